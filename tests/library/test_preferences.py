from __future__ import annotations

import pytest
from sqlalchemy import insert

from bot.errors import LibraryUnavailableError
from bot.library.preferences import Preferences
from bot.library.store.desk import Desk
from bot.library.store.libraries import Libraries
from bot.library.store.tables import preference


def test_what_is_written_is_read_again() -> None:
    chosen = Preferences((2**63, 5), private=True, built_in=False, language="fr")

    assert Preferences.read(chosen.written()) == chosen


def test_what_an_earlier_version_did_not_know_is_as_if_nothing_was_chosen() -> None:
    assert Preferences.read("{}") == Preferences()


@pytest.mark.parametrize(
    "written", ["[]", "nothing", '{"mood":1}', '{"private":1}', '{"channels":["a"]}', '{"language":1}']
)
def test_what_makes_no_sense_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"no preferences|Expecting value"):
        Preferences.read(written)


def test_what_one_server_chooses_no_other_sees(libraries: Libraries) -> None:
    one, other = Desk.of(libraries, 1), Desk.of(libraries, 2)

    one.prefer(lambda _: Preferences(private=True))
    one.prefer(lambda before: Preferences((7,), private=before.private))

    assert (one.preferences(), other.preferences()) == (Preferences((7,), private=True), Preferences())


def test_damaged_settings_are_told_as_damage(libraries: Libraries) -> None:
    with libraries.database.writing() as connection:
        connection.execute(insert(preference).values(owner="1", chosen="?"))

    with pytest.raises(LibraryUnavailableError, match="the settings of a server are damaged"):
        Desk.of(libraries, 1).preferences()
