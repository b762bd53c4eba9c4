"""What this installation has and what it lacks: each part is looked at, nothing is made or changed."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import platform
import re
from collections.abc import Callable, Iterator, Set
from pathlib import Path
from typing import Final

import numpy as np

from bot.cli.opening import find_encoder, location, settings_as_far_as_they_go
from bot.cli.published import out_of_step
from bot.cli.settings import Settings
from bot.errors import JudgeError, LibraryUnavailableError, VerbatimError
from bot.library import load_seeds
from bot.model.finding import Finding, State
from bot.retrieval import Encoder, Scoring, WordsOnly
from bot.retrieval.encoder import BRIDGE, MODEL, SHIPPED, TOKENIZER
from bot.retrieval.judge import JUDGE, SEVERAL
from bot.retrieval.read_languages import TRAINED_LANGUAGES
from bot.retrieval.scoring import FORMAT
from bot.retrieval.verdicts import Reader
from bot.transcript.identities.name_chances import FORMAT as NAMES
from bot.transcript.identities.name_chances import Chances
from bot.transcript.soundness.trust import FORMAT as TRUST
from bot.transcript.soundness.trust import Trust

_NAME: Final = "verbatim"
_REINSTALL: Final = "install Verbatim again, from where you had it"
#: Packages that people ask for by name; the doors and the comparing stand on them.
_PACKAGES: Final = ("rapidfuzz", "discord.py")
#: Extras for those who work on Verbatim, or measure it.
_OF_CONTRIBUTORS: Final = ("test", "dev", "bench")
#: Two wordings of one question, and another one: the first two must be the closest.
_WORDINGS: Final = ("Why did the bridge fall?", "What made the bridge collapse?", "How is fish dried in winter?")
_DIGEST: Final = re.compile(r"^([0-9a-f]{64})  (\S+)$", re.MULTILINE)
_REQUIREMENT: Final = re.compile(r"""^([\w.-]+(?:\[[\w,.-]+\])?).*;.*\bextra\s*==\s*['"]([\w-]+)['"]""")


def examine() -> Iterator[Finding]:
    """Yield what is found, in the order in which a newcomer would look; takes about a second."""
    yield from _versions()
    read, errors = settings_as_far_as_they_go()
    for error in errors:
        yield Finding("settings", State.BROKEN, str(error), "correct it in the environment or in .env")
    wrong = {error.variable for error in errors}
    for check, needed in _CHECKS:
        if wrong & needed:  # of what it would look at instead, nobody wants to know
            continue
        try:
            yield from (finding for finding in check(read) if finding.what not in wrong)
        except Exception as error:  # noqa: BLE001 - what is broken may break in any way, and the rest is still looked at
            what = check.__name__.strip("_")
            yield Finding(what, State.BROKEN, f"{type(error).__name__}: {error}", _REINSTALL)


def _versions() -> Iterator[Finding]:
    yield Finding("Python", State.GOOD, f"{platform.python_version()} on {platform.system()} {platform.machine()}")
    own = _version(_NAME)
    yield (
        Finding("Verbatim", State.GOOD, own)
        if own
        else Finding("Verbatim", State.LACKING, "runs from a folder, not installed", "pip install . in that folder")
    )
    for package in _PACKAGES:
        found = _version(package)
        yield (
            Finding(package, State.GOOD, found)
            if found
            else Finding(package, State.BROKEN, "is not installed", f"pip install {package}")
        )


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _encoder(read: Settings) -> Iterator[Finding]:
    try:
        found = find_encoder(read)
    except VerbatimError as error:
        yield Finding("encoder", State.BROKEN, str(error), "correct VERBATIM_ENCODER, or leave it empty")
        return
    if isinstance(found, WordsOnly):
        said = f"words only: questions are compared by spelling, because {found.reason}"
        yield Finding("encoder", State.LACKING, said, "pip install onnxruntime tokenizers, or " + _REINSTALL)
        return
    yield from _files(read.encoder or SHIPPED, found)
    yield _vectors(found)
    if found.shipped:
        yield _between_languages()


def _files(folder: Path, encoder: Encoder) -> Iterator[Finding]:
    if not encoder.shipped:
        said = f"another one, in {folder}: calibration unknown, confidences were measured with the shipped one only"
        yield Finding("encoder", State.GOOD, said, "leave VERBATIM_ENCODER empty for the shipped one")
        return
    yield _as_told("encoder", folder, (MODEL, TOKENIZER))


def _as_told(what: str, folder: Path, names: tuple[str, ...]) -> Finding:
    """Return whether the files ``names`` are those that the notice on ``what`` tells of."""
    told = {name: digest for digest, name in _DIGEST.findall((folder / f"{what}.NOTICE.txt").read_text("utf-8"))}
    changed = [n for n in names if hashlib.sha256((folder / n).read_bytes()).hexdigest() != told.get(n)]
    if changed:
        return Finding(what, State.BROKEN, f"{' and '.join(changed)}: SHA-256 is not that of the notice", _REINSTALL)
    return Finding(what, State.GOOD, "the shipped one, SHA-256 as in its notice")


def _judge(_: Settings) -> Iterator[Finding]:
    if not (SHIPPED / JUDGE).is_file():
        said = f"there is no {JUDGE}: passages are compared, and not read"
        yield Finding("judge", State.LACKING, said, _REINSTALL)
        return
    try:
        Reader.load(SHIPPED)
    except ImportError as error:
        said = f"passages are compared, and not read: {error}"
        yield Finding("judge", State.LACKING, said, "pip install onnxruntime tokenizers")
    except JudgeError as error:
        yield Finding("judge", State.BROKEN, error.reason, _REINSTALL)
    else:
        yield _as_told("judge", SHIPPED, (JUDGE, SEVERAL))


def _between_languages() -> Finding:
    """Return whether questions can be asked in another language than an interview's."""
    found = Encoder.find(names=BRIDGE)
    if isinstance(found, WordsOnly):
        said = f"questions in another language than the interview's are compared by spelling, because {found.reason}"
        return Finding("languages", State.LACKING, said, _REINSTALL)
    languages = ", ".join(TRAINED_LANGUAGES)
    return Finding("languages", State.GOOD, f"questions in {languages} reach interviews in each of them")


def _vectors(encoder: Encoder) -> Finding:
    one, other, stranger = (encoder.encode(text, ())[0] for text in _WORDINGS)
    same, different = float(one @ other), float(one @ stranger)
    said = f"of {len(one)} numbers; two wordings of a question are {same:.2f} alike, another question {different:.2f}"
    if np.isfinite([same, different]).all() and same > different:
        return Finding("vectors", State.GOOD, said)
    return Finding(
        "vectors", State.BROKEN, f"tell nothing: {said}", "use the shipped encoder: leave VERBATIM_ENCODER empty"
    )


def _scoring(_: Settings) -> Iterator[Finding]:
    for variant in ("meaning", "spelling"):
        Scoring.load(variant)
    yield Finding("scoring", State.GOOD, f"format {FORMAT}, by meaning and by spelling")


def _parsing(_: Settings) -> Iterator[Finding]:
    Trust.load()
    Chances.load()
    yield Finding("parsing", State.GOOD, f"formats {TRUST} and {NAMES}, of confidence and of names")


def _interviews(_: Settings) -> Iterator[Finding]:
    for interview in load_seeds():
        yield Finding("built in", State.GOOD, f"{interview.key}, {len(interview.exchanges)} questions")


def _library(read: Settings) -> Iterator[Finding]:
    try:
        from bot.library.store.inspect import look  # loads SQLAlchemy

        seen = look(location(read))
    except LibraryUnavailableError as error:
        remedy = error.remedy or "correct VERBATIM_DATA or DATABASE_URL, or start the database"
        yield Finding("library", State.BROKEN, error.reason, remedy)
        return
    if seen is None or seen.version is None:
        place = seen.where if seen else f"SQLite in {read.data}"
        said = f"none yet ({place}); the built-in interview is asked"
        yield Finding("library", State.LACKING, said, "verbatim library add PATH makes one")
    elif seen.interviews is None:
        said = f"{seen.where}: version {seen.version}, this Verbatim reads {seen.newest}"
        older = seen.version < seen.newest
        yield Finding(
            "library",
            State.LACKING if older else State.BROKEN,
            said,
            "it is brought up to date when it is next opened" if older else "install the newer Verbatim",
        )
    else:
        yield Finding("library", State.GOOD, f"{seen.where}: version {seen.version}, interviews: {seen.interviews}")
        for owner, damaged in seen.damaged:
            yield Finding("interview", State.BROKEN, f"library {owner}: {damaged.reason}", damaged.remedy)


def _data(read: Settings) -> Iterator[Finding]:
    from bot.library.store.sqlite_file import has_no_room

    nearest = next(p for p in (read.data.absolute(), *read.data.absolute().parents) if _can_be_seen(p))
    is_full = has_no_room(nearest)
    if not is_full and nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        made = "can be written" if nearest == read.data.absolute() else "is made when something is stored"
        yield Finding("data folder", State.GOOD, f"{read.data} {made}")
        return
    # Nothing is written there when the library is in a database, or was never used.
    needed = read.database_url is None and _can_be_seen(read.data)
    state = State.BROKEN if needed else State.LACKING
    if is_full:
        yield Finding("data folder", state, f"{read.data} cannot be written: its disk is full", "make room on its disk")
    else:
        yield Finding("data folder", state, f"{read.data} cannot be written", "give VERBATIM_DATA another folder")


def _can_be_seen(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # in a folder that may not be looked into
        return False


def _settings(read: Settings) -> Iterator[Finding]:
    if read.discord_token:
        yield Finding("DISCORD_TOKEN", State.GOOD, "set")
        yield _invitation(read.discord_token)
        yield _commands(read)
    else:
        remedy = "verbatim run needs one: https://discord.com/developers/applications"
        yield Finding("DISCORD_TOKEN", State.LACKING, "missing; the terminal works without", remedy)
    yield Finding("DATABASE_URL", State.GOOD, "set" if read.database_url else "not set")
    yield Finding("VERBATIM_DATA", State.GOOD, str(read.data))
    yield _message_content(read)
    yield Finding("VERBATIM_DAYS_KEPT", State.GOOD, str(read.days_kept))
    yield Finding("VERBATIM_LOG_LEVEL", State.GOOD, read.log_level)
    yield Finding("VERBATIM_LOG_FORMAT", State.GOOD, read.log_format)
    yield Finding("VERBATIM_ENCODER", State.GOOD, str(read.encoder) if read.encoder else "not set")


def _message_content(read: Settings) -> Finding:
    if not read.message_content:
        return Finding("VERBATIM_MESSAGE_CONTENT", State.GOOD, "no: nothing is answered unasked")
    said = "yes: Message Content Intent has to be on at https://discord.com/developers/applications, Bot"
    return Finding("VERBATIM_MESSAGE_CONTENT", State.GOOD, said)


def _invitation(token: str) -> Finding:
    from bot.discord_app.permissions import bot_of, invitation  # loads discord.py

    bot = bot_of(token)
    if bot is None:
        remedy = "copy all of it from https://discord.com/developers/applications, Bot, Reset Token"
        return Finding("invitation", State.LACKING, "DISCORD_TOKEN does not look like a token of Discord", remedy)
    return Finding("invitation", State.GOOD, invitation(bot))


def _commands(read: Settings) -> Finding:
    from bot.discord_app import commands  # loads discord.py

    said = out_of_step(read.data, commands())
    if said:
        return Finding("commands", State.LACKING, said, "verbatim sync")
    return Finding("commands", State.GOOD, "those of this version are published")


def _unread(read: Settings) -> Iterator[Finding]:
    for name in read.unread:
        yield Finding(name, State.LACKING, "is no setting of Verbatim: nothing reads it", "look how it is spelt")


def _extras(_: Settings) -> Iterator[Finding]:
    for extra, packages in extras(importlib.metadata.requires(_NAME) or []).items():
        missing = [package for package in packages if not _version(package.partition("[")[0])]
        if missing:
            # A shell would take brackets for a pattern.
            quoted = " ".join(f'"{package}"' if "[" in package else package for package in missing)
            said, remedy = f"needs {', '.join(missing)}", f"pip install {quoted}"
            yield Finding(f"extra {extra}", State.LACKING, said, remedy)
        else:
            yield Finding(f"extra {extra}", State.GOOD, "installed")


#: What is looked at, in this order, each with the variables without which there is nothing to look at.
_CHECKS: Final[tuple[tuple[Callable[[Settings], Iterator[Finding]], Set[str]], ...]] = (
    (_encoder, {"VERBATIM_ENCODER"}),
    (_judge, set()),
    (_scoring, set()),
    (_parsing, set()),
    (_interviews, set()),
    (_library, {"VERBATIM_DATA", "DATABASE_URL"}),
    (_data, {"VERBATIM_DATA"}),
    (_settings, set()),
    (_unread, {".env"}),
    (_extras, set()),
)


def extras(requirements: list[str]) -> dict[str, list[str]]:
    """Return the packages of each extra that people may want, as pip takes them.

    ``requirements`` are those of a package's metadata.
    """
    found: dict[str, list[str]] = {}
    for requirement in requirements:
        match = _REQUIREMENT.match(requirement)
        if match and match[2] not in _OF_CONTRIBUTORS and match[1].partition("[")[0] != _NAME:
            found.setdefault(match[2], []).append(match[1])
    return found
