from __future__ import annotations

from pathlib import Path

import pytest

from bot.__main__ import main
from cli.building import Captured


def test_run_without_a_token_says_where_to_get_one_and_what_works_without(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)

    code = main(["run"])

    err = capsys.readouterr().err
    assert (code, err.count("\n")) == (2, 1)
    assert "https://discord.com/developers" in err
    assert "verbatim chat" in err
