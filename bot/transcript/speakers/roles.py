"""Who asks and who answers, decided from all their turns together."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations, pairwise
from types import MappingProxyType

from bot.transcript.names.offices import NO_OFFICES, Offices
from bot.transcript.signs.label_words import (
    ASKED_WORDS,
    NARRATORS,
    NOBODY_WORDS,
    QUESTION_WORDS,
    WRITER_WORDS,
    is_played,
)
from bot.transcript.speakers.answer_rounds import answering_style
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
        asked = Counter(one.voice for one, below in turns if one.asks > _ASKS and self.roles.get(below) is Role.ANSWERS)
        said = Counter(one.voice for one, _ in turns)
        asking |= {key for key in unknown if asked[key] * 2 > said[key]}
        several = {key: Role.ASKS if key in asking else Role.ANSWERS for key in joint}
        return Casting({**self.roles, **several}, self.clearness) if joint else self


#: A head that says who is host or guest counts as much. Where it names those who ask, it speaks against all others.
_STATED, _NOT_AMONG = 4.0, 2.0
_NOTHING_STATED: Mapping[str, Role] = MappingProxyType({})
_NOBODY_MENTIONED: Mapping[tuple[str, str], int] = MappingProxyType({})
#: Two neighbouring turns of different roles speak for a casting, two of the same role against it.
_ALTERNATION = 0.8
#: What such a pair of turns counts where the first of them asks, and where it does not: two hosts may present a guest.
_AFTER_QUESTION, _AFTER_WORDS = 1.4, 0.6
#: What it counts each time that one speaker says the other's name.
_MENTION = 0.6
#: So much counts that two have the same office against their being on two sides.
_SAME_OFFICE = 4.0
#: A turn that sounds so much like a question asks.
_ASKS = 1.0
#: How clear it is that labels name one side alone, 0..1.
_ONE_SIDE_CLEAR = 0.6
#: What each further asker costs; less where somebody presides, or journalists are told apart, for then several ask.
_ANOTHER_ASKER, _ANOTHER_PRESIDED = 2.0, 0.5
_LONGEST_LENGTH_GAP = 0.75
#: Who asks is sought among so many speakers with most turns, in all combinations.
_MOST_CANDIDATES = 7
#: So many turns are several.
_SEVERAL = 3
#: A turn of so few words is thrown in.
_THROWN_IN = 3
#: So many readers at least send questions, of so many turns each.
_CROWD, _A_READERS_TURNS = 3, 2
#: So many at least talk with each other.
_TALK = 2
#: Initials have at most so many letters, and whoever has them at least this share of all turns.
_LONGEST_INITIALS, _LEADS = 3, 0.25
#: Of the words for nobody, those that are surnames, too, and the share of somebody with one.
_SURNAMES, _ANSWERS_ALL = frozenset({"grams"}), 0.4
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
    typical = sum(map(_words_a_turn, spoken)) / len(spoken)
    parts = called(voices)
    manner = {v.key: _manner(v, typical, parts.get(v.key, 0.0), alone=len(spoken) == 1) for v in spoken}
    believed = _not_contradicted(stated, voices)
    if len(spoken) == 1 and _is_asked(spoken[0], utterances):
        manner[spoken[0].key] -= spoken[0].declared
    told = {k: _stated(voices[k], believed) + _held(voices[k], offices) + greeting.get(k, 0.0) for k in manner}
    manner = {key: score + told[key] for key, score in manner.items()}
    neighbours = _neighbours(((u.voice, u.asks) for u in utterances if u.voice in manner), mentions, offices)
    sides = {key: Role.ASKS for key, hosts in greeting.items() if hosts >= SURELY_HOSTS} | believed
    neighbours = {(a, b): n for (a, b), n in neighbours.items() if a not in sides or sides[a] != sides.get(b)}
    heard = {key for key, says in told.items() if says <= -ROLE_WORD}
    order = [u.voice for u in utterances if u.voice in manner]
    readers = [v for v in spoken if v is spoken[0] or v.key not in heard]
    several = _ANOTHER_PRESIDED if 1 in offices.leanings.values() else _ANOTHER_ASKER
    askers = _readers(readers, manner, order) or _best_askers(
        spoken, manner, neighbours, several, _unasking(spoken, told)
    )
    askers = (askers - answering_style(order)) | (ASKED_WORDS & manner.keys() if askers & QUESTION_WORDS else set())
    askers |= leading_on(askers, manner.keys())
    gap = _worth(askers, manner, neighbours, several) - _worth(set(manner) - askers, manner, neighbours, several)
    roles |= dict.fromkeys(askers, Role.ASKS)
    roles |= dict.fromkeys(framing(order, askers, _side(roles, Role.ANSWERS)), Role.NOBODY)
    thrown_in = set(interjecting(order, voices, askers, _side(roles, Role.ANSWERS))) - _side(believed, Role.ANSWERS)
    roles |= dict.fromkeys(thrown_in, Role.NOBODY)
    roles |= {u.passage.label.key: Role.ASKS for u in utterances if u.voice == STYLED and u.passage.label}
    return Casting(roles, 1 - math.exp(-max(gap, 0.0) / _SURE_GAP))


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
    if len(voices) == 1 and sum(turn.asks > _ASKS for turn in voices[0].turns) * 2 > len(voices[0].turns):
        return True
    return all(voice.key in QUESTION_WORDS for voice in voices)


def _neighbours(
    order: Iterable[tuple[str | None, float]], mentions: Mapping[tuple[str, str], int], offices: Offices
) -> Mapping[tuple[str, str], float]:
    """Return, for each two voices, how much speaks for their being on two sides.

    They follow each other, more after a question that no other follows, or say each other's names, see
    ``_AFTER_QUESTION`` and ``_MENTION``; those of one office belong together.
    """
    found: dict[tuple[str, str], float] = defaultdict(float)
    found.update({pair: _MENTION * times for pair, times in mentions.items()})
    for pair in offices.alike:
        found[pair] -= _SAME_OFFICE
    for (one, asks), (other, also) in pairwise(order):
        if one and other and one != other:
            found[one, other] += _AFTER_QUESTION if asks > _ASKS >= also else _AFTER_WORDS
    return found


def _readers(spoken: Sequence[Voice], manner: Mapping[str, float], order: Sequence[str | None]) -> set[str]:
    """Return all but the one with most turns, where the others have one or two each and ask more; else nobody.

    It is that one who speaks after most of what the others say, in the ``order`` of all turns.
    """
    first, *others = spoken
    turns = sum(len(voice.turns) for voice in others)
    is_crowd = len(others) >= _CROWD and all(len(voice.turns) <= _A_READERS_TURNS for voice in others)
    if not is_crowd or len(first.turns) * 2 < turns or not _is_answering(first.key, order):
        return set()
    asks = sum(manner[voice.key] for voice in others) / len(others)
    return {voice.key for voice in others} if asks > manner[first.key] else set()


def _is_answering(key: str, order: Sequence[str | None]) -> bool:
    """Tell whether the voice ``key`` speaks after at least half of the turns of others."""
    after = [second == key for first, second in pairwise(order) if first != key and first != second]
    return sum(after) * 2 >= len(after)


def _best_askers(
    spoken: Sequence[Voice],
    manner: Mapping[str, float],
    neighbours: Mapping[tuple[str, str], float],
    another: float = _ANOTHER_ASKER,
    unasking: Collection[str] = (),
) -> set[str]:
    if len(spoken) == 1 and manner[spoken[0].key] <= 0:
        return set()
    first = spoken[:_MOST_CANDIDATES]
    candidates = {v.key: manner[v.key] for v in [v for v in first if v.key not in unasking] or first}
    # What all others say is worth the same whoever of the candidates asks, and there may be thousands of others.
    beside = {(a, b): times for (a, b), times in neighbours.items() if a in candidates or b in candidates}
    return max(
        _choices(list(candidates), max(len(spoken) - 1, 1)), key=lambda c: _worth(c, candidates, beside, another)
    )


def _is_asked(voice: Voice, utterances: Sequence[Utterance]) -> bool:
    """Tell whether what stands without a voice between the turns of the only ``voice`` asks more than it does."""
    places = [n for n, u in enumerate(utterances) if u.voice == voice.key]
    between = [u.asks for u in utterances[places[0] : places[-1]] if u.voice is None]
    own = sum(turn.asks for turn in voice.turns) / len(voice.turns)
    return voice.key != STYLED and bool(between) and sum(between) / len(between) > own + _ASKS


def _unasking(spoken: Sequence[Voice], told: Mapping[str, float]) -> set[str]:
    """Return who never asks in several turns where others do, and is neither ``told`` nor called to ask.

    Where whoever asks most often is told to, or called a moderator or the like, it is enough that most of the turns do
    not ask: guests ask, too. Of somebody with few turns none may ask: "AIDE: Brace yourselves." among those of "Q". Nor
    does whoever never asks where questions are set in a style, be it one turn.
    """
    leading = max(spoken, key=_times_asked)
    is_called = leading.key in QUESTION_WORDS or told[leading.key] >= _STATED
    asks = _mostly_asks if is_called and len(leading.turns) >= _SEVERAL else _ever_asks
    is_styled = leading.key == STYLED and len(leading.turns) >= _SEVERAL
    never = {v.key for v in spoken if not (_times_asked(v) if is_styled else asks(v)) and told[v.key] <= 0} - (
        QUESTION_WORDS - WRITER_WORDS
    )
    # Of two, one asks and the other answers.
    return never if len(spoken) > 2 and len(never) < len(spoken) else set()


def _ever_asks(voice: Voice) -> bool:
    """Tell whether one of the turns of ``voice`` asks, or they are too few to tell, and no word thrown in."""
    words = sum(turn.words for turn in voice.turns)
    return (len(voice.turns) < _SEVERAL and words > _THROWN_IN) or any(turn.asks > _ASKS for turn in voice.turns)


def _mostly_asks(voice: Voice) -> bool:
    """Tell whether at least half of the turns of ``voice`` ask; of a few turns, one."""
    least = 1 if len(voice.turns) < _SEVERAL else len(voice.turns) / 2
    return _times_asked(voice) >= least


def _times_asked(voice: Voice) -> int:
    return sum(turn.asks > _ASKS for turn in voice.turns)


def _choices(candidates: Sequence[str], most: int) -> Iterator[set[str]]:
    for size in range(1, most + 1):
        yield from map(set, combinations(candidates, size))


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
    return _STATED * max(1.0, voice.weight) * (1 if role is Role.ASKS else -1)


def _not_contradicted(stated: Mapping[str, Role], voices: Mapping[str, Voice]) -> dict[str, Role]:
    """Return all that is ``stated`` but who asks and never does so in several turns, where another mostly does."""
    has_asker = any(len(v.turns) >= _SEVERAL and _times_asked(v) * 2 > len(v.turns) for v in voices.values())
    silent = {key for key, voice in voices.items() if has_asker and not _ever_asks(voice)}
    return {key: role for key, role in stated.items() if role is not Role.ASKS or key not in silent}


def _held(voice: Voice, offices: Offices) -> float:
    """Return how much an office in its label says that a voice asks."""
    return ROLE_WORD * max(1.0, voice.weight) * offices.leanings.get(voice.key, 0)


def _words_a_turn(voice: Voice) -> float:
    """Return the natural logarithm of the mean number of words of a turn."""
    return math.log(1 + sum(turn.words for turn in voice.turns) / max(len(voice.turns), 1))


def _worth(
    askers: set[str], manner: Mapping[str, float], neighbours: Mapping[tuple[str, str], float], another: float
) -> float:
    sounds = sum(score if key in askers else -score for key, score in manner.items())
    alternates = sum(times if (a in askers) != (b in askers) else -times for (a, b), times in neighbours.items())
    return sounds + _ALTERNATION * alternates - another * (len(askers) - 1)
