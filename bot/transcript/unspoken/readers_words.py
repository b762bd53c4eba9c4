"""What readers write below a talk: letters to a paper and comments on a page, which may be questions with answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.remarks import Remark
from bot.text.words import fold
from bot.transcript.signs.page_furniture import FURNITURE
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER, Utterance

#: Why all is left out that stands below such a heading.
BY_READERS: Final = Remark("written by readers")
#: What heads comments, folded: nothing else is called so, with a number least of all.
_COMMENTS: Final = re.compile(
    r"(?:comments?|kommentare?|commentaires?|comentarios?)(?:\s?[(\[:]?\s?\d{1,4}\s?[)\]]?)?"
    r"|\d{1,4}\s(?:comments?|kommentare?|commentaires?|comentarios?)"
    r"|letters?\sto\sthe\seditors?|readers?[’']?s?[’']?\s(?:letters|write)|letters\sfrom\s(?:our\s)?readers"
    r"|leserbriefe?|leserinnenbriefe?|leser\sschreiben|leserpost|leserzuschriften"
    r"|discussion\sabout\sthis\s\w{3,10}|responses\s?\(\d{1,4}\)|leave\sa\sreply(?:\scancel\sreply)?"
    r"|laisser\sun\scommentaire\sannuler\sla\sreponse|deja\suna\srespuesta\scancelar(?:\sla)?\srespuesta"
    r"|(?:\d{1,4}|one|two)\s(?:thoughts?|comments?|responses?|replies)\s(?:on|to)\s[\"“”«„'‘].{2,120}"
    r"|(?:\d{1,4}|ein)\s(?:gedanken?|kommentare?|antworten?)\s(?:zu|auf)\s[\"“”«»„'‘].{2,120}"
    r"|(?:\d{1,4}|une?)\s(?:reflexions?|commentaires?|reponses?)\s(?:sur|a)\s[\"“”«„'‘].{2,120}"
    r"|(?:\d{1,4}|una?|um)\s(?:comentarios?|pensamientos?|respuestas?|ideas?)\s(?:en|sobre|a|em)\s[\"“”«„'‘].{2,120}"
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

    Above it somebody asks at least three times, or the comments are the talk, as in a forum.
    """
    asked = 0
    for place, utterance in enumerate(utterances):
        if asked >= _QUESTIONS and _heads(text, utterance, place, len(utterances)):
            return None if _goes_on(utterances[:place], utterances[place:]) else place
        asked += utterance.asks > CLEARLY_ASKS and utterance.aside is None
    return None


def _heads(text: str, utterance: Utterance, place: int, count: int) -> bool:
    span = utterance.passage.span
    if span.end - span.start > (_LONGEST_AMONG if utterance.aside == FURNITURE else _LONGEST):
        return False
    lines = [fold(line).strip(" *_#:.-–—") for line in span.of(text).split("\n")]
    is_letters = _LETTERS.fullmatch(lines[0]) is not None and (count - place - 1) * _TIMES <= place
    return any(map(_COMMENTS.fullmatch, lines)) or (len(lines) == 1 and is_letters)


def _goes_on(above: Sequence[Utterance], below: Sequence[Utterance]) -> bool:
    """Tell whether those who spoke ``above`` speak ``below`` as well."""
    ahead, behind = ({u.voice for u in part if u.voice} - {STYLED, STYLED_ANSWER} for part in (above, below))
    return len(ahead & behind) >= _SPEAKERS
