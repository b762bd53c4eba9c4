from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.cli import opening
from cli.building import Captured


def test_settings_come_from_the_environment_then_from_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("DISCORD_TOKEN=from-file\nVERBATIM_LOG_LEVEL=DEBUG\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("VERBATIM_LOG_LEVEL", raising=False)
    monkeypatch.setenv("DISCORD_TOKEN", "from-environment")

    settings = opening.settings()

    assert (settings.discord_token, settings.log_level) == ("from-environment", "DEBUG")
    assert "VERBATIM_LOG_LEVEL" not in os.environ


def test_an_env_file_that_is_no_text_is_an_expected_error(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe=\n")
    monkeypatch.chdir(tmp_path)

    code = main(["run"])

    err = capsys.readouterr().err
    assert (code, err.count("\n")) == (2, 1)
    assert err.startswith("verbatim: .env: cannot be read")
