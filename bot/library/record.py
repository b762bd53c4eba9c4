"""A stored interview as it is written down, in a row of the database or in an archive, and read again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace

from bot.library.description import Description
from bot.library.drafts import Draft
from bot.library.transcript_json import read_transcript, write_transcript
from bot.model import Interview, Source
from bot.remarks import Remark


@dataclass(frozen=True, slots=True)
class Record:
    """All that is written down of an interview; times as ``times.write_time`` writes them."""

    key: str
    #: The file's name, for messages.
    name: str
    data: bytes = field(repr=False)
    text: str = field(repr=False)
    #: As ``transcript_json`` writes it.
    transcript: str = field(repr=False)
    #: JSON of a description's values.
    description: str = field(repr=False)
    added: str
    changed: str
    #: None while it is served.
    withdrawn: str | None = None

    @classmethod
    def of(cls, draft: Draft, interview: Interview, now: str) -> Record:
        """Return the record of publishing ``interview``, which is that of ``draft`` with its ids."""
        described = _written(draft.description)
        transcript = write_transcript(interview.transcript)
        source = draft.source
        return cls(draft.key, source.name, draft.data, source.text, transcript, described, now, now)

    @property
    def sha256(self) -> str:
        """SHA-256 of the file."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def digest(self) -> str:
        """SHA-256 over all that makes its replies what they are: file, text, transcript, description."""
        parts = (self.name, self.sha256, self.text_sha256, self.transcript, self.description)
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()

    def described(self, description: Description, now: str) -> Record:
        """Return the record with another ``description``, changed ``now``."""
        return replace(self, description=_written(description), changed=now)

    def said(self) -> Description:
        """Return the description; raise ValueError or ProvenanceError when it is damaged."""
        return read_description(self.description, self.name)

    def interview(self) -> Interview:
        """Return the interview; raise ValueError or ProvenanceError when the record is damaged."""
        source = Source(self.name, self.text, self.sha256, self.text_sha256)
        return make_interview(self.key, source, self.transcript, self.said())


def _written(description: Description) -> str:
    return json.dumps(description.values(), sort_keys=True, separators=(",", ":"))


def make_interview(key: str, source: Source, transcript: str, said: Description) -> Interview:
    """Return the interview of what was written down; raise ValueError when ``transcript`` is damaged."""
    return Interview(key, source, read_transcript(transcript, len(source.text)), said.provenance())


def read_description(written: str, name: str) -> Description:
    """Return the description in ``written``; raise ValueError or ProvenanceError when it is damaged."""
    values = json.loads(written)
    if not isinstance(values, dict):
        raise ValueError(Remark("no description"))
    return Description.of(values, name)


def count_sentences(interview: Interview) -> int:
    """Return the number of sentences in questions and answers."""
    return sum(len(p.sentences) for e in interview.exchanges for p in (*e.question, *e.answer))
