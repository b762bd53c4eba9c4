from __future__ import annotations

from dataclasses import replace

import pytest
from building import printed, seed, seed_service

from bot.model import Contribution, Correction, Courtesy, Quoted, SmallTalk, Why, WordMatch
from bot.retrieval import WordsOnly
from bot.retrieval.features.registry import UnknownFeatureError
from bot.wording import Card, Kind, encoder_notices, why_card
from wording.building import ROCK, match_of, search_of

BEST = replace(
    match_of(ROCK, 2),
    words=(WordMatch("eat", "eat", 1.0, 0.25, "question"), WordMatch("fihs", None, 0.0, 0.75, "")),
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


def test_a_reply_is_explained_from_how_it_was_read_to_how_it_was_decided() -> None:
    assert why_card(WHY) == Card(
        Kind.WHY,
        "Why this reply",
        notes=(
            "Outcome: quoted, confidence 90%.",
            "Read “wat” as “what”.",
            "1. 90%, question 2 of 3: What do you eat in winter?",
            "2. 10%, question 1 of 3: Why did you come to the rock?",
            "“fihs” (75% of the question) meets nothing.",
            "“eat” (25% of the question) meets “eat” in the question (100% alike).",
            "Compared by spelling and meaning. What counted for 1., in log-odds (0.7 doubles the odds), from -2.0 on:",
            "+3.0: the stored question is close in meaning (0.90).",
            "-1.5: one question denies what the other says (1.00).",
            "+0.5: it stands out from the other exchanges (1.00).",
            "+0.4: it stands out from the other exchanges (1.00).",
            "+0.3: it stands out from the other exchanges (1.00).",
            "+0.2: it stands out from the other exchanges (1.00).",
            "+0.1: everything else.",
            "A candidate is quoted from 30% on and offered from 15%; a question is about the interview from 50%.",
        ),
    )


def test_a_candidate_is_told_by_all_of_its_question() -> None:
    first, second = ROCK.exchange(1), ROCK.exchange(2)
    both = replace(BEST, exchange=replace(second, question=(*first.question, *second.question)))

    notes = why_card(replace(WHY, reply=Quoted(search_of(both), both, 0.9))).notes

    assert "1. 90%, question 2 of 3: Why did you come to the rock? What do you eat in winter?" in notes


def test_a_guard_and_an_unknown_calibration_are_told() -> None:
    notes = why_card(replace(WHY, forbidden_by=("swapped",), by_meaning=False, calibrated=False)).notes

    assert "Not to be quoted, whatever its confidence: the names have changed places." in notes
    assert any(note.startswith("Compared by spelling alone.") for note in notes)
    assert notes[-1].startswith("Calibration unknown: ")


def test_small_talk_has_no_candidates_to_weigh() -> None:
    why = Why(SmallTalk(search_of(), Courtesy.GREETING, 1.0), 0.0, (), 0.3, 0.15, 0.5)

    assert why_card(why).notes == ("Outcome: small talk, confidence 100%.",)


def test_a_feature_that_does_not_exist_is_not_told() -> None:
    with pytest.raises(UnknownFeatureError, match="swaped"):
        why_card(replace(WHY, forbidden_by=("swaped",)))


@pytest.mark.parametrize("question", [printed(seed(), 1), "hi", "who is interviewed?", "what is the best soup?"])
def test_any_real_reply_can_be_explained(question: str) -> None:
    service = seed_service()

    notes = why_card(service.why(service.ask(question))).notes

    assert notes[0].startswith("Outcome: ")
    assert not any("nan" in note for note in notes)


def test_people_are_told_of_the_encoder_only_what_is_not_as_usual() -> None:
    assert encoder_notices(None, calibrated=True) == ()
    assert encoder_notices(WordsOnly("tokenizers is not installed"), calibrated=True) == (
        "Words only: questions are compared by spelling, because tokenizers is not installed.",
    )
    assert encoder_notices(None, calibrated=False) == (
        "Calibration unknown: confidences were not measured with the sentence encoder in use.",
    )
