"""The index of a library: everything of it that questions are compared with, laid out in arrays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.model import Interview
from bot.retrieval.encoder import Encoder
from bot.retrieval.entries import Entry, Text, exchange_entry
from bot.retrieval.features import Coverage, meant_features, spelled_features
from bot.retrieval.introductions import introduction_entries
from bot.retrieval.layout import Layout, Selection
from bot.retrieval.question import Question
from bot.retrieval.vocabulary import Term, Vocabulary, split_terms

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

#: Up to this many entries all are compared in full; in larger libraries only the recalled ones.
_COMPARE_ALL = 64
#: Cosine from which two stored questions count as wordings of one.
_SAME_QUESTION = 0.6
#: Exchanges of a conversation at most, and of a list of questions at least; in between, an interview is partly both.
_CONVERSATION, _LIST = 24, 72
_NOWHERE: Ints = np.zeros(0, np.int64)
#: Entries that each way of recall brings: by words, by question vector, by vector of the exchange.
_RECALLED = 16
#: The same for what is about the interviews themselves, which repeats itself.
_RECALLED_INTRODUCTIONS = 6


@dataclass(frozen=True, slots=True, eq=False)
class Meanings:
    """The vectors of an index, float32 of unit length (zeros for empty texts), as long as the encoder makes them."""

    #: [texts, size]
    texts: Floats
    #: [terms, size], each term in its text.
    terms: Floats
    #: [entries, size]: question and answer as one text, as far as the encoder reads.
    wholes: Floats
    #: [entries, size]
    questions: Floats
    #: [size]: mean of the stored questions of exchanges.
    shared: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """A question compared with some entries of an index."""

    question: Question
    #: Places of the entries in the index, ascending.
    entries: Ints
    selection: Selection
    spelled: Coverage
    #: None without an encoder.
    meant: Coverage | None
    #: float32 [entries, features]: ``SPELLED``, then ``MEANT`` where there is an encoder.
    features: Floats
    #: Cosine of each selected text; None without an encoder.
    alike: Floats | None
    #: [terms of the question, selected terms], 0..1: the closeness of words that the coverage in use was made of.
    closeness: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """A library made ready for questions; derived from its interviews and never changed."""

    interviews: tuple[Interview, ...]
    #: The exchanges first, then what is about the interviews.
    entries: tuple[Entry, ...]
    vocabulary: Vocabulary
    layout: Layout
    #: Key -> its place in the arrays; keys in order of first use.
    key_ids: dict[str, int]
    #: [keys + 1]: weight of each key of the vocabulary, then of the empty text.
    key_weights: Floats
    #: Key -> places of the entries that have it.
    postings: dict[str, Ints]
    #: [entries]: which can be answered through; what is about the interviews counts as told by its wording.
    answered: Bools
    #: [exchanges], 0..1: how far the interview of each is a list of questions that stand alone.
    listed: NDArray[np.float64]
    encoder: Encoder | None
    meanings: Meanings | None
    #: All entries, for libraries so small that all are compared; None for larger ones.
    everything: Selection | None

    @classmethod
    def build(cls, interviews: Sequence[Interview], encoder: Encoder | None) -> Index:
        """Return the index of ``interviews``; with an encoder this takes about 5 ms a sentence."""
        exchanges = [exchange_entry(i, e) for i in interviews for e in i.exchanges]
        entries = [*exchanges, *(entry for i in interviews for entry in introduction_entries(i))]
        # Words count by the exchanges that have them; what the introductions add is known, but in none. Who speaks in
        # an exchange counts as named in it, or "what does Zhao Tong think of Taiwan" would be about Zhao Tong.
        vocabulary = Vocabulary.of(
            [[*e.terms, *_speakers(e)] for e in exchanges], [e.terms for e in entries[len(exchanges) :]]
        )
        key_ids = {key: at for at, key in enumerate(vocabulary.soft)}
        layout = Layout.of(entries, key_ids)
        return cls(
            interviews=tuple(interviews),
            entries=tuple(entries),
            vocabulary=vocabulary,
            layout=layout,
            key_ids=key_ids,
            key_weights=np.array([*map(vocabulary.weight, key_ids), 1e-6], np.float32),
            postings=_postings(entries),
            answered=np.array([bool(e.sentences) or e.exchange is None for e in entries]),
            listed=np.array([listed(len(i.exchanges)) for i in interviews for _ in i.exchanges]),
            encoder=encoder,
            meanings=_meanings(entries, layout, encoder) if encoder else None,
            everything=layout.select(np.arange(len(entries))) if len(entries) <= _COMPARE_ALL else None,
        )

    def by_spelling(self) -> Index:
        """Return this index without its encoder: the same entries, compared by spelling alone."""
        return replace(self, encoder=None, meanings=None)

    def compare(self, typed: str, context: str = "") -> Compared:
        """Return how ``typed``, asked after ``context``, compares with the entries that may answer it."""
        question = Question.read(typed, context, self.vocabulary, self.encoder)
        return self._compare(question, self._recall(question))

    def same_question(self, entries: Ints) -> Bools:
        """Return which of ``entries`` have nearly the same stored question, [entries, entries]; each has its own."""
        same = np.eye(len(entries), dtype=bool)
        if self.meanings:
            vectors = self.meanings.questions[entries]
            same |= vectors @ vectors.T > _SAME_QUESTION
        return same

    def _recall(self, question: Question) -> Ints:
        if self.everything:
            return np.arange(len(self.entries))
        scores = [self._spelled_recall(question)]
        if self.meanings:
            scores += [self.meanings.questions @ question.vector, self.meanings.wholes @ question.vector]
        exchanges = self.vocabulary.size
        best = [_largest(s[:exchanges], _RECALLED) for s in scores]
        introductions = [exchanges + _largest(s[exchanges:], _RECALLED_INTRODUCTIONS) for s in scores]
        return np.unique(np.concatenate([*best, *introductions]))

    def _spelled_recall(self, question: Question) -> Floats:
        scores = np.zeros(len(self.entries), np.float32)
        for weight, near in zip(question.weights, question.near, strict=True):
            best = np.zeros(len(self.entries), np.float32)
            for key, credit in near.items():
                # The names of the speakers may stand in no entry.
                places = self.postings.get(key, _NOWHERE)
                best[places] = np.maximum(best[places], credit)
            scores += weight * best
        return scores

    def _compare(self, question: Question, entries: Ints) -> Compared:
        selection = self.everything or self.layout.select(entries)
        keys = self.layout.key[selection.terms]
        stored = self.key_weights[keys]
        closeness = self._credits(question)[:, keys]
        spelled = Coverage.of(closeness, question.weights, selection, stored)
        features = [spelled_features(question, spelled, selection, self._order(question, entries))]
        meant, alike = None, None
        if self.meanings:
            stored_terms = self.meanings.terms if self.everything else self.meanings.terms[selection.terms]
            closeness = np.clip(question.term_vectors @ stored_terms.T, 0, 1) ** 2
            meant = Coverage.of(closeness, question.meaning_weights, selection, stored)
            alike = self.meanings.texts[selection.texts] @ question.vector
            whole = self.meanings.wholes[entries] @ question.vector
            features.append(
                meant_features(meant, selection, alike, whole, self._apart(self.meanings, question, entries))
            )
        values = np.concatenate(features, axis=1)
        return Compared(question, entries, selection, spelled, meant, values, alike, closeness)

    def closest_word(self, compared: Compared, term: int, text: int) -> Term | None:
        """Return the word of the selected text ``text`` that is closest to a question's term; None if none is."""
        starts, texts = compared.selection.text_starts, compared.selection.texts
        end = starts[text + 1] if text + 1 < len(starts) else len(compared.selection.terms)
        closeness = compared.closeness[term, starts[text] : end]
        words = self._text(int(texts[text])).terms
        return words[int(closeness.argmax())] if len(words) and closeness.max() > 0 else None

    def _text(self, place: int) -> Text:
        entry = int(np.searchsorted(self.layout.first_text, place, side="right")) - 1
        return self.entries[entry].texts[place - int(self.layout.first_text[entry])]

    def _credits(self, question: Question) -> Floats:
        credits_ = np.zeros((len(question.terms), len(self.key_ids) + 1), np.float32)
        for row, near in enumerate(question.near):
            for key, credit in near.items():
                credits_[row, self.key_ids[key]] = credit
        return credits_

    def _order(self, question: Question, entries: Ints) -> Floats:
        asked = question.pairs
        stored = [self.entries[e].question.pairs for e in entries]
        return np.array(
            [len(asked & pairs) / max(1.0, (len(asked) * len(pairs)) ** 0.5) for pairs in stored], np.float32
        )

    def _apart(self, meanings: Meanings, question: Question, entries: Ints) -> Floats:
        typed = question.vector - meanings.shared
        stored = meanings.questions[entries] - meanings.shared
        lengths = np.linalg.norm(stored, axis=1) * np.linalg.norm(typed)
        apart: Floats = stored @ typed / np.maximum(lengths, 1e-9)
        return apart


def listed(exchanges: int) -> float:
    """Return how far an interview of so many exchanges is a list of questions that stand alone, 0..1.

    In a conversation people ask for what an answer says; in a long list (questions that many people sent in, an FAQ),
    for one of the questions in other words.
    """
    return float(np.clip(np.log(max(exchanges, 1) / _CONVERSATION) / np.log(_LIST / _CONVERSATION), 0.0, 1.0))


def _largest(scores: Floats, count: int) -> Ints:
    if len(scores) <= count:
        return np.arange(len(scores))
    return np.argpartition(-scores, count)[:count]


def _speakers(entry: Entry) -> list[Term]:
    transcript = entry.interview.transcript
    return split_terms(" ".join((*transcript.interviewees, *transcript.interviewers)))


def _postings(entries: Sequence[Entry]) -> dict[str, Ints]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, entry in enumerate(entries):
        for key in {t.key for t in entry.terms}:
            places[key].append(at)
    return {key: np.array(found, np.int64) for key, found in places.items()}


def _meanings(entries: Sequence[Entry], layout: Layout, encoder: Encoder) -> Meanings:
    texts, terms = [], []
    for entry in entries:
        for text in entry.texts:
            vector, words = encoder.encode(text.text, [(t.start, t.end) for t in text.terms])
            # A text without words has one term in the layout, which must be like nothing.
            texts.append(vector if text.terms else np.zeros_like(vector))
            terms.append(words if text.terms else np.zeros((1, len(vector)), np.float32))
    stacked = np.stack(texts)
    questions = stacked[layout.first_text[:-1]]
    of_exchanges = questions[[e.exchange is not None for e in entries]]
    return Meanings(
        texts=stacked,
        terms=np.concatenate(terms),
        wholes=np.stack(
            [encoder.encode(e.whole, ())[0] if e.sentences else q for e, q in zip(entries, questions, strict=True)]
        ),
        questions=questions,
        shared=of_exchanges.mean(axis=0),
    )
