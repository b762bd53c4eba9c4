"""What a query is compared with: each exchange, also in other words for its question, and an interview itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.model import Aspect, Exchange, Interview
from bot.quoting import spoken

#: Other words for questions whose vectors are kept together.
_TOGETHER = 100
#: What people ask about an interview itself, in the words they use for it. Only compared with, never shown: the reply
#: comes from title, standfirst and provenance.
_ASKED = {
    Aspect.WHO: (
        "Who is being interviewed?",
        "Who is the interviewee?",
        "Who is answering the questions?",
        "Who is {interviewee}?",
        "What does {interviewee} do, what is their job?",
        "Where does {interviewee} work?",
        "What are the interviewee's credentials and background?",
        "Who am I hearing from?",
        "Who said this, whose words are these quotes?",
        "Is the person a politician, a journalist or a researcher?",
        "What company, university or institute is the guest from?",
        "Who is the guy who answers?",
    ),
    Aspect.INTERVIEWER: (
        "Who is asking the questions?",
        "Who conducted the interview?",
        "Who is the interviewer?",
        "Which journalist interviewed {interviewee}?",
    ),
    Aspect.OUTLET: (
        "Which newspaper or magazine published this interview?",
        "Where was this interview published?",
        "What is the source of this interview?",
        "Which outlet is this from?",
        "Is this interview a translation, and in which language was it?",
        "Is there a link to the original article?",
    ),
    Aspect.WHEN: (
        "When was this interview published?",
        "What is the date of the interview?",
        "How old is this interview?",
        "When did this conversation take place?",
    ),
    Aspect.TOPIC: (
        "What is this interview about?",
        "What topics does the interview cover?",
        "What is the title of the interview?",
        "Can you give me the context of this conversation?",
        "What are they talking about here?",
        "Give me the topic in one line, tl;dr",
    ),
}


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """Something that may answer a question."""

    interview: Interview
    #: The exchange; None where the entry is about the interview itself.
    exchange: Exchange | None
    #: What the entry tells about the interview; None where it is an exchange.
    aspect: Aspect | None
    question: str
    #: The sentences of the answer, or of the introduction; may be empty.
    sentences: tuple[str, ...]
    #: Whether ``question`` is not the printed one but other words for it.
    is_reworded: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """The question, then the sentences."""
        return (self.question, *self.sentences)

    @property
    def own_texts(self) -> tuple[str, ...]:
        """Those that it does not share: other words for a question have the sentences of the printed one."""
        return (self.question,) if self.is_reworded else self.texts

    @property
    def whole(self) -> str:
        """Question and answer as one text."""
        return " ".join(self.texts).strip()


def entry_groups(interviews: Sequence[Interview]) -> Iterator[list[Entry]]:
    """Yield the order of an index: exchanges of each interview, other words for any of them, then what is about each.

    So many of these words are a group that one more lets few be encoded again.
    """
    for interview in interviews:
        yield [exchange_entry(interview, exchange) for exchange in interview.exchanges]
    for interview in interviews:
        reworded = list(reworded_entries(interview))
        yield from (reworded[start : start + _TOGETHER] for start in range(0, len(reworded), _TOGETHER))
    for interview in interviews:
        yield introduction_entries(interview)


def exchange_entry(interview: Interview, exchange: Exchange) -> Entry:
    """Return the entry of an exchange."""
    source = interview.source
    question = interview.question_of(exchange)
    return Entry(interview, exchange, None, question, tuple(spoken(source, s) for s in exchange.sentences))


def reworded_entries(interview: Interview) -> Iterator[Entry]:
    """Yield an entry for all other words for a question of ``interview`` whose exchange is there (still)."""
    printed = {exchange.mark: exchange_entry(interview, exchange) for exchange in interview.exchanges}
    for wording in interview.wordings:
        if wording.exchange in printed:
            yield replace(printed[wording.exchange], question=wording.words, is_reworded=True)


def introduction_entries(interview: Interview) -> list[Entry]:
    """Return the entries about ``interview``: the usual questions, and its title with its standfirst."""
    interviewee = " ".join(interview.transcript.interviewees[:1]) or "the interviewee"
    asked = [
        Entry(interview, None, aspect, wording.format(interviewee=interviewee), ())
        for aspect, wordings in _ASKED.items()
        for wording in wordings
    ]
    return [*asked, *_presented(interview)]


def _presented(interview: Interview) -> list[Entry]:
    source, transcript = interview.source, interview.transcript
    sentences = [spoken(source, s) for p in transcript.standfirst for s in p.sentences]
    if not sentences:
        return []
    return [Entry(interview, None, Aspect.TOPIC, interview.title or "", tuple(sentences))]
