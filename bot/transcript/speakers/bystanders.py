"""Who speaks and takes no part: whoever opens and closes a talk, and whoever throws something in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import Final

from bot.text.first_names import is_first_name
from bot.transcript.signs.label_words import QUESTION_WORDS
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.speakers.voices import Voice

#: So many turns are several, and so many words a few.
_SEVERAL: Final = 3
_FEW_WORDS: Final = 12
#: So many words are a sentence.
_SENTENCE: Final = 6
#: What is thrown in again and again is so many times shorter than what those say who are asked.
_LITTLE: Final = 5


def framing(order: Sequence[str | None], asking: Set[str], answering: Set[str]) -> frozenset[str]:
    """Return who opens, and perhaps closes, what others ask and answer, and is never asked: an operator, a moderator.

    All turns of such a voice stand before the first question, or after the answer to the last.
    """
    asked = [n for n, voice in enumerate(order) if voice in asking]
    if not asked:
        return frozenset()
    ahead = {voice for voice in order[: asked[0]] if voice in answering}
    inside = {voice for voice in order[asked[0] : asked[-1] + 2] if voice in answering}
    return frozenset(voice for voice in ahead - inside if voice) if inside else frozenset()


def interjecting(
    order: Sequence[str | None], voices: Mapping[str, Voice], asking: Set[str], answering: Set[str]
) -> Iterator[str]:
    """Yield who throws in a few words where nobody asks: a technician once, readers of a chat below some answers.

    Two others have several turns. Whoever does so more than once never speaks right behind a question, and says hardly
    anything beside those who do. Nor does anybody take part who only speaks below the last answer of those with
    several turns, and is not asked, or who asks once below an answer, and whom none of them answers; a label such as
    "Audience" says that somebody is heard. The only one who does so once, with a name like "Ida Holm", is another guest
    where it is a sentence like those of answers, and the talk goes on below.
    """
    several = {key for key, voice in voices.items() if len(voice.turns) >= _SEVERAL}
    if len(several) < 2:
        return
    unanswered = set(_unanswered(order, voices, asking, several)) - QUESTION_WORDS
    yield from unanswered
    said = [voice for voice in order if voice and voice not in unanswered]
    asks = [*_asks(said, voices)]
    main = several & answering
    end = max((n for n, voice in enumerate(said) if voice in main), default=len(said))
    behind: dict[str, list[bool]] = defaultdict(list)
    for n, (before, voice) in enumerate(pairwise(said)):
        if voice in answering and before != voice:
            behind[voice].append(before in asking and (n < end or asks[n] > CLEARLY_ASKS))
    asked = sum(turn.words for key, places in behind.items() if any(places) for turn in voices[key].turns)
    guest = _guest(said[:end], voices, behind)
    for key, places in behind.items():
        words = [turn.words for turn in voices[key].turns]
        is_little = len(words) == 1 or sum(words) * _LITTLE <= asked
        is_whole = len(places) + (said[0] == key) == len(words)
        if not any(places) and is_whole and max(words) <= _FEW_WORDS and is_little and key != guest:
            yield key


def _guest(said: Sequence[str], voices: Mapping[str, Voice], behind: Mapping[str, Sequence[bool]]) -> str | None:
    """Return the only one who speaks once, below no question, where that is a sentence like an answer's."""
    once = [key for key in said if len(voices[key].turns) == 1 and key in behind and not any(behind[key])]
    has_name = len(once) == 1 and " " in once[0] and is_first_name(once[0].split()[0])
    turn = voices[once[0]].turns[0] if has_name else None
    return once[0] if turn and turn.words >= _SENTENCE and turn.asks < 0 else None


def _asks(order: Sequence[str], voices: Mapping[str, Voice]) -> Iterator[float]:
    """Yield how much each turn in ``order`` sounds like a question."""
    turns = {key: iter(voice.turns) for key, voice in voices.items()}
    yield from (next(turns[voice]).asks for voice in order)


def _unanswered(
    order: Sequence[str | None], voices: Mapping[str, Voice], asking: Set[str], several: Set[str]
) -> Iterator[str]:
    """Yield who asks something short once, below an answer, before somebody who asks in ``several`` turns goes on."""
    said = [voice for voice in order if voice]
    goes_on: str | None = None
    for before, voice in reversed([*pairwise(said)]):
        turns = voices[voice].turns
        is_short = len(turns) == 1 and turns[0].words <= _FEW_WORDS
        if voice in asking and before not in asking and is_short and goes_on in asking:
            yield voice
        goes_on = voice if voice in several else goes_on
