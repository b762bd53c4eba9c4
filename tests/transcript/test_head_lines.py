from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.labelling.speaker_labels import find_labels
from bot.transcript.names.masthead import masthead_of
from bot.transcript.speakers.head_lines import stated_in, stated_roles
from bot.transcript.speakers.roles import Role
from transcript.building import BEES, document_of, pairs_in

TALK = (
    "**Ann:** I'm Ann.\n\n**Bo:** And I'm Bo. Cy, what was your first one?\n\n**Cy:** A kite.\n\n"
    "**Di:** Mine was a drum.\n\n**Bo:** Does it fly, though?\n\n**Cy:** It does.\n\n**Di:** Ours never did.\n\n"
    "**Ann:** Who is the enemy?\n\n**Di:** The rain. It has always been the rain.\n\n**Cy:** Yes.\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "# Kites\n\n**Hosts:** Ann Lee, Bo Ray\n**Guests:** Cy Dorn, Di Falk",
        "# Kites\n\nHosts: Ann Lee and Bo Ray\n\nGuests: Cy Dorn and Di Falk",
        "---\ntitle: Kites\nhosts: Ann Lee, Bo Ray\nguests: Cy Dorn, Di Falk\n---",
        "| Host = Ann Lee, Bo Ray\n| Gast = Cy Dorn, Di Falk",
        "# Drachen\n\nInterviewer: Ann Lee, Bo Ray\n\nGäste: Cy Dorn und Di Falk",
        "# Cerfs-volants\n\nInvités : Cy Dorn et Di Falk\n\nPropos recueillis par Ann Lee et Bo Ray",
    ],
)
def test_whom_the_head_calls_hosts_and_guests_ask_and_answer(head: str) -> None:
    found = parse(document_of(f"{head}\n\n{TALK}"), "en")

    assert (found.interviewers, found.interviewees) == (("Ann Lee", "Bo Ray"), ("Cy Dorn", "Di Falk"))


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Bo Ray, Carl Lund", ("Bo Ray", "Carl Lund")),
        ("Bo Ray (keeper), Carl Lund (farmer)", ("Bo Ray", "Carl Lund")),
        ("García Quist, José Luis", ("José Luis García Quist",)),
        ("Holm, Ida Maria", ("Ida Maria Holm",)),
    ],
)
def test_two_names_with_a_comma_between_are_not_one_with_the_surname_ahead(listed: str, names: tuple[str, ...]) -> None:
    document = document_of(f"# Kites\n\nGuests: {listed}\n\n{TALK}")
    head = masthead_of(document, find_labels(document)[0].start)

    assert stated_in(head, Role.ANSWERS) == names


def test_a_head_that_says_nothing_gives_no_roles() -> None:
    document = document_of(f"# Kites\n\n{TALK}")

    assert stated_roles(document, find_labels(document)) == {}


def test_a_field_gives_its_role_to_a_nickname_as_it_is_printed() -> None:
    talk = TALK.replace("Cy:", "cy_77:")
    document = document_of(f"---\ntitle: Kites\nguest: cy_77\n---\n\n{talk}")

    assert stated_roles(document, find_labels(document)) == {"cy_77": Role.ANSWERS}


@pytest.mark.parametrize("nickname", ["cy_77", "Cy_77"])
def test_all_others_ask_whoever_is_asked_in_a_copied_thread(nickname: str) -> None:
    document = document_of(f"---\ntitle: Kites\nasked_in_thread: {nickname}\n---\n\n{TALK.replace('Cy:', 'cy_77:')}")
    roles = dict(stated_roles(document, find_labels(document)))

    assert roles.pop("cy_77") is Role.ANSWERS
    assert set(roles.values()) == {Role.ASKS}


def test_beside_an_interviewee_in_small_letters_others_may_answer() -> None:
    document = document_of(f"---\ninterviewee: cy\n---\n\n{TALK}")

    assert stated_roles(document, find_labels(document)) == {"cy": Role.ANSWERS}


def test_a_byline_says_which_label_asks() -> None:
    document = document_of(f"# Kites\n\nBy Ann Lee\n\n{TALK}")

    assert stated_roles(document, find_labels(document)) == {"ann": Role.ASKS}


@pytest.mark.parametrize(
    "head", ["Menschen im Tal\n\nHeute: Ida Holm, Imkerin", "Gente del valle\n\nHoy: Ida Holm, apicultora"]
)
def test_a_column_says_whose_turn_it_is_today(head: str) -> None:
    talk = "Q: Why bees?\n\nA: They hum.\n\nQ: Do they sting?\n\nA: Never.\n\nQ: What next?\n\nA: I teach my niece.\n"

    assert parse(document_of(f"{head}\n\n{talk}"), "en").interviewees == ("Ida Holm",)


def test_who_edits_does_not_ask() -> None:
    head = masthead_of(document_of("# Breakfast\n\nRedaktion: Dr. Ida Holm\n\nModeration: Dr. Jette Kranz\n"), None)

    assert stated_in(head, Role.ASKS) == ("Jette Kranz",)


@pytest.mark.parametrize(
    "above",
    [
        "# INTERVIEW\n\nIda Holm",
        "INTERVIEW\nIda Holm. November 2019",
        "# Entrevista\n\nIda Holm, noviembre de 2019",
        "ENTREVISTA\nIda Holm. Novembro 2019",
        "# Entretien\n\n**Ida Holm** – mai 2019",
        "# Gespräch\n\nIda Holm | Mai 2019",
        "INTERVISTA\nIda Holm, 2019",
    ],
)
def test_below_a_title_that_only_says_interview_stands_who_answers(above: str) -> None:
    signed = parse(document_of(f"{above}\n\nBy Jette Kranz\n\n{BEES}"))

    assert parse(document_of(f"{above}\n\n{BEES}")).interviewees == ("Ida Holm",)
    assert "Jette Kranz" not in signed.interviewees


@pytest.mark.parametrize(
    "form", ["01. Nome\nIda Holm", "1) Name:\nIda Holm", "1. Nombre completo\nIda Holm", "1. Name\n\nIda Holm"]
)
def test_the_first_line_of_a_form_asks_for_the_name_of_who_answers(form: str) -> None:
    document = document_of(f"# Kites\n\n{form}\n\n02. Cidade\nEastmere\n\n{BEES}")
    end = document.source.text.index("Why did you")

    assert stated_in(masthead_of(document, end), Role.ANSWERS) == ("Ida Holm",)


@pytest.mark.parametrize("form", ["2. Name\nIda Holm", "1. Name\nIda Holm wrote this.", "1. Names of bees\nIda Holm"])
def test_other_lines_of_a_list_ask_for_no_name(form: str) -> None:
    document = document_of(f"# Kites\n\n{form}\n\n{BEES}")
    end = document.source.text.index("Why did you")

    assert stated_in(masthead_of(document, end), Role.ANSWERS) == ()


TURN = "**{q}:** Vroum, {n}?\n**{a}:** Vroum, {n}.\n\n"


def turns(q: str, a: str) -> str:
    return "".join(TURN.format(q=q, a=a, n=n) for n in range(4))


@pytest.mark.parametrize(
    ("asking", "answering", "q", "a"),
    [
        ("Interviewers", "Interviewee", "Question", "Answer"),
        ("Interviewerinnen", "Befragter", "Frage", "Antwort"),
        ("Intervieweurs", "Interviewé", "Question", "Réponse"),
        ("Entrevistadores", "Entrevistado", "Pregunta", "Respuesta"),
        ("Entrevistadoras", "Entrevistada", "Pergunta", "Resposta"),
    ],
)
def test_all_in_a_list_below_the_word_for_their_part_have_it(asking: str, answering: str, q: str, a: str) -> None:
    lists = f"## {asking}\n\n- Greta Lund\n- Bo Tarn\n\n## {answering}\n\n- Emma Quill\n"
    found = parse(document_of(f"# Week 3\n\n{lists}\n## 1\n\n{turns(q, a)}"))

    assert (found.interviewers, found.interviewees) == (("Greta Lund", "Bo Tarn"), ("Emma Quill",))


@pytest.mark.parametrize(
    ("line", "q", "a"),
    [
        ("**Interviewee:** anonymous", "Question", "Answer"),
        ("**Interviewee:** name withheld", "Question", "Answer"),
        ("**Befragter:** Anonym", "Frage", "Antwort"),
        ("**Interviewé :** anonyme", "Question", "Réponse"),
        ("## Entrevistado\n\n- (anónimo para la tesis)", "Pregunta", "Respuesta"),
        ("**Entrevistada:** anônima", "Pergunta", "Resposta"),
    ],
)
def test_whom_the_head_does_not_name_nobody_else_stands_for(line: str, q: str, a: str) -> None:
    text = f"# Week 3\n\n{line}\n\nA talk with Emma Quill was in the paper.\n\n## 1\n\n{turns(q, a)}"

    assert parse(document_of(text)).interviewees == ()


@pytest.mark.parametrize(
    "line",
    [
        "Entrevistada: Ida Holm, Presidenta Comité Agua Clara y dirigente vecinal",
        "Entrevistada: Ida Holm, secretaria de la Junta y tesorera",
        "Entrevistada: Ida Holm, Presidenta da Associação Boa Vista e professora",
        "Interviewée : Ida Holm, Directrice Générale et cheffe de chœur",
        "Interviewte: Ida Holm, Vorsitzende Verein Klare Quelle und ehemalige Lehrerin",
        "Interviewee: Ida Holm, Chair Clear Water Board and former teacher",
    ],
)
def test_what_somebody_is_behind_the_name_is_nobody_else(line: str) -> None:
    found = parse(document_of(f"**{line}**\n\n**Eastmere**\n\n{BEES}"))

    assert found.interviewees == ("Ida Holm",)


@pytest.mark.parametrize(
    "line",
    [
        "Interviewees: Ida Holm and Tom Ray, beekeepers",
        "Interviewees: Ida Holm, Tom Ray and others",
        "Interviewte: Ida Holm und Tom Ray, beide Imker",
        "Interviewpartnerinnen: Ida Holm und Tom Ray",
        "Zeitzeugen: Ida Holm und Tom Ray",
        "Invités : Ida Holm et Tom Ray, apiculteurs",
        "Interviewés : Ida Holm et Tom Ray",
        "Invitées : Ida Holm et Tom Ray",
        "Entrevistados: Ida Holm y Tom Ray, apicultores",
        "Entrevistadas: Ida Holm y Tom Ray",
        "Invitados: Ida Holm y Tom Ray",
        "Entrevistados: Ida Holm e Tom Ray, apicultores",
        "Convidadas: Ida Holm e Tom Ray",
        "Intervistati: Ida Holm e Tom Ray",
    ],
)
def test_all_whom_a_line_names_before_what_they_are_answer(line: str) -> None:
    found = parse(document_of(f"**{line}**\n\n**Eastmere**\n\n{BEES}"))

    assert found.interviewees == ("Ida Holm", "Tom Ray")


@pytest.mark.parametrize(
    "greeting",
    [
        "Hei",
        "Hej",
        "Hi",
        "Hello",
        "Dear",
        "Liebe",
        "Hallo",
        "Bonjour",
        "Chère",
        "Hola",
        "Querida",
        "Prezada",
        "Ciao",
        "Käre",
    ],
)
def test_a_greeting_above_questions_is_no_part_of_a_name(greeting: str) -> None:
    found = parse(document_of(f"{greeting} Ida Holm,\n\nhere are my questions.\n\n{BEES}"), "en")

    assert found.interviewees == ("Ida Holm",)


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("Ida AKA Bee Queen#0042", "Ida"),
        ("Ida, aka beequeen", "Ida"),
        ("Ida Holm alias Bee", "Ida Holm"),
        ("beequeen aka Ida Holm", "Ida Holm"),
        ("Ida Holm, más conocida como la Reina", "Ida Holm"),
        ("Ida Holm, conhecida por Rainha", "Ida Holm"),
        ("Ida Holm, dite la Reine", "Ida Holm"),
        ("Ida Holm, genannt die Königin", "Ida Holm"),
    ],
)
def test_what_somebody_is_called_besides_is_no_name_of_its_own(stated: str, name: str) -> None:
    found = parse(document_of(f"---\ntitle: Bees\nguest: {stated}\n---\n\n{BEES}"), "en")

    assert found.interviewees == (name,)


@pytest.mark.parametrize("field", ["guest: (tbd)", 'guest: "..."', "interviewee: (x)", "guest: '***'"])
def test_who_is_stated_without_a_name_is_nobody_yet(field: str) -> None:
    talk = "Ann Lee: Why bees?\n\nBo Ray: They hum.\n\nAnn Lee: Does it hurt?\n\nBo Ray: Less than a wasp.\n"

    assert parse(document_of(f"---\ntitle: Bees\n{field}\n---\n\n{talk}")).interviewees == ("Bo Ray",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Guests: Marta and Joaquín          Place: The barn", ("Marta", "Joaquín")),
        ("Guests: Ida Holm and Bo Ray\tPlace: The barn", ("Ida Holm", "Bo Ray")),
        ("Guest: Ida Holm | Role: beekeeper", ("Ida Holm",)),
        ("Guest:   Ida Holm     Role:  beekeeper", ("Ida Holm",)),
        ("Guest:\tIda Holm\tRole:\tbeekeeper", ("Ida Holm",)),
        ("**Guest:**   Ida Holm     **Role:**  beekeeper", ("Ida Holm",)),
        ("Place: The barn          Guests: Ida Holm", ("Ida Holm",)),
        ("Guest: Ida Holm and the Gulls", ("Ida Holm",)),
        ("| Guest | Ida Holm (beekeeper) |\n| Place | The barn |", ("Ida Holm",)),
        ("| Item | Value |\n| --- | --- |\n| **Guests** | Ida Holm, Bo Ray | London |", ("Ida Holm", "Bo Ray")),
        ("Guest | Ida Holm", ()),
        ("Entrevistada: Lic. Amparo Rueda", ("Amparo Rueda",)),
        ("Intervistato: Dott. Sandro Pozzi", ("Sandro Pozzi",)),
        ("Guests: Juliana and Maximiliano", ("Juliana", "Maximiliano")),
        ("Guests: Nail and Hammer", ("Nail and Hammer",)),
        ("Guests: Marta and Friends", ("Marta and Friends",)),
    ],
)
def test_fields_may_stand_side_by_side_and_name_people_by_their_first_names(line: str, names: tuple[str, ...]) -> None:
    document = document_of(f"# Kites\n\n{line}\n\n{TALK}")
    head = masthead_of(document, document.source.text.index("Ann:"))

    assert stated_in(head, Role.ANSWERS) == names


@pytest.mark.parametrize(
    "line",
    [
        "Interviewee- Ida Holm",
        "Gesprächspartnerin – Ida Holm",
        "Invitée – Ida Holm",
        "Entrevistada - Ida Holm",
        "Convidada — Ida Holm",
        "Ospite - Ida Holm",
    ],
)
def test_a_dash_may_stand_between_a_part_and_a_name(line: str) -> None:
    document = document_of(f"# Kites\n\n{line}\n\nQ: Why kites?\n\nA: They pull.\n\nQ: And rain?\n\nA: I wait.\n")

    assert parse(document, "en").interviewees == ("Ida Holm",)


@pytest.mark.parametrize("dash", ["-", "–", "—"])
@pytest.mark.parametrize("parts", [("Interviewer", "Interviewee"), ("Moderator", "Gast"), ("Question", "Réponse")])
def test_a_name_behind_a_dash_in_a_head_is_asked_nothing_where_turns_have_dashes(
    parts: tuple[str, str], dash: str
) -> None:
    asks, answers = parts
    pairs = [("Why kites?", "They pull."), ("And rain?", "I wait."), ("Do you sell them?", "A few.")]
    head = "".join(f"{who} {dash} {name}\n\n" for who, name in zip(parts, ("Jette Kranz", "Ida Holm"), strict=True))
    turns = "\n\n".join(f"{asks} {dash} {asked}\n\n{answers} {dash} {told}" for asked, told in pairs)
    document = document_of(f"{head}{turns}\n")

    assert pairs_in(document.source, parse(document, "en")) == pairs
