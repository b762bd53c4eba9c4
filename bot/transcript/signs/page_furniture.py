"""Buttons, boxes and counts of a web page that is copied with all that stands on it, in five languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bot.remarks import Remark
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.signs.first_person import says_i
from bot.transcript.signs.phrase_lists import phrase_lists

#: Why such a line is left out.
FURNITURE: Final = Remark("button or box of the page")
#: Phrases that pages print, folded, in lists.
_LISTS: Final = phrase_lists((Path(__file__).parents[1] / "data" / "page_furniture.txt").read_text("utf-8"))
#: What heads the comments of a blog, folded: 3 thoughts on “The Well”.
THOUGHTS_ON: Final = _LISTS["thoughts"]
#: What nobody says, as a whole line, folded and without signs around it.
_LINE: Final = re.compile(_LISTS["line"])
#: What stands where nobody can comment any more, and asks for money, folded: a sentence, though of few words.
_FEW_WORDS: Final = re.compile(_LISTS["few"])
_NETWORK_ALONE: Final = re.compile(_LISTS["network"])
#: Buttons, counts and names of which one alone may be somebody's word; folded.
_BUTTON: Final = re.compile(_LISTS["button"])
#: Of those, folded, what stands for somebody who speaks as well: who is not named, and reporters.
_SOMEBODY: Final = frozenset({"x", "press"})
#: How the words above a box have readers sign up, share or give, or speak of "our newsletter", folded.
_INVITES: Final = re.compile(
    rf"(?:\A|[.!?…:,–—-] ?)(?:{_LISTS['please']} )*{_LISTS['invite']}\b"  # a sentence begins so
    rf"|\b{_LISTS['our letter']}\b"
)
#: Whoever says "I", or what somebody said, says a sentence.
_SPEAKS: Final = re.compile(rf"\b{_LISTS['speaks']}\b")
#: Signs between the links of one line.
_PARTS: Final = re.compile(r"\s*[∙·•|]\s*")
#: Signs beside the words of a button, and dots that say that more follows; a full stop ends somebody's sentence.
_AROUND: Final = "¿¡ \t*_-–—∙·•|:»›>→←↓↑[]()#✉♡♥★☆▶️"
_DOTS: Final = re.compile(r"(?:\.{2,}|…)\Z")
_STOP: Final = re.compile(r"[.!]\Z")
#: A line with a full stop has at least so many words, and nobody speaks in it.
_WORDS_STOPPED: Final = 4
#: A longer line is no button, in characters.
LONGEST: Final = 400
#: Nor are the lines of a longer passage.
_LONGEST_PASSAGE: Final = 800
#: So many names of networks below each other are buttons.
_NETWORKS: Final = 2


def is_furniture(words: str) -> bool:
    """Tell whether all lines of ``words`` are a page's, and at least one can be nothing else."""
    if len(words) > _LONGEST_PASSAGE:
        return False
    parts = _parts(words)
    if not parts or not all(_is_line(part) or _BUTTON.fullmatch(part) for part in parts):
        return False
    return any(map(_is_line, parts)) or sum(_NETWORK_ALONE.fullmatch(part) is not None for part in parts) >= _NETWORKS


def are_buttons(words: str) -> bool:
    """Tell whether all lines of ``words`` could be a page's buttons and counts: one of them alone may be an answer."""
    parts = _parts(words) if len(words) <= _LONGEST_PASSAGE else ()
    return bool(parts) and all(_is_line(part) or _BUTTON.fullmatch(part) for part in parts)


def names_button(name: str, below: str) -> bool:
    """Tell whether a ``name`` alone on its line is a button, and nobody who speaks: "X" is one above another button."""
    return are_buttons(name) and (fold(name) not in _SOMEBODY or are_buttons(below.lstrip().partition("\n")[0]))


def invites(words: str) -> bool:
    """Tell whether ``words`` could stand above a box to subscribe or to share: they have readers do so, not "me"."""
    return len(words) <= LONGEST and _INVITES.search(fold(words)) is not None and not says_i(words)


def _parts(words: str) -> Sequence[str]:
    """Return what stands on the lines of ``words``, and between signs on them, folded."""
    bare = (
        _DOTS.sub("", part.strip(_AROUND)).rstrip(_AROUND) for line in words.splitlines() for part in _PARTS.split(line)
    )
    return tuple(" ".join(fold(part).split()) for part in bare if part)


@once  # much of what is said is said again: "Yes."
def _is_line(part: str) -> bool:
    if len(part) > LONGEST:
        return False
    stopped = _STOP.search(part) is not None
    if stopped and len(part.split()) < _WORDS_STOPPED:
        return _FEW_WORDS.fullmatch(part[:-1]) is not None
    if stopped and _SPEAKS.search(part):
        return False
    return _LINE.fullmatch(_STOP.sub("", part)) is not None
