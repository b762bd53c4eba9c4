from __future__ import annotations

import re

import pytest

from bot.library.keys import is_key, key_for, numbered


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Zhao Tong, L’Express", "zhao-tong-l-express"),
        ("Émile_Zola 1898", "emile-zola-1898"),
        ("习近平", "interview-92a054e8"),
        ("", "interview-e3b0c442"),
        ("a" * 39 + " bc", "a" * 39),
        ("x" * 60, "x" * 40),
    ],
)
def test_a_key_is_short_plain_and_never_empty(stem: str, key: str) -> None:
    assert key_for(stem) == key
    assert is_key(key)


def test_two_names_without_latin_letters_have_different_keys_however_they_are_composed() -> None:
    assert key_for("\u0439") == key_for("\u0438\u0306") != key_for("\u043f")


def test_names_that_differ_only_in_letters_that_no_key_has_are_two() -> None:
    keys = [key_for("\u91c7\u8bbf-1"), key_for("\u8bbf\u8c08-1"), key_for("1")]

    assert len(set(keys)) == 3
    assert all(re.fullmatch(r"1-[0-9a-f]{8}|1", key) for key in keys)


@pytest.mark.parametrize(
    ("key", "number", "made"),
    [
        ("talk", 1, "talk"),
        ("talk", 2, "talk-2"),
        ("a" * 40, 12, "a" * 37 + "-12"),
        ("a" * 36 + "-bcd", 10, "a" * 36 + "-10"),
    ],
)
def test_interviews_whose_files_have_one_name_are_numbered(key: str, number: int, made: str) -> None:
    assert numbered(key, number) == made
    assert is_key(made)


@pytest.mark.parametrize("text", ["", "Talk", "a b", "../talk", "a" * 41, "talk\n"])
def test_what_a_button_cannot_carry_is_no_key(text: str) -> None:
    assert not is_key(text)
