"""Lines of pages that look like labels: above a page's number, or with it in the line; heads of parts with a number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.model.document import Document
from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import Label
from bot.transcript.signs.page_heads import of_pages

#: The next line is the number of a page and nothing else: "12", "- 12 -", "Page 12", "Seite 3 von 9".
_PAGE_NUMBER_BELOW = re.compile(
    r"[\s#*_]{0,20}(?:page|p\.|seite|s\.|página|pág\.|第)?\s?[-–—|]?\s?\d{1,4}\s?[-–—|页]?"
    r"(?:\s?(?:/|of|von|de|sur)\s?\d{1,4})?[*_]{0,3}[^\S\n]{0,20}(?:\n|\Z)",
    re.IGNORECASE,
)
#: A longer line is no head or foot of a page, wide as its gaps may be.
_LINE = re.compile(r"[^\n]{1,400}(?=\n|\Z)")


#: What heads a part of a text, with its number: "Interview 2", "Teil 1", "Día 3".
_PART: Final = re.compile(
    r"(?:interview|entretien|entrevista|gesprach|intervista|rozhovor|wywiad|intervju|haastattelu|интервью|part|teil"
    r"|partie|parte|chapter|kapitel|chapitre|capitulo|capitolo|section|abschnitt|seccion|secao|session|sitzung|seance"
    r"|sesion|sessao|day|tag|jour|dia|episode|folge|episodio|appendix|anhang|annexe|anexo)"
    r"[.°º]?\s?#?\d{1,3}"
)
_LINE_ENDS: Final = re.compile(r"[^\S\n]*(?:\n|\Z)")


def no_heads_of_parts(candidates: Sequence[Label], document: Document) -> Sequence[Label]:
    """Keep what is no head of a part with its number, alone on its line: "Interview 2"."""
    text = document.source.text
    return [c for c in candidates if not (_PART.fullmatch(c.key) and _LINE_ENDS.match(text, c.words_at))]


def no_page_heads(candidates: Sequence[Label], document: Document) -> Sequence[Label]:
    """Keep what neither numbers pages nor stands above such a number.

    - Of those alone on their line, the kinds below which mostly no page number stands: "THE REVIEW", "12".
    - Of others, those whose line does not end with the number of a page: "Rec.: 41    Holm Museum    Page 2 of 9".
    """
    text = document.source.text
    if not candidates or candidates[0].shape is not Shape.LINE:
        lines = {c: line[0].strip() for c in candidates if (line := _LINE.match(text, c.start))}
        feet = of_pages(lines.values())
        return [c for c in candidates if lines.get(c) not in feet] if feet else candidates
    paged: Counter[str] = Counter()
    for label in candidates:
        paged[label.key] += 1 if _PAGE_NUMBER_BELOW.match(text, label.words_at) else -1
    return [c for c in candidates if paged[c.key] < 0]
