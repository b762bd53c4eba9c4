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
    **dict.fromkeys(("og:title", "twitter:title", "dc.title"), "headline"),
    "article:tag": "tags",
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
_ONCE = ("date", "publisher", "description", "headline")
#: Who made a page, and whom it is about, in linked data (https://schema.org/CreativeWork, of a profile ProfilePage).
_MADE, _ABOUT = ("author", "creator"), ("about", "actor", "interviewee", "mainEntity")
#: Whoever made one of these has neither asked nor answered.
_BESIDE: Final = frozenset({"ImageObject", "VideoObject", "Comment"})
#: The nodes of linked data that others refer to, by their "@id".
_Nodes = Mapping[str, Mapping[str, object]]


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
    nodes = dict(_nodes_in(values, _DEEPEST))
    return tuple(dict.fromkeys(_facts_in(values, nodes, _DEEPEST)))[:_MOST_FACTS]


def stated_once(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the first of ``facts`` of each field that a page has once, and all others once each."""
    seen: set[str] = set()
    tags_last = sorted(dict.fromkeys(facts), key=lambda fact: fact[0] == "tags")
    for fact in tags_last[:_MOST_FACTS]:
        key = fact[0] if fact[0] in _ONCE else "\0".join(fact)
        if key not in seen:
            seen.add(key)
            yield fact


def _nodes_in(value: object, depth: int) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield every node of ``value`` that has an "@id" and a name, with that: a graph states a person once."""
    if depth == 0:
        return
    if isinstance(value, list):
        for each in value:
            yield from _nodes_in(each, depth - 1)
    elif isinstance(value, dict):
        if isinstance(own := value.get("@id"), str) and isinstance(value.get("name"), str):
            yield own, value
        for each in value.values():
            yield from _nodes_in(each, depth - 1)


def _facts_in(value: object, nodes: _Nodes, depth: int) -> Iterator[Fact]:
    if depth == 0:
        return
    if isinstance(value, list):
        for each in value:
            yield from _facts_in(each, nodes, depth - 1)
    elif isinstance(value, dict):
        if _BESIDE.isdisjoint(each for each in _listed(value.get("@type")) if isinstance(each, str)):
            yield from _facts_of(value, nodes)
        yield from _facts_in(value.get("@graph"), nodes, depth - 1)


def _facts_of(node: Mapping[str, object], nodes: _Nodes) -> Iterator[Fact]:
    """Yield what one ``node`` states."""
    for key in _MADE:
        makers = [_resolved(each, nodes) for each in _listed(node.get(key))]
        yield from (("author", name) for name in _names_in(makers, "Person"))
    if isinstance(day := node.get("datePublished"), str):
        yield "date", day.strip()
    publishers = [_resolved(each, nodes) for each in _listed(node.get("publisher"))]
    yield from (("publisher", name) for name in _names_in(publishers, None))
    if isinstance(told := node.get("description"), str) and len(told) <= _LONGEST:
        yield "description", told.strip()
    if isinstance(title := node.get("headline"), str) and len(title) <= _LONGEST:
        yield "headline", title.strip()
    for key in _ABOUT:
        found = [_resolved(each, nodes) for each in _listed(node.get(key))]
        people = [each for each in found if isinstance(each, dict) and "Person" in _listed(each.get("@type"))]
        yield from (("about", name) for name in _names_in(people, "Person"))


def _resolved(value: object, nodes: _Nodes) -> object:
    """Return the node that ``value`` refers to with nothing but an "@id", or else ``value``."""
    if isinstance(value, dict) and "name" not in value and isinstance(own := value.get("@id"), str):
        return nodes.get(own, value)
    return value


def _names_in(value: object, kind: str | None) -> Iterator[str]:
    """Yield the names in ``value``, of things of that ``kind`` only, or of none that is told."""
    for each in _listed(value):
        if isinstance(each, str):
            yield each.strip()
        elif isinstance(each, dict) and isinstance(name := each.get("name"), str) and _is_a(kind, each):
            yield name.strip()


def _is_a(kind: str | None, node: Mapping[str, object]) -> bool:
    return kind is None or kind in _listed(node.get("@type", kind))


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
