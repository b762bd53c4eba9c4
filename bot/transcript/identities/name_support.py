"""How well what a page shows of its names supports whom a parse has answer, and what traits of it that makes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Support:
    """What the signs of a page say of those whom it names as interviewed."""

    #: The least of their chances to answer, 0..1; 1 where labels name them, or nobody, or nothing is known of them.
    chance: float = 1.0
    #: Where labels name them, and not in full: by how much the best chance to answer of anybody who is not said to take
    #: part is more than a quarter, 0..1. Full names have no rival: an introduction may tell of others first.
    rival: float = 0.0


def traits_of_support(support: Support) -> dict[str, float]:
    """Return the traits of how well a page supports the names of those who answer, by name.

    Both are 0..1: ``name_chance``, how probable the signs of the page make whom they name, and ``name_rival``, how much
    they show somebody else where labels name who answers.
    """
    return {"name_chance": support.chance, "name_rival": support.rival}
