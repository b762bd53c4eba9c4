"""The values that all rooms share; all are frozen, and positions are characters of ``Source.text``, half-open.

Texts, their stretches and quotes are those of ``bot.quoting``.

The rooms, each importing only those before it:

document     what a reader hands to the parser
interview    exchanges, and where they come from
corrections  what a host says of single places of a text
finding      what was found out about an installation
found        what is found of words as they are spelled
reply        what is found for a question, and what is replied
"""

from bot.model.interview import (
    WHOEVER_ANSWERS,
    Exchange,
    Interview,
    LeftOut,
    Paragraph,
    Provenance,
    Transcript,
    Translated,
    Wording,
    find_interview,
)
from bot.model.reply import (
    About,
    Aspect,
    Comparison,
    Contribution,
    Correction,
    Courtesy,
    Intent,
    Length,
    Match,
    NotCovered,
    Quoted,
    Reply,
    Request,
    Requested,
    Search,
    SmallTalk,
    Summary,
    SummarySentence,
    Unsure,
    Why,
    WordMatch,
    WordPlace,
)
from bot.quoting import Quote, Source, Span

__all__ = [
    "WHOEVER_ANSWERS",
    "About",
    "Aspect",
    "Comparison",
    "Contribution",
    "Correction",
    "Courtesy",
    "Exchange",
    "Intent",
    "Interview",
    "LeftOut",
    "Length",
    "Match",
    "NotCovered",
    "Paragraph",
    "Provenance",
    "Quote",
    "Quoted",
    "Reply",
    "Request",
    "Requested",
    "Search",
    "SmallTalk",
    "Source",
    "Span",
    "Summary",
    "SummarySentence",
    "Transcript",
    "Translated",
    "Unsure",
    "Why",
    "WordMatch",
    "WordPlace",
    "Wording",
    "find_interview",
]
