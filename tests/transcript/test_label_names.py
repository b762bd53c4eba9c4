from __future__ import annotations

import pytest

from bot.transcript.identities.label_names import is_counted, names_of_keys
from bot.transcript.labelling.speaker_labels import find_labels
from bot.transcript.names.masthead import masthead_of
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.scene import Scene
from transcript.building import document_of


def names(text: str, **roles: Role) -> dict[str, str | None]:
    document = document_of(text)
    return names_of_keys(Scene(document, find_labels(document), roles), masthead_of(document, None))


def test_a_name_is_spelt_out_and_a_word_for_a_part_or_a_lone_letter_is_nobodys() -> None:
    talk = "Frage: Warum?\n\n{who}: Darum.\n\nFrage: Wann?\n\n{who}: Bald.\n"
    head = "# Ein Abend mit Ida Holm\n\n"
    roles = {"frage": Role.ASKS, "holm": Role.ANSWERS, "h": Role.ANSWERS}

    assert names(head + talk.format(who="Holm"), **roles) == {"frage": None, "holm": "Ida Holm"}
    assert names("# Ein Abend\n\n" + talk.format(who="H"), **roles) == {"frage": None, "h": None}


@pytest.mark.parametrize(
    ("key", "counted"), [("speaker 1", True), ("unidentified male", True), ("unbekannt", True), ("ida holm", False)]
)
def test_programs_that_know_no_names_count_voices(key: str, counted: bool) -> None:
    assert is_counted(key) is counted
