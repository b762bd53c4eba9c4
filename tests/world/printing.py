"""Paragraphs to the bytes of a file: Markdown, plain text, a web page; wrapped, packed, paged, damaged."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from world.packing import PACKED, cues_of
from world.pieces import Piece, Truth, peopled, pieces_of, truth_of
from world.shapes import Shape
from world.talks import Talk

_WIDTH, _NARROW, _PAGE_LINES = 72, 46, 25
_EMPHASIS: Final = {"": "", "bold": "**", "italics": "*"}
_TAGS: Final = {"": "", "bold": "strong", "italics": "em"}
_STRAIGHT: Final = str.maketrans({"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "«": '"', "»": '"', "…": "..."})


@dataclass(frozen=True)
class Printed:
    """A file, and what is to be found in it."""

    #: The talk's and the shape's.
    name: str
    data: bytes
    file: str
    truth: Truth


def print_talk(talk: Talk, shape: Shape) -> Printed:
    """Return ``talk`` printed in ``shape``."""
    told = peopled(talk, shape.people)
    pieces = pieces_of(told, shape)
    truth = Truth((), frozenset(), (), ()) if shape.labels == "captions" else truth_of(told, shape)
    name = f"{talk.name}/{shape.name}"
    if shape.format in PACKED:
        return Printed(name, PACKED[shape.format](pieces), f"talk.{shape.format}", truth)
    if shape.format.startswith("html"):
        text = _page(pieces, with_breaks=shape.format == "html breaks")
    elif shape.labels == "captions":
        text = "".join(f"{cue.at[3:8]} {cue.words}\n" for cue in cues_of(pieces))
    else:
        text = _lines(pieces, shape)
    encoding = "cp1252" if shape.damage == "cp1252" and talk.language != "zh" else "utf-8"
    data = _damaged(text, shape.damage).encode(encoding, "replace")
    return Printed(name, data, f"talk.{shape.format.split()[0]}", truth)


def _damaged(text: str, damage: str) -> str:
    if damage == "straight quotes":
        return text.translate(_STRAIGHT)
    if damage == "no-break spaces":
        return re.sub(r" (?=[:;!?»])|(?<=«) |(?<=[.:]) ", "\N{NO-BREAK SPACE}", text)
    if damage == "double spaces":
        return re.sub(r"(?<=[.!?]) (?=\S)", "  ", text)
    return text


def _lines(pieces: Sequence[Piece], shape: Shape) -> str:
    plain = shape.format == "txt"
    printed = [_plain(piece) if plain else _marked(piece) for piece in pieces]
    if shape.layout in ("wrapped", "pages"):
        printed = [_wrapped(words, _WIDTH) for words in printed]
    if shape.layout == "narrow":
        printed = [_wrapped(words, _NARROW) for words in printed]
    text = ("\n" if shape.layout in ("lines", "pages") else "\n\n").join(printed) + "\n"
    return _paged(text) if shape.labels == "court" else text


def _wrapped(words: str, width: int) -> str:
    if words.startswith(("---", "#")):
        return words
    # A Chinese line has no spaces to wrap at.
    fill = textwrap.TextWrapper(width, break_on_hyphens=False, expand_tabs=False, replace_whitespace=False).fill
    return "\n".join(map(fill, words.split("\n")))


def _paged(text: str) -> str:
    """Return the text with numbered lines, and a head on every page, as a court reporter prints it."""
    lines = [line for words in text.split("\n") for line in (textwrap.wrap(words, 60) or [""]) if line]
    pages = [lines[n : n + _PAGE_LINES] for n in range(0, len(lines), _PAGE_LINES)]
    printed = [
        f"{' ' * 50}Page {number}\n" + "\n".join(f"{n:>2}    {line}" for n, line in enumerate(page, 1))
        for number, page in enumerate(pages, 1)
    ]
    return "\n".join(printed) + "\n"


def _plain(piece: Piece) -> str:
    mark = "- " if piece.kind == "item" else ""
    return mark + piece.label.replace("**", "") + piece.words + piece.tail


def _marked(piece: Piece) -> str:
    if piece.kind in ("matter", "anchor"):
        return piece.words
    emphasis = _EMPHASIS[piece.style]
    inside = piece.label.replace("**", "") if emphasis else piece.label
    words = f"{emphasis}{inside}{piece.words}{piece.tail}{emphasis}"
    mark = {"heading 1": "# ", "heading 2": "## ", "heading 3": "### ", "quote": "> ", "item": "- "}
    return mark.get(piece.kind, "") + words


def _page(pieces: Sequence[Piece], *, with_breaks: bool) -> str:
    title = next((piece.words for piece in pieces if piece.kind == "heading 1"), "Talk")
    body = "\n".join(map(_element, pieces))
    if with_breaks:
        body = re.sub(r"</p>\n<p>", "<br><br>\n", body)
    return (
        f"<!DOCTYPE html><html><head><title>{escape(title)}</title></head><body><article>{body}</article></body></html>"
    )


def _element(piece: Piece) -> str:
    if piece.kind == "anchor":
        return piece.words
    tag = _TAGS[piece.style]
    label = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", escape(piece.label)).replace("\n", "<br>")
    words = label + escape(piece.words) + escape(piece.tail)
    words = f"<{tag}>{words}</{tag}>" if tag else words
    element = {"heading 1": "h1", "heading 2": "h2", "heading 3": "h3", "quote": "blockquote", "item": "li"}
    name = element.get(piece.kind, "p")
    return f"<{name}>{words}</{name}>"
