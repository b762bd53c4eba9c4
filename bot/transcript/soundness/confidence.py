"""How sure a transcript is, and when it is none: refusal, confidence, doubts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.model import Source
from bot.model.document import Kind
from bot.model.interview import LOW_CONFIDENCE
from bot.remarks import Remark
from bot.transcript.conversation import Conversation
from bot.transcript.identities.name_support import traits_of_support
from bot.transcript.identities.people import People
from bot.transcript.names.signatures import is_signed
from bot.transcript.soundness.doubtful_places import (
    could_be_either,
    either_doubt,
    most_doubtful,
    single_doubts,
)
from bot.transcript.soundness.markings import Marking
from bot.transcript.soundness.no_talk import (
    asks_nobody,
    is_called_talk,
    is_parted,
    is_told,
    only_asks,
    tell_more,
)
from bot.transcript.soundness.objections import FEW, objections, role_objections
from bot.transcript.soundness.one_talk import not_one_talk
from bot.transcript.soundness.seen import LEAST_PERSONAL, Seen, seen_in, sureness_of, traits_of_rules
from bot.transcript.soundness.traits import traits_of
from bot.transcript.soundness.trust import shipped
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import Utterance
from bot.transcript.unspoken.reasons import SIGNATURE

#: Where nothing but their sound tells questions apart, so many must sound like questions, or there is no interview.
_LEAST_ASKING = 0.45
#: The same where there are few: of two, both.
_LEAST_ASKING_OF_FEW = 0.6
#: The same where arrows say where each turn begins: a host also asks in orders and remarks.
_LEAST_ASKING_IN_TURN = 0.2
#: Any essay has one paragraph that asks something.
_LEAST_EXCHANGES = 2
#: Below this difference of "you" in questions and "I" in answers, what has no turns is no conversation.
_IMPERSONAL = -0.3
#: Such a share of passages that could be either speaker's is usual.
_OPEN = 0.05
#: So many more spoil all.
_TOO_OPEN = 0.25
#: What the confidence is multiplied by for each thing that speaks against an interview.
_EACH_AGAINST = 0.5
#: What is told of a document that is doubted as a whole, and for no single reason.
_UNLIKE = Remark(
    "It is built unlike most interviews that are understood well; look at who asks and where answers begin."
)
_UNLIKE_TALK = Remark("has questions, but reads like instructions or an article and not like a conversation")
#: Behind a question, so many characters may be a signature and the end of its last sentence.
_LONGEST_SIGNATURE = 100
#: Roles clearer than this need no second look.
_CLEAR = 0.6


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement on a whole document."""

    #: 0..1; below 0.5 a host should look before it is served.
    confidence: float
    refusal: Remark | None
    doubts: tuple[str, ...] = ()
    #: The utterances of exchanges that are likeliest to be the other side's, the most doubtful first.
    doubtful: tuple[Utterance, ...] = ()
    #: What the confidence was reckoned from, by name; nothing where that is 0 or a refusal.
    traits: Mapping[str, float] = field(default_factory=dict, compare=False)


def judge(source: Source, conversation: Conversation, pairs: Sequence[Pair], people: People, language: str) -> Verdict:
    """Return the verdict on the exchanges found.

    - No exchange, or nothing that names speakers and only one exchange or few questions: refused.
    - Questions in a style of their own, but "I" asks and "you" is told, nobody is asked, most answers ask, or a
      narrator says who speaks: refused as instructions, an article or a story; doubted instead is advice that is
      signed, or says who asked whom, and what stands below a title or a heading that calls it an interview.
    - All others: as sure as what was trained on the traits of parses says of this one, less where the roles seem to be
      swapped. One of its traits is how sure rules are:
      - named speakers: as sure as the casting, less where the one who asks seldom asks;
      - speakers named once: less sure; nobody named: as sure as its questions sound like questions; in both cases less
        sure the more passages could be the other side's;
      - less sure where it is built like a story, a list or a chat.
    - Where the host says who asks, only a text without exchanges is refused, and it is as sure as the rules at least.
    """
    if not pairs:
        return Verdict(0.0, _no_exchange(conversation))
    text = source.text
    seen = seen_in(text, conversation, pairs, language)
    told = conversation.choice is not None and conversation.choice.is_known
    unlike = _unlike_talk(seen, text, conversation, pairs, people, language)
    if unlike.is_refused and not told:
        return Verdict(0.1, unlike.reason)
    either = could_be_either(conversation)
    swapped = [] if told else [*role_objections(conversation, seen.marking)]
    against = [*objections(text, conversation, pairs, seen.marking), *swapped]
    sound = sureness_of(seen, _sure_of_bounds(conversation, either)) * _EACH_AGAINST ** len(against)
    traits = {
        **traits_of(text, conversation, pairs, people),
        **traits_of_support(people.support),
        **traits_of_rules(seen, sound, len(against)),
    }
    trust = shipped().probability(traits) * (1.0 if told else _EACH_AGAINST ** len(swapped))
    trust *= _EACH_AGAINST if unlike.reason or unlike.nobody_asked else 1.0
    confidence = round(max(trust, sound) if told else trust, 2)
    is_low = confidence < LOW_CONFIDENCE
    doubts = [*_doubts(seen), *against, *not_one_talk(text, conversation, pairs)]
    if (seen.is_unnamed or seen.marking is Marking.ONCE) and either:
        doubts.append(either_doubt(source, either))
    if is_low and not doubts:
        doubts.append(_UNLIKE)
    single = [*single_doubts(source, conversation, pairs, seen.marking)]
    doubts += [doubt for doubt, _ in single]
    places = [u for _, utterances in single for u in utterances]
    return Verdict(confidence, None, tuple(doubts), most_doubtful(pairs, places, is_low=is_low), traits)


@dataclass(frozen=True, slots=True)
class _Unlike:
    """What makes a document with exchanges look like no conversation."""

    #: Why it may be none; None where nothing says so.
    reason: Remark | None
    #: Whether that refuses it, or only makes it doubtful.
    is_refused: bool
    nobody_asked: bool


def _unlike_talk(
    seen: Seen, text: str, conversation: Conversation, pairs: Sequence[Pair], people: People, language: str
) -> _Unlike:
    """Return what makes it look like no conversation: the reasons, and which of them only doubt it, are ``judge``'s."""
    is_called = _is_called(text, conversation, pairs[0])
    nobody_asked = not seen.is_named and _asks_nobody(text, conversation, pairs, language)
    unlike = nobody_asked or only_asks(text, pairs, language)
    is_talk = seen.is_named or is_called or not (unlike or is_told(text, pairs))
    reason = _refused(seen, text, conversation, pairs) if is_talk else _UNLIKE_TALK
    signed = is_called or _is_signed(text, conversation, pairs)
    signed = signed or bool(people.interviewers and people.interviewees)
    is_doubted = signed and is_talk and reason == _UNLIKE_TALK
    return _Unlike(reason, reason is not None and not is_doubted, nobody_asked)


def _sure_of_bounds(conversation: Conversation, either: Sequence[Utterance]) -> float:
    """Return how sure the bounds of exchanges are, 0..1, where some of what is said could be ``either`` side's."""
    return max(0.0, min(1.0, 1 - (len(either) / len(conversation.spoken) - _OPEN) / _TOO_OPEN))


def _refused(seen: Seen, text: str, conversation: Conversation, pairs: Sequence[Pair]) -> Remark | None:
    few = len(pairs) < FEW
    least = _LEAST_ASKING_OF_FEW if few else _LEAST_ASKING
    least = _LEAST_ASKING_IN_TURN if seen.marking is Marking.TURNS else least
    too_few = seen.asking < least or len(pairs) < _LEAST_EXCHANGES
    if seen.is_unnamed and (too_few or is_parted(conversation.utterances, pairs)):
        return Remark("names no speakers, and too few of its paragraphs sound like questions; add speaker names")
    is_article = seen.is_unnamed and few and seen.personal < LEAST_PERSONAL and not tell_more(text, pairs)
    is_in_turn = seen.is_named or seen.marking is Marking.TURNS
    return _UNLIKE_TALK if is_article or (not is_in_turn and seen.personal < _IMPERSONAL) else None


def _is_called(text: str, conversation: Conversation, first: Pair) -> bool:
    """Tell whether the title, or a heading above the ``first`` question, calls it an interview."""
    above = (u.passage for u in conversation.utterances[: first.question[0].number])
    heads = [passage.span for passage in above if passage.block.kind is Kind.HEADING]
    return any(is_called_talk(span.of(text)) for span in (conversation.title, *heads) if span)


def _asks_nobody(text: str, conversation: Conversation, pairs: Sequence[Pair], language: str) -> bool:
    """Tell whether nobody is asked; readers, who sign, may ask without a "you"."""
    return not _is_signed(text, conversation, pairs) and asks_nobody(text, pairs, language)


def _is_signed(text: str, conversation: Conversation, pairs: Sequence[Pair]) -> bool:
    """Tell whether names stand below answers, or behind most questions."""
    ends = ((pair.question[-1].passage.span.start, pair.answer[0].passage.span.start) for pair in pairs)
    asked = [text[max(start, end - _LONGEST_SIGNATURE) : end].replace("*", "").rstrip() for start, end in ends]
    return any(u.aside == SIGNATURE for u in conversation.utterances) or sum(map(is_signed, asked)) * 2 > len(asked)


def _no_exchange(conversation: Conversation) -> Remark:
    names = {label.name for label in conversation.labels}
    if len(names) == 1:
        return Remark("only one person speaks in it ({name}), so there is no interview", name=next(iter(names)))
    return Remark("no question with an answer was found in it")


def _doubts(seen: Seen) -> Iterator[str]:
    if seen.marking is Marking.ONCE:
        yield Remark("Speakers are named once only; their later turns were told apart by how they sound.")
    if seen.is_unnamed:
        yield Remark("Nobody is named; questions and answers were told apart by how they sound.")
    if seen.marking is Marking.NAMED and seen.clear < _CLEAR:
        yield Remark("It is not clear who asks and who answers.")
    if seen.asking < _LEAST_ASKING:
        yield Remark("Few turns of whoever asks sound like questions.")
    if not seen.is_named and seen.personal < LEAST_PERSONAL:
        yield Remark('It reads like an article: the questions seldom say "you", or the answers "I".')
