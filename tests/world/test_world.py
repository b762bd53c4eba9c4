"""The parser gives back the turns of interviews that are printed in shapes drawn at random."""

from __future__ import annotations

from random import Random

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from world.judging import Score, score
from world.printing import print_talk
from world.shapes import LABELS, Shape, draw
from world.talks import Talk, own_talks

_SEED, _DOCUMENTS = 20, 60


def talk_called(name: str) -> Talk:
    return next(talk for talk in own_talks() if talk.name == name)


def scored(talk: Talk, shape: Shape) -> Score:
    printed = print_talk(talk, shape)
    document = read(printed.data, printed.file)
    return score(parse(document), document.source.text, printed.truth)


def test_a_shape_is_known_by_its_name() -> None:
    random = Random(_SEED)

    drawn = [draw(random) for _ in range(200)]

    assert [Shape.named(shape.name) for shape in drawn] == drawn
    assert {shape.labels for shape in drawn} == set(LABELS)


def test_the_same_name_is_printed_alike() -> None:
    shape = Shape(labels="bold", manner="asides", end="all", furniture="pull quotes")

    assert print_talk(own_talks()[3], shape) == print_talk(own_talks()[3], shape)


def test_a_talk_is_printed_as_its_shape_says() -> None:
    shape = Shape(labels="letters", front="fields", end="credit", format="txt")

    printed = print_talk(talk_called("deng-hui"), shape).data.decode()

    assert printed.startswith(
        "留下的, 27\n\n日期：2021年3月12日\n\n地点：东河\n\n嘉宾：郑守田\n\n记者：陆晓岚\n\n问：郑师傅，"
    )
    assert printed.endswith("答：下一盏。做完的都送人了，我家里晚上是黑的。\n\n采访：陆晓岚\n")


@pytest.mark.parametrize("talk", own_talks()[::3], ids=lambda talk: talk.name)
def test_a_talk_with_full_names_and_its_title_is_given_back_whole(talk: Talk) -> None:
    found = scored(talk, Shape(labels="names", front="title"))

    assert (found.exact, found.f1, found.names, found.roles) == (True, 1.0, 1.0, True)


def test_of_shapes_drawn_at_random_most_are_given_back_and_few_are_wrong_and_believed() -> None:
    random = Random(_SEED)
    talks = own_talks()

    found = [scored(talks[n % len(talks)], draw(random)) for n in range(_DOCUMENTS)]

    # What `benchmarks/shapes.py --documents 60 --seed 20` prints, less a document or two.
    assert sum(s.exact for s in found) >= 0.85 * _DOCUMENTS
    assert sum(s.f1 for s in found) >= 0.93 * _DOCUMENTS
    assert sum(s.is_believed and not s.is_right for s in found) <= 0.08 * _DOCUMENTS
