"""Which exchange is which when an interview comes again: ids that stay, and what was added, changed or is gone."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.model import Exchange, Interview
from bot.quoting import spoken
from bot.text.words import fold

#: Hexadecimal digits of an id: short enough for a button, and enough for the exchanges of one interview.
DIGITS: Final = 8
#: An id.
ID: Final = f"[0-9a-f]{{{DIGITS}}}"
#: Share of common words from which two exchanges are one that was changed; two halves of a split one both have 0.67.
_ALIKE = 0.6
#: An exchange is looked for so many places before and after its own among those that are not yet found.
_NEARBY = 12


@dataclass(frozen=True, slots=True)
class Diff:
    """What is different between two versions of an interview."""

    #: None when the interview is new.
    before: Interview | None
    now: Interview
    #: Exchanges of ``now``, in order.
    added: tuple[Exchange, ...]
    #: (exchange of ``before``, exchange of ``now``) with the same id and other words or speakers, in order.
    changed: tuple[tuple[Exchange, Exchange], ...]
    #: Exchanges of ``before``, in order.
    gone: tuple[Exchange, ...]

    @property
    def unchanged(self) -> int:
        """How many exchanges are word for word the same, perhaps at another place."""
        return len(self.now.exchanges) - len(self.added) - len(self.changed)


def is_id(text: str) -> bool:
    """Tell whether ``text`` may be the id of an exchange."""
    return re.fullmatch(ID, text) is not None


def identified(interview: Interview, before: Interview | None = None) -> Interview:
    """Return ``interview`` with an id for every exchange: those of ``before`` for exchanges that were in it.

    - Words and speakers are the same: the id stays.
    - The question is the same, or most words are and the exchange stands nearby: it was changed, the id stays.
    - Any other exchange gets an id made of its question, so that the same file always gets the same ids.
    """
    old = before.exchanges if before else ()
    found = _pair(_Said.all_of(before) if before else [], _Said.all_of(interview))
    ids = {new: old[at].id for new, at in found.items()}
    taken = set(ids.values())
    for at, exchange in enumerate(interview.exchanges):
        if at not in ids:
            ids[at] = _fresh(_Said.of(interview, exchange).question, taken)
            taken.add(ids[at])
    exchanges = tuple(replace(e, id=ids[at]) for at, e in enumerate(interview.exchanges))
    return replace(interview, transcript=replace(interview.transcript, exchanges=exchanges))


def difference(before: Interview | None, now: Interview) -> Diff:
    """Return what is different in ``now``; both have ids."""
    old = {e.id: e for e in before.exchanges} if before else {}
    ids = {e.id for e in now.exchanges}
    both = [(old[e.id], e) for e in now.exchanges if e.id in old]
    return Diff(
        before,
        now,
        added=tuple(e for e in now.exchanges if e.id not in old),
        changed=tuple((a, b) for a, b in both if before and _Said.of(before, a) != _Said.of(now, b)),
        gone=tuple(e for e in old.values() if e.id not in ids),
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What makes an exchange the one it is: its words, and who says them."""

    question: str
    answer: str
    speakers: tuple[str | None, ...]

    @classmethod
    def of(cls, interview: Interview, exchange: Exchange) -> _Said:
        question, answer = (
            "\n".join(" ".join(spoken(interview.source, p.span).split()) for p in paragraphs)
            for paragraphs in (exchange.question, exchange.answer)
        )
        return cls(question, answer, tuple(p.speaker for p in (*exchange.question, *exchange.answer)))

    @classmethod
    def all_of(cls, interview: Interview) -> list[_Said]:
        return [cls.of(interview, e) for e in interview.exchanges]

    def words(self) -> Counter[str]:
        return Counter(fold(f"{self.question} {self.answer}").split())


#: In which respects two exchanges are the same, the most telling first.
_SAMENESS: tuple[Callable[[_Said], Hashable], ...] = (
    lambda said: said,
    lambda said: (said.question, said.answer),
    lambda said: fold(said.question),
)


def _pair(old: Sequence[_Said], new: Sequence[_Said]) -> dict[int, int]:
    """Return place in ``new`` -> place in ``old`` of each exchange that is in both; every place at most once."""
    found: dict[int, int] = {}
    for sameness in _SAMENESS:
        used = set(found.values())
        free: dict[Hashable, list[int]] = {}
        for at in reversed(range(len(old))):
            if at not in used:
                free.setdefault(sameness(old[at]), []).append(at)
        for at, said in enumerate(new):
            if at not in found and free.get(sameness(said)):
                found[at] = free[sameness(said)].pop()
    return found | _alike(old, new, found)


def _alike(old: Sequence[_Said], new: Sequence[_Said], found: Mapping[int, int]) -> dict[int, int]:
    """Return more of such pairs: nearby exchanges that share most of their words, the most alike first."""
    used = set(found.values())
    lost = [at for at in range(len(old)) if at not in used]
    words = {at: old[at].words() for at in lost}
    scored = []
    for row, at in enumerate(at for at in range(len(new)) if at not in found):
        own = new[at].words()
        for other in lost[max(0, row - _NEARBY) : row + _NEARBY + 1]:
            share = 2 * (own & words[other]).total() / max(1, own.total() + words[other].total())
            if share >= _ALIKE:
                scored.append((-share, at, other))
    pairs: dict[int, int] = {}
    for _, at, other in sorted(scored):
        if at not in pairs and other not in used:
            pairs[at] = other
            used.add(other)
    return pairs


def _fresh(question: str, taken: set[str]) -> str:
    """Return the id of a question; where it is taken (the same question twice), the next one."""
    number = 0
    while True:
        number += 1
        made = hashlib.sha256(f"{number}\n{fold(question)}".encode()).hexdigest()[:DIGITS]
        if made not in taken:
            return made
