"""Where the question is in a long message."""

from __future__ import annotations

import re

from bot.answering.courtesies.courtesy import courtesy_of
from bot.answering.questions.dialogue_acts import Act, act_of, sentences
from bot.answering.questions.lead_ins import without_lead_ins
from bot.model import Span
from bot.text.words import fold, split_words

#: A message with so many words is hardly ever one question.
LONG_MESSAGE = 25
#: One with fewer than this is searched as it is: the judge reads no longer question. Of 80 questions behind a sentence
#: of fifteen words, 72 are rightly quoted so and 61 if it is 25; behind a clause of as many, 65 and 55; before a
#: sentence of eight words, 72 and 24. Between the two, what would be quoted as a whole is: of 600 such messages, 14
#: more are right so, and 7 wrong.
LONG_OF_SEVERAL = 13
#: Parts that are tried at most, the last ones first: people ask at the end.
_MOST_PARTS = 4
#: A part with fewer words than this says too little by itself.
_SHORTEST_PART = 4
#: Who tells something is one of these, in English, German, French or Spanish.
_ASKER = frozenset("i im ive me my we ich mir mich mein meine je j moi mon yo mi".split())
_WORD = re.compile(r"[^\W_]+")
_ASKS = (Act.QUESTION, Act.ANOTHER, Act.MORE)


def parts(message: str) -> list[str]:
    """Return the parts of a long message that may be its question, without what leads up to it; empty for a short one.

    - Sentences that ask something; where none does, those that end with a question mark.
    - Pairs of neighbouring sentences of which the second is such a one, for what it refers to.
    - What follows the last comma of a single sentence that is not very long, where that asks something, and what
      stands before it is told by its writer: "in the long run, could China …" is all of a question.
    """
    spans = sentences(message)
    if len(split_words(message)) < LONG_OF_SEVERAL:
        return []
    if not is_long(message) and len(spans) == 1:
        return _last_clause(message)
    kinds = [act_of(span.of(message)) for span in spans]
    asked = [at for at, kind in enumerate(kinds) if kind in _ASKS]
    asked = (asked or [at for at, kind in enumerate(kinds) if kind is Act.DOUBT])[-_MOST_PARTS:]
    found = [without_lead_ins(spans[at].of(message)) for at in asked]
    found += [
        message[spans[at - 1].start : spans[at].end] for at in asked if at and not _greets(message, spans[at - 1])
    ]
    return [part for part in dict.fromkeys(found) if len(split_words(part)) >= _SHORTEST_PART]


def is_long(message: str) -> bool:
    """Tell whether ``message`` has so many words that one question hardly ever has them."""
    return len(split_words(message)) >= LONG_MESSAGE


def _last_clause(sentence: str) -> list[str]:
    """Return what follows the last comma of ``sentence``, if its writer tells something first, and asks there."""
    before, _, clause = sentence.rpartition(",")
    if _ASKER.isdisjoint(_WORD.findall(fold(before))) or act_of(clause) is not Act.QUESTION:
        return []
    asked = without_lead_ins(clause.strip())
    return [asked] if len(split_words(asked)) >= _SHORTEST_PART else []


def _greets(message: str, span: Span) -> bool:
    return courtesy_of(span.of(message)) is not None
