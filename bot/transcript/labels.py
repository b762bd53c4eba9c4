"""Which words at the head of a line say who speaks: their shapes, and which of them to believe."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from bot.document import Block, Document, Kind
from bot.text.words import fold
from bot.transcript.vocabulary import (
    ANSWER_WORDS,
    FIELD_WORDS,
    NOBODY_WORDS,
    QUESTION_WORDS,
    looks_like_name,
    looks_like_nick,
)

#: 0:07, (0:02 - 0:24), [00:01:02.500], 3:02 PM, with a space that slipped in: (0: 00:14)
_CLOCK = r"\d{1,3}\s?:\s?\d{2}(?:\s?:\s?\d{2})?(?:[.,]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?"
STAMP = rf"[\[(<]?{_CLOCK}(?:\s*(?:-|–|—|-->|to)\s*{_CLOCK})?[\])>]?"
_DATE = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[Tt]oday(?:\sat)?|[Yy]esterday(?:\sat)?)"
_MOMENT = rf"(?:[\[(]?{_DATE},?\s*(?:at\s)?)?{STAMP}"
_NAME = r"@?[^\W_][^\n:：?!\"“”<>\[\]()|;]{0,40}?"
_NOTE = r"\((?!\s*\d)[^()\n]{1,40}\)"

_LINE = re.compile(r"[^\r\n]+")
_BRACKETED = re.compile(r"\(([^()]+)\)")

#: How often a name, a nickname, and a label without any other beside it must stand in the text to be believed.
_NAME_RECURS, _NICK_RECURS, _ALONE_RECURS = 2, 3, 3
#: A label with a smaller share of all of them must be printed like the others.
_MINOR = 0.1
#: How often the text has the words of a label's name, the label itself included.
_MENTIONED = 2
#: The longest label looked for, so that a long line costs no more than a short one.
_REACH = 120


class Shape(Enum):
    """How a document prints the name of whoever speaks; the number is how far a shape is to be trusted."""

    DECLARED = 3.0
    COLON = 2.0
    MOMENT = 2.001
    BRACKET = 1.6
    ANGLE = 1.601
    LETTER = 1.5
    BOLD = 1.1
    LINE = 0.9
    DASH = 0.8
    BYLINE = 0.7


_SHAPES = {
    # [00:12] Name; Name (00:12); Name — 01/12/2017 3:02 PM; each alone on its line
    Shape.MOMENT: re.compile(
        rf"(?: {_MOMENT} \s+ (?P<late>{_NAME}) "
        rf"| (?P<name>{_NAME}) \s* (?:{_NOTE})? \s* [—–•|-]? \s* {_MOMENT} ) \s* :? \s* \Z",
        re.VERBOSE,
    ),
    # Name: words; [00:12] Name (Outlet): words; Name (00:12) words; Question 6 alone on its line
    Shape.COLON: re.compile(
        rf"(?: {_MOMENT} \s* (?:[-–—]\s*)? )? \[? (?P<name>{_NAME} (?:\s*{_NOTE})?) \]? "
        rf"(?: (?:\s*{STAMP})? \s* [:：] \s* (?: {STAMP} (?=\s|\Z) \s* )? | \s* (?=[\[(]) {STAMP} \s+ )"
        r"| (?P<numbered> [^\W\d_]{1,12} \s* \#? \d{1,3} ) \s* \Z",
        re.VERBOSE,
    ),
    Shape.BRACKET: re.compile(rf"\[ (?P<name>{_NAME}) \] \s* (?: {STAMP} \s* )? (?:\Z|[:：]\s*|(?=\S))", re.VERBOSE),
    Shape.ANGLE: re.compile(r"(?:\[?[\d:]{4,8}\]?\s*)?<\s*[@+~&]?(?P<name>[^\W_][^<>\n]{0,30})>\s*"),
    Shape.LETTER: re.compile(r"(?P<name>[QARFPqa]\d{0,3})(?:[.)\]]|\s?[-–—])\s+"),
    Shape.LINE: re.compile(rf"(?P<name>{_NAME})\s*\Z"),
    Shape.DASH: re.compile(rf"(?P<name>{_NAME})\.?\s[–—]\s+"),
    Shape.BYLINE: re.compile(
        r"(?:Answered|Reply|Answer|Réponse|Antwort|Respuesta) (?:by|de|von) (?P<name>[^\n]{2,40})\Z"
    ),
}


#: Shapes without a mark of their own: only several different names make them labels.
_NEVER_ALONE = (Shape.LINE, Shape.DASH, Shape.BOLD)


@dataclass(frozen=True, slots=True)
class Label:
    """A name at the head of a line."""

    #: As printed, with what stands in brackets after it.
    name: str
    #: Folded and without brackets, and without numbers where it is a role: the same for "Q1" and "Q2".
    key: str
    shape: Shape
    #: Where the label begins, and where the words after it begin.
    start: int
    words_at: int
    #: Which block of the document it is in, and whether it opens that block.
    block: int
    opens: bool
    #: The name is set in bold or italics.
    set_off: bool

    @property
    def is_name(self) -> bool:
        """Whether it is written like a name or is the word for a part in the conversation."""
        return self.key in QUESTION_WORDS or self.key in ANSWER_WORDS or looks_like_name(self.name)


def find_labels(document: Document) -> list[Label]:
    """Return the labels that say who speaks, in order, all of one shape; none where nobody is named.

    A shape is believed by how often its labels recur and alternate, times how far it is to be trusted.
    """
    best: list[Label] = []
    best_score = 0.0
    for shape in Shape:
        labels = _believed(list(_candidates(document, shape)), document)
        score = len(labels) * shape.value if _spread(labels, document) else 0.0
        if score > best_score:
            best, best_score = labels, score
    aliases = _aliases(best)
    return [replace(label, key=aliases.get(label.key, label.key)) for label in best]


def _spread(labels: Sequence[Label], document: Document) -> bool:
    """Tell whether the labels begin early or go on late; a chat quoted in the midst of a text does neither."""
    if not labels:
        return False
    first, last = labels[0].block, labels[-1].block
    return first * 2 <= len(document.blocks) or last * 4 >= 3 * len(document.blocks)


def _aliases(labels: Sequence[Label]) -> dict[str, str]:
    """Return the key of the full name for the keys of its short forms; a short form of two names stays as it is.

    - What stands in brackets beside the name: "Frederico (FSM)".
    - Its initials; its first word; its last word.
    """
    full: dict[str, set[str]] = {}
    for label in dict.fromkeys((label.name, label.key) for label in labels):
        name, key = label
        words = key.split()
        short = {fold(note).strip() for note in _BRACKETED.findall(name)}
        if len(words) > 1:
            short |= {"".join(w[0] for w in words), words[0], words[-1]}
        for form in short - {key}:
            full.setdefault(form, set()).add(key)
    return {form: next(iter(keys)) for form, keys in full.items() if len(keys) == 1}


def key_of(name: str) -> str:
    """Return what two printings of a name have in common: "Frederico (FSM)" is "frederico", "Q12" is "q"."""
    bare = " ".join(re.sub(r"\([^)]*\)|[\[\]@*]", " ", fold(name)).split()).strip(". ")
    role = re.sub(r"\s*#?\d+$", "", bare)
    return role if role in QUESTION_WORDS or role in ANSWER_WORDS else bare


def _candidates(document: Document, shape: Shape) -> Iterator[Label]:
    for number, block in enumerate(document.blocks):
        if block.kind in (Kind.MARKUP, Kind.RULE):
            continue
        if shape is Shape.DECLARED:
            if block.speaker:
                start = block.span.start
                yield Label(block.speaker, key_of(block.speaker), shape, start, start, number, True, False)
        elif shape is Shape.BOLD:
            yield from _bold_lead(document.source.text, block, number)
        else:
            yield from _line_heads(document.source.text, block, number, shape)


def _line_heads(text: str, block: Block, number: int, shape: Shape) -> Iterator[Label]:
    first = block.marker.end if block.marker and shape is not Shape.LETTER else block.span.start
    for line in _LINE.finditer(text, first, block.span.end):
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        head = text[start : min(line.end(), start + _REACH)]
        found = _SHAPES[shape].match(head)
        name = found and next((g for g in found.groups() if g), "").strip()
        if not found or not name:
            continue
        words_at = start + found.end()
        name_at = start + next(found.start(group) for group, printed in found.groupdict().items() if printed)
        set_off = any(run.start <= name_at < run.end for run in (*block.bold, *block.italic))
        yield Label(name, key_of(name), shape, start, words_at, number, line.start() == first, set_off)


def _bold_lead(text: str, block: Block, number: int) -> Iterator[Label]:
    start = block.marker.end + 1 if block.marker else block.span.start
    for run in block.bold[:1]:
        name = run.of(text).strip(" :.–—-")
        if run.start <= start and name and run.end < block.span.end:
            yield Label(name, key_of(name), Shape.BOLD, run.start, run.end, number, True, True)


def _believed(candidates: list[Label], document: Document) -> list[Label]:
    """Return those of ``candidates`` that name speakers.

    - A name or a role that recurs, with another one between; a nickname only from its third time on.
    - A role or a name that recurs alone, where only the questions are labelled.
    - A name that stands once, printed like those that recur.
    - Where none recurs: a question's and an answer's label, or names that the text also mentions, at the head of
      neighbouring blocks.
    """
    candidates = [
        c for c in candidates if c.key and c.key not in FIELD_WORDS and (c.is_name or looks_like_nick(c.name))
    ]
    recurring = _recurring(candidates)
    if not recurring:
        return _once_each(candidates, document)
    regular = [c for c in candidates if c.key in recurring]
    opens = sum(c.opens for c in regular) * 2 > len(regular)
    set_off = sum(c.set_off for c in regular) * 2 > len(regular)
    counts = Counter(c.key for c in regular)
    main = {key for key in recurring if counts[key] >= _MINOR * len(regular)}
    alike = [c for c in candidates if c.key in main or (c.set_off == set_off and (c.opens or not opens))]
    mentions = Counter(re.findall(r"\w+", fold(document.source.text)))
    in_text = {n for n, block in enumerate(document.blocks) if block.kind is not Kind.HEADING}
    return [c for c in alike if c.key in recurring or (c.block in in_text and _is_rare_speaker(c, set_off, mentions))]


def _recurring(candidates: Sequence[Label]) -> set[str]:
    counts = Counter(c.key for c in candidates)
    often = {c.key for c in candidates if counts[c.key] >= (_NAME_RECURS if c.is_name else _NICK_RECURS)}
    alternating = set()
    last: dict[str, int] = {}
    for n, candidate in enumerate(candidates):
        previous = last.get(candidate.key)
        if previous is not None and previous < n - 1:
            alternating.add(candidate.key)
        last[candidate.key] = n
    shapes_alone = {c.key for c in candidates if c.shape not in _NEVER_ALONE and counts[c.key] >= _ALONE_RECURS}
    believed = often & (alternating | shapes_alone)
    if len(believed) == 1 and candidates[0].shape in _NEVER_ALONE:
        return set()
    return believed


def _is_rare_speaker(label: Label, set_off: bool, mentions: Counter[str]) -> bool:
    if not label.is_name or label.shape in _NEVER_ALONE:
        return False
    if label.shape is not Shape.COLON or set_off or label.key in NOBODY_WORDS:
        return True
    parts = label.key.split()
    return len(parts) >= len(("first", "last")) or all(mentions[p] >= _MENTIONED for p in parts)


def _once_each(candidates: list[Label], document: Document) -> list[Label]:
    plain = [c for c in candidates if document.blocks[c.block].kind is Kind.TEXT]
    if not plain:
        return []
    heads = [c for c in plain if c.opens and c.is_name and c.shape in (Shape.COLON, Shape.LETTER)]
    words = fold(document.source.text)
    for n, (first, second) in enumerate(pairwise(heads)):
        if first.key == second.key or not _neighbours(document, first, second):
            continue
        if {first.key in QUESTION_WORDS, second.key in ANSWER_WORDS} == {True} or any(
            words.count(c.key) >= _MENTIONED for c in (first, second)
        ):
            more = heads[n + 2 : n + 3] if n + 2 < len(heads) and _neighbours(document, second, heads[n + 2]) else []
            return [first, second, *more]
    return []


def _neighbours(document: Document, first: Label, second: Label) -> bool:
    between = document.blocks[first.block + 1 : second.block]
    return first.block < second.block and all(b.kind in (Kind.MARKUP, Kind.RULE, Kind.HEADING) for b in between)
