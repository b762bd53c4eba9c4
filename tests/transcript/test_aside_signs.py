from __future__ import annotations

import pytest

from bot.transcript.signs.cue_words import cues_for
from bot.transcript.text_parts.front import find_title
from bot.transcript.unspoken.aside_signs import aside_reason, is_section_line, repeats_title, surroundings
from bot.transcript.unspoken.back_matter import back_matter
from transcript.building import NAMED, document_of, passages_of

ORDINARY = "\n\n" + "\n\n".join(f"They hum all day, as number {n} does." for n in range(9))


@pytest.mark.parametrize(
    ("passage", "reason"),
    [
        ("## Later", "section heading"),
        ("12", "page number or ornament"),
        ("page 3 of 9", "page number or ornament"),
        ("END OF SIDE A", "end of the recording"),
        ("lep-life-health-03", "page code"),
        ("www.example.org/?bees", "web address"),
        ("[Laughs]", "stage direction"),
        ("*We met her on her boat.*", "note set in italics"),
        ("> They hum all day, as number 3 does.", "pull quote, repeats the text"),
        ("Why bees?", None),
    ],
)
def test_a_passage_is_told_to_be_an_aside_by_its_look(passage: str, reason: str | None) -> None:
    text = passage + ORDINARY
    passages = passages_of(text)

    assert (
        aside_reason(passages[0], surroundings(document_of(text).source.text, passages, None, cues_for("en"))) == reason
    )


def test_a_line_on_every_page_is_an_aside_and_a_sentence_said_again_is_not() -> None:
    text = "".join(f"The Daily Page\n\nwords {n}\n\nYeah.\n\n" for n in range(3))
    passages = passages_of(text)
    around = surroundings(document_of(text).source.text, passages, None, cues_for("en"))

    assert [aside_reason(passage, around) for passage in passages[:3]] == ["printed on every page", None, None]


def test_a_slug_near_the_title_repeats_it() -> None:
    text = "# Why bees hum all day\n\nwhy bees hum all\n\nwhy bees hum all day?\n"
    document, passages = document_of(text), passages_of(text)
    around = surroundings(document.source.text, passages, find_title(document, passages), cues_for("en"))

    assert [repeats_title(passage, around) for passage in passages[1:]] == ["repeats the title", None]


def test_what_a_label_names_the_speaker_of_is_no_aside() -> None:
    text = NAMED.replace("They hum.", "[Laughs]")
    passages = passages_of(text)

    assert aside_reason(passages[1], surroundings(text, passages, None, cues_for("en"))) is None


@pytest.mark.parametrize(
    ("line", "could_be"), [("The early years", True), ("the early years", False), ("It rained.", False)]
)
def test_a_section_line_is_short_and_ends_like_no_sentence(line: str, could_be: bool) -> None:
    assert is_section_line(line, passages_of(line)[0]) is could_be


@pytest.mark.parametrize(
    ("words", "score"),
    [
        ("They hum.", 0.0),
        ("Subscribe to us", 5.0),
        ("Photo: Ann Lee", 5.0),
        ("*Subscribe*", 8.0),
        ("x " * 300 + "copyright", 3.0),
    ],
)
def test_what_sites_print_below_an_article_is_scored(words: str, score: float) -> None:
    (passage,) = passages_of(words)

    assert back_matter(document_of(words).source.text, passage) == score


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        ("They never stung me. That is why I stayed.", "“They never stung me.”"),
        ("Elles ne m'ont jamais piquée. Voilà tout.", "« Elles ne m'ont jamais piquée. »"),
        ("Sie haben mich nie gestochen. Das war alles.", "„Sie haben mich nie gestochen.“"),
        ("Nunca me picaron las abejas. Eso es todo.", "«Nunca me picaron las abejas.»"),
        ("它们 从来 没有 蜇过 我。所以我留下了。", "“它们 从来 没有 蜇过 我。”"),
    ],
)
def test_a_paragraph_between_marks_that_repeats_the_text_is_a_pull_quote(told: str, quote: str) -> None:
    text = f"Why bees?\n\n{told}\n\n{quote}\n\nAnd now?\n\nNow I sleep."
    passages = passages_of(text)
    around = surroundings(document_of(text).source.text, passages, None, cues_for("en"))

    assert [aside_reason(passage, around) for passage in passages] == [
        None,
        None,
        "pull quote, repeats the text",
        None,
        None,
    ]
