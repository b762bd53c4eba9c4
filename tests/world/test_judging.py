from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from world.judging import Score, score
from world.pieces import Truth

TALK = "Ann Lee: Why bees?\n\nIda Holm: They hum.\n\nAnn Lee: Does it hurt?\n\nIda Holm: Hardly ever.\n"
EXCHANGES = (("Why bees?", "They hum."), ("Does it hurt?", "Hardly ever."))


def judged(*answers: str) -> Score:
    document = read(TALK.encode(), "talk.txt")
    return score(parse(document), document.source.text, Truth(EXCHANGES, frozenset(), ("Ann Lee",), answers))


@pytest.mark.parametrize("whole", ["Ida J. Holm", "Ida “Quill” Holm", "Dame Ida Maria Holm Ruiz"])
def test_some_words_of_a_name_are_not_the_whole_and_yet_nobody_else_s(whole: str) -> None:
    found = judged(whole)

    assert (found.names, found.invented, found.is_right, found.is_sound) == (0.0, False, True, False)


@pytest.mark.parametrize("other", ["Ida Kranz", "Holm Ida", "Ann Holm"])
def test_a_name_with_other_words_is_invented(other: str) -> None:
    assert judged(other).invented
    assert not judged(other).is_right
