"""Which questions ask something about a person that the introduction of an interview does not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bot.answering.persons.ages import ages_told, asks_age
from bot.answering.persons.others import asks_for_another, is_of_another
from bot.answering.plain_requests.request_words import REQUEST_WORDS, WordClass
from bot.model import Aspect, Interview
from bot.retrieval import AboutMatch
from bot.text.weights import language_of
from bot.text.words import fold, split_words

_W = WordClass
#: Words that say nothing of what is asked.
_LITTLE: Final = frozenset(
    {_W.GREETING, _W.FILLER, _W.LITTLE, _W.PREPOSITION, _W.PURPOSE, _W.BE, _W.IT, _W.THIS, _W.ME, _W.YOU, _W.PERSON,
     _W.FOLK, _W.THEIR, _W.WHO, _W.WHERE, _W.WHAT, _W.HOW, _W.CAN, _W.DO, _W.NAME, _W.INTERVIEW, _W.INTERVIEWED}
)  # fmt: skip
#: Words for one person, in the languages of ``REQUEST_WORDS``; not "sie" and "el", which are many other words.
_PRONOUNS: Final = frozenset("he she him her his hers il elle er ihn ihm ella".split())
#: Words that stand for the interview in "when was it?" and "how old is this?".
_BARE: Final = frozenset("it this ca c ce ceci cela es das dies esto eso".split())
#: Letters that a word for an interview has more than.
_SHORTEST: Final = 3
#: What asks for a time, besides an age; of neither tells an introduction who somebody is.
_TIME: Final = frozenset("when long often many quand depuis combien wann lange seit cuando desde cuanto".split())
#: Words that ask who somebody is, and where they work, in whatever words the introduction says so.
_TRADE: Final = frozenset(
    """profession occupation job trade career living position title role employer employed affiliation affiliated
    background credentials qualification qualifications qualified expertise expert specialty field company employers
    university institute organisation organization town city country place short brief briefly""".split()
)
#: Below this, 0..1, an introduction has nothing near a word. Of the labelled questions about who somebody is, words
#: that it replies to are met by 0.28 and more; "born", "move", "married" and "like" by 0.22 at most.
_MET_FROM: Final = 0.25


def told_by_it(
    about: AboutMatch | None, asked: str, interviews: Sequence[Interview], *, follows_up: bool = False
) -> AboutMatch | None:
    """Return ``about``, found for ``asked``; None where it replies to something else than what is asked.

    ``follows_up`` tells whether ``asked`` is read with the question before.

    - When an interview was published replies only to what names the interview, or nothing but "it", and no person.
    - Who is interviewed, and who asked, is not who somebody else is: "who is Putin?". Nor is it somebody who takes part
      in another interview than was found.
    - Who somebody is replies to no question for a time, nor to one with a word that the introduction is not near.
    - An age that stands in the introduction is told as who somebody is, but not to a follow-up: that is about
      whomever the question before named.
    """
    if about is None or _is_somebody_else(about, asked, interviews):
        return None
    if about.aspect not in (Aspect.WHEN, Aspect.WHO):
        return about
    forms = frozenset(word.form for word in split_words(asked)).union(re.findall(r"[^\W_]+", fold(asked)))
    names = frozenset(w.form for one in interviews for name in one.transcript.interviewees for w in split_words(name))
    is_personal = not forms.isdisjoint(_PRONOUNS | names)
    if is_personal and asks_age(forms) and not _of_interview(forms):
        passages = () if follows_up else ages_told(about.interview)
        return replace(about, aspect=Aspect.WHO, passages=passages) if passages else None
    if about.aspect is Aspect.WHEN:
        return about if _of_interview(forms) or (not is_personal and not forms.isdisjoint(_BARE)) else None
    return about if not is_personal or _meets(about, forms, names) else None


def _is_somebody_else(about: AboutMatch, asked: str, interviews: Sequence[Interview]) -> bool:
    """Tell whether ``asked`` is about another person than those that ``about`` tells of."""
    return about.aspect in (Aspect.WHO, Aspect.INTERVIEWER) and (
        asks_for_another(asked, interviews) or is_of_another(asked, about.interview, interviews)
    )


def _of_interview(forms: frozenset[str]) -> bool:
    """Tell whether a word for an interview is among ``forms``, in any language."""
    kinds = {_W.INTERVIEW, _W.INTERVIEWED, _W.PUBLISHED}
    words = {form for form in forms if len(form) > _SHORTEST}  # not the "a" of "Q&A"
    return any(not kinds.isdisjoint(table.get(word, ())) for word in words for table in REQUEST_WORDS.values())


def _meets(about: AboutMatch, forms: frozenset[str], names: frozenset[str]) -> bool:
    if asks_age(forms) or not _TIME.isdisjoint(forms):
        return _of_interview(forms)
    table = REQUEST_WORDS.get(language_of(list(forms)), REQUEST_WORDS["en"])
    told = (
        (form, met) for form, met in about.met if form not in names | _TRADE and _LITTLE.isdisjoint(table.get(form, ()))
    )
    return all(met >= _MET_FROM for _, met in told)
