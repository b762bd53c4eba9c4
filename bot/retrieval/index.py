"""The index of a library: everything of it that questions are compared with, laid out in arrays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from bot.model import Interview
from bot.retrieval.candidates import Postings, largest
from bot.retrieval.embeddings import Meanings, Reading
from bot.retrieval.encoder import Encoder
from bot.retrieval.entries import Entry, exchange_entry
from bot.retrieval.features.coverage import Coverage, meant_features, spelled_features
from bot.retrieval.introductions import introduction_entries
from bot.retrieval.query import Question
from bot.retrieval.term_arrays import Layout, LayoutWriter, Selection, ranges, starts_of
from bot.retrieval.vector_cache import Remembered
from bot.retrieval.vocabulary import Counting, Term, Vocabulary, split_terms

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

#: Up to this many entries all are compared in full; in larger libraries only the recalled ones.
_COMPARE_ALL = 64
#: Cosine from which two stored questions count as wordings of one.
_SAME_QUESTION = 0.6
#: Exchanges of a conversation at most, and of a list of questions at least; in between, an interview is partly both.
_CONVERSATION, _LIST = 24, 72
#: Entries that each way of recall brings: by words, by question vector, by vector of the exchange.
_RECALLED = 16
#: The same for what is about the interviews themselves, which repeats itself.
_RECALLED_INTRODUCTIONS = 6


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
    #: [entries, 384]: vectors of the stored questions; None without an encoder.
    questions: Floats | None


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """A library made ready for questions; derived from its interviews and never changed."""

    interviews: tuple[Interview, ...]
    #: The exchanges first, then what is about the interviews.
    entries: tuple[Entry, ...]
    vocabulary: Vocabulary
    layout: Layout
    #: [keys + 1]: weight of each key of the layout, then of the empty text.
    key_weights: Floats
    postings: Postings
    #: The pairs of neighbouring words in the stored questions.
    pairs: Pairs
    #: [entries]: which can be answered through; what is about the interviews counts as told by its wording.
    answered: Bools
    #: [exchanges], 0..1: how far the interview of each is a list of questions that stand alone.
    listed: NDArray[np.float64]
    encoder: Encoder | None
    meanings: Meanings | None
    #: All entries, for libraries so small that all are compared; None for larger ones.
    everything: Selection | None
    #: Where the vectors of the library are remembered; None where they are not.
    remembered: Remembered | None

    @classmethod
    def build(
        cls, interviews: Sequence[Interview], encoder: Encoder | None, remembered: Remembered | None = None
    ) -> Index:
        """Return the index of ``interviews``.

        With an encoder this takes about 5 ms a sentence, but for interviews that are ``remembered``.
        """
        writer, counting = LayoutWriter(), Counting()
        reading = Reading(encoder, remembered) if encoder else None
        entries: list[Entry] = []
        for group in _groups(interviews):
            terms = [[split_terms(text) for text in entry.texts] for entry in group]
            for entry, texts in zip(group, terms, strict=True):
                writer.add(texts)
                told = [term for text in texts for term in text]
                # Words count by the exchanges that have them; what the introductions add is known, but in none. Who
                # speaks in an exchange counts as named in it, or "what does Zhao Tong think of Taiwan" would be about
                # Zhao Tong.
                is_exchange = entry.exchange is not None
                counting.add([*told, *_speakers(entry)] if is_exchange else told, counts=is_exchange)
            if reading:
                reading.add(group, terms)
            entries += group
        layout, vocabulary = writer.layout(), counting.vocabulary()
        del writer, counting
        everything = layout.select(np.arange(len(entries))) if len(entries) <= _COMPARE_ALL else None
        return cls(
            interviews=tuple(interviews),
            entries=tuple(entries),
            vocabulary=vocabulary,
            layout=layout,
            key_weights=np.array([*map(vocabulary.weight, layout.key_ids), 1e-6], np.float32),
            postings=Postings.of(layout),
            pairs=Pairs.of(layout),
            answered=np.array([bool(e.sentences) or e.exchange is None for e in entries]),
            listed=np.array([listed(len(i.exchanges)) for i in interviews for _ in i.exchanges]),
            encoder=encoder,
            meanings=reading.meanings(layout, vocabulary.size, everything) if reading else None,
            everything=everything,
            remembered=remembered,
        )

    def by_spelling(self) -> Index:
        """Return this index without its encoder: the same entries, compared by spelling alone."""
        return replace(self, encoder=None, meanings=None)

    def compare(self, typed: str, context: str = "") -> Compared:
        """Return how ``typed``, asked after ``context``, compares with the entries that may answer it."""
        question = Question.read(typed, context, self.vocabulary, self.encoder)
        return self._compare(question, self._recall(question))

    def _recall(self, question: Question) -> Ints:
        if self.everything:
            return np.arange(len(self.entries))
        found = []
        spelled = self.postings.scores(self._near(question), question.weights)
        exchanges, every = self.vocabulary.size, len(self.entries)
        for start, end, count in ((0, exchanges, _RECALLED), (exchanges, every, _RECALLED_INTRODUCTIONS)):
            found.append(start + largest(spelled[start:end], count))
            if self.meanings:
                nearby = (self.meanings.questions, self.meanings.wholes)
                found += [near.largest(question.vector, start, end, count) for near in nearby]
        return np.unique(np.concatenate(found))

    def _near(self, question: Question) -> list[dict[int, float]]:
        # The names of the speakers may stand in no entry.
        ids = self.layout.key_ids
        return [{ids[key]: credit for key, credit in near.items() if key in ids} for near in question.near]

    def _compare(self, question: Question, entries: Ints) -> Compared:
        selection = self.everything or self.layout.select(entries)
        keys = self.layout.keys_of(selection.terms)
        stored = self.key_weights[keys]
        closeness = self._credits(question)[:, keys]
        spelled = Coverage.of(closeness, question.weights, selection, stored)
        features = [spelled_features(question, spelled, selection, self._order(question, entries))]
        meant, alike, questions = None, None, None
        if self.meanings:
            near = self.meanings.near(question.vector, question.term_vectors, entries, selection)
            closeness, alike, questions = near.terms, near.texts, near.questions
            meant = Coverage.of(closeness, question.meaning_weights, selection, stored)
            apart = _apart(self.meanings.shared, question.vector, questions)
            features.append(meant_features(meant, selection, alike, near.wholes, apart))
        values = np.concatenate(features, axis=1)
        return Compared(question, entries, selection, spelled, meant, values, alike, closeness, questions)

    def closest_word(self, compared: Compared, term: int, text: int) -> tuple[int, int] | None:
        """Return where the word stands in the selected text ``text`` that is closest to a question's term, half-open.

        None if none is.
        """
        starts, selection = compared.selection.text_starts, compared.selection
        end = starts[text + 1] if text + 1 < len(starts) else len(selection.terms)
        closeness = compared.closeness[term, starts[text] : end]
        start, stop = self.layout.span[selection.terms[starts[text] + int(closeness.argmax())]].tolist()
        return (start, stop) if stop and closeness.max() > 0 else None

    def terms_of(self, entry: int) -> list[list[Term]]:
        """Return the words of each text of an entry, without their places."""
        texts = range(int(self.layout.first_text[entry]), int(self.layout.first_text[entry + 1]))
        return [self.layout.terms_of(text) for text in texts]

    def _credits(self, question: Question) -> Floats:
        credits_ = np.zeros((len(question.terms), len(self.layout.key_ids) + 1), np.float32)
        for row, near in enumerate(self._near(question)):
            for key, credit in near.items():
                credits_[row, key] = credit
        return credits_

    def _order(self, question: Question, entries: Ints) -> Floats:
        ids = self.layout.key_ids
        asked = [(ids[a], ids[b]) for a, b in question.pairs if a in ids and b in ids]
        return self.pairs.common(asked, len(question.pairs), entries)


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Which words stand side by side in the stored question of each entry."""

    keys: int
    #: [entries + 1]: the pairs of entry e are ``pairs[starts[e]:starts[e + 1]]``, each once.
    starts: Ints
    #: [pairs]: number of the first key, times ``keys``, plus that of the second.
    pairs: Ints

    @classmethod
    def of(cls, layout: Layout) -> Pairs:
        """Return the pairs of a library."""
        keys, questions = len(layout.key_ids) + 1, layout.first_text[:-1]
        found = []
        for start, end in zip(layout.first_term[questions], layout.first_term[questions + 1], strict=True):
            key = layout.keys_of(np.arange(start, end)).astype(np.int64)
            found.append(np.unique(key[:-1] * keys + key[1:]))
        return cls(keys, starts_of(np.array([len(f) for f in found], np.int64)), np.concatenate(found))

    def common(self, asked: Sequence[tuple[int, int]], count: int, entries: Ints) -> Floats:
        """Return how many pairs of ``entries`` are among the ``asked`` ones, by Ochiai's coefficient, 0..1.

        ``count`` is the number of pairs of the question, with those of words that the library lacks.
        """
        sizes = self.starts[entries + 1] - self.starts[entries]
        stored = self.pairs[ranges(self.starts[entries], self.starts[entries + 1])]
        met = np.isin(stored, np.array([a * self.keys + b for a, b in asked], np.int64))
        both = np.bincount(np.repeat(np.arange(len(entries)), sizes), met, minlength=len(entries))
        shares: Floats = (both / np.sqrt(np.maximum(1.0, count * sizes))).astype(np.float32)
        return shares


def same_question(compared: Compared, rows: Ints) -> Bools:
    """Return which of the compared ``rows`` have nearly the same stored question, [rows, rows]; each has its own."""
    same = np.eye(len(rows), dtype=bool)
    if compared.questions is not None:
        vectors = compared.questions[rows]
        same |= vectors @ vectors.T > _SAME_QUESTION
    return same


def listed(exchanges: int) -> float:
    """Return how far an interview of so many exchanges is a list of questions that stand alone, 0..1.

    In a conversation people ask for what an answer says; in a long list (questions that many people sent in, an FAQ),
    for one of the questions in other words.
    """
    return float(np.clip(np.log(max(exchanges, 1) / _CONVERSATION) / np.log(_LIST / _CONVERSATION), 0.0, 1.0))


def _groups(interviews: Sequence[Interview]) -> Iterator[list[Entry]]:
    for interview in interviews:
        yield [exchange_entry(interview, exchange) for exchange in interview.exchanges]
    for interview in interviews:
        yield introduction_entries(interview)


def _apart(shared: Floats, typed: Floats, questions: Floats) -> Floats:
    typed, stored = typed - shared, questions - shared
    lengths = np.linalg.norm(stored, axis=1) * np.linalg.norm(typed)
    apart: Floats = stored @ typed / np.maximum(lengths, 1e-9)
    return apart


def _speakers(entry: Entry) -> list[Term]:
    transcript = entry.interview.transcript
    return split_terms(" ".join((*transcript.interviewees, *transcript.interviewers)))
