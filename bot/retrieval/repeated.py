"""What is said twice in a library, as where one talk was added as a text and as subtitles: it is compared once.

Two people who say the same, as in a survey, are two.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from bot.model import Exchange, Interview
from bot.text.first_names import is_first_name
from bot.text.titles import TITLES
from bot.text.words import fold

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
#: A name of so many words is a person's, if it has no digit; "Speaker 1" and "P2" say nothing of who speaks elsewhere.
_FULL_NAME: Final = 2
#: So many words that two names have in common make them one person's: "Ida M. Holm" and "Ida Holm, mayor".
_IN_COMMON: Final = 2


def words_said(forms: Iterable[str]) -> bytes:
    """Return what an exchange has in common with all that has the same words, whatever their layout: a digest."""
    return hashlib.blake2b(" ".join(forms).encode("utf-8", "surrogatepass"), digest_size=16).digest()


@dataclass(slots=True)
class _Saying:
    """Words that one person says, or several of whom nobody knows that they are not one."""

    place: int
    #: Words of the names of whoever says them; none as long as nobody is named.
    names: set[str] = field(default_factory=set)
    #: Interview -> the labels of whoever says them there.
    labels: dict[int, frozenset[str]] = field(default_factory=dict)

    def may_be_of(self, interview: int, labels: frozenset[str], names: frozenset[str]) -> bool:
        """Tell whether those with these ``labels`` and ``names`` may be who says it: a copy may name nobody.

        Within an interview they have the same labels; elsewhere nobody is named, or the names may be one person's: all
        words of one are in the other, or several. Ida Holm is not Ida Berg, though both are called Ida.
        """
        if interview in self.labels:
            return self.labels[interview] == labels
        common = self.names & names
        return len(common) >= min(len(self.names), len(names), _IN_COMMON)


@dataclass(slots=True)
class Firsts:
    """Where all that is said was said first, in the order in which it is added."""

    #: For each that was added, the place of the first that is the same; its own, mostly.
    places: list[int] = field(default_factory=list)
    _sayings: dict[bytes, list[_Saying]] = field(default_factory=lambda: defaultdict(list))

    def add(self, words: bytes, interview: Interview, exchange: Exchange) -> bool:
        """Add the ``words`` of an ``exchange``; return whether nobody has said them before who may be the same."""
        place, sayings = len(self.places), self._sayings[words]
        labels = frozenset(p.speaker for p in exchange.answer if p.speaker)
        names = _names(labels or frozenset(interview.transcript.interviewees))
        same = next((saying for saying in sayings if saying.may_be_of(id(interview), labels, names)), None)
        if same is None:
            same = _Saying(place)
            sayings.append(same)
        same.names |= names
        same.labels[id(interview)] = labels
        self.places.append(same.place)
        return same.place == place


def _names(labels: frozenset[str]) -> frozenset[str]:
    """Return the folded words, but for titles, of those of ``labels`` that are names of somebody elsewhere, too."""
    words = [_WORD.findall(fold(label)) for label in labels if not any(map(str.isdigit, label))]
    told = (name for name in words if len(name) >= _FULL_NAME or any(map(is_first_name, name)))
    return frozenset(word for name in told for word in name if word not in TITLES)
