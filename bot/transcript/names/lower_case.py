"""What only looks like a name: it is said without capitals again and again ("The Fourth Dimension"), or with "the"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from bot.text.first_names import is_first_name

#: So often it is said so.
_OFTEN: Final = 2
#: English and French, in which no person has one.
_ARTICLES: Final = ("the", "The", "la", "La", "le", "Le", "du", "au", "les", "Les", "des", "aux")
#: So often it stands there, and each time with one of these.
_WITH_ARTICLE: Final = 3
#: Of all turns, so many open with a capital where people write with capitals.
_WITH_CAPITALS: Final = 0.5
_FIRST_LETTER: Final = re.compile(r"[^\W\d_]")


def things_in(names: Iterable[str], turns: Sequence[str]) -> frozenset[str]:
    """Return those of ``names`` that are no persons, for the ``turns`` have them whole without capitals.

    None that begins with a common first name is, and none where turns are written without capitals at all.
    """
    opening = [found[0] for turn in turns if (found := _FIRST_LETTER.search(turn))]
    if sum(letter.isupper() for letter in opening) < _WITH_CAPITALS * len(opening):
        return frozenset()
    said = "\n".join(turns)
    return frozenset(name for name in names if not is_first_name(name.split()[0]) and _times(name, said) >= _OFTEN)


def with_article(names: Iterable[str], text: str, language: str) -> frozenset[str]:
    """Return those of ``names`` that are no persons, for the ``text`` has an article before each of them each time.

    Only in French and in English; none that begins with a common first name is.
    """
    if language not in ("en", "fr"):
        return frozenset()
    return frozenset(
        name
        for name in names
        if (times := text.count(name)) >= _WITH_ARTICLE
        and sum(text.count(f"{article} {name}") for article in _ARTICLES) == times
        and not is_first_name(name.split()[0])
    )


def _times(name: str, said: str) -> int:
    small = name.lower()
    if small == name or small not in said:
        return 0
    return len(re.findall(rf"\b{re.escape(small)}\b", said))
