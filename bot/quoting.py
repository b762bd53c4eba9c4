"""A text as it was read, the stretches of it that are somebody's words, and the check before these are shown.

The only way words become a quote, and the only way a quote becomes text on a screen.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.errors import AlteredQuoteError
from bot.remarks import Remark


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch ``text[start:end]`` of a source; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Raise ValueError unless ``0 <= start < end``."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return ``text[start:end]``."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file as it was read, the ground truth of every quote."""

    #: The file's name, for messages only.
    name: str
    #: The text extracted from the file; for plain text, the decoded bytes and nothing else.
    text: str
    #: SHA-256 of the file's bytes, in hexadecimal.
    sha256: str
    #: SHA-256 of ``text`` encoded as UTF-8, in hexadecimal.
    text_sha256: str
    #: Whether ``text`` is the one that was hashed when it was read. Found out once, as neither ever changes: hashed for
    #: every sentence that is shown, a text of a million characters would take seconds.
    is_as_read: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Compare the text with its digest."""
        # What cannot be written as UTF-8 was never hashed, and so differs.
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "is_as_read", digest == self.text_sha256)

    def line_of(self, position: int) -> int:
        """Return the 1-based number of the line that ``position`` is on."""
        return self.text.count("\n", 0, position) + 1


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words: made by ``quote``, shown only through ``verified``."""

    source: Source
    span: Span
    text: str


def is_within(spans: Sequence[Span], at: int) -> bool:
    """Tell whether the character at ``at`` stands in one of ``spans``, which lie one after another."""
    below = bisect_right(spans, at, key=lambda span: span.start)
    return below > 0 and at < spans[below - 1].end


def quote(source: Source, span: Span) -> Quote:
    """Return the words of ``source`` at ``span``.

    Raises:
        AlteredQuoteError: the span reaches beyond the source.
    """
    if span.end > len(source.text):
        place = f"{span.start}..{span.end}"
        raise AlteredQuoteError(Remark("{name}: {place} is beyond its end", name=source.name, place=place))
    return Quote(source, span, span.of(source.text))


def verified(passage: Quote) -> str:
    """Return the words of ``passage`` after checking them against the source once more.

    Raises:
        AlteredQuoteError: the words are not ``source.text[start:end]``, or the source's text is not the one
            that was hashed when it was read.
    """
    source = passage.source
    if passage.span.of(source.text) != passage.text:
        raise AlteredQuoteError(
            Remark(
                "{name}: the words at {start} differ from the source; not shown",
                name=source.name,
                start=str(passage.span.start),
            )
        )
    if not source.is_as_read:
        raise AlteredQuoteError(
            Remark("{name}: the source was altered after it was read; nothing of it is shown", name=source.name)
        )
    return passage.text


def spoken(source: Source, span: Span) -> str:
    """Return the verified words of ``source`` at ``span``, for doors that need no quote value.

    Raises:
        AlteredQuoteError: as for ``quote`` and ``verified``.
    """
    return verified(quote(source, span))
