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

#: Numbers of a vector, and bytes of a row.
WIDTH: Final = 384
ROW_BYTES: Final = WIDTH + 4
#: Up to so many bytes the rows of an index stay in memory; that is about 40,000 words.
MOST_IN_MEMORY: Final = 16 * 1024 * 1024


def packed(vectors: Floats) -> Bytes:
    """Return ``vectors`` [rows, WIDTH] as rows, uint8 [rows, ROW_BYTES]."""
    scales = (np.abs(vectors).max(axis=1, initial=0.0, keepdims=True) / 127).astype("<f4")
    numbers = np.rint(vectors / np.where(scales > 0, scales, 1)).astype(np.int8)
    return np.concatenate([numbers.view(np.uint8), scales.view(np.uint8)], axis=1)


@dataclass(frozen=True, slots=True, eq=False)
class Vectors:
    """Some unpacked rows."""

    #: float32 [rows, WIDTH]: whole numbers.
    numbers: Floats
    #: float32 [rows]: what they are multiplied with.
    scales: Floats

    @classmethod
    def of(cls, rows: Bytes) -> Vectors:
        """Return ``rows`` unpacked."""
        scales = np.ascontiguousarray(rows[:, WIDTH:]).view("<f4")[:, 0]
        return cls(rows[:, :WIDTH].view(np.int8).astype(np.float32), scales)

    def __getitem__(self, places: Ints) -> Floats:
        """Return the vectors at ``places``."""
        return self.numbers[places] * self.scales[places, None]

    def against(self, others: Floats) -> Floats:
        """Return the scalar products with each of ``others`` [others, WIDTH], as [rows, others]."""
        # This way round BLAS takes half the time.
        products: Floats = self.numbers @ others.T
        products *= self.scales[:, None]
        return products


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
        return Vectors.of(np.concatenate(stretches))


class RowsInFile:
    """Rows of a large library, in a file without a name that goes with the last who uses it."""

    def __init__(self, folder: Path | None) -> None:
        """Begin a file on the disk of ``folder``, or where the system has its temporary files."""
        self._file = tempfile.TemporaryFile(buffering=0, dir=folder)  # noqa: SIM115  (closed with this object)
        weakref.finalize(self, self._file.close)
        self._lock = Lock()

    def append(self, rows: Bytes) -> None:
        """Write ``rows`` behind the others; raise OSError when the disk is full."""
        rest = memoryview(rows.tobytes())
        while rest:
            rest = rest[self._file.write(rest) :]

    def read(self, starts: Ints, ends: Ints) -> Vectors:
        """See ``Rows``."""
        rows = np.empty((int((ends - starts).sum()), ROW_BYTES), np.uint8)
        rest = rows.data.cast("B")
        with self._lock:
            for start, size in zip((starts * ROW_BYTES).tolist(), ((ends - starts) * ROW_BYTES).tolist(), strict=True):
                self._file.seek(start)
                if self._file.readinto(rest[:size]) != size:
                    raise OSError("the file with the vectors of the library has become shorter")
                rest = rest[size:]
        return Vectors.of(rows)


class Shelf:
    """Rows being collected: in memory while they are few, then in a file."""

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
