"""Which words before a colon lead into what somebody says within a turn, and name nobody: "Verdict: guilty."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.weights import LANGUAGES, is_known
from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import Label
from bot.transcript.names.offices import titled
from bot.transcript.signs.label_words import ANSWER_WORDS, INTERPRETERS, NOBODY_WORDS, QUESTION_WORDS, TURN_WORDS

#: So many who take turns are a talk of two.
_TWO: Final = 2
#: What people are called who are named by no more than that, folded.
_PEOPLE: Final = frozenset(
    "man woman boy girl child kid voice crowd all both everyone everybody son dad mum mom wife husband neighbour "
    "neighbor friend guard nurse coach guide cook chef clerk judge jury captain crew staff team police mann frau "
    "junge kind stimme alle beide sohn tochter freund nachbar nachbarin wirt wirtin publikum homme femme garcon "
    "fille enfant voix tous toutes pere mere frere soeur fils ami amie voisin voisine juge hombre mujer nino nina "
    "voz todos padre madre hermano hermana hijo hija amigo amiga vecino vecina juez homem mulher menino menina pai "
    "mae irmao irma filho filha vizinho vizinha juiz".split()
)
#: How words end that say what somebody does.
_DOES: Final = re.compile(
    r"[^\W\d_]{2,}(?:ers?|ors?|ists?|[wm]om[ae]n|man|men|ian|dent|gent|ant|mann|frau|in|eur|euse|ien|ienne|iere?|iste|trice"
    r"|ora|[ei]r[oa]|eir[oa]|ista|ente|ante)"
)


def without_lead_words(labels: Sequence[Label]) -> list[Label]:
    """Return ``labels`` of a talk of two but for words that stand once, within a turn, and name nobody.

    Such a word is a common one and no name, and none for what somebody is or does: "Mayor", "Driver". It stands between
    a turn of one of the two and one of the other, or below the last turn, so that both take turns without it.
    """
    times = Counter(label.key for label in labels)
    two = {key for key, n in times.items() if n > 1}
    if len(two) != _TWO or two & TURN_WORDS:
        return list(labels)
    below: list[str | None] = [None]
    for label in reversed(labels):
        below.append(label.key if label.key in two else below[-1])
    kept: list[Label] = []
    for label, after in zip(labels, below[-2::-1], strict=True):
        is_within = bool(kept) and kept[-1].key in two and kept[-1].key != after
        if not (is_within and times[label.key] == 1 and _leads_in(label)):
            kept.append(label)
    return kept


def _leads_in(label: Label) -> bool:
    if label.shape is not Shape.COLON or label.set_off or label.stamped or not label.name.isalpha():
        return False
    key = label.key
    if key in TURN_WORDS:
        return True
    if key in QUESTION_WORDS | ANSWER_WORDS | NOBODY_WORDS | INTERPRETERS | _PEOPLE or _DOES.fullmatch(key):
        return False
    is_common = any(is_known(key, language) for language in LANGUAGES)
    return is_common and not (titled(label.name).offices or is_first_name(key))
