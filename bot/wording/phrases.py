"""How numbers, names, days, sizes, interviews and places are put into a line of ours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from bot.model import Exchange, Interview, Translated
from bot.text.clock import clock_of
from bot.text.cutting import cut_short
from bot.wording.catalogues import ENGLISH, say, say_of, spoken_language
from bot.wording.languages import language_name

if TYPE_CHECKING:
    from babel import Locale

#: British, for "A, B and C"; the other languages as most people write them.
_LOCALES: Final = {ENGLISH: "en_GB"}
#: Characters of what somebody typed that are said again at most.
_REPEATED: Final = 300
#: Days as citation styles and BibTeX have them; British English would shorten September to "Sept".
_LANGUAGE_OF_CITATIONS: Final = "en_US"
#: People who are named in one line at most; of more, so many, and the others are counted.
MOST_PEOPLE: Final = 4
_PEOPLE_OF_MORE: Final = 3
#: So many at least who ask so many questions each on average are no authors of the text, but readers or journalists.
_LEAST_READERS, _MOST_OF_A_READER = 3, 2


@cache
def _locale(language: str) -> Locale:
    from babel import Locale  # 0.03 s, which a command that counts nothing need not wait for

    return Locale.parse(_LOCALES.get(language, language))


def names(people: Iterable[str], nobody: str | None = None) -> str:
    """Return "A", "A and B" or "A, B and C"; ``nobody``, or "the interviewee", where the transcript names none."""
    from babel.lists import format_list

    people = list(people)
    if not people:
        return say("the interviewee") if nobody is None else nobody
    return format_list(people, locale=_locale(spoken_language())) if len(people) > 1 else people[0]


def few(people: Sequence[str], nobody: str | None = None) -> str:
    """Return ``people`` as ``names`` does; of more than MOST_PEOPLE, a few and how many more."""
    if len(people) <= MOST_PEOPLE:
        return names(people, nobody)
    more = len(people) - _PEOPLE_OF_MORE
    return names([*people[:_PEOPLE_OF_MORE], say_of(more, "{count} other", "{count} others")])


def either(things: Iterable[str]) -> str:
    """Return "1", "1 or 3" or "1, 3 or 4"."""
    from babel.lists import format_list

    return format_list(list(things), style="or", locale=_locale(spoken_language()))


def size(number: int) -> str:
    """Return "1,234 bytes"."""
    return say_of(number, "{count} byte", "{count} bytes", count=whole(number))


def words(number: int) -> str:
    """Return "1 word" or "1,234 words"."""
    return say_of(number, "{count} word", "{count} words", count=whole(number))


def repeated(typed: str) -> str:
    """Return what somebody ``typed``, to be recognised by them; what is long ends with "…" after 300 characters."""
    return cut_short(typed, _REPEATED)


def whole(number: int) -> str:
    """Return "1,234", as the language that is spoken writes it."""
    from babel.numbers import format_decimal

    return format_decimal(number, locale=_locale(spoken_language()))


def percent(share: float) -> str:
    """Return "62%", or as the language that is spoken writes it, for a ``share`` of 0.62."""
    from babel.numbers import format_percent

    return format_percent(share, locale=_locale(spoken_language()))


def mebibytes(number: int) -> str:
    """Return "1.5", for so many bytes."""
    return tenths(number / 1024**2)


def tenths(number: float) -> str:
    """Return "1.5", as the language that is spoken writes it."""
    from babel.numbers import format_decimal

    return format_decimal(number, "0.0", locale=_locale(spoken_language()))


def times(number: float) -> str:
    """Return "7.4", or "1,044" from ten on, where tenths tell nothing."""
    return tenths(number) if number < 9.95 else whole(round(number))


def capital(words: str) -> str:
    """Return ``words`` of ours as they begin a line: "Question 2 of 6"."""
    return words[:1].upper() + words[1:]


def day(date: dt.date | None) -> str:
    """Return "2021-03-09", or "undated"."""
    return date.isoformat() if date else say("undated")


def minute(at: dt.datetime) -> str:
    """Return "2021-03-09 14:05 UTC" for a moment in UTC."""
    return f"{at:%Y-%m-%d %H:%M} UTC"


def long_day(date: dt.date) -> str:
    """Return "9 March 2021", as the language that is spoken writes it."""
    from babel.dates import format_date

    return format_date(date, "d MMMM y" if spoken_language() == ENGLISH else "long", _locale(spoken_language()))


def cited_day(date: dt.date, pattern: str) -> str:
    """Return ``date`` as ``pattern`` has it (https://babel.pocoo.org/en/stable/dates.html), in English."""
    from babel.dates import format_date

    return format_date(date, pattern, _LANGUAGE_OF_CITATIONS)


def questions(interview: Interview) -> str:
    """Return how many questions ``interview`` has: "1 question" or "6 questions"."""
    return say_of(len(interview.exchanges), "{count} question", "{count} questions")


def place(interview: Interview, exchange: Exchange) -> str:
    """Return "question 2 of 6"."""
    return say("question {number} of {count}", number=exchange.number, count=len(interview.exchanges))


def short_place(exchange: Exchange, paragraph: int) -> str:
    """Return "Q2 §1" for a 1-based ``paragraph`` of an answer; "Q2" where the answer has only one."""
    if len(exchange.answer) > 1:
        return say("Q{number} §{paragraph}", number=exchange.number, paragraph=paragraph)
    return say("Q{number}", number=exchange.number)


def said_at(seconds: int | None) -> str:
    """Return "at 0:12:30" for what is said so many ``seconds`` after a recording begins; "" where nothing tells."""
    return "" if seconds is None else say("at {time}", time=clock_of(seconds))


def people_line(interview: Interview) -> str:
    """Return who speaks to whom, for example "Zhao Tong to L’Express"."""
    return say("{who} to {whom}", who=names(interview.transcript.interviewees), whom=made_by(interview))


def told_apart(interview: Interview, interviews: Iterable[Interview]) -> str:
    """Return who speaks to whom, with the year where another of ``interviews`` would be called the same.

    - With the day where the year is the same, or one has none.
    - With the key where the day is the same.
    """
    line, date = people_line(interview), interview.provenance.date
    alike = [i.provenance.date for i in interviews if i.key != interview.key and people_line(i) == line]
    if not alike:
        return line
    if date in alike:
        return joined(line, interview.key)
    is_of_year = date and all(other and other.year != date.year for other in alike)
    return joined(line, str(date.year) if date and is_of_year else day(date))


def interview_line(interview: Interview) -> str:
    """Return one line that names the interview, for example "Zhao Tong to L’Express, undated"."""
    return joined(people_line(interview), day(interview.provenance.date))


def translation(interview: Interview) -> str:
    """Return "translated from French", "in translation" where its language is not known, or "" for no translation."""
    provenance = interview.provenance
    if provenance.translated is not Translated.YES:
        return ""
    if provenance.translated_from is None:
        return say("in translation")
    return say("translated from {language}", language=language_name(provenance.translated_from, spoken_language()))


def origin_line(interview: Interview) -> str:
    """Return the line that stands by words of an interview: ``interview_line``, and whether they are a translation."""
    return joined(interview_line(interview), translation(interview))


def sentences(number: int) -> str:
    """Return "1 sentence" or "6 sentences"."""
    return say_of(number, "{count} sentence", "{count} sentences")


def days(number: int) -> str:
    """Return "1 day" or "7 days"."""
    return say_of(number, "{count} day", "{count} days")


def quoted(words: str) -> str:
    """Return ``words`` in the quotation marks of the language that is spoken."""
    return say("“{words}”", words=words)


def listed(parts: Iterable[str]) -> str:
    """Return ``parts``, in which there may be commas, one after the other."""
    return say("; ").join(parts)


def lead(name: str) -> str:
    """Return ``name`` with a colon and a blank, to stand before what it is about."""
    return say("{name}: ", name=name)


def joined(*parts: str) -> str:
    """Return those of ``parts`` that are not empty, with commas between them."""
    return say(", ").join(filter(None, parts))


def made_by(interview: Interview) -> str:
    """Return who made the interview: the outlet, else those who asked, a few of many, else "the interviewer"."""
    return interview.provenance.outlet or few(interview.transcript.interviewers, "") or say("the interviewer")


def named_maker(interview: Interview) -> str | None:
    """Return whose words title and introduction are: the outlet's, else of those who asked; None where nobody's.

    Readers, or journalists at a press conference, who ask once or twice each, have written neither.
    """
    askers = interview.transcript.interviewers
    are_many = len(askers) >= _LEAST_READERS and len(interview.exchanges) <= _MOST_OF_A_READER * len(askers)
    return interview.provenance.outlet or names(() if are_many else askers, "") or None
