"""Whether somebody speaks of themselves in a passage, in any of the languages: "I", "meine", "j'ai"."""

from __future__ import annotations

import re
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.worked_out import once

#: Spanish "mes" is a month, which has one of these before it.
_MONTH: Final = "".join(rf"(?<!\b{before}\s)" for before in ("un", "el", "al", "por", "cada", "este", "primer"))
_OWN: Final = re.compile(
    r"\b(?:I|I['’](?:m|d|ve|ll)|[Mm]y(?:self)?|(?i:ich|mein(?:e[nmrs]?)?|mir|mich|je|j['’]\w+|moi|mon|ma"
    rf"|{_MONTH}mes|yo|mí|conmigo|mis?|eu|mim|comigo|meus?|minhas?|io|mi[oae]|miei|ik|mijn))\b"
)
#: As many type it, where in Slavic languages and in Italian "i" is none; and whom pages may have readers follow.
_TYPED: Final = re.compile(r"\b(?:i|[Mm]e)\b")
#: With a capital these are names, places and days as well: "Mia Korn", "Boston, MA", "the EU", "Mon, 5 May".
_NAMES_TOO: Final = frozenset("my mi mis mia mie mio ma mon mes mir mim moi eu io yo ik je".split())
#: What goes on with a small letter; what those say alone, or before a comma, who mean themselves; what "My" belongs to.
_GOES_ON: Final = re.compile(r"\s[*_\"“«]{0,3}[^\W\d_A-ZÀ-ÖØ-Þ]")
_ALONE: Final = re.compile(r"\s?[,?!…](?!\w)")
_PRONOUNS: Final = frozenset(("moi", "yo", "io", "eu"))
_MINE: Final = re.compile(
    r"\s[*_\"“]{0,3}(?:\d|(?:God|Lord|M[ou]m|Mother|Dad|Father|Uncle|Aunt|Grand\w*|Husband|Wife|German|French"
    r"|[A-Z]\w+(?:ish|ese|ian)|[A-Z]{1,3}[a-z]?[A-Z]s?)\b)"
)
#: Other people's verbs behind a name: "Mia was born in Leeds."
_OF_OTHERS: Final = re.compile(r"\s(?:is|was|has|had|says?|said|lives?|works?|runs?|and)\b")
#: What stands within a sentence, or within a longer word: "of Mia", "Yo-Yo".
_WITHIN: Final = re.compile(r"(?:[\w,;&/)]\s|[\w/&'’-])\Z")
#: Before the number: "World War I", "Part I", "type I".
_NUMBERED: Final = re.compile(
    r"\b(?:War|Weltkrieg|Part|Type|Act|Chapter|Section|Book|Volume|Vol\.|Class|Phase|Stage|Level|Grade|Title|Article"
    r"|Appendix|Annex|Figure|Table|Teil|Band|Kapitel|Akt|Parte|Partie|Tome|Chapitre|Pope|Papst|King|Queen)\s\Z"
)
#: Before somebody's other initials: "M. I. Pei", "A.I."; "We left the U.S. I was six." has no full stop behind it.
_INITIAL: Final = re.compile(r"\b[A-Z]\.(?P<apart>\s)?\Z")
_SORT: Final = re.compile(r"\b(?i:type|part|chapter|section|volume|phase|stage|class|level|typ|teil|partie|parte)\s\Z")
_FIRST_NAME: Final = re.compile(r"(?<![^\W_])([^\W\d_a-zß-ÿ][^\W\d_]+)\s\Z")
#: Behind such a name no ruler does this, but who says "I": "For Anna I built a boat."
_FOR_SOMEBODY: Final = re.compile(r"\b(?i:for|with|without|to|like)\s[^\W\d_]+\s\Z")
_DID: Final = re.compile(r"\s(?:ruled|became|reigned|died|built)\b")
#: Behind it: "I-95", "I. M. Pei", "I’s", "I/O"; where it is a number, if anything; and of a ruler.
_NO_WORD: Final = re.compile(r"[-‑–]\d|\.\s?[A-Z]\.|['’]s\b|[/&]\w")
_ENDS: Final = re.compile(
    r"\s*(?:[.,;:!?)\]”»]|\Z)|\s(?:diabet\w+|errors?|collagen|interferons?|hypersensitivity|trials?)\b"
)
_RULES: Final = re.compile(
    r"\s*(?:[.,;:!?)\]”»]|\Z)|\s(?:of|in|on|at|by|to|from|with|who|and|is|ruled|became|reigned|died|built)\b"
)
#: A word in front of "I" is looked for so far ahead of it.
_NEAR: Final = 24


@once
def says_own(words: str) -> bool:
    """Tell whether somebody speaks of themselves in ``words``."""
    return any(not names_other(words, own.start(), own.end()) for own in _OWN.finditer(words))


def says_i(words: str) -> bool:
    """Tell the same of ``words`` that would else be the page's own, where "i" and "me" count as well."""
    return says_own(words) or _TYPED.search(words) is not None


def names_other(words: str, start: int, end: int) -> bool:
    """Tell whether what looks like "I" or "my" in that place of ``words`` is a name or a number: "Mia", "Charles I"."""
    own = words[start:end]
    ahead = words[max(0, start - _NEAR) : start]
    if own == "I":
        return _counts(words, ahead, end)
    if not own[:1].isupper() or own.lower() not in _NAMES_TOO:
        return False
    if not own.istitle() or _WITHIN.search(ahead):
        return True
    lower = own.lower()
    goes_on = _GOES_ON.match(words, end) or (own == "My" and _MINE.match(words, end))
    if not (goes_on or (lower in _PRONOUNS and _ALONE.match(words, end))):
        return True
    return lower in ("mia", "mio", "ma") and _OF_OTHERS.match(words, end) is not None


def _counts(words: str, ahead: str, end: int) -> bool:
    """Tell whether an "I" that ends there in ``words`` is a number, an initial or the name of a road."""
    initial = _INITIAL.search(ahead)
    is_initial = initial is not None and (not initial["apart"] or words.startswith(".", end))
    if is_initial or _NO_WORD.match(words, end) or _NUMBERED.search(ahead):
        return True
    is_number = _SORT.search(ahead) is not None and _ENDS.match(words, end) is not None
    name = _FIRST_NAME.search(ahead)
    is_ruler = (
        name is not None and _RULES.match(words, end) and not (_FOR_SOMEBODY.search(ahead) and _DID.match(words, end))
    )
    return is_number or bool(is_ruler and name and is_first_name(name[1]))
