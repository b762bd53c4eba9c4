"""How log lines look, and what is never in them."""

from __future__ import annotations

import datetime as dt
import json
import logging
from typing import Final

from bot.discord_app.failures import fact

TEXT: Final = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
#: discord.py writes the content of messages and commands at DEBUG; nobody's words belong in a log.
_LIBRARY_LEVEL: Final = logging.INFO


def setup_logging(level: str, shape: str, token: str | None) -> None:
    """Send the log to standard error, from ``level`` up, as "text" or "json"; ``token`` is never in it."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacting(_Json() if shape == "json" else logging.Formatter(TEXT), token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("discord").setLevel(max(_LIBRARY_LEVEL, logging.getLevelName(level)))
    keep_people_out()


def keep_people_out() -> None:
    """Make single lines, without the ids of people, of what discord.py would log with a traceback."""
    for name in ("discord.app_commands.tree", "discord.client"):
        logging.getLogger(name).addFilter(_in_a_line)


def _in_a_line(record: logging.LogRecord) -> bool:
    """Shorten ``record``; return True, for it is logged in any case.

    - Suggestions that Discord refused, mostly because they came too late: discord.py names the person.
    - A connection that broke and is made again: discord.py adds some 40 lines.
    """
    error = record.exc_info[1] if record.exc_info else None
    if error is None or not isinstance(record.args, tuple):
        return True
    if str(record.msg).startswith("Ignoring exception in autocomplete"):
        record.msg, record.args = "suggestions of /%s came to nothing (%s)", (record.args[0], fact(error))
        record.exc_info, record.levelno, record.levelname = None, logging.INFO, "INFO"
    elif str(record.msg).startswith("Attempting a reconnect"):
        record.msg, record.args = "the connection broke (%s); the next try is in %.0f s", (fact(error), record.args[0])
        record.exc_info, record.levelno, record.levelname = None, logging.WARNING, "WARNING"
    return True


class Redacting(logging.Formatter):
    """Formats as another formatter does, and blots out a secret wherever it got in."""

    def __init__(self, inner: logging.Formatter, secret: str | None) -> None:
        """Format as ``inner`` does, without ``secret``."""
        super().__init__()
        self._inner = inner
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        """Return the line for ``record``."""
        line = self._inner.format(record)
        return line.replace(self._secret, "[token]") if self._secret else line


class _Json(logging.Formatter):
    """One JSON object a line: time, level, logger, message, and where there are any, code and traceback."""

    def format(self, record: logging.LogRecord) -> str:
        facts = {
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            "code": getattr(record, "code", None),
            "traceback": self.formatException(record.exc_info) if record.exc_info else None,
        }
        return json.dumps({name: told for name, told in facts.items() if told is not None}, ensure_ascii=False)
