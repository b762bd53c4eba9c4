"""Whether questions that must not be answered are: the project's own adversarial questions.

- On the topic, never answered: at the threshold at which 80 % of the answerable questions are answered, which share of
  these is answered too? A threshold of its own for each system, so that none gains by being timid.
- Roles swapped, negated, about another country or person: which share does the bot quote for, by its actual replies?
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from measuring import Run
from metrics import threshold_answering
from own_questions import Outcome, judge
from question_sets import own_rows

from bot.model import Interview
from bot.service import Service

#: The set of a question, its interview, and its labels.
Replied = tuple[str, Interview, dict[str, Any]]

#: Kinds of questions that must not be quoted for, as they are labelled, and as they are shown.
REFUSED = {
    "role_swapped": "roles swapped",
    "negated": "negated",
    "other_entity": "another country or person",
    "unanswered": "on the topic, never answered",
    "far_off": "far off",
}
#: Share of the answerable questions that must be answered.
ANSWERED = 0.8


@dataclass(frozen=True, slots=True)
class Temptation:
    """How often a system answers what is on the topic but was never answered."""

    set: str
    system: str
    #: Questions of that kind, and how many of them are answered at the threshold.
    asked: int
    answered: int


def tempted(runs: Sequence[Run]) -> list[Temptation]:
    """Return a row for each run over own questions without added noise, each split by itself."""
    found = []
    for run in runs:
        for split in ("dev", "test"):
            judged = run.of(split)
            topical = [j.confidence for j in judged if j.kind == "unanswered" and not j.answerable]
            if run.noise == "clean" and topical and any(j.answerable for j in judged):
                threshold = threshold_answering(judged, ANSWERED)
                name = f"{run.set} (held out)" if split == "test" else run.set
                found.append(Temptation(name, run.system, len(topical), sum(c >= threshold for c in topical)))
    return found


def outcomes(track: Callable[[Sequence[Replied]], Iterable[Replied]]) -> dict[str, list[Outcome]]:
    """Return what the bot replies to each own question, by set; ``track`` shows the progress."""
    asked = [
        (f"{name} (held out)" if split == "test" else name, interview, row)
        for name, interview, split, row in own_rows()
    ]
    services: dict[str, Service] = {}
    found: dict[str, list[Outcome]] = {name: [] for name, _, _ in asked}
    for name, interview, row in track(asked):
        if interview.key not in services:
            services[interview.key] = Service.over((interview,))
        service = services[interview.key]
        found[name].append(judge(row, service.ask(row["question"], row["previous"])))
    return found


def quoted_of_kind(replies: Mapping[str, Sequence[Outcome]], kind: str, name: str) -> tuple[int, int]:
    """Return how many questions of a kind without an answer got a quote in the set ``name``, and how many there are."""
    of_kind = [o.quoted for o in replies[name] if o.kind == kind and o.first is None]
    return sum(of_kind), len(of_kind)
