"""How the words of a library lie in arrays, so that many texts are compared with a question at once.

Every entry has 1 + n texts: its question, then the n sentences of its answer; it may share these with another one, and
has only its question by itself then. The terms of all texts stand one behind the other, as numbers of words; a word is
a form with its key, however often it is said.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.vocabulary import Term

Ints = NDArray[np.int64]
SmallInts = NDArray[np.int32]
#: A term without a place: the same object for every time the word is said.
_UNPLACED = 0


@dataclass(frozen=True, slots=True, eq=False)
class TermArrays:
    """Where the texts of each entry and the terms of each text are."""

    #: [entries + 1]: texts of entry e by itself are ``first_text[e]:first_text[e + 1]``, the question first.
    first_text: Ints
    #: [entries]: the entry that has the sentences of each: itself, or the one that it shares them with.
    answers: Ints
    #: [texts + 1]: terms of text t are ``first_term[t]:first_term[t + 1]``; every text has at least one term.
    first_term: Ints
    #: [terms]: place of the term's word in ``words``; -1 for the one term of a text without words.
    word: SmallInts
    #: [terms, 2]: the characters of the text that the term stands for, half-open.
    span: SmallInts
    #: All distinct words, without their places.
    words: tuple[Term, ...]
    #: Key -> its number, in order of first use.
    key_ids: dict[str, int]
    #: [words + 1]: number of each word's key; of a text without words the number ``len(key_ids)``, which nothing has.
    word_key: SmallInts

    def texts_of(self, entries: Ints) -> Ints:
        """Return the places of all texts of ``entries``: of each its question, then its sentences."""
        return ranges(*self.stretches(entries))

    def stretches(self, entries: Ints) -> tuple[Ints, Ints]:
        """Return where the texts of ``entries`` start and end: of each its question, then its sentences."""
        questions, answers = self.first_text[entries], self.answers[entries]
        starts = np.stack([questions, self.first_text[answers] + 1], axis=1)
        ends = np.stack([questions + 1, self.first_text[answers + 1]], axis=1)
        return starts.ravel(), ends.ravel()

    def terms_of(self, text: int) -> list[Term]:
        """Return the words of a text, in order, without their places."""
        return [
            self.words[at] for at in self.word[self.first_term[text] : self.first_term[text + 1]].tolist() if at >= 0
        ]

    def keys_of(self, terms: Ints) -> SmallInts:
        """Return the numbers of the keys of ``terms``."""
        return self.word_key[self.word[terms]]

    def select(self, entries: Ints) -> Selection:
        """Return the part of the arrays that belongs to ``entries``."""
        texts = self.texts_of(entries)
        terms = ranges(self.first_term[texts], self.first_term[texts + 1])
        answers = self.answers[entries]
        return Selection(
            texts,
            terms,
            starts_of(self.first_term[texts + 1] - self.first_term[texts])[:-1],
            starts_of(self.first_text[answers + 1] - self.first_text[answers]),
        )


@dataclass(slots=True)
class TermArraysWriter:
    """Term arrays in the making, so that no library need have all its terms in memory at once."""

    texts: list[int] = field(default_factory=list)
    terms: list[int] = field(default_factory=list)
    word: array[int] = field(default_factory=lambda: array("i"))
    span: array[int] = field(default_factory=lambda: array("i"))
    words: list[Term] = field(default_factory=list)
    word_ids: dict[tuple[str, str], int] = field(default_factory=dict)
    key_ids: dict[str, int] = field(default_factory=dict)
    word_key: list[int] = field(default_factory=list)

    def add(self, texts: Sequence[Sequence[Term]]) -> None:
        """Add an entry, given as the terms of its texts by itself."""
        self.texts.append(len(texts))
        for terms in texts:
            self.terms.append(len(terms) or 1)
            self.word.extend([self._word(term) for term in terms] or [-1])
            self.span.extend([at for term in terms for at in (term.start, term.end)] or [0, 0])

    def _word(self, term: Term) -> int:
        name = (term.form, term.key)
        known = self.word_ids.setdefault(name, len(self.words))
        if known == len(self.words):
            self.words.append(Term(term.key, term.form, _UNPLACED, _UNPLACED, False))
            self.word_key.append(self.key_ids.setdefault(term.key, len(self.key_ids)))
        return known

    def arrays(self, answers: Ints | None = None) -> TermArrays:
        """Return the arrays of what was added; without ``answers`` (see ``TermArrays``) none shares its sentences."""
        return TermArrays(
            starts_of(np.array(self.texts, np.int64)),
            np.arange(len(self.texts)) if answers is None else answers,
            starts_of(np.array(self.terms, np.int64)),
            np.array(self.word, np.int32),
            np.array(self.span, np.int32).reshape(-1, 2),
            tuple(self.words),
            self.key_ids,
            np.array([*self.word_key, len(self.key_ids)], np.int32),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Selection:
    """Some entries of the arrays, with positions counted inside the selection."""

    #: Places of the selected texts in the whole arrays.
    texts: Ints
    #: Places of the selected terms in the whole arrays.
    terms: Ints
    #: [selected texts]: where each text's terms start, counted in ``terms``.
    text_starts: Ints
    #: [selected entries + 1]: where each entry's texts start, counted in selected texts; the question is the first.
    entry_starts: Ints

    @property
    def questions(self) -> Ints:
        """Places of the entries' questions among the selected texts."""
        return self.entry_starts[:-1]


def starts_of(sizes: Ints) -> Ints:
    """Return where each of some stretches of ``sizes`` starts, and where the last one ends."""
    starts = np.zeros(len(sizes) + 1, np.int64)
    np.cumsum(sizes, out=starts[1:])
    return starts


def distinct(numbers: Ints) -> Ints:
    """Return the different ones of ``numbers``, ascending: ``np.unique`` without what that imports in 8 ms."""
    ascending = np.sort(numbers)
    found: Ints = ascending[np.diff(ascending, prepend=ascending[:1] - 1) != 0]
    return found


def ranges(starts: Ints, ends: Ints) -> Ints:
    """Return the places ``starts[0]:ends[0]``, then ``starts[1]:ends[1]``, and so on."""
    sizes = ends - starts
    offsets = starts_of(sizes)
    return np.arange(offsets[-1]) + np.repeat(starts - offsets[:-1], sizes)
