"""Which messages ask the interviews something, and which only say something to other people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.answering.courtesies.courtesy import courtesy_of
from bot.answering.courtesies.word_classes import AUXILIARIES, PRONOUNS, WH_WORDS
from bot.answering.plain_requests.wants import asked_for
from bot.answering.questions.dialogue_acts import Act, act_of, sentences, without_fillers, words_of
from bot.answering.questions.follow_up import is_bare
from bot.answering.questions.own_question import LONGEST_MESSAGE
from bot.answering.questions.own_words import legible, own_words
from bot.model import Courtesy, Interview
from bot.text.question_marks import QUESTION_MARKS
from bot.text.weights import told_language
from bot.text.words import fold, split_words

#: Question marks of other scripts.
_MARKS: Final = str.maketrans(dict.fromkeys(QUESTION_MARKS, "?"))
#: What asks in Chinese, where no mark says so.
_ASKING_IN_CHINESE: Final = re.compile("什么|怎么|怎样|为何|谁|哪|多少|吗|呢")
#: Words from which a sentence without a mark that opens like a question of another language is one; fewer are an
#: exclamation as often: "wie schön", "quel dommage".
_LEAST_WORDS: Final = 3
#: Neither stands in a short question: what has one goes on about something, or exclaims.
_NO_QUESTION: Final = re.compile(r"[,!]")
#: How a clause opens in which somebody tells of themselves, folded: a question has its verb before "I".
_OF_ONESELF: Final = re.compile(
    r"(?:cuando|donde|como) (?:yo|mis?|nosotr[oa]s)\b|(?:quand|ou) (?:je\b|j'|on\b(?! peut\b)|nous\b|mon\b|ma\b|mes\b)"
    r"|(?:wie|wo|was) (?:ich|wir)\b|(?:wie|wo) (?:mein|meine|meinem|meiner)\b|ou (?:alors|bien)\b"
)


def asks(message: str, interviews: Sequence[Interview] = ()) -> bool:
    """Tell whether ``message`` asks something, or for something, as it stands.

    - A plain request does: "summary", "who interviewed her".
    - Small talk does not, whatever its marks: "lol?", "thanks"; but a wish for another language does.
    - A sentence with a question mark does, unless it asks other people: "have you seen this?".
    - One without does by its form: "what do goats eat", "did he say that", "tell me about the goats", "why".
    """
    own = own_words(legible(message[:LONGEST_MESSAGE])).translate(_MARKS)
    means = asked_for(own.strip(), interviews, after_question=True)
    if means is not None:
        return means is Courtesy.UNTRANSLATED or not isinstance(means, Courtesy)
    return any(_asks(span.of(own)) for span in sentences(own))


def _asks(sentence: str) -> bool:
    if courtesy_of(sentence):
        return False
    if "?" in sentence:
        return act_of(sentence) is not Act.NOTHING
    return is_bare(sentence) or _has_form(sentence) or _has_form_elsewhere(sentence)


def _has_form(sentence: str) -> bool:
    """Tell whether ``sentence``, which has no mark, is a question in English by its form.

    Without a mark, "can confirm" and "was a nice trip" have no subject, "which is my point" goes on about something,
    "what a mess" exclaims, and "no idea why" asks nothing.
    """
    act, words = act_of(sentence), without_fillers(words_of(sentence))
    if act is Act.NOTHING:
        return False
    if words[0] in AUXILIARIES:
        return len(words) > 1 and words[1] in PRONOUNS
    if words[0] == "which" and len(words) > 1 and words[1] in AUXILIARIES:
        return False
    if words[0] == "what" and words[1:2] in (["a"], ["an"]):
        return False
    return act is not Act.MORE or words[0] in WH_WORDS


def _has_form_elsewhere(sentence: str) -> bool:
    """Tell whether ``sentence``, which has no mark, is a question of another language than English by its form."""
    if _ASKING_IN_CHINESE.search(sentence):
        return True
    if _NO_QUESTION.search(sentence) or len(split_words(sentence)) < _LEAST_WORDS:
        return False
    if told_language(sentence) in (None, "en") or _OF_ONESELF.match(fold(sentence)):
        return False
    return act_of(f"{sentence.rstrip(' .')}?") is Act.QUESTION
