from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model import Correction
from bot.quoting import spoken
from bot.retrieval.spelling import repair
from bot.retrieval.vocabulary import Vocabulary, split_terms
from bot.text.words import fold, split_words
from retrieval.building import seed, seed_service, spelling_index

#: Pieces of questions: words of the library, of other languages, misspelt ones, marks and noise.
PIECES = st.sampled_from(
    ["China", "putins", "rusia", "chna", "colapse", "seasefire", "pourquoi", "Wirtschaft", "wat", "US", "’s", "12",
     "xkcdqz", "ukrane?", "—", "\n", "中国", "🎉", "internatinal", "can’t", "é"]
)  # fmt: skip


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return seed_service().index.vocabulary


def near(typed: str, vocabulary: Vocabulary) -> list[set[str]]:
    return [set(vocabulary.near(t)) for t in split_terms(repair(typed, vocabulary)[0])]


@pytest.mark.parametrize(
    ("typed", "read", "corrections"),
    [
        ("wat does chna want", "wat does china want", {"chna": "china"}),
        ("why cant china afford a colapse?", "why cant china afford a collapse?", {"colapse": "collapse"}),
        ("submarin", "submarine", {"submarin": "submarine"}),
        ("what about ukrane", "what about ukraine", {"ukrane": "ukraine"}),
        ("Zelenski’s seasefire!", "zelensky ceasefire!", {"Zelenski’s": "zelensky", "seasefire": "ceasefire"}),
        ("the 12-piont document", "the 12-point document", {"piont": "point"}),
        ("beijng, Moskow", "beijing, moscow", {"beijng": "beijing", "Moskow": "moscow"}),
    ],
)
def test_misspelt_words_are_read_as_words_of_the_library(
    typed: str, read: str, corrections: dict[str, str], vocabulary: Vocabulary
) -> None:
    expected = tuple(Correction(word, meant) for word, meant in corrections.items())

    assert repair(typed, vocabulary) == (read, expected)


def test_a_misspelt_word_of_english_is_repaired_though_the_library_lacks_it(vocabulary: Vocabulary) -> None:
    assert "restaurant" not in vocabulary.forms

    assert repair("restaurnat", vocabulary) == ("restaurant", (Correction("restaurnat", "restaurant"),))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("wat", {"what"}),
        ("putins", {"putin"}),
        ("rusia", {"@russia"}),
        ("chna", {"@china"}),
        ("Moskow", {"@russia"}),
        ("submarins", {"submarin"}),
        ("collapsing", {"collaps"}),
    ],
)
def test_near_spellings_and_endings_meet_the_word_that_was_meant(
    typed: str, meant: set[str], vocabulary: Vocabulary
) -> None:
    assert near(typed, vocabulary) == [meant]


@pytest.mark.parametrize(
    "typed",
    [
        "Pourquoi la Chine ne peut-elle pas se permettre un effondrement ?",
        "¿Por qué China apoya al gobierno de Moscú en la guerra?",
        "Warum unterstützt die Regierung den Krieg?",
        "Mongolia, Brasil, Kasachstan",
        "colour, favour and centre",
        "rn u ok",
        "xkcdqz",
        "r2d2x 4chan",
        "中国 経済",
        "",
    ],
)
def test_what_is_no_misspelling_stays_as_typed(typed: str, vocabulary: Vocabulary) -> None:
    assert repair(typed, vocabulary) == (typed, ())


def test_no_sentence_of_the_interview_is_misspelt(vocabulary: Vocabulary) -> None:
    source = seed().source
    paragraphs = [p for e in seed().exchanges for p in (*e.question, *e.answer)]

    assert [repair(spoken(source, p.span), vocabulary)[1] for p in paragraphs] == [()] * len(paragraphs)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_repairing_changes_nothing_but_the_corrected_words(typed: str) -> None:
    vocabulary = seed_service().index.vocabulary

    read, corrections = repair(typed, vocabulary)

    rest_typed, rest_read = typed, read
    for correction in corrections:
        before, rest_typed = rest_typed.split(correction.typed, 1)
        assert rest_read.startswith(before + correction.read)
        rest_read = rest_read[len(before + correction.read) :]
        assert fold(correction.typed) != correction.read
    assert rest_typed == rest_read
    assert repair(read, vocabulary) == (read, ())


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_a_question_has_its_distinct_words_with_weights_and_keys_of_the_library(typed: str) -> None:
    index = spelling_index()

    question = index.compare(typed).question

    forms = [w.form for w in split_words(question.text)]
    assert [t.form for t in question.terms] == list(dict.fromkeys(forms))
    assert [t.form for t in question.sequence] == forms
    assert len(question.near) == len(question.weights) == len(question.meaning_weights) == len(question.terms)
    assert all(0 <= w <= 1 for w in [*question.weights, *question.meaning_weights])
    assert all(0 < credit <= 1 for keys in question.near for credit in keys.values())
    assert {key for keys in question.near for key in keys} <= set(index.vocabulary.soft)


def test_the_words_of_a_question_have_vectors_of_unit_length() -> None:
    question = seed_service().index.compare("Why does China need Russian oil?").question

    assert question.term_vectors.shape == (len(question.terms), len(question.vector))
    assert np.linalg.norm(question.vector) == pytest.approx(1, abs=1e-4)
    assert np.linalg.norm(question.term_vectors, axis=1) == pytest.approx(np.ones(len(question.terms)), abs=1e-4)


def test_a_question_is_compared_as_repaired() -> None:
    repaired, clean = (spelling_index().compare(q) for q in ("why chna fears a colapse", "why china fears a collapse"))

    assert repaired.question.text == clean.question.text
    assert repaired.features.tolist() == clean.features.tolist()
