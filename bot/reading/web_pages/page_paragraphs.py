"""Paragraphs of web pages as they are read: their runs, and what of them leads: a label, a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from bot.model.document import Kind
from bot.reading.composing import Run
from bot.text.question_marks import ASKING, ends_asking

#: What a line break in a paragraph becomes.
BREAK: Final = Run("\n")
#: The lead of a paragraph is no longer, in characters, and has no end of a sentence.
_LONGEST_LEAD: Final = 40
_SENTENCE_END: Final = re.compile(r"[.!?…]\s|[!?…]\Z|[a-zß-ÿ]{4}\.\Z")
#: Headings are running text where so many of one level have such a share of all that is printed.
_HEADINGS_RUN, _RUNNING = 6, 0.5
#: Behind the last sentence of a paragraph, which is looked for in so many of its last runs.
_LAST_RUNS: Final = 4
_ENDED: Final = re.compile(rf"[.!…。！{ASKING}][\"'”’»)\]]*\s*\Z")
TIME: Final = re.compile(r"\W*\d{1,3}(?::\d\d){1,2}\W*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is handed to the composer; a rule has no runs."""

    runs: tuple[Run, ...]
    kind: Kind
    level: int = 0
    #: It stands in a box around the article.
    around: bool = False
    #: How the page prints it, see ``Block.look``.
    look: str = ""
    #: So many of its first runs are a lead that is set apart by a class; and how that is printed.
    lead: int = 0
    lead_look: str = ""
    #: It is a button of which nothing but its words tells that it asks.
    in_button: bool = False
    #: A class says that it is a question.
    is_question: bool = False
    #: What stands for the picture right above it, where that may be a name.
    portrait: str = ""

    @property
    def letters(self) -> int:
        """How long it is."""
        return sum(len(run.words) for run in self.runs)

    @property
    def led_by(self) -> str:
        """The last words of its lead, before which a time may stand; empty where it has none."""
        return self.runs[self.lead - 1].words.strip() if self.lead else ""

    @property
    def words(self) -> int:
        """How many words it has."""
        return len("".join(run.words for run in self.runs).split())

    @property
    def asks(self) -> bool:
        """Whether it ends in a question mark."""
        return ends_asking("".join(run.words for run in self.runs))

    @property
    def opens_with_bold_lead(self) -> bool:
        """Whether a few words in bold stand before others: "<b>KOMPASS</b> Why bees?"."""
        worded = [run for run in self.runs if run.words.strip()]
        ahead = [*takewhile(lambda run: run.bold, worded)]
        return 0 < len(ahead) < len(worded) and sum(len(run.words) for run in ahead) <= _LONGEST_LEAD

    def in_bold(self) -> Paragraph:
        """Return it with all of its words in bold."""
        return replace(self, runs=tuple(replace(run, bold=True) if run is not BREAK else run for run in self.runs))

    def with_bold_lead(self) -> Paragraph:
        """Return it with its lead in bold, but for a time at its head."""
        runs = (replace(run, bold=not TIME.fullmatch(run.words.strip())) for run in self.runs[: self.lead])
        return replace(self, runs=(*runs, *self.runs[self.lead :]))


def with_own_kinds(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return ``paragraphs`` with those as text that are headings by their tags alone."""
    return _with_questions_alike(_without_running_headings(paragraphs))


def _with_questions_alike(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return ``paragraphs``, the headings of which that are questions by their class as text, where others are text."""
    if not any(p.is_question and not p.level for p in paragraphs):
        return list(paragraphs)
    return [replace(p, kind=Kind.TEXT, level=0) if p.is_question else p for p in paragraphs]


def _without_running_headings(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return ``paragraphs``, those headings of them as text whose level most of the page is set in, and not to ask.

    Such a page has headings for their size: "<h4><p>I like it here.</p><p>It is quiet.</p></h4>".
    """
    printed = [p for p in paragraphs if not p.around and p.kind is not Kind.RULE]
    most = _RUNNING * sum(p.letters for p in printed)
    headings = [p for p in printed if p.kind is Kind.HEADING]
    levels = {
        level
        for level in {p.level for p in headings}
        if len(own := [p for p in headings if p.level == level]) >= _HEADINGS_RUN
        and sum(p.letters for p in own) > most
        and sum(p.asks for p in own) * 2 <= len(own)
    }
    return [replace(p, kind=Kind.TEXT, level=0) if p.level in levels else p for p in paragraphs]


def lead_of(runs: Sequence[Run], looks: Sequence[str], of_paragraph: str) -> int:
    """Return how many of the first ``runs`` are a short lead with a look of its own, and a time before it; else 0."""
    worded = [n for n, run in enumerate(runs) if run.words.strip() and not TIME.fullmatch(run.words.strip())]
    if len(worded) < 2:
        return 0
    first, second = worded[:2]
    words = runs[first].words.strip()
    is_lead = len(words) <= _LONGEST_LEAD and not _SENTENCE_END.search(words) and not runs[first].bold
    return first + 1 if is_lead and looks[first] not in (of_paragraph, looks[second]) else 0


def end_sentence(runs: Sequence[Run]) -> bool:
    """Tell whether the words of ``runs`` end a sentence."""
    return _ENDED.search("".join(run.words for run in runs[-_LAST_RUNS:])) is not None
