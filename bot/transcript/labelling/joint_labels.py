"""Labels of several who speak at once: "Pia & Tomas" beside "Pia" and "Tomas", and "Both"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from bot.model.document import Document
from bot.transcript.labelling.labels import Label, key_of

#: What stands between the names.
_BETWEEN: Final = re.compile(r"\s?[/&+]\s?|,\s(?:(?:and|und|et|y|e)\s)?|\s(?:and|und|et|y|e|en)\s|[、和与]")
#: Labels of all who answer, folded.
_TOGETHER: Final = frozenset(
    "both|both of them|all|all of them|all three|together|everyone|everybody|in unison"
    "|beide|alle|alle beide|alle drei|alle zusammen|beide zusammen|zusammen|gemeinsam|im chor"
    "|les deux|les trois|tous|toutes|tous les deux|toutes les deux|tous les trois|toutes les trois|tous ensemble"
    "|ensemble|en choeur|en chœur|ambos|ambas|los dos|las dos|los tres|las tres|todos|todas|todos juntos|juntos|juntas"
    "|a coro|os dois|as duas|os tres|as tres|em coro|entrambi|entrambe|tutti|tutte|tutti e due|tutti e tre"
    "|insieme|in coro|allebei|allemaal|samen|两人|二人|三人|全体|众人|大家|齐声|合".split("|")
)
#: The first letter of what is said, with the signs before it: "¿por".
_FIRST_LETTER: Final = re.compile(r"[¿¡\"'“”„‘«»…(\[*_ ]{0,4}(\w?)")
#: So many others have labels at least where one is of several.
_OTHERS: Final = 2


def is_of_all(key: str) -> bool:
    """Tell whether a label with the ``key`` is that of all who answer: "both of them"."""
    return key in _TOGETHER


def without_sentences(labels: Sequence[Label], document: Document) -> list[Label]:
    """Return ``labels`` without those of all who answer that only begin their sentence: "All: that was the word.".

    Where most others go on in lower case as well, that is how people type.
    """
    text = document.source.text
    are_typed_small = sum(_begins_small(text, label) for label in labels) * 2 > len(labels)

    def goes_on(label: Label) -> bool:
        return is_of_all(label.key) and label.name[:1].isupper() and text[label.words_at : label.words_at + 1].islower()

    return [label for label in labels if are_typed_small or not goes_on(label)]


def _begins_small(text: str, label: Label) -> bool:
    first = _FIRST_LETTER.match(text, label.words_at)
    return first is not None and first[1].islower()


def joint_in(labels: Sequence[Label]) -> Mapping[str, tuple[str, ...]]:
    """Return, by the key of each label of several, the keys of those who are meant; of "Both", none.

    Each of those whom such a label names has another one, whole or short: "Pia & Tomas" beside "Pia Holm" and "Tomas".
    """
    printed = dict.fromkeys((label.key, label.name) for label in labels)
    parted = {key: [key_of(part) for part in _BETWEEN.split(name)] for key, name in printed}
    owners: dict[str, set[str]] = {}
    for key, parts in parted.items():
        for form in {key, key.split()[0], key.split()[-1]} if len(parts) == 1 and key else ():
            owners.setdefault(form, set()).add(key)
    found: dict[str, tuple[str, ...]] = {}
    for key, parts in parted.items():
        named = [owners.get(part, set()) for part in parts]
        if len(parts) > 1 and all(len(own) == 1 for own in named):
            several = tuple(dict.fromkeys(own for each in named for own in each))
            found |= {key: several} if len(several) > 1 else {}
        elif is_of_all(key) and len(parted) > _OTHERS:
            found[key] = ()
    return found
