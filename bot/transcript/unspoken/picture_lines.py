"""Which passages of a copied page stand for a picture: what a mark says is its caption, its number, who made it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.model import Span
from bot.transcript.names.person_names import CAPITALISED, NAME
from bot.transcript.text_parts.passages import Passage

_PICTURE: Final = (
    r"(?:photo(?:graph(?:y|ie|s)?)?s?|pictures?|images?|illustrations?|drawings?|portraits?|captions?|figures?"
    r"|fotos?|fotografías?|fotografias?|fotografie|photographies|bild(?:er|unterschrift)?|abb(?:ildung(?:en)?|\.)"
    r"|légendes?|imagen(?:es)?|imagem|imagens|ilustraci(?:ón|ones)|ilustraç(?:ão|ões)|pie de foto|immagin[ei]"
    r"|didascalia|afbeelding(?:en)?|bijschrift)"
)
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

    What stands in the same block below the mark of a picture, without an empty line, is its caption.
    """
    found: list[Span] = []
    marked = -1
    for passage in passages:
        words = passage.span.of(text)
        if passage.label is not None or passage.arrow or len(words) > _LONGEST:
            marked = -1
        elif marked == passage.place or _MARKED.match(words):
            marked = passage.place
            found.append(passage.span)
        elif _COUNTED.match(words) or _MADE.match(words):
            found.append(passage.span)
    return frozenset(found)
