from __future__ import annotations

from building import interview_of
from hypothesis import given
from hypothesis import strategies as st

from bot.library import Diff, difference, identified
from bot.model import Interview
from library.building import counts_of

PAIRS = (
    ("Why the sea?", "It was the only thing larger than our debts, and it asked for nothing."),
    ("What do you eat?", "Fish on Mondays, and what is left of the fish on every other day."),
    ("Who repairs the lamp?", "My brother does, when he is sober, and I do in winter."),
)


def first(*pairs: tuple[str, str]) -> Interview:
    return identified(interview_of(*pairs))


def diff(before: Interview, *pairs: tuple[str, str], **more: tuple[str, ...]) -> Diff:
    return difference(before, identified(interview_of(*pairs, **more), before))  # type: ignore[arg-type]


def ids(interview: Interview) -> list[str]:
    return [exchange.id for exchange in interview.exchanges]


def test_the_same_file_always_gets_the_same_ids() -> None:
    assert ids(first(*PAIRS)) == ids(first(*PAIRS))
    assert all(len(made) == 8 for made in ids(first(*PAIRS)))


def test_the_same_question_twice_has_two_ids() -> None:
    assert len(set(ids(first(("And?", "No."), ("And?", "Yes."), ("And?", "No."))))) == 3


def test_a_changed_answer_or_question_keeps_its_id() -> None:
    before = first(*PAIRS)

    changed = diff(before, (PAIRS[0][0], "Nobody remembers."), ("What is there to eat?", PAIRS[1][1]), PAIRS[2])

    assert ids(changed.now) == ids(before)
    assert [new.number for _, new in changed.changed] == [1, 2]
    assert counts_of(changed) == {"added": 0, "changed": 2, "gone": 0, "unchanged": 1}


def test_a_new_question_moves_the_others_without_changing_them() -> None:
    before = first(*PAIRS)

    changed = diff(before, ("Are you well?", "As the weather."), *PAIRS)

    assert ids(changed.now)[1:] == ids(before)
    assert counts_of(changed) == {"added": 1, "changed": 0, "gone": 0, "unchanged": 3}


def test_a_question_that_is_left_out_is_gone() -> None:
    before = first(*PAIRS)

    changed = diff(before, PAIRS[0], PAIRS[2])

    assert [e.number for e in changed.gone] == [2]
    assert counts_of(changed) == {"added": 0, "changed": 0, "gone": 1, "unchanged": 2}


def test_the_same_words_of_another_speaker_are_a_change() -> None:
    assert len(diff(first(*PAIRS), *PAIRS, answered_by=("Somebody else",)).changed) == 3


@given(st.permutations(range(13)), st.sets(st.integers(0, 12)))
def test_ids_are_unique_and_every_exchange_is_counted_once(order: list[int], left_out: set[int]) -> None:
    text = [(f"Question {n}, is it?", f"Answer {n % 4} of some more words.") for n in range(13)]
    before = first(*text)

    changed = diff(before, *[text[n] for n in order if n not in left_out] or [text[0]])

    assert len(set(ids(changed.now))) == len(changed.now.exchanges)
    kept = len(changed.changed) + changed.unchanged
    assert kept + len(changed.gone) == 13
    assert kept + len(changed.added) == len(changed.now.exchanges)
