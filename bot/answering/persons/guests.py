"""Whom a question names of those who are interviewed, and how it is asked of their interview.

People ask "what does Ida Holm say about fish?", but in her interview she is "you" to who asks and "I" to herself: her
name is met by next to nothing there, and read beside a passage it looks like somebody else's. So the question is put to
the interviews that she gives, with "she" for her name. Of 127 answered questions in English with "he" or "she" to
interviews that no judge was trained on, 69 get the right quote; with the whole name for that word 32, with the surname
40, and with "she" whatever the name is 69 again; of 119 that they do not answer 105, 108, 112 and 108 get none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answering.plain_requests.request_words import is_request_word
from bot.model import Interview
from bot.retrieval.near_words import NearWords
from bot.text.first_names import is_first_name
from bot.text.titles import TITLES
from bot.text.weights import is_known, told_language, zipf
from bot.text.words import fold
from bot.text.worked_out import once

_WORD: Final = re.compile(r"[^\W_]+")
#: The word for one woman, or a man whom nobody looks at, by language: which of the two it is tells the encoders little.
_SHE: Final = {"en": "she", "de": "sie", "fr": "elle", "es": "ella", "pt": "ela", "it": "lei", "nl": "ze", "zh": "她"}
#: "Ida Holm's", and what is said for it in English.
_OWNS: Final = re.compile(r"['’]s\b|(?<=s)['’](?=\s)")
_HER: Final = "her"
#: Folded, before a name that is a trade, or called by one: "the beekeeper", "la Holm".
_ARTICLES: Final = frozenset("the der die la le el".split())
#: A name at the beginning whose bearer is spoken to: "Ms Holm, why ...".
_SPOKEN_TO: Final = re.compile(r"\s*[,:]\s*")
#: Zipf frequency from which a word may be no name although it is one of a name's: "price", "will", "young".
_COMMON: Final = 4.2
#: Letters of a name, and of what may be that misspelt.
_SHORTEST_MISSPELT: Final = 5
#: Letters of a word that names somebody by itself.
_SHORTEST: Final = 3
#: What is found in a question that names nobody.
_NOT_NAMED: Final = (0, 0)


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a question, where it stands, half-open, and folded."""

    start: int
    end: int
    form: str


def guests_named(asked: str, interviews: Sequence[Interview]) -> tuple[Interview, ...]:
    """Return which of ``interviews`` are given by somebody whom ``asked`` names, whole or by one of their names.

    - Where some of them are called by more of their name than others, only these: "Erik Holm" is not Ingrid. Of those
      called by as much, only whose name is spelt as it is typed, where there is one: "Lindqvist" is not Lindquist.
    - Whoever is called by a trade is not named by it among several: "the beekeeper" may be another one.
    """
    words = _words(asked)
    by_trade = len(interviews) == 1
    found = [(interview, _longest(asked, words, interview, by_trade=by_trade)) for interview in interviews]
    most = max((length for _, length in found), default=_NOT_NAMED)
    return tuple(interview for interview, length in found if length == most) if most > _NOT_NAMED else ()


def with_pronouns(asked: str, interview: Interview) -> str:
    """Return ``asked`` with "she" for whoever gives ``interview``, where that is one person and something is left.

    "Frau Holm, warum ...?" speaks to her: the name goes.
    """
    if len(interview.transcript.interviewees) != 1:
        return asked
    words = _words(asked)
    she = _SHE.get(told_language(asked) or interview.transcript.language, _SHE["en"])
    parts, at = list[str](), 0
    for first, last in _mentions(asked, words, interview.transcript.interviewees[0]):
        start, end = words[first].start, words[last].end
        owned, called = _OWNS.match(asked, end), _SPOKEN_TO.match(asked, end)
        if called and not asked[:start].strip():
            she_says, end = "", called.end()
        elif owned and she == _SHE["en"]:
            she_says, end = _HER, owned.end()
        else:
            she_says = she
        parts += [asked[at:start], she_says]
        at = end
    said = "".join([*parts, asked[at:]])
    return said if len(_words(said)) > 1 else asked


def _words(text: str) -> list[_Word]:
    return [_Word(found.start(), found.end(), fold(found[0])) for found in _WORD.finditer(text)]


def _longest(asked: str, words: Sequence[_Word], interview: Interview, *, by_trade: bool) -> tuple[int, int]:
    """Return the most words of a name of whoever gives ``interview`` that stand together in ``words``.

    The second number is how many of them are spelt as in the name. A word in small letters behind an article counts
    only where one may be called ``by_trade``.
    """
    lengths = [
        _told([word.form for word in words[first : last + 1]], name)
        for name in interview.transcript.interviewees
        for first, last in _mentions(asked, words, name)
        if by_trade or words[first].form not in _ARTICLES or asked[words[last].start].isupper()
    ]
    return max(lengths, default=_NOT_NAMED)


def _told(forms: Sequence[str], name: str) -> tuple[int, int]:
    """Return how many of the folded words ``forms`` tell whose ``name`` they are, and how many are spelt as in it."""
    telling = [form for form in forms if form not in TITLES | _ARTICLES]
    return len(telling), sum(form in _WORD.findall(fold(name)) for form in telling)


def _mentions(asked: str, words: Sequence[_Word], name: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last of the ``words`` of each place where ``asked`` calls whoever has this ``name``."""
    forms = [fold(found) for found in _WORD.findall(name)]
    at = 0
    while at < len(words):
        length = _length(words[at:], forms)
        if length and (length > 1 or _tells(asked, words, at)) and not _is_another(asked, words, at, forms):
            first = at
            while first and words[first - 1].form in TITLES | _ARTICLES:
                first -= 1
            yield first, at + length - 1
        at += max(1, length)


def _length(words: Sequence[_Word], forms: Sequence[str]) -> int:
    """Return how many of the first ``words`` are words of a name in its order, the most that are."""
    lengths = [0]
    for start in range(len(forms)):
        length = 0
        for word, form in zip(words, forms[start:], strict=False):
            if word.form != form and not _is_misspelt(word.form, form):
                break
            length += 1
        lengths.append(length)
    return max(lengths)


@once
def _is_misspelt(typed: str, name: str) -> bool:
    """Tell whether ``typed``, which is no word that is known, is ``name``, a word of a name, with a letter mistyped.

    Both are folded, and begin alike: "lindquist" and "lindqvist".
    """
    if min(len(typed), len(name)) < _SHORTEST_MISSPELT or abs(len(typed) - len(name)) > 1 or typed[0] != name[0]:
        return False
    is_near = bool(NearWords.of((name,)).within(typed, 1))
    return is_near and not is_first_name(typed) and not any(is_known(typed, language) for language in _SHE)


def _tells(asked: str, words: Sequence[_Word], at: int) -> bool:
    """Tell whether one word of a name names its bearer: not "will", nor "price" in small letters."""
    word = words[at]
    if len(word.form) < _SHORTEST or is_request_word(word.form):
        return False
    if at and words[at - 1].form in TITLES:
        return True
    is_raised = asked[word.start].isupper() and at > 0 and not asked.isupper()
    return is_raised or max(zipf(word.form, language) for language in _SHE) < _COMMON


def _is_another(asked: str, words: Sequence[_Word], at: int, forms: Sequence[str]) -> bool:
    """Tell whether the word before makes the name another's: "Peter Holm" is not Ida."""
    if not at or asked[words[at - 1].end : words[at].start].strip():
        return False
    before = words[at - 1].form
    if before in forms or before in TITLES or is_request_word(before):
        return False
    is_raised = asked[words[at - 1].start].isupper() and not asked.isupper()
    return is_first_name(before) or (is_raised and not any(is_known(before, language) for language in _SHE))
