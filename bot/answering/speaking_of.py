"""Which interviews speak of what somebody looks for, each with the passage in which it does."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from bot.answering.persons.guests import guests_named
from bot.answering.persons.occasions import given_for
from bot.answering.questions.own_question import own_question
from bot.answering.rewriting import mended
from bot.answering.topic_sought import topic_sought, ways_of_topic
from bot.answering.topic_told import topic_told
from bot.model import About, Interview, Match, NotCovered, Quoted, Reply, Span, Unsure
from bot.quoting import spoken
from bot.retrieval import Searcher, search
from bot.retrieval.matches import MOST_FOUND
from bot.text.weights import told_language
from bot.text.words import fold, stem

#: Interviews that are shown with a passage; of the others it is told that they speak of it, too.
MOST_SHOWN: Final = 3
#: Interviews that are asked by themselves; each takes a tenth of a second.
_MOST_ASKED: Final = 8
#: Exchanges with a word from which an interview speaks of it, however sure its passage is: it is said too often there.
_A_THEME: Final = 3
#: Sentences with the words that are shown in bold.
_MOST_LIT: Final = 2
#: Letters with which a word begins that may be another form of one.
_BEGINNING: Final = 3
#: Two words of another language than English are one where one is the other with one of these behind it, and the other
#: has so many letters at least: "Biene" and "Bienen", "abeja" and "abejas"; but not "pris" and "prison".
_ENDINGS: Final = frozenset("s es x e n en er ern m em r".split())
_SHORTEST: Final = 4

#: Puts a question to what is ready to be searched.
Ask = Callable[[Searcher, str], Reply]
#: The folded words of each thing that is looked for, of which one is enough.
Ways = Sequence[Sequence[str]]


def replies_of_several(searcher: Searcher, message: str, ask: Ask) -> tuple[Reply, ...]:
    """Return the replies to a ``message`` that looks for some of several interviews; none to another."""
    topic = _topic_looked_for(message, searcher.index.interviews) if len(searcher.index.interviews) > 1 else None
    return speaking_of(searcher, message, topic, ask) if topic else ()


def passage_of_topic(searcher: Searcher, message: str, reply: Reply, ask: Ask) -> Reply | None:
    """Return what is better than ``reply`` to a ``message`` that asks what is told of a thing; None where that stands.

    - Instead of no quote, the passage with the words of the thing: also for who looks for interviews on it where there
      is only one. Among several, whose it is, or for whom it was given, has to be named.
    - Instead of an introduction of the only interview, what ``speaking_of`` tells who looks for interviews.
    """
    interviews = searcher.index.interviews
    sought = _topic_looked_for(message, interviews) if len(interviews) == 1 else None
    if isinstance(reply, About):
        return speaking_of(searcher, message, sought, ask)[0] if sought else None
    if not isinstance(reply, Unsure | NotCovered):
        return None
    given, asked = given_for(own_question(message, interviews), interviews)
    topic = sought or topic_told(asked, interviews)
    meant = (interviews if len(interviews) == 1 else guests_named(asked, given or interviews) or given) if topic else ()
    return told_of(searcher.among(meant), message, topic, ask) if topic and meant else None


def _topic_looked_for(message: str, interviews: Sequence[Interview]) -> str | None:
    """Return on what ``message`` looks for interviews; None for another, and for whoever gives one."""
    topic = topic_sought(own_question(message, interviews))
    return None if topic and guests_named(topic, interviews) else topic


def speaking_of(searcher: Searcher, message: str, topic: str, ask: Ask) -> tuple[Reply, ...]:
    """Return the replies to a ``message`` that looks for interviews on ``topic``, as it was typed: one to three.

    - A quote from each interview with the words of ``topic`` in one exchange, of "taxes or fees" with one of them:
      those that have them in several come first, then the surest.
    - A quote without these words, where all interviews together give one for ``topic``.
    - Where there is none, and ``message`` is in another language than some of them, whether one of those was meant that
      it gets as a question: a single word tells too little of what it is called there.
    - Else an introduction that has these words, or that nothing is covered.

    The question of each is ``message``, read as ``topic``. The search of the last one has the interviews that speak of
    it and are not shown.
    """
    whole = ask(searcher, topic)
    ways = ways_of_topic(mended(topic, whole.search.corrections))
    nearest = nearest_first(searcher, topic)
    speaking = [interview for interview in nearest if _say_one(ways, interview.source.text, interview)]
    quotes = [*_with_words(searcher, topic, ways, speaking[:_MOST_ASKED], ask)]
    if isinstance(whole, Quoted) and whole.match.interview not in speaking:
        quotes.append(_quote(whole, whole.match))
    quotes.sort(key=lambda quote: (not _is_theme(ways, quote.match.interview), -quote.confidence))
    shown: Sequence[Reply] = quotes[:MOST_SHOWN] or (_nowhere(searcher, message, whole, ways, ask),)
    others = (*(quote.match.interview for quote in quotes[MOST_SHOWN:]), *speaking[_MOST_ASKED:])
    *told, last = (replace(one, search=replace(one.search, question=message, read_as=topic)) for one in shown)
    return (*told, replace(last, search=replace(last.search, also_in=others)))


def told_of(searcher: Searcher, message: str, topic: str, ask: Ask) -> Quoted | None:
    """Return the surest quote with the words of ``topic`` side by side; None without one.

    ``message`` asks what is told of it. Words that stand apart tell of something else: "Holm's father".
    """
    whole = ask(searcher, topic)
    ways = ways_of_topic(mended(topic, whole.search.corrections))
    speaking = [each for each in searcher.index.interviews if _say_one(ways, each.source.text, each)][:_MOST_ASKED]
    quotes = _with_words(searcher, topic, ways, speaking, ask)
    told = (quote for quote in quotes if any(_side_by_side(words, _said(quote.match)) for words in ways))
    surest = max(told, key=lambda quote: quote.confidence, default=None)
    return surest and replace(surest, search=replace(surest.search, question=message, read_as=topic))


def nearest_first(searcher: Searcher, typed: str) -> list[Interview]:
    """Return all interviews, by their exchange that comes closest to ``typed``."""
    found = search(searcher.index, searcher.scoring, typed, limit=len(searcher.index.entries)).matches
    ordered = (*(match.interview for match in found), *searcher.index.interviews)
    return list({interview.key: interview for interview in ordered}.values())


def _with_words(
    searcher: Searcher, topic: str, ways: Ways, speaking: Sequence[Interview], ask: Ask
) -> Iterator[Quoted]:
    """Yield the quote for ``topic`` of each interview ``speaking`` of it, asked alone: the first that has its words."""
    for alone in (searcher.among((interview,)) for interview in speaking):
        reply = ask(alone, topic)
        found = search(alone.index, alone.scoring, topic, limit=len(alone.index.entries)).matches
        matches = (*reply.search.candidates, *found)
        match = next((one for one in matches if _say_one(ways, _said(one), one.interview)), None)
        if match:
            yield _quote(reply, replace(match, highlights=_lit(ways, match) or match.highlights))


def _is_theme(ways: Ways, interview: Interview) -> bool:
    """Tell whether several exchanges of ``interview`` say one of ``ways``."""
    texts = map(interview.said_in, interview.exchanges)
    return sum(_say_one(ways, text, interview) for text in texts) >= _A_THEME


def _quote(reply: Reply, match: Match) -> Quoted:
    """Return the quote of ``match``, found by what led to ``reply``, with nothing offered besides."""
    others = (one for one in reply.search.candidates if one.place != match.place)
    return Quoted(replace(reply.search, candidates=(match, *others)[:MOST_FOUND]), match, match.confidence)


def _nowhere(searcher: Searcher, message: str, whole: Reply, ways: Ways, ask: Ask) -> Reply:
    """Return the reply where no exchange has one of the ``ways`` of what is sought; ``whole`` is that to the topic."""
    if isinstance(whole, About) and _say_one(ways, _introduction(whole.interview), whole.interview):
        return whole
    asked = ask(searcher, message) if _is_foreign(message, searcher.index.interviews) else whole
    candidates = asked.search.candidates[:MOST_SHOWN]
    if isinstance(asked, Quoted) and len(candidates) > 1:
        return Unsure(asked.search, candidates, asked.confidence)
    return NotCovered(whole.search, whole.search.candidates[:MOST_SHOWN], 1.0 - _surest(whole))


def _surest(reply: Reply) -> float:
    return max((match.confidence for match in reply.search.candidates), default=0.0)


def _is_foreign(message: str, interviews: Sequence[Interview]) -> bool:
    """Tell whether ``message`` is in another language than one of ``interviews``."""
    language = told_language(message)
    return language is not None and any(one.transcript.language != language for one in interviews)


def _lit(ways: Ways, match: Match) -> tuple[Span, ...]:
    """Return the first sentences of the answer of ``match`` that have a word of one of ``ways``."""
    interview = match.interview
    said = ((span, spoken(interview.source, span)) for span in match.exchange.sentences)
    lit = (span for span, text in said if any(_say([word], text, interview) for words in ways for word in words))
    return tuple(lit)[:_MOST_LIT]


def _said(match: Match) -> str:
    return match.interview.said_in(match.exchange)


def _side_by_side(words: Sequence[str], text: str) -> bool:
    """Tell whether ``text`` has the folded ``words``, in whatever form, with nothing between them."""
    return re.search(r"\W+".join(rf"\b{re.escape(word[:_BEGINNING])}\w*" for word in words), fold(text)) is not None


def _introduction(interview: Interview) -> str:
    text = interview.source.text
    spans = (interview.transcript.title, *(paragraph.span for paragraph in interview.transcript.standfirst))
    return " ".join(span.of(text) for span in spans if span)


def _say_one(ways: Ways, text: str, interview: Interview) -> bool:
    """Tell whether ``text`` of ``interview`` has all words of one of ``ways``."""
    return any(_say(words, text, interview) for words in ways)


def _say(words: Sequence[str], text: str, interview: Interview) -> bool:
    """Tell whether ``text`` of ``interview`` has all of the folded ``words``, in whatever form."""
    plain, language = fold(text), interview.transcript.language
    return bool(words) and all(
        any(_is_form(found, word, language) for found in re.findall(rf"\b{re.escape(word[:_BEGINNING])}\w*", plain))
        for word in words
    )


def _is_form(word: str, other: str, language: str) -> bool:
    if word == other or language == "en":
        return stem(word) == stem(other)
    shorter, longer = sorted((word, other), key=len)
    return len(shorter) >= _SHORTEST and longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS
