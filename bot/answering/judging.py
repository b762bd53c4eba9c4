"""How sure the candidates of a reading are once they were read, and whether a follow-up is one then."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from bot.answering.deciding import QUOTE_FROM, is_about, is_quotable
from bot.answering.questions.follow_up import goes_on, is_bare, is_part, leans, says_nothing, stands_in
from bot.answering.rewriting import UNDERSTOOD, Reading, mended
from bot.model import Match
from bot.retrieval import Found
from bot.retrieval.matches import surest
from bot.retrieval.verdicts import MOST_READ, Reader, is_readable

#: Candidates of a follow-up by itself that are read besides those that are found together with the question before.
_BESIDES: Final = 2
#: Log-odds that a passage replies to a follow-up by itself, below which only the question before led to it. Of 213
#: follow-ups to interviews that the judge was not trained on, 118 of them labelled and 95 whole questions that were put
#: after another, 146 get the right reply so, 124 without.
_LED_ASTRAY: Final = -2.5
#: How sure the answer to a question that does not look like a follow-up is together with the question before, from
#: which it is one. Of 834 follow-ups to interviews that the judge was not trained on, 218 look like none; of these 11
#: more get the right reply so, with 0.7 it is 7, with 0.8 9, and with QUOTE_FROM fewer than without.
BELONGS_FROM: Final = 0.75


def judged(reader: Reader, way: Reading) -> Reading:
    """Return ``way`` with its candidates in the order that reading them gives, those of its two searches together.

    - A question that looks like a follow-up is understood without the one before where it is surer by itself, or what
      the two find together does not reply to it.
    - One that does not is understood with the one before where it is surer so, and very sure.
    """
    if way.otherwise:
        return _either(reader, replace(way, otherwise=None), way.otherwise)
    return _judged(reader, way)


def _either(reader: Reader, way: Reading, otherwise: Reading) -> Reading:
    """Return ``way``, or ``otherwise`` with the question before, whichever is surer once it was read."""
    by_itself = _judged(reader, way)
    if by_itself.found.about and is_about(by_itself.found.about):
        return by_itself
    read = _judged(reader, otherwise, is_carried=True)
    together = replace(read, found=replace(read.found, about=None))
    least = QUOTE_FROM if leans(way.query) or is_part(way.query) else BELONGS_FROM
    return together if together.found.sureness > max(by_itself.found.sureness, least) else by_itself


def _judged(reader: Reader, way: Reading, *, is_carried: bool = False) -> Reading:
    """Return ``way``, read; where ``is_carried``, it is not asked whether it is understood by itself."""
    found = way.found
    if is_bare(way.together) or _is_surely_about(found):
        return way
    goes = goes_on(way.query)
    asked, before = (way.before, "") if goes else (mended(way.together, found.corrections), way.before)
    matches = reader.judged(asked, found.matches, before)
    if way.alone and way.alone.matches and matches:
        matches = surest((*matches, *_besides(reader, asked, way)), len(matches))
        by_itself = (
            () if is_carried or says_nothing(way.query) else _by_itself(reader, way.query, way.alone, matches[0])
        )
        if by_itself:
            return Reading(way.query, replace(way.alone, matches=by_itself[: len(matches)], about=None))
    return replace(way, found=replace(found, matches=matches))


def _is_surely_about(found: Found) -> bool:
    """Tell whether nothing that is read could be quoted before what was found about an interview itself."""
    about = found.about
    if about is None or not is_about(about) or about.confidence < found.sureness:
        return False
    return not (about.is_by_title and any(map(is_quotable, found.matches[:1])))


def _besides(reader: Reader, asked: str, way: Reading) -> tuple[Match, ...]:
    """Return the first candidates that only the query by itself finds, as they stand after reading, if they are read.

    ``asked`` is the query with the question before.
    """
    places = {match.place for match in way.found.matches[:MOST_READ]}
    found = way.alone.matches[:_BESIDES] if way.alone else ()
    besides = tuple(match for match in found if match.place not in places)
    return reader.judged(asked, besides, way.before) if is_readable(asked, besides, way.before) else ()


def _by_itself(reader: Reader, query: str, alone: Found, together: Match) -> tuple[Match, ...]:
    """Return the candidates of ``query`` by itself, if it is to be understood so; none where it is not.

    ``together`` is the surest that was found together with the question before.
    """
    asked = mended(query, alone.corrections)
    read = reader.judged(asked, alone.matches)
    least = UNDERSTOOD if stands_in(query) else QUOTE_FROM
    if read[0].confidence >= max(least, together.confidence):
        return read
    same = next((match for match in alone.matches if match.place == together.place), None)
    replies = reader.replies(asked, same) if same else None
    return read if replies is not None and replies < _LED_ASTRAY else ()
