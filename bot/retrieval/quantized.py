"""Vectors of unit length, one a row, of which only those in use take memory: int8, and in a file where there are many.

A row has the numbers -127..127 of its vector and the scale that makes them the vector again. Between two vectors of
unit length this moves the cosine by 0.0005 (standard deviation).
"""

from __future__ import annotations

import tempfile
import weakref
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bytes = NDArray[np.uint8]

#: Bytes of a row behind those of its numbers: the scale, a float32.
_SCALE_BYTES: Final = 4
#: Rows that are made floating point numbers at a time: so few stay in the processor's cache, which halves the time.
BLOCK: Final = 128
#: Up to so many bytes the rows of an index stay in memory; that is about 40,000 words.
MOST_IN_MEMORY: Final = 16 * 1024 * 1024


def packed(vectors: Floats) -> Bytes:
    """Return ``vectors`` [rows, size] as rows, uint8 [rows, size + 4]."""
    scales = (np.abs(vectors).max(axis=1, initial=0.0, keepdims=True) / 127).astype("<f4")
    numbers = np.rint(vectors / np.where(scales > 0, scales, 1)).astype(np.int8)
    return np.concatenate([numbers.view(np.uint8), scales.view(np.uint8)], axis=1)


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """Some rows, read as vectors."""

    #: [rows, size + 4]
    rows: Bytes

    @property
    def size(self) -> int:
        """Numbers of a vector."""
        return int(self.rows.shape[1]) - _SCALE_BYTES

    def __getitem__(self, places: Ints | slice) -> Floats:
        """Return the vectors at ``places``."""
        rows = self.rows[places]
        vectors: Floats = _numbers(rows).astype(np.float32)
        vectors *= _scales(rows)
        return vectors

    def against(self, others: Floats) -> Floats:
        """Return the scalar products with each of ``others`` [others, size], as [rows, others]."""
        products = np.empty((len(self.rows), len(others)), np.float32)
        turned = np.ascontiguousarray(others.T)
        numbers = _numbers(self.rows)
        for start in range(0, len(numbers), BLOCK):
            block = numbers[start : start + BLOCK].astype(np.float32)
            np.matmul(block, turned, out=products[start : start + BLOCK])
        products *= _scales(self.rows)
        return products


def _numbers(rows: Bytes) -> NDArray[np.int8]:
    return rows[:, :-_SCALE_BYTES].view(np.int8)


def _scales(rows: Bytes) -> Floats:
    scales: Floats = np.ascontiguousarray(rows[:, -_SCALE_BYTES:]).view("<f4").astype(np.float32, copy=False)
    return scales


class Rows(Protocol):
    """Rows that can be read in any order, by several threads."""

    def read(self, starts: Ints, ends: Ints) -> Vectors:
        """Return the rows of the stretches ``starts[0]:ends[0]``, then ``starts[1]:ends[1]``, and so on."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class RowsInMemory:
    """Rows of a small library."""

    rows: Bytes

    def read(self, starts: Ints, ends: Ints) -> Vectors:
        """See ``Rows``."""
        stretches = [self.rows[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
        return Vectors(np.concatenate(stretches))


class RowsInFile:
    """Rows of a large library, in a file without a name that goes with the last who uses it."""

    def __init__(self, folder: Path | None) -> None:
        """Begin a file on the disk of ``folder``, or where the system has its temporary files."""
        self._file = tempfile.TemporaryFile(buffering=0, dir=folder)  # noqa: SIM115  (closed with this object)
        weakref.finalize(self, self._file.close)
        self._lock = Lock()
        self._row_bytes = 0

    def append(self, rows: Bytes) -> None:
        """Write ``rows`` behind the others; raise OSError when the disk is full."""
        self._row_bytes = rows.shape[1]
        rest = memoryview(rows.tobytes())
        while rest:
            rest = rest[self._file.write(rest) :]

    def read(self, starts: Ints, ends: Ints) -> Vectors:
        """See ``Rows``."""
        rows = np.empty((int((ends - starts).sum()), self._row_bytes), np.uint8)
        rest = rows.data.cast("B")
        with self._lock:
            for start, end in zip((starts * self._row_bytes).tolist(), (ends * self._row_bytes).tolist(), strict=True):
                size = end - start
                self._file.seek(start)
                if self._file.readinto(rest[:size]) != size:
                    raise OSError("the file with the vectors of the library has become shorter")
                rest = rest[size:]
        return Vectors(rows)


class RowsWriter:
    """Rows in the making: in memory while they are few, then in a file."""

    def __init__(self, folder: Path | None = None, most_in_memory: int = MOST_IN_MEMORY) -> None:
        """Collect rows; a file is on the disk of ``folder``, or where the system has its temporary files."""
        self._folder, self._most = folder, most_in_memory
        self._blocks: list[Bytes] = []
        self._file: RowsInFile | None = None

    def append(self, rows: Bytes) -> None:
        """Put ``rows`` behind the others; raise OSError when the disk is full."""
        self._blocks.append(rows)
        if self._file or sum(block.nbytes for block in self._blocks) > self._most:
            self._file = self._file or RowsInFile(self._folder)
            for block in self._blocks:
                self._file.append(block)
            self._blocks.clear()

    def rows(self) -> Rows:
        """Return all rows."""
        return self._file or RowsInMemory(np.concatenate(self._blocks))
