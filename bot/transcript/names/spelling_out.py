"""The full name behind a short one: a label's first name, surname, initials or nickname, as the text has it once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.weights import LANGUAGES, frequencies
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.names.initials import initials_for
from bot.transcript.names.name_parts import is_particle, is_trade
from bot.transcript.names.offices import titled
from bot.transcript.names.person_names import CAPITALISED, NAME, PARTICLE, person_in, without_style
from bot.transcript.names.shared_names import sharing_surnames
from bot.transcript.signs.label_words import looks_like_name, looks_like_nick

#: A blank, but no end of a line.
_GAP: Final = r"[^\S\n]"
_NAME: Final = NAME.replace(r"\s", _GAP)
#: The same, or one end of a line: a paragraph may be wrapped inside a name, though not in lines of capitals. A line
#: that is shorter is a name of its own ("Ann", "By Ann"), and so is one above a field or a label.
_WRAP: Final = r"(?:[^\S\n]|(?<=[^\n]{30})\n(?!\s|[^\n:]{1,30}:\s))"
_BEHIND, _BEHIND_WRAPPED = (
    re.compile(
        rf"{CAPITALISED}(?:{gap}{PARTICLE}){{0,2}}(?:{gap}{CAPITALISED}){{1,2}}(?:{gap}d[aeo]s?{gap}{CAPITALISED})?"
    )
    for gap in (_GAP, _WRAP)
)
_AHEAD, _AHEAD_WRAPPED = (
    re.compile(rf"(?:{CAPITALISED}{gap}(?:{PARTICLE}{gap}){{0,2}}){{1,3}}{CAPITALISED}\Z") for gap in (_GAP, _WRAP)
)
#: So far around a short name its long form is looked for, in characters, and at so many places.
_WINDOW: Final = 60
_MOST_PLACES: Final = 40
#: People say who they are in the first pages.
_LOOK_AT: Final = 20_000
#: "Commissioner of" Transportation Ida Holm.
_IN_CHARGE: Final = re.compile(r"\b(?:of|for|für|de|du|para)\s\Z")
#: "Leo", "Gwen"; what is shorter begins too many names.
_SHORTEST_NICKNAME: Final = 3
#: Nobody with a longer name is looked for under what it may be cut to.
_LONGEST_NAME: Final = 80
#: A word that is so frequent (Zipf) is no part of a longer name.
_COMMON: Final = 4.5
_WORD: Final = re.compile(r"[^\W_]+")
_INITIAL_AND_SURNAME: Final = re.compile(rf"(?P<initial>[A-ZÀ-ÖØ-Þ])\.?\s(?P<surname>{CAPITALISED})")
_ONLY_INITIALS: Final = re.compile(r"[^\W\d_a-zß-ÿ]\.?(?:[\s-]?[^\W\d_a-zß-ÿ]\.?){0,3}")
_NO_LETTER: Final = re.compile(r"[\W\d_]+")


def spelt_out(name: str, front: str, text: str = "") -> str:
    """Return the full name that ``front``, or else the only one that ``text``, has for ``name``; or ``name`` itself.

    A title before a full name is left out: "Minister Ida Hale" is "Ida Hale", but "Minister Hale" stays.
    """
    if initials := initials_for(name, front):
        return initials
    if owner := _by_surname(name, front) or _by_first_and_initials(name, front):
        return owner
    printed, name = name, without_style(name)
    is_one = len(name.split()) == 1
    if not is_one or not (looks_like_name(name) or looks_like_nick(name)):
        whole = _whole(name, front)
        return whole if whole != name or is_first_name(name.split()[0]) else _whole(name, text)
    if owner := _owner(name, front):
        return owner
    capital = _capitalised(name)
    if capital and _stands_in(capital, front) and (full := spelt_out(capital, front, text)) != capital:
        return full
    if longer := _longer(name, front) or (is_first_name(name) and _longer(name.upper(), front)) or ():
        return longer[0]
    everywhere = _longer(capital or name, text[:_LOOK_AT])
    if len({fold(each) for each in everywhere}) == 1:
        return everywhere[0]
    return capital if capital and _stands_in(capital, front) else printed


def _by_surname(name: str, front: str) -> str | None:
    """Return the person in ``front`` for "I. Holm": the surname, and a first name that begins so."""
    found = _INITIAL_AND_SURNAME.fullmatch(name)
    if not found:
        return None
    known = _by_words(front).ends.get(found["surname"], ())
    return next((person for person in known if person.startswith(found["initial"])), None)


def _by_first_and_initials(name: str, front: str) -> str | None:
    """Return the only person in ``front`` for "Odette Q.-D.": the first name, and others that begin so."""
    first, *rest = name.split()
    initials = "".join(_WORD.findall("".join(rest)))
    if not rest or not _ONLY_INITIALS.fullmatch(" ".join(rest)):
        return None
    found = {
        person
        for person in _by_words(front).begins.get(first, ())
        if "".join(word[0] for part in person.split()[1:] for word in _WORD.findall(part)).startswith(initials)
    }
    return found.pop() if len(found) == 1 else None


def _whole(name: str, front: str) -> str:
    """Return the only person in ``front`` who has all words of ``name``, a person's, in that order, and more names.

    "Ida Holm" is "Ida Holm de Ruiz" or "Ana Ida Holm", "van Aalst" is "Ingo van Aalst"; "Ida Holm" is not "Ida Holm
    News" or "Ida J. Holm".
    """
    words = fold(name).split()
    if person_in(name) is None and not is_particle(words[0]):
        return name
    longer = {
        fold(person): person
        for person in min((_by_words(front).has.get(word, ()) for word in words), key=len)
        if len(person.split()) > len(words) and _is_in_order(words, fold(person).split())
    }
    return next(iter(longer.values())) if len(longer) == 1 else name


def _is_in_order(words: Sequence[str], longer: Sequence[str]) -> bool:
    """Tell whether ``longer`` has all ``words`` in that order, and besides nothing but names."""
    rest, more = iter(longer), set(longer) - set(words)
    begins = longer[0] == words[0] or is_first_name(longer[0]) or is_particle(words[0])
    return begins and all(word in rest for word in words) and not any(map(is_no_name, more))


def is_no_name(word: str) -> bool:
    """Tell whether a folded ``word`` is an initial, or common in some language and no part of names."""
    bare = word.strip(".")
    often = max(frequencies(language).get(bare, 0.0) for language in LANGUAGES)
    return len(bare) == 1 or (often >= _COMMON and not is_first_name(word) and not is_particle(word))


def _stands_in(name: str, front: str) -> bool:
    return name in front and re.search(rf"\b{name}\b", front) is not None


def _longer(name: str, text: str) -> list[str]:
    """Return the names in ``text`` that begin with ``name``, or else those that end with it."""
    found_at = list(islice(places(name.strip(), text), _MOST_PLACES))
    for behind, ahead in ((_BEHIND, _AHEAD), (_BEHIND_WRAPPED, _AHEAD_WRAPPED))[: 1 if name.isupper() else 2]:
        for found in (_behind(name, text, found_at, behind), _ahead(name, text, found_at, ahead)):
            if names := [each for each in found if each and _has(each, name)]:
                return [_without_verb(names[0], names), *names[1:]]
    return []


def _without_verb(name: str, names: Sequence[str]) -> str:
    """Return ``name`` without a common word behind it that another of ``names`` has not: "Bo Ray Build" of a title."""
    shorter, _, last = name.rpartition(" ")
    return shorter if shorter in names and is_no_name(fold(last)) else name


def _behind(name: str, text: str, places: Sequence[int], pattern: re.Pattern[str]) -> Iterator[str | None]:
    found = (pattern.match(text, at, at + len(name) + _WINDOW) for at in places)
    return (_shortened(match[0].split(), last=False) for match in found if match)


def _ahead(name: str, text: str, places: Sequence[int], pattern: re.Pattern[str]) -> Iterator[str | None]:
    for at in places:
        ahead = text[max(0, at - _WINDOW) : at + len(name.strip())]
        if match := pattern.search(ahead):
            words = match[0].split()
            in_charge = len(words) > 2 and _IN_CHARGE.search(ahead, 0, match.start())
            yield _shortened(words[1 if in_charge else 0 :], last=True)


def _has(full: str, name: str) -> bool:
    return name.strip().lower() in full.lower().split()


def places(name: str, text: str) -> Iterator[int]:
    """Yield where ``name`` stands in ``text`` as a word of its own."""
    first = _WORD.search(name)
    if first is None:
        return
    for word_at in _places_of_words(text).get(first[0], ()):
        at = word_at - first.start()
        end = at + len(name)
        if at >= 0 and text.startswith(name, at) and not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield at


@once
def _places_of_words(text: str) -> Mapping[str, Sequence[int]]:
    """Return where each word of ``text`` stands; a chat has thousands of names, and one text."""
    places: dict[str, list[int]] = {}
    for word in _WORD.finditer(text):
        places.setdefault(word[0], []).append(word.start())
    return places


def _shortened(words: list[str], *, last: bool) -> str | None:
    """Return the longest run of ``words``, up to the ``last`` or from the first one, that is a person's name."""
    if last and len(words) == 2 and is_trade(words[0]):
        return None  # "Goalkeeper Bríd"
    while last and len(words) > 1 and is_no_name(fold(words[0])):
        words = words[1:]  # "Only Ida"
    while len(words) > 1:
        if (name := person_in(" ".join(words))) and len((bare := titled(name).person or name).split()) > 1:
            return bare
        words = words[1:] if last else words[:-1]
    return None


def _owner(nick: str, front: str) -> str | None:
    """Return the name in ``front`` whose words, or their first letters, make the ``nick``: "iholm" is Ida Holm."""
    letters = _NO_LETTER.sub("", fold(nick))
    if len(letters) < len("iholm"):
        return None
    return _by_words(front).nicks.get(letters)


@once
def _people_of(front: str) -> tuple[str, ...]:
    """Return the persons whom ``front`` names; a chat has as many nicknames as members, and one front."""
    front = front[:_LOOK_AT]
    found = (person_in(match[0]) for match in re.finditer(_NAME, front))
    shared = (name for name, _ in sharing_surnames(front))
    return tuple(dict.fromkeys(name for name in chain(found, shared) if name))


@dataclass(frozen=True, slots=True)
class _Words:
    """The persons of a text by what they are asked for: to go through all of them for each label takes minutes."""

    #: By the first and by the last word.
    begins: Mapping[str, Sequence[str]]
    ends: Mapping[str, Sequence[str]]
    #: By each word, folded.
    has: Mapping[str, Sequence[str]]
    #: The first person whose words, or their first letters, make a nickname, folded.
    nicks: Mapping[str, str]


@once
def _by_words(front: str) -> _Words:
    """Return the persons whom ``front`` names, each list in the order of the text."""
    begins: dict[str, list[str]] = {}
    ends: dict[str, list[str]] = {}
    has: dict[str, list[str]] = {}
    nicks: dict[str, str] = {}
    for person in _people_of(front):
        words, folded = person.split(), fold(person).split()
        begins.setdefault(words[0], []).append(person)
        ends.setdefault(words[-1], []).append(person)
        for word in set(folded):
            has.setdefault(word, []).append(person)
        first, last = folded[0], folded[-1]
        for nick in (first + last, first[:1] + last, first + last[:1], last + first[:1], last + first):
            nicks.setdefault(nick, person)
    return _Words(begins, ends, has, nicks)


def with_nicknames(names: Mapping[str, str | None], front: str) -> dict[str, str | None]:
    """Return ``names`` where whoever has one word alone is spelt out as the only person in ``front`` left for it.

    That is a person whom no other label names, and whose first name begins or ends so ("Leo" for "Leopold Holm"), or
    whose last one ends so behind a hyphen ("Kranz" for "Ida Holm-Kranz").
    """
    named = set(filter(None, names.values()))
    left = (person for person in _people_of(front) if person not in named and len(person) <= _LONGEST_NAME)
    shorts: dict[str, list[str]] = {}
    for person in left:
        for nick in _shorts_for(fold(person).split()):
            shorts.setdefault(nick, []).append(person)
    found: dict[str, str | None] = dict(names)
    for key, name in names.items():
        if name and len(name) >= _SHORTEST_NICKNAME and name.isalpha():
            fits = shorts.get(fold(name), ())
            if len(fits) == 1:
                found[key] = fits[0]
    return found


def apart(names: Mapping[str, str | None], labels: Mapping[str, str], front: str) -> dict[str, str | None]:
    """Return ``names`` where whoever goes by a first name has not that of somebody who goes by the surname.

    Beside "Holm", who is Ida Holm, "Ida" is the only other Ida in ``front``, or else nobody but "Ida". ``labels`` are
    the names as printed, by key.
    """
    found: dict[str, str | None] = dict(names)
    taken = set(names.values())
    by_surname = {name for key, name in names.items() if name and name.split()[-1] == labels.get(key) != name}
    for key, name in names.items():
        first = labels.get(key, "")
        if name in by_surname and name and name.split()[0] == first:
            others = {person for person in _by_words(front).begins.get(first, ()) if person not in taken}
            found[key] = others.pop() if len(others) == 1 else first
    return found


def with_whole_first_name(name: str, front: str, others: Collection[str]) -> str:
    """Return ``name``, or the only person in ``front`` with the same surnames whose first name it shortens.

    "Inma Ruiz" is "Inmaculada Ruiz" there, and "Gilda Rossi" is "Ermenegilda Rossi", unless both are among ``others``.
    """
    first, *surnames = fold(name).split()
    if len(first) < _SHORTEST_NICKNAME or not first.isalpha() or not surnames:
        return name
    longer = [person for person in _people_of(front) if fold(person).split()[1:] == surnames and person not in others]
    whole = [person for person in longer if _shortens(first, fold(person).split()[0])]
    return whole[0] if len(whole) == 1 else name


def _shortens(nick: str, first: str) -> bool:
    is_longer = first.isalpha() and len(first) > len(nick) + 1
    return is_longer and (first.startswith(nick) or first.endswith(nick))


def _shorts_for(words: Sequence[str]) -> set[str]:
    """Return all that a name of ``words``, folded, may be cut to."""
    first = words[0]
    ahead = {first[:end] for end in range(1, len(first) + 1)}
    return ahead | {first[start:] for start in range(len(first))} | set(_behind_hyphens(words[-1]))


def _behind_hyphens(word: str) -> Iterator[str]:
    return (word[at + 1 :] for at, character in enumerate(word) if character == "-")


def _capitalised(nick: str) -> str | None:
    """Return the name as a text prints it: "ann", "ann#1234" and "ANN" are "Ann"; None for "Ann" and "McAnn"."""
    if not (nick.islower() or nick.isupper()):
        return None
    bare = re.match(r"(?:[^\W\d_]|['’-])+", nick)
    return bare[0].title() if bare and bare[0].title() != nick else None


def as_called(name: str, text: str) -> str:
    """Return ``name`` without words before it that the ``text`` leaves out elsewhere: "Logopädin Amira Saleh"."""
    words = name.split()
    if is_first_name(words[0]):
        return name
    for n in range(1, len(words) - 1):
        rest = " ".join(words[n:])
        alone = rf"(?<!{re.escape(words[n - 1])}\s)\b{re.escape(rest)}\b"
        if words[n][0].isupper() and person_in(rest) == rest and re.search(alone, text):
            return rest
    return name
