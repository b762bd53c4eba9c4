"""The translated interviews are what their README says: the same exchanges in another language."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("scipy")  # in the extra "dev" only

from building import rows_of
from judge_windows import LEFT_OUT, of_translation
from translated_windows import aligned
from translations import CORPUS, TRANSLATIONS, translation_in

from bot.quoting import spoken
from bot.retrieval import Engine

FILES = sorted(TRANSLATIONS.glob("*/*.jsonl"))
#: All of them take minutes to parse; ``judge_windows.py`` parses them all.
PARSED = FILES[::23]


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


def test_none_of_the_interviews_that_the_judge_is_not_trained_on_is_translated() -> None:
    assert {path.stem for path in FILES} & set(LEFT_OUT) == set()
    assert [path for path in FILES if not (CORPUS / path.name).exists()] == []


def test_a_row_that_translates_no_question_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "de" / FILES[0].name
    wrong.parent.mkdir()
    text = next(path for path in FILES[0].parent.glob(f"{FILES[0].stem}.*") if path.suffix != ".jsonl")
    (wrong.parent / text.name).write_text(text.read_text("utf-8"), "utf-8")
    wrong.write_text('{"of": "is there life on mars", "question": "…"}\n', "utf-8")

    with pytest.raises(ValueError, match="no question 'is there life on mars'"):
        translation_in(wrong)


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
    windows = list(of_translation(found, Engine(find_reader=lambda: None)))
    assert {"language_de", "language_en", "sibling", "role_swapped"} <= {window.kind for window in windows}
    assert not any(window.left_out for window in windows)
    assert any(window.replies for window in windows if window.kind == "language_de")


def test_no_question_of_a_translation_stands_twice() -> None:
    for path in FILES:
        asked = [(row["of"], row.get("of_previous")) for row in rows_of(path)]
        assert len(set(asked)) == len(asked), path


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_window_is_read_in_english_beside_the_other_language(language: str) -> None:
    found = translation_in(next(path for path in FILES if path.parent.name == language))
    english, foreign = (found.original, found.interview) if language == "es" else (found.interview, found.original)

    windows = list(aligned(found, Engine(find_reader=lambda: None)))

    assert len(windows) > 100
    in_english = {spoken(english.source, sentence) for each in english.exchanges for sentence in each.sentences}
    in_other = {spoken(foreign.source, sentence) for each in foreign.exchanges for sentence in each.sentences}
    for window, (question, _, passage) in windows:
        assert any(passage.startswith(sentence) for sentence in in_english)
        assert (window.question, window.passage) != (question, passage)
        assert window.passage == passage or any(window.passage.startswith(sentence) for sentence in in_other)
