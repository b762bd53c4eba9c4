"""Which speakers say the names of which others: whoever asks presents those who answer, and calls them by name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.text.words import fold
from bot.transcript.signs.label_words import ANSWER_WORDS, NOBODY_WORDS, QUESTION_WORDS
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER, Utterance

_CAPITALISED: Final = re.compile(r"(?<!\w)[^\W\d_a-zß-ÿ][\w'’-]{2,}")
#: With more speakers nothing is counted: a chat has thousands, who all name each other.
_MOST_SPEAKERS: Final = 12
#: More mentions than this count no more.
_OFTEN: Final = 3
#: Shorter names are too much like other words.
_SHORTEST: Final = 3
#: Of a long turn, its head: there people are greeted and presented.
_HEAD: Final = 600


def mentions_of(text: str, utterances: Sequence[Utterance]) -> Mapping[tuple[str, str], int]:
    """Return, for each pair of a speaker and another voice, how often the first says the other's name, 1..3.

    Any word of a name counts that is in no other voice's name. Pairs without a mention are left out.
    """
    voices = Counter(u.voice for u in utterances if u.voice and u.voice not in (STYLED, STYLED_ANSWER))
    if not 1 < len(voices) <= _MOST_SPEAKERS:
        return {}
    owners = _owners(list(voices))
    found = Counter(
        (u.voice, owner)
        for u in utterances
        if u.voice in voices
        for owner in _named(text[u.passage.span.start : min(u.passage.span.end, u.passage.span.start + _HEAD)], owners)
        if u.voice and owner != u.voice
    )
    return {pair: min(times, _OFTEN) for pair, times in found.items()}


def _owners(voices: Sequence[str]) -> dict[str, str]:
    """Return whose name each word belongs to, without words of several names and words for a part."""
    parts = [(word, voice) for voice in voices for word in set(voice.split()) if len(word) >= _SHORTEST]
    times = Counter(word for word, _ in parts)
    others = QUESTION_WORDS | ANSWER_WORDS | NOBODY_WORDS
    return {word: voice for word, voice in parts if times[word] == 1 and word not in others}


def _named(words: str, owners: Mapping[str, str]) -> Iterator[str]:
    yield from {owner for found in _CAPITALISED.finditer(words) if (owner := owners.get(fold(found[0])))}
