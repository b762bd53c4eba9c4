from __future__ import annotations

import pytest
from building import STANDFIRST, TITLE, interview_of
from hypothesis import given
from hypothesis import strategies as st

from bot.model.found import Hit, Part
from bot.service.searching import find_words

ROCK = interview_of()


def found(typed: str) -> list[str]:
    """Return the sentences that are found, with the words in brackets."""
    return [marked(hit) for hit in find_words([ROCK], typed).hits]


def marked(hit: Hit) -> str:
    text, at, pieces = hit.interview.source.text, hit.span.start, []
    for word in hit.words:
        pieces += [text[at : word.start], f"[{word.of(text)}]"]
        at = word.end
    return "".join([*pieces, text[at : hit.span.end]])


@pytest.mark.parametrize(
    ("typed", "sentences"),
    [
        ("dried", ["Mostly [dried] fish and potatoes."]),
        ("DRÍED", ["Mostly [dried] fish and potatoes."]),
        ("potatoes fish", ["Mostly dried [fish] and [potatoes]."]),
        ("“dried fish”", ["Mostly [dried fish] and potatoes."]),
        ('"fish dried"', []),
        ('"dried fish" potatoes', ["Mostly [dried fish] and [potatoes]."]),
        ('"dried fish" dried', ["Mostly [dried fish] and potatoes."]),
        ('fish "dried fish"', ["Mostly [dried fish] and potatoes."]),
        ('"dried fish" "fish and potatoes"', ["Mostly [dried fish and potatoes]."]),
        ("pays", ["Denmark [pays] for the oil, and Norway [pays] for nothing."]),
        ("pay", ["Does Denmark still [pay] for the lamp?"]),
        ("silence town", []),
        ("keeper", ["The last [keeper] of Cold Rock"]),
        ("March", ["The Northern Post met her in [March]."]),
    ],
)
def test_words_are_found_as_they_are_spelled_in_one_sentence(typed: str, sentences: list[str]) -> None:
    assert found(typed) == sentences


@pytest.mark.parametrize(
    ("text", "typed", "is_found"),
    [
        ("It is China’s war.", "China", True),
        ("It is China’s war.", "china's", True),
        ("He lives in Chinatown.", "china", False),
        ("They dont know.", "don't", False),
        ("L’économie souffre.", "economie", True),
        ("中国需要俄罗斯。", "俄罗斯", True),
    ],
)
def test_what_an_apostrophe_joins_to_a_word_may_be_left_out(text: str, typed: str, is_found: bool) -> None:
    interview = interview_of(("Why?", text), title=None, standfirst=None)

    assert bool(find_words([interview], typed).hits) is is_found


def test_the_place_is_told_and_the_outlet_speaks_for_itself() -> None:
    search = find_words([ROCK], "the")

    places = [(h.part, h.exchange.number if h.exchange else None, h.paragraph, h.sentence) for h in search.hits]
    assert places[:3] == [
        (Part.TITLE, None, 1, 1),
        (Part.INTRODUCTION, None, 1, 1),
        (Part.INTRODUCTION, None, 1, 2),
    ]
    assert (Part.QUESTION, 1, 1, 1) in places
    assert (Part.ANSWER, 2, 1, 2) in places
    assert {h.speaker for h in search.hits if h.part is Part.ANSWER} == {"Ida Holm"}


@pytest.mark.parametrize("typed", ["?!", '""', "—", "\u0301"])
def test_without_a_word_nothing_is_searched(typed: str) -> None:
    search = find_words([ROCK], typed)

    assert (search.phrases, search.hits) == ((), ())


@given(st.sampled_from([f"{TITLE} {STANDFIRST}", *ROCK.source.text.split("\n\n")]), st.data())
def test_every_word_of_the_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    word = data.draw(st.sampled_from(text.split()))

    hits = find_words([ROCK], word).hits

    assert hits
    assert all(hit.span.covers(span) for hit in hits for span in hit.words)
    assert any(span.of(ROCK.source.text) in word for hit in hits for span in hit.words)
