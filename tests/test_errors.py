from __future__ import annotations

import pytest

from bot.errors import (
    ArchiveError,
    DataFolderInUseError,
    DoubtfulError,
    EncoderError,
    JudgeError,
    LibraryUnavailableError,
    ProvenanceError,
    VerbatimError,
)
from bot.remarks import Remark


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (ArchiveError("library.zip", Remark("is empty")), "library.zip: is empty"),
        (ProvenanceError("talk.toml", "date", Remark("is wrong")), "talk.toml: date: is wrong"),
        (LibraryUnavailableError(Remark("it is gone"), Remark("look for it")), "it is gone; look for it"),
        (LibraryUnavailableError(Remark("it is gone")), "it is gone"),
        (
            DoubtfulError("talk.txt", 0.25),
            "talk.txt: is doubtful: it is 25% sure who asks, who answers and where a question ends; look at it, and "
            "confirm that it is right",
        ),
        (
            DataFolderInUseError("/data", Remark("process 7")),
            "/data is in use by process 7; stop that one, or give VERBATIM_DATA another folder",
        ),
        (
            EncoderError("/e", Remark("is damaged")),
            "the sentence encoder in /e: is damaged; VERBATIM_ENCODER may name another, or none",
        ),
        (JudgeError("/j", Remark("is damaged")), "the judge in /j: is damaged; install Verbatim again"),
    ],
)
def test_a_message_says_what_is_wrong_where_and_what_to_do(error: VerbatimError, message: str) -> None:
    assert str(error) == message
    assert error.remark == message
