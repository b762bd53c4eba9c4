from __future__ import annotations

import pytest

from bot.errors import (
    ArchiveError,
    LoneInterviewError,
    ProvenanceError,
    SettingsError,
    UnreadableSourceError,
    VerbatimError,
)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (LoneInterviewError("there is nothing to compare"), "There is nothing to compare"),
        (UnreadableSourceError("talk.txt", "is a folder"), "talk.txt: is a folder"),
        (ProvenanceError("my talk.toml", "date", "is wrong"), "my talk.toml: date: is wrong"),
        (ArchiveError("library.zip", "is empty"), "library.zip: is empty"),
        (SettingsError("VERBATIM_DATA", "is no folder"), "VERBATIM_DATA: is no folder"),
    ],
)
def test_a_sentence_has_a_capital_and_a_name_keeps_its_letters(error: VerbatimError, sentence: str) -> None:
    assert error.sentence == sentence
