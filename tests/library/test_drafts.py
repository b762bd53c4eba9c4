from __future__ import annotations

import pytest

from bot.errors import NotAnInterviewError, ProvenanceError
from bot.library import Description, Draft
from library.building import GUESSED, HARBOUR, SAID, draft_of, file_of


def test_a_draft_tells_what_is_doubtful_and_what_is_unsaid() -> None:
    draft = draft_of(HARBOUR, Description())

    assert draft.doubts == draft.transcript.doubts != ()
    assert draft.missing == ("outlet", "date")
    assert draft.described(SAID).missing == ()


def test_speakers_swapped_twice_are_as_they_were() -> None:
    draft = draft_of(HARBOUR)

    swapped = draft.swapped()

    assert swapped.transcript.interviewers == draft.transcript.interviewees
    assert swapped.swapped() == draft


def test_who_asks_can_be_named() -> None:
    draft = draft_of(HARBOUR)

    chosen = draft.asked_by("Maren Oskeveld")

    assert chosen.transcript.interviewers == ("Maren Oskeveld",)
    assert chosen.description.interviewers == ("Maren Oskeveld",)
    assert chosen.swapped().transcript.interviewers == draft.transcript.interviewers
    assert chosen.asked_by() == draft


def test_those_who_are_cast_ask_and_all_others_answer() -> None:
    draft = draft_of(HARBOUR)

    turned = draft.cast(draft.transcript.interviewees)

    assert draft.speakers == (*draft.transcript.interviewers, *draft.transcript.interviewees)
    assert turned.transcript.interviewers == draft.transcript.interviewees
    assert turned.transcript.exchanges == draft.swapped().transcript.exchanges
    assert turned.cast(draft.transcript.interviewers).transcript.exchanges == draft.transcript.exchanges


def test_a_cast_of_names_that_are_the_hosts_own_leaves_the_turns_as_they_were_swapped() -> None:
    named = draft_of("guessed", data=GUESSED).named(("Kim",), ("Ada",))
    swapped = named.swapped()

    recast = swapped.cast(["Kim"])

    assert swapped.transcript.interviewers == ("Ada",)
    assert recast.transcript.interviewers == ("Kim",)
    asked = [[p.span for p in e.question] for e in swapped.transcript.exchanges]
    assert [[p.span for p in e.question] for e in recast.transcript.exchanges] == asked


@pytest.mark.parametrize(
    ("question", "answer"), [("**{}**", "{}"), ("{}", "{}"), ("Q: {}", "A: {}"), ("JK: {}", "IH: {}")]
)
def test_casting_and_swapping_speakers_that_are_stated_elsewhere_comes_to_what_was_last_chosen(
    question: str, answer: str
) -> None:
    turns = [
        "Why did you go to sea?",
        "I wanted to see whales, and I did.",
        "Who cooks for all of you?",
        "A dentist does.",
    ]
    lines = [form.format(turn) for form, turn in zip((question, answer) * 2, turns, strict=True)]
    text = "\n\n".join(["# Whales", "Interview with Ida Holm, by Jette Kranz", *lines])
    draft = Draft.read(text.encode(), "talk.md", SAID)
    as_it_is = draft.cast(["Jette Kranz"])
    turned = draft.cast(["Ida Holm"])

    assert (as_it_is.transcript.interviewers, as_it_is.transcript.interviewees) == (("Jette Kranz",), ("Ida Holm",))
    assert as_it_is.transcript.exchanges == draft.transcript.exchanges
    assert (as_it_is.swapped(), turned.swapped()) == (turned, as_it_is)
    assert as_it_is.swapped().cast(["Jette Kranz"]) == as_it_is
    assert turned.swapped().swapped().cast(["Jette Kranz"]) == as_it_is


def test_names_of_both_sides_are_swapped_with_their_voices() -> None:
    said = Description.of({"interviewers": ["The Post"], "interviewees": ["Maren Oskeveld"]}, "talk.toml")
    draft = draft_of(HARBOUR).described(said)

    swapped = draft.swapped()

    assert (swapped.transcript.interviewers, swapped.transcript.interviewees) == (("Maren Oskeveld",), ("The Post",))
    assert [e.answer[0].span for e in swapped.transcript.exchanges] == [
        e.answer[0].span for e in draft_of(HARBOUR).swapped().transcript.exchanges
    ]
    assert swapped.swapped() == draft


def test_names_for_a_text_that_names_nobody_are_swapped_with_its_turns() -> None:
    said = Description.of({"interviewees": ["Ida Holm"]}, "talk.toml")
    draft = draft_of("talk", data=GUESSED).described(said)

    swapped = draft.swapped()

    assert swapped.transcript.interviewers == ("Ida Holm",)
    assert swapped.transcript.exchanges[0].question[0].span == draft.transcript.exchanges[0].answer[0].span
    assert swapped.swapped() == draft


def test_the_language_that_is_said_is_the_one_it_is_read_in() -> None:
    assert draft_of(HARBOUR).described(Description(language="fr")).transcript.language == "fr"


def test_the_key_comes_from_the_name_or_is_given() -> None:
    assert Draft.read(file_of(HARBOUR), "Über die Flut (2).txt").key == "uber-die-flut-2"
    assert draft_of(HARBOUR, key="Gates!").key == "gates"


def test_a_key_of_which_nothing_can_be_kept_is_an_error() -> None:
    with pytest.raises(ProvenanceError, match=r"^harbour-engineer\.txt: key: must have a letter from a to z"):
        draft_of(HARBOUR, key="港口")


def test_what_is_no_interview_makes_no_draft() -> None:
    with pytest.raises(NotAnInterviewError, match=r"^essay\.txt: "):
        Draft.read(b"Once there was a town by the sea. It was small.\n\nNobody asked it anything.\n", "essay.txt")


def test_what_is_more_guessed_than_known_is_doubtful() -> None:
    assert not draft_of(HARBOUR).is_doubtful
    assert draft_of("talk", data=GUESSED).is_doubtful
