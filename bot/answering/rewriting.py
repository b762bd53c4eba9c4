"""Which query is searched for a message: as typed, a part of it, or together with the question before."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from bot.answering.deciding import meets_words
from bot.answering.focus import parts
from bot.answering.follow_up import goes_on, is_bare, joined, leans
from bot.model import Match
from bot.retrieval import Found, Index, Scoring, search

#: From this confidence on a question is understood without the one before, even if it looks as if it leaned on it.
#: Of the labelled follow-ups, those with less are answered better together with it.
_UNDERSTOOD = 0.7
#: A part of a message is searched rather than the whole if it is this sure, as a share.
_NEARLY = 0.5
#: Candidates of a follow-up that are looked at for what its own words meet; the usual number is kept.
_LOOKED_AT, _KEPT = 64, 5


def best_query(index: Index, scoring: Scoring, asked: str, previous: str | None) -> tuple[str, Found]:
    """Return the query for ``asked`` that finds its answer, and what it finds.

    - As it was typed, or each part of a long message that may be its question, as these agree most.
    - After ``previous``, where it leans on that and is not understood without.
    """
    if previous and leans(asked):
        return _follow_up(index, scoring, asked, previous)
    return most_agreed([(text, search(index, scoring, text)) for text in (asked, *parts(asked))])


def most_agreed(searched: list[tuple[str, Found]]) -> tuple[str, Found]:
    """Return the surest of the queries that find first what all of them together are surest of.

    The surest of all was tried: of 56 long messages of the labelled questions it found the right exchange for 51, this
    for 53.
    """
    votes: dict[tuple[str, int], float] = defaultdict(float)
    for _, found in searched:
        for match in found.matches:
            votes[_place(match)] += match.confidence
    elected = max(votes, key=lambda place: votes[place], default=None)
    agreeing = [r for r in searched if r[1].matches and _place(r[1].matches[0]) == elected] or searched
    surest = max(agreeing, key=_sureness)
    # A part says better than the whole message what was asked, and its answer is lit better.
    parts_of_it = [r for r in agreeing if r is not searched[0] and _sureness(r) >= _NEARLY * _sureness(surest)]
    return max(parts_of_it, key=_sureness, default=surest)


def _sureness(searched: tuple[str, Found]) -> float:
    return _confidence(searched[1])


def _place(match: Match) -> tuple[str, int]:
    return match.interview.key, match.exchange.number


def _follow_up(index: Index, scoring: Scoring, asked: str, previous: str) -> tuple[str, Found]:
    """Return the query for a question that leans on ``previous``.

    - "Tell me more" is ``previous`` once more.
    - What the two find together counts only if the words of ``asked`` meet it by themselves, for those of ``previous``
      always do: "on which day?" is not answered by an exchange without a day.
    """
    if goes_on(asked):
        return joined(previous, asked), search(index, scoring, previous)
    alone = search(index, scoring, asked, limit=_LOOKED_AT)
    if _confidence(alone) >= _UNDERSTOOD:
        return asked, replace(alone, matches=alone.matches[:_KEPT])
    both = search(index, scoring, asked, previous)
    if not is_bare(asked) and not _meets(alone, both):
        doubted = min(_confidence(alone), _confidence(both))
        both = replace(both, matches=tuple(replace(m, confidence=min(m.confidence, doubted)) for m in both.matches))
    return joined(previous, asked), both


def _meets(alone: Found, both: Found) -> bool:
    """Tell whether the first exchange of ``both`` is met by the question of ``alone``."""
    first = both.matches[0].exchange if both.matches else None
    return any(meets_words(match) for match in alone.matches if match.exchange is first)


def _confidence(found: Found) -> float:
    return found.matches[0].confidence if found.matches else 0.0
