"""Which of the words that could be labels say who speaks: those that recur and alternate."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.model.document import Document, Kind
from bot.text.words import fold
from bot.transcript.label_words import (
    ANSWER_WORDS,
    FIELD_WORDS,
    NOBODY_WORDS,
    QUESTION_WORDS,
    SOUND_WORDS,
    looks_like_nick,
)
from bot.transcript.labels import Label, Shape, candidates_of, key_of

#: u/ann, @ann, ann#1234: a nickname that can be nothing else.
_HANDLE = re.compile(r"\A/?u/|\A@|#\d{4}\Z")
_BRACKETED = re.compile(r"\(([^()]+)\)")

#: How often a name, a nickname, and a label without any other beside it must stand in the text to be believed.
_NAME_RECURS, _NICK_RECURS, _ALONE_RECURS = 2, 3, 3
#: A label with a smaller share of all of them must be printed like the others.
_MINOR = 0.1
#: How often the text has the words of a label's name, the label itself included.
_MENTIONED = 2
#: Shapes without a mark of their own: only several different names make them labels.
_NEVER_ALONE = (Shape.LINE, Shape.DASH, Shape.BOLD, Shape.STOP, Shape.SEPARATED)
#: Shapes whose mark is plain enough for words that are no name.
_PHRASED = (Shape.DECLARED, Shape.COLON, Shape.MOMENT, Shape.BRACKET)
#: A label that is no name has so few words, and recurs at least so often for each time of the commonest.
_PHRASE_WORDS, _ABOUT = 4, 0.3
#: Somebody named once with an office ("Ann Lee, the Post") is not the only one named so.
_OFFICES = 2
#: Where one who asks is named again and again, and whoever answers once each: so many times, and in such a share.
_LONE_RECURS, _LONE_ANSWERED = 3, 0.8


def find_labels(document: Document) -> list[Label]:
    """Return the labels that say who speaks, in order, all of one shape; none where nobody is named.

    A shape is believed by how often its labels recur and alternate, times how far it is to be trusted.
    """
    best: list[Label] = []
    best_score = 0.0
    for shape, candidates in candidates_of(document).items():
        labels = _believed(_settled(candidates), document)
        score = len(labels) * shape.value if _spread(labels, document) else 0.0
        if score > best_score:
            best, best_score = labels, score
    aliases = _aliases(best)
    return [replace(label, key=aliases[label.key]) if label.key in aliases else label for label in best]


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


def _believed(candidates: list[Label], document: Document) -> list[Label]:
    """Return those of ``candidates`` that name speakers.

    - Whoever the format itself declares, whatever the name is.
    - A name or a role that recurs, with another one between; a nickname only from its third time on.
    - A role or a name that recurs alone, where only the questions are labelled.
    - Any few words that recur at the head of blocks about as often as the commonest label: "The audience".
    - A name that stands once, printed like those that recur.
    - Where none recurs: a question's and an answer's label, or names that the text also mentions, at the head of
      neighbouring blocks.
    """
    if candidates and candidates[0].shape is Shape.DECLARED:
        return [c for c in candidates if c.key]
    phrases = _phrases(candidates)
    candidates = [
        c
        for c in _of_one_place(candidates, document)
        if c.key
        and c.key not in FIELD_WORDS
        and c.key not in SOUND_WORDS
        and (c.is_name or looks_like_nick(c.name) or c.key in phrases)
    ]
    candidates = _with_words(candidates, document)
    recurring = _recurring(candidates)
    if not recurring:
        return _once_each(candidates, document)
    regular = [c for c in candidates if c.key in recurring]
    opens = sum(c.opens for c in regular) * 2 > len(regular)
    set_off = sum(c.set_off for c in regular) * 2 > len(regular)
    counts = Counter(c.key for c in regular)
    if candidates[0].shape in _NEVER_ALONE and _all_answer(counts.most_common(1)[0][0], candidates):
        return [c for c in candidates[candidates.index(regular[0]) :] if c.key in recurring or _full_name_ahead(c)]
    main = {key for key in recurring if counts[key] >= _MINOR * len(regular)}
    alike = [c for c in candidates if c.key in main or (c.set_off == set_off and (c.opens or not opens))]
    mentions = Counter(re.findall(r"\w+", fold(document.source.text)))
    offices = {c.key for c in alike if c.is_name and "," in c.name}
    if len(offices) < _OFFICES:  # "Slow Fever, episode 7: Why ..." is a title
        alike = [c for c in alike if c.key in recurring or "," not in c.name]
    in_text = {n for n, block in enumerate(document.blocks) if block.kind is not Kind.HEADING}
    return [c for c in alike if c.key in recurring or (c.block in in_text and _is_rare_speaker(c, set_off, mentions))]


def _settled(candidates: Sequence[Label]) -> list[Label]:
    """Return the candidates under the key that the rest of the document uses for them.

    - "Frederico (FSM)" goes by what stands in brackets, where that is a label too.
    - "Ann, the Post" goes by what stands before the comma, where that is.
    """
    keys = Counter(c.key for c in candidates if "," not in c.name)
    short: dict[str, str] = {}
    for label in candidates:
        for note in _BRACKETED.findall(label.name):
            if keys[fold(note).strip()]:
                short[fold(note).strip()] = label.key
    settled = []
    for label in candidates:
        person, comma, _ = label.name.partition(",")
        if comma and keys[key_of(person)]:
            label = replace(label, name=person, key=key_of(person))
        settled.append(replace(label, key=short[label.key]) if label.key in short else label)
    return settled


def _with_words(candidates: list[Label], document: Document) -> list[Label]:
    """Return the candidates alone on their line whose kind mostly has words below it: "Yeah." is said, and no name."""
    if not candidates or candidates[0].shape is not Shape.LINE:
        return candidates
    text = document.source.text
    spoken: Counter[str] = Counter()
    for label, following in zip(candidates, [*candidates[1:], None], strict=True):
        until = following.start if following else len(text)
        spoken[label.key] += 1 if text[label.words_at : until].strip(" \t\r\n#*_>-=") else -1
    return [c for c in candidates if spoken[c.key] > 0]


def _of_one_place(candidates: Sequence[Label], document: Document) -> list[Label]:
    """Return the candidates without those in lists, where names that open paragraphs recur: "* Linux: ..." is none."""
    listed = [document.blocks[c.block].kind is Kind.ITEM for c in candidates]
    plain = Counter(c.key for c, in_list in zip(candidates, listed, strict=True) if not in_list and c.is_name)
    if sum(n for n in plain.values() if n >= _NAME_RECURS) <= sum(listed):
        return list(candidates)
    return [c for c, in_list in zip(candidates, listed, strict=True) if not in_list or c.key in plain]


def _phrases(candidates: Sequence[Label]) -> set[str]:
    """Return the keys that are no names, but stand at the head of blocks about as often as any label."""
    counts = Counter(c.key for c in candidates)
    inside = {c.key for c in candidates if not (c.opens and c.name[:1].isupper() and c.shape in _PHRASED)}
    commonest = max(counts.values(), default=0)
    return {
        key
        for key, times in counts.items()
        if times >= max(_NICK_RECURS, commonest * _ABOUT) and key not in inside and len(key.split()) <= _PHRASE_WORDS
    }


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
    if believed <= {"a"}:
        return set()  # "a)" of a list
    if len(believed) == 1 and candidates[0].shape in _NEVER_ALONE and not _all_answer(next(iter(believed)), candidates):
        return set()
    return believed


def _full_name_ahead(label: Label) -> bool:
    return label.opens and label.is_name and len(label.key.split()) > 1


def _all_answer(asker: str, candidates: Sequence[Label]) -> bool:
    """Tell whether somebody else is named after most labels of ``asker``, in two words or more."""
    named = [c.key == asker for c in candidates if c.key == asker or _full_name_ahead(c)]
    asked = named.count(True)
    answered = sum(first and not second for first, second in pairwise(named))
    return asked >= _LONE_RECURS and answered >= _LONE_ANSWERED * asked and len(named) <= 3 * asked


def _is_rare_speaker(label: Label, set_off: bool, mentions: Counter[str]) -> bool:
    if label.shape in _NEVER_ALONE:
        return False
    if not label.is_name:
        return label.stamped or label.shape in (Shape.MOMENT, Shape.ANGLE) or _HANDLE.search(label.name) is not None
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
