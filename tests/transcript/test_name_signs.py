from __future__ import annotations

from functools import partial

import pytest

from bot.transcript.identities.name_signs import Around, around, signs_of
from bot.transcript.names.masthead import Masthead
from bot.transcript.speakers.vocatives import Called
from transcript.building import conversation_of, document_of, head
from transcript.growth import grows_evenly

NOBODY = Called()


def test_every_name_around_a_talk_has_its_signs() -> None:
    page = Around(head("Ida Holm", lines=("By Jette Kranz",), captions=("Bo Ray at sea",)), asked=("Why, Per Lund?",))

    found = signs_of(page, NOBODY)

    assert list(found) == ["Ida Holm", "Jette Kranz", "Bo Ray", "Per Lund"]
    assert found["Ida Holm"]["title: alone"] == found["Jette Kranz"]["short: by>"] == 0.75
    assert (found["Ida Holm"]["first of all"], "first of all" in found["Bo Ray"]) == (1.0, False)


def test_a_trade_before_a_name_and_a_longer_form_of_it_are_the_same_persons() -> None:
    lines = ("Fährmann Thees Lund.", "Thees Lund lebt hier.", "Ida Holm.", "Ida Maria Holm.")

    assert list(signs_of(Around(head("Of bees", lines=lines)), NOBODY)) == ["Thees Lund", "Ida Maria Holm"]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("Florence d’Arc-Holm,", "Florence d’Arc talks of bees."), ["Florence d’Arc-Holm"]),
        (("Ida Kranz talks of bees.", "Ida Kranz-Holm, beekeeper"), ["Ida Kranz-Holm"]),
        (("Ida Kranz talks of bees.", "Ida Kranzler, beekeeper"), ["Ida Kranz", "Ida Kranzler"]),
        (("Ida Holm- Hafenwartin", "Ida Holm, warden"), ["Ida Holm"]),
    ],
)
def test_a_surname_with_more_behind_its_hyphen_is_the_same_persons(lines: tuple[str, ...], names: list[str]) -> None:
    assert list(signs_of(Around(head("Of bees", lines=lines)), NOBODY)) == names


def test_whom_questions_call_by_name_has_that_for_a_sign() -> None:
    found = signs_of(Around(head("Ida Holm")), Called({"ida": 2}, {}))

    assert found["Ida Holm"]["called by who asks"] == 1.0


def test_words_that_the_text_has_without_capitals_are_hardly_a_name() -> None:
    found = signs_of(Around(head("Five Questions"), text="Five Questions. Ask five questions."), NOBODY)

    assert found["Five Questions"]["lower"] == 1.0


def test_turns_and_what_stands_below_are_looked_at() -> None:
    text = "Ann: Why?\n\nBo: So.\n\nAnn: And when?\n\nBo: Now.\n\nThe interview was conducted by Jette Kranz.\n"

    page = around(head("Of bees"), document_of(text), conversation_of(text).utterances)

    assert (page.asked, page.told) == (("Why?", "And when?"), ("So.", "Now."))


def test_boxes_fields_and_the_last_words_are_looked_at() -> None:
    fields = (("about", "Ida Holm"), ("publisher", "The Lantern Post"))
    around_it = Masthead(("Of bees",), (), (), fields, (), "")

    found = signs_of(Around(around_it, closing=("Thank you, Bo Ray.",), boxed=("Jette Kranz",)), NOBODY)

    assert found["Ida Holm"]["field answers"] == found["Ida Holm"]["field about"] == 0.75
    assert found["Bo Ray"]["closing"] == found["Jette Kranz"]["boxed"] == 0.75


def test_how_common_its_words_are_says_whether_a_run_of_capitals_is_a_name() -> None:
    found = signs_of(Around(head("Summer House and Ida Holmqvist")), NOBODY)

    assert (found["Summer House"]["common words"], "common words" in found["Ida Holmqvist"]) == (1.0, False)
    assert (found["Ida Holmqvist"]["rare words"], "rare words" in found["Summer House"]) == (0.5, False)


def test_a_name_right_behind_the_end_of_a_sentence_is_another_persons() -> None:
    lines = ("I am Jette Kranz. Ida Holm, good evening.", "Soy Jette Kranz. Ida Holm, buenas tardes.")

    assert list(signs_of(Around(head("Of bees", lines=lines)), NOBODY)) == ["Jette Kranz", "Ida Holm"]


def test_a_name_that_the_answers_say_again_has_that_for_a_sign() -> None:
    lines = ("Ida Holm learnt it from Bo Ray.",)

    found = signs_of(Around(head("Of bees", lines=lines), all_told=("Ray was never late.",)), NOBODY)

    assert (found["Bo Ray"]["last told"], "last told" in found["Ida Holm"]) == (1 / 3, False)


@pytest.mark.parametrize(
    ("line", "text", "name"),
    [
        ("Walburga Kniephofs Telefon klingelt.", "Frau Kniephof hebt ab.", "Walburga Kniephof"),
        ("Thaddäus Kniephof Banken prüft.", "Herr Kniephof lacht.", "Thaddäus Kniephof"),
        ("Peter Hughes is late.", "Hughes is late.", "Peter Hughes"),
        ("Ana Prado Campos llega tarde.", "Prado llega tarde.", "Ana Prado Campos"),
        ("Ida und Carl Holm sind da.", "", "Carl Holm"),
        ("Friederike von der Lühe baut.", "Frau von und zu.", "Friederike von der Lühe"),
    ],
)
def test_a_german_genitive_and_the_noun_behind_it_are_no_part_of_a_name(line: str, text: str, name: str) -> None:
    found = signs_of(Around(head("Of bees", lines=(line,)), text=f"{line} {text}"), NOBODY)

    assert next(iter(found)) == name


def test_a_rare_first_name_before_two_surnames_is_no_trade() -> None:
    lines = ("Lautaro Giménez Bosco graba.", "GIMÉNEZ BOSCO", "Ida y Pilar Osuna.")

    assert list(signs_of(Around(head("Of bees", lines=lines)), NOBODY)) == [
        "Lautaro Giménez Bosco", "Giménez Bosco", "Pilar Osuna", "Ida Osuna",
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["Me de Kranz keeps the log.", "De Kranz keeps the log."])
def test_a_surname_with_a_small_word_is_that_of_whoever_has_it(line: str) -> None:
    assert list(signs_of(Around(head("Of bees", lines=("Ada de Kranz moors.", line))), NOBODY)) == ["Ada de Kranz"]


def test_a_note_under_a_talk_has_its_heading_for_a_sign() -> None:
    page = Around(head("Of bees"), below=("About the guest", "Ida Holm keeps bees.", "Jette Kranz asks."))

    found = signs_of(page, NOBODY)

    assert ("headed answers" in found["Ida Holm"], "headed answers" in found["Jette Kranz"]) == (True, False)


@pytest.mark.parametrize(
    "asked", ["Would you say your name for the tape?", "Wie heißen Sie?", "Quel est votre nom ?", "¿Cómo se llama?"]
)
def test_whoever_is_asked_for_a_name_and_begins_with_one_says_it(asked: str) -> None:
    told = ("Ida Holm. I packed fish.",)

    found = [signs_of(Around(head("Tape 7"), asked=(words,), told=told), NOBODY) for words in (asked, "Why fish?")]

    assert ["says it" in each["Ida Holm"] for each in found] == [True, False]


@pytest.mark.parametrize(
    ("picture", "name"),
    [
        ("Ida Holm Logo", "Ida Holm"),
        ("Ida Holm Honey Course Banner", "Ida Holm"),
        ("Ida Holm Porträt", "Ida Holm"),
        ("Ida Holm Kranzler", "Ida Holm Kranzler"),  # another name
    ],
)
def test_what_else_is_on_a_picture_of_somebody_is_no_part_of_the_name(picture: str, name: str) -> None:
    page = Around(head("A talk with Ida Holm"), boxed=(picture,), text=f"A talk with Ida Holm\n\n{picture}\n\nWhy?")

    assert list(signs_of(page, NOBODY)) == [name]


def test_a_name_of_which_a_page_has_no_shorter_form_is_the_same_on_a_picture() -> None:
    page = Around(head("Of bees", captions=("Ida Holm Ruiz",)), text="Of bees\n\nIda Holm Ruiz\n\nWhy?")

    assert list(signs_of(page, NOBODY)) == ["Ida Holm Ruiz"]


def test_a_name_that_stands_for_many_pictures_takes_time_that_grows_with_them() -> None:
    def pictures(times: int) -> Around:
        return Around(head("Of bees", captions=("Ida Holm Logo",) * 500 * times), text="Ida Holm Logo\n" * 500 * times)

    assert grows_evenly(lambda times: partial(signs_of, pictures(times), NOBODY))
