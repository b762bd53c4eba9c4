"""What the environment may say of how the bot is run, as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, TypeVar

from platformdirs import user_data_path

from bot.errors import SettingsError
from bot.remarks import Remark

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
LogFormat = Literal["text", "json"]
LOG_LEVELS: Final[tuple[LogLevel, ...]] = ("DEBUG", "INFO", "WARNING", "ERROR")
LOG_FORMATS: Final[tuple[LogFormat, ...]] = ("text", "json")

W = TypeVar("W", bound=str)

#: Every variable that is read, in the order of ``.env.example``; no other can be.
VARIABLES: Final = (
    "DISCORD_TOKEN",
    "VERBATIM_DATA",
    "DATABASE_URL",
    "VERBATIM_DAYS_KEPT",
    "VERBATIM_MESSAGE_CONTENT",
    "VERBATIM_LOG_LEVEL",
    "VERBATIM_LOG_FORMAT",
    "VERBATIM_ENCODER",
)

#: How all variables begin that only Verbatim has.
_OURS: Final = "VERBATIM_"

#: A bot is sometimes removed by mistake, or for a change of its permissions; within a week that is noticed.
DAYS_KEPT: Final = 7
#: A server that was left for longer does not come back.
_MOST_DAYS: Final = 365


@dataclass(frozen=True, slots=True)
class Settings:
    """How the bot is run; a variable that is missing or empty has its default."""

    #: DISCORD_TOKEN: the token of the bot's account; None when only the terminal is used. Never shown.
    discord_token: str | None = field(default=None, repr=False)
    #: VERBATIM_DATA: the folder with the file of the libraries; by default where this system keeps the data of a user's
    #: programs, so that the library is the same from whatever folder Verbatim is started.
    data: Path = field(default_factory=lambda: user_data_path("verbatim", appauthor=False))
    #: DATABASE_URL: the libraries are in this database and not in that folder; None without one. May hold a password,
    #: and is never shown.
    database_url: str | None = field(default=None, repr=False)
    #: VERBATIM_DAYS_KEPT: for how many days, 0 to 365, what is of a server is kept after the bot was removed from it.
    days_kept: int = DAYS_KEPT
    #: VERBATIM_LOG_LEVEL: the least severe messages that are logged.
    log_level: LogLevel = "INFO"
    #: VERBATIM_LOG_FORMAT: "text" for people, "json" for programs, one object a line.
    log_format: LogFormat = "text"
    #: VERBATIM_ENCODER: the folder of another sentence encoder; None for the one that comes with Verbatim.
    encoder: Path | None = None
    #: VERBATIM_MESSAGE_CONTENT: whether Discord is asked for the text of messages that do not mention the bot, which is
    #: privileged, so that hosts can have some answered unasked.
    message_content: bool = False
    #: Variables that are called like ours, and that nothing reads, in the order of the alphabet.
    unread: tuple[str, ...] = ()

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> Settings:
        """Return the settings that ``environ`` describes.

        Raises:
            SettingsError: a variable has a value that makes no sense.
        """
        values = {name: environ.get(name, "").strip() for name in VARIABLES}
        return cls(
            discord_token=_token(values),
            data=_path(values, "VERBATIM_DATA") or user_data_path("verbatim", appauthor=False),
            database_url=_database_url(values),
            days_kept=_days(values, "VERBATIM_DAYS_KEPT", DAYS_KEPT),
            log_level=_one_of(LOG_LEVELS, values, "VERBATIM_LOG_LEVEL") or "INFO",
            log_format=_one_of(LOG_FORMATS, values, "VERBATIM_LOG_FORMAT") or "text",
            encoder=_path(values, "VERBATIM_ENCODER"),
            message_content=_one_of(("yes", "no"), values, "VERBATIM_MESSAGE_CONTENT") == "yes",
            unread=tuple(sorted(name for name in environ if name.startswith(_OURS) and name not in VARIABLES)),
        )

    def token(self) -> str:
        """Return the token of the bot's account; raise SettingsError where there is none."""
        if self.discord_token:
            return self.discord_token
        raise SettingsError(
            "DISCORD_TOKEN",
            Remark(
                "is not set; get a token at https://discord.com/developers/applications and put it into the "
                "environment or into .env (`verbatim chat` works without one)"
            ),
        )


def _token(values: Mapping[str, str]) -> str | None:
    token = values["DISCORD_TOKEN"]
    if not (token.isascii() and token.isprintable()) or " " in token:
        wrong = Remark("has characters no token has; paste the token alone, without spaces")
        raise SettingsError("DISCORD_TOKEN", wrong)
    return token or None


def _path(values: Mapping[str, str], variable: str) -> Path | None:
    value = values[variable]
    if "\0" in value:
        raise SettingsError(variable, Remark("is no path of a folder"))
    try:
        return Path(value).expanduser() if value else None
    except RuntimeError as error:
        raise SettingsError(variable, Remark("starts with ~NAME, but that user has no home folder")) from error


def _database_url(values: Mapping[str, str]) -> str | None:
    value = values["DATABASE_URL"]
    if value and "://" not in value:
        wrong = Remark("is no address of a database; one looks like postgresql://user@host/name")
        raise SettingsError("DATABASE_URL", wrong)
    return value or None


def _days(values: Mapping[str, str], variable: str, default: int) -> int:
    value = values[variable]
    if not value:
        return default
    is_number = value.isascii() and value.isdecimal() and len(value) <= len(str(_MOST_DAYS))
    if not is_number or int(value) > _MOST_DAYS:
        raise SettingsError(variable, Remark("must be a number of days from 0 to {most}", most=_MOST_DAYS))
    return int(value)


def _one_of(allowed: tuple[W, ...], values: Mapping[str, str], variable: str) -> W | None:
    value = values[variable]
    if not value:
        return None
    for word in allowed:
        if word.lower() == value.lower():
            return word
    raise SettingsError(variable, Remark("must be one of {words}", words=", ".join(allowed)))
