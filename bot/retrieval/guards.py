"""Signs that a close exchange still does not answer: another country, other numbers, roles swapped, a denial.

Closeness of words and vectors hardly sees these: "Why can't Putin afford a collapse of China's regime?" has every word of a
question that was asked. All values are 0..1, 0 where there is no such sign.

- ``other_place``: share of the question's places that the exchange does not speak of.
- ``other_number``: the same for numbers.
- ``unknown_name``: share of the typed weight in capitalised words that the library does not know.
- ``unseen``: share of the typed weight in words that the library does not know at all.
- ``swapped``: share of the shared words that stand beside one name in the question and beside another in the exchange,
  in whichever of the stored question and the best sentence has more of the typed words.
- ``denied``, ``denied_answer``: one of the question and the stored question (or the best sentence) negates, the other
  does not.

The last three count by the share of the typed weight that both sides have word for word: where little is shared, the order
of names and a "not" say little.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.entries import Entry, Text
from bot.retrieval.question import Question
from bot.retrieval.vocabulary import Term, Vocabulary

Floats = NDArray[np.float32]

GUARDS = ("other_place", "other_number", "unknown_name", "unseen", "swapped", "denied", "denied_answer")

_NEGATIONS = frozenset(
    ["not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "without", "hardly", "refus", "deni", "fail"]
)


def guard_features(question: Question, entry: Entry, best: Text | None, vocabulary: Vocabulary) -> Floats:
    """Return the values named in ``GUARDS`` for an entry whose best answer sentence is ``best``."""
    keys = {t.key for text in entry.texts for t in text.terms}
    told = best or entry.question
    in_question, in_told = _shared(question, entry.question), _shared(question, told)
    shared = entry.question if in_question >= in_told else told
    denies = negates(question.sequence)
    return np.array(
        [
            _missing([t for t in question.terms if t.key.startswith("@")], keys),
            _missing([t for t in question.terms if t.form.isdigit()], keys),
            _share(question, [t.name and not near for t, near in zip(question.terms, question.near, strict=True)]),
            _share(question, [not near for near in question.near]),
            max(in_question, in_told) * swapped(question.sequence, shared.terms, vocabulary.names),
            in_question * (denies != negates(entry.question.terms)),
            in_told * (denies != negates(told.terms)),
        ],
        np.float32,
    )


def _missing(terms: Sequence[Term], keys: set[str]) -> float:
    asked = {t.key for t in terms}
    return len(asked - keys) / len(asked) if asked else 0.0


def _share(question: Question, chosen: Sequence[bool]) -> float:
    total = float(question.meaning_weights.sum())
    return float(question.meaning_weights[np.array(chosen, bool)].sum()) / total if total else 0.0


def _shared(question: Question, text: Text) -> float:
    keys = {t.key for t in text.terms}
    return _share(question, [t.key in keys for t in question.terms])


def negates(terms: Sequence[Term]) -> bool:
    """Tell whether the words deny something, an even number of times counting as none."""
    return sum(t.key in _NEGATIONS for t in terms) % 2 == 1


def swapped(asked: Sequence[Term], told: Sequence[Term], names: frozenset[str]) -> float:
    """Return the share of shared words whose nearest name differs, 0..1.

    Only words count that stand beside a name on both sides, where each side knows both names:
    "Putin afford collapse China regime" against "China afford collapse Putin regime" is 1.
    """
    common = {t.key for t in asked} & {t.key for t in told} & names
    if len(common) < 2:
        return 0.0
    here, there = _nearest_names(asked, common), _nearest_names(told, common)
    words = here.keys() & there.keys()
    return sum(here[w] != there[w] for w in words) / len(words) if words else 0.0


def _nearest_names(terms: Sequence[Term], names: set[str]) -> dict[str, str]:
    places = [(at, t.key) for at, t in enumerate(terms) if t.key in names]
    nearest = {}
    for at, term in enumerate(terms):
        if term.key not in names and term.informative:
            nearest[term.key] = min(places, key=lambda place: abs(place[0] - at))[1]
    return nearest
