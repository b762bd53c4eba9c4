"""How well what a page shows of its names supports whom a parse has answer, and what traits of it that makes."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

#: No chance is told from 0 or 1 beyond this.
_SURE_ENOUGH: Final = 0.01


@dataclass(frozen=True, slots=True)
class Support:
    """What the signs of a page say of those whom it names as interviewed."""

    #: The least of their chances to answer, 0..1; 1 where labels name them, or nobody, or nothing is known of them.
    chance: float = 1.0
    #: Whether one of them, whom no label names, stands once on the page, and no part of the name again.
    is_once: bool = False
    #: Where labels name them: the best chance to answer, 0..1, of anybody who is not said to take part.
    rival: float = 0.0


def traits_of_support(support: Support) -> dict[str, float]:
    """Return the traits of how well a page supports the names of those who answer, by name.

    - 0..1: ``name_chance``, how probable the signs of the page make whom they name, and ``name_rival``, somebody else
      where labels name who answers.
    - ``name_odds``: the log-odds of ``name_chance`` where that is below 1, within plus and minus 4.6, else 0.
    - 1 or 0: ``name_once``: a name that no label has stands once.
    """
    chance = support.chance
    return {
        "name_chance": chance,
        "name_odds": math.log((chance + _SURE_ENOUGH) / (1 - chance + _SURE_ENOUGH)) if chance < 1 else 0.0,
        "name_once": float(support.is_once),
        "name_rival": support.rival,
    }
