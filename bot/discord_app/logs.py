"""How log lines look, and what is never in them."""

from __future__ import annotations

import datetime as dt
import json
import logging
from typing import Final

TEXT: Final = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
#: discord.py writes the content of messages and commands at DEBUG; nobody's words belong in a log.
_LIBRARY_LEVEL: Final = logging.INFO


def setup_logging(level: str, shape: str, token: str | None) -> None:
    """Send the log to standard error, from ``level`` up, as "text" or "json"; ``token`` is never in it."""
    handler = logging.StreamHandler()
    handler.setFormatter(Redacting(_Json() if shape == "json" else logging.Formatter(TEXT), token))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("discord").setLevel(max(_LIBRARY_LEVEL, logging.getLevelName(level)))


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
        return json.dumps({name: fact for name, fact in facts.items() if fact is not None}, ensure_ascii=False)
