"""Signs that a close exchange still does not answer: another country, other numbers, roles swapped, a denial.

Closeness of words and vectors hardly sees these: "Why can't Putin afford a collapse of China's regime?" has every
word of a question that was asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from bot.retrieval.features.registry import Feature
from bot.retrieval.query import Query
from bot.retrieval.vocabulary import Term, Vocabulary

_NEGATIONS = frozenset(["not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "without", "hardly"])
#: Verbs that deny what follows them or what they are asked about, as stems.
_DENYING = frozenset(
    """refus deni fail abandon cancel forbid forbidden forbad ban reject declin stop prevent avoid lack oppos quit
    ceas""".split()
)

_MEASURES = frozenset(["many", "much", "old", "long", "far", "often", "high", "tall", "big", "large", "fast", "deep"])
_UNITS = frozenset(
    ["year", "day", "date", "month", "time", "percentage", "percent", "share", "number", "price", "age", "amount"]
)
_NUMBERS = frozenset(
    """two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand
    thousands million millions billion billions half third quarter dozen dozens once twice percent january february
    march april may june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday today tomorrow yesterday year years month months week weeks day days decade century""".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class EntryWords:
    """The words of an entry, as far as they are the same for every query."""

    #: Those of its question, then of each sentence of its answer.
    texts: tuple[Sequence[Term], ...]
    #: The keys of all of them, and of those of the question alone.
    keys: frozenset[str]
    question_keys: frozenset[str]
    #: Whether the question denies something, and whether the answer has a number or a time.
    denies: bool
    has_amount: bool

    @classmethod
    def of(cls, texts: Sequence[Sequence[Term]]) -> EntryWords:
        """Return the words ``texts`` of an entry: those of its question, then of each sentence of its answer."""
        return cls(
            texts=tuple(texts),
            keys=frozenset(t.key for text in texts for t in text),
            question_keys=frozenset(t.key for t in texts[0]),
            denies=negates(texts[0]),
            has_amount=any(map(has_amount, texts[1:])),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Mismatch:
    """A query, ready to be compared with many exchanges."""

    query: Query
    vocabulary: Vocabulary
    #: Of each term of the query: the share of the typed weight that it has; zeros where there is no weight.
    shares: tuple[float, ...]
    #: Keys of the places, the numbers and the names of the query, and of its informative words, repeated ones too.
    places: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    informative: tuple[str, ...]
    #: The same for every exchange; see the features of these names.
    unknown_name: float
    unseen: float
    denies: bool
    asks_amount: bool

    @classmethod
    def of(cls, query: Query, vocabulary: Vocabulary) -> Mismatch:
        """Return ``query``, asked of the library of ``vocabulary``, made ready."""
        weights = query.meaning_weights.tolist()
        total = sum(weights)
        shares = tuple(w / total if total else 0.0 for w in weights)
        unseen = [0.0 if near else share for share, near in zip(shares, query.near, strict=True)]
        return cls(
            query=query,
            vocabulary=vocabulary,
            shares=shares,
            places=frozenset(t.key for t in query.terms if t.key.startswith("@")),
            numbers=frozenset(t.key for t in query.terms if t.form.isdigit()),
            names=frozenset(t.key for t in query.terms if t.key in vocabulary.names),
            informative=tuple(t.key for t in query.terms if t.informative),
            unknown_name=sum(share for share, t in zip(unseen, query.terms, strict=True) if t.name),
            unseen=sum(unseen),
            denies=negates(query.sequence),
            asks_amount=asks_amount(query.sequence),
        )

    def features(self, entry: EntryWords, best: int | None) -> dict[Feature, float]:
        """Return the features of mismatch of an ``entry``.

        ``best`` is the place of its best answer sentence among its texts; None where it has no answer.
        """
        keys, told = entry.keys, entry.texts[best or 0]
        told_keys = frozenset(t.key for t in told)
        in_question, in_told = self._shared(entry.question_keys), self._shared(told_keys)
        by_question = in_question >= in_told
        shared, shared_keys = (entry.texts[0], entry.question_keys) if by_question else (told, told_keys)
        met = sum(key in keys for key in self.informative) / max(1, len(self.informative))
        return {
            Feature.OTHER_PLACE: _missing(self.places, keys),
            Feature.OTHER_NUMBER: _missing(self.numbers, keys),
            Feature.OTHER_NAME: max(in_question, in_told) * _missing(self.names, shared_keys),
            Feature.UNKNOWN_NAME: self.unknown_name,
            Feature.UNSEEN: self.unseen,
            Feature.SWAPPED: max(in_question, in_told) * swapped(self.query.sequence, shared, self.vocabulary.names),
            Feature.DENIED: in_question * (self.denies != entry.denies),
            Feature.DENIED_ANSWER: in_told * (self.denies != negates(told)),
            Feature.NEAR_MISS: met * (1 - met),
            Feature.DENIES: met * (self.denies and not entry.denies),
            Feature.NO_AMOUNT: float(self.asks_amount and not entry.has_amount),
        }

    def _shared(self, keys: frozenset[str]) -> float:
        return sum(share for share, t in zip(self.shares, self.query.terms, strict=True) if t.key in keys)


def _missing(asked: frozenset[str], keys: frozenset[str]) -> float:
    return len(asked - keys) / len(asked) if asked else 0.0


def negates(terms: Sequence[Term]) -> bool:
    """Tell whether the words deny something, an even number of times counting as none."""
    return sum(t.form in _NEGATIONS or t.key in _DENYING for t in terms) % 2 == 1


def asks_amount(terms: Sequence[Term]) -> bool:
    """Tell whether the words ask for a number or a time: "how many", "what year", "when"."""
    forms = [t.form for t in terms]
    counted = any(a == "how" and b in _MEASURES for a, b in pairwise(forms))
    named = any(a in ("what", "which") and b in _UNITS for a, b in pairwise(forms))
    return counted or named or "when" in forms[:1]


def has_amount(terms: Sequence[Term]) -> bool:
    """Tell whether the words hold a number or a time, in digits or in words."""
    return any(t.form[0].isdigit() or t.form in _NUMBERS for t in terms)


def swapped(asked: Sequence[Term], told: Sequence[Term], names: frozenset[str]) -> float:
    """Return the share of pairs of common names that stand in the other order, 0..1.

    A pair counts only if some word that both sides have stands nearest to one name here and to another there:
    "Putin afford collapse China regime" against "China afford collapse Putin regime" is 1, "to China from Russia"
    against "from Russia to China" is 0.
    """
    here = {t.key for t in asked if t.key in names}
    common = here.intersection(t.key for t in told) if len(here) > 1 else here
    if len(common) < 2:
        return 0.0
    nearest, there = _nearest_names(asked, common), _nearest_names(told, common)
    if not any(nearest[word] != there[word] for word in nearest.keys() & there.keys()):
        return 0.0
    first_here, first_there = _first_places(asked, common), _first_places(told, common)
    pairs = list(combinations(sorted(common), 2))
    inverted = [(first_here[a] < first_here[b]) != (first_there[a] < first_there[b]) for a, b in pairs]
    return sum(inverted) / len(pairs) if pairs else 0.0


def _first_places(terms: Sequence[Term], names: set[str]) -> dict[str, int]:
    return {t.key: at for at, t in reversed(list(enumerate(terms))) if t.key in names}


def _nearest_names(terms: Sequence[Term], names: set[str]) -> dict[str, str]:
    places = [(at, t.key) for at, t in enumerate(terms) if t.key in names]
    nearest = {}
    for at, term in enumerate(terms):
        if places and term.key not in names and term.informative:
            nearest[term.key] = min(places, key=lambda place: abs(place[0] - at))[1]
    return nearest
