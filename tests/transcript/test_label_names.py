from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.text.words import fold
from bot.transcript import parse
from bot.transcript.identities.label_names import is_common_noun, is_counted, names_of_keys
from bot.transcript.labelling.speaker_labels import find_labels
from bot.transcript.names.masthead import masthead_of
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.scene import Scene
from transcript.building import document_of, exchanges_in


def names(text: str, **roles: Role) -> dict[str, str | None]:
    document = document_of(text)
    return names_of_keys(Scene(document, find_labels(document), roles), masthead_of(document, None))


def test_a_name_is_spelt_out_and_a_word_for_a_part_or_a_lone_letter_is_nobodys() -> None:
    talk = "Frage: Warum?\n\n{who}: Darum.\n\nFrage: Wann?\n\n{who}: Bald.\n"
    head = "# Ein Abend mit Ida Holm\n\n"
    roles = {"frage": Role.ASKS, "holm": Role.ANSWERS, "h": Role.ANSWERS}

    assert names(head + talk.format(who="Holm"), **roles) == {"frage": None, "holm": "Ida Holm"}
    assert names("# Ein Abend\n\n" + talk.format(who="H"), **roles) == {"frage": None, "h": None}


@pytest.mark.parametrize(
    ("key", "counted"), [("speaker 1", True), ("unidentified male", True), ("unbekannt", True), ("ida holm", False)]
)
def test_programs_that_know_no_names_count_voices(key: str, counted: bool) -> None:
    assert is_counted(key) is counted


@pytest.mark.parametrize(
    ("head", "asks"),
    [
        ("# Ida Holm on wells\n\nIda Kranz of the Lantern caught up with Ida Holm.", "Ida Kranz"),
        ("# Ida Holm über Brunnen\n\nIda Kranz vom Tagblatt hat Ida Holm getroffen.", "Ida Kranz"),
        ("# Ida Holm et ses puits\n\nIda Kranz, du Phare, a rencontré Ida Holm.", "Ida Kranz"),
        ("# Ida Holm y sus pozos\n\nIda Kranz, del Faro, habló con Ida Holm.", "Ida Kranz"),
        ("# Ida Holm e os seus poços\n\nIda Kranz, do Farol, falou com Ida Holm.", "Ida Kranz"),
        ("# Ida Holm on wells\n\nWe caught up with Ida Holm.", "Ida"),
    ],
)
def test_of_two_with_one_first_name_each_has_her_own_surname(head: str, asks: str) -> None:
    talk = "**Ida>>** Why?\n\n**Holm>>** So.\n\n**Ida>>** And when?\n\n**Holm>>** Soon.\n"
    roles = {"ida": Role.ASKS, "holm": Role.ANSWERS}

    assert names(f"{head}\n\n{talk}", **roles) == {"ida": asks, "holm": "Ida Holm"}
    assert names(f"{head}\n\n{talk}", **dict.fromkeys(roles, Role.ANSWERS)) == dict.fromkeys(roles, "Ida Holm")


@pytest.mark.parametrize(
    ("field", "heading"),
    [
        ("interviewee", "Interview with Ida Brandt: the mill"),
        ("entrevistada", "Entrevista com Ida Brandt: o moinho"),
        ("entrevistada", "Entrevista a Ida Brandt: el molino"),
        ("interviewte", "Interview mit Ida Brandt: die Mühle"),
        ("invitée", "Entretien avec Ida Brandt : le moulin"),
        ("intervistata", "Intervista a Ida Brandt: il mulino"),
    ],
)
def test_a_field_says_which_of_two_surnames_a_first_name_has(field: str, heading: str) -> None:
    turns = "**Nora:** Why the mill, Ida?\n\n**Ida:** I was born there.\n\n**Nora:** And then?\n\n**Ida:** I stayed.\n"

    found = parse(document_of(f"---\ntitle: The mill\n{field}: Ida Holm\n---\n\n# {heading}\n\n{turns}"))

    assert found.interviewees == ("Ida Holm",)


@pytest.mark.parametrize(
    "head",
    [
        "---\nhost: Ann\nguest: Bo\n---",
        "---\nhosts:\n- name: Ann\nguests:\n- name: Bo\n---",
        "---\nauthors:\n- Ann\n- Bo\n---",
        "---\nauthor: Ann\nhost: Ann\n---",
        "---\nauthor: Ann\npublisher: Medium\n---",
        '+++\nhost = "Ann"\nguest = "Bo"\n+++',
        "Host: Ann\nGuest: Bo",
        "# Bees\n\nAnn\nBo",
        "By Ann\nHarbour Post",
    ],
)
def test_no_name_goes_on_from_one_value_or_line_in_the_next(head: str) -> None:
    talk = "Ann: Why did you begin?\n\nBo: To hear them hum.\n\nAnn: And today?\n\nBo: Today there are forty hives.\n"

    found = names(f"{head}\n\n{talk}", ann=Role.ASKS, bo=Role.ANSWERS)

    assert (found["ann"], found["bo"]) == ("Ann", "Bo")


@pytest.mark.parametrize(
    ("above", "title", "who"),
    [
        ("Marie Dupont a fondé la ruche. Son mari répond.", "M.", "Dupont"),
        ("Entretien avec le frère de Marie Dupont", "M.", "Dupont"),
        ("Marie Dupont et Michel Dupont ont fondé la ruche.", "M.", "Michel Dupont"),
        ("Camille Dupont a fondé la ruche.", "M.", "Camille Dupont"),
        ("Marie Dupont a fondé la ruche.", "Mme", "Marie Dupont"),
        ("Marie Dupont a fondé la ruche.", "Monsieur", "Dupont"),
    ],
)
def test_whoever_has_a_mans_title_is_no_woman(above: str, title: str, who: str) -> None:
    talk = "Question : Pourquoi les abeilles ?\n\n{} Dupont : Nous aimons le bruit qu’elles font le matin.\n\n" * 3

    assert parse(document_of(f"{above}\n\n" + talk.replace("{}", title)), "fr").interviewees == (who,)


def test_m_is_an_initial_where_others_have_one_or_in_another_language() -> None:
    head = "Marie Holm a fondé la ruche. Anne Petit l’a rencontrée.\n\n"
    talk = "{} : Pourquoi les abeilles ?\n\nM. Holm : Nous aimons le bruit qu’elles font le matin.\n\n" * 2
    english = "Q: Why do you keep the bees?\n\nM. Holm: I like how they hum in the morning.\n\n" * 2

    assert names(head + talk.replace("{}", "A. Petit"))["holm"] == "Marie Holm"
    assert names(head + talk.replace("{}", "Question"))["holm"] == "Holm"
    assert names(f"Marie Holm keeps bees.\n\n{english}")["holm"] == "Marie Holm"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "My grandmother Ida Holm kept bees."),
        ("en", "My aunt, Ida Holm, kept bees."),
        ("de", "Meine Großmutter Ida Holm hielt Bienen."),
        ("fr", "Ma mère Ida Holm avait des abeilles."),
        ("es", "Mi abuela Ida Holm tenía abejas."),
        ("pt", "A minha tia Ida Holm tinha abelhas."),
        ("it", "Mia nonna Ida Holm teneva le api."),
        ("nl", "Mijn moeder Ida Holm hield bijen."),
    ],
)
def test_nobody_is_called_like_a_relative_of_the_same_name(language: str, words: str) -> None:
    text = f"Ann: Hm?\n\nIda: {words}\n\nAnn: And?\n\nIda: Hm.\n"

    assert parse(document_of(text), language).interviewees == ("Ida",)


@pytest.mark.parametrize(
    ("head", "answers"),
    [
        ("Interview mit Runa von Seven Gulls Of Lorn über ihr neues Album", "Runa"),
        ("Entretien avec Runa de Gulls Of Lorn", "Runa"),
        ("Entrevista con Runa de Gulls Of Lorn", "Runa"),
        ("Interview mit Runa von Amsberg. The Lantern sprach mit Runa von Amsberg über Netze", "Runa von Amsberg"),
    ],
)
def test_the_band_of_somebody_with_a_first_name_is_no_surname(head: str, answers: str) -> None:
    talk = "\n\n".join(f"**Jo:** Was machst du an Tag {n}?\n\n**Runa:** Ich flicke ein Netz." for n in (1, 2, 3))

    found = parse(read(f"# Netze\n\n{head}.\n\n{talk}\n".encode(), "talk.md"))

    assert found.interviewees == (answers,)


@pytest.mark.parametrize("label", ["The keeper", "Los apicultores", "Las apicultoras", "Il apicoltore", "O apicultor"])
def test_a_noun_behind_an_article_of_any_language_is_nobodys_name(label: str) -> None:
    assert is_common_noun(label)


@pytest.mark.parametrize(
    ("asks", "field", "answers"),
    [
        ("Student", "Interviewer", "Client"),
        ("Schülerin", "Interviewerin", "Imkerin"),
        ("Étudiante", "Intervieweuse", "Cliente"),
        ("Estudiante", "Entrevistadora", "Cliente"),
        ("Aluna", "Entrevistadora", "Usuário"),
    ],
)
def test_whoever_is_a_student_in_labels_has_the_name_that_the_head_states(asks: str, field: str, answers: str) -> None:
    head = f"# The hives\n\n* **{field}:** Ida Holm\n* **Post:** {asks} de Abelhas de Vila\n\n"
    talk = f"{asks}: Why bees?\n\n{answers}: They hum.\n\n{asks}: And in winter?\n\n{answers}: They rest.\n"
    found = names(head + talk, **{fold(asks): Role.ASKS, fold(answers): Role.ANSWERS})

    assert list(found.values()) == ["Ida Holm", answers]


@pytest.mark.parametrize(("asks", "answers"), [("RB", "JE"), ("JE", "RB")])
def test_initials_that_are_a_french_word_for_i_are_of_somebody(asks: str, answers: str) -> None:
    pairs = [
        ("Pourquoi les abeilles ?", "Parce que mon père en avait, et qu'il ne dormait jamais."),
        ("Et l'hiver ?", "On les laisse tranquilles. C'est long."),
        ("Vous vendez le miel ?", "Un peu, au marché du samedi."),
    ]
    turns = "\n\n".join(f"{asks} : {asked}\n\n{answers} : {told}" for asked, told in pairs)

    assert exchanges_in(f"Entretien avec Jacques Estève\n\n{turns}\n", "talk.md", "fr") == pairs
