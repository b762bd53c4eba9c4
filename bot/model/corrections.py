"""What a host says of single places of a text, and how a place is named to be found when the text comes again."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from typing import Final

from bot.quoting import Span

#: Hexadecimal digits of a place's name: enough for the paragraphs of any text.
_DIGITS: Final = 12
#: A name as ``place_name`` makes it.
PLACE_NAME: Final = re.compile(rf"[0-9a-f]{{{_DIGITS}}}(?:\.[1-9][0-9]{{0,5}})?")


@dataclass(frozen=True, slots=True)
class Corrections:
    """Places, as ``place_name`` names them, about which a host knows better than the parser."""

    #: Paragraphs that ask; what follows them answers.
    questions_at: tuple[str, ...] = ()
    #: Paragraphs from which on a question is none any more, but its answer.
    answers_at: tuple[str, ...] = ()
    #: Paragraphs that are no part of the conversation.
    omitted: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.all)

    @property
    def all(self) -> frozenset[str]:
        """Every place."""
        return frozenset((*self.questions_at, *self.answers_at, *self.omitted))

    def asking(self, place: str) -> Corrections:
        """Return these corrections with ``place`` asking, whatever was said of it before."""
        rest = self._without(place)
        return replace(rest, questions_at=(*rest.questions_at, place))

    def answering(self, place: str) -> Corrections:
        """Return these corrections with the answer beginning at ``place``, whatever was said of it before."""
        rest = self._without(place)
        return replace(rest, answers_at=(*rest.answers_at, place))

    def omitting(self, place: str) -> Corrections:
        """Return these corrections with ``place`` in no exchange, whatever was said of it before."""
        rest = self._without(place)
        return replace(rest, omitted=(*rest.omitted, place))

    def _without(self, place: str) -> Corrections:
        sides = (self.questions_at, self.answers_at, self.omitted)
        return Corrections(*(tuple(other for other in side if other != place) for side in sides))


def place_name(text: str, span: Span) -> str:
    """Return what the paragraph at ``span`` is called: a digest of its words, whatever stands around it.

    Where the same words stand before it in ``text`` already, they are counted: ``3f9a2c1b0d4e.2`` is the second of two.
    """
    before = text.count(span.of(text), 0, span.start)
    return f"{digest_of(text, span)}.{before + 1}" if before else digest_of(text, span)


def digest_of(text: str, span: Span) -> str:
    """Return the first part of the ``place_name``, without counting; the Greek question mark is its semicolon."""
    words = " ".join(span.of(text).split()).replace("\u037e", ";")
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
