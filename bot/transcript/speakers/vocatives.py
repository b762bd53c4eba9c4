"""Whom people in a conversation call by name: "So, Ida, why bees?", "Frau Holm, …", "Thank you, Jette."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.names.name_words import FIRST_NAME_TITLES, TITLES
from bot.transcript.names.person_names import CAPITALISED, PARTICLE
from bot.transcript.text_parts.utterances import State, Utterance

_TITLE: Final = rf"(?:{TITLES}|{FIRST_NAME_TITLES})\.?"
_GREETING: Final = (
    r"(?i:thank\syou(?:\sso\smuch|\svery\smuch)?|thanks(?:\sagain)?|welcome|hello|hi|hey|dear"
    r"|merci(?:\sbeaucoup)?|bonjour|chère?|salut"
    r"|danke|willkommen|hallo|liebe[r]?|guten\stag|grüß\sgott"
    r"|gracias|hola|bienvenid[ao]|querid[ao]"
    r"|obrigad[ao]|olá|bem-vind[ao]"
    r"|ciao|grazie|benvenut[ao]|buongiorno)"
)
_NAMES: Final = rf"(?P<name>{CAPITALISED}(?:[^\S\n]{CAPITALISED})?)"
#: Behind a title there may be a small word first: "Frau von der Heyde".
_TITLED: Final = rf"(?P<name>(?:{PARTICLE}[^\S\n]){{0,2}}(?:[dl]['’])?{CAPITALISED}(?:[^\S\n]{CAPITALISED})?)"
#: What may stand before a name at the head of a sentence: "So, Ida, why bees?".
_SO: Final = r"(?:(?i:so|well|now|and|but|okay|also|und|alors|et|donc|y|bueno|e|então),?\s)?"
_ASKING: Final = (
    r"(?:how|what|why|when|where|wie|was|warum|wann|wo|comment|pourquoi|quel|quand|qu['’]est-ce"
    r"|cómo|qué|por\squé|cuándo|como|o\sque|porque|quando|come|che\scosa|perché)"
)
_CALLED: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # at the head of a sentence and before a comma
        rf"(?:\A|(?<=[.!?…:]\s)){_SO}{_NAMES}\s?,",
        # after a title or a greeting
        rf"\b{_TITLE}\s{_TITLED}",
        rf"\b{_GREETING},?\s(?:{_TITLE}\s)?{_NAMES}(?=\s?[,!.?;]|\s(?:and|und|et|y|e|for|für|pour|por)\b)",
        # behind a comma at the end of a sentence, and between two
        rf",\s(?:{_TITLE}\s)?{_NAMES}(?=\s?[?!.…])",
        rf",\s{_NAMES},",
        # "Ida Holm how did you begin?"
        rf"\A(?P<name>{CAPITALISED}[^\S\n]{CAPITALISED})\s{_ASKING}\b",
    )
)
_GREETS: Final = re.compile(rf"{_GREETING}\b")
#: "Hi Ida and Bo!"
_ANOTHER: Final = re.compile(rf"\s(?:and|und|et|y|e|&)\s(?P<name>{CAPITALISED})")
#: Who somebody is stands before a name between commas: "Your manager, Ida Holm, says …", "El alcalde, Bo Ray, …".
_OF_YOURS: Final = (
    r"(?:your|my|our|their|ihre?|unsere?|eure?|deine?|votre|notre|ton|ta|vuestr[ao]|nuestr[ao]"
    r"|(?:[ao]\s)?(?:su|tu|seu|sua|teu|tua|noss[ao]|voss[ao])|(?:il|la)\s(?:suo|sua|tuo|tua)|uw|jouw)"
)
_DETERMINER: Final = (
    rf"(?:{_OF_YOURS}|the|an?|der|die|das|ein|eine|le|la|l['’]|une?|el|los|las|[ao]|um|uma|il|lo|un['’]|de|het|een)"
)
_NOUN: Final = r"(?:[^\W\d_][\w'’-]*\s){0,5}?[^\W\d_][\w'’-]*"
_APPOSED: Final = re.compile(
    rf"(?:\A|(?<=[\s\"“„«(]))(?:(?i:{_OF_YOURS})\s{_NOUN}|(?i:{_DETERMINER})(?:(?<=['’])|\s){_NOUN})"
    rf",\s(?:{_TITLE}\s)?\Z"
)
#: What goes on behind such a name is not what a question to somebody goes on with.
_ASKS_ON: Final = re.compile(
    r""",\s(?i:
        what|why|how|when|do|does|did|you|your
      | warum|wie|wann|wieso|sie|du
      | pourquoi|comment|quand|vous|tu
      | qué|cómo|cuándo|usted
      | como|quando|você|o\sque
    )\b""",
    re.VERBOSE,
)
#: "Thanks, Ida!" under a talk, where whoever asked speaks to readers too.
_THANKED: Final = re.compile(
    r"(?i:\b(?:thank\syou(?:\sso\smuch|\svery\smuch)?|thanks(?:\sagain|\sso\smuch)?|merci(?:\sbeaucoup)?"
    rf"|(?:vielen\s)?danke?|gracias|obrigad[ao])),?\s(?:[^\W\d_]+\s)?{_NAMES}(?=\s?[,!.])"
)
#: What somebody else has said is called by nobody here.
_QUOTED: Final = re.compile('[“„«"][^“”„«»"\\n]{1,300}[”“»"]')
#: More of what somebody says is not looked at: names are called at its ends.
_REACH: Final = 400
#: Who somebody is takes so many characters before the name.
_LONGEST_NOUN: Final = 80


@dataclass(frozen=True, slots=True)
class Called:
    """How often which words of names are called, folded."""

    #: By those who ask.
    in_questions: Mapping[str, int] = field(default_factory=dict)
    #: By those who answer.
    in_answers: Mapping[str, int] = field(default_factory=dict)
    #: By whoever asks before the first answer, as it stands there, "Ida" or "Ida Holm", and whether that is a greeting.
    at_first: Mapping[str, bool] = field(default_factory=dict)


def called_in(text: str, utterances: Iterable[Utterance]) -> Called:
    """Return whom the ``utterances`` of ``text`` call by name; in asides and below the talk, only whom they thank."""
    sides: dict[State, Counter[str]] = {State.QUESTION: Counter(), State.ANSWER: Counter()}
    first: dict[str, bool] = {}
    answered = False
    for utterance in utterances:
        words = utterance.passage.unnumbered.of(text)
        if utterance.aside is not None or utterance.state is State.BACK:
            sides[State.QUESTION].update(_words_of(_THANKED.finditer(words[:_REACH])))
        elif utterance.state in sides:
            if utterance.state is State.QUESTION and not answered:
                first |= {name: greeted for found in _calls_in(words) for name, greeted in _names_of(found)}
            answered = answered or utterance.state is State.ANSWER
            sides[utterance.state].update(_names_in(words))
    return Called(sides[State.QUESTION], sides[State.ANSWER], first)


def times_called(name: str, called: Mapping[str, int]) -> int:
    """Return how often somebody is ``called`` by the first or the last word of ``name``, whichever is more frequent."""
    first, *_, last = fold(name).split()
    return max(called.get(first, 0), called.get(last, 0))


@once  # "Thank you." is said again and again
def _names_in(words: str) -> frozenset[str]:
    """Return each word that is called in ``words`` once."""
    return _words_of(_calls_in(words))


def _calls_in(words: str) -> Iterator[re.Match[str]]:
    ends = words if len(words) <= 2 * _REACH else words[:_REACH] + "\n" + words[-_REACH:]
    ends = _QUOTED.sub(" ", ends)
    return (found for sign in _CALLED for found in sign.finditer(ends) if not _is_told_of(ends, found))


def _names_of(found: re.Match[str]) -> Iterator[tuple[str, bool]]:
    """Yield each name that is called, as it stands there, and whether that is a greeting: "Hi Ida and Bo!"."""
    greeted = _GREETS.match(found[0]) is not None
    yield found["name"].rstrip(".’'"), greeted
    if other := _ANOTHER.match(found.string, found.end("name")):
        yield other["name"].rstrip(".’'"), greeted


def _is_told_of(words: str, found: re.Match[str]) -> bool:
    """Tell whether the full name that is ``found`` in ``words`` says who somebody is: "Your manager, Ida Holm, …"."""
    first, *rest = found["name"].split()
    if not rest or not (is_first_name(first) or all(word[:1].isupper() for word in rest)):
        return False
    start, end = found.span("name")
    ahead = words[max(0, start - _LONGEST_NOUN) : start]
    return _APPOSED.search(ahead) is not None and words[end : end + 1] == "," and not _ASKS_ON.match(words, end)


def _words_of(called: Iterable[re.Match[str]]) -> frozenset[str]:
    return frozenset(fold(part).strip(".’'") for found in called for part in found["name"].split())
