"""What other bots do with the same stored pairs: fuzzy scorers, full text, sentence vectors, a reranker.

Every system ranks stored pairs for a question; its confidence is the score of the first.
"""

from __future__ import annotations

import math
import re
from bisect import insort
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, Protocol

import numpy as np
import Stemmer
from numpy.typing import NDArray
from rapidfuzz import fuzz, process, utils
from rapidfuzz.distance import OSA, Indel

from bot.retrieval import Encoder
from bot.retrieval.judge import Judge
from bot.text.weights import frequencies, zipf

Pair = Mapping[str, str]
Ranking = list[tuple[str, float]]
Vectors = NDArray[np.float32]
Scores = NDArray[Any]

#: The question's share beside that of question and answer as one text.
_QUESTION_SHARE = 0.6
#: What a match in the answer counts beside one in the question.
_ANSWER_WEIGHT = 0.4
#: Words shorter than this, or at least this common (Zipf), are left as they are typed.
_SHORTEST_REPAIRED, _COMMON = 4, 2.5
#: A word is repaired to one at least this alike; one of the stored words is preferred by so much.
_ALIKE, _STORED_BONUS = 0.67, 0.08
#: Commoner words are likelier: what a decade of frequency adds to the likeness.
_PER_DECADE = 0.02
#: Pairs that are reranked, and words of an answer that are read.
_RERANKED, _PASSAGE_WORDS = 10, 70
#: Words of the language a misspelling may stand for, the most common ones.
_MOST_ENGLISH = 30_000
_LETTERS = re.compile(r"[A-Za-z]+")


class Missing(Exception):  # noqa: N818  (it is a package that is wrong, not the program)
    """A package is not installed; the message says how to get it."""


class System(Protocol):
    """Something that finds stored pairs."""

    def fit(self, pairs: Sequence[Pair]) -> None:
        """Make pairs of "id", "question" and "answer" ready."""

    def search(self, query: str, k: int) -> Ranking:
        """Return (id, score) of at most ``k`` pairs, best first."""

    def confidence(self, query: str, results: Ranking) -> float:
        """Return how sure the first result is, on the system's own scale; ``-inf`` without one."""


class _Scores:
    """A system that scores every pair."""

    def fit(self, pairs: Sequence[Pair]) -> None:
        self.ids = [p["id"] for p in pairs]
        self.read(pairs)

    def read(self, pairs: Sequence[Pair]) -> None:
        raise NotImplementedError

    def scores(self, query: str) -> Scores:
        """Return the score of each pair; NaN for one that does not match at all."""
        raise NotImplementedError

    def search(self, query: str, k: int) -> Ranking:
        scores = self.scores(query)
        order = np.argsort(-scores, kind="stable")[:k]
        return [(self.ids[at], float(scores[at])) for at in order if not np.isnan(scores[at])]

    def confidence(self, query: str, results: Ranking) -> float:
        return results[0][1] if results else -math.inf


class Fuzzy(_Scores):
    """A scorer of rapidfuzz over the stored questions, lower-cased and without punctuation."""

    def __init__(self, scorer: str) -> None:
        """Take the name of a scorer in ``rapidfuzz.fuzz``."""
        self._scorer = getattr(fuzz, scorer)

    def read(self, pairs: Sequence[Pair]) -> None:
        """Prepare the questions."""
        self._questions = [utils.default_process(p["question"]) for p in pairs]

    def scores(self, query: str) -> Scores:
        """Return 0..100 for each question."""
        scores: Scores = process.cdist([utils.default_process(query)], self._questions, scorer=self._scorer)[0]
        return scores


class Levenshtein(_Scores):
    """ChatterBot's ``LevenshteinDistance``: difflib's ratio of the lower-cased texts to two places.

    See https://github.com/gunthercox/ChatterBot, ``chatterbot/comparisons.py``. Its ratio takes 0.1 ms a pair. What
    cannot come among the first ``k`` is left out by a bound: the blocks that difflib matches are a common subsequence,
    of which the indel similarity knows the longest.
    """

    def read(self, pairs: Sequence[Pair]) -> None:
        """Prepare the questions; difflib keeps what it learnt of its second text."""
        self._questions = [p["question"].lower() for p in pairs]
        self._matchers = [SequenceMatcher(None, "", question) for question in self._questions]

    def scores(self, query: str) -> Scores:
        """Return 0..1 for each question."""
        return np.array([self._ratio(at, query.lower()) for at in range(len(self.ids))])

    def search(self, query: str, k: int) -> Ranking:
        """Return the first ``k`` as ``scores`` would have them."""
        typed = query.lower()
        bounds = process.cdist([typed], self._questions, scorer=Indel.normalized_similarity, dtype=np.float64)[0]
        found: list[tuple[float, int]] = []
        for at in np.argsort(-bounds, kind="stable"):
            if len(found) == k and round(float(bounds[at]) + 1e-9, 2) < -found[-1][0]:
                break
            insort(found, (-self._ratio(int(at), typed), int(at)))
            del found[k:]
        return [(self.ids[at], -negated) for negated, at in found]

    def _ratio(self, at: int, typed: str) -> float:
        self._matchers[at].set_seq1(typed)
        return round(self._matchers[at].ratio(), 2)


class FullText(_Scores):
    """BM25 (bm25s: Lucene's variant, its English stop words, Snowball stems) over questions and over answers."""

    def __init__(self) -> None:
        """Look for the package.

        Raises:
            Missing: bm25s is not installed.
        """
        try:
            import bm25s
        except ImportError as error:
            raise Missing("BM25 needs bm25s; run: pip install -e '.[bench]'") from error
        self._bm25s = bm25s
        self._stemmer = Stemmer.Stemmer("english")

    def read(self, pairs: Sequence[Pair]) -> None:
        """Index both sides."""
        self._fields = []
        for side, weight in (("question", 1.0), ("answer", _ANSWER_WEIGHT)):
            tokens = self._tokens([p[side] for p in pairs])
            if any(tokens):
                index = self._bm25s.BM25()
                index.index(tokens, show_progress=False)
                self._fields.append((weight, index))

    def scores(self, query: str) -> Scores:
        """Return a sum over words, from 0; NaN without a common word."""
        (tokens,) = self._tokens([query])
        total = np.zeros(len(self.ids))
        for weight, index in self._fields:
            if tokens:
                total += weight * index.get_scores(tokens)
        return np.where(total > 0, total, np.nan)

    def _tokens(self, texts: list[str]) -> list[list[str]]:
        tokens: list[list[str]] = self._bm25s.tokenize(
            texts, stopwords="en", stemmer=self._stemmer, return_ids=False, show_progress=False
        )
        return tokens


class SentenceVectors(_Scores):
    """Cosine of sentence vectors, by the encoder that is shipped, over the stored questions."""

    def __init__(self) -> None:
        """Load the encoder."""
        self._encoder = Encoder.load()

    def read(self, pairs: Sequence[Pair]) -> None:
        """Encode the questions."""
        self._questions = self._stacked([p["question"] for p in pairs])

    def scores(self, query: str) -> Scores:
        """Return -1..1 for each question."""
        scores: Scores = self._questions @ self._vector(query)
        return scores

    def _vector(self, text: str) -> Vectors:
        return self._encoder.encode(text, ())[0]

    def _stacked(self, texts: Sequence[str]) -> Vectors:
        return np.stack([self._vector(t) for t in texts])


class RepairedVectors(SentenceVectors):
    """Spelling repaired first, then cosines with the question and with question and answer as one text."""

    def read(self, pairs: Sequence[Pair]) -> None:
        """Encode both, and collect the words that misspellings may stand for."""
        super().read(pairs)
        self._wholes = self._stacked([f"{p['question']}\n{p['answer']}".strip() for p in pairs])
        self._repair = Repair(f"{p['question']} {p['answer']}" for p in pairs)

    def scores(self, query: str) -> Scores:
        """Return -1..1 for each pair."""
        vector = self._vector(self._repair(query))
        scores: Scores = _QUESTION_SHARE * (self._questions @ vector) + (1 - _QUESTION_SHARE) * (self._wholes @ vector)
        return scores


class Reranked(SentenceVectors):
    """The first ten by sentence vectors, put in order by the judge that is shipped, which reads each of them."""

    def __init__(self) -> None:
        """Load both models."""
        super().__init__()
        self._judge = Judge.load()

    def read(self, pairs: Sequence[Pair]) -> None:
        """Encode the questions, and keep what is read."""
        super().read(pairs)
        self._printed = {p["id"]: (p["question"], " ".join(p["answer"].split()[:_PASSAGE_WORDS])) for p in pairs}

    def search(self, query: str, k: int) -> Ranking:
        """Return the log-odds that a pair replies; those of pairs that are not read are below all others."""
        found = super().search(query, max(k, _RERANKED))
        read = [(id_, self._replies(query, id_)) for id_, _ in found[:_RERANKED]]
        lowest = min((score for _, score in read), default=0.0)
        return [*sorted(read, key=lambda pair: -pair[1]), *((i, lowest - 2 + s) for i, s in found[_RERANKED:])][:k]

    def _replies(self, query: str, id_: str) -> float:
        return self._judge.read(query, *self._printed[id_], is_english=True).replies


class Repair:
    """Replaces rare words that are not stored by the likeliest near word, stored or English."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the stored texts."""
        self._stored = sorted({w.lower() for text in texts for w in _LETTERS.findall(text)})
        self._known = frozenset(self._stored)
        english = frequencies("en")
        common = sorted((w for w in english if w.isascii() and w.isalpha()), key=lambda w: -english[w])
        self._english = [w for w in common[:_MOST_ENGLISH] if len(w) >= _SHORTEST_REPAIRED - 1]
        self._repaired: dict[str, str] = {}

    def __call__(self, query: str) -> str:
        """Return ``query`` with its misspelt words repaired."""
        return _LETTERS.sub(lambda match: self._word(match.group()), query)

    def _word(self, typed: str) -> str:
        word = typed.lower()
        if len(word) < _SHORTEST_REPAIRED or word in self._known or zipf(word) > _COMMON:
            return typed
        if word not in self._repaired:
            self._repaired[word] = self._likeliest(word) or typed
        return self._repaired[word]

    def _likeliest(self, word: str) -> str | None:
        stored = [(score + _STORED_BONUS, near) for near, score in _alike(word, self._stored)]
        english = [(score + _PER_DECADE * (zipf(near) - 4), near) for near, score in _alike(word, self._english)]
        found = [*stored, *english]
        return max(found)[1] if found else None


def _alike(word: str, words: Sequence[str]) -> list[tuple[str, float]]:
    found = process.extract(word, words, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE, limit=6)
    return [(near, score) for near, score, _ in found]
