from __future__ import annotations

import pytest

from bot.transcript.name_support import Support, traits_of_support


def test_how_well_the_page_supports_a_name_is_a_trait() -> None:
    found = traits_of_support(Support(0.5, is_once=True))
    labelled = traits_of_support(Support(rival=0.7))

    assert found == {"name_chance": 0.5, "name_odds": 0.0, "name_once": 1.0, "name_rival": 0.0}
    assert labelled == {"name_chance": 1.0, "name_odds": 0.0, "name_once": 0.0, "name_rival": 0.7}
    assert traits_of_support(Support(0.99))["name_odds"] == pytest.approx(3.912, abs=0.001)
