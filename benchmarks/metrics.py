"""What the figures of a measured system mean: ranking, abstaining, calibration.

A system ranks distinct answers for each question and gives its first answer a confidence. A question either has right
answers (answerable) or deserves none. "Rightly answered" means answerable, with a right answer first.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

#: Ranks that count for the mean reciprocal rank.
_DEEPEST = 10
#: Bins of the calibration error; ten of equal width are what Naeini et al. 2015 use.
BINS = 10
#: Draws for the calibration error by chance: its mean varies by less than 0.002 with 200 questions. And their seed.
_DRAWS, _SEED = 200, 1
#: Risks at which the coverage is told.
RISKS = (0.05, 0.10, 0.20)


@dataclass(frozen=True, slots=True)
class Judged:
    """What a system did with one labelled question."""

    #: "dev" (others may be tuned on it) or "test".
    split: str
    kind: str
    answerable: bool
    #: Place of the first right answer among the distinct answers, from 1; 0 when it is not there.
    rank: int
    #: Of the first answer, on the system's own scale; ``-inf`` when it gave none.
    confidence: float
    #: What the question took on the processor; None where the system is known by its published answers only.
    seconds: float | None

    @property
    def right(self) -> bool:
        """Whether it was rightly answered, if it is answered at all."""
        return self.rank == 1


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one system over one set of questions; None where one cannot be had."""

    answerable: int
    unanswerable: int
    #: Shares of the answerable questions.
    rank_1: float
    mrr_10: float | None
    #: Answerable against unanswerable questions, and rightly answered ones against all that deserved no answer.
    auroc: float | None
    auroc_right: float | None
    #: Coverage at each of ``RISKS``, and the mean risk over all coverages.
    coverage: tuple[float, ...]
    aurc: float
    #: Calibration error over bins of equal width and of equal size.
    ece: float | None
    ece_equal_size: float | None
    #: What the first of them would be on average, if each confidence were exactly right: so few are the questions.
    ece_by_chance: float | None
    #: Milliseconds of a question on the processor.
    ms_median: float | None
    ms_p95: float | None


@dataclass(frozen=True, slots=True)
class Bin:
    """Questions of like confidence."""

    size: int
    #: Mean confidence and share rightly answered, 0..1.
    confidence: float
    right: float


def figures(judged: Sequence[Judged], *, probability: bool) -> Figures:
    """Return the figures of a system; ``probability`` tells whether its confidence claims to be one.

    Raises:
        ValueError: there is no question.
    """
    if not judged:
        raise ValueError("no questions to measure")
    answerable = [j for j in judged if j.answerable]
    unanswerable = [j.confidence for j in judged if not j.answerable]
    rightly = [j.confidence for j in judged if j.right]
    confidences, right = arrays(judged)
    milliseconds = [1e3 * j.seconds for j in judged if j.seconds is not None]
    return Figures(
        answerable=len(answerable),
        unanswerable=len(unanswerable),
        rank_1=sum(j.right for j in answerable) / len(answerable) if answerable else 0.0,
        mrr_10=mean_reciprocal_rank([j.rank for j in answerable]) if milliseconds and answerable else None,
        auroc=auroc([j.confidence for j in answerable], unanswerable),
        auroc_right=auroc(rightly, [j.confidence for j in judged if not j.right]),
        coverage=tuple(coverage_at_risk(confidences, right, risk) for risk in RISKS),
        aurc=area_under_risk(confidences, right),
        ece=calibration_error(bins_of_equal_width(confidences, right)) if probability else None,
        ece_equal_size=calibration_error(bins_of_equal_size(confidences, right)) if probability else None,
        ece_by_chance=calibration_error_by_chance(confidences) if probability else None,
        ms_median=float(np.median(milliseconds)) if milliseconds else None,
        ms_p95=float(np.quantile(milliseconds, 0.95)) if milliseconds else None,
    )


def arrays(judged: Sequence[Judged]) -> tuple[Floats, Bools]:
    """Return the confidences, and whether each question was rightly answered."""
    return np.array([j.confidence for j in judged], float), np.array([j.right for j in judged], bool)


def mean_reciprocal_rank(ranks: Sequence[int]) -> float:
    """Return the mean of 1 / rank, 0..1; a rank of 0 or beyond 10 counts nothing."""
    return sum(1 / rank for rank in ranks if 1 <= rank <= _DEEPEST) / len(ranks)


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float | None:
    """Return the chance that a positive is surer than a negative, ties counting half; None when either is missing.

    It is the Mann-Whitney U divided by the number of pairs (Hanley & McNeil 1982,
    https://doi.org/10.1148/radiology.143.1.7063747).
    """
    if not len(positive) or not len(negative):
        return None
    ordered = np.sort(np.array(negative, float))
    below, up_to = np.searchsorted(ordered, positive, "left"), np.searchsorted(ordered, positive, "right")
    return float((below + up_to).mean() / 2 / len(ordered))


def risk_coverage(confidences: Floats, right: Bools) -> tuple[Floats, Floats]:
    """Return coverage and risk, 0..1, at each threshold that tells questions apart, from the highest one down.

    Coverage is the share of all questions that are answered, risk the share of the answers that are wrong
    (Geifman & El-Yaniv 2017, https://arxiv.org/abs/1705.08500). An answer to an unanswerable question is wrong.
    """
    answered, wrong = _wrong_answers(confidences, right)
    return answered / len(confidences), wrong / answered


def _wrong_answers(confidences: Floats, right: Bools) -> tuple[Floats, Floats]:
    order = np.argsort(-confidences, kind="stable")
    ordered = confidences[order]
    ends = np.flatnonzero(np.append(ordered[1:] != ordered[:-1], True))
    return (ends + 1).astype(np.float64), np.cumsum(~right[order])[ends].astype(np.float64)


def area_under_risk(confidences: Floats, right: Bools) -> float:
    """Return the mean risk over the coverages 1/n, 2/n … 1 (Geifman et al. 2019, https://arxiv.org/abs/1805.08206).

    Questions with the same confidence count as answered in random order, so the order of the list changes nothing.
    """
    answered, wrong = _wrong_answers(confidences, right)
    counts = np.arange(1, len(confidences) + 1)
    return float((np.interp(counts, [0, *answered], [0, *wrong]) / counts).mean())


def coverage_at_risk(confidences: Floats, right: Bools, risk: float) -> float:
    """Return the largest coverage at a threshold with at most this risk; 0 when there is none."""
    coverages, risks = risk_coverage(confidences, right)
    within = coverages[risks <= risk]
    return float(within.max()) if len(within) else 0.0


def bins_of_equal_width(confidences: Floats, right: Bools) -> list[Bin]:
    """Return the filled ones of ``BINS`` bins of equal width over 0..1.

    This is the binning of the expected calibration error of Naeini et al. 2015
    (https://doi.org/10.1609/aaai.v29i1.9602).
    """
    places = np.clip((confidences * BINS).astype(int), 0, BINS - 1)
    return [_bin(confidences[places == at], right[places == at]) for at in np.unique(places)]


def bins_of_equal_size(confidences: Floats, right: Bools, count: int = BINS) -> list[Bin]:
    """Return at most ``count`` bins with equally many questions each, by rising confidence.

    Most confidences lie near 0 or 1, where bins of equal width say little (Nixon et al. 2019,
    https://arxiv.org/abs/1904.01685).
    """
    order = np.argsort(confidences, kind="stable")
    return [_bin(confidences[part], right[part]) for part in np.array_split(order, min(count, len(order)))]


def _bin(confidences: Floats, right: Bools) -> Bin:
    return Bin(len(confidences), float(confidences.mean()), float(right.mean()))


def calibration_error(bins: Sequence[Bin]) -> float:
    """Return the mean distance of confidence and share rightly answered, 0..1, weighted by the size of the bins."""
    return sum(b.size * abs(b.confidence - b.right) for b in bins) / sum(b.size for b in bins)


def calibration_error_by_chance(confidences: Floats) -> float:
    """Return the mean calibration error, over bins of equal width, of questions that are right as often as is claimed.

    The error is never negative, so it is biased upwards, the more the fewer questions there are (Nixon et al. 2019).
    """
    chance = np.random.default_rng(_SEED)
    drawn = (chance.random(len(confidences)) < confidences for _ in range(_DRAWS))
    return float(np.mean([calibration_error(bins_of_equal_width(confidences, right)) for right in drawn]))


def balanced_accuracy(judged: Sequence[Judged], threshold: float) -> float:
    """Return the mean of two shares, 0..1, when answering from ``threshold`` on.

    They are the answerable questions rightly answered, and the unanswerable ones refused.

    Raises:
        ValueError: there are no answerable or no unanswerable questions.
    """
    return float(_balanced(judged, np.array([threshold]))[0])


def best_threshold(sets: Sequence[Sequence[Judged]]) -> float:
    """Return the threshold with the best mean balanced accuracy over ``sets``; the lowest of equally good ones.

    Thresholds lie midway between neighbouring confidences, or beyond all of them.

    Raises:
        ValueError: a set has no answerable or no unanswerable questions.
    """
    known = np.unique([j.confidence for judged in sets for j in judged if math.isfinite(j.confidence)])
    if not len(known):
        return math.inf
    thresholds = np.array([known[0] - 1, *((known[1:] + known[:-1]) / 2), known[-1] + 1])
    means = np.mean([_balanced(judged, thresholds) for judged in sets], axis=0)
    return float(thresholds[means.argmax()])


def _balanced(judged: Sequence[Judged], thresholds: Floats) -> Floats:
    unanswerable = np.sort([j.confidence for j in judged if not j.answerable])
    answerable = len(judged) - len(unanswerable)
    if not answerable or not len(unanswerable):
        raise ValueError("balanced accuracy needs answerable and unanswerable questions")
    rightly = np.sort([j.confidence for j in judged if j.right])
    answered = (len(rightly) - np.searchsorted(rightly, thresholds)) / answerable
    refused = np.searchsorted(unanswerable, thresholds) / len(unanswerable)
    mean: Floats = (answered + refused) / 2
    return mean


def threshold_answering(judged: Sequence[Judged], share: float) -> float:
    """Return the highest threshold at which at least ``share`` of the answerable questions are answered.

    Raises:
        ValueError: there is no answerable question.
    """
    confidences = sorted((j.confidence for j in judged if j.answerable), reverse=True)
    if not confidences:
        raise ValueError("no answerable question")
    return confidences[max(0, math.ceil(share * len(confidences) - 1e-9) - 1)]
