"""Measured features as an array whose columns are known by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.features.registry import Feature, UnknownFeatureError

Floats = NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class FeatureTable:
    """Some features of some rows (entries, exchanges)."""

    features: tuple[Feature, ...]
    #: [rows, features]
    values: Floats

    @classmethod
    def joined(cls, tables: Sequence[FeatureTable]) -> FeatureTable:
        """Return the features of all ``tables``, which have the same rows."""
        names = tuple(feature for table in tables for feature in table.features)
        return cls(names, np.concatenate([table.values for table in tables], axis=1))

    @classmethod
    def of(cls, columns: Mapping[Feature, Floats]) -> FeatureTable:
        """Return the table with these ``columns``, each [rows]."""
        return cls(tuple(columns), np.array(list(columns.values())).T.copy())

    def __getitem__(self, feature: Feature) -> Floats:
        """Return a column, [rows]; raise UnknownFeatureError where it was not measured."""
        if feature not in self.features:
            raise UnknownFeatureError(feature.label)
        return self.values[:, self.features.index(feature)]

    def rows(self, rows: NDArray[np.intp]) -> FeatureTable:
        """Return some of the rows."""
        return FeatureTable(self.features, self.values[rows])

    def row(self, row: int) -> tuple[tuple[str, float], ...]:
        """Return a row as the features of a match."""
        return tuple(zip(_labels(self.features), self.values[row].tolist(), strict=True))


@lru_cache(maxsize=64)
def _labels(features: tuple[Feature, ...]) -> tuple[str, ...]:
    return tuple(feature.label for feature in features)
