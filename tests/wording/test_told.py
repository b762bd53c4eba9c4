from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from bot.cli.data_lock import held
from bot.cli.settings import Settings
from bot.errors import (
    ArchiveError,
    DoubtfulError,
    LoneInterviewError,
    ProvenanceError,
    SettingsError,
    UnreadableSourceError,
    VerbatimError,
)
from bot.library import Location
from bot.library.store.rows import undamaged, undamaged_text
from bot.reading.limits import check_amount
from bot.remarks import Remark
from bot.retrieval.encoder import Encoder
from bot.wording.catalogues import speaking
from bot.wording.told import sentence, told


@pytest.mark.parametrize(
    ("error", "told_as"),
    [
        (LoneInterviewError(Remark("there is nothing to compare")), "There is nothing to compare"),
        (UnreadableSourceError("talk.txt", Remark("is a folder")), "talk.txt: is a folder"),
        (ProvenanceError("my talk.toml", "date", Remark("is wrong")), "my talk.toml: date: is wrong"),
        (ArchiveError("library.zip", Remark("is empty")), "library.zip: is empty"),
        (SettingsError("VERBATIM_DATA", Remark("is no folder")), "VERBATIM_DATA: is no folder"),
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


def of_settings(_: Path) -> None:
    Settings.from_environment({"VERBATIM_DAYS_KEPT": "soon"})


def of_an_encoder(folder: Path) -> None:
    Encoder.load(folder)


def of_a_file_of_the_library(folder: Path) -> None:
    (folder / "library.db").write_bytes(b"not a database " * 100)
    Location(folder).open()


def of_a_row_of_the_library(_: Path) -> None:
    with undamaged("ida"):
        undamaged_text(b"Why?", "0" * 64)


def of_two_bots(folder: Path) -> None:
    (folder / "running.txt").write_text("7\nharbour\n2026-05-04 12:00:00+02:00\n", "utf-8")
    with FileLock(folder / "running.lock"), held(folder):
        pass


@pytest.mark.parametrize(
    ("fail", "told_as"),
    [
        (of_settings, "VERBATIM_DAYS_KEPT: muss eine Anzahl von Tagen sein, von 0 bis 365"),
        (
            of_an_encoder,
            "Der Satz-Encoder in {folder}: eine Datei encoder.onnx gibt es darin nicht; VERBATIM_ENCODER kann einen "
            "anderen nennen oder keinen",
        ),
        (
            of_a_file_of_the_library,
            "Die Bibliothek in {folder}/library.db lässt sich nicht benutzen: file is not a database; halten Sie den "
            "Bot an, verschieben Sie sie mit den Dateien -wal und -shm daneben, und importieren Sie einen Export "
            "(verbatim library import PFAD), oder legen Sie die Sicherungskopie an ihre Stelle",
        ),
        (
            of_a_row_of_the_library,
            "Das Interview ida ist in der Datenbank beschädigt: sein Text ist nicht der gespeicherte; entfernen Sie es "
            "und fügen Sie es aus seiner Datei oder aus einem Export wieder hinzu",
        ),
        (
            of_two_bots,
            "{folder} wird schon benutzt: Prozess 7 auf harbour, seit 2026-05-04 12:00:00+02:00; halten Sie den an, "
            "oder geben Sie VERBATIM_DATA einen anderen Ordner",
        ),
    ],
)
def test_what_is_wrong_with_an_installation_is_told_in_one_language(
    fail: Callable[[Path], None], told_as: str, tmp_path: Path
) -> None:
    with pytest.raises(VerbatimError) as caught:
        fail(tmp_path)

    with speaking("de"):
        assert sentence(caught.value) == told_as.format(folder=tmp_path)


@pytest.mark.parametrize(
    ("language", "told_as"),
    [
        ("en", "DATABASE_URL: is no address of a database; one looks like postgresql://user@host/name"),
        (
            "fr",
            "DATABASE_URL\xa0: n’est pas l’adresse d’une base de données\xa0; une telle adresse ressemble à "
            "postgresql://user@host/name",
        ),
        (
            "es",
            "DATABASE_URL: no es la dirección de una base de datos; una dirección así tiene la forma "
            "postgresql://user@host/name",
        ),
    ],
)
def test_what_an_address_looks_like_is_not_said_of_what_is_none(language: str, told_as: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment({"DATABASE_URL": "a secret that is no address"})

    with speaking(language):
        assert sentence(caught.value) == told_as


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
