"""Measure replies on the corpus: fictional interviews of all styles with labelled questions.

    python benchmarks/corpus.py [--held-out [FOLDER]] [--wordings SHARE] [--together COUNT]
        [--guest WORDS] [--misses KIND] [--recorded DOCUMENTS]

FOLDER is "held_out", which is meant without one, or "held_out/later": the interviews that nothing is trained on; or
"choosing": those that nothing is trained on or fitted to, either, but by which judges are chosen.
A row is a share of the questions of a kind, a column a language of the interviews. ``both right`` is the share of
pairs of which the answered question gets the right exchange and its twin is not quoted; ``right`` is the share with
the right reply, ``quoted`` the share quoted at all, ``first`` the share whose first candidate is a right exchange.
``off by`` is the calibration error of the first candidates' confidences, ``by chance`` what it would be if each were
exactly right; ``near misses`` is the share of questions on the topic without an answer that would be quoted from the
confidence on that 80 % of the answered ones have.

DOCUMENTS is a folder, anywhere in which the real interviews lie that the questions of ``tests/recorded_questions``
are to; its README says where they come from. Then these are asked, and no others.

With a SHARE of 0 to 1, only every second question is asked, with its twin, and so much of the other answered ones is
accepted as other words for the printed questions before: what these bring to questions about something else, or cost.

With a COUNT, questions are asked of libraries, each with so many interviews in each language, and right is what is
quoted from the interview that they were written for. Somebody else may answer them, too.

With WORDS, only the questions in English with one "he" or "she" are asked: as they are ("pronoun"), or with the "name"
or the "surname" of whoever is interviewed for that, although it is now and then somebody else.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
from decisions import ANSWERED
from metrics import (
    Judged,
    bins_of_equal_width,
    calibration_error,
    calibration_error_by_chance,
    threshold_answering,
)
from own_questions import Outcome, Row, judge, rows_of, share
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from bot.library import load
from bot.model import Interview, NotCovered, Quoted, Unsure, Wording
from bot.retrieval import Engine
from bot.service import Service

CORPUS: Final = Path(__file__).parent.parent / "tests" / "corpus"
HELD_OUT: Final = "held_out"
RECORDED: Final = CORPUS.parent / "recorded_questions"
TWINS: Final = ("role_swapped", "negated", "other_entity", "detail")
#: Seconds that interviews are waited for.
_MOST_WAITED: Final = 300
#: What stands for whoever is interviewed.
_SHE: Final = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
ENGLISH: Final = "en"
FOLLOW_UPS: Final = tuple(f"follow_up_{sort}" for sort in ("more", "shift", "detail", "missing", "fresh"))


@dataclass(frozen=True)
class Asked:
    """A labelled question of an interview, with what became of it."""

    language: str
    kind: str
    answered: bool
    #: The interview and the number that an answered question and its twin share; None for all others.
    pair: tuple[str, int] | None
    previous: str | None
    outcome: Outcome


def asked_of(path: Path, engine: Engine, accepted: float | None = None, guest: str | None = None) -> Iterator[Asked]:
    """Yield each question in the file ``path``, asked of the interview beside it.

    With the share ``accepted``, 0..1, each second one is, and so much of the others is accepted before. With what the
    ``guest`` is called, only those that speak of them are, with that.
    """
    interview, rows = interview_beside(path), rows_of(path)
    rows = rows if guest is None else calling(guest, interview, rows)
    if accepted is not None:
        rows, others = halves(rows, random.Random(path.stem))  # noqa: S311  (which half is no secret)
        words = [wording for row in others if (wording := _wording(interview, row))]
        interview = replace(interview, wordings=tuple(words[: round(accepted * len(words))]))
    yield from _asked(Service((interview,), engine), interview, path.stem, rows)


def asked_of_recorded(path: Path, documents: Path, engine: Engine) -> Iterator[Asked]:
    """Yield each question in the file ``path``, asked of the interview of its name below ``documents``.

    Raises:
        SystemExit: there is none, or it is not cut into as many exchanges as the questions were written for.
    """
    found = next((p for p in sorted(documents.rglob(f"{path.stem}.*")) if p.is_file()), None)
    if found is None:
        raise SystemExit(f"{documents}: nothing is called {path.stem}; {RECORDED / 'README.md'} says where it is")
    interview, rows = load(found), [{"sentences": [], **row} for row in rows_of(path)]
    if len(interview.exchanges) != rows[0]["of"]:
        raise SystemExit(f"{found}: {len(interview.exchanges)} exchanges; the questions are to {rows[0]['of']}")
    yield from _asked(Service((interview,), engine), interview, path.stem, rows)


def asked_together(library: Mapping[Path, Interview], engine: Engine) -> Iterator[Asked]:
    """Yield each question in the files of a ``library``, asked of all its interviews."""
    interviews = tuple(library.values())
    service = Service(interviews, engine)
    crossing = service.searcher.index.crossing
    for _ in range(_MOST_WAITED):  # they are encoded meanwhile
        if crossing is None or crossing.near("Worum geht es?", "de", interviews, 1):
            break
        time.sleep(1)
    for path, interview in library.items():
        yield from _asked(service, interview, path.stem, rows_of(path))


def calling(guest: str, interview: Interview, rows: Iterable[Row]) -> list[Row]:
    """Return those of ``rows`` that ask in English and have one "he" or "she", with what the ``guest`` is called.

    None where several people are interviewed, or in another language.
    """
    people = interview.transcript.interviewees
    if len(people) != 1 or interview.transcript.language != ENGLISH:
        return []
    words = {"pronoun": r"\g<0>", "name": people[0], "surname": people[0].split()[-1]}[guest]
    asked = [row for row in rows if len(_SHE.findall(row["question"])) == 1 and not row["kind"].startswith("language_")]
    return [{**row, "question": _SHE.sub(words, row["question"])} for row in asked if not row["previous"]]


def libraries(paths: Iterable[Path], of_each: int) -> list[dict[Path, Interview]]:
    """Return the interviews of the questions in ``paths`` in libraries, each ``of_each`` language, without a rest."""
    by_language: dict[str, list[tuple[Path, Interview]]] = defaultdict(list)
    for path in paths:
        interview = interview_beside(path)
        by_language[interview.transcript.language].append((path, interview))
    count = min(map(len, by_language.values())) // of_each
    return [
        {path: one for each in by_language.values() for path, one in each[at * of_each : (at + 1) * of_each]}
        for at in range(count)
    ]


def interview_beside(path: Path) -> Interview:
    """Return the interview of the questions in the file ``path``."""
    return load(next(p for p in (path.with_suffix(".txt"), path.with_suffix(".md")) if p.exists()))


def _asked(service: Service, interview: Interview, name: str, rows: Iterable[Row]) -> Iterator[Asked]:
    """Yield each question of ``rows``, those to the ``interview`` called ``name``, asked of the ``service``."""
    for row in rows:
        yield Asked(
            interview.transcript.language,
            row["kind"],
            row["reply"] == "quoted",
            (name, row["pair"]) if "pair" in row else None,
            row["previous"],
            judge(row, service.ask(row["question"], row["previous"]), interview.key),
        )


def halves(rows: Sequence[Row], chance: random.Random) -> tuple[list[Row], list[Row]]:
    """Return ``rows`` in two halves, as ``chance`` has it; the questions of a pair stay together."""
    together: dict[object, list[Row]] = defaultdict(list)
    for row in rows:
        together[row.get("pair", row["question"])].append(row)
    units = list(together.values())
    chance.shuffle(units)
    middle = len(units) // 2
    return [row for unit in units[:middle] for row in unit], [row for unit in units[middle:] for row in unit]


def _wording(interview: Interview, row: Row) -> Wording | None:
    """Return the question of ``row`` as other words for the printed one; None where it is not answered by one alone."""
    marks = [exchange.mark for exchange in interview.exchanges if exchange.number in row["exchanges"]]
    return Wording(marks[0], row["question"]) if len(marks) == 1 and not row["previous"] else None


def both_right(asked: Iterable[Asked], twin: str) -> list[bool | None]:
    """Return for each pair with a twin of the kind ``twin`` whether both of it got the right reply."""
    pairs: dict[tuple[str, int], list[Asked]] = defaultdict(list)
    for one in asked:
        if one.pair:
            pairs[one.pair].append(one)
    return [
        all(one.outcome.decided for one in pair if one.kind in ("sibling", twin))
        for pair in pairs.values()
        if any(one.kind == twin for one in pair)
    ]


def measures(asked: Sequence[Asked]) -> Iterator[tuple[str, list[bool | None]]]:
    """Yield each measure with its values over ``asked``."""
    for twin in TWINS:
        yield f"both right, {twin}", both_right(asked, twin)
    yield "both right", [value for twin in TWINS for value in both_right(asked, twin)]
    for twin in TWINS:
        yield f"quoted, {twin}", [one.outcome.quoted for one in asked if one.kind == twin]
    yield "quoted, twins", [one.outcome.quoted for one in asked if one.kind in TWINS]
    yield "right, siblings", _right(asked, lambda one: one.kind == "sibling")
    everyday = [one for one in asked if one.kind == "everyday"]
    yield "quoted, everyday and unanswered", [one.outcome.quoted for one in everyday if not one.answered]
    yield "right, everyday and answered", _right(everyday, lambda one: one.answered)
    for sort in FOLLOW_UPS:
        yield f"right, {sort}", _right(asked, lambda one, sort=sort: one.kind == sort)  # type: ignore[misc]
    yield "right, follow-ups", _right(asked, lambda one: one.kind in FOLLOW_UPS)
    for kind in sorted({one.kind for one in asked if one.kind.startswith("language_")}):
        yield f"right, {kind}", _right(asked, lambda one, kind=kind: one.kind == kind)  # type: ignore[misc]
    yield "quoted, unanswered", [one.outcome.quoted for one in asked if one.kind == "unanswered"]
    yield "right, about", _right(asked, lambda one: one.kind == "about")
    yield "first, without a question before", [one.outcome.first for one in asked if not one.previous]
    yield "first, with one", [one.outcome.first for one in asked if one.previous]


def _right(asked: Iterable[Asked], counts: Callable[[Asked], bool]) -> list[bool | None]:
    return [one.outcome.decided for one in asked if counts(one)]


def of_confidences(asked: Sequence[Asked]) -> dict[str, tuple[int, str]]:
    """Return what the confidences of first candidates are worth over ``asked``: of how many questions, and the figure.

    Whatever asks for the interview itself, or nothing, is not counted.
    """
    searched = [one for one in asked if isinstance(one.outcome.reply, Quoted | Unsure | NotCovered)]
    judged = [_judged(one) for one in searched]
    topical = [j.confidence for j, one in zip(judged, searched, strict=True) if one.kind == "unanswered"]
    if not topical:
        return {}
    confidences = np.array([j.confidence for j in judged])
    bins = bins_of_equal_width(confidences, np.array([j.right for j in judged]))
    threshold = threshold_answering(judged, ANSWERED)
    return {
        "off by": (len(judged), f"{calibration_error(bins):.3f}"),
        "off by, by chance": (len(judged), f"{calibration_error_by_chance(confidences):.3f}"),
        "near misses": (len(topical), share([confidence >= threshold for confidence in topical])),
    }


def table(asked: Sequence[Asked]) -> Table:
    """Return a table with a row a measure, and a column for all of ``asked`` and for each language."""
    languages = sorted({one.language for one in asked})
    groups = [[one for one in asked if one.language == language] for language in languages]
    columns = [dict(measures(group)) for group in groups]
    grid = Table("measure", "n", "all", *languages)
    for name, values in measures(asked):
        grid.add_row(name, str(len(values)), share(values), *(share(column.get(name, [])) for column in columns))
    by_language = list(map(of_confidences, groups))
    for name, (count, figure) in of_confidences(asked).items():
        grid.add_row(name, str(count), figure, *(found[name][1] if found else "" for found in by_language))
    return grid


def _judged(one: Asked) -> Judged:
    confidence = one.outcome.reply.search.candidates[0].confidence
    return Judged("test", one.kind, one.answered, int(one.outcome.first is True), confidence, None)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--held-out",
        nargs="?",
        choices=(HELD_OUT, f"{HELD_OUT}/later", "choosing"),
        const=HELD_OUT,
        default=".",
        metavar="FOLDER",
        help="the interviews that nothing is trained on",
    )
    way = parser.add_mutually_exclusive_group()
    way.add_argument(
        "--wordings", type=float, metavar="SHARE", help="ask half, and accept so much of the others before"
    )
    way.add_argument("--guest", choices=("pronoun", "name", "surname"), help="what whoever is interviewed is called")
    way.add_argument("--together", type=int, metavar="COUNT", help="ask libraries of so many in each language")
    way.add_argument("--recorded", type=Path, metavar="DOCUMENTS", help="ask the questions to real interviews in there")
    parser.add_argument("--misses", metavar="KIND", help="list the questions of a kind that got a wrong reply")
    arguments = parser.parse_args()
    paths = sorted((RECORDED if arguments.recorded else CORPUS / arguments.held_out).glob("*.jsonl"))
    asked: list[Asked] = []
    engine = Engine()
    parts: Sequence[Path | dict[Path, Interview]]
    parts = libraries(paths, arguments.together) if arguments.together else paths
    with Progress(console=Console(stderr=True), transient=True) as progress:
        for part in progress.track(parts, description="interviews"):
            if arguments.recorded and isinstance(part, Path):
                asked += asked_of_recorded(part, arguments.recorded, engine)
            elif isinstance(part, Path):
                asked += asked_of(part, engine, arguments.wordings, arguments.guest)
            else:
                asked += asked_together(part, engine)
    console = Console()
    console.print(table(asked))
    for one in asked:
        if one.kind == arguments.misses and not one.outcome.decided:
            best = one.outcome.reply.search.candidates[0]
            verdict = f"{type(one.outcome.reply).__name__} {best.exchange.number} {best.confidence:.2f}"
            console.print(f"{verdict:20} {one.previous or ''} > {one.outcome.question}", markup=False, highlight=False)


if __name__ == "__main__":
    main()
