"""Turns of whoever asks that only show that they listen: "Mm-hm.", "Right.", "[laughs]"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from bot.remarks import Remark
from bot.text.question_marks import has_question_mark
from bot.text.words import fold
from bot.transcript.text_parts.utterances import STYLED, State, Utterance

#: Why such a turn is left out.
LISTENING: Final = Remark("said while listening")
#: What is said while somebody listens, folded and without marks, in any order; thanks and greetings are answered.
_HEARD: Final = re.compile(
    r"(?:(?:m+(?:[ -]?h+m+)*|h+m+|mhm|uh[ -]?huh|a+h+|o+h+|u+h+|huh|ha(?: ?ha)*|wow|yeah|yes|yep|yup|no|nope|right"
    r"|ok(?:ay)?|sure|exactly|absolutely|indeed|really|true|gosh|boy|man|god|dear|my|gotcha|got it|i see|of course"
    r"|fair enough|that's|it's|so|very|great|nice|cool|good|amazing|awesome"
    r"|ja|jaja|jawohl|nein|nee|genau|stimmt|richtig|klar|gut|schon|ach|aha|gott|mann"
    r"|mensch|wahnsinn|krass|spannend|verstehe|ach so|alles klar|oui|ouais|non|d'accord|voila|exactement|bien sur"
    r"|ah bon|je vois|tout a fait|si|sip|claro|vale|ya|aja|exacto|eso|que bien|por supuesto|entiendo|vaya|sim|nao|pois"
    r"|certo|exato|entendi|claro que sim|esatto|capisco|davvero|precies|mooi|goh|zo|leuk)(?: |\Z))+\Z"
)
_HEARD_IN_HAN: Final = re.compile(r"(?:[嗯哦啊对是好]|对的|是的|好的|没错|明白|はい|ええ|うん|へえ|なるほど)+\Z")
#: "[laughs]", "(se ríe)", "[both laugh]": what is done without a word. What could not be heard was said.
_DONE: Final = re.compile(
    r"[\[(](?:[^\W\d]+\s){0,2}(?:laugh|chuckl|giggl|smil|nods?|sigh|lach|lacht|kicher|schmunzel|lachel|nickt|seufz"
    r"|rires?|rit|rient|souri|soupir|risas?|rien?|risos?|ri|sonrie|sorri|asiente|suspira|acena"
    r"|risat|ride|ridono|annuisce)"
    r"[^\W\d]*[\])]"
)
_MARKS: Final = re.compile(r"[^\w'-]+|(?<!\w)[-']+|[-']+(?!\w)")
#: No such turn is longer, in characters; so many words have the other remarks that are as short.
_LONGEST: Final = 60
_WORDS: Final = 4
#: Beyond such a share of all turns of whoever asks the talk is so free that each of them is a turn.
_MOST: Final = 1 / 3
#: So it is with such a share of other short remarks among the short ones: "Right." is as good as "This social club."
#: there.
_MOST_OTHERS: Final = 1 / 4


def without_nods(text: str, utterances: Sequence[Utterance]) -> list[Utterance]:
    """Return ``utterances`` where what whoever asks says while listening is an aside, and the answer goes on below it.

    That is a whole turn within an answer, which a label or a mark tells from it: "Mm-hm.", "Oh, wow.", "[laughs]".
    Where so many are, or other remarks that ask nothing are as short, all of them are turns.
    """
    turns = [*_turns(utterances)]
    short = [turn for turn in turns if _is_short(text, turn)]
    nods = [turn for turn in short if all(_is_nod(u.passage.span.of(text)) for u in turn)]
    others = len(short) - len(nods)
    if len(nods) > _MOST * len(turns) or others > _MOST_OTHERS * len(short):
        return list(utterances)
    found = frozenset(u.number for turn in nods for u in turn)
    return [replace(u, aside=LISTENING) if u.number in found else u for u in utterances]


def _turns(utterances: Sequence[Utterance]) -> Iterator[list[Utterance]]:
    """Yield the turns of whoever asks with an answer above and below."""
    said = (u for u in utterances if u.aside is None)
    runs = [(state, [*run]) for state, run in groupby(said, key=lambda u: u.state)]
    for (above, _), (state, run), (below, _) in zip(runs, runs[1:], runs[2:], strict=False):
        if state is State.QUESTION and above is below is State.ANSWER:
            yield run


def _is_short(text: str, turn: Sequence[Utterance]) -> bool:
    """Tell whether a ``turn`` has a voice, asks nothing and has hardly a word."""
    said = " ".join(u.passage.span.of(text) for u in turn)
    is_marked = turn[0].opens_turn or turn[0].voice not in (None, STYLED)
    return bool(is_marked) and len(said) <= _LONGEST and not has_question_mark(said) and len(said.split()) <= _WORDS


def _is_nod(said: str) -> bool:
    """Tell whether what is ``said`` only shows that somebody listens."""
    words = _MARKS.sub(" ", _DONE.sub(" ", fold(said))).strip()
    in_han = _MARKS.sub("", said)  # folded, kana would lose their marks
    return bool(said.strip()) and (not words or _HEARD.match(words) or _HEARD_IN_HAN.match(in_han)) is not None
