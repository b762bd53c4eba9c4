"""Manners of the press, forums, newsletters and committees that name people and print talks each in their way."""

from __future__ import annotations

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse

BOLD = "**Why bees?**\n\nBecause they hum, and I like that.\n\n**Do they sting you?**\n\nThey do, and I let them.\n"


def parsed(text: str, name: str = "talk.md") -> Transcript:
    return parse(read(text.encode(), name))


@pytest.mark.parametrize(
    "head",
    [
        "# Ida Holm wants you to keep bees\n\nBy Jette Kranz",
        "# Vom Summen\n\n**Ida Holm** hütet seit zehn Jahren Bienen.",
        "# Des abeilles\n\nIda Holm garde des ruches.\n\nPar Jette Kranz",
        "# De abejas\n\nPor Jette Kranz\n\nHay pocas colmenas. Ida Holm cuida doce.\n\n¡Gracias, Ida!",
    ],
)
def test_whom_a_head_begins_with_or_sets_in_bold_is_interviewed(head: str) -> None:
    assert parsed(f"{head}\n\n{BOLD}").interviewees == ("Ida Holm",)


@pytest.mark.parametrize(
    "credit", ["Photos: Otto Brand", "Fotos von Otto Brand", "Photographies par Otto Brand", "Otto Brand (fotografía)"]
)
def test_whoever_took_the_pictures_is_not_interviewed(credit: str) -> None:
    assert parsed(f"# Of bees\n\nBy Jette Kranz\n\n{credit}\n\n{BOLD}").interviewees == ()


def test_whoever_is_thanked_under_the_talk_is_interviewed() -> None:
    text = f"# Of bees\n\nIn May I met a man from the north, Bo Ray, at a fair.\n\n{BOLD}\n*Thanks, Bo! Write to us.*\n"

    assert parsed(text).interviewees == ("Bo Ray",)


def test_a_name_that_an_answer_quotes_is_not_called() -> None:
    text = f"# Ida Holm on bees\n\nBy Jette Kranz\n\n{BOLD}".replace("They do", "“Dear Ms Holm,” they say")

    assert parsed(text).interviewees == ("Ida Holm",)


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("La Revue des ruches –", ("Ida Holm –", "I. H. –", "I.H. –")),
        ("**Revista das abelhas –**", ("**Ida Holm –**", "**Ida –**", "**Ida –**")),
        ("JK:", ("Ida Holm:", "I. H.:", "I.-H.:")),
    ],
)
def test_outlets_before_a_dash_and_initials_with_full_stops_are_labels(asks: str, answers: tuple[str, ...]) -> None:
    turns = (f"{asks} Pourquoi ? Why {n}?\n\n{answer} Because of the hum, {n}.\n\n" for n, answer in enumerate(answers))

    found = parsed("# Of bees\n\n" + "".join(turns))

    assert (len(found.exchanges), found.interviewees) == (3, ("Ida Holm",))


def test_a_letter_stands_for_whom_the_head_names() -> None:
    head = "Interview mit Ida Holm\nInterviewerin: Jette Kranz\n\n"
    turns = "I: Warum Bienen?\n\nH: Weil sie summen.\n\nI: Und wann?\n\nH: Im Mai, da schwärmen sie.\n\n"

    found = parsed(head + turns, "talk.txt")

    assert (found.interviewers, found.interviewees) == (("Jette Kranz",), ("Ida Holm",))


def test_what_forums_print_beside_nicknames_makes_them_labels() -> None:
    text = "".join(
        f"**{asker}** · {n} points\n\nWhy do you keep bees, number {n}?\n\n"
        f"> **holm_ok** · 1.1k points · OP\n>\n> Because of the hum, I think, number {n}.\n\n"
        for n, asker in enumerate(("jo_ray", "m_lee", "sixpence"), 2)
    )

    found = parsed(f"# I keep bees. Ask me anything!\n\n{text}")

    assert (len(found.exchanges), found.interviewees) == (3, ("holm_ok",))


def test_readers_who_each_ask_once_are_told_from_words_before_a_colon() -> None:
    text = "".join(
        f"{asker} : Pourquoi les abeilles, numéro {n} ?\n\nIda Holm : Parce qu’elles chantent, je crois, {n} fois.\n\n"
        for n, asker in enumerate(("Lilou75", "Marco", "PatrickB", "Zoé"))
    )

    found = parsed(f"Tchat avec Ida Holm\n\n{text}", "talk.txt")

    assert [exchange.question[0].speaker for exchange in found.exchanges] == ["Lilou75", "Marco", "PatrickB", "Zoé"]


def test_who_presides_does_not_answer() -> None:
    text = (
        "O SR. PRESIDENTE – Declaro aberta a sessão. O senhor era o mestre?\n\nO SR. BO RAY – Era, sim senhor.\n\n"
        "O SR. PRESIDENTE – Quantos sacos chegavam?\n\nO SR. BO RAY – Cento e vinte.\n\n"
        "O SR. PRESIDENTE – Declaro encerrada a sessão.\n"
    )

    assert parsed(text, "talk.txt").interviewees == ("Bo Ray",)


@pytest.mark.parametrize(
    "note",
    [
        "Das Büro in der Bahnhofstraße 3 ist montags von 9 bis 16 Uhr geöffnet.",
        "Pratique. Musée du miel, entrée : 4 €.",
        "Serviço: Casa do Mel, Rua do Pilar, 40.",
        "The shop is open daily, 10am-6pm.",
    ],
)
def test_nobody_says_when_a_place_is_open(note: str) -> None:
    assert parsed(f"# Of bees\n\n{BOLD}\n{note}\n").left_out[-1].reason == "after the last answer"


def test_a_mail_states_who_wrote_it_and_what_it_is_called() -> None:
    head = "From: Jette Kranz <jette@bees.example>\nTo: you@bees.example\nSubject: Bo Ray wants you to keep bees\n\n"

    found = parsed(head + BOLD, "talk.eml")

    assert (found.interviewers, found.interviewees) == (("Jette Kranz",), ("Bo Ray",))


def test_lines_of_a_head_that_name_people_are_no_turns() -> None:
    head = "NUESTRA GENTE: IDA HOLM, LA APICULTORA\n\nLleva diez años con abejas.\n\nTexto: Jette Kranz\n\n"
    turns = "BOLETÍN: ¿Por qué abejas?\n\nIDA: Porque zumban.\n\nBOLETÍN: ¿Y pican?\n\nIDA: Pican, claro que sí.\n"

    found = parsed(head + turns, "talk.txt")

    assert (len(found.exchanges), found.interviewees) == (2, ("Ida Holm",))


@pytest.mark.parametrize("end", ["Fin de l’enregistrement.", "Fim da gravação", "Thank you, Ida!", "Obrigada, mestra!"])
def test_the_end_of_a_recording_and_mere_thanks_are_below_the_last_answer(end: str) -> None:
    answer = parsed(f"# Of bees\n\n{BOLD}\n{end}\n").exchanges[-1].answer

    assert len(answer) == 1


def test_adverts_and_music_between_turns_are_said_by_nobody() -> None:
    text = (
        "[00:01] Ann: Why bees?\n\n[00:05] Bo: Because they hum, and I like it.\n\n[MUSIC]\n\n"
        "[00:20] Ann: Bees and Us is supported by Holm Tools.\n\n[00:30] Ann: Do they sting?\n\n[00:35] Bo: They do.\n"
    )

    assert [len(exchange.question) for exchange in parsed(text, "talk.txt").exchanges] == [1, 1]
