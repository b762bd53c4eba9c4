"""What stands before a name in a run of words with capitals, and is no part of it: titles, trades, things."""

from __future__ import annotations

import re
from typing import Final

from bot.text.first_names import is_first_name
from bot.transcript.names.name_parts import (
    BEFORE_NAMES,
    SHORTEST_TRADE,
    SMALL,
    SMALL_SECOND,
    TRADE_ALONE,
    bare,
    ends_like_trade,
    is_common,
    may_lead,
    opens_line,
)
from bot.transcript.names.name_words import POSSESSIVES
from bot.transcript.signs.word_sets import set_of

#: A thing with a small word before it, and a name of two words.
_TWO_AND_TWO: Final = 4
_ARTICLES: Final = frozenset("the a an der die das le la les el una un une".split())
#: Before a name and no part of it, with a small word between or none, folded: "Depoimento de Ida Holm".
_LEADS: Final = set_of(
    "soy sou chamo-me somos depoimento testimonio temoignage audition presidence erinnerungen portrait retrato "
    "reportagem reportaje reportage entrevista entretien intervista traducao traduccion traduction recueilli "
    "audiencia audizione vernehmung zeuge zeugin temoin testigo testemunha befragung foto fotos "
    "fotografia fotografias fotografie photos texto textos texte text bild bilder bei ask"
)
#: Of a person, in the midst of a run of words with capitals: "Présidence de Mme Ida Holm".
_INNER_STYLES: Final = set_of("mr mrs ms miss dr prof mme mlle frau herr herrn sr sra dona seu monsieur madame")
#: Between a trade and its thing in titles set with capitals: "Ingeniera De Puentes Ida Holm".
_OF_THING: Final = frozenset("De Del Di Della Delle Do Da Des Du".split())
#: Between a thing and whose it is: "Schlüsselbund von Ida Holm".
_WHOSE: Final = ("von", "of", "de", "do", "da")
#: Of these, what stands inside of names as well: "Filomena de Jesus Rey".
_WHOSE_OR_NAME: Final = ("de", "do", "da")
#: How Spanish and Portuguese shorten María before another first name.
_MARIA: Final = re.compile(r"M\.?ª|M[aª]\.")


def behind_style(parts: list[str]) -> list[str]:
    """Return ``parts`` from behind the last title inside of them on: nobody is called "Jahren Frau Holm"."""
    styles = (n for n in range(len(parts) - 1, 0, -1) if bare(parts[n - 1]) in _INNER_STYLES)
    return parts[next(styles, 0) :]


def without_lead(parts: list[str]) -> list[str]:
    """Return ``parts`` without the words before a name that are none of it: "Beekeeper", "By", "Depoimento de"."""
    if len(parts) > 1 and bare(parts[0]) in _LEADS:
        parts = parts[2:] if bare(parts[1]) in SMALL else parts[1:]
    if len(parts) > 1 and bare(parts[0]) in POSSESSIVES:
        parts = parts[1:]
    while len(parts) > 2 and opens_line(parts[0]):  # a first name and a surname stay
        parts = parts[1:]
    if len(parts) > 1 and bare(parts[0]) in _ARTICLES and bare(parts[1]) in BEFORE_NAMES:
        parts = parts[1:]
    # "Mathurin Le Bihan" ends like a trade, too, but a surname follows.
    while parts and (bare(parts[0]) in BEFORE_NAMES or _is_unlisted_trade(parts)):
        parts = parts[1:]
    if parts and (is_first_name(parts[0]) or _MARIA.fullmatch(parts[0])):
        return parts
    if (start := _thing_ahead(parts) or _whose(parts)) > 1:
        return parts[start:]
    first = next((n for n, part in enumerate(parts[:-1]) if is_first_name(part)), 0)
    leads = bare(parts[0]) in _ARTICLES if parts else False
    return parts[first:] if leads or all(is_common(part) or ends_like_trade(part) for part in parts[:first]) else parts


def _thing_ahead(parts: list[str]) -> int:
    """Return how many of ``parts`` are what somebody works with: 2 of "De Puentes Nuria Bielsa", else 0."""
    if len(parts) < _TWO_AND_TWO or parts[0] not in _OF_THING:
        return 0
    return 2 if is_first_name(parts[2]) or is_common(parts[1]) else 0


def _whose(parts: list[str]) -> int:
    """Return from which of ``parts`` on they name whose the thing before is, or 0: "Schlüsselbund von Ida Holm"."""
    small = [part for part in _WHOSE if part not in _WHOSE_OR_NAME or (parts and may_lead(parts[0]))]
    return next((n for n, part in enumerate(parts[:-2], 1) if part in small and is_first_name(parts[n])), 0)


def _is_unlisted_trade(parts: list[str]) -> bool:
    """Tell whether the first of ``parts`` ends like a trade, and is hardly a first name; of two, as no name does."""
    if len(parts) > 1 and len(parts[0]) >= SHORTEST_TRADE and TRADE_ALONE.fullmatch(bare(parts[0])):
        return not is_first_name(parts[0])
    if len(parts) <= 2 or not ends_like_trade(parts[0]):
        return False
    if bare(parts[1]) in SMALL | SMALL_SECOND:
        return _thing_ahead(parts[1:]) > 0 and not is_first_name(parts[0])
    return len(parts[0]) >= SHORTEST_TRADE or is_first_name(parts[1]) or is_common(parts[0])
