"""Which words at the head of a line could say who speaks, by their shapes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from bot.model import Span
from bot.model.document import Block, Document, Kind
from bot.quoting import is_within
from bot.text.question_marks import ASKING
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.labelling.label_shapes import (
    BESIDE,
    DASH,
    GLUED,
    IS_ADDRESSED,
    LINE,
    NEEDED,
    RUN_IN,
    RUN_ON,
    SHAPES,
    STAMP,
    Shape,
)
from bot.transcript.names.display_names import called
from bot.transcript.names.nicknames import without_nicknames
from bot.transcript.names.offices import holder_in, titled
from bot.transcript.signs.label_words import ANSWER_WORDS, QUESTION_WORDS, looks_like_name

_TIME = re.compile(r"\d:\d\d")
#: Before a name in bold.
_STAMP_AHEAD: Final = re.compile(rf"{STAMP}\s{{1,4}}(?=\S)")
#: A picture before a label: "🎙 Ida Holm: words".
_PICTURE_AHEAD: Final = re.compile(r"(?:[\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff]{1,12}\s{1,4}){1,2}(?=\S)")
#: Behind a name in bold: "**Ida**. Because".
_STOP: Final = re.compile(r"\.\s+(?=\S)")
#: Initials that are all of a bold run.
_BOLD_INITIALS: Final = re.compile(r"(?:[^\W\d_a-zß-ÿ]\.\s?){2,4}")
#: Such a run behind a sentence: "**L:**".
_BOLD_LABEL: Final = re.compile(r"(?P<name>[^\W\d_a-zß-ÿ][^\n:：?!\"“”<>()|;]{0,40}?)\s?[:：]\s*")
_GOES_ON: Final = re.compile(r"[^\S\n]*[^\s*_]")
_SENTENCE_AHEAD: Final = re.compile(rf"[.!…。{ASKING}！][\"'”’»)*_ ]*[^\S\n][*_]*\Z")
#: Below a name on its line in a list of definitions, as Markdown has them.
_DEFINED: Final = re.compile(r"[^\S\n]*\n[ ]{0,3}:[^\S\n]{1,4}(?=\S)")

#: The longest label looked for, so that a long line costs no more than a short one.
_REACH = 200
#: So many paragraphs open with a name in italics, of these so many with the same, for so many people, where such names
#: say who speaks; and such a share of all does.
_LEAST_ITALIC, _ITALIC_RECURS, _TALKING, _ALL_ITALIC = 4, 2, 2, 0.6
#: So many characters behind such a name have the first that is said.
_GAP: Final = 8
#: How a paragraph looks that is one link.
_LINKING: Final = "a"
#: A name alone on its line is no longer, with spaces around it.
_LONGEST_LINE_NAME = 60


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
    #: A time stands beside it.
    stamped: bool = False
    #: It stands behind a sentence, and may only be told of there.
    doubtful: bool = False

    @property
    def is_name(self) -> bool:
        """Whether it is written like a name or is the word for a part in the conversation."""
        return _is_name(self.name, self.key)


@once
def _is_name(name: str, key: str) -> bool:
    is_part = key in QUESTION_WORDS or key in ANSWER_WORDS
    with_title = IS_ADDRESSED.fullmatch(name) is not None or bool(titled(name).offices)
    return (
        is_part
        or looks_like_name(_QUOTED.sub("", without_nicknames(without_office(name))))
        or (with_title and (not titled(name).is_office or holder_in(name) is not None))
    )


def without_office(name: str) -> str:
    """Return the name without what its bearer is: "Ann Lee, chief engineer" is "Ann Lee", "PUPIL, Holm High" "PUPIL".

    "Well, Ann" stays.
    """
    person, comma, _ = name.partition(",")
    is_person = len(person.split()) > 1 or (len(person) > 1 and person.isupper())
    return person if comma and is_person and looks_like_name(person) else name


def is_defined(label: Label, text: str) -> bool:
    """Tell whether what is said stands below the line of ``label`` with the mark of a definition: ": Because"."""
    return label.shape is Shape.LINE and _DEFINED.search(text, label.start, label.words_at + 1) is not None


#: Around a nickname that ends a name, and what else is no word of a label.
_QUOTED: Final = re.compile(r"[\"“”„«»]")
_AROUND_WORDS: Final = re.compile(r"\([^)]*\)|[\[\]@*\"“”„«»]")
#: "i. h.", "i.-j.h.": initials, which others print without full stops; the last has lost its own.
_INITIALS: Final = re.compile(r"[^\W\d_](?:\.[\s-]?[^\W\d_]){1,3}\Z")
#: "L'animatrice", "Die Moderatorin", "The host".
_ARTICLE: Final = re.compile(r"^(?:(?:the|der|die|das|le|la|les|el|il|lo|os?|as?)\s|l['’])(?=[^\W\d_]{4})")


#: Behind the word for a part: "Q12", "Q/1", "问题一".
_COUNT: Final = re.compile(r"\s*[#/]?\d+$|(?<=[\u3400-\u9fff])[一二三四五六七八九十]{1,3}$")


@once
def key_of(name: str) -> str:
    """Return what two printings of a name have in common: "Frederico (FSM)" is "frederico", "Q12" and "Q/1" are "q".

    "I. H." is "ih", as initials of others are, "L'animatrice" is "animatrice", 'Jo "Ray" Lee' "jo lee", and 'Jo "Ray"',
    who has no other name, "jo ray".
    """
    words = fold(_without_quoted(without_office(name)))
    bare = " ".join(_AROUND_WORDS.sub(" ", words).split()).strip(". ")
    bare = _INITIALS.sub(lambda found: re.sub(r"\W", "", found[0]), bare)
    role = _ARTICLE.sub("", _COUNT.sub("", bare))
    return role if role in QUESTION_WORDS or role in ANSWER_WORDS else bare


def _without_quoted(name: str) -> str:
    """Return ``name`` without a nickname in quotation marks; what stands in brackets stays."""
    return name if "(" in name else without_nicknames(name)


#: "Question from the floor", "Frage aus dem Publikum", "Question (Radio Cimes)".
_FROM_SOMEBODY: Final = re.compile(
    r"(?P<part>question|frage|publikumsfrage|zuschauerfrage|pregunta|pergunta|domanda|zusatzfrage)\s"
    r"(?:from|in|by|aus|von|vom|im|de|du|des|d['’]|dans|del|da|do|dal|dalla|par|por)\s?\S.*"
)


#: "Response/Notes", "Antwort und Notizen": what stands beside the word for an answer that somebody writes down.
_WITH_NOTES: Final = re.compile(
    r"(?P<part>[^\W\d_]{4,12})(?:\s?[/&+]\s?|\s(?:and|und|et|y|e)\s)"
    r"(?:notes?|comments?|details|notizen|anmerkungen|kommentare?|remarques|commentaires?|notas|observaciones"
    r"|comentarios|observa[cç][oõ]es|comentários|appunti)"
)
#: "Then I ask", "Logo após pergunto": somebody writes a talk down as it went.
_THEN: Final = re.compile(
    r"(?:then|after that|next|dann|danach|darauf(?:hin)?|puis|ensuite|(?:muy )?luego|despues|a continuacion|entonces"
    r"|(?:logo )?(?:apos|depois)|em seguida|entao|poi|dopo),?\s(?P<part>i ask|frage ich|je|pregunto|pergunto|chiedo)"
)


def _label_key(name: str) -> str:
    """Return the key of the label ``name``: that of the word for a part, wherever the question comes from.

    So it is beside notes, and behind what tells the order of a talk: "Response/Notes", "Then I ask".
    """
    key = key_of(name)
    if noted := _WITH_NOTES.fullmatch(key):
        return noted["part"] if noted["part"] in ANSWER_WORDS else key
    part = found["part"] if (found := _FROM_SOMEBODY.fullmatch(key) or _THEN.fullmatch(key)) else key
    return "je demande" if part == "je" and not name.isupper() else part  # "JE" are somebody's initials


def candidates_of(document: Document) -> dict[Shape, list[Label]]:
    """Return whatever is printed in each shape, in order: labels, and a great deal that is none.

    A paragraph that is one link has none before other words, but the title of another page: "Women of the quay: Ann".
    """
    found: dict[Shape, list[Label]] = {shape: [] for shape in Shape}
    linking = sum(block.look == _LINKING for block in document.blocks) * 2 < len(document.blocks)
    for number, block in enumerate(document.blocks):
        if block.kind not in (Kind.MARKUP, Kind.RULE, Kind.CAPTION):
            end = block.span.end if linking and block.look == _LINKING else 0
            for label in _labels_in(_Place(document.source.text, block, number)):
                if label.words_at >= end:
                    found[label.shape].append(label)
    if not found[Shape.BOLD]:
        found[Shape.BOLD] += _italic_leads(document)
    return {shape: _without_halves_of_day(labels, document.source.text) for shape, labels in found.items()}


#: The keys of AM and PM, which are somebody's initials too.
_HALVES_OF_DAY: Final = frozenset({"am", "pm"})


def _without_halves_of_day(labels: list[Label], text: str) -> list[Label]:
    """Return ``labels`` without the "AM" of "10:02 AM", where no time stands before the name of anybody else."""
    late = {label.key for label in labels if text[label.start].isdigit()}
    if not late <= _HALVES_OF_DAY:
        return labels
    return [label for label in labels if label.key not in _HALVES_OF_DAY or not text[label.start].isdigit()]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where labels are looked for."""

    text: str
    block: Block
    #: The block's place in the document.
    number: int


def _labels_in(place: _Place) -> Iterator[Label]:
    block = place.block
    if block.speaker:
        start, name = block.span.start, called(block.speaker)
        yield Label(name, key_of(name), Shape.DECLARED, start, start, place.number, True, False)
    yield from _bold_lead(place)
    yield from _bold_within(place)
    if block.marker:
        head = place.text[block.span.start : min(block.span.end, block.span.start + _REACH)]
        if found := SHAPES[Shape.LETTER].match(head):
            yield from _label_of(found, place, Shape.LETTER, block.span.start, True)
    words = block.marker.end if block.marker else block.span.start
    for line in LINE.finditer(place.text, words, block.span.end):
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        if start < line.end():
            glued = list(_line_end(place, Span(start, line.end())))
            picture = _PICTURE_AHEAD.match(place.text, start, line.end())
            named = Span(picture.end() if picture else start, line.end())
            heads = _line_heads(place, named, line.start() == words)
            heads = (replace(head, start=start) for head in heads) if picture else heads
            yield from (head for head in heads if not glued or head.words_at <= glued[0].start)
            yield from glued
            yield from _within_line(place, Span(start, line.end()))


def _line_heads(place: _Place, line: Span, opens: bool) -> Iterator[Label]:
    head = place.text[line.start : min(line.end, line.start + _REACH)].replace("\n", " ")
    signs = set(head)
    shapes = [shape for shape, needed in NEEDED.items() if not signs.isdisjoint(needed)]
    if line.end - line.start <= _LONGEST_LINE_NAME:
        shapes.append(Shape.LINE)
    for shape in shapes:  # matched here: most lines have no label in any shape
        if found := SHAPES[shape].match(head):
            yield from _label_of(found, place, shape, line.start, opens)


def _line_end(place: _Place, line: Span) -> Iterator[Label]:
    """Yield the label that a question's line ends with, if there is one; it may be wrapped into that line."""
    start = max(place.block.span.start, line.end - _REACH)
    words = place.text[start : line.end].rstrip().replace("\n", " ")
    if words.endswith((":", "：")) and (found := GLUED.match(words)):
        name, at = found["name"].strip(), start + found.start("name")
        if at < line.start or start + found.start("end") >= line.start:
            set_off = is_within(place.block.bold, at) or is_within(place.block.italic, at)
            yield Label(name, _label_key(name), Shape.COLON, at, line.end, place.number, False, set_off)


def _within_line(place: _Place, line: Span) -> Iterator[Label]:
    """Yield the labels behind sentences of ``line``, where the answer goes on in the question's line.

    They are in capitals, or no space is before them: "Why bees?Holm: Because".
    """
    behind = (pattern.finditer(place.text, line.start, line.end) for pattern in (RUN_IN, RUN_ON))
    for found in sorted(chain(*behind), key=lambda each: each.start()):
        name, at = found["name"].strip(), found.start("name")
        set_off = is_within(place.block.bold, at) or is_within(place.block.italic, at)
        yield Label(name, _label_key(name), Shape.COLON, at, found.end(), place.number, False, set_off)


def _label_of(found: re.Match[str], place: _Place, shape: Shape, start: int, opens: bool) -> Iterator[Label]:
    """Yield the label that was ``found`` at ``start`` in ``shape``, if it has a name."""
    group = found.lastgroup or "name"
    name = without_nicknames((found[group] or "").strip())
    if not name:
        return
    name_at = start + found.start(group)
    if shape is Shape.LETTER and _opens_bold_initials(place, start, start + found.end()):
        return
    set_off = is_within(place.block.bold, name_at) or is_within(place.block.italic, name_at)
    defined = _DEFINED.match(place.text, start + found.end(), place.block.span.end) if shape is Shape.LINE else None
    words_at = defined.end() if defined else start + found.end()
    stamped = _TIME.search(found[0].replace(name, "", 1)) is not None
    yield Label(name, _label_key(name), shape, start, words_at, place.number, opens, set_off, stamped)


def _opens_bold_initials(place: _Place, start: int, end: int) -> bool:
    """Tell whether ``start`` to ``end`` is the first part of initials in bold: "**I. H.** words"."""
    runs = (run for run in place.block.bold[:1] if run.start == start and end <= run.end)
    return any(end < run.end and _BOLD_INITIALS.fullmatch(run.of(place.text).rstrip()) for run in runs)


def _bold_within(place: _Place) -> Iterator[Label]:
    """Yield the labels in bold behind sentences of a paragraph: "**Why bees?** **Holm:** Because"."""
    text = place.text
    for run in place.block.bold[1:]:
        named = _BOLD_LABEL.fullmatch(run.of(text))
        ahead = text[max(place.block.span.start, run.start - _REACH) : run.start]
        goes_on = _GOES_ON.match(text, run.end, place.block.span.end)
        if named and goes_on and _SENTENCE_AHEAD.search(ahead):
            yield Label(
                named["name"], _label_key(named["name"]), Shape.COLON, run.start, run.end, place.number, False, True
            )


def _italic_leads(document: Document) -> list[Label]:
    """Return the names in italics that open paragraphs, where most between the first and the last do.

    Behind most titles that open sentences these go on: "*Ash* was my first film."
    """
    text = document.source.text
    blocks = [(n, block) for n, block in enumerate(document.blocks) if block.kind is Kind.TEXT]
    leads = [lead for n, block in blocks for lead in _bold_lead(_Place(text, replace(block, bold=block.italic), n))]
    times = Counter(lead.key for lead in leads)
    if len(leads) < _LEAST_ITALIC or sum(n >= _ITALIC_RECURS for n in times.values()) < _TALKING:
        return []
    between = sum(leads[0].block <= n <= leads[-1].block for n, _ in blocks)
    going_on = sum(text[lead.words_at : lead.words_at + _GAP].lstrip()[:1].islower() for lead in leads)
    return leads if len(leads) >= _ALL_ITALIC * between and going_on * 2 <= len(leads) else []


def _bold_lead(place: _Place) -> Iterator[Label]:
    block = place.block
    start = block.marker.end + 1 if block.marker else block.span.start
    picture = _PICTURE_AHEAD.match(place.text, start, block.span.end)
    stamp = _STAMP_AHEAD.match(place.text, picture.end() if picture else start, block.span.end)
    ahead = stamp or picture
    for run in block.bold[:1]:
        name = without_nicknames(run.of(place.text).strip(" :;.–—->»"))
        name = name.rstrip(")") if "(" not in name else name
        is_lead = run.start <= (ahead.end() if ahead else start)
        if is_lead and name and run.end < block.span.end:
            behind = (pattern.match(place.text, run.end, block.span.end) for pattern in (BESIDE, DASH, _STOP))
            words_at, at = next((found.end() for found in behind if found), run.end), min(start, run.start)
            yield Label(name, _label_key(name), Shape.BOLD, at, words_at, place.number, True, True, stamp is not None)
