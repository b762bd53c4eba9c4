"""Which labels are the same speaker's: short forms, full names, names with an office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.text.words import fold
from bot.transcript.labels import Label, key_of

_BRACKETED = re.compile(r"\(([^()]+)\)")


def settled(candidates: Sequence[Label]) -> list[Label]:
    """Return the candidates under the key that the rest of the document uses for them.

    - "Frederico (FSM)" goes by what stands in brackets, where that is a label too.
    - "Ann, the Post" goes by what stands before the comma, where that is.
    """
    keys = Counter(c.key for c in candidates if "," not in c.name)
    short = {note: c.key for c in candidates for note in _bracketed(c.name) if keys[note]}
    without_offices = (_without_office(c, keys) for c in candidates)
    return [replace(c, key=short[c.key]) if c.key in short else c for c in without_offices]


def _without_office(label: Label, keys: Counter[str]) -> Label:
    person, comma, _ = label.name.partition(",")
    return replace(label, name=person, key=key_of(person)) if comma and keys[key_of(person)] else label


def with_full_names(labels: Sequence[Label]) -> list[Label]:
    """Return the labels, each under the key of its full name.

    The short forms of a name are what stands in brackets beside it ("Frederico (FSM)"), its initials, its first and its
    last word. A short form of two names stays as it is.
    """
    full: dict[str, set[str]] = {}
    for name, key in dict.fromkeys((label.name, label.key) for label in labels):
        for form in short_forms(name, key):
            full.setdefault(form, set()).add(key)
    key_by_form = {form: next(iter(keys)) for form, keys in full.items() if len(keys) == 1}
    return [replace(label, key=key_by_form[label.key]) if label.key in key_by_form else label for label in labels]


def short_forms(name: str, key: str) -> set[str]:
    """Return the keys of the short forms of ``name``, whose own is ``key``."""
    words = key.split()
    forms = set(_bracketed(name))
    if len(words) > 1:
        forms |= {"".join(word[0] for word in words), words[0], words[-1]}
    return forms - {key}


def _bracketed(name: str) -> Iterable[str]:
    return (fold(note).strip() for note in _BRACKETED.findall(name))
