"""What a message is for, before any interview is asked.

Rooms that compute are loaded where they are needed, as in ``asking``.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import Courtesy, Interview, Request


def needs_no_interview(message: str) -> bool:
    """Tell whether ``message`` only greets, thanks or wants to know what the bot can do, or says nothing."""
    from bot.answering.plain_requests.wants import asked_for

    means = asked_for(message, (), after_question=False)
    return not message or means is Request.HELP or isinstance(means, Courtesy)


def asks(message: str, interviews: Sequence[Interview] = ()) -> bool:
    """Tell whether ``message`` asks ``interviews`` something, or for something: not "I agree", not "thanks"."""
    from bot.answering import talk

    return talk.asks(message, interviews)
