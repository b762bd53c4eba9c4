"""How each part of a card looks in Discord's Markdown, and where a part may be cut."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import ClassVar

from bot.discord_app.showing import ids
from bot.discord_app.showing.ids import ButtonId, CiteId
from bot.discord_app.showing.limits import measured, shortened
from bot.discord_app.showing.markup import block_quote, code_block, escape, inline, small
from bot.discord_app.showing.menus import Option, numbered, offered
from bot.discord_app.showing.reader_ids import ReadId, Turn
from bot.discord_app.strings import strings
from bot.model import Span
from bot.quoting import quote, verified
from bot.text.clusters import cluster_ends
from bot.wording import Card, Choice, Kind, Passage, Place, Snippet, Voice
from bot.wording.phrases import lead

#: A list of questions is for recognising one; longer ones are cut at a word. Their answer shows them in full.
_LISTED_CHARACTERS = 200
#: A line of ours may repeat a message of up to 4,000 characters to its writer, or a host's note on the interview.
_LINE_CHARACTERS = 1000
#: A file may give a speaker a name of any length; as long as what a host may say of one.
_NAME_CHARACTERS = 300
#: From this many lines on, each gets a bullet: they are facts to look through, not a paragraph to read.
_BULLETS_FROM = 3
#: Where somebody's words are the reply, what we say about them is in small print.
_QUIET = (Kind.QUOTED, Kind.CONTEXT)
#: Where several questions are read, each with its answer.
_APART = (Kind.SUMMARY, Kind.SEARCH, Kind.PREVIEW)
#: Words of a label such as "Asked and published by", before a colon; more are a sentence.
_LABEL_WORDS = 4
#: The colon of a script without blanks between words, whose labels have no more characters than these.
_WIDE, _LABEL_CHARACTERS = "：", 12
#: Where stored questions go by their own numbers.
NUMBERED = (Kind.QUESTIONS, Kind.SUMMARY, Kind.SEARCH)


def _most(limit: int, fits: Callable[[int], bool]) -> int:
    """Return the largest number up to ``limit`` that ``fits``, as every smaller one does; 0 for none.

    None is tried that is more than twice as large: laying out much more than fits takes long.
    """
    known, step = 0, 1
    while known + step <= limit and fits(known + step):
        known, step = known + step, 2 * step
    return known + bisect_left(range(known + 1, min(known + step, limit + 1)), True, key=lambda n: not fits(n))


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
        count = _most(len(self.lines) - 1, lambda n: measured(Text(self.lines[:n]).content) <= room)
        return (Text(self.lines[:count]), Text(self.lines[count:])) if count else None


@dataclass(frozen=True, slots=True)
class Title:
    """A line of Markdown over what follows; it never ends a message."""

    content: str

    #: A line across comes with it.
    components: ClassVar = 2


@dataclass(frozen=True, slots=True)
class Gap:
    """A little room between what is said and where it was said."""

    content: ClassVar = ""
    components: ClassVar = 1


@dataclass(frozen=True, slots=True)
class Menu:
    """Stored questions of which one can be chosen."""

    #: What it shows before somebody has chosen.
    placeholder: str
    #: At least one.
    options: tuple[Option, ...]

    content: ClassVar = ""
    #: A row with a menu.
    components: ClassVar = 2


@dataclass(frozen=True, slots=True)
class Row:
    """Buttons that do the same for whoever presses them; at least one."""

    #: What each is called, and what it is for.
    buttons: tuple[tuple[str, ButtonId], ...]

    content: ClassVar = ""

    @property
    def components(self) -> int:
        """How many components it becomes: a row and its buttons."""
        return 1 + len(self.buttons)


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
            shown = small(self.label + "\n".join(inline(verified(p.quote)) for p in self.passages))
        else:
            shown = self.label + "\n> \n".join(block_quote(p.pieces()) for p in self.passages)
        place = self.passages[-1].place
        return shown + (f"\n-# {escape(place)}" if place else "")

    @property
    def least(self) -> int:
        """How many characters ``content`` has at least, which is told without laying it out."""
        return sum(p.quote.span.end - p.quote.span.start for p in self.passages)

    def cut(self, room: int) -> tuple[Speech, Speech] | None:
        """Return what fits into ``room`` characters and the rest; None when no whole sentence fits.

        The cut is made after a paragraph where one fits, else after a sentence.
        """
        count = _most(len(self.passages) - 1, lambda n: measured(self._first(n).content) <= room)
        if count:
            return self._first(count), replace(self, passages=self.passages[count:])
        return self._cut_first_passage(_sentence_gaps(self.passages[0]), room)

    def _first(self, count: int) -> Speech:
        return replace(self, passages=self.passages[:count])

    def cut_anywhere(self, room: int) -> tuple[Speech, Speech] | None:
        """Return what fits into ``room`` characters and the rest; None when nothing fits.

        The cut is made between words, or within one where not even the first word fits. Only for a sentence that is
        longer than a whole message.
        """
        cuts = (self._cut_first_passage(gaps, room) for gaps in gaps_in(self.passages[0]))
        return next(filter(None, cuts), None)

    def _cut_first_passage(self, gaps: list[tuple[int, int]], room: int) -> tuple[Speech, Speech] | None:
        fitting = _most(len(gaps), lambda n: measured(self._until(gaps[n - 1][0]).content) <= room)
        if not fitting:
            return None
        end, start = gaps[fitting - 1]
        rest = part_of(self.passages[0], Span(start, self.passages[0].quote.span.end))
        return self._until(end), replace(self, passages=(rest, *self.passages[1:]))

    def _until(self, end: int) -> Speech:
        first = self.passages[0]
        return replace(self, passages=(part_of(first, Span(first.quote.span.start, end)),))


Block = Text | Title | Gap | Speech | Menu | Row


def blocks(card: Card) -> tuple[Block, ...]:
    """Return what stands below the heading of ``card``, in reading order."""
    said = speeches(card.passages, card.asked_by)
    shown = _apart(said) if card.kind in _APART else said
    return (*before_passages(card), *shown, *after_passages(card))


def _apart(said: Iterable[Speech]) -> Iterator[Block]:
    """Yield what is ``said`` with a gap above every question but the first."""
    for number, speech in enumerate(said):
        if number and speech.passages[0].voice is Voice.QUESTION:
            yield Gap()
        yield speech


def before_passages(card: Card) -> tuple[Block, ...]:
    """Return what stands between the heading of ``card`` and the words on it."""
    notes = (_lines(card.notes, is_small=card.kind in _QUIET),) if card.notes else ()
    return (*notes, *((Title(f"**{escape(card.passages_heading)}**"),) if card.passages_heading else ()))


def after_passages(card: Card, further: ButtonId | None = None) -> tuple[Block, ...]:
    """Return what stands below the words on ``card``; ``further`` leads to those that were left out."""
    return tuple(_after_passages(card, further))


def _after_passages(card: Card, further: ButtonId | None) -> Iterator[Block]:
    if card.source or card.link:
        if card.passages and card.kind in (*_QUIET, Kind.SUMMARY, Kind.PREVIEW):
            yield Gap()
        yield Text((_origin(card),))
    for snippet in card.snippets:
        yield Gap()
        yield _snippet(snippet)
    if card.closing:
        yield _lines(card.closing, is_small=card.kind is Kind.SUMMARY)
    if card.kind is Kind.QUESTIONS:
        yield Gap()
        yield Text(tuple(_listed(choice) for choice in card.choices))
    if card.choices:
        options = tuple(map(numbered if card.kind in NUMBERED else offered, card.choices))
        none = (Option(strings.NONE_OF_THESE, "", ids.NONE),) if card.may_be_none else ()
        heading = strings.OPEN_ONE if card.kind is Kind.QUESTIONS else f"{card.choices_heading} …"
        yield Menu(heading, (*options, *none))
    row = (
        *(((strings.READ_ON, further),) if further else ()),
        *(_of_a_quote(card.cited) if card.cited and card.kind is not Kind.CONTEXT else ()),
    )
    if row:
        yield Row(row)


def source_of(place: Place) -> ReadId:
    """Return what leads to the sentences at ``place`` in their context."""
    first = min(place.sentences, default=0)
    return ReadId(place.interview, place.mark, Turn.SOURCE, first, place.sentences, place.digest)


def _of_a_quote(place: Place) -> tuple[tuple[str, ButtonId], ...]:
    cite = CiteId(place.interview, place.mark, place.cited, place.digest)
    return (strings.SOURCE, source_of(place)), (strings.CITE, cite)


def _listed(choice: Choice) -> str:
    return f"{choice.exchange}. {escape(shortened(verified(choice.question), _LISTED_CHARACTERS))}"


def _origin(card: Card) -> str:
    # The address has no character that could end it, see web_address; the label is ours.
    link = f"[{strings.LINK}]({card.link})" if card.link else ""
    return "-# " + " · ".join(filter(None, [escape(shortened(card.source, _LINE_CHARACTERS)), link]))


def _snippet(snippet: Snippet) -> Text:
    text = code_block(snippet.text) if snippet.is_code else escape(snippet.text)
    return Text((f"**{escape(snippet.label)}**\n{text}",))


def _lines(sentences_of_ours: Iterable[str], *, is_small: bool) -> Text:
    lines = tuple(shortened(sentence, _LINE_CHARACTERS) for sentence in sentences_of_ours)
    if is_small:
        return Text(tuple(small(escape(line)) for line in lines))
    return Text(tuple(map(escape, lines)) if len(lines) < _BULLETS_FROM else tuple(map(_item, lines)))


def _item(line: str) -> str:
    """Return ``line`` of a list; what its first words are a label of can be found by them."""
    label, colon, fact = line.partition(lead("").lstrip())
    is_wide = colon == _WIDE
    is_label = len(label) <= _LABEL_CHARACTERS if is_wide else len(label.split()) <= _LABEL_WORDS
    if not colon or not is_label:
        return f"- {escape(line)}"
    # Without a blank behind it, "：**" would not end what is bold.
    return f"- **{escape(label)}**{colon}{escape(fact)}" if is_wide else f"- **{escape(label)}:** {escape(fact)}"


def speeches(passages: Sequence[Passage], asked_by: str = "") -> Iterator[Speech]:
    """Yield ``passages``, those that one person says in a row together.

    Above a question stands who asks, unless the card says already that it is ``asked_by`` them.
    """
    several = len({p.speaker for p in passages if p.voice is Voice.ANSWER}) > 1
    for (voice, speaker, _), group in groupby(passages, key=lambda p: (p.voice, p.speaker, p.place)):
        label = ""
        if voice is Voice.QUESTION:
            is_told = asked_by and (speaker is None or speaker == asked_by)
            label = "" if is_told else f"{_called(speaker or strings.QUESTION)} "
        elif voice is Voice.ANSWER and speaker and several:
            label = f"{_called(speaker)}\n"
        yield Speech(label, tuple(group))


def _called(speaker: str) -> str:
    return f"**{escape(lead(shortened(speaker, _NAME_CHARACTERS)).rstrip())}**"


def part_of(passage: Passage, span: Span) -> Passage:
    """Return of ``passage`` what is in ``span``, which is a part of it."""
    inside = [(max(s.start, span.start), min(s.end, span.end)) for s in passage.strong]
    strong = tuple(Span(start, end) for start, end in inside if start < end)
    whole = tuple(sentence for sentence in passage.sentences if span.covers(sentence))
    return replace(passage, quote=quote(passage.quote.source, span), strong=strong, sentences=whole)


def _sentence_gaps(passage: Passage) -> list[tuple[int, int]]:
    """Return where a sentence ends and where the next one starts; never inside bold, which is whole sentences."""
    gaps = [(before.end, after.start) for before, after in pairwise(passage.sentences)]
    return [gap for gap in gaps if not any(span.start < gap[0] < span.end for span in passage.strong)]


def gaps_in(passage: Passage) -> Iterator[list[tuple[int, int]]]:
    """Yield the places where ``passage`` may be cut, each with its end and where the rest starts, best kind first.

    They are between words, between what is shown as one sign, and between characters.
    """
    start, text = passage.quote.span.start, verified(passage.quote)
    yield [(start + n, start + n + 1) for n, character in enumerate(text) if n and character.isspace()]
    yield [(start + n, start + n) for n in cluster_ends(text)]
    yield [(start + n, start + n) for n in range(1, len(text))]
