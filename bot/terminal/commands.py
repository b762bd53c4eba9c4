"""Which commands can be typed in a chat: how, what each does, and what is said to any other."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final

from bot.text.cutting import cut_short
from bot.wording.catalogues import say, unsaid

#: Characters of a word that nobody here knows that are repeated to whoever typed it; a key has no more.
_REPEATED: Final = 40

#: What can be typed besides a question: how, and what it does.
COMMANDS: Final = {
    "/summary": (unsaid("/summary [short|medium|long] [KEY]"), unsaid("the interview in its own sentences")),
    "/search": (
        unsaid("/search WORDS"),
        unsaid("sentences with these words as they are spelled; “in quotes” side by side"),
    ),
    "/questions": (unsaid("/questions [page]"), unsaid("everything that was asked")),
    "/about": (unsaid("/about [KEY]"), unsaid("who is interviewed, by whom, where and when")),
    "/interviews": ("/interviews", unsaid("which interviews there are, with their keys")),
    "/compare": (unsaid("/compare QUESTION"), unsaid("what two or three interviews say to it, one below the other")),
    "/cite": (unsaid("/cite [KEY NUMBER]"), unsaid("the last quote, or that question, as a citation to copy")),
    "/source": ("/source", unsaid("the last quote in its context, with the place of the sentence")),
    "/in": (unsaid("/in [KEY]"), unsaid("ask one interview only; without KEY all of them again")),
    "/why": ("/why", unsaid("how the last reply came about")),
    "/help": ("/help", unsaid("this list")),
    "/quit": ("/quit", unsaid("leave; Ctrl-D does too")),
}


def unknown(command: str) -> str:
    """Return what is said to a ``command`` that there is not."""
    typed = repeated(command)
    near = get_close_matches(typed.lower(), COMMANDS, n=1)
    if near:
        return say(
            "There is no {command}. Did you mean {near}? /help lists what there is.", command=typed, near=near[0]
        )
    return say("There is no {command}. /help lists what there is.", command=typed)


def repeated(typed: str) -> str:
    """Return the beginning of what was ``typed``, or all of it where it is short."""
    return cut_short(typed, _REPEATED)
