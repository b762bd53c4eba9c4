"""Questions of Chinese, Japanese and Korean pages that ask by a word, with a mark or none."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.signs.question_score import asks_in_words, count_of
from transcript.building import document_of, pairs_in

#: A question with a mark, two that ask by a word alone, and one with a mark; each with its answer.
TALKS = {
    "zh": (
        ("您为什么在城里养蜂？", "因为城里的花比田里的多，阳台上也没有人打药，我从小就喜欢。"),
        ("邻居会不会有意见", "有一位。现在他每年有蜜，他说那是税，我觉得很公平。"),
        ("第一个冬天难熬吗", "很难。我损失了三箱蜂，还有我的积蓄，后来我学会了等。"),
        ("以后您还养吗？", "还养。我的蜂箱已经够了，我只想教会我的外甥女。"),
    ),
    "zh-Hant": (
        ("您為什麼在城裡養蜂？", "因為城裡的花比田裡的多，陽台上也沒有人打藥，我從小就喜歡。"),
        ("鄰居會不會有意見", "有一位。現在他每年有蜜，他說那是稅，我覺得很公平。"),
        ("第一個冬天難熬嗎（2009 年）", "很難。我損失了三箱蜂，還有我的積蓄，後來我學會了等。"),
        ("以後您還養嗎？", "還養。我的蜂箱已經夠了，我只想教會我的外甥女。"),
    ),
    "ja": (
        ("橋のお仕事とは何ですか？", "橋の下に住むものを数えます。鳥が多いですね。数えたら、帳面に書きます。"),
        ("冬の橋では、どんなことをされていましたか", "寒いので、川の音を聞いていました。私はそれが好きでした。"),
        ("だれかと話すことはありますか", "ときどき、船の人と話します。私の声は大きいので、よく聞こえます。"),
        ("これからも続けますか？", "はい、続けます。私にとって橋は、家のつづきのようなものです。"),
    ),
    "ko": (
        ("다리 일은 어떤 일입니까?", "다리 밑에 사는 것을 셉니다. 새가 많아요. 저는 수첩에 적습니다."),
        ("겨울에는 무엇을 하시나요", "추워서 강 소리를 들었습니다. 저는 그 소리를 좋아합니다."),
        ("누군가와 이야기할 때도 있습니까", "가끔 배를 타는 사람과 이야기합니다. 제 목소리가 커서 잘 들립니다."),
        ("앞으로도 계속하실 건가요?", "네, 계속합니다. 저에게 다리는 집과 같습니다."),
    ),
}


@pytest.mark.parametrize("style", ["### {}\n\n{}", "**{}**\n\n{}", "## {}\n{}", "### ──{}\n\n{}"])
@pytest.mark.parametrize("language", TALKS)
def test_what_asks_by_a_word_is_a_question_among_others(language: str, style: str) -> None:
    document = document_of("# 橋\n\n" + "\n\n".join(style.format(*pair) for pair in TALKS[language]))

    found = pairs_in(document.source, parse(document))

    assert [(asked.strip("─"), told) for asked, told in found] == list(TALKS[language])


@pytest.mark.parametrize("language", TALKS)
def test_so_is_the_first_above_all_that_have_a_mark(language: str) -> None:
    first, second, third, fourth = TALKS[language]
    said = [second, first, fourth, third]
    document = document_of("# 橋\n\n" + "\n\n".join(f"### {asked}\n\n{told}" for asked, told in said))

    assert list(pairs_in(document.source, parse(document))) == said


@pytest.mark.parametrize(
    "words",
    ["早年", "一些疑问", "いつか", "しずか", "橋と川", "다리와 강", "인기 가요", "How it began"],
)
def test_heads_of_sections_ask_by_no_word(words: str) -> None:
    assert not asks_in_words(words)


@pytest.mark.parametrize(("words", "count"), [("How it began", 3), ("会不会", 2), ("virtual OI", 2), ("橋の仕事", 2)])
def test_two_characters_of_texts_without_blanks_are_a_word(words: str, count: int) -> None:
    assert count_of(words) == count
