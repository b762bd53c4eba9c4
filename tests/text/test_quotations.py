from __future__ import annotations

import time

import pytest

from bot.model import Span
from bot.text.quotations import quotations_in


def _quoted(text: str) -> list[str]:
    return [span.of(text) for span in quotations_in(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "quoted",
    [
        '"I sleep. No!"',
        "“I sleep. No!”",
        "„I sleep. No!“",
        "„I sleep. No!”",
        '„I sleep. No!"',
        "”I sleep. No!”",
        "«I sleep. No!»",
        "« I sleep. No! »",
        "«\u00a0I sleep. No!\u00a0»",
        "»I sleep. No!«",
        "›I sleep. No!‹",
        "‹I sleep. No!›",
        "‘I sleep. No!’",
        "‚I sleep. No!‘",
        "’I sleep. No!’",
        "'I sleep. No!'",
        "「I sleep. No!」",
        "『I sleep. No!』",
        "‘I won’t sleep. No!’",
        "'I won't sleep. No!'",
        "‘I sleep in the dogs’ house. No!’",
        "“I sleep. ‘No!’ I said. No!”",
        "“I “sleep”. No!”",
        '“I "sleep". No!”',
        "“I sleep.\n\n“No!”",
        "“…sleep. No!”",
        "“¿Sleep? No!”",
    ],
)
def test_what_stands_within_marks_of_any_language_is_a_quotation(quoted: str) -> None:
    assert _quoted(f"It said, {quoted} So it was.") == [quoted]


def test_a_quotation_may_be_a_word_before_another_one() -> None:
    assert _quoted("The ‘dogs’ bark. A ‘cat’ sleeps.") == ["‘dogs’", "‘cat’"]
    assert _quoted("The 'dogs' bark. (“Why?”) I said: —“No.”") == ["'dogs'", "“Why?”", "“No.”"]


@pytest.mark.parametrize("words", ["I won't. It’s the dogs’ house.", "In the ’80s and '90s.", 'It is 6" long.', "Ja.“"])
def test_apostrophes_inches_and_what_only_closes_quote_nothing(words: str) -> None:
    assert _quoted(words) == []


def test_a_quotation_that_is_never_closed_goes_on_to_the_end() -> None:
    assert _quoted("She said: “No. And then.") == ["“No. And then."]


def test_only_what_is_asked_for_is_read() -> None:
    text = "“No.” “Yes.” “Oh.”"

    assert quotations_in(text, Span(6, 12)) == [Span(6, 12)]


@pytest.mark.parametrize("part", ["“a ", '"a ', "'a ", "a' ", "‘a b’ ", "\n“a", "a” « "])
def test_a_long_text_costs_as_much_as_its_length(part: str) -> None:
    text = part * 60_000
    began = time.perf_counter()

    quotations_in(text, Span(0, len(text)))

    assert time.perf_counter() - began < 2
