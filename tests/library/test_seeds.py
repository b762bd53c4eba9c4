from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from building import rows_of

from bot.library import load, load_seeds, seeds, seeds_folder
from bot.library.missed import keepable
from bot.library.seeds import seed_files, write_understood

PROJECT = Path(__file__).parents[2]
QUESTIONS = PROJECT / "tests" / "questions"
SEED = PROJECT / "seeds" / "zhao-tong-lexpress.txt"
#: Of the file as it was received; it must never change.
SEED_SHA256 = "8350bf8f549627ad63fbe692c1194a240ca192f12f0039ae0ccbace4e76b9fda"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the folder of the built-in interviews, which is read instead of it."""
    copy = shutil.copytree(seeds_folder(), tmp_path / "seeds")
    monkeypatch.setattr(seeds, "seeds_folder", lambda: copy)
    return copy


def test_the_built_in_library_is_the_interview_with_zhao_tong() -> None:
    (interview,) = load_seeds()

    assert interview.key == "zhao-tong-lexpress"
    assert interview.source.sha256 == SEED_SHA256
    assert interview.source.text == SEED.read_text("utf-8")
    assert [len(e.answer) for e in interview.exchanges] == [1, 2, 1, 1, 1, 1]
    assert sum(len(e.sentences) for e in interview.exchanges) == 27
    assert (interview.provenance.outlet, interview.provenance.date) == ("L’Express", None)


def test_interviews_inside_the_package_come_before_those_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "bot"
    monkeypatch.setattr(seeds, "__file__", str(package / "library" / "seeds.py"))

    beside = seeds_folder()
    (package / "seeds").mkdir(parents=True)

    assert (beside, seeds_folder()) == (tmp_path / "seeds", package / "seeds")


def test_a_seed_without_what_was_understood_of_it_is_parsed(folder: Path) -> None:
    shipped = load_seeds()
    (folder / "zhao-tong-lexpress.understood").unlink()

    assert load_seeds() == shipped


@pytest.mark.parametrize(
    ("changed", "words"), [("zhao-tong-lexpress.txt", "\nLater.\n"), ("zhao-tong-lexpress.toml", 'rights = "Later"\n')]
)
def test_a_seed_that_was_changed_since_is_parsed(folder: Path, changed: str, words: str) -> None:
    with (folder / changed).open("a", encoding="utf-8") as file:
        file.write(words)

    assert load_seeds() == (load(folder / "zhao-tong-lexpress.txt"),)


def test_what_is_written_of_a_seed_is_loaded_without_parsing_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "another.txt"
    path.write_text("Q: Where do buses sleep?\n\nA: In a shed by the river.\n", "utf-8")
    parsed = load(path)

    write_understood(path)
    monkeypatch.setattr(seeds, "load", lambda _: pytest.fail("it was parsed again"))

    assert path in seed_files(folder)
    assert load_seeds()[0] == parsed


def test_other_words_for_its_questions_come_with_the_built_in_interview() -> None:
    (interview,) = load_seeds()

    words = [wording.words for wording in interview.wordings]
    assert len(words) > 400
    assert {wording.exchange for wording in interview.wordings} == {e.mark for e in interview.exchanges}
    assert len({word.casefold() for word in words}) == len(words)
    assert all(keepable(word) == word for word in words)


def test_no_other_words_are_among_the_questions_that_are_only_measured() -> None:
    (interview,) = load_seeds()
    held_out = {row["question"].casefold().strip(" ?") for row in rows_of(QUESTIONS / "seed_held_out.jsonl")}

    assert held_out
    assert held_out.isdisjoint(wording.words.casefold().strip(" ?") for wording in interview.wordings)


def test_a_seed_may_come_without_other_words(folder: Path) -> None:
    (folder / "zhao-tong-lexpress.wordings.toml").unlink()

    (interview,) = load_seeds()

    assert interview.wordings == ()
