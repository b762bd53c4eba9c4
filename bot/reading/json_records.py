"""JSON as documents: the turns in what recognisers, chats and people write as records."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.errors import UnreadableSourceError
from bot.model.document import Document
from bot.reading.columns import Columns, ColumnsOf, finder_of_columns
from bot.reading.comments.json_threads import thread_in
from bot.reading.composing import Composer
from bot.reading.declared_turns import Turn, add_turns, speaker_name
from bot.remarks import Remark

# {"name": ... or [{"name" ... or [["words" ...; what Markdown may begin with, as [[words]], does not match.
_LOOKS_LIKE = re.compile(r'\s*(?:\{\s*"(?:[^"\\\n]|\\.){0,200}"\s*:|\[\s*(?:\]|[\[{]\s*["\[{}\]\d]))')
#: So many brackets and commas are a recording of ten hours with a record for each word; more would fill the memory.
_MOST_VALUES = 600_000
#: Nobody's export nests what is said deeper.
_DEEPEST = 12
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
#: Fields of the whole file that say what it is and who takes part.
_STATED = ("title", "interviewer", "interviewers", "interviewee", "interviewees", "guest", "guests", "host", "hosts")
#: Fields that say what speakers are called.
_LISTS_OF_SPEAKERS = (
    *("speakers", "speaker_names", "speaker_labels", "speaker_map", "participants", "users"),
    *("host", "hosts", "guest", "guests", "interviewer", "interviewers", "interviewee", "interviewees"),
)
#: Where a message says who its writer is, and what they are called there, the name that others read first.
_PROFILE, _CALLED_IN_PROFILE = "user_profile", ("real_name", "display_name", "name")
#: What Slack and Discord call the messages that they write themselves, by the field that says so.
_EVENTS = {
    "subtype": re.compile(
        r"(?:channel|group|mpim|im)_\w+|(?:un)?pinned_item|bot_(?:add|remove)|reminder_add|huddle_\w+|tombstone"
    ),
    "type": re.compile(
        r"Recipient(?:Add|Remove)|Channel(?:NameChange|IconChange|PinnedMessage)|GuildMemberJoin|ThreadCreated"
    ),
}
#: Where a file says what it is, beside its turns.
_ABOUT_IT = ("metadata", "meta", "episode", "info")
#: Names of fields whose records are single words of a recogniser.
_SINGLE_WORDS = ("words", "tokens", "elements")
#: Fields that hold a turn in pieces.
_PARTS = ("sentences", "elements", "parts", "lines")
#: So much of what follows a value shows whether it is JSON too.
_LOOK_AT = 1000
_NO_TURNS = Remark(
    "is JSON without turns; a list of records with the fields speaker and text, or question and answer, can be read"
)


@dataclass(frozen=True, slots=True)
class _Found:
    """The turns in the records that stand at one place of a file."""

    turns: Sequence[Turn]
    single_words: bool

    @property
    def rank(self) -> tuple[int, bool, int]:
        """How much they look like those of a conversation: several speakers, whole sentences, many characters."""
        speakers = len({turn.speaker for turn in self.turns if turn.speaker})
        return min(speakers, 2), not self.single_words, sum(len(turn.words) for turn in self.turns)


def is_records(text: str) -> bool:
    """Tell whether ``text`` is JSON, or a line of JSON for each record, and not Markdown with JSON at its head."""
    if not _LOOKS_LIKE.match(text):
        return False
    if _values_in(text) > _MOST_VALUES:
        return True
    try:
        bare = text.lstrip()
        end = json.JSONDecoder(strict=False).raw_decode(bare)[1]
    except ValueError:
        return True
    except RecursionError:  # "[[[[…" before the words of a page is no list, which ends with a bracket
        return bare.startswith("{") or bare.rstrip().endswith("]")
    rest = bare[end:].lstrip()
    return not rest or _LOOKS_LIKE.match(rest[:_LOOK_AT]) is not None


def read_records(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document in the JSON ``text``: of all lists of records, the one that holds most conversation.

    Raises:
        UnreadableSourceError: it is no valid JSON, too large, or holds no turns.
    """
    whole = _decode(text, name)
    lists = _lists(whole)
    columns_of = finder_of_columns()
    found = [_turns_of(place, records, columns_of) for place, records in lists.items()]
    best = max((f for f in found if f.turns), key=lambda f: f.rank, default=None)
    composer = Composer(data, name)
    thread = thread_in(whole)
    if thread and (best is None or len(thread.turns) > len(best.turns)):
        best = _Found(thread.turns, single_words=False)
        if thread.title:
            composer.state("title", _clean(thread.title))
    if best is None:
        raise UnreadableSourceError(name, _NO_TURNS)
    for field, value in _stated(whole):
        composer.state(field, _clean(value))
    called = _by_profiles(chain.from_iterable(lists.values()), columns_of) | _called(whole)
    speakers = [called.get(turn.speaker or "", turn.speaker) for turn in best.turns]
    turns = [Turn(who and _clean(who), _clean(t.words)) for who, t in zip(speakers, best.turns, strict=True)]
    if any(old.words != new.words for old, new in zip(best.turns, turns, strict=True)):
        doubts = (*doubts, Remark("{name} has halves of characters, which were replaced by \ufffd.", name=name))
    add_turns(composer, turns, " " if best.single_words else "\n")
    return composer.document(doubts)


def _values_in(text: str) -> int:
    return text.count("[") + text.count("{") + text.count(",")


def _decode(text: str, name: str) -> object:
    if _values_in(text) > _MOST_VALUES:
        raise UnreadableSourceError(
            name, Remark("is JSON with more than {most} values; split it into interviews", most=_MOST_VALUES)
        )
    try:
        try:
            return json.loads(text, strict=False)
        except json.JSONDecodeError as error:
            if error.msg != "Extra data":
                raise
            return [json.loads(line, strict=False) for line in text.splitlines() if line.strip()]
    except json.JSONDecodeError as error:
        reason = Remark(
            "is JSON with an error on line {line}, column {column} ({error})",
            line=str(error.lineno),
            column=str(error.colno),
            error=error.msg,
        )
        raise UnreadableSourceError(name, reason) from error
    except ValueError as error:  # a number of thousands of digits
        raise UnreadableSourceError(name, Remark("is JSON with a number that is too long")) from error
    except RecursionError as error:
        raise UnreadableSourceError(name, Remark("is JSON that is nested too deeply; keep a list of turns")) from error


def _lists(whole: object) -> dict[tuple[str, ...], list[dict[str, object]]]:
    """Return all records that stand in lists, by the names of the fields that lead to them."""
    found: dict[tuple[str, ...], list[dict[str, object]]] = {}
    waiting: list[tuple[tuple[str, ...], object]] = [((), whole)]
    while waiting:
        place, value = waiting.pop()
        if len(place) > _DEEPEST:
            continue
        if isinstance(value, dict):
            waiting += [((*place, str(name)), v) for name, v in reversed(value.items()) if isinstance(v, dict | list)]
        elif isinstance(value, list):
            if records := [v for v in value if isinstance(v, dict)]:
                found.setdefault(place, []).extend(records)
            waiting += [((*place, "") if isinstance(v, list) else place, v) for v in reversed(value)]
    return found


def _turns_of(place: tuple[str, ...], records: Sequence[dict[str, object]], columns_of: ColumnsOf) -> _Found:
    messages = (record for record in records if not _is_event(record))
    turns = [turn for record in messages for turn in _turns_in(record, columns_of(tuple(record))) if turn.words.strip()]
    return _Found(turns, bool(place) and place[-1] in _SINGLE_WORDS)


def _is_event(record: dict[str, object]) -> bool:
    """Tell whether the program of a chat wrote the message ``record``: who joined, what was pinned."""
    kinds = ((event, record.get(field)) for field, event in _EVENTS.items())
    return any(isinstance(kind, str) and event.fullmatch(kind) for event, kind in kinds)


def _turns_in(record: dict[str, object], columns: Columns) -> Iterator[Turn]:
    speaker = speaker_name(record[columns.speaker]) if columns.speaker else None
    if columns.question is not None and columns.answer is not None:
        yield Turn("Q", _words(record[columns.question]))
        yield Turn(speaker or "A", _words(record[columns.answer]))
    elif columns.text is not None:
        yield Turn(speaker, _words(record[columns.text]))
    else:  # the sentences of a paragraph, the words and signs of a monologue
        yield Turn(speaker, _words(next((record[name] for name in _PARTS if name in record), None)))


def _words(value: object) -> str:
    """Return the words of a field: a text, or a list of texts or of records with texts."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _words(value.get("text"))
    if not isinstance(value, list):
        return ""
    pieces = [
        piece if isinstance(piece, str) else next((str(piece[k]) for k in ("text", "value") if k in piece), "")
        for piece in value
        if isinstance(piece, str | dict)
    ]
    # Signs and spaces are pieces of their own, where there are any.
    return ("" if any(not piece.strip() or piece[-1:].isspace() for piece in pieces) else " ").join(pieces)


def _holders(whole: object) -> Iterator[dict[str, object]]:
    """Yield the records that say what a file is and who takes part: itself, and what it says of the episode."""
    if isinstance(whole, dict):
        yield whole
        yield from (value for name in _ABOUT_IT if isinstance(value := whole.get(name), dict))


def _stated(whole: object) -> Iterator[tuple[str, str]]:
    for name, value in (item for holder in _holders(whole) for item in holder.items()):
        if str(name).lower() in _STATED:
            for one in value if isinstance(value, list) else [value]:
                said = speaker_name(one.get("name")) if isinstance(one, dict) else one
                if isinstance(said, str) and said:
                    yield str(name).lower(), said


def _called(whole: object) -> dict[str, str]:
    """Return the names of speakers by what their turns call them, where the file lists them.

    As {"id": 0, "name": "Ida Holm"}, or as {"SPEAKER_00": "Ida Holm"}.
    """
    found: dict[str, str] = {}
    for listed in (holder.get(name) for holder in _holders(whole) for name in _LISTS_OF_SPEAKERS):
        if isinstance(listed, dict) and "name" not in listed:  # {"SPEAKER_00": "Ida Holm"}
            listed = [{"id": key, "name": value} for key, value in listed.items()]
        for each in listed if isinstance(listed, list) else [listed]:
            if isinstance(each, dict) and (number := speaker_name(each.get("id"))):
                name = speaker_name(each.get("real_name")) or speaker_name(each.get("name"))
                found |= {number: name} if name else {}
    return found


def _by_profiles(messages: Iterable[dict[str, object]], columns_of: ColumnsOf) -> dict[str, str]:
    """Return the names of those who wrote ``messages`` by what these call them, where one has its writer's profile.

    As {"user": "U01H", "user_profile": {"real_name": "Ida Holm"}}.
    """
    found: dict[str, str] = {}
    for message in messages:
        profile, column = message.get(_PROFILE), columns_of(tuple(message)).speaker
        if isinstance(profile, dict) and column and (writer := speaker_name(message[column])):
            name = next((name for field in _CALLED_IN_PROFILE if (name := speaker_name(profile.get(field)))), None)
            found |= {writer: name} if name else {}
    return found


def _clean(words: str) -> str:
    return _LONE_SURROGATE.sub("\ufffd", words)
