"""What each paragraph of a document is follows from the marks in a page, or from what was printed."""

from __future__ import annotations

from collections.abc import Sequence

from bot.model.document import Document
from bot.reading.formats import read
from world.marked import marked
from world.pieces import Truth
from world.told import Stretch, kinds, of_edges, of_marked, of_truth

PAGE = (
    "⟦Jo Ray|Ida Holm⟧\n# Bees\n\n**Jo:** ⟦Q⟧Why do they hum?\n\n"
    "**Ida:** ⟦A⟧So it is, and was.\n\nAnd so.⟦.⟧\n\nPhoto: Bo Lee\n"
)


def told(document: Document, stretches: Sequence[Stretch]) -> str:
    return kinds(stretches, [(block.span.start, block.span.end) for block in document.blocks])


def test_marks_of_a_page_tell_what_its_paragraphs_are() -> None:
    page = marked("en-x.md", PAGE)
    document = read(page.data, page.file)

    assert told(document, of_marked(page, PAGE, document, read)) == "-qaa-"


def test_a_page_without_marks_has_no_stretches() -> None:
    page = marked("en-x.md", "⟦|⟧\n# Bees\n\nThey hum.\n")
    document = read(page.data, page.file)

    assert of_marked(page, "⟦|⟧\n# Bees\n\nThey hum.\n", document, read) == []


def test_what_was_printed_is_found_again() -> None:
    document = read(b"# Bees\n\nWhy do they hum?\n\nThey like it.\n\nReally?\n\nYes.\n\nShare this\n", "talk.md")
    truth = Truth((("Why do they hum?", "They like it."), ("Really?", "Yes.")), frozenset(), (), ())
    other = Truth((("Why do they sing?", "They like it."),), frozenset(), (), ())

    assert told(document, of_truth(truth, document.source.text)) == "-qaqa-"
    assert of_truth(other, document.source.text) == []


def test_first_and_last_words_are_enough() -> None:
    document = read(b"# Bees\n\nWhy do they hum?\n\nThey like it.\n\nAnd it is loud.\n\nReally?\n\nYes.\n", "talk.md")
    pairs = [("Why do", "They like", "is loud."), ("Really?", "Yes.", "Yes.")]

    assert told(document, of_edges(pairs, document.source.text)) == "-qaaqa"
    assert of_edges([("Not there", "Yes.", "Yes.")], document.source.text) == []
