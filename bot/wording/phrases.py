"""How numbers, names, days, sizes, interviews and places are put into a line of ours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Final

from bot.model import Exchange, Interview

if TYPE_CHECKING:
    from babel import Locale

#: British, for "A, B and C" and "9 March 2021"; whatever the machine's locale says.
_LANGUAGE: Final = "en_GB"
#: Days as citation styles and BibTeX have them; British English would shorten September to "Sept".
_LANGUAGE_OF_CITATIONS: Final = "en_US"


@cache
def _locale() -> Locale:
    from babel import Locale  # 0.03 s, which a command that counts nothing need not wait for

    return Locale.parse(_LANGUAGE)


def counted(number: int, noun: str) -> str:
    """Return "1 question" or "6 questions"; ``noun`` takes an "s"."""
    return f"{number} {noun}{'' if _locale().plural_form(number) == 'one' else 's'}"


def names(people: Iterable[str], nobody: str = "the interviewee") -> str:
    """Return "A", "A and B" or "A, B and C"; ``nobody`` where the transcript names none."""
    from babel.lists import format_list

    people = list(people)
    return format_list(people, locale=_locale()) if len(people) > 1 else people[0] if people else nobody


def size(number: int) -> str:
    """Return "1,234 bytes"."""
    from babel.numbers import format_decimal

    return f"{format_decimal(number, locale=_locale())} byte{'' if _locale().plural_form(number) == 'one' else 's'}"


def words(number: int) -> str:
    """Return "1 word" or "1,234 words"."""
    from babel.numbers import format_decimal

    return f"{format_decimal(number, locale=_locale())} word{'' if _locale().plural_form(number) == 'one' else 's'}"


def mebibytes(number: int) -> str:
    """Return "1.5", for so many bytes."""
    return f"{number / 1024**2:.1f}"


def day(date: dt.date | None) -> str:
    """Return "2021-03-09", or "undated"."""
    return date.isoformat() if date else "undated"


def cited_day(date: dt.date, pattern: str = "d MMMM y") -> str:
    """Return "9 March 2021", or as ``pattern`` has it (https://babel.pocoo.org/en/stable/dates.html)."""
    from babel.dates import format_date

    return format_date(date, pattern, _LANGUAGE_OF_CITATIONS)


def questions(interview: Interview) -> str:
    """Return how many questions ``interview`` has: "1 question" or "6 questions"."""
    return counted(len(interview.exchanges), "question")


def place(interview: Interview, exchange: Exchange) -> str:
    """Return "question 2 of 6"."""
    return f"question {exchange.number} of {len(interview.exchanges)}"


def short_place(exchange: Exchange, paragraph: int) -> str:
    """Return "Q2 §1" for a 1-based ``paragraph`` of an answer; "Q2" where the answer has only one."""
    return f"Q{exchange.number} §{paragraph}" if len(exchange.answer) > 1 else f"Q{exchange.number}"


def people_line(interview: Interview) -> str:
    """Return who speaks to whom, for example "Zhao Tong to L’Express"."""
    return f"{names(interview.transcript.interviewees)} to {made_by(interview)}"


def interview_line(interview: Interview) -> str:
    """Return one line that names the interview, for example "Zhao Tong to L’Express, undated"."""
    return f"{people_line(interview)}, {day(interview.provenance.date)}"


def made_by(interview: Interview) -> str:
    """Return who made the interview: the outlet, else those who asked."""
    return interview.provenance.outlet or names(interview.transcript.interviewers, "the interviewer")
