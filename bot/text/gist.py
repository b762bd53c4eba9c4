"""What a question comes down to: of two minutes that somebody talks, the words that ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from bot.model import Exchange, Interview, Paragraph, Span
from bot.text.question_marks import QUESTION_AT_END
from bot.text.weights import zipf
from bot.text.words import split_words

#: Characters of a question in a list: two lines, and what a menu of Discord shows.
LISTED: Final = 160
#: A sentence that is longer does not stand before one for the sake of naming something.
_LONGEST_LEAD: Final = 300
#: Of the last sentences so many are looked at: what somebody asked before that was not what they wanted to know.
_LAST: Final = 3
#: Words that name something which tell what is asked about; "Don’t you think so?" has none.
_NAMES_ENOUGH: Final = 2
#: Zipf frequency from which on a word names no topic: "people" has 6.2, "money" 5.7, "harbour" 4.0. In a question
#: plainer ones do: "rock" and "eat" have 5.1, "family" 5.6, "really" 5.9.
_NAMES_NOTHING: Final = 5.0
_ASKS_NOTHING: Final = 5.7
#: A remark with fewer words may have one that names something, and tells nothing: "That’s awesome."
_FEWEST_WORDS: Final = 4


def gist(interview: Interview, exchange: Exchange, room: int = LISTED) -> Span:
    """Return the words of the question of ``exchange`` that ask, whole sentences of one of its paragraphs.

    A question of one paragraph and at most ``room`` characters is all of them. Of a longer one it is the last sentence
    with a question mark that names something, else the last one of all; before it stands what leads to it, as far as
    there is room or as it would name too little alone. Where that names too little still, it is the end of the first
    paragraph, if that names more.
    """
    if len(exchange.question) == 1 and _length(span := exchange.question[0].span) <= room:
        return span
    found = [_with_lead(interview, *place, room) for place in _places(interview, exchange.question)]
    names = [named(interview, run) for run in found]
    return found[next((n for n, count in enumerate(names) if count >= _NAMES_ENOUGH), names.index(max(names)))]


def names_a_topic(interview: Interview, exchange: Exchange) -> bool:
    """Tell whether the question tells somebody who sees it in a list what was spoken of: "Nice..." does not."""
    words = gist(interview, exchange)
    known = _frequencies(interview, words)
    count = sum(frequency < _NAMES_NOTHING for frequency in known)
    is_asking = _asks(interview, words) and any(frequency < _ASKS_NOTHING for frequency in known)
    return is_asking or count >= (1 if len(known) >= _FEWEST_WORDS else _NAMES_ENOUGH)


def named(interview: Interview, span: Span) -> int:
    """Return how many different words of ``span`` name something."""
    return sum(known < _NAMES_NOTHING for known in _frequencies(interview, span))


def _frequencies(interview: Interview, span: Span) -> list[float]:
    """Return the Zipf frequency of each different word of ``span``."""
    language = interview.transcript.language
    forms = {word.form for word in split_words(span.of(interview.source.text), language)}
    return [zipf(form, language) for form in forms]


def _places(interview: Interview, question: Sequence[Paragraph]) -> list[tuple[Paragraph, int]]:
    """Return where the sentence may stand that asks, a paragraph and a place in it, the likeliest first."""
    last = list(islice(_backwards(question), _LAST))
    asking = [(p, n) for p, n in last if _asks(interview, p.sentences[n])]
    naming = [(p, n) for p, n in asking if named(interview, p.sentences[n])]
    return [*naming, *asking, last[0], (question[0], len(question[0].sentences) - 1)]


def _with_lead(interview: Interview, paragraph: Paragraph, number: int, room: int) -> Span:
    """Return a sentence of ``paragraph`` with those before it that lead to it."""
    sentences, first, end = paragraph.sentences, number, paragraph.sentences[number].end
    while first:
        longer = Span(sentences[first - 1].start, end)
        names_little = named(interview, Span(sentences[first].start, end)) < _NAMES_ENOUGH
        if _length(longer) > (_LONGEST_LEAD if names_little else room):
            break
        first -= 1
    return Span(sentences[first].start, end)


def _backwards(question: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, int]]:
    for paragraph in reversed(question):
        yield from ((paragraph, number) for number in reversed(range(len(paragraph.sentences))))


def _asks(interview: Interview, sentence: Span) -> bool:
    return QUESTION_AT_END.search(sentence.of(interview.source.text)) is not None


def _length(span: Span) -> int:
    return span.end - span.start
