"""Which messages are greetings, thanks, complaints or noise, and no question at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.courtesies.approval import approves
from bot.answering.courtesies.courtesy_phrases import phrase_of
from bot.answering.courtesies.misplaced import is_misplaced
from bot.answering.courtesies.not_understood import is_not_understood
from bot.answering.courtesies.outbursts import is_insult
from bot.answering.courtesies.word_classes import WH_WORDS
from bot.answering.courtesies.yes_or_no import refuses
from bot.model import Courtesy
from bot.text.question_marks import has_question_mark
from bot.text.words import fold, split_words

#: Words that make a message a courtesy, when nothing else of substance is in it.
_SIGNS = {
    Courtesy.THANKS: frozenset(
        {"thanks", "thank", "thx", "ty", "tysm", "cheers", "merci", "gracias", "danke", "appreciated", "appreciate"}
    ),
    Courtesy.FAREWELL: frozenset({"bye", "goodbye", "goodnight", "gn", "cya", "later", "ciao", "farewell"}),
    Courtesy.GREETING: frozenset(
        {"hi", "hello", "hey", "heya", "hiya", "yo", "sup", "gm", "morning", "evening", "afternoon", "greetings",
         "howdy", "bonjour", "salut", "hola", "hallo", "welcome"}
    ),
    Courtesy.NOISE: frozenset(
        {"lol", "lmao", "rofl", "haha", "hahaha", "ok", "okay", "okey", "k", "kk", "cool", "nice", "great", "good",
         "wow", "test", "testing", "ping", "pong", "bot", "bump", "yes", "no", "yep", "nope", "yeah", "sure", "same",
         "true", "based", "blah", "bla", "this", "xd", "hmm", "oh", "ah", "brb", "gg", "awesome", "perfect", "amazing",
         "bad", "love", "poggers", "pog", "damn", "omg", "interesting", "neat", "agreed", "exactly", "right", "hah",
         "heh"}
    ),
}  # fmt: skip
#: Signs that are a time as well: they greet, or say goodbye, at the start or after "good", and ask in "and later?".
_TIMES = frozenset({"morning", "evening", "afternoon", "later"})
#: With one of these a message asks something, unless it greets ("how are you").
_ASKING = WH_WORDS | {"is", "are", "does", "do", "did"}
#: How a question opens that has only such words besides: "and was it nice?", "and the right one?".
_OPENING = re.compile(r"(?:(?:and|but|so) )?(?:was|were) (?:it|that|this|there|the)\b|(?:and|but) .*\?\s*$")
#: Words that go with a courtesy and change nothing.
_COMPANY = frozenset(
    """a an the and i am is are was it that this to so very much really you your all everyone everybody guys folks
    friend friends there again for from of in on at me my mate man dude bro team chat helpful one job work answer
    answers how what s up going doing do today day night tonight verbatim lot bunch well just here back please
    been have has had got its too beaucoup help command commands usage 1 2 3 12 123 1234""".split()
)
#: A message longer than this is about something, whatever it opens with.
_MOST_WORDS = 9


def courtesy_of(message: str) -> Courtesy | None:
    """Return what kind of small talk ``message`` is; None for one that asks something.

    - A message without letters or digits is NOISE, and so is an insult, one that was meant for another place, and one
      that refuses all that was offered.
    - One that says that a reply was not understood, or was no answer, is UNHELPED; one that
      approves of it is THANKS: "pas mal".
    - One that is a phrase of courtesy in any language is what that means: "再见", "até logo".
    - One with a time that is none of a greeting ("in the morning?") asks something.
    - A short message of nothing but courtesies and the words that go with them is the first kind found among
      farewell, thanks, greeting and noise, so that "thanks, bye" takes leave; not noise if it asks something ("is that
      true?").
    """
    forms = [w.form for w in split_words(message)]
    if not forms:
        return Courtesy.NOISE
    phrase = _said_of_a_reply(message) or phrase_of(message)
    if phrase or len(forms) > _MOST_WORDS:
        return phrase
    substance = [f for f in forms if f not in _COMPANY and not _repeats(f)]
    if not all(map(_is_courtesy, substance)) or _has_time(forms, is_marked=has_question_mark(message)):
        return None
    for kind in (Courtesy.FAREWELL, Courtesy.THANKS, Courtesy.GREETING):
        if not _SIGNS[kind].isdisjoint(forms):
            return kind
    noise = not _SIGNS[Courtesy.NOISE].isdisjoint(forms) or all(map(_repeats, forms))
    asks = not _ASKING.isdisjoint(forms) or _OPENING.match(fold(message).strip())
    return Courtesy.NOISE if noise and not asks else None


def _said_of_a_reply(message: str) -> Courtesy | None:
    """Return what ``message`` is where it says something of a reply, the bot or the place; else None."""
    if is_not_understood(message):
        return Courtesy.UNHELPED
    if approves(message):
        return Courtesy.THANKS
    return Courtesy.NOISE if is_insult(message) or is_misplaced(message) or refuses(message) else None


def _is_courtesy(form: str) -> bool:
    return any(form in signs for signs in _SIGNS.values())


def _has_time(forms: Sequence[str], *, is_marked: bool) -> bool:
    """Tell whether a word of ``forms`` means a time, and no greeting; a question mark has ``is_marked`` them."""
    for at, form in enumerate(forms):
        greets = forms[at - 1 : at] == ["good"] or (not is_marked and all(map(_is_courtesy, forms[:at])))
        if form in _TIMES and not greets:
            return True
    return False


def _repeats(form: str) -> bool:
    """Tell whether a word is one sound drawn out: "hahahaha", "looool", "hmmmm"; no number is, such as 2022."""
    return len(form) > 3 and len(set(form)) <= 2 and not form.isdecimal()
