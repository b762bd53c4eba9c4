"""Which signs are question marks, those of Latin, Chinese, Arabic and Greek, and what closes behind one or a full stop.

Greek asks with U+037E, but people type the semicolon, and NFC makes it one. ``with_greek_marks`` tells those apart from
the semicolons of other languages, for whoever reads a text; what is quoted keeps what was written.
"""

from __future__ import annotations

import re
from typing import Final

QUESTION_MARKS: Final = ("?", "？", "\u061f", "\u037e")
#: All of them, in a class of a pattern.
ASKING: Final = "".join(QUESTION_MARKS)
#: What closes a quotation or a bracket in any language, in a class of a pattern; German and Danish ones open elsewhere.
CLOSING: Final = r"\"'”’»›“‘«‹」』)\]"
#: One at the end, or before what closes a quotation, a bracket or a style of Markdown there.
QUESTION_AT_END: Final = re.compile(rf"[{ASKING}][{CLOSING}*_\s]*\Z")
#: The end of a sentence at the end.
SENTENCE_END: Final = re.compile(rf"[.!…。！{ASKING}][{CLOSING}]*\Z")
_GREEK_MARK: Final = "\u037e"
#: A semicolon at the end of a line or of a sentence.
_SEMICOLON: Final = re.compile(rf";(?=[{CLOSING}*_]*(?:\s*\Z|[^\S\n]*\n|\s+[^\sa-zß-ÿ\u03ac-\u03ce]))")
_GREEK: Final = r"[\u0300-\u037d\u037f-\u03ff\u1f00-\u1fff]"
#: What stands before it in Greek: a word, and perhaps a name in other letters behind that, "στο Facebook;".
_GREEK_WORD: Final = re.compile(rf"{_GREEK}{{2}}[^\w;\n]{{0,4}}(?:(?<=\W)[^\W_]{{1,30}}[^\w;\n]{{0,4}})?\Z")
#: So many characters before it are looked at.
_REACH: Final = 42


def with_greek_marks(text: str) -> str:
    """Return ``text``, as long as it is, with U+037E for each semicolon that asks in Greek."""
    return _SEMICOLON.sub(_greek_mark, text) if ";" in text else text


def _greek_mark(semicolon: re.Match[str]) -> str:
    at = semicolon.start()
    asks = _GREEK_WORD.search(semicolon.string[max(at - _REACH, 0) : at])
    return _GREEK_MARK if asks else ";"


def has_question_mark(words: str) -> bool:
    """Tell whether ``words`` have a question mark anywhere."""
    return any(mark in words for mark in QUESTION_MARKS)


def ends_asking(words: str) -> bool:
    """Tell whether ``words`` end with a question mark, but for white space."""
    return words.rstrip().endswith(QUESTION_MARKS)
