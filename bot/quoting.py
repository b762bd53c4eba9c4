"""The only way words become a quote, and the only way a quote becomes text on a screen."""

from __future__ import annotations

import hashlib

from bot.errors import AlteredQuoteError
from bot.model import Quote, Source, Span


def quote(source: Source, span: Span) -> Quote:
    """Return the words of ``source`` at ``span``.

    Raises:
        AlteredQuoteError: the span reaches beyond the source.
    """
    if span.end > len(source.text):
        raise AlteredQuoteError(f"{source.name}: {span.start}..{span.end} is beyond its end")
    return Quote(source, span, span.of(source.text))


def verified(passage: Quote) -> str:
    """Return the words of ``passage`` after checking them against the source once more.

    Raises:
        AlteredQuoteError: the words are not ``source.text[start:end]``, or the source's text is not the one
            that was hashed when it was read.
    """
    source = passage.source
    if passage.span.of(source.text) != passage.text:
        raise AlteredQuoteError(f"{source.name}: the words at {passage.span.start} differ from the source; not shown")
    if hashlib.sha256(source.text.encode("utf-8")).hexdigest() != source.text_sha256:
        raise AlteredQuoteError(f"{source.name}: the source was altered after it was read; nothing of it is shown")
    return passage.text


def spoken(source: Source, span: Span) -> str:
    """Return the verified words of ``source`` at ``span``, for doors that need no quote value.

    Raises:
        AlteredQuoteError: as for ``quote`` and ``verified``.
    """
    return verified(quote(source, span))
