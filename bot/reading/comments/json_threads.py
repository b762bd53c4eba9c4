"""Threads in JSON, as forums export them: comments with replies inside of them, and what the one who is asked says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.reading.columns import Columns, finder_of_columns
from bot.reading.comments.threads import Comment, answered
from bot.reading.declared_turns import Turn, speaker_name

#: Nobody replies deeper, with the lists and records around each reply.
_DEEPEST = 200
#: Fields of a comment that hold what others reply to it.
_REPLIES = ("replies", "children", "comments", "answers", "responses", "thread")
#: What stands where a comment was.
_GONE = ("", "[deleted]", "[removed]")
_LEAST_COMMENTS = 3


@dataclass(frozen=True, slots=True)
class Thread:
    """What is said in a thread, in the order in which replies stand below what they reply to."""

    title: str | None
    turns: Sequence[Turn]


def thread_in(whole: object) -> Thread | None:
    """Return the thread in ``whole``; None where no comment stands inside of another.

    Where the file says who wrote the post, whatever that person has not replied to is left out.
    """
    columns_of = finder_of_columns()
    title: str | None = None
    posters: set[str] = set()
    comments: list[Comment] = []
    waiting: list[tuple[object, int | None, int]] = [(whole, None, 0)]
    while waiting:
        value, parent, depth = waiting.pop()
        comment: Comment | None = None
        if isinstance(value, dict):
            if comment := _comment_in(value, parent, columns_of(tuple(map(str, value)))):
                parent = len(comments)
                comments.append(comment)
                posters |= {comment.turn.speaker or ""} if comment.by_poster else set()
            elif title is None and isinstance(value.get("title"), str) and isinstance(value.get("author"), str):
                title = value["title"]
                posters.add(value["author"])
        inside: Iterable[object] = value if isinstance(value, list) else ()
        if isinstance(value, dict):
            inside = value.values() if comment is None else (value[name] for name in _REPLIES if name in value)
        if depth < _DEEPEST:
            waiting += [(v, parent, depth + 1) for v in reversed(list(inside)) if isinstance(v, dict | list)]
    if len(comments) < _LEAST_COMMENTS or all(comment.parent is None for comment in comments):
        return None
    return Thread(title, answered(comments, posters))


def _comment_in(record: dict[str, object], parent: int | None, columns: Columns) -> Comment | None:
    words = record.get(columns.text or "")
    speaker = speaker_name(record.get(columns.speaker or ""))
    if not isinstance(words, str) or words.strip() in _GONE or not speaker:
        return None
    return Comment(Turn(speaker, words), parent, record.get("is_submitter") is True)
