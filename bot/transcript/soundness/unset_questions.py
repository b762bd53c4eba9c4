"""Which paragraph of an answer may be a question that is set otherwise than all others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.model.document import Kind
from bot.text.question_marks import ASKING, CLOSING
from bot.transcript.signs.first_person import says_own
from bot.transcript.soundness.markings import Marking
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.passages import Passage
from bot.transcript.text_parts.utterances import Utterance

#: So many questions that have it show how a talk sets them.
_SET: Final = 3
#: So many words has such a question at most. Of 1,453 documents, 2 of the 1,233 that are understood have one that is
#: the guest's own, and 4 of the others.
_LONGEST: Final = 40
_ASKS: Final = re.compile(rf"[{ASKING}][)\]*_]*\s*\Z")
_ENDS: Final = re.compile(rf"[.!…。！][{CLOSING}*_\s]*\Z")
_QUOTES: Final = re.compile(r"[\W_]*?[\"“«„「‘‹—–]")
#: What stands in a block beside its words: marks of bold type, ends of lines.
_MARKS: Final = " \t\r\n*_\\"
_MOST_MARKS: Final = 20


def unset_question(text: str, pairs: Sequence[Pair], marking: Marking) -> Utterance | None:
    """Return the only paragraph in the answers of ``pairs`` that could be a question without what marks the others.

    - Questions have labels or a style, three at least; this has none.
    - It is a whole paragraph within an answer, above which a sentence ends, and below which something else than a
      question stands.
    - It is not long, ends with a question mark, quotes nobody, and nobody speaks of themselves in it.

    A guest whose manner it is to ask so does it more than once: of several none is a question.
    """
    is_set = marking in (Marking.STYLED, Marking.NAMED)
    if not is_set or sum(pair.question[0].voice is not None for pair in pairs) < _SET:
        return None
    found = [
        asked
        for pair in pairs
        for above, asked, below in zip(pair.answer, pair.answer[1:], pair.answer[2:], strict=False)
        if _could_ask(text, asked) and _ENDS.search(_words(text, above)) and not _ASKS.search(_words(text, below))
    ]
    return found[0] if len(found) == 1 else None


def _could_ask(text: str, utterance: Utterance) -> bool:
    is_plain = utterance.voice is None and utterance.passage.block.kind is Kind.TEXT and utterance.words <= _LONGEST
    if not is_plain or not _is_paragraph(text, utterance.passage):
        return False
    words = _words(text, utterance)
    return bool(_ASKS.search(words)) and not _QUOTES.match(words) and not says_own(words)


def _is_paragraph(text: str, passage: Passage) -> bool:
    """Tell whether ``passage`` is all of its block, but for marks."""
    span, block = passage.span, passage.block.span
    if block.end - block.start > span.end - span.start + _MOST_MARKS:
        return False
    return not (text[block.start : span.start] + text[span.end : block.end]).strip(_MARKS)


def _words(text: str, utterance: Utterance) -> str:
    return utterance.passage.span.of(text)
