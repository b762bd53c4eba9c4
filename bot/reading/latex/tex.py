"""Reader: LaTeX, as theses and their appendices have talks: the words, with the headings and the types that it sets."""

from __future__ import annotations

import re
from typing import Final

from bot.model.document import Document
from bot.reading.latex.tex_commands import TELLING
from bot.reading.latex.tex_macros import closing_braces, without_macros
from bot.reading.latex.tex_marks import as_markdown
from bot.reading.limits import check_text
from bot.reading.markdown import read_markdown

#: A whole file begins with a command, below comments, and has one of these. Others may show how a file begins.
_COMMANDED: Final = re.compile(r"(?:[ \t]*(?:%[^\n]*)?\n)*[ \t]*\\[A-Za-z]")
_WHOLE: Final = re.compile(r"(?m)^[ \t]*\\(?:documentclass\b|begin\{document\})")
_BEGINS: Final = "\\begin{document}"
#: What Markdown has, and web pages.
_OTHERS: Final = re.compile(r"(?m)^[ \t]*(?:```|~~~|#{1,6}[ \t]\S|<[a-z!])|\*\*\S|\]\(https?:")
#: A part of a file has so many lines with commands, and such a share of all.
_LINES, _SHARE = 3, 0.06
#: So much of a text tells.
_HEAD: Final = 64 * 1024
_STATED: Final = re.compile(r"\\(?:title|author)(?:\[[^\[\]\n]{0,200}\])?\s*(?=\{)")


def is_tex(text: str) -> bool:
    """Tell whether ``text`` is LaTeX: a whole file, or a part of one, with its commands on several of the lines."""
    if "\\" not in text:
        return False
    if _is_whole(text):
        return True
    head = text[:_HEAD]
    if _OTHERS.search(head):
        return False
    lines = [line for line in head.splitlines() if line.strip()]
    telling = sum(TELLING.search(line) is not None for line in lines)
    return telling >= max(_LINES, _SHARE * len(lines))


def _is_whole(text: str) -> bool:
    return bool(_COMMANDED.match(text) and _WHOLE.search(text, 0, _HEAD))


def read_tex(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document in ``text``, whose lines stay those of the file where it breaks none within.

    Of what stands before the document itself only title and author are of it.

    Raises:
        UnreadableSourceError: the file is longer than an interview.
    """
    check_text(text, name)
    is_whole = _is_whole(text)
    text = without_macros(text)
    begins = text.find(_BEGINS) if is_whole else -1
    page = _of_page(text, begins) if begins >= 0 else text
    return read_markdown(as_markdown(page), data, name, doubts, is_marked=True)


def _of_page(text: str, begins: int) -> str:
    """Return ``text`` without what stands before the place where the document ``begins``, but for its title."""
    closes = closing_braces(text[:begins])
    kept: list[str] = []
    at = 0
    for stated in _STATED.finditer(text, 0, begins):
        end = closes.get(stated.end())
        if end is not None and stated.start() >= at:
            kept += ["\n" * text.count("\n", at, stated.start()), text[stated.start() : end + 1]]
            at = end + 1
    return "".join([*kept, "\n" * text.count("\n", at, begins), text[begins:]])
