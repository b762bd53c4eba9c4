"""The index of a library: everything of it that queries are compared with, and the comparison."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from threading import Lock
from typing import Final

import numpy as np
from cachetools import LRUCache, cached
from numpy.typing import NDArray

from bot.model import Interview
from bot.retrieval.candidates import Postings, largest
from bot.retrieval.crossing import Crossing
from bot.retrieval.embeddings import Embedder, Embeddings, EmbeddingsWriter, Progress
from bot.retrieval.encoder import Encoder
from bot.retrieval.entries import Entry, entry_groups
from bot.retrieval.features.coverage import Coverage, meant_features, spelled_features
from bot.retrieval.features.feature_table import FeatureTable
from bot.retrieval.features.mismatch import EntryWords
from bot.retrieval.query import Query
from bot.retrieval.repeated import Firsts, words_said
from bot.retrieval.spelling import Speller
from bot.retrieval.term_arrays import Selection, TermArrays, TermArraysWriter, distinct
from bot.retrieval.vector_cache import VectorCache
from bot.retrieval.vocabulary import Term, Vocabulary, VocabularyWriter, split_terms
from bot.retrieval.word_pairs import WordPairs

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

#: Up to this many entries all are compared in full; in larger libraries only the recalled ones. Other words for a
#: question are recalled apart from these: the more there are, the more of what is printed they would keep out.
_COMPARE_ALL = 64
#: Entries whose words are remembered; each takes some 10 kB.
_MOST_REMEMBERED = 64
#: Cosine of other words for a question with what is typed from which they stand for it. With 43 accepted for each of 17
#: English interviews that nothing was trained on 0.52 of the pairs about something else are right from 0.6 to 0.88, as
#: without; 0.49 with 0.5, 0.47 with none. With 41 for each of 16 German ones 0.35 are, from 0.8 to 0.95, and were 0.24.
SAME_MEANING: Final = 0.7
#: Cosine from which two stored questions count as wordings of one.
_SAME_QUESTION = 0.6
#: Exchanges of a conversation at most, and of a list of questions at least; in between, an interview is partly both.
CONVERSATION, LIST = 24, 72
#: Entries that each way of recall brings: by words, by question vector, by vector of the exchange.
_RECALLED = 16
#: The same for what is about the interviews themselves, which repeats itself.
_RECALLED_INTRODUCTIONS = 6
_NO_PLACES: Final = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """A query compared with some entries of an index."""

    query: Query
    #: Places of the entries in the index, ascending.
    entries: Ints
    selection: Selection
    spelled: Coverage
    #: None without an encoder.
    meant: Coverage | None
    #: float32: those of spelling, then those of meaning where there is an encoder; a row an entry.
    features: FeatureTable
    #: Cosine of each selected text; None without an encoder.
    alike: Floats | None
    #: [terms of the query, selected terms], 0..1: the closeness of words that the coverage in use was made of.
    closeness: Floats
    #: [entries, size]: vectors of the stored questions; None without an encoder.
    question_vectors: Floats | None


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """A library made ready for questions; derived from its interviews and never changed."""

    interviews: tuple[Interview, ...]
    #: The exchanges first, then other words for their questions, then what is about the interviews.
    entries: tuple[Entry, ...]
    #: [entries that are exchanges]: the place of the one with the printed question of the same exchange, and of those
    #: that say the same word for word of the first.
    printed: Ints
    #: How many of the first entries are exchanges with their printed questions.
    exchanges: int
    vocabulary: Vocabulary
    speller: Speller
    term_arrays: TermArrays
    #: [keys + 1]: weight of each key of the arrays, then of the empty text.
    key_weights: Floats
    postings: Postings
    word_pairs: WordPairs
    #: [entries]: which can be answered through; what is about the interviews counts as told by its wording.
    answered: Bools
    #: [entries that are exchanges], 0..1: how far the interview of each is a list of questions that stand alone.
    listed: NDArray[np.float64]
    encoder: Encoder | None
    embeddings: Embeddings | None
    #: All entries, for libraries so small that all are compared; None for larger ones.
    everything: Selection | None
    #: Returns the words of an entry, which are remembered: the same few are near to most questions.
    words_of: Callable[[int], EntryWords]
    #: What compares questions in another language than an interview's; None where nothing does.
    crossing: Crossing | None = None

    @classmethod
    def build(
        cls,
        interviews: Sequence[Interview],
        encoder: Encoder | None,
        cache: VectorCache | None = None,
        progress: Progress = lambda *_: None,
    ) -> Index:
        """Return the index of ``interviews``, compared by spelling alone without ``encoder``.

        With one this takes about 5 ms a sentence, but for interviews whose vectors are in the ``cache``; ``progress``
        is told of the texts that are ready.
        """
        cache = cache or VectorCache()
        arrays_writer, vocabulary_writer = TermArraysWriter(), VocabularyWriter()
        groups = list(entry_groups(interviews))
        embedder = Embedder(encoder, cache, _counting(groups, progress)) if encoder else None
        embeddings_writer = EmbeddingsWriter(embedder, cache.folder) if embedder else None
        entries: list[Entry] = []
        firsts = Firsts()
        for group in groups:
            terms = [[split_terms(text) for text in entry.own_texts] for entry in group]
            for texts in terms:
                arrays_writer.add(texts)
            _add_words(vocabulary_writer, group, terms, firsts)
            if embeddings_writer:
                embeddings_writer.add(group, terms)
            entries += group
        printed = _printed(entries)
        answers = np.append(printed, np.arange(len(printed), len(entries)))
        arrays, vocabulary = arrays_writer.arrays(answers), vocabulary_writer.vocabulary()
        del arrays_writer, vocabulary_writer
        everything = arrays.select(np.arange(len(entries))) if len(entries) <= _COMPARE_ALL else None
        return cls(
            interviews=tuple(interviews),
            entries=tuple(entries),
            printed=np.array(firsts.places, np.int64)[printed],
            exchanges=len(firsts.places),
            vocabulary=vocabulary,
            speller=Speller(vocabulary, tuple(dict.fromkeys(i.transcript.language for i in interviews))),
            term_arrays=arrays,
            key_weights=np.array([*map(vocabulary.weight, arrays.key_ids), 1e-6], np.float32),
            postings=Postings.of(arrays),
            word_pairs=WordPairs.of(arrays),
            answered=np.array([bool(e.sentences) or e.exchange is None for e in entries]),
            listed=np.array([share_listed(len(e.interview.exchanges)) for e in entries if e.exchange]),
            encoder=encoder,
            embeddings=embeddings_writer.embeddings(arrays, len(firsts.places), everything)
            if embeddings_writer
            else None,
            everything=everything,
            # Not a method: one that remembers would hold its index until the garbage is collected.
            words_of=cached(LRUCache(_MOST_REMEMBERED), lock=Lock())(partial(_words_of, arrays)),
        )

    def by_spelling(self) -> Index:
        """Return this index without its encoder: the same entries, compared by spelling alone."""
        return replace(self, encoder=None, embeddings=None)

    def entries_with(self, key: str) -> list[Entry]:
        """Return the entries that have the term ``key``, also those about an interview itself."""
        number = self.term_arrays.key_ids.get(key)
        return [] if number is None else [self.entries[place] for place in self.postings.with_key(number)]

    def compare(self, typed: str, context: str = "") -> Compared:
        """Return how ``typed``, asked after ``context``, compares with the entries that may answer it."""
        query = Query.of(typed, context, self.speller, self.encoder)
        return self._compare(query, self._recall(query))

    def _recall(self, query: Query) -> Ints:
        if self.everything:
            return np.arange(len(self.entries))
        recalled = []
        spelled = self.postings.scores(self._near(query), query.weights)
        # Copies of a talk would leave no room for others: what is said again is not looked for.
        reworded, introductions, every = self.exchanges, len(self.printed), len(self.entries)
        again = np.flatnonzero(self.printed[:reworded] != np.arange(reworded))
        spelled[again] = -1
        is_small = reworded + every - introductions <= _COMPARE_ALL
        of_exchanges, of_introductions = (_COMPARE_ALL,) * 2 if is_small else (_RECALLED, _RECALLED_INTRODUCTIONS)
        for start, end, count, left_out in (
            (0, reworded, of_exchanges, again),
            (introductions, every, of_introductions, _NO_PLACES),
        ):
            recalled.append(start + largest(spelled[start:end], count))
            if self.embeddings:
                nearest = self.embeddings.nearest
                recalled += [v.largest(query.vector, start, end, count, left_out) for v in nearest]
        if self.embeddings:
            recalled.append(
                self.embeddings.alike(query.vector, range(reworded, introductions), SAME_MEANING, _RECALLED)
            )
        else:
            recalled.append(reworded + largest(spelled[reworded:introductions], _RECALLED))
        found = np.concatenate(recalled)
        # Where there is little else, what is said again is found all the same: where it is said first stands for it.
        return distinct(np.concatenate([self.printed[found[found < reworded]], found[found >= reworded]]))

    def _near(self, query: Query) -> list[dict[int, float]]:
        # The names of the speakers may stand in no entry.
        ids = self.term_arrays.key_ids
        return [{ids[key]: credit for key, credit in near.items() if key in ids} for near in query.near]

    def _compare(self, query: Query, entries: Ints) -> Compared:
        selection = self.everything or self.term_arrays.select(entries)
        keys = self.term_arrays.keys_of(selection.terms)
        stored = self.key_weights[keys]
        closeness = self._credits(query)[:, keys]
        spelled = Coverage.of(closeness, query.weights, selection, stored)
        tables = [spelled_features(query, spelled, selection, self._order(query, entries))]
        meant, alike, vectors = None, None, None
        if self.embeddings:
            near = self.embeddings.near(query.vector, query.term_vectors, entries, selection)
            closeness, alike, vectors = near.terms, near.texts, near.questions
            meant = Coverage.of(closeness, query.meaning_weights, selection, stored)
            apart = _apart(self.embeddings.shared, query.vector, vectors)
            tables.append(meant_features(meant, selection, alike, near.wholes, apart))
        return Compared(
            query, entries, selection, spelled, meant, FeatureTable.joined(tables), alike, closeness, vectors
        )

    def closest_words(self, compared: Compared, row: int) -> list[tuple[int, int]]:
        """Return for each term of the query which word of the compared entry ``row`` is closest to it.

        That is where it stands in its text, half-open: the first text with the closest word. (0, 0) stands for a text
        without words.
        """
        selection = compared.selection
        first, end = selection.entry_starts[row], selection.entry_starts[row + 1]
        terms = slice(selection.text_starts[first], selection.text_starts[end] if end < len(selection.texts) else None)
        closest = compared.closeness[:, terms].argmax(axis=1)
        return list(map(tuple, self.term_arrays.span[selection.terms[terms][closest]].tolist()))

    def _credits(self, query: Query) -> Floats:
        credits_ = np.zeros((len(query.terms), len(self.term_arrays.key_ids) + 1), np.float32)
        for row, near in enumerate(self._near(query)):
            for key, credit in near.items():
                credits_[row, key] = credit
        return credits_

    def _order(self, query: Query, entries: Ints) -> Floats:
        ids = self.term_arrays.key_ids
        asked = [(ids[a], ids[b]) for a, b in query.pairs if a in ids and b in ids]
        return self.word_pairs.common(asked, len(query.pairs), entries)


def one_each(index: Index, compared: Compared, rows: NDArray[np.intp], scores: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return of ``rows``, which are exchanges, those that score best of each exchange, ascending.

    ``scores`` has one for each compared entry.
    """
    best_first = rows[np.argsort(-scores[rows], kind="stable")]
    _, firsts = np.unique(index.printed[compared.entries[best_first]], return_index=True)
    return np.sort(best_first[firsts])


def same_question(compared: Compared, rows: Ints) -> Bools:
    """Return which of the compared ``rows`` have nearly the same stored question, [rows, rows]; each has its own."""
    same = np.eye(len(rows), dtype=bool)
    if compared.question_vectors is not None:
        vectors = compared.question_vectors[rows]
        same |= vectors @ vectors.T > _SAME_QUESTION
    return same


def share_listed(exchanges: int) -> float:
    """Return how far an interview of so many exchanges is a list of questions that stand alone, 0..1.

    In a conversation people ask for what an answer says; in a long list (questions that many people sent in, an FAQ),
    for one of the questions in other words.
    """
    return float(np.clip(np.log(max(exchanges, 1) / CONVERSATION) / np.log(LIST / CONVERSATION), 0.0, 1.0))


def _add_words(
    writer: VocabularyWriter, group: Sequence[Entry], terms: Sequence[Sequence[Sequence[Term]]], firsts: Firsts
) -> None:
    """Add the words of a ``group`` of entries of one interview, given as the ``terms`` of their texts.

    - Words count by the exchanges that have them; what the introductions add, other words for a question, and what was
      among the ``firsts`` before, is known, but in none.
    - Who speaks in an exchange counts as named in it, or "what does Zhao Tong think of oil" would be about Zhao Tong.
    """
    speakers = _speakers(group[0].interview) if group else []
    for entry, texts in zip(group, terms, strict=True):
        said = [term for text in texts for term in text]
        counts = False
        if entry.exchange is not None and not entry.is_reworded:
            counts = firsts.add(words_said(term.form for term in said), entry.interview, entry.exchange)
        writer.add(
            said if entry.exchange is None else [*said, *speakers],
            language=entry.interview.transcript.language,
            counts=counts,
        )


def _words_of(arrays: TermArrays, entry: int) -> EntryWords:
    return EntryWords.of([arrays.terms_of(text) for text in arrays.texts_of(np.array([entry])).tolist()])


def _printed(entries: Sequence[Entry]) -> Ints:
    places = {
        (id(e.interview), e.exchange.number): at for at, e in enumerate(entries) if e.exchange and not e.is_reworded
    }
    return np.array([places[id(e.interview), e.exchange.number] for e in entries if e.exchange], np.int64)


def _counting(groups: Sequence[Sequence[Entry]], progress: Progress) -> Callable[[int], None]:
    """Return what takes how many texts were made ready just now, and tells ``progress`` how many are in all."""
    total = sum(len(entry.own_texts) for group in groups for entry in group)
    ready = 0

    def tell(more: int) -> None:
        nonlocal ready
        ready += more
        progress(ready, total)

    return tell


def _apart(shared: Floats, typed: Floats, questions: Floats) -> Floats:
    typed, stored = typed - shared, questions - shared
    lengths = np.linalg.norm(stored, axis=1) * np.linalg.norm(typed)
    apart: Floats = stored @ typed / np.maximum(lengths, 1e-9)
    return apart


def _speakers(interview: Interview) -> list[Term]:
    transcript = interview.transcript
    return split_terms(" ".join((*transcript.interviewees, *transcript.interviewers)))
