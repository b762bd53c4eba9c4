from __future__ import annotations

from dataclasses import replace

from building import (
    interview_of,
)

from bot.model import Aspect, Wording
from bot.quoting import spoken
from bot.retrieval.entries import entry_groups, exchange_entry, introduction_entries, reworded_entries


def test_an_entry_holds_the_question_and_each_sentence_of_the_answer() -> None:
    interview = interview_of()

    entry = exchange_entry(interview, interview.exchange(2))

    assert list(entry.texts) == [
        "What do you eat in winter?",
        "Mostly dried fish and potatoes.",
        "The boat brings flour when the sea allows it.",
        "In January it hardly ever does.",
    ]
    assert entry.whole == " ".join(entry.texts)


def test_every_aspect_of_an_interview_but_its_length_can_be_found() -> None:
    entries = introduction_entries(interview_of())

    assert {e.aspect for e in entries} == set(Aspect) - {Aspect.LENGTH}
    assert all(e.exchange is None for e in entries)
    assert [e.question for e in entries if e.question == "Who is Ida Holm?"] == ["Who is Ida Holm?"]


def test_nothing_that_the_interviewee_says_is_about_the_interview() -> None:
    interview = interview_of()
    spans = [s for e in interview.exchanges for s in e.sentences]

    told = {text for e in introduction_entries(interview) for text in e.sentences}

    assert told == {
        "Ida Holm has kept the light on Cold Rock for thirty years.",
        "The Northern Post met her in March.",
    }
    assert not told & {spoken(interview.source, s) for s in spans}


def test_other_words_for_a_question_are_an_entry_with_the_same_answer() -> None:
    interview = replace(interview_of(), wordings=(Wording("2", "Which food is there?"), Wording("9", "It is gone.")))

    (entry,) = reworded_entries(interview)

    printed = exchange_entry(interview, interview.exchange(2))
    assert (entry.exchange, entry.question, entry.is_reworded) == (printed.exchange, "Which food is there?", True)
    assert entry.sentences == printed.sentences


def test_entries_are_the_exchanges_then_other_words_then_what_is_about_interviews() -> None:
    reworded = replace(interview_of(), wordings=(Wording("1", "How did it start?"), Wording("3", "Who pays?")))

    kinds = [
        ["about" if e.exchange is None else "other words" if e.is_reworded else "printed" for e in group]
        for group in entry_groups((reworded, interview_of(key="other")))
    ]

    assert kinds[:3] == [["printed"] * 3, ["printed"] * 3, ["other words"] * 2]
    assert {kind for group in kinds[3:] for kind in group} == {"about"}
