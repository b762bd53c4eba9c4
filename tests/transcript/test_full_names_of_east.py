"""Labels that call people by one half of a Japanese or a Korean name, with a word behind it or none."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.full_names_of_east import bearer_in
from transcript.building import document_of, pairs_in

JAPANESE = (
    ("橋のお仕事とは？", "橋の下に住むものを数えます。"),
    ("冬の橋は？", "寒いです。"),
    ("夢は？", "家のつづきです。"),
)
KOREAN = (
    ("다리 일은 어떤가요?", "다리 밑에 사는 것을 셉니다."),
    ("겨울 다리는요?", "춥습니다. 강 소리가 잘 들려요."),
    ("꿈은요?", "집을 계속 짓는 것입니다."),
)


@pytest.mark.parametrize(
    ("label", "front", "name"),
    [
        ("橋本さん", "橋守インタビュー ─ 橋本 みおさん", "橋本 みお"),
        ("橋本さん", "橋本みおさんは、町の橋を見ています。", "橋本みお"),
        ("橋本氏", "話し手：橋本 美緒", "橋本 美緒"),
        ("橋本先生", "橋本美緒先生に聞きました。", "橋本美緒"),
        ("橋本さん", "橋本 みおさんに聞く\n\n橋本みおさんは橋守です。", "橋本 みお"),
        ("橋本さん", "橋本みおさんと橋本ゆきさんに聞きました。", None),
        ("橋本さん", "橋本さんは橋守です。", None),
        ("동욱", "개발자 박동욱 & 임수용 편", "박동욱"),
        ("동욱님", "박동욱님은 다리를 봅니다.", "박동욱"),
        ("수용 씨", "임수용이 말합니다.", "임수용"),
        ("동욱", "박동욱과 김동욱 편", None),
        ("동욱", "동욱님과 수용님 편", None),
        ("학생", "유학생 편", None),
        ("동욱", "박동욱촌 편", None),
        ("Ida", "Ida Holm", None),
    ],
)
def test_the_only_full_name_is_whose_half_a_label_has(label: str, front: str, name: str | None) -> None:
    assert bearer_in(label, front) == name


@pytest.mark.parametrize("label", ["橋本さん：{}", "**橋本さん**：{}", "橋本さん：\n\n{}", "`橋本さん：`\n\n{}"])
def test_a_japanese_label_is_the_full_name_of_the_title(label: str) -> None:
    turns = "".join(f"### ──{asked}\n\n{label.format(told)}\n\n" for asked, told in JAPANESE)

    found = parse(document_of(f"# 橋守インタビュー ─ 橋本 みおさん\n\n橋本みおさんに聞きました。\n\n{turns}"))

    assert found.interviewees == ("橋本 みお",)


@pytest.mark.parametrize("label", ["**{}:** {}", "- **{}:** {}", "{}님: {}", "{} : {}"])
def test_a_korean_label_is_the_full_name_of_the_head(label: str) -> None:
    turns = "\n\n".join(f"{label.format('나리', asked)}\n\n{label.format('동욱', told)}" for asked, told in KOREAN)
    document = document_of(f"# 다리를 보는 사람, 박동욱 편\n\n글: 김나리\n\n{turns}\n")

    found = parse(document)

    assert (found.interviewers, found.interviewees) == (("김나리",), ("박동욱",))
    assert pairs_in(document.source, found) == list(KOREAN)
