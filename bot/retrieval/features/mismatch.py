"""Signs that a close exchange still does not answer: another country, other numbers, roles swapped, a denial.

Closeness of words and vectors hardly sees these: "Why can't Putin afford a collapse of China's regime?" has every
word of a question that was asked. All values are 0..1, 0 where there is no such sign.

- ``other_place``: share of the question's places that the exchange does not speak of.
- ``other_number``: the same for numbers.
- ``other_name``: share of the question's names that the closest text (stored question or best sentence) does not have.
- ``unknown_name``: share of the typed weight in capitalised words that the library does not know.
- ``unseen``: share of the typed weight in words that the library does not know at all.
- ``swapped``: share of the pairs of names that stand in the other order in the closest text, if the words beside them
  stand beside other names there too.
- ``denied``, ``denied_answer``: one of the question and the stored question (or the best sentence) negates, the other
  does not.

- ``near_miss``: p (1 - p) for the share p of the question's informative words that the exchange has: a question with
  half of its words elsewhere is put together from what was said; a paraphrase has few of them, a keyword search all.
- ``denies``: p, where the question denies something and the stored question does not.
- ``no_amount``: the question asks for a number or a time, and the answer has none.

``other_name``, ``swapped`` and the two of denial count by the share of the typed weight that both sides have word for
word: where little is shared, names, their order and a "not" say little.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from bot.retrieval.query import Question
from bot.retrieval.vocabulary import Term, Vocabulary

GUARDS = (
    "other_place",
    "other_number",
    "other_name",
    "unknown_name",
    "unseen",
    "swapped",
    "denied",
    "denied_answer",
    "near_miss",
    "denies",
    "no_amount",
)

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
class Guards:
    """A question, ready to be held against many exchanges."""

    question: Question
    vocabulary: Vocabulary
    #: Of each term of the question: the share of the typed weight that it has; zeros where there is no weight.
    shares: tuple[float, ...]
    #: Keys of the places, the numbers and the names of the question, and of its informative words, repeated ones too.
    places: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    informative: tuple[str, ...]
    #: As in ``GUARDS``: the same for every exchange.
    unknown_name: float
    unseen: float
    denies: bool
    asks_amount: bool

    @classmethod
    def of(cls, question: Question, vocabulary: Vocabulary) -> Guards:
        """Return ``question``, asked of the library of ``vocabulary``, made ready."""
        weights = question.meaning_weights.tolist()
        total = sum(weights)
        shares = tuple(w / total if total else 0.0 for w in weights)
        unseen = [0.0 if near else share for share, near in zip(shares, question.near, strict=True)]
        return cls(
            question=question,
            vocabulary=vocabulary,
            shares=shares,
            places=frozenset(t.key for t in question.terms if t.key.startswith("@")),
            numbers=frozenset(t.key for t in question.terms if t.form.isdigit()),
            names=frozenset(t.key for t in question.terms if t.key in vocabulary.names),
            informative=tuple(t.key for t in question.terms if t.informative),
            unknown_name=sum(share for share, t in zip(unseen, question.terms, strict=True) if t.name),
            unseen=sum(unseen),
            denies=negates(question.sequence),
            asks_amount=asks_amount(question.sequence),
        )

    def features(self, texts: Sequence[Sequence[Term]], best: int | None) -> tuple[float, ...]:
        """Return the values named in ``GUARDS`` for an entry: the words of its question and of each sentence.

        ``best`` is the place of its best answer sentence among ``texts``; None where it has no answer.
        """
        keys_of_texts = [{t.key for t in text} for text in texts]
        keys = set[str]().union(*keys_of_texts)
        stored, told = texts[0], texts[best or 0]
        in_question, in_told = self._shared(keys_of_texts[0]), self._shared(keys_of_texts[best or 0])
        by_question = in_question >= in_told
        shared, shared_keys = (stored, keys_of_texts[0]) if by_question else (told, keys_of_texts[best or 0])
        stored_denies = negates(stored)
        met = sum(key in keys for key in self.informative) / max(1, len(self.informative))
        return (
            _missing(self.places, keys),
            _missing(self.numbers, keys),
            max(in_question, in_told) * _missing(self.names, shared_keys),
            self.unknown_name,
            self.unseen,
            max(in_question, in_told) * swapped(self.question.sequence, shared, self.vocabulary.names),
            in_question * (self.denies != stored_denies),
            in_told * (self.denies != negates(told)),
            met * (1 - met),
            met * (self.denies and not stored_denies),
            float(self.asks_amount and not any(map(has_amount, texts[1:]))),
        )

    def _shared(self, keys: set[str]) -> float:
        return sum(share for share, t in zip(self.shares, self.question.terms, strict=True) if t.key in keys)


def _missing(asked: frozenset[str], keys: set[str]) -> float:
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
    common = {t.key for t in asked if t.key in names} & {t.key for t in told}
    if len(common) < 2:
        return 0.0
    here, there = _nearest_names(asked, common), _nearest_names(told, common)
    if not any(here[word] != there[word] for word in here.keys() & there.keys()):
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
