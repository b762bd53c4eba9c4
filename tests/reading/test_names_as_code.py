"""Names of speakers between backticks, as pages have them that want them in small type."""

from __future__ import annotations

import pytest
from transcript.bells import LANGUAGES, pairs, understood

from bot.reading.formats import read


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("`Ida:` ", "`Bo Ray:` "),
        ("`Ida`: ", "`Bo Ray`: "),
        ("`Ida :` ", "`Bo Ray :` "),
        ("`Ida：`", "`Bo Ray：`"),
        ("`Ida:`\n\n", "`Bo Ray:`\n\n"),
        ("`Ida:`\n", "`Bo Ray:`\n"),
        ("- `Ida:` ", "- `Bo Ray:` "),
        ("> `Ida:` ", "`Bo Ray:` "),
        ("`IH`: ", "`BR`: "),
        ("`Q:` ", "`A:` "),
        ("`[0:12] Ida:` ", "`[0:15] Bo Ray:` "),
        ("`00:00:12 Ida:` ", "`00:00:15 Bo Ray:` "),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_with_a_colon_as_code_is_a_label(language: str, asks: str, answers: str) -> None:
    text = "\n\n".join(f"{asks}{asked}\n\n{answers}{told}" for asked, told in pairs(language))

    assert understood(text, "talk.md")[0] == pairs(language)


@pytest.mark.parametrize("name", ["talk.md", "talk.txt"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_only_name_may_be_that_of_whoever_answers(language: str, name: str) -> None:
    text = "\n\n".join(f"### {asked}\n\n`Bo Ray:`\n\n{told}" for asked, told in pairs(language))

    found, transcript = understood(text, name)

    assert (found, transcript.interviewees) == (pairs(language), ("Bo Ray",))


@pytest.mark.parametrize(
    "words",
    [
        "I typed `make:` and it ran.",
        "`Path=C:` was what it said.",
        "`print(x):` is no line of mine.",
        "`lower: case` stays as it is.",
        "`Makefile` is the first thing that I read: it tells all.",
    ],
)
def test_other_code_stays_as_it_is(words: str) -> None:
    text = f"**Why bees?**\n\n{words}\n\n**And now?**\n\nThey hum.\n"

    assert words in read(text.encode(), "talk.md").source.text
