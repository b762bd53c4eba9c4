"""What somebody means who types a part of it: interviews by what they are called, questions by their words."""

from __future__ import annotations

from bot.model import Interview
from bot.text.words import fold


def is_called(interview: Interview, typed: str) -> bool:
    """Tell whether people, outlet, title or key of ``interview`` have every word of ``typed``; so for ""."""
    transcript, outlet = interview.transcript, interview.provenance.outlet
    names = [*transcript.interviewees, *transcript.interviewers, outlet or "", interview.title or "", interview.key]
    return has_words(" ".join(names), typed)


def has_words(text: str, typed: str) -> bool:
    """Tell whether every word of ``typed`` is in ``text``, or in a word of it; case and accents make no difference."""
    folded = fold(text)
    return all(word in folded for word in fold(typed).split())
