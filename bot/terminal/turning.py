"""What a line of the chat is by its form: a number that picks, or words that turn the page of a list."""

from __future__ import annotations

import re
from typing import Final

from bot.text.words import fold

_WORD: Final = re.compile(r"[^\W_]+")
#: Longer rows of digits are no choice but a question.
LONGEST_NUMBER: Final = 4
#: Folded, in all languages: what turns to the next page, to the one before, and to a certain one.
_NEXT: Final = re.compile(
    r"(?:(?:the |show (?:me )?(?:the )?)?next(?: page| ones?)?|(?:show (?:me )?)?more(?: questions)?|go on|continue"
    r"|(?:die )?nachste(?: seite)?|weiter|(?:zeig(?:e)? )?mehr(?: fragen)?|weitere(?: fragen)?"
    r"|(?:la )?page suivante|suivante?"
    r"|(?:la )?suite|plus de questions|continue|encore|(?:la )?siguiente(?: pagina)?|(?:la )?pagina siguiente"
    r"|mas(?: preguntas)?"
    r"|sigue|continua)(?: please| bitte| s il te plait| s il vous plait| stp| svp| por favor)?"
)
_BACK: Final = re.compile(
    r"(?:(?:the )?previous(?: page)?|(?:go )?back|(?:die )?vorherige(?: seite)?|(?:seite )?zuruck"
    r"|(?:la )?page precedente"
    r"|precedente?|retour|(?:la )?pagina anterior|anterior|atras)"
    r"(?: please| bitte| s il te plait| s il vous plait| stp| svp| por favor)?"
)
#: Of these, what is said of pages alone: "more" asks for more of an answer where no list is shown.
_OF_PAGES: Final = re.compile(r"\b(?:page|seite|pagina|next|nachste|suivante?|siguiente)\b")
_PAGE: Final = re.compile(rf"(?:page|seite|pagina) (?P<number>\d{{1,{LONGEST_NUMBER}}})")


def is_number(text: str) -> bool:
    """Tell whether ``text`` is a number, from 0 on, that may be one of a list."""
    return text.isdecimal() and len(text) <= LONGEST_NUMBER


def is_picking(text: str) -> bool:
    """Tell whether ``text`` is a number, also one below zero, which picks nothing."""
    return is_number(text.removeprefix("-"))


def page_turned_to(text: str, page: int) -> int | None:
    """Return the page that ``text``, typed below ``page``, wants, whether there is one or not; None where it asks."""
    typed = " ".join(_WORD.findall(fold(text)))
    if numbered := _PAGE.fullmatch(typed):
        return int(numbered["number"])
    if _NEXT.fullmatch(typed):
        return page + 1
    return max(page - 1, 0) if _BACK.fullmatch(typed) else None


def names_page(text: str) -> bool:
    """Tell whether ``text`` wants another page, whatever is shown: "next page", but not "more"."""
    return page_turned_to(text, 0) is not None and _OF_PAGES.search(fold(text)) is not None
