"""How turns whose speakers a file declares become paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.reading.composing import Composer, Run

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
    for speaker, words in _joined(turns, between):
        shown = f"Speaker {speaker}" if speaker and lettered else speaker
        for paragraph in _BLANK_LINES.split(words):
            composer.add([Run(paragraph)], speaker=shown)


def speaker_name(value: object) -> str | None:
    """Return the name in a field that says who speaks; None when it is empty or no name.

    Numbers become "Speaker 0"; an object is called by its name, as the authors in exports of chats.
    """
    if isinstance(value, dict):
        value = next((value[key] for key in ("nickname", "name", "username", "id") if value.get(key)), None)
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    if isinstance(value, int) or (value.isascii() and value.isdigit()):
        return f"Speaker {value}" if len(str(value)) <= _LONGEST_NUMBER else None
    return " ".join(_NO_NAME.sub("", value).split()).rstrip(":：").strip() or None


def in_spoken_order(name: str) -> str:
    """Return ``name`` as it is said: "Holm, Ida (Guest)", as lists of members have it, is "Ida Holm"."""
    listed = _LISTED.fullmatch(name)
    return f"{listed[2]} {listed[1]}" if listed else name


def _joined(turns: Iterable[Turn], between: str) -> Iterator[tuple[str | None, str]]:
    speaker: str | None = None
    words: list[str] = []
    for turn in turns:
        if words and turn.speaker != speaker:
            yield speaker, between.join(words)
            words = []
        speaker = turn.speaker
        words.append(turn.words.strip())
    if words:
        yield speaker, between.join(words)
