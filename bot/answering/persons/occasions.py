"""Which interviews a question means by when or for whom they were given: "in the 2019 interview", "told the Post"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.model import Interview
from bot.text.weights import LANGUAGES, zipf
from bot.text.words import fold

_WORD: Final = re.compile(r"[^\W_]+")
_BEFORE: Final = (
    r"\b(?:in|from|of|on|to|with|for|by|according\s+to|dans|de|du|à|au|selon|pour|avec|im|aus|laut|bei|gegenüber|für"
    r"|vom|von|mit|en|a|al|del|según|con|para)\s+"
)
_ARTICLE: Final = r"(?:\b(?:the|this|that|her|his|their|le|la|les|son|sa|das|dem|der|die|den|el|su)\s+|\bl['’]\s*)?"
_LED: Final = rf"(?:{_BEFORE})?{_ARTICLE}"
#: Words that are left of a question at least.
_LEAST_LEFT: Final = 3
_NOUN: Final = r"(?:interview|talk|podcast|episode|conversation|entretien|entrevista|gespräch)"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_ENDED: Final = r"\s*[,:]?"
#: Where, or to whom, something is said, or in whose interview: "what does the Post think?", "what does she think of the
#: Post?" and "did she work for it?" are questions about that.
_TOLD: Final = (
    rf"(?:{_LED}\b{_NOUN}\s+{_BEFORE}|(?<=\btell\s)|(?<=\btold\s)|(?<=\btells\s)"
    r"|\b(?:in|on|(?<!\bhappened\s)to|according\s+to|dans|à|au|selon|im|laut|gegenüber|en|a|al|según)\s+)"
    rf"{_ARTICLE}"
)
#: "In the 2019 interview", "the interview from 2019", "laut dem Interview von 2019".
_DATED: Final = (
    re.compile(rf"{_LED}\b{_YEAR}[\s-]+{_NOUN}\b{_ENDED}", re.IGNORECASE),
    re.compile(rf"{_LED}\b{_NOUN}\s+(?:from|of|in|de|von|vom|aus|del|en)\s+{_YEAR}\b{_ENDED}", re.IGNORECASE),
)
#: Before the outlet that something is told, and what is put for it where that is left out.
_SAYING: Final = {"tell": "say", "told": "said", "tells": "says"}
_TELLING: Final = re.compile(rf"\b(?:{'|'.join(_SAYING)})$", re.IGNORECASE)
#: Zipf frequency from which an outlet of one word may be no name: "time", "nature".
_COMMON: Final = 4.2
#: Letters of an outlet of one word.
_SHORTEST: Final = 4


def given_for(asked: str, interviews: Sequence[Interview]) -> tuple[tuple[Interview, ...], str]:
    """Return which of ``interviews`` the question ``asked`` means by their year or outlet, and ``asked`` without that.

    No interviews where it tells neither, or what none of them has; then ``asked`` is returned as it is.
    """
    meant, rest = tuple(interviews), asked
    for pattern in _DATED:
        for told in pattern.finditer(rest):
            of_year = tuple(i for i in meant if told["year"] in _years(i))
            if of_year:
                meant, rest = of_year, _without(rest, told)
                break
    for outlet in sorted({o for i in meant for o in _outlets(i)}, key=len, reverse=True):
        called = rf"\b{re.escape(outlet)}(?:['’]s)?\b(?:[\s-]+{_NOUN}\b)?"
        if named := re.search(rf"{_TOLD}{called}{_ENDED}", rest, re.IGNORECASE):
            meant, rest = tuple(i for i in meant if outlet in _outlets(i)), _without(rest, named)
            break
    return (meant, rest) if rest != asked and len(_WORD.findall(rest)) >= _LEAST_LEFT else ((), asked)


def _years(interview: Interview) -> set[str]:
    """Return the years by which ``interview`` may be called: that of its date, and those in its key."""
    dated = interview.provenance.date
    return {*_WORD.findall(interview.key), *([str(dated)[:4]] if dated else [])}


def _outlets(interview: Interview) -> Iterator[str]:
    """Yield the names of the outlet of ``interview`` and of who asks, without an article, that mean nothing else."""
    for name in (interview.provenance.outlet or "", *interview.transcript.interviewers):
        bare = re.sub(r"^(?:the|le|la|les|l['’]|der|die|das|el)\s*\b", "", name, flags=re.IGNORECASE).strip()
        words = _WORD.findall(fold(bare))
        if len(words) > 1 or (words and len(words[0]) >= _SHORTEST and _is_rare(words[0])):
            yield bare


def _is_rare(word: str) -> bool:
    return max(zipf(word, language) for language in LANGUAGES) < _COMMON


def _without(text: str, told: re.Match[str]) -> str:
    """Return ``text`` without what was ``told``; with nobody to tell it to, it is said: "what did she say about it"."""
    before = _TELLING.sub(lambda telling: _SAYING[telling[0].lower()], text[: told.start()].rstrip())
    return f"{before} {text[told.end() :].lstrip()}".strip()
