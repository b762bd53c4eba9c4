"""Labels of a page on which readers ask somebody: "Ann Lee asked Bo Ray:", and "Bo Ray" alone above each answer.

Or "Ann Lee asks: Why bees?", in one line.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.model import Span
from bot.model.document import Block, Document, Kind
from bot.transcript.labelling.label_shapes import ASKS, Shape
from bot.transcript.labelling.labels import Label, key_of

#: So many lines say who asks at least, where they are labels; below so many the same name stands alone.
_LEAST: Final = 2
#: So many such lines are labels where nobody stands alone and each has a question below that is set off.
_LEAST_SET_OFF: Final = 3
#: What all of them are called then: each of those who ask stands once.
_ASKER: Final = "q"
#: So many lines that say who asks, and go on with the question, are labels, where most ask once.
_LEAST_INLINE: Final = 3
#: How the name in such a label ends.
_ASKING: Final = re.compile(
    r"\s(?:asks|asked|wants\sto\sknow|wonders|fragte?|(?:möchte|will)\swissen|demande|a\sdemandé|veut\ssavoir"
    r"|pregunt[aó]|quiere\ssaber|perguntou?|pergunta|quer\ssaber|chiede|vraagt|спрашивает)[\s*_]{0,4}[:：]"
)
#: What could stand for a name and is none in a story: "My aunt asks: Why?", "Then she asked: Why?"
_TELLING: Final = re.compile(
    r"(?:my|our|his|her|their|the|an?|mon|ma|mes|notre|nos|les?|la|une?|mis?|el|l[oa]s|meus?|minhas?|os?)\s"
    r"(?-i:[a-zß-ÿ])|(?:mein|unser|sein|ihr)e?\s"
    r"|(?:then|and|but|so|when|again|once|as|she|he|i|we|they|you|it|who|everyone"
    r"|und|er|sie|ich|dann|il|elle|puis|et|él|ella|yo|ele|ela)\b",
    re.IGNORECASE,
)
#: A line that ends as such a label does.
_HEAD: Final = re.compile(r"^[^\r\n]{6,110}(?:[:：]|\babout)[^\S\n]*$", re.MULTILINE)


def with_asked(candidates: Mapping[Shape, Sequence[Label]], document: Document) -> dict[Shape, Sequence[Label]]:
    """Return ``candidates`` with the names of those who ask, and of who answers, among those with a colon.

    - Whoever answers stands alone on a line below several who ask: below most of them, or is named by them.
    - Else those who ask go by one name, since each stands once: "Ann asks: Why bees?".
    """
    found = dict(candidates)
    asking = dict(_asking(document))
    found[Shape.COLON] = _below_lines(asking, candidates, document) or _with_askers(candidates[Shape.COLON], document)
    return found


def _below_lines(
    asking: Mapping[Label, str | None], candidates: Mapping[Shape, Sequence[Label]], document: Document
) -> Sequence[Label]:
    """Return the labels with a colon where lines say who is ``asking`` and nothing else; none where they are none."""
    if len(asking) < _LEAST:
        return []
    askers = {label.key for label in asking}
    named = {key_of(asked) for asked in asking.values() if asked}
    starts = [label.start for label in asking]
    lines = [label for label in candidates[Shape.LINE] if label.start > starts[0] and label.key not in askers]
    below = Counter(key for key, _ in {(label.key, bisect_right(starts, label.start)) for label in lines})
    keys = {key for key, n in below.items() if n >= _LEAST and (key in named or 2 * n >= len(asking))}
    answering = [replace(label, shape=Shape.COLON) for label in lines if label.key in keys]
    own = frozenset(starts)
    others = [label for label in candidates[Shape.COLON] if label.start not in own]
    if answering:
        return sorted([*others, *asking, *answering], key=lambda label: label.start)
    ends = [*starts[1:], len(document.source.text)]
    set_off = [label for label, end in zip(asking, ends, strict=True) if _is_set_off_below(label, end, document)]
    if len(set_off) < _LEAST_SET_OFF:
        return []
    heads = [replace(label, name=_ASKER, key=_ASKER) for label in set_off]
    return sorted([*others, *heads], key=lambda label: label.start)


def _with_askers(labels: Sequence[Label], document: Document) -> Sequence[Label]:
    """Return ``labels`` where all go by one name that say of somebody who speaks nowhere else that they ask.

    So it is where most do so once: "Ann asks: Why bees?", "Oluf wants to know: How many?".
    """
    text = document.source.text
    heads = [
        label
        for label in labels
        if _ASKING.search(text, label.start, label.words_at)
        and not _TELLING.match(label.name)
        and document.blocks[label.block].kind is not Kind.ITEM
    ]
    starts, keys = {label.start for label in heads}, {label.key for label in heads}
    others = {label.key for label in labels if label.start not in starts}
    if len(heads) < _LEAST_INLINE or 2 * len(keys) <= len(heads) or not keys.isdisjoint(others):
        return labels
    return [replace(label, name=_ASKER, key=_ASKER) if label.start in starts else label for label in labels]


def _is_set_off_below(label: Label, end: int, document: Document) -> bool:
    """Tell whether the question from the line of a ``label`` to ``end`` is a heading, or most of it in bold."""
    block = document.blocks[label.block]
    if block.span.end <= label.words_at:
        following = document.blocks[label.block + 1 : label.block + 2]
        return any(below.kind is Kind.HEADING or _is_bold(below, below.span) for below in following)
    return _is_bold(block, Span(label.words_at, min(end, block.span.end)))


def _is_bold(block: Block, within: Span) -> bool:
    """Tell whether most of what ``block`` has ``within`` a span is in bold."""
    first = bisect_right(block.bold, within.start, key=lambda run: run.end)
    last = bisect_left(block.bold, within.end, key=lambda run: run.start)
    bold = sum(min(run.end, within.end) - max(run.start, within.start) for run in block.bold[first:last])
    return bold * 2 > within.end - within.start


def _asking(document: Document) -> Iterator[tuple[Label, str | None]]:
    """Yield a label for each line of ``document`` that says who asks and nothing else, and whom, where it says so."""
    for n, block in enumerate(document.blocks):
        if block.kind in (Kind.MARKUP, Kind.RULE, Kind.CAPTION):
            continue
        for line in _HEAD.finditer(document.source.text, block.span.start, block.span.end):
            if heads := ASKS.match(document.source.text, line.start(), line.end()):
                name = heads["name"].strip()
                opens = line.start() == block.span.start
                label = Label(name, key_of(name), Shape.COLON, line.start(), line.end(), n, opens, False)
                yield label, heads["asked"]
