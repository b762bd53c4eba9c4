"""Archives of libraries that are changed after they were written, and what is said to be wrong with them then."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from bot.errors import ArchiveError
from bot.library import Archive

UNFIT = "its parts do not fit together"


def rewritten(data: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    """Return the archive with its members changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    change(members)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def with_manifest(data: bytes, change: Callable[[Any], object]) -> bytes:
    def rewrite(members: dict[str, bytes]) -> None:
        manifest = json.loads(members["manifest.json"])
        change(manifest)
        members["manifest.json"] = json.dumps(manifest).encode()

    return rewritten(data, rewrite)


def damage_of(data: bytes) -> str:
    """Return what is said to be wrong with the archive ``data``."""
    with pytest.raises(ArchiveError) as caught:
        Archive.read(data, "x.zip")
    again = "; export the library again, or take another copy of the file"
    return str(caught.value).removeprefix("x.zip: is damaged: ").removesuffix(again)
