"""From a question to its reply: who replies to a message, in which order.

1. What looks for some of several interviews ("which one talks about bees?") gets those (``speaking_of``).
2. What asks for something else than an answer, in words that are known for it, gets that: courtesy, a summary, the
   questions, or what is told of the interview itself (``plain_requests``).
3. The age of whoever is interviewed is looked up where they say it, or the introduction does (``persons.ages``).
4. A question that names who is interviewed, a year or an outlet, or that goes on about whoever was quoted before, is
   put to their interviews alone (``interviews_meant``); what these do not answer may go on to the next.
5. Any other is put to all interviews, read, and decided (``rewriting``, ``judging``, ``deciding``).
6. Where none of these is sure of a quote, the message may want something in words that nobody has foreseen
   (``likely_want``).
7. Where there still is no quote, what asks what is told of a thing gets a passage with its words (``topic_told``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from bot.answering.deciding import decide
from bot.answering.interviews_meant import Asked, gone_on_about, interview_spoken_of, interviews_meant
from bot.answering.judging import judged
from bot.answering.likely_want import likely_want, may_want_else, speaks_of_interview
from bot.answering.persons.ages import age_match, age_said
from bot.answering.persons.ages_said import Said
from bot.answering.persons.guests import guests_named, with_pronouns
from bot.answering.persons.introducing import introduce
from bot.answering.persons.occasions import given_for
from bot.answering.persons.others import asks_for_another
from bot.answering.persons.personal import told_by_it
from bot.answering.persons.pronouns import leaves_out_who
from bot.answering.plain_requests.interview_names import interviews_named, says_a_year_of_none
from bot.answering.plain_requests.language_wishes import asks_what_is_spoken
from bot.answering.plain_requests.last_reply import asks_when_that_was
from bot.answering.plain_requests.summary_length import length_wanted
from bot.answering.plain_requests.times_said import asks_when_this_was, tells_a_time
from bot.answering.plain_requests.wants import asked_for
from bot.answering.questions.focus import parts
from bot.answering.questions.follow_up import goes_on, is_bare, leans, says_nothing, stands_in
from bot.answering.questions.own_question import own_question, same_words, with_somebody
from bot.answering.questions.own_words import unshouted
from bot.answering.rewriting import best_reading, is_accepted_with_name
from bot.answering.searched import search_of
from bot.answering.speaking_of import passage_of_topic, replies_of_several
from bot.answering.what_else import what_else
from bot.model import (
    About,
    Aspect,
    Courtesy,
    Interview,
    Match,
    NotCovered,
    Quoted,
    Reply,
    Request,
    Requested,
    Search,
    SmallTalk,
)
from bot.retrieval import Searcher
from bot.text.weights import other_languages
from bot.text.worked_out import remembering

#: How sure it is that "I am 54" tells how old its speaker is, by judgement.
_SAID = 0.95


@remembering()
def answer(searcher: Searcher, message: str, previous: str | None = None, beside: Interview | None = None) -> Reply:
    """Return the reply to ``message``; ``previous`` is what the same person asked just before.

    ``beside`` is the interview of the reply below which the message is written; None where there is none.
    "Do you speak German?" is asked of the bot where it is the first question, and no interview answers it.
    """
    if found := replies_of_several(searcher, message, answer_alone):
        return found[0]
    reply = answer_alone(searcher, message, previous, beside)
    if isinstance(reply, NotCovered) and not previous and asks_what_is_spoken(message):
        return SmallTalk(reply.search, Courtesy.UNTRANSLATED)
    return passage_of_topic(searcher, message, reply, answer_alone) or reply


def answer_alone(
    searcher: Searcher, message: str, previous: str | None = None, beside: Interview | None = None
) -> Reply:
    """Return the reply to ``message``, which looks for no interviews on something; the rest is as in ``answer``."""
    index = searcher.index
    asked = own_question(message, index.interviews)
    before = _leant_on(asked, own_question(previous or "", index.interviews), index.interviews)
    way = best_reading(index, searcher.scoring, asked, before or None)
    put = Asked(searcher, message, asked, before, way, beside, cache(partial(_replies, searcher, before)))
    match asked_for(asked, index.interviews, after_question=bool(before)):
        case Courtesy() as courtesy:
            return SmallTalk(put.typed, courtesy)
        case Request() | Aspect() as wanted:
            return _requested(put, wanted)
        case None:
            return _likelier(put, _of_age(put) or _of_guest(put) or _of_this(put))


def _leant_on(question: str, before: str, interviews: Sequence[Interview]) -> str:
    """Return the question ``before`` which ``question`` may lean on; "" where it leans on none."""
    if not before or asked_for(before, interviews, after_question=False):
        return ""  # "thanks" or "summarise it" is nothing that a question could lean on
    if asks_for_another(question, interviews):
        return ""  # "who is Putin?" says whom it means
    if same_words(before, question) and not is_bare(question):
        return ""  # asked twice, it says no more than once
    return before


def _replies(searcher: Searcher, message: str) -> Sequence[Reply]:
    """Return the replies to a ``message`` that was asked before."""
    return replies_of_several(searcher, message, answer_alone) or (answer(searcher, message),)


def _likelier(asked: Asked, reply: Reply) -> Reply:
    """Return what a message more likely wants than the ``reply``, though no list has its words; else the ``reply``.

    The ``reply`` stays for

    - a message in a language in which no intent was learnt;
    - a question who somebody is;
    - a question that leans on the one before ("and when was that?"), unless the message is a courtesy, such as thanks;
    - a question that would be about the interview, but names who is interviewed: "where was Zhao Tong born?".
    """
    question, intents = asked.question, asked.searcher.intents
    if intents is None or other_languages(question) or asks_for_another(question, asked.interviews):
        return reply
    likely = intents.of(with_somebody(unshouted(asked.message))) if may_want_else(question, reply) else None
    wanted = likely_want(likely, question, reply, after_question=bool(asked.before)) if likely else None
    match None if asked.before and leans(question) and not isinstance(wanted, Courtesy) else wanted:
        case Courtesy() as courtesy:
            return SmallTalk(asked.typed, courtesy)
        case Request.ABOUT if guests_named(question, asked.interviews) and not speaks_of_interview(question):
            return reply
        case Request() as request:
            return _requested(asked, request)
        case None:
            return reply


def _of_guest(asked: Asked) -> Reply | None:
    """Return the reply to a question that names a guest, a year or an outlet, or goes on about whoever was quoted.

    - It is put to their interviews alone, with a pronoun for the name, unless a host accepted words with the name.
    - Where those of a named guest have nothing to quote, another interview is quoted only if that passage names them.
    - For "he" or "she" nobody else is quoted.
    - None for all other questions, and for one that has neither a name nor such a word where nothing is quoted.
    """
    question, interviews = asked.question, asked.interviews
    given, rest = given_for(question, interviews)
    named = guests_named(rest, given or interviews)
    meant = named or given or gone_on_about(asked)
    if not meant:
        return None

    def put(text: str) -> str:
        return with_pronouns(given_for(text, interviews)[1], meant[0])

    alone, unnamed, lead = asked.searcher.among(meant), put(question), put(asked.before)
    if is_accepted_with_name(alone.index, alone.scoring, question, unnamed):
        unnamed = question
    if alone is asked.searcher and (unnamed, lead) == (question, asked.before):
        return None
    read = best_reading(alone.index, alone.scoring, unnamed, lead or None, question)
    typed = {put(text): text for text in (question, asked.before, *parts(question))}
    replies = cache(partial(_replies, alone, lead))
    to_them = Asked(alone, asked.message, unnamed, lead, read, asked.beside, replies)
    reply = _with_names(_of_this(to_them), typed)
    if isinstance(reply, Quoted) or alone is asked.searcher or given:
        return reply
    elsewhere = _of_this(asked) if named else None
    if isinstance(elsewhere, Quoted) and _names(elsewhere.match, meant):
        return elsewhere
    return reply if named or leaves_out_who(question) else None


def _names(match: Match, guests: tuple[Interview, ...]) -> bool:
    """Tell whether the exchange of ``match`` names one of those who are interviewed in ``guests``."""
    return bool(guests_named(match.interview.said_in(match.exchange), guests))


def _with_names(reply: Reply, typed: Mapping[str, str]) -> Reply:
    """Return ``reply``, its question with names again: ``typed`` has what people typed for each text with pronouns."""
    longest_first = sorted(filter(None, typed), key=len, reverse=True)
    put = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

    def named(text: str | None) -> str | None:
        return text and put.sub(lambda found: typed[found[0]], text)

    read_as, question = named(reply.search.read_as), reply.search.question
    shown = None if read_as is None or same_words(read_as, question) else read_as
    return replace(reply, search=replace(reply.search, read_as=shown, carried=named(reply.search.carried)))


def _requested(asked: Asked, wanted: Request | Aspect) -> About | Requested:
    """Return the reply to what is ``asked``, where something else is ``wanted`` than an answer.

    If no interview is from the year asked for, list the interviews.
    """
    search, interviews = asked.typed, asked.interviews
    if says_a_year_of_none(asked.question, interviews):
        return Requested(search, Request.INTERVIEWS)
    if wanted is Request.INTERVIEWS:
        return Requested(search, wanted, interviews_named(asked.question, interviews))
    meant = interviews_meant(asked)
    if wanted is Request.ABOUT and len(meant or interviews) == 1:
        return About(search, (meant or interviews)[0], (), (), 1.0)
    if isinstance(wanted, Aspect):
        # What comes next goes on about the question before: nothing leans on "who asked that?".
        search = replace(search, carried=asked.before or None)
        return introduce(search, wanted, asked.way.found.about, meant)
    return Requested(search, wanted, meant, length_wanted(asked.question) if wanted is Request.SUMMARY else None)


def _of_this(asked: Asked) -> Reply:
    """Return the reply to what is ``asked``, which may be when "this" or "that" was.

    - An interview that is introduced is the one that the message speaks of, if it speaks of one.
    - When "this" was: the quote, if it tells a time; else the day of the interview beside it, else of the closest one.
    - When "that" was: the quote; else the day of the interview that was quoted for the question before.
    """
    reply, before = _leading_on(asked.searcher, _searched(asked)), asked.before
    meant = interview_spoken_of(asked) if isinstance(reply, About) else None
    if isinstance(reply, About) and meant and reply.interview is not meant:
        return introduce(reply.search, reply.aspects[0], None, (meant,))
    if before and asks_when_that_was(asked.question) and not isinstance(reply, Quoted):
        return _when_quoted(asked) or reply
    if not before or not asks_when_this_was(asked.question, asked.interviews):
        return reply
    if isinstance(reply, Quoted) and tells_a_time(reply.match):
        return reply
    closest = (asked.beside,) if asked.beside else tuple(match.interview for match in asked.way.found.matches[:1])
    return introduce(asked.typed, Aspect.WHEN, None, closest)


def _when_quoted(asked: Asked) -> About | Requested | None:
    """Return when the interview was published that was quoted for the question before; None where none was."""
    searcher = asked.searcher.among((asked.beside,)) if asked.beside else asked.searcher
    quoted = answer(searcher, asked.before)
    if not isinstance(quoted, Quoted):
        return None
    return introduce(asked.typed, Aspect.WHEN, None, (quoted.match.interview,))


def _of_age(asked: Asked) -> Reply | None:
    """Return the reply to who asks for the age of whoever is interviewed, where that is told; None for others."""
    age = age_match(asked.question, asked.interviews, asked.before)
    if age:
        return decide(asked.typed, age)
    said = age_said(asked.question, asked.interviews, asked.before)
    return _quoting(asked.typed, said) if said else None


def _searched(asked: Asked) -> Reply:
    """Return the reply to what is ``asked`` the interviews."""
    reader, way = asked.searcher.reader, asked.way
    told = told_by_it(way.found.about, asked.question, asked.interviews, follows_up=bool(asked.before))
    way = replace(way, found=replace(way.found, about=told))
    way = judged(reader, way) if reader else way
    reply = decide(search_of(asked.searcher.index, asked.message, way), way.found.about)
    return what_else(reply) if goes_on(asked.question) and way.before else reply


def _quoting(search: Search, said: Said) -> Quoted:
    """Return the reply that quotes where the age that was asked for is ``said``."""
    found = [match for match in search.candidates if match.exchange is said.exchange]
    match = found[0] if found else Match(said.interview, said.exchange, 0.0, ())
    first = replace(match, confidence=max(match.confidence, _SAID), highlights=(said.sentence,))
    others = tuple(other for other in search.candidates if other.exchange is not said.exchange)
    return Quoted(
        replace(search, candidates=(first, *others)[: max(1, len(search.candidates))]), first, first.confidence
    )


def _leading_on(searcher: Searcher, reply: Reply) -> Reply:
    """Return ``reply``, after which "what else?" goes on about what it quotes.

    If the carried question quotes another exchange than the follow-up did, or none because it speaks of the one before
    ("what does she mean by that?"), carry the printed question of the follow-up's exchange, unless that is bare.
    """
    lead = reply.search.carried
    if lead is None or not isinstance(reply, Quoted):
        return reply
    found, shown = answer(searcher, lead), reply.match
    printed = shown.interview.question_of(shown.exchange)
    is_elsewhere = found.match.place != shown.place if isinstance(found, Quoted) else stands_in(lead)
    if is_elsewhere and not says_nothing(printed):
        return replace(reply, search=replace(reply.search, carried=printed))
    return reply
