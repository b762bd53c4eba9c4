"""How far a transcript is to be trusted, and when it is none: refusal, confidence, doubts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from bot.document import Document
from bot.transcript.conversation import STYLED, Conversation
from bot.transcript.evidence import features
from bot.transcript.languages import cues_for

#: The numbers of the passages of each exchange: those of its question, those of its answer.
Pairs = Sequence[tuple[list[int], list[int]]]

#: A passage that sounds more like a question than this is one, with or without a question mark.
_SOUNDS_ASKED = 2.0
#: Speakers are named once only where there is no more than so many labels for each of them.
_NAMED_ONCE = 1
#: Where nothing but their sound tells questions apart, so many must sound like questions, or there is no interview.
_LEAST_ASKING = 0.4
#: Any essay has one paragraph that asks something.
_LEAST_EXCHANGES = 2
#: In a conversation the interviewer says "you" and the interviewee "I": below this difference it reads otherwise.
_LEAST_PERSONAL, _IMPERSONAL = 0.15, -0.3
#: Roles clearer than this need no second look.
_CLEAR = 0.6


class Marking(Enum):
    """How a document tells its speakers apart."""

    NAMED = "speakers are named"
    STYLED = "questions are set in a style of their own"
    ONCE = "speakers are named once"
    NONE = "nothing tells speakers apart"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement on a whole document."""

    #: 0..1; below 0.5 a host should look before it is served.
    confidence: float
    refusal: str | None
    doubts: tuple[str, ...] = ()


def judge(document: Document, conversation: Conversation, pairs: Pairs, language: str) -> Verdict:
    """Return the verdict on the exchanges found.

    - No exchange, or nothing that names speakers and only one exchange or few questions: refused.
    - Questions in a style of their own, but "I" asks and "you" is told: refused as instructions or a list of questions.
    - Named speakers: as sure as the casting, less where the one who asks seldom asks.
    - Speakers named once: less sure; nobody named: as sure as its questions sound like questions.
    - Where the host says who asks, only a text without exchanges is refused.
    """
    if not pairs:
        return Verdict(0.0, _no_exchange(conversation))
    asking = _asking_share(document, conversation, pairs)
    personal = _personal(document, conversation, pairs, language)
    clear = conversation.casting.clearness
    marking = marking_of(conversation)
    said = conversation.choice is not None and conversation.choice.is_known
    if not said and (reason := _refused(marking, asking, personal, len(pairs))):
        return Verdict(0.1, reason)
    confidence = {
        Marking.NAMED: clear * (0.6 + 0.4 * min(1.0, asking / 0.5)),
        Marking.STYLED: clear * (1.0 if personal >= _LEAST_PERSONAL else 0.45),
        Marking.ONCE: 0.35 + 0.35 * asking + 0.3 * min(1.0, 3 * clear),
        Marking.NONE: 0.9 * asking * (1.0 if personal >= _LEAST_PERSONAL else 0.5),
    }[marking]
    return Verdict(round(confidence, 2), None, tuple(_doubts(marking, asking, personal, clear)))


def _refused(marking: Marking, asking: float, personal: float, exchanges: int) -> str | None:
    if marking is Marking.NONE and (asking < _LEAST_ASKING or exchanges < _LEAST_EXCHANGES):
        return "names no speakers, and too few of its paragraphs sound like questions; add speaker names"
    if marking in (Marking.STYLED, Marking.NONE) and personal < _IMPERSONAL:
        return "has questions, but reads like instructions or an article and not like a conversation"
    return None


def marking_of(conversation: Conversation) -> Marking:
    """Return how the document tells its speakers apart."""
    spoken = [v for v, aside in zip(conversation.voices, conversation.asides, strict=True) if aside is None]
    named = [v for v in spoken if v is not None]
    if not named:
        return Marking.NONE
    if set(named) == {STYLED}:
        return Marking.STYLED
    once = len(named) <= _NAMED_ONCE * len(set(named)) and len(spoken) > 2 * len(named)
    return Marking.ONCE if once else Marking.NAMED


def _no_exchange(conversation: Conversation) -> str:
    names = {label.name for label in conversation.labels}
    if len(names) == 1:
        return f"only one person speaks in it ({next(iter(names))}), so there is no interview"
    return "no question with an answer was found in it"


def _doubts(marking: Marking, asking: float, personal: float, clear: float) -> list[str]:
    found = []
    if marking is Marking.ONCE:
        found.append("Speakers are named once only; their later turns were told apart by how they sound.")
    if marking is Marking.NONE:
        found.append("Nobody is named; questions and answers were told apart by how they sound.")
    if marking is Marking.NAMED and clear < _CLEAR:
        found.append("It is not clear who asks and who answers.")
    if asking < _LEAST_ASKING:
        found.append("Few turns of whoever asks sound like questions.")
    if marking in (Marking.STYLED, Marking.NONE) and personal < _LEAST_PERSONAL:
        found.append('It reads like an article: the questions seldom say "you", or the answers "I".')
    return found


def _asking_share(document: Document, conversation: Conversation, pairs: Pairs) -> float:
    def asks(n: int) -> bool:
        words = conversation.passages[n].unnumbered.of(document.source.text)
        return "?" in words or "？" in words or conversation.asking[n] > _SOUNDS_ASKED

    return sum(any(asks(n) for n in question) for question, _ in pairs) / len(pairs)


def _personal(document: Document, conversation: Conversation, pairs: Pairs, language: str) -> float:
    """Return how much more questions say "you" than "I", plus how much more answers say "I" than "you"; -2..2."""
    cues, text = cues_for(language), document.source.text

    def second_over_first(numbers: list[int]) -> float:
        found = [features(conversation.passages[n].unnumbered.of(text), cues) for n in numbers]
        return sum(f.second_person - f.first_person for f in found) / len(found)

    asked = [n for question, _ in pairs for n in question]
    told = [n for _, answer in pairs for n in answer]
    return second_over_first(asked) - second_over_first(told)
