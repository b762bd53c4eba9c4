from __future__ import annotations

from dataclasses import replace

import pytest
from building import source_of
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import AlteredQuoteError
from bot.model import Quote, Span
from bot.quoting import quote, spoken, verified
from bot.wording.card import Passage, Voice

#: Any characters that can be written as UTF-8: letters of all scripts, controls, combining marks, emoji.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)
CHARACTERS = st.characters(exclude_categories=["Cs"])


@st.composite
def quotes(draw: st.DrawFn) -> Quote:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return quote(source_of(text), Span(start, draw(st.integers(start + 1, len(text)))))


def altered(text: str, place: int, character: str) -> str:
    return text[:place] + character + text[place + 1 :]


@given(quotes())
def test_a_quote_is_a_slice_of_its_source(passage: Quote) -> None:
    words = verified(passage)

    assert words == passage.source.text[passage.span.start : passage.span.end]
    assert spoken(passage.source, passage.span) == words


@given(quotes(), st.data())
def test_a_quote_with_one_other_character_is_refused(passage: Quote, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(passage.text) - 1))
    character = data.draw(CHARACTERS.filter(lambda c: c != passage.text[place]))

    with pytest.raises(AlteredQuoteError):
        verified(replace(passage, text=altered(passage.text, place, character)))


@given(quotes(), st.data())
def test_a_quote_that_is_cut_or_continued_is_refused(passage: Quote, data: st.DataObject) -> None:
    more = data.draw(st.text(CHARACTERS, min_size=1, max_size=3))

    for text in (passage.text[:-1], passage.text + more, more + passage.text):
        with pytest.raises(AlteredQuoteError):
            verified(replace(passage, text=text))


@given(quotes(), st.data())
def test_a_source_with_one_other_character_gives_no_quote(passage: Quote, data: st.DataObject) -> None:
    text = passage.source.text
    place = data.draw(st.integers(0, len(text) - 1))
    character = data.draw(CHARACTERS.filter(lambda c: c != text[place]))
    source = replace(passage.source, text=altered(text, place, character))

    with pytest.raises(AlteredQuoteError):
        verified(replace(passage, source=source))
    with pytest.raises(AlteredQuoteError):
        spoken(source, passage.span)


def test_a_text_that_cannot_be_written_gives_no_quote() -> None:
    source = replace(source_of("It will not."), text="It \ud800 not.")

    with pytest.raises(AlteredQuoteError, match="altered after it was read"):
        spoken(source, Span(0, 2))


@given(quotes(), st.integers(1, 50))
def test_a_span_beyond_the_source_is_refused(passage: Quote, beyond: int) -> None:
    end = len(passage.source.text) + beyond

    with pytest.raises(AlteredQuoteError, match="beyond its end"):
        quote(passage.source, Span(end - 1, end))


@given(quotes(), st.data())
def test_the_pieces_of_a_passage_are_its_quote_and_bold_is_what_is_strong(passage: Quote, data: st.DataObject) -> None:
    span = passage.span
    cuts = sorted(data.draw(st.sets(st.integers(span.start, span.end), max_size=8)))
    strong = tuple(Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))

    pieces = Passage(passage, Voice.ANSWER, "Bo", strong).pieces()

    assert "".join(words for words, _ in pieces) == passage.text
    assert "".join(words for words, bold in pieces if bold) == "".join(s.of(passage.source.text) for s in strong)


def test_an_altered_passage_has_no_pieces() -> None:
    passage = quote(source_of("It will not."), Span(0, 12))

    with pytest.raises(AlteredQuoteError):
        Passage(replace(passage, text="It will now."), Voice.ANSWER, "Bo").pieces()


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2)])
def test_there_is_no_empty_or_negative_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)
