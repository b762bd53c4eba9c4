"""What a message is for, before any interview is asked.

Rooms that compute are loaded where they are needed, as in ``asking``.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.model import Interview


def asks(message: str, interviews: Sequence[Interview] = ()) -> bool:
    """Tell whether ``message`` asks ``interviews`` something, or for something: not "I agree", not "thanks"."""
    from bot.answering import talk

    return talk.asks(message, interviews)
