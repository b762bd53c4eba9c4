"""Pages of comments with who wrote each, how long ago, and links to those around it in a line, as Hacker News has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.reading.comments.copied_comments import NAME, CopiedPage, Written, without_page

_WHEN: Final = r"(?:\d{1,3}\s[^\W\d_]{3,7}\sago|just now|on\s[A-Z][a-z]{2}\s\d{1,2},\s\d{4})"
_LINK: Final = (
    r"(?:root|parent|prev(?:ious)?|next|context|link|permalink|thread|flag|unflag|unvote|reply|edit|delete|hide"
    r"|favorite|\[[–—−+-]\]|\[\d{1,4} more\]|\[(?:flagged|dead|deleted)\]|on: [^|\n]{1,120}+)"
)
#: ant 3 hours ago | root | parent | next [–], [-] ant edited 3 hours ago | link | flag
_HEAD: Final = re.compile(
    rf"(?:\[[–—−+-]\]\s?)?(?:\d{{1,5}} points? by )?(?P<name>{NAME})\s(?:edited\s)?{_WHEN}"
    rf"(?P<links>(?:\s{{0,3}}+(?:\|\s{{0,3}}+)?{_LINK}){{1,12}}+)\s?\|?"
)
#: A link that leads to other comments, and no button of a post.
_AROUND: Final = re.compile(r"\b(?:root|parent|prev(?:ious)?|next|context|link|permalink|thread)\b|\[[–—−+-]\]")
#: 418 points by ant 9 hours ago | hide | past | favorite | 203 comments
_POST: Final = re.compile(
    rf"(?:▲\s?)?(?:\d{{1,6}} points? by|via|(?:(?:authored|submitted|posted) )?by) (?P<name>{NAME})\s{_WHEN}\b"
    r"[^\n]{0,120}"
)
#: Behind the title of a post, and the number before it.
_OF_SITE: Final = re.compile(r"\s?\([\w-]+(?:\.[\w-]+)+\)\Z|\A\d{1,3}\.\s")
_BUTTON: Final = r"(?:reply|flag|vouch|favorite|link|edit)"
#: Below a comment.
_BELOW: Final = re.compile(rf"{_BUTTON}(?:\s?\|\s?{_BUTTON})*")
#: The foot of the page.
_FOOT: Final = re.compile(r"Guidelines \| FAQ\b[^\n]*|About(?: \|)? Tags\b[^\n]*|Search:[^\n]{0,20}|add comment")
_ARROWS: Final = ("▲", "▼")
#: From below: the arrow down, the number, the arrow up.
_VOTES: Final = (re.compile("▼"), re.compile(r"\d{1,5}"), re.compile("▲"))
_LEAST: Final = 2


def linked_page(lines: Sequence[str]) -> CopiedPage | None:
    """Return the page in ``lines``, without white space around them; None where hardly a comment is printed so."""
    found = ((n, _HEAD.fullmatch(line)) for n, line in enumerate(lines) if "ago" in line or " on " in line)
    heads = [(n, head) for n, head in found if head and _AROUND.search(head["links"])]
    if len(heads) < _LEAST:
        return None
    ends = [*(n for n, _ in heads[1:]), len(lines)]
    shows_parents = any("parent" in head["links"] for _, head in heads)
    written = [
        _written(head, lines[n + 1 : end], shows_parents=shows_parents)
        for (n, head), end in zip(heads, ends, strict=True)
    ]
    return CopiedPage(*_post(lines[: heads[0][0]]), written)


def _written(head: re.Match[str], lines: Sequence[str], *, shows_parents: bool) -> Written:
    """Return the comment below ``head``: what stands above its buttons."""
    end = next((n for n, line in enumerate(lines) if _BELOW.fullmatch(line) or _FOOT.fullmatch(line)), len(lines))
    is_nested = "parent" in head["links"] if shows_parents else None
    said = _without_votes(lines[:end])
    return Written(head["name"], without_page(said, buttons=len(said) == len(lines)), is_nested=is_nested)


def _without_votes(lines: Sequence[str]) -> Sequence[str]:
    """Return ``lines`` without the arrows, and the number between them, that stand above the next comment."""
    last = len(lines)
    arrows = 0
    for vote in _VOTES:
        while last and not lines[last - 1]:
            last -= 1
        if last and vote.fullmatch(lines[last - 1]):
            arrows += lines[last - 1] in _ARROWS
            last -= 1
    return lines[:last] if arrows else lines


def _post(above: Sequence[str]) -> tuple[str | None, str | None, list[str]]:
    """Return the title of the post, who wrote it, and what it says, of the lines ``above`` the comments."""
    filled = [n for n, line in enumerate(above) if line]
    for before, n in pairwise(filled):
        if post := _POST.fullmatch(above[n]):
            said = [line for line in above[n + 1 :] if not _FOOT.fullmatch(line)]
            return _OF_SITE.sub("", above[before]), post["name"], without_page(said)
    return None, None, without_page(above)
