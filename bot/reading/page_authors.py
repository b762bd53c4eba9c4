"""Whom an HTML page states as its author, in its head: ``meta`` tags and linked data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

#: Names and properties of ``meta`` tags that hold an author.
_META: Final = frozenset(("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl"))
#: The type of a script that holds linked data.
LINKED_DATA: Final = "application/ld+json"
#: A page has a few; a hostile one has more than anybody reads.
MOST_AUTHORS: Final = 10
_MOST_CHARACTERS, _DEEPEST = 100_000, 6


def meta_author(attributes: Mapping[str, str | None]) -> str | None:
    """Return the author in the attributes of a ``meta`` tag; None for another tag, or an address."""
    name = (attributes.get("name") or attributes.get("property") or "").lower()
    value = (attributes.get("content") or "").strip()
    return value if name in _META and value and "://" not in value else None


def linked_authors(data: str) -> tuple[str, ...]:
    """Return the names of the authors in the linked ``data`` of a page; none where it is damaged or too large."""
    if len(data) > _MOST_CHARACTERS:
        return ()
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        return ()
    return tuple(dict.fromkeys(_authors_in(values, _DEEPEST)))[:MOST_AUTHORS]


def _authors_in(value: object, depth: int) -> Iterator[str]:
    if depth == 0:
        return
    if isinstance(value, list):
        for each in value:
            yield from _authors_in(each, depth - 1)
    elif isinstance(value, dict):
        yield from _names_in(value.get("author"))
        yield from _authors_in(value.get("@graph"), depth - 1)


def _names_in(value: object) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield each.strip()
        elif isinstance(each, dict) and each.get("@type", "Person") == "Person" and isinstance(each.get("name"), str):
            yield each["name"].strip()
