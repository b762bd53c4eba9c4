"""A file of LaTeX as Markdown, line for line: headings, bold type, lists, and nothing of what only a program reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from bot.reading.latex.tex_commands import (
    AS_TYPED,
    BOLD,
    BOLD_FROM,
    DROPPED,
    HEADINGS,
    ITALIC,
    ITALIC_FROM,
    LINE_ENDS,
    MEASURE,
    MEASURED,
    MEASURING,
    NOTES,
    PARAGRAPH_ENDS,
    SIZES,
    SPEAKS,
    TABLES,
    UNSPOKEN,
    WORDED,
)
from bot.reading.latex.tex_letters import with_letters, with_signs
from bot.reading.latex.tex_macros import closing_braces

_TOKEN: Final = re.compile(
    r"(?P<comment>%[^\n]*)|\\(?P<name>[A-Za-z@]+)\*?|\\(?P<sign>[^A-Za-z])|(?P<brace>[{}])|(?P<math>\$\$?)"
    r"|(?P<newline>\n)|(?P<words>[^%\\{}$\n]+)",
    re.DOTALL,
)
_OPTION: Final = re.compile(r"[ \t]*\[([^\[\]\n]{0,300})\]")
_PLACE: Final = re.compile(r"[ \t]*\([^()\n]{0,40}\)")
_BRACE: Final = re.compile(r"[ \t]*\n?[ \t]*(?=\{)")
#: A heading on several lines, none of them empty.
_WRAPPED: Final = re.compile(r"[^\n]{0,200}(?:\n[ \t]{0,40}[^\s][^\n]{0,200}){1,4}")
_CELL: Final = re.compile(r"[ \t]{0,40}&[ \t]{0,40}")
_SWITCH: Final = re.compile(r"\s*\\([A-Za-z]+)[ \t]*")
_TYPED: Final = re.compile(r"([^A-Za-z\s*])(?P<words>[^\n]{0,300}?)\1")
_NAMED: Final = re.compile(r"[ \t]*\{([A-Za-z]{1,40}\*?)\}")
_MATH: Final = {"$": re.compile(r"[^$\n]*(?:\n(?!\s*\n)[^$\n]*){0,5}\$"), "$$": re.compile(r"[^$]{0,2000}\$\$")}
#: What Markdown would read as a mark.
_MARK: Final = re.compile(r"([*_])")
#: Where bold type and italics begin and end, until all is read; no text has these signs.
_BOLD: Final = ("\ue000", "\ue001")
_ITALIC: Final = ("\ue002", "\ue003")
#: What stands before and behind the words of a command.
_AROUND: Final = {
    **dict.fromkeys(BOLD, _BOLD),
    **dict.fromkeys(ITALIC, _ITALIC),
    **dict.fromkeys(SPEAKS, ("", ":")),
    "caption": ("![", "](picture)"),
    "enquote": ("“", "”"),
}
#: So many characters of a line tell whether it goes on.
_AHEAD_OF: Final = 200
_RUNS: Final = (
    (re.compile("\ue002([^\ue002\ue003]*)\ue003"), "_"),
    (re.compile("\ue000([^\ue000\ue001]*)\ue001"), "**"),
)
_LEFT: Final = re.compile("[\ue000-\ue003]")
_PIECE: Final = re.compile(r"(\n[^\S\n]*(?:\n\s*)?)")
_AHEAD: Final = re.compile(r"(?m)^[ \t]+")
#: So many parts of a page stand in each other.
_DEEPEST: Final = 50


@dataclass
class _Page:
    text: str
    closes: Mapping[int, int]
    #: What is put where a brace closes.
    closing: dict[int, str] = field(default_factory=dict)
    pieces: list[str] = field(default_factory=list)
    #: What is numbered, from which number on, or None for a list without numbers.
    lists: list[int | None] = field(default_factory=list)
    #: So many tables stand around what is read.
    tables: int = 0
    #: What ends parts of a page, and does not stand from here on.
    endless: set[str] = field(default_factory=set)
    #: Where the heading ends that is read.
    heading_ends: int = 0
    #: Whether nothing but blanks stands in the line before.
    is_at_head: bool = True

    def put(self, words: str) -> None:
        self.pieces.append(words)
        if bare := words.strip(" \t"):
            self.is_at_head = bare.endswith("\n")

    def given(self, at: int, count: int) -> int:
        """Return where ``count`` pairs of braces end that stand from ``at`` on, options before them, as far as they do.

        The ends of their lines stay.
        """
        start = at
        for n in range(count + 1):
            while (n < count or not count) and (option := _OPTION.match(self.text, at)):
                at = option.end()
            brace = _BRACE.match(self.text, at)
            end = self.closes.get(brace.end()) if brace and n < count else None
            if end is None:
                break
            at = end + 1
        self.put("\n" * self.text.count("\n", start, at))
        return at

    def opened(self, at: int) -> int | None:
        """Return where the words begin of the braces that open at ``at``, behind options, if they do."""
        while option := _OPTION.match(self.text, at):
            at = option.end()
        brace = _BRACE.match(self.text, at)
        if brace is None or brace.end() not in self.closes:
            return None
        self.put("\n" * brace[0].count("\n"))
        return brace.end() + 1


def as_markdown(text: str) -> str:
    """Return the ``text`` of LaTeX as Markdown; each of its lines stays one, but for those that it breaks within."""
    text = with_letters(text)
    page = _Page(text, closing_braces(text))
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        at = _read(page, token) if token else at + 1
    made = "".join(page.pieces)
    for runs, mark in _RUNS:
        made = runs.sub(partial(_marked, mark=mark), made)
    return _AHEAD.sub("", _LEFT.sub("", made))


def _read(page: _Page, token: re.Match[str]) -> int:
    """Add what ``token`` stands for to ``page``; return where the next one begins."""
    if name := token["name"]:
        return _command(page, name, token.end())
    if (brace := token["brace"]) and brace == "{":
        return _with_switch(page, token.end())
    if brace:
        page.put(page.closing.get(token.start(), ""))
    elif sign := token["sign"]:
        return _sign(page, sign, token.end())
    elif math := token["math"]:
        whole = _MATH[math].match(page.text, token.end())
        page.put(_MARK.sub(r"\\\1", f"{math}{whole[0]}") if whole else math)
        return whole.end() if whole else token.end()
    elif token["newline"]:
        return _line_end(page, token.end())
    elif words := token["words"]:
        words = _CELL.sub(partial(_next_cell, page), words) if page.tables else words
        page.put(_MARK.sub(r"\\\1", with_signs(words.replace("~", " "))))
    return token.end()


def _next_cell(page: _Page, found: re.Match[str]) -> str:
    """Return what stands between two cells of a row: a bar, or a blank behind the name of a speaker with a colon."""
    ahead = found.string[max(0, found.start() - 9) : found.start()] or _LEFT.sub("", "".join(page.pieces[-3:]))
    return " " if ahead.rstrip().endswith(":") else " | "


def _line_end(page: _Page, at: int) -> int:
    """Add the end of a line before ``at``, or a blank where a heading goes on; return where words go on."""
    if at > page.heading_ends:
        page.put("\n")
        return at
    page.put(" ")
    return at + len(page.text[at : page.heading_ends]) - len(page.text[at : page.heading_ends].lstrip(" \t"))


def _with_switch(page: _Page, at: int) -> int:
    r"""Return where words begin behind a brace, of which a command right there sets all in bold or italics.

    One for their size may stand before it: "{\large\bf Why?}".
    """
    end = page.closes.get(at - 1)
    behind = at
    while end is not None and (found := _SWITCH.match(page.text, behind)):
        if found[1] in BOLD_FROM | ITALIC_FROM:
            opens, closes = _BOLD if found[1] in BOLD_FROM else _ITALIC
            page.put("\n" * page.text.count("\n", at, found.end()) + opens)
            page.closing[end] = closes + page.closing.get(end, "")
            return found.end()
        if found[1] not in SIZES:
            break
        behind = found.end()
    return at


def _sign(page: _Page, sign: str, at: int) -> int:
    if sign == "\\":
        end = page.given(at + page.text.startswith("*", at), 0)
        behind = page.text[end : end + _AHEAD_OF].partition("\n")[0].strip(" \t")
        page.put("\n" if behind and not behind.startswith(("%", "\\end", "}")) else "")
        return end
    if sign in "[]()":  # words in a formula that stands alone
        return at
    page.put(" " if sign in " ,;:!\n" else "" if sign in "-/" else f"\\{sign}" if sign in "_*" else sign)
    return at - (sign == "\n")


def _command(page: _Page, name: str, at: int) -> int:
    if name in ("begin", "end"):
        return _part(page, name, at)
    if name in AS_TYPED and (typed := _TYPED.match(page.text, at)):
        page.put(_MARK.sub(r"\\\1", typed["words"]))
        return typed.end()
    if name == "iffalse" and (end := _below(page, "\\fi", at)):
        return end
    if name == "item":
        return _item(page, at)
    if name in LINE_ENDS or name in PARAGRAPH_ENDS:
        goes_on = page.text[at : at + _AHEAD_OF].partition("\n")[0].strip(" \t{}")
        page.put("\n" * (1 + (name in PARAGRAPH_ENDS)) if goes_on and not page.is_at_head else "")
        return at + 2 * page.text.startswith("{}", at)
    if name in MEASURING:
        measure = MEASURE.match(page.text, at)
        return measure.end() if measure else at
    if (count := DROPPED.get(name)) is not None:
        return page.given(at, count)
    start = page.opened(at)
    return at + page.text.startswith((" ", "\t"), at) if start is None else _with_words(page, name, start)


def _with_words(page: _Page, name: str, start: int) -> int:
    """Return where the words of a command begin, or what follows them where nobody says them."""
    end = page.closes[start - 1]
    if name in NOTES or (name not in WORDED and MEASURE.fullmatch(page.text, start, end)):
        page.put("\n" * page.text.count("\n", start, end))
        return end + 1
    if name in HEADINGS:
        page.put(("" if page.is_at_head else "\n") + "#" * HEADINGS[name] + " ")
        behind = page.text[end + 1 : end + _AHEAD_OF].partition("\n")[0].strip(" \t")
        ends_line = behind != "" and not behind.startswith(("%", "\\label", "}"))
        below = _WRAPPED.fullmatch(page.text, start, end)
        page.heading_ends = end if below else 0
        page.closing[end] = "\n" * (below[0].count("\n") if below else ends_line)
    elif name in _AROUND:
        opens, page.closing[end] = _AROUND[name]
        page.put(opens)
    else:  # braces may follow that are not the command's: "\noindent {\bf Why?}"
        page.closing[end] = " " * page.text.startswith("{", end + 1)
        return start - 1
    return start


def _part(page: _Page, name: str, at: int) -> int:
    """Return where a part of the page begins behind its name, or where one ends in which nobody speaks."""
    named = _NAMED.match(page.text, at)
    if named is None:
        return at
    what, at = named[1], named.end()
    page.tables += (what in TABLES) * (1 if name == "begin" else -1 if page.tables else 0)
    if name == "end":
        if what in ("itemize", "enumerate", "description") and page.lists:
            page.lists.pop()
        return at
    if what in UNSPOKEN and (end := _below(page, f"\\end{{{what}}}", at)):
        return end
    if what in AS_TYPED and (end := _end_of(page, f"\\end{{{what}}}", at)):
        page.put(_MARK.sub(r"\\\1", page.text[at:end]))
        return end
    if what in ("itemize", "enumerate", "description") and len(page.lists) < _DEEPEST:
        page.lists.append(0 if what == "enumerate" else None)
    at = page.given(at, MEASURED.get(what, 0))
    place = _PLACE.match(page.text, at)
    return place.end() if place else at


def _below(page: _Page, ends: str, at: int) -> int | None:
    """Return where ``ends`` stands behind ``at``, if it does; of what stands between, only the lines stay."""
    if (end := _end_of(page, ends, at)) is not None:
        page.put("\n" * page.text.count("\n", at, end))
    return end


def _end_of(page: _Page, ends: str, at: int) -> int | None:
    if ends in page.endless or (end := page.text.find(ends, at)) < 0:
        page.endless.add(ends)
        return None
    return end


def _item(page: _Page, at: int) -> int:
    r"""Put the mark of a point; what stands beside it in brackets is in bold: "\item[Host] Why bees?"."""
    page.put("" if page.is_at_head else "\n")
    if named := _OPTION.match(page.text, at):
        page.put(f"{_BOLD[0]}{as_markdown(named[1]).replace('**', '')}{_BOLD[1]}" if named[1].strip() else "")
        return named.end()
    if page.lists and (number := page.lists[-1]) is not None:
        page.lists[-1] = number + 1
        page.put(f"{number + 1}.")
    else:
        page.put("-")
    return at


def _marked(run: re.Match[str], mark: str) -> str:
    """Return the words of ``run`` with ``mark`` around those of each line, and no blank between it and them."""
    goes_on = mark == "_" and (run[1][-1:] + run.string[run.end() : run.end() + 1]).isalnum()
    return "".join(_pieces(run[1], mark, goes_on=goes_on))


def _pieces(words: str, mark: str, *, goes_on: bool) -> Iterator[str]:
    for piece in _PIECE.split(words):
        bare = piece.strip()
        if not bare or goes_on or _LEFT.fullmatch(bare):
            yield piece
        else:
            ahead = piece[: len(piece) - len(piece.lstrip())]
            yield f"{ahead}{mark}{bare}{mark}{piece[len(piece.rstrip()) :]}"
