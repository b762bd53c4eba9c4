"""Talks of several sessions: what stands above each of them, and the notes below the last."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.signs.unspoken_lines import TRANSCRIBED, unspoken
from transcript.building import pairs_in

#: What the heads have in each language: who answers, who asks, when and where.
HEADS = {
    "en": ("INTERVIEWEE", "INTERVIEWER", "DATE", "LOCATION", "NOTES"),
    "de": ("Zeitzeugin", "Interviewerin", "Datum", "Ort", "Anmerkungen"),
    "fr": ("Témoin", "Intervieweur", "Date", "Lieu", "Notes"),
    "es": ("Entrevistada", "Entrevistador", "Fecha", "Lugar", "Notas"),
}
FIRST = (
    ("KRANZ", "Let us begin with the school. What did you learn there?"),
    ("HOLM", "To sit still. I did well, and my aunt, who saw that, sent me down to the lock for a summer."),
    ("KRANZ", "So you knew by then that you would stay?"),
    ("HOLM", "Right. Well, I learned to row as well, in case I had to go, but I never thought of it."),
)
SECOND = (
    ("KRANZ", "When did you come back to Undermere?"),
    ("HOLM", "In May, on a cold day, with two hens."),
    ("KRANZ", "What had they promised you?"),
    ("HOLM", "Nothing much. I knew the people, and I got a dry bed."),
)
_SESSION = "{answers}:    Ida Holm\n\n{asks}:   Jette Kranz\n\n{date}:   7 February {year}\n\n{place}:   {at}\n\n\n"
_NOTES = "\n\n[END OF INTERVIEW 2]\n\n{notes}\n\n1.  Jo Ray. Locks (Undermere, 1958).\n\n 2.  Bo Ray. Hens, 1953.\n"


@pytest.mark.parametrize("language", HEADS)
def test_what_stands_above_each_session_is_nobodys_and_neither_are_the_notes(language: str) -> None:
    words = dict(zip(("answers", "asks", "date", "place", "notes"), HEADS[language], strict=True))
    heads = [
        _SESSION.format(year=year, at=at, **words) for year, at in ((1994, "Mill House, Undermere"), (1995, "The Lock"))
    ]
    turns = ["\n\n\n".join(f"{name}:  {said}" for name, said in session) for session in (FIRST, SECOND)]
    text = f"{heads[0]}{turns[0]}\n\n\n[END OF INTERVIEW 1]\n{heads[1]}{turns[1]}{_NOTES.format(**words)}"
    document = read(text.encode(), "talk.txt")

    found = parse(document, "en")

    said = [*FIRST, *SECOND]
    assert pairs_in(document.source, found) == [(said[n][1], said[n + 1][1]) for n in range(0, len(said), 2)]
    assert (found.interviewers, found.interviewees, found.title) == (("Jette Kranz",), ("Ida Holm",), None)


@pytest.mark.parametrize(
    "said",
    [
        "Interviewer: Why do you keep hens?",
        "Interviewee: Nobody knew.",
        "Interviewee: Yes",
        "Interviewee: Ida",
        "Date: I have had none since May.",
        "Ort: Das war ein Wort, das keiner kannte.",
        "Place: it was far away. We walked.",
    ],
)
def test_what_somebody_says_is_no_head_of_a_session(said: str) -> None:
    assert unspoken(said) is None


@pytest.mark.parametrize(
    "words", ["Place: The old brewery behind the mill", "Ort: Das alte Brauhaus am Wehr", "Fecha: 3"]
)
@pytest.mark.parametrize("question", ["**{}**", "### {}", "{n}. {}"])
def test_a_line_like_the_head_of_a_session_may_open_an_answer(words: str, question: str) -> None:
    pairs = [(asked, told) for (_, asked), (_, told) in zip(SECOND[::2], SECOND[1::2], strict=True)] + [
        ("Where was the bed?", "It stood below the roof, and it was warm."),
        ("And who slept there before?", f"{words}\n\nThe hens did, until I came."),
        ("Do they hold it against you?", "They do, all of them."),
    ]
    text = "\n\n".join(f"{question.format(asked, n=n)}\n\n{told}" for n, (asked, told) in enumerate(pairs, 1))
    document = read(f"{text}\n".encode(), "talk.md")

    assert pairs_in(document.source, parse(document, "en")) == [(q, a.replace("\n\n", " ")) for q, a in pairs]


def test_several_such_lines_below_a_question_are_no_head_of_a_session() -> None:
    told = "Place: The old mill\n\nDate: the 3rd of May\n\nThat was it."
    text = f"**Why hens?**\n\nI like them.\n\n**Where did they come from?**\n\n{told}\n\n**And now?**\n\nI rest.\n"

    found = parse(read(text.encode(), "talk.md"), "en")

    assert TRANSCRIBED not in [one.reason for one in found.left_out]


def test_that_the_transcription_was_stopped_is_no_answer_to_the_question_above() -> None:
    talk = "\n\n".join(f"**{name}:** {words}" for name, words in SECOND)
    text = talk.replace("Undermere?", "Undermere?\n\nIda Holm stopped transcription")
    document = read(f"{text}\n".encode(), "talk.md")

    assert pairs_in(document.source, parse(document, "en"))[0] == (SECOND[0][1], SECOND[1][1])
