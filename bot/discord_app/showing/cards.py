"""How each part of a card looks in Discord's Markdown, and where a part may be cut."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import ClassVar

from bot.discord_app import strings
from bot.discord_app.showing.limits import measured, shortened
from bot.discord_app.showing.markup import block_quote, code_block, escape, inline
from bot.model import Span
from bot.quoting import quote, verified
from bot.wording import Card, Choice, Kind, Passage, Place, Snippet, Voice

#: A list of questions is for recognising one; longer ones are cut at a word. Their answer shows them in full.
_OFFERED_CHARACTERS = 300
#: A line of ours may repeat a message of up to 4,000 characters to its writer, or a host's note on the interview.
_LINE_CHARACTERS = 1000
#: From this many lines on, each gets a bullet: they are facts to look through, not a paragraph to read.
_LIST = 3


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of Markdown; a message may end after any of them."""

    lines: tuple[str, ...]

    components: ClassVar = 1

    @property
    def content(self) -> str:
        """The Markdown of it."""
        return "\n".join(self.lines)

    def cut(self, room: int) -> tuple[Text, Text] | None:
        """Return the most lines that fit into ``room`` characters and the rest; None when nothing fits."""
        for count in range(len(self.lines) - 1, 0, -1):
            head = Text(self.lines[:count])
            if measured(head.content) <= room:
                return head, Text(self.lines[count:])
        return None


@dataclass(frozen=True, slots=True)
class Title:
    """A line of Markdown over what follows; it never ends a message."""

    content: str

    #: A line across comes with it.
    components: ClassVar = 2


@dataclass(frozen=True, slots=True)
class Offer:
    """A stored question and the button that answers it."""

    content: str
    label: str
    choice: Choice

    #: A section with a text and a button. With Discord's 40 a message, that makes nine or ten questions a page; more
    #: would need a lighter way to show them, such as a menu.
    components: ClassVar = 3


@dataclass(frozen=True, slots=True)
class Origin:
    """The line that says where quoted words are from, with the button that cites them where they can be."""

    content: str
    cited: Place | None

    @property
    def components(self) -> int:
        """How many components it becomes: a text, or a section with a text and a button."""
        return 3 if self.cited else 1


@dataclass(frozen=True, slots=True)
class Decline:
    """The button for somebody who meant none of the offered questions."""

    content: ClassVar = ""
    #: A row with a button.
    components: ClassVar = 2


@dataclass(frozen=True, slots=True)
class Speech:
    """Words of one person; a message may end after any whole sentence of them."""

    #: Markdown before the first passage; "" for none.
    label: str
    #: At least one.
    passages: tuple[Passage, ...]

    components: ClassVar = 1

    @property
    def content(self) -> str:
        """The Markdown of it.

        Raises:
            AlteredQuoteError: the words are not in their source, or would not be shown as they stand there.
        """
        if self.passages[0].voice is Voice.QUESTION:
            return self.label + "\n".join(inline(verified(p.quote)) for p in self.passages)
        place = self.passages[-1].place
        shown = "\n> \n".join(block_quote(p.pieces()) for p in self.passages)
        return f"{self.label}{shown}" + (f"\n-# {escape(place)}" if place else "")

    def cut(self, room: int) -> tuple[Speech, Speech] | None:
        """Return what fits into ``room`` characters and the rest; None when no whole sentence fits.

        The cut is made after a paragraph where one fits, else after a sentence.
        """
        for count in range(len(self.passages) - 1, 0, -1):
            head = replace(self, passages=self.passages[:count])
            if measured(head.content) <= room:
                return head, replace(self, passages=self.passages[count:])
        return self._cut_first_passage(_sentence_gaps(self.passages[0]), room)

    def cut_anywhere(self, room: int) -> tuple[Speech, Speech] | None:
        """Return what fits into ``room`` characters and the rest, cut between words, or characters where none end.

        Only for a sentence that is longer than a whole message.
        """
        return self._cut_first_passage(_word_gaps(self.passages[0]), room)

    def _cut_first_passage(self, gaps: list[tuple[int, int]], room: int) -> tuple[Speech, Speech] | None:
        fitting = bisect_right(gaps, room, key=lambda gap: measured(self._until(gap[0]).content))
        if not fitting:
            return None
        end, start = gaps[fitting - 1]
        rest = _part(self.passages[0], Span(start, self.passages[0].quote.span.end))
        return self._until(end), replace(self, passages=(rest, *self.passages[1:]))

    def _until(self, end: int) -> Speech:
        first = self.passages[0]
        return replace(self, passages=(_part(first, Span(first.quote.span.start, end)),))


Block = Text | Title | Offer | Speech | Origin | Decline


def blocks(card: Card) -> tuple[Block, ...]:
    """Return what stands below the heading of ``card``, in reading order."""
    return tuple(_blocks(card))


def _blocks(card: Card) -> Iterator[Block]:
    if card.notes:
        yield _lines(card.notes)
    if card.passages_heading:
        yield Title(f"**{escape(card.passages_heading)}**")
    yield from _speeches(card)
    if card.source or card.link:
        yield Origin(_origin(card), card.cited)
    yield from map(_snippet, card.snippets)
    if card.closing:
        yield _lines(card.closing)
    yield from _offers(card)


def _offers(card: Card) -> Iterator[Block]:
    if card.choices:
        yield Title(f"**{escape(card.choices_heading)}**")
    for rank, choice in enumerate(card.choices, 1):
        yield _offer(choice, choice.exchange if card.kind is Kind.QUESTIONS else rank)
    if card.may_be_none:
        yield Decline()


def _origin(card: Card) -> str:
    # The address has no character that could end it, see web_address; the label is ours.
    link = f"[{strings.SOURCE}]({card.link})" if card.link else ""
    return "-# " + " · ".join(filter(None, [escape(shortened(card.source, _LINE_CHARACTERS)), link]))


def _snippet(snippet: Snippet) -> Text:
    return Text((f"**{escape(snippet.label)}**\n{code_block(snippet.text)}",))


def _lines(sentences_of_ours: Iterable[str]) -> Text:
    lines = tuple(escape(shortened(sentence, _LINE_CHARACTERS)) for sentence in sentences_of_ours)
    return Text(lines if len(lines) < _LIST else tuple(f"- {line}" for line in lines))


def _speeches(card: Card) -> Iterator[Speech]:
    several = len({p.speaker for p in card.passages if p.voice is Voice.ANSWER}) > 1
    for (voice, speaker, _), group in groupby(card.passages, key=lambda p: (p.voice, p.speaker, p.place)):
        label = ""
        if voice is Voice.QUESTION:
            label = f"**{escape(speaker or strings.QUESTION)}:** "
        elif voice is Voice.ANSWER and speaker and several:
            label = f"**{escape(speaker)}:**\n"
        yield Speech(label, tuple(group))


def _offer(choice: Choice, number: int) -> Offer:
    question = shortened(verified(choice.question), _OFFERED_CHARACTERS)
    origin = f"\n-# {escape(shortened(choice.origin, _OFFERED_CHARACTERS))}" if choice.origin else ""
    return Offer(f"**{number}.** {escape(question)}{origin}", strings.ANSWER.format(number=number), choice)


def _part(passage: Passage, span: Span) -> Passage:
    inside = [(max(s.start, span.start), min(s.end, span.end)) for s in passage.strong]
    strong = tuple(Span(start, end) for start, end in inside if start < end)
    whole = tuple(sentence for sentence in passage.sentences if span.covers(sentence))
    return replace(passage, quote=quote(passage.quote.source, span), strong=strong, sentences=whole)


def _sentence_gaps(passage: Passage) -> list[tuple[int, int]]:
    """Return where a sentence ends and where the next one starts; never inside bold, which is whole sentences."""
    gaps = [(before.end, after.start) for before, after in pairwise(passage.sentences)]
    return [gap for gap in gaps if not any(span.start < gap[0] < span.end for span in passage.strong)]


def _word_gaps(passage: Passage) -> list[tuple[int, int]]:
    start, text = passage.quote.span.start, verified(passage.quote)
    spaces = [(start + n, start + n + 1) for n, character in enumerate(text) if n and character.isspace()]
    return spaces or [(start + n, start + n) for n in range(1, len(text))]
