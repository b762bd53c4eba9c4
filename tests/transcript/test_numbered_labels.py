from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import pairs_in

TURNS = (
    ("JA", "Where were you born?"),
    ("RP", "Three houses down from here, in the company row."),
    ("JA", "Tell me about your first day."),
    ("RP", "I was fourteen, and I stood on a box to reach the table."),
    ("JA", "What was the work?"),
    ("RP", "The fish came down from the iron man, and we did the rest."),
)


@pytest.mark.parametrize(
    "printed",
    [
        "{n:03}  {who}:  {words}",
        "[{n}] {who}: {words}",
        "{n:>3})  {who}: {words}",
        "{n}\t{who}:\t{words}",
        "({n}) {who}: {words}",
        "[P{n:02}] {who}: {words}",
        "(Seg {n}) {who}: {words}",
        "#{n} {who}: {words}",
        "¶{n} {who}: {words}",
        "{who}: {words}",
    ],
)
@pytest.mark.parametrize("step", [1, 7])
def test_a_number_of_a_line_or_a_turn_stands_before_a_label(printed: str, step: int) -> None:
    text = "\n\n".join(
        printed.format(n=number * step + 1, who=who, words=words) for number, (who, words) in enumerate(TURNS)
    )
    document = read(f"Interview with Rosalind Pruitt (RP) by Judith Amsel (JA)\n\n{text}\n".encode(), "talk.txt")

    found = parse(document)

    said = [
        (e.question[0].span.of(document.source.text), e.answer[0].span.of(document.source.text))
        for e in found.exchanges
    ]
    assert said == [(TURNS[n][1], TURNS[n + 1][1]) for n in range(0, len(TURNS), 2)]
    assert (found.interviewers, found.interviewees) == (("Judith Amsel",), ("Rosalind Pruitt",))


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("Zur Person", "de"),
        ("Bio express", "fr"),
        ("Quién es", "es"),
        ("Sobre a autora", "pt"),
        ("About the author", "en"),
        ("Steckbrief", "de"),
    ],
)
def test_the_head_of_a_box_is_nobody(head: str, language: str) -> None:
    talk = {
        "de": ("Wie hat es angefangen?", "Mit einem Boot, das niemand wollte.", "Und dann?", "Dann kam der Winter."),
        "fr": (
            "Comment est-ce que ça a commencé ?",
            "Par un bateau sans preneur.",
            "Et après ?",
            "L’hiver.",
        ),
        "es": ("¿Cómo empezó todo?", "Con un barco que nadie quería.", "¿Y después?", "Después llegó el invierno."),
        "pt": ("Como começou tudo?", "Com um barco que ninguém queria.", "E depois?", "Depois veio o inverno."),
        "en": ("How did it begin?", "With a boat that nobody wanted.", "And then?", "Then winter came."),
    }[language]
    told = {
        "de": "Ida Holm (52) stammt aus Kiel. Sie war Prokuristin und ist mit dem Lotsen Jens Holm verheiratet.",
        "fr": "Ida Holm (52 ans) vient de Kiel. Elle a été comptable et vit avec le pilote Jens Holm.",
        "es": "Ida Holm (52) nació en Kiel. Fue contable y está casada con el práctico Jens Holm.",
        "pt": "Ida Holm (52) nasceu em Kiel. Foi contabilista e é casada com o piloto Jens Holm.",
        "en": "Ida Holm (52) comes from Kiel. She was a clerk and is married to Jens Holm, a pilot.",
    }[language]
    turns = "".join(
        f"<p><strong>{asked}</strong></p><p><strong>Holm:</strong> {said}</p>"
        for asked, said in [*zip(talk[::2], talk[1::2], strict=True)] * 3
    )
    page = (
        f"<html><body><article><h1>Ida Holm</h1>{turns}"
        f"<p class='vita'><b>{head}:</b> {told}</p></article></body></html>"
    )

    found = parse(read(page.encode(), "talk.html"))

    assert len(found.exchanges) == 6
    assert found.interviewees == ("Ida Holm",)


#: A guide of interviews: what was planned has a word and a number, what came up on the way has none.
GUIDE = (
    (True, "What do you do all day?", "I open the lock, and I close it. I write down who came, and with what."),
    (False, "Can you tell me more of that?", "Say a boat comes down. I see the mast over the reeds, so I go."),
    (True, "When do you decide things?", "All the time, by the water and by the wind, and at noon by the bell."),
    (True, "How do you feel among many people?", "That depends. When I know them I talk, and if not I hold my tongue."),
    (False, "Is it always like that?", "No, at the fair I talk with all of them, since nobody listens to anybody."),
    (False, "So you would rather talk than listen.", "Not always. When the miller is there I would not be."),
    (True, "Who else has a key?", "My niece has one, who is nine."),
    (False, "Why does she have one?", "Somebody must, when I am down at the mill."),
    (False, "What keeps you from leaving?", "Nothing, if I think of it. It is warm in here."),
)


@pytest.mark.parametrize(
    ("planned", "on_the_way"),
    [
        ("## Question {n}: {}", "### {}"),
        ("## Frage {n}: {}", "### {}"),
        ("**Q{n}: {}**", "**{}**"),
        ("### Pregunta {n}: {}", "#### {}"),
    ],
)
@pytest.mark.parametrize("answers", ["{}", '*"{}"*'])
def test_questions_with_a_number_and_those_without_one_are_all_asked(
    planned: str, on_the_way: str, answers: str
) -> None:
    heads = [(planned if plan else on_the_way).format(asked, n=n + 1) for n, (plan, asked, _) in enumerate(GUIDE)]
    text = "".join(f"{head}\n\n{answers.format(told)}\n\n" for head, (*_, told) in zip(heads, GUIDE, strict=True))
    document = read(f"# Interview 3\n\n{text}".encode(), "talk.md")

    found = parse(document, "en")

    said = [
        (e.question[0].span.of(document.source.text), e.answer[0].span.of(document.source.text).strip('"*'))
        for e in found.exchanges
    ]
    assert said == [(asked, told) for _, asked, told in GUIDE]


@pytest.mark.parametrize("mark", [".", ". ", "．", "、", " 、"])
def test_chinese_questions_and_answers_with_letters_and_numbers_are_told_apart_with_and_without_a_space(
    mark: str,
) -> None:
    turns = [("为什么养蜂？", "因为我喜欢。"), ("它们蜇人吗？", "从来没有。"), ("以后呢？", "休息一年。")]
    text = "\n\n".join(f"Q{n}{mark}{asked}\n\nA{n}{mark}{told}" for n, (asked, told) in enumerate(turns, 1))
    document = read(text.encode(), "talk.md")

    assert pairs_in(document.source, parse(document)) == turns


@pytest.mark.parametrize(
    ("questions", "answer"),
    [
        (
            ("What was your hardest week at the locks?", "The work that changed", "Who kept the boats moving?"),
            "I kept my gates shut for nine days, and I had never seen the water so high.",
        ),
        (
            ("Was war Ihre schwerste Woche an der Schleuse?", "Was ihr anders macht", "Wer hielt die Kähne in Fahrt?"),
            "Ich ließ meine Tore neun Tage lang zu, denn so hoch hatte ich das Wasser nie gesehen.",
        ),
        (
            ("Quelle a été votre pire semaine ?", "Ce qui a changé depuis", "Qui faisait avancer les bateaux ?"),
            "J’ai gardé mes portes fermées neuf jours, car je n’avais jamais vu l’eau si haute.",
        ),
        (
            ("¿Cuál fue la semana más dura?", "Lo que cambió después", "¿Quién movía las barcas?"),
            "Tuvimos las puertas cerradas nueve días. Nunca había visto el agua tan alta.",
        ),
        (
            ("Qual foi a semana mais dura?", "O que mudou depois", "Quem fazia andar os barcos?"),
            "Ficámos nove dias com as portas fechadas. Nunca tinha visto a água tão alta.",
        ),
        (
            ("水闸最难的一周是什么时候？", "操作上有没有困难", "谁让船继续走？"),
            "我们把闸门关了九天。我从来没有见过这么高的水。",
        ),
    ],
)
@pytest.mark.parametrize("printed", ["## Q{n} {asked}", "**Q{n} {asked}**"])
def test_a_letter_and_a_number_before_every_question_number_one_without_a_mark_too(
    questions: tuple[str, str, str], answer: str, printed: str
) -> None:
    asked = ["1", "2", "2.1", "3", "4", "5"], [questions[n] for n in (0, 2, 0, 1, 2, 0)]
    text = "# A report\n\n" + "\n\n".join(
        f"{printed.format(n=n, asked=words)}\n\n{answer}" for n, words in zip(*asked, strict=True)
    )
    document = read(text.encode(), "talk.md")

    found = parse(document)

    assert pairs_in(document.source, found) == [(words, answer) for words in asked[1]]
