"""Which questions lean on the one before ("why?", "and oil?"), and how they are read then."""

from __future__ import annotations

from bot.text.weights import zipf
from bot.text.words import split_words

#: A question with fewer words of substance than this cannot stand alone, if it opens like a follow-up.
_ALONE = 3
#: Zipf frequency below which a word has substance ("oil", "technology"; not "about", "happen").
_SUBSTANCE = 5.6
_OPENINGS = frozenset(
    """and but or so then also why how when where what who which really because still even else et mais pourquoi
    alors y pero und aber warum""".split()
)
#: Words that stand for something said before.
_STAND_INS = frozenset(
    """it its that this they them their theirs these those he him his she her hers one ones there such same so
    former latter both either""".split()
)
_ADDITIONS = ("what about", "how about", "and what about", "and how about", "what of", "same for", "et pour", "y que")


def leans(question: str) -> bool:
    """Tell whether ``question`` needs the one before it.

    - It has at most one word of substance: "why not?", "and in the long run?".
    - It opens with a connective or asks "what about …", and has fewer than three: "what about oil?".
    - It has a word that stands for something said before, and fewer than three: "does he want that?".
    """
    forms = [w.form for w in split_words(question)]
    substance = sum(zipf(f) < _SUBSTANCE for f in set(forms))
    if not forms or substance >= _ALONE:
        return False
    opening = " ".join(forms[:3])
    return (
        substance == 0
        or forms[0] in ("and", "but", "et", "mais", "y", "und", "aber")
        or any(opening.startswith(addition) for addition in _ADDITIONS)
        or any(f in _STAND_INS for f in forms)
        or (substance == 1 and len(forms) <= 3 and forms[0] in _OPENINGS)
    )


def joined(previous: str, question: str) -> str:
    """Return ``question`` read in the light of ``previous``."""
    return f"{previous} {question}"
