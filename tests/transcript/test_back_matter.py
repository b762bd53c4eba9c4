from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from bot.transcript import parse
from transcript.building import document_of
from transcript.ending_cases import BY_SHAPE, LEFT_OUT, SAID, SAID_AS_WELL, SEEN, UNDER_A_NAME
from transcript.naming_cases import TALKS

TITLES = {
    "en": "Ida Holm: “I never sleep”",
    "fr": "Maïa Le Goff : « Je ne dors jamais »",
    "de": "Ingo van Aalst: „Ich schlafe nie“",
    "es": "María Campo: «No duermo nunca»",
    "pt": "Joana Prates: “Nunca durmo”",
}


def each(cases: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    return ((language, ending) for language, endings in cases.items() for ending in endings)


#: What is weighed of all signs of a paragraph says otherwise than the rules, and wrongly.
STILL_WRONG = (
    "“Go home,” he said. And he shut the door.",
    "Vous aimez nos portraits ? Recevez-les chaque vendredi dans votre boîte aux lettres.",
)


def last_answer(language: str, ending: str, title: str = "B") -> list[str]:
    talk = "\n\n".join(f"**{question}**\n\n{answer}" for question, answer in TALKS[language])
    document = document_of(f"# {title}\n\n{talk}\n\n{ending}\n")
    found = parse(document)
    assert len(found.exchanges) == 3
    return [paragraph.span.of(document.source.text) for paragraph in found.exchanges[-1].answer]


@pytest.mark.parametrize(("language", "ending"), [*each(SEEN), *each(LEFT_OUT), *each(BY_SHAPE)])
def test_nobody_says_what_stands_under_an_interview(language: str, ending: str) -> None:
    assert last_answer(language, ending) == [TALKS[language][-1][1]]


@pytest.mark.parametrize(("language", "ending"), [*each(UNDER_A_NAME)])
def test_what_is_told_of_whom_the_title_names_is_said_by_nobody(language: str, ending: str) -> None:
    is_right = last_answer(language, ending, TITLES[language]) == [TALKS[language][-1][1]]
    assert is_right == (ending not in STILL_WRONG)


@pytest.mark.parametrize(("language", "ending"), [*each(SAID), *each(SAID_AS_WELL)])
def test_a_last_paragraph_with_the_same_words_is_said(language: str, ending: str) -> None:
    said = [TALKS[language][-1][1], *ending.replace("\n\n", "\n").split("\n")]
    assert (last_answer(language, ending) == said) == (ending not in STILL_WRONG)


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Interview Outline"),
        ("en", "Interview questions:"),
        ("en", "Appendix A"),
        ("fr", "Guide d’entretien"),
        ("fr", "Annexe"),
        ("de", "Interviewleitfaden"),
        ("de", "Anhang"),
        ("es", "Guion de la entrevista"),
        ("pt", "Roteiro da entrevista"),
    ],
)
@pytest.mark.parametrize("asks", ["Ida", "Q"])
def test_the_guide_of_a_talk_below_it_is_said_by_nobody(language: str, head: str, asks: str) -> None:
    talk = TALKS[language]
    turns = "\n\n".join(f"{asks}: {question}\n\nBo: {answer}" for question, answer in talk)
    points = "\n\n".join(f"{n}. The lamp, part {n}\n   The oil of the lamp and its wick." for n in range(1, 6))
    document = document_of(f"{turns}\n\n{head}\n\n{points}\n")

    found = parse(document, language)

    assert [p.span.of(document.source.text) for p in found.exchanges[-1].answer] == [talk[-1][1]]
    assert len(found.exchanges) == len(talk)


def test_a_list_below_the_last_answer_is_said() -> None:
    turns = "\n\n".join(f"Ida: {question}\n\nBo: {answer}" for question, answer in TALKS["en"])
    document = document_of(f"{turns}\n\nWhat I take along\n\n1. A lamp with a long wick\n2. My coat.\n")

    assert [p.span.of(document.source.text) for p in parse(document, "en").exchanges[-1].answer][-1].endswith(
        "My coat."
    )


_IN_CHINESE = (
    "# 养蜂\n\n**您为什么养蜂？**\n\n因为我父亲养蜂，我从小就听它们的声音。\n\n"
    "**疼吗？**\n\n习惯了就不疼，手上有茧。\n\n**以后呢？**\n\n以后还养，蜂箱已经够了。\n\n{}\n"
)


@pytest.mark.parametrize(
    ("below", "is_said"),
    [
        ("加入蜂友社群，你也可以写下自己的故事。", False),
        ("长按二维码，认识更多养蜂人。", False),
        ("欢迎投稿，写下你身边的手艺人。", False),
        ("欢迎大家来山上看看，春天的花最好。", True),
        ("我后来加入了村里的合作社。", True),
    ],
)
def test_invitations_to_readers_below_a_chinese_talk_are_said_by_nobody(below: str, is_said: bool) -> None:
    document = document_of(_IN_CHINESE.format(below))
    last = parse(document, "zh").exchanges[-1].answer[-1].span.of(document.source.text)

    assert (last == below) is is_said


@pytest.mark.parametrize(
    ("language", "ending"),
    [
        (
            "en",
            "Last, I moved the list of visitors from paper to a book of my own, because I wanted to see who "
            "comes: pupils, neighbours, sponsors and the man from the newsletter all have a page in it, and a colour.",
        ),
        (
            "fr",
            "Enfin, j’ai tout noté dans un cahier, parce que je voulais savoir qui vient : les élèves, les "
            "sponsors et même la dame de la newsletter y ont leur page, et je n’ai plus jamais perdu un nom.",
        ),
        (
            "de",
            "Zuletzt habe ich alles in ein Heft geschrieben, weil ich wissen wollte, wer kommt: Schüler, Nachbarn, "
            "die Sponsoren und sogar der Herr vom Newsletter haben darin eine Seite, und ich habe keinen vergessen.",
        ),
        (
            "es",
            "Al final lo apunté todo en un cuaderno, porque yo quería saber quién viene: los alumnos, vecinos, los "
            "sponsors y hasta los suscriptores de la revista tienen allí su página, y no he olvidado un nombre.",
        ),
        (
            "pt",
            "Por fim anotei tudo num caderno, porque eu queria saber quem vem: os alunos, vizinhos, os sponsors e até "
            "o senhor da newsletter têm lá a sua página, e eu nunca mais me esqueci de um nome nem de um aniversário.",
        ),
    ],
)
def test_whoever_tells_of_sponsors_at_some_length_says_so(language: str, ending: str) -> None:
    assert last_answer(language, ending) == [TALKS[language][-1][1], ending]


@pytest.mark.parametrize(
    "ending",
    [
        "If you have read this far, I thank you. I write about people like Ida every week, and you can have it before "
        "anybody else: subscribe to my newsletter, and I will send you the next one as soon as I have put it on paper.",
        "I made this page because I like people who stay up at night, and I thank Ida for her patience and my "
        "questions about the sea. The copyright is mine, and you can sign up below if I should write to you again.",
    ],
)
def test_whoever_made_the_page_asks_readers_to_subscribe(ending: str) -> None:
    assert last_answer("en", ending) == [TALKS["en"][-1][1]]
