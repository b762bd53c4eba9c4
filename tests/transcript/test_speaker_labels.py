from __future__ import annotations

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
