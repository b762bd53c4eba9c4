from __future__ import annotations

import pytest

from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import NAMED, document_of


def test_all_labels_are_of_the_shape_that_recurs_most() -> None:
    labels = find_labels(document_of(NAMED + "\n[Laughter]\n\n[Laughter]\n"))

    assert [label.name for label in labels] == ["Ann Lee", "Bo Ray", "Ann Lee", "Bo Ray"]
    assert {label.shape for label in labels} == {Shape.COLON}


def test_a_chat_quoted_in_the_midst_of_a_text_labels_nobody() -> None:
    talk = "Nobody spoke for a while.\n\n"

    assert find_labels(document_of(talk * 20 + NAMED + "\n" + talk * 9)) == []


def test_short_forms_go_by_the_full_name() -> None:
    labels = find_labels(document_of(NAMED.replace("\n\nBo Ray: Yes", "\n\nBo: Yes")))

    assert [label.key for label in labels] == ["ann lee", "bo ray", "ann lee", "bo ray"]


@pytest.mark.parametrize("gap", ["? ", '?" ', "？ "])
def test_a_label_may_stand_behind_a_question_in_its_line_where_the_names_recur(gap: str) -> None:
    talk = NAMED * 2

    labels = find_labels(document_of(f"{talk}\nAnn Lee: And now{gap}Bo Ray: Now I sleep.\n"))

    assert [label.name for label in labels] == ["Ann Lee", "Bo Ray"] * 5


@pytest.mark.parametrize("words", ["Ann Lee: Who? Ann Lee: I", "Bo Ray: Is it? Jo Ray: no", "Bo Ray: So. Ann Lee: I"])
def test_a_name_of_ones_own_or_of_nobody_behind_a_question_is_no_label(words: str) -> None:
    labels = find_labels(document_of(f"{NAMED * 2}\n{words}.\n"))

    assert [label.name for label in labels][:-1] == ["Ann Lee", "Bo Ray"] * 4


def test_labels_behind_sentences_in_their_lines_are_several() -> None:
    glued = "Bo Ray: So. Ann Lee: I see.\n\nAnn Lee: And? (Laughs.) Bo Ray: No.\n"

    labels = find_labels(document_of(f"{NAMED * 2}\n{glued}"))

    assert [label.name for label in labels][8:] == ["Bo Ray", "Ann Lee", "Ann Lee", "Bo Ray"]
