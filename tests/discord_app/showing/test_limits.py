from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord_app.showing import limits
from bot.discord_app.showing.limits import OverLimitError, check, measured, shortened
from bot.discord_app.strings import strings
from bot.text.acting import seen

Component = dict[str, Any]


def text(content: str) -> Component:
    return {"type": 10, "content": content}


def button(label: str = "Go", custom_id: str = "a") -> Component:
    return {"type": 2, "label": label, "custom_id": custom_id}


def choices(*options: tuple[str, str], placeholder: str = "Choose") -> Component:
    listed = [{"label": label, "value": value} for label, value in options]
    return {"type": 3, "custom_id": "a", "placeholder": placeholder, "options": listed}


def menu(*labels: str, placeholder: str = "Choose") -> Component:
    return choices(*((label, label[:100]) for label in labels), placeholder=placeholder)


def row(*buttons: Component) -> Component:
    return {"type": 1, "components": list(buttons)}


def container(*components: Component) -> Component:
    return {"type": 17, "components": list(components)}


@pytest.mark.parametrize(
    "components",
    [
        [container(text("a" * 2000), text("b" * 2000))],
        [container(*(text("a") for _ in range(39)))],
        [row(*(button(custom_id=str(n)) for n in range(5)))],
        [row(button("a" * 80, "b" * 100))],
        [row(menu(*(f"{n} ".ljust(100, "n") for n in range(25)), placeholder="a" * 150))],
    ],
)
def test_what_discord_takes_passes(components: list[Component]) -> None:
    check(components)


@pytest.mark.parametrize(
    ("components", "reason"),
    [
        ([container(text("a" * 2000), text("b" * 2001))], "4001 characters of text, 4000 are allowed"),
        ([container(*(text("a") for _ in range(40)))], "41 components, 40 are allowed"),
        ([row(*(button(custom_id=str(n)) for n in range(6)))], "6 buttons in a row, 5 are allowed"),
        ([row(button(label="a" * 81))], "81 characters on a button, 80 are allowed"),
        ([row(button(custom_id="a" * 101))], "101 characters in the id of a control, 100 are allowed"),
        ([row(button()), row(button())], "two controls have the same id"),
        ([row(menu(*"abc", "a"))], "two choices of a menu have the same value"),
        ([row(menu(*map(str, range(26))))], "26 choices of a menu, 25 are allowed"),
        ([row(menu("a" * 101))], "101 characters in the label of a choice, 100 are allowed"),
        ([row(choices(("a", "v" * 101)))], "101 characters in the value of a choice, 100 are allowed"),
        ([row(menu("a", placeholder="a" * 151))], "151 characters on a menu, 150 are allowed"),
        ([container(text(" \n"))], "a text display is empty"),
    ],
)
def test_what_discord_refuses_is_found_before(components: list[Component], reason: str) -> None:
    with pytest.raises(OverLimitError, match=reason):
        check(components)


def test_characters_outside_the_basic_plane_count_twice() -> None:
    assert measured("a😀") == 3


@pytest.mark.parametrize(
    ("line", "limit", "cut"),
    [
        ("one two", 7, "one two"),
        ("one two", 6, "one…"),
        ("one two three", 8, "one two…"),
        ("one\n two", 20, "one two"),
        ("abcdefgh", 5, "abcd…"),
        ("😀😀😀", 5, "😀😀…"),
        ("😀😀😀", 4, "😀…"),
        ("so\u202e it \x07was", 50, "so[U+202E] it [U+0007]was"),
    ],
)
def test_a_line_is_cut_at_a_word(line: str, limit: int, cut: str) -> None:
    assert shortened(line, limit) == cut


def test_a_blank_that_no_line_breaks_at_stays_one_between_two_words() -> None:
    assert shortened("\xa0Date\xa0: 5\u202f% \xa0 \xa0or\n6\xa0", 50) == "Date\xa0: 5\u202f% or 6"


@given(st.text(), st.integers(2, 50))
def test_a_cut_line_fits_and_begins_as_the_text_does(line: str, limit: int) -> None:
    cut = shortened(line, limit)

    assert measured(cut) <= limit
    assert seen(" ".join(line.split())).startswith(" ".join(cut.removesuffix("…").split()))


def test_what_the_door_says_itself_fits_into_an_ordinary_message() -> None:
    said = [getattr(strings, name) for name in dir(strings) if name.isupper()]

    assert len(said) > 100
    assert all(measured(sentence) <= 2000 for sentence in said)


def test_every_limit_names_its_source() -> None:
    lines = Path(limits.__file__).read_text(encoding="utf-8").splitlines()

    for place, line in enumerate(lines):
        if ": Final = " in line:
            assert lines[place - 1].startswith("#: ")
            assert lines[place - 1].endswith("]")
