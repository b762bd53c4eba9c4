"""What the rooms below the doors remark: in English, and made so that ``wording`` can say it in another language."""

from __future__ import annotations

from collections.abc import Mapping

#: A number is told with its thousands apart, a share (0.0 to 1.0) as a percentage.
Fact = str | int | float


class Remark(str):
    """A sentence, or a clause, of ours: as a string it is English, with the facts where its text names them.

    A fact may be a remark itself.
    """

    text: str
    facts: Mapping[str, Fact]

    def __new__(cls, text: str, /, **facts: Fact) -> Remark:
        """Return the remark of the ``text``, in curly brackets what the ``facts`` are called."""
        remark = super().__new__(cls, text.format(**{name: _english(fact) for name, fact in facts.items()}))
        remark.text = text
        remark.facts = facts
        return remark


def _english(fact: Fact) -> str:
    if isinstance(fact, str):
        return fact
    return f"{fact:,}" if isinstance(fact, int) else f"{fact:.0%}"
