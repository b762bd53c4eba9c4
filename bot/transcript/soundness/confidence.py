"""How sure a transcript is, and when it is none: refusal, confidence, doubts."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from bot.model import Source
from bot.model.document import Kind
from bot.model.interview import LOW_CONFIDENCE
from bot.remarks import Remark
from bot.text.question_marks import has_question_mark
from bot.transcript.conversation import Conversation
from bot.transcript.identities.name_support import traits_of_support
from bot.transcript.identities.people import People
from bot.transcript.names.signatures import is_signed
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.signs.label_words import ANSWER_WORDS, QUESTION_WORDS, WRITER_WORDS
from bot.transcript.signs.question_score import features
from bot.transcript.soundness.doubtful_places import (
    could_be_either,
    either_doubt,
    most_doubtful,
    recounted_doubt,
    unset_doubt,
)
from bot.transcript.soundness.markings import Marking, marking_of
from bot.transcript.soundness.no_talk import (
    asks_nobody,
    is_called_talk,
    is_parted,
    is_told,
    only_asks,
    tell_more,
)
from bot.transcript.soundness.one_talk import not_one_talk
from bot.transcript.soundness.recounted_talks import recounted_talk
from bot.transcript.soundness.traits import traits_of
from bot.transcript.soundness.trust import shipped
from bot.transcript.soundness.unset_questions import unset_question
from bot.transcript.speakers.answer_rounds import in_rounds
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.adverts import ADVERT
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import State, Utterance
from bot.transcript.unspoken.reasons import SIGNATURE

#: A passage that sounds more like a question than this is one, with or without a question mark.
_SOUNDS_ASKED = 2.0
#: Where nothing but their sound tells questions apart, so many must sound like questions, or there is no interview.
_LEAST_ASKING = 0.45
#: The same where there are few: of two, both.
_LEAST_ASKING_OF_FEW = 0.6
#: The same where arrows say where each turn begins: a host also asks in orders and remarks.
_LEAST_ASKING_IN_TURN = 0.2
#: Any essay has one paragraph that asks something.
_LEAST_EXCHANGES = 2
#: In a conversation the interviewer says "you" and the interviewee "I": below this difference it reads otherwise.
_LEAST_PERSONAL, _IMPERSONAL = 0.15, -0.3
#: Such a share of passages that could be either speaker's is usual, so many more spoil all.
_OPEN, _TOO_OPEN = 0.05, 0.25
#: Where nobody is named, fewer exchanges than this prove little.
_FEW = 4
#: Where somebody is named: in every interview at hand, answers are this many times as long as questions (the one
#: document with 1.2 is no interview), and no more than this share of the text is outside of the exchanges.
_LEAST_TOLD_NAMED, _MOST_LEFT = 1.5, 0.7
#: Shorter questions, in characters all together, say nothing about lengths.
_LEAST_ASKED = 300
#: In an interview few answers open with a quotation mark.
_MANY_QUOTED, _OPENS_QUOTE = 0.3, ('"', "“", "«", "„", "「")
#: Of so many speakers one must have such a share of the turns, or it is a chat.
_CROWD, _LEADS = 5, 0.3
#: What the confidence is multiplied by for each thing that speaks against an interview.
_EACH_AGAINST = 0.5
#: What is told of a document that is doubted as a whole, and for no single reason.
_UNLIKE = Remark(
    "It is built unlike most interviews that are understood well; look at who asks and where answers begin."
)
_UNLIKE_TALK = Remark("has questions, but reads like instructions or an article and not like a conversation")
#: The rules are never surer than this leaves room for.
_LEAST_SOUND = 0.02
#: So many passages spread over the text show how it addresses people.
_SAMPLE = 500
#: Behind a question, so many characters may be a signature and the end of its last sentence.
_LONGEST_SIGNATURE = 100
#: Roles clearer than this need no second look.
_CLEAR = 0.6


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement on a whole document."""

    #: 0..1; below 0.5 a host should look before it is served.
    confidence: float
    refusal: str | None
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
    seen = _Seen(
        marking_of(conversation),
        _asking_share(source.text, pairs),
        _personal(source.text, pairs, language),
        conversation.casting.clearness,
    )
    told = conversation.choice is not None and conversation.choice.is_known
    is_called = _is_called(source.text, conversation, pairs[0])
    nobody_asked = not seen.is_named and _asks_nobody(source.text, conversation, pairs, language)
    unlike = nobody_asked or only_asks(source.text, pairs, language)
    is_talk = seen.is_named or is_called or not (unlike or is_told(source.text, pairs))
    reason = _refused(seen, source.text, conversation, pairs) if is_talk else _UNLIKE_TALK
    signed = is_called or _is_signed(source.text, conversation, pairs)
    signed = signed or bool(people.interviewers and people.interviewees)
    if not told and reason and not (signed and is_talk and reason == _UNLIKE_TALK):
        return Verdict(0.1, reason)
    either = could_be_either(conversation)
    sure = max(0.0, min(1.0, 1 - (len(either) / len(conversation.spoken) - _OPEN) / _TOO_OPEN))
    against = list(_against(source.text, conversation, pairs, seen.marking))
    swapped = [] if told else list(_against_roles(conversation, seen.marking))
    against += swapped
    doubts = [*_doubts(seen), *against, *not_one_talk(source.text, conversation, pairs)]
    if (seen.is_unnamed or seen.marking is Marking.ONCE) and either:
        doubts.append(either_doubt(source, either))
    sound = _confidence(seen, sure) * _EACH_AGAINST ** len(against)
    traits = {
        **traits_of(source.text, conversation, pairs, people),
        **traits_of_support(people.support),
        **_traits(seen, sound, len(against)),
    }
    sure_of_roles = 1.0 if told else _EACH_AGAINST ** len(swapped)
    trust = shipped().probability(traits) * sure_of_roles * (_EACH_AGAINST if reason or nobody_asked else 1.0)
    confidence = round(max(trust, sound) if told else trust, 2)
    is_low = confidence < LOW_CONFIDENCE
    if is_low and not doubts:
        doubts.append(_UNLIKE)
    places: list[Utterance] = []
    if unset := unset_question(source.text, pairs, seen.marking):
        doubts.append(unset_doubt(source, unset))
        places.append(unset)
    if run := recounted_talk(source.text, conversation):
        doubts.append(recounted_doubt(source, run))
        places += [u for u in run if u.state is State.QUESTION]
    return Verdict(confidence, None, tuple(doubts), most_doubtful(pairs, places, is_low=is_low), traits)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is known of a document with exchanges."""

    marking: Marking
    #: The share of its questions that ask, 0..1.
    asking: float
    #: How much more questions say "you" and answers "I" than the other way round; -2..2.
    personal: float
    #: How clear the roles are, 0..1.
    clear: float

    @property
    def is_named(self) -> bool:
        """Whether labels tell the speakers apart, all through or once."""
        return self.marking in (Marking.NAMED, Marking.ONCE)

    @property
    def is_unnamed(self) -> bool:
        """Whether nothing tells them apart but their sound."""
        return self.marking in (Marking.TURNS, Marking.NONE)


def _traits(seen: _Seen, sound: float, against: int) -> dict[str, float]:
    """Return what the rules know of a document, as numbers: ``rules`` are the log-odds of ``sound``, within 4."""
    within = min(max(sound, _LEAST_SOUND), 1 - _LEAST_SOUND)
    return {
        "rules": math.log(within / (1 - within)),
        "against": float(against),
        "asking": seen.asking,
        "personal": seen.personal,
        "clear": seen.clear,
        "named_once": float(seen.marking is Marking.ONCE),
        "unnamed": float(seen.is_unnamed),
    }


def _confidence(seen: _Seen, sure: float) -> float:
    """Return how sure the exchanges are, 0..1, before what speaks against them is counted.

    ``sure`` is how sure their bounds are, 0..1.
    """
    is_personal = seen.personal >= _LEAST_PERSONAL
    return {
        Marking.NAMED: seen.clear * (0.6 + 0.4 * min(1.0, seen.asking / 0.5)),
        Marking.STYLED: seen.clear * (1.0 if is_personal else 0.45),
        Marking.ONCE: (0.35 + 0.35 * seen.asking + 0.3 * min(1.0, 3 * seen.clear)) * sure,
    }.get(seen.marking, 0.9 * seen.asking * sure * (1.0 if is_personal else 0.5))


def _against(text: str, conversation: Conversation, pairs: Sequence[Pair], marking: Marking) -> Iterator[str]:
    """Yield what speaks against an interview, a sentence each."""
    if marking in (Marking.TURNS, Marking.NONE):
        yield from _against_unnamed(text, pairs)
    else:
        yield from _against_named(text, conversation, pairs)
    if marking is Marking.NAMED and _is_crowd(conversation):
        yield Remark("Many people talk, and none of them asks or answers most of it.")


def _against_roles(conversation: Conversation, marking: Marking) -> Iterator[str]:
    """Yield what suggests that the roles are swapped, a sentence each; nothing does in 155 labelled documents."""
    roles = conversation.casting.roles
    swapped = {key for key in ANSWER_WORDS if roles.get(key) is Role.ASKS}
    swapped |= {key for key in QUESTION_WORDS - WRITER_WORDS if roles.get(key) is Role.ANSWERS}
    if name := next((label.name for label in conversation.labels if label.key in swapped), None):
        yield Remark("“{name}” should be on the other side; the speakers may be swapped.", name=name)
    said = [u for u in conversation.utterances if u.aside in (None, ADVERT)]  # whoever reads one speaks, too
    turns = [role for u in said if u.voice and (role := roles.get(u.voice)) not in (None, Role.NOBODY)]
    if marking is Marking.NAMED and turns and turns[0] is Role.ANSWERS and turns[-1] is Role.ASKS:
        yield Remark("Its first speaker answers and its last one asks; the speakers may be swapped.")


def _against_unnamed(text: str, pairs: Sequence[Pair]) -> Iterator[str]:
    answers = list(_words(text, (pair.answer for pair in pairs)))
    if len(pairs) < _FEW:
        yield Remark("Nobody is named, and there are too few questions to be sure of it.")
    if not tell_more(text, pairs):
        yield Remark("Its answers are no longer than its questions.")
    if sum(answer.lstrip()[:1] in _OPENS_QUOTE for answer in answers) >= _MANY_QUOTED * len(answers):
        yield Remark("Many of its answers are quotations, as in a story or a report.")


def _against_named(text: str, conversation: Conversation, pairs: Sequence[Pair]) -> Iterator[str]:
    asked = sum(map(len, _words(text, (pair.question for pair in pairs))))
    told = sum(map(len, _words(text, (pair.answer for pair in pairs))))
    everything = sum(u.passage.span.end - u.passage.span.start for u in conversation.utterances)
    if asked >= _LEAST_ASKED and told < _LEAST_TOLD_NAMED * asked:
        yield Remark("Its answers are hardly longer than its questions; the speakers may be mixed up.")
    if everything - asked - told > _MOST_LEFT * everything:
        yield Remark("Most of the text is in none of its exchanges.")


def _words(text: str, sides: Iterable[Sequence[Utterance]]) -> Iterator[str]:
    return (utterance.passage.span.of(text) for utterance in chain.from_iterable(sides))


def _is_crowd(conversation: Conversation) -> bool:
    """Tell whether nobody asks or answers a good share; "Question" and "Follow-up" are one part, whoever asks.

    A panel is no crowd, whose members answer one after the other below each question.
    """
    roles = conversation.casting.roles
    if in_rounds([u.voice for u in conversation.spoken if u.voice]):
        return False
    voices = (u.voice for u in conversation.utterances if u.voice and roles.get(u.voice) is not Role.NOBODY)
    turns = Counter("q" if voice in QUESTION_WORDS else voice for voice in voices)
    return len(turns) >= _CROWD and max(turns.values()) < _LEADS * turns.total()


def _refused(seen: _Seen, text: str, conversation: Conversation, pairs: Sequence[Pair]) -> str | None:
    few = len(pairs) < _FEW
    least = _LEAST_ASKING_OF_FEW if few else _LEAST_ASKING
    least = _LEAST_ASKING_IN_TURN if seen.marking is Marking.TURNS else least
    too_few = seen.asking < least or len(pairs) < _LEAST_EXCHANGES
    if seen.is_unnamed and (too_few or is_parted(conversation.utterances, pairs)):
        return Remark("names no speakers, and too few of its paragraphs sound like questions; add speaker names")
    is_article = seen.is_unnamed and few and seen.personal < _LEAST_PERSONAL and not tell_more(text, pairs)
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


def _no_exchange(conversation: Conversation) -> str:
    names = {label.name for label in conversation.labels}
    if len(names) == 1:
        return Remark("only one person speaks in it ({name}), so there is no interview", name=next(iter(names)))
    return Remark("no question with an answer was found in it")


def _doubts(seen: _Seen) -> Iterator[str]:
    if seen.marking is Marking.ONCE:
        yield Remark("Speakers are named once only; their later turns were told apart by how they sound.")
    if seen.is_unnamed:
        yield Remark("Nobody is named; questions and answers were told apart by how they sound.")
    if seen.marking is Marking.NAMED and seen.clear < _CLEAR:
        yield Remark("It is not clear who asks and who answers.")
    if seen.asking < _LEAST_ASKING:
        yield Remark("Few turns of whoever asks sound like questions.")
    if not seen.is_named and seen.personal < _LEAST_PERSONAL:
        yield Remark('It reads like an article: the questions seldom say "you", or the answers "I".')


def _asking_share(text: str, pairs: Sequence[Pair]) -> float:
    def asks(utterance: Utterance) -> bool:
        words = utterance.passage.unnumbered.of(text)
        return has_question_mark(words) or utterance.asks > _SOUNDS_ASKED

    return sum(any(map(asks, pair.question)) for pair in pairs) / len(pairs)


def _personal(text: str, pairs: Sequence[Pair], language: str) -> float:
    """Return how much more questions say "you" than "I", plus how much more answers say "I" than "you"; -2..2."""
    cues = cues_for(language)

    def second_over_first(utterances: Sequence[Utterance]) -> float:
        sample = utterances[:: len(utterances) // _SAMPLE + 1]
        found = [features(u.passage.unnumbered.of(text), cues) for u in sample]
        return sum(f.second_person - f.first_person for f in found) / len(found)

    asked = [u for pair in pairs for u in pair.question]
    told = [u for pair in pairs for u in pair.answer]
    return second_over_first(asked) - second_over_first(told)
