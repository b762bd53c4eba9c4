"""What alone stands between two questions, or below the last one, and so answers it, whatever it sounds like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.transcript.signs.marked_lines import QUESTION_END, TAIL
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.utterances import STYLED, Utterance


def lone_answers(text: str, spoken: Sequence[Utterance], roles: Mapping[str, Role]) -> Iterator[int]:
    """Yield the places in ``spoken`` of those without a voice that alone stand between two questions: answers.

    Where answers have voices, both questions are one speaker's: another one may as well take over from the first. A
    style is nobody's, and goes with whatever label.
    Where they have none, so is what alone stands below the last question, if that has a mark: "Who will come?", "Who
    knows?".
    """
    asks = [roles.get(u.voice or "") is Role.ASKS for u in spoken]
    answered = any(roles.get(u.voice or "") is Role.ANSWERS for u in spoken)
    for n in range(1, len(spoken) - 1):
        above, below = spoken[n - 1], spoken[n + 1]
        alike = above.voice == below.voice or STYLED in (above.voice, below.voice)
        if asks[n - 1] and asks[n + 1] and spoken[n].voice is None and (alike or not answered):
            yield n
    is_below_last = not answered and sum(asks) > 1 and asks[-2] and spoken[-1].voice is None
    if is_below_last and QUESTION_END.search(spoken[-2].passage.span.of(text)[-TAIL:]):
        yield len(spoken) - 1
