"""Whose turn it is to be asked: a name above the same question each time, or a line such as "Next, we spoke to Ida"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.text.words import fold
from bot.transcript.names.person_names import CAPITALISED, NAME, person_in
from bot.transcript.signs.question_score import CLEARLY_ASKS, words_of
from bot.transcript.text_parts.utterances import Utterance

#: "Ida Holm", "1. Ida Holm", "Ida Holm, 16", "Ida Holm (16 ans)".
_NAME: Final = re.compile(
    rf"(?:\d{{1,2}}[.)]\s)?(?P<name>{NAME})"
    r"(?:,?\s\(?\d{1,3}(?:\s(?:years\sold|jahre(?:\salt)?|ans|años|anos|anni))?\)?)?"
)
#: So many people are asked the same at least.
_SEVERAL: Final = 2
#: What they say of themselves above the question is no longer, in characters.
_LONGEST_GREETING: Final = 60
#: "First up, it's Ida:", "Next, we chatted to Ida Holm of the mill.", "Zum Schluss trafen wir Ida Holm".
_ANNOUNCED: Final = re.compile(
    rf"""
    \W*(?i:
        (?:
            first(?:\s(?:up|off))? | next(?:\sup)? | second(?:ly)? | third(?:ly)? | then | after\sthat | finally
          | lastly | last\sbut\snot\sleast
          | zuerst | zunächst | als\s(?:erste[rs]?|nächste[rs]?|letzte[rs]?) | danach | zum\sschluss | zuletzt
          | d['’]abord | ensuite | puis | enfin | pour\sfinir
          | primero | después | luego | por\súltimo | finalmente
          | primeiro | depois | por\sfim
          | prima | poi | infine | per\sfinire
        ),?\s
        (?:
            it['’]s | here['’]s | here\sis | this\sis | meet | is
          | we\s(?:also\s)?(?:met|(?:spoke|chatted|talked|sat\sdown|caught\sup)\s(?:to|with))
          | sprachen\swir\smit | haben\swir\smit | trafen\swir | fragten\swir | ist | kommt
          | (?:nous\s)?(?:voici|avons\s(?:rencontré|parlé\s(?:à|avec)|interrogé))
          | (?:es\sel\sturno\sde|hablamos\scon|conversamos\sco[nm]|falamos\scom|(?:é|foi)\sa\svez\sd[eao]
              |abbiamo\s(?:parlato\scon|incontrato))
        )
    )\s(?P<name>{NAME}|{CAPITALISED})
    """,
    re.VERBOSE,
)
#: And is no longer.
_LONGEST_ANNOUNCEMENT: Final = 300


@dataclass(frozen=True, slots=True)
class PersonSection:
    """What begins with somebody's name."""

    name: str
    #: The number of the line that has it, and of the greeting below it if there is one: "Hello, I'm Ida!".
    lines: tuple[int, ...]


def person_sections(text: str, utterances: Sequence[Utterance]) -> tuple[PersonSection, ...]:
    """Return the sections that begin with a line that is somebody's name, above the same question as the others.

    What stands right below a question answers it: "Who digs best?", "Ida Holm".
    """
    found: dict[tuple[str, ...], list[PersonSection]] = defaultdict(list)
    for own, asked in _opened(text, utterances):
        if asked.asks > CLEARLY_ASKS and asked.passage.label is None:
            found[tuple(fold(word) for word in words_of(asked.passage.span.of(text)))].append(own)
    most = max(found.values(), key=len, default=[])
    are_several = len(most) >= _SEVERAL and len({section.name for section in most}) == len(most)
    return tuple(most) if are_several else ()


def announced_sections(text: str, utterances: Sequence[Utterance]) -> tuple[PersonSection, ...]:
    """Return the sections that a line opens which says who is asked next, where the first stands above all questions.

    Their names may be first names alone.
    """
    found: list[PersonSection] = []
    asked = next((u.number for u in utterances if u.asks > CLEARLY_ASKS), 0)
    for utterance in utterances:
        words = utterance.passage.span.of(text)
        match = _ANNOUNCED.match(words) if len(words) <= _LONGEST_ANNOUNCEMENT else None
        if match and utterance.passage.label is None and utterance.asks <= CLEARLY_ASKS:
            found.append(PersonSection(match["name"].rstrip(".:’'"), (utterance.number,)))
    are_several = len({section.name for section in found}) >= _SEVERAL
    return tuple(found) if are_several and found[0].lines[0] < asked else ()


def _opened(text: str, utterances: Sequence[Utterance]) -> Iterator[tuple[PersonSection, Utterance]]:
    """Yield what a line with a name may open, with what stands first in it."""
    for n, own in enumerate(utterances[:-1]):
        found = _NAME.fullmatch(own.passage.span.of(text).strip("*_# :"))
        is_answer = n > 0 and utterances[n - 1].asks > CLEARLY_ASKS
        line = found["name"] if found and not is_answer and own.passage.label is None else ""
        person = person_in(line)
        if person is None:
            continue
        below = utterances[n + 1 : n + 3]
        if len(below) > 1 and _greets(text, below[0], line):
            yield PersonSection(line, (own.number, below[0].number)), below[1]
        elif person == line:  # but for a rare first name: "Hi, I'm Logan!"
            yield PersonSection(line, (own.number,)), below[0]


def _greets(text: str, utterance: Utterance, name: str) -> bool:
    """Tell whether ``utterance`` says no more than that it is whoever has that ``name``: "Hello, I'm Ida!"."""
    words = utterance.passage.span.of(text)
    is_short = len(words) <= _LONGEST_GREETING and "\n" not in words and utterance.asks <= CLEARLY_ASKS
    return is_short and fold(name.split()[0]) in map(fold, re.findall(r"\w+", words))
