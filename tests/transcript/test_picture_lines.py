"""What stands for a picture in a copied page is nobody's word: its mark and caption, its number, who made it."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript.labelling.speaker_labels import find_labels
from bot.transcript.text_parts.passages import cut_passages
from bot.transcript.unspoken.picture_lines import picture_lines


def pictured(text: str) -> list[str]:
    document = read(text.encode(), "talk.txt")
    found = picture_lines(document.source.text, cut_passages(document, find_labels(document)))
    return [span.of(document.source.text) for span in sorted(found)]


@pytest.mark.parametrize(
    "line",
    [
        "[Photograph, left] Holm at the mouth of the brook. Would you climb it?",
        "[Bild: Ein Seil]",
        "[Grafik: Ein Seil]",
        "Dessins : Inga Stahl",
        "(Foto: Ida Holm)",
        "[imagen: un reloj]",
        "Image 1 of 4",
        "Foto 3/12",
        "PHOTOGRAPHY BY INGA STAHL",
        "Photos: Inga Stahl / Nordlicht",
        "Text and more",
    ],
)
def test_a_line_for_a_picture_is_told_by_its_mark_its_number_or_its_maker(line: str) -> None:
    found = pictured(f"Why ropes?\n\nThey hold.\n\n{line}\n\nAnd now?\n\nNow I sleep.")

    assert found == ([] if line == "Text and more" else [line])


def test_the_line_right_below_the_mark_of_a_picture_is_its_caption() -> None:
    text = "Why ropes?\n\nThey hold.\n\n[Photo: a mug]\nThe northern desk, about 2004.\n\nIt was cold.\n\nAnd now?"

    assert " ".join(pictured(text)).split() == "[Photo: a mug] The northern desk, about 2004.".split()


@pytest.mark.parametrize(
    "words",
    [
        "Photographs of Ida Holm hang there.",
        "(Pictures, she says, lie.)",
        "Photo by photo I learnt it.",
        "Pictures: I made none.",
        "[Photo: the yard] This is where I grew up.",
        "[Photo: the yard]\nI grew up there.",
        "Pictures by Ida Holm.",
    ],
)
def test_somebodys_words_on_pictures_are_none(words: str) -> None:
    assert words.splitlines()[-1] not in pictured(f"Why ropes?\n\n{words}\n\nAnd now?\n\nNow I sleep.")


@pytest.mark.parametrize(
    "words", ["And what came then?", "Our neighbours came with straw.", "The neighbours came with straw."]
)
def test_below_the_mark_of_a_picture_somebody_asks_or_answers(words: str) -> None:
    found = pictured(f"Who made the roof?\n\n[Photo: the roof]\n{words}\n\nAnd now?\n\nNow I sleep.")

    assert found == ["[Photo: the roof]"]


def test_a_caption_right_below_a_question_stands_above_the_answer() -> None:
    found = pictured("Who made it?\n\n[Photo: it]\nThe roof in March.\n\nThe neighbours.\n\nAnd now?\n\nNow I sleep.")

    assert " ".join(found) == "[Photo: it] The roof in March."
