"""Vectors of interviews that were encoded before, so that none is encoded twice: in a folder, or in memory.

A file holds the vectors of one interview (or of what is asked about it). Its name is a digest of the texts and of the
encoder, so that it can only be found for what it was made from; of a text itself nothing is in it. Any file may
vanish at any time, and what is damaged counts as missing.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Final
from weakref import WeakValueDictionary

import numpy as np
from cachetools import LRUCache

from bot.atomic_file import UNFINISHED, atomic_file
from bot.retrieval.encoder import SHIPPED, Encoder
from bot.retrieval.quantized import Bytes
from bot.retrieval.vocabulary import Term

#: The vectors of the built-in interview, which come with Verbatim; ``tools/make_seeds.py`` makes them.
SHIPPED_VECTORS: Final = SHIPPED / "vectors"
#: In a folder: about 1.3 million words, a library of 20,000 exchanges.
MOST_ON_DISK: Final = 512 * 1024 * 1024
#: In memory, where there is no folder or it cannot be written: about 80,000 words, or 5,000 sentences.
MOST_IN_MEMORY: Final = 32 * 1024 * 1024
#: Changes with the form of the rows and with what is in them.
_FORMAT: Final = b"verbatim vectors 1\n"
#: The format, a digest of the rows, and how many there are, in 8 bytes.
_HEAD: Final = len(_FORMAT) + hashlib.sha256().digest_size + 8
_NAME: Final = re.compile(rf"[0-9a-f]{{64}}\.vectors|\.[^/]+{re.escape(UNFINISHED)}")
#: Bytes of a single number; the vectors of a text are many more.
_NUMBER: Final = 8
#: Seconds after which an unfinished file is of a program that died.
_GIVEN_UP: Final = 3600.0

_logger = logging.getLogger(__name__)


def key_of(encoder: Encoder, texts: Iterable[tuple[str, Sequence[Term]]]) -> str:
    """Return the key of the vectors of ``texts``, each with its terms: 64 hexadecimal digits."""
    digest = hashlib.sha256(encoder.digest.encode())
    for text, terms in texts:
        content = text.encode("utf-8", "surrogatepass")
        places = repr([(t.start, t.end) for t in terms]).encode()
        digest.update(b"%d %d\n" % (len(content), len(places)) + content + places)
    return digest.hexdigest()


class VectorCache:
    """Rows of vectors by key; safe to share between threads, its folder between processes."""

    def __init__(
        self, folder: Path | None = None, *, most_on_disk: int = MOST_ON_DISK, most_in_memory: int = MOST_IN_MEMORY
    ) -> None:
        """Keep at most so many bytes in ``folder``, which is made when it is first needed; without one, in memory."""
        self.folder = folder
        self._most_on_disk = most_on_disk
        self._memory: LRUCache[str, Bytes] = LRUCache(most_in_memory, lambda rows: rows.nbytes)
        self._lock = Lock()
        #: By key; kept as long as somebody makes rows, or waits for them.
        self._made_now: WeakValueDictionary[str, Lock] = WeakValueDictionary()

    @contextmanager
    def alone(self, key: str) -> Iterator[None]:
        """Let nobody else make the rows with ``key`` meanwhile: who wants them too waits, and finds them kept."""
        with self._lock:
            made_now = self._made_now.setdefault(key, Lock())
        with made_now:
            yield

    def get(self, key: str, count: int) -> Bytes | None:
        """Return the ``count`` rows with ``key``; None where they are not kept."""
        with self._lock:
            rows = self._memory.get(key)
        if rows is None and self.folder:
            rows = _read_again(self.folder / f"{key}.vectors", count)
        if rows is None:
            rows = _read(SHIPPED_VECTORS / f"{key}.vectors", count)
        return rows if rows is not None and len(rows) == count else None

    def put(self, key: str, rows: Bytes) -> None:
        """Keep ``rows``; what was not asked for longest goes."""
        if self.folder:
            try:
                _write(self.folder, key, rows)
                self._tidy(self.folder)
            except OSError as error:
                _logger.warning("vectors cannot be kept in %s, only in memory: %s", self.folder, error)
            else:
                return
        # Rows that are too many for the memory by themselves are not kept.
        with self._lock, suppress(ValueError):
            self._memory[key] = rows

    def forget(self, keys: Iterable[str]) -> None:
        """Remove the rows with ``keys``, and every row of one number: that was measured of a library with them in it.

        Raises:
            OSError: a file of the folder cannot be removed.
        """
        self._drop(set(keys).__contains__, lambda size: size <= _NUMBER)

    def clear(self) -> None:
        """Remove all rows; raise OSError where a file of the folder cannot be removed."""
        self._drop(lambda _: True, lambda _: True)

    def _drop(self, is_meant: Callable[[str], bool], is_so_large: Callable[[int], bool]) -> None:
        """Remove the rows whose key is meant, or whose bytes are so many."""
        with self._lock:
            for key in [key for key, rows in self._memory.items() if is_meant(key) or is_so_large(rows.nbytes)]:
                del self._memory[key]
        for path in self.folder.glob("*.vectors") if self.folder else ():
            # Another process may remove the same files meanwhile.
            with suppress(FileNotFoundError):
                if is_meant(path.stem) or is_so_large(path.stat().st_size - _HEAD):
                    path.unlink()

    def _tidy(self, folder: Path) -> None:
        files = []
        for path in folder.iterdir():
            # Another process may remove the same files meanwhile.
            with suppress(OSError):
                if _NAME.fullmatch(path.name):
                    status = path.stat()
                    files.append((status.st_mtime, status.st_size, path))
        total = sum(size for _, size, _ in files)
        for used, size, path in sorted(files):
            unfinished = path.suffix == UNFINISHED
            if (unfinished and used < time.time() - _GIVEN_UP) or (not unfinished and total > self._most_on_disk):
                total -= size
                with suppress(OSError):
                    path.unlink()


def _read_again(path: Path, count: int) -> Bytes | None:
    """Return what ``_read`` does, and note that it is still asked for."""
    with suppress(OSError):
        os.utime(path)
    return _read(path, count)


def _read(path: Path, count: int) -> Bytes | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    rows = memoryview(content)[_HEAD:]
    whole = content[:_HEAD] == _head(rows, count) and count > 0 and len(rows) % count == 0
    return np.frombuffer(rows, np.uint8).reshape(count, -1) if whole else None


def _head(rows: bytes | memoryview, count: int) -> bytes:
    return _FORMAT + hashlib.sha256(rows).digest() + count.to_bytes(8, "little")


def _write(folder: Path, key: str, rows: Bytes) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    content = rows.tobytes()
    with atomic_file(folder / f"{key}.vectors", replace=True) as unfinished:
        unfinished.write_bytes(_head(content, len(rows)) + content)
