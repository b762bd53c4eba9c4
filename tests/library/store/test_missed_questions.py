from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from bot.library.missed import DAYS_A_QUESTION_IS_KEPT, MOST_KEPT, AskedByPerson, Key, Missed
from bot.library.store.desk import Desk
from bot.library.store.libraries import Libraries
from bot.library.store.missed_questions import MissedQuestions, delete_of_person, forget_missed, of_person
from library.building import AT, Opening

KEY = Key.new()
DAY = AT.date()


def first_letter(question: str, others: Sequence[str]) -> int | None:
    """Take questions for alike that begin with the same letter."""
    return next((place for place, other in enumerate(others) if other[0] == question[0]), None)


def ask(questions: MissedQuestions, *asked: tuple[str, int], key: Key = KEY) -> None:
    for words, person in asked:
        questions.keep(words, person, key, first_letter)


def shown(questions: MissedQuestions) -> list[tuple[tuple[str, ...], int]]:
    return [(group.wordings, group.count) for group in questions.groups()]


def wish(libraries: Libraries, owner: int) -> None:
    Desk.of(libraries, owner).prefer(lambda before: replace(before, missed=True))


def test_what_three_people_asked_alike_is_shown(libraries: Libraries) -> None:
    questions = MissedQuestions.of(libraries, 7)

    ask(questions, ("a1", 1), ("b1", 1), ("a2", 2))
    before = questions.groups()
    ask(questions, ("a1", 3))

    assert before == ()
    (group,) = questions.groups()
    assert group == Missed(group.group, ("a1", "a2"), 3, DAY, DAY)


def test_one_person_who_asks_three_times_is_one_person(libraries: Libraries) -> None:
    questions = MissedQuestions.of(libraries, 7)

    ask(questions, ("a1", 1), ("a2", 1), ("a3", 1), ("a4", 2))

    assert questions.groups() == ()


def test_people_of_two_runs_are_not_counted_together(libraries: Libraries) -> None:
    questions = MissedQuestions.of(libraries, 7)

    ask(questions, ("a1", 1), ("a2", 2))
    ask(questions, ("a3", 1), ("a4", 2), key=Key.new())
    before = questions.groups()
    ask(questions, ("a5", 3))

    assert before == ()
    assert shown(questions) == [(("a1", "a2", "a3", "a4", "a5"), 5)]


def test_once_it_is_shown_nothing_tells_who_asked_and_more_of_it_is_counted(libraries: Libraries) -> None:
    questions = MissedQuestions.of(libraries, 7)

    ask(questions, ("a1", 1), ("a2", 2), ("a3", 3))
    ask(questions, ("a1", 1))

    assert of_person(libraries, 1, KEY) == ()
    assert shown(questions) == [(("a1", "a2", "a3"), 4)]


def test_the_most_asked_comes_first(libraries: Libraries) -> None:
    questions = MissedQuestions.of(libraries, 7)

    ask(questions, *[(f"{letter}{n}", n) for letter, most in (("a", 3), ("b", 5)) for n in range(most)])

    assert [count for _, count in shown(questions)] == [5, 3]


def test_a_server_sees_only_its_own(libraries: Libraries) -> None:
    ask(MissedQuestions.of(libraries, 7), ("a1", 1), ("a2", 2), ("a3", 3))

    assert MissedQuestions.of(libraries, 8).groups() == ()


def test_a_group_or_all_can_be_deleted(libraries: Libraries) -> None:
    questions = MissedQuestions.of(libraries, 7)
    ask(questions, *[(f"{letter}{n}", n) for letter in "ab" for n in range(3)], ("c", 1))
    first = next(group for group in questions.groups() if group.wordings[0] == "a0")

    questions.delete(first.group)
    rest = shown(questions)
    questions.delete()

    assert rest == [(("b0", "b1", "b2"), 3)]
    assert questions.groups() == ()
    assert of_person(libraries, 1, KEY) == ()


def test_a_person_gets_and_deletes_what_can_be_told_to_be_theirs(libraries: Libraries) -> None:
    ask(MissedQuestions.of(libraries, 7), ("a1", 1), ("b1", 2))
    ask(MissedQuestions.of(libraries, 8), ("c1", 1))
    ask(MissedQuestions.of(libraries, 8), ("d1", 1), key=Key.new())

    told = of_person(libraries, 1, KEY)
    count = delete_of_person(libraries, 1, KEY)

    assert told == (AskedByPerson("7", "a1", DAY), AskedByPerson("8", "c1", DAY))
    assert count == 2
    assert of_person(libraries, 1, KEY) == ()
    assert of_person(libraries, 2, KEY) == (AskedByPerson("7", "b1", DAY),)


def test_after_thirty_days_a_question_is_deleted(opening: Opening) -> None:
    now = [AT]
    libraries = opening(clock=lambda: now[0])
    wish(libraries, 7)
    questions = MissedQuestions.of(libraries, 7)
    for n in range(4):
        now[0] = AT + dt.timedelta(days=n)
        ask(questions, (f"a{n}", n))

    now[0] = AT + dt.timedelta(days=DAYS_A_QUESTION_IS_KEPT)
    forget_missed(libraries)

    assert shown(questions) == [(("a1", "a2", "a3"), 3)]


def test_questions_of_a_server_that_does_not_wish_it_are_deleted(libraries: Libraries) -> None:
    wish(libraries, 7)
    for server in (7, 8):
        ask(MissedQuestions.of(libraries, server), ("a1", 1))

    forget_missed(libraries)

    assert of_person(libraries, 1, KEY) == (AskedByPerson("7", "a1", DAY),)


def test_beyond_the_most_that_are_kept_the_oldest_go(libraries: Libraries) -> None:
    questions = MissedQuestions.of(libraries, 7)

    ask(questions, *[(chr(1000 + n), 1) for n in range(MOST_KEPT + 1)])

    kept = of_person(libraries, 1, KEY)
    assert len(kept) == MOST_KEPT
    assert kept[0].words == chr(1001)


def test_they_go_with_the_server(libraries: Libraries) -> None:
    ask(MissedQuestions.of(libraries, 7), ("a1", 1))

    libraries.of(7).clear()

    assert of_person(libraries, 1, KEY) == ()
