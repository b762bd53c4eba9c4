"""Every request that a bot of a test sends, to the simulated Discord or to the one over sockets, as it is written down.

Nothing is audited that a test chooses: the fixture in ``conftest.py`` records and audits in every test.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest


@dataclass(frozen=True, slots=True)
class Sent:
    """A request to the REST API of a Discord of the tests."""

    method: str
    path: str
    body: object


def record(sent: list[Sent], monkeypatch: pytest.MonkeyPatch) -> None:
    """Add every request from now on to ``sent``: at the two places at which one is written down when it arrives.

    A test that has not loaded one of the two has no bot in it.
    """
    if router := sys.modules.get("simcord.http.router"):
        monkeypatch.setattr(router, "HttpLogEntry", _noting(sent, router.HttpLogEntry, body_at=3))
    if sockets := sys.modules.get("sockets.fake_discord"):
        monkeypatch.setattr(sockets, "Request", _noting(sent, sockets.Request, body_at=2))


def _noting(sent: list[Sent], written: Callable[..., Any], *, body_at: int) -> Callable[..., Any]:
    """Return ``written``, which makes the entry of a request of (method, path, …, body, …), noting what it is given."""

    def noted(*parts: Any) -> Any:
        sent.append(Sent(parts[0], "/" + parts[1].strip("/"), parts[body_at]))
        return written(*parts)

    return noted
