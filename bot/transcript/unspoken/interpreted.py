"""Which turns nobody needs where an interpreter says what somebody answers: the other language, questions on words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from bot.transcript.signs.label_words import INTERPRETERS
from bot.transcript.signs.marked_lines import QUESTION_END
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.utterances import Utterance

#: "[speaks Uzbek]", "(antwortet auf Ukrainisch)", "[pause] [in Farsi, at length]", and nothing else.
_OTHERWISE: Final = re.compile(
    r"\s*(?:[\[(][^\[\]()]{2,20}[\])]\s*)?[\[(](?:(?:he|she|er|sie|il|elle)\s)?"
    r"(?:speaks?|speaking|answers?|answering|replies|replying|continues|spricht|redet|antwortet|parle|répond"
    r"|habla|hablando|contesta|responde|fala|falando|parla|risponde|foreign|in|auf|en|em)\b"
    r"[^\[\]()]{0,40}[\])][\s.]*\Z",
    re.IGNORECASE,
)
_LONGEST: Final = 90
#: What ends a sentence that does not ask.
_STATES: Final = re.compile(r"[.!…]")
#: Whose turns stand beside one is looked for in so many passages.
_NEAR: Final = 8
#: Whoever tells what somebody says: "He asks whether …".
_TELLS: Final = re.compile(
    r"\b(?:(?:he|she|they)\s(?:\w+\s)?(?:says?|said|asks?|asked|thinks?|wants?|wonders?|adds?)"
    r"|(?:er|sie)\s(?:sagt|fragt|meint|möchte|will)|(?:sagt|fragt|meint)\s(?:er|sie)"
    r"|(?:il|elle)\s(?:dit|demande|pense|veut|ajoute)|(?:dice|pregunta|quiere|piensa|diz|pergunta|quer)\b)",
    re.IGNORECASE,
)


def is_untold(text: str, utterances: Sequence[Utterance], n: int, roles: Mapping[str, Role]) -> bool:
    """Tell whether the one of ``utterances`` at ``n`` is nobody's words for whoever reads the talk.

    - A note alone that somebody answers in another language, where another voice that answers follows.
    - What an interpreter asks whoever asks, and does not ask for the guest: "In the edit, or in the mix?" Nothing else
      is said in it, and what they say then is no question: an answer may be one, too.
    """
    own = utterances[n]
    words = own.passage.span.of(text)
    before = next((u for u in reversed(utterances[max(0, n - _NEAR) : n]) if u.voice), None)
    after = next((u for u in utterances[n + 1 : n + 1 + _NEAR] if u.voice), None)
    if own.voice is None or after is None:
        return False
    if roles.get(own.voice) is Role.ANSWERS and len(words) <= _LONGEST and _OTHERWISE.match(words):
        return after.voice != own.voice and roles.get(after.voice or "") is Role.ANSWERS
    is_asked = before is not None and before.voice == after.voice and roles.get(after.voice or "") is Role.ASKS
    asks_back = own.voice in INTERPRETERS and is_asked and QUESTION_END.search(words) is not None
    if not asks_back or _STATES.search(words) or _TELLS.search(words):
        return False
    return QUESTION_END.search(after.passage.span.of(text)) is None
