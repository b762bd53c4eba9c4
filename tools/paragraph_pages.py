"""Whole pages, drawn shapes and labelled documents as paragraphs with their signs and what each paragraph is.

``tools/train_paragraphs.py`` fits to them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from bot.errors import SourceError
from bot.model.document import Document
from bot.reading.formats import read
from bot.transcript.conversation import understand
from bot.transcript.decision.evidence import evidence_of
from bot.transcript.decision.paragraph_signs import signs_of
from bot.transcript.decision.segmentation import decide
from bot.transcript.language import detect
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.text_parts.front import find_title

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests")]

from interviews import rows as lines_of  # noqa: E402  (no installed packages)
from shapes import sample  # noqa: E402
from world.marked import marked  # noqa: E402
from world.printing import print_talk  # noqa: E402
from world.shapes import LABELS, Shape  # noqa: E402
from world.talks import Talk, excerpt, own_talks  # noqa: E402
from world.told import UNKNOWN, kinds, of_edges, of_marked, of_truth  # noqa: E402

IN_VIEW = ROOT / "tests" / "world" / "printed" / "in_view"
LATER = ROOT / "tests" / "world" / "printed" / "later"
#: So many interviews in drawn shapes, and such a share of them whole.
SHAPES, SEED, WHOLE = 200, 5, 0.3
#: So many short ones with nothing around them, of so many turns, half of them with a paragraph for every sentence.
SHORT, TURNS = 300, range(2, 13)
_SENTENCE_END = re.compile(r"(?<=[.?!…])\s+|(?<=[。？！])(?=\S)")


@dataclass(frozen=True)
class Page:
    """The paragraphs of one document."""

    #: A key of ``WEIGHTS`` of ``train_paragraphs.py``.
    source: str
    name: str
    signs: list[dict[str, float]]
    #: A letter for each: see ``world.told``.
    kinds: str


class _EnoughError(Exception):
    """All that is asked of a parse is known."""


def seen(source: str, paths: Iterable[Path]) -> Iterator[Page]:
    """Yield the marked pages at ``paths``, as far as they are read."""
    for path in paths:
        written = path.read_text("utf-8")
        page = marked(path.name, written)
        try:
            document = read(page.data, page.file)
        except SourceError:
            continue
        stretches = of_marked(page, written, document, read)
        if stretches:
            yield _seen(source, page.file, document, stretches)


def _seen(source: str, name: str, document: Document, stretches: Sequence[Any]) -> Page:
    found: list[Any] = []

    def watched(document: Any, utterances: Any, style: Any, roles: Any, *more: Any) -> Any:
        evidence = evidence_of(document, utterances, style, roles, *more)
        found[:] = [list(utterances), roles, evidence]
        raise _EnoughError

    language = detect(document.source.text)
    with patch("bot.transcript.conversation.evidence_of", watched), suppress(_EnoughError):
        understand(document, language)
    utterances, roles, evidence = found
    title = find_title(document, [u.passage for u in utterances])
    signs = signs_of(document.source.text, utterances, title, roles, cues_for(language), evidence, decide(evidence))
    told = kinds(stretches, [(u.passage.span.start, u.passage.span.end) for u in utterances])
    # A heading or a caption within an answer has no mark of its own.
    unclear = [u.aside and u.passage.block.kind.value in ("heading", "caption of a picture") for u in utterances]
    told = "".join(UNKNOWN if out and kind != "-" else kind for kind, out in zip(told, unclear, strict=True))
    return Page(source, name, signs, told)


def shapes() -> Iterator[Page]:
    """Yield interviews of ``tests/world`` in drawn shapes, whole or their beginnings."""
    random = Random(SEED)  # noqa: S311 - the same documents every time
    for talk, shape in sample(own_talks(), SHAPES, SEED):
        printed = print_talk(talk if random.random() < WHOLE else excerpt(talk, random), shape)
        try:
            document = read(printed.data, printed.file)
        except SourceError:
            continue
        stretches = of_truth(printed.truth, document.source.text)
        if stretches:
            yield _seen("shapes", talk.name, document, stretches)


def short() -> Iterator[Page]:
    """Yield the beginnings of interviews with nothing around them but a title at most, in any layout of speakers."""
    random = Random(SEED)  # noqa: S311 - the same documents every time
    talks = own_talks()
    for n in range(SHORT):
        labels, front = random.choice([label for label in LABELS if label != "captions"]), ("none", "title")[n % 2]
        shape = Shape(labels, front=front, format=random.choice(("md", "txt")))
        if not shape.is_possible:
            continue
        printed = print_talk(_beginning(talks[n % len(talks)], random), shape)
        document = read(printed.data, printed.file)
        stretches = of_truth(printed.truth, document.source.text)
        if stretches:
            yield _seen("short", talks[n % len(talks)].name, document, stretches)


def _beginning(talk: Talk, random: Random) -> Talk:
    ends = [n for n, turn in enumerate(talk.turns, 1) if not turn.asks and n in TURNS]
    turns = talk.turns[: random.choice(ends)]
    if random.random() < 0.5:
        turns = tuple(replace(turn, paragraphs=tuple(_SENTENCE_END.split(" ".join(turn.paragraphs)))) for turn in turns)
    return replace(talk, turns=turns)


def interviews(folder: Path) -> Iterator[Page]:
    """Yield the labelled documents in ``folder`` whose boundaries are found."""
    bounds = {row["id"]: row["pairs"] for row in lines_of(folder / "boundaries.jsonl")}
    for label in lines_of(folder / "labels.jsonl"):
        try:
            document = read((folder / "documents" / label["local"]).read_bytes(), label["local"])
        except SourceError:
            continue
        stretches = of_edges(bounds.get(label["id"], ()), document.source.text)
        if stretches and label["gradable"]:
            yield _seen("interviews", label["id"], document, stretches)


def measured(folders: Sequence[Path], labelled: Path | None) -> Iterator[Page]:
    """Yield all pages, those of ``folders`` and the ``labelled`` documents among them."""
    print("pages, drawn shapes, labelled documents", flush=True)
    yield from seen("now", sorted(IN_VIEW.iterdir()))
    for folder in folders:
        yield from seen("unknown", sorted(folder.iterdir()))
    yield from shapes()
    yield from short()
    if labelled:
        yield from interviews(labelled)
