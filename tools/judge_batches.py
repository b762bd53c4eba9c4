"""What the judge is trained on: windows, which of them stay together, and in which order they come.

A window is a question with a passage that may reply to it, a JSON object a line in the files of ``judge_windows.py``;
``train_judge.py`` trains on them. Here is all of it that needs no torch.
"""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

#: Windows of a batch: with the last of its units, a few more.
BATCH: Final = 48
#: Windows that stay together at most. A question with more candidates is cut: a batch is to have several questions.
MOST_TOGETHER: Final = 8
#: Units that are sorted by length together. Over all of them, each batch would be of one kind of question.
POOL: Final = 600
#: The kinds of questions that differ by few words from one that is answered (a ``sibling``), and are not: as they are
#: called in the corpus, and in the part "twins".
TWINS: Final = frozenset(("role_swapped", "negated", "other_entity", "detail", "swapped", "other"))

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]
#: Numbers of windows that are in one batch: the replies and the others are told apart there.
Unit = tuple[int, ...]
#: How often the units of each part are in a phase of the training; 0.25: a quarter of them, by chance.
Phase = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Window:
    """A question, and what may reply to it."""

    question: str
    #: The question that is printed before the passage; may be empty.
    printed: str
    passage: str
    #: None where it is of the right answer, but without the sentence that replies: measured, never trained on.
    replies: bool | None
    #: Whether it denies what the question takes for granted; None where nobody knows.
    contradicts: bool | None
    #: What it has in common with the windows of the same question and its twins; None where it stands alone.
    together: str | None
    #: "public", "twins", "talks", "own", or "others": the question or the interview is not in English.
    part: str
    kind: str
    #: The article, conversation or interview that it is from.
    source: str
    #: Whether that is left out of the training, to measure on.
    left_out: bool


class Batch(NamedTuple):
    """Windows as the judge gets them, all [windows, tokens of the longest] but for the lengths [windows]."""

    ids: Integers
    kinds: Integers
    lengths: Integers


def read_windows(paths: Iterable[Path]) -> list[Window]:
    """Return the windows in the files ``paths``."""
    return [Window(**json.loads(line)) for path in paths for line in path.read_text("utf-8").splitlines()]


def groups(windows: Sequence[Window], numbers: Iterable[int]) -> list[list[int]]:
    """Return the ``numbers`` of ``windows`` grouped by what they have in common, in order of the first of each."""
    found: dict[object, list[int]] = defaultdict(list)
    for number in numbers:
        together = windows[number].together
        found[number if together is None else together].append(number)
    return list(found.values())


def units_of(windows: Sequence[Window]) -> dict[str, list[Unit]]:
    """Return by part what of ``windows`` is trained on, as units."""
    found: dict[str, list[Unit]] = defaultdict(list)
    trained = (n for n, window in enumerate(windows) if window.replies is not None and not window.left_out)
    for group in groups(windows, trained):
        cut = (tuple(group[start : start + MOST_TOGETHER]) for start in range(0, len(group), MOST_TOGETHER))
        found[windows[group[0]].part].extend(cut)
    return dict(found)


def left_out_of(windows: Sequence[Window], most: int) -> dict[str, list[int]]:
    """Return by part the numbers of about ``most`` of ``windows`` that are left out, evenly spread.

    Windows that have something in common are all of them there, or none.
    """
    parts: dict[str, list[list[int]]] = defaultdict(list)
    for group in groups(windows, (n for n, window in enumerate(windows) if window.left_out)):
        parts[windows[group[0]].part].append(group)
    found = {}
    for part, of_part in parts.items():
        step = max(1, -(-sum(map(len, of_part)) // most))
        found[part] = [number for group in of_part[::step] for number in group]
    return found


def steps_of(
    units: Mapping[str, Sequence[Unit]], lengths: Sequence[int], phases: Iterable[Phase], chance: random.Random
) -> list[tuple[Unit, ...]]:
    """Return the batches of all ``phases`` in order.

    Batches are of windows of similar ``lengths``, in tokens, so that little is read that only fills up; in which order
    they come is up to ``chance``.
    """
    found: list[tuple[Unit, ...]] = []
    for phase in phases:
        chosen = [unit for part, times in phase.items() for unit in repeated(units.get(part, ()), times, chance)]
        chance.shuffle(chosen)
        for start in range(0, len(chosen), POOL):
            batches = list(bucketed(chosen[start : start + POOL], lengths))
            chance.shuffle(batches)
            found += batches
    return found


def repeated(units: Sequence[Unit], times: float, chance: random.Random) -> list[Unit]:
    """Return ``units`` so many ``times``: 1.25 is all of them, and a quarter of them again."""
    whole = int(times)
    return [*units] * whole + chance.sample([*units], int(len(units) * (times - whole)))


def bucketed(units: Iterable[Unit], lengths: Sequence[int]) -> Iterator[tuple[Unit, ...]]:
    """Yield batches of ``units``, the shortest first; units stay whole."""
    batch: list[Unit] = []
    for unit in sorted(units, key=lambda unit: max(lengths[number] for number in unit)):
        batch.append(unit)
        if sum(map(len, batch)) >= BATCH:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


def padded(tokens: Sequence[Mapping[str, Integers]]) -> Batch:
    """Return windows, each ``ids`` and ``kinds`` [1, tokens], as one batch, filled up with zeros."""
    lengths = np.array([each["ids"].shape[1] for each in tokens])
    ids, kinds = np.zeros((2, len(tokens), lengths.max()), np.int64)
    for row, (each, length) in enumerate(zip(tokens, lengths, strict=True)):
        ids[row, :length], kinds[row, :length] = each["ids"][0], each["kinds"][0]
    return Batch(ids, kinds, lengths)


def rivals(units: Iterable[Sequence[int]], windows: Sequence[Window]) -> list[tuple[int, int]]:
    """Return which places of a batch of ``units`` compete: one that replies, and one of the same unit that does not."""
    places = count()
    found = []
    for unit in units:
        labelled = [(next(places), windows[number].replies) for number in unit]
        right = [place for place, replies in labelled if replies]
        wrong = [place for place, replies in labelled if replies is False]
        found += [(one, other) for one in right for other in wrong]
    return found


def auc(scores: Floats, right: NDArray[np.bool_]) -> float:
    """Return how often one of the ``right`` has a higher score than one of the others, 0..1; equal ones count half."""
    _, place, sizes = np.unique(scores, return_inverse=True, return_counts=True)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    ranks = np.array([(low + high - 1) / 2 for low, high in pairwise(starts)])[place]
    hits, misses = int(right.sum()), int((~right).sum())
    return float((ranks[right].sum() - hits * (hits - 1) / 2) / max(1, hits * misses))


def worth(windows: Sequence[Window], replies: Floats) -> dict[str, float]:
    """Return what readings are worth: log-odds ``replies`` [windows] that each window replies.

    - ``auc``: how often a window that replies is read as more of a reply than one that does not;
    - ``pairs``: the same among windows that have something in common;
    - ``twins``, where there are any: how often, by the best window of each, a sibling is read as more of a reply than a
      twin of whichever question. A threshold can do no better.
    """
    labelled = [n for n, window in enumerate(windows) if window.replies is not None]
    together = groups(windows, range(len(windows)))
    order = [number for group in together for number in group]
    ranked = [replies[order[one]] > replies[order[other]] for one, other in rivals(together, windows)]
    best: dict[tuple[str, str, str], float] = {}
    for window, read in zip(windows, replies.tolist(), strict=True):
        if window.kind == "sibling" or window.kind in TWINS:
            key = (window.kind, window.source, window.question)
            best[key] = max(read, best.get(key, read))
    found = {"auc": auc(replies[labelled], np.array([bool(windows[n].replies) for n in labelled], bool))}
    found |= {"pairs": float(np.mean(ranked))} if ranked else {}
    siblings = np.array([kind == "sibling" for kind, *_ in best], bool)
    found |= {"twins": auc(np.array(list(best.values())), siblings)} if siblings.any() and not siblings.all() else {}
    return found
