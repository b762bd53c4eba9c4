"""What heads the comments of readers below a text, in five languages, and where in a document that is."""

from __future__ import annotations

import re
from typing import Final

from bot.text.question_marks import ASKING
from bot.text.words import fold
from bot.transcript.signs.page_furniture import THOUGHTS_ON

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
#: Where a line or a sentence asks.
_ASKED: Final = re.compile(rf"[{ASKING}]")
_NUMBER: Final = re.compile(r"\d")
_LINE: Final = re.compile(r"^[^\r\n]{3,40}(?=\r?$)", re.MULTILINE)
#: A heading with a number is no longer, in characters.
_LONGEST: Final = 40
#: So many questions stand above it.
_QUESTIONS: Final = 3


def bare(line: str) -> str:
    """Return ``line`` folded and without signs around it."""
    return fold(line).strip(" *_#:-–—")


def heads_comments(line: str) -> bool:
    """Tell whether ``line`` is the heading of comments and nothing else."""
    return _COMMENTS.fullmatch(bare(line)) is not None


def is_count(line: str) -> bool:
    """Tell whether ``line`` is a heading that stands on a button as well: "Comments", "3 Comments"."""
    return _COUNT.fullmatch(bare(line)) is not None


def counts_comments(line: str) -> bool:
    """Tell whether ``line`` is such a heading and says how many there are: "Comments (3)"."""
    return len(line) <= _LONGEST and _NUMBER.search(line) is not None and heads_comments(line)


def comments_begin(text: str) -> int:
    """Return where the first line of ``text`` begins that counts comments; its end without one.

    Above it somebody asks at least three times, and at least as often as below: a talk may begin below such a button.
    """
    asked, above, at = 0, 0, 0
    for line in _LINE.finditer(text):
        if counts_comments(line[0]):
            asked = asked or len(_ASKED.findall(text))
            above += len(_ASKED.findall(text, at, line.start()))  # counting on from one to the next keeps it linear
            at = line.start()
            if above >= max(_QUESTIONS, asked - above):
                return at
    return len(text)
