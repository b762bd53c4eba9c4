from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

TALK = """\
{a}: Wie kam der Wind in die Stadt?

{b}: Er kam von Norden, im März, und er blieb.

{a}: Und wer hat ihn gehört?

{c}: Alle, die Fenster hatten, und ich, die keine hatte.

{a}: Wo ist er jetzt?

{b}: Im Keller. Man muss ihn nur lassen.
"""


@pytest.mark.parametrize(
    "title",
    [
        "Bo Ray & Ida Holm: “Nobody ever asked us”",
        "Bo Ray und Ida Holm: „Das hat uns niemand gefragt“",
        "Bo Ray et Ida Holm : « Personne ne nous l'a demandé »",
        "Bo Ray y Ida Holm: «Nadie nos lo preguntó»",
        'Bo Ray e Ida Holm: "Ninguém nos perguntou"',
    ],
)
def test_a_title_that_quotes_several_people_is_no_turn_of_theirs(title: str) -> None:
    found = parse(document_of(f"{title}\n\n{TALK.format(a='Lena', b='Bo', c='Ida')}"))

    assert found.interviewees == ("Bo Ray", "Ida Holm")
    assert len(found.exchanges) == 3


@pytest.mark.parametrize(
    "title",
    [
        "Ida Holm: “Nobody ever asked me”",
        "Ida Holm: „Das hat mich niemand gefragt“",
        "Ida Holm : « Personne ne me l'a demandé »",
        "Ida Holm: «Nadie me lo preguntó»",
        'Ida Holm: "Ninguém me perguntou"',
    ],
)
def test_a_title_that_quotes_somebody_is_no_turn_where_labels_are_parts(title: str) -> None:
    found = parse(document_of(f"{title}\n\n{TALK.format(a='Interviewer', b='Gast', c='Gast')}"))

    assert (found.interviewers, found.interviewees) == (("Interviewer",), ("Ida Holm",))
    assert len(found.exchanges) == 3


#: What is asked first, in the words of whoever welcomes a guest to a series.
_ASKED_AND_SAID = """\
{a}: Willkommen. Wie kam der Wind in die Stadt?

{b}: Er kam von Norden, im März, und er blieb.

{a}: Und wer hat ihn gehört?

{b}: Alle, die Fenster hatten, und ich, die keine hatte.
"""


@pytest.mark.parametrize(
    "title",
    [
        "Second Opinion: the wind",
        "Deep Dive: how towns keep their wind",
        "Zweite Meinung: der Wind",
        "Grand Angle : le vent qui est resté",
        "Segunda Opinión: el viento",
        "Kaffee und Kuchen: Der Wind, der blieb",
    ],
)
@pytest.mark.parametrize("names", [("Lena Brandt", "Ida Holm"), ("Q", "A")])
def test_a_title_that_begins_with_the_name_of_a_series_is_no_turn(title: str, names: tuple[str, str]) -> None:
    document = document_of(f"{title}\n\n{_ASKED_AND_SAID.format(a=names[0], b=names[1])}")
    found = parse(document)

    assert found.title is not None
    assert found.title.of(document.source.text) == title
    assert len(found.exchanges) == 2
    assert "Second Opinion" not in found.interviewers


@pytest.mark.parametrize(
    "opening",
    [
        "Lazy Fox: so how did the wind come to town\n\nBo Ray: From the north.",
        "Lazy Fox: Welcome to the talk!\n\nBo Ray: Thank you. Shall we?",
        "Bo Ray: so how did the wind come to town\n\nIda Holm: Which wind?",
    ],
)
def test_whoever_speaks_once_above_a_talk_is_no_title(opening: str) -> None:
    document = document_of(f"{opening}\n\n{_ASKED_AND_SAID.format(a='Bo Ray', b='Ida Holm')}")

    assert parse(document).title is None


@pytest.mark.parametrize(
    "credit", ["Interview: Ida Holm", "Entretien : Ida Holm", "Entrevista: Ida Holm", "Interview : Ida Holm"]
)
def test_a_credit_below_is_nobody_who_answers(credit: str) -> None:
    found = parse(document_of(f"{TALK.format(a='Q', b='A', c='A')}\n{credit}\n"))

    assert (found.interviewers, found.interviewees) == (("Ida Holm",), ())


FIELDS = (
    "Study: How people who never chose a well get on with it\nParticipant: P1, 41, draws water\n{}: Ida H.\nNotes: Bo"
)


@pytest.mark.parametrize("asker", ["Interviewer", "Moderatorin", "Entrevistador"])
def test_a_paragraph_of_fields_has_no_turn_though_one_has_the_label_of_a_speaker(asker: str) -> None:
    head = FIELDS.format(asker)
    found = parse(document_of(f"{head}\n\nContents\n\n{TALK.format(a=asker, b='P1', c='P1')}"))

    assert len(found.exchanges) == 3
    assert found.exchanges[0].question[0].span.start > len(head)


def test_lines_that_say_something_are_turns_though_others_stand_once() -> None:
    said = "Host: Who was there\n\nAnn: Nobody\nBo: I was, at noon.\nCy: So was I"
    found = parse(document_of(f"{said}\n\n{TALK.format(a='Host', b='Bo', c='Bo')}"))

    assert len(found.exchanges) == 4


#: What stands above the talk of a podcast: lists with heads in bold, of which some have the names of those who talk.
_SHOW_NOTES = """\
Jette Kranz talks with Ida Holm of locks.

**{people}:**

- Jette Kranz: [Website](https://a.example) | [Boats](https://b.example)
- Ida Holm: [Website](https://c.example)

**{news}:**

- [The gate at Undermere](https://d.example) [09:00]
- Water: [a book on it](https://e.example)

**{links}:**

- [How to row](https://f.example)

Follow us on [Boats](https://b.example)!

**{below}:**

"""
_HEADS = (
    ("Find out more about us", "News", "Resources", "TRANSCRIPT BELOW"),
    ("Mehr über uns", "Neues", "Material", "Abschrift"),
    ("Pour en savoir plus", "Actualités", "Ressources", "Transcription"),
    ("Más de nosotros", "Noticias", "Recursos", "Transcripción"),
)


@pytest.mark.parametrize("heads", _HEADS)
@pytest.mark.parametrize("label", ["**{}:** ", "{}: "])
def test_heads_of_lists_above_a_talk_speak_no_more_than_those_who_are_listed(
    heads: tuple[str, ...], label: str
) -> None:
    talk = (
        ("Jette Kranz", "Hello, and welcome to The Lock. Ida, how did you come to the lock?"),
        ("Ida Holm", "I grew up beside it, and I wanted to leave, and then my aunt fell ill."),
        ("Jette Kranz", "Was there nobody else who could do it?"),
        ("Ida Holm", "Nobody knew where the key was kept."),
        ("Jette Kranz", "And where was it?"),
        ("Ida Holm", "In a hen house, in a letter."),
    )
    above = _SHOW_NOTES.format(**dict(zip(("people", "news", "links", "below"), heads, strict=True)))
    document = document_of(above + "\n\n".join(label.format(name) + words for name, words in talk) + "\n")

    found = parse(document, "en")

    assert (found.interviewers, found.interviewees) == (("Jette Kranz",), ("Ida Holm",))
    assert pairs_in(document.source, found) == [(talk[n][1], talk[n + 1][1]) for n in range(0, len(talk), 2)]
