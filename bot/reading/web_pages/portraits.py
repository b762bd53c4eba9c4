"""Who speaks, where a page tells it by a picture before every turn: the words that stand for it name them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from bot.model.document import Kind
from bot.reading.composing import Run
from bot.reading.web_pages.page_paragraphs import Paragraph
from bot.text.words import fold

#: "Ida Holm:", "Ida", and no "ida.jpg" or "Ida at work, 1912".
_NAME: Final = re.compile(r"(?P<name>[^\W\d_a-zß-ÿ][^\n.:：?!,;()\[\]/|<>\d]{0,40}?)\s?(?P<colon>[:：])?")
_MOST_WORDS: Final = 5
#: "Portrait of Ida Holm", "Foto von Ida Holm", "Photo d’Ida Holm".
_PICTURE_OF: Final = re.compile(
    r"(?:(?:profile\s)?(?:photo(?:graph)?|picture|image|pic)|portr[aä]i?t|avatar|headshot|foto(?:grafie|graf[ií]a)?"
    r"|(?:profil)?bild|photographie|imagen|imagem|retrato|ritratto|immagine)"
    r"\s(?:(?:of|von|vom|de|do|da|di|van)\s|d['’])?",
    re.IGNORECASE,
)
#: What stands for a picture of anything, or for a button, folded.
_OF_ANY: Final = frozenset(
    "photo photograph picture image icon logo avatar portrait thumbnail illustration drawing banner video gif share "
    "print email comment like facebook twitter instagram linkedin whatsapp pinterest youtube advertisement placeholder "
    "foto fotografie bild icone symbol grafik abbildung zeichnung teilen drucken anzeige vorschaubild "
    "photographie vignette dessin partager imprimer publicite "
    "fotografia imagen icono retrato ilustracion dibujo compartir imprimir publicidad miniatura "
    "imagem icone ilustracao desenho partilhar compartilhar publicidade immagine icona ritratto".split()
)
#: So many people at least have a picture, each so often; more often where no colon stands behind the names.
_PEOPLE, _TIMES, _TIMES_WITHOUT_COLON = 2, 2, 3
#: Such a share of the paragraphs between the first picture and the last has one then, and such a share of the pictures
#: is somebody else's than the one before.
_SHARE, _IN_TURN = 0.5, 0.5


def name_in(alternative: str | None) -> str:
    """Return the words that stand for a picture where they may be the name of who speaks below it; else nothing.

    What says that it is a picture is no part of the name.
    """
    words = (alternative or "").strip()
    words = words[beginning.end() :] if (beginning := _PICTURE_OF.match(words)) else words
    found = _NAME.fullmatch(words)
    is_name = found is not None and len(words.split()) <= _MOST_WORDS and fold(_bare(words)) not in _OF_ANY
    return words if is_name else ""


def with_portraits(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return ``paragraphs`` with a label in bold before those that have a portrait above, where these name speakers.

    So they do where several people have one again and again, in turn, and what stands below does not name them itself.
    """
    shown = [n for n, p in enumerate(paragraphs) if p.portrait and not p.around and _is_below(p)]
    counts = Counter(paragraphs[n].portrait for n in shown)
    have_colons = all(name.endswith((":", "：")) for name in counts)
    least = _TIMES if have_colons else _TIMES_WITHOUT_COLON
    speaking = {name for name, times in counts.items() if times >= least}
    shown = [n for n in shown if paragraphs[n].portrait in speaking]
    if len(speaking) < _PEOPLE or not _take_turns(shown, paragraphs, have_colons=have_colons):
        return [*paragraphs]
    labelled = frozenset(shown)
    return [_labelled(p) if n in labelled else p for n, p in enumerate(paragraphs)]


def _is_below(paragraph: Paragraph) -> bool:
    """Tell whether ``paragraph`` is said by somebody with a portrait above, and does not begin with the name again."""
    name = _bare(paragraph.portrait)
    words = "".join(run.words for run in paragraph.runs).strip()
    return paragraph.kind in (Kind.TEXT, Kind.CAPTION, Kind.QUOTE, Kind.ITEM) and not words.startswith(name)


def _take_turns(shown: Sequence[int], paragraphs: Sequence[Paragraph], *, have_colons: bool) -> bool:
    changes = sum(paragraphs[a].portrait != paragraphs[b].portrait for a, b in pairwise(shown))
    if changes < _IN_TURN * (len(shown) - 1):
        return False
    within = [p for p in paragraphs[shown[0] : shown[-1] + 1] if not p.around and p.kind is not Kind.RULE]
    return have_colons or len(shown) >= _SHARE * len(within)


def _labelled(paragraph: Paragraph) -> Paragraph:
    runs = (Run(f"{_bare(paragraph.portrait)}:", bold=True), Run(" "), *paragraph.runs)
    kind = Kind.TEXT if paragraph.kind is Kind.CAPTION else paragraph.kind
    return replace(paragraph, runs=runs, kind=kind)


def _bare(name: str) -> str:
    return name.rstrip(" :：")
