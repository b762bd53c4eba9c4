"""Where words stand in interviews, as they are spelled: nothing is compared by meaning, and no typing error mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.model import Exchange, Interview, Paragraph, Span
from bot.model.found import Hit, Part, WordSearch
from bot.text.words import Spelled, spelled

#: A phrase in any kind of quotation marks, or a word outside of them.
_PIECE: Final = re.compile(r"""["“”„«»]([^"“”„«»]+)["“”«»]|([^\s"“”„«»]+)""")


def find_words(interviews: Sequence[Interview], typed: str) -> WordSearch:
    """Return every sentence of ``interviews`` in which all that was ``typed`` stands.

    - Words in quotes have to stand side by side, in that order; all others anywhere in the sentence.
    - Case, accents and kinds of apostrophe make no difference; "China" stands in "China’s", and not in "Chinatown".
    """
    pieces = [quoted or word for quoted, word in _PIECE.findall(typed)]
    phrases = {piece: [word.form for word in spelled(piece)] for piece in pieces}
    phrases = {piece: forms for piece, forms in phrases.items() if any(forms)}
    hits = (hit for interview in interviews for hit in _hits(interview, list(phrases.values())))
    return WordSearch(tuple(phrases), tuple(hits) if phrases else (), tuple(interviews))


def _hits(interview: Interview, phrases: Sequence[Sequence[str]]) -> Iterator[Hit]:
    for part, exchange, paragraphs in _parts(interview):
        for number, paragraph in enumerate(paragraphs, 1):
            for place, sentence in enumerate(paragraph.sentences, 1):
                words = _found(interview.source.text, sentence, phrases)
                if words:
                    yield Hit(interview, part, exchange, number, place, sentence, words, paragraph.speaker)


def _parts(interview: Interview) -> Iterator[tuple[Part, Exchange | None, tuple[Paragraph, ...]]]:
    """Yield the parts of ``interview`` that are served, in the order of its text."""
    title = interview.transcript.title
    if title:
        yield Part.TITLE, None, (Paragraph(title, (title,), None),)
    yield Part.INTRODUCTION, None, interview.transcript.standfirst
    for exchange in interview.exchanges:
        yield Part.QUESTION, exchange, exchange.question
        yield Part.ANSWER, exchange, exchange.answer


def _found(text: str, sentence: Span, phrases: Sequence[Sequence[str]]) -> tuple[Span, ...]:
    """Return where in ``sentence`` the ``phrases`` stand; nothing where one of them does not."""
    words = spelled(sentence.of(text))
    places: list[tuple[int, int]] = []
    for phrase in phrases:
        found = list(_places(words, phrase))
        if not found:
            return ()
        places += found
    spans: list[Span] = []
    for start, end in sorted(places):
        span = Span(sentence.start + start, sentence.start + end)
        if spans and span.start < spans[-1].end:  # a word of a phrase that was typed by itself as well
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return tuple(spans)


def _places(words: Sequence[Spelled], phrase: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where ``phrase`` stands among ``words``: the start of its first word, and the end of its last."""
    for at in range(len(words) - len(phrase) + 1):
        side_by_side = words[at : at + len(phrase)]
        if all(form in (word.form, word.bare) for form, word in zip(phrase, side_by_side, strict=True)):
            yield side_by_side[0].start, side_by_side[-1].end
