"""The JSON Schema of the TOML beside an interview says what is read of it."""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator

from bot.errors import ProvenanceError
from bot.library.description import FIELDS, Description

ROOT: Final = Path(__file__).parents[2]
SCHEMA: Final[dict[str, Any]] = json.loads((ROOT / "docs" / "interview.schema.json").read_text("utf-8"))
WRITTEN: Final = [
    path
    for folder in ("seeds", "docs/examples", "tests/interviews", "tests/corpus")
    for path in sorted((ROOT / folder).glob("*.toml"))
    if not path.stem.endswith(".wordings")
]


def allows(said: dict[str, object]) -> bool:
    """Tell whether the schema allows what is ``said``; days without quotes are strings to an editor."""
    written = {field: value.isoformat() if isinstance(value, dt.date) else value for field, value in said.items()}
    return Draft202012Validator(SCHEMA).is_valid(written)


def is_read(said: dict[str, object]) -> bool:
    try:
        Description.of(said, "talk.toml", dt.date(2026, 1, 1))
    except ProvenanceError:
        return False
    return True


def test_it_is_a_schema_with_every_field_and_its_meaning() -> None:
    Draft202012Validator.check_schema(SCHEMA)

    assert tuple(SCHEMA["properties"]) == FIELDS
    assert all(field["description"].endswith(".") for field in SCHEMA["properties"].values())


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_what_comes_with_the_project_is_allowed(path: Path) -> None:
    assert allows(tomllib.loads(path.read_text("utf-8")))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("outlet", "The Post"), ("title", ""), ("rights", "x" * 2000), ("note", "Two\nlines.")),
        *(("date", "undated"), ("date", "2024-02-29"), ("date", dt.date(2024, 2, 29))),
        *(("link", "https://example.org/a?b=c"), ("language", "en"), ("language", "eng"), ("translated_from", "fr")),
        *(("translated", "no"), ("interviewers", ["A"]), ("interviewees", ["A", "B"])),
        *(("questions_at", ["3f9a2c1b0d4e"]), ("answers_at", ["3f9a2c1b0d4e.2"]), ("omitted", ["0" * 12] * 500)),
        *(("withheld", ["3f9a2c1b"]), ("opens", "2999-01-31 18:00"), ("opens", "2999-01-31T18:00:05Z")),
        ("waiting", ["3f9a2c1b 2999-01-31 18:00"]),
    ],
)
def test_what_is_read_is_allowed(field: str, value: object) -> None:
    assert is_read({field: value})
    assert allows({field: value})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("outlet", ""), ("outlet", "  "), ("outlet", 7), ("outlet", "x" * 301), ("title", ["A"]), ("tilte", "A")),
        *(("date", "9 March 2024"), ("date", "20240309"), ("link", "ftp://example.org"), ("link", "a b")),
        *(("language", "english"), ("language", "EN"), ("translated", "maybe"), ("translated", True)),
        *(("interviewers", []), ("interviewers", "A"), ("interviewees", ["A"] * 21), ("interviewees", [1])),
        *(("questions_at", ["3f9a"]), ("answers_at", ["3f9a2c1b0d4e.0"]), ("omitted", ["0" * 12] * 501)),
        *(("withheld", ["3f9a"]), ("withheld", []), ("opens", "2999-01-31"), ("waiting", ["3f9a2c1b"])),
    ],
)
def test_what_is_refused_is_not_allowed(field: str, value: object) -> None:
    assert not is_read({field: value})
    assert not allows({field: value})
