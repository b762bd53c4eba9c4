"""Which paragraph below a picture is its caption, where the format does not say so."""

from __future__ import annotations

import re
from typing import Final

from bot.text.question_marks import ASKING, ends_asking

#: Nothing longer is a caption.
_LONGEST: Final = 180
#: Whoever made a picture: "© Revue", "Foto: Jo Ray", "Quelle/Jo Ray", "(Photo by Jo Ray)".
_MADE_BY: Final = re.compile(
    r"©|\b(?:photo(?:graph(?:y|ie|er)?|s)?|foto(?:s|grafía|grafia|grafie)?|image[mn]?|imagem|bild|picture|illustration"
    r"|quelle|source|fuente|fonte|crédits?|credits?|cr[ée]dito)\s?(?:[:/|]|by\s|von\s|de\s)",
    re.IGNORECASE,
)
_ENDS: Final = re.compile(rf"[.!…:。！{ASKING}：][\"'”’»)\]*_]*\Z")
#: What stands beside the picture of somebody who writes: when it was, and how many liked it.
_OF_A_POST: Final = re.compile(r"\d:\d\d|\bago\b|\b(?:vor|hace|há|il\sy\sa)\s\d|[·•|]", re.IGNORECASE)
#: Fewer words may be somebody's name, or a heading.
_FEWEST_WORDS: Final = 4


def is_caption(words: str) -> bool:
    """Tell whether the paragraph ``words`` right below a picture is its caption.

    That is a short line that says who made the picture, or does not end like a sentence.
    """
    bare = words.strip()
    if not bare or len(bare) > _LONGEST or "\n" in bare or ends_asking(bare):
        return False
    unended = _ENDS.search(bare) is None and not _OF_A_POST.search(bare) and len(bare.split()) >= _FEWEST_WORDS
    return unended or _MADE_BY.search(bare) is not None
