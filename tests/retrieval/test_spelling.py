from __future__ import annotations

import pytest

from bot.model import Correction
from bot.retrieval.spelling import repair
from bot.retrieval.vocabulary import Vocabulary
from retrieval.building import seed_service


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return seed_service().index.vocabulary


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("thw oil", "the oil"),  # a neighbouring key, in a word of three letters
        ("iol", "oil"),  # two letters swapped
        ("thid war", "this war"),  # the commoner word, though the longer one is relatively nearer
        ("pourquoi lont thw", "pourquoi long the"),  # known in French, but the message is English
        ("collpase", "collapse"),  # of the library
    ],
)
def test_the_likeliest_word_is_read(typed: str, read: str, vocabulary: Vocabulary) -> None:
    assert repair(typed, vocabulary)[0] == read


def test_fewer_edits_beat_a_commoner_word(vocabulary: Vocabulary) -> None:
    assert repair("submarne", vocabulary)[1] == (Correction("submarne", "submarine"),)


@pytest.mark.parametrize("typed", ["did Orban call?", "and Macrn here?"])
def test_a_name_inside_a_sentence_is_not_read_as_a_common_word(typed: str, vocabulary: Vocabulary) -> None:
    assert repair(typed, vocabulary) == (typed, ())


def test_a_misspelt_name_of_the_library_is_read(vocabulary: Vocabulary) -> None:
    assert repair("what does Zelenskyi want", vocabulary)[0] == "what does zelensky want"


def test_a_message_in_capitals_is_repaired(vocabulary: Vocabulary) -> None:
    assert repair("WHY DOES CHNA BUY OIL", vocabulary)[0] == "WHY DOES china BUY OIL"
