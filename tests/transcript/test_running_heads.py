"""What is printed on every page between names on lines of their own is nobody's name."""

from __future__ import annotations

from itertools import chain

import pytest

from bot.reading.formats import read
from bot.transcript import parse

#: Language, who asks and answers, two exchanges, the head of every page and its number; the last three were left out.
PAGES = {
    "en": (
        "en",
        ("Jette Crane", "Ida Holm"),
        ("Why do you keep bees in a town?", "Because the town has more flowers than the fields have."),
        ("Do the neighbours mind?", "One did. He gets honey now, and he calls it a tax."),
        ("THE HARBOUR REVIEW", "{}"),
    ),
    "fr": (
        "fr",
        ("Lise Carrel", "Odile Marsan"),
        ("Pourquoi des abeilles en ville ?", "Parce que la ville a plus de fleurs que les champs."),
        ("Et les voisins ?", "Un seul s'est plaint. Il reçoit du miel, il appelle ça un impôt."),
        ("La Revue des Eaux", "Page {}"),
    ),
    "de": (
        "de",
        ("Hanna Weiß", "Jette Kranz"),
        ("Warum halten Sie Bienen in der Stadt?", "Weil die Stadt mehr Blumen hat als die Felder."),
        ("Stört das die Nachbarn?", "Einen schon. Er bekommt jetzt Honig und nennt es eine Steuer."),
        ("HAFEN UND HANDWERK", "Seite {} von 9"),
    ),
    "es": (
        "es",
        ("Ana Robles", "Inés Abarca"),
        ("¿Por qué abejas en la ciudad?", "Porque la ciudad tiene más flores que los campos."),
        ("¿Y los vecinos?", "Uno se quejó. Ahora recibe miel y dice que es un impuesto."),
        ("La Gaceta", "- {} -"),
    ),
    "pt": (
        "pt",
        ("Rui Lemos", "Rosa Brandão"),
        ("Porquê abelhas na cidade?", "Porque a cidade tem mais flores do que os campos."),
        ("E os vizinhos?", "Um queixou-se. Agora recebe mel e chama-lhe imposto."),
        ("Gazeta dos Ofícios", "pág. {}"),
    ),
    "zh": (
        "zh",
        ("陆晓岚", "郑守田"),
        ("您为什么在城里养蜂？", "因为城里的花比田里的多。"),
        ("邻居有意见吗？", "有一位。现在他每年有蜜，他说那是税。"),
        ("河港周刊", "第{}页"),
    ),
}


@pytest.mark.parametrize("apart", ["\n", "\n\n"], ids=["name above", "name apart"])
@pytest.mark.parametrize("case", PAGES)
def test_running_heads_with_page_numbers_are_no_speakers(case: str, apart: str) -> None:
    language, (asks, answers), *pairs, (head, number) = PAGES[case]
    page = [f"{name}{apart}{words}" for pair in pairs for name, words in zip((asks, answers), pair, strict=True)]
    pages = ([*page[:2], head, number.format(n + 2), *page[2:]] for n in range(5))
    text = "\n\n".join(chain.from_iterable(pages))

    found = parse(read(text.encode(), "talk.txt"), language)

    assert (found.interviewers, found.interviewees) == ((asks,), (answers,))
    assert [len(e.answer) for e in found.exchanges] == [1] * 10
    assert [len(e.question) for e in found.exchanges] == [1] * 10


def test_names_below_which_numbers_are_said_once_still_speak() -> None:
    text = "Ann Lee\nHow many bees?\n\nBo Ray\n2000\n\n" + "Ann Lee\nIs that much?\n\nBo Ray\nIt is for a town.\n\n" * 3

    assert parse(read(text.encode(), "talk.txt"), "en").interviewees == ("Bo Ray",)


@pytest.mark.parametrize(
    ("language", "asked", "told", "head", "number"),
    [
        ("en", "Why do you mend nets at night?", "Because my aunt had a loom and no patience.", "THE LANTERN", "{n}"),
        ("fr", "Pourquoi la mer ?", "Parce que mon père y allait tous les matins.", "LA LANTERNE", "- {n} -"),
        (
            "de",
            "Warum flicken Sie nachts Netze?",
            "Weil meine Tante einen Webstuhl und keine Geduld hatte.",
            "DIE LATERNE",
            "{n}",
        ),
        ("es", "¿Por qué redes?", "Porque mi tía tenía un telar y ninguna paciencia.", "LA LINTERNA", "– {n} –"),
        ("pt", "Porquê redes?", "Porque a minha tia tinha um tear e nenhuma paciência.", "A LANTERNA", "{n}"),
    ],
)
def test_a_page_may_break_between_the_line_of_a_name_and_its_words(
    language: str, asked: str, told: str, head: str, number: str
) -> None:
    pages = [f"\n\n{head}\n\n{number.format(n=n)}\n\n" for n in range(2, 8)]
    gap = "\n\n"
    turns = [
        (f"Jette Kranz{page if n % 2 else gap}{asked}", f"Ida Holm{gap if n % 2 else page}{told} ({n})")
        for n, page in enumerate(pages)
    ]
    document = read("".join(f"{one}{gap}{other}{gap}" for one, other in turns).encode(), "talk.md")

    found = parse(document, language)

    text = document.source.text
    assert [[p.span.of(text) for p in e.question] for e in found.exchanges] == [[asked]] * 6
    assert [[p.span.of(text) for p in e.answer] for e in found.exchanges] == [[f"{told} ({n})"] for n in range(6)]
    assert (found.interviewers, found.interviewees) == (("Jette Kranz",), ("Ida Holm",))
