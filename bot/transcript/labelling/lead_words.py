"""Which words before a colon lead into what somebody says within a turn, and name nobody: "Verdict: guilty."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.model.document import Document
from bot.text.first_names import is_first_name
from bot.text.weights import LANGUAGES, is_known
from bot.text.words import fold
from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import Label
from bot.transcript.names.name_parts import is_title
from bot.transcript.names.offices import titled
from bot.transcript.names.spelling_out import places
from bot.transcript.signs.first_person import says_i
from bot.transcript.signs.label_words import (
    ANSWER_WORDS,
    CONCLUDING_WORDS,
    INTERPRETERS,
    NOBODY_WORDS,
    QUESTION_WORDS,
    TURN_WORDS,
)

#: So many who take turns are a talk of two.
_TWO: Final = 2
#: What people are called who are named by no more than that, folded.
_PEOPLE: Final = frozenset(
    # English
    "man woman boy girl child kid kids voice crowd all both everyone everybody son dad mum mom granny grandma grandpa "
    "aunt auntie uncle wife husband friend pal neighbour neighbor "
    "cop nun monk priest nurse coach guide cook chef clerk maid boss client "
    "pupil pilot judge jury captain crew staff team police radio "
    # German
    "mann frau junge kind kinder stimme alle beide sohn tochter oma opa tante onkel freund nachbar nachbarin wirt "
    "wirtin kunde kundin publikum chef funk "
    # French
    "homme femme garcon fille enfant enfants voix tous toutes pere mere papa maman frere soeur fils oncle papi mamie "
    "ami amie voisin voisine cure eleve moine juge "
    # Spanish and Portuguese
    "hombre mujer nino nina chico chica voz todos padre madre abuelo abuela hermano hermana hijo hija tio tia amigo "
    "amiga vecino vecina cura monja alumno alumna juez homem mulher menino menina rapaz moca pai mae avo irmao irma "
    "filho filha vizinho vizinha padre freira aluno aluna juiz".split()
)
#: How words end that say what somebody does.
_DOES: Final = re.compile(
    r"[^\W\d_]{2,}(?:ers?|ors?|ists?|[wm]om[ae]n|man|men|ian|dent|gent|ant|mann|frau|in"
    r"|eur|euse|ien|ienne|iere?|iste|trice|ora|[ei]r[oa]|eir[oa]|ista|ente|ante)"
)
#: The word before what may be a surname, on its line; and what stands behind somebody who is called.
_AHEAD: Final = re.compile(r"(?<!\w)([^\W\d_]+)\.?[^\S\n]\Z")
_LONGEST_AHEAD: Final = 20
_CALLS: Final = tuple(".?!")


def without_lead_words(labels: Sequence[Label], text: str) -> list[Label]:
    """Return ``labels`` of a talk of two in ``text`` but for words that stand once, within a turn, and name nobody.

    Such a word stands between a turn of one of the two and one of the other, or below the last turn, so that both take
    turns without it. It is nobody's surname: the text has no "Ida Wolf", "Mr Wolf" or "Thank you, Wolf."
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
        if not (is_within and times[label.key] == 1 and _leads_in(label) and not _is_surname(label.name, text)):
            kept.append(label)
    return kept


def is_lead_word(label: Label) -> bool:
    """Tell whether a ``label`` is a common word, no first name, and none for what somebody is or does: "Driver"."""
    key = label.key
    if key in QUESTION_WORDS | ANSWER_WORDS | NOBODY_WORDS | INTERPRETERS | _PEOPLE or _DOES.fullmatch(key):
        return False
    is_common = any(is_known(key, language) for language in LANGUAGES)
    return is_common and not (titled(label.name).offices or is_first_name(key))


def without_conclusions(labels: Sequence[Label], document: Document) -> list[Label]:
    """Return ``labels`` but for words such as "Conclusion:" that lead into what people say.

    They do where people are named, and where somebody says "I" below; else whoever asked has written that down below
    what is labelled as an answer.
    """
    concluding = [label for label in labels if label.key in CONCLUDING_WORDS]
    others = {label.key for label in labels}.difference(CONCLUDING_WORDS)
    text = document.source.text
    ends = (document.blocks[label.block].span.end for label in concluding)
    own = any(says_i(text[label.words_at : end]) for label, end in zip(concluding, ends, strict=True))
    is_noted = bool(others) and others <= TURN_WORDS | {"q", "a", "p", "r", "f"}
    return list(labels) if is_noted and not own else [label for label in labels if label.key not in CONCLUDING_WORDS]


def _leads_in(label: Label) -> bool:
    if label.shape is not Shape.COLON or label.set_off or label.stamped or not label.name.isalpha():
        return False
    return label.key in TURN_WORDS or is_lead_word(label)


def _is_surname(name: str, text: str) -> bool:
    """Tell whether the ``text`` has ``name`` behind a first name or a title, or calls somebody by it."""
    for at in places(name, text):
        ahead = text[max(0, at - _LONGEST_AHEAD) : at]
        word = _AHEAD.search(ahead)
        if word and (is_title(fold(word[1])) or (word[1].istitle() and is_first_name(word[1]))):
            return True
        if ahead.endswith(", ") and text[at + len(name) : at + len(name) + 1] in _CALLS:
            return True
    return False
