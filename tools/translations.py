"""The interviews of the corpus in other languages, with the labels of their questions carried over.

``tests/translations/README.md`` says what the files hold: the text, and the questions, without any label. A sentence
stays a sentence there, so that what shows an answer is the one with the same number.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.library import load
from bot.model import Interview
from bot.quoting import spoken

TRANSLATIONS: Final = Path(__file__).parent.parent / "tests" / "translations"
CORPUS: Final = Path(__file__).parent.parent / "tests" / "corpus"
#: Shares of the questions, twins together, that are also asked across: a translated one of the original interview, and
#: one of the original of the translated interview. By judgement; in the corpus it is one question in six.
TO_ORIGINAL, TO_TRANSLATION = 0.16, 0.08

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Translation:
    """An interview of the corpus in another language."""

    #: The key of the interview in the corpus, and the language of the translation.
    key: str
    language: str
    original: Interview
    interview: Interview
    #: The labelled rows of the corpus that are translated, and each of them translated.
    rows: tuple[Row, ...]
    translated: tuple[Row, ...]

    @property
    def name(self) -> str:
        """What it is called among interviews."""
        return f"{self.key}--{self.language}"

    def across(self) -> tuple[list[Row], list[Row]]:
        """Return rows that ask the original in the other language, and rows that ask the translation in its own.

        Those that lean on a question before are none of them.
        """
        chance, drawn = random.Random(self.name), dict[object, float]()  # noqa: S311  (which ones is no secret)
        to_original, to_translation = [], []
        for row, other in zip(self.rows, self.translated, strict=True):
            share = drawn.setdefault(row.get("pair", row["question"]), chance.random())
            if not row["previous"] and share < TO_ORIGINAL:
                to_original.append({**row, "question": other["question"]})
            elif not row["previous"] and share < TO_ORIGINAL + TO_TRANSLATION:
                to_translation.append({**other, "question": row["question"]})
        return to_original, to_translation


def translations() -> Iterator[Translation]:
    """Yield all translations, by language.

    Raises:
        ValueError, FileNotFoundError: as ``translation_in`` says.
    """
    for path in sorted(TRANSLATIONS.glob("*/*.jsonl")):
        yield translation_in(path)


def translation_in(path: Path) -> Translation:
    """Return the translation whose questions are in the file ``path``.

    Raises:
        ValueError: the text is not in the language of its folder, or has more or fewer exchanges than its original; or
            a row is no JSON object, or translates a question that the corpus does not have.
        FileNotFoundError: there is no text beside the questions, or no original in the corpus.
    """
    questions = CORPUS / path.name
    original, interview = (load(text_beside(each)) for each in (questions, path))
    if interview.transcript.language != path.parent.name:
        raise ValueError(f"{text_beside(path)}: the text is in {interview.transcript.language}, not {path.parent.name}")
    exchanges, wanted = len(interview.exchanges), len(original.exchanges)
    if exchanges != wanted:
        raise ValueError(f"{text_beside(path)}: there are {exchanges} exchanges, and {wanted} in the original")
    labelled = {(row["question"], row["previous"] or None): row for row in _rows_of(questions)}
    rows, translated = [], []
    for number, other in enumerate(_rows_of(path), 1):
        row = labelled.get((other.get("of"), other.get("of_previous")))
        if row is None or "question" not in other:
            raise ValueError(f"{path}, line {number}: it translates no question of the corpus: {other.get('of')!r}")
        carried = {**row, "question": other["question"], "previous": other.get("previous")}
        rows.append(row)
        translated.append({**carried, "sentences": _carried(original, interview, row)})
    return Translation(path.stem, path.parent.name, original, interview, tuple(rows), tuple(translated))


def _carried(original: Interview, interview: Interview, row: Row) -> list[str]:
    """Return the sentences of the translation that show what ``row`` asks, in place of their beginnings."""
    found = []
    for number in row["exchanges"]:
        before, after = (
            [spoken(each.source, s) for s in each.exchange(number).sentences] for each in (original, interview)
        )
        for beginning in row["sentences"]:
            at = next((at for at, text in enumerate(before) if text.startswith(beginning)), None)
            if at is not None:
                # Where a translator needed a sentence more or less, the one at the same height.
                found.append(after[round(at * (len(after) - 1) / max(1, len(before) - 1))])
    return found


def text_beside(questions: Path) -> Path:
    """Return the file with the interview that the file ``questions`` asks.

    Raises:
        FileNotFoundError: there is none.
    """
    texts = [questions.with_suffix(suffix) for suffix in (".txt", ".md")]
    found = next((path for path in texts if path.exists()), None)
    if found is None:
        raise FileNotFoundError(f"{questions}: there is neither {texts[0].name} nor {texts[1].name} beside it")
    return found


def _rows_of(path: Path) -> list[Row]:
    rows = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            row: Row = json.loads(line)
        except ValueError as error:
            raise ValueError(f"{path}, line {number}: it is no JSON ({error})") from error
        rows.append(row)
    return rows
