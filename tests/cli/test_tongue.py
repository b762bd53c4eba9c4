from __future__ import annotations

import pytest

from bot.__main__ import main
from bot.cli.tongue import language_of
from bot.wording.catalogues import spoken_language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "es"}, "es"),
        ({"LANG": "de_AT@euro"}, "de"),
        ({"LANG": "nl_NL.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "de_DE.UTF-8"}, "de"),
        ({"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "de_DE.UTF-8", "LC_ALL": "es_ES.UTF-8"}, "es"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": ""}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "nl:de:fr"}, "de"),
        ({"LANG": "fr_FR.UTF-8", "LANGUAGE": "en:fr"}, "en"),
        ({"LANG": "POSIX", "LANGUAGE": "fr"}, "en"),
    ],
)
def test_the_terminal_speaks_the_language_that_the_environment_asks_for(environ: dict[str, str], language: str) -> None:
    assert language_of(environ) == language


@pytest.fixture
def _french(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")


@pytest.mark.usefixtures("_french")
def test_a_command_tells_in_french_what_it_tells_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["questions"]) == 0

    assert capsys.readouterr().out.startswith("6 questions posées\n")
    assert spoken_language() == "en"


@pytest.mark.usefixtures("_french")
def test_what_is_for_programs_is_the_same_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    main(["cite", "--json", "zhao-tong-lexpress", "2"])

    assert "question 2 of 6" in capsys.readouterr().out
