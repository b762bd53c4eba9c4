"""A library in one file: a zip of files as they came, their texts, and a manifest; docs/library.md has the format."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from lzma import LZMAError
from typing import Any, Final

from bot.errors import ArchiveError, NotStoredError, ProvenanceError
from bot.library.capacity import Capacity
from bot.library.events import Event
from bot.library.keys import is_key
from bot.library.missed import keepable
from bot.library.record import Record
from bot.library.sound_readings import wrong_in
from bot.library.times import read_time, write_time
from bot.library.wordings import MOST_ACCEPTED
from bot.model import Interview, Wording
from bot.remarks import Remark
from bot.text.surrogates import whole

FORMAT: Final = "verbatim-library"
#: Raised when an older Verbatim could not read what is written.
VERSION: Final = 1
_MANIFEST = "manifest.json"
#: The earliest time that a zip can tell. The same library is the same archive, whenever it is written.
_ALWAYS = (1980, 1, 1, 0, 0, 0)
#: A text is a part of its file, but that of a Word file is packed; a transcript takes about a third of its text.
_LARGEST_MEMBER = 64 * 1024 * 1024
#: Of all members unpacked, in units of the bytes of files that a library may hold.
_UNPACKED = 4
#: Entries of the history of all interviews: far more than hosts make, and written in some seconds.
_MOST_EVENTS = 50_000
#: Bytes of a zip that are read: more than any library packs into.
LARGEST_ARCHIVE: Final = _UNPACKED * Capacity().file_bytes
_AGAIN: Final = Remark("export the library again, or take another copy of the file")


@dataclass(frozen=True, slots=True)
class Archive:
    """The content of an archive, checked: everything in it can be served."""

    records: tuple[Record, ...]
    events: tuple[Event, ...]
    #: Other words for questions that hosts have accepted, in the order suggested, each with the key of its interview.
    wordings: tuple[tuple[str, Wording], ...] = ()

    def interviews(self) -> tuple[Interview, ...]:
        """Return the interviews, withdrawn ones too."""
        return tuple(record.interview() for record in self.records)

    def write(self) -> bytes:
        """Return the archive as a zip; equal archives are equal bytes."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
            _put(packed, _MANIFEST, json.dumps(_manifest(self), indent=1).encode())
            for record in self.records:
                _put(packed, _file(record), record.data)
                _put(packed, f"texts/{record.key}.txt", record.text.encode())
                _put(packed, f"readings/{record.key}.json", record.transcript.encode())
        return buffer.getvalue()

    @classmethod
    def read(cls, data: bytes, name: str, capacity: Capacity | None = None) -> Archive:
        """Return the archive in ``data``, of a file called ``name``.

        Raises:
            ArchiveError: it is no archive, damaged, of a newer version, or holds more than a library may.
        """
        if len(data) > LARGEST_ARCHIVE:
            raise ArchiveError(name, Remark("is larger than the {most} bytes of any library", most=LARGEST_ARCHIVE))
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as packed:
                _check_size(packed, name, capacity or Capacity())
                return _content(_Packed(packed, name, _UNPACKED * (capacity or Capacity()).file_bytes))
        except zipfile.BadZipFile as error:
            no_archive = Remark("is no archive of a library, or is damaged; {remedy}", remedy=_AGAIN)
            raise ArchiveError(name, no_archive) from error
        except _DamageError as error:
            raise ArchiveError(name, _damaged(error.reason)) from error
        # What Python says of a value that it did not expect tells people nothing.
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ArchiveError(name, _damaged(Remark("its parts do not fit together"))) from error
        # What zipfile raises for damage, and for methods and encryption that it does not know.
        except (RuntimeError, EOFError, OSError, zlib.error, LZMAError) as error:
            raise ArchiveError(name, Remark("cannot be unpacked; {remedy}", remedy=_AGAIN)) from error


class _DamageError(ValueError):
    """What is wrong with an archive."""

    def __init__(self, reason: Remark) -> None:
        """Keep the ``reason``, a clause for people."""
        super().__init__(reason)
        self.reason = reason


def _damaged(reason: Remark) -> Remark:
    return Remark("is damaged: {reason}; {remedy}", reason=reason, remedy=_AGAIN)


@dataclass(slots=True)
class _Packed:
    """An open zip."""

    members: zipfile.ZipFile
    name: str
    #: Bytes that may still be unpacked: a manifest may name a member more than once.
    left: int

    def member(self, path: str, sha256: str | None = None) -> bytes:
        """Return a member's bytes; raise _DamageError when it is not there, or they are not those of ``sha256``."""
        try:
            size = self.members.getinfo(path).file_size
        except KeyError as error:
            raise _DamageError(Remark("there is no {path} in it", path=path)) from error
        self.left -= size
        if self.left < 0:
            raise _DamageError(Remark("several interviews have the same file"))
        with self.members.open(path) as member:
            data = member.read(size)  # read() alone would first unpack up to 1 GiB, whatever the size that was checked
        if sha256 is not None and hashlib.sha256(data).hexdigest() != sha256:
            raise _DamageError(Remark("{path} is not what the manifest says", path=path))
        return data


def _put(packed: zipfile.ZipFile, path: str, data: bytes) -> None:
    info = zipfile.ZipInfo(path, _ALWAYS)
    info.external_attr = 0o644 << 16
    packed.writestr(info, data, zipfile.ZIP_DEFLATED)


def _file(record: Record) -> str:
    """Return a path that any system can unpack; the name itself stands in the manifest."""
    ending = re.search(r"\.[A-Za-z0-9]{1,8}$", record.name)
    return f"files/{record.key}{ending[0].lower() if ending else ''}"


def _manifest(archive: Archive) -> dict[str, object]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "interviews": [
            {
                "key": r.key,
                "name": r.name,
                "file": _file(r),
                "sha256": r.sha256,
                "text_sha256": r.text_sha256,
                "description": json.loads(r.description),
                "added": r.added,
                "changed": r.changed,
                "withdrawn": r.withdrawn,
            }
            for r in archive.records
        ],
        "history": [
            {
                "key": e.key,
                "at": write_time(e.at),
                "what": e.what.value,
                "sha256": e.sha256,
                "exchanges": json.loads(e.exchanges()),
            }
            for e in archive.events
        ],
        "wordings": [{"key": key, "exchange": w.exchange, "words": w.words} for key, w in archive.wordings],
    }


def _check_size(packed: zipfile.ZipFile, name: str, capacity: Capacity) -> None:
    """Refuse by what the zip says of itself; zipfile reads no member beyond that."""
    members = packed.infolist()
    unpacked = sum(m.file_size for m in members)
    if (
        len(members) > 3 * capacity.interviews + 1
        or unpacked > _UNPACKED * capacity.file_bytes
        or any(m.file_size > _LARGEST_MEMBER for m in members)
    ):
        much = Remark("holds more than a library may ({parts} parts, {size} bytes)", parts=len(members), size=unpacked)
        raise ArchiveError(name, much)


def _content(packed: _Packed) -> Archive:
    manifest = json.loads(packed.member(_MANIFEST))
    if manifest["format"] != FORMAT:
        raise _DamageError(Remark("it is not in the format of a library"))
    if manifest["version"] != VERSION:
        raise ArchiveError(
            packed.name,
            Remark(
                "has version {version}; this Verbatim reads version {known}: update it",
                version=repr(manifest["version"]),
                known=VERSION,
            ),
        )
    records, interviews = [], {}
    for entry in manifest["interviews"]:
        record, interview = _record(packed, entry)
        if record.key in interviews:
            raise _DamageError(Remark("two interviews have the same key"))
        records.append(record)
        interviews[record.key] = interview
    wordings = manifest.get("wordings", ())  # archives of earlier versions have none
    if len(wordings) > MOST_ACCEPTED:
        raise _DamageError(Remark("there are more than {most} other words for questions in it", most=MOST_ACCEPTED))
    accepted = tuple(_wording(interviews, entry) for entry in wordings)
    return Archive(tuple(records), _events(manifest["history"]), accepted)


def _record(packed: _Packed, entry: dict[str, Any]) -> tuple[Record, Interview]:
    key = entry["key"]
    if not is_key(key):
        raise _DamageError(Remark("an interview has a key that is none"))
    times: Sequence[str | None] = (entry["added"], entry["changed"], entry["withdrawn"])
    for time in times:
        if time is not None:
            read_time(time)
    record = Record(
        key=key,
        name=_name(entry["name"]),
        data=packed.member(entry["file"], entry["sha256"]),
        text=packed.member(f"texts/{key}.txt", entry["text_sha256"]).decode("utf-8"),
        transcript=packed.member(f"readings/{key}.json").decode("ascii"),
        description=json.dumps(entry["description"], sort_keys=True, separators=(",", ":")),
        added=entry["added"],
        changed=entry["changed"],
        withdrawn=entry["withdrawn"],
    )
    try:
        interview, said = record.interview(), record.said()
    except ProvenanceError as error:
        raise _DamageError(error.remark) from error
    if wrong := wrong_in(interview, corrected=bool(said.corrections)):
        raise _DamageError(Remark("{name}: {reason}", name=key, reason=wrong))
    if said.missing:
        raise _DamageError(Remark("{key} lacks {fields}", key=key, fields=", ".join(said.missing)))
    return record, interview


def _name(name: str) -> str:
    """Return the ``name`` of a file; raise _DamageError where it cannot be written down: it has to be, in UTF-8."""
    if whole(name) != name or "\0" in name:
        raise _DamageError(Remark("the name of a file cannot be printed"))
    return name


def _wording(interviews: Mapping[str, Interview], entry: dict[str, Any]) -> tuple[str, Wording]:
    key, wording = entry["key"], Wording(entry["exchange"], entry["words"])
    if not wording.words or keepable(wording.words) != wording.words:
        raise _DamageError(Remark("other words for a question are such as are not kept"))
    try:
        found = interviews[key].marked(wording.exchange) if key in interviews else None
    except NotStoredError:
        found = None
    if found is None or found.mark != wording.exchange:
        raise _DamageError(Remark("there are other words for a question that is not in it"))
    return key, wording


def _events(written: Sequence[dict[str, Any]]) -> tuple[Event, ...]:
    if len(written) > _MOST_EVENTS:
        raise _DamageError(Remark("there are more than {most} entries in its history", most=_MOST_EVENTS))
    return tuple(Event.told(e["key"], e["at"], e["what"], e["sha256"], json.dumps(e["exchanges"])) for e in written)
