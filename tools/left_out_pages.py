"""Later pages as they are parsed by names and paragraphs that were fitted without the batch that they came with.

``tools/train_confidence.py`` needs it: what a page shows of itself is surer where names and paragraphs were fitted to
that very page, or to others of its writer, and no page that a host brings is one of those.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import numpy as np

from bot.transcript.decision import second_look
from bot.transcript.decision.paragraph_chances import Chances as ParagraphChances
from bot.transcript.identities import page_names
from bot.transcript.identities.name_chances import Chances as NameChances

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(Path(__file__).parent), str(ROOT / "tests")]

import train_names  # noqa: E402  (no installed package)
import train_paragraphs  # noqa: E402
from paragraph_pages import Page  # noqa: E402
from world.marked import batches  # noqa: E402

#: Batches, by their numbers from 1 on, that are left out together, one part after another.
TOGETHER = ((1, 7), (2, 8), (3, 9), (4, 11), (5, 10, 13), (6, 12, 14), (15, 16), *((n,) for n in range(17, 23)))
PARTS = len(TOGETHER)
_PART_OF = {file: part for part, numbers in enumerate(TOGETHER) for n in numbers for file in batches()[n - 1]}


def part_of(file: str) -> int:
    """Return in which part the page called ``file`` is, 0 to ``PARTS`` - 1; ``PARTS`` where it is no later page."""
    return _PART_OF.get(file, PARTS)


@dataclass(frozen=True)
class LeftOut:
    """What was fitted without each part of the pages."""

    names: Sequence[NameChances]
    paragraphs: Sequence[ParagraphChances]

    @classmethod
    def fitted(cls, names: Path, paragraphs: Path) -> LeftOut:
        """Fit to what ``train_names.py`` and ``train_paragraphs.py`` kept with ``--rows`` at these paths."""
        rows = [train_names.Row(**json.loads(line)) for line in names.read_text("utf-8").splitlines()]
        pages = [Page(**json.loads(line)) for line in paragraphs.read_text("utf-8").splitlines()]
        return cls(list(_names([row for row in rows if row.signs])), list(_paragraphs(pages)))

    @contextmanager
    def parsing(self, file: str) -> Iterator[None]:
        """Have the page called ``file`` parsed by what was fitted without it."""
        part = part_of(file)
        with (
            patch.object(page_names, "shipped", lambda: self.names[part]),
            patch.object(second_look, "shipped", lambda: self.paragraphs[part]),
        ):
            yield


def _names(rows: Sequence[train_names.Row]) -> Iterator[NameChances]:
    table = train_names.table_of(rows)
    parts = np.array([part_of(row.name) for row in rows])[table.owners]
    for part in range(PARTS):
        yield train_names.fit(rows, table, parts != part)
        print(f"names without part {part + 1} of {PARTS}", flush=True)


def _paragraphs(pages: Sequence[Page]) -> Iterator[ParagraphChances]:
    table = train_paragraphs.table_of(pages)
    parts = np.array([part_of(page.name) for page in pages])[table.owners]
    for part in range(PARTS):
        fitted = train_paragraphs.fit(table, parts != part).tolist()
        yield ParagraphChances({sign: (ask, told) for sign, (ask, told) in zip(table.signs, fitted, strict=True)})
        print(f"paragraphs without part {part + 1} of {PARTS}", flush=True)
