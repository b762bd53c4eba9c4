"""Other words for printed questions, as a page and as records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.library.wordings import Standing
from bot.service.rewording import Reworded
from bot.terminal.json_lines import VERSION, JsonObject
from bot.terminal.page import Line, Tone, line, separated
from bot.wording.catalogues import say
from bot.wording.phrases import lead

_INDENT = 2


def wordings_page(found: Sequence[Reworded]) -> tuple[Line, ...]:
    """Return the words for the questions of a library, each in a block, in the order in which they were suggested."""
    if not found:
        return (line(Tone.NOTE, say("Nothing is suggested, and nothing accepted.")),)
    return tuple(separated(list(_entry(reworded)) for reworded in found))


def _entry(reworded: Reworded) -> Iterator[Line]:
    stored = reworded.stored
    yield line(Tone.HEADING, stored.wording.words, lead=lead(str(stored.number)))
    if reworded.place is None:
        gone = say("counts for nothing: its question is gone from {key}", key=stored.key)
        yield line(Tone.NOTE, gone, _INDENT)
        return
    interview, exchange = reworded.place
    known = {"day": stored.day.isoformat(), "number": exchange.number, "key": stored.key}
    told = (
        say("accepted on {day} for question {number} of {key}:", **known)
        if stored.standing is Standing.ACCEPTED
        else say("suggested on {day} for question {number} of {key}:", **known)
    )
    yield line(Tone.NOTE, interview.question_of(exchange), _INDENT, lead=f"{told} ")


def wording_record(reworded: Reworded) -> JsonObject:
    """Return other words for a question as one JSON object; ``question`` is null where that is gone."""
    stored, question = reworded.stored, None
    if reworded.place:
        interview, exchange = reworded.place
        question = {"number": exchange.number, "text": interview.question_of(exchange)}
    return {
        "version": VERSION,
        "number": stored.number,
        "words": stored.wording.words,
        "state": stored.standing.value,
        "day": stored.day.isoformat(),
        "interview": stored.key,
        "question": question,
    }
