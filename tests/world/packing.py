"""Paragraphs to files that are no text with marks: Word, records, captions."""

from __future__ import annotations

import json
import re
import textwrap
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import Final

from world.pieces import Piece

_CAPTION, _SECONDS, _CHINESE = 44, 3, 20
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PARTS: Final = {"**": "<w:rPr><w:b/></w:rPr>", "bold": "<w:rPr><w:b/></w:rPr>", "italics": "<w:rPr><w:i/></w:rPr>"}


@dataclass(frozen=True)
class Cue:
    """What is on the screen at once."""

    #: As "00:01:12".
    at: str
    until: str
    #: "" where nobody is named.
    speaker: str
    words: str


def cues_of(pieces: Sequence[Piece]) -> Iterator[Cue]:
    """Yield the captions of ``pieces``, three seconds each; a speaker is named where a turn begins."""
    number = 0
    for piece in pieces:
        width = _CHINESE if re.search("[\u4e00-\u9fff]", piece.words) else _CAPTION
        for n, words in enumerate(textwrap.wrap(piece.words, width)):
            yield Cue(_clock(number), _clock(number + 1), _name(piece) if n == 0 else "", words)
            number += 1


def _clock(number: int) -> str:
    seconds = number * _SECONDS
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _name(piece: Piece) -> str:
    return piece.label.strip(" :：*")


def _word(pieces: Sequence[Piece]) -> bytes:
    body = "".join(map(_paragraph, (piece for piece in pieces if piece.kind not in ("matter", "anchor"))))
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        # Always the same bytes: no time of today.
        part = zipfile.ZipInfo("word/document.xml", (2021, 3, 12, 0, 0, 0))
        parts.writestr(part, f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')
    return packed.getvalue()


def _paragraph(piece: Piece) -> str:
    named = f"Heading{piece.kind[-1]}" if piece.kind.startswith("heading") else "Quote" * (piece.kind == "quote")
    style = f'<w:pPr><w:pStyle w:val="{named}"/></w:pPr>' if named else ""
    label = [_run(part, _PARTS["**"] if n % 2 else "") for n, part in enumerate(piece.label.split("**"))]
    return f"<w:p>{style}{''.join(label)}{_run(piece.words + piece.tail, _PARTS.get(piece.style, ''))}</w:p>"


def _run(words: str, settings: str) -> str:
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in words.split("\n"))
    lines = lines.replace("\t", "</w:t><w:tab/><w:t>")
    return f"<w:r>{settings}{lines}</w:r>" if words else ""


def _records(pieces: Sequence[Piece]) -> bytes:
    found: list[dict[str, str]] = []
    for piece in pieces:
        if name := _name(piece):
            found.append({"speaker": name, "text": piece.words})
        elif found:
            found[-1]["text"] += f"\n\n{piece.words}"
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def _subrip(pieces: Sequence[Piece]) -> bytes:
    printed = (
        f"{n}\n{cue.at},000 --> {cue.until},000\n{cue.speaker}{': ' * bool(cue.speaker)}{cue.words}\n"
        for n, cue in enumerate(cues_of(pieces), 1)
    )
    return "\n".join(printed).encode()


def _web_captions(pieces: Sequence[Piece]) -> bytes:
    printed = ["WEBVTT\n"]
    speaker = ""
    for cue in cues_of(pieces):
        speaker = cue.speaker or speaker
        printed.append(f"{cue.at}.000 --> {cue.until}.000\n<v {speaker}>{cue.words}\n")
    return "\n".join(printed).encode()


#: How each format that is no text with marks is made of paragraphs.
PACKED: Final[Mapping[str, Callable[[Sequence[Piece]], bytes]]] = {
    "docx": _word,
    "json": _records,
    "srt": _subrip,
    "vtt": _web_captions,
}
