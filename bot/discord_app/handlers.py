"""What answers each command, button and message, put together from what the bot serves and what it remembers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bot.discord_app.access import Access
from bot.discord_app.answered import Answered
from bot.discord_app.asking.mentions import Mentions
from bot.discord_app.asking.numbers_typed import NumbersTyped
from bot.discord_app.asking.outcomes import Outcomes
from bot.discord_app.asking.privacy import Privacy
from bot.discord_app.asking.screening import ScreensOf
from bot.discord_app.asking.screens import Screens
from bot.discord_app.asking.suggesting import Suggesting
from bot.discord_app.asking.unasked import Unasked
from bot.discord_app.asking.verbs import Asking
from bot.discord_app.asking.voting import Voting
from bot.discord_app.cooldowns import Cooldowns
from bot.discord_app.hosting.accepting import Accepting
from bot.discord_app.hosting.importing import Importing, Waiting
from bot.discord_app.hosting.managing import Managing
from bot.discord_app.hosting.previews import Previews
from bot.discord_app.hosting.publishing import Publishing
from bot.discord_app.hosting.taking_back import TakingBack
from bot.discord_app.remembered import Remembered
from bot.discord_app.setup.counting import Counting
from bot.discord_app.setup.menu import settled_in
from bot.discord_app.setup.settling import Settling
from bot.discord_app.setup.wanting import Wanting
from bot.discord_app.showing.pages import Message
from bot.library.results import Covered, Preview
from bot.model import Interview
from bot.service import Service
from bot.service.missing import Missing
from bot.service.rehearsing import covered_now, newly_covered

if TYPE_CHECKING:
    from bot.library.store.libraries import Libraries


class Handlers:
    """The verbs of everybody, of hosts, and of those who write a message."""

    def __init__(
        self,
        screens: Callable[[int | None, int | None], Screens],
        help_alone: Callable[[], Sequence[Message]],
        service: Callable[[int | None], Service],
        libraries: Libraries | None,
        remembered: Remembered,
        *,
        prepare: Callable[[Interview], None],
        notice: Callable[[], str],
        clock: Callable[[], float],
        reads_messages: bool,
    ) -> None:
        """Show ``screens``, as in ``ScreensOf``, and ``help_alone`` where there is nothing to ask.

        ``notice`` is as in ``Managing``, and the rest as in ``VerbatimClient``.
        """
        cooldowns = Cooldowns(clock)
        feedback, missing, wishes = remembered.feedback, remembered.missing, remembered.wishes
        outcomes = Outcomes(feedback, missing)
        access = Access(libraries, cooldowns)
        shown = ScreensOf(screens)

        self.asking = Asking(shown, help_alone, cooldowns, wishes, outcomes, Answered(clock))
        self.voting = Voting(shown, cooldowns, wishes, feedback)
        self.suggesting = Suggesting(shown, cooldowns, wishes, remembered.rewording)
        self.privacy = Privacy(cooldowns, feedback, missing, remembered.undoing, wishes)

        covered = _covered_in(service, missing)
        previews: Previews[Preview] = Previews(clock, lambda preview: len(preview.draft.data))
        self.publishing = Publishing(access, prepare, previews, lambda server: service(server).engine, covered)
        waiting: Previews[Waiting] = Previews(clock, lambda waiting: len(waiting.data))
        self.importing = Importing(access, waiting, self.publishing.make_ready)
        self.managing = Managing(access, wishes, notice)
        self.accepting = Accepting(access, remembered.rewording, lambda server: service(server).engine)
        self.taking_back = TakingBack(access, remembered.undoing, wishes, settled_in)
        self.settling = Settling(access, wishes, reads=reads_messages)
        self.counting = Counting(access, feedback, lambda server: service(server).interviews)
        self.wanting = Wanting(access, missing, wishes, lambda server, wanted: covered_now(service(server), wanted))

        numbers = NumbersTyped(shown, self.voting, self.suggesting)
        self.mentions = Mentions(shown, help_alone, cooldowns, clock, wishes, outcomes, numbers)
        #: None where messages that do not mention the bot are not read.
        self.unasked = Unasked(shown, cooldowns, clock, wishes, outcomes) if reads_messages else None


def _covered_in(service: Callable[[int | None], Service], missing: Missing) -> Callable[[int, str], Sequence[Covered]]:
    """Return a function that tells which uncovered questions of a server its interview with a given key answers."""

    def covered(server: int, key: str) -> Sequence[Covered]:
        wanted = missing.groups(server)
        return newly_covered(service(server), wanted, key) if wanted else ()

    return covered
