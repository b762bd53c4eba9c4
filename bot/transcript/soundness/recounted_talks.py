"""Which turns within an answer may be a talk of others that the guest recounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from bot.text.question_marks import ends_asking
from bot.transcript.conversation import Conversation
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.utterances import State, Utterance

#: So many at least talk with each other.
_TALKING: Final = 2


def recounted_talk(text: str, conversation: Conversation) -> Sequence[Utterance]:
    """Return the labelled turns of the first stretch that somebody who answers may only recount; none where none is.

    - It stands between two turns of the two who ask and answer most, the first of them an answer, and neither of these
      speaks in it.
    - Two or more do, and nowhere else, and one of them asks another one.

    Of 1,453 documents, one of the 1,233 that are understood has such a stretch, in which others really speak.
    """
    roles = conversation.casting.roles
    turns = [u for u in conversation.utterances if u.passage.label and u.voice and roles.get(u.voice) is not None]
    main = frozenset(_most_heard(turns, conversation))
    runs = [[*run] for _, run in groupby(turns, key=lambda u: u.voice in main)]
    times = Counter(u.voice for u in turns)
    for before, run, _ in zip(runs, runs[1:], runs[2:], strict=False):
        voices = Counter(u.voice for u in run)
        alone = len(voices) >= _TALKING and all(times[voice] == n for voice, n in voices.items())
        if alone and roles[before[-1].voice or ""] is Role.ANSWERS and not main & voices.keys() and _talk(text, run):
            return run
    return ()


def _most_heard(turns: Sequence[Utterance], conversation: Conversation) -> Iterator[str]:
    """Yield who asks most, and who answers most."""
    for side in (Role.ASKS, Role.ANSWERS):
        voices = Counter(u.voice for u in turns if u.voice and conversation.casting.roles[u.voice] is side)
        yield from (voice for voice, _ in voices.most_common(1) if voice)


def _talk(text: str, run: Sequence[Utterance]) -> bool:
    """Tell whether all in ``run`` is said, and a question of somebody's in it opens an exchange with another one."""
    is_said = all(u.aside is None for u in run)
    return is_said and any(
        ends_asking(one.passage.span.of(text)) and one.state is State.QUESTION and one.voice != other.voice
        for one, other in pairwise(run)
    )
