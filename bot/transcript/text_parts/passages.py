"""How blocks and labels make passages: stretches of one voice, the label cut off."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.model import Span
from bot.model.document import Block, Document, Kind
from bot.text.question_marks import SENTENCE_END
from bot.text.sentences import trimmed
from bot.transcript.labelling.label_shapes import STAMP
from bot.transcript.labelling.labels import Label
from bot.transcript.names.signatures import names_whom_it_quotes
from bot.transcript.signs.asked_lines import below_asked_lines
from bot.transcript.signs.marked_lines import QUESTION_END, TAIL, around_marked_lines
from bot.transcript.signs.page_furniture import is_furniture
from bot.transcript.signs.page_heads import page_heads
from bot.transcript.signs.pointers import points_behind
from bot.transcript.signs.styled_lines import around_questions
from bot.transcript.signs.turn_arrows import are_turns, arrows_in, behind_arrow, has_arrow
from bot.transcript.signs.unspoken_lines import last_credits, unspoken
from bot.transcript.text_parts.question_numbers import counted_numbers, number_of

# [00:31] before words; 0:31 only alone on its line
_STAMP_AHEAD = re.compile(rf"\s*(?:(?=[\[(`]){STAMP}(?<=[\])>`]):?|{STAMP}\s*:?(?=[\r\n]|\Z))")
#: words. [00:31], words [0:31 - 1:02], words. #00:00:47-9#, which some programs print behind what is said
_STAMP_BEHIND = re.compile(
    r"\s*(?:[\[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,-]\d{1,3}|\s?[-–—]\s?\d{1,2}:\d{2}(?::\d{2})?)?[\])]"
    r"|#\d{1,2}:\d{2}:\d{2}(?:[.,-]\d{1,3})?#)\s*\Z"
)
#: It has at most so many characters, with the spaces before it.
_LONGEST_STAMP = 24
_LINE = re.compile(r"[^\r\n]+")
_LINE_ENDS = re.compile(r"[^\S\n]*\n")
#: Below what is written in a chat: signs or their names with a number behind each, "2 replies".
REACTIONS = (
    r"(?:(?::[a-z][a-z_+-]{1,30}:|:\+1:|:100:|[\u2190-\u2bff\U0001f000-\U0001faff]\ufe0f?)"
    r"\s?\d{1,3}(?:[.,]\d)?k?\s*){1,8}(?i:(?:reply|répondre|antworten|responder)\b\s*)?"
    r"|\d{1,3}\s(?:repl(?:y|ies)|réponses?|antwort(?:en)?|respuestas?|respostas?)"
)
# A time stamp or a page number that has a line to itself.
_ALONE = re.compile(rf"\s*(?:{STAMP}\s*:?|\d{{1,4}}|{REACTIONS})\s*\Z")
_PAGE_NUMBER = re.compile(r"[-–—\s]*\d{1,4}[-–—\s]*")
_OUTLET = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,8}\s?:\s+(?=\S)")  # RFI : before a bold question, where no other has it
_TURN_MARK = re.compile(r"\s*(?:[-–—―]|>>|[-–—=]{1,2}>|→)\s*(?=[^\s\d-])")
#: So many spaces stand between the mark of a point and its words.
_AHEAD_OF_POINT = 4
_FIRST_WORD = re.compile(r"\S+")
#: Behind the bold name of "**Ida Holm**, born in 1961, …", and of "**Ida Holm** because …".
_GOES_ON = re.compile(r"[*_]*(?:,\s|\s\((?=\D{0,20}\d{4})|[^\S\n](?=[a-zß-ÿ]))")
#: Lines longer than this are not wrapped by hand: each is a paragraph.
_WIDEST_WRAP = 160
#: Behind the bold question of "**Who are you?**, people ask me".
_IS_TOLD = re.compile(r"[*_]*,[^\S\n]+[^\W\d_]")
#: A column has so many lines within sentences.
_LINES_OF_COLUMN = 3
#: Such a share of them, and no more, has room for the next word.
_LOOSE = 0.1
#: A question in a column is no longer.
_LINES_OF_QUESTION = 4
#: Letters are not equally wide: a line of a column may be so much shorter than the longest for no other reason.
_FULL = 0.88
#: A bold run of at least so many characters at the head of a paragraph is a sentence, no name; so is a shorter one that
#: asks, where a longer one does: "**Why?**" may as well be stressed by whoever answers.
_SHORTEST_BOLD_SENTENCE = 12


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of one voice."""

    #: The words, without label, time stamp and the number of a question.
    span: Span
    block: Block
    #: Place of the block in the document.
    place: int
    #: The label at its head, or alone on the line above it.
    label: Label | None
    #: All of it is set in bold, in italics; it opens with a number.
    bold: bool
    italic: bool
    numbered: bool
    #: The words without the list number or mark at their head.
    unnumbered: Span
    #: It says again what somebody said before, below a line that says who.
    repeats: bool = False
    #: An arrow stands before it: ">>", which says that somebody else speaks.
    arrow: bool = False


def cut_passages(document: Document, labels: list[Label]) -> list[Passage]:
    """Return the passages of the document, in order, from all blocks but rules and page code.

    A block is cut

    - before each label; a label with no words after it belongs to the next passage;
    - after a time stamp at the head of a line;
    - before an arrow (">>"), where these part turns; no words have one then;
    - after a bold sentence at its head, and one in bold or italics that has the first line to itself;
    - around questions in bold or italics that have lines to themselves, where a stretch has several;
    - between lines, where they are not wrapped by hand;
    - around lines with a number or a dash of their own, where several of them ask;
    - below a question that has the first line of a paragraph, where several have, and around those of one block.

    A line that says whom it quotes, and what it repeats of them, have no label: whoever quotes speaks below.
    """
    text = document.source.text
    heads, arrows = page_heads(_lines_of(document, labels)), are_turns(document)
    shortest = 1 if any(_asks_ahead(text, block) for block in document.blocks) else _SHORTEST_BOLD_SENTENCE
    by_block: dict[int, list[Label]] = {}
    for label in labels:
        by_block.setdefault(label.block, []).append(label)
    asked = {} if arrows else below_asked_lines(text, document.blocks, by_block)
    counted = counted_numbers(text, document.blocks)
    passages: list[Passage] = []
    waiting: Label | None = None
    said: set[str] = set()
    quotes = False
    for place, block in enumerate(document.blocks):
        if block.kind in (Kind.MARKUP, Kind.RULE):
            continue
        for named, start, end in _turns(block, by_block.get(place, [])):
            waiting = named or waiting
            for span in _paragraphs(text, block, (start, end), heads, arrows, shortest, asked.get(place, ())):
                words = span.of(text)
                names, repeats = names_whom_it_quotes(words), quotes and words in said
                stays = waiting and _is_between(text, waiting, span, heads)
                arrow = arrows and has_arrow(text, block, span)
                if names or repeats or stays:  # whoever quotes, or is named above, speaks below
                    passages.append(replace(_passage(text, block, place, None, span, arrow, counted), repeats=repeats))
                else:
                    passages.append(_passage(text, block, place, waiting, span, arrow, counted))
                    waiting = None
                    said.add(words)
                quotes = names or repeats
    return passages


def _is_between(text: str, label: Label, span: Span, heads: frozenset[str]) -> bool:
    """Tell whether ``span`` is a page head, or the number below one, between the line of a ``label`` and its words."""
    apart = "\n" in text[label.words_at : span.start]
    words = span.of(text)
    return apart and bool(heads) and (words in heads or _PAGE_NUMBER.fullmatch(words) is not None)


def _turns(block: Block, labels: list[Label]) -> Iterator[tuple[Label | None, int, int]]:
    """Yield each label of the block with the stretch of words up to the next label."""
    first = block.marker.end + _AHEAD_OF_POINT if block.marker else block.span.start
    if not labels or labels[0].start > first:
        yield None, block.span.start, labels[0].start if labels else block.span.end
    for n, label in enumerate(labels):
        yield label, label.words_at, labels[n + 1].start if n + 1 < len(labels) else block.span.end


def _lines_of(document: Document, labels: list[Label]) -> Iterator[str]:
    """Yield the lines of the document that are no labels."""
    labelled = {label.start for label in labels}
    for block in document.blocks:
        if block.kind in (Kind.TEXT, Kind.HEADING):
            for line in _LINE.finditer(document.source.text, block.span.start, block.span.end):
                if line.start() not in labelled:
                    yield line[0].strip()


def _paragraphs(
    text: str,
    block: Block,
    within: tuple[int, int],
    heads: frozenset[str],
    arrows: bool,
    shortest: int,
    asked: Iterable[int],
) -> Iterator[Span]:
    """Yield the paragraphs of ``text`` in the stretch ``within`` a block; ``arrows`` say whether those part turns.

    What is asked in bold at the head of one has at least ``shortest`` characters; ``asked`` is where paragraphs end
    around questions that have lines to themselves.
    """
    start, end = within
    cuts = {start, end, *_line_breaks(text, start, end, heads), *(at for at in asked if start < at < end)}
    cuts.update(run.end for run in _leads(text, block, start, shortest) if run.end < end)
    cuts.update(arrows_in(text, block, start, end) if arrows else ())
    if block.bold or block.italic:
        cuts.update(around_questions(text, block, start, end))
    for left, right in pairwise(sorted(cuts)):
        stamp = _STAMP_AHEAD.match(text, left, right)
        behind = _STAMP_BEHIND.search(text, max(left, right - _LONGEST_STAMP), right)
        first, last = stamp.end() if stamp else left, behind.start() if behind else right
        if span := trimmed(text, behind_arrow(text, first, last) if arrows else first, last):
            yield span


def _leads(text: str, block: Block, start: int, shortest: int) -> Iterator[Span]:
    """Yield the runs at the head of the words from ``start`` on that are sentences, also short ones in a line.

    So is what asks, and has no more behind it than what points to a note.
    """
    if sentence := _bold_sentence(text, block, start, shortest):
        yield sentence
    for run in (*block.bold[:1], *block.italic[:1]):
        is_ahead = start <= run.start <= start + 1
        is_line = is_ahead and _LINE_ENDS.match(text, run.end, block.span.end)
        is_noted = is_ahead and _asks(text, run) and points_behind(text, run.end, block.span)
        if is_noted or (is_line and SENTENCE_END.search(text, run.start, run.end)):
            yield run


def _asks_ahead(text: str, block: Block) -> bool:
    """Tell whether ``block`` opens with a long question in bold, behind which it goes on."""
    run = _bold_sentence(text, block, block.span.start, _SHORTEST_BOLD_SENTENCE)
    return run is not None and _asks(text, run) and bool(text[run.end : block.span.end].strip(" *_\n"))


def _asks(text: str, run: Span) -> bool:
    return QUESTION_END.search(run.of(text)[-TAIL:]) is not None


def _bold_sentence(text: str, block: Block, start: int, shortest: int) -> Span | None:
    """Return the bold run at the head of the words from ``start`` on where it is a sentence and not a name."""
    first_word, spaces = start, 1
    if block.marker and start == block.span.start:
        first_word, spaces = block.marker.end, _AHEAD_OF_POINT
    for run in block.bold[:1]:
        ends_with_colon = ":" in text[run.end - 1 : run.end + 1]
        goes_on = _GOES_ON.match(text, run.end, block.span.end) and not SENTENCE_END.search(text, run.start, run.end)
        goes_on = goes_on or _IS_TOLD.match(text, run.end, block.span.end) is not None
        length = run.end - run.start
        is_long = length >= _SHORTEST_BOLD_SENTENCE or (length >= shortest and _asks(text, run))
        is_sentence = is_long and not ends_with_colon and not goes_on
        return run if is_sentence and first_word <= run.start <= first_word + spaces else None
    return None


def _line_breaks(text: str, start: int, end: int, heads: frozenset[str]) -> Iterator[int]:
    """Yield where a new paragraph is meant within a block.

    - Around a time stamp, a page number or a page head on a line of its own, and what nobody says, between sentences.
    - After a question mark, and after a sentence in capitals, where the next word would have fitted on the line; after
      any sentence, where all other lines are as full as they can be.
    - Before a dash that opens a line, after a sentence.
    - After a sentence, where lines are longer than anybody wraps by hand.
    """
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(text, start, end)]
    if len(lines) < 2:
        return  # as most blocks have
    widest = max((line.end - line.start for line in lines), default=0)
    yield from around_marked_lines(text, lines)
    filled = _are_filled(text, lines, widest)
    if filled:
        yield from _before_questions(text, lines, widest)
    unsaid = frozenset((*_unsaid(text, lines), *last_credits([line.of(text) for line in lines])))
    for n, (line, below) in enumerate(pairwise(lines)):
        alone = any(_is_alone(one.of(text).strip(), heads) for one in (line, below)) or not unsaid.isdisjoint(
            (n, n + 1)
        )
        if alone or _ends_paragraph(text, line, below, widest, filled=filled):
            yield line.end


def _is_alone(words: str, heads: frozenset[str]) -> bool:
    return words in heads or _ALONE.match(words) is not None or names_whom_it_quotes(words)


def _unsaid(text: str, lines: Sequence[Span]) -> Iterator[int]:
    """Yield the places of lines that nobody says, where none begins or ends within a sentence."""
    for n, line in enumerate(lines):
        words = line.of(text).strip()
        if (unspoken(words) or is_furniture(words)) and (
            not n or SENTENCE_END.search(lines[n - 1].of(text).rstrip()[-TAIL:])
        ):
            below = lines[n + 1].of(text).lstrip()[:1] if n + 1 < len(lines) else ""
            if not below.islower():
                yield n


def _before_questions(text: str, lines: Sequence[Span], widest: int) -> Iterator[int]:
    """Yield the ends of full lines that end a sentence, where a question that ends its paragraph begins below."""
    ends = [line.of(text).rstrip()[-TAIL:] for line in lines]
    for n, (line, below) in enumerate(pairwise(lines)):
        if QUESTION_END.search(ends[n]) and _would_fit(text, line, below, widest):
            above = (m for m in range(n - 1, max(n - _LINES_OF_QUESTION, 0) - 1, -1) if SENTENCE_END.search(ends[m]))
            if (last := next(above, None)) is not None:
                yield lines[last].end


def _are_filled(text: str, lines: Sequence[Span], widest: int) -> bool:
    """Tell whether lines are as full as they can be but where a sentence ends, as those of a column are."""
    within = [
        (line, below)
        for line, below in pairwise(lines)
        if not SENTENCE_END.search(text, max(line.start, line.end - TAIL), line.end)
    ]
    loose = sum(_would_fit(text, line, below, _FULL * widest) for line, below in within)
    return len(within) >= _LINES_OF_COLUMN and widest <= _WIDEST_WRAP and loose <= _LOOSE * len(within)


def _would_fit(text: str, line: Span, below: Span, width: float) -> bool:
    next_word = _FIRST_WORD.search(text, below.start, below.end)
    return next_word is not None and len(line.of(text).rstrip()) + 1 + len(next_word[0]) <= width


def _ends_paragraph(text: str, line: Span, below: Span, widest: int, *, filled: bool) -> bool:
    words = line.of(text).rstrip()
    tail = words[-TAIL:]
    if SENTENCE_END.search(tail) and (widest > _WIDEST_WRAP or _TURN_MARK.match(text, below.start, below.end)):
        return True
    if QUESTION_END.search(tail) or (SENTENCE_END.search(tail) and _is_in_capitals(words, below.of(text))):
        return _would_fit(text, line, below, widest)
    return filled and _would_fit(text, line, below, _FULL * widest) and SENTENCE_END.search(tail) is not None


def _is_in_capitals(words: str, below: str) -> bool:
    """Tell whether a line of several words is set in capitals, and the one below it is not."""
    return words.isupper() and " " in words.strip() and not below.isupper()


def _passage(
    text: str, block: Block, place: int, label: Label | None, span: Span, arrow: bool, counted: Set[tuple[int, ...]]
) -> Passage:
    listed = block.marker if block.marker and span.start == block.span.start else None
    if listed:
        words = trimmed(text, listed.end, span.end) or span
        numbered = listed.of(text)[0] in "0123456789."
    else:
        is_bold = _all_set(block.bold, span)
        number = None if label else number_of(text, block, span, is_bold=is_bold, counted=counted)
        if number is None and label is None and is_bold:
            number = _OUTLET.match(text, span.start, span.end)
        words = (trimmed(text, number.end(), span.end) if number else None) or span
        numbered = number is not None and not number[0][:2].isalpha()
    bold, italic = _all_set(block.bold, words), _all_set(block.italic, words)
    return Passage(span, block, place, label, bold, italic, numbered, words, arrow=arrow)


def _all_set(runs: tuple[Span, ...], span: Span) -> bool:
    """Tell whether ``runs`` cover ``span`` but for a few characters: spaces between runs, a full stop."""
    first = bisect_right(runs, span.start, key=lambda run: run.end)
    within = runs[first : bisect_left(runs, span.end, first, key=lambda run: run.start)]
    inside = sum(min(run.end, span.end) - max(run.start, span.start) for run in within)
    return inside > 0 and span.end - span.start - inside <= len(within) + 1
