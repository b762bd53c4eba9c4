"""Labels of two shapes, each of which has one speaker alone: "**Ann:** Why?" and, below, "IH> Because"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import Label
from bot.transcript.signs.label_words import FIELD_WORDS, NOBODY_WORDS, REMARK_WORDS, REPLY_WORDS, SOUND_WORDS

#: So many labels of the other stand each in a paragraph beside one of the first, of which that is such a share.
_LEAST: Final = 3
_SHARE: Final = 0.8
_MARKED: Final = (Shape.COLON, Shape.BRACKET, Shape.ANGLE, Shape.LETTER, Shape.SEPARATED, Shape.BOLD, Shape.DASH)
_NOBODY: Final = NOBODY_WORDS | SOUND_WORDS | REPLY_WORDS | FIELD_WORDS | REMARK_WORDS
#: What stands in these is a nickname, too.
_ENCLOSING: Final = (Shape.BRACKET, Shape.ANGLE)


def with_other_manner(labels: Sequence[Label], candidates: Mapping[Shape, Sequence[Label]]) -> list[Label]:
    """Return ``labels``, which are all the same, with those of one other speaker in another shape, if there are any.

    These stand at the head of paragraphs, each right below one of them, or each right above one, and nowhere else.
    """
    if len({label.key for label in labels}) != 1 or len(labels) < _LEAST:
        return list(labels)
    others = (_beside(labels, candidates[shape]) for shape in _MARKED if shape is not labels[0].shape)
    return sorted([*labels, *max(others, key=len, default=[])], key=lambda label: label.start)


def _beside(labels: Sequence[Label], candidates: Iterable[Label]) -> Sequence[Label]:
    heads = [c for c in candidates if c.opens and c.key != labels[0].key and c.key not in _NOBODY]
    if not heads:
        return []
    key, _ = Counter(label.key for label in heads).most_common(1)[0]
    own = [label for label in heads if label.key == key]
    blocks, others = {label.block for label in labels}, {label.block for label in own}
    on_a_side = any(all(block + step in blocks for block in others) for step in (-1, 1))
    enough = len(others) == len(own) >= max(_LEAST, _SHARE * len(labels))
    is_named = own[0].shape in _ENCLOSING or any(label.is_name for label in own)
    return own if on_a_side and enough and is_named and blocks.isdisjoint(others) else []
