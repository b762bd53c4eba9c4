"""What a paragraph looks like by itself: its sort, its type, its ends, its words, and what the rules for those say."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.model import Span
from bot.text.question_marks import ASKING, CLOSING, has_question_mark
from bot.transcript.names.bylines import is_credit
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.signs.cue_words import Cues
from bot.transcript.signs.marked_lines import introduces
from bot.transcript.signs.page_furniture import FURNITURE
from bot.transcript.signs.question_score import features, words_of
from bot.transcript.text_parts.adverts import ADVERT
from bot.transcript.text_parts.passages import Passage
from bot.transcript.text_parts.utterances import Utterance
from bot.transcript.unspoken.back_matter import back_matter
from bot.transcript.unspoken.ending_shape import Manner, ending_shape
from bot.transcript.unspoken.page_asides import ELSEWHERE
from bot.transcript.unspoken.reasons import (
    CAPTION,
    IN_ITALICS,
    NOBODY,
    PAGE_CODE,
    PAGE_HEAD,
    PAGE_NUMBER,
    PULL_QUOTE,
    SECTION_HEADING,
    SET_APART,
    SIGNATURE,
    TITLE,
    TITLE_AGAIN,
    WEB_ADDRESS,
)

#: So many characters of a paragraph are looked at.
_HEAD: Final = 1500
#: So many last ones show how it ends.
_TAIL: Final = 8
#: So many words of it are counted.
_WORDS: Final = 60
_CLOSERS: Final = rf"[{CLOSING}*_]*\s*\Z"
_ASKS: Final = re.compile(rf"[{ASKING}]" + _CLOSERS)
_CLOSED: Final = re.compile(rf"[.!…。！{ASKING}]" + _CLOSERS)
_SENTENCE: Final = re.compile(rf"[.!…。！{ASKING}]")
_NAME_FIRST: Final = re.compile(rf"[\W_]{{0,8}}(?P<name>{NAME})")
#: A longer line is no credit.
_LONGEST_CREDIT: Final = 300
#: What a paragraph begins with, or has in it; each is a sign.
_BEGINS: Final = {
    "quoted": re.compile(r"\s*[*_]*[“\"„«‘'「»]"),
    "bracketed": re.compile(r"\s*[*_]*[(\[]"),
    "dashed": re.compile(r"\s*[-–—―]"),
    "label-like": re.compile(r"\s*\**[^\W\d_][^\n.?!,:：]{0,40}[:：]\s*\S"),
}
_HAS: Final = {
    "link": re.compile(r"https?://|www\.|\]\(|@\w|©|→|►|▶|#\w"),
    "row": re.compile(r"\s[|·•]\s"),
    "year": re.compile(r"\b(?:1[5-9]|20)\d\d\b"),
    "date": re.compile(
        r"\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}:\d\d\b"
        r"|\b\d+ (?:min|comments?|kommentare?|commentaires?|coment)"
    ),
}
#: Of the counts of ``question_score``, those that are signs of their own.
_SOUNDS: Final = (
    "asks_inside",
    "trails_off",
    "opens_interrogative",
    "opens_imperative",
    "second_person",
    "first_person",
    "opens_replying",
    "hosts",
)
#: What the fitted weights call the reasons of rules for what nobody says; all others are "other".
_ASIDES: Final[Mapping[str, str]] = {
    TITLE: "title",
    SECTION_HEADING: "heading",
    CAPTION: "caption",
    SIGNATURE: "signature",
    **dict.fromkeys((PAGE_HEAD, PAGE_NUMBER, PAGE_CODE, WEB_ADDRESS, FURNITURE, ELSEWHERE), "furniture"),
    TITLE_AGAIN: "title again",
    IN_ITALICS: "italics",
    PULL_QUOTE: "pull quote",
    SET_APART: "apart",
    NOBODY: "nobody",
    ADVERT: "advert",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What a paragraph is compared with."""

    text: str
    cues: Cues
    manner: Manner
    #: The usual number of words of a paragraph, geometric mean.
    typical: float
    #: The words of the title, folded.
    title: frozenset[str]


def tokens_of(text: str, passage: Passage) -> tuple[str, ...]:
    """Return the folded words at the head of ``passage``."""
    return words_of(passage.span.of(text)[:_HEAD])


def closes(words: str) -> bool:
    """Tell whether ``words`` end like a sentence."""
    return _CLOSED.search(words[-_TAIL:]) is not None


def looks_of(utterance: Utterance, tokens: Sequence[str], setting: Setting) -> dict[str, float]:
    """Return the signs that ``utterance`` with those ``tokens`` has by itself, with their values."""
    passage = utterance.passage
    words = passage.span.of(setting.text)
    return {
        "long": math.log(passage.span.end - passage.span.start + 1),
        "longer": max(-3.0, min(3.0, math.log((utterance.words + 1) / (setting.typical + 1)))),
        **_type(passage),
        **_ends(words),
        **_counts(words, tokens, setting),
        **_sounds(passage, tokens, setting),
        **_rules(utterance, words, setting),
    }


def _type(passage: Passage) -> dict[str, float]:
    block = passage.block
    return {
        f"kind {block.kind.value}": 1.0,
        f"level {min(block.level, 3)}": 1.0,
        "bold": passage.bold,
        "italic": passage.italic,
        "numbered": passage.numbered,
        "bold head": not passage.bold and _opens(block.bold[:1], passage),
        "italic head": not passage.italic and _opens(block.italic[:1], passage),
        "label": passage.label is not None,
    }


def _opens(runs: tuple[Span, ...], passage: Passage) -> bool:
    """Tell whether one of the ``runs`` begins where ``passage`` does, or a mark before it."""
    return any(run.start <= passage.span.start + 2 < run.end for run in runs)


def _ends(words: str) -> dict[str, float]:
    tail, head = words[-_TAIL:], words[:_HEAD]
    closed, colon = _CLOSED.search(tail) is not None, introduces(tail)
    return {
        "ends asking": _ASKS.search(tail) is not None,
        "asks": has_question_mark(words),
        "closed": closed,
        "colon": colon,
        "open": not closed and not colon,
        "lower": words[:1].islower(),
        "capitals": head.isupper(),
        **{name: pattern.match(head) is not None for name, pattern in _BEGINS.items()},
        **{name: pattern.search(head) is not None for name, pattern in _HAS.items()},
    }


def _counts(words: str, tokens: Sequence[str], setting: Setting) -> dict[str, float]:
    parts, few, head = words[:_HEAD].split()[:_WORDS], tokens[:_WORDS], words[:300]
    named = _NAME_FIRST.match(head)
    is_person = named is not None and person_in(named["name"]) is not None
    names = setting.manner.names
    return {
        "upper words": sum(part[:1].isupper() for part in parts) / max(len(parts), 1),
        "digits": sum(map(str.isdigit, head)) / max(len(head), 1),
        "sentences": math.log(1 + len(_SENTENCE.findall(words[:_HEAD]))),
        "name first": is_person,
        "known name first": is_person and named is not None and bool(names.intersection(named["name"].split())),
        "known name": bool(names.intersection(part.strip(".,;:!?()»«“”\"'’*_") for part in parts)),
        "words of title": sum(word in setting.title for word in few) / max(len(few), 1),
        "function words": sum(word in setting.cues.function for word in few) / max(len(few), 1),
    }


def _sounds(passage: Passage, tokens: Sequence[str], setting: Setting) -> dict[str, float]:
    sound = features(passage.unnumbered.of(setting.text), setting.cues, setting.typical)
    return {
        **{name.replace("_", " "): getattr(sound, name) for name in _SOUNDS},
        "says I": bool(setting.cues.first.intersection(tokens)),
    }


def _rules(utterance: Utterance, words: str, setting: Setting) -> dict[str, float]:
    found: Mapping[str, float] = {
        "sounds asked": utterance.asks,
        "back words": back_matter(setting.text, utterance.passage),
        "ending shape": ending_shape(setting.text, utterance.passage, setting.manner),
        "credit": len(words) <= _LONGEST_CREDIT and is_credit(words),
        "aside": utterance.aside is not None,
    }
    if utterance.aside is None:
        return dict(found)
    return {**found, f"aside {_ASIDES.get(utterance.aside, 'other')}": 1.0}
