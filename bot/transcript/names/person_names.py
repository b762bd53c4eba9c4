"""What a person's name looks like in running text, and which runs of capitalised words are none."""

from __future__ import annotations

import re
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.places import names_place, place_keys
from bot.text.words import split_words
from bot.text.worked_out import once
from bot.transcript.names.name_leads import behind_style, without_lead
from bot.transcript.names.name_parts import (
    BEFORE_NAMES,
    SHORTEST_TRADE,
    SMALL,
    SMALL_SECOND,
    bare,
    ends_like_trade,
    is_common,
    may_lead,
)
from bot.transcript.names.name_words import HONOURS, NO_NAMES, PARTICLES, STYLES, TRADES
from bot.transcript.signs.word_sets import any_of, set_of

#: A Latin word with a capital; Python's re knows no upper case as such. It has an end, for a word may begin behind each
#: hyphen and full stop of "Ida-Ida-…", and the rest would be gone through from each.
#: No hyphen ends it: "Ida Holm- Beekeeper".
CAPITALISED: Final = r"\b[A-ZÀ-ÖØ-ÞŁŚŹŻŠŽČĆĐŘĚŇŤĎŐŰĞİŞ](?:[^\W\d_\u3040-\u9fff]|['’.-]){0,60}(?<!-)"
#: Small words inside a name.
PARTICLE: Final = (
    rf"(?:{any_of(PARTICLES)}"
    # between two full names, Slavic for "and": "Ida Holm i Bo Ray"
    r"|i(?!\s[^\W\d_a-zß-ÿ][^\W\d_]{1,20}\s[^\W\d_a-zß-ÿ]))\b"
)
#: The same without a space: "d'Ávila", "al-Khouri".
_BOUND: Final = r"(?:[dl]['’]|(?:al|ar|as|ash|el)-)"
#: A full name and what may stand before it: two to six words with capitals.
NAME: Final = rf"{CAPITALISED}(?:(?:\s{PARTICLE}){{0,2}}\s{_BOUND}?{CAPITALISED}){{1,5}}"
#: In capitals, what is shorter are initials.
_SHORTEST_SURNAME = 3
_NOTE = re.compile(r"\s*\([^)]*\)")
_HAN = re.compile(r"[\u3400-\u9fff·]{2,6}")
_LONGEST = 5
#: "J.", "Jr.", "St."; what is longer and has a full stop ends a sentence.
_LONGEST_INITIAL = 3
_INITIAL = re.compile(r"[^\W\d_a-zß-ÿ]\.")
_ARTICLES_AHEAD = frozenset("o a el la der die".split())
#: Of these, what is a name as well: as the first word, in lower case, and as the last behind a first name, folded.
_FIRST_NAMES_TOO = set_of("june april germán julio abril august")
_SURNAMES_TOO = set_of("bueno claro english german french")
#: Behind a name in a title set with capitals: "Ida Holm On Storms", folded.
_GOES_ON = set_of(
    "on in at by with about after before for from to and or is as talks speaks tells says why how what when uber und "
    "mit im am zu sur et avec par pour en y con por sobre para e com em interview entrevista entretien publie publiee "
    "publicado publicada published updated posted actualizado atualizado community staff reporter reporterin "
    "returns comes remembers keeps wins wants looks takes makes goes gets breaks reveals explains shares reflects "
    "discusses opens answers asks recalls finds brings turns joins leaves loves fights gives has does never still "
    "cuenta habla regresa vuelve explica responde revela recuerda conta fala regressa relembra revient raconte parle "
    "explique repond vertelt praat keert racconta parla spiega ricorda erzahlt spricht kehrt verrat "
    "correspondent redakteur redakteurin redaktion journalist journalistin journaliste periodista jornalista follow "
    "taken foto fotos photo photos photographs bild bilder text texte texto textos words seguir suivre folgen"
)
#: The same, with what stands behind a name and is no part of it.
_ENDS = _GOES_ON | HONOURS
#: What papers are called in one word, folded: "Dorfzeitung", "Wijkkrant".
_PAPER = re.compile(
    r"[^\W\d_]{2,}(?:zeitung|blatt|anzeiger|nachrichten|magazin|rundschau|kurier|bote|krant|koerier|courant)"
)
#: Between a trade and where somebody has it: "Hebamme des Landkreises".
_TRADE_OF = ("des", "von", "vom", "of")
#: What titles call a talk in which everybody may ask, in capitals: Ama is a first name, too.
_SESSION = "AMA"
#: Before another name, in capitals among other words: Aka is a surname, too.
_ALIAS = "AKA"
#: "Ana Sá", "Maria do Ó": with its accent a short surname is none of the words above.
_ACCENTED = re.compile(r"(?=\w{0,2}[ÁÉÍÓÚáéíóú])[^\W\d_a-zß-ÿ]\w{0,2}")
#: First names that are called by their letters: "TJ Holm".
_FIRST_INITIALS = re.compile(r"(?!NG|ST)[BCDFGHJKLMNPQRSTVWXZ]{2}")
#: The ends of Turkish nouns behind a name: "İnci Holm'un", "Eastmere'de".
_TURKISH = re.compile(r"(?<=[^\W\d_]{3})['’](?:[dt][ae]n?|n?[ıiuü]n|y[ıiuüae]|y?l[ae])\Z")
#: Two words without the space between: "NorteJueves", "HOLM.- Yes"; "McCarthy", "DiCaprio" and "O'Brien" are one.
_GLUED = re.compile(
    r"\.[-–—]|(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bDi)(?<!\bLa)(?<!\bLe)(?<!\bVan)(?<=[a-zß-ÿ])[A-ZÀ-ÖØ-Þ]"
)


@once
def person_in(words: str) -> str | None:
    """Return the person's name in a run of capitalised ``words``, or None where they are no person's.

    - What stands before it is left out: titles and trades ("Dr. Ida Holm", "Die Imkerin Jette Kranz"), and whatever
      common words come before a common first name ("Triage Keeper Edward Hall", but "Albertina Rosa Lima").
    - What follows it is left out from a small word on: "Ida Holm On Storms".
    - It has two to five words, and none that outlets, places, calendars or titles have.
    - In capitals, it is written as a name: "IDA HOLM" is "Ida Holm"; the initials of "TJ Holm" stay.
    - A Chinese name has two to six characters.
    """
    if _HAN.fullmatch(words):
        return words
    words = _TURKISH.sub("", words)
    parts = _first_name_first(_without_rest(without_lead(behind_style(words.split()))))
    if len(parts) < 2 or sum(bare(part) not in SMALL for part in parts) > _LONGEST or any(map(_GLUED.search, parts)):
        return None
    forms = [bare(part) for part in parts]
    if _names_trade(parts) or (_ALIAS in parts[1:] and not all(map(str.isupper, parts))):
        return None
    if _PAPER.fullmatch(forms[0]) or _SESSION in parts[1:] or any(part.endswith(("'s", "’s")) for part in parts[:-1]):
        return None
    small = [form in SMALL or (n == 1 and form in SMALL_SECOND) for n, form in enumerate(forms)]
    inside = [
        form
        for n, form in enumerate(forms)
        if not (n and (small[n] or _ACCENTED.fullmatch(parts[n]))) and not _is_name_too(parts, n)
    ]
    if any(form in NO_NAMES or form in TRADES or not form for form in inside) or all(
        place_keys(split_words(" ".join(parts)))
    ):
        return None
    name = " ".join(parts).rstrip(".,:’'")
    name = re.sub("['’]s$", "", name)
    first, *more = name.split()
    first = first if _FIRST_INITIALS.fullmatch(first) else _cased(first)
    return " ".join([first, *map(_cased, more)]) if _has_capitals(name) else name


def _names_trade(parts: list[str]) -> bool:
    """Tell whether ``parts`` say what somebody is, and where, or whose a thing is: "Hebamme des Landkreises".

    "Standesbeamtin von Elz", "Arbeit von Ida", "Work of Ida".
    """
    trade, between, *place = parts
    if between in ("von", "of") and len(place) == 1 and is_first_name(place[0]) and not is_first_name(trade):
        return may_lead(trade)
    if between not in _TRADE_OF or is_first_name(trade):
        return False
    is_one_word = len(place) == 1 and not is_first_name(place[0])
    return between == "des" or (is_one_word and len(trade) >= SHORTEST_TRADE and ends_like_trade(trade))


def _is_name_too(parts: list[str], n: int) -> bool:
    """Tell whether the one of ``parts`` at ``n`` is a name in its place there, and another word elsewhere."""
    if n == 0:
        return parts[0].lower() in _FIRST_NAMES_TOO
    return n == len(parts) - 1 and bare(parts[n]) in _SURNAMES_TOO and is_first_name(parts[0])


def _has_capitals(name: str) -> bool:
    return any(part.isupper() and len(part) > 1 and "." not in part for part in name.split())


def _cased(word: str) -> str:
    """Return ``word`` with one capital where all of it is in capitals: "HOLM-LEE" is "Holm-Lee"; "J.R." stays."""
    if not word.isupper() or "." in word or len(word) == 1:
        return word
    return re.sub(r"(?<=['’])\w\Z", lambda last: last[0].lower(), word.title())


def without_notes(name: str) -> str:
    """Return ``name`` without what stands in brackets, as an organisation does: "Ida Holm (FSM)" is "Ida Holm"."""
    return _NOTE.sub("", name)


def without_style(name: str) -> str:
    """Return ``name`` without a title before it: "President Moe" is "Moe"; "The President" stays.

    In capitals and in several words, behind a title, it is written as a name: "O SR. BO RAY" is "Bo Ray".
    """
    words = name.split()
    if len(words) > 2 and bare(words[0]) in _ARTICLES_AHEAD and bare(words[1]) in STYLES:
        words = words[1:]
    while len(words) > 1 and bare(words[0]) in STYLES:
        words = words[1:]
    left = " ".join(words)
    return left.title() if left.isupper() and 1 < len(words) < len(name.split()) else left


def _first_name_first(parts: list[str]) -> list[str]:
    """Return the two ``parts`` turned round where an archive prints the surname first, in capitals: "HOLM Ida"."""
    if len(parts) != 2 or not parts[0].isupper() or parts[1].isupper():
        return parts
    is_first = is_first_name(parts[1]) or not (is_common(parts[0]) or is_common(parts[1]))
    is_surname = len(parts[0]) >= _SHORTEST_SURNAME and not is_first_name(parts[0]) and is_first
    return [*reversed(parts)] if is_surname else parts


def _without_rest(parts: list[str]) -> list[str]:
    """Return ``parts`` up to the end of a sentence, or up to a small word behind two others."""
    ends = (n for n, part in enumerate(parts, 1) if part.endswith(".") and len(part) > _LONGEST_INITIAL)
    parts = parts[: next(ends, len(parts))]
    # "Gewartet von K. Holm": no surname begins with an initial.
    by = (n for n in range(2, len(parts) - 1) if bare(parts[n - 1]) in SMALL and _INITIAL.fullmatch(parts[n]))
    parts = parts[next(by, 0) :]
    none = (n for n, part in enumerate(parts) if n > 1 and (bare(part) in _ENDS or _is_article(parts, n)))
    parts = parts[: next(none, len(parts))]
    while len(parts) > 1 and bare(parts[-1]) in SMALL and not _ACCENTED.fullmatch(parts[-1]):
        parts = parts[:-1]
    return parts


def _is_article(parts: list[str], n: int) -> bool:
    """Tell whether the one of ``parts`` at ``n`` begins what they do: "Ida Holm den Fragen", no "van den Berg"."""
    return parts[n] in ("den", "dem") and bare(parts[n - 1]) not in SMALL


#: Capitals in the midst of what an organisation is called in one word: "WellCanada", "ABCWells"; "McCarthy" has none.
_RUN_TOGETHER: Final = re.compile(r"\A[^\W\d_a-zß-ÿ]{2,}[a-zß-ÿ]|[a-zß-ÿ]{3}[^\W\d_a-zß-ÿ]")
#: Desks of a site that its files state as authors; none stands in a person's name.
_DESKS: Final = frozenset(
    "writing writers marketing publishing publications communications communication community outreach content articles"
    " authors contributors volunteers social website autorenteam presse kommunikation comunicacion comunicacao"
    " communaute comunidad comunidade equipe equipo".split()
)


def first_name_in(word: str) -> tuple[str, ...]:
    """Return ``word`` where it could be the first name of somebody whom a file states as its author: no "Admin"."""
    form = bare(word)
    is_name = re.fullmatch(CAPITALISED, word) is not None and not word.isupper() and not _RUN_TOGETHER.search(word)
    is_none = form in NO_NAMES or form in BEFORE_NAMES or form in _DESKS or names_place(form)
    return (word,) if is_name and not is_none else ()
