"""What stands around a conversation and may name people: titles, introduction, captions, fields of the file, foot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.model import Span
from bot.model.document import Document, Kind
from bot.text.question_marks import ASKING, CLOSING
from bot.text.words import fold
from bot.transcript.names.firms import without_projects
from bot.transcript.names.nicknames import without_nicknames

#: Characters before the first question, where it is not known where that stands.
_LONGEST_FRONT = 3000
#: A title and an introduction of many paragraphs; more is read for full names only. So much is read of all titles, of
#: the value of a field, and of the last lines, too.
_LONGEST_HEAD = 6000
#: So much is read of one title, or of one caption; what is longer is none.
_LONGEST_LINE = 1000
#: So much is read of all captions, of all fields, and for full names; a head that is longer is none.
_LONGEST_AROUND = 40_000
#: Who asked is credited in one of the last blocks.
_FOOT_BLOCKS = 4
#: A first line that is no heading may be the title.
_LONGEST_TITLE = 200
_TITLE_FIELDS = frozenset("title subject headline titre titel titulo subtitle untertitel subtitulo sous-titre".split())
_SUMMARY_FIELDS = frozenset(
    "description excerpt summary lead ingress standfirst intro introduction subheading chapo teaser resumo resumen "
    "entradilla caption".split()
)
#: A line of a paragraph that is wrapped is no shorter, and has no end of a sentence.
_SHORTEST_WRAPPED = 35
_ENDS = re.compile(rf"[.!…:。！{ASKING}：|][{CLOSING}*_]*\Z")
#: The words beside a picture in Markdown and in HTML.
_PICTURE = re.compile(
    r"!\[(?P<alt>[^\[\]]{3,160})\]|\b(?:alt|caption|title)\s?=\s?[\"'“](?P<stated>[^\"'”]{3,160})[\"'”]"
)


@dataclass(frozen=True, slots=True)
class Masthead:
    """The lines around a conversation, by what they are."""

    #: Of the file and the page, the most telling first.
    titles: tuple[str, ...]
    #: What else stands before the first question, line by line, without the titles.
    lines: tuple[str, ...]
    #: What stands beside pictures.
    captions: tuple[str, ...]
    #: Names of fields, folded and with spaces, with their values.
    fields: tuple[tuple[str, str], ...]
    #: The last lines of the text.
    foot: tuple[str, ...]
    #: All before the first question as it stands there, with the fields; for the full forms of names.
    front: str
    #: What stands before the first question in bold.
    set_off: tuple[str, ...] = ()

    @property
    def head(self) -> tuple[str, ...]:
        """Titles and lines."""
        return (*self.titles, *self.lines)

    @property
    def sentences(self) -> tuple[str, ...]:
        """Titles and lines, those put together that are one sentence in a narrow column."""
        joined: list[str] = []
        for line in self.lines:
            goes_on = joined and len(joined[-1]) >= _SHORTEST_WRAPPED and not _ENDS.search(joined[-1])
            joined[-1:] = [f"{joined[-1]} {line}"] if goes_on else [*joined[-1:], line]
        return (*self.titles, *joined)

    def stated(self, names: frozenset[str]) -> tuple[str, ...]:
        """Return the values of the fields that have one of ``names``."""
        return tuple(value for name, value in self.fields if name in names)


def masthead_of(document: Document, until: int | None) -> Masthead:
    """Return what stands around the conversation that begins at ``until``; None where that is not known."""
    text = document.source.text
    end = _LONGEST_FRONT if until is None else until
    said = text[:_LONGEST_AROUND]
    fields = tuple(
        (name, _titled(value, said) if name in _TITLE_FIELDS else value) for name, value in _fields(document)
    )
    headings = set(_headings(document, end))
    headed = (_titled(span.of(text), said) for span in sorted(headings))
    titles = list(_limited([*(value for name, value in fields if name in _TITLE_FIELDS), *headed]))
    summaries = [value for name, value in fields if name in _SUMMARY_FIELDS]
    running = (b.span for b in document.blocks if b.kind is not Kind.MARKUP and b.span not in headings)
    lines = list(_lines(text, running, end))
    if not titles and lines and len(lines[0]) <= _LONGEST_TITLE:
        titles.append(lines.pop(0))
    titles, summaries, lines = (list(map(without_nicknames, each)) for each in (titles, summaries, lines))
    blocks = [block for block in document.blocks if block.kind is not Kind.MARKUP]
    unlisted = [block for block in blocks if block.kind is not Kind.ITEM][-_FOOT_BLOCKS:]
    last = [block.span for block in blocks if block in blocks[-_FOOT_BLOCKS:] or block in unlisted]
    return Masthead(
        tuple(dict.fromkeys(titles)),
        tuple(_limited([*summaries, *lines])),
        tuple(_limited([line[:_LONGEST_LINE] for line in _captions(text, document, end)], _LONGEST_AROUND)),
        fields,
        tuple(_last(list(_lines(text, (span for span in last if span.start > end), len(text))))),
        _apart([*titles, without_nicknames(text[: min(end, _LONGEST_AROUND)]), *(value for _, value in fields)]),
        tuple(_set_off(text, document, end)),
    )


def _titled(title: str, said: str) -> str:
    """Return ``title`` without its end where it is too long, and without what somebody in it belongs to."""
    return without_projects(title[:_LONGEST_LINE], said)


def _apart(stretches: Iterable[str]) -> str:
    """Return ``stretches`` as paragraphs of their own: no name goes on from one in the next."""
    return "\n\n".join(stretches)


def _fields(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the name of each field and its value, up to where they are too many."""
    length = 0
    for field in document.fields:
        value = field.span.of(document.source.text)[:_LONGEST_HEAD]
        length += len(value)
        if length > _LONGEST_AROUND:
            return
        yield _field_name(field.name), value


def _field_name(name: str) -> str:
    return fold(name).replace("_", " ").replace("article:", "").strip()


def _headings(document: Document, end: int) -> Iterator[Span]:
    """Yield the headings of the highest level before ``end``."""
    ahead = [block for block in document.blocks if block.kind is Kind.HEADING and block.span.start < end]
    top = min((block.level for block in ahead), default=0)
    return (block.span for block in ahead if block.level == top)


def _lines(text: str, spans: Iterable[Span], end: int) -> Iterator[str]:
    for span in spans:
        if span.start < end:
            for line in text[span.start : min(span.end, end)].splitlines():
                if words := line.strip():
                    yield words


def _limited(lines: Iterable[str], most: int = _LONGEST_HEAD) -> Iterator[str]:
    """Yield the first of ``lines``, as far as they have no more than ``most`` characters together."""
    length = 0
    for line in lines:
        length += len(line)
        if length > most:
            return
        yield line


def _last(lines: Sequence[str]) -> Sequence[str]:
    """Return the last of ``lines``, as far as they are no longer than a head together."""
    return [*_limited(reversed(lines))][::-1]


def _set_off(text: str, document: Document, end: int) -> Iterator[str]:
    for block in document.blocks:
        if block.kind is not Kind.MARKUP and block.span.end <= end:
            yield from (words for run in block.bold if (words := run.of(text).strip(" ,.:")))


def _captions(text: str, document: Document, end: int) -> Iterator[str]:
    for block in document.blocks:
        if block.kind is Kind.CAPTION:
            yield from block.span.of(text).splitlines()
        if block.kind is Kind.MARKUP and block.span.start <= end:
            last = min(block.span.end, block.span.start + _LONGEST_HEAD)
            for found in _PICTURE.finditer(text, block.span.start, last):
                yield (found["alt"] or found["stated"]).strip()
