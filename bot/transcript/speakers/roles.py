"""Who asks and who answers, decided from all their turns together."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from types import MappingProxyType

from bot.transcript.names.offices import NO_OFFICES, Offices
from bot.transcript.signs.label_words import (
    ASKED_WORDS,
    NARRATORS,
    NOBODY_WORDS,
    QUESTION_WORDS,
    is_played,
)
from bot.transcript.speakers.answer_rounds import answering_style
from bot.transcript.speakers.askers import (
    ASKS,
    SEVERAL,
    STATED,
    Weights,
    apart_in,
    best_askers,
    ever_asks,
    readers_among,
    times_asked,
    unasking,
)
from bot.transcript.speakers.bystanders import framing, interjecting
from bot.transcript.speakers.host_greetings import NOBODY_GREETS, SURELY_HOSTS
from bot.transcript.speakers.one_sided import only_answerers, only_askers
from bot.transcript.speakers.part_words import ROLE_WORD, called, leading_on
from bot.transcript.speakers.voices import Voice, voices_of
from bot.transcript.text_parts.utterances import STYLED, Utterance


class Role(Enum):
    """A speaker's part in the conversation."""

    ASKS = "asks"
    ANSWERS = "answers"
    #: Narrators, adverts, breaks.
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Casting:
    """Each speaker's role, and how clear it is."""

    roles: Mapping[str, Role]
    #: By how much the chosen casting beats the one with the roles swapped, 0..1.
    clearness: float

    def with_askers(self, askers: frozenset[str]) -> Casting:
        """Return the casting in which ``askers`` ask, everybody else answers, and nothing is unclear."""
        return Casting({key: _forced(role, key in askers) for key, role in self.roles.items()}, 1.0)

    def with_joint(self, joint: Mapping[str, Sequence[str]], utterances: Sequence[Utterance]) -> Casting:
        """Return the casting with those who speak at once, by the keys of each; where one of them answers, they do.

        Of "Both" it is not known who they are: they ask where most of what they say does, and is answered right below.
        """
        asking = {key for key, parts in joint.items() if parts and all(self.roles.get(p) is Role.ASKS for p in parts)}
        unknown = {key for key, parts in joint.items() if not parts}
        turns = [(one, below.voice or "") for one, below in pairwise(utterances) if one.voice in unknown]
        asked = Counter(one.voice for one, below in turns if one.asks > ASKS and self.roles.get(below) is Role.ANSWERS)
        said = Counter(one.voice for one, _ in turns)
        asking |= {key for key in unknown if asked[key] * 2 > said[key]}
        several = {key: Role.ASKS if key in asking else Role.ANSWERS for key in joint}
        return Casting({**self.roles, **several}, self.clearness) if joint else self


#: Where a head names those who ask, it speaks so much against all others.
_NOT_AMONG = 2.0
_NOTHING_STATED: Mapping[str, Role] = MappingProxyType({})
_NOBODY_MENTIONED: Mapping[tuple[str, str], int] = MappingProxyType({})
#: How clear it is that labels name one side alone, 0..1.
_ONE_SIDE_CLEAR = 0.6
#: What each further asker costs.
_ANOTHER_ASKER = 2.0
#: Less where somebody presides, or journalists are told apart, for then several ask.
_ANOTHER_PRESIDED = 0.5
_LONGEST_LENGTH_GAP = 0.75
#: So many at least talk with each other.
_TALK = 2
#: Initials have at most so many letters.
_LONGEST_INITIALS = 3
#: Whoever has them has at least this share of all turns.
_LEADS = 0.25
#: Of the words for nobody, those that are surnames, too.
_SURNAMES = frozenset({"grams"})
#: Somebody with one has at least this share of all turns.
_ANSWERS_ALL = 0.4
#: A casting that beats the swapped one by so much is two thirds sure (1 - 1 / e).
_SURE_GAP = 4.0


def cast(
    utterances: Sequence[Utterance],
    stated: Mapping[str, Role] = _NOTHING_STATED,
    mentions: Mapping[tuple[str, str], int] = _NOBODY_MENTIONED,
    offices: Offices = NO_OFFICES,
    greeting: Mapping[str, float] = NOBODY_GREETS,
) -> Casting:
    """Return the roles of those whose voices ``utterances`` have; of some, the head of the document has ``stated`` it.

    - A speaker sounds like an interviewer who asks more and speaks less than the others, and is called so.
    - In an interview roles alternate, and few ask: of all ways to choose askers from the speakers with most turns, the
      one that fits all this best.
    - Whoever has a word like "Narrator" for a label takes no part; "AD" or "Grams" with a good share of the turns is
      somebody.
    - Whom the head names as host or guest is one, unless all that is said speaks against it; where it names who asks,
      others rather answer. Two whom it has on one side may take turns: guests who discuss.
    - Whoever says another's name, as often as ``mentions`` have it, is rather on the other side.
    - Whoever is ``greeting`` as hosts do rather asks, and whoever thanks for being there answers.
    - Whoever presides by the ``offices`` in labels asks, a witness answers, and two of one office stand on one side.
    - Whoever opens before anybody asks, and is never asked, takes no part; nor does whoever throws in a few words,
      unless the head has them as a guest.
    - Where each voice asks, and below nearly every label stands a paragraph without one that does not, all of them ask;
      where none does, and what stands without a label above theirs does, all of them answer.
    - Whoever speaks right below questions that are set in a style answers, and all who do so in rounds; so does the
      only speaker with a label where more is asked between the turns. "Host" asks beside them, if somebody answers.
    - Where labels are words for whoever asks and for whoever answers, no manner overrules them: "Follow-up" beside "Q".
    """
    voices = voices_of(utterances)
    taking_part = [key for key in _taking_part(voices) if key not in offices.silent]
    roles = dict.fromkeys(voices, Role.NOBODY) | dict.fromkeys(taking_part, Role.ANSWERS)
    if only_askers(utterances, taking_part):
        return Casting(roles | dict.fromkeys(taking_part, Role.ASKS), _ONE_SIDE_CLEAR)
    if only_answerers(utterances, taking_part):
        return Casting(roles, _ONE_SIDE_CLEAR)
    spoken = sorted((voices[key] for key in taking_part), key=lambda v: -len(v.turns))
    if not spoken:
        return Casting(roles, 0.0)
    believed = _not_contradicted(stated, voices)
    told = {v.key: _stated(v, believed) + _held(v, offices) + greeting.get(v.key, 0.0) for v in spoken}
    manner = {key: score + told[key] for key, score in _manners(spoken, called(voices), utterances).items()}
    turns = [(u.voice, u.asks) for u in utterances if u.voice in manner]
    sides = {key: Role.ASKS for key, hosts in greeting.items() if hosts >= SURELY_HOSTS} | believed
    weights = Weights(
        manner,
        _without_allies(apart_in(turns, mentions, offices), sides),
        _ANOTHER_PRESIDED if 1 in offices.leanings.values() else _ANOTHER_ASKER,
    )
    order = [voice for voice, _ in turns]
    askers = _askers(spoken, weights, told, order)
    roles |= dict.fromkeys(askers, Role.ASKS)
    roles |= dict.fromkeys(framing(order, askers, _side(roles, Role.ANSWERS)), Role.NOBODY)
    thrown_in = set(interjecting(order, voices, askers, _side(roles, Role.ANSWERS))) - _side(believed, Role.ANSWERS)
    roles |= dict.fromkeys(thrown_in, Role.NOBODY)
    roles |= {u.passage.label.key: Role.ASKS for u in utterances if u.voice == STYLED and u.passage.label}
    return Casting(roles, 1 - math.exp(-max(weights.gap(askers), 0.0) / _SURE_GAP))


def _manners(
    spoken: Sequence[Voice], parts: Mapping[str, float], utterances: Sequence[Utterance]
) -> Mapping[str, float]:
    """Return how much each of those who have ``spoken`` sounds like an interviewer, and is called so in ``parts``."""
    typical = sum(map(_words_a_turn, spoken)) / len(spoken)
    manner = {v.key: _manner(v, typical, parts.get(v.key, 0.0), alone=len(spoken) == 1) for v in spoken}
    if len(spoken) == 1 and _is_asked(spoken[0], utterances):
        manner[spoken[0].key] -= spoken[0].declared
    return manner


def _without_allies(apart: Mapping[tuple[str, str], float], sides: Mapping[str, Role]) -> dict[tuple[str, str], float]:
    """Return who is ``apart`` from whom, without those who are known to be on one of the ``sides`` together."""
    return {(a, b): times for (a, b), times in apart.items() if a not in sides or sides[a] != sides.get(b)}


def _askers(
    spoken: Sequence[Voice], weights: Weights, told: Mapping[str, float], order: Sequence[str]
) -> frozenset[str]:
    """Return who asks of all who have ``spoken``, in the ``order`` of their turns; some are ``told`` to ask."""
    heard = {key for key, says in told.items() if says <= -ROLE_WORD}
    may_read = [v for v in spoken if v is spoken[0] or v.key not in heard]
    best = readers_among(may_read, weights.manner, order) or best_askers(spoken, weights, unasking(spoken, told))
    askers = best - answering_style(order)
    if not best.isdisjoint(QUESTION_WORDS):
        askers |= ASKED_WORDS & weights.manner.keys()
    return frozenset(askers | leading_on(askers, weights.manner.keys()))


def _side(roles: Mapping[str, Role], role: Role) -> frozenset[str]:
    return frozenset(key for key, own in roles.items() if own is role)


def _taking_part(voices: Mapping[str, Voice]) -> list[str]:
    """Return the keys of all but narrators and the like; recordings that are played are none where others talk.

    Whom nobody talks with but whoever asks is no narrator: "Interviewer" and "Narrator".
    """
    turns = sum(len(voice.turns) for voice in voices.values())
    others = [voice for key, voice in voices.items() if key not in NOBODY_WORDS]
    names = _SURNAMES | NARRATORS if others and _only_ask(others) else _SURNAMES

    def is_name(voice: Voice) -> bool:
        are_initials = len(voice.key) <= _LONGEST_INITIALS and len(voice.turns) >= _LEADS * turns
        return are_initials or (voice.key in names and len(voice.turns) >= _ANSWERS_ALL * turns)

    taking_part = [key for key, voice in voices.items() if key not in NOBODY_WORDS or is_name(voice)]
    live = [key for key in taking_part if not is_played(key)]
    return live if len(live) >= _TALK else taking_part


def _only_ask(voices: Sequence[Voice]) -> bool:
    """Tell whether ``voices`` have words for whoever asks as labels, or are one that asks in most turns."""
    if len(voices) == 1 and times_asked(voices[0]) * 2 > len(voices[0].turns):
        return True
    return all(voice.key in QUESTION_WORDS for voice in voices)


def _is_asked(voice: Voice, utterances: Sequence[Utterance]) -> bool:
    """Tell whether what stands without a voice between the turns of the only ``voice`` asks more than it does."""
    places = [n for n, u in enumerate(utterances) if u.voice == voice.key]
    between = [u.asks for u in utterances[places[0] : places[-1]] if u.voice is None]
    own = sum(turn.asks for turn in voice.turns) / len(voice.turns)
    return voice.key != STYLED and bool(between) and sum(between) / len(between) > own + ASKS


def _forced(role: Role, asks: bool) -> Role:
    if asks:
        return Role.ASKS
    return Role.ANSWERS if role is Role.ASKS else role


def _manner(voice: Voice, typical: float, part: float, *, alone: bool) -> float:
    """Return how much a speaker sounds like an interviewer, weighed by how much there is to go by."""
    turns = len(voice.turns)
    asking = sum(math.tanh(turn.asks / 2) for turn in voice.turns) / max(turns, 1)
    brevity = 0.0 if alone else max(-_LONGEST_LENGTH_GAP, min(_LONGEST_LENGTH_GAP, typical - _words_a_turn(voice)))
    return voice.weight * (asking + brevity) + part + voice.declared


def _stated(voice: Voice, stated: Mapping[str, Role]) -> float:
    """Return how much the head of the document says that a speaker asks; below 0, that they answer."""
    role = stated.get(voice.key)
    if role is None:
        return -_NOT_AMONG * (Role.ASKS in stated.values())
    return STATED * max(1.0, voice.weight) * (1 if role is Role.ASKS else -1)


def _not_contradicted(stated: Mapping[str, Role], voices: Mapping[str, Voice]) -> dict[str, Role]:
    """Return all that is ``stated`` but who asks and never does so in several turns, where another mostly does."""
    has_asker = any(len(v.turns) >= SEVERAL and times_asked(v) * 2 > len(v.turns) for v in voices.values())
    silent = {key for key, voice in voices.items() if has_asker and not ever_asks(voice)}
    return {key: role for key, role in stated.items() if role is not Role.ASKS or key not in silent}


def _held(voice: Voice, offices: Offices) -> float:
    """Return how much an office in its label says that a voice asks."""
    return ROLE_WORD * max(1.0, voice.weight) * offices.leanings.get(voice.key, 0)


def _words_a_turn(voice: Voice) -> float:
    """Return the natural logarithm of the mean number of words of a turn."""
    return math.log(1 + sum(turn.words for turn in voice.turns) / max(len(voice.turns), 1))
