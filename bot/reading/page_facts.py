"""What an HTML page states about itself in ``meta`` tags and linked data.

These are authors, the day, the name of the site, a description, and whom it is about.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

#: A field and its value.
Fact = tuple[str, str]
#: Names and properties of ``meta`` tags, and which field they hold.
_META: Final = {
    **dict.fromkeys(("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl"), "author"),
    **dict.fromkeys(
        ("article:published_time", "date", "dc.date", "dcterms.date", "dcterms.created", "parsely-pub-date", "pubdate"),
        "date",
    ),
    **dict.fromkeys(("og:site_name", "dc.publisher", "citation_journal_title"), "publisher"),
    **dict.fromkeys(("description", "og:description", "twitter:description", "dc.description"), "description"),
}
#: The type of a script that holds linked data.
LINKED_DATA: Final = "application/ld+json"
#: A page has a few; a hostile one has more than anybody reads.
_MOST_FACTS: Final = 12
_MOST_CHARACTERS, _DEEPEST = 100_000, 6
#: A longer value is no name, and no description either.
_LONGEST: Final = 2000
#: Only the first counts of what a page has once.
_ONCE = ("date", "publisher", "description")
#: Whom a page is about, in linked data (https://schema.org/CreativeWork).
_ABOUT = ("about", "actor", "interviewee")


def meta_fact(attributes: Mapping[str, str | None]) -> Fact | None:
    """Return what the attributes of a ``meta`` tag state; None for another tag, or an address."""
    name = (attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or "").lower()
    value = (attributes.get("content") or "").strip()
    return (_META[name], value) if name in _META and 0 < len(value) <= _LONGEST and "://" not in value else None


def linked_facts(data: str) -> tuple[Fact, ...]:
    """Return what the linked ``data`` of a page states; nothing where it is damaged or too large."""
    if len(data) > _MOST_CHARACTERS:
        return ()
    try:
        values = json.loads(data)
    except (ValueError, RecursionError):
        return ()
    return tuple(dict.fromkeys(_facts_in(values, _DEEPEST)))[:_MOST_FACTS]


def stated_once(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the first of ``facts`` of each field that a page has once, and all others once each."""
    seen: set[str] = set()
    for fact in [*dict.fromkeys(facts)][:_MOST_FACTS]:
        key = fact[0] if fact[0] in _ONCE else "\0".join(fact)
        if key not in seen:
            seen.add(key)
            yield fact


def _facts_in(value: object, depth: int) -> Iterator[Fact]:
    if depth == 0:
        return
    if isinstance(value, list):
        for each in value:
            yield from _facts_in(each, depth - 1)
    elif isinstance(value, dict):
        yield from (("author", name) for name in _names_in(value.get("author"), "Person"))
        if isinstance(day := value.get("datePublished"), str):
            yield "date", day.strip()
        yield from (("publisher", name) for name in _names_in(value.get("publisher"), None))
        if isinstance(told := value.get("description"), str) and len(told) <= _LONGEST:
            yield "description", told.strip()
        for key in _ABOUT:
            people = [
                each for each in _listed(value.get(key)) if isinstance(each, dict) and each.get("@type") == "Person"
            ]
            yield from (("about", name) for name in _names_in(people, "Person"))
        yield from _facts_in(value.get("@graph"), depth - 1)


def _names_in(value: object, kind: str | None) -> Iterator[str]:
    """Yield the names in ``value``, of things of that ``kind`` only."""
    for each in _listed(value):
        if isinstance(each, str):
            yield each.strip()
        elif isinstance(each, dict) and kind in (None, each.get("@type", kind)) and isinstance(each.get("name"), str):
            yield each["name"].strip()


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
