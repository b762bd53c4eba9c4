"""What is shared by all languages: a role, and how the roles that two texts give are compared."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Final

#: Whoever is interviewed: "you" in a question, "I" in what is said.
GUEST: Final = "*"
#: Words, with the apostrophe that one ends with ("m'a"), and the marks that end a clause or a phrase.
_TOKEN: Final = re.compile(r"[^\W_]+(?:['’](?=[^\W_]))?|[.?!;:,…—–]")
#: Marks that end a clause.
CLAUSE_ENDS: Final = frozenset(".?!;:…—–")
#: How verbs of the four languages begin whose agent may as well be told as their patient: "I met her", "she met me".
EITHER_WAY: Final = tuple(
    "meet met marr know knew chang tire interest worr learn kennen kannt treff traf heirat begeg andert lern ander"
    " rencontr conna epous mari appren appris interes inquie amus conoc encontr cas cambi canso aprend preocup".split()
)


class Role(Enum):
    """What somebody or something is to a verb."""

    AGENT = "agent"
    PATIENT = "patient"


#: The roles by verb and by who or what has them, both folded; a verb may be "" where the form of a noun alone tells.
Roles = Mapping[tuple[str, str], frozenset[Role]]


def tokens(text: str) -> list[str]:
    """Return the words and the marks of ``text``, in lower case, with plain apostrophes."""
    return [token.lower().replace("’", "'") for token in _TOKEN.findall(text)]


def gathered(found: Iterable[tuple[str, str, Role]]) -> Roles:
    """Return the roles ``found``: a verb, who or what, and its role to it."""
    roles: dict[tuple[str, str], set[Role]] = {}
    for verb, who, role in found:
        roles.setdefault((verb, who), set()).add(role)
    return {of: frozenset(ones) for of, ones in roles.items()}


def clash(asked: Roles, said: Roles, *, asks_who: bool) -> bool:
    """Tell whether somebody has another role in what was ``asked`` than in what was ``said``, and no agent is the same.

    - Where both tell the role of the guest, nobody else counts: a person's form tells more than the place of a noun.
    - Without a verb that both share, two must have changed places.
    - Whoever is alone with a verb may do it or have it done, as gates that close, unless the question ``asks_who``.
    """
    shared = asked.keys() & said.keys()
    of_guest = [of for of in shared if of[1] == GUEST]
    if of_guest:
        return all(asked[of].isdisjoint(said[of]) for of in of_guest)
    together = Counter(verb for verb, _ in asked)
    apart = [of for of in shared if asked[of].isdisjoint(said[of]) and (asks_who or together[of[0]] > 1)]
    is_told = any(verb for verb, _ in apart) or len(apart) > 1
    return is_told and not any(Role.AGENT in asked[of] & said[of] for of in shared)
