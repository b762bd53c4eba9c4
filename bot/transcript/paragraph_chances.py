"""What the signs of paragraphs say together: how probable it is that each asks, answers, or is no part of the talk.

It is a logistic regression with three outcomes. ``data/paragraphs.json`` says what it was fitted to;
``tools/train_paragraphs.py`` makes it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.data_file import read_data_file
from bot.transcript.paragraph_signs import EDGE, OF_NEIGHBOURS, REACH, neighbour

_FILE: Final = Path(__file__).parent / "data" / "paragraphs.json"
#: Format of the file.
FORMAT: Final = 1
#: No log-odds are larger: of what was fitted to, one in a hundred is otherwise.
_SUREST: Final = 5.0

_Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Odds:
    """What one paragraph is, as natural logarithms of odds, within plus and minus 5."""

    #: That it is a part of the talk, and not of the page around it.
    said: float
    #: That it asks and does not answer, if it is a part of the talk.
    asks: float


@dataclass(frozen=True, slots=True)
class Chances:
    """The fitted judgement."""

    #: What each sign adds to asking and to answering, in log-odds against neither.
    weights: Mapping[str, tuple[float, float]]

    @classmethod
    def load(cls, path: Path = _FILE) -> Chances:
        """Return the judgement in the file at ``path``.

        Raises:
            ValueError: the file has another format.
        """
        content = read_data_file(path, FORMAT)
        return cls({sign: (each[0], each[1]) for sign, each in content["signs"].items()})

    def of(self, signs: Sequence[Mapping[str, float]]) -> list[Odds]:
        """Return the odds of each paragraph of a page; ``signs`` are those of ``paragraph_signs``, in order."""
        values = self._values(signs)
        sums = values @ self._of_all("{sign}")
        for distance in REACH:
            edge = self.weights.get(neighbour(EDGE, distance), (0.0, 0.0))
            sums += _moved(values @ self._of_all(neighbour("{sign}", distance)), distance, edge)
        asks, answers = sums[:, 0], sums[:, 1]
        said = np.logaddexp(asks, answers)
        clipped = (np.clip(each, -_SUREST, _SUREST).tolist() for each in (said, asks - answers))
        return [Odds(*each) for each in zip(*clipped, strict=True)]

    @property
    def _known(self) -> dict[str, int]:
        """The column of each sign that counts, of a paragraph itself or of its neighbours."""
        return {sign: n for n, sign in enumerate(sorted(OF_NEIGHBOURS | {s for s in self.weights if "@" not in s}))}

    def _values(self, signs: Sequence[Mapping[str, float]]) -> _Floats:
        known = self._known
        values = np.zeros((len(signs), len(known)))
        for line, own in enumerate(signs):
            for sign, value in own.items():
                if sign in known:
                    values[line, known[sign]] = value
        return values

    def _of_all(self, name: str) -> _Floats:
        """Return what each sign counts for asking and answering under that ``name``."""
        return np.array([self.weights.get(name.format(sign=sign), (0.0, 0.0)) for sign in self._known])


def _moved(sums: _Floats, distance: int, edge: tuple[float, float]) -> _Floats:
    """Return ``sums`` for whom they count: those of the paragraph so far away; ``edge`` where there is none."""
    count = len(sums)
    moved = np.tile(np.array(edge, dtype=np.float64), (count, 1))
    if abs(distance) < count:
        here = slice(max(-distance, 0), count - max(distance, 0))
        moved[here] = sums[max(distance, 0) : count + min(distance, 0)]
    return moved


@cache
def shipped() -> Chances:
    """Return the judgement that comes with Verbatim."""
    return Chances.load()
