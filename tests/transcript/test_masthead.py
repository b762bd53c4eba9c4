from __future__ import annotations

from bot.reading.formats import read
from bot.transcript.names.masthead import Masthead, masthead_of

TEXT = """---
title: Of bees
author: Jette Kranz
description: A talk on the coast
---

# The hum of May

## A talk

![Ida Holm at work](ida.jpg)

Ida keeps bees.

**Why?**

So.

Thanks for reading.
"""


def test_titles_lines_captions_fields_and_foot_are_told_apart() -> None:
    document = read(TEXT.encode(), "talk.md")
    until = document.source.text.index("Why?")

    found = masthead_of(document, until)

    assert found == Masthead(
        titles=("Of bees", "The hum of May"),
        lines=("A talk on the coast", "A talk", "Ida keeps bees."),
        captions=("Ida Holm at work",),
        fields=(("title", "Of bees"), ("author", "Jette Kranz"), ("description", "A talk on the coast")),
        foot=("So.", "Thanks for reading."),
        front=found.front,
    )
    assert found.front.startswith("Of bees\n\nThe hum of May\n\n---\n")
    assert found.front.endswith("A talk on the coast")


def test_a_short_first_line_is_the_title_where_no_heading_is() -> None:
    document = read(b"The hum of May\n\nIda keeps bees.\n\nWhy?\n\nSo.\n", "talk.txt")

    found = masthead_of(document, document.source.text.index("Why?"))

    assert (found.titles, found.lines) == (("The hum of May",), ("Ida keeps bees.",))


def test_the_values_of_fields_are_found_by_folded_names() -> None:
    document = read(b"---\nInterviewed_By: Jette Kranz\n---\n\nWhy?\n", "talk.md")

    assert masthead_of(document, None).stated(frozenset(["interviewed by"])) == ("Jette Kranz",)


def test_no_name_goes_on_from_a_title_or_a_field_into_the_next() -> None:
    document = read(b"---\ntitle: Of Ida\nauthor: Jette Kranz\n---\n\n# Of Bo\n\nWhy?\n", "talk.md")

    assert "Ida\n\nOf Bo" in (front := masthead_of(document, document.source.text.index("Why?")).front)
    assert front.endswith("Of Ida\n\nJette Kranz")
