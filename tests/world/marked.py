"""Interviews as whole pages of the press, blogs, chats and archives, with marks where questions and answers begin."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path
from typing import Final

from bot.errors import SourceError
from bot.reading.formats import read
from bot.transcript import parse
from world.judging import Score, score
from world.pieces import Truth

_HERE: Final = Path(__file__).parent
#: Where pages are: rules are made for those in view, regressions alone are fitted to the later ones, and nothing may be
#: made for, or after a look at, the unseen.
FOLDERS: Final = {
    "in_view": _HERE / "printed" / "in_view",
    "later": _HERE / "printed" / "later",
    "unseen_b": _HERE / "unseen_b",
    "unseen_c": _HERE / "unseen_c",
    "unseen_d": _HERE / "unseen_d",
    "unseen_e": _HERE / "unseen_e",
    "unseen_f": _HERE / "unseen_f",
    "unseen_g": _HERE / "unseen_g",
    "unseen_h": _HERE / "unseen_h",
    "unseen_i": _HERE / "unseen_i",
    "unseen_j": _HERE / "unseen_j",
    "unseen_l": _HERE / "unseen_l",
}
#: Folders of which no single page is shown.
UNSEEN: Final = tuple(folder for folder in FOLDERS if folder.startswith("unseen_"))
#: "⟦Q⟧" a question, "⟦q⟧" one that may as well be part of the answer before, "⟦A⟧" its answer, "⟦.⟧" that ends.
_MARK: Final = re.compile(r"⟦(?P<mark>[QqA.])⟧")
#: The numbers that court reporters print before every line, captions, tags, and the times of subtitles with the numbers
#: above them are nobody's words.
_NOT_SAID: Final = re.compile(
    r"(?ms)^ ?\d{1,2} {3,}|<figcaption>.*?</figcaption>|<[^<>\n]+>|\]\([^()\n]*\)"
    r"|^(?:\d{1,4}[ \t]*\n(?=\d[\d:.,]+ --> ))?\[?\d[\d:.,]+ --> \d[\d:.,]+\]?[^\S\n]?"
)
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
#: A paragraph of a web page ends where words of another follow in the same line.
_BLOCK_END: Final = re.compile(r"</(?:p|div|li|dd|td)>(?=(?:[^\S\n]|<[^<>\n]+>)*[^\s<⟦])", re.IGNORECASE)
#: A line with nothing but the time at which somebody speaks.
_TIME_LINE: Final = re.compile(r"(?m)^[^\S\n]*[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d[\])]?[^\S\n]*$")
#: What stands in its line before a mark is the label of whoever speaks from there on, or a number.
_AHEAD: Final = re.compile(r"(?m)^(?P<label>[^\n⟦⟧]+)(?=⟦[QqA]⟧)")
#: The last line with words before a line that begins with a mark, and what of it is the same before every such turn.
_ABOVE: Final = re.compile(r"^(?P<line>[^\n⟦⟧]*\w[^\n⟦⟧]*)\n\s*(?=⟦[QqA]⟧)", re.MULTILINE)
_NUMBERS: Final = re.compile(r"[\W\d_]+")
#: The first line: who asks and who answers, as far as the page has their names.
_PEOPLE: Final = re.compile(r"⟦(?P<asks>[^|⟧]*)\|(?P<answers>[^⟧]*)⟧\n")


@dataclass(frozen=True)
class Marked:
    """A page and what a reader of it knows."""

    #: Its name with its ending, which says the format.
    file: str
    data: bytes
    truth: Truth

    @property
    def language(self) -> str:
        """ISO 639-1 code."""
        return self.file[:2]


def pages(which: str) -> tuple[Marked, ...]:
    """Return the pages of the folder ``which``, one of ``FOLDERS``, in the order of their names."""
    return tuple(marked(path.name, path.read_text("utf-8")) for path in sorted(FOLDERS[which].iterdir()))


@cache
def batches() -> tuple[frozenset[str], ...]:
    """Return the names of the later pages, batch by batch, as they were written."""
    return tuple(map(frozenset, json.loads((_HERE / "printed" / "batches.json").read_text("utf-8"))))


def marked(file: str, text: str) -> Marked:
    """Return the page that ``text`` with its marks describes."""
    head = _PEOPLE.match(text)
    if head is None:
        raise ValueError(f"{file} does not say who takes part")
    body = text[head.end() :]
    people = _names(head["asks"]) + _names(head["answers"])
    printed = _TIME_LINE.sub("", _NOT_SAID.sub("", _BLOCK_END.sub("\n", _BREAK.sub("\n", body))))
    printed = unescape(printed) if file.endswith((".html", ".htm")) else printed
    words = _MARK.split(_without_labels(_without_label_lines(printed), people))[1:]
    told: list[tuple[str, str]] = []
    mergeable: set[int] = set()
    question, may_merge = "", False
    for mark, said in zip(words[::2], words[1::2], strict=True):
        if mark in "Qq":
            question, may_merge = said, mark == "q"
        elif mark == "A":
            mergeable |= {len(told)} if may_merge else set()
            told.append((question, said))
    truth = Truth(tuple(told), frozenset(mergeable), _names(head["asks"]), _names(head["answers"]))
    return Marked(file, _MARK.sub("", body).encode(), truth)


def _without_label_lines(body: str) -> str:
    """Return ``body`` without the lines that say who speaks in the line below, as "Ida Holm  0:31" does.

    Such are all that are alike but for numbers, where that stands above two marks or more.
    """
    above = Counter(_NUMBERS.sub(" ", found["line"]).strip() for found in _ABOVE.finditer(body))
    labels = {line for line, times in above.items() if line and times > 1}
    return "\n".join(line for line in body.split("\n") if _NUMBERS.sub(" ", line).strip() not in labels)


def _without_labels(body: str, people: Sequence[str]) -> str:
    """Return ``body`` without the labels before marks, and without those that stand before further turns of an answer.

    These are the names of ``people``, and whatever stands before a mark elsewhere.
    """
    forms = [re.escape(form) for name in people for form in (name, name.split()[0], name.split()[-1])]
    names = [rf"\**(?:{'|'.join(forms)})\s?:\**\s"] if forms else []
    labels = {found["label"].strip() for found in _AHEAD.finditer(body)}
    named = [re.escape(label) for label in labels if any(map(str.isalpha, label))]
    bare = _AHEAD.sub("", body)
    return re.sub(rf"(?im)^(?:\[[\d:]+\]\s)?(?:{'|'.join([*names, *named])})", "", bare) if names or named else bare


def _names(listed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in listed.split(";") if name.strip())


def judged(page: Marked) -> Score:
    """Return how far the parser understands ``page``; a file that is not read counts as refused."""
    try:
        document = read(page.data, page.file)
    except SourceError:
        return Score(not page.truth.exchanges, 0.0, 0.0, True, False, 0.0)
    return score(parse(document), document.source.text, page.truth)
