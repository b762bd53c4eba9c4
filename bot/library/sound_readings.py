"""What an archive may say of a text: whole words and sentences, and answers of those who answer."""

from __future__ import annotations

from collections.abc import Iterator, Set

from bot.model import Exchange, Interview, Paragraph
from bot.remarks import Remark


def wrong_in(interview: Interview, *, corrected: bool) -> Remark | None:
    """Return what is wrong with the first question or answer that is never read so from a text; None where none is.

    - A paragraph or a sentence begins or ends within a word: "ot feel" of "It cannot feel". Where two meet there, a
      break has been lost between them.
    - Its sentences leave out words of a paragraph.
    - An answer is said by somebody who only asks, though no host has ``corrected`` which paragraphs answer.
    """
    text = interview.source.text
    transcript = interview.transcript
    asking = frozenset(() if corrected else transcript.interviewers) - frozenset(transcript.interviewees)
    spans = [
        *(p.span for e in interview.exchanges for p in (*e.question, *e.answer)),
        *(p.span for p in transcript.standfirst),
        *(left.span for left in transcript.left_out),
        *([transcript.title] if transcript.title else []),
    ]
    begun, ended = frozenset(span.start for span in spans), frozenset(span.end for span in spans)
    found = (_wrong(text, exchange, asking, begun & ended) for exchange in interview.exchanges)
    return next((wrong for wrong in found if wrong), None)


def _wrong(text: str, exchange: Exchange, asking: Set[str], shared: Set[int]) -> Remark | None:
    paragraphs = (*exchange.question, *exchange.answer)
    if any(_cuts_word(text, at) and at not in shared for p in paragraphs for at in _ends(p)):
        return Remark("question {number} or its answer begins or ends within a word", number=exchange.number)
    if any(text[left:right].strip() for p in paragraphs for left, right in _gaps(p)):
        return Remark("words of question {number} are in none of its sentences", number=exchange.number)
    for speaker in exchange.speakers:
        if speaker in asking:
            return Remark("question {number} is answered by {name}, who asks", name=speaker, number=exchange.number)
    return None


def _ends(paragraph: Paragraph) -> Iterator[int]:
    yield from (paragraph.span.start, paragraph.span.end)
    for sentence in paragraph.sentences:
        yield from (sentence.start, sentence.end)


def _gaps(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    ends = [paragraph.span.start, *(at for s in paragraph.sentences for at in (s.start, s.end)), paragraph.span.end]
    yield from zip(ends[::2], ends[1::2], strict=True)


def _cuts_word(text: str, at: int) -> bool:
    """Tell whether a word goes on at ``at``: where its next letter is a capital, a space has been lost."""
    return text[max(at - 1, 0) : at].isalpha() and text[at : at + 1].islower()
