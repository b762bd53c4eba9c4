"""What a page prints again to adorn it is nobody's word, whatever marks and line ends it has there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from bot.transcript.unspoken.pull_quotes import pull_quotes
from transcript.building import document_of, exchanges_in, passages_of
from transcript.growth import grows_evenly

TOLD = "I came in March, and she said that “never” is a word for people with watches, and she laughed. So I stayed."


def told_again(text: str) -> list[str]:
    source = document_of(text).source.text
    found = pull_quotes(source, passages_of(text))
    return [span.of(source) for span in sorted(found)]


@pytest.mark.parametrize(
    "quote",
    [
        "“‘never’ is a word for people with watches”",
        '"never is a word for\n            people with watches"',
        "never is a word for people with watches",
        "Never is a word for people with watches.",
    ],
)
def test_what_repeats_a_part_of_a_paragraph_is_a_pull_quote_whatever_its_marks(quote: str) -> None:
    assert told_again(f"Why here?\n\n{TOLD}\n\n{quote}\n\nAnd now?\n\nNow I sleep.") == [quote]


@pytest.mark.parametrize(
    "words",
    [
        "A word for people",  # plain, and too few words
        "Is never a word for people with watches?",  # it asks
        "Never is a word for people with clocks, too.",
        "Ann Lee: Never is a word for people with watches.",
    ],
)
def test_what_asks_or_says_something_else_is_no_pull_quote(words: str) -> None:
    again = "Is never a word for people with watches? Is it?"

    assert told_again(f"Why here?\n\n{TOLD} {again}\n\n{words}\n\nAnd now?\n\nNow I sleep.") == []


def test_what_the_title_has_taken_from_the_talk_is_said_in_it() -> None:
    said = "Never is a word for people with watches."
    title = f"Three remarks on Ida Holm in her shed: “{said}”"

    assert told_again(f"{title}\n\nWhy here?\n\n{said}\n\nAnd now?\n\nNow I sleep.") == []


def test_the_same_paragraph_twice_is_a_part_of_none() -> None:
    assert told_again(f"Why here?\n\n{TOLD}\n\nAnd now?\n\n{TOLD}") == []


@pytest.mark.parametrize(
    "above",
    [
        "Ida Holm came from the island in the spring. “Never is a word for people with watches,” she says of that year "
        "now, and looks at the harbour, where the last boat is about to leave.",
        "You told a paper in the spring that never is a word for people with watches, and then you bought one, a big "
        "one of gold, and wore it on the boat. What happened?",
    ],
)
def test_what_a_longer_paragraph_quotes_or_asks_about_is_said_where_it_stands(above: str) -> None:
    said = "Never is a word for people with watches."

    assert told_again(f"{above}\n\nWhy here?\n\n{said}\n\nAnd now?\n\nNow I sleep.") == []


def test_all_that_answers_a_question_is_said_though_it_is_said_again() -> None:
    said = "Never is a word for people with watches."

    assert told_again(f"Why here?\n\n{TOLD}\n\nAnd how long?\n\n{said}\n\nAnd now?\n\nNow I sleep.") == []


def test_marks_without_words_in_a_paragraph_are_no_work() -> None:
    assert told_again(f"Why here?\n\nIt is what it is, and so are we{'?' * 200_000}x\n\nAnd now?") == []


TALE = (
    "It was March, and no one had told me. I rang the bell at the lower lock, twice, and then an old bell in the yard, "
    "and the keeper's dog came down all by itself. He took me up to the house."
)


@pytest.mark.parametrize(
    "quote",
    [
        "“I rang the bell at the lower lock, and the keeper's dog came down all by itself.”",
        "« I rang the bell, and then an old bell in the yard »",
        "‘I rang the bell at the lower lock’\nIda Holm",
        "“I rang the bell at the lower lock”\n— Ida Holm, keeper of the upper lock",
        "‘the keeper's dog came down all by itself’",
    ],
)
def test_a_pull_quote_between_marks_may_lack_a_few_words_and_name_who_said_them(quote: str) -> None:
    assert told_again(f"Why here?\n\n{TALE}\n\n{quote}\n\nAnd now?\n\nNow I sleep.") == [quote]


@pytest.mark.parametrize(
    "words",
    [
        "“I rang the bell, and nobody ever came down to the lower lock.”",
        "“It was March, and He took me up to the house.”",  # too much lies between
        "“No one had told me”, she said, and rang the bell.",
        "“I rang”\nIda Holm",
    ],
)
def test_between_marks_other_words_are_no_pull_quote(words: str) -> None:
    assert told_again(f"Why here?\n\n{TALE}\n\n{words}\n\nAnd now?\n\nNow I sleep.") == []


@pytest.mark.parametrize("marks", ["“{}”", "> {}", "{}"])
def test_what_stands_below_a_colon_is_quoted_by_whoever_speaks_there(marks: str) -> None:
    quoted = marks.format("I rang the bell at the lower lock, twice.")

    assert told_again(f"Why?\n\n{TALE}\n\nI wrote it down:\n\n{quoted}\n\nAnd now?\n\nNow I sleep.") == []


def test_a_question_that_takes_up_a_part_of_what_somebody_quotes_makes_no_pull_quote_of_it() -> None:
    quoted = "“I rang the bell at the lower lock, and the keeper's dog came.”"
    asked = f"{TALE[:-1]}, and you went with him. What did he say to you there?"

    assert told_again(f"Why?\n\nI wrote it down.\n\n{quoted}\n\n{asked}\n\nNow I sleep.") == []


@pytest.mark.parametrize(
    "quote", ["[N]ever is a word for people with watches", "[To her, never is] a word for people [who have] watches"]
)
def test_a_newsroom_may_put_words_in_brackets_into_a_pull_quote(quote: str) -> None:
    told = TOLD.replace("people with watches", "people watches") if "who have" in quote else TOLD

    assert told_again(f"Why here?\n\n{told}\n\n> {quote}\n\nAnd now?\n\nNow I sleep.") == [quote]
    assert told_again(f"Why here?\n\n{told}\n\n> {quote} of gold\n\nAnd now?\n\nNow I sleep.") == []


@pytest.mark.parametrize("quote", ["“Go slowly, and look at them first.”", "> Go slowly, and look at them first."])
def test_a_refrain_that_only_stands_alone_is_said_the_first_time(quote: str) -> None:
    text = f"Why bees?\n\nShe told me this.\n\n{quote}\n\nAnd then?\n\nThe same again.\n\n{quote}\n\nThey laugh."
    source = document_of(text).source.text

    (again,) = pull_quotes(source, passages_of(text))

    assert again.start == source.rindex("Go slowly") - (1 if quote.startswith("“") else 0)


@pytest.mark.parametrize("again", ["The lamp {n} went out", "[The] lamp {n} went out"])
def test_each_of_thousands_of_quotations_is_looked_up_where_its_words_are_said(again: str) -> None:
    def with_quotations(times: int) -> Callable[[], object]:
        numbers = range(1_000, 1_000 + 1_200 * times)
        text = "".join(f"> {again.format(n=n)}\n\nIt was the lamp {n} on the quay.\n\n" for n in numbers)
        return partial(pull_quotes, document_of(text).source.text, passages_of(text))

    assert grows_evenly(with_quotations)


def test_what_is_quoted_below_a_colon_is_no_refrain_where_a_page_prints_it_again() -> None:
    quote = "> Go slowly, and look at them first."
    text = f"Why bees?\n\nShe told me this:\n\n{quote}\n\nAnd then?\n\nThey laugh.\n\n{quote}\n\nAnd now?\n\nI sleep."
    source = document_of(text).source.text

    (again,) = pull_quotes(source, passages_of(text))

    assert again.start == source.rindex("Go slowly")


def test_a_quotation_that_stands_there_thousands_of_times_is_looked_up_once() -> None:
    def with_quotations(times: int) -> Callable[[], object]:
        text = "> The lamp is out again.\n\n" * (1_500 * times)
        return partial(pull_quotes, document_of(text).source.text, passages_of(text))

    assert grows_evenly(with_quotations)


@pytest.mark.parametrize("below", ["", "\n\n## Notes\n\nHer lamp is oil.\n"])
def test_a_word_between_marks_answers_a_last_question_as_it_did_others(below: str) -> None:
    asked = ("Why do you swim?", "How often do you swim alone?", "Would you ever swim again?")
    talk = "# Ida\n\n" + "\n\n".join(f'**{question}**\n\n"Not once."' for question in asked) + f"\n{below}"

    assert [question for question, _ in exchanges_in(talk)] == [*asked]
