"""The windows that the judge is trained on have the labels that they should."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest

pytest.importorskip("scipy")  # in the extra "dev" only

from building import encoder, interview_of
from calibrate_judge import interviews
from judge_batches import Window
from judge_windows import LEFT_OUT, condaqa, exchanged, nearest, own, passage, qamr, squad, talks, twins

from bot.model import Interview
from bot.retrieval import Engine

SENTENCES = ("It was cold.", "My sister Ida came first, with a sledge.", "The others waited.", "Nobody spoke.")
TALK = interview_of(("Who came first?", " ".join(SENTENCES)), ("What do you eat?", "Dried fish."))
#: The sentence that replies is far from the first one.
LONG = interview_of(("How was it?", f"It was cold. {'We walked on over the ice for hours. ' * 20}{SENTENCES[1]}"))
#: What holds for all of these is not left to chance.
CHANCES = [random.Random(seed) for seed in range(20)]


def row(**labels: Any) -> dict[str, Any]:
    usual = {"kind": "sibling", "question": "Who came first?", "previous": None, "reply": "quoted", "exchanges": [1]}
    return {**usual, "sentences": ["My sister Ida"], "pair": 1, **labels}


def windows_of(*rows: dict[str, Any], interview: Interview = TALK, name: str = "talk") -> list[Window]:
    return list(own(name, interview, rows, Engine(encoder, find_reader=lambda: None)))


NEGATED = row(kind="negated", question="Who did not come first?", reply="none", exchanges=[], sentences=[])


def test_the_interviews_left_out_are_there() -> None:
    assert [name for name, *_ in interviews(LEFT_OUT[:2])] == list(LEFT_OUT[:2])


def test_a_passage_at_the_end_of_a_text_begins_earlier_and_a_long_one_is_cut() -> None:
    assert passage(SENTENCES, 3) == " ".join(SENTENCES[1:])
    assert passage(SENTENCES, -1) == " ".join(SENTENCES[:3])
    assert passage(["word " * 200], 0) == " ".join(["word"] * 95)


@pytest.mark.parametrize("chance", CHANCES[:3])
def test_the_nearest_passage_has_most_words_of_a_question_and_nothing_that_is_avoided(chance: random.Random) -> None:
    texts = ("One sledge.", "Two dogs.", "Three days.", "Four nights.", "Five dogs and a sledge.")

    assert nearest(texts, "How many nights and sledges? A sledge!", chance) == " ".join(texts[2:])
    assert nearest(texts, "How many nights? A sledge!", chance, ("Five", "Four")) == " ".join(texts[:3])
    assert nearest(texts, "Nights?", chance, ("Three",)) == ""


def test_a_question_of_squad_gets_its_answer_or_a_passage_that_has_none() -> None:
    context = "The dam broke in 1931. Nobody lived there. It was built again. A road leads over it. It has four gates."
    fields = {"paragraph": 0, "context": context}
    rows = [
        {**fields, "title": title, "id": f"{title}{number}", "question": question, "answers": answers}
        for title in "ab"
        for number, (question, answers) in enumerate([("When did the dam break?", ["1931", "in 1931"]), ("Who?", [])])
    ]

    found = [window for chance in CHANCES for window in squad(rows, {"b0": "When um did the dam break?"}, chance)]

    assert {(window.source, window.left_out) for window in found} == {("a", True), ("b", False)}
    assert {window.replies for window in found if "in 1931" in window.passage and "dam" in window.question} == {True}
    assert {window.kind for window in found if window.replies is False and "dam" in window.question} == {"squad_near"}
    assert {window.contradicts for window in found if window.question.startswith("Who")} == {None}
    assert {window.source for window in found if "um" in window.question} == {"b"}


def test_a_question_with_its_own_answer_in_place_of_anothers_is_a_twin() -> None:
    built = {"question": "What did Hollis build?", "answer": "the harbour"}
    builder = {"question": "Who built the harbour?", "answer": "Hollis"}

    assert exchanged(built, builder) == "What did the harbour build?"
    assert exchanged(builder, built) == "Who built Hollis?"
    assert exchanged(built, {"question": "Who paid?", "answer": "Greta"}) is None
    assert exchanged(built, {"question": "Where?", "answer": "in the harbour of Hollis"}) is None


def test_a_twin_of_qamr_stays_with_its_sibling() -> None:
    rows = [
        {"sentence": "Hollis built the harbour .", "question": "What did Hollis build ?", "answer": "the harbour"},
        {"sentence": "Hollis built the harbour .", "question": "Who built the harbour ?", "answer": "Hollis"},
    ]

    found = list(qamr(rows, CHANCES[0]))

    assert [(window.replies, window.together) for window in found] == [
        (True, "qamr/0"), (False, "qamr/0"), (True, "qamr/1"), (False, "qamr/1"), (True, None),
    ]  # fmt: skip
    assert {window.passage for window in found} == {"Hollis built the harbour."}


def test_questions_that_nobody_can_answer_are_all_taken_from_condaqa_and_few_of_the_others() -> None:
    fields = {"question": "Was it cold?", "passage": " ".join(SENTENCES), "cue": "not"}
    rows = [{**fields, "label": label} for label in ("DON'T KNOW", "YES") for _ in range(500)]

    found = [window.replies for window in condaqa(rows, CHANCES[0])]

    assert found.count(False) == 500
    assert 60 < found.count(True) < 140


def test_the_twins_of_an_interview_that_is_left_out_are_too() -> None:
    fields = {"asked": "Who?", "question": "Who came first?", "twin": "Who came last?", "kind": "negated"}
    fields |= {"answer": " ".join(SENTENCES), "evidence": "My sister Ida came first"}
    sources = (LEFT_OUT[0], "bee-keeper", "talks/1.md", "talks/2.md")

    found = list(twins([{**fields, "source": source} for source in sources], CHANCES[0]))

    assert [window.left_out for window in found[::2]] == [True, False, True, False]
    assert [(window.replies, window.contradicts) for window in found[:2]] == [(True, False), (False, True)]
    assert all("Ida" in window.passage for window in found)


def test_a_question_to_a_conversation_and_its_twin_have_one_passage_and_a_near_miss_has_the_nearest() -> None:
    said = "It was cold there, in the hut. My sister Ida came first, with a sledge. We ate fish."
    conversations = [{"id": name, "turns": [["A", "So who  came first?"], ["B", said]]} for name in ("a", "b")]
    asked = {"talk": "b", "turn": 1, "question": "who won", "twin": "who came last", "kind": "detail"}
    near = {**asked, "question": None, "twin": "Who caught the fish?", "kind": "near", "evidence": None}

    found = list(talks(conversations, [{**asked, "evidence": "My sister Ida came"}, near], CHANCES[0]))

    first = Window(
        "who won", "So who came first?", said, True, False, "talks/b/0", "talks", "sibling", source="b", left_out=False
    )
    twin = replace(first, question="who came last", replies=False, kind="detail")
    assert found == [first, twin, replace(twin, question="Who caught the fish?", together="talks/b/1", kind="near")]


def test_what_the_engine_finds_replies_where_it_shows_the_answer() -> None:
    found = windows_of(row(), row(question="What do you eat?", exchanges=[2], sentences=[], pair=None))

    labels = {(window.question, window.printed): window.replies for window in found}
    assert labels[("Who came first?", "Who came first?")] is True
    assert labels[("What do you eat?", "What do you eat?")] is True
    assert {replies for (question, printed), replies in labels.items() if question != printed} <= {False}
    assert {window.together for window in found} == {"talk/1", "talk/What do you eat?"}


def test_the_passage_of_a_sibling_does_not_reply_to_its_twin_and_denies_it() -> None:
    found = [window for window in windows_of(row(), NEGATED) if window.kind == "negated"]

    of_sibling = [window for window in found if window.printed == "Who came first?"]
    assert of_sibling
    assert {(window.replies, window.contradicts, window.together) for window in of_sibling} == {(False, True, "talk/1")}
    assert not any(window.contradicts for window in found if window.printed != "Who came first?")


def test_a_pair_that_is_asked_in_another_language_stays_together_and_is_denied_as_its_own_is() -> None:
    rows = [
        {**each, "kind": "language_fr", "question": question, "translates": each["pair"]}
        for each, question in ((row(), "Qui est venu en premier ?"), (NEGATED, "Qui n'est pas venu en premier ?"))
    ]
    for each in rows:
        del each["pair"]
    found = [window for window in windows_of(row(), NEGATED, *rows) if window.kind == "language_fr"]

    assert {window.together for window in found} == {"talk/1/language_fr"}
    assert {(w.replies, w.contradicts) for w in found if "Ida" in w.passage} == {(True, False), (False, True)}


def test_an_answer_without_the_sentence_that_shows_it_is_neither_way() -> None:
    found = windows_of(row(sentences=["What nobody said"]))

    assert {window.replies for window in found if window.printed == "Who came first?"} == {None}


def test_questions_to_the_bot_have_no_windows_and_those_in_other_languages_are_a_part_of_their_own() -> None:
    assert windows_of(row(reply="about"), row(reply="smalltalk")) == []
    assert {window.part for window in windows_of(row(kind="language_de"))} == {"others"}


def test_what_replies_is_put_in_where_the_engine_misses_it_unless_the_interview_is_left_out() -> None:
    missed = row(question="Was it cold?")

    assert [window.replies for window in windows_of(missed, interview=LONG)] == [None, True]
    assert [window.replies for window in windows_of(missed, interview=LONG, name=LEFT_OUT[0])] == [None]
