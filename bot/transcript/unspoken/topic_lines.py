"""Lines between turns that say what is asked next, or who.

All have a colon at their end, or numbers that go on; or each is a name above the same question.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from bot.model.document import Kind
from bot.text.question_marks import ASKING
from bot.transcript.signs.first_person import says_own
from bot.transcript.signs.question_score import CLEARLY_ASKS, words_of
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.utterances import Utterance
from bot.transcript.unspoken.person_sections import announced_sections, person_sections

#: So many lines alike are no chance.
_ALIKE: Final = 3
#: One is no longer than this, in characters,
_LONGEST: Final = 60
#: and has no more words.
_MOST_WORDS: Final = 8
#: "2. Motivation & Fit", "3) Wie es anfing", "Part 4: The mill", "IV. El molino"
_NUMBERED: Final = re.compile(
    r"(?:(?i:part|section|phase|chapter|teil|abschnitt|kapitel|partie|chapitre|parte|sección|seção|capítulo|bloque"
    r"|bloco|bloc|block|thema|topic|tema|thème)\s)?(?:(?P<digits>\d{1,2})|(?P<roman>[IVX]{1,5}))"
    r"(?:[.):]|\s?[–—-](?=\s))\s+(?=[^\W\d_a-zß-ÿ])"
)
_ROMAN: Final = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
#: What ends a sentence, or breaks off; a colon does not.
_ENDED: Final = re.compile(rf"[.!…,;。！{ASKING}，；\"”»—–-][\"'”’»)\]]*\s*\Z|[.!?]\s\S+\s")
_COLON: Final = (":", "：")


def topic_lines(text: str, utterances: Sequence[Utterance], roles: Mapping[str, Role]) -> frozenset[int]:
    """Return the numbers of short lines right above turns that ask, where all speak with labels, and several are alike.

    They end with a colon: "Symbols and meaning:"; or each has the next number: "2. Motivation", "3. Design", also where
    nobody has a label; or all are names above the same question, with how their bearers greet, or say who is
    asked next. A line of somebody's
    list is none, since its numbers begin again. Nor is what each of several answers names at its end: the first of the
    heads of sections stands above the first question, or each has several questions below it.
    """
    found = [*_between_turns(text, utterances, roles)]
    with_colon = [n for n, words, labelled in found if labelled and words.endswith(_COLON)]
    counted = [(n, number) for n, words, _ in found if (number := _number(words)) is not None]
    going_on = len(counted) >= _ALIKE and all(below == above + 1 for (_, above), (_, below) in pairwise(counted))
    going_on = going_on and _part_talk(text, utterances, roles, counted)
    colons = with_colon if len(with_colon) >= _ALIKE else []
    sections = *person_sections(text, utterances), *announced_sections(text, utterances)
    people = (n for section in sections for n in section.lines)
    return frozenset([*colons, *(n for n, _ in counted if going_on), *people])


def _part_talk(
    text: str, utterances: Sequence[Utterance], roles: Mapping[str, Role], counted: Sequence[tuple[int, int]]
) -> bool:
    """Tell whether the lines that are ``counted`` are heads of sections, and not what answers name at their end."""
    labelled = any(u.passage.label is not None for u in utterances)
    asked = [u.number for u in utterances if u.aside is None and _asks(u, roles, labelled=labelled)]
    lines, first = [n for n, _ in counted], counted[0][1]
    ahead = utterances[: asked[0]] if asked else ()
    if first > 1:
        return any(_number(u.passage.span.of(text).strip()) == first - 1 for u in ahead)
    return all(bisect_left(asked, below) - bisect_left(asked, above) > 1 for above, below in pairwise(lines))


def _asks(utterance: Utterance, roles: Mapping[str, Role], *, labelled: bool) -> bool:
    """Tell whether it is a question with a label, where anybody has one; or else clearly asks, and is no point."""
    if labelled:
        return utterance.passage.label is not None and roles.get(utterance.voice or "") is Role.ASKS
    return utterance.asks > CLEARLY_ASKS and utterance.passage.block.kind is not Kind.ITEM


def _between_turns(
    text: str, utterances: Sequence[Utterance], roles: Mapping[str, Role]
) -> Iterator[tuple[int, str, bool]]:
    """Yield the numbers and the words of short lines without a label between a turn and a question.

    With them is whether that has a label; where anybody has one, it has.
    """
    labelled = any(u.passage.label is not None for u in utterances)
    said = [u for u in utterances if u.aside is None]
    for above, own, below in zip(said, said[1:], said[2:], strict=False):
        asked = _asks(below, roles, labelled=labelled)
        words = own.passage.span.of(text).strip()
        is_line = own.passage.label is None and own.voice is None and own.passage.block.kind in (Kind.TEXT, Kind.ITEM)
        is_below = not _could_be(above.passage.span.of(text).strip()) or above.passage.label is not None
        if asked and is_line and is_below and _could_be(words) and not says_own(words):
            yield own.number, words, labelled


def _could_be(words: str) -> bool:
    number = _NUMBERED.match(words)
    title = words[number.end() :] if number else words
    is_short = 0 < len(title) <= _LONGEST and "\n" not in title and len(words_of(title)) <= _MOST_WORDS
    return is_short and not title[0].islower() and _ENDED.search(title) is None


def _number(words: str) -> int | None:
    found = _NUMBERED.match(words)
    if found is None or words.endswith(_COLON):
        return None
    if found["digits"]:
        return int(found["digits"])
    return _ROMAN.index(roman) + 1 if (roman := found["roman"].lower()) in _ROMAN else None
