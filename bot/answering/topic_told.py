"""Which questions ask what is told of something, and of what: "what does she say about oil?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.answering.persons.guests import guests_named
from bot.answering.topic_sought import LONGEST_ASKING, words_of_topic
from bot.model import Interview
from bot.text.words import folded_in_place

#: Words of a topic at most; what has more is a question of its own.
_MOST_WORDS: Final = 2
_THEY: Final = {
    "en": r"(?:he|she|they|you|(?:the )?(?:interviewee|guest|interview))",
    "de": r"(?:er|sie|man|du|(?:der|die) (?:befragte|interviewte)|das interview)",
    "fr": r"(?:il|elle|on|ils|elles|vous|tu|l'interviewee?)",
    "es": r"(?:el|ella|usted|ellos|ellas|(?:el|la) entrevistad[oa])",
}
_NAME: Final = r"[\w.'’-]+(?: [\w.'’-]+){0,3}?"
_DE: Final = r"(?:(?:a propos )?(?:(?:de l|d)'|(?:de la|du|des|de) )|sur l'|(?:sur (?:la|les?)|sur) )"
_DEL: Final = r"(?:sobre (?:el|la|los|las)|sobre|de (?:la|los|las)|del|de|acerca de)"
_ASKING: Final = (
    rf"what (?:does|did|do) (?P<en>{_THEY['en']}|{_NAME}) (?:say|have to say|tell us|talk) about (?:the )?",
    rf"(?:(?:can|could|would) you )?(?:please )?tell (?:me|us) what (?P<also_en>{_THEY['en']}|{_NAME})"
    r" (?:says?|said|ha[sd] to say) about (?:the )?",
    rf"was (?:sagt|sagte|erzahlt|erzahlte|sagst) (?P<de>{_THEY['de']}|{_NAME})"
    r" (?:denn )?(?:uber|zu|zum|zur|von|vom) (?:(?:das|die|den|der|dem) )?",
    rf"(?:que|qu') ?(?:dit|raconte)(?:-t)?[- ](?P<fr>{_THEY['fr']}|{_NAME}) {_DE}",
    rf"qu'est[- ]ce qu(?:e |')(?P<also_fr>{_THEY['fr']}|{_NAME}) (?:dit|raconte) {_DE}",
    rf"que (?:dice|dijo|cuenta)(?: (?P<es>{_THEY['es']}|{_NAME}))? {_DEL} ",
)
_MESSAGE: Final = re.compile(rf"[\s¿¡]*(?:(?:and|so|und|et|y) )?(?:{'|'.join(_ASKING)})(?P<topic>[^?!.]+?)[\s?!.…]*")
_THEM: Final = re.compile("|".join(_THEY.values()))


def topic_told(message: str, interviews: Sequence[Interview]) -> str | None:
    """Return of what ``message`` asks what is told, as typed: "oil"; None for another message.

    Who tells it is whoever is interviewed: a pronoun, or a name of theirs; what somebody else says is asked in the same
    words, and told or not.
    """
    found = _MESSAGE.fullmatch(folded_in_place(message)) if len(message) <= LONGEST_ASKING else None
    if not found:
        return None
    at = next((group for group in ("en", "also_en", "de", "fr", "also_fr", "es") if found[group]), None)
    is_theirs = at is None or _THEM.fullmatch(found[at]) or guests_named(message[: found.end(at)], interviews)
    topic = message[slice(*found.span("topic"))]
    return topic if is_theirs and 0 < len(words_of_topic(topic)) <= _MOST_WORDS else None
