"""How Verbatim says it: the cards that both doors show, and our words in all languages.

What only one door says stands in that door, and an error or a remark where it arises; their translations are here.

The rooms, each importing only those before it:

card                what a card is, before any door's markup
catalogues          what our words are in other languages
languages           what is said about languages, in the asker's
phrases    links    numbers, names, days and interviews in a line | which links can be followed
told                what other rooms remark, and what went wrong, in the language that is spoken
parts               passages and stored questions on a card
citing              citations
topics              which printed questions stand for what interviews speak of
presenting          cards that present an interview
context             an exchange in full, and where its sentences stand
found_words         what is found of words as they are spelled
replies             the card of each reply
why                 how a reply came about
displacing          which stored questions an interview takes from others, and which it answers first
library_cards       what hosts are shown of their library
archive_cards       what they are shown of an archive that they are about to take over
changing            what was changed in it, and why something cannot be undone
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.lazy import loaded_when_used

if TYPE_CHECKING:
    from bot.wording.archive_cards import archive_card, imported_sentence
    from bot.wording.card import Card, Choice, Kind, Passage, Place, Snippet, Voice
    from bot.wording.citing import Style, citation_card, citation_cards, cite
    from bot.wording.context import exchange_card, source_cards
    from bot.wording.displacing import covered_notes, displaced_notes, reworded_note
    from bot.wording.found_words import search_cards
    from bot.wording.library_cards import (
        library_card,
        places_card,
        preview_card,
        published_card,
        removal_card,
        stored_card,
    )
    from bot.wording.phrases import interview_line
    from bot.wording.presenting import about_card, help_card, interviews_card, questions_card, summary_card
    from bot.wording.replies import comparison_cards, none_card, reply_card, reply_cards, which_card
    from bot.wording.why import encoder_notices, why_card

__all__ = [
    "Card",
    "Choice",
    "Kind",
    "Passage",
    "Place",
    "Snippet",
    "Style",
    "Voice",
    "about_card",
    "archive_card",
    "citation_card",
    "citation_cards",
    "cite",
    "comparison_cards",
    "covered_notes",
    "displaced_notes",
    "encoder_notices",
    "exchange_card",
    "help_card",
    "imported_sentence",
    "interview_line",
    "interviews_card",
    "library_card",
    "none_card",
    "places_card",
    "preview_card",
    "published_card",
    "questions_card",
    "removal_card",
    "reply_card",
    "reply_cards",
    "reworded_note",
    "search_cards",
    "source_cards",
    "stored_card",
    "summary_card",
    "which_card",
    "why_card",
]

#: The room of each name. A reply needs no card of a library, which take as long to load as all of its own.
_ROOMS: Final = {
    "Card": "card",
    "Choice": "card",
    "Kind": "card",
    "Passage": "card",
    "Place": "card",
    "Snippet": "card",
    "Style": "citing",
    "Voice": "card",
    "about_card": "presenting",
    "archive_card": "archive_cards",
    "citation_card": "citing",
    "citation_cards": "citing",
    "cite": "citing",
    "comparison_cards": "replies",
    "covered_notes": "displacing",
    "displaced_notes": "displacing",
    "encoder_notices": "why",
    "exchange_card": "context",
    "source_cards": "context",
    "help_card": "presenting",
    "imported_sentence": "archive_cards",
    "interview_line": "phrases",
    "interviews_card": "presenting",
    "library_card": "library_cards",
    "none_card": "replies",
    "places_card": "library_cards",
    "preview_card": "library_cards",
    "published_card": "library_cards",
    "questions_card": "presenting",
    "removal_card": "library_cards",
    "reply_card": "replies",
    "reply_cards": "replies",
    "reworded_note": "displacing",
    "search_cards": "found_words",
    "stored_card": "library_cards",
    "summary_card": "presenting",
    "which_card": "replies",
    "why_card": "why",
}


if not TYPE_CHECKING:  # so that the type checker still knows which names there are
    __getattr__ = loaded_when_used(__name__, _ROOMS)
