"""Which interview a plain request about "the interview" means, and what of its introduction replies."""

from __future__ import annotations

from bot.answering.request_words import is_request_word
from bot.model import About, Aspect, Interview, Request, Requested, Search
from bot.retrieval import AboutMatch
from bot.retrieval.about import naming_passages
from bot.text.words import split_words


def introduce(search: Search, asked: str, aspect: Aspect, about: AboutMatch | None) -> About | Requested:
    """Return the reply to ``asked``, which asks for ``aspect``; ``about`` is what was found about an interview.

    - Of several interviews, the one whose people ``asked`` names; where it names those of none or of several, all of
      them are asked for.
    - The passages are those that name the people, for WHO; else those found, if they were found for ``aspect``.
    """
    named = [interview for interview in search.interviews if _names(asked, interview)]
    if len(search.interviews) > 1 and len(named) != 1:
        return Requested(search, Request.ABOUT, 1.0)
    interview = named[0] if named else search.interviews[0]
    if aspect is Aspect.WHO:
        passages = naming_passages(interview)
    else:
        fits = about is not None and about.interview is interview and about.aspect is aspect
        passages = about.passages if about and fits else ()
    return About(search, interview, (aspect,), passages, 1.0)


def _names(asked: str, interview: Interview) -> bool:
    """Tell whether ``asked`` has a whole name of those interviewed, or a part of one that no request is made of.

    The "de" of "Ana de la Vega" is in every request in Spanish.
    """
    forms = {word.form for word in split_words(asked)}
    for name in interview.transcript.interviewees:
        parts = {word.form for word in split_words(name)}
        if (parts and parts <= forms) or any(not is_request_word(part) for part in parts & forms):
            return True
    return False
