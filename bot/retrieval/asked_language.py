"""Which language a question is in, as far as its words and the interviews that it is put to tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from bot.retrieval.index import Index
from bot.text.other_languages import is_alike, is_in_other_script
from bot.text.weights import ENOUGH_WORDS, is_other, other_languages, share_known, told_language
from bot.text.words import split_words

#: The language that writes all nouns as others write names.
_WITH_CAPITALS: Final = "de"
#: Up to this share of its words in one language that is known well, a question is hardly in that.
_FEW_KNOWN: Final = 0.5
#: Words that may be a part of the name that they stand before.
_IN_NAMES: Final = frozenset("da de del della den der des di do dos du el la las le los ten ter van von zu".split())


def asked_language(index: Index, asked: str) -> str | None:
    """Return the language of the question ``asked``, where that is told for certain.

    "El Niño" and "Notre Dame" tell none where the library has them as names; of German ones any noun could be one. Nor
    do names tell one that no interview is in, where the other words tell another: "who is Willem de Groot". Of a
    language that is not known well, it is one of the library's where it may be that: short questions in Ukrainian may
    be Bulgarian. Nor is "Kiedy otworzą most?" English for "most" where there is a Polish interview.
    """
    told, words, forms = told_language(asked), split_words(asked), index.vocabulary.forms
    own = {interview.transcript.language for interview in index.interviews}
    names = [forms.get(word.form) in index.vocabulary.names for word in words]
    others = other_languages(asked)
    if others and (len(words) >= ENOUGH_WORDS or not any(names) or is_in_other_script(asked)):
        return next((one for one in sorted(own) if any(is_alike(one, other) for other in others)), others[0])
    if any(map(is_other, own)) and told not in own and share_known(asked)[1] <= _FEW_KNOWN:
        return None
    if len(words) < ENOUGH_WORDS and any(names):
        return told if told == _WITH_CAPITALS else None
    if told in own or not any(names):
        return told
    typed = [asked[word.start : word.end] for word in words]
    return told_language(" ".join(_besides_names(typed, names))) or told


def _besides_names(words: Sequence[str], names: Sequence[bool]) -> Iterator[str]:
    """Yield the ``words``, the last first, that are no ``names`` nor lead to one, as "de" in "Willem de Groot"."""
    follows = False
    for word, is_name in zip(reversed(words), reversed(names), strict=True):
        follows = is_name or (follows and word.casefold() in _IN_NAMES)
        if not follows:
            yield word
