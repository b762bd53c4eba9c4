"""What the numbers in a plain text do, as a line of it says: what a card has menus and buttons for.

A line is "4 Source · 5 Cite · 6 Remove · zhao-tong-lexpress/3/2:scx": numbers with what they do, and last what they
are about, so that they work after a restart and in every language, like buttons. It is written as
- interview/exchange, and after that, where it is so,
- ~9f3a for how the answer read, /2.3 for the sentences that reply, and @7 for the sentence from which on a card has
  left out the rest;
- of lists, questions#2/interview: the page to go on with, 0-based, of the list of one interview or of all;
- of words that somebody may suggest for a printed question, 7.42: they begin at character 7 of the text, and are 42
  characters long. A number labelled interview/exchange suggests them for that exchange; any other asks for which one;
- after a colon a letter for what each number of the line does, as ``_LETTERS`` has them.
A stored question that can be chosen is the label of its number, as interview/exchange, or as exchange alone where all
on the line are of the one interview that it ends with; "0 none/interview" chooses none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, assert_never

from bot.discord_app.showing.ids import (
    NONE,
    ButtonId,
    CiteId,
    RemoveId,
    Suggest,
    SuggestId,
    Topic,
    TurnId,
)
from bot.discord_app.showing.markup import plain, small
from bot.discord_app.showing.menus import OfferedQuestion
from bot.discord_app.showing.reader_ids import DIGEST, MARK, ReadId, Turn, VoteId
from bot.library.keys import KEY


@dataclass(frozen=True, slots=True)
class SuggestedByNumber:
    """Other words that somebody suggests for a printed question, by typing a number."""

    #: The words, where they stand in the text; "" where they are in the message that it replies to.
    words: str = ""
    #: The interview, and the mark of the exchange, that answers them; None where it is still to be chosen.
    stored: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class PickedQuestion:
    """A stored question."""

    interview: str
    #: As ``Exchange.mark``.
    exchange: str


@dataclass(frozen=True, slots=True)
class NonePicked:
    """None of the questions that are offered."""

    #: The interview that was asked; "" for all of them.
    within: str = ""


#: A button that text has a number for.
_Shown = ReadId | CiteId | VoteId | RemoveId | TurnId | SuggestId
#: What a number can do.
Action = ReadId | CiteId | VoteId | RemoveId | TurnId | SuggestedByNumber
#: What a number can choose: a stored question, or none of those that are offered.
Picked = PickedQuestion | NonePicked

#: Source, read on, cite; it answers, it does not; remove; other words; a stored question, none of them. The exchange
#: before or after has its own line.
_LETTERS: Final = "srcynxwpo"
_BETWEEN: Final = " · "
_WHERE: Final = "[a-z0-9.~/@#-]*"
_LINE: Final = re.compile(rf"-# (?P<labels>[0-9]{{1,4}} .*){_BETWEEN}(?P<where>{_WHERE}):(?P<letters>[{_LETTERS}]+)")
#: Without its colon, what every line has and ends with; a long one may be cut behind it.
_END: Final = re.compile(rf"(?<={_BETWEEN}){_WHERE}(?=:[{_LETTERS}])")
_EXCHANGE: Final = re.compile(
    rf"(?P<key>{KEY})/(?P<mark>{MARK})(?:~(?P<digest>{DIGEST}))?"
    rf"(?:/(?P<sentences>[0-9]{{1,5}}(?:\.[0-9]{{1,5}})*))?(?:@(?P<at>[0-9]{{1,5}}))?"
)
_CHOICE: Final = re.compile(rf"(?P<number>[0-9]{{1,4}}) (?:(?P<key>{KEY})/)?(?P<mark>{MARK})")
_NONE: Final = re.compile(rf"[0-9]{{1,4}} {NONE}(?:/({KEY}))?")
_WORDS: Final = re.compile(r"([0-9]{1,4})\.([0-9]{1,4})")
_LIST: Final = re.compile(rf"(?P<topic>{'|'.join(t.value for t in Topic)})#(?P<page>[0-9]{{1,5}})(?:/(?P<key>{KEY}))?")


def words_at(text: str, words: str) -> str:
    """Return how a line says where ``words`` stand in the Markdown ``text``; "" where they do not."""
    start = plain(text).find(words) if words else -1
    return f"{start}.{len(words)}" if start >= 0 else ""


def lines(buttons: Sequence[tuple[str, ButtonId]], first: int, words: str = "") -> Iterator[str]:
    """Yield the lines for those of the ``buttons``, each a label and what it is for, that text can have.

    They are numbered from ``first`` on. To what stands above already, no number leads back. ``words`` is what
    ``words_at`` says of the question that the text replies to.
    """
    shown = [(label, target) for label, target in buttons if isinstance(target, _Shown) and not _leads_back(target)]
    read = [target for _, target in shown if isinstance(target, ReadId)]
    gathered: list[tuple[str, list[str], str]] = []
    for number, (label, target) in enumerate(shown, first):
        where = words if isinstance(target, SuggestId) else _place(target, read)
        # What is removed is the reply, whatever else is about an exchange of it.
        if gathered and (where == gathered[-1][0] or "" in (where, gathered[-1][0])):
            place, labels, letters = gathered.pop()
        else:
            place, labels, letters = where, [], ""
        gathered.append((place or where, [*labels, f"{number} {label}"], letters + _letter(target)))
    for place, labels, letters in gathered:
        yield _line(labels, place, letters)


def unlike_lines(text: str) -> str:
    """Return the Markdown ``text``, which shows the same, so that nothing in it is taken for such a line.

    A printed question may read like one, and what a number does is not for whoever wrote a transcript to say.
    """
    return "\n".join(_END.sub(r"\g<0>\\", line) if line.startswith("-# ") else line for line in text.split("\n"))


def choosing(stored: Sequence[tuple[str, str]], words: str) -> str:
    """Return the line by which one of the ``stored`` exchanges, numbered from 1 on, is suggested for ``words``."""
    labels = [f"{number} {interview}/{mark}" for number, (interview, mark) in enumerate(stored, 1)]
    return _line(labels, words, _letter(SuggestId(Suggest.CHOSEN)) * len(stored))


def picking(offered: Sequence[tuple[int, Picked]]) -> str:
    """Return the line by which what is ``offered``, each under its number, can be chosen."""
    keys = {target.interview for _, target in offered if isinstance(target, PickedQuestion)}
    only = keys.pop() if len(keys) == 1 else ""
    labels = [f"{number} {_label(target, only)}" for number, target in offered]
    return _line(labels, only, "".join("p" if isinstance(target, PickedQuestion) else "o" for _, target in offered))


def _label(target: Picked, only: str) -> str:
    match target:
        case PickedQuestion(interview=interview, exchange=mark):
            return mark if only else f"{interview}/{mark}"
        case NonePicked(within=within):
            return f"{NONE}/{within}" if within else NONE
        case _:
            assert_never(target)


def offered_by(text: str) -> tuple[OfferedQuestion, ...]:
    """Return the stored questions that can be chosen by number in the plain ``text`` of a message, in their order."""
    found = [(int(label.split(" ")[0]), _picked(label, line["where"])) for line, label, _ in _labels(text, "p")]
    return tuple(
        OfferedQuestion(number, p.interview, p.exchange) for number, p in found if isinstance(p, PickedQuestion)
    )


def _line(labels: Sequence[str], place: str, letters: str) -> str:
    return small(_BETWEEN.join([*labels, f"{place}:{letters}"]))


def action(text: str, number: int) -> Action | Picked | None:
    """Return what ``number`` does in the plain ``text`` of a message; None where it does nothing."""
    for line, label, letter in _labels(text, _LETTERS):
        if label.split(" ")[0] == str(number):
            where = line["where"]
            if letter in "po":
                return _picked(label, where)
            return _suggested(text, label, where) if letter == "w" else _action(letter, where)
    return None


def _labels(text: str, letters: str) -> Iterator[tuple[re.Match[str], str, str]]:
    """Yield the labels in ``text`` that have one of ``letters``, each with its line and its letter."""
    for line in (found for each in text.split("\n") if (found := _LINE.fullmatch(each))):
        for label, letter in zip(line["labels"].split(_BETWEEN), line["letters"], strict=False):
            if letter in letters:
                yield line, label, letter


def _picked(label: str, where: str) -> Picked | None:
    if none := _NONE.fullmatch(label):
        return NonePicked(none[1] or "")
    chosen = _CHOICE.fullmatch(label)
    key = chosen["key"] or where if chosen else ""
    return PickedQuestion(key, chosen["mark"]) if chosen and key else None


def interviews_in(text: str) -> set[str]:
    """Return the keys of the interviews of which the plain ``text`` of a message quotes something."""
    lines_found = (found for line in text.split("\n") if (found := _LINE.fullmatch(line)))
    return {quoted["key"] for found in lines_found if (quoted := _EXCHANGE.fullmatch(found["where"]))}


def _suggested(text: str, label: str, where: str) -> SuggestedByNumber:
    words, chosen = _WORDS.fullmatch(where), _CHOICE.fullmatch(label)
    start, length = (int(words[1]), int(words[2])) if words else (0, 0)
    return SuggestedByNumber(plain(text)[start : start + length], (chosen["key"], chosen["mark"]) if chosen else None)


def _leads_back(target: _Shown) -> bool:
    return isinstance(target, ReadId) and target.turn is Turn.BACK


def _letter(target: _Shown) -> str:
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
        case SuggestId():
            return "w"
        case _:
            assert_never(target)


def _place(target: _Shown, read: Sequence[ReadId]) -> str:
    """Return what a line says of where ``target`` leads; of an exchange all that those that are ``read`` tell."""
    match target:
        case RemoveId() | SuggestId():
            return ""
        case TurnId(topic=topic, page=page, within=within):
            return f"{topic.value}#{page}" + (f"/{within}" if within else "")
        case ReadId() | CiteId() | VoteId():
            same = [r for r in read if (r.interview, r.exchange) == (target.interview, target.exchange)]
            sentences = next((".".join(map(str, r.sentences)) for r in same if r.sentences), "")
            at = next((r.at for r in same if r.turn in (Turn.ON, Turn.FURTHER)), 0)
            digest = "" if isinstance(target, VoteId) else target.digest
            digest = digest or next((r.digest for r in same if r.digest), "")
            where = f"{target.interview}/{target.exchange}" + (f"~{digest}" if digest else "")
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
    digest = found["digest"] or ""
    opened = ReadId(found["key"], found["mark"], Turn.SOURCE, min(sentences, default=0), sentences, digest)
    match letter:
        case "c":
            return CiteId(found["key"], found["mark"], min(sentences, default=0), digest)
        case "y" | "n":
            return VoteId(found["key"], found["mark"], answers=letter == "y")
        case "r":
            return replace(opened, turn=Turn.ON, at=int(found["at"] or 0))
        case _:
            return opened
