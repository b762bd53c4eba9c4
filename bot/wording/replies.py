"""The card of each reply: headings, notes and hints in our words, quotes in theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, assert_never

from bot.model import (
    About,
    Comparison,
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
    Unsure,
)
from bot.text.weights import told_language
from bot.wording.card import Card, Choice, Kind, Voice
from bot.wording.catalogues import say, say_of, speaking, spoken_language, unsaid
from bot.wording.languages import is_readable, quoted_notes, uncertain_heading, unread_notes
from bot.wording.links import address_at, web_address
from bot.wording.parts import answer_passages, choice, choices, cited_place, question_passages, search_notes, telling
from bot.wording.phrases import (
    MOST_PEOPLE,
    capital,
    few,
    interview_line,
    joined,
    listed,
    made_by,
    names,
    origin_line,
    place,
    questions,
    said_at,
)
from bot.wording.presenting import about_card
from bot.wording.topics import topics

_COURTESIES = {
    Courtesy.GREETING: unsaid("Hello! Ask me what {who} said, in your own words."),
    Courtesy.THANKS: unsaid("You are welcome. The words are {who}’s, not mine."),
    Courtesy.FAREWELL: unsaid("Goodbye!"),
    Courtesy.NOISE: unsaid("I only know this interview. Ask me something about it, or look at the list of questions."),
    Courtesy.UNTRANSLATED: unsaid(
        "Quotes stand in the words that were said, and I do not translate them. You may ask in your own language."
    ),
}
#: The same where so many are interviewed that some are only counted.
_OF_MANY: Final = {
    _COURTESIES[Courtesy.THANKS]: unsaid("You are welcome. The words are those of {who}, not mine."),
}
#: To whoever got no help from a reply.
_AGAIN: Final = unsaid(
    "I only quote what {who} said. Ask again in other words, one thing at a time, or open a question that was asked."
)
#: To what asks nothing, where there are several interviews.
_LOST_AMONG_SEVERAL: Final = unsaid(
    "I only know these interviews. Ask me something about them, or look at the list of questions."
)
#: Above what is offered where nothing is covered.
_INSTEAD: Final = unsaid("What was asked instead")
#: Interviews that were searched without an answer are named up to here; more are counted.
_MOST_NAMED: Final = 3
#: Where what was asked for cannot stand: beside other replies.
_REQUESTS = {
    Request.SUMMARY: unsaid("Ask for the summary alone, and you get the interview in its own sentences."),
    Request.QUESTIONS: unsaid("Ask for the questions alone, and you get everything that was asked."),
    Request.ABOUT: unsaid("Ask about the interviews alone, and you get who was interviewed, by whom, where and when."),
    Request.INTERVIEWS: unsaid("Ask for the interviews alone, and you get a list of them."),
    Request.CITE: unsaid("Ask for the citation alone, and you get that of the last quote."),
    Request.SOURCE: unsaid("Ask for the source alone, and you get the passage of the last quote."),
    Request.HELP: unsaid("Ask a question in your own words, and I answer with what {who} said, word for word."),
}


def reply_card(reply: Reply) -> Card:
    """Return the card of a reply."""
    match reply:
        case Quoted():
            return _quoted(reply)
        case Unsure():
            return _unsure(reply)
        case NotCovered():
            return _not_covered(reply)
        case About():
            return about_card(reply.interview, reply)
        case SmallTalk():
            return _small_talk(reply)
        case Requested():
            return _line(reply, _REQUESTS[reply.request])
        case _:
            assert_never(reply)


def _small_talk(reply: SmallTalk) -> Card:
    match reply.courtesy:
        case Courtesy.UNHELPED:
            return _asking_again(reply)
        case Courtesy.UNTRANSLATED:
            # Whoever wishes for a language is told so in theirs, whatever is spoken here.
            with speaking(told_language(reply.search.question) or spoken_language()):
                return _line(reply, _COURTESIES[reply.courtesy])
        case Courtesy.NOISE if len(reply.search.interviews) > 1:
            return _line(reply, _LOST_AMONG_SEVERAL)
        case _:
            return _line(reply, _COURTESIES[reply.courtesy])


def reply_cards(replies: Sequence[Reply]) -> tuple[Card, ...]:
    """Return the cards of the replies to one message, in order; a stored question is offered once.

    Of several replies none offers topics: they would take the place of what comes nearest to another one.
    """
    cards: list[Card] = []
    for reply in replies:
        whole = _near(reply) if isinstance(reply, NotCovered) and len(replies) > 1 else reply_card(reply)
        card, offered = whole, {_stored(c) for earlier in cards for c in earlier.choices}
        kept = tuple(c for c in card.choices if _stored(c) not in offered)
        # Where one of the choices is asked for, they are the reply itself.
        heading = card.choices_heading if kept else ""
        cards.append(card if card.may_be_none else replace(card, choices=kept, choices_heading=heading))
    return tuple(cards)


def _line(reply: Reply, line: str) -> Card:
    """Return the card of one line, in which "{who}" is everybody interviewed, each once, or a few and how many more."""
    people = list(dict.fromkeys(n for i in reply.search.interviews for n in i.transcript.interviewees))
    of_many = _OF_MANY.get(line, line) if len(people) > MOST_PEOPLE else line
    return Card(Kind.SMALLTALK, say(of_many, who=few(people)))


def _asking_again(reply: SmallTalk) -> Card:
    """Return the card that tells how to ask, and what was asked."""
    interviews = reply.search.interviews
    offered = tuple(choice(i, e, interviews) for i, e in topics(interviews))
    return replace(_line(reply, _AGAIN), choices_heading=say("For example"), choices=offered)


def _stored(choice: Choice) -> tuple[str, int]:
    return choice.interview, choice.exchange


def _quoted(reply: Quoted) -> Card:
    match = reply.match
    people = match.exchange.speakers or match.interview.transcript.interviewees
    others = telling(reply.alternatives)
    heading = say_of(max(len(people), 1), "{who} answers", "{who} answer", who=names(people))
    return Card(
        Kind.QUOTED,
        heading if people else capital(heading),  # a name is written as whoever has it writes it
        notes=(*search_notes(reply.search), *quoted_notes(match, reply.search)),
        passages=(*question_passages(match.interview, match.exchange), *answer_passages(match)),
        source=joined(origin_line(match.interview), _place(match)),
        link=address_at(match.interview.provenance.link, match.said_at),
        asked_by=made_by(match.interview),
        cited=cited_place(match),
        is_told_by_source=True,
        choices_heading=say("Also asked") if others else "",
        choices=choices(others, reply.search),
    )


def _place(match: Match) -> str:
    """Return "question 2 of 6, at 0:12:30", without the time where it is not known."""
    return joined(place(match.interview, match.exchange), said_at(match.said_at))


def _unsure(reply: Unsure) -> Card:
    notes = (*search_notes(reply.search), *unread_notes(reply.search))
    return replace(which_card(choices(reply.choices, reply.search)), notes=notes)


def _not_covered(reply: NotCovered) -> Card:
    """Return the card with what comes nearest, and topics besides; or, of what was told already, what stands by it."""
    if reply.told:
        return _nothing_more(reply, reply.told)
    card, interviews = _near(reply), reply.search.interviews
    besides = topics(interviews, [(m.interview, m.exchange) for m in reply.neighbours])
    offered = tuple(choice(i, e, interviews) for i, e in besides)
    return replace(card, choices_heading=card.choices_heading or say(_INSTEAD), choices=(*card.choices, *offered))


def _near(reply: NotCovered) -> Card:
    """Return the card with what comes nearest, if anything does."""
    near = telling(reply.neighbours)
    return Card(
        Kind.NOT_COVERED,
        _nothing_found(reply.search),
        notes=(*search_notes(reply.search), *unread_notes(reply.search), _searched(reply.search.interviews)),
        missed=reply.search.read_as or reply.search.question,
        choices_heading=say(_INSTEAD) if near else "",
        choices=choices(near, reply.search),
    )


def _nothing_more(reply: NotCovered, told: Match) -> Card:
    return Card(
        Kind.NOT_COVERED,
        say("Nothing more was said on that"),
        notes=(
            *search_notes(reply.search),
            say("It is all in the answer to {place}.", place=place(told.interview, told.exchange)),
        ),
        choices_heading=say("Asked before and after it") if reply.neighbours else "",
        choices=choices(reply.neighbours, reply.search),
    )


def none_card(interviews: tuple[Interview, ...]) -> Card:
    """Return the card for somebody who meant none of the questions of a "did you mean"."""
    return Card(
        Kind.NOT_COVERED,
        _nowhere(interviews),
        notes=(say("Nothing that was asked is closer to your question than those."), _searched(interviews)),
    )


def which_card(offered: tuple[Choice, ...]) -> Card:
    """Return the card for somebody who said yes to the questions ``offered``, and not to which of them."""
    return Card(
        Kind.UNSURE,
        say("Not sure which question you mean"),
        choices_heading=say("Did you mean"),
        choices=offered,
        may_be_none=True,
    )


def _nowhere(interviews: tuple[Interview, ...]) -> str:
    return say("Not covered in this interview") if len(interviews) == 1 else say("Not covered in these interviews")


def _nothing_found(search: Search) -> str:
    certain = is_readable(search, search.interviews)
    return _nowhere(search.interviews) if certain else uncertain_heading(search)


def _searched(interviews: tuple[Interview, ...]) -> str:
    if len(interviews) > _MOST_NAMED:
        searched = say_of(len(interviews), "{count} interview", "{count} interviews")
        asked = sum(len(interview.exchanges) for interview in interviews)
        line = _with_questions(searched, say_of(asked, "{count} question", "{count} questions"))
    else:
        line = listed(_with_questions(interview_line(i), questions(i)) for i in interviews)
    return say("Searched: {interviews}.", interviews=line)


def _with_questions(interview: str, asked: str) -> str:
    return say("{interview} ({questions})", interview=interview, questions=asked)


def comparison_cards(comparison: Comparison) -> tuple[Card, ...]:
    """Return a card that says what is compared, and one for each interview, in the order of ``comparison``."""
    sides = tuple(_side(interview, reply, comparison.question) for interview, reply in comparison.sides)
    if all(isinstance(reply, SmallTalk | Requested) for _, reply in comparison.sides):
        return (reply_card(comparison.sides[0][1]),)
    notes = [say("{count} interviews on the same question", count=len(sides))]
    if comparison.added:
        added = listed(map(interview_line, comparison.added))
        notes.append(say("Added, to have two to compare: {interviews}.", interviews=added))
    if comparison.left_out:
        left_out = listed(map(interview_line, comparison.left_out))
        notes.append(say("Left out, because three are compared at most: {interviews}.", interviews=left_out))
    return (Card(Kind.COMPARISON, comparison.question, notes=tuple(notes)), *sides)


def _side(interview: Interview, reply: Reply, asked: str) -> Card:
    """Return the card of one interview: all of them alike, so that none is given more weight than another.

    Where ``asked`` is word for word what the interview was asked, it stands above all of them and not here again.
    """
    heading, link = origin_line(interview), web_address(interview.provenance.link)
    notes = search_notes(reply.search)
    match reply:
        case Quoted(match=match):
            whole, printed = _quoted(reply), match.interview.question_of(match.exchange)
            is_told = printed.split() == asked.split()
            return replace(
                whole,
                heading=heading,
                passages=tuple(p for p in whole.passages if p.voice is not Voice.QUESTION or not is_told),
                source=capital(_place(match)),
                is_told_by_source=False,
                choices_heading="",
                choices=(),
            )
        case Unsure():
            notes = (*notes, say("Not covered in this interview, unless this was meant."))
            offered = choices(reply.choices[:1], reply.search)
            return Card(Kind.UNSURE, heading, notes, link=link, choices_heading=say("Asked"), choices=offered)
        case About():
            return replace(about_card(interview, reply), heading=heading)
        case _:
            if not is_readable(reply.search, (interview,)):
                return Card(
                    Kind.NOT_COVERED,
                    heading,
                    (*notes, say("{sentence}.", sentence=uncertain_heading(reply.search)), *unread_notes(reply.search)),
                    link=link,
                )
            return Card(
                Kind.NOT_COVERED, heading, (*notes, say("{sentence}.", sentence=_nowhere((interview,)))), link=link
            )
