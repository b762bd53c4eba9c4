"""Write what the sentence encoders are trained on: interviews, each with questions and the exchanges that answer them.

    python tools/encoder_questions.py questions.jsonl

Run it in the environment of the project. A line is an interview, as ``Asked`` has it. Of ``tests/corpus``,
``tests/questions`` and their interviews all is written that has an answer and does not lean on a question before; what
is held out (``*_held_out.jsonl``, ``tests/corpus/held_out``) is not read. The interviews of ``tests/translations`` are
asked in their own language, and by some questions of their originals; the originals by some of the translated ones.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from calibrate_judge import interviews
from encoder_batches import Asked, Question
from judge_windows import LEFT_OUT, Row, shown
from paths_given import paths_given
from rich.progress import track
from translations import Translation, translations

from bot.atomic_file import atomic_file
from bot.model import Interview
from bot.retrieval.entries import exchange_entry


def asked(name: str, interview: Interview, rows: Iterable[Row], *, is_corpus: bool, left_out: bool) -> Asked:
    """Return ``interview``, called ``name``, with those of the ``rows`` that it answers."""
    places = {exchange.number: place for place, exchange in enumerate(interview.exchanges)}
    questions = []
    for row in rows:
        right = [places[number] for number in row["exchanges"] if number in places]
        if row["reply"] == "quoted" and right and not row["previous"]:
            place = shown(interview, row)
            questions.append(Question(row["question"], row["kind"], right, place.place if place else None))
    return Asked(
        name=name,
        language=interview.transcript.language,
        is_corpus=is_corpus,
        left_out=left_out,
        exchanges=[list(exchange_entry(interview, exchange).texts) for exchange in interview.exchanges],
        questions=questions,
    )


def of_translation(each: Translation) -> Iterator[Asked]:
    """Yield a translated interview with its questions and those asked across, and its original with those asked so."""
    to_original, to_translation = (
        [{**row, "kind": f"language_{language}"} for row in rows]
        for rows, language in zip(each.across(), (each.language, each.original.transcript.language), strict=True)
    )
    left_out = each.key in LEFT_OUT
    rows = (*each.translated, *to_translation)
    yield asked(each.name, each.interview, rows, is_corpus=True, left_out=left_out)
    name = f"{each.name}/{each.original.transcript.language}"
    yield asked(name, each.original, to_original, is_corpus=True, left_out=left_out)


def all_asked() -> Iterator[Asked]:
    """Yield all interviews that have a question with an answer."""
    for name, interview, path in interviews(()):
        rows = map(json.loads, path.read_text("utf-8").splitlines())
        is_corpus = path.parent.name == "corpus"
        yield asked(name, interview, rows, is_corpus=is_corpus, left_out=name in LEFT_OUT)
    for each in track(translations(), "Translations"):
        yield from of_translation(each)


def main(target: Path) -> None:
    """Write the interviews into the file ``target``, and print how many questions there are."""
    found = [each for each in all_asked() if each.questions]
    with atomic_file(target, replace=True) as path, path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(each), ensure_ascii=False) + "\n" for each in found)
    left_out = sum(len(each.questions) for each in found if each.left_out)
    print(f"{len(found)} interviews, {sum(len(each.questions) for each in found)} questions, {left_out} left out")


if __name__ == "__main__":
    main(*paths_given(__doc__, target="the file that is written"))
