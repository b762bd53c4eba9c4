"""What speaks against an interview that was found, and against its roles, as a host is told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from bot.remarks import Remark
from bot.transcript.conversation import Conversation
from bot.transcript.signs.label_words import ANSWER_WORDS, QUESTION_WORDS, WRITER_WORDS
from bot.transcript.soundness.markings import Marking
from bot.transcript.soundness.no_talk import tell_more
from bot.transcript.speakers.answer_rounds import in_rounds
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.adverts import ADVERT
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import Utterance

#: Where nobody is named, fewer exchanges than this prove little.
FEW = 4
#: Where somebody is named: in every interview at hand, answers are this many times as long as questions (the one
#: document with 1.2 is no interview),
_LEAST_TOLD_NAMED = 1.5
#: and no more than this share of the text is outside of the exchanges.
_MOST_LEFT = 0.7
#: Shorter questions, in characters all together, say nothing about lengths.
_LEAST_ASKED = 300
_OPENS_QUOTE = ('"', "“", "«", "„", "「")
#: In an interview a smaller share of the answers opens with such a mark.
_MANY_QUOTED = 0.3
#: So many speakers are a crowd.
_CROWD = 5
#: One of them must have such a share of the turns, or it is a chat.
_LEADS = 0.3


def objections(text: str, conversation: Conversation, pairs: Sequence[Pair], marking: Marking) -> Iterator[str]:
    """Yield what speaks against an interview, a sentence each."""
    if marking in (Marking.TURNS, Marking.NONE):
        yield from _against_unnamed(text, pairs)
    else:
        yield from _against_named(text, conversation, pairs)
    if marking is Marking.NAMED and _is_crowd(conversation):
        yield Remark("Many people talk, and none of them asks or answers most of it.")


def role_objections(conversation: Conversation, marking: Marking) -> Iterator[str]:
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
    if len(pairs) < FEW:
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
