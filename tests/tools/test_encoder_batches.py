"""What sentence encoders are trained on comes by interviews, with exchanges that answer and others that do not."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import asdict, replace
from pathlib import Path

from encoder_batches import (
    EXCHANGES,
    QUESTIONS,
    SENTENCES,
    Asked,
    Question,
    batches,
    kind_of,
    of_english,
    read_asked,
    worth,
)

LONG = [[f"Question {at}?", *(f"Sentence {at}.{n}." for n in range(9))] for at in range(20)]
ASKED = [Question(f"asked {at}", "sibling", [at % 20], at % 9 if at % 3 else None) for at in range(80)]
INTERVIEW = Asked("talk", "en", is_corpus=True, left_out=False, exchanges=LONG, questions=ASKED)
OTHER = replace(INTERVIEW, name="other", questions=ASKED[:10])


def test_interviews_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text("".join(json.dumps(asdict(each)) + "\n" for each in (INTERVIEW, OTHER)), encoding="utf-8")

    assert read_asked(path) == [INTERVIEW, OTHER]


def test_each_question_comes_once_a_time_in_batches_of_one_interview() -> None:
    found = batches([INTERVIEW, OTHER], 2, random.Random(1))

    asked = Counter((batch.asked.name, question.text) for batch in found for question in batch.questions)
    assert set(asked.values()) == {2}
    assert len(asked) == len(ASKED) + 10
    assert max(len(batch.questions) for batch in found) == QUESTIONS


def test_half_of_a_time_is_half_of_the_batches() -> None:
    assert len(batches([INTERVIEW], 1.5, random.Random(1))) == 4  # of 4.5, the half to the even
    assert len(batches([INTERVIEW], 1, random.Random(1))) == 3


def test_what_is_left_out_is_in_no_batch() -> None:
    found = batches([INTERVIEW, replace(OTHER, left_out=True)], 1, random.Random(1))

    assert {batch.asked.name for batch in found} == {"talk"}


def test_exchanges_that_answer_are_shown_among_others() -> None:
    (batch,) = batches([OTHER], 1, random.Random(1))

    shown = {each.place for each in batch.shown}
    assert {question.right[0] for question in batch.questions} <= shown
    assert len(shown) == EXCHANGES
    assert all(sum(row) == 1 for row in batch.right())


def test_sentences_that_show_what_was_asked_are_among_those_of_an_exchange() -> None:
    (batch,) = batches([OTHER], 1, random.Random(1))

    assert {len(each.sentences) for each in batch.shown} == {SENTENCES}
    of_place = {each.place: each.sentences for each in batch.shown}
    assert all(q.shows is None or q.shows in of_place[q.right[0]] for q in batch.questions)
    sentences = [(each.place, at) for each in batch.shown for at in each.sentences]
    shown = {batch.questions[row].text: sentences[column] for row, column in batch.showing()}
    assert shown == {q.text: (q.right[0], q.shows) for q in batch.questions if q.shows is not None}


def test_english_is_learnt_from_questions_in_english_that_no_scoring_is_fitted_to() -> None:
    foreign = Question("pourquoi ?", "language_fr", [0], None)
    mixed = replace(INTERVIEW, questions=[*ASKED, foreign])
    scoring = replace(OTHER, name="harbour", is_corpus=False)
    french = replace(OTHER, name="phare", language="fr")

    (found,) = of_english([mixed, scoring, french])

    assert found == INTERVIEW


def test_figures_are_told_by_language_and_by_rank() -> None:
    assert kind_of(INTERVIEW, Question("?", "language_fr", [0], None)) == "another language"
    assert kind_of(INTERVIEW, ASKED[0]) == "own language, en"
    assert worth({"own": [0, 1, 2, 0]}) == {"own": [4, 0.5, 0.75]}
