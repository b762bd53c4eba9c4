"""Subtitles (WebVTT, SubRip) as documents: the cues of one speaker, one below the other, are a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.errors import UnreadableSourceError
from bot.model.document import Document
from bot.reading.captions.cue_names import with_names
from bot.reading.captions.cues import BEFORE_ARROW, TIMES, Cue, cues_of
from bot.reading.composing import Composer, Run
from bot.reading.text_lines import split_lines
from bot.remarks import Remark
from bot.text.clock import seconds_of

#: Somebody else speaks from here on.
_TURN = re.compile(r">{2,3}\s*[^\s>]|[-–—]\s*[^\s\d>-]")
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
#: Formats that are not read: YouTube's XML, TTML, SubStation Alpha.
_OTHERS = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<timedtext[\s>]|<(?:\w{1,20}:)?tt\s|<transcript>\s*<text\sstart)"
    r"|\s*\[Script Info\]\s*\n",
    re.IGNORECASE,
)


def check_format(text: str, name: str) -> None:
    """Raise UnreadableSourceError when ``text`` is subtitles in a format that is not read."""
    if _OTHERS.match(text):
        raise UnreadableSourceError(
            name,
            Remark(
                "has subtitles in a format that is not read; save them as WebVTT (.vtt) or SubRip (.srt), "
                "or the transcript as text, Markdown, HTML, Word, OpenDocument, PDF, rich text, JSON or CSV"
            ),
        )


def is_subtitles(text: str) -> bool:
    """Tell whether ``text`` is WebVTT or SubRip: it says so, or has two lines of cue times near its beginning."""
    head = text[:4000]
    return (
        head.startswith("WEBVTT") or sum(TIMES.match(line.words) is not None for line in split_lines(head)) >= _ENOUGH
    )


def read_subtitles(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document in the subtitles ``text``; times, cue numbers and marks of place and type are left out.

    - Words that roll on into the next cue are read once.
    - A name before the words of nearly every cue says who speaks, as a voice tag does.
    - A mark at the head of a line (">>", a dash), or ">>" anywhere in it, says that somebody else speaks: a paragraph
      begins there.
    """
    composer = Composer(data, name)
    speaker: str | None = None
    lines: list[str] = []
    length = 0
    said = list(_said(with_names(cues_of(text))))
    marked = sum(_TURN.match(words) is not None for _, _, words in said) >= _LEAST_TURNS
    for voice, time, words in said:
        alone = _HEARD.match(words) is not None or (marked and _TURN.match(words) is not None)
        if lines and (voice != speaker or alone or _HEARD.match(lines[-1])):
            composer.add([Run("\n".join(lines))], speaker=speaker)
            lines, length = [], 0
        speaker = voice
        composer.place(time, ahead=length, seconds=seconds_of(time))
        lines.append(words)
        length += len(words) + 1
    composer.add([Run("\n".join(lines))], speaker=speaker)
    return composer.document(doubts)


def _said(cues: Iterable[Cue]) -> Iterator[tuple[str | None, str, str]]:
    """Yield the speaker, the time and the words of each line of ``cues``, those apart that stand behind ">>"."""
    mark = ""
    for cue in cues:
        for line in cue.lines:
            for words in BEFORE_ARROW.split(mark + line.words):
                mark = ">> " * (words.strip(">") == "" != words)
                if not mark:
                    yield line.voice, cue.time, words
