"""Write windows that stand in two languages: what the judge of several languages reads beside that of English.

    python tools/translated_windows.py translated.jsonl

Run it in the environment of the project. A line is a window of ``judge_windows.py`` over an interview of
``tests/translations`` or its original, in which question or passage are not in English, and besides, ``english``: the
question, the printed one and the passage in English. Windows over exchanges of which the translation has more or fewer
sentences are left out. ``teach_several.py`` trains on them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Final

from judge_batches import Window
from judge_windows import of_translation
from paths_given import paths_given
from rich.progress import track
from translations import Row, Translation, translations

from bot.model import Interview
from bot.quoting import spoken
from bot.retrieval import Engine

#: Sentences of a passage at most.
LONGEST: Final = 14

#: The question, the printed one and the passage.
Texts = tuple[str, str, str]
#: Number of the exchange, the first sentence of the answer, and the one after the last.
Place = tuple[int, int, int]


def aligned(each: Translation, engine: Engine) -> Iterator[tuple[Window, Texts]]:
    """Yield the windows over ``each`` that are not wholly in English, each with what it is in English."""
    sides = {each.original.transcript.language: each.original, each.language: each.interview}
    other = next(language for language in sides if language != "en")
    asked = {
        text: {each.original.transcript.language: joined(row), each.language: joined(translated)}
        for row, translated in zip(each.rows, each.translated, strict=True)
        for text in (joined(row), joined(translated))
    }
    places = {language: places_of(interview) for language, interview in sides.items()}
    for window in of_translation(each, engine):
        read_in = next((language for language, found in places.items() if window.passage in found), None)
        questions = asked.get(window.question)
        if questions is None or read_in is None:
            continue
        place = places[read_in][window.passage]
        english, foreign = (said(sides[language], place) for language in ("en", other))
        if english is None or foreign is None:
            continue
        if read_in == "en" and window.question == questions["en"]:
            window = replace(window, question=questions[other], printed=foreign[0], passage=foreign[1])
        yield replace(window, part="others"), (questions["en"], *english)


def joined(row: Row) -> str:
    """Return the question of ``row`` as it is read: after the one before, where it leans on that."""
    return f"{row['previous']} {row['question']}" if row["previous"] else str(row["question"])


def places_of(interview: Interview) -> dict[str, Place]:
    """Return where each passage of ``interview`` stands."""
    found: dict[str, Place] = {}
    for exchange in interview.exchanges:
        texts = [spoken(interview.source, sentence) for sentence in exchange.sentences]
        for start in range(len(texts)):
            for end in range(start + 1, min(len(texts), start + LONGEST) + 1):
                found.setdefault(" ".join(texts[start:end]), (exchange.number, start, end))
    return found


def said(interview: Interview, place: Place) -> tuple[str, str] | None:
    """Return the printed question and the passage at ``place``; None where the answer has no such sentence."""
    number, start, end = place
    exchange = interview.exchange(number)
    texts = [spoken(interview.source, sentence) for sentence in exchange.sentences]
    return (interview.question_of(exchange), " ".join(texts[start:end])) if end <= len(texts) else None


def main(target: Path) -> None:
    """Write the windows into the file ``target``."""
    engine = Engine(find_reader=lambda: None)
    with target.open("w", encoding="utf-8") as file:
        for each in track(list(translations()), "Asking"):
            for window, english in aligned(each, engine):
                file.write(json.dumps({**asdict(window), "english": english}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*paths_given(__doc__, target="the file that is written"))
