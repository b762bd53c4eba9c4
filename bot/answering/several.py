"""A message that asks several questions gets a reply for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot.answering.pipeline import answer, answer_alone
from bot.answering.plain_requests.interview_names import is_order
from bot.answering.questions.own_question import LONGEST_MESSAGE, read_to
from bot.answering.questions.splitting import MOST_QUESTIONS, split_questions
from bot.answering.speaking_of import replies_of_several
from bot.model import About, Interview, NotCovered, Quoted, Reply, Requested, SmallTalk, Unsure
from bot.retrieval import Encoder, Index, Searcher
from bot.text.weights import told_language
from bot.text.words import split_words
from bot.text.worked_out import remembering

#: Parts of a message that are looked at; some may ask the same.
_MOST_PARTS = 2 * MOST_QUESTIONS
#: Cosine of two English parts of one message from which they are the same question in other words. Of the labelled
#: messages (``tests/answering/messages/several.jsonl``), parts that ask different things stay below 0.53; neighbouring
#: questions of the corpus reach it in 0.005 of the cases, and in 0.37 where they are Spanish.
_SAME = 0.6
#: Replies to what was asked of the interviews.
_SEARCHED = Quoted | Unsure | NotCovered


@remembering()
def answer_each(searcher: Searcher, message: str, previous: str | None, beside: Interview | None) -> tuple[Reply, ...]:
    """Return a reply for each different question of ``message``, 1 to ``MOST_QUESTIONS``, in the order asked.

    ``beside`` is as in ``answer``.

    - A message with one question gets what ``answer`` replies to it; one that looks for interviews on something gets
      a quote from each of those.
    - The question of each reply's search is its part as typed. A part may lean on the one before it, and the first on
      the last question of the ``previous`` message.
    - Parts that ask the same, in other words or by getting the same reply, get one.
    - How many different parts were not looked at, and that the message was too long to be read whole, stands in the
      search of the last reply.
    """
    ordering = partial(is_order, interviews=searcher.index.interviews)
    typed = _parts(message, ordering)
    previous = previous and _last_question(previous, ordering)
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


def _parts(message: str, is_order: Callable[[str], bool]) -> list[str]:
    return [span.of(message) for span in split_questions(message[:LONGEST_MESSAGE], is_order)]


def _last_question(message: str, is_order: Callable[[str], bool]) -> str:
    """Return what a follow-up to ``message`` is about: the last of several questions, else all of it."""
    parts = _parts(message, is_order)
    asked = [part for part in parts if not is_order(part)]
    return asked[-1] if len(parts) > 1 and asked else message


def _said(parts: Sequence[str]) -> set[tuple[str, ...]]:
    """Return the words of each of ``parts``; those that say the same are one."""
    return {_forms(part) for part in parts}


def _forms(text: str) -> tuple[str, ...]:
    return tuple(word.form for word in split_words(text))


def _add(replies: list[Reply], reply: Reply, index: Index) -> None:
    """Append ``reply``; where its question was asked before in other words, keep the one that quotes."""
    for at, other in enumerate(replies):
        if _same_reply(reply, other) or _same_question(index, reply, other):
            if isinstance(reply, Quoted) and not isinstance(other, Quoted):
                replies[at] = reply
            return
    replies.append(reply)


def _same_reply(one: Reply, other: Reply) -> bool:
    """Tell whether two replies show the same, or do the same."""
    match one, other:
        case Quoted(), Quoted():
            return (one.match.place, one.match.highlights) == (other.match.place, other.match.highlights)
        case About(), About():
            return (one.interview.key, one.aspects) == (other.interview.key, other.aspects)
        case Requested(), Requested():
            return _wanted(one) == _wanted(other)
        case SmallTalk(), SmallTalk():
            return one.courtesy is other.courtesy
        case _:
            return False


def _wanted(requested: Requested) -> tuple[object, ...]:
    return requested.request, requested.length, [interview.key for interview in requested.named]


def _same_question(index: Index, one: Reply, other: Reply) -> bool:
    """Tell whether two replies are to one question, asked of the interviews in two ways.

    - The same words are, where both were read alike: "why?" behind another question is another one.
    - Words of which one differs, or that stand in another order, are not: "could Xi call Zelensky? Could Putin?"
    - Other words are where they mean the same; never without an encoder, and never in a language that it does not read,
      in which whatever is asked is alike to it.
    """
    if not isinstance(one, _SEARCHED) or not isinstance(other, _SEARCHED):
        return False
    a, b = _forms(one.search.question), _forms(other.search.question)
    if a == b:
        return one.search.read_as == other.search.read_as
    if len(a) == len(b) and (sorted(a) == sorted(b) or sum(map(str.__ne__, a, b)) == 1):
        return False
    return _mean_the_same(index.encoder, one.search.question, other.search.question)


def _mean_the_same(encoder: Encoder | None, one: str, other: str) -> bool:
    if not encoder or not all(encoder.reads(told_language(text) or "") for text in (one, other)):
        return False
    return float(encoder.vector(one) @ encoder.vector(other)) >= _SAME
