"""All names that a page has, and which of them ask and which answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.transcript.identities.label_names import is_counted
from bot.transcript.identities.name_chances import Chance, Names, Signs, answering_by_chance, asking_by_chance, shipped
from bot.transcript.identities.name_rules import (
    STATED,
    answering_by_rules,
    asking_by_rules,
    known_to_ask,
    pair_of,
    signs_in,
)
from bot.transcript.identities.name_signs import ZONES, longest
from bot.transcript.identities.page_owners import beside_writer
from bot.transcript.identities.section_names import with_midway
from bot.transcript.language import detect
from bot.transcript.names.firms import firms_in, without_firms
from bot.transcript.names.lower_case import things_in, with_article
from bot.transcript.names.masthead import Masthead
from bot.transcript.names.name_elsewhere import living
from bot.transcript.names.named_things import named_things
from bot.transcript.names.person_names import person_in
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.scene import Scene
from bot.transcript.text_parts.utterances import State

#: Whom a rule names is believed down to this chance, where nobody has a better one.
_LEAST = 0.2
#: Where turns stand. Programs that tell voices apart spell names as they hear them, so that what only turns say of
#: somebody counts there no more than what only an answer says elsewhere.
_HEARD = frozenset({"told", "asked", "parting", "closing"})
#: Fields that say what a page is about, in words that look like names: "tags: [Country Life]".
_TAGS = frozenset({"field tags", "field tag", "field categories", "field category", "field keywords"})
#: Before the name of a paper, in a sentence.
_ARTICLE = (
    r"(?:the|de[rmn]|die|das|le|la|el|il|lo|para\s[oa]|ao|à|d[oa]|n[oa]|pel[oa]|al|del|du|au|dal|dell[ao]|nel|sul|het)"
)
#: Whom the page says to have been asked some questions answers as surely at least: the fit does not know these rules.
_QUESTIONED = 0.9
_SAID_TO_ANSWER = frozenset(
    f"rule: {rule}" for rule in ("questioned", "slavic, answers", "writer, answers", "title of interview", "told of")
)
#: Whom only an answer or a tag names takes part from this chance on: "Hello. Ida Holm, 52, two daughters."
SURE = 0.6
_SAID = (State.QUESTION, State.ANSWER)
#: Of so many who ask it is looked up whether the text has an article before them.
_MOST_ASKING = 10


@dataclass(frozen=True, slots=True)
class PageNames:
    """All names on a page, and where it was looked for them."""

    scene: Scene
    head: Masthead
    signs: Signs
    chances: Names
    #: What the turns have without capitals, or the head says to be a thing: nobody.
    things: Set[str] = frozenset()

    @property
    def text(self) -> str:
        """The whole text."""
        return self.scene.document.source.text


def page_names_of(scene: Scene) -> PageNames:
    """Return all names on the page that ``scene`` is of."""
    head, text = scene.head, scene.document.source.text
    firms = firms_in(head.sentences)
    signs = signs_in(scene, head)
    signs = {name: signs[name] for name in without_firms(signs, firms)}
    said = [u.passage.span.of(text) for u in scene.utterances if u.aside is None and u.state in _SAID]
    things = {*things_in(signs, said), *named_things(head.sentences), *firms}
    things |= with_article(signs, text, detect(text)) | beside_writer(scene, head, signs)
    chances = with_midway(scene, shipped().of(living(signs)))
    return PageNames(
        scene, head, signs, {name: chance for name, chance in chances.items() if name not in things}, things
    )


def sides_of(
    page: PageNames, asking: tuple[str, ...], answering: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], float]:
    """Return who asks, who answers, and the least chance of these, 0..1; labels name ``asking`` and ``answering``."""
    scene, head = page.scene, page.head
    chances = _taking_part(page, asking)
    met, answers = pair_of(scene, head) or ((), ())  # who asks and answers, as a sentence says
    writers = known_to_ask(head)
    ruled = [name for name in answering_by_rules(scene, head, asking) if name not in {*page.things, *writers}]
    told = answering or named_on(Role.ANSWERS, ruled, page.signs, _without(chances, (*met, *writers)))
    least = min((_sureness(chances[name], page.signs[name]) for name in told if name in chances), default=1.0)
    left = _without(chances, told)
    if asking:
        is_paper = is_outlet(asking, page.text)
        person = (asking_by_chance(left) or _of_pair(met, told, answers)) if is_paper else ()
        beside = asking_by_rules(scene, head, told) if person else ()
        person = beside if set(person) < set(beside) else person  # two journalists of one outlet
        asked = person or asking
    else:
        asked = tuple(name for name in writers if name not in told)
        asked = asked or named_on(Role.ASKS, asking_by_rules(scene, head, told), page.signs, left)
    return asked, told, 1.0 if answering else least


def _taking_part(page: PageNames, asking: Sequence[str]) -> dict[str, Chance]:
    """Return the chances of all but those ``asking`` who are named around the talk, or surely answer."""
    heard = _HEARD if any(is_counted(label.key) for label in page.scene.labels) else {"told"}
    around = {name for name, signs in page.signs.items() if _is_around(signs.keys() - heard)}
    return {
        name: chance
        for name, chance in page.chances.items()
        if name not in asking and (name in around or chance.answers >= SURE)
    }


def _without(chances: Names, names: Sequence[str]) -> dict[str, Chance]:
    return {name: chance for name, chance in chances.items() if name not in names}


def _sureness(chance: Chance, signs: Mapping[str, float]) -> float:
    """Return how surely somebody with that ``chance`` and those ``signs`` answers, 0..1."""
    return chance.answers if _SAID_TO_ANSWER.isdisjoint(signs) else max(chance.answers, _QUESTIONED)


def _of_pair(asks: tuple[str, ...], told: Sequence[str], answers: Sequence[str]) -> tuple[str, ...]:
    """Return who ``asks`` as a sentence says, where whom it has answer is among those who do by all else."""
    return () if {fold(name) for name in told}.isdisjoint(map(fold, answers)) else asks


def _is_around(signs: Set[str]) -> bool:
    """Tell whether somebody with those ``signs`` is named around the talk, and not among tags alone."""
    zones, fields = ZONES & signs, {sign for sign in signs if sign.startswith("field ")}
    return bool(zones) and not (zones <= {"field", "boxed"} and fields and fields <= _TAGS)  # boxes have them, too


def named_on(side: Role, ruled: Iterable[str], page: Signs, chances: Names) -> tuple[str, ...]:
    """Return who is on a ``side``, of those whom rules name and of all names on the ``page`` with their ``chances``.

    - Whom the page states, or whom rules alone find: what is no full name has no signs.
    - Else who probably is; and where nobody is, whom rules name, unless all signs of that name speak against it.
    """
    known = {fold(name): name for name in page}
    full = [longest(name, page) for name in ruled]
    stated = [name for name in full if not STATED.isdisjoint(page.get(known.get(fold(name), ""), STATED))]
    likely = asking_by_chance(chances) if side is Role.ASKS else answering_by_chance(chances)
    beside = likely and not set(likely).isdisjoint(full)
    least = 0.0 if beside else _LEAST
    believed = tuple(name for name in full if _chance(chances.get(name), side) >= least)
    return tuple(stated) or (tuple(dict.fromkeys((*likely, *believed))) if beside or not likely else likely)


def _chance(chance: Chance | None, side: Role) -> float:
    if chance is None:
        return 0.0
    return chance.asks if side is Role.ASKS else chance.answers


def is_outlet(asking: Sequence[str], text: str) -> bool:
    """Tell whether those who are ``asking`` are no persons, but their paper: the ``text`` may have "the" before it."""
    text = text if len(asking) <= _MOST_ASKING else ""
    return bool(asking) and not any(
        is_first_name(name.split()[0]) or (person_in(name) and not _has_article(name, text)) for name in asking
    )


def _has_article(name: str, text: str) -> bool:
    return re.search(rf"\b{_ARTICLE}\s{re.escape(name)}\b", text) is not None
