from __future__ import annotations

import unicodedata
from itertools import groupby, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.text.words import Word, count_words, fold, folded_in_place, split_words, stem

#: Any characters that can be written as UTF-8.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
#: Texts dense with what the splitter has rules for.
TANGLES = st.text(st.sampled_from("US.usn't’ʼ＇cantlé中か 12-_İß½ﬁ\n"), max_size=40)


def forms(text: str) -> list[str]:
    return [w.form for w in split_words(text)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("CHINA", "china"),
        ("Pékin Öl Año ça", "pekin ol ano ca"),
        ("pe\u0301kin", "pekin"),
        ("ＣＨＩＮＡ ①", "china 1"),
        ("ﬁne Straße", "fine strasse"),
        ("don’t don‘t donʼt don`t don′t don＇t", " ".join(["don't"] * 6)),
        ("İzmir", "izmir"),
    ],
)
def test_folding_drops_case_accents_width_and_kinds_of_apostrophe(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_folding_reads_an_acute_accent_between_letters_as_an_apostrophe() -> None:
    assert fold("don´t") == "don't"


@given(TEXTS)
@example("Ça va, İbo? ½ ﬁsch")
def test_what_is_folded_in_place_has_every_character_where_it_was(text: str) -> None:
    folded = [fold(character) for character in text]

    assert folded_in_place(text) == "".join(
        form if len(form) == 1 else character for form, character in zip(folded, text, strict=True)
    )


@given(st.text(st.characters(max_codepoint=0x24F, exclude_characters="ŉ"), max_size=40))  # "ŉ" is "ʼn" to NFKC
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # apostrophes: possessives and contractions lose their ending, names keep their letters
        ("China’s regime", ["china", "regime"]),
        ("dogs' bones", ["dogs", "bones"]),
        ("they're he'll I'd we've I'm", ["they", "he", "i", "we", "i"]),
        ("O’Brien", ["obrien"]),
        # negations, with and without the apostrophe, become the verb and "not"
        ("can't cant CAN’T", ["can", "not"] * 3),
        ("won't wont", ["will", "not"] * 2),
        ("shan't", ["shall", "not"]),
        ("isn't isnt", ["is", "not"] * 2),
        ("doesn’t doesn´t", ["does", "not"] * 2),
        # French elision
        ("l’Express", ["express"]),
        ("l'économie d'une jusqu'à", ["economie", "une", "jusqua"]),
        # the country and the pronoun
        ("US U.S. u.s. USA", ["usa"] * 4),
        ("us Us", ["us", "us"]),
        ("E.U. and EU", ["eu", "and", "eu"]),
        # chats
        ("wat y r u", ["what", "why", "are", "you"]),
        ("whats gonna happen coz ppl", ["what", "is", "going", "to", "happen", "because", "people"]),
        ("teh govt", ["the", "government"]),
        ("smth rly obv tmrw", ["something", "really", "obviously", "tomorrow"]),
        ("wdym, iwie vllt", ["what", "do", "you", "mean", "irgendwie", "vielleicht"]),
        ("xq", ["porque"]),
        # accents
        ("naïve façade", ["naive", "facade"]),
        # Chinese and Japanese characters are words of their own, Korean has spaces
        ("中国 の", ["中", "国", "の"]),
        ("GDP中", ["gdp", "中"]),
        ("한국 경제", ["한국", "경제"]),
        # numbers and marks
        ("12-point", ["12", "point"]),
        ("foo_bar", ["foo", "bar"]),
        ("3.4 km", ["3", "4", "km"]),
        ("“…” — 🎉 ?!", []),
        ("", []),
    ],
)
def test_words_are_split(text: str, expected: list[str]) -> None:
    assert forms(text) == expected


def test_a_word_has_its_form_its_stem_and_its_place() -> None:
    assert split_words("Beijing’s fears can’t") == [
        Word("beijing", "beij", 0, 9),
        Word("fears", "fear", 10, 15),
        Word("can", "can", 16, 21),
        Word("not", "not", 16, 21),
    ]


def test_an_accent_written_as_a_mark_of_its_own_does_not_cut_a_word() -> None:
    assert forms(unicodedata.normalize("NFD", "le régime")) == ["le", "regime"]


@given(TEXTS | TANGLES)
@example("I can’t, U.S.’s ﬁne ½")
def test_places_refer_to_the_text_as_given(text: str) -> None:
    words = split_words(text)
    stretches = [(place, [w.form for w in group]) for place, group in groupby(words, lambda w: (w.start, w.end))]

    assert all(0 <= w.start < w.end <= len(text) for w in words)
    assert all(a[1] <= b[0] for (a, _), (b, _) in pairwise(stretches))
    for (start, end), found in stretches:
        assert forms(text[start:end]) == found


@given(TEXTS | TANGLES)
@example("I can’t, U.S.’s wdym")
def test_words_are_counted_as_they_are_cut(text: str) -> None:
    assert count_words(text) == len(split_words(text))


@given(TEXTS | TANGLES)
def test_no_letter_or_digit_stands_outside_all_words(text: str) -> None:
    inside = {at for w in split_words(text) for at in range(w.start, w.end)}

    assert not [c for at, c in enumerate(text) if at not in inside and c.isalnum() and c != "ʼ"]


@given(TEXTS | TANGLES)
def test_forms_are_folded_and_never_empty(text: str) -> None:
    for word in split_words(text):
        assert word.form
        assert word.form == word.form.casefold()
        assert "'" not in word.form
        assert word.stem == stem(word.form)


@pytest.mark.parametrize(
    "family",
    [
        ("regime", "regimes"),
        ("collapse", "collapsed", "collapsing", "collapses"),
        ("technology", "technologies"),
        ("weaken", "weakened", "weakening"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(family: tuple[str, ...]) -> None:
    assert len({stem(form) for form in family}) == 1


def test_different_words_keep_different_stems() -> None:
    assert len({stem(form) for form in ("china", "chin", "oil", "war", "ware", "regime", "region")}) == 7


@pytest.mark.parametrize(
    ("text", "language", "read"),
    [
        ("y u no tell us", "en", "why you no tell us"),
        ("los dos y el mar", "es", "los dos y el mar"),
        ("wer war da, im Dorf?", "de", "wer war da im dorf"),
        ("il y a quoi", "fr", "il y a quoi"),
        ("xq te fuiste", "es", "porque te fuiste"),
        ("vllt kommt er", "de", "vielleicht kommt er"),
        ("vllt xq", "en", "vllt xq"),
        ("y dos xq vllt", None, "why does porque vielleicht"),
    ],
)
def test_shorthand_of_chats_is_that_of_the_language(text: str, language: str | None, read: str) -> None:
    assert " ".join(word.form for word in split_words(text, language)) == read


@pytest.mark.parametrize(
    ("words", "language"),
    [("haus hauser", "de"), ("nadadora nadadoras", "es"), ("chevaux cheval", "fr"), ("vendono vendere", "it")],
)
def test_words_are_stemmed_as_those_of_their_language(words: str, language: str) -> None:
    assert len({word.stem for word in split_words(words, language)}) == 1


def test_a_language_that_is_not_known_well_keeps_its_words_whole() -> None:
    assert [word.stem for word in split_words("mosty otworzą", "pl")] == ["mosty", "otworza"]
