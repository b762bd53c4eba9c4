"""A document when it is known who says what, and not yet what everybody is called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.model import Span
from bot.model.document import Document
from bot.transcript.labelling.labels import Label
from bot.transcript.names.masthead import Masthead, masthead_of
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.vocatives import Called
from bot.transcript.text_parts.utterances import State, Utterance


@dataclass(frozen=True, slots=True)
class Scene:
    """What names are looked for in."""

    document: Document
    labels: Sequence[Label]
    roles: Mapping[str, Role]
    #: From the first question on, where neither labels nor utterances tell where that stands.
    talk: Span | None = None
    #: Whom people call by name.
    called: Called = field(default_factory=Called)
    utterances: Sequence[Utterance] = ()

    @property
    def start(self) -> int | None:
        """Where the talk begins: at the first question, or what seems to be one; None where nothing does."""
        seems = self.labels[0].start if self.labels else self.talk.start if self.talk else None
        asked = (u.passage.span.start for u in self.utterances if u.aside is None and u.state is State.QUESTION)
        first = next(asked, None)
        return seems if first is None else max(first, seems or 0)

    @property
    def head(self) -> Masthead:
        """What stands around the talk."""
        return masthead_of(self.document, self.start)
