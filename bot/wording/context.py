"""The card of one exchange in full, with where in the interview its sentences stand and lead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import quote as escaped

from bot.model import Exchange, Interview, Match, Quoted, Span
from bot.quoting import spoken
from bot.wording.card import Card, Kind
from bot.wording.catalogues import say
from bot.wording.links import address_at, web_address
from bot.wording.parts import answer_passages, cited_place, question_passages
from bot.wording.phrases import capital, joined, made_by, origin_line, place, said_at

#: Words of a sentence that a browser is given to find it by; a longer one is found by its first and its last words.
_WORDS: Final = 6


def exchange_card(interview: Interview, exchange: Exchange, sentences: Sequence[int] = ()) -> Card:
    """Return the card of ``exchange`` in full; ``sentences`` are the 1-based numbers of those that reply.

    Its link leads to the first of them where it was published on the web.
    """
    spans = exchange.sentences
    replying = tuple(spans[number - 1] for number in sentences if 1 <= number <= len(spans))
    match = Match(interview, exchange, 1.0, replying)
    first = replying[0] if replying else spans[0]
    where = sentence_place(exchange, first) if replying else ""
    return Card(
        Kind.CONTEXT,
        capital(place(interview, exchange)),
        passages=(*question_passages(interview, exchange), *answer_passages(match)),
        source=joined(origin_line(interview), where, said_at(exchange.said_at(first))),
        asked_by=made_by(interview),
        link=_leading(interview, first, exchange.said_at(first)),
        cited=cited_place(match),
    )


def source_cards(quotes: Iterable[Quoted]) -> list[Card]:
    """Return the cards of the exchanges that are quoted, in order, each once and in full: what a quote stands in."""
    shown = {quote.match.place: quote.match for quote in quotes}.values()
    return [exchange_card(match.interview, match.exchange, cited_place(match).sentences) for match in shown]


def sentence_place(exchange: Exchange, sentence: Span) -> str:
    """Return "paragraph 2, sentence 1" for a ``sentence`` of the answer; without its paragraph where it has only one.

    It is "" for a sentence that is not in the answer.
    """
    for number, paragraph in enumerate(exchange.answer, 1):
        if sentence in paragraph.sentences:
            at = paragraph.sentences.index(sentence) + 1
            if len(exchange.answer) > 1:
                return say("paragraph {paragraph}, sentence {sentence}", paragraph=number, sentence=at)
            return say("sentence {sentence}", sentence=at)
    return ""


def _leading(interview: Interview, sentence: Span, seconds: int | None) -> str | None:
    """Return the link of ``interview``, leading to ``sentence``, where it has one that does not lead on.

    - To the recording when the sentence is said, so many ``seconds`` after it begins, where the link is that of one.
    - To its words on the page, with a text fragment, which browsers that do not know them pass over:
      https://wicg.github.io/scroll-to-text-fragment/
    """
    link = web_address(interview.provenance.link)
    played = address_at(interview.provenance.link, seconds)
    if link is None or played != link or "#" in link:
        return played
    words = spoken(interview.source, sentence).split()
    ends = [words] if len(words) <= 2 * _WORDS else [words[:_WORDS], words[-_WORDS:]]
    return f"{link}#:~:text={','.join(_found_by(end) for end in ends)}"


def _found_by(words: Sequence[str]) -> str:
    # A hyphen would mark the words as the context of others; urllib leaves it as it is.
    return escaped(" ".join(words), safe="").replace("-", "%2D")
