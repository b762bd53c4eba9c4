"""What counts as a word, and when two spellings are the same word.

``fold`` makes case, accents, width and kinds of apostrophe irrelevant; ``split_words`` cuts a text into words with
their places; ``stem`` strips endings (Porter 2, http://snowball.tartarus.org/algorithms/english/stemmer.html, and what
Snowball has for other languages).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import filterfalse
from typing import Final, NamedTuple

import Stemmer

from bot.text.worked_out import once

#: Letters of a word at most: what has more is noise, of which strangers can type any amount, and nothing of it is
#: remembered.
LONGEST_WORD = 64
#: Spellings that are remembered; a full library has fewer.
_MOST_REMEMBERED: Final = 50_000
_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʼ´`′＇"), "'")
#: NFKC makes one of "？" and a semicolon of the one in Greek.
_QUESTION_MARKS = dict.fromkeys(map(ord, "\u061f\u037e"), "?")
_PLAIN = _APOSTROPHES | _QUESTION_MARKS
#: Accents, points of Hebrew, vowels of Arabic, and signs of the scripts of India and its neighbours, which are no
#: letters in Unicode, though words are made of them.
_MARKS = "".join(
    chr(code)
    for first, last in ((0x300, 0x36F), (0x591, 0x5C7), (0x610, 0x670), (0x900, 0x109F))
    for code in range(first, last + 1)
    if unicodedata.category(chr(code)).startswith("M")
)
_WORD = re.compile(
    r"""
    (?:[A-Za-z]\.){2,}                                        # initials: U.S., E.U.
    | [\u3040-\u30ff\u3400-\u9fff]                            # a Han or kana character is a word of its own
    | (?:[^\W_\u3040-\u30ff\u3400-\u9fff]|[MARKS])+           # letters and digits, with their accents,
      (?:'(?:[^\W_]|[MARKS])+)*                              # and single apostrophes inside
    """.replace("MARKS", _MARKS),
    re.VERBOSE,
)
_TAIL = re.compile(r"'(?:s|re|ve|ll|d|m)$")
# French elision: l'économie, d'une, qu'il, jusqu'à.
_ELISION = re.compile(r"^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)'(?=[^\W\d_]{3})")
# What is left of a negated verb without "n't", where it is not the verb itself.
_IRREGULAR_NEGATED = {"ca": "can", "wo": "will", "sha": "shall"}
# Typed without the apostrophe. "wont" and "cant" are words of their own in dictionaries, hardly ever in chats.
_BARE_NEGATED = frozenset(
    "arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt".split()
)
#: How people shorten words in chats, by the language: each is read as these words. In another one they may be words of
#: their own, as "y" and "dos" in Spanish, "wer" and "da" in German.
SHORT_FOR: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "en": {
        **dict.fromkeys(("wat", "wut", "whut", "wht"), ("what",)),
        **dict.fromkeys(("y", "wy", "whyy"), ("why",)),
        **dict.fromkeys(("r",), ("are",)),
        **dict.fromkeys(("u", "ya"), ("you",)),
        **dict.fromkeys(("ur",), ("your",)),
        **dict.fromkeys(("wen",), ("when",)),
        **dict.fromkeys(("wer", "whre"), ("where",)),
        **dict.fromkeys(("hw",), ("how",)),
        **dict.fromkeys(("da", "teh", "hte", "th"), ("the",)),
        **dict.fromkeys(("dos", "dose", "doez"), ("does",)),
        **dict.fromkeys(("wil", "wll"), ("will",)),
        **dict.fromkeys(("cud",), ("could",)),
        **dict.fromkeys(("wud",), ("would",)),
        **dict.fromkeys(("shud",), ("should",)),
        **dict.fromkeys(("hav",), ("have",)),
        **dict.fromkeys(("wit", "wiv"), ("with",)),
        **dict.fromkeys(("thru",), ("through",)),
        **dict.fromkeys(("tho",), ("though",)),
        **dict.fromkeys(("evn",), ("even",)),
        **dict.fromkeys(("bout", "abt"), ("about",)),
        **dict.fromkeys(("frm", "fom"), ("from",)),
        **dict.fromkeys(("coz", "cuz", "cos", "bc"), ("because",)),
        **dict.fromkeys(("plz", "pls"), ("please",)),
        **dict.fromkeys(("ppl",), ("people",)),
        **dict.fromkeys(("rn",), ("now",)),
        **dict.fromkeys(("b4",), ("before",)),
        **dict.fromkeys(("govt", "gov"), ("government",)),
        **dict.fromkeys(("gonna",), ("going", "to")),
        **dict.fromkeys(("wanna",), ("want", "to")),
        **dict.fromkeys(("whats", "wats", "wuts"), ("what", "is")),
        **dict.fromkeys(("whos",), ("who", "is")),
        **dict.fromkeys(("hows",), ("how", "is")),
        **dict.fromkeys(("im",), ("i", "am")),
        **dict.fromkeys(("smth", "smthn", "smthing", "sumthin"), ("something",)),
        **dict.fromkeys(("rly", "rlly"), ("really",)),
        **dict.fromkeys(("srsly",), ("seriously",)),
        **dict.fromkeys(("probs", "prolly"), ("probably",)),
        **dict.fromkeys(("defo", "deffo"), ("definitely",)),
        **dict.fromkeys(("obv", "obvs"), ("obviously",)),
        **dict.fromkeys(("wot",), ("what",)),
        **dict.fromkeys(("tmrw",), ("tomorrow",)),
        **dict.fromkeys(("bday",), ("birthday",)),
        **dict.fromkeys(("becos", "becuz"), ("because",)),
        **dict.fromkeys(("tryna",), ("trying", "to")),
        **dict.fromkeys(("wdym",), ("what", "do", "you", "mean")),
    },
    "de": {
        **dict.fromkeys(("vllt", "vlt"), ("vielleicht",)),
        **dict.fromkeys(("iwie",), ("irgendwie",)),
        **dict.fromkeys(("bzgl",), ("bezuglich",)),
    },
    "es": dict.fromkeys(("xq", "porq"), ("porque",)),
}
_SHORT_FOR_IN_ANY: Final = {short: words for table in SHORT_FOR.values() for short, words in table.items()}
#: What people shorten in chats that is no misspelling either: it stands for what says nothing of a question ("ngl",
#: "tqt"), or for one thing in a chat and for another elsewhere ("msg", "Dey", "TB").
_SHORTHAND = frozenset(
    """
    afaict afaik afk brb bruv btw cya dey dms fwiw hmu ianal icymi idc idgaf idk iirc ikr imho imo innit iow irl
    istg iykyk lmfao lmk msg msgs ngl np nvm nvmd ofc omw rofl smh sth tbf tbh tdy thnx thx tldr tmr tnx ttyl txt ty
    vid wyd wym
    bspw evtl ggf gez iwo kp lg mfg nix viell zb
    bcp cad dsl jpp jsp jvs kel koi mdr pcq pk pq ptdr qqch qqn slt stp svp tjs tjrs tkt tqt
    bss dnd finde msj pq porfa q tb tbn tmb tqm xfa
    """.split()
)


class Word(NamedTuple):
    """A word of a text; of a library, thousands are made, which as frozen dataclasses takes three times as long."""

    #: Folded form: lower case, no accents, no possessive or contracted ending.
    form: str
    stem: str
    #: Half-open character range of the text as given.
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spelled:
    """A word as a text spells it."""

    #: Folded, and else as it stands there: "china's", "l'express".
    form: str
    #: Without what is joined to it by an apostrophe: "china", "express".
    bare: str
    #: As in ``Word``.
    start: int
    end: int


def fold(text: str) -> str:
    """Return ``text`` with NFKC, lower case, plain apostrophes and question marks, and no accents."""
    if text.isascii():  # most of most texts, and nothing to take apart
        return text.replace("`", "'").lower()
    return _taken_apart(text)


def folded_in_place(text: str) -> str:
    """Return ``text`` folded, as long as it, character by character; one that would become none or several stays."""
    forms = {character: fold(character) for character in set(text)}
    return text.translate({ord(character): form for character, form in forms.items() if len(form) == 1})


@once
def _taken_apart(text: str) -> str:
    # Before, for an acute accent that stands for an apostrophe; after, for letters that contain one.
    compatible = unicodedata.normalize("NFKC", text.translate(_PLAIN)).translate(_APOSTROPHES).casefold()
    decomposed = unicodedata.normalize("NFKD", compatible)
    return unicodedata.normalize("NFC", "".join(filterfalse(unicodedata.combining, decomposed)))


#: Stemmers of the languages that are written in the script of Latin and known well, by ISO 639-1 code.
_STEMMERS_OF_LATIN: Final = {
    "en": "english", "fr": "french", "es": "spanish", "de": "german", "it": "italian", "pt": "portuguese",
    "nl": "dutch",
}  # fmt: skip
#: Stemmers of other scripts than that of Latin, by the last code of those that the script has, ascending; that of
#: Russian strips much of what Ukrainian and Bulgarian add, too.
_STEMMERS: Final = (
    (0x036F, "english"), (0x03FF, "greek"), (0x052F, "russian"), (0x05FF, ""), (0x06FF, "arabic"), (0x08FF, ""),
    (0x097F, "hindi"),
)  # fmt: skip
#: Folded, "й" is "и", as which stemmers do not know it: behind a vowel it is hardly ever one.
_SHORT_I: Final = re.compile("(?<=[аеиоуыэюя])и")


@cache
def _stemmer(language: str) -> Stemmer.Stemmer:
    return Stemmer.Stemmer(language)


def _stemmer_of(letter: str, language: str | None) -> str:
    script = next((stemmer for last, stemmer in _STEMMERS if letter <= chr(last)), "")
    return _STEMMERS_OF_LATIN.get(language or "en", "") if script == "english" else script


def stem(form: str, language: str | None = None) -> str:
    """Return the stem of a folded word in its script; of one with more than ``LONGEST_WORD`` letters, itself.

    In the script of Latin, it is that of a word of ``language``, of English where that is None.
    """
    stemmer = _stemmer_of(form[0], language) if form else ""
    if not stemmer or len(form) > LONGEST_WORD:
        return form
    return str(_stemmer(stemmer).stemWord(_SHORT_I.sub("й", form) if stemmer == "russian" else form))


def split_words(text: str, language: str | None = None) -> Sequence[Word]:
    """Return the words of ``text`` in order, which is in ``language``.

    - "China’s" is ``china``; "can't" and "cant" are ``can`` and ``not``; "l’Express" is ``express``.
    - "US", "U.S." and "USA" are ``usa``, so that they are not the pronoun; "EU" is ``eu``.
    - Chat spellings are read as the words they stand for: in English, "wat" is ``what``.
    - Positions refer to ``text``; words made of one stretch share its place.

    Without a ``language``, as of what somebody types, all is read as it is in English, and the chat spellings of every
    language as well. For words that are only compared with one another, in texts of all languages, that is enough:
    questions and passages are read alike.
    """
    return _split_words(text, language)


@once
def _split_words(text: str, language: str | None) -> Sequence[Word]:
    plain = text.translate(_APOSTROPHES)
    return [
        Word(form, stem, match.start(), match.end())
        for match in _WORD.finditer(plain)
        for form, stem in _stemmed_forms(match.group(), language)
    ]


def count_words(text: str) -> int:
    """Return how many words ``split_words`` returns, in half the time."""
    return sum(len(_stemmed_forms(piece, None)) for piece in _WORD.findall(text.translate(_APOSTROPHES)))


def _stemmed_forms(piece: str, language: str | None) -> tuple[tuple[str, str], ...]:
    """Return the words that ``piece`` stands for, each with its stem."""
    return (_remembered_forms if len(piece) <= LONGEST_WORD else _read_forms)(piece, language)


def _read_forms(piece: str, language: str | None) -> tuple[tuple[str, str], ...]:
    return tuple((form, stem(form, language)) for form in _forms(piece, language))


#: Of the words of a library, four in five were read before.
_remembered_forms: Final = lru_cache(_MOST_REMEMBERED)(_read_forms)


def _forms(piece: str, language: str | None) -> tuple[str, ...]:
    word = piece.replace(".", "")
    if word in ("US", "USA") or fold(piece) == "u.s.":
        return ("usa",)
    word = _ELISION.sub("", _TAIL.sub("", fold(word)))
    if word.endswith("n't"):
        base = word[:-3]
        return (_IRREGULAR_NEGATED.get(base, base), "not") if base else ("not",)
    word = word.replace("'", "")
    if word in _BARE_NEGATED and language in (None, "en"):
        base = word[:-2]
        return (_IRREGULAR_NEGATED.get(base, base), "not")
    chat = _SHORT_FOR_IN_ANY if language is None else SHORT_FOR.get(language, {})
    return chat.get(word, (word,) if word else ())


def is_short_for(piece: str) -> bool:
    """Tell whether ``piece``, as typed, is how people shorten something in chats, and so no misspelling."""
    form = fold(piece)
    return form in _SHORT_FOR_IN_ANY or form in _SHORTHAND


def spelled(text: str) -> list[Spelled]:
    """Return the words of ``text`` in order, none read as another one; positions refer to ``text``."""
    found = [(fold(match.group()), match) for match in _WORD.finditer(text.translate(_APOSTROPHES))]
    return [Spelled(form, _ELISION.sub("", _TAIL.sub("", form)), match.start(), match.end()) for form, match in found]
