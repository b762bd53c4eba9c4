"""Which interviews somebody means who types a part of what they are called."""

from __future__ import annotations

from bot.model import Interview
from bot.text.words import fold


def is_called(interview: Interview, typed: str) -> bool:
    """Tell whether people, outlet, title or key of ``interview`` have every word of ``typed``; so for ""."""
    transcript, outlet = interview.transcript, interview.provenance.outlet
    names = [*transcript.interviewees, *transcript.interviewers, outlet or "", interview.title or "", interview.key]
    called = fold(" ".join(names))
    return all(word in called for word in fold(typed).split())
