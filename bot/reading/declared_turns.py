"""How turns whose speakers a file declares become paragraphs."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from bot.model.interview import LONGEST_NAME
from bot.reading.composing import Composer, Run
from bot.text.clock import clock_of

_BLANK_LINES = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*")
#: Marks of writing direction and of no width, which exports put around names and dates.
INVISIBLE = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_NO_NAME = re.compile(rf"[{INVISIBLE}\x00-\x1f]")
#: A last name, a comma, a first name, and what somebody is in brackets.
_LISTED = re.compile(r"((?:(?:van|von|de|der|da|di|le)\s)*[^\W\d_][\w'’-]*),\s([^\W\d_][\w'’.-]*)(?:\s\([^()]*\))?")
_SPEAKERS_OF_A_QUESTIONNAIRE = {"Q", "A"}
#: Digits of the largest id that is given to people, one of 128 bits; those of Discord and Telegram have up to 20.
_LONGEST_NUMBER = 39


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says."""

    #: None where the file does not say who.
    speaker: str | None
    words: str
    #: How many seconds after the beginning of the recording; None where the file does not tell.
    seconds: int | None = None


def add_turns(composer: Composer, turns: Iterable[Turn], between: str = "\n") -> None:
    """Add ``turns`` to ``composer``, a paragraph at least for each.

    - Turns of one speaker in a row are one, with ``between`` between their words.
    - Blank lines inside a turn part paragraphs; each of them declares the speaker.
    - Speakers called by single letters, as recognisers do, become "Speaker A": "A" alone would mean "answer".
    """
    turns = [turn for turn in turns if turn.words.strip()]
    called = {turn.speaker for turn in turns if turn.speaker}
    lettered = all(len(name) == 1 for name in called) and not called <= _SPEAKERS_OF_A_QUESTIONNAIRE
    lettered = lettered or called == {"A"}
    for speaker, group in groupby(turns, key=lambda turn: turn.speaker):
        shown = f"Speaker {speaker}" if speaker and lettered else speaker
        said = list(group)
        words = between.join(turn.words.strip() for turn in said)
        begun = deque(_begun(said, len(between)))
        for start, end in _paragraphs(words):
            while begun and begun[0][0] < end:
                at, seconds = begun.popleft()
                composer.place(clock_of(seconds), ahead=max(at - start, 0), seconds=seconds)
            composer.add([Run(words[start:end])], speaker=shown)


def speaker_name(value: object) -> str | None:
    """Return the name in a field that says who speaks; None when it is empty, too long or no name.

    Numbers become "Speaker 0"; an object is called by its name, as the authors in exports of chats.
    """
    if isinstance(value, dict):
        value = next((value[key] for key in ("nickname", "name", "username", "id") if value.get(key)), None)
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    if isinstance(value, int) or (value.isascii() and value.isdigit()):
        return f"Speaker {value}" if len(str(value)) <= _LONGEST_NUMBER else None
    name = " ".join(_NO_NAME.sub("", value).split()).rstrip(":：").strip()
    return name if 0 < len(name) <= LONGEST_NAME else None


def in_spoken_order(name: str) -> str:
    """Return ``name`` as it is said: "Holm, Ida (Guest)", as lists of members have it, is "Ida Holm"."""
    listed = _LISTED.fullmatch(name)
    return f"{listed[2]} {listed[1]}" if listed else name


def _begun(turns: Iterable[Turn], between: int) -> Iterator[tuple[int, int]]:
    """Yield where each of ``turns`` with a time begins in their words, with so many characters ``between``, and it."""
    at = 0
    for turn in turns:
        if turn.seconds is not None:
            yield at, turn.seconds
        at += len(turn.words.strip()) + between


def _paragraphs(words: str) -> Iterator[tuple[int, int]]:
    """Yield where the paragraphs of ``words`` begin and end, which blank lines part."""
    start = 0
    for blank in _BLANK_LINES.finditer(words):
        yield start, blank.start()
        start = blank.end()
    yield start, len(words)
