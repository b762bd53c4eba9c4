"""The card of each reply: headings, notes and hints in our words, quotes in theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from bot.model import (
    About,
    Comparison,
    Courtesy,
    Exchange,
    Interview,
    Match,
    NotCovered,
    Paragraph,
    Quoted,
    Reply,
    Search,
    SmallTalk,
    Span,
    Summary,
    Translated,
    Unsure,
)
from bot.quoting import quote
from bot.wording.card import Card, Choice, Kind, Passage, Place, Snippet, Voice
from bot.wording.citing import Style, names
from bot.wording.links import web_address

_COURTESIES = {
    Courtesy.GREETING: "Hello! Ask me what {who} said, in your own words.",
    Courtesy.THANKS: "You are welcome. The words are {who}’s, not mine.",
    Courtesy.FAREWELL: "Goodbye!",
    Courtesy.HELP: "Ask a question in your own words, and I answer with what {who} said, word for word.",
    Courtesy.NOISE: "I only know this interview. Ask me something about it, or look at the list of questions.",
}


def questions(interview: Interview) -> str:
    """Return "1 question" or "6 questions"."""
    count = len(interview.exchanges)
    return f"{count} question{'s' if count != 1 else ''}"


def interview_line(interview: Interview) -> str:
    """Return one line that names the interview, for example "Zhao Tong to L’Express, undated"."""
    date = interview.provenance.date
    return f"{_people(interview)}, {date.isoformat() if date else 'undated'}"


def _people(interview: Interview) -> str:
    """Return who speaks to whom, for example "Zhao Tong to L’Express"."""
    made_by = interview.provenance.outlet or names(interview.transcript.interviewers, "the interviewer")
    return f"{names(interview.transcript.interviewees)} to {made_by}"


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
            who = names(n for i in reply.search.interviews for n in i.transcript.interviewees)
            return Card(Kind.SMALLTALK, _COURTESIES[reply.courtesy].format(who=who))
        case _:
            assert_never(reply)


def reply_cards(replies: Sequence[Reply]) -> tuple[Card, ...]:
    """Return the cards of the replies to one message, in order; a stored question is offered once."""
    cards: list[Card] = []
    for reply in replies:
        card, offered = reply_card(reply), {_stored(c) for earlier in cards for c in earlier.choices}
        kept = tuple(c for c in card.choices if _stored(c) not in offered)
        # Where one of the choices is asked for, they are the reply itself.
        heading = card.choices_heading if kept else ""
        cards.append(card if card.may_be_none else replace(card, choices=kept, choices_heading=heading))
    return tuple(cards)


def _stored(choice: Choice) -> tuple[str, int]:
    return choice.interview, choice.exchange


def _quoted(reply: Quoted) -> Card:
    match = reply.match
    people = match.exchange.speakers or match.interview.transcript.interviewees
    return Card(
        Kind.QUOTED,
        f"{names(people)} {'answer' if len(people) > 1 else 'answers'}",
        notes=reading(reply.search),
        passages=(*_question(match.interview, match.exchange), *_answer(match)),
        source=f"{interview_line(match.interview)}, {place_of(match)}",
        link=web_address(match.interview.provenance.link),
        cited=_where(match),
        choices_heading="Also asked" if reply.alternatives else "",
        choices=_choices(reply.alternatives, reply.search),
    )


def _unsure(reply: Unsure) -> Card:
    return Card(
        Kind.UNSURE,
        "Not sure which question you mean",
        notes=reading(reply.search),
        choices_heading="Did you mean",
        choices=_choices(reply.choices, reply.search),
        may_be_none=True,
    )


def _not_covered(reply: NotCovered) -> Card:
    return Card(
        Kind.NOT_COVERED,
        _nowhere(reply.search.interviews),
        notes=(*reading(reply.search), _searched(reply.search.interviews)),
        choices_heading="What was asked instead" if reply.neighbours else "",
        choices=_choices(reply.neighbours, reply.search),
    )


def none_card(interviews: tuple[Interview, ...]) -> Card:
    """Return the card for somebody who meant none of the questions of a "did you mean"."""
    return Card(
        Kind.NOT_COVERED,
        _nowhere(interviews),
        notes=("Nothing that was asked is closer to your question than those.", _searched(interviews)),
    )


def _nowhere(interviews: tuple[Interview, ...]) -> str:
    return "Not covered in this interview" if len(interviews) == 1 else "Not covered in these interviews"


def _searched(interviews: tuple[Interview, ...]) -> str:
    return f"Searched: {'; '.join(f'{interview_line(i)} ({questions(i)})' for i in interviews)}."


def comparison_cards(comparison: Comparison) -> tuple[Card, ...]:
    """Return a card that says what is compared, and one for each interview, in the order of ``comparison``."""
    sides = tuple(_side(interview, reply) for interview, reply in comparison.sides)
    if all(isinstance(reply, SmallTalk) for _, reply in comparison.sides):
        return (reply_card(comparison.sides[0][1]),)
    heading = f"{len(sides)} interviews on the same question"
    notes = [f"Asked: {comparison.question}"]
    if comparison.added:
        notes.append(f"Added, to have two to compare: {'; '.join(map(interview_line, comparison.added))}.")
    return (Card(Kind.COMPARISON, heading, notes=tuple(notes)), *sides)


def _side(interview: Interview, reply: Reply) -> Card:
    """Return the card of one interview: all of them alike, so that none is given more weight than another."""
    heading, link = interview_line(interview), web_address(interview.provenance.link)
    notes = reading(reply.search)
    match reply:
        case Quoted(match=match):
            return replace(_quoted(reply), heading=heading, source=place_of(match), choices_heading="", choices=())
        case Unsure():
            notes = (*notes, f"{_nowhere((interview,))}, unless this was meant.")
            choices = _choices(reply.choices[:1], reply.search)
            return Card(Kind.UNSURE, heading, notes, link=link, choices_heading="Asked", choices=choices)
        case About():
            return replace(about_card(interview, reply), heading=heading)
        case _:
            return Card(Kind.NOT_COVERED, heading, (*notes, f"{_nowhere((interview,))}."), link=link)


def citation_card(citations: Sequence[tuple[Style, str]], interview: Interview, exchange: Exchange) -> Card:
    """Return the card from which the ``citations`` of an exchange are copied."""
    labels = {Style.PLAIN: "Plain", Style.APA: "APA", Style.BIBTEX: "BibTeX"}
    return Card(
        Kind.CITATION,
        "To be copied",
        source=f"{interview_line(interview)}, question {exchange.number} of {len(interview.exchanges)}",
        snippets=tuple(Snippet(labels[style], text) for style, text in citations),
    )


def about_card(interview: Interview, reply: About | None = None) -> Card:
    """Return the card that presents an interview; with a ``reply``, led by the passages that answer it."""
    made_by = interview.provenance.outlet or names(interview.transcript.interviewers, "the interviewer")
    strong, title = reply.passages if reply else (), interview.transcript.title
    passages = (
        *((_outlet_passage(interview, Paragraph(title, (title,), None), made_by, strong),) if title else ()),
        *(_outlet_passage(interview, p, made_by, strong) for p in interview.transcript.standfirst),
    )
    return Card(
        Kind.ABOUT,
        "About this interview",
        notes=reading(reply.search) if reply else (),
        passages=passages,
        # It tells of the passages, and there are none without title and introduction.
        source=f"In the words of {made_by}, not of {names(interview.transcript.interviewees)}" if passages else "",
        link=web_address(interview.provenance.link),
        closing=_facts(interview),
    )


def _outlet_passage(interview: Interview, paragraph: Paragraph, made_by: str, strong: tuple[Span, ...]) -> Passage:
    return replace(_passage(interview, paragraph, Voice.OUTLET, strong), speaker=made_by)


def _facts(interview: Interview) -> tuple[str, ...]:
    provenance, transcript = interview.provenance, interview.transcript
    translated = {
        Translated.YES: "The text is a translation.",
        Translated.NO: "The text is not a translation.",
        Translated.UNKNOWN: "Whether the text is a translation is not known.",
    }[provenance.translated]
    return (
        f"Interviewed: {names(transcript.interviewees)}.",
        f"Asked by: {names(transcript.interviewers, 'not named')}.",
        f"Published by: {provenance.outlet or 'not known'}.",
        f"Date: {provenance.date.isoformat() if provenance.date else 'undated'}.",
        f"Language: {transcript.language}. {translated}",
        f"Questions: {len(interview.exchanges)}.",
        *((provenance.note.strip(),) if provenance.note else ()),
        # A link to the web stands on the card as such; anything else is told, but not to be followed.
        *((f"Link: {provenance.link}",) if provenance.link and not web_address(provenance.link) else ()),
    )


def summary_card(summary: Summary) -> Card:
    """Return the card of a summary: each question once, its chosen sentences below it."""
    passages: list[Passage] = []
    for exchange, sentences in summary.by_exchange():
        passages += _question(summary.interview, exchange)
        for chosen in sentences:
            place = f"question {exchange.number}, paragraph {chosen.paragraph}, sentence {chosen.sentence}"
            speaker = next((p.speaker for p in exchange.answer if p.span.covers(chosen.span)), None)
            words = quote(summary.interview.source, chosen.span)
            passages.append(Passage(words, Voice.ANSWER, speaker, place=place, sentences=(chosen.span,)))
    who = names(summary.interview.transcript.interviewees)
    return Card(
        Kind.SUMMARY,
        f"In {who}’s own words",
        passages=tuple(passages),
        source=interview_line(summary.interview),
        link=web_address(summary.interview.provenance.link),
        closing=("Sentences of the interview, unchanged and in its order; nothing was rewritten.",),
    )


def questions_card(interview: Interview) -> Card:
    """Return the card that lists every question of an interview."""
    return Card(
        Kind.QUESTIONS,
        f"{questions(interview)} asked",
        source=interview_line(interview),
        choices_heading="Questions",
        choices=tuple(_choice(interview, e) for e in interview.exchanges),
    )


def help_card(interviews: tuple[Interview, ...], commands: tuple[str, ...]) -> Card:
    """Return the card that explains the bot, with up to three questions of the library as examples."""
    examples = [(i, e) for i in interviews for e in i.exchanges[:3]][:3]
    return Card(
        Kind.HELP,
        "Ask in your own words; the answer is what was said, word for word",
        notes=("Typos are fine. When the interview does not answer, I say so.", *commands),
        choices_heading="For example",
        choices=tuple(_choice(i, e) for i, e in examples),
    )


def reading(search: Search) -> tuple[str, ...]:
    """Return how the question was read, where it was not read as it was typed, and what was not looked at."""
    return (
        *((f"Read as: {search.read_as}",) if search.read_as else ()),
        *((_left(search.left),) if search.left else ()),
    )


def _left(count: int) -> str:
    if count == 1:
        return "1 more question of this message was not looked at: ask it again."
    return f"{count} more questions of this message were not looked at: ask them again."


def place_of(match: Match) -> str:
    """Return "question 2 of 6"."""
    return f"question {match.exchange.number} of {len(match.interview.exchanges)}"


def _where(match: Match) -> Place:
    return Place(match.interview.key, match.exchange.mark)


def _question(interview: Interview, exchange: Exchange) -> tuple[Passage, ...]:
    return tuple(_passage(interview, p, Voice.QUESTION, ()) for p in exchange.question)


def _answer(match: Match) -> tuple[Passage, ...]:
    return tuple(_passage(match.interview, p, Voice.ANSWER, match.highlights) for p in match.exchange.answer)


def _passage(interview: Interview, paragraph: Paragraph, voice: Voice, strong: tuple[Span, ...]) -> Passage:
    inside = tuple(s for s in strong if paragraph.span.covers(s))
    words = quote(interview.source, paragraph.span)
    return Passage(words, voice, paragraph.speaker, inside, sentences=paragraph.sentences)


def _choices(matches: tuple[Match, ...], search: Search) -> tuple[Choice, ...]:
    several = len(search.interviews) > 1
    return tuple(_choice(m.interview, m.exchange, several) for m in matches)


def _choice(interview: Interview, exchange: Exchange, with_origin: bool = False) -> Choice:
    question = quote(interview.source, exchange.question[0].span)
    return Choice(interview.key, exchange.number, exchange.mark, question, _people(interview) if with_origin else "")
