"""What readers write below a talk: letters to a paper and comments on a page, which may be questions with answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.remarks import Remark
from bot.transcript.signs.comment_heads import bare, counts_comments, heads_comments, is_count
from bot.transcript.signs.page_furniture import FURNITURE
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER, Utterance
from bot.transcript.unspoken.reasons import PAGE_NUMBER

#: Why all is left out that stands below such a heading.
BY_READERS: Final = Remark("written by readers")
#: What a section of the talk may be called as well.
_LETTERS: Final = re.compile(r"letters|briefe|zuschriften|courrier|cartas|correio|reactions|reaktionen")
#: A heading is no longer, in characters.
_LONGEST: Final = 40
#: One with the name of the text may be so long, and stands among buttons.
_LONGEST_AMONG: Final = 300
#: So many questions stand above at least.
_QUESTIONS: Final = 3
#: Where the heading could be a section's, so many times what stands below, too.
_TIMES: Final = 3
#: A talk goes on where so many of those who spoke above speak below.
_SPEAKERS: Final = 2


def first_by_readers(text: str, utterances: Sequence[Utterance]) -> int | None:
    """Return the place in ``utterances`` of the heading below which readers of ``text`` write; None without one.

    - Above it somebody asks at least three times, or the comments are the talk, as in a forum.
    - Right below a question, where the same voice asks more, it is the answer: "Comments".
    - Where those who spoke above speak below, it is none; nor is a button, right below which the talk goes on.
    """
    asked = 0
    last = {u.voice: u.number for u in utterances if u.voice and u.asks > CLEARLY_ASKS and u.aside is None}
    above: Utterance | None = None
    for place, utterance in enumerate(utterances):
        answers = above is not None and above.asks > CLEARLY_ASKS and last.get(above.voice or "", -1) > utterance.number
        above = above if utterance.aside else utterance
        heads = asked >= _QUESTIONS and not answers and _heads(text, utterance, place, len(utterances))
        if heads and not (_goes_on(utterances[:place], utterances[place:]) or _is_button(text, utterances, place)):
            return place
        asked += utterance.asks > CLEARLY_ASKS and utterance.aside is None
    return None


def _heads(text: str, utterance: Utterance, place: int, count: int) -> bool:
    span = utterance.passage.span
    lines = span.of(text).split("\n")
    if span.end - span.start > (_LONGEST_AMONG if utterance.aside == FURNITURE else _LONGEST):
        return len(lines) > 1 and counts_comments(lines[0])
    is_letters = _LETTERS.fullmatch(bare(lines[0])) is not None and (count - place - 1) * _TIMES <= place
    return any(map(heads_comments, lines)) or (len(lines) == 1 and is_letters)


def _is_button(text: str, utterances: Sequence[Utterance], place: int) -> bool:
    """Tell whether the count of comments at ``place`` is a button: a question and its answer stand right below."""
    heads = [line for line in utterances[place].passage.span.of(text).split("\n") if heads_comments(line)]
    if not heads or not all(map(is_count, heads)):
        return False
    below = [u for u in utterances[place + 1 :] if u.aside not in (FURNITURE, PAGE_NUMBER)][:2]
    said = [u for u in below if u.aside is None and u.voice in (None, STYLED) and u.opens_turn is None]
    return len(said) == len(below) > 1 and said[0].asks > CLEARLY_ASKS and said[1].asks <= 0


def _goes_on(above: Sequence[Utterance], below: Sequence[Utterance]) -> bool:
    """Tell whether those who spoke ``above`` speak ``below`` as well."""
    ahead, behind = ({u.voice for u in part if u.voice} - {STYLED, STYLED_ANSWER} for part in (above, below))
    return len(ahead & behind) >= _SPEAKERS
