"""Which names with a paragraph to themselves stand beside what their bearers write, and which somebody says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from bot.text.question_marks import CLOSING
from bot.transcript.labelling.labels import key_of
from bot.transcript.signs.marked_lines import introduces
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.utterances import Utterance

#: No name is longer, in characters.
_LONGEST: Final = 60
#: The last letter of a name that ends like a sentence; "Q." and "IV." begin turns, and "Jr." is shortened.
_LAST: Final = re.compile(rf"(?<!\bJr)(?<!\bSr)(?<=(?P<letter>[^\W\d_]))[.!…。！][{CLOSING}]*\Z")
#: Whose turn it is, and whose follows, is looked for in so many utterances above and below.
_NEAR: Final = 8


def is_printed_name(source: str, utterances: Sequence[Utterance], place: int, roles: Mapping[str, Role]) -> bool:
    """Tell whether an utterance without a label is the name of somebody with one, as forums print it beside words.

    Within a turn, such a name is said where it ends like a sentence, or stands below a colon.
    """
    span = utterances[place].passage.span
    if span.end - span.start > _LONGEST or key_of(span.of(source)) not in roles:
        return False
    sides = utterances[max(0, place - _NEAR) : place], utterances[place + 1 : place + 1 + _NEAR]
    if not all(any(u.voice for u in side) for side in sides):
        return True
    above = utterances[place - 1].passage.span.of(source)
    return not (_is_sentence(span.of(source)) or introduces(above))


def _is_sentence(name: str) -> bool:
    end = _LAST.search(name)
    return end is not None and not end["letter"].isupper()
