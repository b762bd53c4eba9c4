from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
PAGE = (TESTS.parent / "docs" / "faults.md").read_text(encoding="utf-8")


def test_every_row_of_the_page_names_a_test_and_every_test_named_exists() -> None:
    rows = [row for row in PAGE.splitlines() if re.match(r"\| (?!Fault \|)", row)]
    written = "".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))

    named = [re.findall(r"`(test_\w+)`", row) for row in rows]
    assert all(named)
    assert [name for names in named for name in names if f"def {name}(" not in written] == []
