from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from building import interview_of, seed
from terminal.building import build_interview

from bot.model import Length, Summary
from bot.quoting import spoken
from bot.summary import summarise
from bot.summary.openings import leans, points_early
from bot.summary.worth import closeness, says_something, sentences_of

LIMITS = {Length.SHORT: 3, Length.MEDIUM: 6, Length.LONG: 10}


def texts(summary: Summary) -> list[str]:
    return [spoken(summary.interview.source, s.span) for s in summary.sentences]


def places(summary: Summary) -> list[tuple[int, int, int]]:
    return [(s.exchange.number, s.paragraph, s.sentence) for s in summary.sentences]


SHORT = [(1, 1, 2), (1, 1, 3), (3, 1, 2)]
MEDIUM = [(1, 1, 2), (1, 1, 3), (2, 1, 1), (3, 1, 2), (4, 1, 1), (5, 1, 5)]
LONG = [
    *[(1, 1, 2), (1, 1, 3), (2, 1, 1), (3, 1, 2), (4, 1, 1), (4, 1, 2), (5, 1, 5), (5, 1, 6), (6, 1, 1), (6, 1, 2)],
]


@pytest.mark.parametrize(("length", "expected"), [(Length.SHORT, SHORT), (Length.MEDIUM, MEDIUM), (Length.LONG, LONG)])
def test_the_built_in_interview_is_summed_up_in_these_sentences(
    length: Length, expected: list[tuple[int, int, int]]
) -> None:
    summary = summarise(seed(), length)

    assert places(summary) == expected


def test_the_short_summary_of_the_built_in_interview_reads_like_this() -> None:
    summary = summarise(seed(), Length.SHORT)

    assert texts(summary) == [
        "Despite the war in Ukraine, the international community should not expect much change in China’s position"
        " vis-à-vis Russia, which it will not abandon to improve its relations with Western countries.",
        "Quite simply because China considers Russia as its teammate against the United States.",
        "A weakened Russia will depend more on China, with more favorable access to Russian oil and gas.",
    ]


@pytest.mark.parametrize("length", list(Length))
def test_every_sentence_is_a_whole_one_of_an_answer_in_source_order(length: Length) -> None:
    summary = summarise(seed(), length)

    spans = [s.span for s in summary.sentences]
    assert spans == sorted(set(spans))
    assert all(s.exchange.answer[s.paragraph - 1].sentences[s.sentence - 1] == s.span for s in summary.sentences)
    assert 0 < len(spans) <= LIMITS[length]


@pytest.mark.parametrize("length", list(Length))
def test_a_sentence_that_leans_stands_right_after_the_one_it_leans_on(length: Length) -> None:
    interview = seed()
    summary = summarise(interview, length)

    chosen = {s.span for s in summary.sentences}
    for sentence in summary.sentences:
        if leans(spoken(interview.source, sentence.span), "en", opens_answer=False):
            said = sentence.exchange.sentences
            assert said[said.index(sentence.span) - 1] in chosen
            assert said.index(sentence.span) > 0


#: The 13 of the 27 answer sentences that open with a pronoun or demonstrative, and 7 that lean in another way.
LEANING = [
    "Quite simply because China considers Russia",
    "For China, this is the fundamental objective",
    "She fears that once Russia is defeated",
    "She also fears that a Russian defeat",
    "It would shift the current balance",
    "She tries to make the most",
    "It will also have more weight",
    "Some nationalists imagine that this will allow",
    "However, China thinks above all",
    "Some are of great interest",
    "Such a diplomatic gesture",
    "Because this meeting will not be good",
    "She has already tried",
    "But this is not a roadmap",
    "Its priority is its international image.",
    "She wants to appear",
    "Maybe China can play a role then.",
    "Perhaps she is waiting",
    "In this case, Beijing",
    "But let’s not forget",
]


def test_of_the_built_in_interview_exactly_these_sentences_lean() -> None:
    interview = seed()
    said = [spoken(interview.source, s) for e in interview.exchanges for s in e.sentences]

    found = [text for text in said if leans(text, "en", opens_answer=False)]

    assert len(said) == 27
    assert [text[: len(opening)] for text, opening in zip(found, LEANING, strict=True)] == LEANING


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "…and nobody came."),
        ("en", "and nobody came."),
        ("en", "That's why the bridge fell."),
        ("en", "“It’s a disaster,” the mayor said."),
        ("en", "Yes, the bridge fell."),
        ("en", "No, the bridge stands."),
        ("en", "In addition, the bridge fell."),
        ("en", "With them the bridge fell."),
        ("en", "If they agree, the bridge will stand."),
        ("en", "Both want a bridge."),
        ("en", "Others want a bridge."),
        ("en", "It took Crimea in a week."),
        ("en", "Those bridges fell."),
        ("en", "The bridge was built for this."),
        ("en", "As we have seen with the bridge."),
        ("en", "Like the old bridge in the north."),
        ("fr", "Comme le vieux pont du nord."),
        ("es", "Como el viejo puente del norte."),
        ("de", "Wie bei der alten Brücke im Norden."),
        ("fr", "Elle craint une défaite."),
        ("fr", "C’est un danger pour la Chine."),
        ("fr", "Pour la Chine, c’est un danger."),
        ("fr", "Dans ce cas, Pékin attendrait."),
        ("fr", "Sa priorité est son image."),
        ("fr", "Cependant, la Chine attend."),
        ("fr", "D’ailleurs, la Chine attend."),
        ("es", "Su prioridad es la imagen."),
        ("es", "Sin embargo, China espera."),
        ("es", "Eso no es un plan."),
        ("es", "En este caso, Pekín esperaría."),
        ("de", "Sie fürchtet eine Niederlage."),
        ("de", "Das ist kein Plan."),
        ("de", "In diesem Fall würde Peking warten."),
        ("de", "Aber China wartet."),
        ("de", "Deshalb wartet China."),
    ],
)
def test_a_sentence_leans_when_it_points_back(language: str, sentence: str) -> None:
    assert leans(sentence, language, opens_answer=True)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It must be understood that the bridge fell."),
        ("en", "It is up to the mayor to decide."),
        ("en", "It's hardly surprising that the bridge fell."),
        ("en", "It takes years to build a bridge."),
        ("en", "It is Russia that decides."),
        ("en", "Those who built the bridge left."),
        ("en", "This year the bridge fell."),
        ("en", "Some engineers want a bridge."),
        ("en", "No bridge was built."),
        ("en", "The idea that has won is a bridge."),
        ("en", "I want a bridge."),
        ("en", "There is a bridge."),
        ("en", "For China, Russia is a teammate."),
        ("en", "As mayor of the town, I want a bridge."),
        ("de", "Wie alle in Peking, wartet China."),
        ("fr", "Il faut comprendre la Chine."),
        ("fr", "Il est peu probable que la Chine renonce."),
        ("fr", "Ceux qui décident sont à Moscou."),
        ("fr", "La Chine attend."),
        ("es", "China espera."),
        ("es", "Este año China espera."),
        ("de", "Es ist unwahrscheinlich, dass China aufgibt."),
        ("de", "Das Land wartet."),
        ("de", "China wartet."),
    ],
)
def test_a_sentence_stands_alone_when_it_points_at_nothing_or_forward(language: str, sentence: str) -> None:
    assert not leans(sentence, language, opens_answer=False)


def test_in_a_language_without_rules_only_the_first_sentence_of_an_answer_stands_alone() -> None:
    assert not leans("Kína vár.", "hu", opens_answer=True)
    assert leans("Kína vár.", "hu", opens_answer=False)


def test_an_interview_of_nothing_but_leaning_answers_has_no_summary() -> None:
    interview = build_interview(("Will the bridge stand?", "Yes, it will."), ("Why?", "Because they built it well."))

    assert texts(summarise(interview, Length.LONG)) == []


def test_a_short_interview_gives_fewer_sentences_and_no_asides() -> None:
    interview = build_interview(
        ("What fell?", "The old bridge over the river fell in March. Gate four does. The mayor blamed the engineers."),
        ("And who pays?", "The city pays for the new bridge. What else could the city do for the bridge?"),
    )

    assert texts(summarise(interview, Length.LONG)) == [
        "The old bridge over the river fell in March.",
        "The city pays for the new bridge.",
    ]


def test_an_interview_in_chinese_has_a_summary() -> None:
    chinese = interview_of(
        (
            "你为什么来这里？",
            "我想要安静。城里太吵了，而且我的姐姐已经离开了那里。灯塔每天晚上都要点亮，否则船只会迷路。",
        ),
        ("冬天你吃什么？", "主要是鱼干和土豆。大海允许的时候，船会带来面粉。"),
        language="zh",
    )

    assert texts(summarise(chinese, Length.SHORT)) == ["主要是鱼干和土豆。", "大海允许的时候，船会带来面粉。"]


def test_an_interview_without_exchanges_has_an_empty_summary() -> None:
    talk = build_interview(("Why?", "So."))
    empty = replace(talk, transcript=replace(talk.transcript, exchanges=()))

    assert summarise(empty, Length.SHORT).sentences == ()


def test_every_sentence_of_every_answer_knows_its_place() -> None:
    talk = build_interview(("Why?", "It was old. Nobody looked.\n\nYes."), ("Who pays?", "The city."))

    found = [(s.exchange.number, s.paragraph, s.sentence, s.text, s.opens_answer) for s in sentences_of(talk)]

    assert found == [
        (1, 1, 1, "It was old.", True),
        (1, 1, 2, "Nobody looked.", False),
        (1, 2, 1, "Yes.", False),
        (2, 1, 1, "The city.", True),
    ]


@pytest.mark.parametrize(
    ("sentence", "says"),
    [
        ("Gate four does.", False),
        ("The gate of the harbour opens.", True),
        ("Who opens the gate of the harbour?”", False),
        ("灯塔每天晚上都要点亮，否则船只会迷路。", True),
        ("是的。", False),
        ("大海允许的时候，船会带来面粉吗？", False),
        ("„Wer öffnet das Tor des Hafens?“", False),
        ("Marie-Soleil n’a porté aucune plainte.", True),
    ],
)
def test_asides_and_questions_are_worth_no_line(sentence: str, says: bool) -> None:
    assert says_something(sentence) is says


def test_a_sentence_is_worth_more_the_more_it_shares_with_the_title_and_nothing_where_it_shares_no_word() -> None:
    said = "The bridge of Ullet fell into the river. Potatoes were dear everywhere. The bridge fell at night."
    talk = build_interview(("What happened?", said), title="The bridge fell")

    alike, worth = closeness(talk, sentences_of(talk))

    assert np.array_equal(alike, alike.T)
    assert alike[1].tolist() == [0, 0, 0]
    assert worth[2] > worth[0] > worth[1] == 0
    assert worth.max() <= 1


@pytest.mark.parametrize(
    ("sentence", "points"),
    [("You get it from the city.", True), ("The city gets it from you.", True), ("Nobody pays for bridges.", False)],
)
def test_a_pronoun_near_the_start_may_point_back(sentence: str, points: bool) -> None:
    assert points_early(sentence, "en") is points


def test_small_words_of_the_language_make_no_two_sentences_alike() -> None:
    said = "La casa y el perro dormían junto al mar.", "Madrid y Barcelona crecieron con las fábricas."
    interview = build_interview(*((f"¿Y del año {n}?", one) for n, one in enumerate(said)), language="es")

    alike, _ = closeness(interview, sentences_of(interview))

    assert alike[0, 1] < 0.1
