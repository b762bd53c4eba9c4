"""How a message can be read: as typed, by a part of it, or together with the question before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answering.deciding import is_quotable, meets_words
from bot.answering.persons.guests import guests_named
from bot.answering.questions.focus import is_long, parts
from bot.answering.questions.follow_up import goes_on, is_bare, joined, leans, may_lean, says_nothing, stands_in
from bot.answering.questions.lead_ins import without_view
from bot.answering.questions.own_question import is_said
from bot.model import Correction
from bot.retrieval import Found, Index, Scoring, search
from bot.retrieval.matches import MOST_FOUND
from bot.retrieval.verdicts import is_printed
from bot.text.words import split_words

#: From this confidence on a question is understood without the one before, even if it looks as if it leaned on it.
#: Of the labelled follow-ups, those with less are answered better together with it.
UNDERSTOOD = 0.7
#: A part of a message is searched rather than the whole if it is this sure, as a share.
_NEARLY = 0.5
#: Candidates of a follow-up that are looked at for what its own words meet; of these, the usual number is kept.
_LOOKED_AT = 64
#: A printed question with fewer words is a follow-up as well: "Why?", "And then?".
_FEWEST_PRINTED = 3
#: A word as the corrections of spelling have it.
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A way to read a message, and what it finds."""

    query: str
    found: Found
    #: The question before, where the query is read with it; else "".
    before: str = ""
    #: What the query finds without that, if it says anything: of use only to somebody who reads it.
    alone: Found | None = None
    #: With the question before, where the query is read without it for now: of use to somebody who reads both.
    otherwise: Reading | None = None

    @property
    def together(self) -> str:
        """The query, with the question before."""
        return joined(self.before, self.query) if self.before else self.query


def best_reading(index: Index, scoring: Scoring, asked: str, previous: str | None, typed: str = "") -> Reading:
    """Return how ``asked`` is to be read; ``typed`` is what it was before "she" took the place of a name, if it did.

    - As it was typed, or a part of a long message that may be its question, as these agree most; a part of a message
      that is not very long only where as a whole it would not be quoted.
    - After ``previous``, where it leans on that and is not understood without.
    - In both ways, where it may lean on that.
    - By itself, where it is a printed question, unless that is as bare as "and why is that?".
    - Without what asks for somebody's view of it, where it says that.
    """
    if previous and leans(typed or asked):
        return _follow_up(index, scoring, asked, previous)
    whole = search(index, scoring, asked)
    if _stands_printed(asked, whole):
        return Reading(asked, whole)
    if (viewed := without_view(asked)) != asked and not is_said(asked, index.interviews):
        asked, whole = viewed, search(index, scoring, viewed)
    is_understood = not is_long(asked) and any(map(is_quotable, whole.matches[:1]))
    tried = [] if is_understood else parts(asked)
    query, found = most_agreed([(asked, whole), *((text, search(index, scoring, text)) for text in tried)])
    if previous and may_lean(asked) and found.sureness < UNDERSTOOD:
        return Reading(query, found, otherwise=_together(index, scoring, asked, previous))
    return Reading(query, found)


def is_accepted_with_name(index: Index, scoring: Scoring, typed: str, unnamed: str) -> bool:
    """Tell whether ``typed`` is nearer to accepted words that name whoever is interviewed than it is when ``unnamed``.

    Read with "she" for the name, it would not be what a host accepted, even if it is that word for word.
    """
    if typed == unnamed or not any(interview.wordings for interview in index.interviews):
        return False
    first = next(iter(search(index, scoring, typed).matches), None)
    if first is None or first.wording is None:
        return False
    is_named = bool(guests_named(first.wording, index.interviews))
    return is_printed(first) or (is_named and first.confidence > search(index, scoring, unnamed).sureness)


def mended(text: str, corrections: Sequence[Correction]) -> str:
    """Return ``text`` with every word that was corrected as it was read."""
    read = {correction.typed: correction.read for correction in corrections}
    return _WORD.sub(lambda word: read.get(word[0], word[0]), text) if read else text


def most_agreed(searched: list[tuple[str, Found]]) -> tuple[str, Found]:
    """Return the surest of the queries that find first what all of them together are surest of.

    The surest of all was tried: of 56 long messages of the labelled questions it found the right exchange for 51, this
    for 53.
    """
    votes: dict[tuple[str, int], float] = defaultdict(float)
    for _, found in searched:
        for match in found.matches:
            votes[match.place] += match.confidence
    elected = max(votes, key=lambda place: votes[place], default=None)
    agreeing = [r for r in searched if r[1].matches and r[1].matches[0].place == elected] or searched
    surest = max(agreeing, key=_sureness)
    # A part says better than the whole message what was asked, and its answer is lit better.
    parts_of_it = [r for r in agreeing if r is not searched[0] and _sureness(r) >= _NEARLY * _sureness(surest)]
    return max(parts_of_it, key=_sureness, default=surest)


def _sureness(searched: tuple[str, Found]) -> float:
    return searched[1].sureness


def _follow_up(index: Index, scoring: Scoring, asked: str, previous: str) -> Reading:
    """Return how a question that leans on ``previous`` is to be read: "tell me more" is ``previous`` once more."""
    if goes_on(asked):
        return Reading(asked, search(index, scoring, previous), previous)
    way = _together(index, scoring, asked, previous)
    alone = way.alone and replace(way.alone, matches=way.alone.matches[:MOST_FOUND])
    if alone and _stands_printed(asked, alone):
        return Reading(asked, alone)
    if alone and alone.sureness >= UNDERSTOOD and not (stands_in(asked) or says_nothing(asked)):
        return Reading(asked, alone, otherwise=way)
    return way


def _stands_printed(asked: str, alone: Found) -> bool:
    """Tell whether ``asked`` is, word for word, the printed question of the first exchange that it finds ``alone``.

    One that is bare, such as "and why is that?", is printed in many interviews, and follows up in all of them.
    """
    is_whole = len(split_words(asked)) >= _FEWEST_PRINTED and not is_bare(asked)
    return is_whole and bool(alone.matches) and is_printed(alone.matches[0])


def _together(index: Index, scoring: Scoring, asked: str, previous: str) -> Reading:
    """Return what ``asked`` finds together with ``previous``.

    - It counts only if the words of ``asked`` meet it by themselves, for those of ``previous`` always do: "on which
      day?" is not answered by an exchange without a day.
    - It is in the language of ``asked``, whatever that of ``previous`` is, where the words of ``asked`` tell it.
    """
    alone = search(index, scoring, asked, limit=_LOOKED_AT)
    both = search(index, scoring, asked, previous)
    both = replace(both, asked_in=alone.asked_in or both.asked_in)
    if not is_bare(asked) and not _meets(alone, both):
        doubted = min(alone.sureness, both.sureness)
        both = replace(both, matches=tuple(replace(m, confidence=min(m.confidence, doubted)) for m in both.matches))
    return Reading(asked, both, previous, None if is_bare(asked) else alone)


def _meets(alone: Found, both: Found) -> bool:
    """Tell whether the first exchange of ``both`` is met by the question of ``alone``."""
    first = both.matches[0].exchange if both.matches else None
    return any(meets_words(match) for match in alone.matches if match.exchange is first)
