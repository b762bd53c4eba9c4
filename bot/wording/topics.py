"""Which printed questions stand for what interviews speak of, where somebody asked for something else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from bot.model import Exchange, Interview
from bot.text.weights import zipf
from bot.text.words import split_words

#: Topics that are offered; with what was found nearest, a menu of them is read at a glance.
_TOPICS: Final = 4
#: Of a question, so much is seen in a menu.
_SEEN: Final = 100
#: Zipf frequency from which on a word names no topic: "people" has 6.2, "money" 5.7, "harbour" 4.0.
_NAMES_NOTHING: Final = 5.0

Stored = tuple[Interview, Exchange]


def topics(interviews: Sequence[Interview], besides: Iterable[Stored] = ()) -> tuple[Stored, ...]:
    """Return up to four stored questions of ``interviews`` that are not among ``besides``, in their order.

    An interview goes from one subject to the next, so each is from another stretch of it: of all that were asked there,
    the one that names most by itself.
    """
    taken = {(interview.key, exchange.number) for interview, exchange in besides}
    left = [(i, e) for i in interviews for e in i.exchanges if (i.key, e.number) not in taken]
    count = min(_TOPICS, len(left))
    stretches = [left[len(left) * n // count : len(left) * (n + 1) // count] for n in range(count)]
    return tuple(max(stretch, key=_names) for stretch in stretches)


def _names(stored: Stored) -> int:
    """Return how many different words that name something are seen of a stored question; the first of equals counts."""
    interview, exchange = stored
    seen = interview.question_of(exchange)[:_SEEN]
    forms = {word.form for word in split_words(seen)}
    return sum(zipf(form, interview.transcript.language) < _NAMES_NOTHING for form in forms)
