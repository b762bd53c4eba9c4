"""Web pages whose questions are buttons, whose labels stand in bold in boxes of questions, or behind times."""

from __future__ import annotations

import pytest

from bot.model.document import Kind
from bot.reading.formats import read
from bot.transcript import parse

TURNS = {
    "en": (
        ("Why do you mend clocks?", "Because they stop, and I cannot bear it. My father was the same."),
        ("Tell us about the tower.", "It has ninety steps, and I know each of them by its sound."),
        ("What will you do next?", "I will teach my niece, who is nine and has the hands for it."),
    ),
    "de": (
        ("Warum reparieren Sie Uhren?", "Weil sie stehen bleiben, und das halte ich nicht aus."),
        ("Erzählen Sie uns vom Turm.", "Er hat neunzig Stufen, und ich kenne jede am Klang."),
        ("Was machen Sie als Nächstes?", "Ich bringe es meiner Nichte bei, die hat die Hände dafür."),
    ),
    "fr": (
        ("Pourquoi réparez-vous des horloges ?", "Parce qu'elles s'arrêtent, et je ne le supporte pas."),
        ("Parlez-nous de la tour.", "Elle a quatre-vingt-dix marches, et je les connais toutes."),
        ("Que ferez-vous ensuite ?", "J'apprendrai le métier à ma nièce, qui a neuf ans."),
    ),
    "pt": (
        ("Por que conserta relógios?", "Porque eles param, e eu não aguento isso. O meu pai era igual."),
        ("Fale-nos da torre.", "Tem noventa degraus, e eu conheço cada um pelo som."),
        ("O que vai fazer a seguir?", "Vou ensinar a minha sobrinha, que tem nove anos."),
    ),
}
BUTTONS = (
    '<div class="item"><button aria-expanded="true">{q}</button><div class="panel"><p>{a}</p></div></div>',
    '<h3><button type="button" aria-controls="p1">{q}</button></h3><div id="p1"><p>{a}</p></div>',
    '<h4><button aria-expanded="false"><span>{q}</span></button></h4><p>{a}</p>',
)
LEADS = (
    ('<p class="q"><b>KOMPASS</b> {q}</p>', "<p><b>HOLM</b> {a}</p>"),
    (
        '<div><span class="t">00:14</span><strong>Ann</strong> <span>{q}</span></div>',
        '<div><span class="t">[01:02:03]</span><strong>Ida</strong> <span>{a}</span></div>',
    ),
)


def page(language: str, body: str) -> bytes:
    return (
        f'<!DOCTYPE html><html lang="{language}"><body><button aria-expanded="false" aria-controls="m">Menu</button>'
        f"<button>Subscribe to us all</button><h1>Ida Holm</h1>{body}</body></html>"
    ).encode()


def asked(data: bytes, language: str) -> list[tuple[str, str]]:
    document = read(data, "talk.html")
    found, text = parse(document, language=language), document.source.text
    return [(e.question[0].span.of(text), e.answer[0].span.of(text)) for e in found.exchanges]


@pytest.mark.parametrize("language", TURNS)
@pytest.mark.parametrize("form", BUTTONS)
def test_a_button_that_opens_an_answer_is_its_question(form: str, language: str) -> None:
    turns = TURNS[language]
    data = page(language, "".join(form.format(q=question, a=answer) for question, answer in turns))

    assert asked(data, language) == [*turns]


@pytest.mark.parametrize("language", TURNS)
def test_a_button_that_asks_is_a_question_whatever_else_is_known_of_it(language: str) -> None:
    turns = [(q, a) for q, a in TURNS[language] if q.endswith("?")] * 2
    body = (f'<div class="accordion"><button>{q}</button><div class="panel"><p>{a}</p></div></div>' for q, a in turns)
    data = page(language, "".join(body) + "<p>So it is <button>Any words?</button> read.</p>")
    document = read(data, "talk.html")

    bold = [b.span.of(document.source.text) for b in document.blocks if b.kind is Kind.TEXT and b.bold]

    assert bold == [q for q, _ in turns]


@pytest.mark.parametrize("panel", ["<p>{}</p>", "<p>Bees, an introduction<div>{}</div>"])
@pytest.mark.parametrize("button", ["<button>", '<button aria-expanded="false">'])
def test_a_button_asks_in_a_paragraph_of_its_own_too(panel: str, button: str) -> None:
    turn = panel.format(f"{button}Why do bees hum?</button>") + "<p>They breathe.</p>"
    document = read(page("en", turn * 3), "talk.html")

    assert [b.span.of(document.source.text) for b in document.blocks if b.bold] == ["Why do bees hum?"] * 3


def test_one_or_two_buttons_ask_whoever_reads_the_page() -> None:
    turns = "".join(f"<p><b>{q}</b></p><p>{a}</p>" for q, a in TURNS["en"])
    below = "<button>Was this article helpful?</button><p>All rights reserved.</p><button>Do you want more?</button>"

    text = read(page("en", turns + below), "talk.html").source.text

    assert "helpful" not in text
    assert "want more" not in text


@pytest.mark.parametrize("around", ["<p>{}</p>", "<div>{}</div>", "<ul><li>{}</li></ul>"])
def test_a_button_within_a_line_does_not_part_it(around: str) -> None:
    document = read(page("en", around.format("Bees <button>Any more words?</button> hum.")), "talk.html")

    assert document.blocks[-1].span.of(document.source.text).split() == ["Bees", "hum."]


def test_buttons_of_menus_and_of_one_word_are_no_words_of_the_page() -> None:
    data = page("en", '<button aria-haspopup="true" aria-expanded="false">Choose a language</button><p>Bees hum.</p>')

    assert read(data, "talk.html").source.text.split("\n\n") == ["Ida Holm", "Bees hum.", ""]


@pytest.mark.parametrize("language", TURNS)
@pytest.mark.parametrize(("asks", "answers"), LEADS)
def test_a_name_in_bold_says_who_speaks_in_a_box_of_questions_and_behind_a_time(
    asks: str, answers: str, language: str
) -> None:
    turns = TURNS[language]
    data = page(language, "".join(asks.format(q=q) + answers.format(a=a) for q, a in turns))

    assert asked(data, language) == [*turns]


def test_a_question_whose_box_says_so_is_in_bold_where_no_label_stands_before_it() -> None:
    data = page("en", '<p class="question">Why <b>clocks</b>?</p><p>They stop.</p>')
    (question,) = (block for block in read(data, "talk.html").blocks if block.kind is Kind.TEXT and block.bold)

    assert question.bold == (question.span,)
