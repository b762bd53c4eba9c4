"""What a person's name looks like in running text, and which runs of capitalised words are none."""

from __future__ import annotations

import re
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.places import names_place, place_keys
from bot.text.weights import LANGUAGES, is_known
from bot.text.words import fold, split_words
from bot.text.worked_out import once
from bot.transcript.names.name_words import HONOURS, NO_NAMES, PARTICLES, POSSESSIVES, STYLES, TRADES
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
#: A thing with a small word before it, and a name of two words.
_TWO_AND_TWO = 4
#: "J.", "Jr.", "St."; what is longer and has a full stop ends a sentence.
_LONGEST_INITIAL = 3
_INITIAL = re.compile(r"[^\W\d_a-zß-ÿ]\.")
_ARTICLES_AHEAD = frozenset("o a el la der die".split())
_ARTICLES = frozenset("the a an der die das le la les el una un une".split())


#: Of these, what is a name as well: as the first word, in lower case, and as the last behind a first name, folded.
_FIRST_NAMES_TOO = set_of("june april germán julio abril august")
_SURNAMES_TOO = set_of("bueno claro english german french")
#: Behind a name in a title set with capitals: "Ida Holm On Storms", folded.
_GOES_ON = set_of(
    "on in at by with about after before for from to and or is as talks speaks tells says why how what when uber und "
    "mit im am zu sur et avec par pour en y con por sobre para e com em interview entrevista entretien publie publiee "
    "publicado publicada published updated posted actualizado atualizado community staff reporter reporterin "
    "correspondent redakteur redakteurin redaktion journalist journalistin journaliste periodista jornalista follow "
    "taken foto fotos photo photos photographs bild bilder text texte texto textos words seguir suivre folgen"
)
#: The same, with what stands behind a name and is no part of it.
_ENDS = _GOES_ON | HONOURS
#: What papers are called in one word, folded: "Dorfzeitung", "Wijkkrant".
_PAPER = re.compile(
    r"[^\W\d_]{2,}(?:zeitung|blatt|anzeiger|nachrichten|magazin|rundschau|kurier|bote|krant|koerier|courant)"
)
#: Before a name and no part of it, with a small word between or none, folded: "Depoimento de Ida Holm".
_LEADS = set_of(
    "soy sou chamo-me somos depoimento testimonio temoignage audition presidence erinnerungen portrait retrato "
    "reportagem reportaje reportage entrevista entretien intervista traducao traduccion traduction recueilli "
    "audiencia audizione vernehmung zeuge zeugin temoin testigo testemunha befragung foto fotos "
    "fotografia fotografias fotografie photos texto textos texte text bild bilder bei ask"
)
#: Before a name that a line or a sentence begins with, folded: "By Ida Holm", "When Ida Holm was small".
_OPENS = set_of(
    "by von par por with mit avec con com when wenn als quando cuando quand if si as like while wer who for fur pour "
    "para about uber sur sobre to an and und et y e but talking speaking told meet meeting conduce presenta apresenta "
    "moderation zur chez alla allo alle agli ai "
    "hi hey hei hej hello hallo dear liebe lieber beste cher chere bonjour hola querido querida estimado estimada "
    "prezado prezada ciao kjære kjaere kære kaere kare odpovida odpoveda odpowiada odgovara pta ptal ptala pyta pytal "
    "rozmawia rozmawiala antwortet repond risponde svarer svarar antwoordt"
)
#: Of a person, in the midst of a run of words with capitals: "Présidence de Mme Ida Holm".
_INNER_STYLES = set_of("mr mrs ms miss dr prof mme mlle frau herr herrn sr sra dona seu monsieur madame")
#: In a name behind its first word, with a capital or none: "Le Goff", "van Aalst".
_SMALL = PARTICLES | {"i"}
#: The same right behind the first word alone, for further on an outlet begins with it: "Sofia El Amrani".
_SMALL_SECOND = set_of("el ben")
#: How trades and origins end, folded: "Försterin", "Tübinger", "den Wärtern", "Pomologist", "Restauratrice".
_TRADE = re.compile(r"[^\W\d_]{3,}(?:[^\W\d_]in|innen|er|ern|ist|loge|graf|mann|frau|eur|euse|trice|ian|smith)")
#: The same of those that are not the end of any name, with what German adds to them: "den Gitarristen Krull".
_TRADE_ALONE = re.compile(r"[^\W\d_]{4,}ist(?:en)?|[^\W\d_]{3,}(?:logen?|graf(?:en)?)")
#: Between a trade and its thing in titles set with capitals: "Ingeniera De Puentes Ida Holm".
_OF_THING = frozenset("De Del Di Della Delle Do Da Des Du".split())
#: What may stand right before a name.
_BEFORE_NAMES = STYLES | TRADES
#: Between a trade and where somebody has it: "Hebamme des Landkreises".
_TRADE_OF = ("des", "von", "vom", "of")
#: Between a thing and whose it is: "Schlüsselbund von Ida Holm".
_WHOSE = ("von", "of", "de", "do", "da")
#: Of these, what stands inside of names as well: "Filomena de Jesus Rey".
_WHOSE_OR_NAME = ("de", "do", "da")
#: So long is what only ends like a trade, at least: "Försterin"; "Xabier", "Iasmin" and "Gualter" are first names.
_SHORTEST_TRADE = 8
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
    parts = _first_name_first(_without_rest(_without_lead(_behind_style(words.split()))))
    if len(parts) < 2 or sum(_bare(part) not in _SMALL for part in parts) > _LONGEST or any(map(_GLUED.search, parts)):
        return None
    forms = [_bare(part) for part in parts]
    if _names_trade(parts) or (_ALIAS in parts[1:] and not all(map(str.isupper, parts))):
        return None
    if _PAPER.fullmatch(forms[0]) or _SESSION in parts[1:] or any(part.endswith(("'s", "’s")) for part in parts[:-1]):
        return None
    small = [form in _SMALL or (n == 1 and form in _SMALL_SECOND) for n, form in enumerate(forms)]
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
    """Tell whether ``parts`` say what somebody is, and where: "Hebamme des Landkreises", "Standesbeamtin von Elz"."""
    trade, between, *place = parts
    if between not in _TRADE_OF or is_first_name(trade):
        return False
    is_one_word = len(place) == 1 and not is_first_name(place[0])
    return between == "des" or (is_one_word and len(trade) >= _SHORTEST_TRADE and _ends_like_trade(trade))


def _is_name_too(parts: list[str], n: int) -> bool:
    """Tell whether the one of ``parts`` at ``n`` is a name in its place there, and another word elsewhere."""
    if n == 0:
        return parts[0].lower() in _FIRST_NAMES_TOO
    return n == len(parts) - 1 and _bare(parts[n]) in _SURNAMES_TOO and is_first_name(parts[0])


def _has_capitals(name: str) -> bool:
    return any(part.isupper() and len(part) > 1 and "." not in part for part in name.split())


def _cased(word: str) -> str:
    """Return ``word`` with one capital where all of it is in capitals: "HOLM-LEE" is "Holm-Lee"; "J.R." stays."""
    if not word.isupper() or "." in word or len(word) == 1:
        return word
    return re.sub(r"(?<=['’])\w\Z", lambda last: last[0].lower(), word.title())


def is_title(word: str) -> bool:
    """Tell whether ``word``, folded, is how somebody is addressed, or a title before a name: "Mr.", "Minister"."""
    return word in STYLES


def is_particle(word: str) -> bool:
    """Tell whether ``word``, folded, is a small word inside of names: "de", "van"."""
    return word in _SMALL


def without_notes(name: str) -> str:
    """Return ``name`` without what stands in brackets, as an organisation does: "Ida Holm (FSM)" is "Ida Holm"."""
    return _NOTE.sub("", name)


def without_style(name: str) -> str:
    """Return ``name`` without a title before it: "President Moe" is "Moe"; "The President" stays.

    In capitals and in several words, behind a title, it is written as a name: "O SR. BO RAY" is "Bo Ray".
    """
    words = name.split()
    if len(words) > 2 and _bare(words[0]) in _ARTICLES_AHEAD and _bare(words[1]) in STYLES:
        words = words[1:]
    while len(words) > 1 and _bare(words[0]) in STYLES:
        words = words[1:]
    bare = " ".join(words)
    return bare.title() if bare.isupper() and 1 < len(words) < len(name.split()) else bare


def _first_name_first(parts: list[str]) -> list[str]:
    """Return the two ``parts`` turned round where an archive prints the surname first, in capitals: "HOLM Ida"."""
    if len(parts) != 2 or not parts[0].isupper() or parts[1].isupper():
        return parts
    is_first = is_first_name(parts[1]) or not (_is_word(parts[0]) or _is_word(parts[1]))
    is_surname = len(parts[0]) >= _SHORTEST_SURNAME and not is_first_name(parts[0]) and is_first
    return [*reversed(parts)] if is_surname else parts


def _behind_style(parts: list[str]) -> list[str]:
    """Return ``parts`` from behind the last title inside of them on: nobody is called "Jahren Frau Holm"."""
    styles = (n for n in range(len(parts) - 1, 0, -1) if _bare(parts[n - 1]) in _INNER_STYLES)
    return parts[next(styles, 0) :]


def _without_lead(parts: list[str]) -> list[str]:
    if len(parts) > 1 and _bare(parts[0]) in _LEADS:
        parts = parts[2:] if _bare(parts[1]) in _SMALL else parts[1:]
    if len(parts) > 1 and _bare(parts[0]) in POSSESSIVES:
        parts = parts[1:]
    while len(parts) > 2 and _bare(parts[0]) in _OPENS:  # a first name and a surname stay
        parts = parts[1:]
    if len(parts) > 1 and _bare(parts[0]) in _ARTICLES and _bare(parts[1]) in _BEFORE_NAMES:
        parts = parts[1:]
    # "Mathurin Le Bihan" ends like a trade, too, but a surname follows.
    while parts and (_bare(parts[0]) in _BEFORE_NAMES or _is_unlisted_trade(parts)):
        parts = parts[1:]
    if parts and is_first_name(parts[0]):
        return parts
    if (start := _thing_ahead(parts) or _whose(parts)) > 1:
        return parts[start:]
    first = next((n for n, part in enumerate(parts[:-1]) if is_first_name(part)), 0)
    leads = _bare(parts[0]) in _ARTICLES if parts else False
    return parts[first:] if leads or all(_is_word(part) or _ends_like_trade(part) for part in parts[:first]) else parts


def _thing_ahead(parts: list[str]) -> int:
    """Return how many of ``parts`` are what somebody works with: 2 of "De Puentes Nuria Bielsa", else 0."""
    if len(parts) < _TWO_AND_TWO or parts[0] not in _OF_THING:
        return 0
    return 2 if is_first_name(parts[2]) or _is_word(parts[1]) else 0


def _whose(parts: list[str]) -> int:
    """Return from which of ``parts`` on they name whose the thing before is, or 0: "Schlüsselbund von Ida Holm"."""
    small = [part for part in _WHOSE if part not in _WHOSE_OR_NAME or (parts and may_lead(parts[0]))]
    return next((n for n, part in enumerate(parts[:-2], 1) if part in small and is_first_name(parts[n])), 0)


def opens_line(word: str) -> bool:
    """Tell whether ``word`` is one that lines and sentences begin with before a name: "By", "When"."""
    return _bare(word) in _OPENS


def is_trade(word: str) -> bool:
    """Tell whether ``word`` says what somebody does or is: "Author", "Goalkeeper", and no first name."""
    return _bare(word) in TRADES or _ends_like_trade(word) or _TRADE_ALONE.fullmatch(_bare(word)) is not None


def may_lead(word: str) -> bool:
    """Tell whether ``word`` before a name may be a title, a trade or a common word, rather than a rare first name."""
    return _bare(word) in _BEFORE_NAMES or _ends_like_trade(word) or _is_word(word)


def _is_unlisted_trade(parts: list[str]) -> bool:
    """Tell whether the first of ``parts`` ends like a trade, and is hardly a first name; of two, as no name does."""
    if len(parts) > 1 and len(parts[0]) >= _SHORTEST_TRADE and _TRADE_ALONE.fullmatch(_bare(parts[0])):
        return not is_first_name(parts[0])
    if len(parts) <= 2 or not _ends_like_trade(parts[0]):
        return False
    if _bare(parts[1]) in _SMALL | _SMALL_SECOND:
        return _thing_ahead(parts[1:]) > 0 and not is_first_name(parts[0])
    return len(parts[0]) >= _SHORTEST_TRADE or is_first_name(parts[1]) or _is_word(parts[0])


def _ends_like_trade(part: str) -> bool:
    """Tell whether ``part`` ends like a trade or an origin, and is no first name: "Fährmann", "Pomologist"."""
    return _TRADE.fullmatch(_bare(part)) is not None and not is_first_name(part)


def _is_word(part: str) -> bool:
    """Tell whether ``part`` is no rare word of all languages at hand, as first names are that are not listed."""
    form = _bare(part)
    return any(is_known(form, language) for language in LANGUAGES) or not form.isalpha()


def _without_rest(parts: list[str]) -> list[str]:
    """Return ``parts`` up to the end of a sentence, or up to a small word behind two others."""
    ends = (n for n, part in enumerate(parts, 1) if part.endswith(".") and len(part) > _LONGEST_INITIAL)
    parts = parts[: next(ends, len(parts))]
    # "Gewartet von K. Holm": no surname begins with an initial.
    by = (n for n in range(2, len(parts) - 1) if _bare(parts[n - 1]) in _SMALL and _INITIAL.fullmatch(parts[n]))
    parts = parts[next(by, 0) :]
    none = (n for n, part in enumerate(parts) if n > 1 and (_bare(part) in _ENDS or _is_article(parts, n)))
    parts = parts[: next(none, len(parts))]
    while len(parts) > 1 and _bare(parts[-1]) in _SMALL and not _ACCENTED.fullmatch(parts[-1]):
        parts = parts[:-1]
    return parts


def _is_article(parts: list[str], n: int) -> bool:
    """Tell whether the one of ``parts`` at ``n`` begins what they do: "Ida Holm den Fragen", no "van den Berg"."""
    return parts[n] in ("den", "dem") and _bare(parts[n - 1]) not in _SMALL


#: Desks of a site that its files state as authors; none stands in a person's name.
_DESKS: Final = frozenset(
    "writing writers marketing publishing publications communications communication community outreach content articles"
    " authors contributors volunteers social website autorenteam presse kommunikation comunicacion comunicacao"
    " communaute comunidad comunidade equipe equipo".split()
)


def first_name_in(word: str) -> tuple[str, ...]:
    """Return ``word`` where it could be the first name of somebody whom a file states as its author: no "Admin"."""
    form = _bare(word)
    is_name = re.fullmatch(CAPITALISED, word) is not None and not word.isupper()
    is_none = form in NO_NAMES or form in _BEFORE_NAMES or form in _DESKS or names_place(form)
    return (word,) if is_name and not is_none else ()


@once  # the same words are asked for again and again
def _bare(word: str) -> str:
    return fold(word).strip(".,:;'’")
