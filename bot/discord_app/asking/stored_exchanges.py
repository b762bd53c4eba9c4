"""What is shown of one stored exchange, to be read or to be cited, to whoever comes from an answer that quoted it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.discord_app.asking.corrected_since import CorrectionsSince
from bot.discord_app.showing.cards import source_of
from bot.discord_app.showing.contexts import context
from bot.discord_app.showing.pages import Message
from bot.discord_app.showing.reader_ids import ReadId
from bot.model import Interview, Quoted
from bot.wording import Card, Place, citation_card, exchange_card
from bot.wording.parts import cited_place


def read(interview: Interview, target: ReadId, corrections: CorrectionsSince) -> Message:
    """Return the part of an exchange of ``interview`` that ``target`` leads to.

    It is the beginning, without bold, where the answer was corrected since: its sentences may have other numbers.
    Raises NotStoredError, as ``cited`` does, where the exchange is gone.
    """
    exchange = interview.marked(target.exchange)
    corrected = corrections.told(interview, exchange, target.digest)
    sentences, at = ((), 0) if corrected else (target.sentences, target.at)
    is_timed = exchange.answered_at is not None
    place = Place(interview.key, exchange.mark, sentences, interview.digest_of(exchange), is_timed)
    before, after = (
        next((e for e in interview.exchanges if e.number == number), None)
        for number in (exchange.number - 1, exchange.number + 1)
    )
    card = replace(exchange_card(interview, exchange, sentences), notes=corrected)
    return context(card, place, at, (before, after))


def sources(quotes: Iterable[Quoted], corrections: CorrectionsSince) -> list[Message]:
    """Return the exchanges of ``quotes``, each once and opened where it replies."""
    opened = {quote.match.place: quote.match for quote in quotes}.values()
    return [read(match.interview, source_of(cited_place(match)), corrections) for match in opened]


def cited(interview: Interview, mark: str, sentence: int, digest: str, corrections: CorrectionsSince) -> Card:
    """Return the citations of an exchange of ``interview``, the answer of which had ``digest`` when it was quoted.

    They are of the ``sentence`` of the answer with that number, 0 for all of it; of the whole answer where that was
    corrected since: the sentence may have another number, and be said at another time.
    """
    exchange = interview.marked(mark)
    corrected = corrections.told(interview, exchange, digest)
    return replace(citation_card(interview, exchange, 0 if corrected else sentence), notes=corrected)
