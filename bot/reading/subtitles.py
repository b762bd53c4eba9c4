"""Subtitles (WebVTT, SubRip) as documents: the cues of one speaker, one below the other, are a paragraph."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from bot.model.document import Document
from bot.reading.composing import Composer, Run
from bot.reading.declared_turns import in_spoken_order
from bot.reading.layout import split_lines

_TIMES = re.compile(r"\s*((?:\d+:)?\d{1,2}:\d{2})[.,]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}")
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?\s+([^<>]{1,80})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<\d[\d:.]*>|\{\\[^{}\n]{1,40}\}")
#: Somebody else speaks from here on.
_TURN = re.compile(r"(?:>>|[-–—])\s*[^\s\d>-]")
_LEAST_TURNS = 4
_ENOUGH = 2
#: What is heard, and who made the subtitles: a paragraph of its own.
_HEARD = re.compile(
    r"(?:\[[^\[\]]*\]|\([^()]*\)|♪.*|#.*#)\s*\Z"
    r"|(?:(?:closed )?caption(?:s|ing|ed)?|subtitles?|subtitled|sous-titrage|sous-titres|untertitel(?:ung)?"
    r"|subtítulos|subtitulado|legendas?|legendagem|transcri\w+)"
    r"\s?(?::|by\b|par\b|von\b|por\b|de\b).*\Z",
    re.IGNORECASE,
)


def is_subtitles(text: str) -> bool:
    """Tell whether ``text`` is WebVTT or SubRip: it says so, or has two lines of cue times near its beginning."""
    head = text[:4000]
    return (
        head.startswith("WEBVTT") or sum(_TIMES.match(line.words) is not None for line in split_lines(head)) >= _ENOUGH
    )


def read_subtitles(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document in the subtitles ``text``; times, cue numbers and marks of place and type are left out.

    A mark at the head of a line (">>", a dash) says that somebody else speaks: a paragraph begins there.
    """
    composer = Composer(data, name)
    speaker: str | None = None
    lines: list[str] = []
    length = 0
    cues = list(_cues(text))
    marked = sum(_TURN.match(words) is not None for _, _, words in cues) >= _LEAST_TURNS
    for voice, time, words in cues:
        alone = _HEARD.match(words) is not None or (marked and _TURN.match(words) is not None)
        if lines and (voice != speaker or alone or _HEARD.match(lines[-1])):
            composer.add([Run("\n".join(lines))], speaker=speaker)
            lines, length = [], 0
        speaker = voice
        composer.place(time, ahead=length)
        lines.append(words)
        length += len(words) + 1
    composer.add([Run("\n".join(lines))], speaker=speaker)
    return composer.document(doubts)


def _cues(text: str) -> Iterator[tuple[str | None, str, str]]:
    """Yield the speaker, if declared, the time, and the words of each line of each cue."""
    in_cue = False
    voice: str | None = None
    time = ""
    for line in split_lines(text):
        if begun := _TIMES.match(line.words):
            in_cue, voice, time = True, None, begun[1]
        elif not line.words.strip():
            in_cue = False
        elif in_cue:
            if named := _VOICE.search(line.words):
                voice = in_spoken_order(html.unescape(named[1]).strip())
            if words := html.unescape(_TAG.sub("", line.words)).strip():
                yield voice, time, words
