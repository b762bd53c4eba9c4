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
#: Italian, French and Catalan: "l’Ilva", "dell’Ilva".
_ELIDED: Final = r"\b(?i:l|dell|all|nell|dall|sull|quell)['’]"
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

    In French and in English it has to be so several times, but for an article that is bound to the name: "l’Ilva". None
    that begins with a common first name is a thing.
    """
    bound = frozenset(name for name in names if not is_first_name(name.split()[0]) and _is_bound(name, text))
    if language not in ("en", "fr"):
        return bound
    return bound | frozenset(
        name
        for name in names
        if (times := text.count(name)) >= _WITH_ARTICLE
        and sum(text.count(f"{article} {name}") for article in _ARTICLES) == times
        and not is_first_name(name.split()[0])
    )


def _is_bound(name: str, text: str) -> bool:
    times = text.count(name)
    return 0 < times == len(re.findall(rf"{_ELIDED}{re.escape(name)}", text))


def _times(name: str, said: str) -> int:
    small = name.lower()
    if small == name or small not in said:
        return 0
    return len(re.findall(rf"\b{re.escape(small)}\b", said))
