from __future__ import annotations

import pytest

from bot.reading.formats import read

CHINESE = "问：你好吗？\n答：我很好，谢谢。这是一个关于蜜蜂的访谈。\n"
RUSSIAN = "Вопрос: Как вы начали?\nОтвет: Мой отец держал ульи, и я рос среди них.\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (CHINESE, "gb18030"),
        ("問：你好嗎？\n答：我很好，謝謝。這是一個關於蜜蜂的訪談。\n", "big5hkscs"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        ("問：なぜ蜂はうなるのですか。\n答：羽を動かすからです。\n", "shift_jis"),
    ],
)
def test_what_cannot_be_western_european_is_guessed_and_shown_both_ways(text: str, written: str) -> None:
    document = read((text * 3).encode(written), "talk")

    assert document.source.text == text * 3
    (doubt,) = document.doubts
    assert "which is a guess: it begins “" + text[:6] in doubt


@pytest.mark.parametrize(
    "text", ["Élégante: « Où ça ? » – déjà vu, à côté", "Grüße, äöü: „Ärger“?", "¿Qué pasó, señor?"]
)
def test_western_european_is_never_guessed(text: str) -> None:
    assert read((text * 9).encode("cp1252"), "talk").source.text == text * 9


@pytest.mark.parametrize(
    ("encoding", "printed", "before"),
    [("cp1252", "Windows-1252", "ZoÃ©:"), ("mac_roman", "Mac Roman", "Zo√©:"), ("cp437", "cp437", "Zo├⌐:")],
)
def test_damage_is_shown_with_its_repair_and_not_repaired(encoding: str, printed: str, before: str) -> None:
    damaged = "Ann: Why?\nZoé: C’est l’été.\n".encode().decode(encoding)

    document = read(damaged.encode(), "talk")

    assert document.source.text == damaged
    assert document.doubts == (
        f"talk seems to be UTF-8 that was once read as {printed} and saved so, in 3 words: line 2 has “{before}” where "
        "“Zoé:” would be right. Nothing was changed; quotes will show it so until the file is repaired.",
    )


@pytest.mark.parametrize(
    "text", [CHINESE, RUSSIAN, "Ann: « Où ça ? » – déjà vu… “Naïve”, ‘çà’.\n", "¿Qué pasó, señor?\n"]
)
def test_a_text_in_any_language_is_not_damaged(text: str) -> None:
    assert read((text * 9).encode(), "talk").doubts == ()


def test_a_text_about_damage_is_not_damaged() -> None:
    assert read("Q: Why do I see Ã© and not é?\n\nA: Your file was read as Windows-1252.".encode(), "talk").doubts == ()
