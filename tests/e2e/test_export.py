"""A library that is exported, wiped and imported replies as it did."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

from building import INTERVIEWS
from library.building import SAID, opened

from bot.library import Archive, Draft, description_beside, seeds_folder
from bot.library.store.databases import sqlite_url
from bot.model import Reply
from bot.retrieval import Engine
from bot.service.keeper import Keeper

QUESTIONS = Path(__file__).parents[1] / "questions"
NAMES = ("harbour-engineer", "trade-analyst")
MOST = 200


def recorded() -> list[tuple[str, str | None]]:
    """Return 200 questions with what was asked before, about as many of every set."""
    sets = [
        path.read_text("utf-8").splitlines()
        for path in sorted(QUESTIONS.glob("*.jsonl"))
        if "held_out" not in path.name
    ]
    rows = [json.loads(line) for lines in zip(*sets, strict=False) for line in lines]
    return [(row["question"], row["previous"]) for row in islice(rows, MOST)]


def test_export_wipe_and_import_leave_200_replies_as_they_were(tmp_path: Path) -> None:
    questions = recorded()
    assert len(questions) == MOST
    before = opened(sqlite_url(tmp_path / "before" / "library.db"))
    library = before.of(1)
    for path in [*(INTERVIEWS / f"{name}.txt" for name in NAMES), *seeds_folder().glob("*.txt")]:
        said = SAID if path.parent == INTERVIEWS else description_beside(path)
        library.add(Draft.read(path.read_bytes(), path.name, said))
    (tmp_path / "library.zip").write_bytes(library.export().archive)
    service = Keeper(Engine(), before).service(1)
    replies = [service.ask(*question) for question in questions]
    before.close()

    after = opened(sqlite_url(tmp_path / "after" / "library.db"))
    assert after.of(1).stored() == ()
    after.of(1).import_archive(Archive.read((tmp_path / "library.zip").read_bytes(), "library.zip"))
    service = Keeper(Engine(), after).service(1)
    again: list[Reply] = [service.ask(*question) for question in questions]
    after.close()

    assert again == replies
    assert len({type(reply) for reply in replies}) > 2
