"""What the environment says, read once by each command (.env may be a pipe), and what is opened with it."""

from __future__ import annotations

import datetime as dt
import io
import os
import select
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from bot.cli.output import warn_of
from bot.errors import SettingsError
from bot.library import TERMINAL, Contents, Location, load_seeds
from bot.model import Interview
from bot.remarks import Remark

if TYPE_CHECKING:
    from bot.cli.settings import Settings
    from bot.library.store.libraries import Libraries, Library
    from bot.retrieval import Encoder, Engine, WordsOnly


class Forgetting(Protocol):
    """Verbs over libraries, of which some of what they keep is kept for a time only."""

    def forget(self) -> None:
        """Delete what has been kept for long enough."""


F = TypeVar("F", bound=Forgetting)
#: The folder of the vectors, beside the libraries.
_VECTORS: Final = "vectors"
#: A program that keeps secrets may write .env into a pipe as soon as somebody reads; it gets so many seconds.
_SECONDS_FOR_A_PIPE: Final = 3.0
#: Bytes of .env that are read, far more than its variables have: a pipe may be written to without end.
_MOST_OF_ENV: Final = 1024 * 1024


def settings() -> Settings:
    """Return the settings of the environment, and of .env in the working directory where that says nothing."""
    from bot.cli.settings import Settings

    return Settings.from_environment(_environment())


def settings_as_far_as_they_go() -> tuple[Settings, tuple[SettingsError, ...]]:
    """Return the settings, with the default for each variable that makes no sense, and what is wrong with these."""
    from bot.cli.settings import Settings

    wrong: list[SettingsError] = []
    try:
        said = _environment()
    except SettingsError as error:
        wrong.append(error)
        said = dict(os.environ)
    while True:
        try:
            return Settings.from_environment(said), tuple(wrong)
        except SettingsError as error:
            wrong.append(error)
            del said[error.variable]


def _environment() -> dict[str, str]:
    """Return the variables of the environment, and of .env in the working directory where that says nothing.

    Raises:
        SettingsError: .env cannot be read.
    """
    try:
        file = _variables(Path.cwd() / ".env")
    except UnicodeDecodeError as error:
        raise SettingsError(".env", Remark("cannot be read (it is not UTF-8); save it as UTF-8")) from error
    except OSError as error:
        raise _unreadable(str(error.strerror)) from error
    return {**{k: v for k, v in file.items() if v is not None}, **os.environ}


def _unreadable(why: str) -> SettingsError:
    return SettingsError(".env", Remark("cannot be read ({error})", error=why))


def _variables(path: Path) -> dict[str, str | None]:
    if not path.exists():
        return {}
    from dotenv import dotenv_values  # seldom needed to ask

    if path.is_dir():
        raise _unreadable(Remark("it is a folder"))
    written = _piped(path) if path.is_fifo() else _filed(path)
    if len(written) > _MOST_OF_ENV:
        raise _unreadable(Remark("it has more than {most} bytes", most=_MOST_OF_ENV))
    return dotenv_values(stream=io.StringIO(written.decode()), interpolate=False)


def _filed(path: Path) -> bytes:
    """Return what is in the file at ``path``, and of what is too much a byte more than may be."""
    with path.open("rb") as file:
        return file.read(_MOST_OF_ENV + 1)


def _piped(path: Path) -> bytes:
    """Return what is written to the pipe at ``path``, and of what is too much a byte more than may be.

    Raises:
        SettingsError: nobody goes on to write.
    """
    written = b""
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb", buffering=0) as pipe:
        while select.select([pipe], [], [], _SECONDS_FOR_A_PIPE)[0]:
            read = pipe.read(_MOST_OF_ENV + 1 - len(written))
            written += read or b""
            if not read or len(written) > _MOST_OF_ENV:
                return written
    raise _unreadable(Remark("it is a pipe, and nobody writes to it"))


def location(read: Settings) -> Location:
    """Return where the libraries are."""
    return Location(read.data, read.database_url)


def find_encoder(read: Settings) -> Encoder | WordsOnly:
    """Return the encoder that the settings name, else the shipped one; raise EncoderError if the named one is unfit."""
    from bot.retrieval import Encoder

    return Encoder.find(read.encoder)


def engine(read: Settings, *, of_library: bool) -> Engine:
    """Return what interviews are searched with; the encoder of the settings is loaded when it is first needed.

    The vectors of a library are kept in a folder beside it, those of anything else in memory.
    """
    from bot.retrieval import Engine

    return Engine(lambda: find_encoder(read), read.data / _VECTORS if of_library else None)


@contextmanager
def open_libraries(where: Location, engine: Engine) -> Iterator[Libraries]:
    """Yield the libraries at ``where``, and close them; ``engine`` keeps nothing of what is removed from them."""
    libraries = where.open(engine.forget)
    try:
        yield libraries
    finally:
        libraries.close()


@contextmanager
def terminal_library() -> Iterator[tuple[Library, Engine]]:
    """Yield the library that the terminal asks, and what it is searched with."""
    with _terminal_libraries() as (libraries, searched):
        yield libraries.of(TERMINAL), searched


@contextmanager
def terminal_verbs(over: Callable[[Libraries], F]) -> Iterator[tuple[F, Engine]]:
    """Yield what ``over`` makes of the libraries of the terminal, and what they are searched with.

    All that has to be forgotten is gone from them.
    """
    with _terminal_libraries() as (libraries, searched):
        verbs = over(libraries)
        verbs.forget()
        yield verbs, searched


@contextmanager
def _terminal_libraries() -> Iterator[tuple[Libraries, Engine]]:
    read = settings()
    searched = engine(read, of_library=True)
    with open_libraries(location(read), searched) as libraries:
        yield libraries, searched


def terminal_interviews(where: Location) -> tuple[Interview, ...]:
    """Return what the library of the terminal at ``where`` serves: the built-in ones where it has none of its own."""
    found = where.contents(TERMINAL)
    if found == Contents():
        return load_seeds()
    warn_of(found.damaged)
    now = dt.datetime.now(dt.UTC)
    return tuple(filter(None, (s.served(now) for s in found.readable)))
