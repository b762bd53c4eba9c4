"""What is a tag, and what only looks like one: "If x<y and z>w"."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

#: The elements of HTML, those of earlier versions among them, and those of drawings and of Word that pages have.
#: Mark is also somebody's name.
_NAMES: Final = (
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br "
    "button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em "
    "embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html "
    "i iframe img input ins kbd label legend li link main map marquee menu meta meter nav nobr noframes "
    "noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script "
    "search section select slot small source span strike strong style sub summary sup table tbody td template "
    "textarea tfoot th thead time title tr track tt u ul var video wbr svg g path circle rect line use math o:p"
)
#: Attributes without a value.
_BARE: Final = (
    r"(?:allowfullscreen|async|autofocus|autoplay|checked|clear|compact|controls|default|defer|disabled|download|hidden"
    r"|inert|ismap|itemscope|loop|multiple|muted|noshade|nowrap|open|playsinline|readonly|required|reversed|selected)"
)
#: What is behind a name: attributes of which one has a value, or none but those that need none.
_ATTRIBUTES: Final = rf"(?:\s[^<>=]*+=[^<>]*+|(?:\s++{_BARE}(?![\w-]))*\s*+/?)"
#: An element of a page, or one that a site has made itself, as far as its printing says so: "<Tweet id=3 />",
#: "<lite-youtube videoid=3></lite-youtube>", '<turn who="Ann">'; an address.
TAG: Final = (
    rf"(?i:</?(?:{_NAMES.replace(' ', '|')})(?![\w:.-]){_ATTRIBUTES}>)"
    r"|<(?:[A-Z][\w.]*|[A-Za-z]\w*[:-][\w:-]*)(?:\s[^<>=]*+=[^<>]*+|\s*+/)>"
    r"|</(?:[A-Z][\w.]*|[A-Za-z]\w*[:-][\w:-]*)\s*+>"
    r"|<[A-Za-z][\w:.-]*\s[^<>=]*+=[\"'][^<>]*+>"
    r"|<(?:(?i:https?:|ftp:|mailto:|www\.)[^<>]*+|[^\s<>@]++@[^\s<>@]++)>"
)
#: A tag, in whatever case, that begins or ends a paragraph of a page. Those between quotation marks are a program's.
BLOCK_TAG: Final = (
    r"(?<![\"'`])<(?:p|div|li|h[1-6]|td|tr|blockquote|section|article)\b"
    r"|</(?:p|div|li|h[1-6]|td|tr|blockquote|section|article|body)\s*>(?![\"'`])"
)
#: What is one where it opens lines of the text, which has both ends of it: "<speaker>Ann</speaker>".
ELEMENT: Final = r"</?(?P<element>[A-Za-z][\w.:-]*+)(?:\s[^<>=]*+=[^<>]*+|\s*+)>"
_OPENED: Final = re.compile(r"^(?:[^\w<\n]|\d)*+<([A-Za-z][\w.:-]*+)(?=[\s>])", re.MULTILINE)
_CLOSED: Final = re.compile(r"</([A-Za-z][\w.:-]*+)\s*+>")


def elements_in(text: str) -> frozenset[str]:
    """Return the names of the elements that ``text`` both opens and closes, of whatever site or program they are.

    Who speaks of some within a sentence opens no line with them. Nor is "<ann>" one before all that Ann says in a chat,
    if she ends a joke with "</ann>": half of those that open lines have their ends.
    """
    opened, closed = Counter(_OPENED.findall(text)), Counter(_CLOSED.findall(text))
    return frozenset(name for name in {*opened, "mark"} if 2 * closed[name] >= max(opened[name], 1))
