"""What a message wants besides an answer: a summary, the list of questions, to be greeted back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from bot.answering.courtesies.approval import is_thing, thing_in
from bot.answering.courtesies.courtesy import courtesy_of
from bot.answering.courtesies.courtesy_phrases import before_farewell
from bot.answering.courtesies.outbursts import mashed
from bot.answering.plain_requests.interview_names import request_naming
from bot.answering.plain_requests.language_wishes import wants_another_language
from bot.answering.plain_requests.last_reply import asks_for_citation, asks_for_source, asks_who_said_it
from bot.answering.plain_requests.requests import addressed_alone, request_of
from bot.answering.plain_requests.summary_length import only_a_length
from bot.answering.questions.follow_up import goes_on
from bot.model import Aspect, Courtesy, Interview, Request
from bot.text.weights import is_known
from bot.text.words import fold, folded_in_place

#: What stands before a word inside a sentence.
_INSIDE = re.compile(r"[\w,;] ")


def asked_for(
    message: str, interviews: Sequence[Interview], *, after_question: bool
) -> Request | Aspect | Courtesy | None:
    """Return what ``message`` is besides a question to the interviews; None for a question.

    Whatever else is polite before a farewell, it takes leave: "merci beaucoup, au revoir".
    """
    means = (
        _small_talk_or_request(message, interviews, after_question=after_question)
        or request_naming(message, interviews, after_question=after_question)
        or (Courtesy.NOISE if _is_mashed(message, interviews) else None)
    )
    rest = before_farewell(message)
    if means is Courtesy.FAREWELL or not rest:
        return means
    polite = _small_talk_or_request(rest, interviews, after_question=after_question)
    return Courtesy.FAREWELL if isinstance(polite, Courtesy) else means


def _small_talk_or_request(
    message: str, interviews: Sequence[Interview], *, after_question: bool
) -> Request | Aspect | Courtesy | None:
    if wants_another_language(message, after_question=after_question):
        return Courtesy.UNTRANSLATED
    if asks_for_citation(message):
        return Request.CITE
    if after_question and asks_for_source(message):
        return Request.SOURCE
    if asks_who_said_it(message):
        return Aspect.WHO
    if goes_on(message):
        # "Tell me more" asks nothing where nothing was asked.
        return None if after_question else Courtesy.NOISE
    courtesy = courtesy_of(message)
    if courtesy and courtesy is not Courtesy.NOISE:
        return None if _is_thing(message, interviews) else courtesy
    names = [name for interview in interviews for name in interview.transcript.interviewees]
    is_word = partial(_is_word, interviews=interviews)
    means = request_of(message, names, is_word, after_question=after_question)
    if means is Courtesy.GREETING and (called := addressed_alone(message)) and _is_name(called, interviews):
        return None
    return means or (Request.SUMMARY if only_a_length(message) else courtesy)


def _is_word(form: str, interviews: Sequence[Interview]) -> bool:
    """Tell whether a folded word is common in a language of ``interviews``, or stands in one of them."""
    if any(is_known(form, language) for language in {one.transcript.language for one in interviews}):
        return True
    return _stands(form, interviews)


def _is_thing(message: str, interviews: Sequence[Interview]) -> bool:
    """Tell whether ``message``, which approves, is rather a thing of one of ``interviews``."""
    thing = thing_in(message)
    if thing is None:
        return False
    return _stands(thing, [one for one in interviews if is_thing(thing, one.transcript.language)])


def _stands(form: str, interviews: Sequence[Interview]) -> bool:
    """Tell whether a folded word stands in one of ``interviews``."""
    return any(re.search(rf"\b{re.escape(form)}\b", fold(one.source.text)) for one in interviews)


def _is_name(words: str, interviews: Sequence[Interview]) -> bool:
    """Tell whether the last of the folded ``words`` has a capital where they stand in ``interviews``: "Le Monde".

    One word alone has to have it inside a sentence.
    """
    is_alone = " " not in words
    for text in (interview.source.text for interview in interviews):
        for found in re.finditer(rf"\b{re.escape(words)}\b", folded_in_place(text)):
            last = found.end() - len(words.rpartition(" ")[2])
            is_inside = _INSIDE.fullmatch(text[max(0, found.start() - 2) : found.start()]) is not None
            if text[last].isupper() and (is_inside or not is_alone):
                return True
    return False


def _is_mashed(message: str, interviews: Sequence[Interview]) -> bool:
    """Tell whether ``message`` is keys hit at random, of which no word stands in ``interviews``."""
    words = mashed(message)
    texts = (interview.source.text.lower() for interview in interviews if words)
    return bool(words) and not any(word in text for text in texts for word in words)
