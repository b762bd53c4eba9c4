from __future__ import annotations

import pytest

from bot.transcript.language import detect, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hello world. No interview", "en"),
        ("No", "en"),
        ("", "en"),
        ("12:30", "en"),
        ("Sí, claro.", "es"),
        ("¿Cuándo?", "es"),
        ("À deux heures", "fr"),
        ("Eu não sei", "pt"),
        ("Não, obrigada.", "pt"),
        ("Ich bin müde", "de"),
        ("Ja, genau", "de"),
        ("Nee, dat heb ik niet gezegd", "nl"),
        ("Non è una cosa che si dice", "it"),
        ("Hello 你好世界", "zh"),
    ],
)
def test_the_language_of_a_few_words_is_english_where_nothing_speaks_for_another(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dlaczego został pan przewoźnikiem? Prom prowadził mój dziadek, a ja nosiłem mu chleb.", "pl"),
        ("Varför lämnade du staden? Det var för mycket buller, och jag ville ha det tyst.", "sv"),
        ("なぜ町を離れたのですか。町はうるさすぎました。", "ja"),
        ("Почему вы уехали из города? Там было слишком шумно.", "ru"),
        ("No", "en"),
        ("", "en"),
    ],
)
def test_a_text_in_none_of_the_languages_with_cue_words_is_called_what_it_is(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_text_of_which_hardly_a_word_is_known_is_in_no_language_that_is_told() -> None:
    basque = (
        "Zergatik egin zinen txalupari? Nire aitonak gidatzen zuen txalupa, eta umetan ogia eramaten nion. Hil zenean, "
        "arraunak hartu nituen. Zenbat jendek zeharkatzen du ibaia egunero? Udan berrogei inguru. Neguan ia bost, "
        "batez ere erizainak eta postaria. Zer gertatzen da ibaia izozten denean?"
    )

    assert language_of(basque) == "und"
    assert language_of(basque[:60]) != "und"
