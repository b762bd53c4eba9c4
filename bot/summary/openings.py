"""Which sentences cannot stand alone: those that open by pointing at what was said before them.

A sentence leans on the one before it when it opens with

1. a small letter or an ellipsis: it goes on with something;
2. a connective or an answer particle: "However, …", "But …", "In addition, …", "Quite simply because …", "Yes, …";
3. a pronoun, demonstrative or possessive, also after adverbs and prepositions: "She also fears …", "Such a gesture …",
   "In this case, …", "Perhaps she …", "Its priority …"; but not where that word points at nothing
   ("It must be understood that …") or at what follows ("Those who …");
4. a few words, a comma or "that", and a bare demonstrative: "For China, this is …", "Some think that this will …";
5. a quantity of what is not named: "Some are of great interest …", "Both want …";
6. "as", "like" or the like, and no comma follows: "As we have seen in the north.".

It also leans when it ends with a word that points back: "Maybe China can play a role then."
In a language without a table every sentence leans but the first of an answer, whose question stands above it.
"""

from __future__ import annotations

import re

from bot.summary.opening_words import OPENINGS, Openings
from bot.text.words import fold

_WORD = re.compile(r"[\w-]+|[,;:.…]")
_MARKS_BEFORE = " \t\n\"'“”«»‹›„‘’([¿¡–—-"
#: How far into a sentence a bare demonstrative still points out of it: further on it may mean what was just said.
_EARLY = 8
#: How far into a sentence a pronoun is likely to mean something outside of it.
_NEAR_START = 5
#: The words that decide whether a pronoun points at nothing.
_OPENING = 30


def leans(sentence: str, language: str, *, opens_answer: bool) -> bool:
    """Tell whether ``sentence`` needs the one before it, by the rules above."""
    table = OPENINGS.get(language)
    if table is None:
        return not opens_answer
    start = sentence.lstrip(_MARKS_BEFORE)
    if start[:1].islower() or start.startswith(("…", "...")):
        return True
    words = _WORD.findall(fold(start))
    return any(rule(words, table) for rule in (_connects, _points, _points_soon, _counts, _likens, _closes))


def points_early(sentence: str, language: str) -> bool:
    """Tell whether a pronoun near the start may point back without making it lean: "You get it from …"."""
    table = OPENINGS.get(language)
    words = _WORD.findall(fold(sentence))[1:_NEAR_START]
    return bool(table and (table.pointing - table.before_bare).intersection(words))


def _connects(words: list[str], table: Openings) -> bool:
    return any(tuple(words[: len(phrase)]) == phrase for phrase in table.connectives)


def _points(words: list[str], table: Openings) -> bool:
    place = next((n for n, word in enumerate(words) if word not in table.passed_over), len(words))
    rest = words[place : place + _OPENING]
    return _opens(rest, table.pointing) and not table.pointing_nowhere.match(" ".join(rest))


def _points_soon(words: list[str], table: Openings) -> bool:
    triples = zip(words, words[1:_EARLY], words[2:], strict=False)
    return any(
        before in table.before_bare and word in table.bare and verb in table.verbs for before, word, verb in triples
    )


def _counts(words: list[str], table: Openings) -> bool:
    return _opens(words, table.quantities) and _opens(words[1:], table.verbs)


def _likens(words: list[str], table: Openings) -> bool:
    return _opens(words, table.likening) and "," not in words


def _closes(words: list[str], table: Openings) -> bool:
    return _opens([word for word in words if word[0].isalnum()][-1:], table.closing)


def _opens(words: list[str], with_one_of: frozenset[str]) -> bool:
    return bool(words) and words[0] in with_one_of
