"""Which links of strangers can be followed, and how they are written so that nothing breaks out of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import quote, urlsplit

from bot.text.clock import clock_of

#: Longer ones are tracking, or an attack on the layout; a card has room for 4,000 characters in all.
_LONGEST: Final = 500
#: What may stand in a path or a query as it is, besides letters and digits. No bracket, quote, blank, angle or
#: backtick, which would end a link in Markdown or a field in BibTeX; no "@" or ":", of which mentions and emoji are
#: made. A "%" is kept, because it is part of an escape already.
_SAFE: Final = "/%!$&+,;=-._~"


def web_address(link: str | None) -> str | None:
    """Return ``link`` as an http or https address in ASCII; None where it is no such address.

    - Another scheme, no host, or a name and password before the host (as in "bank.example@evil.example"): None.
    - Anything that could end the address early is written as ``%XX``.
    """
    text = (link or "").strip()
    if not text or len(text) > _LONGEST:
        return None
    try:
        parts = urlsplit(text)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or not _is_host(host):
        return None
    query = f"?{quote(parts.query, _SAFE + '?')}" if parts.query else ""
    fragment = f"#{quote(parts.fragment, _SAFE + '?')}" if parts.fragment else ""
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}{quote(parts.path, _SAFE)}{query}{fragment}"


def address_at(link: str | None, seconds: int | None) -> str | None:
    """Return ``web_address(link)``; of a recording at a player that we know, opening it after so many ``seconds``.

    - YouTube: "t" in the query, https://support.google.com/youtube/answer/57741
    - Vimeo: "t" in the fragment, https://vimeo.zendesk.com/hc/en-us/articles/360000121668
    - SoundCloud: the same with a clock, "#t=2%3A30", as its button "Share" writes it.
    - Spotify: "t" in the query of an episode, as its button "Share" writes it.
    """
    address = web_address(link)
    if address is None or seconds is None:
        return address
    parts = urlsplit(address)
    place = f"{parts.netloc.removeprefix('www.').removeprefix('m.')}{parts.path}?{parts.query}"
    for player, is_in_query, written in _PLAYERS:
        if player.match(place):
            time = f"t={written(seconds)}"
            query = "&".join([*(each for each in parts.query.split("&") if each and not _is_time(each)), time])
            fragment = "" if _is_time(parts.fragment) else parts.fragment
            changed = parts._replace(query=query, fragment=fragment) if is_in_query else parts._replace(fragment=time)
            return changed.geturl()
    return address


def _is_time(stated: str) -> bool:
    return stated.startswith("t=")


def _clock(seconds: int) -> str:
    clock = clock_of(seconds) if seconds >= 3600 else f"{seconds // 60}:{seconds % 60:02}"
    return quote(clock, "")


#: Where a player has recordings, as host, path and query; whether the moment to begin at stands in the query or in the
#: fragment, and how it is written.
_PLAYERS: Final[tuple[tuple[re.Pattern[str], bool, Callable[[int], str]], ...]] = (
    (re.compile(r"(?:music\.)?youtube\.com/watch\?(?:.*&)?v=[\w-]"), True, "{}s".format),
    (re.compile(r"youtu\.be/[\w-]{6,}\?"), True, "{}".format),
    (re.compile(r"vimeo\.com/(?:channels/[\w-]+/|groups/[\w-]+/videos/)?\d+(?:/\w+)?/?\?"), False, "{}s".format),
    (re.compile(r"soundcloud\.com/[\w-]+/(?!sets/)[\w-]+(?:/s-\w+)?/?\?"), False, _clock),
    (re.compile(r"open\.spotify\.com/(?:intl-\w+/)?episode/\w+/?\?"), True, "{}".format),
)


def _is_host(host: str) -> bool:
    return bool(host) and all(c.isalnum() or c in "-." for c in host)
