"""Which questions are about somebody who takes no part in an interview, or in any: "who is Putin?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.answering.plain_requests.request_words import is_request_word
from bot.model import Interview
from bot.text.words import fold, folded_in_place

_WORD: Final = re.compile(r"[^\W_]+")
#: "Who is", folded, and what follows it.
_WHO_IS: Final = re.compile(
    r"\W*(?:(?:so|and|ok|okay|hey|but|et|mais|und|aber|y|pero)\b\W*)*"
    r"(?:who(?:\s+(?:is|was|are|were)|'?s)|wer\s+(?:ist|war)|qui\s+(?:est|etait)|c'est\s+qui|quien\s+(?:es|era|fue))"
    r"\s+(?P<rest>.+)"
)
#: Before a name stands none of these, but before an office, or what somebody is called: "the engineer", "die
#: Ingenieurin", "who's this fella", "qui est donc ce monsieur", "who was in the room".
_BEFORE_NO_NAME: Final = frozenset(
    "the a an this that der die das ein eine dieser diese jener jene le la l les un une ce cet cette"
    " el los las una este esta ese esa aquel aquella in at on behind im am bei beim hinter dans sur derriere chez en"
    " tras then teh da ca denn eigentlich donc entonces".split()
)


def asks_for_another(asked: str, interviews: Sequence[Interview]) -> bool:
    """Tell whether ``asked`` asks who somebody is that neither answers nor asks in ``interviews``.

    - Its words besides "who is" are no part of their names, nor of an outlet's.
    - All of these are names: the texts have them with a capital only, or not at all and with no article before.
      Where all nouns have one, as in German, an article before them says that they are none.
    """
    found = _WHO_IS.match(fold(asked))
    words = _WORD.findall(found["rest"]) if found else []
    names = [word for word in words if not is_request_word(word)]
    if not names or not _taking_part(interviews).isdisjoint(names):
        return False
    may_be_new = words[0] not in _BEFORE_NO_NAME
    return all(_is_name(word, interviews, may_be_new=may_be_new) for word in names)


def is_of_another(asked: str, interview: Interview, interviews: Sequence[Interview]) -> bool:
    """Tell whether ``asked`` names somebody who takes part in others of ``interviews``, and nobody in ``interview``."""
    words = {word for word in _WORD.findall(fold(asked)) if not is_request_word(word)}
    return _taking_part([interview]).isdisjoint(words) and not _taking_part(interviews).isdisjoint(words)


def _taking_part(interviews: Sequence[Interview]) -> frozenset[str]:
    named = (
        name
        for interview in interviews
        for name in (
            *interview.transcript.interviewees,
            *interview.transcript.interviewers,
            interview.provenance.outlet or "",
        )
    )
    return frozenset(word for name in named for word in _WORD.findall(fold(name)))


def _is_name(word: str, interviews: Sequence[Interview], *, may_be_new: bool) -> bool:
    """Tell whether the folded ``word`` is a name, as far as the texts of ``interviews`` show.

    One that they do not have is a name where it ``may_be_new``; of German nouns only what may be is one.
    """
    typed = re.compile(rf"\b{word}\b")
    written = {
        (interview.source.text[found.start()].isupper(), interview.transcript.language)
        for interview in interviews
        for found in typed.finditer(folded_in_place(interview.source.text))
    }
    if not written:
        return may_be_new
    return all(is_raised and (may_be_new or language != "de") for is_raised, language in written)
