from __future__ import annotations

import re
from dataclasses import replace

import pytest
from building import engine, printed, seed, seed_service

from bot.model import (
    About,
    Aspect,
    Contribution,
    Correction,
    Courtesy,
    NotCovered,
    Quoted,
    Reply,
    Request,
    Requested,
    SmallTalk,
    Unsure,
    Why,
    Wording,
    WordMatch,
    WordPlace,
)
from bot.remarks import Remark
from bot.retrieval import WordsOnly
from bot.retrieval.features.registry import UnknownFeatureError
from bot.service import Service
from bot.wording import Card, Kind, encoder_notices, why_card
from wording.building import ROCK, match_of, search_of

BEST = replace(
    match_of(ROCK, 2),
    words=(WordMatch("eat", "eat", 1.0, 0.25, WordPlace.QUESTION), WordMatch("fihs", None, 0.0, 0.75, None)),
)
SEARCH = search_of(BEST, match_of(ROCK, 1, confidence=0.1), corrections=(Correction("wat", "what"),))
WHY = Why(
    Quoted(SEARCH, BEST, 0.9),
    -2.0,
    (
        Contribution("question_alike", 0.9, 3.0),
        Contribution("denied", 1.0, -1.5),
        *(Contribution("share", 1.0, 0.5 - n / 10) for n in range(5)),
    ),
    0.3,
    0.15,
    0.5,
)


def test_a_reply_is_explained_by_a_sentence_and_then_by_the_evidence() -> None:
    assert why_card(WHY) == Card(
        Kind.WHY,
        "Why this reply",
        notes=(
            "Question 2 of 3 shares “eat” with yours, is close to yours in meaning and stands out from the other "
            "questions: that makes 90%; below 30%, nothing is quoted.",
        ),
        closing=(
            "Read “wat” as “what”.",
            "Closest, 90%: 2. What do you eat in winter?",
            "Then, 10%: 1. Why did you come to the rock?",
            "“fihs” (75% of what you asked) meets nothing.",
            "“eat” (25% of what you asked) meets “eat” in the question (100% alike).",
            "Compared by spelling and meaning. For the closest, the odds began at 1 to 7.4; what changed them most:",
            "× 20: the stored question is close in meaning.",
            "÷ 4.5: one question denies what the other says.",
            "× 1.6: it stands out from the other exchanges.",
            "× 1.5: it stands out from the other exchanges.",
            "× 1.3: it stands out from the other exchanges.",
            "× 1.3: everything else.",
            "Quoted from 30% on, offered from 15%; taken as a question about the interview itself from 50%.",
        ),
    )


@pytest.mark.parametrize(
    ("log_odds", "told"),
    [
        (2.0, "× 7.4: nothing in the passage denies what the question takes for granted, read together."),
        (-2.0, "÷ 7.4: the passage may deny what the question takes for granted, read together."),
    ],
)
def test_a_denial_that_was_read_is_told_with_the_way_it_speaks(log_odds: float, told: str) -> None:
    card = why_card(replace(WHY, contributions=(Contribution("contradicts", 1.0, log_odds),)))

    assert [row for row in card.closing if "7.4: " in row] == [told]


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        (
            Unsure(SEARCH, (BEST,), 0.2),
            "{likely}: that makes 20%, too little to quote, which takes 30%, so I ask which one is meant.",
        ),
        (
            NotCovered(search_of(replace(BEST, confidence=0.02)), (), 0.98),
            "{likely}, but that makes 2% only, too little to quote, which takes 30%; so I say that it is not covered.",
        ),
        (
            NotCovered(SEARCH, (), 0.9, told=BEST),
            "{likely}, but it was quoted already: so I say that nothing more was said on it.",
        ),
        (
            NotCovered(search_of(), (), 0.0),
            "Nothing was found; so I say that it is not covered.",
        ),
        (
            About(search_of(), ROCK, (Aspect.WHO,), (), 0.8),
            "It asks about the interview itself, for which 50% is enough and this is 80%: so I tell what its publisher "
            "says of it.",
        ),
        (SmallTalk(search_of(), Courtesy.GREETING), "That was small talk, so nothing was looked up."),
        (
            Requested(search_of(), Request.SUMMARY),
            "That asked me to do something, so nothing was looked up.",
        ),
    ],
)
def test_each_outcome_has_a_sentence_of_its_own(reply: Reply, sentence: str) -> None:
    likely = (
        "Question 2 of 3 shares “eat” with yours, is close to yours in meaning and stands out from the other questions"
    )

    assert why_card(replace(WHY, reply=reply)).notes == (sentence.format(likely=likely),)


@pytest.mark.parametrize(
    ("typed", "found", "shared"),
    [
        ("eating", "eats", "shares “eats” with yours, "),
        ("fihs", "fish", "shares “fish” with yours, "),
        ("2019", "2020", ""),
        ("met", "meeting", ""),
    ],
)
def test_only_the_same_word_is_said_to_be_shared(typed: str, found: str, shared: str) -> None:
    best = replace(BEST, words=(WordMatch(typed, found, 0.31, 1.0, WordPlace.QUESTION),))
    search = search_of(best, corrections=(Correction("fihs", "fish"),))

    note = why_card(replace(WHY, reply=Quoted(search, best, 0.9))).notes[0]

    likely = f"Question 2 of 3 {shared}is close to yours in meaning and stands out from the other questions:"
    assert note.replace(" yours and", " yours,").startswith(likely)


def test_where_nothing_is_shared_and_nothing_else_speaks_for_it_no_word_is_shared() -> None:
    best = replace(BEST, words=(WordMatch("2019", "2020", 0.3, 1.0, WordPlace.QUESTION),))

    note = why_card(
        replace(WHY, reply=Quoted(search_of(best), best, 0.9), contributions=(Contribution("denied", 1.0, -1.5),))
    ).notes[0]

    assert note.startswith("Question 2 of 3 shares no word with yours:")


def test_a_question_that_was_chosen_itself_needs_no_evidence() -> None:
    card = why_card(Why(Quoted(search_of(BEST), BEST, 1.0), 0.0, (), 0.3, 0.15, 0.5))

    assert card.notes == ("Question 2 of 3 was chosen itself, so its answer is quoted.",)


def test_a_candidate_is_told_by_all_of_its_question() -> None:
    first, second = ROCK.exchange(1), ROCK.exchange(2)
    both = replace(BEST, exchange=replace(second, question=(*first.question, *second.question)))

    evidence = why_card(replace(WHY, reply=Quoted(search_of(both), both, 0.9))).closing

    assert "Closest, 90%: 2. Why did you come to the rock? What do you eat in winter?" in evidence


def test_a_guard_and_an_unknown_calibration_are_told() -> None:
    reply = Unsure(SEARCH, (BEST,), 0.9)

    card = why_card(replace(WHY, reply=reply, forbidden_by=("swapped",), by_meaning=False, calibrated=False))

    assert "and something forbids to quote it (the names have changed places), so I ask" in card.notes[0]
    assert "Not to be quoted, however sure: the names have changed places." in card.closing
    assert any(line.startswith("Compared by spelling alone.") for line in card.closing)
    assert card.closing[-1].startswith("Calibration unknown: ")


@pytest.mark.parametrize("reply", [SmallTalk(SEARCH, Courtesy.GREETING), Requested(SEARCH, Request.SUMMARY)])
def test_where_nothing_was_looked_up_no_candidate_is_weighed(reply: Reply) -> None:
    assert why_card(replace(WHY, reply=reply)).closing == ()


@pytest.mark.parametrize(("replies", "is_one"), [(-1.0, False), (1.0, True)])
def test_a_passage_that_denies_nothing_is_no_reply_for_that(replies: float, is_one: bool) -> None:
    read = (Contribution("contradicts", -3.0, 4.0), Contribution("replies", replies, replies))

    sentence = why_card(replace(WHY, contributions=read)).notes[-1]

    assert ("reads as a reply" in sentence) is is_one


def test_a_feature_that_does_not_exist_is_not_told() -> None:
    with pytest.raises(UnknownFeatureError, match="swaped"):
        why_card(replace(WHY, forbidden_by=("swaped",)))


def test_a_word_that_meets_accepted_words_for_the_question_is_told_to_stand_there() -> None:
    asked = "How many horses did the admiral sell in Brindisi?"
    service = Service((replace(ROCK, wordings=(Wording("2", asked),)),), engine())

    card = why_card(service.why(service.ask(asked)))

    assert any("in other words for the question (100% alike)" in line for line in card.closing)


@pytest.mark.parametrize("question", [printed(seed(), 1), "hi", "who is interviewed?", "what is the best soup?"])
def test_any_real_reply_can_be_explained(question: str) -> None:
    service = seed_service()

    card = why_card(service.why(service.ask(question)))

    assert card.notes[-1].endswith(".")
    assert not re.search(r"\bnan\b|log-odds|_", "\n".join((*card.notes, *card.closing)))


def test_people_are_told_of_the_encoder_only_what_is_not_as_usual() -> None:
    assert encoder_notices(None, calibrated=True) == ()
    assert encoder_notices(WordsOnly(Remark("tokenizers is not installed")), calibrated=True) == (
        "Words only: questions are compared by spelling, because tokenizers is not installed.",
    )
    assert encoder_notices(None, calibrated=False) == (
        "Calibration unknown: confidences were not measured with the sentence encoder in use.",
    )
