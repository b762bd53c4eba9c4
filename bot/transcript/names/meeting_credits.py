"""Credits below a talk that say who met whom: "Ida Holm was talking to Jette Kranz", "… habló con Jette Kranz"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import Final

from bot.text.words import fold
from bot.transcript.names.name_wordings import persons
from bot.transcript.names.nicknames import without_nicknames
from bot.transcript.names.person_names import NAME

#: A credit is among so many first lines below a talk; further down are notices of other talks.
_MOST_LINES: Final = 6
#: And it is no longer, in characters.
_LONGEST: Final = 140
#: More of its line may tell of pictures and books.
_LONGEST_LINE: Final = 400
_SENTENCES: Final = re.compile(r"(?<=[a-zß-ÿ)]\.)\s(?=[A-ZÀ-ÖØ-Þ«“])")
_MARKS: Final = re.compile(r"[*_]")
#: Most credits that say who talked to whom begin with whoever answered.
_FIRST_ANSWERS: Final = (
    r"(?:was\s|were\s)?(?:talk(?:ed|ing)|spoke|speaking|chatted|chatting)\s(?:to|with)"
    r"|(?:was|were)\sin\sconversation\swith|(?:was|were)\sinterviewed\sby"
    r"|im\sGespräch\smit|a\srépondu\sà|ont\srépondu\sà|s['’]est\sconfiée?\sà"
    r"|(?:habl[óo]|hablaron|convers[óo]|conversaron|charl[óo]|charlaron)\scon"
    r"|(?:falou|falaram|conversou|conversaram)\scom"
)
#: These begin with whoever asked.
_FIRST_ASKS: Final = (
    r"interviewed|met|sat\sdown\swith|sprach(?:en)?\smit|traf|befragte|a\sparlé\s(?:avec|à)|a\sinterrogée?"
    r"|s['’]est\sentretenue?\savec|a\srencontrée?|entrevistó\sa|entrevistou(?:\sa)?"
)
#: "Ida Holm", of whom it may be said "der Imker" before, and "and Bo Ray" behind.
_NAMES: Final = (
    rf"{NAME}(?:\s\([^()]{{1,40}}\))?(?:(?:,\s|\s(?:and|und|et|y|e|&)\s){NAME}(?:\s\([^()]{{1,40}}\))?){{0,3}}"
)
_TRADE: Final = r"(?:[a-zß-ÿ'’]+\s){0,4}"


@cache
def _met() -> re.Pattern[str]:
    """Return a line that says nothing else, but perhaps for whom, where and when."""
    return re.compile(
        rf"[\W_]*(?P<first>{_NAMES})\s(?:(?P<told>{_FIRST_ANSWERS})|(?:{_FIRST_ASKS}))\s{_TRADE}(?P<second>{_NAMES})"
        r"(?:,?\s(?:for|in|on|at|für|im|am|bei|pour|au|à|dans|le|para|en|el|na|no|em|a)\s[^.!?\n]{1,60})?[\W_]*"
    )


@cache
def _met_verb_last() -> re.Pattern[str]:
    """Return "hat mit Ida Holm gesprochen", where the verb stands last."""
    return re.compile(
        rf"[\W_]*(?P<first>{_NAMES})\s(?:hat|haben)\smit\s{_TRADE}(?P<second>{_NAMES})\s(?:gesprochen|geredet)[\W_]*"
    )


def met_in(
    below: Sequence[str], above: str, asking: Collection[str] = ()
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return who asked and who answered, as the first credit ``below`` a talk says that one met the other.

    Whoever of the two is among those known to be ``asking`` asked. Else who answers is whose name stands ``above``,
    where the other's does not. Only where that says nothing either, the order in which such credits mostly are decides.
    """
    lines = (without_nicknames(_MARKS.sub("", line)).strip() for line in below[:_MOST_LINES])
    for credit in (part for line in lines if len(line) <= _LONGEST_LINE for part in _SENTENCES.split(line)):
        if len(credit) > _LONGEST or not (found := _met().fullmatch(credit) or _met_verb_last().fullmatch(credit)):
            continue
        first, second = (persons(re.sub(r"\s\([^()]*\)", "", found[side])) for side in ("first", "second"))
        if first and second and set(first).isdisjoint(second):
            answers_first = _answers_first(first, second, above, asking)
            if answers_first is None:
                answers_first = bool(found.groupdict().get("told"))
            return (second, first) if answers_first else (first, second)
    return None


def _answers_first(first: Sequence[str], second: Sequence[str], above: str, asking: Collection[str]) -> bool | None:
    """Tell whether the ``first`` answer, by who asks and whose surnames stand ``above``; None where neither tells."""
    if not set(asking).isdisjoint(first) or not set(asking).isdisjoint(second):
        return set(asking).isdisjoint(first)
    words = set(re.findall(r"\w+", fold(above)))
    seen = [any(fold(name.split()[-1]) in words for name in side) for side in (first, second)]
    return seen[0] if seen[0] != seen[1] else None
