"""Remarks of others below answers in a chat or a room, and those who are asked as well."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

REMARKS = {
    "en": ("so it is monitoring, basically", "ouch", "right, I will rename my alerts"),
    "de": ("also Monitoring, im Grunde", "autsch", "gut, dann benenne ich meine Alarme um"),
    "fr": ("donc du monitoring quoi", "aïe", "bon ben je renomme mes alertes"),
    "es": ("o sea, monitorización", "ay", "pues yo renombro mis alertas"),
}
ASKED = ("Why did you leave the office for a lighthouse?", "What do you do there all day?", "What do you miss?")
TOLD = (
    "One night in March the alarm rang, and I got up, and it was a disk that was nearly full. I went back to bed and "
    "asked myself whom I had just helped, and I could not think of a name.",
    "I watch the sea for six hours, then I do not watch it for six hours, and then I begin again. We note all that "
    "goes by between the two lights, its name and where it is bound.",
    "You lot, at noon. The pay, a little, in the third week of the month. And somebody who reads what I write, for up "
    "there nobody does until there is an inquiry, and then everybody does.",
)


def _found(*remarks: str, head: str = "") -> tuple[tuple[str, ...], list[int]]:
    turns = [
        turn
        for asked, told, remark in zip(ASKED, TOLD, remarks, strict=True)
        for turn in (("Ann Lee", asked), ("Bo Ray", told), ("Cy Dorn", remark))
    ]
    found = parse(document_of(head + "\n\n".join(f"{name}: {words}" for name, words in turns)), "en")
    return found.interviewees, [len(exchange.answer) for exchange in found.exchanges]


@pytest.mark.parametrize("language", REMARKS)
def test_whoever_only_remarks_on_answers_takes_no_part(language: str) -> None:
    assert _found(*REMARKS[language]) == (("Bo Ray",), [1, 1, 1])


def test_whoever_says_more_than_a_few_words_below_answers_answers_too() -> None:
    more = "I was there that night as well, and it was two disks, both of them mine, and I had filled them with hens."

    assert _found(*REMARKS["en"][:2], more) == (("Bo Ray", "Cy Dorn"), [2, 2, 2])


def test_a_guest_of_the_head_who_says_a_few_words_below_answers_takes_part() -> None:
    head = "Guests: Bo Ray and Cy Dorn\nHost: Ann Lee\n\n"

    assert _found("I agree.", "So do I.", "Nothing.", head=head) == (("Bo Ray", "Cy Dorn"), [2, 2, 2])


def _answering(*beside: tuple[str, str]) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    """Return who answers in a talk with what stands ``beside`` the second answer, and its exchanges."""
    turns = [turn for pair in zip(ASKED, TOLD, strict=True) for turn in zip(("Ann Lee", "Bo Ray"), pair, strict=True)]
    document = document_of("\n\n".join(f"{name}: {words}" for name, words in (*turns[:4], *beside, *turns[4:])))
    found = parse(document, "en")
    return found.interviewees, list(pairs_in(document.source, found))


def test_another_guest_may_say_but_a_sentence() -> None:
    told = "I was up there half as often as he was."

    answering, exchanges = _answering(("Ida Dorn", told))

    assert answering == ("Bo Ray", "Ida Dorn")
    assert exchanges[1] == (ASKED[1], f"{TOLD[1]} {told}")


@pytest.mark.parametrize(
    "beside",
    [
        [("Ida Dorn", "I was up there.")],
        [("Unidentified Man", "I was up there half as often as he was.")],
        [("Ida Dorn", "I was up there half as often as he was."), ("Di Elm", "And I was never up there at all.")],
    ],
    ids=["a few words", "no name", "several"],
)
def test_whoever_throws_in_a_remark_once_takes_no_part(beside: list[tuple[str, str]]) -> None:
    assert _answering(*beside) == (("Bo Ray",), list(zip(ASKED, TOLD, strict=True)))


def test_a_question_of_somebody_else_that_nobody_answers_is_in_no_exchange() -> None:
    answering, exchanges = _answering(("Cy Dorn", "does the light ever go out?"))

    assert answering == ("Bo Ray",)
    assert exchanges == list(zip(ASKED, TOLD, strict=True))


def test_a_question_of_somebody_else_that_is_answered_is_in_an_exchange() -> None:
    told = "It did once, in the year of the ice, and I lit it again with the stove, which took me all night."

    _, exchanges = _answering(("Cy Dorn", "does the light ever go out?"), ("Bo Ray", told))

    assert exchanges[2] == ("does the light ever go out?", told)


def test_whoever_remarks_below_the_last_answer_takes_no_part() -> None:
    turns = [turn for pair in zip(ASKED, TOLD, strict=True) for turn in zip(("Ann Lee", "Bo Ray"), pair, strict=True)]
    turns[2:2] = [("Cy Dorn", "hear, hear")]
    turns += [("Ann Lee", "Thank you so much, that was it for tonight!"), ("Cy Dorn", "best one yet")]

    found = parse(document_of("\n\n".join(f"{name}: {words}" for name, words in turns)), "en")

    assert found.interviewees == ("Bo Ray",)
    assert len(found.exchanges) == 3


def test_whoever_is_asked_below_the_last_answer_of_others_answers() -> None:
    turns = [turn for pair in zip(ASKED, TOLD, strict=True) for turn in zip(("Ann Lee", "Bo Ray"), pair, strict=True)]
    turns += [("Ann Lee", "And you, Cy, what do you wish for?"), ("Cy Dorn", "a larch as long as the street")]

    found = parse(document_of("\n\n".join(f"{name}: {words}" for name, words in turns)), "en")

    assert found.interviewees == ("Bo Ray", "Cy Dorn")
    assert len(found.exchanges) == 4


def test_what_a_moderator_takes_up_from_the_audience_is_asked() -> None:
    _, exchanges = _answering(("Audience member", "does the light ever go out?"))

    assert "does the light ever go out?" in " ".join(asked for asked, _ in exchanges)
