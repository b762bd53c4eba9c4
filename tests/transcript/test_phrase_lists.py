"""Files of phrases."""

import re

import pytest

from bot.transcript.signs.phrase_lists import phrase_lists


def test_a_list_is_any_of_the_phrases_below_its_head() -> None:
    lists = phrase_lists("# About\n[share]\n# English\nshare (this|it)( now)?\n\n# German\nteilen\n[close]\nclose\n")

    assert set(lists) == {"share", "close"}
    matched = [words for words in ("share it now", "teilen", "close", "now") if re.fullmatch(lists["share"], words)]
    assert matched == ["share it now", "teilen"]


def test_a_list_may_stand_in_the_phrases_of_those_below() -> None:
    lists = phrase_lists("[the page]\npage|text\n[like]\nlike this <the page>\\?\n")

    assert re.fullmatch(lists["like"], "like this text?")


def test_brackets_take_nothing_out() -> None:
    lists = phrase_lists("[opens]\n(opens|goes) \\(in a (new )?window\\)(?!s)\n")

    found = re.fullmatch(lists["opens"], "opens (in a window)")
    assert found is not None
    assert found.groups() == ()


def test_a_list_that_is_not_above_is_an_error() -> None:
    with pytest.raises(KeyError, match="page"):
        phrase_lists("[like]\nlike this <page>\n[page]\npage\n")
