"""Threads as people copy them from pages of Reddit and Hacker News, in layouts of today, of old, of narrow windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """A comment; ``mark`` is "OP" or "MOD"; ``nested`` says that it replies to another comment."""

    who: str
    words: str
    mark: str = ""
    nested: bool = False


@dataclass(frozen=True)
class Post:
    """What stands above the comments: who wrote it, its title, and what it says."""

    who: str
    title: str
    body: str = ""


_VOTES = "Upvote\n{}\n\nDownvote\n\nReply\n\nAward\n\nShare\nShare\n\n"
_STIMMEN = "Upvote\n{}\n\nDownvote\n\nAntworten\n\nTeilen\nTeilen\n\n"
_HEAD = (
    "Skip to main content\nr/bees\n•\n2y ago\n{0.who}\n\n{0.title}\nScience\n{0.body}\n\n"
    "Upvote\n1.2K\n\nDownvote\n\n64\n"
)
_SORTED = (
    "Go to comments\n\nShare\nShare\n\nJoin the conversation\n\nSort by:\n\nBest\n\nSearch Comments\nComments Section\n"
)
_FOOT = (
    "More replies\nView more comments\nMore posts you may like\nr/bees\nI paint lines on roads. AMA\n"
    "84 upvotes\n·\n31 comments\n"
)


def stacked(post: Post | None, comments: Sequence[Said]) -> str:
    """Return the layout of today: a picture, a name, a dot and a time on lines of their own."""
    head = _HEAD.format(post) + _SORTED if post else ""
    return head + "".join(_stacked(n, each) for n, each in enumerate(comments)) + _FOOT


def _stacked(n: int, said: Said) -> str:
    mark = f"{said.mark}\n" if said.mark else ""
    edited = (
        "•\nEdited 1y ago\nProfile Badge for the Achievement Top 1% Commenter\nTop 1% Commenter\n" if n % 3 == 1 else ""
    )
    more = f"{n} more replies\n" if n % 2 else ""
    return f"u/{said.who} avatar\n{said.who}\n{mark}•\n2y ago\n{edited}{said.words}\n\n{_VOTES.format(n * 7)}{more}"


def german(post: Post | None, comments: Sequence[Said]) -> str:
    """Return the same in German."""
    head = _HEAD.format(post).replace("2y ago", "vor 2 J.") + "Sortieren nach:\nBeste\n" if post else ""
    marks = {each: f"{each.mark}\n" * bool(each.mark) for each in comments}
    return head + "".join(
        f"Avatar von u/{each.who}\n{each.who}\n{marks[each]}•\nvor 2 J.\n{each.words}\n\n{_STIMMEN.format(n)}"
        for n, each in enumerate(comments)
    )


def in_lines(post: Post | None, comments: Sequence[Said]) -> str:
    """Return a copy without pictures, with the head of each comment in a line."""
    head = _HEAD.format(post) + _SORTED if post else ""
    return head + "".join(
        f"{each.who} {each.mark}".rstrip() + f" • {n + 1} mo. ago\n{each.words}\nUpvote\n{n}\nDownvote\nReply\n"
        for n, each in enumerate(comments)
    )


def levels(post: Post | None, comments: Sequence[Said]) -> str:
    """Return the layout of some years ago, which says how deep a comment stands, with points above the buttons."""
    head = f"r/bees\n·\n2 yr. ago\n{post.who}\n{post.title}\n{post.body}\n1.2k\n\nReply\n" if post else ""
    buttons = "\n\n7\n\n\nReply\nShare\nSave\n"
    return head + "".join(
        f"level {1 + each.nested}\n{each.who}\n{each.mark.title()}\n·\n2 yr. ago\n{each.words}{buttons}"
        for each in comments
    )


def _scored(post: Post | None, comments: Sequence[Said], between: str, fold: str, points: str) -> str:
    buttons = ["permalink", "embed", "save{}", "report", "give award", "reply"]
    head = (
        f"jump to content\n2381\n{post.title} (self.bees)\nsubmitted 3 years ago * by {post.who}\n{post.body}\n\n"
        f"643 comments share save hide report\nall 643 comments\nsorted by: best\n"
        if post
        else ""
    )
    for each in comments:
        mark = {"OP": "[S]", "MOD": "[M]", "": ""}[each.mark] if fold else f" {each.mark}".rstrip()
        below = between.join(buttons).format(f"{between}parent" * each.nested)
        head += f"{fold}{each.who}{mark} {points} 3 years ago*\n\n{each.words}\n\n{below}\n"
    return head + "load more comments (14 replies)\nabout\nblog\n"


def scored(post: Post | None, comments: Sequence[Said]) -> str:
    """Return the old layout: a name, points and a time in a line, and buttons below the words."""
    return _scored(post, comments, " ", "[–]", "12 points")


def scored_bare(post: Post | None, comments: Sequence[Said]) -> str:
    """Return the old layout without what folds a comment, with each button on a line."""
    return _scored(post, comments, "\n", "", "[score hidden]")


def scored_close(post: Post | None, comments: Sequence[Said]) -> str:
    """Return the old layout as browsers copy it that leave out spaces, with three counts of points."""
    return _scored(post, comments, "", "[–]", "-1 points1,204 points1 point")


def linked(post: Post | None, comments: Sequence[Said]) -> str:
    """Return the layout of Hacker News: who, when, and links to other comments in a line, and a button below."""
    head = (
        f"Hacker News new | past | comments | ask | show | jobs | submit\tlogin\n{post.title} (bees.example)\n"
        f"418 points by {post.who} 9 hours ago | hide | past | favorite | 203 comments\n{post.body}\n\n"
        if post
        else ""
    )
    links = ("prev | next [–]", "root | parent | next [–]")
    written = (
        f"{each.who} {n + 1} hours ago | {links[each.nested]}\n\n{each.words}\n\nreply\n\n"
        for n, each in enumerate(comments)
    )
    return (
        f"{head}{''.join(written)}Guidelines | FAQ | Lists | API | Security | Legal | Apply to YC | Contact\nSearch: "
    )


def linked_bare(post: Post | None, comments: Sequence[Said]) -> str:
    """Return a layout with a score above each comment, and no link to what it replies to."""
    head = f"▲\n27\n{post.title}\nauthored by {post.who} 3 days ago | 12 comments\n{post.body}\n\n" if post else ""
    return head + "".join(
        f"▲\n{n + 2}\n▼\n[-] {each.who} edited {n + 1} days ago | link |\n{each.words}\n"
        for n, each in enumerate(comments)
    )


Layout = Callable[[Post | None, Sequence[Said]], str]
LAYOUTS: dict[str, Layout] = {
    "stacked": stacked,
    "german": german,
    "in lines": in_lines,
    "levels": levels,
    "scored": scored,
    "scored, bare": scored_bare,
    "scored, close": scored_close,
    "linked": linked,
    "linked, bare": linked_bare,
}
