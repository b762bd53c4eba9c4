from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from building import seed, timed
from hypothesis import given
from hypothesis import strategies as st

from bot.answering import LONGEST_MESSAGE
from bot.errors import UnreadableSourceError
from bot.model import (
    About,
    Aspect,
    Comparison,
    Correction,
    Courtesy,
    Length,
    Match,
    NotCovered,
    Quoted,
    Reply,
    Request,
    Requested,
    Search,
    SmallTalk,
    Unsure,
    Why,
)
from bot.model.finding import Finding, State
from bot.remarks import Remark
from bot.service import Service
from bot.service.checking import Checked
from bot.service.searching import find_words
from bot.summary import summarise
from bot.terminal.check import check_json, refusal_json
from bot.terminal.findings import finding_json
from bot.terminal.json_lines import (
    JsonObject,
    about_json,
    answered_json,
    calibrated_json,
    citation_json,
    comparison_json,
    error_json,
    explained_json,
    hit_json,
    one_line,
    questions_json,
    reply_json,
    summary_json,
)
from bot.wording import Style
from terminal.building import build_interview, quoted

DOCUMENT = Path(__file__).parents[2] / "docs" / "json.md"
BRIDGE = build_interview(
    ("Why did the bridge fall?", "It was old. Nobody had looked at it since the war.\n\nThat is all I know."),
    ("Who pays for the new one?", "The city pays."),
)
SEED = seed()


def search(question: str = "hm?") -> Search:
    return Search(question, None, (Match(BRIDGE, BRIDGE.exchange(2), 0.25, ()),), (BRIDGE,))


CANDIDATE = {"interview": "talk", "exchange": 2, "asked": "Who pays for the new one?", "confidence": 0.25}
NOTHING_QUOTED = {
    **dict.fromkeys(("interview", "exchange", "asked", "asked_by", "asked_at", "answer", "speaker", "answered_at")),
    "highlights": [],
    "candidates": [CANDIDATE],
    "read_as": None,
    "read_to": None,
    "corrections": [],
    "about": None,
}


def test_a_quoted_reply_has_the_whole_exchange_and_its_highlights() -> None:
    assert reply_json(quoted(BRIDGE, 1, 1, 2)) == {
        "version": 1,
        "question": "what?",
        "outcome": "quoted",
        "intent": "answer",
        "confidence": 0.9,
        "interview": "talk",
        "exchange": 1,
        "asked": "Why did the bridge fall?",
        "asked_by": "Ann",
        "asked_at": None,
        "answer": "It was old. Nobody had looked at it since the war.\n\nThat is all I know.",
        "speaker": "Bo",
        "highlights": [
            {"start": 12, "end": 50, "text": "Nobody had looked at it since the war.", "said_at": None},
            {"start": 52, "end": 71, "text": "That is all I know.", "said_at": None},
        ],
        "answered_at": None,
        "candidates": [
            {"interview": "talk", "exchange": 1, "asked": "Why did the bridge fall?", "confidence": 0.9},
        ],
        "read_as": None,
        "read_to": None,
        "corrections": [],
        "about": None,
    }


@pytest.mark.parametrize(("more", "read_to"), [(0, None), (1, LONGEST_MESSAGE)])
def test_a_question_that_is_too_long_says_how_much_of_it_was_read(more: int, read_to: int | None) -> None:
    question = "Why did the bridge fall? ".ljust(LONGEST_MESSAGE + more, "z")

    reply = Service.over((BRIDGE,)).ask(question)

    assert (reply_json(reply)["question"], reply_json(reply)["read_to"]) == (question, read_to)
    assert comparison_json(Comparison(question, ((BRIDGE, reply),) * 2))["read_to"] == read_to


@pytest.mark.parametrize(
    ("reply", "outcome", "intent"),
    [
        (Unsure(search(), search().candidates, 0.5), "unsure", "answer"),
        (NotCovered(search(), (), 0.5), "not_covered", "answer"),
        *((SmallTalk(search(), courtesy), "smalltalk", courtesy.value) for courtesy in Courtesy),
        (Requested(search(), Request.SUMMARY), "smalltalk", "summary"),
        (Requested(search(), Request.QUESTIONS), "smalltalk", "questions"),
        (Requested(search(), Request.ABOUT), "smalltalk", "about"),
        (Requested(search(), Request.INTERVIEWS), "smalltalk", "interviews"),
        (Requested(search(), Request.HELP), "smalltalk", "help"),
    ],
)
def test_other_replies_quote_nothing_and_still_name_the_candidates(reply: Reply, outcome: str, intent: str) -> None:
    assert reply_json(reply) == {
        **NOTHING_QUOTED,
        "version": 1,
        "question": "hm?",
        "outcome": outcome,
        "intent": intent,
        "confidence": reply.confidence,
    }


def test_a_request_that_names_one_of_several_interviews_says_which() -> None:
    assert reply_json(Requested(search(), Request.SUMMARY, (BRIDGE,)))["interview"] == BRIDGE.key
    assert reply_json(Requested(search(), Request.SUMMARY, (BRIDGE, BRIDGE)))["interview"] is None


def test_a_comparison_says_which_interviews_were_left_out() -> None:
    sides = ((BRIDGE, quoted(BRIDGE, 1, 1)),) * 2

    assert comparison_json(Comparison("what?", sides))["left_out"] == []
    assert comparison_json(Comparison("what?", sides, left_out=(BRIDGE,)))["left_out"] == [BRIDGE.key]


def test_a_question_about_the_interview_is_answered_with_what_is_told_about_it() -> None:
    title = BRIDGE.transcript.title
    assert title

    record = reply_json(About(search("who?"), BRIDGE, (Aspect.WHO, Aspect.OUTLET), (title,), 0.5))

    presented = {f: value for f, value in about_json(BRIDGE).items() if f not in ("version", "interview")}
    assert (record["outcome"], record["intent"], record["interview"], record["answer"]) == (
        "about",
        "about",
        "talk",
        None,
    )
    assert record["about"] == {"aspects": ["who", "outlet"], "passages": ["A talk"], **presented}


@pytest.mark.parametrize("number", range(1, 7))
def test_a_highlight_is_where_it_says_in_the_answer(number: int) -> None:
    sentences = range(len(SEED.exchange(number).sentences))

    record = reply_json(quoted(SEED, number, *sentences))

    answer, highlights = record["answer"], record["highlights"]
    assert isinstance(answer, str)
    assert isinstance(highlights, list)
    assert [answer[h["start"] : h["end"]] for h in highlights] == [h["text"] for h in highlights]
    assert len(highlights) == len(sentences)


def test_nobody_named_is_null() -> None:
    record = reply_json(quoted(build_interview(("Why?", "So."), asked_by=None, answered_by=None), 1))

    assert (record["asked_by"], record["speaker"]) == (None, None)


@given(st.text())
def test_a_record_is_one_line_of_any_reader_and_reads_back_unchanged(text: str) -> None:
    written = one_line({"question": text})

    assert len(written.splitlines()) == 1
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written)
    assert json.loads(written.encode("utf-8")) == {"question": text}


def test_letters_are_written_as_letters() -> None:
    assert one_line({"asked_by": "L’Express, 習"}) == '{"asked_by": "L’Express, 習"}'


def test_a_reply_is_explained_only_where_that_is_asked_for() -> None:
    why = Why(quoted(BRIDGE, 1), 0.0, (), 0.3, 0.15, 0.5, calibrated=False)

    assert calibrated_json(why) == {**reply_json(why.reply), "calibration": "unknown"}


def told(reply: Reply) -> Why:
    return Why(reply, 0.0, (), 0.3, 0.15, 0.5)


def part(reply: Quoted, question: str, **changed: Any) -> Quoted:
    """Return the ``reply`` to the ``question`` that is a part of a message."""
    return replace(reply, search=replace(reply.search, question=question, **changed))


WHY, WHO = "Why did it fall?", "And who pays?"
MESSAGE = f"{WHY} {WHO}"


#: What is told of a message with nothing beside the reply.
ALONE = {"left": 0, "also_in": [], "further": []}


@pytest.mark.parametrize("reply", [quoted(BRIDGE, 1, 1), NotCovered(search("what?"), (), 0.5)])
def test_a_message_with_one_reply_has_nothing_further(reply: Reply) -> None:
    assert answered_json("what?", (told(reply),)) == {**calibrated_json(told(reply)), **ALONE}


def test_of_several_replies_the_first_is_the_object_and_the_further_ones_are_whole_within_it() -> None:
    one, other = part(quoted(BRIDGE, 1, 1), WHY), NotCovered(search(WHO), (), 0.5)

    record = answered_json(MESSAGE, (told(one), told(other)))

    assert record == {
        **calibrated_json(told(one)),
        "question": MESSAGE,
        "read_as": WHY,
        **ALONE,
        "further": [{**calibrated_json(told(other)), **ALONE}],
    }


def test_a_first_question_that_was_read_otherwise_says_how() -> None:
    one = part(quoted(BRIDGE, 1), WHY, read_as="Why did the bridge fall?")

    record = answered_json(MESSAGE, (told(one), told(quoted(BRIDGE, 2))))

    assert (record["question"], record["read_as"]) == (MESSAGE, "Why did the bridge fall?")


def test_parts_that_ask_the_same_say_which_of_them_was_searched() -> None:
    record = answered_json(MESSAGE, (told(part(quoted(BRIDGE, 2), WHO)),))

    assert (record["question"], record["read_as"], record["further"]) == (MESSAGE, WHO, [])


def test_how_much_of_a_message_was_read_is_told_of_the_message_and_of_no_part() -> None:
    second = part(quoted(BRIDGE, 2), WHO, read_to=LONGEST_MESSAGE)

    record = answered_json(MESSAGE, (told(part(quoted(BRIDGE, 1), WHY)), told(second)))

    assert (record["read_to"], first(record, "further")["read_to"]) == (LONGEST_MESSAGE, None)


def test_what_is_not_looked_at_or_not_shown_is_told_of_the_message_and_of_no_part() -> None:
    second = part(quoted(BRIDGE, 2), WHO, left=2, also_in=(BRIDGE,))

    record = answered_json(MESSAGE, (told(part(quoted(BRIDGE, 1), WHY)), told(second)))

    assert (record["left"], record["also_in"]) == (2, [BRIDGE.key])
    assert {**first(record, "further"), **ALONE} == first(record, "further")


def test_further_replies_are_explained_where_the_first_is() -> None:
    whys = (told(part(quoted(BRIDGE, 1), WHY)), told(part(quoted(BRIDGE, 2), WHO)))

    record = answered_json(MESSAGE, whys, explained=True)

    assert record["why"] == explained_json(whys[0])["why"]
    assert first(record, "further")["why"] == explained_json(whys[1])["why"]
    assert list(first(record, "further")) == list(record)


def tables() -> list[list[str]]:
    """Return the fields of each table of the document, in order."""
    blocks = re.split(r"^\| field \| value \|$", DOCUMENT.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [re.findall(r"^\| `(\w+)` \|", block, re.MULTILINE) for block in blocks]


def records() -> Iterator[JsonObject]:
    """Yield a full record of each kind, and of each kind inside, in the order of the document."""
    corrected = Search("what?", None, (), (BRIDGE,), (Correction("brige", "bridge"),))
    reply = reply_json(quoted(BRIDGE, 1, 1))
    yield {"question": "", "previous": ""}
    service = Service.over((SEED,))
    question = "Can China afford a collapse?"
    explained = answered_json(question, (service.why(service.ask(question)),), explained=True)
    yield explained
    yield from (first(reply, "highlights"), first(reply, "candidates"))
    yield first(reply_json(NotCovered(corrected, (), 0.5)), "corrections")
    yield first({"about": [reply_json(About(search(), SEED, (Aspect.WHO,), (), 0.5))["about"]]}, "about")
    why = explained["why"]
    assert isinstance(why, dict)
    yield from (why, first(why, "words"), first(why, "contributions"))
    yield error_json(1, "is wrong")
    comparison = comparison_json(Comparison("what?", ((BRIDGE, quoted(BRIDGE, 1, 1)),) * 2))
    yield from (comparison, first(comparison, "sides"))
    yield citation_json("talk", 1, Style.APA, "Bo.")
    summary = summary_json(summarise(SEED, Length.SHORT), Length.SHORT)
    yield from (summary, first(summary, "sentences"))
    yield hit_json(find_words((BRIDGE,), "bridge").hits[0])
    yield questions_json(BRIDGE)[0]
    yield about_json(BRIDGE)
    checked = check_json(Checked("talk.txt", SEED))
    yield from (checked, first(checked, "pairs"), first(checked, "left_out"))
    yield finding_json(Finding("encoder", State.GOOD, "is there"))


def first(record: JsonObject, field: str) -> JsonObject:
    values = record[field]
    assert isinstance(values, list)
    found = values[0]
    assert isinstance(found, dict)
    return found


def test_every_field_is_documented_and_nothing_else() -> None:
    assert tables() == [list(record) for record in records()]


def test_what_is_said_in_a_recording_has_its_time_in_seconds() -> None:
    bridge = timed(BRIDGE)

    record: Any = reply_json(quoted(bridge, 1, 1, 2))
    asked: Any = questions_json(bridge)[0]
    checked: Any = check_json(Checked("talk.srt", bridge))

    assert (record["asked_at"], record["answered_at"]) == (10, 20)
    assert [each["said_at"] for each in record["highlights"]] == [30, 40]
    (pair, _) = checked["pairs"]
    assert (asked["asked_at"], pair["asked_at"], pair["answered_at"]) == (10, 10, 20)


def test_a_file_that_cannot_be_read_has_the_fields_of_one_that_can() -> None:
    refused = refusal_json(UnreadableSourceError("talk.txt", Remark("is a folder")))

    assert list(refused) == list(check_json(Checked("talk.txt", SEED)))
    assert (refused["refused"], refused["reason"]) == (True, "is a folder")


def test_each_side_of_a_comparison_says_who_where_and_what_came_out() -> None:
    other = build_interview(("Why?", "So."), key="other", answered_by="Cy")
    nothing = NotCovered(search(), (), 0.5)

    record = comparison_json(Comparison("what?", ((BRIDGE, quoted(BRIDGE, 2)), (other, nothing))))

    sides = record["sides"]
    assert isinstance(sides, list)
    assert sides[0] == {
        "interviewees": ["Bo"],
        "outlet": "The Gazette",
        "date": None,
        "outcome": "quoted",
        "confidence": 0.9,
        "interview": "talk",
        "exchange": 2,
        "asked": "Who pays for the new one?",
        "asked_by": "Ann",
        "asked_at": None,
        "answer": "The city pays.",
        "speaker": "Bo",
        "highlights": [],
        "answered_at": None,
        "about": None,
    }
    assert (sides[1]["interview"], sides[1]["outcome"], sides[1]["answer"]) == ("other", "not_covered", None)
