"""How Verbatim says it: replies as cards, all sentences of ours in one room."""

from bot.wording.card import Card, Choice, Kind, Passage, Place, Snippet, Voice
from bot.wording.library_cards import library_card, preview_card, published_card, removal_card, stored_card
from bot.wording.replies import (
    about_card,
    citation_card,
    comparison_cards,
    help_card,
    none_card,
    questions_card,
    reply_card,
    reply_cards,
    summary_card,
)
from bot.wording.why import encoder_notices, why_card

__all__ = [
    "Card",
    "Choice",
    "Kind",
    "Passage",
    "Place",
    "Snippet",
    "Voice",
    "about_card",
    "citation_card",
    "comparison_cards",
    "encoder_notices",
    "help_card",
    "library_card",
    "none_card",
    "preview_card",
    "published_card",
    "questions_card",
    "removal_card",
    "reply_card",
    "reply_cards",
    "stored_card",
    "summary_card",
    "why_card",
]
