"""A card as lines: what stands where, and what is never shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import AlteredQuoteError
from bot.quoting import Quote, Span
from bot.terminal.page import EMPTY, Line, Tone, line, page, separated
from bot.wording import Card, Choice, Kind, Passage, Snippet, Voice
from terminal.building import build_interview

TALK = build_interview(("Why?", "It was old. Nobody looked.\n\nNobody pays."), ("Who pays?", "The city."))


def words_of(words: str) -> Quote:
    start = TALK.source.text.index(words)
    return Quote(TALK.source, Span(start, start + len(words)), words)


OLD = words_of("It was old. Nobody looked.")
PAYS = words_of("Nobody pays.")
WHO = Choice("talk", 2, "2", words_of("Who pays?"))
QUOTED = Card(
    Kind.QUOTED,
    "Bo answers",
    notes=("Read as “why”.",),
    passages=(
        Passage(words_of("Why?"), Voice.QUESTION, "Ann"),
        Passage(OLD, Voice.ANSWER, "Bo", (Span(OLD.span.start, OLD.span.start + 11),)),
        Passage(PAYS, Voice.ANSWER, "Bo", place="paragraph 2"),
    ),
    source="Bo to The Gazette, undated",
    link="https://a.example/talk",
    choices_heading="Also asked",
    choices=(WHO, replace(WHO, origin="another talk"), replace(WHO, hint=PAYS)),
)


def test_a_reply_is_told_from_its_heading_to_its_choices() -> None:
    assert page(QUOTED, first=4) == (
        line(Tone.HEADING, "Bo answers"),
        line(Tone.NOTE, "Read as “why”."),
        EMPTY,
        line(Tone.LABEL, "Ann asked:", 2),
        line(Tone.WORDS, "Why?", 2),
        EMPTY,
        line(Tone.LABEL, "Bo:", 2),
        Line(Tone.WORDS, (("It was old.", True), (" Nobody looked.", False)), 2),
        EMPTY,
        line(Tone.WORDS, "Nobody pays.", 2),
        line(Tone.SOURCE, "(paragraph 2)", 2),
        EMPTY,
        line(Tone.SOURCE, "Bo to The Gazette, undated", lead="— "),
        line(Tone.SOURCE, "https://a.example/talk", lead="  "),
        EMPTY,
        line(Tone.LABEL, "Also asked:"),
        line(Tone.CHOICE, "Who pays?", 2, "4. "),
        line(Tone.CHOICE, "Who pays? (another talk)", 2, "5. "),
        line(Tone.CHOICE, "Who pays? – “Nobody pays.”", 2, "6. "),
    )


@pytest.mark.parametrize(
    ("voice", "label"),
    [(Voice.QUESTION, "Asked:"), (Voice.ANSWER, "Answered:"), (Voice.OUTLET, "Written by the outlet:")],
)
def test_words_of_somebody_without_a_name_are_labelled_by_what_they_are(voice: Voice, label: str) -> None:
    card = Card(Kind.QUOTED, "An answer", passages=(Passage(PAYS, voice, None),))

    assert page(card)[2:] == (line(Tone.LABEL, label, 2), line(Tone.WORDS, "Nobody pays.", 2))


def test_a_link_alone_has_no_dash_of_a_source() -> None:
    card = Card(Kind.ABOUT, "About", link="https://a.example/talk")

    assert page(card)[-1] == line(Tone.SOURCE, "https://a.example/talk")


def test_the_lines_of_a_citation_stay_lines() -> None:
    card = Card(Kind.CITATION, "To be copied", snippets=(Snippet("BibTeX", "@misc{a,\n}", is_code=True),))

    assert page(card) == (
        line(Tone.HEADING, "To be copied"),
        EMPTY,
        line(Tone.LABEL, "BibTeX:"),
        line(Tone.COPY, "@misc{a,"),
        line(Tone.COPY, "}"),
    )


def test_a_summary_does_not_repeat_its_questions_as_choices() -> None:
    card = Card(Kind.SUMMARY, "Summary", closing=("Three of nine.",), choices_heading="Open", choices=(WHO,))

    assert page(card) == (line(Tone.HEADING, "Summary"), EMPTY, line(Tone.NOTE, "Three of nine."))


ALTERED = Quote(TALK.source, PAYS.span, "Nobody paid.")


@pytest.mark.parametrize(
    "card",
    [
        Card(Kind.QUOTED, "Bo answers", passages=(Passage(ALTERED, Voice.ANSWER, "Bo"),)),
        Card(Kind.UNSURE, "Not sure", choices=(replace(WHO, question=ALTERED),)),
    ],
    ids=["passage", "choice"],
)
def test_words_that_are_not_in_their_source_are_not_shown(card: Card) -> None:
    with pytest.raises(AlteredQuoteError):
        page(card)


def test_blocks_without_lines_leave_no_gap() -> None:
    one, other = line(Tone.NOTE, "one"), line(Tone.NOTE, "other")

    assert list(separated([[], [one], [], [], [other], []])) == [one, EMPTY, other]
