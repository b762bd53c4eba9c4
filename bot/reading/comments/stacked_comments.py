"""Pages of comments with who wrote each, a dot, and how long ago on lines of their own, as Reddit prints them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.reading.comments.copied_comments import NAME, CopiedPage, Written, without_flairs, without_page

#: 2y ago, 3 mo. ago, vor 2 J., il y a 2 ans, hace 2 a, há 2 anos, 2 anni fa, 2 jaar geleden
_UNIT: Final = r"[^\W\d_]{1,9}\.?"
_MOMENT: Final = (
    rf"(?:\d{{1,3}}\s?{_UNIT}\s(?:ago|fa|geleden)|(?:vor|il\sy\sa|hace|há)\s\d{{1,3}}\s?{_UNIT}"
    r"|\d{1,3}\s?(?:s|sec|m|min|h|hr|d|w|wk|mo|y|yr)\.?|just now)"
)
_AGO: Final = re.compile(_MOMENT, re.IGNORECASE)
_DOTS: Final = ("•", "·")
#: The same in fewer lines: "ant • 2y ago".
_IN_A_LINE: Final = re.compile(
    rf"(?P<before>(?:[ur]/)?{NAME}(?:\s(?:OP|MOD|ADMIN))?)?\s?[•·]"
    rf"\s?(?P<moment>(?:[^\W\d_]{{4,14}}\s)?{_MOMENT})?",
    re.IGNORECASE,
)
_NAME_LINE: Final = re.compile(rf"(?:u/)?(?P<name>{NAME})")
#: "u/ant avatar", "Avatar von u/ant"
_AVATAR: Final = re.compile(rf"(?:[^\W\d_]+\s(?:[^\W\d_]+\s)?)?u/(?P<name>{NAME})(?:[\s-][^\W\d_]{{4,12}})?")
_POSTED: Final = re.compile(rf"Posted by\s(?:u/)?(?P<name>{NAME})(?:\s.{{0,40}})?", re.IGNORECASE)
#: What may stand beside a name.
_BY_POSTER, _BY_MODERATOR = ("OP",), ("MOD", "ADMIN", "BOT")
#: What stands between the name and the dot, and how many lines at most.
_MOST_BESIDE: Final = 4
#: What stands below the time and is not said.
_BADGE: Final = re.compile(
    r"(?:Profile Badge for .*|Top \d{1,2}% (?:Commenter|Poster)|Stickied comment)", re.IGNORECASE
)
#: What a post is filed under, below its title: "Science", "Crime / Justice".
_FLAIR: Final = re.compile(r"[^\s.?!]{2,20}(?:\s[^\s.?!]{1,20}){0,2}")
#: Above the head of a comment: "level 2" replies to another one.
_LEVEL: Final = re.compile(r"level (\d{1,2})")
#: How many people like a comment, between the two buttons.
_SCORE: Final = re.compile(r"-?\d{1,3}(?:[.,]\d{1,3})?\s?[kKmM]?|Vote", re.IGNORECASE)
_LEAST_FOOTERS, _LEAST_AVATARS = 2, 2


@dataclass(frozen=True, slots=True)
class _Head:
    """Where the head of a comment begins, and where its words do."""

    start: int
    end: int
    name: str
    beside: Sequence[str]


def stacked_page(lines: Sequence[str]) -> CopiedPage | None:
    """Return the page in ``lines``, without white space around them; None where no comments are printed so."""
    if not any(dot in line for line in lines for dot in _DOTS):
        return None
    lines = [part for line in lines for part in _parts(line)]
    heads = list(_heads(lines))
    comments = [head for head in heads if not head.name.startswith("r/")]
    if not comments:
        return None
    footers = _footers(lines)
    if not footers and sum(_AVATAR.fullmatch(lines[head.start]) is not None for head in comments) < _LEAST_AVATARS:
        return None
    written = [
        _written(lines, head, _first(footers, head.end, below.start), below.start)
        for head, below in pairwise([*comments, _Head(len(lines), len(lines), "", ())])
    ]
    above = lines[: comments[0].start]
    post = next((head for head in heads if head.name.startswith("r/") and head.end <= len(above)), None)
    return _page(lines, post, _first(footers, post.end if post else 0, len(above)), without_flairs(written))


def _parts(line: str) -> Iterator[str]:
    found = _IN_A_LINE.fullmatch(line)
    if not found or (found["before"] and not found["moment"]):
        yield line
    else:
        yield from (found["before"] or "").split()
        yield _DOTS[0]
        yield from filter(None, [found["moment"]])


def _heads(lines: Sequence[str]) -> Iterator[_Head]:
    """Yield the heads of comments; that of the post has the name of the forum, "r/bees"."""
    filled = [n for n, line in enumerate(lines) if line]
    for place, (n, below) in enumerate(pairwise(filled)):
        if lines[n] not in _DOTS or not _AGO.fullmatch(lines[below]):
            continue
        above = filled[max(place - _MOST_BESIDE - 1, 0) : place]
        end = place + 2
        while end + 1 < len(filled) and lines[filled[end]] in _DOTS:  # • Edited 2y ago
            end += 2
        while end < len(filled) and (badge := _BADGE.fullmatch(lines[filled[end]])):
            end += 1
            if end < len(filled) and badge[0].endswith(lines[filled[end]]):
                end += 1
        if found := _name_above(lines, above):
            start, name, beside = found
            yield _Head(start, filled[end] if end < len(filled) else len(lines), name, beside)


def _name_above(lines: Sequence[str], above: Sequence[int]) -> tuple[int, str, Sequence[str]] | None:
    """Return where a head begins with its dot below the lines ``above``, whose it is, and what stands beside that."""
    for place, n in enumerate(above):
        picture = _AVATAR.fullmatch(lines[n])
        rest = above[place + 1 :]
        if picture and rest and lines[rest[0]].removeprefix("u/") == picture["name"]:
            return n, picture["name"], [lines[its] for its in rest[1:]]
    beside: list[str] = []
    for n in reversed(above):
        if lines[n].upper() in (*_BY_POSTER, *_BY_MODERATOR):
            beside.append(lines[n])
            continue
        if lines[n].startswith("r/"):
            return n, lines[n], beside
        found = _NAME_LINE.fullmatch(lines[n])
        return (n, found["name"], beside) if found else None
    return None


def _written(lines: Sequence[str], head: _Head, end: int, below: int) -> Written:
    """Return the comment below ``head`` whose words stop at ``end``, where its buttons begin, or the next one."""
    marks = {mark.upper() for mark in head.beside}
    level = next(
        (_LEVEL.fullmatch(line) for line in reversed(lines[max(head.start - 2, 0) : head.start]) if line), None
    )
    return Written(
        head.name,
        without_page(lines[head.end : end], buttons=end == below),
        by_poster=bool(marks.intersection(_BY_POSTER)),
        by_moderator=bool(marks.intersection(_BY_MODERATOR)),
        is_nested=int(level[1]) > 1 if level else None,
    )


def _page(lines: Sequence[str], post: _Head | None, end: int, comments: Sequence[Written]) -> CopiedPage:
    """Return the page of ``comments`` whose post ends at ``end``: who wrote it, its title, and what it says."""
    said = without_page(lines[post.end if post else 0 : end])
    poster = _POSTED.fullmatch(said[0]) if said else None
    if poster is None and post and said:
        poster = _NAME_LINE.fullmatch(said[0])
    said = without_page(said[1:] if poster else said)
    title = said[0] if said and (post or poster) else None
    said = without_page(said[1:]) if title else said
    if title and said and _FLAIR.fullmatch(said[0]):
        said = said[1:]
    return CopiedPage(title, poster["name"] if poster else None, said, comments)


def _footers(lines: Sequence[str]) -> list[int]:
    """Return where buttons begin below words.

    They are a line, a number, and another line, the same below each comment; or a number and a line.
    """
    filled = [n for n, line in enumerate(lines) if line]
    scores = [
        (a, score, lines[b]) for (a, score), (_, b) in pairwise(pairwise(filled)) if _SCORE.fullmatch(lines[score])
    ]
    return _usual([(a, (lines[a], below)) for a, _, below in scores]) or _usual(
        [(score, (below,)) for _, score, below in scores]
    )


def _usual(places: Sequence[tuple[int, tuple[str, ...]]]) -> list[int]:
    """Return the places of what stands there most often; none where that is only once."""
    usual, times = next(iter(Counter(lines for _, lines in places).most_common(1)), ((), 0))
    return [n for n, lines in places if lines == usual] if times >= _LEAST_FOOTERS else []


def _first(places: Sequence[int], start: int, end: int) -> int:
    """Return the first of ``places``, which are in order, from ``start`` on; ``end`` where there is none before it."""
    after = bisect_left(places, start)
    return min(places[after], end) if after < len(places) else end
