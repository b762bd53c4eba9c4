"""Documents, labels, passages and utterances of short texts in Markdown, and what was understood of a text as words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.model import Source, Transcript
from bot.model.document import Document
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.conversation import Conversation, understand
from bot.transcript.labelling.labels import Label
from bot.transcript.labelling.speaker_labels import find_labels
from bot.transcript.names.masthead import Masthead
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.text_parts.passages import Passage, cut_passages
from bot.transcript.text_parts.styles import Style
from bot.transcript.text_parts.utterances import Utterance, utterances_of, with_voices

NAMED = "Ann Lee: Why bees?\n\nBo Ray: They hum.\n\nAnn Lee: Does it hurt?\n\nBo Ray: Yes.\n"

#: A talk that names nobody, for tests of where else names stand.
BEES = (
    "**Why did you start to keep bees?**\n\nI liked how they hum, and I told my father so.\n\n"
    "**Do they sting you?**\n\nThey have never stung me. I move slowly.\n\n"
    "**What will you do next?**\n\nI want to teach my niece, who is nine.\n"
)


def document_of(text: str) -> Document:
    return read(text.encode(), "talk.md")


def passages_of(text: str) -> list[Passage]:
    document = document_of(text)
    return cut_passages(document, find_labels(document))


def words(document: Document, passages: Sequence[Passage]) -> list[str]:
    return [passage.span.of(document.source.text) for passage in passages]


def heard(text: str, style: Style | None = None) -> list[Utterance]:
    """Return the utterances of ``text`` with their voices."""
    source = document_of(text).source.text
    found = utterances_of(source, passages_of(text), cues_for("en"))
    return with_voices(source, found, style or Style())


def conversation_of(text: str) -> Conversation:
    return understand(document_of(text), "en")


def label_of(name: str) -> Label:
    """Return the first label of ``NAMED``, with another name."""
    label = find_labels(document_of(NAMED))[0]
    return replace(label, name=name, key=name.lower())


def head(*titles: str, lines: tuple[str, ...] = (), captions: tuple[str, ...] = ()) -> Masthead:
    """Return what stands around a talk, with neither fields nor tags."""
    return Masthead(titles, lines, captions, (), (), "")


def told(found: dict[str, float]) -> dict[str, float]:
    """Return the traits that are not 0."""
    return {name: value for name, value in found.items() if value}


def paragraphs_in(source: Source, transcript: Transcript) -> list[tuple[list[str], list[str]]]:
    """Return the paragraphs of every question, and of its answer."""
    return [
        ([p.span.of(source.text) for p in e.question], [p.span.of(source.text) for p in e.answer])
        for e in transcript.exchanges
    ]


def exchanges_in(text: str, name: str = "talk.md", language: str = "en") -> list[tuple[str, str]]:
    """Return every question that is understood of ``text``, and its answer."""
    document = read(text.encode(), name)
    return pairs_in(document.source, parse(document, language))


def pairs_in(source: Source, transcript: Transcript) -> list[tuple[str, str]]:
    """Return every question and its answer, with spaces between the paragraphs of each."""
    return [(" ".join(asked), " ".join(answered)) for asked, answered in paragraphs_in(source, transcript)]
