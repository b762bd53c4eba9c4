"""A question set of three pairs, as a folder of files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

PAIRS = (
    {"id": "a", "question": "How do I delete my account?", "answer": "Open the settings.", "group": "delete"},
    {"id": "b", "question": "Can I remove my profile?", "answer": "Open the settings.", "group": "delete"},
    {"id": "c", "question": "How do I print a spreadsheet?", "answer": "Press the printer symbol.", "group": "print"},
)
ROWS = (
    {"id": "1", "text": "delete the account", "relevant": ["delete"], "split": "dev"},
    {"id": "2", "text": "print my spreadsheet", "relevant": ["print"], "split": "test"},
    {"id": "3", "text": "who won the football cup", "relevant": [], "split": "dev"},
    {"id": "4", "text": "how tall are giraffes", "relevant": [], "split": "test"},
)
PEERS = (
    {"id": "1", "label": "delete", "score": 0.9},
    {"id": "2", "label": "print", "score": 0.7},
    {"id": "3", "label": "NO_NODES_DETECTED", "score": 0.9},
    {"id": "4", "label": "delete", "score": 0.2},
)


def write_lines(path: Path, rows: Sequence[Any]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def write_tiny(tmp_path: Path) -> Path:
    """Write the set "tiny" into ``tmp_path``, and return that."""
    (tmp_path / "tiny").mkdir()
    write_lines(tmp_path / "tiny" / "pairs.jsonl", PAIRS)
    write_lines(tmp_path / "tiny" / "queries.clean.jsonl", ROWS)
    write_lines(tmp_path / "tiny" / "peer.helpdesk.jsonl", PEERS)
    return tmp_path
