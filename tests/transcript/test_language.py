from __future__ import annotations

import pytest

from bot.transcript.language import detect


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
