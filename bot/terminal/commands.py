"""Which commands can be typed in a chat: how, and what each does."""

from __future__ import annotations

from typing import Final

from bot.wording.catalogues import unsaid

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
    "/in": (unsaid("/in [KEY]"), unsaid("ask one interview only; without KEY all of them again")),
    "/why": ("/why", unsaid("how the last reply came about")),
    "/help": ("/help", unsaid("this list")),
    "/quit": ("/quit", unsaid("leave; Ctrl-D does too")),
}
