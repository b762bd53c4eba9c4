from __future__ import annotations

from building import interview_of

from bot.wording.topics import topics

LIGHT = interview_of(
    ("Why?", "Because."),
    ("Why did you come to the lighthouse?", "I wanted silence."),
    ("And then?", "I stayed."),
    ("What do seals eat in winter?", "Fish."),
    ("How?", "With teeth."),
    ("Does Denmark pay for the lamp?", "For the oil."),
    ("Really?", "Yes."),
    ("Will your daughter keep the lighthouse?", "She will not."),
    ("No?", "No."),
    key="light",
)
CHOIR = interview_of(("Who sings?", "We do."), key="choir")


def asked(*numbers: int) -> list[str]:
    return [LIGHT.question_of(LIGHT.exchange(number)) for number in numbers]


def test_of_each_stretch_the_question_that_names_most_is_a_topic() -> None:
    assert [LIGHT.question_of(exchange) for _, exchange in topics([LIGHT])] == asked(2, 4, 6, 8)


def test_what_is_offered_already_is_no_topic() -> None:
    besides = [(LIGHT, LIGHT.exchange(number)) for number in (2, 4)]

    assert [LIGHT.question_of(exchange) for _, exchange in topics([LIGHT], besides)] == asked(1, 3, 6, 8)


def test_of_few_questions_all_are_topics_in_their_order() -> None:
    found = topics([CHOIR, interview_of(("Why did you come to the rock?", "I wanted silence."))])

    assert [(interview.key, exchange.number) for interview, exchange in found] == [("choir", 1), ("cold-rock", 1)]


def test_where_nothing_is_left_there_are_no_topics() -> None:
    assert topics([CHOIR], [(CHOIR, CHOIR.exchange(1))]) == ()
    assert topics([]) == ()
