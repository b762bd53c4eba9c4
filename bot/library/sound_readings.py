"""What an archive may say of a text: whole words and sentences in order, and answers of those who answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final

from bot.library.description import MOST_NAMES
from bot.model import Exchange, Interview, Paragraph, Span, Transcript
from bot.model.interview import LONGEST_NAME
from bot.remarks import Remark
from bot.text.words import fold

_LANGUAGE: Final = re.compile("[a-z]{2,3}")
_UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f]")
#: A word behind a label and its colon, up to what is said; so many characters at most are looked at.
_BEHIND_LABEL: Final = re.compile(r"[:：]\s+[^\W\d_][^:：()\[\]]*\Z")
_REACH: Final = 200
#: A last word in lower case, as few names have one.
_LOWER_CASE: Final = re.compile(r"(?<!\w)[^\W\d_A-ZÀ-ÖØ-Þ][\w'’-]*,?\Z")


def wrong_in(interview: Interview, *, corrected: bool) -> Remark | None:
    """Return what is wrong with an interview that is never read so from a text; None where nothing is.

    - Its language has no code.
    - A name is longer than any, or cannot be printed, or there are more names than a text can have.
    - Parts of its text overlap or are out of order: paragraphs, their sentences, what is left out.
    - A paragraph or a sentence begins or ends within a word: "ot feel" of "It cannot feel". Where two meet there, a
      break has been lost between them.
    - One begins or ends within a sentence: "feel" of "It cannot feel".
    - Its sentences leave out words of a paragraph.
    - An answer is said by somebody who does not answer, though no host has ``corrected`` which paragraphs do.
    """
    transcript = interview.transcript
    spans = sorted(_spans(transcript), key=lambda span: (span.start, span.end))
    if wrong := _wrong_at_all(transcript, spans):
        return wrong
    begun = dict(zip((span.start for span in spans), (0, *(span.end for span in spans)), strict=False))
    asking, answering = frozenset(transcript.interviewers), frozenset(transcript.interviewees)
    named = frozenset(map(fold, asking | answering))
    page = _Page(interview.source.text, begun, asking, answering, named, corrected)
    found = (page.wrong(exchange) for exchange in interview.exchanges)
    return next((wrong for wrong in found if wrong), None)


def _wrong_at_all(transcript: Transcript, spans: Sequence[Span]) -> Remark | None:
    names = (*transcript.interviewers, *transcript.interviewees)
    if not _LANGUAGE.fullmatch(transcript.language):
        return Remark("its language has no code")
    if any(len(name) > LONGEST_NAME or _UNPRINTABLE.search(name) for name in names):
        return Remark("a name has more than {most} characters, or some that cannot be printed", most=LONGEST_NAME)
    if len(names) > len(spans) + MOST_NAMES:
        return Remark("it names more people than its text can ({names})", names=len(names))
    sentences = [p.sentences for p in chain(_paragraphs(transcript), transcript.standfirst)]
    if (place := next(_disordered(spans, [p.span for p in _paragraphs(transcript)], *sentences), None)) is not None:
        return Remark("parts of its text overlap or are out of order at character {place}", place=place)
    return None


def _paragraphs(transcript: Transcript) -> Iterator[Paragraph]:
    return (p for e in transcript.exchanges for p in (*e.question, *e.answer))


def _spans(transcript: Transcript) -> Iterator[Span]:
    """Yield all parts of the text; the title of a post is its page code, too, and is left out as that."""
    yield from (p.span for p in chain(_paragraphs(transcript), transcript.standfirst))
    left_out = [left.span for left in transcript.left_out]
    yield from left_out
    if transcript.title and transcript.title not in left_out:
        yield transcript.title


def _disordered(*runs: Sequence[Span]) -> Iterator[int]:
    """Yield where in one of ``runs`` a span begins before the one ahead of it ends."""
    return (after.start for run in runs for before, after in pairwise(run) if after.start < before.end)


@dataclass(frozen=True, slots=True)
class _Page:
    """A text, and what is known of it as a whole."""

    text: str
    #: Where each part of the text begins, with where the part ahead of it ends.
    begun: Mapping[int, int]
    #: The names of those who ask, and of those who answer.
    asking: Set[str]
    answering: Set[str]
    #: All these, folded.
    named: Set[str]
    #: A host has said which paragraphs answer: then so does whoever says them, be it somebody of the public.
    corrected: bool

    def wrong(self, exchange: Exchange) -> Remark | None:
        paragraphs = (*exchange.question, *exchange.answer)
        if any(self._cuts_word(at) for p in paragraphs for at in _ends(p)):
            return Remark("question {number} or its answer begins or ends within a word", number=exchange.number)
        if any(self.text[left:right].strip() for p in paragraphs for left, right in _gaps(p)):
            return Remark("words of question {number} are in none of its sentences", number=exchange.number)
        if any(self._cuts_sentence(p) for p in paragraphs):
            return Remark("question {number} or its answer begins or ends within a sentence", number=exchange.number)
        return self._wrong_speaker(exchange)

    def _wrong_speaker(self, exchange: Exchange) -> Remark | None:
        for speaker in exchange.speakers:
            if speaker in self.answering or self.corrected:
                continue
            if speaker in self.asking:
                return Remark("question {number} is answered by {name}, who asks", name=speaker, number=exchange.number)
            return Remark("question {number} is answered by somebody whom it does not name", number=exchange.number)
        return None

    def _cuts_word(self, at: int) -> bool:
        """Tell whether a word goes on at ``at``.

        Where its next letter is a capital, a space has been lost, and where two parts meet, a break has.
        """
        goes_on = self.text[max(at - 1, 0) : at].isalpha() and self.text[at : at + 1].islower()
        return goes_on and self.begun.get(at) != at

    def _cuts_sentence(self, paragraph: Paragraph) -> bool:
        splits = any(self._goes_on(a.end, b.start) for a, b in pairwise(paragraph.sentences))
        return splits or self._begins_within(paragraph.span) or self._ends_within(paragraph.span)

    def _begins_within(self, span: Span) -> bool:
        """Tell whether other words than a label stand before ``span``, in its line and in no other part."""
        reach = max(self.begun[span.start], span.start - _REACH)
        ahead = max(reach, self.text.rfind("\n", reach, span.start) + 1)
        words = self.text[ahead : span.start].rstrip()
        if not words or not self._is_within_line(ahead + len(words), span.start):
            return False
        if _BEHIND_LABEL.search(words):
            return True
        told = _LOWER_CASE.search(words) and self.text[span.start].islower()
        return bool(told) and fold(words) not in self.named

    def _ends_within(self, span: Span) -> bool:
        ahead = self.text[span.end : span.end + _REACH]
        behind = span.end + len(ahead) - len(ahead.lstrip())
        return behind not in self.begun and self._goes_on(span.end, behind)

    def _goes_on(self, left: int, right: int) -> bool:
        return self._is_within_line(left, right) and self.text[right : right + 1].islower()

    def _is_within_line(self, left: int, right: int) -> bool:
        """Tell whether between words that end at ``left`` and begin at ``right`` is no more than space."""
        gap, before = self.text[left:right], self.text[max(left - 1, 0) : left]
        return gap.isspace() and not {"\n", "\r"} & {*gap} and (before.isalnum() or before == ",")


def _ends(paragraph: Paragraph) -> Iterator[int]:
    yield from (paragraph.span.start, paragraph.span.end)
    for sentence in paragraph.sentences:
        yield from (sentence.start, sentence.end)


def _gaps(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    ends = [paragraph.span.start, *(at for s in paragraph.sentences for at in (s.start, s.end)), paragraph.span.end]
    yield from zip(ends[::2], ends[1::2], strict=True)
