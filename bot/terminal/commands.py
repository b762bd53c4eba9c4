"""Which commands can be typed in a chat: how, what each does, and what is said to any other."""

from __future__ import annotations

from difflib import get_close_matches
from enum import Enum
from typing import Final

from bot.text.cutting import cut_short
from bot.wording.catalogues import say, unsaid

#: Characters of a word that nobody here knows that are repeated to whoever typed it; a key has no more.
_REPEATED: Final = 40


class Command(Enum):
    """What can be typed besides a question: its names, how it is typed, and what it does."""

    SUMMARY = ("/summary",), unsaid("/summary [short|medium|long] [KEY]"), unsaid("the interview in its own sentences")
    SEARCH = (
        ("/search",),
        unsaid("/search WORDS"),
        unsaid("sentences with these words as they are spelled; “in quotes” side by side"),
    )
    QUESTIONS = ("/questions",), unsaid("/questions [page]"), unsaid("everything that was asked")
    ABOUT = ("/about",), unsaid("/about [KEY]"), unsaid("who is interviewed, by whom, where and when")
    INTERVIEWS = (
        ("/interviews", "/list"),
        "/interviews, /list",
        unsaid("which interviews there are, with their keys"),
    )
    COMPARE = (
        ("/compare",),
        unsaid("/compare QUESTION"),
        unsaid("what two or three interviews say to it, one below the other"),
    )
    CITE = (
        ("/cite",),
        unsaid("/cite [KEY NUMBER]"),
        unsaid("the last quote, or that question, as a citation to copy"),
    )
    SOURCE = ("/source",), "/source", unsaid("the last quote in its context, with the place of the sentence")
    IN = ("/in",), unsaid("/in [KEY]"), unsaid("ask one interview only; without KEY all of them again")
    WHY = ("/why",), "/why", unsaid("how the last reply came about")
    HELP = ("/help",), "/help", unsaid("this list")
    QUIT = ("/quit", "/exit", "/q"), "/quit, /exit, /q", unsaid("leave; Ctrl-D does too")

    def __init__(self, names: tuple[str, ...], usage: str, meaning: str) -> None:
        """Make the command called ``names``."""
        self.names, self.usage, self.meaning = names, usage, meaning


_BY_NAME: Final = {name: command for command in Command for name in command.names}


def command_called(typed: str) -> Command | None:
    """Return the command that is called as was ``typed``, in capitals or not; None without one."""
    return _BY_NAME.get(typed.lower())


def unknown(command: str) -> str:
    """Return what is said to a ``command`` that there is not."""
    typed = word_repeated(command)
    near = get_close_matches(typed.lower(), _BY_NAME, n=1)
    if near:
        return say(
            "There is no {command}. Did you mean {near}? /help lists what there is.", command=typed, near=near[0]
        )
    return say("There is no {command}. /help lists what there is.", command=typed)


def word_repeated(typed: str) -> str:
    """Return the beginning of what was ``typed``, or all of it where it is short."""
    return cut_short(typed, _REPEATED)
