"""Where sentences begin and end, as spans of the text they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import sentencex

from bot.model import Span
from bot.text.worked_out import once

#: What may stand between a full stop and the white space after it.
_CLOSING = "[\"'”“’‘»«›‹]*"
#: The beginning of a sentence, capital or Han, behind the marks that open it.
_CAPITAL = r"(?=\s+[\"'“„”‘‚«»‹›¿¡(\[–—-]*\s?(?![\d_a-zß-öø-ÿ])\w)"
_DIGIT = r"(?=\s+\d)"
#: Where a sentence may begin, so that a capital says nothing about the word.
_AT_THE_START = r"(?:(?<=[.!?…]\s)|(?<=[“„«»\"¿¡(])|(?<![^\n])|(?<=[.!?…][”“»«\"’]\s))"


def _ends_with(words: str, as_written: str, before_digits: str) -> re.Pattern[str]:
    """Return where one of ``words`` ends a sentence that goes on with a capital.

    - in small letters anywhere, with a capital at the beginning of a sentence only: "Portland, Me. Sunday";
    - ``as_written`` are patterns of words that do so anywhere: "It ends in May. Anna left.";
    - ``before_digits`` are those of ``words`` that number nothing, and so end a sentence before a digit as well.
    """
    small, capital = words.replace(" ", "|"), words.title().replace(" ", "|")
    return re.compile(
        rf"(?:\b(?:{small}|{as_written.replace(' ', '|')})|{_AT_THE_START}(?:{capital}))\.{_CLOSING}{_CAPITAL}"
        rf"|\b(?:{before_digits.replace(' ', '|')})\.{_CLOSING}{_DIGIT}"
    )


#: Those that number nothing.
_SPANISH = "bien auto contra sobre extra entre nos para super mini ok di de da des en un con ante tras pro micro mono"
_ITALIAN = (
    "la le si me te se ma ha mi lo li ci vi ce ve su sia ne fa mai già vi via po va so ore sa fai sai fra nato coi bar "
    "giù ama app top file mica ali mar bei pop dia ciò in con al ai ad di tv pc cd usa post"
)
# Of the words in ``bot/text/data``, those that end sentences and that sentencex 1.0.32 takes for abbreviations
# wherever none of the usual first words follows. Left out are what print does abbreviate so: "etc.", "p.", "vol. II".
_WORDS_AT_THE_END: Final = {
    "en": _ends_with(
        "me no may ill art ark fig hon miss ore pa ref reps ok con arc fed",
        # "rep" and others have titles beside them: "Rep. Lee".
        r"May Ken Pa OK Ida Bart rep sec exec bros (?:[Ss]o|[Nn]or|[Nn]either)\s[a-z]+\sI (?:than|not)\sI",
        "me ark miss ok OK fed",
    ),
    "de": _ends_with("mich mag art ass ok", "Art Ass Bart OK Jan Pa Gen di no me", "mich mag ok"),
    "fr": _ends_with("art ok sec", r"OK [mts]on\sex [mts]es\sex vol(?!\.\s+[IVXL]+\b)", "ok OK"),
    "es": _ends_with(f"no mar vice mega ultra anti pre post pos {_SPANISH}", "OK km cm kg", _SPANISH),
    "pt": _ends_with("vi", r"[mts]eu\sex [mts]eus\sex", "vi"),
    "it": _ends_with(f"no re col all fin set km {_ITALIAN}", "TV PC CD USA NATO EU WC", _ITALIAN),
}
#: Titles after which sentencex 1.0.32 ends a sentence: "M. Holm".
_TITLES: Final = {
    language: re.compile(rf"\b(?:{titles.replace(' ', '|')})\.\s*\Z")
    for language, titles in {
        "en": "Ms",
        "de": "Hrn Frl Dipl",
        "fr": "MM? Mme Mlle Mgr Dr Pr Ste?",
        # "D. Julio", but not "vitamina D."
        "es": r"Dª Dña (?<!vitamina\s)(?<!plan\s)(?<!grupo\s)D",
        "pt": "Profa",
    }.items()
}
#: The longest of them with a space behind it.
_LONGEST_TITLE: Final = 8
# In all languages: "… not him!” 2020 was hard", "« Bien… » Elle rit".
_AFTER_A_QUOTATION = re.compile(rf"[.!?…]\s?[”“»«›‹\"]+(?:{_DIGIT}|(?<=….){_CAPITAL}|(?<=…\s.){_CAPITAL})")
# German writes ordinals with a full stop, so that sentencex ends no sentence before a digit: "am 3. 12."
_GERMAN_BEFORE_DIGITS = re.compile(rf"(?:\b(?P<word>[^\W\d_]{{3,}})\.|[!?]){_CLOSING}{_DIGIT}")
#: Abbreviations after which a number stands.
_NUMBERED_IN_GERMAN = frozenset(
    "abb abs abschn abt alt anh anl anm art aufl ausg bde bspw bzw dergl ebd etc evtl exkl ggf geb gegr gest inkl insg "
    "jahrg jhdt kap lfd lit max min mind mio mrd nachm pos prof rdnr sog spätestens std str tab tel tsd ungef usw "
    "verh verm verst vgl vorm zit ziff zzgl jan feb mär apr jun jul aug sep sept okt nov dez".split()
)
_HAS_VOWEL = re.compile("[aeiouyäöü]", re.IGNORECASE)
#: sentencex 1.0.32 looks for the end of each quotation up to the end of what it is given, which takes minutes where
#: thousands are never closed. No paragraph of an interview is so long.
_LONGEST_STRETCH: Final = 20_000
#: A closing mark that was cut off from its sentence.
_CLOSING_MARK = re.compile(r"[›‹»«”“\"]+(?=\s|\Z)")


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return ``text[start:end]`` without the white space around it; None when nothing is left."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left == len(piece):
        return None
    return Span(start + left, start + len(piece.rstrip()))


def split_sentences(text: str, within: Span, language: str) -> tuple[Span, ...]:
    """Return the sentences of ``text`` inside ``within``, without the white space between them.

    ``language`` is an ISO 639-1 code; unknown ones fall back to the rules for English.
    """
    edges = [within.start + cut for cut in _cuts(within.of(text), language)]
    spans = (trimmed(text, start, end) for start, end in pairwise(edges))
    return tuple(span for span in spans if span)


@once  # short answers recur
def _cuts(piece: str, language: str) -> tuple[int, ...]:
    """Return where sentences of ``piece`` begin or end, its own ends included, in order."""
    found = set(_found(piece, language))
    if titles := _TITLES.get(language):
        found = {cut for cut in found if not titles.search(piece, max(0, cut - _LONGEST_TITLE), cut)}
    cuts = {_behind_its_mark(piece, cut) for cut in found} | set(_missed(piece, language))
    return tuple(sorted(cuts | {0, len(piece)}))


def _found(piece: str, language: str) -> Iterator[int]:
    """Yield the ends of sentences that sentencex sees, a stretch after another: each begins where a sentence does."""
    start = 0
    while start < len(piece):
        stretch = piece[start : start + _LONGEST_STRETCH]
        ends = [boundary["end_index"] for boundary in sentencex.get_sentence_boundaries(language, stretch)]
        is_last = start + len(stretch) == len(piece)
        within = [end for end in ends if is_last or end < len(stretch)]
        yield from (start + end for end in within)
        start += len(stretch) if is_last or not within else within[-1]


def _behind_its_mark(piece: str, cut: int) -> int:
    """Return ``cut``, or the end of the closing mark behind it: "›Ja.|‹ Dann"."""
    mark = _CLOSING_MARK.match(piece, cut) if cut and not piece[cut - 1].isspace() else None
    return mark.end() if mark else cut


def _missed(piece: str, language: str) -> Iterator[int]:
    """Yield the ends of sentences that sentencex does not see."""
    if pattern := _WORDS_AT_THE_END.get(language):
        yield from (match.end() for match in pattern.finditer(piece))
    yield from (match.end() for match in _AFTER_A_QUOTATION.finditer(piece))
    if language == "de":
        yield from (m.end() for m in _GERMAN_BEFORE_DIGITS.finditer(piece) if not _numbers(m["word"]))


def _numbers(word: str | None) -> bool:
    """Tell whether a German ``word`` is an abbreviation that stands before numbers: in a list, or without vowels."""
    return word is not None and (word.lower() in _NUMBERED_IN_GERMAN or not _HAS_VOWEL.search(word))
