from __future__ import annotations

import pytest
from building import interview_of, seed, seed_searcher
from hypothesis import given

from bot.model import Correction, Interview
from bot.quoting import spoken
from bot.retrieval import Index
from bot.retrieval.spelling import Repaired, Speller
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
    assert speller.repair(typed).text == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("what did the flod teach you", "what did the flood teach you"),  # not "food"
        ("why did the pufins leave", "why did the puffins leave"),  # not "putins"
        ("does he play cheess", "does he play chess"),  # not "cheese"
    ],
)
def test_of_words_that_are_as_near_the_one_of_the_library_is_read(typed: str, read: str) -> None:
    interview = interview_of(
        ("Was there a flood?", "It took the puffins, and our game of chess."), answered_by=("Ann",)
    )

    assert Index.build((interview,), None).speller.repair(typed).text == read


def test_fewer_edits_beat_a_commoner_word(speller: Speller) -> None:
    assert speller.repair("submarne").corrections == (Correction("submarne", "submarine"),)


@pytest.mark.parametrize("typed", ["did Orban call?", "and Macrn here?"])
def test_a_name_inside_a_sentence_is_not_read_as_a_common_word(typed: str, speller: Speller) -> None:
    assert speller.repair(typed) == Repaired(typed)


def test_a_misspelt_name_of_the_library_is_read(speller: Speller) -> None:
    assert speller.repair("what does Zelenskyi want").text == "what does zelensky want"


def test_a_message_in_capitals_is_repaired(speller: Speller) -> None:
    assert speller.repair("WHY DOES CHNA BUY OIL").text == "WHY DOES china BUY OIL"


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
    assert speller.repair(typed) == Repaired(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("qu'est-ce que vous pensez de la gueere ?", "qu'est-ce que vous pensez de la guerre ?"),
        ("was denken sie uebr den krieg", "was denken sie uber den krieg"),
        ("que piensa usted de la gerra?", "que piensa usted de la guerra?"),
    ],
)
def test_a_misspelt_word_is_read_as_one_of_the_language_of_its_message(typed: str, read: str, speller: Speller) -> None:
    assert speller.repair(typed).text == read


#: The same talk in four languages, of a bakery.
BAKERIES = {
    "en": ("Why do you still get up so early?", "The old dough has to rest, and my sister wants it baked by six."),
    "fr": ("Pourquoi vous levez-vous si tôt ?", "La pâte doit reposer, et ma sœur la veut cuite à six heures."),
    "es": ("¿Por qué madruga tanto?", "La masa tiene que reposar, y mi hermana la quiere lista a las seis."),
    "de": ("Warum stehen Sie so früh auf?", "Der Teig muss ruhen, und Johanna will ihn um sechs gebacken haben."),
}


def bakery(language: str) -> Interview:
    return interview_of(BAKERIES[language], key=f"bakery-{language}", language=language, title=None, standfirst=None)


def speller_of(*languages: str) -> Speller:
    return Index.build([bakery(language) for language in languages], None).speller


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "was the baker reprimanded"),
        ("fr", "elle insultait qui à la boulangerie ?"),
        ("es", "¿por qué protestó la panadera?"),
        ("de", "warum hat sie so lange abgewartet"),
    ],
)
def test_a_rare_word_is_no_misspelt_common_one(language: str, typed: str) -> None:
    assert speller_of(language).repair(typed) == Repaired(typed)


@pytest.mark.parametrize(
    ("language", "typed", "read"),
    [
        ("en", "was she reprimnded", "was she reprimanded"),
        ("fr", "elle insutlait qui ?", "elle insultait qui ?"),
        ("es", "¿por qué heredó la pandaeria?", "¿por qué heredó la panaderia?"),
        ("de", "warum hat sie abgewratet", "warum hat sie abgewartet"),
    ],
)
def test_a_misspelt_rare_word_is_read(language: str, typed: str, read: str) -> None:
    assert speller_of(language).repair(typed).text == read


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
    assert speller.repair(typed).text == read


def test_a_cut_is_told_as_a_correction(speller: Speller) -> None:
    assert speller.repair("Whyare they there").corrections == (Correction("Whyare", "why are"),)


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
    assert speller.repair(typed).text == read


@pytest.mark.parametrize(
    ("language", "typed", "read"),
    [
        ("de", "wiewar der Teig", "wie war der Teig"),
        ("fr", "pourquoiil fait la pâte", "pourquoi il fait la pâte"),
        ("es", "porqueno duerme la hermana", "porque no duerme la hermana"),
    ],
)
def test_words_are_cut_in_the_language_of_the_question(language: str, typed: str, read: str) -> None:
    assert speller_of(language).repair(typed).text == read


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("es", "quiere a alguien"),
        ("es", "masa vieja"),
        ("es", "tiene hijos?"),
        ("de", "keine schwester"),
        ("de", "was macht johanna"),
        ("fr", "combien"),
        ("es", "why early?"),  # English may be typed to any interview
    ],
)
def test_words_of_the_language_of_an_interview_are_no_misspelt_english_ones(language: str, typed: str) -> None:
    assert speller_of(language).repair(typed) == Repaired(typed)


def test_a_word_of_a_language_that_the_message_is_likelier_in_than_in_english_stands() -> None:
    assert speller_of("en").repair("was macht johanna") == Repaired("was macht johanna")


@pytest.mark.parametrize("spoken", [("es",), ("en", "es")])
def test_a_misspelt_word_is_read_as_one_of_the_language_of_the_interviews(spoken: tuple[str, ...]) -> None:
    assert speller_of(*spoken).repair("la masa y la hermna").text == "la masa y la hermana"


def test_where_nothing_tells_the_language_a_word_is_read_as_one_of_the_interview_or_of_english() -> None:
    speller = speller_of("es")

    assert speller.repair("hermna?").text == "hermana?"
    assert speller.repair("chidlren?").text == "children?"


def test_a_misspelt_name_of_the_library_is_read_though_another_language_may_be_meant(speller: Speller) -> None:
    assert speller.repair("chian oil").text == "china oil"
    assert speller.repair("chian").text == "china"


def test_in_a_library_of_several_languages_a_common_word_of_one_stands_in_a_message_in_another() -> None:
    assert speller_of("en", "de").repair("what did keine say").text == "what did keine say"
    assert speller_of("en").repair("what did keine say").text != "what did keine say"


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
    assert speller.repair(typed) == Repaired(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("doessss china", "does china"),
        ("the collapseeee", "the collapse"),
        ("chinaaaa", "china"),
        ("oiiiilll", "oil"),
        ("wouldddd", "would"),
        ("the sellll", "the sell"),  # two letters make a word, one makes "sel"
        ("whyyyyy doesnttt", "why doesnt"),
        ("plsss", "pls"),
        ("sbmarineeee", "submarine"),  # misspelt besides
        ("what is Zelenskyyyy", "what is zelensky"),
        ("what is Smartttt", "what is Smartttt"),  # a name that the library lacks
        ("noooo wait, which oil", "noooo wait, which oil"),  # a cry, which denies nothing
    ],
)
def test_a_letter_that_was_held_is_one_or_two(typed: str, read: str, speller: Speller) -> None:
    assert speller.repair(typed).text == read


@pytest.mark.parametrize("typed", ["henry the viii", "the xviii century", "www pages", "so zzzz"])
def test_roman_numbers_and_one_letter_again_and_again_are_no_misspelt_words(typed: str, speller: Speller) -> None:
    assert speller.repair(typed) == Repaired(typed)


def near(typed: str, speller: Speller) -> list[set[str]]:
    return [set(speller.vocabulary.near(t)) for t in split_terms(speller.repair(typed).text)]


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

    assert speller.repair(typed) == Repaired(read, expected)


def test_a_misspelt_word_of_english_is_repaired_though_the_library_lacks_it(speller: Speller) -> None:
    assert "restaurant" not in speller.vocabulary.forms

    assert speller.repair("restaurnat") == Repaired("restaurant", (Correction("restaurnat", "restaurant"),))


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
    assert speller.repair(typed) == Repaired(typed)


def test_no_sentence_of_the_interview_is_misspelt(speller: Speller) -> None:
    source = seed().source
    paragraphs = [p for e in seed().exchanges for p in (*e.question, *e.answer)]

    assert [speller.repair(spoken(source, p.span)).corrections for p in paragraphs] == [()] * len(paragraphs)


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
    # Another language may be told once a word is repaired, but what a word was read as is never misspelt.
    repaired = {word for correction in corrections for word in correction.read.split()}
    assert repaired.isdisjoint(correction.typed for correction in speller.repair(read).corrections)
