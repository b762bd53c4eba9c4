"""What readers write below a talk: letters to a paper and comments on a page, which may be questions with answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.remarks import Remark
from bot.text.words import fold
from bot.transcript.signs.page_furniture import FURNITURE, THOUGHTS_ON
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER, Utterance
from bot.transcript.unspoken.aside_signs import PAGE_NUMBER

#: Why all is left out that stands below such a heading.
BY_READERS: Final = Remark("written by readers")
#: What heads comments, folded, and stands on a button as well: "12 Comments".
_COUNTED: Final = (
    r"(?:comments?|kommentare?|commentaires?|comentarios?)(?:\s?[(\[:]?\s?\d{1,4}\s?[)\]]?)?"
    r"|\d{1,4}\s(?:comments?|kommentare?|commentaires?|comentarios?)"
)
_COUNT: Final = re.compile(_COUNTED)
#: What heads comments, folded: nothing else is called so, with a number least of all.
_COMMENTS: Final = re.compile(
    rf"{_COUNTED}"
    r"|letters?\sto\sthe\seditors?|readers?[’']?s?[’']?\s(?:letters|write)|letters\sfrom\s(?:our\s)?readers"
    r"|leserbriefe?|leserinnenbriefe?|leser\sschreiben|leserpost|leserzuschriften"
    r"|discussion\sabout\sthis\s\w{3,10}|responses\s?\(\d{1,4}\)|leave\sa\sreply(?:\scancel\sreply)?"
    r"|laisser\sun\scommentaire\sannuler\sla\sreponse|deja\suna\srespuesta\scancelar(?:\sla)?\srespuesta"
    rf"|{THOUGHTS_ON}"
    r"|(?:le\s)?courrier\sdes\slecteurs|cartas\s(?:al?\sdirectora?|de\s(?:los\s)?lectores|d[oa]s\sleitor[ea]s)"
    r"|correio\sd[oa]s?\sleitor(?:es)?"
)
#: What a section of the talk may be called as well.
_LETTERS: Final = re.compile(r"letters|briefe|zuschriften|courrier|cartas|correio|reactions|reaktionen")
#: A heading is no longer, in characters; one with the name of the text is, and stands among buttons.
_LONGEST, _LONGEST_AMONG = 40, 300
#: So many questions stand above at least; where the heading could be a section's, so many times what stands below, too.
_QUESTIONS, _TIMES = 3, 3
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
    if span.end - span.start > (_LONGEST_AMONG if utterance.aside == FURNITURE else _LONGEST):
        return False
    lines = _lines(text, utterance)
    is_letters = _LETTERS.fullmatch(lines[0]) is not None and (count - place - 1) * _TIMES <= place
    return any(map(_COMMENTS.fullmatch, lines)) or (len(lines) == 1 and is_letters)


def _lines(text: str, utterance: Utterance) -> list[str]:
    return [fold(line).strip(" *_#:-–—") for line in utterance.passage.span.of(text).split("\n")]


def _is_button(text: str, utterances: Sequence[Utterance], place: int) -> bool:
    """Tell whether the count of comments at ``place`` is a button: a question and its answer stand right below."""
    heads = [line for line in _lines(text, utterances[place]) if _COMMENTS.fullmatch(line)]
    if not heads or not all(map(_COUNT.fullmatch, heads)):
        return False
    below = [u for u in utterances[place + 1 :] if u.aside not in (FURNITURE, PAGE_NUMBER)][:2]
    said = [u for u in below if u.aside is None and u.voice in (None, STYLED) and u.opens_turn is None]
    return len(said) == len(below) > 1 and said[0].asks > CLEARLY_ASKS and said[1].asks <= 0


def _goes_on(above: Sequence[Utterance], below: Sequence[Utterance]) -> bool:
    """Tell whether those who spoke ``above`` speak ``below`` as well."""
    ahead, behind = ({u.voice for u in part if u.voice} - {STYLED, STYLED_ANSWER} for part in (above, below))
    return len(ahead & behind) >= _SPEAKERS
