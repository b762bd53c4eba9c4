"""Pages of Japanese magazines: a double dash before each question, and what stands below a talk."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

ASKED = ("今日はよろしくお願いします。橋のお仕事とは。", "冬の橋は、どうですか。", "最後に、橋とは。")
TOLD = (
    "橋の下に住むものを数えます。鳥が多いですね。数えたら、帳面に書きます。",
    "寒いです。でも、川の音がよく聞こえるんですよ（笑）。「だれかいるの？」と聞かれたことがあります。",
    "うーん、なんでしょう。家のつづき、ですかね。水は回っているので。",
)


def _page(mark: str, *, below: str = "") -> str:
    talk = "\n\n".join(f"{mark}{asked}\n\n{told}" for asked, told in zip(ASKED, TOLD, strict=True))
    return f"橋守の一日\n\n川ぞいの小さな町で、橋を見ている人に話を聞きました。\n\n{talk}\n{below}"


def _exchanges(text: str) -> list[tuple[str, str]]:
    document = document_of(text)
    return list(pairs_in(document.source, parse(document)))


@pytest.mark.parametrize("mark", ["――", "──", "—— ", "――　"])
def test_a_double_dash_marks_questions_that_need_no_question_mark(mark: str) -> None:
    assert _exchanges(_page(mark)) == list(zip(ASKED, TOLD, strict=True))


def test_a_double_dash_before_answers_as_well_marks_no_questions() -> None:
    text = "\n\n".join(f"――{asked}\n\n――{told}" for asked, told in zip(ASKED, TOLD, strict=True))

    assert [asked for asked, _ in _exchanges(text)] != list(ASKED)


def test_a_double_dash_before_what_is_longer_than_the_rest_marks_no_questions() -> None:
    text = "\n\n".join(f"{asked}\n\n――{told}" for asked, told in zip(ASKED, TOLD, strict=True))

    assert set(TOLD).isdisjoint(asked for asked, _ in _exchanges(text))


@pytest.mark.parametrize(
    "line", ["プロフィール\n橋本みお　1990年生まれ。", "聞き手・文＝川口ひろ", "撮影：川口ひろ", "あわせて読みたい"]
)
def test_what_stands_below_a_japanese_talk_is_in_no_answer(line: str) -> None:
    assert _exchanges(_page("――", below=f"\n{line}\n"))[-1] == (ASKED[-1], TOLD[-1])


@pytest.mark.parametrize("line", ["撮影はしません。", "略歴なら長くなりますよ。"])
def test_what_an_answer_says_of_pictures_or_a_life_is_in_it(line: str) -> None:
    assert line in _exchanges(_page("――", below=f"\n{line}\n"))[-1][1]
