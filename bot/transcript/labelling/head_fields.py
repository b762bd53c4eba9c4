"""What stands above a talk and has a colon as labels have: fields and lists of a head, titles that quote somebody."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import dropwhile

from bot.model.document import Block, Document, Kind
from bot.text.first_names import is_first_name
from bot.text.question_marks import SENTENCE_END, has_question_mark
from bot.transcript.labelling.label_keys import short_forms
from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import Label
from bot.transcript.names.han_names import are_han_names
from bot.transcript.names.name_wordings import persons
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.signs.label_words import ANSWER_WORDS, QUESTION_WORDS

#: "Ida Holm", "Ida Holm, beekeeper", "Ida Holm and Bo Ray": what a field of a head says of somebody, and so long is one
#: at most.
_NAME_AHEAD = re.compile(rf"(?P<name>{NAME})(?:\s?[,(][^?!]*|\s(?:and|und|et|y|e|&)\s{NAME})?\Z")
_LONGEST_FIELD = 100
#: What stands once in a head with a value no longer than this, that ends like no sentence.
_LONGEST_VALUE = 40
_SHORTENED = re.compile(r"\b[^\W\d_a-zß-ÿ]\.\Z")
#: Somebody speaks so often.
_RECURS = 3
#: So many at least talk with each other.
_SPEAKERS = 2
#: Below a title at least so many labels stand.
_TURNS = 4
#: A paragraph of so many lines is a list of fields.
_LISTED = 3
#: At most so many of them have the label of somebody who speaks.
_SPEAKING = 1
_FIELD = re.compile(r"[^\s:：][^:：]{1,40}[:：]\s?\S")
#: What is left of a line beside its words.
_MARKS = " \t\r\n*_"
_QUOTATION = re.compile(r"[“\"«„‘‹][^\n]{3,150}[”\"»“’›]")


def no_head_fields(candidates: Sequence[Label], document: Document) -> Sequence[Label]:
    """Drop what stands before the first turn with nothing but a name or capitals beside it: "Interview: Ida Holm".

    So is what stands above it in a title: "Episode 57: The hive", "Night Shift: the baker", "Ida Holm & Bo Ray: “We
    never sleep”"; and all that stands in a paragraph of fields: "Study: Wells that freeze", "Interviewer: Ida Holm",
    "Notes: Bo"; or heads a list. Behind a dash, only the name of who has a part is none: "Interviewee - Ida Holm".
    """
    if candidates and candidates[0].shape in (Shape.DASH, Shape.LETTER):
        return [*dropwhile(lambda c: _is_part(c) and _is_head_field(c, document), candidates)]
    if not candidates or candidates[0].shape is not Shape.COLON:
        return candidates
    candidates = _without_sessions(candidates, document)
    titled = (document.blocks[c.block].kind is Kind.HEADING and document.blocks[c.block].level == 1 for c in candidates)
    counts = Counter(c.key for c in candidates)
    recurs = max(counts.values()) >= _RECURS
    fields = _field_blocks(candidates, counts, document)
    heads = (
        title
        or c.block in fields
        or (recurs and _is_single_field(n, candidates, counts, document))
        or _is_head_field(c, document)
        or (n == 0 and (_is_quoted_title(candidates, document) or _is_series_title(candidates, document)))
        for n, (title, c) in enumerate(zip(titled, candidates, strict=True))
    )
    first = next((n for n, is_head in enumerate(heads) if not is_head), len(candidates))
    return _without_list_heads(candidates[first:], document)


def _is_part(label: Label) -> bool:
    return len(label.key) > 1 and label.key in QUESTION_WORDS | ANSWER_WORDS


def _without_sessions(candidates: Sequence[Label], document: Document) -> Sequence[Label]:
    """Return ``candidates`` without words for a part that name somebody each time, above every session of a talk.

    Those who speak have other labels, two at least: "INTERVIEWER: Ida Holm" stands above "HOLM: Why bees?".
    """
    counts = Counter(c.key for c in candidates)
    parts = {key for key in counts if len(key) > 1 and key in QUESTION_WORDS | ANSWER_WORDS}
    speaking = {c.key for c in candidates if c.key in parts and not _is_head_field(c, document)}
    if sum(times > 1 for key, times in counts.items() if key not in parts) < _SPEAKERS:
        return candidates
    return [c for c in candidates if c.key not in parts or c.key in speaking]


def _without_list_heads(candidates: Sequence[Label], document: Document) -> Sequence[Label]:
    """Return ``candidates`` without what stands once, alone in its paragraph, above a list or another label: "News:".

    Whoever is named in two words or more may say a list.
    """
    text, counts = document.source.text, Counter(c.key for c in candidates)
    starts = [*(c.start for c in candidates), len(text)][1:]

    def is_head(label: Label, following: int) -> bool:
        if counts[label.key] > 1 or not label.opens:
            return False
        is_alone = not text[label.words_at : document.blocks[label.block].span.end].strip(_MARKS)
        below = document.blocks[label.block + 1 : label.block + 2]
        is_listed = bool(below) and below[0].kind is Kind.ITEM and person_in(label.name) is None
        return is_alone and (is_listed or not text[label.words_at : following].strip(_MARKS))

    return [c for c, following in zip(candidates, starts, strict=True) if not is_head(c, following)]


def _field_blocks(candidates: Sequence[Label], counts: Counter[str], document: Document) -> frozenset[int]:
    """Return the numbers of the paragraphs whose lines are fields: nearly all stand once, and none says a sentence."""
    blocks: dict[int, list[Label]] = defaultdict(list)
    for candidate in candidates:
        blocks[candidate.block].append(candidate)
    return frozenset(n for n, labels in blocks.items() if _are_fields(labels, counts, document.blocks[n], document))


def _are_fields(labels: Sequence[Label], counts: Counter[str], block: Block, document: Document) -> bool:
    lines = [line.strip() for line in block.span.of(document.source.text).splitlines() if line.strip()]
    several = [label for label in labels if counts[label.key] > 1]
    return (
        len(lines) >= _LISTED
        and all(map(_FIELD.match, lines))
        and len(several) <= _SPEAKING
        and not any(label.stamped for label in labels)
        and not any(SENTENCE_END.search(line) and not _SHORTENED.search(line) for line in lines)
    )


def _is_single_field(n: int, candidates: Sequence[Label], counts: Counter[str], document: Document) -> bool:
    """Tell whether the candidate at ``n`` stands once, with a few words that are no sentence.

    So does the one before it or behind it, if it is no name alone: "Topic: Wells" above "Place: The barn".
    """
    return any(
        all(_is_short_field(c, counts, document) for c in both)
        for both in (candidates[max(0, n - 1) : n + 1], candidates[n : n + 2])
        if len(both) > 1
    )


def _is_short_field(label: Label, counts: Counter[str], document: Document) -> bool:
    blocks = document.blocks[label.block : label.block + 2]  # a value may be the next cell of a table
    parts = (document.source.text[max(label.words_at, block.span.start) : block.span.end] for block in blocks)
    words = next(filter(None, (part.partition("\n")[0].strip(" *_") for part in parts)), "")
    is_short = bool(words) and len(words) <= _LONGEST_VALUE and not SENTENCE_END.search(words)
    is_once = counts[label.key] == 1 and counts.keys().isdisjoint(short_forms(label.name, label.key))
    return is_once and is_short and not label.stamped and person_in(label.name) is None


def _is_quoted_title(candidates: Sequence[Label], document: Document) -> bool:
    """Tell whether the first of ``candidates``, once, is people who say something between marks, above other labels."""
    first, *others = candidates
    words = document.source.text[first.words_at : document.blocks[first.block].span.end].partition("\n")[0]
    is_once = len(others) >= _TURNS and all(other.key != first.key for other in others)
    return is_once and bool(persons(first.name)) and _QUOTATION.fullmatch(words.strip(" *_")) is not None


def _is_series_title(candidates: Sequence[Label], document: Document) -> bool:
    """Tell whether the first of ``candidates``, once, is no person, above a talk whose speakers all recur.

    What stands beside it, in plain type, ends like no sentence, and the turn below asks something: "Night Shift: the
    baker" above "Ann: Welcome to Night Shift. Why bread?". Whoever says "so why bread" is answered below.
    """
    first, *others = candidates
    counts = Counter(c.key for c in others)
    is_once = len(others) >= _TURNS and first.key not in counts and min(counts.values()) > 1
    if not is_once or first.set_off or not first.opens or first.stamped or first.key in QUESTION_WORDS | ANSWER_WORDS:
        return False
    if not counts.keys().isdisjoint(short_forms(first.name, first.key)) or any(map(is_first_name, first.name.split())):
        return False
    words = (
        document.source.text[first.words_at : document.blocks[first.block].span.end].partition("\n")[0].strip(_MARKS)
    )
    below = document.source.text[others[0].words_at : others[1].start]
    return 0 < len(words) <= _LONGEST_FIELD and not SENTENCE_END.search(words) and has_question_mark(below)


def _is_head_field(label: Label, document: Document) -> bool:
    block = document.blocks[label.block]
    words = document.source.text[label.words_at : block.span.end].partition("\n")[0].strip(" *_")
    if not words or len(words) > _LONGEST_FIELD or label.stamped:
        return False
    person = _NAME_AHEAD.match(words)
    is_named = are_han_names(words) or (person is not None and person_in(person["name"]) is not None)
    return is_named or (words.isupper() and len(words.split()) > 1 and not words.endswith(("?", "!", ".")))
