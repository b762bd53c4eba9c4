"""What the numbers in a plain text do, as a line of it says: the actions that a card has buttons for.

A line is "4 Source · 5 Cite · 6 Remove · zhao-tong-lexpress/3/2:scx": numbers with what they do, and last what they
are about, so that they work after a restart and in every language, like buttons. It is written as
- interview/exchange, and after that, where it is so,
- /2.3 for the sentences that reply, and @7 for the sentence from which on a card has left out the rest;
- of lists, questions#2/interview: the page to go on with, 0-based, of the list of one interview or of all;
- after a colon a letter for what each number of the line does, as ``_LETTERS`` has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, assert_never

from bot.discord_app.showing.ids import ButtonId, CiteId, RemoveId, Topic, TurnId
from bot.discord_app.showing.markup import small
from bot.discord_app.showing.reader_ids import KEY, MARK, ReadId, Turn, VoteId

#: What a number can do.
Action = ReadId | CiteId | VoteId | RemoveId | TurnId

#: Source, read on, cite; it answers, it does not; remove. The exchange before or after has a line of its own.
_LETTERS: Final = "srcynx"
_BETWEEN: Final = " · "
_LINE: Final = re.compile(rf"-# ([0-9]{{1,4}}) .*{_BETWEEN}(\S*):([{_LETTERS}]+)")
_EXCHANGE: Final = re.compile(
    rf"(?P<key>{KEY})/(?P<mark>{MARK})(?:/(?P<sentences>[0-9]{{1,5}}(?:\.[0-9]{{1,5}})*))?(?:@(?P<at>[0-9]{{1,5}}))?"
)
_LIST: Final = re.compile(rf"(?P<topic>{'|'.join(t.value for t in Topic)})#(?P<page>[0-9]{{1,5}})(?:/(?P<key>{KEY}))?")


def lines(buttons: Sequence[tuple[str, ButtonId]], first: int) -> Iterator[str]:
    """Yield the lines for those of the ``buttons``, each a label and what it is for, that text can have.

    They are numbered from ``first`` on. To what stands above already, no number leads back.
    """
    shown = [(label, target) for label, target in buttons if isinstance(target, Action) and not _leads_back(target)]
    read = [target for _, target in shown if isinstance(target, ReadId)]
    gathered: list[tuple[str, list[str], str]] = []
    for number, (label, target) in enumerate(shown, first):
        where = _place(target, read)
        # What is removed is the reply, whatever else is about an exchange of it.
        if gathered and (where == gathered[-1][0] or isinstance(target, RemoveId)):
            place, labels, letters = gathered.pop()
        else:
            place, labels, letters = where, [], ""
        gathered.append((place, [*labels, f"{number} {label}"], letters + _letter(target)))
    for place, labels, letters in gathered:
        yield small(_BETWEEN.join([*labels, f"{place}:{letters}"]))


def action(text: str, number: int) -> Action | None:
    """Return what ``number`` does in the plain ``text`` of a message; None where it does nothing."""
    for found in map(_LINE.fullmatch, text.split("\n")):
        place = number - int(found[1]) if found else -1
        if found and 0 <= place < len(found[3]):
            return _action(found[3][place], found[2])
    return None


def _leads_back(target: Action) -> bool:
    return isinstance(target, ReadId) and target.turn is Turn.BACK


def _letter(target: Action) -> str:
    match target:
        case ReadId(turn=turn):
            return "r" if turn in (Turn.ON, Turn.FURTHER) else "s"
        case TurnId():
            return "r"
        case CiteId():
            return "c"
        case VoteId(answers=answers):
            return "y" if answers else "n"
        case RemoveId():
            return "x"
        case _:
            assert_never(target)


def _place(target: Action, read: Sequence[ReadId]) -> str:
    """Return what a line says of where ``target`` leads; of an exchange all that those that are ``read`` tell."""
    match target:
        case RemoveId():
            return ""
        case TurnId(topic=topic, page=page, within=within):
            return f"{topic.value}#{page}" + (f"/{within}" if within else "")
        case ReadId() | CiteId() | VoteId():
            same = [r for r in read if (r.interview, r.exchange) == (target.interview, target.exchange)]
            sentences = next((".".join(map(str, r.sentences)) for r in same if r.sentences), "")
            at = next((r.at for r in same if r.turn in (Turn.ON, Turn.FURTHER)), 0)
            where = f"{target.interview}/{target.exchange}"
            return where + (f"/{sentences}" if sentences else "") + (f"@{at}" if at else "")
        case _:
            assert_never(target)


def _action(letter: str, where: str) -> Action | None:
    if letter == "x":
        return RemoveId(0)
    if (listed := _LIST.fullmatch(where)) and letter == "r":
        return TurnId(0, Topic(listed["topic"]), int(listed["page"]), "next", listed["key"] or "")
    found = _EXCHANGE.fullmatch(where)
    if found is None:
        return None
    sentences = tuple(map(int, found["sentences"].split("."))) if found["sentences"] else ()
    opened = ReadId(found["key"], found["mark"], Turn.SOURCE, min(sentences, default=0), sentences)
    match letter:
        case "c":
            return CiteId(found["key"], found["mark"])
        case "y" | "n":
            return VoteId(found["key"], found["mark"], answers=letter == "y")
        case "r":
            return replace(opened, turn=Turn.ON, at=int(found["at"] or 0))
        case _:
            return opened
