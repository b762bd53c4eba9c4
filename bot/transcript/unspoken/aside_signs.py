"""What a passage looks like that nobody in the conversation says: a heading, a page head, a code, a pull quote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bot.model import Span
from bot.model.document import Kind
from bot.remarks import Remark
from bot.text.question_marks import ASKING, CLOSING, ends_asking
from bot.transcript.names.person_names import person_in
from bot.transcript.names.signatures import name_alone, names_whom_it_quotes, signature_in
from bot.transcript.signs.cue_words import Cues
from bot.transcript.signs.page_furniture import FURNITURE, is_furniture
from bot.transcript.signs.page_heads import page_heads
from bot.transcript.signs.question_score import words_of
from bot.transcript.signs.unspoken_lines import unspoken
from bot.transcript.text_parts.contents import in_contents
from bot.transcript.text_parts.passages import REACTIONS, Passage
from bot.transcript.unspoken.lone_lines import said_alone
from bot.transcript.unspoken.newsroom_notes import is_credited
from bot.transcript.unspoken.picture_lines import picture_lines
from bot.transcript.unspoken.pull_quotes import pull_quotes
from bot.transcript.unspoken.quoted_boxes import quoted_boxes
from bot.transcript.unspoken.reasons import (
    CAPTION,
    CONTENTS,
    IN_ITALICS,
    NOBODY,
    PAGE_CODE,
    PAGE_HEAD,
    PAGE_NUMBER,
    PULL_QUOTE,
    REACTED,
    SECTION_HEADING,
    SIGNATURE,
    TITLE_AGAIN,
    WEB_ADDRESS,
)

#: What a passage that nobody speaks looks like as a whole, and what it is.
_LOOKS = tuple(
    (re.compile(pattern, re.IGNORECASE), reason)
    for pattern, reason in (
        (rf"{REACTIONS}\Z", REACTED),
        (
            r"(?:[\[(–—-]+\s*)?(?:(?:page|seite|página|pág\.|p\.|s\.)\s*|第)?\d{1,4}页?"
            r"(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?(?:\s*[\])–—-]+)?\Z"
            r"|[\W\d_]+\Z|[^\d\n]{3,60}[^\S\n]{5,400}(?:[^\d\s][^\d\n]{0,30}\s)?\d{1,4}\Z"
            r"|\d{1,4}[^\S\n]{5,}[^\d\n]{3,60}\Z",
            PAGE_NUMBER,
        ),
        # One token with a digit, a hyphen, a slash or an underscore in it: lep-life-health-03, IMG_2041.
        (r"<?(?:https?://|www\.)\S+>?\Z", WEB_ADDRESS),
        (r"(?=[^\s]*[\d_/-])[\w#/.+-]{2,59}[\w#/+-]\Z", PAGE_CODE),
        # A mark must follow, or somebody might say it.
        (
            r"\W*(?:(?:à\s)?lire(?:\saussi|\ségalement)?|lisez\saussi|lesen\ssie\s(?:auch|mehr)|auch\sinteressant"
            r"|mehr\szum\sthema|(?:also\s)?read(?:\s(?:also|more|next))?|see\salso|related(?:\sarticles?)?"
            r"|leia\s(?:também|mais)|veja\stambém|le[ea]\stambién|(?:también\s)?te\spuede\sinteresar"
            r"|más\sinformación)\s*[:»>|►].{1,200}\Z",
            Remark("reading tip"),
        ),
        # In a record of a court others speak between: MR. LEE: Objection.
        (
            r"(?-i:(?:M[RS]S?|DR)\.?\s[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’ -]{1,30}"
            r"|THE\s(?:COURT(?:\sREPORTER)?|CLERK|REPORTER|BAILIFF|VIDEOGRAPHER|INTERPRETER))\s?:\s",
            NOBODY,
        ),
    )
)
#: "▲ The yard behind the shop": how a Chinese page points at the picture above.
_POINTS = re.compile(r"\s*[▲△▴▼▽▾]\s*[^\s▲△▴▼▽▾][^\n]{1,80}\Z")
#: "Ida" signs where it does so more than once.
_SIGNS_AGAIN = 2
#: And in italics, without a dash, where it does so from the third time on.
_SIGNS_IN_ITALICS = 3
#: Up to this share of the passages in italics are notes.
_RARE = 0.2
_LONGEST_SECTION_LINE = 60
_CLOSED = re.compile(rf"(?:[.!…,;:{ASKING}！。，；：—–-]|[{CLOSING}])`*\s*\Z|[.!?]\s|://")
#: Whoever types ends a sentence with a face: ":/", ":'(", "xD", "^^", "😅", "👍"; "Windows XP" ends with none.
_FACE = re.compile(
    r"\s(?:[:;=][-o'’]?[DPpOo/\\|3S*(\[]|[xX]D+|\^[_.]?\^|<3"
    r"|(?:[\U0001f440-\U0001f4af\U0001f600-\U0001f64f\U0001f900-\U0001f9ff\u2639\u263a\u2764]"
    r"[\U0001f3fb-\U0001f3ff\ufe0f]?)+)\s*\Z"
)
#: A slug stands among the first blocks.
_NEAR_TITLE = 8
#: So many of a slug's words stand in the title.
_SLUG_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a passage must be compared with to see that it is an aside."""

    source: str
    title: Span | None
    #: The words of the title.
    title_words: frozenset[str]
    #: Lines that are printed again and again.
    page_heads: frozenset[str]
    #: Few passages are set in italics throughout, so that those are notes and not somebody's voice.
    italics_are_rare: bool
    #: How often each name signs a paragraph.
    signatures: Counter[str]
    #: How often each name is a paragraph in italics.
    italic_names: Counter[str]
    #: The words of its language that tell questions from answers.
    cues: Cues
    #: The spans of what lists the questions above them.
    contents: frozenset[Span] = frozenset()
    #: The spans of what repeats the words of others to adorn the page.
    pull_quotes: frozenset[Span] = frozenset()
    #: The spans of what stands for a picture.
    pictures: frozenset[Span] = frozenset()
    #: The spans of what is set off as a quotation, and is a box of the page.
    boxes: frozenset[Span] = frozenset()
    #: The spans of points of lists right beside other points.
    points: frozenset[Span] = frozenset()
    #: The spans of those that go on with a list which a label opens: several may make one point.
    listed_in_turns: frozenset[Span] = frozenset()
    #: The spans of numbers and addresses with a line to themselves that are said.
    said_alone: frozenset[Span] = frozenset()
    #: What ``aside_reason`` has found so far: it is asked of a passage up to three times.
    reasons: dict[Span, str | None] = field(default_factory=dict, repr=False, compare=False)


def surroundings(text: str, passages: Sequence[Passage], title: Span | None, cues: Cues) -> Surroundings:
    """Return what asides are recognised by in this document."""
    unlabelled = [p for p in passages if p.label is None and not p.arrow]  # somebody may say "Mhm." again and again
    return Surroundings(
        text,
        title,
        frozenset(words_of(title.of(text) if title else "")),
        page_heads(p.span.of(text) for p in unlabelled),
        sum(p.italic for p in unlabelled) <= _RARE * len(passages),
        Counter(name for p in unlabelled if (name := signature_in(p.span.of(text)))),
        Counter(name for p in unlabelled if p.italic and (name := _short_name(p.span.of(text)))),
        cues,
        frozenset(passages[n].span for n in in_contents(text, passages)),
        pull_quotes(text, passages),
        picture_lines(text, passages),
        quoted_boxes(text, passages),
        frozenset(_points(passages)),
        frozenset(_listed_in_turns(passages)),
        frozenset(said_alone(text, passages)),
    )


def _points(passages: Sequence[Passage]) -> Iterator[Span]:
    for above, below in pairwise(passages):
        if above.block.kind is below.block.kind is Kind.ITEM and below.place == above.place + 1:
            yield from (above.span, below.span)


def _listed_in_turns(passages: Sequence[Passage]) -> Iterator[Span]:
    goes_on = False
    for above, below in pairwise(passages):
        is_point = below.block.kind is Kind.ITEM and below.label is None and below.place <= above.place + 1
        goes_on = is_point and (goes_on or above.label is not None)
        if goes_on:
            yield below.span


def is_section_line(text: str, passage: Passage) -> bool:
    """Tell whether a passage could be a section heading without a mark: one short line without an end of sentence."""
    words = passage.span.of(text)
    return (
        passage.label is None
        and not passage.arrow
        and passage.block.kind is Kind.TEXT
        and len(words) <= _LONGEST_SECTION_LINE
        and "\n" not in words
        and not _CLOSED.search(words)
        and not _FACE.search(words)
        and not words[:1].islower()
    )


def aside_reason(passage: Passage, around: Surroundings) -> str | None:
    """Return why nobody in the conversation says ``passage``, or None where somebody may.

    Of several reasons it is the first of ``_SIGNS``; a passage with a label is said by whoever it names.
    """
    if passage.label is not None:
        return None
    if passage.span not in around.reasons:
        found = (reason for sign in _SIGNS if (reason := sign(passage, around)))
        around.reasons[passage.span] = next(found, None)
    return around.reasons[passage.span]


def _heading(passage: Passage, _: Surroundings) -> str | None:
    return SECTION_HEADING if passage.block.kind is Kind.HEADING else None


def _caption(passage: Passage, around: Surroundings) -> str | None:
    words = passage.span.of(around.source)
    is_one = passage.block.kind is Kind.CAPTION or passage.span in around.pictures
    is_one = is_one or _POINTS.match(words) is not None or is_credited(words)
    return CAPTION if is_one else None


def _contents(passage: Passage, around: Surroundings) -> str | None:
    return CONTENTS if passage.span in around.contents else None


def _page_head(passage: Passage, around: Surroundings) -> str | None:
    is_one = passage.span.of(around.source) in around.page_heads and passage.span not in around.listed_in_turns
    return PAGE_HEAD if is_one else None


def repeats_title(passage: Passage, around: Surroundings) -> str | None:
    """Return the reason where ``passage`` stands near the title and says the same; None for a label's words."""
    near = passage.label is None and passage.place < _NEAR_TITLE
    return TITLE_AGAIN if near and _repeats_title(passage.span.of(around.source), around) else None


def _note_in_italics(passage: Passage, around: Surroundings) -> str | None:
    return IN_ITALICS if passage.italic and around.italics_are_rare else None


def _pull_quote(passage: Passage, around: Surroundings) -> str | None:
    repeats = passage.repeats or passage.span in around.pull_quotes
    return PULL_QUOTE if repeats else None


def is_attribution(passage: Passage, around: Surroundings) -> bool:
    """Tell whether ``passage`` says no more than whose words stand below it, in whatever style."""
    return passage.label is None and names_whom_it_quotes(passage.span.of(around.source))


def _signature(passage: Passage, around: Surroundings) -> str | None:
    words = passage.span.of(around.source)
    name = signature_in(words) if len(words) <= _LONGEST_SECTION_LINE else None
    name = None if passage.span in around.points else name
    is_one = name is not None and (person_in(name) == name or around.signatures[name] >= _SIGNS_AGAIN)
    is_one = is_one or (passage.italic and around.italic_names[_short_name(words) or ""] >= _SIGNS_IN_ITALICS)
    return SIGNATURE if is_one else None


def _short_name(words: str) -> str | None:
    return name_alone(words) if len(words) <= _LONGEST_SECTION_LINE else None


def _looks_like_none(passage: Passage, around: Surroundings) -> str | None:
    words = passage.span.of(around.source)
    if is_furniture(words) or passage.span in around.boxes:
        return FURNITURE
    if passage.span in around.said_alone:
        return None
    return unspoken(words) or next((reason for pattern, reason in _LOOKS if pattern.match(words)), None)


#: What tells an aside, in the order in which it is looked for.
_SIGNS: tuple[Callable[[Passage, Surroundings], str | None], ...] = (
    _heading,
    _caption,
    _signature,
    _contents,
    _page_head,
    repeats_title,
    _note_in_italics,
    _pull_quote,
    _looks_like_none,
)


def _repeats_title(words: str, around: Surroundings) -> bool:
    own = words_of(words)
    if ends_asking(words):  # a question may well be the title too
        return False
    title = around.title_words
    if not title or not 2 <= len(own) <= len(title) + 4:
        return False
    # A slug loses apostrophes and the end of the title: "Jinpings", "...as its".
    joined = {w.replace("'", "") for w in title} | title | {w + "s" for w in title}
    return sum(w in joined for w in own) >= _SLUG_SHARE * len(own)
