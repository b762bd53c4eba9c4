"""Which labels say who speaks: those of the shape whose labels recur and alternate most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.model.document import Block, Document, Kind
from bot.text.question_marks import QUESTION_MARKS
from bot.transcript.labelling.asked_labels import with_asked
from bot.transcript.labelling.court_labels import together
from bot.transcript.labelling.guided_notes import with_guide
from bot.transcript.labelling.label_filters import speaking
from bot.transcript.labelling.label_keys import settled, with_full_names, with_participants
from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import Label, candidates_of
from bot.transcript.labelling.labels_within import with_those_within
from bot.transcript.labelling.lead_words import without_conclusions, without_lead_words
from bot.transcript.labelling.opening_labels import with_opening
from bot.transcript.labelling.spokespeople import by_person
from bot.transcript.labelling.surnames_first import in_spoken_order
from bot.transcript.labelling.two_manners import with_other_manner
from bot.transcript.signs.comment_heads import comments_begin
from bot.transcript.signs.marked_lines import TAIL
from bot.transcript.signs.page_furniture import LONGEST, are_buttons, is_furniture

#: A shape that has all labels of another, and so many times as many, takes its place.
_MORE: Final = 1.5
_SET_OFF: Final = 0.8
#: So many questions in bold show how the others are printed, and of one such a share of its letters is.
_STYLED: Final = 3
_ALL: Final = 0.9
#: Behind a first name alone, more words are no office of hers.
_LONGEST_OFFICE: Final = 4
#: So many speakers are a talk.
_TALKING: Final = 2
#: What may stand behind a name in bold.
_MARK: Final = re.compile(r"[^\S\n]*[-–—:.]\s*")
_LINE: Final = re.compile(r"[^\n]*")
_ENDS: Final = (*QUESTION_MARKS, "...", "…", ".", "!")
_LINE_ENDS: Final = re.compile(r"[^\S\n]*(?:\n|\Z)")
#: Shapes in which records print the names of those who are told apart from a "Q".
_NAMED: Final = (Shape.COLON, Shape.STOP, Shape.BOLD, Shape.DASH)


def find_labels(document: Document) -> list[Label]:
    """Return the labels that say who speaks, in order, all of one shape; none where nobody is named.

    A shape counts by how often its labels recur and alternate, times how far it is to be trusted. Records of courts and
    of press conferences have two: "Q." and "A." go on from "MS. LEE:", and questions of the press have a letter alone.
    """
    best: list[Label] = []
    best_score = 0.0
    every = with_asked(candidates_of(document), document).items()
    candidates = {shape: settled([*_said_by(in_spoken_order(labels), document)]) for shape, labels in every}
    end = comments_begin(document.source.text)
    found = {shape: _of_the_talk(speaking(labels, document), end) for shape, labels in candidates.items()}
    starts = {shape: frozenset(label.start for label in labels) for shape, labels in found.items()}
    for shape, labels in found.items():
        if any(starts[shape] < more and len(more) >= _MORE * len(labels) for more in starts.values()):
            continue  # "HOST." has another shape, in which "GUEST." is read as well
        score = len(labels) * shape.value if _spread(labels, document) else 0.0
        if score > best_score:
            best, best_score = labels, score
    if best and best[0].shape is Shape.LETTER:
        best = together(best, found[Shape.COLON], candidates[Shape.COLON], document.source.text)
    elif best and best[0].shape in _NAMED:
        best = together(found[Shape.LETTER], best, candidates[best[0].shape], document.source.text)
    spoken = without_conclusions(without_lead_words(best, document.source.text), document)
    spoken = with_guide(spoken, candidates[Shape.COLON], document)
    best = with_opening(with_other_manner(spoken, candidates), candidates[Shape.COLON], document)
    found_bold = _with_bold(document.source.text, _with_styled(best, document), candidates[Shape.BOLD])
    found_bare = _with_bare(found_bold, candidates[Shape.COLUMN])
    return with_full_names(with_participants(by_person(with_those_within(found_bare, document))))


def _said_by(labels: Sequence[Label], document: Document) -> Iterator[Label]:
    """Yield the ``labels`` but those that name nobody who speaks.

    - They stand on lines that only a page has: "Previous post: Ann Lee". What only a page has without the name as well
      is said by whoever it names: "Ann Lee: They can click to tweet".
    - They address somebody within a question: "Ann, one thing more: why bees?"; no words do so several times.
    """
    text = document.source.text
    times = Counter(label.key for label in labels)
    for label in labels:
        line = _LINE.match(text, label.words_at, label.words_at + LONGEST)
        end = line.end() if line else label.words_at
        of_page = is_furniture(text[label.start : end])
        is_said = not of_page or (is_furniture(text[label.words_at : end]) and not are_buttons(label.name))
        if label.shape is Shape.DECLARED or (is_said and (times[label.key] > 1 or not _addresses(label, text))):
            yield label


def _of_the_talk(labels: list[Label], end: int) -> list[Label]:
    """Return ``labels`` without those from ``end`` on, where comments begin, of people who do not speak above.

    Where two of those who speak above speak below as well, the talk goes on there: the count of comments is a button.
    """
    above = {label.key for label in labels if label.start < end}
    if len(above & {label.key for label in labels if label.start >= end}) >= _TALKING:
        return labels
    return [label for label in labels if label.start < end or label.key in above]


def _addresses(label: Label, text: str) -> bool:
    """Tell whether ``label`` is a first name with more than an office behind it, or words in lower case after it."""
    person, comma, more = label.name.partition(",")
    if not comma or " " in person.strip():
        return False
    return len(more.split()) > _LONGEST_OFFICE or text[label.words_at : label.words_at + 1].islower()


def _with_styled(labels: Sequence[Label], document: Document) -> list[Label]:
    """Return ``labels`` with one for each paragraph between them that asks in the type of theirs, and has lost its own.

    So it is where only the questions are labelled, by one name, and each is set in bold whole: "**The Lantern: Why?**".
    Where the answers are in the lines below, such a sentence at the head of a paragraph asks without a mark, too.
    """
    text, blocks = document.source.text, {label.block for label in labels}
    set_off = all(label.words_at < _bold_head(text, document.blocks[label.block]) for label in labels)
    if len({label.key for label in labels}) != 1 or len(blocks) < _STYLED or not set_off:
        return list(labels)
    first, with_answers = labels[0], not any(_is_bold(document.blocks[n]) for n in blocks)
    more = [
        replace(first, start=block.span.start, words_at=block.span.start, block=n, opens=True, stamped=False)
        for n, block in enumerate(document.blocks[first.block : labels[-1].block], first.block)
        if n not in blocks and block.kind is Kind.TEXT and _asks(text, block, with_answers)
    ]
    return sorted([*labels, *more], key=lambda label: label.start)


def _asks(text: str, block: Block, with_answer: bool) -> bool:
    """Tell whether ``block`` begins with a question in bold, or ``with_answer`` with a sentence above other lines."""
    head = _bold_head(text, block)
    ends = _ENDS if with_answer and head < block.span.end else QUESTION_MARKS
    return head > 0 and text[max(block.span.start, head - TAIL) : head].rstrip().endswith(ends)


def _bold_head(text: str, block: Block) -> int:
    """Return where the bold head of ``block`` ends, which has lines to itself or is all of it; 0 where it has none."""
    if _is_bold(block):
        return block.span.end
    opens = block.bold and block.bold[0].start <= block.span.start
    return block.bold[0].end if opens and _LINE_ENDS.match(text, block.bold[0].end) else 0


def _is_bold(block: Block) -> bool:
    """Tell whether all of ``block`` is set in bold."""
    return sum(run.end - run.start for run in block.bold) >= _ALL * (block.span.end - block.span.start)


def _with_bold(text: str, labels: Sequence[Label], bold: Sequence[Label]) -> list[Label]:
    """Return ``labels`` with those of the ``bold`` heads of other paragraphs that are the same names without a colon.

    So it is where nearly all labels are set off: "**Wren:** …" goes on as "**Wren** …".
    """
    if sum(label.set_off for label in labels) <= _SET_OFF * len(labels):
        return list(labels)
    blocks, keys = {label.block for label in labels}, {label.key for label in labels}
    same = [label for label in bold if label.opens and label.block not in blocks and label.key in keys]
    more = [replace(label, words_at=_behind(text, label)) for label in same]
    return sorted([*labels, *more], key=lambda label: label.start)


def _with_bare(labels: Sequence[Label], bare: Sequence[Label]) -> list[Label]:
    """Return ``labels`` with the ``bare`` ones between them that are the same initials, and have lost their mark."""
    blocks, keys = {label.block for label in labels}, {label.key for label in labels}
    between = (label for label in bare if labels and labels[0].start < label.start < labels[-1].start)
    same = [label for label in between if label.opens and label.block not in blocks and label.key in keys]
    return sorted([*labels, *same], key=lambda label: label.start)


def _behind(text: str, label: Label) -> int:
    found = _MARK.match(text, label.words_at)
    return found.end() if found else label.words_at


def _spread(labels: Sequence[Label], document: Document) -> bool:
    """Tell whether the labels begin early or go on late; a chat quoted in the midst of a text does neither."""
    if not labels:
        return False
    length = len(document.source.text)
    return labels[0].start * 2 <= length or labels[-1].start * 4 >= 3 * length
