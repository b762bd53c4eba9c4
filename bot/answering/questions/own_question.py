"""What of a message is read as its question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.questions.lead_ins import without_lead_ins, without_view
from bot.answering.questions.own_words import legible, own_words, unshouted, without_marks
from bot.model import Interview
from bot.text.weights import told_language
from bot.text.words import split_words

#: Characters of a message that are read; Discord allows no more
#: (https://discord.com/developers/docs/resources/message).
LONGEST_MESSAGE = 4_000
#: Where something was blanked, with the mark behind it that ends a clause.
_BLANKED = re.compile(r"[^\S\n]{2,}(?P<mark>[?!.,;])?")

#: A German "wer" at the end, behind a verb in front, is somebody: "mag das noch wer?", not "bezahlt hat das wer?", nor
#: "das bezahlt heute wer?".
_SOMEBODY = re.compile(
    r"((?:\A|(?<=[.!?,;:]\s))\W{0,3}(?:(?:und|aber|oder|also|na) )?"
    r"(?!(?:hat|ist|ge\w+t)\b)(?:\w{2,}t|mag|kann|will|darf|soll|muss|wird)"
    r"(?! (?:hat|haben|ist|war|wurde)\b)(?: \w+){1,5} )wer(?=\W*\Z)",
    re.IGNORECASE,
)


def read_to(message: str) -> int:
    """Return how many characters of ``message`` are read, where it has more; else 0."""
    return LONGEST_MESSAGE if len(message) > LONGEST_MESSAGE else 0


def own_question(message: str, interviews: Sequence[Interview]) -> str:
    """Return the words of ``message`` that are its writer's, not shouted, and a blank for what else is in it.

    What leads up to its question, or trails behind it, is left out, and a German "wer" for somebody is "jemand", unless
    all of it stands so in ``interviews``.
    """
    message = legible(message[:LONGEST_MESSAGE])
    own = own_words(message)
    asked = (message if own == message else _BLANKED.sub(lambda blanked: blanked["mark"] or " ", own)).strip()
    asked = unshouted(asked)  # what is quoted or linked may be in capitals
    shorter = with_somebody(without_lead_ins(asked))
    return asked if shorter == asked or is_said(asked, interviews) else shorter


def with_somebody(message: str) -> str:
    """Return ``message`` with "jemand" for a German "wer" that asks for nobody: "mag das noch wer?".

    In English chats "wer" is "where": "wait they live wer?".
    """
    found = _SOMEBODY.search(message)
    if not found or told_language(message) == "en":
        return message
    return f"{message[: found.end(1)]}jemand{message[found.end() :]}"


def is_said(message: str, interviews: Sequence[Interview]) -> bool:
    """Tell whether ``message``, but for its last mark, stands word for word in ``interviews``."""
    words = message.rstrip(" ?!.…").replace("’", "'").lower()
    return any(words in interview.source.text.replace("’", "'").lower() for interview in interviews)


def same_words(query: str, message: str) -> bool:
    """Tell whether nothing but marks, links and what leads up to a question tells a query from the message."""
    if query == message:
        return True
    one, other = (
        without_view(without_lead_ins(unshouted(without_marks(legible(text))).strip())) for text in (query, message)
    )
    return [w.form for w in split_words(one)] == [w.form for w in split_words(other)]
