from __future__ import annotations

import time
from dataclasses import replace
from itertools import product

import pytest

from bot.text.worked_out import remembering
from bot.transcript import parse
from bot.transcript.labelling.label_keys import settled, spelt_alike, with_full_names
from bot.transcript.labelling.labels import Label, key_of
from transcript.building import document_of, label_of
from transcript.five_languages import LANGUAGES, TALKS


def keys(*names: str) -> list[str]:
    return [label.key for label in with_full_names([label_of(name) for name in names])]


def labels_of(*names: str) -> list[Label]:
    """Return a label for each of thousands of ``names``: to find one takes a while."""
    label = label_of("Ann")
    return [replace(label, name=name, key=name.lower()) for name in names]


def test_initials_first_and_last_names_go_by_the_full_name() -> None:
    assert keys("Ann Lee", "AL", "Ann", "Lee") == ["ann lee"] * 4


def test_a_short_form_of_two_names_stays_as_it_is() -> None:
    assert keys("Ann Lee", "Ann Ray", "Ann") == ["ann lee", "ann ray", "ann"]


def test_what_stands_in_brackets_or_before_a_comma_is_the_key_where_it_is_a_label_too() -> None:
    labels = [label_of(name) for name in ("Frederico (FSM)", "FSM", "Ann, the Post", "Ann")]

    assert [(label.name, label.key) for label in settled(labels)] == [
        ("Frederico (FSM)", "frederico (fsm)"),
        ("FSM", "frederico (fsm)"),
        ("Ann", "ann"),
        ("Ann", "ann"),
    ]


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (("STAATSSEKRETÄR REENTS", "STS REENTS", "Reents"), "reents"),
        (("Baroness Achterley", "Lady Achterley"), "achterley"),
        (("Deputado Artur Lessa", "O SR. ARTUR LESSA"), "artur lessa"),
        (("Marcel Thiébaut", "Thiébaut Marcel", "M. Thiébaut"), "marcel thiebaut"),
        (("Odette Quint-Duval", "Odette Q.-D.", "ODETTE"), "odette quint-duval"),
        (("Théo Lambert", "Théo L."), "theo lambert"),
        (("Théo Lambert", "T. Lambert"), "theo lambert"),
        (("Hortense de Brissarthe", "H. de B."), "hortense de brissarthe"),
        (("Paul-Émile Rocheblave", "P.-É. R."), "paul-emile rocheblave"),
        (("João da Mata", "J. da M."), "joao da mata"),
        (("Imke Lührs", "O-Ton Lührs", "LÜHRS"), "imke luhrs"),
        (("Sargento Inés Prado", "Inés Prado"), "ines prado"),
    ],
)
def test_a_person_has_one_key_over_all_spellings(names: tuple[str, ...], key: str) -> None:
    labels = [replace(label_of(name), key=key_of(name)) for name in names]

    assert [label.key for label in with_full_names(labels)] == [key] * len(names)


@pytest.mark.parametrize(
    "names",
    [
        ("MR. LEE", "MRS. LEE"),
        ("Frau Holm", "Herr Holm"),
        ("Dr. Wolf", "Wolf Biermann"),
        ("Jo R.", "Jo S."),
        ("Jo Ray", "B. Ray"),
    ],
)
def test_two_persons_have_two_keys(names: tuple[str, ...]) -> None:
    labels = [replace(label_of(name), key=key_of(name)) for name in names]

    assert len({label.key for label in with_full_names(labels)}) == len(names)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("OKAFOR", "PIKE", "O", "P"), ["okafor", "pike", "okafor", "pike"]),
        (("Ida Holm", "Bo Ray", "H", "R"), ["ida holm", "bo ray", "ida holm", "bo ray"]),
        (("Ida Holm", "Bo Ray", "Q", "A"), ["ida holm", "bo ray", "q", "a"]),
        (("Ida Holm", "Ina Ray", "I", "R"), ["ida holm", "ina ray", "i", "r"]),
        (("Ida Holm", "Bo Ray", "H"), ["ida holm", "bo ray", "h"]),
    ],
)
def test_single_letters_go_on_for_names_where_each_is_anothers_initial(
    names: tuple[str, ...], found: list[str]
) -> None:
    labels = [replace(label_of(name), key=key_of(name)) for name in names]

    assert [label.key for label in with_full_names(labels)] == found


def test_thousands_of_names_are_compared_with_those_that_they_are_nearly_spelt_like() -> None:
    names = [f"Ada{''.join(letters * 2)}" for letters in product("bcdfghijklmnopqrstuv", repeat=3)]
    labels = labels_of(*names, *(name.replace("Ada", "Adza") for name in names))
    keys = frozenset(name.lower() for name in names)
    began = time.process_time()

    found = spelt_alike(labels, keys, "", opens=False)

    assert time.process_time() - began < 5
    assert {label.key for label in found} == keys


def test_thousands_of_initials_are_looked_for_in_a_text_once() -> None:
    initials = [
        "".join(letters) for letters in product("ABCDEFGHIJKLMNOP", repeat=3) if sorted(letters) == list(letters)
    ]
    labels = labels_of(*(name for one in initials for name in (one, one[::-1])))
    text = "Ida Holm met Bo Ray. " * 10_000
    began = time.process_time()

    with remembering():  # as while a document is understood
        spelt_alike(labels, frozenset(one.lower() for one in initials), text, opens=False)

    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("asks", "answers"),
    [("I", "P6"), ("Interviewer", "P06"), ("Ute Hinrichsen", "P6"), ("INT", "P"), ("Moderator", "F2")],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_participant_with_a_letter_and_a_number_answers(language: str, asks: str, answers: str) -> None:
    pairs = TALKS[language].pairs
    text = "\n\n".join(f"{asks}: {asked}\n\n{answers}: {told}" for asked, told in pairs)

    found = parse(document_of(text), language)

    assert (found.interviewees, len(found.exchanges)) == ((answers,), len(pairs))
    assert not found.low_confidence


def test_participants_of_a_group_are_told_apart_by_their_numbers() -> None:
    text = "Moderator: Why bees?\n\nP1: They hum.\n\nP2: They hardly do.\n\nModerator: And then?\n\nP2: It rains.\n\n"
    text += "P1: On them, too.\n"

    assert parse(document_of(text * 2), "en").interviewees == ("P1", "P2")


@pytest.mark.parametrize("answers", ["R", "R{}", "Ida Holm"])
@pytest.mark.parametrize("asks", ["P", "P{}"])
def test_questions_that_are_counted_on_are_no_participants(asks: str, answers: str) -> None:
    pairs = TALKS["es"].pairs
    text = "\n\n".join(
        f"{asks.format(n)}: {asked}\n\n{answers.format(n)}: {told}" for n, (asked, told) in enumerate(pairs, 1)
    )

    found = parse(document_of(text), "es")

    assert (found.interviewers, len(found.exchanges)) == ((), len(pairs))
