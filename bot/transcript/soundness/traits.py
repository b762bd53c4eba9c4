"""What a parse shows of its own soundness: a number for each trait of it, from which its confidence is reckoned.

Traits that tell printed interviews from real ones rather than right parses from wrong ones were tried and left out: how
much text is in no exchange, how many people speak once, how unequal questions are, how long the longest paragraph is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.model.document import Kind
from bot.text.question_marks import QUESTION_AT_END
from bot.transcript.conversation import Conversation
from bot.transcript.identities.people import People
from bot.transcript.soundness.name_traits import traits_of_names
from bot.transcript.soundness.page_traits import traits_of_page
from bot.transcript.soundness.trait_counts import length, ratio, share
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER, Utterance

#: A passage that sounds less like a question than this, and has no question mark, is hardly one.
_HARDLY_ASKS: Final = -1.0
#: Margins of passages that could be the other side's.
_OPEN: Final = 2.0
#: Margins of those that are not far from it.
_NEAR: Final = 4.0
#: One in so many passages has smaller margins than the one that is looked at.
_LOW: Final = 10
#: No margin counts for more than this.
_MOST_MARGIN: Final = 5.0
#: The logarithm of how many exchanges there are counts up to this: some fifty.
MOST_EXCHANGES: Final = 4.0
#: More voices are a crowd.
_FEW_VOICES: Final = 4
#: So many last characters show how a passage ends.
_TAIL: Final = 8
#: "Word word:" at the head of a passage.
_LABEL_LIKE: Final = re.compile(r"\s*[^\W\d_][^\n.?!,:：]{0,30}[:：]\s*\S")


def traits_of(text: str, conversation: Conversation, pairs: Sequence[Pair], people: People) -> dict[str, float]:
    """Return the traits of a parse with at least one pair, by name.

    - ``few_exchanges``: one over their number; ``exchanges``: the natural logarithm of it, 4 at most;
      ``answers_longer``: the natural logarithm of how many times as long answers are as questions, within plus and
      minus 4.
    - Shares of exchanges, 0..1: ``shorter_answers`` than their questions, ``long_questions`` of several paragraphs.
    - Shares of paragraphs, 0..1: ``told_in_questions``, ``label_like``, ``open`` and ``near``
      (they could be the other side's), ``unvoiced``, ``same_side`` as the labelled turn before.
    - ``low_margin``: the margin that a tenth of what is asked and answered stays below, over 5, 0..1.
    - ``asked_outside``: the natural logarithm of one plus half the number of questions that are in no exchange.
    - 1 or 0: ``crowd``.
    - All of ``traits_of_names`` and ``traits_of_page``.
    """
    asked = [u for pair in pairs for u in pair.question]
    told = [u for pair in pairs for u in pair.answer]
    return {
        **_of_lengths(pairs),
        **_of_sounds(text, asked, told),
        **_of_margins(conversation, [*asked, *told]),
        **_of_voices(conversation, [*asked, *told]),
        **_of_what_is_left(text, conversation, [*asked, *told]),
        **traits_of_names(text, conversation, pairs, people),
        **traits_of_page(text, conversation, pairs),
    }


def _of_lengths(pairs: Sequence[Pair]) -> dict[str, float]:
    questions = [length(pair.question) for pair in pairs]
    answers = [length(pair.answer) for pair in pairs]
    return {
        "few_exchanges": 1 / len(pairs),
        "exchanges": min(math.log(len(pairs)), MOST_EXCHANGES),
        "answers_longer": ratio(sum(answers), sum(questions)),
        "shorter_answers": share(a < q for q, a in zip(questions, answers, strict=True)),
        "long_questions": share(len(pair.question) > 1 for pair in pairs),
    }


def _of_sounds(text: str, asked: Sequence[Utterance], told: Sequence[Utterance]) -> dict[str, float]:
    return {
        "told_in_questions": share(u.asks < _HARDLY_ASKS and not _asks(text, u) for u in asked),
        "label_like": share(_looks_labelled(text, u) for u in (*asked, *told)),
    }


def _of_margins(conversation: Conversation, used: Sequence[Utterance]) -> dict[str, float]:
    margins = [u.margin for u in conversation.spoken]
    low = sorted(u.margin for u in used)[len(used) // _LOW]
    return {
        "open": share(m < _OPEN for m in margins),
        "near": share(m < _NEAR for m in margins),
        "low_margin": max(0.0, min(low, _MOST_MARGIN)) / _MOST_MARGIN,
    }


def _of_voices(conversation: Conversation, used: Sequence[Utterance]) -> dict[str, float]:
    voices = [u.voice for u in conversation.spoken if u.voice not in (None, STYLED, STYLED_ANSWER)]
    sides = [conversation.casting.roles.get(voice or "") for voice in voices]
    return {
        "crowd": float(len(set(voices)) > _FEW_VOICES),
        "unvoiced": share(u.voice is None for u in used),
        "same_side": share(a is b for a, b in pairwise(sides)),
    }


def _of_what_is_left(text: str, conversation: Conversation, used: Sequence[Utterance]) -> dict[str, float]:
    """Return how much is asked outside; a heading above the talk is a title, where headings are no questions in it."""
    numbers = {u.number for u in used}
    first = min(numbers, default=0)
    asking = any(u.passage.block.kind is Kind.HEADING for u in used)
    titles = {u.number for u in conversation.utterances[:first] if u.passage.block.kind is Kind.HEADING and not asking}
    left = (u for u in conversation.utterances if not (u.number in numbers or u.number in titles))
    outside = sum(_asks(text, u) for u in left)
    return {"asked_outside": ratio(1 + outside, 1)}


def _asks(text: str, utterance: Utterance) -> bool:
    span = utterance.passage.span
    return QUESTION_AT_END.search(text, max(span.start, span.end - _TAIL), span.end) is not None


def _looks_labelled(text: str, utterance: Utterance) -> bool:
    span = utterance.passage.span
    return _LABEL_LIKE.match(text, span.start, span.end) is not None
