"""How Verbatim says it: replies as cards, all sentences of ours in one room."""

from bot.wording.card import Card, Choice, Kind, Passage, Voice
from bot.wording.replies import (
    about_card,
    help_card,
    questions_card,
    reply_card,
    summary_card,
)
from bot.wording.why import encoder_notices, why_card

__all__ = [
    "Card",
    "Choice",
    "Kind",
    "Passage",
    "Voice",
    "about_card",
    "encoder_notices",
    "help_card",
    "questions_card",
    "reply_card",
    "summary_card",
    "why_card",
]
