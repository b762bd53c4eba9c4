"""A document in, a transcript out: who asks, who answers, and what is neither.

The rooms, each importing only those before it:

signs/           words and lines that tell what a passage is
names/           what names of people look like, and what stands beside them
language         which language a document is in
labelling/       the labels that say who speaks
text_parts/      what a document is made of: passages, how they are set, which belong together
speakers/        who speaks, and on which side
unspoken/        what nobody in the conversation says
identities/      what those who ask and answer are called
decision/        what each passage is, decided over the whole document
conversation     how all of that comes together
soundness/       how sure that is, and when a document holds no interview
assembly         utterances to exchanges

``data/`` has what was fitted: of names, of paragraphs, and of how sure a parse is; and the phrases that pages print.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from bot.model import Transcript
from bot.model.corrections import Corrections
from bot.model.document import Document
from bot.text.question_marks import with_greek_marks
from bot.text.worked_out import remembering
from bot.transcript.assembly import assemble
from bot.transcript.conversation import understand
from bot.transcript.language import detect, language_of

__all__ = ["parse"]


def parse(
    document: Document,
    language: str | None = None,
    *,
    interviewers: tuple[str, ...] | None = None,
    interviewees: tuple[str, ...] | None = None,
    corrections: Corrections | None = None,
) -> Transcript:
    """Return what is said in ``document`` and by whom.

    ``language`` is an ISO 639-1 code; None tells it from the text. A document that holds no interview comes back with
    ``refusal`` set and without exchanges.

    ``interviewers`` says who asks, ``interviewees`` who answers, against whatever the document suggests; all others are
    on the other side. A name of ``Transcript.interviewers`` or ``Transcript.interviewees``, or of a label, says whose
    turns are meant; ``(WHOEVER_ANSWERS,)`` swaps the speakers also where nobody is named. Any other name is what the
    only one on its side is called, which ``doubts`` tell where the document has another name for them.

    ``corrections`` says of single paragraphs what they are; ``doubts`` tell of those that the document does not have.
    """
    said = corrections or Corrections()
    with _without_collector(), remembering():
        # Polish and Japanese are read with the words of a language that is known, and are called what they are.
        read_in = language or detect(document.source.text)
        read = _with_marks(document)
        known = understand(read, read_in, interviewers or (), interviewees or (), said)
        return assemble(read, known, read_in, language or language_of(document.source.text))


def _with_marks(document: Document) -> Document:
    """Return ``document`` as it is understood: the semicolons that ask in Greek are question marks in it."""
    text = with_greek_marks(document.source.text)
    if text == document.source.text:
        return document
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(document, source=replace(document.source, text=text, text_sha256=digest))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep Python from looking for cycles: the values of a parse have none, and looking took two seconds of five."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
