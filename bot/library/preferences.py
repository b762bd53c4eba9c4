"""What the hosts of a server wish of the bot there."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Self


@dataclass(frozen=True, slots=True)
class Preferences:
    """What was chosen for a server; made without arguments, what holds where nothing was."""

    #: Ids of the channels, or categories of channels, in which the bot may speak; empty for all of them.
    channels: tuple[int, ...] = ()
    #: Ids of the channels and forums in which messages are answered without a mention; none at first.
    unasked: tuple[int, ...] = ()
    #: Whether the reply to a command is for the person alone, unless they say otherwise.
    private: bool = False
    #: Whether the built-in interview can be asked as long as the server has none of its own.
    built_in: bool = True
    #: Whether members can ask the library in direct messages too. Not, unless its hosts say so: what a server keeps is
    #: for its channels, where others see who asks what.
    direct: bool = False
    #: Whether members can say below an answer that it answers, or that it does not.
    feedback: bool = False
    #: Whether questions that no interview covers are kept, without who asked, for hosts to see what is missed.
    missed: bool = False
    #: Whether members can suggest other words for a printed question; they count once a host has accepted them.
    wordings: bool = False
    #: Whether the change log tells who changed something. Not, unless the hosts agree to that.
    names: bool = False
    #: Whether replies are text alone, without cards, buttons and menus.
    plain: bool = False
    #: The language of what is for all to see, ISO 639-1; "" for that of the person who asks.
    language: str = ""

    def written(self) -> str:
        """Return them as JSON."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @classmethod
    def read(cls, written: str) -> Self:
        """Return what ``written`` returned, by this or an earlier version; raise ValueError when it makes no sense."""
        found = json.loads(written)
        if not isinstance(found, dict) or not set(found) <= {field.name for field in fields(cls)}:
            raise ValueError("no preferences")
        channels, language, unasked = found.pop("channels", []), found.pop("language", ""), found.pop("unasked", [])
        switches = {name: value for name, value in found.items() if isinstance(value, bool)}
        if switches != found or not isinstance(language, str):
            raise ValueError("no preferences")
        for places in (channels, unasked):
            if not isinstance(places, list) or not all(isinstance(place, int) for place in places):
                raise ValueError("no preferences")
        return cls(channels=tuple(channels), language=language, unasked=tuple(unasked), **switches)
