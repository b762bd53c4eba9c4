"""The closed classes of words that plain requests are made of, by language.

The rooms, each importing only those before it:

word_class                            the classes
english   french   german   spanish   the words of each class
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.answering.plain_requests.request_words.english import ENGLISH
from bot.answering.plain_requests.request_words.french import FRENCH
from bot.answering.plain_requests.request_words.german import GERMAN
from bot.answering.plain_requests.request_words.spanish import SPANISH
from bot.answering.plain_requests.request_words.word_class import WordClass

__all__ = ["REQUEST_WORDS", "WordClass", "is_request_word"]


#: What people in chats are polite with in any language.
_EVERYWHERE: Final = {
    WordClass.FILLER: "pls plz plss please ok okay sorry lol hey",
    WordClass.THANKS: "thx ty thanks merci danke gracias",
    WordClass.SUMMARY: "tldr tl tl_dr",
}
#: Spanish pronouns that stand at the end of a verb, as in "leerlo" and "dámelas".
_OBJECTS: Final = ("lo", "la", "los", "las", "me", "melo", "mela", "melos", "melas", "nos", "noslo")
_WITH_OBJECTS: Final = (WordClass.SHOW, WordClass.SUMMARY)


def _table(classes: Mapping[WordClass, str]) -> dict[str, frozenset[WordClass]]:
    """Return the classes of each word."""
    members = {
        kind: frozenset(f"{classes.get(kind, '')} {_EVERYWHERE.get(kind, '')}".split())
        for kind in {*classes, *_EVERYWHERE}
    }
    words = frozenset().union(*members.values())
    return {word: frozenset(kind for kind, listed in members.items() if word in listed) for word in words}


def _with_objects(classes: Mapping[WordClass, str]) -> dict[WordClass, str]:
    """Return the Spanish ``classes`` with each verb of ``_WITH_OBJECTS`` also with a pronoun at its end."""
    verbs = {kind: classes[kind].split() for kind in _WITH_OBJECTS}
    forms = {kind: " ".join(verb + end for verb in listed for end in ("", *_OBJECTS)) for kind, listed in verbs.items()}
    return {**classes, **forms}


#: For each language, the classes of each of its words.
REQUEST_WORDS: Final[Mapping[str, Mapping[str, frozenset[WordClass]]]] = {
    "en": _table(ENGLISH),
    "fr": _table(FRENCH),
    "de": _table(GERMAN),
    "es": _table(_with_objects(SPANISH)),
}


def is_request_word(form: str) -> bool:
    """Tell whether plain requests are made of the folded word ``form`` in any language."""
    return any(form in table for table in REQUEST_WORDS.values())
