"""Which passages of a copied page stand for a picture: what a mark says is its caption, its number, who made it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.model import Span
from bot.transcript.names.person_names import CAPITALISED, NAME
from bot.transcript.signs.first_person import says_i
from bot.transcript.signs.marked_lines import QUESTION_END, TAIL
from bot.transcript.signs.picture_words import PICTURE
from bot.transcript.text_parts.passages import Passage
from bot.transcript.unspoken.newsroom_notes import says_we

_PICTURE: Final = rf"(?:{PICTURE})"
#: "[Photo: a desk]", "[Photograph, left] The desk at noon.": a mark that a copy leaves where a picture was.
_MARKED: Final = re.compile(
    rf"\[\s?{_PICTURE}\s?(?:[:,|.–—-][^\[\]]{{0,300}})?\]|\(\s?{_PICTURE}\s?:\s[^()]{{1,300}}\)", re.IGNORECASE
)
#: "Image 1 of 4", "Foto 3/12".
_COUNTED: Final = re.compile(rf"{_PICTURE}\s\d{{1,3}}\s?(?:of|/|von|de|sur|di|van)\s?\d{{1,3}}\s*\Z", re.IGNORECASE)
#: "PHOTOGRAPHY BY IDA HOLM", "Fotos: Ida Holm / Agentur", and nothing else.
_MADE: Final = re.compile(
    rf"\W{{0,3}}(?i:(?:all\s)?{_PICTURE}(?:\s?(?:&|and|und|et|y|e)\s{_PICTURE})?)"
    rf"\s?(?::|(?i:\b(?:by|von|par|de|di|por|door)\b))\s?(?:{NAME}|{CAPITALISED})"
    rf"(?:\s?(?:[,/|&]|(?i:and|und|et|y|e|for|für|pour|para|per))\s?(?:{NAME}|{CAPITALISED})){{0,3}}\W{{0,3}}\Z"
)
#: A caption is no longer.
_LONGEST: Final = 500


def picture_lines(text: str, passages: Sequence[Passage]) -> frozenset[Span]:
    """Return the spans of those ``passages`` without a label that stand in ``text`` for a picture.

    What stands in the same block below the mark of a picture, without an empty line, is its caption, unless it asks,
    somebody says "I" or "we" in it, or it is all below a question. "Pictures by Ida Holm." answers the question above.
    """
    found: list[Span] = []
    marked = -1
    asked = False
    for n, passage in enumerate(passages):
        words = passage.span.of(text)
        is_said = _asks(text, passage) or (asked and _ends_turn(text, passages, n))
        marked = passage.place if _is_of_mark(words, passage, -1 if is_said else marked) else -1
        is_alone = marked < 0 and passage.label is None and not passage.arrow and len(words) <= _LONGEST
        is_made = is_alone and _MADE.match(words) and not (asked and ":" not in words)
        if marked >= 0 or is_made or (is_alone and _COUNTED.match(words)):
            found.append(passage.span)
        else:
            asked = _asks(text, passage)
    return frozenset(found)


def _ends_turn(text: str, passages: Sequence[Passage], place: int) -> bool:
    """Tell whether a question, somebody with a label, or nothing stands below the passage at ``place``."""
    below = passages[place + 1 : place + 2]
    return not below or below[0].label is not None or _asks(text, below[0])


def _asks(text: str, passage: Passage) -> bool:
    return QUESTION_END.search(passage.span.of(text)[-TAIL:]) is not None


def _is_of_mark(words: str, passage: Passage, marked: int) -> bool:
    """Tell whether ``words`` open with the mark of a picture, or go on with a caption in the block ``marked``."""
    if passage.label is not None or passage.arrow or len(words) > _LONGEST:
        return False
    mark = _MARKED.match(words)
    if mark:
        return not says_i(words[mark.end() :])
    return marked == passage.place and not says_i(words) and not says_we(words)
