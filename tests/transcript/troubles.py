"""Texts written for single troubles, a file for each kind, with marks where questions and answers begin."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from world.marked import Marked, marked

_HERE: Final = Path(__file__).parent / "troubles"
#: A line with the name of the text that stands below it.
_NAME: Final = re.compile(r"(?m)^⟦⟦ (?P<name>\S+) ⟧⟧\n")
#: What nobody says within an answer, as a sub-head is.
_UNSAID: Final = re.compile(r"⟦\(⟧(?P<words>.*?)⟦\)⟧", re.DOTALL)


def troubles() -> dict[str, tuple[Marked, ...]]:
    """Return the texts of each kind of trouble, by the name of its file."""
    return {path.stem: _texts(path.read_text("utf-8")) for path in sorted(_HERE.glob("*.txt"))}


def _texts(listed: str) -> tuple[Marked, ...]:
    parts = _NAME.split(listed)[1:]
    return tuple(map(_text, parts[::2], parts[1::2]))


def _text(name: str, text: str) -> Marked:
    whole, said = marked(name, _UNSAID.sub(r"\g<words>", text)), marked(name, _UNSAID.sub("", text))
    return replace(whole, truth=said.truth)
