"""Windows over the translated interviews: which are read, and which are the same in English."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

pytest.importorskip("scipy")  # in the extra "dev" only

from judge_windows import LEFT_OUT, of_translation
from translated_windows import aligned
from translations import TRANSLATIONS, Translation, text_beside, translation_in

from bot.quoting import spoken
from bot.retrieval import Engine

ENGINE = Engine(find_reader=lambda: None)


def first_of(language: str) -> Path:
    return min((TRANSLATIONS / language).glob("*.jsonl"))


def some_of(found: Translation) -> Translation:
    """Return ``found`` with a third of its questions, of every kind: each is searched in whole interviews."""
    return replace(found, rows=found.rows[::3], translated=found.translated[::3])


def test_none_of_the_interviews_that_the_judge_is_not_trained_on_is_translated_or_read() -> None:
    assert {path.stem for path in TRANSLATIONS.glob("*/*.jsonl")} & set(LEFT_OUT) == set()

    with pytest.raises(ValueError, match="left out of the training"):
        next(of_translation(replace(translation_in(first_of("de")), key=LEFT_OUT[0]), ENGINE))


def test_a_translation_is_read_in_its_language_and_across() -> None:
    windows = list(of_translation(some_of(translation_in(first_of("de"))), ENGINE))

    assert {"language_de", "language_en", "sibling", "role_swapped"} <= {window.kind for window in windows}
    assert not any(window.left_out for window in windows)
    assert any(window.replies for window in windows if window.kind == "language_de")


def sentences_of(found: Translation, language: str) -> dict[str, tuple[int, int]]:
    """Return where each sentence of ``found`` stands in ``language``, where it stands once."""
    interview = found.original if found.original.transcript.language == language else found.interview
    places: dict[str, list[tuple[int, int]]] = {}
    for exchange in interview.exchanges:
        for place, sentence in enumerate(exchange.sentences):
            places.setdefault(spoken(interview.source, sentence), []).append((exchange.number, place))
    return {text: where[0] for text, where in places.items() if len(where) == 1}


def begins_with(passage: str, places: dict[str, tuple[int, int]]) -> tuple[int, int] | None:
    return next((place for text, place in places.items() if passage == text or passage.startswith(f"{text} ")), None)


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_window_has_the_same_sentences_in_english(language: str) -> None:
    found = translation_in(first_of(language))
    other = language if language != "en" else found.original.transcript.language
    in_english, in_other = (sentences_of(found, each) for each in ("en", other))

    windows = list(aligned(some_of(found), ENGINE))

    places = []
    for window, (question, _, passage) in windows:
        assert (window.question, window.passage) != (question, passage)
        if window.passage != passage:
            places.append((begins_with(window.passage, in_other), begins_with(passage, in_english)))
    known = [(place, there) for place, there in places if place and there]
    assert len(known) > 50
    assert all(place == there for place, there in known)


def test_an_exchange_that_has_a_sentence_less_is_not_read(tmp_path: Path) -> None:
    source = first_of("de")
    (tmp_path / "de").mkdir()
    for each in (source, text_beside(source)):
        shutil.copy(each, tmp_path / "de")
    whole = translation_in(source)
    cut = next(exchange for exchange in whole.interview.exchanges if len(exchange.sentences) > 3)
    lost = cut.sentences[1].of(whole.interview.source.text)
    text = text_beside(tmp_path / "de" / source.name)
    text.write_text(text.read_text("utf-8").replace(lost, "", 1), "utf-8")

    uneven = translation_in(tmp_path / "de" / source.name)

    assert len(uneven.interview.exchange(cut.number).sentences) == len(cut.sentences) - 1
    in_english = sentences_of(whole, "en")
    read = [
        [begins_with(passage, in_english) for _, (_, _, passage) in aligned(some_of(each), ENGINE)]
        for each in (whole, uneven)
    ]
    numbers = [{place[0] for place in places if place} for places in read]
    assert cut.number in numbers[0]
    assert cut.number not in numbers[1]
