"""Which sentences of an interview stand for it: whole ones, verbatim, in its order."""

from bot.summary.choosing import Length, summarise

__all__ = ["Length", "summarise"]
