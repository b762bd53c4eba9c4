from __future__ import annotations

from bot.transcript.identities.name_support import Support, traits_of_support


def test_how_well_the_page_supports_a_name_is_a_trait() -> None:
    assert traits_of_support(Support(0.5)) == {"name_chance": 0.5, "name_rival": 0.0}
    assert traits_of_support(Support(rival=0.7)) == {"name_chance": 1.0, "name_rival": 0.7}
