from __future__ import annotations

from dataclasses import replace

from bot.transcript import parse
from transcript.building import document_of

WORDS = ("Why do you keep bees?", "I like them. They hum.", "Do they sting you?", "Never, if you are slow.")
GUESSED = "\n\n".join(WORDS)
NAMED = "\n\n".join(f"{name}: {words}" for name, words in zip(("Ann Lee", "Bo Ray") * 2, WORDS, strict=True))


def test_what_labels_and_sound_agree_on_is_not_doubtful() -> None:
    assert parse(document_of(NAMED)).doubtful == ()


def test_where_the_whole_is_a_guess_its_three_least_sure_places_are_told_with_their_exchanges() -> None:
    document = document_of(GUESSED)

    found = parse(document)

    assert found.low_confidence
    assert len(found.doubtful) == 3
    told = [(exchange.number, p.span.of(document.source.text)) for exchange, p in found.doubtful_paragraphs]
    assert sorted(told) == told
    assert {span.of(document.source.text) for span in found.doubtful} == {words for _, words in told}


def test_what_is_doubtful_makes_no_other_transcript() -> None:
    found = parse(document_of(GUESSED))

    assert found.doubtful
    assert replace(found, doubtful=()) == found


def test_a_turn_within_a_paragraph_is_told_as_doubtful() -> None:
    document = document_of(f"{NAMED}\n\nAnn Lee: And now? Bo Ray: Now I sleep.\n")

    found = parse(document)

    assert [e.answer[0].span.of(document.source.text) for e in found.exchanges][-1] == "Now I sleep."
    assert found.doubts == ("Line 9 has a name with a colon within a paragraph; look at who speaks there.",)
    assert [span.of(document.source.text) for span in found.doubtful] == ["Now I sleep."]


def test_names_with_colons_that_begin_no_turn_are_told_as_doubtful_but_not_those_within_quotations() -> None:
    listed = "Bo Ray: There were two of us. Ann Lee: drums, and Bo Ray: bass."
    quoted = "Bo Ray: It said “Beware. Ann Lee: drums.”"
    document = document_of(f"{NAMED}\n\n{listed}\n\nAnn Lee: And?\n\n{listed}\n\nAnn Lee: So?\n\n{quoted}\n")

    found = parse(document)

    assert [e.answer[-1].span.of(document.source.text) for e in found.exchanges][-2:] == [listed[8:], quoted[8:]]
    assert "Lines 9, 13 have names with colons within paragraphs; look at who speaks there." in found.doubts
