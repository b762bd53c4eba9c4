"""How much labels that are words for a part in the conversation say: "Q", "Guest", and "Me"."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from bot.transcript.signs.label_words import ANSWER_WORDS, HOST_WORDS, QUESTION_WORDS, WRITER_WORDS
from bot.transcript.speakers.voices import Voice
from bot.transcript.text_parts.utterances import STYLED

#: A label that is the word for a part ("Q", "Guest") counts as much as so many clear turns; behaviour can overrule it.
ROLE_WORD: Final = 4.0
#: "Me" counts more than to speak first, and less than three clear questions of somebody else.
_WRITER_WORD: Final = 1.3


def called(voices: Mapping[str, Voice]) -> dict[str, float]:
    """Return how much those labels that are words for a part say that somebody asks; below 0, that they answer.

    They say more where they name both parts by words that are hardly anybody's initials: "Q" and "R", "Frage" and "A".
    "Me" says little where nobody is called to answer, and nothing where all others are called to ask.
    """
    asks, answers = QUESTION_WORDS.intersection(voices), ANSWER_WORDS.intersection(voices)
    words = {word for word in asks | answers if len(word) > 1 or word == "q"}
    paired = asks and answers and words
    found = {k: ROLE_WORD * (max(1.0, voices[k].weight) if paired else 1.0) for k in asks | answers}
    if not answers & words:
        others = voices.keys() - WRITER_WORDS
        writer = 0.0 if others and others <= asks & words else _WRITER_WORD
        found |= dict.fromkeys(asks & WRITER_WORDS, writer)
    return {key: word if key in asks else -word for key, word in found.items()}


def leading_on(askers: Collection[str], speaking: Collection[str]) -> frozenset[str]:
    """Return whose labels say that they ask, where questions in a style do, and somebody is left who answers.

    "Host" reads out what others have sent, and presents whoever answers.
    """
    hosts = HOST_WORDS.intersection(speaking)
    return hosts if STYLED in askers and not hosts.union(askers).issuperset(speaking) else frozenset()
