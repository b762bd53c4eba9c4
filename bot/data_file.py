"""How a data file that a tool has fitted is read, in the one format that its reader knows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def read_data_file(path: Path, version: int) -> dict[str, Any]:
    """Return the JSON object in the file at ``path``, whose field ``format`` is ``version``.

    Raises:
        ValueError: the file has another format, of which a reader must not guess what it means, or is no JSON.
        KeyError: it states no format.
        OSError: it cannot be read.
    """
    content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    if content["format"] != version:
        raise ValueError(f"{path.name} has format {content['format']}, this version reads {version}")
    return content
