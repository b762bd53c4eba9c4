from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse

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
