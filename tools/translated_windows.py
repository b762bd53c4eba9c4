"""Write windows that stand in two languages: what the judge of several languages reads beside that of English.

    python tools/translated_windows.py translated.jsonl

Run it in the environment of the project. A line is a window of ``judge_windows.py`` over an interview of
``tests/translations`` or its original, in which question or passage are not in English, and besides, ``english``: the
question, the printed one and the passage in English. Left out are windows over exchanges of which the translation has
more or fewer sentences, for then nobody knows which sentence is which; those over more than 14 sentences; and those of
questions that the engine read otherwise than they were typed. ``teach_several.py`` trains on them.
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

from bot.atomic_file import atomic_file
from bot.model import Interview
from bot.quoting import spoken
from bot.retrieval import Engine

#: Sentences of a passage at most: seventy words are seldom more.
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
        text: {each.original.transcript.language: as_asked(row), each.language: as_asked(translated)}
        for row, translated in zip(each.rows, each.translated, strict=True)
        for text in (as_asked(row), as_asked(translated))
    }
    places = {language: places_of(interview) for language, interview in sides.items()}
    for window in of_translation(each, engine):
        texts = (window.printed, window.passage)
        read_in = next((language for language, found in places.items() if texts in found), None)
        questions = asked.get(window.question)
        if questions is None or read_in is None or not is_even(each, places[read_in][texts][0]):
            continue
        english, foreign = (said(sides[language], places[read_in][texts]) for language in ("en", other))
        if read_in == "en" and window.question == questions["en"]:
            window = replace(window, question=questions[other], printed=foreign[0], passage=foreign[1])
        yield replace(window, part="others"), (questions["en"], *english)


def as_asked(row: Row) -> str:
    """Return the question of ``row`` as it is read: after the one before, where it leans on that."""
    return f"{row['previous']} {row['question']}" if row["previous"] else str(row["question"])


def is_even(each: Translation, number: int) -> bool:
    """Tell whether the exchange ``number`` has as many sentences in both languages."""
    lengths = {len(interview.exchange(number).sentences) for interview in (each.original, each.interview)}
    return len(lengths) == 1


def places_of(interview: Interview) -> dict[tuple[str, str], Place]:
    """Return where each passage of ``interview`` stands, by the question that is printed before it and its words."""
    found: dict[tuple[str, str], Place] = {}
    for exchange in interview.exchanges:
        printed = interview.question_of(exchange)
        texts = [spoken(interview.source, sentence) for sentence in exchange.sentences]
        for start in range(len(texts)):
            for end in range(start + 1, min(len(texts), start + LONGEST) + 1):
                found.setdefault((printed, " ".join(texts[start:end])), (exchange.number, start, end))
    return found


def said(interview: Interview, place: Place) -> tuple[str, str]:
    """Return the printed question and the passage at ``place``."""
    number, start, end = place
    exchange = interview.exchange(number)
    texts = [spoken(interview.source, sentence) for sentence in exchange.sentences]
    return interview.question_of(exchange), " ".join(texts[start:end])


def main(target: Path) -> None:
    """Write the windows into the file ``target``."""
    engine = Engine(find_reader=lambda: None)
    with atomic_file(target, replace=True) as path, path.open("w", encoding="utf-8") as file:
        for each in track(list(translations()), "Asking"):
            for window, english in aligned(each, engine):
                file.write(json.dumps({**asdict(window), "english": english}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*paths_given(__doc__, target="the file that is written"))
