from __future__ import annotations

from bot.cli.output import print_json, put
from bot.wording import Card, Kind
from cli.building import Captured

ONE, TWO = (Card(Kind.LIBRARY, heading) for heading in ("One", "Two"))


def test_cards_are_shown_with_an_empty_line_between_two(capsys: Captured) -> None:
    put(False, lambda: [{"not": "made"}], lambda: [ONE, TWO])

    assert capsys.readouterr().out == "One\n\nTwo\n"


def test_objects_are_printed_one_a_line(capsys: Captured) -> None:
    put(True, lambda: [{"one": 1}, {"two": "zwei, ü"}], lambda: [ONE])

    assert capsys.readouterr().out == '{"one": 1}\n{"two": "zwei, ü"}\n'


def test_an_object_holds_no_raw_control_character(capsys: Captured) -> None:
    print_json({"said": "a\x1b[2Jb\u2028c"})

    assert capsys.readouterr().out == '{"said": "a\\u001b[2Jb\\u2028c"}\n'
