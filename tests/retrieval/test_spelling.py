from __future__ import annotations

import pytest
from building import seed, seed_searcher
from hypothesis import given

from bot.model import Correction
from bot.quoting import spoken
from bot.retrieval.spelling import Speller
from bot.retrieval.vocabulary import split_terms
from bot.text.words import fold
from retrieval.few_words import QUESTIONS


@pytest.fixture(scope="module")
def speller() -> Speller:
    return seed_searcher().index.speller


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("thw oil", "the oil"),  # a neighbouring key, in a word of three letters
        ("iol", "oil"),  # two letters swapped
        ("thid war", "this war"),  # the commoner word, though the longer one is relatively nearer
        ("pourquoi lont thw", "pourquoi long the"),  # known in French, but the message is English
        ("collpase", "collapse"),  # of the library
    ],
)
def test_the_likeliest_word_is_read(typed: str, read: str, speller: Speller) -> None:
    assert speller.repair(typed)[0] == read


def test_fewer_edits_beat_a_commoner_word(speller: Speller) -> None:
    assert speller.repair("submarne")[1] == (Correction("submarne", "submarine"),)


@pytest.mark.parametrize("typed", ["did Orban call?", "and Macrn here?"])
def test_a_name_inside_a_sentence_is_not_read_as_a_common_word(typed: str, speller: Speller) -> None:
    assert speller.repair(typed) == (typed, ())


def test_a_misspelt_name_of_the_library_is_read(speller: Speller) -> None:
    assert speller.repair("what does Zelenskyi want")[0] == "what does zelensky want"


def test_a_message_in_capitals_is_repaired(speller: Speller) -> None:
    assert speller.repair("WHY DOES CHNA BUY OIL")[0] == "WHY DOES china BUY OIL"


@pytest.mark.parametrize(
    "typed",
    [
        "Perché la Cina sostiene la Russia?",
        "Che cosa pensa del conflitto in Ucraina?",
        "Por que a China apoia a Rússia?",
        "O que acha da guerra comercial?",
        "Waarom steunt China Rusland?",
    ],
)
def test_words_of_languages_that_are_hardly_known_are_no_misspelt_english_ones(typed: str, speller: Speller) -> None:
    assert speller.repair(typed) == (typed, ())


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("qu'est-ce que vous pensez de la gueere ?", "qu'est-ce que vous pensez de la guerre ?"),
        ("was denken sie uebr den krieg", "was denken sie uber den krieg"),
        ("que piensa usted de la gerra?", "que piensa usted de la guerra?"),
    ],
)
def test_a_misspelt_word_is_read_as_one_of_the_language_of_its_message(typed: str, read: str, speller: Speller) -> None:
    assert speller.repair(typed)[0] == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("whyare they there", "why are they there"),
        ("why buy thenew oil", "why buy the new oil"),
        ("who would getpaid", "who would get paid"),
        ("a youthclub", "a youth club"),
        ("wouldshe know", "would she know"),
        ("howmuch oil", "how much oil"),
        ("chinaoil", "china oil"),
        ("zelenskywants peace", "zelensky wants peace"),  # rare in the language, but of the library
        ("whydont they", "why dont they"),  # in no table but as "do not"
    ],
)
def test_glued_words_are_cut(typed: str, read: str, speller: Speller) -> None:
    assert speller.repair(typed)[0] == read


def test_a_cut_is_told_as_a_correction(speller: Speller) -> None:
    assert speller.repair("Whyare they there")[1] == (Correction("Whyare", "why are"),)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("submarne", "submarine"),  # not "sub marne"
        ("the ofice", "the office"),  # one edit from a common word, which is likelier than "of ice"
        ("an undeer", "an under"),  # "un" and "deer" are words, but the first is a prefix in most
        ("in Thenew", "in Thenew"),  # a name inside a sentence
    ],
)
def test_what_is_likelier_something_else_is_not_cut(typed: str, read: str, speller: Speller) -> None:
    assert speller.repair(typed)[0] == read


@pytest.mark.parametrize(
    "typed",
    [
        "did they say smth abt oil",
        "is it rly so",
        "ngl afaik iirc lmk nvm",
        "probs defo obv",
        "the msg irl thx",
        "wot dey want tmrw, wdym",
        "vllt iwie bzgl öl",
        "slt pk tqt",
        "xq q tb",
    ],
)
def test_shorthand_of_chats_is_no_misspelling(typed: str, speller: Speller) -> None:
    assert speller.repair(typed) == (typed, ())


def near(typed: str, speller: Speller) -> list[set[str]]:
    return [set(speller.vocabulary.near(t)) for t in split_terms(speller.repair(typed)[0])]


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
    typed: str, read: str, corrections: dict[str, str], speller: Speller
) -> None:
    expected = tuple(Correction(word, meant) for word, meant in corrections.items())

    assert speller.repair(typed) == (read, expected)


def test_a_misspelt_word_of_english_is_repaired_though_the_library_lacks_it(speller: Speller) -> None:
    assert "restaurant" not in speller.vocabulary.forms

    assert speller.repair("restaurnat") == ("restaurant", (Correction("restaurnat", "restaurant"),))


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
def test_near_spellings_and_endings_meet_the_word_that_was_meant(typed: str, meant: set[str], speller: Speller) -> None:
    assert near(typed, speller) == [meant]


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
def test_what_is_no_misspelling_stays_as_typed(typed: str, speller: Speller) -> None:
    assert speller.repair(typed) == (typed, ())


def test_no_sentence_of_the_interview_is_misspelt(speller: Speller) -> None:
    source = seed().source
    paragraphs = [p for e in seed().exchanges for p in (*e.question, *e.answer)]

    assert [speller.repair(spoken(source, p.span))[1] for p in paragraphs] == [()] * len(paragraphs)


@given(QUESTIONS)
def test_repairing_changes_nothing_but_the_corrected_words(typed: str) -> None:
    speller = seed_searcher().index.speller

    read, corrections = speller.repair(typed)

    rest_typed, rest_read = typed, read
    for correction in corrections:
        before, rest_typed = rest_typed.split(correction.typed, 1)
        assert rest_read.startswith(before + correction.read)
        rest_read = rest_read[len(before + correction.read) :]
        assert fold(correction.typed) != correction.read
    assert rest_typed == rest_read
    assert speller.repair(read) == (read, ())
