"""Notes that somebody took below the questions of a guide: a question, what to ask further, and what was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.model.document import Block, Document, Kind
from bot.text.question_marks import QUESTION_AT_END, has_question_mark
from bot.transcript.labelling.labels import Label
from bot.transcript.signs.label_words import ANSWER_WORDS, ASKED_WORDS, FURTHER_WORDS, TURN_WORDS
from bot.transcript.signs.word_sets import set_of

#: What heads notes on what somebody said, folded.
_NOTES: Final = (ANSWER_WORDS & TURN_WORDS) | set_of(
    "a answers notes responses notizen mitschrift stichworte antworten reponses prise_de_notes notas respuestas "
    "apuntes anotacoes respostas notities aantekeningen antwoorden appunti note risposte"
)
#: So many questions have both, and such a share of what is to be asked further has notes below it.
_LEAST: Final = 2
_SHARE: Final = 0.8
#: Such a share of a paragraph is bold where all of it is.
_ALL: Final = 0.9


def with_guide(labels: Sequence[Label], candidates: Sequence[Label], document: Document) -> list[Label]:
    """Return ``labels``, or where a guide has "Follow-up probes:" above "Notes:" again and again, those of each part.

    A question without a label stands right above each "Follow-up probes:": it is asked, and so is what follows; what is
    below "Notes:" is answered, whatever labels stand in it.
    """
    heads = [each for each in candidates if each.opens and (each.key in FURTHER_WORDS or each.key in _NOTES)]
    further = [each for each in heads if each.key in FURTHER_WORDS]
    noted = [below for above, below in pairwise(heads) if above.key in FURTHER_WORDS and below.key in _NOTES]
    is_labelled = any(each.key in ASKED_WORDS - FURTHER_WORDS or each.key == "q" for each in candidates)
    if is_labelled or len(noted) < max(_LEAST, _SHARE * len(further)):
        return list(labels)
    asked = [question for one in further if (question := _asked_above(one, heads, document))]
    if len(asked) < max(_LEAST, _SHARE * len(further)):
        return list(labels)
    parts = [replace(each, name="Question" if each in further else "Answer") for each in heads]
    own = [replace(each, key="question" if each.name == "Question" else "answer") for each in parts]
    return sorted([*asked, *own], key=lambda label: label.start)


def _asked_above(label: Label, heads: Sequence[Label], document: Document) -> Label | None:
    """Return a label without words for the question right above that ``label``, or None where nothing is."""
    taken = {each.block for each in heads}
    found = [*_asking_above(label.block, taken, document)]
    if not found:
        return None
    start = document.blocks[found[-1]].span.start
    return replace(label, name="Question", key="question", start=start, words_at=start, block=found[-1], opens=True)


def _asking_above(block: int, taken: set[int], document: Document) -> Iterator[int]:
    """Yield the blocks right above that ``block`` that ask, the nearest first."""
    for n in range(block - 1, -1, -1):
        each = document.blocks[n]
        is_said = each.kind in (Kind.TEXT, Kind.HEADING, Kind.QUOTE, Kind.ITEM) and n not in taken
        if not (is_said and _asks(each, document.source.text)):
            return
        yield n


def _asks(block: Block, text: str) -> bool:
    """Tell whether ``block`` has a question mark, and ends with it or is set in bold whole."""
    words = block.span.of(text)
    is_bold = sum(run.end - run.start for run in block.bold) >= _ALL * len(words)
    return has_question_mark(words) and (is_bold or QUESTION_AT_END.search(words) is not None)
