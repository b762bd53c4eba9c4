"""What those who ask and answer are called, where the host gives their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.remarks import Remark
from bot.text.words import fold
from bot.transcript.identities.chosen import Choice, Chosen
from bot.transcript.identities.people import People
from bot.transcript.speakers.roles import Role


@dataclass(slots=True)
class _Naming:
    """Names on their way from the document's to the host's."""

    names: dict[str, str | None]
    roles: Mapping[str, Role]
    doubts: list[str] = field(default_factory=list)

    def side(self, chosen: Sequence[Chosen], stated: Sequence[str], role: Role) -> tuple[str, ...]:
        """Return the names on one side: those that the host gives, and those of voices that the host does not name."""
        voices = [key for key in self.names if self.roles.get(key) is role]
        rest = [key for key in voices if not any(key in c.voices for c in chosen)]
        printed = [c for c in chosen if c.voices & set(voices)]
        unprinted = [c.name for c in chosen if not c.voices]
        for each in printed:
            self._spell(each)
        if len(unprinted) == len(rest) == 1:
            self._rename(rest.pop(), unprinted[0])
        elif voices:
            self.doubts += [
                Remark("{name} is no speaker in it.", name=name) for name in unprinted if name not in stated
            ]
        known = [self.names[key] for c in printed for key in sorted(c.voices)]
        others = [self.names[key] for key in rest]
        return tuple(dict.fromkeys(name for name in (*known, *unprinted, *others) if name)) or tuple(stated)

    def _spell(self, chosen: Chosen) -> None:
        if chosen.is_longer:
            self.names.update(dict.fromkeys(chosen.voices, chosen.name))

    def _rename(self, key: str, name: str) -> None:
        old = self.names[key]
        if old and fold(old) != fold(name) and not any(map(str.isdigit, old)):
            taken = Remark("{name} is no speaker in it; it is taken for the name of {old}.", name=name, old=old)
            self.doubts.append(taken)
        self.names[key] = name


def with_given_names(
    people: People, choice: Choice | None, roles: Mapping[str, Role]
) -> tuple[People, tuple[str, ...]]:
    """Return ``people`` with the names that the host gives, and a sentence for each that could be a mistake.

    - A name that a label prints, or a short form of it, is its voice's.
    - One name that no label prints, where one voice is left on its side: it is that voice's.
    - A name that the document states apart from the labels changes sides with its bearer.
    - All others are names of those who ask, or answer, without a voice.
    """
    if choice is None:
        return people, ()
    moved = with_interviewers(people, [chosen.name for chosen in choice.asking])
    naming = _Naming(dict(people.names), roles)
    asking = naming.side(choice.asking, _without(moved.interviewers, choice.answering), Role.ASKS)
    answering = naming.side(choice.answering, _without(moved.interviewees, choice.asking), Role.ANSWERS)
    return People(naming.names, asking, answering), tuple(naming.doubts)


def _without(names: Sequence[str], chosen: Sequence[Chosen]) -> tuple[str, ...]:
    elsewhere = {fold(c.name) for c in chosen}
    return tuple(name for name in names if fold(name) not in elsewhere)


def with_interviewers(people: People, chosen: Sequence[str]) -> People:
    """Return ``people`` where ``chosen`` ask: whoever was stated apart from the labels changes sides with them."""
    stated = [n for n in (*people.interviewers, *people.interviewees) if n not in people.names.values()]
    moved = {fold(name) for name in chosen} & {fold(name) for name in stated}
    if not moved:
        return people
    everyone = dict.fromkeys((*people.interviewees, *people.interviewers))

    def asks(name: str) -> bool:
        return fold(name) in moved or (name in people.interviewers and name not in stated)

    def answers(name: str) -> bool:
        return fold(name) not in moved and (name in people.interviewees or name in stated)

    return People(people.names, tuple(filter(asks, everyone)), tuple(filter(answers, everyone)))
