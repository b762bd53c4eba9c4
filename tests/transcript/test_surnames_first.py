"""Labels with the surname ahead are turned round where one of them shows that they have it."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.labelling.surnames_first import in_spoken_order
from transcript.building import label_of
from transcript.five_languages import LANGUAGES, TALKS


def names(*printed: str) -> list[str]:
    return [label.name for label in in_spoken_order([label_of(name) for name in printed * 2])][: len(printed)]


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("Quist, Zoltan", "Zoltan Quist"),
        ("Quist, Zoltan (Gast)", "Zoltan Quist (Gast)"),
        ("van den Berg, Dr. Anna Maria", "Anna Maria van den Berg"),
        ("García Quist, José", "José García Quist"),
        ("QUIST, Marta", "Marta Quist"),
        ("QUIST Zoltan", "Zoltan Quist"),
        ("Dr. Quist, Zoltan", "Zoltan Quist"),
        ("Quist, Zoltan - Quist Bees Ltd.", "Zoltan Quist"),
        ("QUIST ZOLTAN", "QUIST ZOLTAN"),
        ("MODERATORIN Marta", "MODERATORIN Marta"),
        ("BBC Marta", "BBC Marta"),
        ("Thomas, Dylan", "Dylan Thomas"),
        ("Ernst, Zoltan", "Zoltan Ernst"),
        ("Ann Lee, Biologist", "Ann Lee, Biologist"),
        ("Quist, Moderator", "Quist, Moderator"),
        ("Quist, Oslo", "Quist, Oslo"),
        ("Danke, Ute", "Danke, Ute"),
        ("Quist", "Quist"),
        ("Quist, Ltd", "Quist, Ltd"),
        ("Quist, Jr", "Quist, Jr"),
        ("Quist, CEO", "Quist, CEO"),
        ("QUIST, ZOLTAN", "Zoltan Quist"),
        ("Moderator, Zoltan", "Moderator, Zoltan"),
    ],
)
def test_where_lists_have_the_surname_ahead_a_first_name_is_behind_the_comma(printed: str, said: str) -> None:
    assert names("Hinrichsen, Ute", printed) == ["Ute Hinrichsen", said]


@pytest.mark.parametrize("printed", ["Ann, Oslo", "Ute, Berlin", "Ann Lee, Host", "Ida, Florence", "Quist, Zolt"])
def test_names_without_a_first_name_behind_the_comma_stay(printed: str) -> None:
    assert names("Bo, Kiel", printed) == ["Bo, Kiel", printed]


def test_what_stands_once_turns_no_names() -> None:
    labels = [label_of(name) for name in ("Well, Ann", "Bo Ray", "Bo Ray")]

    assert [label.name for label in in_spoken_order(labels)] == ["Well, Ann", "Bo Ray", "Bo Ray"]


@pytest.mark.parametrize("shape", ["{}   0:0{}\n{}\n\n", "[00:0{1}] {0}: {2}\n\n", "{0}: {2}\n"])
@pytest.mark.parametrize("shown", ["Quist, Zoltan", "Quist, Zoltan (Gast)", "De Quist, Zoltan (EXT)"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_takes_part_is_called_as_people_say_it(language: str, shown: str, shape: str) -> None:
    pairs = TALKS[language].pairs
    turns = [(name, words) for pair in pairs for name, words in zip(("Hinrichsen, Ute", shown), pair, strict=True)]
    text = "".join(shape.format(name, n, words) for n, (name, words) in enumerate(turns))

    found = parse(read(text.encode(), "talk.txt"), language)

    guest = "Zoltan De Quist" if shown.startswith("De") else "Zoltan Quist"
    assert (found.interviewers, found.interviewees) == (("Ute Hinrichsen",), (guest,))
    assert len(found.exchanges) == len(pairs)
