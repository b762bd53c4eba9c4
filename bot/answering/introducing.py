"""What of its introduction replies to a plain request about an interview."""

from __future__ import annotations

from bot.model import About, Aspect, Interview, Request, Requested, Search
from bot.retrieval import AboutMatch
from bot.retrieval.about import naming_passages


def introduce(
    search: Search, aspect: Aspect, about: AboutMatch | None, named: Interview | None = None
) -> About | Requested:
    """Return the reply to who asks for ``aspect``; ``about`` is what was found about an interview.

    - Of several interviews, the one that is ``named``; where none is, all of them are asked for.
    - The passages are those that name the people, for WHO; else those found, if they were found for ``aspect``.
    """
    if len(search.interviews) > 1 and named is None:
        return Requested(search, Request.ABOUT, 1.0)
    interview = named or search.interviews[0]
    if aspect is Aspect.WHO:
        passages = naming_passages(interview)
    else:
        fits = about is not None and about.interview is interview and about.aspect is aspect
        passages = about.passages if about and fits else ()
    return About(search, interview, (aspect,), passages, 1.0)
