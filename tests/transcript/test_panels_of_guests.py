"""Pages on which several guests answer numbered questions, with heads of parts, follow-ups and sums of an answer."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in
from transcript.five_languages import LANGUAGES, TALKS

GUESTS = "**嘉宾阵容：**\n\n  * **Bo Ray** , 灯塔实验室联合创始人\n  * **李青** , 灯塔网总编\n\n"
PART = "**问答环节第一部分：关于灯塔的常见问题**\n\n"
WHAT, WHEN = (
    "作为最大的灯塔项目，灯塔一直吸引着用户的关注。什么是灯塔？",
    "灯塔的计划历时已久，两位是否可以分享一下目前的进度？",
)
CALM, MORE = "怎样才算平稳运行呢？请问李青，标准有哪些？", "信息非常碎片，难于确定属于哪个团队。"
TOLD = (
    "对我来说，灯塔完全改变了以前的设计，我们过去几年不断学习。",
    "谈计划的时候最好不要提具体日期，因为大家说法不同，我们都没法说准。",
    "其中一点就是没有出现问题，并且所有的灯都亮着。",
    "是的，你说的这个现象确实存在，跟进是比较困难的。",
)


@pytest.mark.parametrize("mark", [".", "．", "、", ":", "：", ". "])
@pytest.mark.parametrize("follow_up", ["追问", "追加提问", "网友提问"])
def test_a_chinese_panel_has_heads_of_parts_numbers_without_a_space_and_follow_ups(mark: str, follow_up: str) -> None:
    text = (
        f"{GUESTS}{PART}**Q1{mark}{WHAT}**\n\n**Bo:**\n{TOLD[0]}\n\n**Q2:{WHEN}**\n\n**Bo:**\n{TOLD[1]}\n\n"
        f"**Q3: {CALM}**\n\n**李青** ：{TOLD[2]}\n\n**{follow_up}：{MORE}**\n\n**李青** ：{TOLD[3]}\n"
    )
    document = document_of(text)

    found = parse(document, "zh")

    assert pairs_in(document.source, found) == list(zip((WHAT, WHEN, CALM, MORE), TOLD, strict=True))
    assert found.interviewers == ()
    assert set(found.interviewees) == {"Bo Ray", "李青"}


ASKED = ("What is a lighthouse for?", "When will it be lit?", "What does it cost?", "Is it safe for the birds?")
SAID = (
    "For those who come by sea, and we have learnt it in nine years.",
    "I would rather name no day, since everybody says another one.",
    "It costs less than a ship.",
    "It is for those birds that sleep at night.",
)


@pytest.mark.parametrize("follow_up", ["Follow-up", "Zusatzfrage", "Nachfrage", "Repregunta", "Relance"])
def test_a_follow_up_that_stands_once_beside_numbered_questions_asks(follow_up: str) -> None:
    more, reply = "That sounds dear to those who have no ship.", "It does, and I know that it is so."
    turns = zip(ASKED, ("Bo", "Ida", "Jo", "Ann"), SAID, strict=True)
    text = "".join(f"Q{n}: {asked}\n\n{who}: {said}\n\n" for n, (asked, who, said) in enumerate(turns, 1))
    document = document_of(f"{text}{follow_up}: {more}\n\nAnn: {reply}\n")

    found = parse(document, "en")

    assert pairs_in(document.source, found)[-1] == (more, reply)
    assert follow_up not in found.interviewees


@pytest.mark.parametrize("summed", ["TLDR", "TL;DR", "Kurz gesagt", "En resumen", "En résumé", "Em resumo"])
def test_what_sums_an_answer_up_is_no_speaker(summed: str) -> None:
    turns = [f"Q{n}: {asked}\n\nBo: {said}" for n, (asked, said) in enumerate(zip(ASKED, SAID, strict=True), 1)]
    turns[1] += f"\n\n{summed}: Does a ship say when it comes? I think that we should wait."
    turns[3] += f"\n\n{summed}: It is safe."

    found = parse(document_of("\n\n".join(turns)), "en")

    assert found.interviewees == ("Bo",)
    assert len(found.exchanges) == 4


_KEEPERS = ("Ida Holm", "Bo Ray", "Jo Weiss", "Ann Lee", "Crew of the Sande", "Eva Brandt")
_ROUNDS = {
    "en": (
        ("What do you remember of your first winter? (Nothing sad.)", "What would you tell beginners?", "Why stay?"),
        ("The storms in {}, that nobody could {} through.", "I was so small then.", "You get used to it fast."),
    ),
    "es": (
        ("¿Qué recordáis de vuestro primer invierno? (Nada triste.)", "¿Qué diríais a los nuevos?", "¿Por qué seguís?"),
        ("Los temporales de {}, con los que nadie podía {}.", "Yo era muy pequeño.", "Te acostumbras pronto."),
    ),
    "de": (
        ("Was wisst ihr noch vom ersten Winter? (Nichts Trauriges.)", "Was sagt ihr Neuen?", "Warum bleibt ihr?"),
        ("Die Stürme von {}, bei denen niemand {} konnte.", "Ich war so klein damals.", "Man gewöhnt sich schnell."),
    ),
}


@pytest.mark.parametrize("language", _ROUNDS)
def test_all_of_a_panel_answer_one_after_the_other_below_each_question(language: str) -> None:
    asked, told = _ROUNDS[language]
    said = {
        question: [f"**{who}**: {told[(n + part) % 3].format(1900 + n, 'x' * part)}" for n, who in enumerate(_KEEPERS)]
        for part, question in enumerate(asked)
    }
    text = "".join(f"### {n}. {asks}\n\n" + "\n\n".join(said[asks]) + "\n\n" for n, asks in enumerate(asked, 6))

    found = parse(document_of(text), language)

    assert (found.interviewers, found.interviewees) == ((), _KEEPERS)
    assert len(found.exchanges) == len(asked)
    assert found.doubts == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", ["**{}**", "### {}"])
def test_a_guest_whom_another_names_asks_nothing_where_questions_are_in_a_style(language: str, question: str) -> None:
    pairs = TALKS[language].pairs
    said = [f"**Jero:** {told}" for _, told in pairs]
    said[0] += " Iker."
    said[2] += " Iker! Iker."
    said[3] += f"\n\n**Iker:** {pairs[1][1]} {pairs[0][1]}\n\n**Unai:** {pairs[4][1]} {pairs[2][1]} {pairs[0][1]}"
    turns = (f"{question.format(asked)}\n\n{told}" for (asked, _), told in zip(pairs, said, strict=True))
    head = "# Gull Choir\n\nJero, Unai, Iker.\n\nUnai, Iker, Jero."
    document = document_of("\n\n".join([head, *turns]))

    found = parse(document, language)

    assert [asked for asked, _ in pairs_in(document.source, found)] == [asked for asked, _ in pairs]
    assert (found.interviewers, set(found.interviewees)) == ((), {"Jero", "Iker", "Unai"})
