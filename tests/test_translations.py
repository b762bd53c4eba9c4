"""The translated interviews are what their README says: the same exchanges in another language."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from building import rows_of
from translations import CORPUS, TRANSLATIONS, text_beside, translation_in

FILES = sorted(TRANSLATIONS.glob("*/*.jsonl"))
#: All of them take minutes to parse; ``judge_windows.py`` parses them all.
PARSED = FILES[::23]


def copied(folder: Path, source: Path) -> Path:
    """Return the questions ``source``, copied into ``folder`` with the text beside them."""
    target = folder / source.parent.name / source.name
    target.parent.mkdir()
    for each in (source, text_beside(source)):
        shutil.copy(each, target.parent)
    return target


@pytest.mark.parametrize("path", PARSED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_translation_has_the_exchanges_of_its_original_and_shows_what_is_asked(path: Path) -> None:
    found = translation_in(path)

    assert found.interview.transcript.language == found.language != found.original.transcript.language
    assert len(found.interview.exchanges) == len(found.original.exchanges)
    for row, other in zip(found.rows, found.translated, strict=True):
        assert other["reply"] == row["reply"]
        assert bool(other["sentences"]) == bool(row["sentences"]), other
        assert other["question"].strip()
        assert bool(other["previous"]) == bool(row["previous"])


def test_every_translation_has_an_original_in_the_corpus() -> None:
    assert [path for path in FILES if not (CORPUS / path.name).exists()] == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            '{"of": "is there life on mars", "question": "…"}',
            "line 1: it translates no question.*'is there life on mars'",
        ),
        ('{"question": "…"}', "line 1: it translates no question.*None"),
        ('{"of": ', "line 1: it is no JSON"),
    ],
)
def test_a_row_that_is_wrong_is_told_by_its_line(tmp_path: Path, line: str, message: str) -> None:
    wrong = copied(tmp_path, FILES[0])
    wrong.write_text(f"{line}\n", "utf-8")

    with pytest.raises(ValueError, match=message):
        translation_in(wrong)


def test_a_translation_with_fewer_exchanges_is_refused(tmp_path: Path) -> None:
    short = copied(tmp_path, FILES[0])
    paragraphs = text_beside(short).read_text("utf-8").split("\n\n")
    text_beside(short).write_text("\n\n".join(paragraphs[: len(paragraphs) // 2]), "utf-8")

    with pytest.raises(ValueError, match=r"there are \d+ exchanges, and \d+ in the original"):
        translation_in(short)


def test_a_text_in_another_language_than_its_folder_is_refused(tmp_path: Path) -> None:
    strange = copied(tmp_path, FILES[0])
    shutil.copy(text_beside(CORPUS / strange.name), text_beside(strange))

    with pytest.raises(ValueError, match=f"the text is in [a-z]+, not {strange.parent.name}"):
        translation_in(strange)


def test_questions_without_a_text_are_an_error_that_names_it(tmp_path: Path) -> None:
    alone = copied(tmp_path, FILES[0])
    text_beside(alone).unlink()

    with pytest.raises(FileNotFoundError, match=rf"neither {alone.stem}\.txt nor {alone.stem}\.md"):
        translation_in(alone)


def test_no_question_of_a_translation_stands_twice() -> None:
    for path in FILES:
        asked = [(row["of"], row.get("of_previous")) for row in rows_of(path)]
        assert len(set(asked)) == len(asked), path


def test_questions_are_asked_across_with_the_labels_of_the_corpus() -> None:
    found = translation_in(next(path for path in FILES if path.parent.name == "de"))
    to_original, to_translation = found.across()

    english, german = ({row["question"] for row in rows} for rows in (found.rows, found.translated))
    assert to_original
    assert to_translation
    assert all(
        row["question"] in german and row in [{**r, "question": row["question"]} for r in found.rows]
        for row in to_original
    )
    assert all(row["question"] in english for row in to_translation)
