from __future__ import annotations

import pytest

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.identities.given_names import with_interviewers
from bot.transcript.identities.people import People

BOLD = "**Why do you keep bees?**\n\nI like how they hum.\n\n**Do they sting you?**\n\nMe? Never in my life.\n"
LETTERS = "F: Warum Bienen?\n\nA: Ich mag das Summen.\n\nF: Stechen sie Sie?\n\nA: Mich? Nie.\n"
NUMBERED = (
    "Speaker 1: Pourquoi des abeilles ?\n\nSpeaker 2: J’aime leur chant.\n\n"
    "Speaker 1: Vous piquent-elles ?\n\nSpeaker 2: Moi ? Jamais de la vie.\n"
)
SHORT = "Ana: ¿Por qué abejas?\n\nMC: Me gusta su canto.\n\nAna: ¿Le pican?\n\nMC: ¿A mí? Nunca.\n"
PANEL = "Ann Lee: Why?\n\nBo Ray: I like it.\n\nCy Orr: So do I.\n\nAnn Lee: Who else?\n\nBo Ray: My aunt.\n"
NAMED = "Ann Lee: Why bees?\n\nBo Ray: They hum.\n\nAnn Lee: Does it hurt?\n\nBo Ray: Yes.\n"


def said(text: str, asks: tuple[str, ...] = (), answers: tuple[str, ...] = ()) -> Transcript:
    return parse(read(text.encode(), "talk.md"), interviewers=asks or None, interviewees=answers or None)


def people(transcript: Transcript) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return transcript.interviewers, transcript.interviewees


def speakers(transcript: Transcript) -> set[tuple[str | None, str | None]]:
    return {(e.question[0].speaker, e.answer[0].speaker) for e in transcript.exchanges}


@pytest.mark.parametrize(
    ("text", "asks", "answers"),
    [
        (BOLD, "The Lantern", "Ida Holm"),
        (LETTERS, "Jette Kranz", "Ingo van Aalst"),
        (NUMBERED, "La Lanterne", "Maïa Le Goff"),
        (SHORT, "Ana Ruiz", "María Campo"),
        (NAMED, "The Post", "Professor Ray"),
    ],
)
def test_names_that_stand_nowhere_are_those_of_the_only_one_on_each_side(text: str, asks: str, answers: str) -> None:
    before = said(text)

    transcript = said(text, (asks,), (answers,))

    assert people(transcript) == ((asks,), (answers,))
    assert speakers(transcript) == {(asks, answers)}
    assert [e.answer[0].span for e in transcript.exchanges] == [e.answer[0].span for e in before.exchanges]


@pytest.mark.parametrize("text", [BOLD, LETTERS, NUMBERED, SHORT])
def test_a_name_for_whoever_has_none_or_only_a_short_one_is_no_doubt(text: str) -> None:
    assert said(text, ("Ana Ruiz",), ("María Campo",)).doubts == said(text).doubts


#: Four questions, below a title that names nobody, or whoever answers.
QUESTIONS = "".join(
    f"{{asks}}: {asked}\n\n{{answers}}: {told}\n\n"
    for asked, told in (
        ("Why did you come to the rock?", "I wanted silence. The town was loud, and my sister had already left."),
        ("What do you eat in winter?", "Mostly dried fish. The boat brings flour when the sea allows it."),
        ("Who pays for the lamp?", "Denmark pays for the oil, and Norway pays for nothing. I am fine with that."),
        ("Would you do it again?", "I would, and I would bring a cat this time, for the mice and the evenings."),
    )
)


@pytest.mark.parametrize("title", ["", "# Ida Holm keeps the lamp\n\n", "# I am Ida Holm, ask me anything\n\n"])
@pytest.mark.parametrize("labels", [("Speaker 1", "Speaker 2"), ("Q", "A"), ("lampfan", "rockgirl"), ("BR", "IH")])
def test_names_for_one_side_or_both_leave_a_parse_no_less_sure(title: str, labels: tuple[str, str]) -> None:
    text = title + QUESTIONS.format(asks=labels[0], answers=labels[1])

    least = said(text).confidence

    assert said(text, answers=("Ida Holm",)).confidence >= least
    assert said(text, ("Bo Ray",)).confidence >= least
    assert said(text, ("Bo Ray",), ("Ida Holm",)).confidence >= least


def test_a_name_that_takes_the_place_of_another_is_told() -> None:
    transcript = said(NAMED, answers=("Professor Fox",))

    assert people(transcript) == (("Ann Lee",), ("Professor Fox",))
    assert transcript.doubts[0] == "Professor Fox is no speaker in it; it is taken for the name of Bo Ray."


def test_whoever_is_named_as_answering_answers_and_all_others_ask() -> None:
    assert people(said(PANEL, answers=("Bo Ray",))) == (("Ann Lee", "Cy Orr"), ("Bo Ray",))
    assert people(said(PANEL, answers=("Ann Lee",)))[1] == ("Ann Lee",)


def test_where_a_name_is_printed_nowhere_the_others_keep_their_roles() -> None:
    transcript = said(PANEL, answers=("Bo Ray", "Cyrus Field"))

    assert people(transcript) == (("Ann Lee",), ("Bo Ray", "Cyrus Field"))


def test_several_names_without_voices_are_all_named() -> None:
    transcript = said(BOLD, answers=("Ida Holm", "Per Lund"))

    assert people(transcript) == ((), ("Ida Holm", "Per Lund"))
    assert speakers(transcript) == {(None, None)}


def test_a_name_stated_for_the_wrong_side_changes_it_without_changing_the_turns() -> None:
    text = f"---\nauthor: Ida Holm\n---\n\n# Of bees\n\n{BOLD}"

    transcript = said(text, answers=("Ida Holm",))

    assert people(transcript) == ((), ("Ida Holm",))
    assert [e.answer for e in transcript.exchanges] != []
    assert transcript.exchanges[0].question[0].speaker is None


def test_whoever_is_stated_apart_from_the_labels_changes_sides() -> None:
    stated = People({"q": None, "a": None}, ("The Post",), ("Bo Ray",))

    assert with_interviewers(stated, ["bo ray"]) == People({"q": None, "a": None}, ("Bo Ray",), ("The Post",))
    assert with_interviewers(stated, ["Ann"]) is stated
