from __future__ import annotations

import pytest

from bot.errors import (
    ArchiveError,
    DoubtfulError,
    LoneInterviewError,
    ProvenanceError,
    SettingsError,
    UnreadableSourceError,
    VerbatimError,
)
from bot.reading.limits import check_amount
from bot.remarks import Remark
from bot.wording.catalogues import speaking
from bot.wording.told import sentence, told


@pytest.mark.parametrize(
    ("error", "told_as"),
    [
        (LoneInterviewError("there is nothing to compare"), "There is nothing to compare"),
        (UnreadableSourceError("talk.txt", "is a folder"), "talk.txt: is a folder"),
        (ProvenanceError("my talk.toml", "date", "is wrong"), "my talk.toml: date: is wrong"),
        (ArchiveError("library.zip", "is empty"), "library.zip: is empty"),
        (SettingsError("VERBATIM_DATA", "is no folder"), "VERBATIM_DATA: is no folder"),
    ],
)
def test_a_sentence_has_a_capital_and_a_name_keeps_its_letters(error: VerbatimError, told_as: str) -> None:
    assert sentence(error) == told_as


@pytest.mark.parametrize(
    ("language", "told_as"),
    [
        ("en", "talk.txt: has 31,000 lines; split it into interviews of 30,000 at most"),
        ("fr", "talk.txt\xa0: a 31\u202f000 lignes\xa0; divisez-le en entretiens de 30\u202f000 au plus"),
        ("de", "talk.txt: hat 31.000 Zeilen; teilen Sie die Datei in Interviews mit höchstens 30.000"),
        ("es", "talk.txt: tiene 31.000 líneas; divídalo en entrevistas de 30.000 como máximo"),
        ("zh", "talk.txt：有 31,000 行；请拆分成每篇最多 30,000 行的访谈"),
    ],
)
def test_what_a_reader_refuses_is_told_in_the_language_that_is_spoken(language: str, told_as: str) -> None:
    with pytest.raises(UnreadableSourceError) as refused:
        check_amount(0, 31_000, "talk.txt")

    with speaking(language):
        assert sentence(refused.value) == told_as


def test_a_remark_in_a_remark_and_a_share_are_told_in_the_language_that_is_spoken() -> None:
    with speaking("de"):
        assert sentence(DoubtfulError("talk.txt", 0.25)) == (
            "talk.txt: ist zweifelhaft: Zu 25\xa0% ist sicher, wer fragt, wer antwortet und wo eine Frage endet; sehen "
            "Sie es an, und bestätigen Sie, dass es richtig ist"
        )


@pytest.mark.parametrize(
    ("remark", "told_as"),
    [
        (Remark("section heading"), "intertitre"),
        ("section heading", "intertitre"),
        ("{name} is no speaker in it.", "{name} n’y parle pas."),
        ("Whoever {it} was", "Whoever {it} was"),
        ("", ""),
    ],
)
def test_a_remark_that_was_kept_as_a_string_is_known_again_where_it_has_no_facts(remark: str, told_as: str) -> None:
    with speaking("fr"):
        assert told(remark) == told_as


def test_somebodys_own_word_is_told_as_it_is() -> None:
    remark = Remark("{name} is no speaker in it.", name="section heading")

    with speaking("fr"):
        assert told(remark) == "section heading n’y parle pas."
