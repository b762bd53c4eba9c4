"""The cards that tell of interviews themselves: who speaks, what was asked, and the interview in its own sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import Final, assert_never

from bot.model import About, Aspect, Interview, Paragraph, Provenance, Span, Summary, Translated
from bot.quoting import quote
from bot.wording.card import Card, Kind, Passage, Voice
from bot.wording.catalogues import say, say_of, spoken_language
from bot.wording.languages import language_name
from bot.wording.links import web_address
from bot.wording.parts import asked_passage, choice, passage, search_notes
from bot.wording.phrases import (
    day,
    few,
    interview_line,
    joined,
    lead,
    long_day,
    made_by,
    named_maker,
    names,
    origin_line,
    said_at,
    short_place,
    words,
)
from bot.wording.topics import topics

#: Questions that show what can be asked.
_EXAMPLES: Final = 3
#: Languages that are written without spaces between words, ISO 639-1.
_WITHOUT_SPACES: Final = frozenset({"ja", "km", "lo", "my", "th", "zh"})


def about_card(interview: Interview, reply: About | None = None) -> Card:
    """Return the card that presents an interview; with a ``reply``, led by the passages that answer it."""
    if reply and reply.aspects == (Aspect.LENGTH,):
        return _line_card(interview, reply, _length(interview))
    if reply and reply.aspects == (Aspect.WHEN,) and not reply.passages:
        return _line_card(interview, reply, _published(interview))
    strong, title = reply.passages if reply else (), interview.transcript.title
    passages = (
        *((_outlet_passage(interview, Paragraph(title, (title,), None), strong),) if title else ()),
        *(_outlet_passage(interview, p, strong) for p in interview.transcript.standfirst),
    )
    return Card(
        Kind.ABOUT,
        say("About this interview"),
        notes=search_notes(reply.search) if reply else (),
        passages=passages,
        # It tells of the passages, and there are none without title and introduction.
        source=_whose_words(interview) if passages else "",
        link=web_address(interview.provenance.link),
        presents=interview.key,
        closing=_facts(interview),
    )


def _line_card(interview: Interview, reply: About, line: str) -> Card:
    """Return the card of one line about an interview."""
    return Card(Kind.ABOUT, line, notes=search_notes(reply.search), link=web_address(interview.provenance.link))


def _published(interview: Interview) -> str:
    date = interview.provenance.date
    if not date:
        return say("When this interview was published is not known.")
    return say("Published by {outlet} on {day}.", outlet=made_by(interview), day=long_day(date))


def _whose_words(interview: Interview) -> str:
    who, outlet = names(interview.transcript.interviewees), named_maker(interview)
    if outlet is None:
        return say("In the words of the outlet, not of {who}", who=who)
    return say("In the words of {outlet}, not of {who}", outlet=outlet, who=who)


def _length(interview: Interview) -> str:
    """Return how many questions an interview has, and how many words with their answers, where spaces part words."""
    asked = say_of(len(interview.exchanges), "{count} question and its answer", "{count} questions and their answers")
    if interview.transcript.language in _WITHOUT_SPACES:
        return say("{asked}.", asked=asked)
    text = interview.source.text
    spans = [p.span for e in interview.exchanges for p in (*e.question, *e.answer)]
    count = sum(len(span.of(text).split()) for span in spans)
    return say("{asked}, {words} in all.", asked=asked, words=words(count))


def _outlet_passage(interview: Interview, paragraph: Paragraph, strong: tuple[Span, ...]) -> Passage:
    return replace(passage(interview, paragraph, Voice.OUTLET, strong), speaker=named_maker(interview))


def _facts(interview: Interview) -> tuple[str, ...]:
    provenance, transcript = interview.provenance, interview.transcript
    date = day(provenance.date) if provenance.date else say("not known")
    return (
        # The title in the text stands on the card already, in the outlet's words.
        *((say("Title: {title}", title=provenance.title),) if provenance.title else ()),
        say("Interviewed: {who}.", who=names(transcript.interviewees)),
        *_made(interview),
        say("Date: {day}.", day=date),
        _language(interview),
        say("Questions: {count}.", count=len(interview.exchanges)),
        *((say("Rights: {rights}", rights=provenance.rights.strip()),) if provenance.rights else ()),
        *((provenance.note.strip(),) if provenance.note else ()),
        # A link to the web stands on the card as such; anything else is told, but not to be followed.
        *_unfollowed(provenance.link),
    )


def _language(interview: Interview) -> str:
    told = say("Language: {language}.", language=language_name(interview.transcript.language, spoken_language()))
    return f"{told} {_translated(interview.provenance)}"


def _translated(provenance: Provenance) -> str:
    match provenance.translated:
        case Translated.YES if provenance.translated_from:
            origin = language_name(provenance.translated_from, spoken_language())
            return say("The text was translated from {language}.", language=origin)
        case Translated.YES:
            return say("The text is a translation.")
        case Translated.NO:
            return say("The text is not a translation.")
        case Translated.UNKNOWN:
            return say("Whether the text is a translation is not known.")
        case _:
            assert_never(provenance.translated)


def _unfollowed(link: str | None) -> tuple[str, ...]:
    return (say("Link: {link}", link=link),) if link and not web_address(link) else ()


def _made(interview: Interview) -> tuple[str, ...]:
    """Return who asked and who published it, in one line where that is the same name."""
    askers, outlet = interview.transcript.interviewers, interview.provenance.outlet
    if outlet and askers == (outlet,):
        return (say("Asked and published by: {who}.", who=outlet),)
    return (
        say("Asked by: {who}.", who=few(askers, say("not named"))),
        say("Published by: {who}.", who=outlet or say("not known")),
    )


def summary_card(summary: Summary) -> Card:
    """Return the card of a summary: each question once, its chosen sentences below it.

    Where no sentence was fit to be chosen, it says so and lists the questions.
    """
    if not summary.sentences:
        return replace(
            questions_card(summary.interview),
            heading=say("No sentence stands without its context"),
            notes=(
                say("Each leans on its question or on what is said before it, so these are the questions instead."),
            ),
        )
    passages: list[Passage] = []
    chosen_from = tuple(exchange for exchange, _ in summary.by_exchange())
    for exchange, sentences in summary.by_exchange():
        passages.append(asked_passage(summary.interview, exchange))
        for chosen in sentences:
            where = joined(short_place(exchange, chosen.paragraph), said_at(chosen.said_at))
            words = quote(summary.interview.source, chosen.span)
            passages.append(Passage(words, Voice.ANSWER, chosen.speaker, place=where, sentences=(chosen.span,)))
    who = names(summary.interview.transcript.interviewees)
    return Card(
        Kind.SUMMARY,
        say("In {who}’s own words", who=who),
        passages=tuple(passages),
        source=origin_line(summary.interview),
        asked_by=made_by(summary.interview),
        link=web_address(summary.interview.provenance.link),
        closing=(say("Sentences of the interview, unchanged and in its order; nothing was rewritten."),),
        choices_heading=say("Open one in its context"),
        choices=tuple(choice(summary.interview, exchange) for exchange in chosen_from),
    )


def questions_card(interview: Interview) -> Card:
    """Return the card that lists every question of an interview."""
    return Card(
        Kind.QUESTIONS,
        say_of(len(interview.exchanges), "{count} question asked", "{count} questions asked"),
        source=interview_line(interview),
        choices_heading=say("Questions"),
        choices=tuple(choice(interview, e) for e in interview.exchanges),
    )


def interviews_card(interviews: tuple[Interview, ...]) -> Card:
    """Return the card that lists ``interviews``, a line each with its key; one alone is presented."""
    if len(interviews) == 1:
        return about_card(interviews[0])
    heading = say_of(len(interviews), "{count} interview", "{count} interviews")
    return Card(Kind.LIBRARY, heading, notes=tuple(lead(i.key) + interview_line(i) for i in interviews))


def help_card(interviews: tuple[Interview, ...], commands: tuple[str, ...]) -> Card:
    """Return the card that explains the bot, with up to three questions of the library as examples."""
    examples = topics(interviews)[:_EXAMPLES]
    return Card(
        Kind.HELP,
        say("Ask in your own words; the answer is what was said, word for word"),
        notes=(say("Typos are fine. When the interview does not answer, I say so."), *commands),
        choices_heading=say("For example") if examples else "",
        choices=tuple(choice(i, e) for i, e in examples),
    )
