from __future__ import annotations

import pytest

from bot.model.finding import Finding, State, can_answer

GOOD, LACKING, BROKEN = (Finding("encoder", state, "was looked at") for state in State)


@pytest.mark.parametrize(
    ("findings", "answers"),
    [([], True), ([GOOD], True), ([GOOD, LACKING], True), ([GOOD, BROKEN, GOOD], False), ([BROKEN], False)],
)
def test_the_bot_can_answer_unless_something_is_broken(findings: list[Finding], answers: bool) -> None:
    assert can_answer(findings) is answers
