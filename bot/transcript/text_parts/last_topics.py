"""Topics below the last question of a page that the guest answers all the same: "Advice for beginners", "I tell …"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from bot.text.words import fold
from bot.transcript.names.person_names import person_in
from bot.transcript.signs.first_person import says_own
from bot.transcript.signs.question_score import count_of
from bot.transcript.text_parts.passages import Passage

#: What heads something of whoever wrote the page, folded.
_OF_WRITER: Final = re.compile(
    r"\W*(?:(?:about|uber|a propos|sobre|acerca|note|nota|p\.? ?s|resume|update|credits?|links?|related|more|mehr"
    r"|further|my|our|mon|ma|mes|notre|nos|mi|mis|meu|minha|behind|hinter|making|thanks?|danke?|merci)\b"
    r"|anmerkung|post ?script|epilog|nachwort|afterword|postface|posfacio|conclu|fazit|schlussbemerkung|summary"
    r"|zusammenfassung|disclaimer|weiter|mein|unser|nuestr|noss|editor|author|auteur|autor|redak|comment|kommentar"
    r"|comentario|gracias|obrigad|source|quelle|fuente)"
)
#: What whoever wrote the page says of the talk, folded.
_OF_TALK: Final = re.compile(
    r"\b(?:interview\w*|gesprach\w*|entretien|entrevist\w*|conversa\w*|podcast|newsletter|blog\w*|articles?|artikel"
    r"|articulo|artigo|readers?|leser\w*|lecteurs?|lectores|leitores|episode|folge|subscribe|photos?|fotos?"
    r"|(?:talked|spoke|chatted|talking|speaking) (?:to|with)|i met|traf ich|ich traf|rencontre)\b"
)
#: A topic has so many words, and no more characters.
_WORDS: Final = 2
_LONGEST: Final = 60


def telling(text: str, passages: Sequence[Passage]) -> Callable[[int], bool]:
    """Return what tells of a place in ``passages`` whether whoever answers speaks of its topic right below."""
    spans = [passage.span for passage in passages]
    return lambda n: n + 1 < len(spans) and is_told(spans[n].of(text), spans[n + 1].of(text))


def is_told(topic: str, below: str) -> bool:
    """Tell whether whoever answers the questions above speaks ``below`` the ``topic``: "I", and not of the talk."""
    is_topic = count_of(topic) >= _WORDS and len(topic) <= _LONGEST and not _OF_WRITER.match(fold(topic))
    return is_topic and person_in(topic) is None and says_own(below) and not _OF_TALK.search(fold(below))
