"""What other rooms remark, and what went wrong, in the language that is spoken."""

from __future__ import annotations

from collections.abc import Iterable

from bot.errors import VerbatimError
from bot.remarks import Fact, Remark
from bot.wording.catalogues import say, spoken_language, translated
from bot.wording.phrases import percent, whole


def told(remark: str) -> str:
    """Return ``remark`` as it is told; of one that was kept as a string, only what has no facts is known again."""
    if isinstance(remark, Remark):
        return say(remark.text, **{name: _fact(fact) for name, fact in remark.facts.items()})
    return (translated(remark, spoken_language()) if remark else None) or remark


def sentence(error: VerbatimError) -> str:
    """Return what went wrong, with a capital, but for the letters of a name; without full stop, to be shortened."""
    text = told(error.remark)
    return text if error.opening_name else f"{text[:1].upper()}{text[1:]}"


def in_full(remarks: Iterable[str]) -> tuple[str, ...]:
    """Return the ``remarks``, clauses that begin with a word, as sentences."""
    clauses = map(told, remarks)
    return tuple(say("{sentence}.", sentence=f"{clause[:1].upper()}{clause[1:]}") for clause in clauses)


def _fact(fact: Fact) -> str:
    match fact:
        case Remark():
            return told(fact)
        case str():  # somebody's own word
            return fact
        case int():
            return whole(fact)
        case _:
            return percent(fact)
