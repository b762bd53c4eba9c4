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
#: What stands around words, as in "Ida Holm, 2019".
_MARKS: Final = ",.;:!?()[]\"'“”„‚‘«»-–—…"


def is_called(interview: Interview, typed: str) -> bool:
    """Tell whether people, outlet, title, day or key of ``interview`` have every word of ``typed``; so for ""."""
    return has_words(_names_of(interview), typed)


def those_called(interviews: Sequence[Interview], typed: str) -> list[Interview]:
    """Return those of ``interviews`` that are called ``typed``; none where that has no word, but marks at most."""
    return [interview for interview in interviews if is_called(interview, typed)] if _words(typed) else []


def the_one_called(interviews: Sequence[Interview], typed: str) -> Interview:
    """Return the one of ``interviews`` whose key is ``typed``, in any case, or that alone is called so.

    Where several have its words, and one alone has them as whole words, it is that: "ida holm" is not Frida Holmberg.

    Raises:
        NotStoredError: none is called so, or several, which it names.
    """
    if keyed := [i for i in interviews if i.key == typed] or [i for i in interviews if i.key == fold(typed).strip()]:
        return keyed[0]
    fitting = those_called(interviews, typed)
    whole = [i for i in fitting if set(_words(typed)) <= set(_words(_names_of(i)))]
    if len(fitting) == 1 or len(whole) == 1:
        return (whole or fitting)[0]
    if not fitting:
        return find_interview(interviews, typed)
    keys = ", ".join(i.key for i in fitting[:_NAMED])
    raise NotStoredError(Remark("{typed} fits several interviews here: {keys}", typed=typed, keys=keys))


def _names_of(interview: Interview) -> str:
    transcript, published = interview.transcript, interview.provenance
    day = published.date.isoformat() if published.date else ""
    people = (*transcript.interviewees, *transcript.interviewers)
    return " ".join([*people, published.outlet or "", interview.title or "", day, interview.key])


def has_words(text: str, typed: str) -> bool:
    """Tell whether every word of ``typed`` is in ``text``, or in a word of it.

    Case and accents make no difference, nor do marks around a word.
    """
    folded = fold(text)
    return all(word in folded for word in _words(typed))


def _words(text: str) -> list[str]:
    return [bare for word in fold(text).split() if (bare := word.strip(_MARKS))]
