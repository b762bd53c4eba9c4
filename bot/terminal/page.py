"""What stands where on a screen: a card, or a report, as lines in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from bot.quoting import verified
from bot.wording import Card, Choice, Kind, Passage, Snippet, Voice
from bot.wording.catalogues import say, unsaid
from bot.wording.phrases import quoted


class Tone(Enum):
    """What a line is; a screen may give each its look, which adds nothing that the words do not say."""

    HEADING = "heading"
    NOTE = "note"
    LABEL = "label"
    WORDS = "words"
    SOURCE = "source"
    CHOICE = "choice"
    #: To be copied: never wrapped.
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph on a screen."""

    tone: Tone
    #: (text, is bold); none for an empty line.
    pieces: tuple[tuple[str, bool], ...] = ()
    #: Columns to the left of every row.
    indent: int = 0
    #: Our own words before the first row, such as "2. "; further rows start below its end.
    lead: str = ""


#: Separates blocks.
EMPTY = Line(Tone.NOTE)

_LABELS = {
    Voice.QUESTION: (unsaid("{who} asked:"), unsaid("Asked:")),
    Voice.ANSWER: (unsaid("{who}:"), unsaid("Answered:")),
    Voice.OUTLET: (unsaid("{who} writes:"), unsaid("Written by the outlet:")),
}
_INDENT = 2


def line(tone: Tone, text: str, indent: int = 0, lead: str = "") -> Line:
    """Return a line without bold parts."""
    return Line(tone, ((text, False),), indent, lead)


def page(card: Card, first: int = 1) -> tuple[Line, ...]:
    """Return the lines of ``card``; its choices are numbered from ``first``.

    Raises:
        AlteredQuoteError: a passage is not in its source; nothing of the card is shown then.
    """
    blocks = [
        [line(Tone.HEADING, card.heading), *(line(Tone.NOTE, note) for note in card.notes)],
        [line(Tone.LABEL, _over(card.passages_heading))] if card.passages_heading else [],
        *_spoken(card.passages),
        _origin(card),
        *map(_snippet, card.snippets),
        [line(Tone.NOTE, sentence) for sentence in card.closing],
        # The questions of a summary stand above its sentences already.
        _choices(card.choices_heading, card.choices, first) if card.kind is not Kind.SUMMARY else [],
    ]
    return tuple(separated(blocks))


def separated(blocks: Iterable[list[Line]]) -> Iterator[Line]:
    """Yield the lines of all blocks that have any, with an empty line between two blocks."""
    for number, block in enumerate(filter(None, blocks)):
        yield from [EMPTY] if number else []
        yield from block


def _spoken(passages: tuple[Passage, ...]) -> Iterator[list[Line]]:
    """Yield a block a paragraph; what one person says in a row is labelled once."""
    for (voice, speaker), group in groupby(passages, lambda p: (p.voice, p.speaker)):
        named, nameless = _LABELS[voice]
        label = [line(Tone.LABEL, say(named, who=speaker) if speaker else say(nameless), _INDENT)]
        for passage in group:
            yield [*label, *_words(passage)]
            label = []


def _words(passage: Passage) -> list[Line]:
    words = [Line(Tone.WORDS, passage.pieces(), _INDENT)]
    return [*words, line(Tone.SOURCE, say("({place})", place=passage.place), _INDENT)] if passage.place else words


def _over(heading: str) -> str:
    return say("{heading}:", heading=heading)


def _snippet(snippet: Snippet) -> list[Line]:
    return [line(Tone.LABEL, _over(snippet.label)), *(line(Tone.COPY, row) for row in snippet.text.split("\n"))]


def _origin(card: Card) -> list[Line]:
    source = [line(Tone.SOURCE, card.source, lead="— ")] if card.source else []
    return [*source, line(Tone.SOURCE, card.link, lead="  " if source else "")] if card.link else source


def _choices(heading: str, choices: tuple[Choice, ...], first: int) -> list[Line]:
    title = [line(Tone.LABEL, _over(heading))] if heading and choices else []
    numbered = enumerate(choices, first)
    return [*title, *(line(Tone.CHOICE, _choice(c), _INDENT, f"{n}. ") for n, c in numbered)]


def _choice(choice: Choice) -> str:
    hint = f" – {quoted(verified(choice.hint))}" if choice.hint else ""
    origin = f" ({choice.origin})" if choice.origin else ""
    return verified(choice.question) + hint + origin
