"""How systems are run over labelled questions: built once, asked one question at a time."""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from adapter import Adapter
from baselines import FullText, Fuzzy, Levenshtein, Missing, Ranking, RepairedVectors, Reranked, SentenceVectors, System
from metrics import Judged, balanced_accuracy, best_threshold
from question_sets import Bank, Query, QuestionSet

#: Distinct answers that are ranked, and results that are asked for at most to have them.
_DISTINCT, _MOST_RESULTS = 10, 50
#: Questions that are asked first and not counted, so that what is built on first use is built.
_WARMING_UP = 3

VERBATIM = "verbatim"
#: The installation that is measured, then the baselines.
SYSTEMS: Mapping[str, Callable[[], System]] = {
    VERBATIM: Adapter,
    "rapidfuzz WRatio": lambda: Fuzzy("WRatio"),
    "rapidfuzz token_set_ratio": lambda: Fuzzy("token_set_ratio"),
    "Levenshtein (ChatterBot)": Levenshtein,
    "BM25, question + answer": FullText,
    "MiniLM": SentenceVectors,
    "repaired spelling + MiniLM": RepairedVectors,
    "MiniLM + judge": Reranked,
}


@dataclass(frozen=True, slots=True)
class Run:
    """One system over one set of questions with one noise."""

    set: str
    noise: str
    system: str
    #: Of both splits where thresholds need the other one.
    judged: tuple[Judged, ...]

    @property
    def probability(self) -> bool:
        """Whether the confidences claim to be probabilities; those of scorers and platforms do not."""
        return self.system == VERBATIM

    def of(self, split: str) -> list[Judged]:
        """Return what became of the questions of a split."""
        return [j for j in self.judged if j.split == split]


def can_abstain(judged: Sequence[Judged]) -> bool:
    """Tell whether there are answerable and unanswerable questions."""
    return len({j.answerable for j in judged}) == 2


def available(systems: Mapping[str, Callable[[], System]]) -> tuple[dict[str, System], list[str]]:
    """Return the systems whose packages are installed, and why the others are left out."""
    made, missing = {}, []
    for name, make in systems.items():
        try:
            made[name] = make()
        except Missing as reason:
            missing.append(str(reason))
    return made, missing


def wanted(questions: QuestionSet, noise: str, split: str) -> list[list[Query]]:
    """Return the questions of each bank that are asked: those of ``split``, and "dev" where thresholds need it."""
    per_bank = [bank.queries[noise] for bank in questions.banks]
    abstaining = any(not q.relevant for queries in per_bank for q in queries)
    splits = {split, "dev"} if abstaining else {split}
    return [[q for q in queries if q.split in splits] for queries in per_bank]


def measure(
    questions: QuestionSet, noises: Sequence[str], split: str, systems: Mapping[str, System]
) -> Iterator[Run | int]:
    """Yield a run for each noise and system; in between, how many more questions were asked."""
    asked = {noise: wanted(questions, noise, split) for noise in noises}
    for name, system in systems.items():
        found: dict[str, list[Judged]] = {noise: [] for noise in noises}
        for at, bank in enumerate(questions.banks):
            if not any(asked[noise][at] for noise in noises):
                continue
            build(system, bank)
            for noise in noises:
                for judged in ask(system, bank, asked[noise][at]):
                    found[noise].append(judged)
                    yield 1
        yield from (Run(questions.name, noise, name, tuple(judged)) for noise, judged in found.items())
    if "clean" in noises:
        yield from published(questions, asked["clean"])


def build(system: System, bank: Bank) -> None:
    """Make ``system`` ready for the questions of ``bank``: the default installation reads interviews whole."""
    if bank.interview and isinstance(system, Adapter):
        system.fit_interview(bank.interview, [p["id"] for p in bank.pairs])
    else:
        system.fit([{side: p[side] for side in ("id", "question", "answer")} for p in bank.pairs])


def ask(system: System, bank: Bank, queries: Sequence[Query]) -> Iterator[Judged]:
    """Yield what ``system`` does with each question; rankings are read as rankings of distinct answers.

    All systems work in one thread, and its time on the processor counts: a busy machine changes little in it.
    """
    group_of = {p["id"]: p["group"] for p in bank.pairs}
    most = min(len(group_of), _MOST_RESULTS, _DISTINCT * max(Counter(group_of.values()).values()))
    for query in queries[:_WARMING_UP]:
        system.search(query.text, most)
    for query in queries:
        start = time.thread_time()
        results = system.search(query.text, most)
        confidence = system.confidence(query.text, results)
        seconds = time.thread_time() - start
        rank = rank_of(query.relevant, results, group_of)
        yield Judged(query.split, query.kind, bool(query.relevant), rank, confidence, seconds)


def rank_of(relevant: frozenset[str], results: Ranking, group_of: Mapping[str, str]) -> int:
    """Return the place of the first right answer among the distinct answers of ``results``, from 1; 0 without one."""
    groups = dict.fromkeys(group_of[id_] for id_, _ in results)
    return next((rank for rank, group in enumerate(groups, 1) if group in relevant), 0)


def published(questions: QuestionSet, asked: Iterable[Sequence[Query]]) -> Iterator[Run]:
    """Yield the published predictions of other platforms as runs."""
    queries = [q for bank in asked for q in bank]
    for platform, given in questions.published.items():
        judged = []
        for query in queries:
            group, score = given[query.id]
            judged.append(
                Judged(
                    split=query.split,
                    kind=query.kind,
                    answerable=bool(query.relevant),
                    rank=int(group in query.relevant),
                    confidence=-math.inf if group is None else score,
                    seconds=None,
                )
            )
        yield Run(questions.name, "clean", f"{platform} (published)", tuple(judged))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What it costs a system that its threshold was chosen on the other sets."""

    system: str
    noise: str
    #: Balanced accuracy by set, on the reported split: with the threshold of the set's own dev split, of the others'.
    own: Mapping[str, float]
    others: Mapping[str, float]

    @property
    def accuracy(self) -> float:
        """The mean balanced accuracy with the threshold of the others, 0..1."""
        return sum(self.others.values()) / len(self.others)

    def loss(self, name: str) -> float:
        """Return the loss of balanced accuracy over one set; below 0 for a gain."""
        return self.own[name] - self.others[name]

    @property
    def mean_loss(self) -> float:
        """The mean loss over the sets."""
        return sum(map(self.loss, self.own)) / len(self.own)


def leave_one_out(runs: Sequence[Run], split: str) -> list[LeftOut]:
    """Return the losses of each system and noise that ran over at least two sets with unanswerable questions.

    The threshold for a set is the one with the best mean balanced accuracy over the dev splits of all other sets.
    """
    found = []
    for system, noise in dict.fromkeys((r.system, r.noise) for r in runs):
        dev = {r.set: r.of("dev") for r in runs if (r.system, r.noise) == (system, noise) and can_abstain(r.of("dev"))}
        reported = {
            r.set: r.of(split)
            for r in runs
            if (r.system, r.noise) == (system, noise) and r.set in dev and can_abstain(r.of(split))
        }
        if len(dev) < 2 or not reported:
            continue
        own = {name: balanced_accuracy(j, best_threshold([dev[name]])) for name, j in reported.items()}
        others = {
            name: balanced_accuracy(j, best_threshold([d for other, d in dev.items() if other != name]))
            for name, j in reported.items()
        }
        found.append(LeftOut(system, noise, own, others))
    return found
