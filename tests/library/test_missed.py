from __future__ import annotations

import pytest

from bot.library.missed import LONGEST_KEPT, Key, keepable


def test_a_question_is_kept_in_one_line() -> None:
    assert keepable("  Why\n did\tshe go in 2019,\0 at 14:30? ") == "Why did she go in 2019, at 14:30?"


@pytest.mark.parametrize(
    "question",
    [
        "Does <@123456789012345678> know?",
        "Does @alice know?",
        "What of <#123>?",
        "Is ida@example.org hers?",
        "Is HTTPS://example.org/ida hers?",
        "Is www.example.org hers?",
        "Is +44 20 7946 0958 hers?",
        "Is 1234567 her account?",
        "a" * (LONGEST_KEPT + 1),
    ],
)
def test_what_is_long_or_leads_to_somebody_is_not_kept(question: str) -> None:
    assert keepable(question) == ""


def test_a_question_at_the_edge_is_kept() -> None:
    assert keepable("a" * LONGEST_KEPT) == "a" * LONGEST_KEPT
    assert keepable("Why 123456?") == "Why 123456?"


def test_the_token_of_a_person_is_another_in_each_group_server_and_run() -> None:
    key = Key.new()

    tokens = [
        key.token("7", "a", 1),
        key.token("7", "b", 1),
        key.token("8", "a", 1),
        key.token("7", "a", 2),
        Key.new().token("7", "a", 1),
    ]
    assert len(set(tokens)) == len(tokens)
    assert key.token("7", "a", 1) == tokens[0]


def test_a_key_does_not_show_its_secret() -> None:
    key = Key.new()

    assert key.secret.hex() not in repr(key)
    assert str(key.secret) not in repr(key)
