"""Where labelled questions come from: folders of public sets, and the project's own files.

A folder of public sets has a folder for each set, with ``pairs.jsonl`` (id, question, answer, group: the pairs of one
group have the same answer), ``queries.<noise>.jsonl`` (id, text, relevant: the right groups, split) and, for the live
support sets of HINT3, ``peer.<platform>.jsonl`` (id, label, score) with the published predictions of other platforms.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from typos import mistyped

from bot.library import load, load_seeds
from bot.model import Interview
from bot.quoting import spoken

ROOT = Path(__file__).parent.parent
#: What the platforms answer where nothing fits.
_NO_ANSWER = "NO_NODES_DETECTED"


class UnreadableSet(Exception):  # noqa: N818  (it is the set that is wrong, not the program)
    """A set cannot be read; the message says where, and what is wanted."""


@dataclass(frozen=True, slots=True)
class Query:
    """A labelled question."""

    id: str
    text: str
    #: Groups that answer; empty where none does.
    relevant: frozenset[str]
    split: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Bank:
    """Stored pairs with the questions asked of them."""

    #: "id", "question", "answer" and "group" each.
    pairs: tuple[Mapping[str, str], ...]
    #: By noise.
    queries: Mapping[str, tuple[Query, ...]]
    #: What the pairs are the exchanges of; None for pairs that are no interview.
    interview: Interview | None = None


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """Banks that are measured as one."""

    name: str
    banks: tuple[Bank, ...]
    #: Platform -> query -> (group or None, score).
    published: Mapping[str, Mapping[str, tuple[str | None, float]]] = field(default_factory=dict)


def public_sets(folder: Path, names: Sequence[str], noises: Sequence[str]) -> list[QuestionSet]:
    """Return the named sets in ``folder``, or all of them when no name is given.

    Raises:
        UnreadableSet: a folder, file or field is missing.
    """
    if not folder.is_dir():
        raise UnreadableSet(f"there is no folder {folder}")
    found = sorted(path.parent.name for path in folder.glob("*/pairs.jsonl"))
    unknown = sorted(set(names) - set(found))
    if unknown or not found:
        raise UnreadableSet(
            f"{folder} has no set {', '.join(unknown) or 'at all'}; it has: {', '.join(found) or 'nothing'}"
        )
    return [_public_set(folder / name, noises) for name in names or found]


def _public_set(folder: Path, noises: Sequence[str]) -> QuestionSet:
    pairs = _lines(folder / "pairs.jsonl", ("id", "question", "answer", "group"))
    queries = {}
    for noise in noises:
        rows = _lines(folder / f"queries.{noise}.jsonl", ("id", "text", "relevant", "split"))
        queries[noise] = tuple(Query(r["id"], r["text"], frozenset(r["relevant"]), r["split"]) for r in rows)
    published = {}
    for path in sorted(folder.glob("peer.*.jsonl")):
        rows = _lines(path, ("id", "label", "score"))
        published[path.name.split(".")[1]] = {
            r["id"]: (None if r["label"] == _NO_ANSWER else r["label"], float(r["score"])) for r in rows
        }
    return QuestionSet(folder.name, (Bank(tuple(pairs), queries),), published)


def own_sets(noises: Sequence[str]) -> list[QuestionSet]:
    """Return the project's own questions: those over the built-in interview, and those over the fictional ones.

    Follow-ups, small talk and questions about an interview itself are left out: they are no matter of ranking. Those
    of ``*_held_out`` are the "test" split, all others were trained on and are the "dev" split.
    """
    banks: dict[str, dict[str, tuple[Interview, list[Query]]]] = {}
    for name, interview, split, row in own_rows():
        queries = banks.setdefault(name, {}).setdefault(interview.key, (interview, []))[1]
        if row["reply"] in ("quoted", "none") and not row["previous"]:
            right = frozenset(map(str, row["exchanges"]))
            queries.append(Query(str(len(queries)), row["question"], right, split, row["kind"]))
    return [
        QuestionSet(name, tuple(_own_bank(interview, queries, noises) for interview, queries in by_key.values()))
        for name, by_key in banks.items()
    ]


def own_rows() -> Iterator[tuple[str, Interview, str, dict[str, Any]]]:
    """Yield set, interview, split and labels of each of the project's own questions."""
    # Other programs have no other words for its questions, either.
    seed = replace(load_seeds()[0], wordings=())
    fictional = [("own_interviews", load(p), p.stem) for p in sorted((ROOT / "tests" / "interviews").glob("*.txt"))]
    for name, interview, stem in (("own_seed", seed, "seed"), ("own_seed", seed, "seed_held_out"), *fictional):
        split = "test" if stem.endswith("_held_out") else "dev"
        for row in _lines(ROOT / "tests" / "questions" / f"{stem}.jsonl", ("kind", "question", "reply", "exchanges")):
            yield name, interview, split, row


def _own_bank(interview: Interview, queries: Sequence[Query], noises: Sequence[str]) -> Bank:
    noisy = {noise: tuple(replace(q, text=mistyped(q.text, noise)) for q in queries) for noise in noises}
    return Bank(tuple(as_pairs(interview)), noisy, interview)


def as_pairs(interview: Interview) -> list[dict[str, str]]:
    """Return the exchanges of an interview as stored pairs, named by their numbers."""
    return [
        {
            "id": str(exchange.number),
            "group": str(exchange.number),
            "question": " ".join(spoken(interview.source, p.span) for p in exchange.question),
            "answer": " ".join(spoken(interview.source, s) for s in exchange.sentences),
        }
        for exchange in interview.exchanges
    ]


def _lines(path: Path, fields: Sequence[str]) -> list[dict[str, Any]]:
    try:
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    except OSError as error:
        raise UnreadableSet(f"{path} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise UnreadableSet(f"{path} is not JSON lines in UTF-8: {error}") from error
    for number, row in enumerate(rows, 1):
        missing = [name for name in fields if name not in row]
        if missing:
            raise UnreadableSet(f"{path}, line {number}: {', '.join(missing)} is missing")
    return rows
