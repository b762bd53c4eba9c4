"""Notes under a talk: to which a number behind a word points, "readers1", or the letter of a comment, "readers.[a]"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from string import ascii_lowercase
from typing import Final

from bot.model import Span
from bot.text.question_marks import QUESTION_AT_END
from bot.text.words import fold
from bot.transcript.signs.pointers import points_behind
from bot.transcript.text_parts.utterances import Utterance

#: A number alone, or before the words of a note: "1", "[2]", "3. The letter is lost."
_NUMBER: Final = re.compile(r"\W{0,2}(?P<number>[1-9]\d?)[\])]?\.?(?=\s|\Z)")
#: A number right behind a word, or behind the sign that ends its sentence.
_POINTER: Final = re.compile(
    r"(?<![^\W\d_])(?P<word>[^\W\d_]++)(?P<sign>[.,;:!?\"”’»)]?)\[?(?P<number>[1-9]\d?)\]?(?=[\s.,;:!?)—–]|\Z)"
)
#: Behind those with a full stop a number counts, "No.1", and behind so few letters without a sign it names: "B2".
_COUNTED: Final = frozenset("no nos nr nro num vol bd p pp s pag ch chap cap fig art st op mt sec abs kap t".split())
_LETTERS: Final = 3
#: The letters of comments of a shared document, behind words, and before the comment at its end.
_LETTERED: Final = re.compile(r"\s*(?:\[[a-z]{1,2}\])+\s*\Z")
_COMMENT: Final = re.compile(r"^\[([a-z]{1,2})\](?=\s?\S)", re.MULTILINE)
#: The letters in the order in which comments have them.
_ORDER: Final = (*ascii_lowercase, *(first + second for first in ascii_lowercase for second in ascii_lowercase))
#: So many characters may they take up.
_REACH: Final = 40
_LETTER: Final = re.compile(r"[a-z]{1,2}")
#: What stands above such notes, folded, whatever points to them.
_HEAD: Final = re.compile(
    r"\W*(?:(?:end|foot)?notes?|references?|bibliography|works cited|sources|anmerkungen|fu(?:ss|ß)noten|literatur"
    r"|quellen|einzelnachweise|notas?(?: (?:al|de) pie)?|referencias|bibliografia|notes de bas de page|bibliographie"
    r"|notas de rodape|note|riferimenti|fonti|fuentes|fontes)\W*"
)
#: Signs that lead back up.
_UP: Final = "↩︎↑^ "


def pointers(text: str, utterances: Sequence[Utterance]) -> Iterator[int]:
    """Yield the numbers of those that only point to a note, right behind a question in a style of its own.

    Something else answers it below.
    """
    for above, own, below in zip(utterances, utterances[1:], utterances[2:], strict=False):
        asked, span = above.passage, own.passage.span
        is_behind = asked.place == own.passage.place != below.passage.place and (asked.bold or asked.italic)
        is_behind = is_behind and own.voice is None and (below.voice is None or below.voice != above.voice)
        if is_behind and points_behind(text, asked.span.end, span) and QUESTION_AT_END.search(asked.span.of(text)):
            yield own.number


def footnotes(text: str, utterances: Sequence[Utterance]) -> Iterator[int]:
    """Yield the numbers of those below the last question that are notes with the number of a word above, from 1 on.

    The number stands at the head of the paragraph or alone above it. Below a head of notes all of them are, from 1 on,
    and so is that head.
    """
    number = 1
    waiting = False
    pointed = frozenset(int(found["number"]) for found in _POINTER.finditer(text) if _points(found))
    said = [u for u in utterances if u.aside is None]
    turns = [u for u in said if u.voice or u.opens_turn] or [u for u in said if u.asks > 0]
    last = max((u.number for u in turns), default=len(utterances))
    if head := next((n for n in range(last + 1, len(utterances) - 1) if _heads_notes(text, utterances[n : n + 2])), 0):
        yield from (utterance.number for utterance in utterances[head:])
        return
    behind = frozenset(pointers(text, utterances))
    for utterance in utterances[last + 1 :]:
        if utterance.number in behind:
            continue
        words = utterance.passage.span.of(text)
        found = _NUMBER.match(words)
        if found and int(found["number"]) == number and number in pointed:
            number += 1
            waiting = not words[found.end() :].strip(_UP)
            yield utterance.number
        elif waiting and utterance.voice is None:
            waiting = False
            yield utterance.number
        elif number > 1 and not utterance.aside:
            return


def _heads_notes(text: str, two: Sequence[Utterance]) -> bool:
    """Tell whether the first of ``two`` utterances is the head of notes, and the other has the number 1."""
    head, note = (utterance.passage.span.of(text) for utterance in two)
    found = _NUMBER.match(note)
    return found is not None and found["number"] == "1" and _HEAD.fullmatch(fold(head)) is not None


def commented(text: str) -> frozenset[str]:
    """Return the letters at the head of lines of ``text``, as comments of a shared document have them: "[a] Why?".

    They count on from "a": "[uh]" and "[no]" are said.
    """
    order = iter(_ORDER)
    wanted = next(order)
    found: set[str] = set()
    for letter in _COMMENT.findall(text):
        if letter == wanted:
            found.add(letter)
            wanted = next(order, "")
    return frozenset(found)


def without_letters(text: str, span: Span, letters: frozenset[str]) -> Span:
    """Return ``span`` of ``text`` without the ``letters`` of comments at its end, where words are left before them."""
    found = _LETTERED.search(text, max(span.start, span.end - _REACH), span.end) if letters else None
    if found is None or found.start() == span.start or not letters.issuperset(_LETTER.findall(found[0])):
        return span
    return Span(span.start, found.start())


def _points(found: re.Match[str]) -> bool:
    if found["sign"]:
        return found["sign"] != "." or fold(found["word"]) not in _COUNTED
    return len(found["word"]) >= _LETTERS
