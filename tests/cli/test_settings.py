from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from dotenv import dotenv_values
from platformdirs import user_data_path

from bot.cli.settings import VARIABLES, Settings
from bot.errors import SettingsError

EXAMPLE = Path(__file__).parents[2] / ".env.example"


def test_an_empty_environment_has_the_defaults() -> None:
    assert Settings.from_environment({}) == Settings(
        None, user_data_path("verbatim", appauthor=False), None, 7, "INFO", "text"
    )


def test_every_variable_is_read() -> None:
    environ = {
        "DISCORD_TOKEN": " abc.def-g_h ",
        "VERBATIM_DATA": " ~/interviews ",
        "DATABASE_URL": " postgresql://me:secret@localhost/verbatim ",
        "VERBATIM_DAYS_KEPT": " 0 ",
        "VERBATIM_MESSAGE_CONTENT": "Yes",
        "VERBATIM_LOG_LEVEL": "debug",
        "VERBATIM_LOG_FORMAT": "JSON",
        "VERBATIM_ENCODER": " ~/encoder ",
    }

    settings = Settings.from_environment(environ)

    assert tuple(environ) == VARIABLES
    assert settings == Settings(
        "abc.def-g_h",
        Path.home() / "interviews",
        "postgresql://me:secret@localhost/verbatim",
        0,
        "DEBUG",
        "json",
        Path.home() / "encoder",
        message_content=True,
    )


def test_no_secret_is_in_the_repr() -> None:
    secrets = {"DISCORD_TOKEN": "abc.def", "DATABASE_URL": "postgresql://me:abc.def@localhost/verbatim"}

    assert "abc.def" not in repr(Settings.from_environment(secrets))


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("DISCORD_TOKEN", "Bot abc.def"),
        ("DISCORD_TOKEN", "abc.déf"),
        ("DISCORD_TOKEN", "abc\x00def"),
        ("VERBATIM_DATA", "a\0b"),
        ("VERBATIM_ENCODER", "a\0b"),
        ("VERBATIM_DATA", "~nobody-here/data"),
        ("VERBATIM_ENCODER", "~nobody-here"),
        ("DATABASE_URL", "secret@localhost"),
        ("VERBATIM_DAYS_KEPT", "soon"),
        ("VERBATIM_DAYS_KEPT", "-1"),
        ("VERBATIM_DAYS_KEPT", "366"),
        ("VERBATIM_DAYS_KEPT", "0" * 5000),
        ("VERBATIM_LOG_LEVEL", "chatty"),
        ("VERBATIM_LOG_FORMAT", "xml"),
    ],
)
def test_a_value_that_makes_no_sense_is_named_but_not_repeated(variable: str, value: str) -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment({variable: value})

    assert caught.value.variable == variable
    assert value not in str(caught.value)


def test_the_example_has_every_variable_and_nothing_else() -> None:
    assert tuple(dotenv_values(EXAMPLE)) == VARIABLES


def test_the_example_says_the_defaults() -> None:
    example = {name: value or "" for name, value in dotenv_values(EXAMPLE).items()}

    assert Settings.from_environment(example) == Settings()


def test_every_variable_of_the_example_is_explained_above_it() -> None:
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()

    for variable in VARIABLES:
        place = next(n for n, line in enumerate(lines) if line.startswith(f"{variable}="))
        assert lines[place - 1].startswith("# ")


def test_an_empty_value_is_the_default() -> None:
    example = dotenv_values(stream=StringIO("DISCORD_TOKEN=\nVERBATIM_LOG_LEVEL=\n"))

    assert Settings.from_environment({k: v or "" for k, v in example.items()}) == Settings()


def test_without_a_token_it_says_where_to_get_one_and_what_works_without() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings().token()

    assert str(caught.value) == (
        "DISCORD_TOKEN: is not set; get a token at https://discord.com/developers/applications and put it into the "
        "environment or into .env (`verbatim chat` works without one)"
    )
    assert Settings("abc.def").token() == "abc.def"


def test_the_home_of_somebody_unknown_is_told_as_such() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment({"VERBATIM_DATA": "~nobody-here/data"})

    assert str(caught.value) == "VERBATIM_DATA: starts with ~NAME, but that user has no home folder"
