"""Which links of strangers can be followed, and how they are written so that nothing breaks out of them."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, urlsplit

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


def _is_host(host: str) -> bool:
    return bool(host) and all(c.isalnum() or c in "-." for c in host)
