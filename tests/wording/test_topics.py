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

    assert [LIGHT.question_of(exchange) for _, exchange in topics([LIGHT], besides)] == asked(6, 8)


def test_of_few_questions_all_are_topics_in_their_order() -> None:
    found = topics([CHOIR, interview_of(("Why did you come to the rock?", "I wanted silence."))])

    assert [(interview.key, exchange.number) for interview, exchange in found] == [("choir", 1), ("cold-rock", 1)]


def test_what_tells_nobody_what_was_spoken_of_is_no_topic() -> None:
    found = topics([interview_of(("Nice...", "Yes."), ("Who sings in Denmark?", "We do."), ("Right. Right.", "Yes."))])

    assert [exchange.number for _, exchange in found] == [2]


def test_of_thousands_of_questions_a_few_are_looked_at() -> None:
    plain, telling = ("Who sings?", "We do."), ("Who sings in Denmark?", "We do.")
    large = interview_of(*[telling if n % 2 else plain for n in range(3200)])

    # The first of each eighth of a quarter: all of them plain ones.
    assert [exchange.number for _, exchange in topics([large])] == [1, 801, 1601, 2401]


def test_where_nothing_is_left_there_are_no_topics() -> None:
    assert topics([CHOIR], [(CHOIR, CHOIR.exchange(1))]) == ()
    assert topics([]) == ()
