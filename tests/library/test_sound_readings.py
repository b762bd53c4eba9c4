from __future__ import annotations

import json
from collections.abc import Callable
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
    "said by who asks": (
        lambda paragraph: paragraph.__setitem__(2, "Ann"),
        "talk: question 1 is answered by Ann, who asks",
    ),
}


@pytest.mark.parametrize(("change", "said"), WRONG.values(), ids=WRONG.keys())
def test_an_archive_with_what_is_never_read_from_a_text_is_refused(change: Callable[[Any], object], said: str) -> None:
    assert damage_of(_read(change)) == said


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


def test_a_break_that_was_lost_between_a_question_and_its_answer_is_no_damage() -> None:
    question, answer = (Paragraph(span, (span,), None) for span in (Span(0, 6), Span(6, 14)))
    transcript = Transcript(None, (), (), (), (Exchange(1, (question,), (answer,)),), (), "en", 1.0)

    assert wrong_in(Interview("talk", source_of("say itit hums."), transcript, Provenance()), corrected=False) is None
