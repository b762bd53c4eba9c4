from __future__ import annotations

import pytest

from bot.library.description import Description
from bot.library.drafts import Draft
from bot.library.stated import stated_in
from bot.reading.formats import read

TALK = (
    "<p><b>Why did you start to keep bees?</b></p><p>I liked how they hum, and I told my father so.</p>"
    "<p><b>Do they sting you?</b></p><p>They have never stung me. I move slowly.</p>"
    "<p><b>What will you do next?</b></p><p>I want to teach my niece, who is nine.</p>"
)
PAGE = (
    '<html><head><meta property="og:site_name" content="The Lantern">'
    f'<meta property="article:published_time" content="2024-03-09T08:00:00Z"></head><body>{TALK}</body></html>'
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (PAGE, Description(outlet="The Lantern", date="2024-03-09")),
        (
            "---\ndate: 2024-03-09\npublication: Le Phare\n---\n\nPourquoi ?\n",
            Description(outlet="Le Phare", date="2024-03-09"),
        ),
        ("---\ndatum: 2024-03-09\n---\n\nWarum?\n", Description(date="2024-03-09")),
        ("---\nfecha: 2024-03-09\n---\n\n¿Por qué?\n", Description(date="2024-03-09")),
        ("---\ndate: 2024-02-30\n---\n\nWhy?\n", Description()),
        ("---\ndate: 03/09/2024\n---\n\nWhy?\n", Description()),
        ("---\ndate: 09 Mar 2024 08:00:00 +99999999999999999999\n---\n\nWhy?\n", Description()),
        ("---\ndate: 9999-01-01\n---\n\nWhy?\n", Description()),
        ("---\npublisher: https://lantern.example\n---\n\nWhy?\n", Description()),
    ],
)
def test_a_file_may_state_the_day_and_the_outlet(text: str, said: Description) -> None:
    assert stated_in(read(text.encode(), "talk.md")) == said


def test_a_draft_takes_what_its_host_does_not_say_from_the_file() -> None:
    plain, told = (
        Draft.read(PAGE.encode(), "talk.html"),
        Draft.read(PAGE.encode(), "talk.html", Description(outlet="The Beacon")),
    )

    assert (plain.missing, plain.description) == ((), Description(outlet="The Lantern", date="2024-03-09"))
    assert told.description == Description(outlet="The Beacon", date="2024-03-09")
