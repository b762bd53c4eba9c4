"""A message that asks several questions gets a reply for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from bot.answering.interview_names import is_order
from bot.answering.own_question import LONGEST_MESSAGE, read_to
from bot.answering.pipeline import answer, answer_alone
from bot.answering.speaking_of import replies_of_several
from bot.answering.splitting import MOST_QUESTIONS, split_questions
from bot.model import About, Interview, Quoted, Reply, Requested
from bot.retrieval import Index, Searcher
from bot.text.words import split_words
from bot.text.worked_out import while_answering

#: Parts of a message that are looked at; some may ask the same.
_MOST_PARTS = 2 * MOST_QUESTIONS
#: Cosine of two parts of one message from which they are the same question in other words. Of the labelled messages
#: (``tests/answering/messages/several.jsonl``), parts that ask different things stay below 0.53.
_SAME = 0.6


@while_answering()
def answer_each(
    searcher: Searcher, message: str, previous: str | None = None, beside: Interview | None = None
) -> tuple[Reply, ...]:
    """Return a reply for each different question of ``message``, 1 to ``MOST_QUESTIONS``, in the order asked.

    ``beside`` is as in ``answer``.

    - A message with one question gets what ``answer`` replies to it; one that looks for interviews on something gets
      a quote from each of those.
    - The question of each reply's search is its part as typed. A part may lean on the one before it.
    - Parts that ask the same, in other words or by getting the same reply, get one.
    - How many different parts were not looked at, and that the message was too long to be read whole, stands in the
      search of the last reply.
    """
    ordering = partial(is_order, interviews=searcher.index.interviews)
    typed = [span.of(message) for span in split_questions(message[:LONGEST_MESSAGE], ordering)]
    if len(typed) < 2:
        found = replies_of_several(searcher, message, answer_alone)
        return found or (answer(searcher, message, previous, beside),)
    replies: list[Reply] = []
    looked_at = 0
    for part in typed[:_MOST_PARTS]:
        reply = answer(searcher, part, previous, beside)
        previous = previous if isinstance(reply, Requested) else part
        looked_at += 1
        _add(replies, reply, searcher.index)
        if len(replies) == MOST_QUESTIONS:
            break
    last = replies[-1]
    left = len(_said(typed[looked_at:]) - _said(typed[:looked_at]))
    return (*replies[:-1], replace(last, search=replace(last.search, left=left, read_to=read_to(message))))


def _said(parts: Sequence[str]) -> set[tuple[str, ...]]:
    """Return the words of each of ``parts``; those that say the same are one."""
    return {tuple(w.form for w in split_words(part)) for part in parts}


def _add(replies: list[Reply], reply: Reply, index: Index) -> None:
    """Append ``reply``; where its question was asked before in other words, keep the one that quotes."""
    for at, other in enumerate(replies):
        if _same_reply(reply, other) or _same_question(index, reply.search.question, other.search.question):
            if isinstance(reply, Quoted) and not isinstance(other, Quoted):
                replies[at] = reply
            return
    replies.append(reply)


def _same_reply(one: Reply, other: Reply) -> bool:
    """Tell whether two replies show the same: the same sentences of an exchange, or the same about an interview."""
    if isinstance(one, Quoted) and isinstance(other, Quoted):
        return (one.match.place, one.match.highlights) == (other.match.place, other.match.highlights)
    if isinstance(one, About) and isinstance(other, About):
        return (one.interview.key, one.aspects) == (other.interview.key, other.aspects)
    return False


def _same_question(index: Index, one: str, other: str) -> bool:
    """Tell whether two questions mean the same; never without an encoder."""
    if index.encoder is None:
        return False
    (a, _), (b, _) = index.encoder.encode(one, ()), index.encoder.encode(other, ())
    return float(a @ b) >= _SAME
