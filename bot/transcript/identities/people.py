"""What the speakers are called: the full name behind a label, and names where nothing is labelled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from bot.model.document import Kind
from bot.text.first_names import is_first_name, is_womans_name
from bot.text.words import fold
from bot.transcript.identities.joined_names import joined_in
from bot.transcript.identities.label_names import are_counted, is_common_noun, is_counted, men_in, names_of_keys
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
from bot.transcript.identities.name_support import Support
from bot.transcript.identities.page_owners import beside_writer, owner_of
from bot.transcript.identities.section_names import asked_in_turn, with_midway
from bot.transcript.identities.single_names import own_titled, single_name
from bot.transcript.labelling.joint_labels import joint_in
from bot.transcript.labelling.labels import Label
from bot.transcript.language import detect
from bot.transcript.names.firms import firms_in, without_firms
from bot.transcript.names.lower_case import things_in, with_article
from bot.transcript.names.masthead import Masthead
from bot.transcript.names.misprints import as_said
from bot.transcript.names.name_elsewhere import living
from bot.transcript.names.named_things import named_things
from bot.transcript.names.nicknames import with_nickname, without_nicknames
from bot.transcript.names.offices import heard_in
from bot.transcript.names.person_names import person_in
from bot.transcript.names.signatures import correspondents, presents_itself, replying
from bot.transcript.names.spelling_out import with_whole_first_name
from bot.transcript.names.title_names import as_titled
from bot.transcript.signs.label_words import TURN_WORDS, looks_like_nick
from bot.transcript.speakers.head_lines import hides_name
from bot.transcript.speakers.introductions import introduced
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.scene import Scene
from bot.transcript.text_parts.utterances import State
from bot.transcript.unspoken.readers_words import BY_READERS

#: So many on each side are looked for with a nickname.
_MOST_NICKNAMES = 10
#: Whom a rule names is believed down to this chance, where nobody has a better one.
LEAST = 0.2
#: Where turns stand. Programs that tell voices apart spell names as they hear them, so that what only turns say of
#: somebody counts there no more than what only an answer says elsewhere.
HEARD = frozenset({"told", "asked", "parting", "closing"})
#: Fields that say what a page is about, in words that look like names: "tags: [Country Life]".
_TAGS = frozenset({"field tags", "field tag", "field categories", "field category", "field keywords"})
#: From this chance on whoever answers is the person behind a label that is hardly a name: "Debz" is Débora Holm.
_SURELY = 0.75
#: So probably answers somebody on many pages where labels name somebody else.
_CHANCE_OF_MANY = 0.25
#: Who is behind "The beekeeper", from this chance on.
_LIKELY = 0.5
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
_UNKNOWN = Support()
_SAID = (State.QUESTION, State.ANSWER)


@dataclass(frozen=True, slots=True)
class People:
    """Who takes part."""

    #: What each label's key stands for; None where it is no name ("Q", "Interviewer").
    names: Mapping[str, str | None]
    interviewers: tuple[str, ...]
    interviewees: tuple[str, ...]
    support: Support = _UNKNOWN


@dataclass(frozen=True, slots=True)
class _Page:
    """All names on a page."""

    signs: Signs
    chances: Names
    #: What the turns have without capitals, or the head says to be a thing: nobody.
    things: Set[str] = frozenset()


def find_people(scene: Scene) -> People:
    """Return who asks and who answers in ``scene``.

    - A label is spelt out by what stands beside it once ("Frederico (FSM)"), by the initials of another label, or by a
      longer name in the text before the conversation that holds all its words.
    - Without names in the labels: whom the page states, else whoever has the best signs of all that stand on it, what
      rules say among them. Nobody where nothing says so.
    - Without such names: whom headings name, each above the same question.
    - Where only an outlet asks: whoever asks for it, if the page has signs enough of that.
    - The two halves of a name that stand apart are joined.
    - Where nobody else is found: whoever writes a page, if it says that the writer answers.
    - Nobody answers without a label where the page says that it does not name them.
    - Whoever speaks in readers' letters or comments alone takes no part.
    """
    labels, roles, head = scene.labels, scene.roles, scene.head
    firms = firms_in(head.sentences)
    signs = signs_in(scene, head)
    signs = {name: signs[name] for name in without_firms(signs, firms)}
    text = scene.document.source.text
    said = [u.passage.span.of(text) for u in scene.utterances if u.aside is None and u.state in _SAID]
    things = {*things_in(signs, said), *named_things(head.sentences), *firms}
    things |= with_article(signs, text, detect(text)) | beside_writer(scene, head, signs)
    chances = with_midway(scene, shipped().of(living(signs)))
    page = _Page(signs, {name: chance for name, chance in chances.items() if name not in things}, things)
    names = names_of_keys(scene, head)
    readers = _readers(scene)
    unnamed = {*readers, *joint_in(labels)}
    speaking = {key: name for key, name in names.items() if key not in unnamed}
    asking = _cast(speaking, roles, Role.ASKS)
    answering = _cast(speaking, roles, Role.ANSWERS)
    if not answering and "a" in names and (person := heard_in(text)):
        answering = (person,)
    answering = answering or asked_in_turn(scene)
    if len(answering) == 1 and (person := _bearer(answering[0], scene, head, asking, page)):
        called = {key for key, name in names.items() if name == answering[0]}
        if not is_womans_name(person.split()[0]) or called.isdisjoint(men_in(labels, text)):
            names |= dict.fromkeys(called, person)
            answering = (person,)
    if not labels and _is_answered_mail(scene):
        asking, answering = correspondents(text) or (asking, answering)
    chance = 1.0
    if not (asking and answering) or is_outlet(asking, text):
        asking, answering, chance = _named(scene, head, asking, answering, page)
    answering = _or_single_name(scene, head, asking, answering, page, chance)
    if not answering and (writer := owner_of(scene, head)):
        asking, answering, chance = tuple(name for name in asking if name != writer), (writer,), SURE
    named = set(names.values())
    own = introduced(scene, Role.ANSWERS) if named.isdisjoint(answering) else ()
    answering = tuple(dict.fromkeys(as_titled(as_said(name, own), head.titles if own else ()) for name in answering))
    by_label = {name: name in named for name in answering}
    if whole := joined_in(scene, head, asking, by_label, {name: own.keys() for name, own in signs.items()}):
        names |= {key: whole for key, name in names.items() if answering == (name,)}
        answering, chance = (whole,), min(chance, SURE)
    answering = () if named.isdisjoint(answering) and hides_name(head) else answering
    support = _support(asking, answering, {*filter(None, names.values())}, page, chance)
    asking = asking or _parts(labels, roles, Role.ASKS)
    return _with_nicknames(People(names, asking, answering or _parts(labels, roles, Role.ANSWERS), support), text)


def _or_single_name(
    scene: Scene, head: Masthead, asking: Sequence[str], answering: tuple[str, ...], page: _Page, chance: float
) -> tuple[str, ...]:
    """Return those ``answering``, or who does by a name of one word: where nobody is known, or hardly so.

    ``chance`` is the least of theirs, 1 where labels name them.
    """
    if any(scene.roles.get(label.key) is Role.ANSWERS and _is_person(label.key) for label in scene.labels):
        return answering
    own = own_titled(scene, head) if chance < _LIKELY else None
    if own and own not in " ".join(answering).split():
        return (own,)
    return answering or single_name(scene, head, asking, page.chances, page.signs)


def _support(
    asking: Sequence[str], answering: Sequence[str], labelled: Set[str], page: _Page, chance: float
) -> Support:
    """Return what the ``page`` says of those ``answering``; their least ``chance`` counts where labels name nobody."""
    if labelled.isdisjoint(answering):
        return Support(chance)
    known = {fold(without_nicknames(name)) for name in (*asking, *answering)}
    if all(person_in(name) == name for name in map(without_nicknames, answering)):
        return Support()
    others = (each.answers for name, each in page.chances.items() if fold(name) not in known)
    return Support(rival=max(0.0, max(others, default=0.0) - _CHANCE_OF_MANY))


def _with_nicknames(people: People, text: str) -> People:
    """Return ``people`` called as the ``text`` has them: with the whole first name, or a nickname, "Jo “Ray” Lee".

    Whoever is the author of the page by that first name, and answers, asks nobody unless a label says so.
    """
    everybody = {*people.interviewers, *people.interviewees}
    called = {
        name: with_nickname(with_whole_first_name(name, text, everybody), text)
        for side in (people.interviewers, people.interviewees)
        for name in side[:_MOST_NICKNAMES]
    }
    asking, answering = (
        tuple(called.get(name, name) for name in side) for side in (people.interviewers, people.interviewees)
    )
    names = {key: called.get(name, name) if name else None for key, name in people.names.items()}
    asking = tuple(name for name in asking if name not in answering or name in names.values())
    return People(names, asking, answering, people.support)


def _named(
    scene: Scene, head: Masthead, asking: tuple[str, ...], answering: tuple[str, ...], page: _Page
) -> tuple[tuple[str, ...], tuple[str, ...], float]:
    """Return who asks, who answers, and the least chance of these; labels name those ``asking`` and ``answering``."""
    heard = HEARD if any(is_counted(label.key) for label in scene.labels) else {"told"}
    around = {name for name, signs in page.signs.items() if _is_around(signs.keys() - heard)}
    chances = {
        name: chance
        for name, chance in page.chances.items()
        if name not in asking and (name in around or chance.answers >= SURE)
    }
    met, answers = pair_of(scene, head) or ((), ())  # who asks and answers, as a sentence says
    writers = known_to_ask(head)
    left = {name: chance for name, chance in chances.items() if name not in (*met, *writers)}
    ruled = [name for name in answering_by_rules(scene, head, asking) if name not in {*page.things, *writers}]
    told = answering or named_on(Role.ANSWERS, ruled, page.signs, left)
    least = min((_sureness(chances[name], page.signs[name]) for name in told if name in chances), default=1.0)
    left = {name: chance for name, chance in chances.items() if name not in told}
    if asking:
        is_paper = is_outlet(asking, scene.document.source.text)
        person = (asking_by_chance(left) or _of_pair(met, told, answers)) if is_paper else ()
        beside = asking_by_rules(scene, head, told) if person else ()
        person = beside if set(person) < set(beside) else person  # two journalists of one outlet
        return person or asking, told, 1.0 if answering else least
    asked = tuple(name for name in writers if name not in told)
    asked = asked or named_on(Role.ASKS, asking_by_rules(scene, head, told), page.signs, left)
    return asked, told, 1.0 if answering else least


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
    least = 0.0 if beside else LEAST
    believed = tuple(name for name in full if _chance(chances.get(name), side) >= least)
    return tuple(stated) or (tuple(dict.fromkeys((*likely, *believed))) if beside or not likely else likely)


def _chance(chance: Chance | None, side: Role) -> float:
    if chance is None:
        return 0.0
    return chance.asks if side is Role.ASKS else chance.answers


def _is_answered_mail(scene: Scene) -> bool:
    """Tell whether it is a mail whose sender answers below each question that is quoted."""
    asked = [u.passage.block.kind for u in scene.utterances if u.aside is None and u.state is State.QUESTION]
    is_mail = re.search(r"(?m)^(?:From|Von|De|Da|Expéditeur)\s?:.*@", scene.document.source.text[:2_000]) is not None
    return is_mail and (asked.count(Kind.QUOTE) * 2 > len(asked) or replying(scene.document.source.text) is not None)


def _bearer(label: str, scene: Scene, head: Masthead, asking: tuple[str, ...], page: _Page) -> str | None:
    """Return the person behind a ``label`` of one word that is hardly anybody's name, where the page tells who it is.

    For what people are called in a chat, that is whom title and introduction present; for other words, initials and
    nicknames, who surely answers.
    """
    is_nick = _is_nickname(label) or _is_among_nicknames(label, asking)
    if is_nick and (person := _presented(scene, head, asking, page)):
        return person
    is_trade = is_common_noun(label) and not any(label in title for title in head.titles)
    if not is_trade and (len(label.split()) > 1 or is_first_name(label)):
        return None
    _, told, chance = _named(scene, head, asking, (), page)
    least = _LIKELY if is_trade else _SURELY
    return told[0] if len(told) == 1 and least <= chance < 1.0 and person_in(told[0]) == told[0] else None


def _presented(scene: Scene, head: Masthead, asking: tuple[str, ...], page: _Page) -> str | None:
    """Return the person whom title and introduction present, where one with a nickname answers."""
    above = "\n\n".join((*head.titles, head.front))
    if person := presents_itself(above):
        return person
    told = _named(scene, head, asking, (), page)[1]
    return told[0] if len(told) == 1 and person_in(told[0]) == told[0] and told[0] in above else None


def _is_nickname(name: str) -> bool:
    """Tell whether ``name`` is what somebody is called in a chat, and could be nobody's name: "eckart_v", "ida77"."""
    return looks_like_nick(name) and (name[:1].islower() or not name.replace("-", "").isalpha())


def _is_among_nicknames(name: str, asking: Sequence[str]) -> bool:
    """Tell whether ``name`` is one word and no first name, where most of those who are ``asking`` have nicknames."""
    could_be = looks_like_nick(name) and not is_first_name(name)
    return could_be and sum(map(_is_nickname, asking)) * 2 > len(asking)


def is_outlet(asking: Sequence[str], text: str = "") -> bool:
    """Tell whether those who are ``asking`` are no persons, but their paper: the ``text`` may have "the" before it."""
    text = text if len(asking) <= _MOST_NICKNAMES else ""
    return bool(asking) and not any(
        is_first_name(name.split()[0]) or (person_in(name) and not _has_article(name, text)) for name in asking
    )


def _has_article(name: str, text: str) -> bool:
    return re.search(rf"\b{_ARTICLE}\s{re.escape(name)}\b", text) is not None


def _readers(scene: Scene) -> set[str | None]:
    """Return the keys of those who speak below the talk alone, in letters or comments."""
    said = {u.voice for u in scene.utterances if u.aside != BY_READERS}
    return {u.voice for u in scene.utterances if u.aside == BY_READERS} - said


def _cast(names: Mapping[str, str | None], roles: Mapping[str, Role], role: Role) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for key, name in names.items() if name and roles.get(key) is role))


def _parts(labels: Sequence[Label], roles: Mapping[str, Role], role: Role) -> tuple[str, ...]:
    """Return the word for a person's part, as "Interviewer" is, and not "Question"; none counted of several is it."""
    words = {label.key: label.name for label in labels if roles.get(label.key) is role and _is_person(label.key)}
    return () if len(words) > 1 and are_counted(words) else tuple(words.values())[:1]


def _is_person(key: str) -> bool:
    return len(key) > 1 and key not in TURN_WORDS
