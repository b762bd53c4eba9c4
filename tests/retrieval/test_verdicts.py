from __future__ import annotations

import logging
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from building import encoder, engine, interview_of, seed

from bot.errors import JudgeError
from bot.model import Match, Quoted
from bot.remarks import Remark
from bot.retrieval import Engine, WordsOnly
from bot.retrieval.features.registry import Feature, measured
from bot.retrieval.judge import JUDGE, Verdict
from bot.retrieval.ranking import contributions, is_read, start
from bot.retrieval.scoring import Linear
from bot.retrieval.verdicts import FORMAT, Mix, Reader, is_printed, is_readable, side_by_side, window
from bot.service import Service
from retrieval.judges import write_reader

LONG = "One came. Two came. Three came. Four came. Five came."
TALK = interview_of(
    ("Who came first?", LONG),
    ("Are you happy?", "Yes."),
    ("What do you eat?", "Dried fish. Potatoes too."),
    ("Do you sleep?", "Seldom."),
)
#: Replies count by themselves, and nothing else.
REPLIES_ALONE = Mix(Linear.of({Feature.REPLIES: 1.0}, 0.0), 0.1, 1.0)
QUESTION = "Who was the first to arrive?"


@dataclass
class Reading:
    """Reads by heart: a passage that it does not know is as likely a reply as not."""

    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    #: What it was given, in order.
    given: list[tuple[str, str, str]] = field(default_factory=list)

    def read(self, question: str, printed: str, passage: str, *, is_english: bool) -> Verdict:
        """Return the verdict on ``passage``."""
        self.given.append((question, printed, passage))
        return self.verdicts.get(passage, Verdict(0.0, 0.0))


def match_of(number: int, confidence: float, lit: int = 0, **features: float) -> Match:
    exchange = TALK.exchange(number)
    return Match(TALK, exchange, confidence, (exchange.sentences[lit],), features=tuple(features.items()))


def judged(reading: Reading, *matches: Match, mix: Mix = REPLIES_ALONE, question: str = QUESTION) -> list[Any]:
    """Return number and confidence of ``matches`` once they were read."""
    found = Reader(reading, mix).judged(question, matches)
    return [(match.exchange.number, round(match.confidence, 3)) for match in found]


def test_a_question_that_leans_is_read_where_it_and_the_one_before_are_short() -> None:
    before, matches = "Who was the first of them all to arrive?", (match_of(1, 0.5), match_of(2, 0.4))
    question = f"{before} and who came with them that morning?"

    assert is_readable(question, matches, before)
    assert not is_readable(question, matches)
    assert not is_readable(f"{question} They said they would, but nobody ever wrote it down", matches, before)


#: Words of the sentences of one answer.
LENGTHS = (30, 30, 30, 5, 80)
DRAWN_OUT = interview_of(("How was it?", " ".join(" ".join(["So", *["on"] * (n - 2), "on."]) for n in LENGTHS)))


@pytest.mark.parametrize(("lit", "read"), [(0, (0, 2)), (1, (1, 4)), (2, (1, 4)), (3, (1, 4)), (4, (4, 5))])
def test_sentences_about_the_closest_one_are_read_up_to_seventy_words(lit: int, read: tuple[int, int]) -> None:
    sentences = DRAWN_OUT.exchange(1).sentences
    assert len(sentences) == len(LENGTHS)
    assert window(Match(DRAWN_OUT, DRAWN_OUT.exchange(1), 0.5, (sentences[lit],))) == sentences[slice(*read)]


def test_of_a_short_answer_all_is_read() -> None:
    assert window(match_of(3, 0.5, 1)) == TALK.exchange(3).sentences
    assert window(replace(match_of(2, 0.5), highlights=())) == TALK.exchange(2).sentences


def test_the_judge_is_given_the_question_the_printed_one_and_the_passage() -> None:
    reading = Reading()

    judged(reading, match_of(1, 0.5, 3))

    assert reading.given == [(QUESTION, "Who came first?", LONG)]


@pytest.mark.parametrize(
    ("alike", "read"),
    [(0.9, "Who was the very first?"), (0.75, "Who came first?")],
    ids=["nearly what is typed", "something else that the answer says"],
)
def test_other_words_for_a_question_are_read_where_they_are_nearly_what_is_typed(alike: float, read: str) -> None:
    reading = Reading()

    judged(reading, replace(match_of(1, 0.5, question_alike=alike), wording="Who was the very first?"))

    ((_, printed, _),) = reading.given
    assert printed == read


@pytest.mark.parametrize(("alike", "is_read"), [(0.9, False), (0.75, True)])
def test_what_is_sure_by_words_for_something_else_that_the_answer_says_is_read(alike: float, is_read: bool) -> None:
    mix = replace(REPLIES_ALONE, read_to=0.97)
    sure = match_of(1, 0.98, question_alike=alike)

    assert not mix.is_doubtful(sure)
    assert mix.is_doubtful(replace(sure, wording="Who was the very first?")) is is_read


def test_candidates_are_put_in_order_by_what_was_read() -> None:
    reading = Reading({"Dried fish. Potatoes too.": Verdict(1.0, 0.0), "Yes.": Verdict(-2.0, 0.0)})

    found = judged(reading, match_of(2, 0.7), match_of(3, 0.6), match_of(4, 0.55))

    # The third is not read, and so no surer than any that was.
    assert found == [(3, 0.731), (2, 0.119), (4, 0.119)]


def test_from_its_threshold_on_a_candidate_is_read() -> None:
    reading = Reading()
    mix = replace(REPLIES_ALONE, read_from=0.25, read_to=0.75)

    above = judged(reading, match_of(1, 0.76), match_of(2, 0.75), mix=mix)
    below = judged(reading, match_of(3, 0.25), match_of(4, math.nextafter(0.25, 0)), mix=mix)

    assert above == [(1, 0.76), (2, 0.5)]
    assert below == [(3, 0.5), (4, 0.25)]
    assert [printed for _, printed, _ in reading.given] == ["Are you happy?", "What do you eat?"]


def test_once_a_candidate_is_nearly_certain_the_others_are_not_read() -> None:
    reading = Reading({LONG: Verdict(3.0, 0.0)})

    found = judged(reading, match_of(1, 0.5), match_of(2, 0.45), match_of(3, 0.4))

    assert found == [(1, 0.953), (2, 0.45), (3, 0.4)]
    assert len(reading.given) == 1


@pytest.mark.parametrize("question", ["Pourquoi la Chine est-elle amie de la Russie ?", "warum ist das denn so teuer"])
def test_a_question_in_another_language_is_not_read(question: str) -> None:
    reading = Reading()

    assert judged(reading, match_of(1, 0.5), question=question) == [(1, 0.5)]
    assert reading.given == []


def test_a_list_of_questions_is_not_read() -> None:
    reading = Reading()
    several, many = (interview_of(*((f"Why {n}?", "So.") for n in range(count))) for count in (71, 72))

    matches = [Match(talk, talk.exchange(1), 0.6, ()) for talk in (several, many)]
    found = [judged(reading, match) for match in matches]

    assert found == [[(1, 0.5)], [(1, 0.6)]]


def test_an_interview_in_a_language_that_the_judge_has_not_learnt_is_not_read() -> None:
    reading = Reading()
    portuguese = interview_of(("E depois?", "Depois veio o inverno."), language="pt")

    found = judged(reading, match_of(1, 0.6), Match(portuguese, portuguese.exchange(1), 0.55, ()))

    assert found == [(1, 0.55), (1, 0.5)]
    assert [printed for _, printed, _ in reading.given] == ["Who came first?"]


def test_nothing_is_read_where_nothing_was_found() -> None:
    assert judged(Reading()) == []


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Why can’t China afford a collapse of Putin’s regime?", True),
        ("why cant china afford a colapse of putins regime", True),
        ("Why can China afford a collapse of Putin’s regime?", False),
        ("Why can’t Putin afford a collapse of China’s regime?", False),
        ("Why can’t China afford a collapse of Kim’s regime?", False),
        ("What would a collapse of Putin’s regime mean for China?", False),
    ],
)
def test_the_printed_question_is_known_by_all_of_its_words_in_their_order(typed: str, printed: bool) -> None:
    (first, *_) = Service((seed(),), engine()).ask(typed).search.candidates

    assert is_printed(first) == printed
    assert (judged(Reading(), first) == [(first.exchange.number, round(first.confidence, 3))]) == printed


def test_what_was_read_stands_among_the_features_of_a_candidate() -> None:
    reader = Reader(Reading({"Yes.": Verdict(1.25, -2.5)}), REPLIES_ALONE)

    (found,) = reader.judged(QUESTION, (match_of(2, 0.8, score=3.0),))

    assert measured(found.features) == {
        Feature.SCORE: 3.0,
        Feature.COMPARED: pytest.approx(math.log(0.8 / 0.2)),
        Feature.REPLIES: 1.25,
        Feature.CONTRADICTS: -2.5,
        Feature.EXCHANGED: 0.0,
        Feature.BRIEF: pytest.approx(math.exp(-1 / 10)),
        Feature.OUTREAD: 0.0,
        Feature.SECOND: 0.0,
    }


def test_exchanged_roles_are_read_of_the_sentence_that_comes_nearest_but_not_between_languages() -> None:
    talk = interview_of(("Who won?", "It rained. The mayor sued me in May."))
    near = Match(talk, talk.exchange(1), 0.5, (talk.exchange(1).sentences[1],))
    between = replace(near, features=((Feature.CROSSING_ALIKE.label, 0.9),))
    reader = Reader(Reading(), REPLIES_ALONE)

    read = [
        reader.readings(question, match)[Feature.EXCHANGED]
        for question, match in (
            ("who did you sue", near),
            ("who sued you", near),
            ("who did you sue", replace(near, highlights=())),
            ("who did you sue", between),
        )
    ]

    assert read == [1.0, 0.0, 0.0, 0.0]


def test_a_printed_question_exchanges_no_roles_with_its_answer() -> None:
    talk = interview_of(("Who did you sue?", "The mayor sued me in May."))
    near = Match(talk, talk.exchange(1), 0.5, talk.exchange(1).sentences)
    reader = Reader(Reading(), REPLIES_ALONE)

    assert reader.readings("who did you sue", near)[Feature.EXCHANGED] == 0.0
    assert reader.readings("who did you sue in may", near)[Feature.EXCHANGED] == 1.0


def test_another_language_than_the_interviews_has_log_odds_of_its_own() -> None:
    crossed, between = (Linear.of({Feature.REPLIES: 1.0}, bias) for bias in (0.5, -0.5))
    mix = replace(REPLIES_ALONE, crossed=crossed, between=between)
    other, same = match_of(1, 0.5, crossing_alike=0.9), match_of(1, 0.5, crossing_alike=0.9, spelt=-2.0)

    assert [mix.of(match) for match in (match_of(1, 0.5), same, other)] == [mix.log_odds, crossed, between]
    assert replace(mix, between=None).of(other) is crossed


def test_candidates_are_read_side_by_side() -> None:
    first, unread, last = {Feature.REPLIES: -1.0}, None, {Feature.REPLIES: 2.5}

    assert side_by_side([first, unread, last]) == [
        {Feature.REPLIES: -1.0, Feature.OUTREAD: 3.5, Feature.SECOND: 0.0},
        None,
        {Feature.REPLIES: 2.5, Feature.OUTREAD: 0.0, Feature.SECOND: 1.0},
    ]


def test_a_passage_is_less_sure_beside_one_that_reads_more_as_a_reply() -> None:
    reading = Reading({"Yes.": Verdict(1.0, 0.0), "Seldom.": Verdict(3.0, 0.0)})
    mix = Mix(Linear.of({Feature.REPLIES: 1.0, Feature.OUTREAD: -0.5}, 0.0), 0.1, 1.0)

    alone = judged(reading, match_of(2, 0.5), mix=mix)
    beside = judged(reading, match_of(2, 0.5), match_of(4, 0.5), mix=mix)

    assert alone == [(2, pytest.approx(0.731, abs=0.001))]
    assert beside == [(4, pytest.approx(0.953, abs=0.001)), (2, 0.5)]


@pytest.mark.parametrize("confidence", [0.0, 1.0])
def test_a_certainty_has_log_odds_too(confidence: float) -> None:
    found = Reader(Reading(), REPLIES_ALONE).readings(QUESTION, match_of(1, confidence))

    assert abs(found[Feature.COMPARED]) == pytest.approx(13.8, abs=0.1)


#: A mix that counts everything, and so little of what was compared that order can change.
ALL = Mix(
    Linear.of(
        {
            Feature.COMPARED: 0.5,
            Feature.REPLIES: 0.75,
            Feature.CONTRADICTS: -0.25,
            Feature.BRIEF: -2.0,
            Feature.SWAPPED: -1.0,
        },
        -0.5,
    ),
    0.0,
    1.0,
)


class ByLength:
    """Takes long passages for replies."""

    def read(self, question: str, printed: str, passage: str, *, is_english: bool) -> Verdict:
        """Return a verdict by the length of ``passage``."""
        return Verdict(len(passage) / 100 - 2, -len(passage) / 200)


@pytest.mark.parametrize(
    "question", ["how come china still likes russia", "can putin afford a colapse of china's regime"]
)
def test_what_counted_sums_up_to_the_confidence_of_whatever_was_read(question: str) -> None:
    searcher = reading_engine().searcher((seed(),))

    for match in Service((seed(),), reading_engine()).ask(question).search.candidates[:2]:
        counted = contributions(searcher.scoring, match, ALL.log_odds)
        log_odds = start(searcher.scoring, match, ALL.log_odds) + sum(c.log_odds for c in counted)
        assert is_read(match)
        assert 1 / (1 + math.exp(-log_odds)) == pytest.approx(match.confidence, abs=1e-6)
        assert {"replies", "contradicts"} <= {c.feature for c in counted}


def reading_engine() -> Engine:
    return Engine(encoder, find_reader=lambda: Reader(ByLength(), ALL))


def test_a_reply_is_decided_and_explained_by_what_was_read() -> None:
    question = "why does china stick with russia"
    service = Service((seed(),), reading_engine())
    plain = Service((seed(),), engine()).ask(question)

    reply = service.ask(question)

    assert isinstance(plain, Quoted)
    assert reply.search.candidates != plain.search.candidates
    assert reply.search.candidates[0].words
    assert service.why(reply).start == start(service.searcher.scoring, reply.search.candidates[0], ALL.log_odds)
    assert "replies" in {c.feature for c in service.why(reply).contributions}


def test_a_question_about_the_interview_itself_is_not_read() -> None:
    reading = Reading()
    service = Service((seed(),), Engine(encoder, find_reader=lambda: Reader(reading, ALL)))

    for message in ("Who is being interviewed?", "thanks", "list the questions"):
        service.ask(message)

    assert reading.given == []


def test_without_the_encoder_that_it_was_fitted_with_nothing_is_read() -> None:
    asked: list[str] = []

    def find() -> Reader | None:
        asked.append("")
        return None

    words_only = Engine(lambda: WordsOnly(Remark("of a test")), find_reader=find)
    with_encoder = Engine(encoder, find_reader=find)

    assert (words_only.reader, asked) == (None, [])
    found = [with_encoder.searcher((TALK,)) for _ in range(2)]
    assert [searcher.reader for searcher in found] == [None, None]
    assert asked == [""]


def test_a_reader_is_as_its_files_say(tmp_path: Path) -> None:
    reader = Reader.find(write_reader(tmp_path))

    assert reader is not None
    assert reader.mix.log_odds.features == (Feature.REPLIES, Feature.BRIEF)
    assert (reader.mix.log_odds.weights.tolist(), reader.mix.log_odds.bias) == ([1.0, -0.5], 0.25)
    assert (reader.mix.read_from, reader.mix.read_to) == (0.1, 0.9)
    assert len(reader.judged(QUESTION, (match_of(1, 0.5), match_of(2, 0.4)))) == 2


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"format": FORMAT + 1}, f"has format {FORMAT + 1}, this version reads {FORMAT}"),
        ({"weights": {"replies": -1.0}}, "against its sign"),
        ({"weights": {"repplies": 1.0}}, "no feature called 'repplies'"),
    ],
)
def test_a_mix_that_does_not_fit_is_one_warning_and_nothing_is_read(
    changed: dict[str, object], reason: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = write_reader(tmp_path, **changed)

    with caplog.at_level(logging.WARNING):
        assert Reader.find(folder) is None

    assert len(caplog.messages) == 1
    assert reason in caplog.messages[0]
    with pytest.raises(JudgeError):
        Reader.load(folder)


def test_without_a_judge_nothing_is_read_and_nothing_is_said(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        assert Reader.find(tmp_path) is None

    assert caplog.messages == []


def test_a_damaged_judge_is_one_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (write_reader(tmp_path) / JUDGE).write_bytes(b"no such thing")

    assert Reader.find(tmp_path) is None
    assert len(caplog.messages) == 1
    assert caplog.messages[0].startswith(f"Passages are compared and not read: the judge in {tmp_path}: ")
