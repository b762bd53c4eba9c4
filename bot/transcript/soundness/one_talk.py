"""Whether a document holds one talk, and that once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from bot.model import Span
from bot.remarks import Remark
from bot.text.words import fold
from bot.transcript.conversation import Conversation
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.soundness.no_talk import is_called_talk
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER, Utterance

#: Characters of question and answer that may be said again in one talk: "Really?", "Yes."
_SHORT: Final = 60
#: So many exchanges that stand in it twice are no chance.
_FEWEST_TWICE: Final = 2
#: So many are a talk,
_FEWEST_OF_A_TALK: Final = 2
#: and so many people have one.
_FEWEST_PEOPLE: Final = 2
#: A line that says with whom an interview is has so many characters at most, and no end of a sentence.
_LONGEST_HEAD: Final = 80
#: So many of them are looked at: a longer file holds more, and one is enough to tell.
_MOST_HEADS: Final = 20
_ENDS: Final = re.compile(r"[.?!…。？！:：]\Z")
#: What may stand around its words.
_MARKS: Final = "*_#= \t\n"
#: How a paragraph looks that is one link.
_LINK: Final = "a"


def not_one_talk(text: str, conversation: Conversation, pairs: Sequence[Pair]) -> Iterator[str]:
    """Yield what a host should know of ``pairs`` that are more than one talk, or one that was pasted twice.

    They are two where from one exchange on, two at least before it and behind it, nobody has a label any more who had
    one before, and two at least have one on either side. They may be two where a line there says that it is an
    interview with somebody of whom nothing above says anything, but perhaps the title: "Interview with Mia Korn".
    """
    said = [_said(text, pair) for pair in pairs]
    twice = len(long := [words for words in said if len(words) >= _SHORT]) - len(set(long))
    if twice >= _FEWEST_TWICE:
        yield Remark("{count} of its exchanges stand in it twice; was it pasted twice?", count=twice)
    if number := _first_of_others(pairs):
        yield Remark(
            "From exchange {number} on, everybody who speaks is new; if these are two interviews, cut them apart.",
            number=number,
        )
    elif another := _another_begun(text, conversation, pairs):
        number, line, name = another
        yield Remark(
            "Line {line}, above exchange {number}, says that the interview is with {name}; if another one begins "
            "there, cut them apart.",
            line=str(line),
            number=number,
            name=name,
        )


def _another_begun(text: str, conversation: Conversation, pairs: Sequence[Pair]) -> tuple[int, int, str] | None:
    """Return above which exchange, on which line and with whom another interview seems to begin; None where none does.

    A line that stands there several times is printed on every page.
    """
    starts = [pair.question[0].passage.span.start for pair in pairs]
    heads = ((u.passage.span.start, head) for u in conversation.utterances if (head := _head(text, u)))
    for start, head in islice(heads, _MOST_HEADS):
        above, name = bisect_left(starts, start), _named(head)
        is_between = _FEWEST_OF_A_TALK <= above <= len(pairs) - _FEWEST_OF_A_TALK
        if is_between and name and text.count(head) == 1 and not _is_said(name, text, conversation.title, start):
            return above + 1, text.count("\n", 0, start) + 1, name
    return None


def _head(text: str, utterance: Utterance) -> str:
    """Return the words of ``utterance`` where they are a line that calls what stands below an interview, or nothing."""
    passage = utterance.passage
    if passage.label or passage.block.look == _LINK or passage.span.end - passage.span.start > _LONGEST_HEAD:
        return ""
    words = passage.span.of(text).strip(_MARKS)
    return words if is_called_talk(words) and not _ENDS.search(words) else ""


def _named(head: str) -> str | None:
    """Return the last person whom ``head`` names."""
    return next((name for found in reversed([*re.finditer(NAME, head)]) if (name := person_in(found[0]))), None)


def _is_said(name: str, text: str, title: Span | None, end: int) -> bool:
    """Tell whether the surname of ``name`` stands above ``end``, anywhere but in the ``title``."""
    above = text[: title.start] + text[title.end : end] if title and title.end <= end else text[:end]
    return re.search(rf"\b{re.escape(fold(name.split()[-1]))}\b", fold(above)) is not None


def _said(text: str, pair: Pair) -> str:
    """Return the words of ``pair``, folded."""
    return " ".join(fold(u.passage.span.of(text)) for u in (*pair.question, *pair.answer))


def _first_of_others(pairs: Sequence[Pair]) -> int | None:
    """Return the number of the first exchange, from 1, from which on others speak than before; None where none is."""
    speaking = [
        {u.voice for u in (*pair.question, *pair.answer) if u.voice} - {STYLED, STYLED_ANSWER} for pair in pairs
    ]
    last = {voice: at for at, voices in enumerate(speaking) for voice in voices}
    before: set[str] = set()
    latest = -1
    for at, voices in enumerate(speaking[:-_FEWEST_OF_A_TALK], 1):
        before |= voices
        latest = max((latest, *(last[voice] for voice in voices)))
        people = min(len(before), len(last) - len(before))
        if at >= _FEWEST_OF_A_TALK and latest < at and people >= _FEWEST_PEOPLE:
            return at + 1
    return None
