"""A document in, a transcript out: who asks, who answers, and what is neither."""

from __future__ import annotations

from bot.document import Document
from bot.model import Transcript
from bot.transcript.assembly import assemble
from bot.transcript.conversation import understand
from bot.transcript.languages import detect


def parse(document: Document, language: str | None = None) -> Transcript:
    """Return what is said in ``document`` and by whom.

    ``language`` is an ISO 639-1 code; None detects it. A document that holds no interview comes back with ``refusal``
    set and without exchanges.
    """
    language = language or detect(document.source.text)
    return assemble(document, understand(document, language), language)
