"""Measure what is read for words that are misspelt, and for those that are not.

    python benchmarks/repairs.py

- ``changed`` is the share of the corpus' own questions in which a word is read as another one; hardly one of them is
  mistyped, so that most of it is wrong.
- ``right`` and ``wrong`` are of the words of these questions that typing errors fall on (``typos.py``, light): read as
  the word that was there, or as another one; the others stay as they are typed.
- ``by people`` is the share of ``misspellings.tsv``, which people do not type but write, that is read as what is meant.

Twenty-five questions of 24 interviews in each language are asked, each of its interview alone.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from corpus import CORPUS, interview_beside
from own_questions import rows_of
from rich.console import Console
from rich.progress import track
from rich.table import Table
from typos import mistyped

from bot.model import Interview
from bot.retrieval import Index
from bot.retrieval.spelling import Speller
from bot.text.weights import LANGUAGES
from bot.text.words import fold, split_words

MISSPELLINGS: Final = Path(__file__).parent / "misspellings.tsv"
INTERVIEWS: Final = 24
QUESTIONS: Final = 25
#: What stands before a misspelt word, so that its language is told.
BEFORE: Final = {"en": "what about the", "fr": "que dire de la", "es": "qué hay de la", "de": "was ist mit dem"}


def main() -> None:
    """Print a row for each language."""
    table = Table("language", "changed", "right", "wrong", "by people")
    chosen = sampled()
    for language in track(LANGUAGES, "languages"):
        counts: Counter[str] = Counter()
        for interview, questions in chosen[language]:
            speller = Index.build([interview], None).speller
            for question in questions:
                counts += told(speller, question)
        people = by_people(speller, language)
        table.add_row(
            language,
            f"{counts['changed'] / counts['questions']:.3f}",
            *(f"{counts[what] / counts['damaged']:.3f}" for what in ("right", "wrong")),
            f"{sum(people) / len(people):.2f}",
        )
    Console().print(table)


def sampled() -> dict[str, list[tuple[Interview, Sequence[str]]]]:
    """Return interviews of each language, with questions in it; the same each time."""
    chance = random.Random(7)  # noqa: S311  (a sample, no secret)
    found: dict[str, list[tuple[Interview, Sequence[str]]]] = defaultdict(list)
    for path in chance.sample(paths := sorted(CORPUS.glob("*.jsonl")), len(paths)):
        interview = interview_beside(path)
        if len(found[interview.transcript.language]) < INTERVIEWS:
            own = [row["question"] for row in rows_of(path) if not row["kind"].startswith("language_")]
            found[interview.transcript.language].append((interview, chance.sample(own, QUESTIONS)))
    return found


def told(speller: Speller, question: str) -> Counter[str]:
    """Return what is made of a question as it is, and of its words that typing errors fall on."""
    counts = Counter(questions=1, changed=bool(speller.repair(question).corrections))
    typed = mistyped(question, "typo_light")
    versions = [[word.form for word in split_words(text)] for text in (question, typed, speller.repair(typed).text)]
    if len(set(map(len, versions))) == 1:
        for meant, damaged, read in zip(*versions, strict=True):
            if damaged != meant:
                counts += Counter(damaged=1, right=read == meant, wrong=read not in (meant, damaged))
    return counts


def by_people(speller: Speller, language: str) -> list[bool]:
    """Return, of each misspelling of a language, whether it is read as what is meant."""
    lines = MISSPELLINGS.read_text("utf-8").splitlines()[1:]
    pairs = [(typed, meant) for one, typed, meant in (line.split("\t") for line in lines) if one == language]
    return [
        fold(speller.repair(f"{BEFORE[language]} {typed}").text).split()[-1] == fold(meant) for typed, meant in pairs
    ]


if __name__ == "__main__":
    main()
