from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from building import seed

from bot.discord_app.setup import counting
from bot.discord_app.setup.counting import votes_card
from bot.library.tallies import Tally
from bot.model import Interview
from bot.wording.phrases import told_apart


def test_the_answers_with_most_to_mend_stand_first_and_only_those_that_are_shown_are_put_into_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    served = [replace(seed(), key=f"talk-{number}") for number in range(9)]
    tallies = [
        Tally(interview.key, exchange.mark, answers=place, does_not=number)
        for number, interview in enumerate(served)
        for place, exchange in enumerate(interview.exchanges)
    ]
    worded = list[str]()

    def line(interview: Interview, beside: Sequence[Interview]) -> str:
        worded.append(interview.key)
        return told_apart(interview, beside)

    monkeypatch.setattr(counting, "told_apart", line)
    card = votes_card([*tallies, Tally("gone", "1", 0, 99)], served)

    assert worded == ["talk-8"] * 6 + ["talk-7"] * 6 + ["talk-6"] * 3
    assert (len(card.closing), card.closing[-1].partition(" ")[0]) == (16, "39")
