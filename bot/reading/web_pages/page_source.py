"""What stands around the HTML of a page in the files of a site: front matter, code of the server, tags of templates."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.reading.front_matter import front_fields, front_matter_end
from bot.reading.tags import BLOCK_TAG

#: "<?php … ?>", "<% … %>": run where the page is made, and shown to nobody. Word writes "<?xml:namespace … />". Only
#: PHP may go on to the end of the file; other signs that nothing closes are somebody's, as are those that something
#: closes in another paragraph: "<% of what I feared".
_SERVER: Final = re.compile(
    r"<\?php\b.*?(?:\?>|\Z)|<%--(?:(?!<%--).)*?--%>"
    rf"|<\?[=\s](?:(?!<\?|{BLOCK_TAG}).)*?\?>|<%(?:(?!<%|{BLOCK_TAG}).)*?%>",
    re.DOTALL | re.IGNORECASE,
)
#: "{{< rawhtml >}}", "{% include head.html %}", "{{ page.title }}" on lines of their own.
#: The second may go on on lines below, but in no other paragraph.
_TEMPLATE: Final = re.compile(
    rf"^[ \t]*(?:\{{\{{[^{{}}\n]{{1,500}}\}}\}}|\{{%(?:(?!\n\s*\n|{BLOCK_TAG})[^{{}}]){{1,500}}%\}})[ \t\r]*$",
    re.MULTILINE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageSource:
    """The file of a page in two parts."""

    #: What its front matter states: a name and a value each.
    stated: tuple[tuple[str, str], ...]
    #: It has front matter.
    has_front: bool
    #: Code of the server stands in it, which text has nowhere.
    has_server: bool
    html: str


def page_source(text: str) -> PageSource:
    """Return ``text`` without what the maker of the site has put around its HTML.

    Front matter counts at the very head only, code of the server anywhere, tags of templates where they have a line.
    """
    end = front_matter_end(text)
    stated = tuple((field.name, field.value.of(text)) for field in front_fields(text)) if end else ()
    html, codes = _SERVER.subn("", text[end:])
    return PageSource(stated, end > 0, codes > 0, _TEMPLATE.sub("", html))
