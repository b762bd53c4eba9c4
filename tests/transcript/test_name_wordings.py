from __future__ import annotations

from bot.transcript.names.name_wordings import persons


def test_a_list_of_names_ends_at_what_is_none() -> None:
    assert persons("Ida Holm, Per Lund and Liv Dahl") == ("Ida Holm", "Per Lund", "Liv Dahl")
    assert persons("Edward Hall, Senior Developer") == ("Edward Hall",)
