from __future__ import annotations

from bot.model.finding import Finding, State, can_answer
from bot.terminal.findings import finding_json, findings_page
from bot.terminal.screen import plain

GOOD = Finding("library", State.GOOD, "two interviews")
BROKEN = Finding("encoder", State.BROKEN, "no file in /nowhere\x1b[2J", "install Verbatim again")


def test_each_finding_has_a_line_with_its_remedy_below_and_the_verdict_stands_last() -> None:
    assert [plain(line) for line in findings_page([GOOD, BROKEN])] == [
        "ok: library: two interviews",
        "broken: encoder: no file in /nowhere[U+001B][2J",
        "  -> install Verbatim again",
        "",
        "Something that is needed is broken.",
    ]
    assert plain(findings_page([GOOD])[-1]) == "The bot can answer."
    assert (can_answer([GOOD]), can_answer([GOOD, BROKEN])) == (True, False)


def test_a_finding_without_a_remedy_has_null_in_its_place() -> None:
    assert finding_json(BROKEN)["remedy"] == "install Verbatim again"
    assert finding_json(GOOD) == {
        "version": 1,
        "what": "library",
        "state": "ok",
        "said": "two interviews",
        "remedy": None,
    }
