r"""What a file of LaTeX calls by names of its own: "\newcommand{\host}[1]{\textbf{Host:} #1}"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

_DEFINED: Final = re.compile(
    r"\\(?:(?:re|provide)?newcommand|DeclareRobustCommand)\*?[ \t]*\{?\\(?P<name>[A-Za-z]+)\}?[ \t]*"
    r"(?:\[(?P<count>\d)\])?[ \t]*(?:\[[^\]\n]{0,60}\])?[ \t\n]*(?=\{)"
    r"|\\def\\(?P<plain>[A-Za-z]+)(?P<taken>(?:#\d)*)(?=\{)"
)
_TAKEN: Final = re.compile(r"#(\d)")
#: So many names are looked at, and no longer ones; names within names so deep; and a text grows no more than so.
_MOST, _LONGEST, _DEEPEST, _GROWTH = 100, 400, 3, 2


@dataclass(frozen=True, slots=True)
class _Macro:
    takes: int
    body: str


def closing_braces(text: str) -> Mapping[int, int]:
    """Return where each brace of ``text`` that opens is closed, if it is."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for brace in re.finditer(r"\\.|[{}]", text, re.DOTALL):
        if brace[0] == "{":
            opened.append(brace.start())
        elif brace[0] == "}" and opened:
            found[opened.pop()] = brace.start()
    return found


def without_macros(text: str) -> str:
    """Return ``text`` with what its own names stand for in their places, and without the lines that define them."""
    macros: dict[str, _Macro] = {}
    closes = closing_braces(text)
    kept: list[str] = []
    at = 0
    for defined in _DEFINED.finditer(text):
        end = closes.get(defined.end())
        if end is None or defined.start() < at:
            continue
        body = " ".join(text[defined.end() + 1 : end].split())
        name = defined["name"] or defined["plain"]
        takes = int(defined["count"] or 0) or len(_TAKEN.findall(defined["taken"] or ""))
        if len(body) <= _LONGEST and len(macros) < _MOST:
            macros[name] = _Macro(takes, body)
        kept += [text[at : defined.start()], "\n" * text.count("\n", defined.start(), end + 1)]
        at = end + 1
    most = _GROWTH * len(text)
    text = "".join([*kept, text[at:]])
    for _ in range(_DEEPEST if macros else 0):
        text, before = _expanded(text, macros, most), text
        if text == before:
            break
    return text


def _expanded(text: str, macros: Mapping[str, _Macro], most: int) -> str:
    """Return ``text`` with ``macros`` in it, once, up to ``most`` characters."""
    closes = closing_braces(text)
    used = re.compile(rf"\\({'|'.join(sorted(macros, key=len, reverse=True))})(?![A-Za-z@])(?:\{{\}})?")
    pieces: list[str] = []
    at = length = 0
    for name in used.finditer(text):
        macro = macros[name[1]]
        given = _given(text, closes, name.end(), macro.takes)
        size = len(macro.body) + macro.body.count("#") * sum(map(len, given))
        if name.start() < at or len(given) < macro.takes or length + size > most:
            continue
        pieces += [text[at : name.start()], _filled(macro.body, [text[words.start : words.stop] for words in given])]
        length += len(pieces[-1]) + len(pieces[-2])
        at = given[-1].stop + 1 if given else name.end()
    return "".join([*pieces, text[at:]])


def _given(text: str, closes: Mapping[int, int], at: int, count: int) -> list[range]:
    """Return where what stands in ``count`` pairs of braces from ``at`` on is, as far as they do."""
    given: list[range] = []
    for _ in range(count):
        start = at + len(text[at : at + 20]) - len(text[at : at + 20].lstrip())
        if (end := closes.get(start)) is None:
            break
        given.append(range(start + 1, end))
        at = end + 1
    return given


def _filled(body: str, given: Sequence[str]) -> str:
    """Return ``body`` with what is ``given`` in its places."""
    return _TAKEN.sub(lambda taken: given[int(taken[1]) - 1] if 0 < int(taken[1]) <= len(given) else "", body)
