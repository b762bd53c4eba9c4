"""What publishing an interview takes from others, and what it answers first: the stored questions are asked again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from bot.errors import NotStoredError
from bot.library.missed import Missed
from bot.library.results import Covered, Displaced, Preview
from bot.library.wordings import StoredWording
from bot.model import Exchange, Interview, Match, Quoted
from bot.retrieval import Engine
from bot.service.asking import Service

if TYPE_CHECKING:
    from bot.library.store.libraries import Library

#: Stored questions that are asked at most: accepted words first, then printed questions, evenly spread. Each takes
#: some 10 ms, and as long again where another exchange answers it.
MOST_TRIED: Final = 300
#: Questions that members wanted to know of which so many are tried at most, the most asked first, in so many wordings.
MOST_WANTED_TRIED: Final = 100
WORDINGS_TRIED: Final = 3


def rehearse(engine: Engine, library: Library, preview: Preview) -> tuple[Displaced, ...]:
    """Return the stored questions of ``library`` that publishing what was shown would take from their exchanges.

    - Tried are the words that hosts have accepted, and the printed questions of all other interviews that are served.
    - Those count that are answered by their exchange now, and would be by another one or by none.
    - What a new version of an interview leaves out, its ``diff`` tells, but for accepted words: these are told here.

    Takes as long as to make the library ready to be searched, and a few seconds; no time where there is nothing to try.

    Raises:
        LibraryUnavailableError: the database cannot be read.
    """
    served = library.snapshot()
    stored = library.find(preview.draft.key)
    if served.is_built_in or (stored and stored.withdrawn):
        return ()
    now, would_be = served.interviews, _with(served.interviews, preview.diff.now)
    tried = list(_tried(now, preview.draft.key))
    if not tried:
        return ()
    before, after = Service(now, engine), Service(would_be, engine)
    found = []
    for words, interview, exchange in tried:
        match = _answer(after, words)
        if not _is(match, interview, exchange) and _is(_answer(before, words), interview, exchange):
            taken_by = (match.interview, match.exchange) if match else None
            found.append(Displaced(words, interview, exchange, taken_by))
    return tuple(found)


def rehearse_words(engine: Engine, served: Sequence[Interview], suggested: StoredWording) -> Displaced | None:
    """Return the other exchange of those ``served`` that answers words which are ``suggested`` now, if one does.

    ``taken_by`` is what answers them once they are accepted: where the same words are accepted for that exchange, it
    goes on to.
    """
    words, mark = suggested.wording.words, suggested.wording.exchange
    interview = next((i for i in served if i.key == suggested.key), None)
    exchange = _marked(interview, mark) if interview else None
    now = _answer(Service(tuple(served), engine), words) if exchange else None
    if interview is None or exchange is None or now is None or _is(now, interview, exchange):
        return None
    accepted = replace(interview, wordings=(*interview.wordings, suggested.wording))
    then = _answer(Service(tuple(accepted if i is interview else i for i in served), engine), words)
    return Displaced(words, now.interview, now.exchange, (then.interview, then.exchange) if then else None)


def newly_covered(service: Service, wanted: Sequence[Missed], key: str) -> tuple[Covered, ...]:
    """Return which of the questions that were ``wanted``, and not covered, interview ``key`` of ``service`` answers."""
    found = (_covered(service, group.wordings[:WORDINGS_TRIED], key) for group in wanted[:MOST_WANTED_TRIED])
    return tuple(filter(None, found))


def covered_now(service: Service, wanted: Sequence[Missed]) -> Mapping[str, Covered]:
    """Return which of the questions that were ``wanted``, and not covered, ``service`` answers, by their groups."""
    found = ((group.group, _covered(service, group.wordings[:WORDINGS_TRIED])) for group in wanted)
    return {group: covered for group, covered in found if covered}


def _covered(service: Service, wordings: Sequence[str], key: str | None = None) -> Covered | None:
    for words in wordings:
        match = _answer(service, words)
        if match and key in (None, match.interview.key):
            return Covered(words, match.interview, match.exchange)
    return None


def _with(served: Sequence[Interview], new: Interview) -> tuple[Interview, ...]:
    """Return what is ``served`` with the ``new`` interview in place of the one with its key, or behind them all."""
    if all(interview.key != new.key for interview in served):
        return (*served, new)
    return tuple(
        replace(new, wordings=interview.wordings) if interview.key == new.key else interview for interview in served
    )


def _tried(served: Sequence[Interview], key: str) -> Iterator[tuple[str, Interview, Exchange]]:
    """Yield the stored questions, each with its place; of the interview ``key`` only those in accepted words."""
    accepted = [
        (wording.words, interview, exchange)
        for interview in served
        for wording in interview.wordings
        if (exchange := _marked(interview, wording.exchange))
    ][:MOST_TRIED]
    yield from accepted
    printed = [(i.question_of(e), i, e) for i in served if i.key != key for e in i.exchanges]
    room = MOST_TRIED - len(accepted)
    if room:
        yield from printed[:: max(1, -(-len(printed) // room))]


def _marked(interview: Interview, mark: str) -> Exchange | None:
    try:
        return interview.marked(mark)
    except NotStoredError:
        return None


def _answer(service: Service, words: str) -> Match | None:
    reply = service.ask(words)
    return reply.match if isinstance(reply, Quoted) else None


def _is(match: Match | None, interview: Interview, exchange: Exchange) -> bool:
    return match is not None and (match.interview.key, match.exchange.mark) == (interview.key, exchange.mark)
