from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from building import source_of

from bot.library import Archive, Draft
from bot.library.correcting import paragraphs_of, split
from bot.library.record import Record
from bot.library.sound_readings import wrong_in
from bot.library.times import write_time
from bot.model import Exchange, Interview, Paragraph, Provenance, Span, Transcript
from library.archives import damage_of, rewritten
from library.building import AT, SAID

#: Two questions with answers.
TALK = b"<p>Ann: What is it?</p><p>Bo: It cannot feel. It sees.</p><p>Ann: And now?</p><p>Bo: Now it sleeps.</p>"


def _exported(draft: Draft) -> bytes:
    return Archive((Record.of(draft, draft.interview, write_time(AT)),), ()).write()


def _draft() -> Draft:
    return Draft.read(TALK, "talk.html", SAID)


def _read(change: Callable[[Any], object]) -> bytes:
    def rewrite(members: dict[str, bytes]) -> None:
        reading = json.loads(members["readings/talk.json"])
        change(reading["exchanges"][0]["answer"][0])
        members["readings/talk.json"] = json.dumps(reading).encode()

    return rewritten(_exported(_draft()), rewrite)


def _from(start: int) -> Callable[[Any], object]:
    """Return the change after which the answer begins so many characters later."""

    def change(paragraph: Any) -> None:
        paragraph[0] += start
        paragraph[3][0][0] += start

    return change


WRONG: dict[str, tuple[Callable[[Any], object], str]] = {
    "begins in a word": (_from(4), "talk: question 1 or its answer begins or ends within a word"),
    "a sentence in a word": (
        lambda paragraph: paragraph[3][0].__setitem__(1, paragraph[3][0][1] - 3),
        "talk: question 1 or its answer begins or ends within a word",
    ),
    "lacks a sentence": (
        lambda paragraph: paragraph[3].pop(),
        "talk: words of question 1 are in none of its sentences",
    ),
    "begins in a sentence": (_from(3), "talk: question 1 or its answer begins or ends within a sentence"),
    "ends in a sentence": (
        lambda paragraph: paragraph.__setitem__(slice(1, 4), [31, "Bo", [[22, 31]]]),
        "talk: question 1 or its answer begins or ends within a sentence",
    ),
    "a sentence in a sentence": (
        lambda paragraph: paragraph[3].__setitem__(slice(1), [[22, 24], [25, paragraph[3][0][1]]]),
        "talk: question 1 or its answer begins or ends within a sentence",
    ),
    "said by who is not named": (
        lambda paragraph: paragraph.__setitem__(2, "Jo"),
        "talk: question 1 is answered by somebody whom it does not name",
    ),
    "said by who asks, in capitals": (
        lambda paragraph: paragraph.__setitem__(2, "ANN"),
        "talk: question 1 is answered by somebody whom it does not name",
    ),
    "sentences that overlap": (
        lambda paragraph: paragraph[3].insert(0, [paragraph[0], paragraph[1]]),
        "talk: parts of its text overlap or are out of order at character 22",
    ),
    "the question again": (
        lambda paragraph: paragraph.__setitem__(slice(4), [5, 16, "Bo", [[5, 16]]]),
        "talk: parts of its text overlap or are out of order at character 5",
    ),
    "all exchanges": (
        lambda paragraph: paragraph.__setitem__(slice(1, 4), [80, "Bo", [[22, 80]]]),
        "talk: parts of its text overlap or are out of order at character 53",
    ),
    "said by who asks": (
        lambda paragraph: paragraph.__setitem__(2, "Ann"),
        "talk: question 1 is answered by Ann, who asks",
    ),
}


@pytest.mark.parametrize(("change", "said"), WRONG.values(), ids=WRONG.keys())
def test_an_archive_with_what_is_never_read_from_a_text_is_refused(change: Callable[[Any], object], said: str) -> None:
    assert damage_of(_read(change)) == said


AT_ALL: dict[str, tuple[str, object, str]] = {
    "no language": ("language", "", "talk: its language has no code"),
    "an odd language": ("language", "xx\n**", "talk: its language has no code"),
    "a name too long": (
        "interviewees",
        ["Bo", "x" * 301],
        "talk: a name has more than 300 characters, or some that cannot be printed",
    ),
    "a name of two lines": (
        "interviewees",
        ["Bo", "Jo\nRay"],
        "talk: a name has more than 300 characters, or some that cannot be printed",
    ),
    "too many names": (
        "interviewees",
        ["Bo", *map(str, range(100_000))],
        "talk: it names more people than its text can (100,002)",
    ),
    "the answer as title": (
        "title",
        [22, 37],
        "talk: parts of its text overlap or are out of order at character 22",
    ),
}


@pytest.mark.parametrize(("field", "value", "said"), AT_ALL.values(), ids=AT_ALL.keys())
def test_an_archive_of_an_interview_that_no_text_can_be_is_refused(field: str, value: object, said: str) -> None:
    def rewrite(members: dict[str, bytes]) -> None:
        reading = json.loads(members["readings/talk.json"])
        members["readings/talk.json"] = json.dumps({**reading, field: value}).encode()

    assert damage_of(rewritten(_exported(_draft()), rewrite)) == said


def test_what_a_host_has_moved_to_another_side_is_taken_back() -> None:
    draft = Draft.read(
        b"Ann: What is it?\n\nBo: A robot.\n\nAnn: I thought so.\n\nBo: It sees. Ann: Why?\n\nBo: So.\n",
        "talk.md",
        SAID,
    )
    start = [p.span.start for p in paragraphs_of(draft.transcript)][2]
    moved = draft.described(split(draft.description, draft.source, draft.transcript, (start,)))

    read = Archive.read(_exported(moved), "x.zip")

    assert "Ann" in read.interviews()[0].exchanges[0].speakers


def test_what_a_host_has_moved_may_be_said_by_somebody_who_is_no_interviewer_of_it() -> None:
    interview = _draft().interview
    first, *others = interview.exchanges
    moved = replace(first, answer=tuple(replace(paragraph, speaker="Jo") for paragraph in first.answer))
    read = replace(interview, transcript=replace(interview.transcript, exchanges=(moved, *others)))

    assert [wrong_in(read, corrected=corrected) is None for corrected in (True, False)] == [True, False]


def test_a_break_that_was_lost_between_a_question_and_its_answer_is_no_damage() -> None:
    question, answer = (Paragraph(span, (span,), None) for span in (Span(0, 6), Span(6, 14)))
    transcript = Transcript(None, (), (), (), (Exchange(1, (question,), (answer,)),), (), "en", 1.0)

    assert wrong_in(Interview("talk", source_of("say itit hums."), transcript, Provenance()), corrected=False) is None


def test_an_interview_of_many_names_is_looked_through_in_no_time() -> None:
    line, count = "ida holm it sleeps\n", 600
    spans = [Span(at + len("ida holm "), at + len(line) - 1) for at in range(0, 2 * count * len(line), len(line))]
    said = [Paragraph(span, (span,), "ida holm") for span in spans]
    exchanges = tuple(Exchange(at + 1, (said[2 * at],), (said[2 * at + 1],)) for at in range(count))
    names = ("ida holm", *(f"Ida Sjöholm {number}" for number in range(2 * count)))
    transcript = Transcript(None, (), (), names, exchanges, (), "en", 1.0)
    interview = Interview("sleep", source_of(line * 2 * count), transcript, Provenance())

    began = time.process_time()
    wrong = wrong_in(interview, corrected=False)

    assert wrong is None
    assert time.process_time() - began < 0.5
