"""How a scoring is fitted to the library that it serves, from what is known of it without labelled questions.

A threshold that is right for one library is wrong for another: where many stored questions look alike, a high score
means less. So where an interview is a long list, stored questions from all over the library are asked of the rest of
it; the mean of the best scores that they find there, the ``crowd``, is what a question that the library does not answer
may well reach.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Final

import numpy as np

from bot.retrieval.index import Index
from bot.retrieval.ranking import exchange_rows
from bot.retrieval.scoring import Scoring
from bot.retrieval.vector_cache import VectorCache

#: Stored questions that are asked at most, evenly spread.
_MOST_ASKED = 60
#: A part of the key. To be changed whenever scores of a library change though its texts, the encoder and the
#: coefficients do not: a test with the crowd of a known library fails then.
_FORMAT: Final = b"verbatim crowd 3\n"


def fitted(scoring: Scoring, index: Index, cache: VectorCache) -> Scoring:
    """Return ``scoring`` fitted to the library of ``index``; as it is where no interview is a long list.

    Takes 0.4 s, or nothing where the ``cache`` has what was measured of this library before.
    """
    if not index.listed.any():
        return scoring
    scoring = replace(scoring, share=float(index.listed.mean()))
    foreign = scoring.foreign and fitted(scoring.foreign, index.by_spelling(), cache)
    key = _key(scoring, index)
    kept = cache.get(key, 1)
    if kept is None:
        # A row of one number.
        kept = np.array([crowd(scoring, index)], "<f8").view(np.uint8)[None]
        cache.put(key, kept)
    return replace(scoring, crowd=float(kept.copy().view("<f8")[0, 0]), foreign=foreign)


def crowd(scoring: Scoring, index: Index) -> float:
    """Return the mean of the best scores that stored questions reach among the other exchanges; 0 for a single one."""
    exchanges = index.exchanges
    asked = np.unique(np.linspace(0, exchanges - 1, min(exchanges, _MOST_ASKED)).astype(np.int64))
    best = []
    for place in asked:
        compared = index.compare(index.entries[place].question)
        rows = exchange_rows(index, compared)
        rows = rows[index.printed[compared.entries[rows]] != index.printed[place]]
        if len(rows):
            answered = index.answered[compared.entries[rows]]
            best.append(scoring.score(compared.features.rows(rows), answered).max())
    return float(np.mean(best)) if best else 0.0


def _key(scoring: Scoring, index: Index) -> str:
    """Return a digest of all that the crowd depends on.

    The texts, who speaks, what is said twice, the encoder and the coefficients.
    """
    parts = [index.encoder.digest if index.encoder else ""]
    parts += [
        repr(([f.label for f in linear.features], linear.weights.tolist(), linear.bias))
        for order in (scoring.order, scoring.listed_order)
        for linear in (order.by_question, order.by_answer, order.by_both)
    ]
    parts += [repr((i.transcript.interviewees, i.transcript.interviewers, len(i.exchanges))) for i in index.interviews]
    parts += [repr(entry.texts) for entry in index.entries]
    # Whose answers those are decides it, too.
    parts.append(repr(index.printed.tolist()))
    return hashlib.sha256(_FORMAT + "\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
