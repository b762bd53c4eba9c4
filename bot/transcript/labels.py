"""Which words at the head of a line could say who speaks, by their shapes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final

from bot.model import Span
from bot.model.document import Block, Document, Kind
from bot.text.words import fold
from bot.transcript.label_words import ANSWER_WORDS, QUESTION_WORDS, looks_like_name
from bot.transcript.offices import titled

#: 0:07, (0:02 - 0:24), [00:01:02.500], 3:02 PM, with a space that slipped in: (0: 00:14)
_CLOCK = r"\d{1,3}\s?:\s?\d{2}(?:\s?:\s?\d{2})?(?:[.,-]\d{1,3})?(?:\s?[AaPp]\.?[Mm]\.?)?(?!\s?:?\d)"
STAMP = rf"[\[(<`]?{_CLOCK}(?:\s*(?:-|–|—|-->|to)\s*{_CLOCK})?[\])>`]?"
#: 16.40-19.77: where a recording has a stretch, in seconds
_SECONDS = r"\d{1,5}\.\d{1,3}\s?(?:-|–|-->|to)\s?\d{1,5}\.\d{1,3}"
_MONTH = r"[^\W\d_]{3,9}\.?"
_DATE = (
    rf"(?:\d{{1,2}}[-. ]{_MONTH}[-. ,]\s?\d{{2,4}}|(?:[^\W\d_]{{2,4}}\.?,?\s)?{_MONTH}\s\d{{1,2}},?\s\d{{4}}|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[Tt]oday(?:\sat)?|[Yy]esterday(?:\sat)?)"
)
_MOMENT = rf"(?:[\[(]?{_DATE},?\s*(?:at\s)?)?{STAMP}"
#: A time before a label; the first sign is looked at first, since most lines have none.
_TIMED = rf"(?:(?=[\d\[(<`TtYy]){_MOMENT}\s+)?"
#: "S. C. — words"
_MORE_INITIALS = r"\.\s[A-ZÀ-ÖØ-Þ]\.\s?[-–—]"
_NAME = r"@?[^\W_][^\n\t:：?!\"“”<>\[\]()|;]{0,48}?"
#: A name with what its bearer is, after a comma: "Ann Lee, chief engineer".
_TITLED = rf"{_NAME}(?:,\s[^\n\t:：?!\"“”<>\[\]|;]{{2,60}}?)?"
#: The name of somebody in a record of proceedings, which a full stop may follow: MR. LEE, THE CHAIRMAN.
_IN_CAPITALS = (
    r"(?!(?:[OA]|EL|LA|THE|L['’])?\s?(?:SRA?|MRS?|MS|DRA?|PROF|ST)\.)"
    r"(?:(?:[A-Z][a-z]{0,3}\.?|THE)\s){0,2}[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]+(?:\s[A-ZÀ-ÖØ-Þ'’-]+){0,2}"
)
#: The same in any printing, with a title before it and an office behind: "M. Jo Ray, rapporteur", "Mme la présidente".
_TITLE_AHEAD = (
    r"(?:M\.|MM\.|Mme|Mlle|Me|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Dra\.?|Prof\.?|Herr|Frau|Sr\.?|Sra\.?|Sr\.ª|Senhora?"
    r"|Señora?|Dona|Don|Doña|Sir|Lord|Lady"
    r"|Senat(?:or|orin)|Senadora?|Deputad[oa]|Diputad[oa]|Abg\.|Abgeordneter?|Councillor|Cllr\.?|Representative"
    r"|Sen\.|Rep\.)"
)
_ADDRESSED = (
    rf"(?:O\s|A\s|El\s|La\s|The\s)?{_TITLE_AHEAD}(?:\s(?:[^\W\d_a-zß-ÿ][\w'’-]*\.?|de|da|do|dos|di|du|des|la|le"
    rf"|del|von|van|der|présidente?|vice-présidente?"
    r"|rapporteure?|ministre|presidente|presidenta|relator|relatora|ponente|ministr[oa])){1,6}(?:,\s[^\n.:?!]{3,40})?"
)
_NOTE = r"\((?!\s*\d)[^()\n]{1,40}\)"

#: The words for a part in the conversation, in any printing: Pregunta, QUESTION. Whoever presides is named among others
#: as they are: THE CHAIR, Mr. LEE.
_PRESIDES = re.compile(r"(?:the|l[ea]|el|die|der|[ao]|m\.|mme|madam)\s|chair|vorsitz|presiding")
_PARTS = sorted(word for word in QUESTION_WORDS | ANSWER_WORDS if len(word) > 1 and not _PRESIDES.match(word))
_PART = "(?i:" + "|".join(map(re.escape, _PARTS)) + ")"

_TIME = re.compile(r"\d:\d\d")
_LINE = re.compile(r"[^\r\n]+")

#: "MR. HOLM:" is one label.
_NO_TITLE = "".join(
    rf"(?<!\b{title}\.)" for title in ("M[RS]", "MRS", "M", "MME", "DR", "DRA", "SR", "SRA", "PROF", "ST")
)

#: Words? Name: at the end of a line, where the answer begins below.
_GLUED = re.compile(
    rf"(?s:.*)(?P<end>(?<![A-ZÀ-ÖØ-Þ])(?<!\b[DMS]r)(?<!\bSt)(?<!\bMrs)\.|[?!…？。！]){_NO_TITLE}[\"'”’»)]?\s*"
    rf"(?P<name>{_NAME})\s?[:：]\s*\Z"
)

#: Words? NAME: words, in one line
_RUN_IN = re.compile(
    rf"(?<=[.?!…]){_NO_TITLE}[\"'”’»)]?\s(?P<name>[A-ZÀ-ÖØ-Þ]{{2}}[A-ZÀ-ÖØ-Þ'’-]*"
    r"(?:\s[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+){0,3})\s?:\s(?=\S)"
)

#: The longest label looked for, so that a long line costs no more than a short one.
_REACH = 120
#: What forums print beside the name of whoever wrote what stands below: "412 points", "3 years ago", "vor 2 Tagen".
_STANDING: Final = (
    r"(?:[\d.,]+k?\s?(?:points?|votes?|upvotes?|likes?|karma|posts?|puntos?|pontos?|punkte|réponses?|messages?)"
    r"|\d+\s?(?:[smhdwy]|mo|min|[^\W\d_]{3,8})\sago|(?:vor|hace|há|il\sy\sa)\s\d+\s[^\W\d_]{1,10}|OP|Author"
    r"|Moderator|Mod|Staff)"
)
#: A name alone on its line is no longer, with spaces around it.
_LONGEST_LINE_NAME = 60


class Shape(Enum):
    """How a document prints the name of whoever speaks; the number is how far a shape is to be trusted."""

    DECLARED = 3.0
    COLON = 2.0
    MOMENT = 2.001
    BRACKET = 1.6
    ANGLE = 1.601
    LETTER = 1.5
    SEPARATED = 1.2
    BOLD = 1.1
    LINE = 0.9
    DASH = 0.8
    STOP = 0.75
    BYLINE = 0.7


#: Of a line or a turn, set apart from the name behind it.
_NUMBER: Final = r"\[?\d{1,4}(?:[.)\]][^\S\n]{1,20}|[^\S\n]{2,20}|\t)"
#: Between a name and a colon.
_WRITES: Final = (
    r"(?:wrote|writes|says|asked|asks|answered|answers|replied|replies|schrieb|schreibt|fragte?|antwortete?"
    r"|a\sécrit|écrit"
    r"|demande|répond|escribió|escribe|pregunta|responde|contesta|escreveu|pergunta|perguntou|respondeu)"
)
_SHAPES = {
    # [00:12] Name; Name (00:12); Name — 01/12/2017 3:02 PM; Name · 12 points; each alone on its line
    Shape.MOMENT: re.compile(
        rf"(?: (?:[Pp]or|[Bb]y|[Pp]ar|[Vv]on|[Dd]e)\s(?P<posted>{_NAME})\s+[»›]\s+{_DATE},?\s{_CLOCK} "
        rf"| (?P<standing>{_NAME}) \s* (?:[·•|—–]\s*{_STANDING}\s*){{1,4}} "
        rf"| (?:\[[–—+-]\]\s*)? (?P<stood>{_NAME}) \s* "
        rf"(?:\[[^\W\d_]{{1,12}}\]\s*)? (?:{_STANDING}\s+){{1,3}}{_STANDING} "
        rf"|  {_MOMENT} \s+ (?:[–—-]\s*)? "
        rf"(?P<late>{_NAME}) \s* (?:{_NOTE})? "
        rf"| (?P<name>{_NAME}) \s* (?:{_NOTE})? \s* [—–•|»›-]? \s* {_MOMENT} ) \s* :? \s* \Z",
        re.VERBOSE,
    ),
    # Name: words; Name wrote: words; 012  Name: words; [00:12] Name (Outlet): words; Name (00:12) words; Question 6 \Z
    Shape.COLON: re.compile(
        rf"(?: {_MOMENT} \s* (?:[-–—]\s*)? | Q\d{{1,4}}\.?\s{{1,20}} | {_NUMBER} )? (?:>{{2,3}}\s*)? "
        rf"\[? (?P<name>{_TITLED} (?:\s*{_NOTE})?) \]? (?:\s{_WRITES})? "
        rf"(?: (?:\s*{STAMP})? \s* (?:(?<!\d)[:：]|[:：](?!\d)) \s* (?: {STAMP} (?=\s|\Z) \s* )? "
        rf"| \s* (?=[\[(]) {STAMP} \s+ )"
        r"| (?P<numbered> [^\W\d_]{1,12} \s* \#? \d{1,3} ) \s* \Z",
        re.VERBOSE,
    ),
    # [Name] words; ((Name)) words
    Shape.BRACKET: re.compile(
        rf"(?: \[ (?P<name>{_NAME}) \] | \(\( (?P<doubled>{_NAME}) \)\) ) \s* "
        rf"(?: (?:{STAMP}|{_SECONDS}) \s* )? (?:\Z|[:：]\s*|(?=\S))",
        re.VERBOSE,
    ),
    Shape.ANGLE: re.compile(r"(?:\[?[\d:]{4,8}\]?\s*)?<\s*[@+~&]?(?P<name>[^\W_][^<>\n]{0,30})>\s*"),
    # Q. words; A) words; Q<spaces>words; HR) words, which initials have
    Shape.LETTER: re.compile(
        rf"{_TIMED} (?: (?P<name>[QARFPqa]\d{{0,3}}|{_PART})(?!{_MORE_INITIALS})(?:\.\s?[-–—]|[.)\]]|\s?[-–—]) "
        r"| (?P<spaced>[QA])(?=(?:[^\S\n]{2,}|\t)\S)"
        r"| (?!(?:MM?|MR?S|MR|MLLE|MME|DR|SRA?|ST"
        r"|ME)\.(?:\s(?![A-ZÀ-ÖØ-Þ]\.)|\Z))"
        r"(?P<initials>[A-ZÀ-ÖØ-Þ]\.(?:\s[A-ZÀ-ÖØ-Þ]\.){1,2}(?=\s[-–—])"
        r"|(?:[A-ZÀ-ÖØ-Þ]\.?){1,4}|[\u3400-\u9fff]{1,2}(?=[)）])) (?:[)）\]>/]|(?<=\.)|\.-) ) \s+ (?:[-–—]\s+)?",
        re.VERBOSE,
    ),
    # Name<tab>words; Name | words; Name > words
    Shape.SEPARATED: re.compile(rf"{_TIMED}(?P<name>{_NAME})(?:\s*\t\s*|\s[|>»]\s+)(?=\S)"),
    Shape.LINE: re.compile(rf"(?P<name>{_NAME})(?<![!…,])(?<!\w\w\.)\s*\Z"),
    # Name – words; Name—words; NAME.— words; Pregunta.- words
    Shape.DASH: re.compile(rf"{_TIMED}(?P<name>{_NAME}(?:\s*{_NOTE})?)(?:\.?\s?[–—]\s?|\.\s?-\s?|\s-\s)(?=\S)"),
    Shape.STOP: re.compile(
        rf"{_TIMED}(?P<name>{_IN_CAPITALS}(?:,\s[a-zß-ÿ][^\n.:?!]{{3,60}})?|{_PART}|{_ADDRESSED})\.\s+(?=\S)"
    ),
    Shape.BYLINE: re.compile(
        r"(?:Answered|Reply|Answer|Réponse|Antwort|Respuesta) (?:by|de|von) (?P<name>[^\n]{2,40})\Z"
    ),
}


_IS_ADDRESSED: Final = re.compile(_ADDRESSED)
_DIGITS = frozenset("0123456789")
#: Without one of these no line head can have the shape; a set of all letters would not be worth looking up.
_NEEDED = {
    Shape.MOMENT: frozenset(":·•|—–»›") | _DIGITS,
    Shape.COLON: frozenset(":：") | _DIGITS,
    Shape.BRACKET: frozenset("[("),
    Shape.ANGLE: frozenset("<"),
    Shape.LETTER: frozenset(".)）]-–—>/QA"),
    Shape.SEPARATED: frozenset("\t|>»"),
    Shape.DASH: frozenset("-–—"),
    Shape.STOP: frozenset("."),
    Shape.BYLINE: frozenset(" "),
}


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

    @property
    def is_name(self) -> bool:
        """Whether it is written like a name or is the word for a part in the conversation."""
        is_part = self.key in QUESTION_WORDS or self.key in ANSWER_WORDS
        with_title = _IS_ADDRESSED.fullmatch(self.name) is not None or bool(titled(self.name).offices)
        return is_part or looks_like_name(without_office(self.name)) or (with_title and not titled(self.name).is_office)


def without_office(name: str) -> str:
    """Return the name without what its bearer is: "Ann Lee, chief engineer" is "Ann Lee", "PUPIL, Holm High" "PUPIL".

    "Well, Ann" stays.
    """
    person, comma, _ = name.partition(",")
    is_person = len(person.split()) > 1 or (len(person) > 1 and person.isupper())
    return person if comma and is_person and looks_like_name(person) else name


#: "i. h.", "i.-j.h.": initials, which others print without full stops; the last has lost its own.
_INITIALS: Final = re.compile(r"[^\W\d_](?:\.[\s-]?[^\W\d_]){1,3}\Z")


@lru_cache(maxsize=10_000)
def key_of(name: str) -> str:
    """Return what two printings of a name have in common: "Frederico (FSM)" is "frederico", "Q12" and "Q/1" are "q".

    "I. H." is "ih", as initials of others are.
    """
    bare = " ".join(re.sub(r"\([^)]*\)|[\[\]@*]", " ", fold(without_office(name))).split()).strip(". ")
    bare = _INITIALS.sub(lambda found: re.sub(r"\W", "", found[0]), bare)
    role = re.sub(r"\s*[#/]?\d+$", "", bare)
    return role if role in QUESTION_WORDS or role in ANSWER_WORDS else bare


#: "Question from the floor", "Frage aus dem Publikum", "Question (Radio Cimes)".
_FROM_SOMEBODY: Final = re.compile(
    r"(?P<part>question|frage|publikumsfrage|zuschauerfrage|pregunta|pergunta|domanda|zusatzfrage)\s"
    r"(?:from|in|by|aus|von|vom|im|de|du|des|d['’]|dans|del|da|do|dal|dalla|par|por)\s?\S.*"
)


def _label_key(name: str) -> str:
    """Return the key of the label ``name``: that of the word for a part, wherever the question comes from."""
    key = key_of(name)
    found = _FROM_SOMEBODY.fullmatch(key)
    return found["part"] if found else key


def candidates_of(document: Document) -> dict[Shape, list[Label]]:
    """Return whatever is printed in each shape, in order: labels, and a great deal that is none."""
    found: dict[Shape, list[Label]] = {shape: [] for shape in Shape}
    for number, block in enumerate(document.blocks):
        if block.kind not in (Kind.MARKUP, Kind.RULE, Kind.CAPTION):
            for label in _labels_in(_Place(document.source.text, block, number)):
                found[label.shape].append(label)
    return found


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
        start = block.span.start
        yield Label(block.speaker, key_of(block.speaker), Shape.DECLARED, start, start, place.number, True, False)
    yield from _bold_lead(place)
    if block.marker:
        head = place.text[block.span.start : min(block.span.end, block.span.start + _REACH)]
        if found := _SHAPES[Shape.LETTER].match(head):
            yield from _label_of(found, place, Shape.LETTER, block.span.start, True)
    words = block.marker.end if block.marker else block.span.start
    for line in _LINE.finditer(place.text, words, block.span.end):
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        if start < line.end():
            glued = list(_line_end(place, Span(start, line.end())))
            heads = _line_heads(place, Span(start, line.end()), line.start() == words)
            yield from (head for head in heads if not glued or head.words_at <= glued[0].start)
            yield from glued
            yield from _within_line(place, Span(start, line.end()))


def _line_heads(place: _Place, line: Span, opens: bool) -> Iterator[Label]:
    head = place.text[line.start : min(line.end, line.start + _REACH)]
    signs = set(head)
    shapes = [shape for shape, needed in _NEEDED.items() if not signs.isdisjoint(needed)]
    if line.end - line.start <= _LONGEST_LINE_NAME:
        shapes.append(Shape.LINE)
    for shape in shapes:  # matched here: most lines have no label in any shape
        if found := _SHAPES[shape].match(head):
            yield from _label_of(found, place, shape, line.start, opens)


def _line_end(place: _Place, line: Span) -> Iterator[Label]:
    """Yield the label that a question's line ends with, if there is one; it may be wrapped into that line."""
    start = max(place.block.span.start, line.end - _REACH)
    words = place.text[start : line.end].rstrip().replace("\n", " ")
    if words.endswith((":", "：")) and (found := _GLUED.match(words)):
        name, at = found["name"].strip(), start + found.start("name")
        if at < line.start or start + found.start("end") >= line.start:
            set_off = _is_in(place.block.bold, at) or _is_in(place.block.italic, at)
            yield Label(name, _label_key(name), Shape.COLON, at, line.end, place.number, False, set_off)


def _within_line(place: _Place, line: Span) -> Iterator[Label]:
    """Yield the labels in capitals behind sentences of ``line``, where the answer goes on in the question's line."""
    for found in _RUN_IN.finditer(place.text, line.start, line.end):
        name, at = found["name"].strip(), found.start("name")
        set_off = _is_in(place.block.bold, at) or _is_in(place.block.italic, at)
        yield Label(name, _label_key(name), Shape.COLON, at, found.end(), place.number, False, set_off)


def _label_of(found: re.Match[str], place: _Place, shape: Shape, start: int, opens: bool) -> Iterator[Label]:
    """Yield the label that was ``found`` at ``start`` in ``shape``, if it has a name."""
    group = found.lastgroup or "name"
    name = (found[group] or "").strip()
    if not name:
        return
    name_at = start + found.start(group)
    set_off = _is_in(place.block.bold, name_at) or _is_in(place.block.italic, name_at)
    stamped = _TIME.search(found[0].replace(name, "", 1)) is not None
    yield Label(name, _label_key(name), shape, start, start + found.end(), place.number, opens, set_off, stamped)


def _is_in(runs: Sequence[Span], position: int) -> bool:
    at = bisect_right(runs, position, key=lambda run: run.start)
    return at > 0 and position < runs[at - 1].end


def _bold_lead(place: _Place) -> Iterator[Label]:
    block = place.block
    start = block.marker.end + 1 if block.marker else block.span.start
    for run in block.bold[:1]:
        name = run.of(place.text).strip(" :.–—-")
        name = name.rstrip(")") if "(" not in name else name
        if run.start <= start and name and run.end < block.span.end:
            yield Label(name, _label_key(name), Shape.BOLD, run.start, run.end, place.number, True, True)
