"""How far a transcript is to be trusted, and when it is none: refusal, confidence, doubts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from bot.model.document import Document
from bot.transcript.conversation import STYLED, STYLED_ANSWER, Conversation
from bot.transcript.cue_words import cues_for
from bot.transcript.question_score import features

#: The numbers of the passages of each exchange: those of its question, those of its answer.
Pairs = Sequence[tuple[list[int], list[int]]]

#: A passage that sounds more like a question than this is one, with or without a question mark.
_SOUNDS_ASKED = 2.0
#: Speakers are named once only where there is no more than so many labels for each of them.
_NAMED_ONCE = 1
#: And where no label stands after this share of the text.
_STOPS_BEFORE = 0.5
#: Where nothing but their sound tells questions apart, so many must sound like questions, or there is no interview.
_LEAST_ASKING = 0.4
#: Any essay has one paragraph that asks something.
_LEAST_EXCHANGES = 2
#: In a conversation the interviewer says "you" and the interviewee "I": below this difference it reads otherwise.
_LEAST_PERSONAL, _IMPERSONAL = 0.15, -0.3
#: A passage with a smaller margin could be either speaker's; such a share of them is usual, so many more spoil all.
_LEAST_MARGIN, _OPEN, _TOO_OPEN = 2.0, 0.05, 0.25
#: So many of their lines are told.
_LINES_TOLD = 5
#: Where nobody is named: fewer exchanges are hardly a witness, and the answers are longer than the questions by this.
_FEW, _LEAST_TOLD = 4, 1.2
#: In an interview few answers open with a quotation mark.
_MANY_QUOTED, _OPENS_QUOTE = 0.3, ('"', "“", "«", "„", "「")
#: Of so many speakers one must have such a share of the turns, or it is a chat.
_CROWD, _LEADS = 5, 0.3
#: What the confidence is multiplied by for each thing that speaks against an interview.
_EACH_AGAINST = 0.5
#: So many passages spread over the text show how it addresses people.
_SAMPLE = 500
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
    - Speakers named once: less sure; nobody named: as sure as its questions sound like questions; in both cases less
      sure the more passages could be the other side's.
    - Less sure where it is built like a story, a list or a chat.
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
    open_questions = _could_be_either(conversation)
    sure = max(0.0, min(1.0, 1 - (len(open_questions) / len(conversation.margins) - _OPEN) / _TOO_OPEN))
    against = _against(document, conversation, pairs, marking)
    confidence = {
        Marking.NAMED: clear * (0.6 + 0.4 * min(1.0, asking / 0.5)),
        Marking.STYLED: clear * (1.0 if personal >= _LEAST_PERSONAL else 0.45),
        Marking.ONCE: (0.35 + 0.35 * asking + 0.3 * min(1.0, 3 * clear)) * sure,
        Marking.NONE: 0.9 * asking * sure * (1.0 if personal >= _LEAST_PERSONAL else 0.5),
    }[marking]
    confidence *= _EACH_AGAINST ** len(against)
    doubts = [*_doubts(marking, asking, personal, clear), *against]
    if marking in (Marking.ONCE, Marking.NONE) and open_questions:
        doubts.append(_open_doubt(document, conversation, open_questions))
    return Verdict(round(confidence, 2), None, tuple(doubts))


def _could_be_either(conversation: Conversation) -> list[int]:
    """Return the passages that could nearly as well be said by the other side."""
    spoken = [n for n, aside in enumerate(conversation.asides) if aside is None]
    return [n for n, margin in zip(spoken, conversation.margins, strict=True) if margin < _LEAST_MARGIN]


def _open_doubt(document: Document, conversation: Conversation, places: list[int]) -> str:
    lines = [document.source.line_of(conversation.passages[n].span.start) for n in places[:_LINES_TOLD]]
    more = f" and {len(places) - len(lines)} more" if len(places) > len(lines) else ""
    verb = "Line" if len(lines) == 1 else "Lines"
    return f"{verb} {', '.join(map(str, lines))}{more} could as well be the other speaker's."


def _against(document: Document, conversation: Conversation, pairs: Pairs, marking: Marking) -> list[str]:
    """Return what speaks against an interview, a sentence each."""
    text, passages = document.source.text, conversation.passages
    found = []
    if marking is Marking.NONE:
        asked = sum(len(passages[n].span.of(text)) for question, _ in pairs for n in question)
        told = sum(len(passages[n].span.of(text)) for _, answer in pairs for n in answer)
        if len(pairs) < _FEW:
            found.append("Nobody is named, and there are too few questions to be sure of it.")
        if told < _LEAST_TOLD * asked:
            found.append("Its answers are no longer than its questions.")
        quoted = sum(passages[n].span.of(text).lstrip()[:1] in _OPENS_QUOTE for _, answer in pairs for n in answer)
        if quoted >= _MANY_QUOTED * sum(len(answer) for _, answer in pairs):
            found.append("Many of its answers are quotations, as in a story or a report.")
    if marking is Marking.NAMED:
        turns = Counter(v for v in conversation.voices if v)
        if len(turns) >= _CROWD and max(turns.values()) < _LEADS * turns.total():
            found.append("Many people talk, and none of them asks or answers most of it.")
    return found


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
    if set(named) <= {STYLED, STYLED_ANSWER}:
        return Marking.STYLED
    last = max(n for n, voice in enumerate(spoken) if voice is not None)
    stops = last < _STOPS_BEFORE * len(spoken)
    once = stops or (len(named) <= _NAMED_ONCE * len(set(named)) and len(spoken) > 2 * len(named))
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
        sample = numbers[:: len(numbers) // _SAMPLE + 1]
        found = [features(conversation.passages[n].unnumbered.of(text), cues) for n in sample]
        return sum(f.second_person - f.first_person for f in found) / len(found)

    asked = [n for question, _ in pairs for n in question]
    told = [n for _, answer in pairs for n in answer]
    return second_over_first(asked) - second_over_first(told)
