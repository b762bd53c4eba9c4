"""Which labels are the same speaker's: short forms, full names, names with an office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from itertools import combinations, islice
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.labelling.joint_labels import joint_in
from bot.transcript.labelling.labels import Label, key_of
from bot.transcript.names.name_parts import is_particle
from bot.transcript.names.name_words import PARTICLES
from bot.transcript.names.offices import are_two, titled
from bot.transcript.names.person_names import NAME, without_notes
from bot.transcript.signs.word_sets import any_of

#: So many printings of one surname are compared.
_MOST_SPELLINGS: Final = 12
#: Letters that stand for a question, and for somebody who takes part in a study: "P", "F" (female).
_BOTH: Final = frozenset("pfd")
_CODED: Final = re.compile(r"[PFD][\s-]?\d{1,3}")
#: What stands beside "P." where that is a question, and beside "P" where that is a participant.
_ANSWERS: Final = frozenset(("a", "r", "answer", "reponse", "respuesta", "resposta", "risposta", "antwort"))
_ASKERS: Final = frozenset(
    "i int interviewer interviewerin intervieweur entrevistador entrevistadora moderator".split()
)
_PARTICIPANT: Final = "participant"
#: "Théo L.", "Odette Q.-D."
_WITH_INITIALS: Final = re.compile(
    r"[^\W\d_]{2,}(?:[\s-][^\W\d_a-zß-ÿ]\.?){1,4}|[^\W\d_]{2,}\s(?:[^\W\d_a-zß-ÿ]\.-?){1,4}"
)
#: "T. Lambert"
_WITH_INITIAL_FIRST: Final = re.compile(r"[^\W\d_a-zß-ÿ]\.\s?[^\W\d_]{2,}(?:-[^\W\d_]{2,})?")
#: "H. de B."
_WITH_PARTICLE: Final = re.compile(
    rf"(?:[^\W\d_a-zß-ÿ]\.[\s-]?){{1,3}}(?:(?:{any_of(PARTICLES)})\s){{1,2}}[^\W\d_a-zß-ÿ]\.?"
)
#: Shorter names that differ in one letter are two people's: "Ann", "Anna".
_LEAST_SPELT: Final = 6
#: Initials that stand so often are a label.
_RECURS: Final = 2
#: Initials have so many letters at most.
_MOST_INITIALS: Final = 4
#: "Lantern" for "LT": one word of so many letters at least.
_AT_LENGTH: Final = re.compile(r"[^\W\d_a-zß-ÿ][^\W_]{4,24}")
_LETTERS: Final = re.compile(r"[^\W\d_a-zß-ÿ]{2,4}")
_PARTS: Final = re.compile(r"[^\W_]+")
_NAME: Final = re.compile(NAME)
_BRACKETED = re.compile(r"\(([^()]+)\)")


def settled(candidates: Sequence[Label]) -> list[Label]:
    """Return the candidates under the key that the rest of the document uses for them.

    - "Frederico (FSM)" goes by what stands in brackets, where that is a label too.
    - "Ann, the Post" goes by what stands before the comma, where that is.
    - "LANTERN", once above them all, goes by its letters, "LT", where these are a label from then on.
    """
    keys = Counter(c.key for c in candidates if "," not in c.name)
    short = {note: c.key for c in candidates for note in _bracketed(c.name) if keys[note]}
    without_offices = (_without_office(c, keys) for c in candidates)
    found = [replace(c, key=short[c.key]) if c.key in short else c for c in without_offices]
    at_length = _at_length(found)
    return [replace(c, key=at_length[c.key]) if c.key in at_length else c for c in found]


def _at_length(candidates: Sequence[Label]) -> dict[str, str]:
    """Return the letters by which those go on whose label is one word that stands once, above them, and set as they.

    An outlet prints its name with its first question and its letters with all others: "SCREENGUIDE", "SG". "JOHANNA"
    and "JO" are two people.
    """
    times = Counter(c.key for c in candidates)
    first = {c.key: c for c in reversed(candidates)}
    once = [c for c in candidates if times[c.key] == 1 and c.opens and _AT_LENGTH.fullmatch(c.name)]
    once = [c for c in once if not is_first_name(c.name)]
    found: dict[str, str] = {}
    for key, label in first.items():
        if times[key] > _RECURS and _LETTERS.fullmatch(label.name) and not is_first_name(label.name):
            long = [c for c in once if c.start < label.start and c.set_off == label.set_off and _is_cut(key, c)]
            found |= {long[0].key: key} if len(long) == 1 else {}
    return found


def _is_cut(letters: str, label: Label) -> bool:
    """Tell whether ``letters`` stand in this order in the name of ``label``, which begins with the first of them.

    In a name that is not in capitals, the letters are its capitals: "ScreenGuide".
    """
    rest = iter(label.key)
    capitals = fold("".join(letter for letter in label.name if letter.isupper()))
    is_written = label.name.isupper() or capitals == letters
    return is_written and label.key[0] == letters[0] and all(letter in rest for letter in letters)


def _without_office(label: Label, keys: Counter[str]) -> Label:
    person, comma, _ = label.name.partition(",")
    return replace(label, name=person, key=key_of(person)) if comma and keys[key_of(person)] else label


def with_participants(labels: Sequence[Label]) -> list[Label]:
    """Return ``labels`` where "P6" and "P" are a participant's, and no word for a question: "Pregunta 6", "P.".

    - So is one with a number that comes again, for questions are counted on; each number is somebody else.
    - So is a lone letter where another label is the word for whoever asks, and none is that for an answer.
    """
    letters = {label.key for label in labels} & _BOTH
    if not letters or not {label.key for label in labels}.isdisjoint(_ANSWERS):
        return list(labels)
    times = Counter(label.name for label in labels if label.key in letters and _CODED.fullmatch(label.name))
    again = {name for name, count in times.items() if count > 1}
    coded = again if len(again) * 2 > len(times) else set()
    labels = [replace(label, key=fold(label.name)) if label.name in coded else label for label in labels]
    asks = any(label.key in _ASKERS for label in labels)
    return [
        replace(label, key=_PARTICIPANT) if asks and label.key == label.name.lower() == "p" else label
        for label in labels
    ]


def with_full_names(labels: Sequence[Label]) -> list[Label]:
    """Return the labels, each under the key of its full name.

    - An office before a name is no part of it: "Staatssekretär Holm" and "STS HOLM" are one, "Mr. Lee" and "Mrs. Lee"
      are two.
    - A name may be turned round ("Holm Ida"), have initials after the first ("Odette Q.-D."), or one before the last.
    - Single letters, where each is the initial of another name.
    - A label of several is nobody's full name: "Pia & Tomas".
    - The short forms of a name are what stands in brackets beside it ("Frederico (FSM)"), its initials, its first and
      its last word; behind an office, its last. A short form of two names stays as it is.
    """
    joint = joint_in(labels)
    several = [label for label in labels if label.key in joint]
    labels = [label for label in labels if label.key not in joint] if several else labels
    bare = _without_titles(labels)
    surnames = {new.key for old, new in zip(labels, bare, strict=True) if old.key != new.key}
    labels = _with_letters(_in_one_order(bare))
    full: dict[str, set[str]] = {}
    for name, key in dict.fromkeys((label.name, label.key) for label in labels):
        for form in short_forms(name, key):
            if form not in surnames or key.endswith(f" {form}"):
                full.setdefault(form, set()).add(key)
    named = _under(labels, {form: next(iter(keys)) for form, keys in full.items() if len(keys) == 1})
    return sorted([*named, *several], key=lambda label: label.start) if several else named


def _under(labels: Sequence[Label], keys: Mapping[str, str]) -> list[Label]:
    return [replace(label, key=keys[label.key]) if label.key in keys else label for label in labels]


def _without_titles(labels: Sequence[Label]) -> list[Label]:
    """Return the labels under the keys of their names alone, but for those of a man and a woman of one surname."""
    names: dict[str, dict[str, str]] = {}
    for name, key in dict.fromkeys((label.name, label.key) for label in labels):
        if (bare := titled(name)).offices and bare.person:
            names.setdefault(key_of(bare.person), {}).setdefault(key, name)
    return _under(
        labels,
        {
            key: bare
            for bare, printed in names.items()
            if not any(are_two(one, other) for one, other in combinations(islice(printed.values(), _MOST_SPELLINGS), 2))
            for key in printed
        },
    )


def _in_one_order(labels: Sequence[Label]) -> list[Label]:
    """Return the labels with one key for "Holm Ida" and "Ida Holm", and for "Odette Q.-D." and "Odette Quint-Duval".

    What stands before the whole name of another label, and is no first name, is no part of it: "Sargento Ida Holm".
    """
    initials = {label.key: "".join(part[0] for part in _PARTS.findall(label.key)) for label in labels}
    labels = [
        replace(label, key=initials[label.key]) if _WITH_PARTICLE.fullmatch(label.name) else label for label in labels
    ]
    names = dict.fromkeys((label.name, label.key) for label in labels)
    shortened = {key: form for name, key in names if (form := _abbreviated(name))}
    keys = sorted({key: None for _, key in names}, key=lambda key: not is_first_name(key.partition(" ")[0]))
    known = set(keys)
    found: dict[str, str] = {}
    by_words: dict[str, str] = {}
    by_initials: dict[str, set[str]] = {}
    for key in keys:
        if key in shortened:
            continue
        words = key.split()
        tail = next((rest for n in range(1, len(words) - 1) if (rest := " ".join(words[n:])) in known), None)
        own = by_words.setdefault(" ".join(sorted(words)), key)
        if tail and not is_first_name(words[0]):
            found[key] = tail
        elif own != key:
            found[key] = own
        elif len(words) > 1:
            _add_forms(by_initials, words, key)
    for key, form in shortened.items():
        if len(owners := by_initials.get(form, set())) == 1:
            found[key] = next(iter(owners))
    return _under(labels, found)


def _add_forms(owners: dict[str, set[str]], words: Sequence[str], key: str) -> None:
    """Add ``key`` to the ``owners`` of what its ``words`` are abbreviated to, as ``_abbreviated`` has it."""
    for form in (_first_and_initials(words), f"{words[0][0]}. {words[-1]}"):
        owners.setdefault(form, set()).add(key)


def _with_letters(labels: Sequence[Label]) -> list[Label]:
    """Return the labels where "O:" and "P:" go on for "OKAFOR:" and "PIKE:".

    So it is where single letters are the initials of as many names, each of another's, and no letter of nobody's.
    """
    keys = dict.fromkeys(label.key for label in labels)
    letters = [key for key in keys if len(key) == 1]
    names = [key for key in keys if len(key) > 1]
    if not 2 <= len(letters) <= len(names) <= _MOST_SPELLINGS:
        return list(labels)
    owners = {letter: [key for key in names if letter in (key[0], key.split()[-1][0])] for letter in letters}
    found = {letter: keys[0] for letter, keys in owners.items() if len(keys) == 1}
    return _under(labels, found) if len(set(found.values())) == len(letters) else list(labels)


def _first_and_initials(words: Sequence[str]) -> str:
    """Return "odette qd" for the words of "odette quint-duval"."""
    return f"{words[0]} {''.join(part[0] for word in words[1:] for part in _PARTS.findall(word))}"


def _abbreviated(name: str) -> str | None:
    """Return "odette qd" for "Odette Q.-D.", "o. quint" for "O. Quint"; None where no word of it is an initial."""
    if _WITH_INITIAL_FIRST.fullmatch(bare := without_notes(name).strip()):
        return f"{fold(bare[0])}. {fold(bare[2:]).strip()}"
    found = _WITH_INITIALS.fullmatch(bare)
    return _first_and_initials(fold(name).split()) if found else None


def initialled(name: str) -> str:
    """Return the key of the initials of ``name`` with its small words, as "v. a m" for "Vivre à Montclar"."""
    words = without_notes(name).split()
    return fold(" ".join(f"{word[0]}." if word[0].isupper() else word for word in words)).strip(". ")


def with_initials(candidates: Sequence[Label]) -> set[str]:
    """Return the keys of those of which ``initialled`` is again and again a label: "V. à M." for "Vivre à Montclar"."""
    counts = Counter(c.key for c in candidates if "." in c.name)
    return {c.key for c in candidates if c.opens and " " in c.key and counts[initialled(c.name)] >= _RECURS}


def short_forms(name: str, key: str) -> set[str]:
    """Return the keys of the short forms of ``name``, whose own is ``key``.

    Initials are those of all words and of their parts, and those without small words: "BT" for "Bo le Tamis".
    """
    words = key.split()
    forms = {*_bracketed(name), *([initialled(name)] if len(words) > 2 else ())}
    parts = [part for word in words for part in _PARTS.findall(word)]
    if len(words) > 1:
        large = [word for word in words if not is_particle(word)]
        large = large if len(large) > 1 else words
        forms |= {*("".join(word[0] for word in each) for each in (words, parts, large)), words[0], words[-1]}
    elif len(parts) > 1:  # an outlet, "Zelda-Solarus"
        forms.add("".join(part[0] for part in parts))
    return forms - {key, ""}


def spelt_alike(labels: Sequence[Label], keys: frozenset[str], text: str, *, opens: bool) -> list[Label]:
    """Return ``labels`` with those that are nearly spelt like one of ``keys`` under it, as "Vidgis" for "Vigdis".

    With ``opens`` only labels at the head of a block are. Initials of somebody whom the ``text`` names are no misprint.
    """
    strange = {label.key for label in labels if label.key not in keys and (label.opens or not opens)}
    meant = _nearly_spelt({key for key in strange if len(key) >= _LEAST_SPELT}, keys)
    initials = {c.key for c in labels if c.name.isupper() and len(c.key) <= _MOST_INITIALS and not is_first_name(c.key)}
    slipped = _misprinted(strange & initials, keys & initials)
    meant |= {key: owners for key, owners in slipped.items() if owners and not _has_person_of(key, text)}
    return _under(labels, {key: next(iter(owners)) for key, owners in meant.items() if len(owners) == 1})


def _nearly_spelt(strange: Set[str], keys: Set[str]) -> dict[str, set[str]]:
    """Return which ``keys`` each of the ``strange`` ones is nearly spelt like.

    Two such words have what is left of them without one letter in common: only those are compared, for there may be
    thousands of either.
    """
    owners: dict[str, set[str]] = {}
    for key in keys if strange else ():
        for cut in _cuts(key):
            owners.setdefault(cut, set()).add(key)
    alike = {one: set().union(*(owners.get(cut, ()) for cut in _cuts(one))) for one in strange}
    return {one: {own for own in near if _is_nearly(one, own)} for one, near in alike.items()}


def _cuts(word: str) -> set[str]:
    """Return ``word``, and what is left of it without each of its letters."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _misprinted(strange: Set[str], keys: Set[str]) -> dict[str, set[str]]:
    """Return which initials of ``keys`` each ``strange`` one has in another order, or only the first of them."""
    owners: dict[str, set[str]] = {}
    for key in keys:
        if 2 <= len(key) <= _MOST_INITIALS:
            for form in ("".join(sorted(key)), key[0]):
                owners.setdefault(form, set()).add(key)
    return {one: owners.get("".join(sorted(one)), set()) for one in strange}


def _has_person_of(initials: str, text: str) -> bool:
    """Tell whether words of ``text`` that may be a name have these ``initials``, of at least two letters."""
    return len(initials) > 1 and initials in _initials_in(text)


@once
def _initials_in(text: str) -> str:
    """Return the initials of all words of ``text`` that may be a name, each row of them in a line."""
    names = (fold(found[0]).split() for found in _NAME.finditer(text))
    return "\n".join(dict.fromkeys("".join(word[0] for word in name) for name in names))


def _is_nearly(one: str, other: str) -> bool:
    """Tell whether two keys differ by two letters that changed places, or by one that is another, more, or missing.

    Names that differ in their last letter alone may be two: "Martin", "Martina".
    """
    if one == other or abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    start = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    swapped = len(a) > 1 and len(a) == len(b) and (a[1], a[0], a[2:]) == (b[0], b[1], b[2:])
    changed = a[1:] == b[1:] or a[1:] == b or a == b[1:]
    return swapped or (changed and min(len(a), len(b)) > 1)


def _bracketed(name: str) -> Iterable[str]:
    return (fold(note).strip() for note in _BRACKETED.findall(name))
