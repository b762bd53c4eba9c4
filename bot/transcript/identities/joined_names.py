"""A full name whose halves stand apart: "Herr Holm, warum …?" and, in an answer, “Ida, komm herein!”.

What people quote somebody as calling them is their own name, unless they say that they said it themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.transcript.identities.name_rules import STATED, below_talk
from bot.transcript.names.lone_first_names import may_be_first_name
from bot.transcript.names.masthead import Masthead
from bot.transcript.names.name_parts import is_title
from bot.transcript.names.name_words import TITLES
from bot.transcript.names.person_names import CAPITALISED, PARTICLE, person_in
from bot.transcript.speakers.scene import Scene
from bot.transcript.text_parts.utterances import State, Utterance

_TITLE: Final = (
    rf"(?:(?:{TITLES})\.?|M\.|madame|monsieur|mademoiselle|señor(?:a|ita)?|senhora?|doctora?|docteure?|doutora?)"
)
_SURNAME: Final = rf"(?P<surname>(?:{PARTICLE}\s)?{CAPITALISED}(?:\s{CAPITALISED})?)"
#: Where somebody is called: at the head of what is said, behind a comma, behind "Good evening".
_AHEAD: Final = (
    r"(?:\A\W*|[.!?…:]\s|,\s|\b(?i:welcome|thank\syou|thanks|hello|morning|evening|morgen|tag|abend|danke"
    r"|bonjour|bonsoir|merci|hola|gracias|buenas|olá|obrigad[ao])\s)"
)
_BY_TITLE: Final = re.compile(rf"{_AHEAD}{_TITLE}\s{_SURNAME}(?=\s?[,!?.…])")
_BY_FIRST_NAME: Final = re.compile(rf"(?:\A\W*(?:[ÓOo]h?\s)?|,\s)(?P<first>{CAPITALISED})(?=\s?[,!?…]|\.\Z)")
_QUOTED: Final = re.compile(
    r"“([^“”\n]{3,200})”|„([^„“”\n]{3,200})[“”]|«\s?([^«»]{3,200})»|»([^«»]{3,200})«|\"([^\"\n]{3,200})\""
)
#: Beside what the one who speaks said to somebody else.
_OWN_AHEAD: Final = re.compile(
    r"\b(?i:I|ich|je|j['’][^\W\d_]+|yo|eu|dije|digo|decía|disse[\s-]lhe|digo[\s-]lhe|we|wir|nous)\b"
    r"[^.!?“”„«»\"]{0,40}\.?\s*\Z"
)
_OWN_BEHIND: Final = re.compile(
    r"\A[\s,.!?–—-]*(?i:(?:said|say|sag(?:e|te)?|rief|dis|disais|digo|dije|disse)\s(?:I|ich|je|yo|eu)\b"
    r"|I\s(?:said|say)|dije|digo|ai-je)"
)
#: "O. Holm"; "Mrs D. Holm", or "D. Holm" with a line to itself; "Edna H.".
_INITIAL: Final = rf"(?<!\w)(?P<initial>[^\W\d_a-zß-ÿ])\.\s(?P<surname>{CAPITALISED}(?:(?<!\.)\s{CAPITALISED})?)(?!\w)"
_INITIAL_AHEAD: Final = re.compile(rf"(?<![^\W\d_]\.\s){_INITIAL}")
_INITIAL_OF_ONE: Final = re.compile(rf"(?m)(?:\b{_TITLE}\s|^[^\w\n]*(?=.{{4,40}}$)){_INITIAL}")
_INITIAL_BEHIND: Final = re.compile(
    rf"\b(?P<first>{CAPITALISED})\s(?P<initial>[^\W\d_a-zß-ÿ])\.(?!\w|\s?[^\W\d_a-zß-ÿ]\.)"
)
_WORD: Final = re.compile(CAPITALISED)
#: So far before a quotation stands who says it, in characters.
_REACH: Final = 60
#: "Herr Präsident, …", folded.
_OFFICES: Final = frozenset({"president", "prasident", "presidente", "vorsitzender"})
#: So many turns are looked at.
_MOST_TURNS: Final = 400
#: Where mails are signed, so many characters of what stands below one.
_SIGNED: Final = 200
#: A shorter label is a letter or two.
_SHORTEST: Final = 3


@dataclass(frozen=True, slots=True)
class Halves:
    """What the one who answers is called by, as far as only one first name and one surname are."""

    first: str | None = None
    surname: str | None = None


def joined_in(
    scene: Scene, head: Masthead, asking: Sequence[str], answering: Mapping[str, bool], signs: Mapping[str, Set[str]]
) -> str | None:
    """Return the full name of the only one who answers, where its halves stand apart and nothing states another.

    ``answering`` says of whoever is known to answer whether a label does; ``signs`` has those of all names.
    """
    stated = any(not STATED.isdisjoint(signs.get(name, ())) for name in answering)
    known = [name for name, is_label in answering.items() if is_label]
    if stated or len(answering) > 1 or any(" " in name for name in known):
        return None
    text = scene.document.source.text
    said = (u.passage.span.of(text) for u in scene.utterances if u.state is State.ANSWER and u.aside is None)
    aside = (u.passage.span.of(text) for u in scene.utterances if u.aside)
    around = "\n".join((head.front, *head.captions, *aside, *below_talk(scene)))
    halves = halves_of(text, scene.utterances, asking)
    whole = joined(next(iter(known), None), halves, around, next(said, ""))
    words = {fold(word) for name in answering for word in name.split()}
    return whole if whole and (known or words.isdisjoint(fold(whole).split())) else None


def halves_of(text: str, utterances: Sequence[Utterance], asking: Iterable[str]) -> Halves:
    """Return what those who ask, and those whom answers quote, call the one who answers; nobody ``asking`` counts."""
    others = {fold(word) for name in asking for word in name.split()}
    turns = utterances[:_MOST_TURNS]
    told = (_words(text, u) for u in turns if u.state is State.ANSWER or u.aside)
    quoted = [quote for words in told for quote in _quoted(words)]
    asked = (_words(text, u) for u in turns if u.state in (State.QUESTION, State.BACK))
    surnames = {name for words in (*asked, *quoted) for name in _by_title(words) if fold(name) not in others}
    called = {_bare(found["first"]) for words in quoted for found in _BY_FIRST_NAME.finditer(words)}
    firsts = {name for name in called if may_be_first_name(name) and fold(name) not in others}
    return Halves(_only(firsts), _only(surnames))


def joined(label: str | None, halves: Halves, around: str, first_told: str = "") -> str | None:
    """Return the full name that the ``halves`` make, with the ``label`` of whoever answers, if any.

    - A label that is a surname has the first name that is called, if others call them by that surname, or the one
      beside its initial ``around`` the talk: "Edna H.".
    - A label that may be a first name, or else the first name that is called, has the surname that is called, or the
      one behind its initial: "O. Holm" and "Olga".
    - With neither, "Mrs D. Holm", or who signs "D. Holm", has the first name in a signature or ``first_told``, which
      are the first words of an answer.
    """
    if label is not None and len(label) < _SHORTEST:
        return None
    if label is not None and (label == halves.surname or not (halves.surname or is_first_name(label))):
        called = halves.first if label == halves.surname else None
        return f"{called} {label}" if called else _with_surname(label, around)
    if label is not None and halves.first not in (None, label) and not is_first_name(label):
        return None  # "Holm" is somebody's surname, and "Mr Ray" is somebody else
    first = label or halves.first
    if first and may_be_first_name(first):
        return f"{first} {halves.surname}" if halves.surname else _with_initial({first}, around, _INITIAL_AHEAD)
    names = {_bare(word) for word in _WORD.findall(first_told + around[-_SIGNED:])}
    return _with_initial(set(filter(is_first_name, names)), around, _INITIAL_OF_ONE)


def _with_surname(surname: str, around: str) -> str | None:
    """Return the only person of whom ``around`` has a first name with the initial of that ``surname``."""
    firsts = {found["first"] for found in _INITIAL_BEHIND.finditer(around) if found["initial"] == surname[0]}
    first = _only({name for name in firsts if is_first_name(name)})
    return f"{first} {surname}" if first else None


def _with_initial(firsts: set[str], around: str, wording: re.Pattern[str]) -> str | None:
    """Return the only person of whom ``around`` has a surname behind an initial, with the only one of ``firsts``."""
    found: set[str] = set()
    for match in wording.finditer(around):
        first = _only({name for name in firsts if name.startswith(match["initial"])})
        whole = f"{first} {_bare(match['surname'])}"
        if first and len(match["surname"]) >= _SHORTEST and person_in(whole) == whole:
            found.add(whole)
    return _only(found)


def _quoted(words: str) -> Iterator[str]:
    """Yield what somebody else says in ``words``."""
    for found in _QUOTED.finditer(words):
        ahead = words[max(0, found.start() - _REACH) : found.start()]
        if not (_OWN_AHEAD.search(ahead) or _OWN_BEHIND.match(words[found.end() :])):
            yield next(filter(None, found.groups()))


def _by_title(words: str) -> Iterator[str]:
    for found in _BY_TITLE.finditer(words):
        name = _bare(found["surname"])
        first = name.split()[0]
        if not (is_first_name(first) or is_title(fold(first)) or fold(name) in _OFFICES):
            yield name


def _words(text: str, utterance: Utterance) -> str:
    return " ".join(utterance.passage.unnumbered.of(text).split())


def _bare(name: str) -> str:
    return name.strip().rstrip(".,:;’'-")


def _only(names: set[str]) -> str | None:
    return next(iter(names)) if len(names) == 1 else None
