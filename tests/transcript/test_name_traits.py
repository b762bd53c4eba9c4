from __future__ import annotations

import pytest

from bot.transcript.assembly import examine
from bot.transcript.identities.people import People, find_people
from bot.transcript.soundness.name_traits import traits_of_names
from bot.transcript.speakers.scene import Scene
from bot.transcript.text_parts.pairs import pairs_of
from transcript.building import NAMED, conversation_of, document_of, told

ROW = "Why bees?\n\n> They hum, and I like that.\n\nWhy here?\n\n> It is quiet here, as I said.\n\n"
TITLED = "# Bees\n\n{head}\n\nAnn Lee: Why bees?\n\nBo Ray: They hum.\n\nAnn Lee: Does it hurt?\n\nBo Ray: {end}\n"


def traits(text: str, people: People | None = None) -> dict[str, float]:
    document, found = document_of(text), conversation_of(text)
    people = people or find_people(Scene(document, found.labels, found.casting.roles, found.talk))
    return traits_of_names(document.source.text, found, pairs_of(found.spoken), people)


def answered_by(*names: str) -> People:
    return People({}, ("Ann Lee",), names)


def test_of_two_full_names_in_labels_nothing_is_said() -> None:
    assert told(traits(NAMED)) == {}


def test_whether_nobody_is_named_counts_on_pages_alone_and_more_where_others_are() -> None:
    page = TITLED.format(head="Last winter it snowed.\n\nThen it rained.", end="Yes.")
    others = TITLED.format(head="Photographs: Ida Holm\n\nThen it rained.", end="Yes.")

    found = [told(traits(text, answered_by())) for text in (NAMED, page, others)]

    assert found == [{}, {"nobody_page": 1.0}, {"nobody_page": 1.0, "nobody_yet": 1.0}]


@pytest.mark.parametrize("name", ["Ana d’Ávila", "Ida d'Arc-Holm", "Sami al-Khouri", "Marie l’Hermite"])
def test_a_small_word_before_a_surname_needs_no_space(name: str) -> None:
    page = TITLED.format(head="Photographs: Ida Holm\n\nThen it rained.", end="Yes.")

    assert traits(page, answered_by(name))["odd_long"] == 0.0


@pytest.mark.parametrize(
    ("name", "trait"),
    [
        ("The Weekly Post", "odd_long"),
        ("La jueza", "odd_long"),
        ("Bo", "odd_one"),
        ("B. Ray", "initial_page"),
        ("BR", "initial_page"),
        ("Baker Bo Anna Ray", "late_first"),
        ("Speaker 1", "stand_in"),
        ("Guest", "stand_in_yet"),
        ("ray_of_bees", "stand_in"),
        ("*** Break", "odd_mark"),
        ("Ray & Sons", "odd_mark"),
    ],
)
def test_a_name_that_no_person_has_is_told(name: str, trait: str) -> None:
    page = TITLED.format(head="Photographs: Ida Holm\n\nThen it rained.", end="Yes.")

    assert traits(page, answered_by("Bo Ray"))[trait] == 0.0
    assert traits(page, answered_by(name))[trait] == 1.0


@pytest.mark.parametrize(
    "name", ["bo#1234", "u/bo", "Bo “Quill” Ray", "Bo Ray-Holm", "Bo D’Arcy, Jr.", "Bo Ray\u0301", "阿·雷"]
)
def test_marks_of_names_are_not_odd(name: str) -> None:
    assert traits(NAMED, answered_by(name))["odd_mark"] == 0.0


def test_several_who_answer_are_told_where_no_label_names_one() -> None:
    assert traits(ROW, answered_by("Bo Ray", "Ida Holm"))["several_elsewhere"] == 1.0
    assert traits(ROW, answered_by("Bo Ray"))["several_elsewhere"] == 0.0
    labelled = People({"bo": "Bo Ray"}, ("Ann Lee",), ("Bo Ray", "Ida Holm"))
    assert traits(NAMED, labelled)["several_elsewhere"] == 0.0


def test_a_name_in_capitals_is_one() -> None:
    assert traits(NAMED, answered_by("BO RAY"))["odd_long"] == 0.0


def test_a_title_that_names_somebody_else_is_told_where_no_label_names_who_answers() -> None:
    text = TITLED.replace("# Bees", "# Ida Holm on bees").format(head="It snowed.", end="Yes.")

    assert traits(text, answered_by("Bo Ray"))["title_other"] == 1.0
    assert traits(text, answered_by("Ida Holm"))["title_other"] == 0.0
    assert traits(text)["title_other"] == 0.0


def test_an_answer_that_names_its_speaker_may_be_a_caption() -> None:
    found = traits(TITLED.format(head="It snowed.", end="Bo Ray with his bees. Ann Lee took it."))

    assert (found["own_name"], found["asker_told"]) == pytest.approx((1 / 2, 1 / 2))


def test_a_name_from_the_head_is_told_from_one_in_labels() -> None:
    assert traits(NAMED)["names_elsewhere"] == 0.0
    assert traits(ROW, answered_by("Bo Ray"))["names_elsewhere"] == 1.0


def test_a_name_inside_of_another_is_told() -> None:
    assert traits(NAMED, answered_by("Bo", "Bo Ray"))["one_in_other"] == 1.0


@pytest.mark.parametrize(
    ("title", "name", "odd"),
    [
        ("The Low Lamps: “We tuned to the fridge”", "THE LOW LAMPS", 0.0),
        ("Les Vieux Vélos : « Le silence »", "Les Vieux Vélos", 0.0),
        ("Bees", "The Low Lamps", 1.0),
        ("Der Wirt sperrt zu", "Der Wirt", 1.0),
        ("Le maire fait ses cartons", "Le maire", 1.0),
        ("J.-K. Holm, scieur", "J.-K. Holm", 1.0),
    ],
)
def test_several_who_answer_with_one_voice_are_called_as_the_title_has_them(title: str, name: str, odd: float) -> None:
    page = TITLED.format(head="Last winter it snowed.", end="Yes.").replace("# Bees", f"# {title}")

    assert traits(page, answered_by(name))["odd_long"] == odd


def test_one_guest_may_name_the_other() -> None:
    text = TITLED.format(head="It snowed.", end="{} told me so.\n\nIda Holm: I told nobody.")

    def own_name(guest: str) -> float:
        named = text.format(guest)
        return examine(document_of(named), conversation_of(named), "en").verdict.traits["own_name"]

    assert (own_name("Ida Holm"), own_name("Bo Ray")) == pytest.approx((0.0, 1 / 3))


def test_first_names_of_several_are_odd_where_somebody_outside_has_one() -> None:
    page = TITLED.format(head="Photographs: {}\n\nThen it rained.", end="Yes.")

    found = [traits(page.format(name), answered_by("Emma", "Ole"))["odd_one"] for name in ("Ida Holm", "Emma Holm")]

    assert found == [0.0, 1.0]
