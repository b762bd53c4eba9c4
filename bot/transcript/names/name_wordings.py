"""How names stand beside words that tell who they are: one person or several, in one line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import Final

from bot.transcript.names.person_names import NAME, person_in

#: Between the names of several people.
AND: Final = r"(?:[^\S\n]?,[^\S\n](?:and\s|und\s|et\s|y\s|e\s)?|[^\S\n](?:and|und|et|y|e|&|\+)[^\S\n])"
_LISTED: Final = re.compile(r"\s(?:and|und|et|y|e|&|\+)\s")
#: A name in one line. In titles it may have words around it that are none, which ``person_in`` leaves out.
LINE_NAME: Final = NAME.replace(r"\s", r"[^\S\n]")
#: One person or several.
NAMES: Final = rf"(?P<names>{LINE_NAME}(?:{AND}{LINE_NAME}){{0,4}})"
_NO_WHO: Final = r"(?!(?:by|par|por|of|from|in|at|about|on|von|aus|über|im|sur|dans|en|sobre|desde)\s)"
#: What stands between "interview with" and the name: "the beekeeper", "l'apicultrice", "der Imkerin".
WHO: Final = rf"(?:(?:[dl]['’])?{_NO_WHO}[^\W\d_]+[,.]?\s){{0,4}}?"
#: Who stands behind words such as "interview with".
SOMEBODY: Final = rf"\s(?:(?i:{WHO}))?{NAMES}"


@dataclass(frozen=True)
class Wording:
    """Words with names beside them.

    To compile a name takes as long as to read a page, and there are forty wordings with one: all of it is compiled only
    for a text that has the words.
    """

    words: str
    behind: str = SOMEBODY
    ahead: str = ""

    @cached_property
    def sign(self) -> re.Pattern[str]:
        """The words alone."""
        return re.compile(self.words)

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The words with the names."""
        return re.compile(f"{self.ahead}{self.words}{self.behind}")

    def all_in(self, text: str) -> Iterable[re.Match[str]]:
        """Return where ``text`` has it."""
        return self.whole.finditer(text) if self.sign.search(text) else ()

    def first_in(self, text: str) -> re.Match[str] | None:
        """Return where ``text`` has it first."""
        return next(iter(self.all_in(text)), None)

    def all_of(self, line: str) -> re.Match[str] | None:
        """Return the match where ``line`` is nothing else; nothing may be ``ahead``."""
        return self.whole.fullmatch(line) if self.sign.match(line) else None


def persons(names: str) -> tuple[str, ...]:
    """Return the persons in a list of names, up to what is none: one in "Edward Hall, Senior Developer"."""
    parts = re.split(AND, names)
    if _LISTED.search(names) is None:  # "Edward Hall, Triage Keeper": what follows the comma is what he is
        parts = parts[:1]
    found = (person_in(" ".join(part.split())) for part in parts)
    return tuple(dict.fromkeys(name for name in takewhile(bool, found) if name))
