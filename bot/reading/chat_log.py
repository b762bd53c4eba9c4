"""Chats as people paste or export them (Discord, WhatsApp, Telegram) as documents: a turn for each run of messages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.model.document import Document, Kind
from bot.reading.composing import Composer, Run
from bot.reading.declared_turns import INVISIBLE, Turn, add_turns, speaker_name
from bot.reading.meeting_pane import with_heads
from bot.reading.text_lines import split_lines
from bot.text.clock import Stamp, are_of_recording, stamp_in

_DATE = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\.?[- ./][^\W\d_]{3,9}\.?[- ./]\d{2,4})"
_DAY = (
    rf"(?:{_DATE}|(?i:today|yesterday|heute|gestern|aujourd[’']hui|hier|hoy|ayer|hoje|ontem|oggi|ieri|vandaag|gisteren)"
    r"|今天|昨天)"
)
_AT = r"(?:at|um|à|às|a\slas?|alle|om)"
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\u202f]?[AaPp]\.?\s?[Mm]\.?)?"
_MOMENT = rf"(?:(?:[^\W\d_]{{2,9}}\.?,?\s)?{_DAY},?\s*+(?:{_AT}\s*+)?)?{_CLOCK}(?:\sUhr)?"
#: 12/03/2024, 14:02; 12/03/2024 à 14:02
_DAY_AND_CLOCK = rf"{_DATE},?\s+(?:{_AT}\s+)?{_CLOCK}"
_ANY_NAME = r"(?P<name>[^\s:：<>\[\]][^:：<>\[\]\n]{0,60}?)"
# What follows a name is tried behind each of its letters, and none of it goes through thousands of spaces.
_TAG = r"(?:\s{0,9}(?:\[(?:BOT|APP)\]|(?:✓\s*)?(?:BOT|APP)))?"
#: Of a forum, before and behind the name: "#### Beitrag #3 — **Ida** (Moderator)".
_POST = r"(?:#{1,6}\s+)?(?:(?:[^\W\d_]{3,12}\s)?#\d{1,5}\s*[—–:|-]\s*)?(?:\*\*)?"
_NOTE = r"(?:\*\*)?(?:\s{0,9}\([^()\n]{1,30}\))?"
_MARKS = rf"[{INVISIBLE}]*"

#: The shapes of the line that a message begins with. ``words`` may follow on the same line.
_HEADS = {
    # Ann — Today at 14:02, and the words below it; the dash is what tells it from a speaker with a time in a transcript
    "discord": re.compile(rf"{_POST}{_ANY_NAME}{_TAG}{_NOTE}\s{{0,40}}[—–]\s*{_MOMENT}\s*\Z"),
    # 12/03/2024, 14:02 - Ann: words
    "dated": re.compile(rf"{_MARKS}{_DAY_AND_CLOCK}\s+[-–]\s+{_MARKS}{_ANY_NAME}:\s(?P<words>.*)"),
    # [12.03.24, 14:02:11] Ann: words
    "bracketed": re.compile(rf"{_MARKS}\[{_DAY_AND_CLOCK}\]\s*{_MARKS}{_ANY_NAME}:\s(?P<words>.*)"),
    # Ann, [12.03.24 14:02] and the words below it
    "telegram": re.compile(rf"{_ANY_NAME},\s\[{_DAY_AND_CLOCK}\]:?\s*\Z"),
    # [12-Mar-24 02:02 PM] Ann, and the words below it
    "exported": re.compile(rf"\[{_DAY_AND_CLOCK}\]\s+(?P<name>[^\s:：<>\[\]][^:：<>\[\]\n]{{0,40}}?){_TAG}\Z"),
    # 14:02:11 From Ann to Everyone: and the words below it or on the same line
    "meeting": re.compile(
        rf"{_CLOCK}\s+(?:From|Von|De)\s+{_ANY_NAME}\s+(?:[Tt]o|an|à|a|[Pp]ara)\s+[^:：\n]{{1,60}}[:：]\s*(?P<words>.*)"
    ),
    # [14:02] Ann: words
    "compact": re.compile(rf"\[{_MOMENT}\]\s*{_ANY_NAME}{_TAG}\s{{0,40}}[:：]\s+(?P<words>\S.*)"),
}
#: The shapes in which transcripts have times of a recording, too, and what times of a day have beside them.
_AS_TRANSCRIPTS = ("discord", "compact")
_IS_DATED = re.compile(rf"(?<!\w){_DAY}(?!\w)")
#: Lines of a chat that the program wrote: a moment without a name and a colon.
_SYSTEM = re.compile(rf"{_MARKS}(?:\[{_DAY_AND_CLOCK}\]|{_DAY_AND_CLOCK}\s+[-–])\s")
#: What an export adds below the words of a message, up to the next one.
_ADDED = re.compile(r"\{(?:Attachments|Embed|Stickers|Reactions)\}\s*\Z|={20,}\s*\Z|Exported [\d,.]+ message\(s\)\s*\Z")
#: Behind the name of a program that writes messages; of a person, too, who writes through one.
_TAGGED = re.compile(r"\s(?:\[(?:BOT|APP)\]|BOT|APP)(?!\w)")
#: A program that writes a smaller share of all messages, and of their characters, takes no part; where programs write
#: more than such a share of all, people write through them.
_SHARE_OF_BOT, _SHARE_OF_BOTS = 0.1, 0.5
_DAY_LINE = re.compile(rf"\s*[-—–]+\s*(?:{_DATE}|\w+ \d{{1,2}},? \d{{4}}|\d{{1,2}}\.? \w+ \d{{4}})\s*[-—–]*\s*\Z")
#: The dash and the moment, where a name and a tag stand on lines of their own above.
_MOMENT_LINE = re.compile(rf"\s*[—–]\s*{_MOMENT}\s*\Z")
_TAG_LINE = re.compile(r"\s*(?:BOT|APP|✓\s*APP|\[BOT\]|\[APP\])\s*\Z")
_EDITED = re.compile(
    rf"(?<![\s{INVISIBLE}])[\s{INVISIBLE}]*+(?:\((?:edited|bearbeitet|modifié|editad[oa]|modificato|bewerkt)\)"
    r"|<(?:This message was edited|Diese Nachricht wurde bearbeitet|Ce message a été modifié|Se editó este mensaje"
    r"|(?:Esta )?[Mm]ensagem (?:foi )?editada|(?:Questo )?[Mm]essaggio (?:è stato )?modificato"
    r"|(?:Dit )?[Bb]ericht (?:is )?bewerkt)\.?>"
    r"|[*_]{0,2}(?i:last edited by|edited by|zuletzt (?:geändert|bearbeitet) von|dernière modification par"
    r"|última edición (?:de|por)|editado por última vez por|editado pela última vez por)\s[^\n]{3,200})\s*\Z"
)
#: What a program writes behind somebody's words in a language that is not known here: behind WhatsApp's mark of
#: direction, or where messages repeat it and it is a sentence, which "<laughs>" is not.
_MARK = re.compile(rf"(?<=[^\s{INVISIBLE}])(?P<gap>[\s{INVISIBLE}]+)(?P<mark><[^<>:]{{4,60}}>)\s*\Z")
_LEAST_WORDS_OF_MARK, _REPEATS_MARK = 3, 2
#: The shapes of WhatsApp's exports.
_WITH_MARKS = ("dated", "bracketed")
_NO_WORDS = re.compile(
    rf"{_MARKS}(?:<[^<>]{{1,60}}(?:omitted|weggelassen|ausgeschlossen|omis|omess[oaie]|omitid[oa]s?|ocult[oa]s?"
    rf"|exclu[ií]d[oa]s?|absente?s?|attached[^<>]*)>|<attached:[^<>]+>"
    rf"|(?:image|video|audio|sticker|document|GIF|Contact card) omitted|This message was deleted\.?"
    rf"|You deleted this message\.?|Missed (?:voice|video) call.*)\s*\Z"
)
_QUOTED = re.compile(r"\s*(?:>|↩|╭|┌|⤷)[─—>\s]*")
#: WhatsApp puts a mark of direction before what it writes itself, in the place of somebody's words.
_WRITTEN_BY_PROGRAM = "\u200e"
#: WhatsApp's mark before the names of people who are not in the address book.
_STRANGER = "~ \u202f\xa0"
_LEAST_HEADS, _LEAST_NAMES = 3, 2
#: Nobody's name has so many characters; a chat may have as many names as messages, so that none is looked for in all.
_LONGEST_NAME = 100
#: Of the lines with words, so many must be heads where transcripts with time stamps look the same.
_COMPACT_SHARE = 0.8
#: A reply is told from an address by the words it repeats; so many characters of them are compared.
_REPEATED = 24


@dataclass
class _Message:
    speaker: str
    lines: list[str] = field(default_factory=list)
    #: Lines that the message repeats from another.
    repeats: list[str] = field(default_factory=list)
    #: The program wrote it.
    is_system: bool = False
    #: It is marked as that of a program.
    is_tagged: bool = False
    #: The time before it, in a shape in which transcripts have times of a recording.
    stamp: Stamp | None = None


def is_chat(text: str) -> bool:
    """Tell whether ``text`` is a chat: three messages at least by two people, all begun in one shape."""
    return _shape(text) is not None


def read_chat(text: str, data: bytes, name: str, doubts: tuple[str, ...] = ()) -> Document:
    """Return the document in the chat ``text``.

    - Messages of one person in a row are one turn, each a paragraph of it.
    - Left out are moments and marks of bots; listed as left out are lines of the program, what bots write that write
      little, and what a reply repeats of the message it replies to.
    - What stands above the first message stays, as text.
    """
    shape = _shape(text)
    assert shape, "only chats are read here"  # noqa: S101  # whoever picks the reader has looked
    composer = Composer(data, name)
    above, messages = _messages(text, shape)
    for paragraph in re.split(r"\n\s*\n", "\n".join(above)):
        composer.add([Run(paragraph)])
    _find_repeats(messages)
    turns: list[Turn] = []
    for message, seconds in zip(messages, _seconds(messages), strict=True):
        silent = message.lines if message.is_system else message.repeats
        if silent:
            add_turns(composer, turns, "\n\n")
            turns = []
            composer.add([Run("\n".join(silent))], Kind.MARKUP)
        if not message.is_system:
            turns.append(Turn(message.speaker, "\n".join(message.lines), seconds))
    add_turns(composer, turns, "\n\n")
    return composer.document(doubts)


def _shape(text: str) -> str | None:
    """Return the shape in which most messages of ``text`` begin, if it is a chat."""
    lines = [line.words for line in split_lines(text) if line.words.strip()]
    best, most = None, 0
    for shape, head in _HEADS.items():
        names = [found["name"] for line in _with_names(lines, shape) if (found := head.match(line))]
        enough = len(names) >= (_COMPACT_SHARE * len(lines) if shape == "compact" else _LEAST_HEADS)
        if enough and len(names) >= _LEAST_HEADS and len(set(names)) >= _LEAST_NAMES and len(names) > most:
            best, most = shape, len(names)
    return best


def _with_names(lines: list[str], shape: str) -> list[str]:
    """Return ``lines`` with the heads that a copy has broken into several lines in one: name, tag, moment."""
    if shape != "discord":
        return lines
    lines = with_heads(lines)
    if not any(map(_MOMENT_LINE.match, lines)):
        return lines
    whole: list[str] = []
    for line in lines:
        if whole and _MOMENT_LINE.match(line):
            if len(whole) > 1 and _TAG_LINE.match(whole[-1]):
                whole.pop()
            line = whole.pop().rstrip() + " " + line.strip()
        whole.append(line)
    return whole


def _messages(text: str, shape: str) -> tuple[list[str], list[_Message]]:
    """Return the lines above the first message, and the messages."""
    above: list[str] = []
    messages: list[_Message] = []
    for line in _with_names([line.words for line in split_lines(text)], shape):
        found = _HEADS[shape].match(line)
        speaker = speaker_name(found["name"].lstrip(_STRANGER)) if found else None
        if found and speaker:
            words = found.groupdict().get("words") or ""
            said = [_EDITED.sub("", words)] if words else []
            silent = words.startswith(_WRITTEN_BY_PROGRAM) or _NO_WORDS.match(words) is not None
            tagged = _TAGGED.match(line, found.end("name")) is not None
            stamp = _stamp(line[: len(line) - len(words)]) if shape in _AS_TRANSCRIPTS else None
            lines = [line] if silent else said
            messages.append(_Message(speaker, lines, is_system=silent, is_tagged=tagged, stamp=stamp))
        elif _SYSTEM.match(line) or _DAY_LINE.match(line) or (shape == "exported" and messages and _ADDED.match(line)):
            messages.append(_Message("", [line], is_system=True))
        elif not messages:
            above.append(line)
        elif messages[-1].is_system and line.strip():
            messages[-1].lines.append(line)
        else:
            messages[-1].lines.append(_EDITED.sub("", line))
    _silence_bots(messages)
    if shape in _WITH_MARKS:
        _cut_marks([message for message in messages if not message.is_system and message.lines])
    return above, messages


def _stamp(head: str) -> Stamp | None:
    """Return the time in the ``head`` of a message, unless it is one of a day."""
    return None if _IS_DATED.search(head) else stamp_in(head)


def _seconds(messages: Sequence[_Message]) -> list[int | None]:
    """Return how many seconds after the beginning of a recording each of ``messages`` is said, where all have that."""
    said = [m for m in messages if not m.is_system]
    stamps = [replace(m.stamp, said=sum(map(len, m.lines))) for m in said if m.stamp]
    timed = len(stamps) == len(said) and are_of_recording(stamps)
    return [m.stamp.seconds if timed and m.stamp else None for m in messages]


def _silence_bots(messages: list[_Message]) -> None:
    """Make the messages of programs that write few of ``messages`` lines of the program."""
    said = [message for message in messages if not message.is_system]
    bots = Counter(message.speaker for message in said if message.is_tagged)
    letters: Counter[str] = Counter()
    for message in said:
        letters[message.speaker] += sum(map(len, message.lines))
    if bots.total() > _SHARE_OF_BOTS * len(said):
        return
    little, short = _SHARE_OF_BOT * len(messages), _SHARE_OF_BOT * letters.total()
    for message in messages:
        if message.is_tagged and bots[message.speaker] < little and letters[message.speaker] < short:
            message.is_system = True


def _cut_marks(messages: list[_Message]) -> None:
    """Cut what the program wrote at the end of ``messages``."""
    found = [(message, mark) for message in messages if (mark := _MARK.search(message.lines[-1]))]
    counts = Counter(mark["mark"] for _, mark in found)
    for message, mark in found:
        repeats = counts[mark["mark"]] >= _REPEATS_MARK and len(mark["mark"].split()) >= _LEAST_WORDS_OF_MARK
        if repeats or _WRITTEN_BY_PROGRAM in mark["gap"]:
            message.lines[-1] = message.lines[-1][: mark.start()]


def _find_repeats(messages: list[_Message]) -> None:
    """Move what replies repeat out of the lines of ``messages``.

    A reply repeats the beginning of a message: at its own head, after marks of quotation, or, as copies from Discord
    have it, at the end of what stands above it, after "@" and the name of whoever wrote that message.
    """
    said: dict[str, set[str]] = {}
    everything: set[str] = set()
    for n, message in enumerate(messages):
        while message.lines and not message.lines[0].strip():
            del message.lines[0]
        size = _quoted(message.lines, everything)
        message.repeats += message.lines[:size]
        del message.lines[:size]
        begun = {_beginning(line) for line in message.lines[:-1]}
        said.setdefault(message.speaker, set()).update(begun)
        if n + 1 < len(messages) and (size := _addressed(message.lines, said)):
            messages[n + 1].repeats += message.lines[-size:]
            del message.lines[-size:]
        begun |= {_beginning(line) for line in message.lines}
        said[message.speaker] |= begun
        everything |= begun


def _addressed(lines: list[str], said: dict[str, set[str]]) -> int:
    """Return how many lines at the end of ``lines`` repeat what somebody has ``said``, with their name after an "@"."""
    if lines and lines[-1].startswith("@"):
        address = lines[-1][1:]
        names = (name for size in range(1, _LONGEST_NAME) if (name := address[:size]) in said)
        return int(any(_beginning(address[len(name) :]) in said[name] for name in names))
    if len(lines) > 1 and lines[-2].startswith("@"):
        return 2 * (_beginning(lines[-1]) in said.get(lines[-2][1:].strip(), ()))
    return 0


def _quoted(lines: list[str], everything: set[str]) -> int:
    """Return how many lines at the head of ``lines`` are marked as quotations and were said before."""
    size = 0
    while size < len(lines) and (mark := _QUOTED.match(lines[size])):
        if _beginning(lines[size][mark.end() :]) not in everything:
            break
        size += 1
    return size


def _beginning(words: str) -> str:
    return " ".join(words.split())[:_REPEATED].rstrip("….")
