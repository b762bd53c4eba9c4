"""What of its introduction replies to a plain request about an interview."""

from __future__ import annotations

from bot.model import About, Aspect, Interview, Request, Requested, Search
from bot.retrieval import AboutMatch
from bot.retrieval.about import naming_passages


def introduce(
    search: Search, aspect: Aspect, about: AboutMatch | None, named: tuple[Interview, ...] = ()
) -> About | Requested:
    """Return the reply to who asks for ``aspect``; ``about`` is what was found about an interview.

    - Of several interviews, the one that is ``named``; where several are, these are asked for, and where none is, all.
    - The passages are those that name the people, for WHO; else those found, if they were found for ``aspect``.
    """
    meant = named or search.interviews
    if len(meant) > 1:
        return Requested(search, Request.ABOUT, named)
    (interview,) = meant
    if aspect is Aspect.WHO:
        passages = naming_passages(interview)
    else:
        fits = about is not None and about.interview is interview and about.aspect is aspect
        passages = about.passages if about and fits else ()
    return About(search, interview, (aspect,), passages, 1.0)
