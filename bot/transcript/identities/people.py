"""What the speakers are called: the full name behind a label, and names where nothing is labelled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from bot.model.document import Kind
from bot.text.first_names import is_first_name, is_womans_name
from bot.text.words import fold
from bot.transcript.identities.joined_names import joined_in
from bot.transcript.identities.label_names import are_counted, is_common_noun, men_in, names_of_keys
from bot.transcript.identities.name_support import Support
from bot.transcript.identities.page_names import SURE, PageNames, is_outlet, page_names_of, sides_of
from bot.transcript.identities.page_owners import owner_of
from bot.transcript.identities.section_names import asked_in_turn
from bot.transcript.identities.single_names import own_titled, shown_in_title, single_name
from bot.transcript.labelling.joint_labels import joint_in
from bot.transcript.names.heard import heard_in
from bot.transcript.names.misprints import as_said
from bot.transcript.names.nicknames import with_nickname, without_nicknames
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
#: From this chance on whoever answers is the person behind a label that is hardly a name: "Debz" is Débora Holm.
_SURELY = 0.75
#: So probably answers somebody on many pages where labels name somebody else.
_CHANCE_OF_MANY = 0.25
#: Who is behind "The beekeeper", from this chance on.
_LIKELY = 0.5
_UNKNOWN = Support()


@dataclass(frozen=True, slots=True)
class People:
    """Who takes part."""

    #: What each label's key stands for; None where it is no name ("Q", "Interviewer").
    names: Mapping[str, str | None]
    interviewers: tuple[str, ...]
    interviewees: tuple[str, ...]
    support: Support = _UNKNOWN


@dataclass(frozen=True, slots=True)
class _Known:
    """Who is known to take part, one way after another."""

    #: What each label's key stands for.
    names: Mapping[str, str | None]
    asking: tuple[str, ...]
    answering: tuple[str, ...]
    #: The least chance of those who answer, 0..1; 1 where labels name them.
    chance: float = 1.0


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
    page = page_names_of(scene)
    known = _labelled(page)
    for way in _WAYS:
        known = way(known, page)
    labelled = frozenset(filter(None, known.names.values()))
    known = _joined(known, page, labelled)
    if labelled.isdisjoint(known.answering) and hides_name(page.head):
        known = replace(known, answering=())
    asking = known.asking or _parts(scene, Role.ASKS)
    answering = known.answering or _parts(scene, Role.ANSWERS)
    return _with_nicknames(People(known.names, asking, answering, _support(known, page)), page.text)


def _labelled(page: PageNames) -> _Known:
    """Return whom labels name."""
    scene = page.scene
    names = names_of_keys(scene, page.head)
    unnamed = {*_readers(scene), *joint_in(scene.labels)}
    speaking = {key: name for key, name in names.items() if key not in unnamed}
    return _Known(names, _cast(speaking, scene.roles, Role.ASKS), _cast(speaking, scene.roles, Role.ANSWERS))


def _with_heard(known: _Known, page: PageNames) -> _Known:
    """Add the witness whom a court hears, who answers as "A"."""
    person = heard_in(page.text) if not known.answering and "a" in known.names else None
    return replace(known, answering=(person,)) if person else known


def _with_headed(known: _Known, page: PageNames) -> _Known:
    """Add those whom headings name, each above the same question."""
    return known if known.answering else replace(known, answering=asked_in_turn(page.scene))


def _with_bearer(known: _Known, page: PageNames) -> _Known:
    """Name the person behind the only label that answers, where it is hardly anybody's name."""
    if len(known.answering) != 1 or not (person := _bearer(known.answering[0], page, known.asking)):
        return known
    called = {key for key, name in known.names.items() if name == known.answering[0]}
    if is_womans_name(person.split()[0]) and not called.isdisjoint(men_in(page.scene.labels, page.text)):
        return known
    return replace(known, names={**known.names, **dict.fromkeys(called, person)}, answering=(person,))


def _with_correspondents(known: _Known, page: PageNames) -> _Known:
    """Add who writes to whom, where one mail answers another."""
    if page.scene.labels or not _is_answered_mail(page.scene) or not (pair := correspondents(page.text)):
        return known
    return replace(known, asking=pair[0], answering=pair[1])


def _with_named(known: _Known, page: PageNames) -> _Known:
    """Add whom the page names on a side of which nobody is known, or whoever asks for an outlet."""
    if known.asking and known.answering and not is_outlet(known.asking, page.text):
        return known
    asking, answering, chance = sides_of(page, known.asking, known.answering)
    return replace(known, asking=asking, answering=answering, chance=chance)


def _with_single_name(known: _Known, page: PageNames) -> _Known:
    """Add who answers by a name of one word: where nobody is known, or hardly so."""
    scene, head = page.scene, page.head
    if any(scene.roles.get(label.key) is Role.ANSWERS and _is_person(label.key) for label in scene.labels):
        return known
    own = own_titled(scene, head) if known.chance < _LIKELY else None
    if not own and known.chance < 1.0 and not any(name in title for name in known.answering for title in head.titles):
        own = shown_in_title(scene, head)
    if own and own not in " ".join(known.answering).split():
        return replace(known, answering=(own,))
    if known.answering:
        return known
    return replace(known, answering=single_name(scene, head, known.asking, page.chances, page.signs))


def _with_owner(known: _Known, page: PageNames) -> _Known:
    """Add whoever writes the page, where nobody answers and it says that the writer does."""
    if known.answering or not (writer := owner_of(page.scene, page.head)):
        return known
    asking = tuple(name for name in known.asking if name != writer)
    return replace(known, asking=asking, answering=(writer,), chance=SURE)


def _as_they_say(known: _Known, page: PageNames) -> _Known:
    """Spell whom no label names as they do themselves, and as a title does."""
    is_labelled = not set(known.names.values()).isdisjoint(known.answering)
    own = () if is_labelled else introduced(page.scene, Role.ANSWERS)
    titles = page.head.titles if own else ()
    return replace(
        known, answering=tuple(dict.fromkeys(as_titled(as_said(name, own), titles) for name in known.answering))
    )


#: How more of those who take part come to be known, each where those before it leave somebody out.
_WAYS = (
    _with_heard,
    _with_headed,
    _with_bearer,
    _with_correspondents,
    _with_named,
    _with_single_name,
    _with_owner,
    _as_they_say,
)


def _joined(known: _Known, page: PageNames, labelled: Set[str]) -> _Known:
    """Return who is ``known``, with the whole name of the only one who answers, where its halves stand apart."""
    by_label = {name: name in labelled for name in known.answering}
    signs = {name: own.keys() for name, own in page.signs.items()}
    whole = joined_in(page.scene, page.head, known.asking, by_label, signs)
    if not whole:
        return known
    names = {key: whole if known.answering == (name,) else name for key, name in known.names.items()}
    return _Known(names, known.asking, (whole,), min(known.chance, SURE))


def _support(known: _Known, page: PageNames) -> Support:
    """Return what the ``page`` says of those who answer; their least chance counts where labels name nobody."""
    if {*filter(None, known.names.values())}.isdisjoint(known.answering):
        return Support(known.chance)
    everybody = {fold(without_nicknames(name)) for name in (*known.asking, *known.answering)}
    if all(person_in(name) == name for name in map(without_nicknames, known.answering)):
        return Support()
    others = (each.answers for name, each in page.chances.items() if fold(name) not in everybody)
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


def _is_answered_mail(scene: Scene) -> bool:
    """Tell whether it is a mail whose sender answers below each question that is quoted."""
    asked = [u.passage.block.kind for u in scene.utterances if u.aside is None and u.state is State.QUESTION]
    is_mail = re.search(r"(?m)^(?:From|Von|De|Da|Expéditeur)\s?:.*@", scene.document.source.text[:2_000]) is not None
    return is_mail and (asked.count(Kind.QUOTE) * 2 > len(asked) or replying(scene.document.source.text) is not None)


def _bearer(label: str, page: PageNames, asking: tuple[str, ...]) -> str | None:
    """Return the person behind a ``label`` of one word that is hardly anybody's name, where the page tells who it is.

    For what people are called in a chat, that is whom title and introduction present; for other words, initials and
    nicknames, who surely answers.
    """
    is_nick = _is_nickname(label) or _is_among_nicknames(label, asking)
    if is_nick and (person := _presented(page, asking)):
        return person
    is_trade = is_common_noun(label) and not any(label in title for title in page.head.titles)
    if not is_trade and (len(label.split()) > 1 or is_first_name(label)):
        return None
    _, told, chance = sides_of(page, asking, ())
    least = _LIKELY if is_trade else _SURELY
    return told[0] if len(told) == 1 and least <= chance < 1.0 and person_in(told[0]) == told[0] else None


def _presented(page: PageNames, asking: tuple[str, ...]) -> str | None:
    """Return the person whom title and introduction present, where one with a nickname answers."""
    above = "\n\n".join((*page.head.titles, page.head.front))
    if person := presents_itself(above):
        return person
    told = sides_of(page, asking, ())[1]
    return told[0] if len(told) == 1 and person_in(told[0]) == told[0] and told[0] in above else None


def _is_nickname(name: str) -> bool:
    """Tell whether ``name`` is what somebody is called in a chat, and could be nobody's name: "eckart_v", "ida77"."""
    return looks_like_nick(name) and (name[:1].islower() or not name.replace("-", "").isalpha())


def _is_among_nicknames(name: str, asking: Sequence[str]) -> bool:
    """Tell whether ``name`` is one word and no first name, where most of those who are ``asking`` have nicknames."""
    could_be = looks_like_nick(name) and not is_first_name(name)
    return could_be and sum(map(_is_nickname, asking)) * 2 > len(asking)


def _readers(scene: Scene) -> set[str | None]:
    """Return the keys of those who speak below the talk alone, in letters or comments."""
    said = {u.voice for u in scene.utterances if u.aside != BY_READERS}
    return {u.voice for u in scene.utterances if u.aside == BY_READERS} - said


def _cast(names: Mapping[str, str | None], roles: Mapping[str, Role], role: Role) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for key, name in names.items() if name and roles.get(key) is role))


def _parts(scene: Scene, role: Role) -> tuple[str, ...]:
    """Return the word for a person's part, as "Interviewer" is, and not "Question"; none counted of several is it."""
    words = {
        label.key: label.name for label in scene.labels if scene.roles.get(label.key) is role and _is_person(label.key)
    }
    return () if len(words) > 1 and are_counted(words) else tuple(words.values())[:1]


def _is_person(key: str) -> bool:
    return len(key) > 1 and key not in TURN_WORDS
