"""What a file states about itself that its host need not say again: the day of publication and the outlet."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from bot.library.description import Description, latest_day
from bot.model.document import Document

#: Names of fields; of several, the first in the file counts.
_DAYS = frozenset(
    ("date", "published", "published_at", "publishdate", "pubdate", "article:published_time", "datum", "fecha", "data")
)
_OUTLETS = frozenset(
    ("publisher", "outlet", "publication", "site", "site_name", "og:site_name", "newspaper", "magazine")
)
#: A day at the head of a moment: 2024-03-09T08:00:00Z. Others, as 03/09/2024, can be read in two ways.
_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")
#: The day of a mail, which has one order only: Sat, 09 Mar 2024 08:00:00 +0000.
_MAILED = re.compile(r"(?:[A-Z][a-z]{2},\s)?\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s\d{1,2}:\d{2}")
_FIRST_YEAR = 1800
_LONGEST_OUTLET = 100


def stated_in(document: Document) -> Description:
    """Return what the fields of ``document`` say: a day that has come, a name that is no address."""
    return Description(date=next(_days(document), None), outlet=next(_outlets(document), None))


def _days(document: Document) -> Iterator[str]:
    for field in document.fields:
        day = _day_in(field.span.of(document.source.text)) if field.name in _DAYS else None
        if day and day.year >= _FIRST_YEAR and day <= latest_day():
            yield day.isoformat()


def _day_in(value: str) -> dt.date | None:
    try:
        if found := _DAY.match(value):
            return dt.date.fromisoformat(found[1])
        return _mailed_on(value) if _MAILED.match(value) else None
    except (ValueError, OverflowError):  # 2024-02-30; a time zone of twenty digits
        return None


def _mailed_on(value: str) -> dt.date:
    # Takes 20 ms to import, which whoever only tells of interviews would wait for.
    from email.utils import parsedate_to_datetime

    return parsedate_to_datetime(value).date()


def _outlets(document: Document) -> Iterator[str]:
    for field in document.fields:
        value = field.span.of(document.source.text)
        if field.name in _OUTLETS and len(value) <= _LONGEST_OUTLET and "://" not in value and value.isprintable():
            yield value
