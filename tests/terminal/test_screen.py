from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.terminal.page import EMPTY, Line, Tone, line, page
from bot.terminal.screen import PlainScreen, RichScreen, plain, screen_for
from bot.wording import Card, Kind, Snippet, about_card, questions_card, reply_card
from terminal.building import build_interview, quoted

HOSTILE = "[bold]Is[/bold] \x1b[31mthis\x1b[0m \u202eright, :smile: `it` **is** <b>?"
STYLE = re.compile("\x1b\\[[0-9;]*m")


def terminal(width: int, colour: bool) -> Console:
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colour,
        color_system="truecolor" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def drawn(lines: tuple[Line, ...], width: int, colour: bool = False) -> str:
    console = terminal(width, colour)
    RichScreen(console).show(lines)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def written(lines: tuple[Line, ...]) -> str:
    stream = io.StringIO()
    PlainScreen(stream).show(lines)
    return stream.getvalue()


BRIDGE = build_interview(
    ("Why did the bridge fall?", "It was old. Nobody had looked at it since the war.\n\nThat is all I know."),
    ("Who pays for the new one?", "The city pays."),
)


def test_a_reply_is_drawn_in_reading_order() -> None:
    assert drawn(page(reply_card(quoted(BRIDGE, 1, 1, others=(2,)))), 34) == (
        "Bo answers\n"
        "\n"
        "  Ann asked:\n"
        "  Why did the bridge fall?\n"
        "\n"
        "  Bo:\n"
        "  It was old. **Nobody had looked\n"
        "  at it since the war.**\n"
        "\n"
        "  That is all I know.\n"
        "\n"
        "— Bo to The Gazette, undated,\n"
        "  question 1 of 2\n"
        "\n"
        "Also asked:\n"
        "  1. Who pays for the new one?\n"
    )


def test_a_pipe_gets_the_same_words_without_wrapping() -> None:
    lines = page(reply_card(quoted(BRIDGE, 1, 1, others=(2,))))

    piped, on_screen = written(lines), drawn(lines, 34)

    assert "  It was old. **Nobody had looked at it since the war.**\n" in piped
    assert piped.split() == on_screen.split()


def test_bold_is_a_style_where_the_terminal_has_styles() -> None:
    shown = drawn(page(reply_card(quoted(BRIDGE, 1, 1))), 80, colour=True)

    assert "It was old. \x1b[1mNobody had looked at it since the war.\x1b[0m" in shown
    assert "**" not in shown


def test_no_color_takes_the_colours_and_leaves_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    shown = drawn(page(reply_card(quoted(BRIDGE, 1, 1))), 80, colour=True)

    assert "\x1b[36m" not in shown
    assert "Bo answers" in shown


@pytest.mark.parametrize("colour", [False, True])
def test_words_of_strangers_are_shown_as_text(colour: bool) -> None:
    interview = build_interview((HOSTILE, HOSTILE), title=HOSTILE, asked_by=HOSTILE, answered_by=HOSTILE)
    cards = (reply_card(quoted(interview, 1)), about_card(interview), questions_card(interview))

    for card in cards:
        shown = drawn(page(card), 200, colour)
        words = " ".join(STYLE.sub("", shown).split())
        assert "[bold]Is[/bold] [U+001B][31mthis[U+001B][0m [U+202E]right, :smile: `it` **is** <b>?" in words
        assert "\x1b[31m" not in shown
        assert "\u202e" not in shown


@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1).map(lambda t: t * 3), st.integers(20, 100))
def test_wrapping_never_changes_a_word(text: str, width: int) -> None:
    shown = drawn((line(Tone.WORDS, f"{text} and {text}", indent=2, lead="1. "),), width)

    assert "".join(shown.split()) == "1." + "".join(f"{text}and{text}".split())


def test_no_row_is_wider_than_a_narrow_terminal() -> None:
    lines = (*page(about_card(BRIDGE)), line(Tone.WORDS, "https://example.org/" + "x" * 90, indent=2), EMPTY)

    assert max(map(len, drawn(lines, 40).splitlines())) <= 40


def test_a_stream_that_is_no_terminal_gets_the_plain_screen() -> None:
    assert isinstance(screen_for(io.StringIO()), PlainScreen)


def test_a_terminal_gets_the_rich_screen() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert isinstance(screen_for(Terminal()), RichScreen)


def test_a_choice_of_several_interviews_says_whose_it_is() -> None:
    reply = quoted(BRIDGE, 1, others=(2,))
    (other,) = reply_card(reply).choices
    card = Card(Kind.UNSURE, "Not sure", choices=(replace(other, origin="Bo to The Gazette"),))

    assert plain(page(card)[-1]).endswith("? (Bo to The Gazette)")


@pytest.mark.parametrize("colour", [True, False])
def test_what_is_there_to_be_copied_is_not_wrapped(colour: bool) -> None:
    citation = "Bo, interviewed by Ann for The Gazette, " * 5 + "[1] \\alpha."
    card = Card(Kind.CITATION, "To be copied", snippets=(Snippet("Plain", f"{citation}\n  indented"),))

    assert f"\n{citation}\n  indented\n" in drawn(page(card), 40, colour)
