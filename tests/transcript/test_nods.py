"""What whoever asks says while listening, which cuts no answer in two."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

_ASKED = "How did you come to the mill?"
_TOLD = "My aunt kept the wheel there, and she wanted somebody who could swim.", "So I moved in with her that winter."


def _talk(nod: str, *, beside: str = "What does the wheel sound like?") -> str:
    turns = [
        ("Ann Lee", _ASKED),
        ("Bo Ray", _TOLD[0]),
        ("Ann Lee", nod),
        ("Bo Ray", _TOLD[1]),
        ("Ann Lee", beside),
        ("Bo Ray", "Like a barn door that somebody never quite closes, all day long."),
        ("Ann Lee", "What did the flood do to it?"),
        ("Bo Ray", "It took the lower gate, and I found it again in a field in May."),
        ("Ann Lee", "Who will have it after you?"),
        ("Bo Ray", "My niece, if she can bear the noise."),
    ]
    return "\n\n".join(f"{name}: {said}" for name, said in turns)


def _exchanges(text: str) -> list[tuple[str, str]]:
    document = document_of(text)
    return list(pairs_in(document.source, parse(document, "en")))


@pytest.mark.parametrize(
    "nod",
    [
        *("Mm-hm.", "Mhm.", "Uh-huh.", "Right.", "Okay, right.", "Oh, wow.", "Oh no.", "Yeah...", "That's, yeah."),
        *("[laughs]", "(lacht)", "[both laugh] Oh God.", "Genau.", "Ach so.", "D'accord.", "Ah bon.", "Claro, claro."),
        *("Pois.", "Davvero.", "Mooi.", "嗯。", "なるほど。"),
    ],
)
def test_what_whoever_asks_says_while_listening_is_no_question(nod: str) -> None:
    assert _exchanges(_talk(nod))[0] == (_ASKED, " ".join(_TOLD))


@pytest.mark.parametrize("said", ["Right?", "By boat.", "Thank you.", "Go on.", "[inaudible]", "Right, the ice."])
def test_what_asks_or_tells_something_between_two_turns_is_a_turn(said: str) -> None:
    assert _exchanges(_talk(said))[1] == (said, _TOLD[1])


def test_where_other_remarks_are_as_short_all_of_them_are_turns() -> None:
    assert [asked for asked, _ in _exchanges(_talk("Right.", beside="A barn door."))][1:3] == ["Right.", "A barn door."]


def test_where_much_of_what_is_asked_is_said_while_listening_that_is_how_they_talk() -> None:
    text = _talk("Right.", beside="Okay.")

    assert [asked for asked, _ in _exchanges(text)][1:3] == ["Right.", "Okay."]


def test_a_paragraph_without_a_speaker_is_no_word_said_while_listening() -> None:
    text = "**Did it hurt?**\n\nRight.\n\n**Where does it hurt?**\n\nHere, and I know why.\n\n**Since when?**\n\nMay.\n"

    assert next(answer for _, answer in _exchanges(text)) == "Right."


def test_the_words_said_while_listening_are_told_with_what_is_left_out() -> None:
    document = document_of(_talk("Mm-hm."))

    found = parse(document, "en")

    assert [(left.span.of(document.source.text), left.reason) for left in found.left_out] == [
        ("Mm-hm.", "said while listening")
    ]
