from __future__ import annotations

from itertools import product

import pytest

from bot.text.other_languages import UNKNOWN_LANGUAGE, languages_of_script
from bot.text.weights import other_languages, told_language, voted_language
from bot.text.words import split_words, stem


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Верите ли вы в бога? Я не знаю, это было давно.", ("ru",)),
        ("Чи вірите ви в бога?", ("uk",)),
        ("Защо се върнахте в града и какво правите сега?", ("bg",)),
        ("Зашто сте се вратили у кућу?", ("sr",)),
        ("Πιστεύετε στον Θεό;", ("el",)),
        ("هل تؤمن بالله؟", ("ar",)),
        ("آیا به خدا ایمان دارید؟ چرا این را می‌گویید؟", ("fa",)),
        ("אתה מאמין באלוהים?", ("he",)),
        ("신을 믿습니까?", ("ko",)),
        ("大統領は誰ですか", ("ja",)),
        ("क्या आप भगवान को मानते हैं?", ("hi",)),
        ("คุณเชื่อในพระเจ้าไหม", ("th",)),
        ("ᐊᐃ ᖃᓄᐃᑉᐱᑦ", (UNKNOWN_LANGUAGE,)),
        ("您冬天吃什么？", ()),
        ("What does Путин say?", ()),
        ("1931?", ()),
        ("", ()),
    ],
)
def test_a_script_tells_that_a_text_is_in_none_of_the_languages_known_well(
    text: str, languages: tuple[str, ...]
) -> None:
    assert languages_of_script(text) == languages


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Kto jest prezydentem Francji?", "pl"),
        ("Hur långt är det till månen?", "sv"),
        ("Kışın kaç kişi nehri geçiyor?", "tr"),
        ("Proč je nebe modré?", "cs"),
        ("De ce este cerul albastru?", "ro"),
        ("Apa yang Anda makan di musim dingin?", "id"),
        ("Kuka on Ranskan presidentti?", "fi"),
        ("Tại sao bầu trời màu xanh?", "vi"),
    ],
)
def test_the_commonest_words_tell_a_language_that_is_not_known_well(question: str, language: str) -> None:
    assert other_languages(question)[0] == language
    assert voted_language(question) == language


@pytest.mark.parametrize(
    "text",
    [
        "What does Robert Lewandowski think of Dvořák and Erdoğan?",
        "Was hat Håkan Nesser in Malmö gesagt?",
        "do u smoke?",
        "Que mangez-vous en hiver ?",
        "Wat at u als kind het liefst in de winter?",
        "Dzień",
        "",
    ],
)
def test_names_and_single_words_tell_no_other_language(text: str) -> None:
    assert other_languages(text) == ()


def test_a_long_text_is_in_the_language_that_its_beginning_is_in() -> None:
    polish = "Dlaczego został pan przewoźnikiem? Prom prowadził mój dziadek, a ja nosiłem mu chleb. "
    rare = " ".join(map("".join, product("bcdfghjk", repeat=4)))

    assert other_languages(polish * 300 + rare) == other_languages(polish) == ("pl",)


def test_a_language_is_told_where_it_can_be_no_other() -> None:
    assert told_language("Чи вірите ви в бога?") == "uk"
    assert told_language("Ви любите футбол?") is None
    assert set(other_languages("Ви любите футбол?")) == {"bg", "uk"}


def test_signs_that_stand_above_and_below_letters_are_parts_of_words() -> None:
    assert [word.form for word in split_words("रोटियाँ दुकान")] == ["रोटियाँ", "दुकान"]
    assert len(split_words("שָׁלוֹם עוֹלָם")) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("коза", "козы"), ("новыи", "новая"), ("γεφυρα", "γεφυρες"), ("كتاب", "الكتاب"), ("रोटी", "रोटियाँ")],
)
def test_endings_are_stripped_in_other_scripts(one: str, other: str) -> None:
    assert stem(one) == stem(other)
