"""What is seen of a document with exchanges, and how sure rules are of them by that."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.text.question_marks import has_question_mark
from bot.transcript.conversation import Conversation
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.signs.question_score import features
from bot.transcript.soundness.markings import Marking, marking_of
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import Utterance

#: In a conversation the interviewer says "you" and the interviewee "I": below this difference it reads otherwise.
LEAST_PERSONAL = 0.15
#: A passage that sounds more like a question than this is one, with or without a question mark.
_SOUNDS_ASKED = 2.0
#: So many passages spread over the text show how it addresses people.
_SAMPLE = 500
#: The rules are never surer than this leaves room for.
_LEAST_SOUND = 0.02


@dataclass(frozen=True, slots=True)
class Seen:
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


def seen_in(text: str, conversation: Conversation, pairs: Sequence[Pair], language: str) -> Seen:
    """Return what is seen of a document with ``text``, whose exchanges are ``pairs``."""
    return Seen(
        marking_of(conversation),
        _asking_share(text, pairs),
        _personal(text, pairs, language),
        conversation.casting.clearness,
    )


def sureness_of(seen: Seen, sure: float) -> float:
    """Return how sure the exchanges are, 0..1, before what speaks against them is counted.

    ``sure`` is how sure their bounds are, 0..1.
    """
    is_personal = seen.personal >= LEAST_PERSONAL
    return {
        Marking.NAMED: seen.clear * (0.6 + 0.4 * min(1.0, seen.asking / 0.5)),
        Marking.STYLED: seen.clear * (1.0 if is_personal else 0.45),
        Marking.ONCE: (0.35 + 0.35 * seen.asking + 0.3 * min(1.0, 3 * seen.clear)) * sure,
    }.get(seen.marking, 0.9 * seen.asking * sure * (1.0 if is_personal else 0.5))


def traits_of_rules(seen: Seen, sound: float, against: int) -> dict[str, float]:
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
