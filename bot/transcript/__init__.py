"""A document in, a transcript out: who asks, who answers, and what is neither."""

from __future__ import annotations

from bot.model import Transcript
from bot.model.document import Document
from bot.transcript.assembly import assemble
from bot.transcript.chosen import WHOEVER_ANSWERS
from bot.transcript.conversation import understand
from bot.transcript.language import detect

__all__ = ["WHOEVER_ANSWERS", "parse"]


def parse(
    document: Document, language: str | None = None, *, interviewers: tuple[str, ...] | None = None
) -> Transcript:
    """Return what is said in ``document`` and by whom.

    ``language`` is an ISO 639-1 code; None detects it. A document that holds no interview comes back with ``refusal``
    set and without exchanges.

    ``interviewers`` says who asks, against whatever the document suggests; all others answer. The names are those of
    ``Transcript.interviewers`` and ``Transcript.interviewees``, or labels as printed; ``(WHOEVER_ANSWERS,)`` swaps the
    speakers also where nobody is named. A name that is nobody's is told in ``doubts``; None or no known name leaves the
    decision to the document.
    """
    language = language or detect(document.source.text)
    return assemble(document, understand(document, language, interviewers), language)
