"""What the class, identity or role of an HTML box says it holds: what is around an article, a caption, a question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Final


class Part(Enum):
    """What a box of a page holds."""

    #: Buttons, links to other pages, adverts, comments: nothing of the article.
    AROUND = "around"
    CAPTION = "caption"
    QUESTION = "question"
    #: A button that opens the text below it, as lists of questions have them.
    PANEL_HEAD = "panel head"
    #: A button of which nothing but its words could tell that.
    BUTTON = "button"


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Words of classes, the first or the last of one: "share", "share-bar", "post_tags".
_AROUND: Final = _set(
    "share shares sharing sharedaddy sharebar social socials partage partager compartir compartilhar teilen addtoany "
    "newsletter newsletters subscribe subscription signup mailing abo paywall related relatedposts relacionadas "
    "relacionados readmore recommended recommendations breadcrumb breadcrumbs ariane nav navbar navigation menu "
    "mainmenu topbar cookie cookies consent announcement ad ads advert advertisement adsbygoogle publicidade "
    "publicidad publicite werbung anzeige promo promotion sidebar widget footer pagination pager skip comments comment "
    "commentlist respond komm kommentar kommentare commentaires comentarios tags tagcloud taglist cta login searchform "
    "toolbar"
)
#: Whole classes.
_AROUND_WHOLE: Final = _set(
    "lire-aussi a-lire-aussi read-also read-more read-next more-stories leia-tambem leia-mais te-puede-interesar "
    "mas-informacion mehr-zum-thema sr-only screen-reader-text jp-relatedposts"
)
_CAPTION: Final = _set("caption captions legende légende legenda bildunterschrift bildunterzeile figcaption leyenda")
#: "photo-credit", "pie-foto".
_OF_PICTURES: Final = _set("photo image img foto bild picture media")
_CREDITS: Final = _set("credit credits copyright pie source quelle")
_QUESTION: Final = _set("question q frage pregunta pergunta domanda")
#: A class with one of these words is that of a box around everything, or says what a page has.
_LAYOUT: Final = _set(
    "content main body wrap wrapper container layout grid row col column has no not with without is "
    "page-wrapper single article-body list type template hero title"
)
_WORDS: Final = re.compile(r"[-_:]+|(?<=[a-z])(?=[A-Z])")
#: Tags that stand around a whole page.
_WHOLE_PAGE: Final = _set("html body main article")


#: Roles of boxes around an article.
_ROLES: Final = _set("navigation complementary contentinfo search menu menubar toolbar dialog alert alertdialog")


def may_open_panel(tag: str, attributes: Iterable[tuple[str, str | None]]) -> bool:
    """Tell whether a ``tag`` with these ``attributes`` is a button that may open a text, and no menu or form."""
    named = dict(attributes)
    return tag == "button" and "aria-haspopup" not in named and named.get("type") not in ("submit", "reset")


def part_of(tag: str, attributes: Mapping[str, str | None]) -> Part | None:
    """Return what a box with that ``tag`` and these ``attributes`` holds, as far as its classes, id and role tell."""
    if tag in _WHOLE_PAGE:
        return None
    if tag == "button":
        return Part.BUTTON if {"aria-expanded", "aria-controls"}.isdisjoint(attributes) else Part.PANEL_HEAD
    if attributes.get("role") in _ROLES or attributes.get("aria-hidden") == "true":
        return Part.AROUND
    names = (attributes.get("class") or "")[:500].split() + (attributes.get("id") or "")[:100].split()
    return next(filter(None, map(_by_class, names)), None)


def _by_class(name: str) -> Part | None:
    if name.lower() in _AROUND_WHOLE:
        return Part.AROUND
    words = [word.lower() for word in _WORDS.split(name) if word]
    if not words or not _LAYOUT.isdisjoint(words):
        return None
    ends = (words[0], words[-1])
    if words[-1] in _QUESTION:
        return Part.QUESTION
    if _has(_CAPTION, words) or (_has(_OF_PICTURES, words) and _has(_CREDITS, words)):
        return Part.CAPTION
    return Part.AROUND if _has(_AROUND, ends) else None


def _has(known: frozenset[str], words: Iterable[str]) -> bool:
    return not known.isdisjoint(words)
