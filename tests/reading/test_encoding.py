from __future__ import annotations

import importlib.util
from importlib.machinery import ModuleSpec

import pytest

from bot.reading import encoding, read

CHINESE = "问：你好吗？\n答：我很好，谢谢。这是一个关于蜜蜂的访谈。\n"
RUSSIAN = "Вопрос: Как вы начали?\nОтвет: Мой отец держал ульи, и я рос среди них.\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        (CHINESE, "gb18030"),
        (CHINESE.replace("谢", "謝"), "big5hkscs"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        ("問：なぜ蜂はうなるのですか。\n答：羽を動かすからです。\n", "shift_jis"),
    ],
)
def test_what_cannot_be_western_european_is_guessed_and_shown_both_ways(text: str, written: str) -> None:
    if written == "big5hkscs":
        text = "問：你好嗎？\n答：我很好，謝謝。這是一個關於蜜蜂的訪談。\n"

    document = read((text * 3).encode(written), "talk")

    assert document.source.text == text * 3
    (doubt,) = document.doubts
    assert "which is a guess: it begins “" + text[:6] in doubt


@pytest.mark.parametrize(
    "text", ["Élégante: « Où ça ? » – déjà vu, à côté", "Grüße, äöü: „Ärger“?", "¿Qué pasó, señor?"]
)
def test_western_european_is_never_guessed(text: str) -> None:
    assert read((text * 9).encode("cp1252"), "talk").source.text == text * 9


def test_without_the_library_the_doubt_says_how_to_have_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def spec(name: str) -> ModuleSpec | None:
        return None if name == "charset_normalizer" else importlib.util.find_spec(name)

    monkeypatch.setattr(encoding, "find_spec", spec)

    (doubt,) = read((RUSSIAN * 3).encode("cp1251"), "talk").doubts

    assert doubt.endswith("To have other encodings guessed: pip install charset-normalizer.")


def test_damage_is_shown_with_its_repair_and_not_repaired() -> None:
    damaged = "Ann: Why?\nZoé: C’est l’été.\n".encode().decode("cp1252")

    document = read(damaged.encode(), "talk")

    assert document.source.text == damaged
    assert document.doubts == (
        "talk seems to be UTF-8 that was once saved as Windows-1252, in 4 places: line 2 has “ZoÃ©:” where “Zoé:” "
        "would be right. Nothing was changed; quotes will show it so until the file is repaired.",
    )


def test_a_text_about_damage_is_not_damaged() -> None:
    assert read("Q: Why do I see Ã© and not é?\n\nA: Your file was read as Windows-1252.".encode(), "talk").doubts == ()
