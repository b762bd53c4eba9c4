from __future__ import annotations

import pytest

from transcript.building import NAMED, document_of, passages_of, words


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("Why?\nBecause they hum.\n", ["Why?", "Because they hum."]),
        ("They hum\nall day.\n", ["They hum\nall day."]),
        ("[00:31] They hum.\n", ["They hum."]),
        ("They hum\n12\nall day.\n", ["They hum", "12", "all day."]),
        ("**Why do bees hum?** They like it.\n", ["Why do bees hum?", "They like it."]),
        ("**Why?** They like it.\n", ["Why? They like it."]),
        ("**Why do bees hum?** Hm.\n\n**Why?** They can.\n", ["Why do bees hum?", "Hm.", "Why?", "They can."]),
        ("**Why do bees hum?**\n\n**Me?** I do not.\n", ["Why do bees hum?", "Me? I do not."]),
        ("**Bo** They like it.\n", ["Bo They like it."]),
        ("So it is.\n— Why?\n", ["So it is.", "— Why?"]),
        ("**Advice.**\nStay.\n", ["Advice.", "Stay."]),
        ("*A word for us.*\nStay.\n", ["A word for us.", "Stay."]),
        ("*Advice*\nStay.\n", ["Advice\nStay."]),
        ("THEY BLAMED YOU.\nThey did, and I let them.\n", ["THEY BLAMED YOU.", "They did, and I let them."]),
        ("THEY BLAMED\nme.\n", ["THEY BLAMED\nme."]),
    ],
)
def test_blocks_are_cut_where_a_new_paragraph_is_meant(text: str, passages: list[str]) -> None:
    assert words(document_of(text), passages_of(text)) == passages


def test_a_page_head_parts_the_lines_around_it() -> None:
    text = "They hum\nThe Daily Page\nall day\n\n" * 3

    assert words(document_of(text), passages_of(text)) == ["They hum", "The Daily Page", "all day"] * 3


def test_a_label_is_cut_off_and_belongs_to_the_words_after_it() -> None:
    found = passages_of(NAMED)

    assert words(document_of(NAMED), found) == ["Why bees?", "They hum.", "Does it hurt?", "Yes."]
    assert [passage.label and passage.label.name for passage in found] == ["Ann Lee", "Bo Ray"] * 2


def test_the_number_of_a_question_is_no_part_of_its_words() -> None:
    text = "1. **What is a knot?**\n\n#2 And what is none?\n"
    first, second = passages_of(text)

    source = document_of(text).source.text
    assert (first.unnumbered.of(source), first.numbered, first.bold) == ("What is a knot?", True, True)
    assert (second.unnumbered.of(source), second.numbered, second.bold) == ("And what is none?", True, False)


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("1)Why bees?", "Why bees?"),
        ("12.How do they hum?", "How do they hum?"),
        ("#3)D'où viennent-elles ?", "D'où viennent-elles ?"),
        ("4.-¿Por qué abejas?", "¿Por qué abejas?"),
        ("5.您为什么养蜂？", "您为什么养蜂？"),
        ("6、您为什么养蜂？", "您为什么养蜂？"),
        ("8- Warum Bienen?", "Warum Bienen?"),
        ("9- and why bees?", "and why bees?"),
        ("**3-D hives?**", "3-D hives?"),
        ("3-D hives?", "3-D hives?"),
        ("**24-Hour shifts, are they usual?**", "24-Hour shifts, are they usual?"),
        ("**12-Stunden-Tage, sind die normal?**", "12-Stunden-Tage, sind die normal?"),
        ("10- to 12-year-olds come?", "10- to 12-year-olds come?"),
        ("20- bis 30-Jährige kommen?", "20- bis 30-Jährige kommen?"),
        ("Q3 sales rose. Why?", "Q3 sales rose. Why?"),
        ("20-year-old hives?", "20-year-old hives?"),
        ("1-Because they hum.", "1-Because they hum."),
        ("1.FC of the harbour?", "1.FC of the harbour?"),
        ("2.5 hives?", "2.5 hives?"),
        ("3.Because they hum.", "3.Because they hum."),
        ("3、因为它们嗡嗡叫。", "3、因为它们嗡嗡叫。"),
    ],
)
def test_a_space_may_be_missing_behind_the_number_of_a_question(printed: str, words: str) -> None:
    text = f"So it is.\n\n{printed}\n"

    passage = passages_of(text)[1]

    assert passage.unnumbered.of(document_of(text).source.text) == words
    assert passage.numbered == (words != printed.strip("*"))


@pytest.mark.parametrize(
    "asked", ["Why bees?", "È vero che ronzano?", "¿Por qué abejas?", "Por que abelhas?", "Tell me how it began"]
)
@pytest.mark.parametrize("dash", "-–")
@pytest.mark.parametrize("blank", ["", " "])
def test_of_bold_questions_in_order_a_dash_alone_may_follow_the_number(asked: str, dash: str, blank: str) -> None:
    text = f"**3{dash}{blank}Who came?**\n\nMy aunt.\n\n**4{dash}{asked}**\n\nSo it was.\n"

    third, _, fourth, _ = passages_of(text)

    source = document_of(text).source.text
    assert [passage.unnumbered.of(source) for passage in (third, fourth)] == ["Who came?", asked]
    assert third.numbered
    assert fourth.numbered


@pytest.mark.parametrize(
    "answer",
    [
        "**Oskar Quill** because he has made the best rope that I know.",
        "**Oskar Quill** hat das beste Tau gedreht, das ich kenne.",
        "**Oskar Quill** parce qu’il a fait la meilleure corde que je connaisse.",
        "**Oskar Quill** porque hace la mejor cuerda que conozco.",
        "**Oskar Quill** porque faz a melhor corda que conheço.",
    ],
)
def test_a_sentence_that_begins_in_bold_is_not_cut_behind_that(answer: str) -> None:
    text = f"### Whom would you ask to lunch?\n\n{answer}\n\n### And what do you cook?\n\nBeans, as ever.\n"

    assert words(document_of(text), passages_of(text))[1] == answer.replace("*", "")


@pytest.mark.parametrize(
    ("paragraph", "passages"),
    [
        ("**Who might she be?**, you may ask. It is me.", ["Who might she be?, you may ask. It is me."]),
        ("**Who might she be?** It is me.", ["Who might she be?", "It is me."]),
    ],
)
def test_a_question_in_bold_that_a_sentence_goes_on_behind_is_part_of_it(paragraph: str, passages: list[str]) -> None:
    document = document_of(paragraph)

    assert words(document, passages_of(paragraph)) == passages
