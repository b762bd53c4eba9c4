"""Whole pages, drawn shapes and labelled documents as paragraphs with their signs and what each paragraph is.

``tools/train_paragraphs.py`` fits to them. Pages as earlier versions saw them come from checkouts of these, in which
this program runs with ``FOLDER PAGE ...`` and writes a page a line.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

sys.path[:0] = [str(Path(__file__).parent)]

from earlier_versions import ROOT, printed_beside  # noqa: E402  (no installed package)

EARLIER = ROOT / "tests" / "world" / "earlier_parses.json"
IN_VIEW = ROOT / "tests" / "world" / "printed" / "in_view"
LATER = ROOT / "tests" / "world" / "printed" / "later"
#: The rooms that say what a sign is.
ROOMS = ("paragraph_looks.py", "paragraph_places.py", "paragraph_signs.py")
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


def seen_inside(there: Path, source: str, paths: Iterable[Path]) -> Iterator[Page]:
    """Yield the marked pages at ``paths`` as the parser in the checkout ``there`` sees them."""
    sys.path[:0] = [str(there), str(ROOT / "tests")]
    from world.marked import marked
    from world.told import of_marked

    from bot.errors import SourceError
    from bot.reading.formats import read

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


def _seen(source: str, name: str, document: Any, stretches: Sequence[Any]) -> Page:
    from world.told import UNKNOWN, kinds

    from bot.model.document import Block
    from bot.transcript.decision.segmentation import decide
    from bot.transcript.language import detect
    from bot.transcript.signs.cue_words import cues_for
    from bot.transcript.signs.question_score import Features
    from bot.transcript.text_parts.front import find_title

    for owner, name_of, value in ((Block, "look", ""), (Block, "box", ""), (Features, "hosts", 0.0)):
        if not hasattr(owner, name_of):  # before there was such a thing
            setattr(owner, name_of, value)
    conversation: Any = import_module("bot.transcript.conversation")
    found: list[Any] = []
    evidence_of = conversation.evidence_of

    def watched(document: Any, utterances: Any, style: Any, roles: Any, *more: Any) -> Any:
        evidence = evidence_of(document, utterances, style, roles, *more)
        found[:] = [list(utterances), roles, evidence]
        raise _EnoughError

    conversation.evidence_of = watched
    try:
        language = detect(document.source.text)
        conversation.understand(document, language)
    except _EnoughError:
        pass
    finally:
        conversation.evidence_of = evidence_of
    utterances, roles, evidence = found
    title = find_title(document, [u.passage for u in utterances])
    from bot.transcript.decision.paragraph_signs import signs_of

    signs = signs_of(document.source.text, utterances, title, roles, cues_for(language), evidence, decide(evidence))
    told = kinds(stretches, [(u.passage.span.start, u.passage.span.end) for u in utterances])
    # A heading or a caption within an answer has no mark of its own.
    unclear = [u.aside and u.passage.block.kind.value in ("heading", "caption of a picture") for u in utterances]
    told = "".join(UNKNOWN if out and kind != "-" else kind for kind, out in zip(told, unclear, strict=True))
    return Page(source, name, signs, told)


def seen_at(commit: str, files: Sequence[str]) -> Iterator[Page]:
    """Yield the pages called ``files`` as the parser of ``commit`` saw them."""
    found = printed_beside(commit, ROOMS, Path(__file__), [], files)
    yield from (Page(**json.loads(line)) for line in found.splitlines())


def shapes() -> Iterator[Page]:
    """Yield interviews of ``tests/world`` in drawn shapes, whole or their beginnings."""
    sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests")]
    from shapes import sample
    from world.printing import print_talk
    from world.talks import excerpt, own_talks
    from world.told import of_truth

    from bot.errors import SourceError
    from bot.reading.formats import read

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
    sys.path[:0] = [str(ROOT / "tests")]
    from world.printing import print_talk
    from world.shapes import LABELS, Shape
    from world.talks import own_talks
    from world.told import of_truth

    from bot.reading.formats import read

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


def _beginning(talk: Any, random: Random) -> Any:
    ends = [n for n, turn in enumerate(talk.turns, 1) if not turn.asks and n in TURNS]
    turns = talk.turns[: random.choice(ends)]
    if random.random() < 0.5:
        turns = tuple(replace(turn, paragraphs=tuple(_SENTENCE_END.split(" ".join(turn.paragraphs)))) for turn in turns)
    return replace(talk, turns=turns)


def interviews(folder: Path) -> Iterator[Page]:
    """Yield the labelled documents in ``folder`` whose boundaries are found."""
    from interviews import rows as lines_of
    from world.told import of_edges

    from bot.errors import SourceError
    from bot.reading.formats import read

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
    versions: dict[str, list[str]] = defaultdict(list)
    in_view = {path.name: path for path in sorted(IN_VIEW.iterdir())}
    for file, row in json.loads(EARLIER.read_text("utf-8"))["pages"].items():
        if file in in_view:
            versions[row["at"]].append(file)
    for n, (commit, files) in enumerate(versions.items(), 1):
        print(f"{len(files)} pages at {commit}, version {n} of {len(versions)}", flush=True)
        yield from seen_at(commit, files)
    print("the same now, other pages, drawn shapes, labelled documents", flush=True)
    yield from seen_inside(ROOT, "now", in_view.values())
    for folder in folders:
        yield from seen_inside(ROOT, "unknown", sorted(folder.iterdir()))
    yield from shapes()
    yield from short()
    if labelled:
        yield from interviews(labelled)


if __name__ == "__main__":
    there, *files = sys.argv[1:]
    for seen in seen_inside(Path(there), "earlier", (IN_VIEW / file for file in files)):
        sys.stdout.write(json.dumps(asdict(seen)) + "\n")
