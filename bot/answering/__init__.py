"""Which reply a message gets: how it is read, what is searched, what is decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answering.courtesy import courtesy_of
from bot.answering.deciding import decide
from bot.answering.merging import same_question, same_reply
from bot.answering.own_words import own_words
from bot.answering.readings import best_reading
from bot.answering.several import MOST_QUESTIONS, questions
from bot.model import Quoted, Reply, Search, SmallTalk
from bot.retrieval import Index, Scoring
from bot.text.words import split_words

#: Characters of a message that are read; Discord allows no more
#: (https://discord.com/developers/docs/resources/message).
LONGEST_MESSAGE = 4_000
#: Parts of a message that are looked at; some may ask the same.
_MOST_PARTS = 2 * MOST_QUESTIONS
#: What is left where a mark was.
_GAPS = re.compile(r"[^\S\n]{2,}")
_GAPS_BEFORE_A_STOP = re.compile(r"[^\S\n]{2,}(?=[?!.,;:…])")


def answer(index: Index, scoring: Scoring, message: str, previous: str | None = None) -> Reply:
    """Return the reply to ``message``; ``previous`` is what the same person asked just before."""
    asked = _own(message)
    read, found = best_reading(index, scoring, asked, _own(previous) if previous else None)
    result = Search(
        question=message,
        read_as=None if _same_words(read, message) else read,
        candidates=found.matches,
        interviews=index.interviews,
        corrections=found.corrections,
    )
    courtesy = courtesy_of(asked)
    if courtesy:
        return SmallTalk(result, courtesy, 1.0)
    return decide(result, found.about)


def answer_each(index: Index, scoring: Scoring, message: str, previous: str | None = None) -> tuple[Reply, ...]:
    """Return a reply for each different question of ``message``, 1 to ``MOST_QUESTIONS``, in the order asked.

    - A message with one question gets what ``answer`` replies to it.
    - The question of each reply's search is its part as typed. A part may lean on the one before it.
    - Parts that ask the same, in other words or by getting the same reply, get one.
    - How many different parts were not looked at stands in the search of the last reply.
    """
    typed = [span.of(message) for span in questions(message[:LONGEST_MESSAGE])]
    if len(typed) < 2:
        return (answer(index, scoring, message, previous),)
    replies: list[Reply] = []
    looked_at = 0
    for part in typed[:_MOST_PARTS]:
        reply = answer(index, scoring, part, previous)
        previous = part
        looked_at += 1
        _add(replies, reply, index)
        if len(replies) == MOST_QUESTIONS:
            break
    last = replies[-1]
    left = len(_said(typed[looked_at:]) - _said(typed[:looked_at]))
    return (*replies[:-1], replace(last, search=replace(last.search, left=left)))


def _said(parts: Sequence[str]) -> set[tuple[str, ...]]:
    """Return the words of each of ``parts``; those that say the same are one."""
    return {tuple(w.form for w in split_words(part)) for part in parts}


def _add(replies: list[Reply], reply: Reply, index: Index) -> None:
    """Append ``reply``; where its question was asked before in other words, keep the one that quotes."""
    for at, other in enumerate(replies):
        if same_reply(reply, other) or same_question(index, reply.search.question, other.search.question):
            if isinstance(reply, Quoted) and not isinstance(other, Quoted):
                replies[at] = reply
            return
    replies.append(reply)


def _own(message: str) -> str:
    message = message[:LONGEST_MESSAGE]
    own = own_words(message)
    return (message if own == message else _GAPS.sub(" ", _GAPS_BEFORE_A_STOP.sub("", own))).strip()


def _same_words(read: str, message: str) -> bool:
    """Tell whether nothing but marks and links tells the reading of a message from the message."""
    return [w.form for w in split_words(read)] == [w.form for w in split_words(message)]
