"""Where a message with several different questions is split."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from bot.answering.courtesies.courtesy import courtesy_of
from bot.answering.courtesies.word_classes import AUXILIARIES, SAYING, SUBJECTS, WONDERING
from bot.answering.questions.dialogue_acts import (
    Act,
    act_of,
    asks_yes_or_no_elsewhere,
    inverts,
    is_complete,
    sentences,
    speaks_of_saying,
    without_fillers,
    words_of,
)
from bot.answering.questions.follow_up import is_bare
from bot.answering.questions.joined_questions import second_questions
from bot.answering.questions.own_words import own_words
from bot.model import Span
from bot.text.sentences import trimmed
from bot.text.titles import stands_behind_title
from bot.text.words import fold

#: Questions of one message that are answered.
MOST_QUESTIONS = 3
#: "Why …? I mean, what …?" asks once; so does "… or …?".
_SAME_AGAIN = re.compile(
    r"^\W*(?:or\b|i mean\b|i\.e\.|ie\b|in other words|as in\b|like\b|meaning\b|that is\b|to be (?:precise|clear)\b"
    r"|(?:(?:just )?(?:curious|asking),? )?(?:because|cause|since)\b)",
    re.I,
)
#: Between an order and a question, in any language. It begins at the first of its spaces: looked for from each of them,
#: it would take seconds in a message of thousands.
_JOINT = re.compile(
    r"(?<!\s)(?:(?:\s*[,;.!?]\s+|\s+)(?:(?:and|then|also|plus|but|et|puis|aussi|mais|und|dann|auch|aber|y|e|luego|pero"
    r"|también)\b,?\s+|[&+]\s+)+|\s*[,;.!?]\s+)",
    re.I,
)
#: "Dis-moi pourquoi …", "sag mir, ob …", "dime qué …", folded; English ones are acts.
_TELLING = re.compile(
    r"(?:(?:dis|dites|explique|expliquez|raconte|racontez)(?:[- ](?:moi|nous))?"
    r"|(?:sag|erklar|erzahl|verrat)e?\s+(?:mir|uns)|(?:di|explica|cuenta|diga)(?:me|nos)?)\b\W+\w+\W+\w"
)
#: Characters of an order at most: it has few words, and may name an interview by its title.
_LONGEST_ORDER = 300
#: Characters from which it is told whether a clause is a whole question.
_OPENING = 120
#: Between two questions of one sentence; the second begins after it.
_BETWEEN = re.compile(r"(?P<comma>[,;]\s+|\s+[-–—]+\s+|\s+)(?:(?P<and>(?:and|plus|also|but)\b|[&+]),?\s+)*", re.I)
#: "What matters most, is it the image?" suggests an answer.
_OFFERS = re.compile(r"(?:is|are|was|were) (?:it|that|this|they|he|she)\b", re.I)
#: After one of these, two questions of one sentence are what it is about: "does he explain how they met and who paid".
_INTRODUCING = SAYING | WONDERING
#: "Do it" and "have that" are no questions, "do they" is one.
_SUBJECTS_OF_DO = frozenset("i you he she they we people the".split())
#: After a comma, these go on about the word before as well.
_RELATIVES = frozenset("which who whom whose where when".split())


def split_questions(message: str, is_order: Callable[[str], bool] = lambda _: False) -> tuple[Span, ...]:
    """Return where the different questions of ``message`` are, in order; one for a message that asks no more than one.

    A clause at its start or end that ``is_order`` to do something is a part as well: "summarise it, and why …?".

    Each stretches from the end of the one before, without greetings, so that what was said to lead up to a question
    belongs to it; what follows the last one belongs to that. A question said twice, a question about whether one may
    ask, and a "why?" or "or not?" after a question are none of their own.
    """
    text = own_words(message)
    for order, rest in _beside_orders(text):
        if is_order(order.of(text)) and (is_order(rest.of(text)) or _asks(rest.of(text))) and not is_order(text):
            others = (Span(rest.start + s.start, rest.start + s.end) for s in _questions(rest.of(message)))
            return tuple(sorted((order, *others), key=lambda part: part.start))
    return _questions(message)


def _questions(message: str) -> tuple[Span, ...]:
    """Return where the different questions of ``message`` are; all of it where they are not several."""
    text = own_words(message)
    parts: list[list[int]] = []
    waiting: int | None = None
    for span, is_asked in _clauses(text):
        clause = span.of(text)
        asks = Act.QUESTION if is_asked else Act.NOTHING if courtesy_of(clause) else act_of(clause)
        is_first_of_saying = asks is Act.MORE and not parts and waiting is not None and speaks_of_saying(clause)
        if is_first_of_saying or (asks is Act.DOUBT and asks_yes_or_no_elsewhere(clause)):
            asks = Act.QUESTION
        if parts and (asks is Act.MORE or (asks is not Act.NOTHING and _SAME_AGAIN.match(clause))):
            parts[-1][1], waiting = span.end, None
        elif asks is Act.QUESTION or (asks is Act.ANOTHER and parts):
            parts.append([span.start if waiting is None else waiting, span.end])
            waiting = None
        elif waiting is None and not courtesy_of(clause):
            waiting = span.start
    if len(parts) < 2:
        whole = trimmed(message, 0, len(message))
        return (whole,) if whole else ()
    return tuple(Span(start, end) for start, end in parts)


def _beside_orders(text: str) -> Iterator[tuple[Span, Span]]:
    """Yield where the beginning and the end of ``text`` might be an order, each with the rest of it."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    for between in _JOINT.finditer(text, start, end):
        if start < between.start() and between.end() < end and not stands_behind_title(text, between.end()):
            left, right = Span(start, between.start()), Span(between.end(), end)
            for order, rest in ((left, right), (right, left)):
                if order.end - order.start <= _LONGEST_ORDER:
                    yield order, rest


def _asks(clause: str) -> bool:
    """Tell whether ``clause``, beside an order, asks something by itself, in any language, with a mark or without."""
    if is_bare(clause):
        return False
    told = _TELLING.match(fold(clause).lstrip(" ¿"))
    return bool(told) or act_of(clause) is not Act.NOTHING or act_of(f"{clause}?") is Act.QUESTION


def _clauses(text: str) -> list[tuple[Span, bool]]:
    """Return the sentences of ``text``, those that hold two whole questions cut between them.

    Each has whether it is known to ask, as each of two in French, German or Spanish is.
    """
    found: list[tuple[Span, bool]] = []
    for span in sentences(text):
        start = span.start
        for between in _BETWEEN.finditer(text, span.start, span.end):
            left, right = text[start : between.start()], text[between.end() : span.end]
            if _parts(left[:_OPENING], right[:_OPENING], between):
                found.append((Span(start, between.start()), False))
                start = between.end()
        is_asked = False
        for over, begins in second_questions(text, start, span.end):
            found.append((Span(start, over), True))
            start, is_asked = begins, True
        found.append((Span(start, span.end), is_asked))
    return found


def _parts(left: str, right: str, between: re.Match[str]) -> bool:
    """Tell whether both sides of ``between`` are whole questions."""
    if not between["and"] and not between["comma"].strip():
        return False
    after = without_fillers(words_of(right))
    if not is_complete(after):
        return False
    before = without_fillers(words_of(left))
    if not is_complete(before) or Act.MORE in (act_of(left), act_of(right)):
        return False
    if not between["and"] and _OFFERS.match(right):
        return False
    if after[0] in AUXILIARIES:
        return _has_subject(after) or (bool(between["and"]) and _has_its_subject(before))
    if not between["and"] and after[0] in _RELATIVES:
        return False
    # "Does he explain how they met and who paid for it?" is one question, about two things.
    return inverts(after) or _INTRODUCING.isdisjoint(before)


def _has_subject(words: list[str]) -> bool:
    """Tell whether the verb in front is followed by its subject; "do it" and "have that" are no questions."""
    return words[1] in (_SUBJECTS_OF_DO if words[0] in ("do", "have", "has") else SUBJECTS)


def _has_its_subject(words: list[str]) -> bool:
    """Tell whether a question has a subject besides its question word, so that a verb after "and" needs its own."""
    if words[0] in AUXILIARIES or words[0] in ("why", "how", "when", "where"):
        return True
    return any(verb in AUXILIARIES and subject in SUBJECTS for verb, subject in pairwise(words))
