from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parents[1]
PAGE = (TESTS.parent / "docs" / "conventions.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\d+) \|(.*)$", PAGE, re.MULTILINE)


def test_the_page_has_thirty_five_conventions_each_with_a_test_or_the_reason_why_it_is_left_out() -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))

    named = {int(number): re.findall(r"`(test_\w+)`", row) for number, row in ROWS}

    assert list(named) == list(range(1, 36))
    assert [n for n, row in ROWS if not named[int(n)] and "left out: " not in row] == []
    assert [name for names in named.values() for name in names if f"def {name}(" not in written] == []
