"""The closed classes of words that plain requests are made of, by language.

word_class                            the classes
english   french   german   spanish   the words of each class
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.answering.request_words.english import ENGLISH
from bot.answering.request_words.french import FRENCH
from bot.answering.request_words.german import GERMAN
from bot.answering.request_words.spanish import SPANISH
from bot.answering.request_words.word_class import WordClass

__all__ = ["REQUEST_WORDS", "WordClass", "is_request_word"]


def _table(classes: Mapping[WordClass, str]) -> dict[str, frozenset[WordClass]]:
    """Return the classes of each word."""
    words = {word for listed in classes.values() for word in listed.split()}
    members = {kind: frozenset(listed.split()) for kind, listed in classes.items()}
    return {word: frozenset(kind for kind, listed in members.items() if word in listed) for word in words}


#: For each language, the classes of each of its words.
REQUEST_WORDS: Final[Mapping[str, Mapping[str, frozenset[WordClass]]]] = {
    "en": _table(ENGLISH),
    "fr": _table(FRENCH),
    "de": _table(GERMAN),
    "es": _table(SPANISH),
}


def is_request_word(form: str) -> bool:
    """Tell whether plain requests are made of the folded word ``form`` in any language."""
    return any(form in table for table in REQUEST_WORDS.values())
