"""Threads of questions to one person, copied from the page of a forum: what was answered, and what answers it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.model.document import Document
from bot.reading.comments.copied_comments import CopiedPage, Written
from bot.reading.comments.linked_comments import linked_page
from bot.reading.comments.scored_comments import scored_page
from bot.reading.comments.stacked_comments import stacked_page
from bot.reading.comments.threads import Comment, answered
from bot.reading.composing import Composer, Run
from bot.reading.declared_turns import Turn, add_turns
from bot.reading.text_lines import split_lines
from bot.text.question_marks import ASKING, has_question_mark

_LEAST_COMMENTS, _LEAST_NAMES = 3, 2
#: Somebody who is named in a post: "Bo answers as u/bo_ray".
_NAMED: Final = re.compile(r"(?<![\w/])/?u/([\w-]{2,30})")
#: What asks, with a mark or, at the head of a sentence, without one.
_ASKS: Final = re.compile(
    rf"[{ASKING}]|(?:\A|[.!?…\n]\s{{0,9}})"
    r"(?:please|tell|describe|explain|talk|share|walk|give|name|what|why|how|who|when|where|which"
    r"|bitte|erzähl\w*|beschreib\w*|erklär\w*|was|warum|wie|wer|wann|wo|welche\w*"
    r"|parle[sz]?|raconte[sz]?|explique[sz]?|décri\w+|pourquoi|comment|quel\w*|qui|quand"
    r"|cuénta\w*|habla\w*|explica\w*|describe|qué|cómo|cuál\w*|quién|cuándo|dónde"
    r"|conta\w*|conte\w*|fale\w*|descreva|como|qual|quais|quem|quando|onde)\b(?![^.?…\n]{0,200}!)",
    re.IGNORECASE,
)
#: Whoever has so many comments, or replies, and so many times as many as the next, is asked where nobody is named.
_LEAST_ANSWERS, _LEADS = 3, 2
#: Whoever asks in so many of their own comments is not asked.
_ASKER_SHARE: Final = 0.5
#: And whoever replies to so much of what asks is.
_REPLIER_SHARE: Final = 0.5
_BLANK_LINES: Final = re.compile(r"\n\s*\n")


def is_copied_thread(text: str) -> bool:
    """Tell whether ``text`` is such a copy: three comments at least by two people, and not more text above them."""
    return _page(text) is not None


def read_copied_thread(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document in the copy ``text``.

    - The title of the post is stated, and what it says stands above the turns.
    - Where it is clear who is asked, their nicknames are stated, and only what they say, and reply to, are turns.
    - What the page prints besides is left out.
    """
    page = _page(text)
    assert page, "only copies are read here"  # noqa: S101  # whoever picks the reader has looked
    composer = Composer(data, name)
    if page.title:
        composer.state("title", page.title)
    said = [comment for comment in page.comments if comment.by_poster or not comment.by_moderator]
    hosts = _hosts(page, said)
    for host in sorted(hosts):
        # A capital would make a name of the last word of a title and of "Beekeeper": "Ama Beekeeper".
        composer.state("asked_in_thread", host[:1].lower() + host[1:])
    for paragraph in _BLANK_LINES.split("\n".join(page.introduction)):
        composer.add([Run(paragraph)])
    add_turns(composer, _turns(said, hosts), "\n\n")
    return composer.document(doubts)


def _page(text: str) -> CopiedPage | None:
    lines = [line.words.strip() for line in split_lines(text)]
    pages = (find(lines) for find in (stacked_page, scored_page, linked_page))
    return next((page for page in pages if page and _is_thread(page)), None)


def _is_thread(page: CopiedPage) -> bool:
    """Tell whether ``page`` has comments enough, and is no article with some below it."""
    said = sum(len(comment.words) for comment in page.comments)
    is_below = page.poster is None and sum(map(len, page.introduction)) > said
    names = {comment.author for comment in page.comments}
    return len(page.comments) >= _LEAST_COMMENTS and len(names) >= _LEAST_NAMES and not is_below


def _turns(said: Sequence[Written], hosts: frozenset[str]) -> list[Turn]:
    if not hosts:
        return [Turn(comment.author, comment.words) for comment in said]
    return answered(_comments(said, hosts), hosts)


def _hosts(page: CopiedPage, comments: Sequence[Written]) -> frozenset[str]:
    """Return who is asked: who wrote the post, and who is named in it and comments.

    Else who comments most by far, or else who does so most often below what asks, and below half of it: one of many who
    reply is not asked. Nobody who mostly asks.
    """
    counts = Counter(comment.author for comment in comments if comment.words)
    asking = Counter(comment.author for comment in comments if has_question_mark(comment.words))
    named = _NAMED.findall("\n".join((page.title or "", *page.introduction)))
    told = {comment.author for comment in comments if comment.by_poster} | {page.poster, *named}
    found = frozenset(who for who in counts if who in told and asking[who] < max(_ASKER_SHARE * counts[who], 1))
    if found or len(counts) < _LEAST_NAMES:
        return found
    replies = Counter(b.author for a, b in pairwise(comments) if a.author != b.author and _ASKS.search(a.words))
    replying = _leading(replies)
    is_asked = replying is not None and replies[replying] >= _REPLIER_SHARE * sum(replies.values())
    leading = _leading(counts) or (replying if is_asked else None)
    leads = leading not in (None, "[deleted]") and asking[leading] < _ASKER_SHARE * counts[leading]
    return frozenset((leading,) if leading and leads else ())


def _leading(counts: Counter[str]) -> str | None:
    """Return who is counted most often by far, if anybody is."""
    (first, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= max(_LEAST_ANSWERS, _LEADS * next_most) else None


def _comments(comments: Sequence[Written], hosts: frozenset[str]) -> list[Comment]:
    """Return what is said in ``comments``, with what those by ``hosts`` reply to.

    Hardly any copy shows what a comment replies to. Whatever stands between two comments by ``hosts`` may be it; where
    the page shows which ones stand below the post itself, as far up as to such a one. What replies to a comment that is
    gone, or to none, is left out.
    """
    shows_nesting = any(comment.is_nested for comment in comments)
    found: list[Comment] = []
    run: list[int | None] = []
    is_lost = False
    for comment in comments:
        is_first = shows_nesting and comment.is_nested is False
        run = [] if is_first else run
        turn = Turn(comment.author, comment.words)
        if comment.author not in hosts:
            run.append(len(found) if turn.words else None)
            found += [Comment(turn, None)] * bool(turn.words)
            continue
        above = _replied_to(run, found)
        is_lost = is_first or (not above and (is_lost or bool(run)))
        run = []
        if turn.words and not is_lost:
            for upper, lower in pairwise(above):
                found[lower] = replace(found[lower], parent=upper)
            found.append(Comment(turn, above[-1] if above else None))
    return found


def _replied_to(run: Sequence[int | None], said: Sequence[Comment]) -> list[int]:
    """Return the places of the comments of ``run`` that the one below it replies to; None stands for one that is gone.

    That is the last one, and where it asks nothing, those above it up to the last one that asks.
    """
    above: list[int] = []
    for place in reversed(run):
        if place is not None:
            above.insert(0, place)
            if _ASKS.search(said[place].turn.words):
                return above
    return above[-1:] if run and run[-1] is not None else []
