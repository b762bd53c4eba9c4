"""From a question to its reply: what is searched, and what is decided."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.answering.deciding import QUOTE_FROM, decide
from bot.answering.judging import judged
from bot.answering.likely_want import likely_want, may_want_else, speaks_of_interview
from bot.answering.persons.ages import age_match, age_said
from bot.answering.persons.ages_said import Said
from bot.answering.persons.guests import guests_named, with_pronouns
from bot.answering.persons.introducing import introduce
from bot.answering.persons.occasions import given_for
from bot.answering.persons.others import asks_for_another
from bot.answering.persons.personal import told_by_it
from bot.answering.persons.pronouns import leaves_out_who, speaks_of_one
from bot.answering.plain_requests.interview_names import interviews_named, means_each, says_a_year_of_none
from bot.answering.plain_requests.language_wishes import asks_what_is_spoken
from bot.answering.plain_requests.last_reply import (
    asks_when_that_was,
    asks_who_said_it,
    speaks_of_that,
    speaks_of_the_interview,
)
from bot.answering.plain_requests.summary_length import length_wanted, only_a_length
from bot.answering.plain_requests.times_said import asks_when_this_was, tells_a_time
from bot.answering.plain_requests.wants import asked_for
from bot.answering.questions.focus import parts
from bot.answering.questions.follow_up import goes_on, is_bare, leans, says_nothing, stands_in
from bot.answering.questions.own_question import own_question, same_words
from bot.answering.rewriting import Reading, best_reading
from bot.answering.searched import as_typed, search_of
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
from bot.retrieval import Index, Searcher
from bot.text.weights import other_languages
from bot.text.worked_out import remembering

#: How sure it is that "I am 54" tells how old its speaker is, by judgement.
_SAID = 0.95
#: What tells that a request is of the interview that was quoted.
_OF_THE_QUOTED = (speaks_of_one, speaks_of_that, speaks_of_the_interview, asks_who_said_it, only_a_length)


@remembering()
def answer(searcher: Searcher, message: str, previous: str | None = None, beside: Interview | None = None) -> Reply:
    """Return the reply to ``message``; ``previous`` is what the same person asked just before.

    ``beside`` is the interview that the reply is of which the message is written below; None where it is of none.
    "Do you speak German?" is asked of the bot where it is the first question, and no interview answers it.
    """
    if found := replies_of_several(searcher, message, answer_alone):
        return found[0]
    reply = answer_alone(searcher, message, previous, beside)
    if isinstance(reply, NotCovered) and not previous and asks_what_is_spoken(message):
        return SmallTalk(reply.search, Courtesy.UNTRANSLATED, 1.0)
    return passage_of_topic(searcher, message, reply, answer_alone) or reply


def answer_alone(
    searcher: Searcher, message: str, previous: str | None = None, beside: Interview | None = None
) -> Reply:
    """Return the reply to ``message``, which looks for no interviews on something; the rest is as in ``answer``."""
    index = searcher.index
    asked, before = own_question(message, index.interviews), own_question(previous or "", index.interviews)
    if before and asked_for(before, index.interviews, after_question=False):
        before = ""  # "thanks" or "summarise it" is nothing that a question could lean on
    if asks_for_another(asked, index.interviews):
        before = ""  # "who is Putin?" says whom it means
    if before and same_words(before, asked) and not is_bare(asked):
        before = ""  # asked twice, it says no more than once
    way = best_reading(index, searcher.scoring, asked, before or None)
    match asked_for(asked, index.interviews, after_question=bool(before)):
        case Courtesy() as courtesy:
            return SmallTalk(as_typed(index, message, way), courtesy, 1.0)
        case Request() | Aspect() as wanted:
            return _requested(searcher, wanted, as_typed(index, message, way), way, asked, before, beside)
        case None:
            reply = _asked(searcher, message, way, asked, before, beside)
            return _likelier(searcher, reply, way, asked, before, beside)


def _asked(searcher: Searcher, message: str, way: Reading, asked: str, before: str, beside: Interview | None) -> Reply:
    """Return the reply to a question to the interviews."""
    aged = _of_age(searcher.index, message, way, asked, before)
    if aged:
        return aged
    guest = _of_guest(searcher, message, way, asked, before, beside)
    return guest or _of_this(searcher, message, way, asked, before, beside)


def _likelier(
    searcher: Searcher, reply: Reply, way: Reading, asked: str, before: str, beside: Interview | None
) -> Reply:
    """Return the ``reply`` to ``asked``, or what that likelier wants, in words that nobody has foreseen.

    What leans on the question ``before`` asks for nothing but that ("and when was that?"), though it may thank for it;
    nor does what asks who somebody is, nor a message in a language in which no intent was learnt. What names whoever is
    interviewed asks about them rather than the interview, unless it speaks of that: "where was Zhao Tong born?".
    """
    if searcher.intents is None or other_languages(asked) or asks_for_another(asked, searcher.index.interviews):
        return reply
    likely = searcher.intents.of(reply.search.question) if may_want_else(asked, reply) else None
    wanted = likely_want(likely, asked, reply, after_question=bool(before)) if likely else None
    search = as_typed(searcher.index, reply.search.question, way)
    match None if before and leans(asked) and not isinstance(wanted, Courtesy) else wanted:
        case Courtesy() as courtesy:
            return SmallTalk(search, courtesy, 1.0)
        case Request.ABOUT if guests_named(asked, searcher.index.interviews) and not speaks_of_interview(asked):
            return reply
        case Request() as request:
            return _requested(searcher, request, search, way, asked, before, beside)
        case None:
            return reply


def _of_guest(
    searcher: Searcher, message: str, way: Reading, asked: str, before: str, beside: Interview | None
) -> Reply | None:
    """Return the reply to a question that names who is interviewed, or is about whoever replied to the one before.

    It is put to their interviews, with a pronoun for the name, or to those of the year or outlet that it tells. Where
    those of a person have nothing to quote, what is quoted from another interview must have the name; nor is anybody
    else quoted for "he" or "she". None for other questions, and for those that name nobody, not by such a word either,
    and that the interview of the one before does not answer.
    """
    interviews = searcher.index.interviews
    given, rest = given_for(asked, interviews)
    named = guests_named(rest, given or interviews)
    meant = named or given or _gone_on_about(searcher, asked, before, beside)
    if not meant:
        return None

    def put(text: str) -> str:
        return with_pronouns(given_for(text, interviews)[1], meant[0])

    alone, lead = searcher.among(meant), put(before)
    if alone is searcher and (put(asked), lead) == (asked, before):
        return None
    read = best_reading(alone.index, alone.scoring, put(asked), lead or None, asked)
    typed = {put(text): text for text in (asked, before, *parts(asked))}
    reply = _with_names(_of_this(alone, message, read, put(asked), lead, beside), typed)
    if isinstance(reply, Quoted) or alone is searcher or given:
        return reply
    elsewhere = _of_this(searcher, message, way, asked, before, beside) if named else None
    if isinstance(elsewhere, Quoted) and _names(elsewhere.match, meant):
        return elsewhere
    return reply if named or leaves_out_who(asked) else None


def _names(match: Match, guests: tuple[Interview, ...]) -> bool:
    """Tell whether the exchange of ``match`` names one of those who are interviewed in ``guests``."""
    return bool(guests_named(match.interview.said_in(match.exchange), guests))


def _gone_on_about(searcher: Searcher, asked: str, before: str, beside: Interview | None) -> tuple[Interview, ...]:
    """Return whose interviews ``asked`` goes on about after the question ``before``; none where it does not."""
    interviews = searcher.index.interviews
    if not before or len(interviews) < 2 or not (leans(asked) or speaks_of_one(asked)) or means_each(asked):
        return ()
    if beside:
        return (beside,)
    replied = answer(searcher, before)
    return (replied.match.interview,) if isinstance(replied, Quoted) else guests_named(before, interviews)


def _with_names(reply: Reply, typed: Mapping[str, str]) -> Reply:
    """Return ``reply``, its question as it was typed: ``typed`` has what was read as keys."""
    longest_first = sorted(filter(None, typed), key=len, reverse=True)
    put = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")

    def named(text: str | None) -> str | None:
        return text and put.sub(lambda found: typed[found[0]], text)

    read_as, question = named(reply.search.read_as), reply.search.question
    shown = None if read_as is None or same_words(read_as, question) else read_as
    return replace(reply, search=replace(reply.search, read_as=shown, carried=named(reply.search.carried)))


def _requested(
    searcher: Searcher,
    wanted: Request | Aspect,
    search: Search,
    way: Reading,
    asked: str,
    before: str,
    beside: Interview | None,
) -> About | Requested:
    """Return the reply to ``asked``, which wants something else than an answer.

    Who wants something of the interview of a year of which there is none is told which interviews there are.
    """
    interviews = searcher.index.interviews
    if says_a_year_of_none(asked, interviews):
        return Requested(search, Request.INTERVIEWS, 1.0)
    if wanted is Request.INTERVIEWS:
        return Requested(search, wanted, 1.0, interviews_named(asked, interviews))
    meant = _meant(searcher, asked, before, way, beside)
    if wanted is Request.ABOUT and len(meant or interviews) == 1:
        return About(search, (meant or interviews)[0], (), (), 1.0)
    if isinstance(wanted, Aspect):
        # What comes next goes on about the question before: nothing leans on "who asked that?".
        search = replace(search, carried=before or None)
        return introduce(search, wanted, way.found.about, meant)
    return Requested(search, wanted, 1.0, meant, length_wanted(asked) if wanted is Request.SUMMARY else None)


def _of_this(
    searcher: Searcher, message: str, way: Reading, asked: str, before: str, beside: Interview | None
) -> Reply:
    """Return the reply to ``asked``, which may ask about "this", or when it was: unless a quote tells, the interview.

    That is the one ``beside`` it, else the closest. When "that" was is rather asked of what was told: only where
    nothing replies, it is the interview that was quoted for the question ``before``.
    """
    reply = _leading_on(searcher, _searched(searcher, message, way, asked, before))
    meant = _spoken_of(searcher, asked, before, beside) if isinstance(reply, About) else None
    if isinstance(reply, About) and meant and reply.interview is not meant:
        return introduce(reply.search, reply.aspects[0], None, (meant,))
    if before and asks_when_that_was(asked) and not isinstance(reply, Quoted):
        return _when_quoted(searcher, message, way, before, beside) or reply
    if not before or not asks_when_this_was(asked, searcher.index.interviews):
        return reply
    if isinstance(reply, Quoted) and tells_a_time(reply.match):
        return reply
    closest = (beside,) if beside else tuple(match.interview for match in way.found.matches[:1])
    return introduce(as_typed(searcher.index, message, way), Aspect.WHEN, None, closest)


def _spoken_of(searcher: Searcher, asked: str, before: str, beside: Interview | None) -> Interview | None:
    """Return of which of several interviews ``asked`` says "it" or "the interview"; None where it does not, or of none.

    It is the one ``beside`` it, else, of "the interview", the one quoted for the question ``before``. "The interview"
    is neither where ``asked`` names one.
    """
    if beside and stands_in(asked):
        return beside
    interviews = searcher.index.interviews
    if not speaks_of_the_interview(asked) or interviews_named(asked, interviews) or len(interviews) < 2:
        return None
    if beside or not before:
        return beside
    replied = answer(searcher, before)
    return replied.match.interview if isinstance(replied, Quoted) else None


def _when_quoted(
    searcher: Searcher, message: str, way: Reading, before: str, beside: Interview | None
) -> About | Requested | None:
    """Return when the interview was published that was quoted for ``before``; None where none was."""
    quoted = answer(searcher.among((beside,)) if beside else searcher, before)
    if not isinstance(quoted, Quoted):
        return None
    return introduce(as_typed(searcher.index, message, way), Aspect.WHEN, None, (quoted.match.interview,))


def _meant(
    searcher: Searcher, asked: str, before: str, way: Reading, beside: Interview | None
) -> tuple[Interview, ...]:
    """Return which of several interviews are meant: those that ``asked`` names, else that which it goes on about.

    It goes on about the one that it is written ``beside``; else about those that reply to the question ``before``,
    where it says "her" as "who interviewed her?" does, "that" or "the interview", or only a length, or is read with
    that question. "Both of them" are all.
    """
    interviews = searcher.index.interviews
    if len(interviews) < 2:
        return ()
    if named := interviews_named(asked, interviews):
        return named
    if means_each(asked):
        return ()
    if beside:
        return (beside,)
    if before and any(told(asked) for told in _OF_THE_QUOTED):
        replies = replies_of_several(searcher, before, answer_alone) or (answer(searcher, before),)
        if quoted := tuple(reply.match.interview for reply in replies if isinstance(reply, Quoted)):
            return quoted
    first = way.found.matches[0] if way.before and way.found.matches else None
    return (first.interview,) if first and first.confidence >= QUOTE_FROM else ()


def _of_age(index: Index, message: str, way: Reading, asked: str, before: str) -> Reply | None:
    """Return the reply to who asks for the age of whoever is interviewed, where that is told; None for others."""
    age = age_match(asked, index.interviews, before)
    if age:
        return decide(as_typed(index, message, way), age)
    said = age_said(asked, index.interviews, before)
    return _quoting(as_typed(index, message, way), said) if said else None


def _searched(searcher: Searcher, message: str, way: Reading, asked: str, before: str) -> Reply:
    """Return the reply to ``asked``, a question to the interviews."""
    index = searcher.index
    told = told_by_it(way.found.about, asked, index.interviews, follows_up=bool(before))
    way = replace(way, found=replace(way.found, about=told))
    way = judged(searcher.reader, way) if searcher.reader else way
    reply = decide(search_of(index, message, way), way.found.about)
    return what_else(reply) if goes_on(asked) and way.before else reply


def _quoting(search: Search, said: Said) -> Quoted:
    """Return the reply to who asks for an age that was ``said``."""
    found = [match for match in search.candidates if match.exchange is said.exchange]
    match = found[0] if found else Match(said.interview, said.exchange, 0.0, ())
    first = replace(match, confidence=max(match.confidence, _SAID), highlights=(said.sentence,))
    others = tuple(other for other in search.candidates if other.exchange is not said.exchange)
    return Quoted(
        replace(search, candidates=(first, *others)[: max(1, len(search.candidates))]), first, first.confidence
    )


def _leading_on(searcher: Searcher, reply: Reply) -> Reply:
    """Return ``reply``, after which "what else?" goes on about what it quotes.

    Where the question carried on is quoted another exchange than the follow-up, the printed question of the latter's is
    carried on instead, unless that says nothing by itself.
    """
    lead = reply.search.carried
    if lead is None or not isinstance(reply, Quoted):
        return reply
    found, shown = answer(searcher, lead), reply.match
    printed = shown.interview.question_of(shown.exchange)
    if isinstance(found, Quoted) and found.match.place != shown.place and not says_nothing(printed):
        return replace(reply, search=replace(reply.search, carried=printed))
    return reply
