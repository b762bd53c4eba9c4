"""What is known of a comment on the page of a forum that somebody copied, whatever its layout."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.text.question_marks import ASKING

#: What people are called there.
NAME: Final = r"(?:\[deleted\]|[\w-][\w.-]{0,28}[\w-])"
#: What stands where a comment was.
_GONE: Final = re.compile(
    r"\[\s?(?:deleted|removed|gelöscht|entfernt|supprimé|eliminado|removido|unavailable)(?:\s[^\[\]]{1,60})?\s?\]"
    r"|Comment (?:deleted|removed) by \w+",
    re.IGNORECASE,
)
#: What the page prints between comments, and above them.
_OF_PAGE: Final = re.compile(
    r"(?:load )?(?:\d{1,5} )?more (?:replies|reply|comments?)(?: \(\d{1,5} (?:replies|reply)\))?|view more comments"
    r"|view (?:all|entire) (?:comments|discussion)[^\n]{0,40}|continue this thread|see full image|comment image"
    r"|stickied comment|(?:sticky|stickied|pinned|locked) (?:by|post|comment)[^\n]{0,40}|level \d{1,2}"
    r"|join the conversation|sort(?:ed)? by:?(?: \w{3,14})?|comments section"
    r"|(?:expand )?(?:comment )?search(?: comments| in [^\n]{1,30})?|go to comments|single comment thread"
    r"|(?:log in|sign up)[^\n]{0,60}|want to add to the discussion\?|post a comment!|create (?:an )?account"
    r"|(?:all )?\d[\d,.]{0,9}k? comments?(?: (?:share|save|hide|report|crosspost|sorted by: \w+)){0,6}",
    re.IGNORECASE,
)
#: The same of words that somebody may say, too: buttons, scores, and ways to sort.
_OF_BUTTONS: Final = re.compile(
    r"upvote|downvote|vote|reply|(?:give )?award|share|report|save|hide|crosspost|follow|\d{1,3}(?:[.,]\d{1,3})?k?"
    r"|best|top|new|controversial|old|q&a",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(rf"[.!…,;:。！{ASKING}][\"'”’»)]*\Z")


@dataclass(frozen=True, slots=True)
class Written:
    """A comment as the page shows it."""

    #: "[deleted]" where the page does not say.
    author: str
    lines: Sequence[str]
    #: The page says that whoever wrote the post wrote this.
    by_poster: bool = False
    by_moderator: bool = False
    #: Whether it replies to another comment; None where the page does not show it.
    is_nested: bool | None = None

    @property
    def words(self) -> str:
        """Return what it says; nothing where it is deleted."""
        words = "\n".join(self.lines).strip()
        return "" if _GONE.fullmatch(words) else words


@dataclass(frozen=True, slots=True)
class CopiedPage:
    """A page of comments."""

    title: str | None
    #: Who wrote the post, where the page says so.
    poster: str | None
    #: What the post says below its title.
    introduction: Sequence[str]
    comments: Sequence[Written]


def without_page(lines: Sequence[str], *, buttons: bool = True) -> list[str]:
    """Return ``lines`` without what a page prints above and below them; ``buttons`` may be among that."""
    first, last = 0, len(lines)
    while first < last and _is_of_page(lines[first], buttons=buttons):
        first += 1
    while last > first and _is_of_page(lines[last - 1], buttons=buttons):
        last -= 1
    return list(lines[first:last])


def without_flairs(comments: Sequence[Written]) -> list[Written]:
    """Return ``comments`` without the line that stands above the words of all that somebody wrote, as a flair does.

    It ends no sentence, and no empty line parts it from the words: "Hi Ida!" is said each time.
    """
    openings: dict[str, set[str]] = {}
    counts: dict[str, int] = {}
    for comment in comments:
        if comment.words:
            openings.setdefault(comment.author, set()).add(_flair(comment.lines))
            counts[comment.author] = counts.get(comment.author, 0) + 1
    flairs = {who for who, first in openings.items() if counts[who] > 1 and len(first) == 1 and "" not in first}
    return [
        replace(each, lines=without_page(each.lines[1:], buttons=False))
        if each.words and each.author in flairs
        else each
        for each in comments
    ]


def _flair(lines: Sequence[str]) -> str:
    """Return what may be a flair above the words in ``lines``; empty where nothing may."""
    return lines[0] if len(lines) > 1 and lines[1] and not _ENDED.search(lines[0]) else ""


def _is_of_page(line: str, *, buttons: bool) -> bool:
    words = line.strip()
    return not words or _OF_PAGE.fullmatch(words) is not None or (buttons and _OF_BUTTONS.fullmatch(words) is not None)
