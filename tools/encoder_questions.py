"""Write what the sentence encoders are trained on: interviews, each with questions and the exchanges that answer them.

    python tools/encoder_questions.py questions.jsonl

Run it in the environment of the project. A line is an interview, as ``Asked`` has it. Of ``tests/corpus``,
``tests/questions`` and their interviews all is written that has an answer and does not lean on a question before; what
is held out (``*_held_out.jsonl``, ``tests/corpus/held_out``) is not read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from calibrate_judge import interviews
from encoder_batches import Asked, Question
from judge_windows import LEFT_OUT, shown
from paths_given import paths_given

from bot.model import Interview
from bot.retrieval.entries import exchange_entry

ROOT = Path(__file__).parent.parent


def asked(name: str, interview: Interview, path: Path) -> Asked:
    """Return ``interview``, called ``name``, with the answered questions in the file ``path``."""
    places = {exchange.number: place for place, exchange in enumerate(interview.exchanges)}
    questions = []
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        right = [places[number] for number in row["exchanges"] if number in places]
        if row["reply"] == "quoted" and right and not row["previous"]:
            place = shown(interview, row)
            questions.append(Question(row["question"], row["kind"], right, place.place if place else None))
    return Asked(
        name=name,
        language=interview.transcript.language,
        is_corpus=path.parent.name == "corpus",
        left_out=name in LEFT_OUT,
        exchanges=[list(exchange_entry(interview, exchange).texts) for exchange in interview.exchanges],
        questions=questions,
    )


def all_asked() -> Iterator[Asked]:
    """Yield all interviews that have a question with an answer."""
    for name, interview, path in interviews(()):
        found = asked(name, interview, path)
        if found.questions:
            yield found


def main(target: Path) -> None:
    """Write the interviews into the file ``target``, and print how many questions there are."""
    found = list(all_asked())
    with target.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(each), ensure_ascii=False) + "\n" for each in found)
    left_out = sum(len(each.questions) for each in found if each.left_out)
    print(f"{len(found)} interviews, {sum(len(each.questions) for each in found)} questions, {left_out} left out")


if __name__ == "__main__":
    main(*paths_given(__doc__, target="the file that is written"))
