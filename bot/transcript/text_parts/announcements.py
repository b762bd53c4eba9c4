"""Introductions that are set as the questions below them are, in bold, and announce a talk."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from bot.text.question_marks import QUESTION_AT_END
from bot.transcript.signs.cue_words import Cues
from bot.transcript.signs.question_score import addresses, opens_asking
from bot.transcript.text_parts.passages import Passage

_TALK: Final = re.compile(
    r"\b(?i:interview(?:ed|t|s)?|conversation|spoke|talked|gespräch|gesprochen|entretien|entrevue|rencontre"
    r"|entrevistas?|entrevistamos|conversación|conversa|charla|intervista|gesprek)\b"
)
#: So many questions are set so besides,
_LEAST: Final = 3
#: of which such a share ends with a question mark.
_MARKED: Final = 0.9
#: It is so many times as long as the longest of them,
_LONGER: Final = 1.5
#: and so many characters long at least.
_LENGTH: Final = 120


def below_announcement(text: str, passages: Sequence[Passage], questions: Collection[int], cues: Cues) -> int:
    """Return the place of the first question below what announces a talk, and is set as questions are, else 0.

    The first that is set so tells of a talk, asks nobody, and ends with no question mark, as nearly all others do.
    """
    if len(questions) <= _LEAST:
        return 0
    first, *others = sorted(questions)
    words = {n: passages[n].span.of(text) for n in (first, *others)}
    marked = sum(QUESTION_AT_END.search(words[n]) is not None for n in others)
    if marked < _MARKED * len(others) or QUESTION_AT_END.search(words[first]):
        return 0
    usual = max(_LENGTH, _LONGER * max(len(words[n]) for n in others))
    is_long = len(words[first]) >= usual and _TALK.search(words[first]) is not None
    asks = addresses(words[first], cues) or opens_asking(words[first], cues)
    return others[0] if is_long and not asks and passages[first].label is None else 0
