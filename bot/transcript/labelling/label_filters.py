"""What tells a label from words that only look like one: named filters, each of which takes some candidates away."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.model.document import Document, Kind
from bot.text.words import fold
from bot.transcript.labelling.answer_headings import no_answer_headings
from bot.transcript.labelling.head_fields import no_head_fields
from bot.transcript.labelling.joint_labels import is_of_all, without_sentences
from bot.transcript.labelling.label_keys import initialled, short_forms, spelt_alike, with_initials
from bot.transcript.labelling.label_shapes import HAS_TITLE, IS_ADDRESSED, Shape
from bot.transcript.labelling.labels import Label, is_defined, without_office
from bot.transcript.labelling.listed_labels import outside_lists
from bot.transcript.labelling.page_lines import no_heads_of_parts, no_page_heads
from bot.transcript.labelling.recurring_labels import (
    NEVER_ALONE,
    NICK_RECURS,
    all_answer,
    has_full_name,
    is_bold_handle,
    is_bold_nick,
    is_known_beside,
    leads_in,
    once_each,
    once_in_styles,
    opener_of,
    recurring,
    senders,
)
from bot.transcript.names.person_names import without_notes
from bot.transcript.signs.label_words import (
    FIELD_WORDS,
    HAN_HEAD,
    NOBODY_WORDS,
    PREPOSITIONS,
    QUESTION_WORDS,
    REMARK_WORDS,
    REPLY_WORDS,
    SOUND_WORDS,
    TURN_WORDS,
    looks_like_nick,
)
from bot.transcript.signs.page_furniture import LONGEST, names_button

#: u/ann, @ann, ann#1234: a nickname that can be nothing else.
_HANDLE = re.compile(r"\A/?u/|\A@|#\d{4}\Z")
#: "Yeah 00" is what stands before the colon of "Yeah 00:39".
_HOURS = re.compile(r"\s\d+\Z")
#: A full name, and the words of it that give its initials.
_FULL_NAME = re.compile(
    r"\b[^\W\d_a-zß-ÿ][^\W\d_]+(?:[ \n-](?:(?:d[aeio]s?|du|von|van|der|la|le|y|e) ?){0,2}[^\W\d_a-zß-ÿ][^\W\d_]+){1,3}"
)
_NAME_PARTS = re.compile(r"[^\W\d_a-zß-ÿ][^\W\d_]+")
#: "**SO** words", which initials may be as well as a reply.
_BOLD_INITIALS = re.compile(r"[^\W\d_a-zß-ÿ]{2,3}")
_COLUMNS = "   "  # of a table, and in no label
_NO_LABELS = FIELD_WORDS | REMARK_WORDS | SOUND_WORDS
#: A label with a smaller share of all of them must be printed like the others.
_MINOR = 0.1
#: How often the text has the words of a label's name, the label itself included.
_MENTIONED = 2
#: Shapes whose mark is plain enough for words that are no name.
_PHRASED = (Shape.DECLARED, Shape.COLON, Shape.MOMENT, Shape.BRACKET, Shape.DASH, Shape.BOLD)
#: The same where names must follow them in turn: a dash or bold type stands in many a sentence.
_DASHED = (Shape.DASH, Shape.BOLD)
#: Shapes that have no mark of a label but a time or a line of their own: captions have them too.
_UNMARKED = (Shape.MOMENT, Shape.LINE, Shape.BOLD, Shape.DASH, Shape.SEPARATED)
#: A label that is no name has at most so many words.
_PHRASE_WORDS = 8
#: It recurs at least this share of the times of the commonest.
_ABOUT = 0.3
#: A label takes turns with names where, after this share of its uses, a name follows that recurs there.
_IN_TURN = 0.8
#: A talk has a line for each turn where so many lines begin with a label,
_TURNS_BY_LINE = 6
#: and such a share of all lines.
_BY_LINE = 0.5
#: A name that is rarer has at most so many words there.
_LONGEST_RARE = 4
#: Somebody named once with an office ("Ann Lee, the Post") is not the only one named so.
_OFFICES = 2


def speaking(candidates: Sequence[Label], document: Document) -> list[Label]:
    """Return those of ``candidates``, all of one shape, that name speakers.

    - Whoever the format itself declares, whatever the name is.
    - Else what is left by the filters of ``POSSIBLE``, and by those of ``LIKELY`` where some of it recurs.
    - Where one asks whose name recurs, and each answer has another name: those, from the first question on.
    - Where none recurs: a question's and an answer's label, or names that the text also mentions, at the head of
      neighbouring blocks; or an outlet in the first question, and a name before its answer, in the styles of a talk.
    """
    if candidates and candidates[0].shape is Shape.DECLARED:
        return [c for c in candidates if c.key]
    every = candidates
    for possible in POSSIBLE:
        candidates = possible(candidates, document)
    often = recurring(candidates)
    if often:
        found = _beside(often, candidates, document)
        return [*opener_of(found, every, document), *found] if found else []
    return once_each(candidates, document) or once_in_styles(every, document)


def _beside(often: frozenset[str], candidates: Sequence[Label], document: Document) -> list[Label]:
    """Return the candidates that recur ``often`` and those beside them that name speakers, too."""
    regular = _Regular.of(candidates, often)
    if len(often) == 1 and regular.first.shape in NEVER_ALONE and all_answer(regular.commonest, candidates):
        named = [c for c in candidates if c.key in often or has_full_name(c) or is_bold_nick(c)]
        first = named.index(regular.first)
        # Whoever is named again and again may answer: the first question stands before the first of those labels.
        return named[first - 1 if named[-1].key == regular.commonest and first else first :]
    candidates = spelt_alike(candidates, regular.keys, document.source.text, opens=regular.opens)
    for likely in LIKELY:
        candidates = likely(candidates, regular, document)
    return list(candidates)


@dataclass(frozen=True, slots=True)
class _Regular:
    """What the labels that recur have in common."""

    first: Label
    keys: frozenset[str]
    #: The keys with a good share of all labels.
    main: frozenset[str]
    commonest: str
    #: Most of them open a block; most are set in bold or italics.
    opens: bool
    set_off: bool

    @classmethod
    def of(cls, candidates: Sequence[Label], often: frozenset[str]) -> _Regular:
        labels = [c for c in candidates if c.key in often]
        counts = Counter(label.key for label in labels)
        return cls(
            labels[0],
            often,
            frozenset(key for key, times in counts.items() if times >= _MINOR * len(labels)),
            counts.most_common(1)[0][0],
            sum(label.opens for label in labels) * 2 > len(labels),
            sum(label.set_off for label in labels) * 2 > len(labels),
        )


def worded_like_labels(candidates: Sequence[Label], document: Document) -> Sequence[Label]:
    """Keep names, words for a part, nicknames, and phrases; no fields ("Date"), sounds, replies, buttons ("Share").

    A phrase is any few words that recur about as often as the commonest label, at the head of blocks or in turn with
    names: "The audience", "La Gaceta de los oficios"; or one for all who answer: "Both of them".
    """
    phrases = _phrases(candidates) | with_initials(candidates)

    def is_worded(label: Label) -> bool:
        is_phrase = label.key in phrases or (label.opens and (_is_stopped_office(label) or is_of_all(label.key)))
        return label.is_name or is_phrase or (looks_like_nick(label.name) and not HAN_HEAD.search(label.name))

    def is_reply_or_button(label: Label) -> bool:
        are_initials = label.shape is Shape.BOLD and _BOLD_INITIALS.fullmatch(label.name)
        words = _HOURS.sub("", label.key)
        below = document.source.text[label.words_at : label.words_at + LONGEST]
        is_reply = words in REPLY_WORDS and (label.shape in _UNMARKED or words != label.key)
        return (is_reply and not are_initials) or (label.shape is Shape.LINE and names_button(label.name, below))

    kept = (c for c in candidates if c.key and c.key not in _NO_LABELS and _COLUMNS not in c.name)
    return without_sentences([c for c in kept if is_worded(c) and not is_reply_or_button(c)], document)


def _phrases(candidates: Sequence[Label]) -> set[str]:
    counts = Counter(c.key for c in candidates)
    often = max(NICK_RECURS, max(counts.values(), default=0) * _ABOUT)
    recurring_keys = {key for key, times in counts.items() if times >= often and len(key.split()) <= _PHRASE_WORDS}
    doubtful = {c.key for c in candidates if not (c.opens and _could_be_phrase(c)) or c.shape in _DASHED}
    return recurring_keys - (doubtful - _taking_turns(candidates))


def _could_be_phrase(label: Label) -> bool:
    return label.name[:1].isupper() and (label.shape in _PHRASED or _is_stopped_office(label))


def _opens_in_bold(label: Label) -> bool:
    """Tell whether a ``label`` opens a block, set off, with a colon, as of outlets in small letters: "el Faro:"."""
    return label.opens and label.set_off and label.shape is Shape.COLON


def _is_stopped_office(label: Label) -> bool:
    """Tell whether a full stop stands behind an office with a title, as records print it: "Mme la rapporteure."."""
    return label.shape is Shape.STOP and IS_ADDRESSED.fullmatch(label.name) is not None


def _taking_turns(candidates: Sequence[Label]) -> set[str]:
    """Return the keys whose labels are nearly all followed by a name that recurs in that place."""
    after: dict[str, Counter[str]] = {}
    for first, second in pairwise(candidates):
        if (_could_be_phrase(first) or _opens_in_bold(first)) and second.is_name and first.key != second.key:
            after.setdefault(first.key, Counter())[second.key] += 1
    counts = Counter(c.key for c in candidates)
    recurring_after = {key: sum(n for n in names.values() if n > 1) for key, names in after.items()}
    return {key for key, times in recurring_after.items() if times >= _IN_TURN * (counts[key] - 1)}


def with_words_below(candidates: Sequence[Label], document: Document) -> Sequence[Label]:
    """Keep, of those alone on their line, the kinds that mostly have words below: "Yeah." is said, and no name."""
    if not candidates or candidates[0].shape is not Shape.LINE:
        return candidates
    text = document.source.text
    ends = [*(c.start for c in candidates[1:]), len(text)]
    spoken: Counter[str] = Counter()
    for label, end in zip(candidates, ends, strict=True):
        spoken[label.key] += 1 if text[label.words_at : end].strip(" \t\r\n#*_>-=") else -1
    return [c for c in candidates if spoken[c.key] > 0]


def with_bearers(candidates: Sequence[Label], document: Document) -> Sequence[Label]:
    """Keep, of initials with nothing but a space behind them, those of somebody whom the text names: "IH Because …"."""
    text = document.source.text
    bare = {c for c in candidates if c.shape is Shape.COLUMN and not text[c.words_at - 2 : c.words_at].isspace()}
    if not bare:
        return candidates
    names = [part for name in _FULL_NAME.findall(text) for part in (name, *name.split("\n"))]
    ends = {"".join(part[0] for part in _NAME_PARTS.findall(name))[at:] for name in names for at in range(4)}
    return [c for c in candidates if c.name in ends or c not in bare]


def printed_alike(candidates: Sequence[Label], regular: _Regular, _: Document) -> Sequence[Label]:
    """Keep the main labels and what "P." is short for, and others that open a block and are set off as those are.

    A full name may be set off as its initials are: all questions are in bold, and no answer is.
    """
    main = {(c.key, c.set_off) for c in candidates if c.key in regular.main}

    def is_alike(label: Label) -> bool:
        if label.opens and any((form, label.set_off) in main for form in short_forms(label.name, label.key)):
            return True
        is_part = label.opens and label.key in TURN_WORDS and label.key[0] in regular.keys
        return is_part or (label.set_off == regular.set_off and (label.opens or not regular.opens))

    return [c for c in candidates if c.key in regular.main or is_alike(c)]


def no_lone_office(candidates: Sequence[Label], regular: _Regular, _: Document) -> Sequence[Label]:
    """Keep no name with a comma that stands once, if only one has any: "Slow Fever, episode 7: Why" is a title.

    "JO RAY, HOST" is none, where the label that recurs is a part of it ("RAY"), nor "PUPIL, Holm High" among capitals.
    """
    offices = {c.key for c in candidates if "," in c.name and c.is_name}
    if len(offices) >= _OFFICES:
        return candidates
    return [
        c
        for c in candidates
        if c.key in regular.keys
        or "," not in c.name
        or HAS_TITLE.match(c.name)
        or not regular.keys.isdisjoint(short_forms(c.name, c.key))
        or (without_office(c.name).isupper() and regular.first.name.isupper())
    ]


def recurring_or_rare_speakers(candidates: Sequence[Label], regular: _Regular, document: Document) -> Sequence[Label]:
    """Keep what recurs, and outside of headings a name that stands once, if it can be nothing else or is mentioned.

    The full name before the first words of somebody whose short one recurs is one, too, and whatever is printed like a
    word above its definition, as what recurs is.
    """
    text = document.source.text
    are_defined = is_defined(regular.first, text)
    mentions = Counter(re.findall(r"\w+", fold(document.source.text)))
    within = _talk_by_line(candidates, regular, document)
    sent = senders(candidates, regular.commonest, regular.keys)
    initials = {"".join(word[0] for word in c.key.split()) for c in candidates if has_full_name(c)}
    return [
        c
        for c in candidates
        if c.key in regular.keys
        or c in sent
        or (are_defined and c.opens and is_defined(c, text))
        or (c.start in within and _is_printed_as(c, regular))
        or (c.opens and not regular.keys.isdisjoint(short_forms(c.name, c.key) if c.is_name else {initialled(c.name)}))
        or (c.opens and c.name.isupper() and c.key in initials)
        or (document.blocks[c.block].kind is not Kind.HEADING and _is_rare_speaker(c, regular, mentions))
        or is_known_beside(c, regular.first, mentions, document)
    ]


def _talk_by_line(candidates: Sequence[Label], regular: _Regular, document: Document) -> range:
    """Return where the talk stands, if most of its lines begin with a label that recurs: each turn has its own line."""
    starts = [c.start for c in candidates if c.key in regular.keys]
    lines = document.source.text[starts[0] : starts[-1]].splitlines()
    by_line = len(starts) >= max(_TURNS_BY_LINE, _BY_LINE * sum(bool(line.strip()) for line in lines))
    return range(starts[0], starts[-1]) if by_line else range(0)


def _is_printed_as(label: Label, regular: _Regular) -> bool:
    """Tell whether a label that stands once could be one in a text where each line is a turn."""
    is_part = label.key in QUESTION_WORDS and label.key != without_notes(label.name)
    name = without_office(without_notes(label.name))
    plain = label.shape is Shape.COLON or (label.shape in (Shape.DASH, Shape.STOP) and (name.isupper() or is_part))
    is_short = label.is_name and len(label.key.split()) <= _LONGEST_RARE and len(label.key) > 1
    is_alike = is_part or name.isupper() == regular.first.name.isupper()
    return plain and is_short and is_alike and not leads_in(label, regular.keys)


def _is_rare_speaker(label: Label, regular: _Regular, mentions: Counter[str]) -> bool:
    if label.shape in NEVER_ALONE and _HANDLE.match(label.name) and _HANDLE.match(regular.first.name):
        return label.opens  # "@ann" alone, where all who speak are called so
    if label.shape in NEVER_ALONE:
        is_one = label.is_name and HAS_TITLE.match(label.name) is not None
        return label.shape in (Shape.DASH, Shape.STOP) and label.opens and (is_one or _is_stopped_office(label))
    if not label.is_name:
        is_told = is_bold_handle(label) or is_of_all(label.key)
        is_marked = label.stamped or label.shape in (Shape.MOMENT, Shape.ANGLE) or _HANDLE.search(label.name)
        return bool(is_marked) or (regular.opens and regular.set_off and is_told)
    if leads_in(label, regular.keys):
        return False
    if label.shape is not Shape.COLON or regular.set_off or label.key in NOBODY_WORDS | TURN_WORDS:
        return True
    parts = label.key.split()  # "Im Ernst: Ich habe …" has a preposition
    return parts[0] not in PREPOSITIONS and (len(parts) >= 2 or all(mentions[p] >= _MENTIONED for p in parts))


#: What could be a label at all; the filters are applied in this order.
POSSIBLE: tuple[Callable[[Sequence[Label], Document], Sequence[Label]], ...] = (
    worded_like_labels,
    outside_lists,
    with_bearers,
    no_page_heads,
    no_heads_of_parts,
    no_head_fields,
    with_words_below,
    no_answer_headings,
)
#: What is one beside labels that recur, in this order.
LIKELY: tuple[Callable[[Sequence[Label], _Regular, Document], Sequence[Label]], ...] = (
    printed_alike,
    no_lone_office,
    recurring_or_rare_speakers,
)
