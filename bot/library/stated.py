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
_FIRST_YEAR = 1800
_LONGEST_OUTLET = 100


def stated_in(document: Document) -> Description:
    """Return what the fields of ``document`` say: a day that has come, a name that is no address."""
    return Description(date=next(_days(document), None), outlet=next(_outlets(document), None))


def _days(document: Document) -> Iterator[str]:
    for field in document.fields:
        if field.name in _DAYS and (found := _DAY.match(field.span.of(document.source.text))):
            try:
                day = dt.date.fromisoformat(found[1])
            except ValueError:  # 2024-02-30
                continue
            if day.year >= _FIRST_YEAR and day <= latest_day():
                yield day.isoformat()


def _outlets(document: Document) -> Iterator[str]:
    for field in document.fields:
        value = field.span.of(document.source.text)
        if field.name in _OUTLETS and len(value) <= _LONGEST_OUTLET and "://" not in value and value.isprintable():
            yield value
