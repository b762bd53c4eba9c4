"""Where a second guest joins, answers are labelled from there on; what questions address and lists ask is no turn."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.labelling.speaker_labels import find_labels
from bot.transcript.text_parts.styled_leads import without_points
from transcript.building import pairs_in, passages_of

BARE = (
    ("Ida, what is the mountain?", "All that came back, up to the lamp."),
    ("And what was wrong with the form?", "Fields. Who reads them?\n\nWe now ask:\n\nIs it wet?\n\nThat is all."),
)
LABELLED = (
    ("Jette, you came in with a pole. Is the mountain yours now?", (("Jette", "For three weeks, yes."),)),
    ("Do you remember one of them?", (("Ida", "The red one. I kept it."), ("Jette", "We both did."))),
    ("And your advice to others?", (("Jette", "Sit down."),)),
)
TAGS = {
    "en": ("Keywords: ropes · boats", "Share: Mail | Print"),
    "fr": ("Étiquettes : cordes · bateaux", "Partager : Mail | Imprimer"),
    "de": ("Schlagwörter: Seile · Boote", "Teilen: Mail | Drucken"),
    "es": ("Etiquetas: cuerdas · barcos", "Comparte: Mail | Imprimir"),
    "pt": ("Etiquetas: cordas · barcos", "Compartilhe: Mail | Imprimir"),
}


def understood(text: str) -> list[tuple[str, str]]:
    document = read(text.encode(), "talk.md")
    return [*pairs_in(document.source, parse(document, "en"))]


def _joined(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(asked, told.replace("\n\n", " ")) for asked, told in pairs]


def test_answers_above_the_first_label_of_one_have_none() -> None:
    bare = "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in BARE)
    labelled = "".join(
        f"**{asked}**\n\n" + "".join(f"**{name}:** {words}\n\n" for name, words in told) for asked, told in LABELLED
    )
    together = [(asked, " ".join(words for _, words in told)) for asked, told in LABELLED]

    assert understood(f"# On returns\n\n{bare}{labelled}") == [*_joined(BARE), *together]


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("Ida, for those who have never been there: what is it?", 3),
        ("Ida, last one: what is it?", 3),
        ("Ida, the Lantern: What is it?", 4),
    ],
)
def test_whoever_a_question_addresses_before_a_colon_does_not_say_it(asked: str, count: int) -> None:
    more = "".join(f"And {when}?\n\nIda: It is smaller {when}.\n\n" for when in ("now", "in May"))
    document = read(f"{asked}\n\nIda: A mountain.\n\n{more}".encode(), "talk.txt")

    assert len(find_labels(document)) == count


def test_whoever_has_an_office_behind_a_name_says_what_is_typed_in_lower_case() -> None:
    talk = "Kranz, radio dock: {}?\n\nHolm, curator: {} we put it in a shed\n\n"
    turns = (("how did it begin", "with a box."), ("and who came", "the gulls."), ("what is in it", "nets."))
    text = "".join(talk.format(asked, told) for asked, told in turns)

    assert len(find_labels(read(text.encode(), "talk.txt"))) == 6


@pytest.mark.parametrize("language", TAGS)
def test_what_leads_to_other_pages_below_a_talk_labels_nobody(language: str) -> None:
    talk = "".join(f"**Ann:** Why {n}?\n\n**Bo:** Because of {n}.\n\n" for n in ("bees", "ropes", "boats"))
    document = read((talk + "\n\n".join(f"**{line}**" for line in TAGS[language])).encode(), "talk.md")

    assert {label.name for label in find_labels(document)} == {"Ann", "Bo"}


def test_questions_that_are_points_of_a_list_in_an_answer_are_none() -> None:
    text = "1. Why forms?\n\nWe ask two things:\n\n1. Is it wet?\n\n2. Where?\n\nThat is all.\n\n2. And then?\n\nTea.\n"

    assert without_points(text, passages_of(text), [0, 2, 3, 5]) == [0, 5]


def test_the_caption_of_a_picture_is_in_no_style_of_questions() -> None:
    pairs = [(asked, words[0][1]) for asked, words in LABELLED]
    picture = "![a rope](rope.png)\n*What is it for? Nobody could tell me*"
    turns = "".join(f"*{asked}*\n\n**Ida:** {told}\n\n{picture}\n\n" for asked, told in pairs)

    assert understood(f"# On returns\n\n{turns}*And what comes next?*\n\n**Ida:** Tea.\n") == [
        *pairs,
        ("And what comes next?", "Tea."),
    ]
