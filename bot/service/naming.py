"""What somebody means who types a part of it: interviews by what they are called, questions by their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.errors import NotStoredError
from bot.model import Interview, find_interview
from bot.remarks import Remark
from bot.text.words import fold

#: Interviews that are named to whoever typed what fits several of them.
_NAMED: Final = 10


def is_called(interview: Interview, typed: str) -> bool:
    """Tell whether people, outlet, title or key of ``interview`` have every word of ``typed``; so for ""."""
    transcript, outlet = interview.transcript, interview.provenance.outlet
    names = [*transcript.interviewees, *transcript.interviewers, outlet or "", interview.title or "", interview.key]
    return has_words(" ".join(names), typed)


def the_one_called(interviews: Sequence[Interview], typed: str) -> Interview:
    """Return the one of ``interviews`` whose key is ``typed``, in any case, or that alone is called so.

    Raises:
        NotStoredError: none is called so, or several, which it names.
    """
    if keyed := [i for i in interviews if i.key == typed] or [i for i in interviews if i.key == fold(typed).strip()]:
        return keyed[0]
    fitting = [i for i in interviews if is_called(i, typed)] if typed.strip() else []
    if len(fitting) < 2:
        return fitting[0] if fitting else find_interview(interviews, typed)
    keys = ", ".join(i.key for i in fitting[:_NAMED])
    raise NotStoredError(Remark("{typed} fits several interviews here: {keys}", typed=typed, keys=keys))


def has_words(text: str, typed: str) -> bool:
    """Tell whether every word of ``typed`` is in ``text``, or in a word of it; case and accents make no difference."""
    folded = fold(text)
    return all(word in folded for word in fold(typed).split())
