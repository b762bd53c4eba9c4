"""Which interview is meant by who typed a name into an option instead of choosing one of those that are offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from bot.discord_app.showing import limits
from bot.discord_app.showing.markup import escape
from bot.discord_app.strings import strings
from bot.errors import NotStoredError
from bot.model import Interview
from bot.service.naming import the_one_called, those_called
from bot.wording import interview_line

#: Interviews that are listed to choose from; characters of each, and of what was typed.
_LISTED: Final = 10
_LINE: Final = 120
_TYPED: Final = 100


def meant(interviews: Sequence[Interview], typed: str, offered: Callable[[Interview], str]) -> Interview | str:
    """Return the one of ``interviews`` that is meant by what was ``typed``, else what tells the person the choices.

    - It is the whole of what is ``offered`` for one alone, as it is typed or pasted by who does not choose it.
    - It is the key of one, or has words of the names of one alone.
    """
    as_offered = [interview for interview in interviews if offered(interview) == typed.strip()]
    if len(as_offered) == 1:
        return as_offered[0]
    try:
        return the_one_called(interviews, typed)
    except NotStoredError:
        return _choices(typed, those_called(interviews, typed), interviews)


def _choices(typed: str, fitting: Sequence[Interview], interviews: Sequence[Interview]) -> str:
    said = strings.SEVERAL_CALLED if fitting else strings.NONE_CALLED
    listed = fitting or interviews
    lines = [
        f"- **{escape(interview.key)}**: {escape(limits.shortened(interview_line(interview), _LINE))}"
        for interview in listed[:_LISTED]
    ]
    left = len(listed) - _LISTED
    more = [strings.MORE_CALLED.format(count=left)] if left > 0 else []
    return "\n".join([said.format(typed=escape(limits.shortened(typed, _TYPED))), *lines, *more])
