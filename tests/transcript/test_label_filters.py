from __future__ import annotations

import pytest

from bot.model.document import Document
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.labelling.label_filters import speaking, with_words_below, worded_like_labels
from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import candidates_of
from bot.transcript.labelling.listed_labels import outside_lists
from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import NAMED, document_of, pairs_in
from transcript.five_languages import TALKS


def names(text: str, shape: Shape = Shape.COLON) -> list[str]:
    document = document_of(text)
    return [label.name for label in speaking(candidates_of(document)[shape], document)]


def test_fields_and_sounds_are_not_worded_like_labels_but_names_parts_and_phrases_are() -> None:
    labels = ["Date", "Laughs", "Ann Lee", "Q", "@ann", *["The audience said"] * 3, "one more thing"]
    document = document_of("\n\n".join(f"{label}: words" for label in labels))

    kept = worded_like_labels(candidates_of(document)[Shape.COLON], document)

    assert [label.name for label in kept] == ["Ann Lee", "Q", "@ann", *["The audience said"] * 3]


def test_buttons_alone_on_lines_are_no_speakers() -> None:
    box = "Type your email...\nSubscribe\n\nWhy do you keep bees?\n\nThey hum, and I like that.\n\nShare\n\n"
    document = document_of(box * 3)

    assert speaking(candidates_of(document)[Shape.LINE], document) == []


@pytest.mark.parametrize(("asks", "answers"), [("Ann Lee", "X"), ("Press", "Ida Holm")])
def test_whoever_is_called_like_a_button_speaks_where_none_stands_below(asks: str, answers: str) -> None:
    turns = f"{asks}\nWhy do you keep bees?\n\n{answers}\nThey hum, and I like that.\n\n"

    assert names(turns * 2, Shape.LINE) == [asks, answers] * 2


def test_buttons_among_others_are_no_speakers() -> None:
    box = "Ann Lee\nWhy do you keep bees?\n\nBo Ray\nThey hum.\n\nFacebook\nX\nE-Mail\n\nAbout\nPress\nCareers\n\n"

    assert names(box * 3, Shape.LINE) == ["Ann Lee", "Bo Ray"] * 3


def test_what_is_shown_on_a_slide_is_nobody_s_turn() -> None:
    assert names(NAMED + "\n> Slide: hives by year\n\nBo Ray: As you see.\n\nSlide: honey\n").count("Slide") == 0


def test_a_surname_that_is_a_word_of_pages_as_well_is_a_speaker() -> None:
    assert names("Ann Lee: How was it?\n\nAlt: Cold.\n\nAnn Lee: And then?\n\nAlt: Then it rained.\n").count("Alt") == 2


def test_points_of_a_list_are_kept_only_where_no_names_open_paragraphs() -> None:
    beside = document_of("Ann: a\n\nBo: b\n\nAnn: c\n\nBo: d\n\n* Linux: e\n* Ann: f\n")
    alone = document_of("* Ann: a\n* Bo: b\n")

    def kept(document: Document) -> list[str]:
        return [label.name for label in outside_lists(candidates_of(document)[Shape.COLON], document)]

    assert kept(beside) == ["Ann", "Bo", "Ann", "Bo", "Ann"]
    assert kept(alone) == ["Ann", "Bo"]


def test_a_line_that_is_said_has_no_words_below_it() -> None:
    document = document_of("Ann\nWhy?\n\nYeah\n\nBo\nSo.\n\nYeah\n\nAnn\nOh?\n")

    kept = with_words_below(candidates_of(document)[Shape.LINE], document)

    assert {label.name for label in kept} == {"Ann", "Bo"}


def test_a_name_that_stands_once_is_kept_where_the_text_mentions_it() -> None:
    assert names(NAMED + "\nCy Orr: Me too.\n")[-1] == "Cy Orr"
    assert names(NAMED + "\nCy: Me too, says Cy.\n")[-1] == "Cy"
    assert names(NAMED + "\nThing: they sting.\n")[-1] == "Bo Ray"


def test_a_title_with_a_comma_and_a_colon_is_no_speaker() -> None:
    assert names("Slow Fever, episode 7: Why we sweat\n\n" + NAMED)[0] == "Ann Lee"


def test_what_is_set_otherwise_than_the_labels_that_recur_is_none() -> None:
    bold = NAMED.replace("Ann Lee:", "**Ann Lee:**").replace("Bo Ray:", "**Bo Ray:**")

    assert names(bold + "\nCy Orr: he said so.\n") == ["Ann Lee", "Bo Ray", "Ann Lee", "Bo Ray"]


@pytest.mark.parametrize("text", ["", "words", "One thing: they sting.\n\nAnother: they hum.\n"])
def test_words_before_a_colon_that_do_not_recur_are_no_labels(text: str) -> None:
    document = document_of(text or "x")

    assert speaking(candidates_of(document)[Shape.COLON], document) == []


def test_an_office_with_a_title_and_a_full_stop_is_a_label_and_so_is_whoever_holds_it_once() -> None:
    text = (
        "M. Bo Ray. Pourquoi ?\n\nM. Yann Le Goff. Parce que.\n\n" * 2
        + "Mme Ida Holm, rapporteure. Et ensuite ?\n\nM. Yann Le Goff. Rien.\n\n"
        + "Mme la rapporteure. Rien du tout ?\n\nM. Yann Le Goff. Non.\n"
    )

    assert names(text, Shape.STOP)[4:] == [
        "Mme Ida Holm, rapporteure",
        "M. Yann Le Goff",
        "Mme la rapporteure",
        "M. Yann Le Goff",
    ]


@pytest.mark.parametrize("outlet", ["taz am abend", "eLantern Post", "openWells Team", "el Faro de hoy"])
@pytest.mark.parametrize("language", TALKS)
def test_an_outlet_in_small_letters_asks_where_it_is_set_in_bold_and_takes_turns_with_a_name(
    outlet: str, language: str
) -> None:
    talk = TALKS[language]
    text = "\n\n".join(f"**{outlet}:** {asked}\n\n**{talk.answers}:** {told}" for asked, told in talk.pairs)
    document = read(f"# {talk.title}\n\n{talk.introduction}\n\n{text}\n".encode(), "talk.md")

    found = parse(document, language)

    assert pairs_in(document.source, found) == talk.pairs
    assert found.interviewees == (talk.answers,)


def test_words_in_bold_before_a_colon_that_no_name_follows_are_no_speakers() -> None:
    tips = "\n\n".join(
        f"**to be honest:** {said}\n\n**one more thing:** {said}" for said in ["It rains.", "It snows."] * 2
    )

    assert find_labels(read(f"# Five lamps\n\n{tips}\n".encode(), "page.md")) == []
