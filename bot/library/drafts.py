"""An interview before it is published: what was understood of a file, and the choices a host has made about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from bot.errors import NotAnInterviewError, ProvenanceError
from bot.library import correcting
from bot.library.description import Description
from bot.library.identity import identified
from bot.library.keys import key_for, plain_key
from bot.library.stated import stated_in
from bot.model import WHOEVER_ANSWERS, Interview, Source, Transcript
from bot.model.corrections import Corrections
from bot.model.document import Document
from bot.remarks import Remark


def understood(document: Document, said: Description) -> Transcript:
    """Return what is understood of ``document``, of which its host has ``said`` that; its refusal is not raised."""
    from bot.transcript import parse  # the parser and the readers are loaded for a new file only: 0.4 s with parsing

    return parse(
        document,
        language=said.language,
        interviewers=said.interviewers,
        interviewees=said.interviewees,
        corrections=said.corrections,
    )


@dataclass(frozen=True, slots=True)
class Draft:
    """A file that was read, and what is said about it; every verb returns a new draft, nothing is stored."""

    #: The file, byte for byte.
    data: bytes = field(repr=False)
    #: The key under which it would be published, ``[a-z0-9-]{1,40}``.
    key: str
    document: Document = field(repr=False)
    transcript: Transcript = field(repr=False)
    description: Description

    @classmethod
    def read(cls, data: bytes, name: str, description: Description | None = None, key: str | None = None) -> Draft:
        """Return the draft of the bytes ``data`` of the file ``name``.

        What ``description`` leaves out, the day and the outlet, is what the file states about itself, if it does.
        ``key`` replaces the one that comes from the name: give that of a published interview to put another in its
        place.

        Raises:
            UnreadableSourceError: the bytes cannot be read as a text.
            NotAnInterviewError: there is no interview in them.
            ProvenanceError: ``key`` has nothing that a key may have.
        """
        from bot.reading.formats import read

        if key is not None and not plain_key(key):
            raise ProvenanceError(name, "key", Remark("must have a letter from a to z, or a digit"))
        document = read(data, name)
        said = (description or Description()).over(stated_in(document))
        return cls(data, key_for(key or PurePath(name).stem), document, _accepted(document, said), said)

    def described(self, description: Description) -> Draft:
        """Return this draft with ``description`` said about it; what that leaves out stays as it is.

        Raises:
            NotAnInterviewError: read in the language it names, there is no interview in it.
        """
        said = description.over(self.description)
        transcript = self.transcript if _parsed(said) == _parsed(self.description) else _accepted(self.document, said)
        return replace(self, transcript=transcript, description=said)

    def asked_by(self, *names: str) -> Draft:
        """Return this draft with the speakers called ``names`` as those who ask; without names, as the parser decides.

        Names that are printed nowhere are what they are called; see ``bot.transcript.parse``.

        Raises:
            NotAnInterviewError: there is no interview when these ask.
        """
        return self._said(replace(self.description, interviewers=names or None))

    def swapped(self) -> Draft:
        """Return this draft with those asking who answered; swapped twice, it is as it was.

        Raises:
            NotAnInterviewError: there is no interview when the others ask.
        """
        chosen = self.description.interviewers
        was_turned = chosen is not None and WHOEVER_ANSWERS in chosen and len(chosen) > 1
        if was_turned or self.description.interviewees:
            return self._turned(chosen or (), self.description.interviewees or ())
        if chosen is None:
            return self.asked_by(WHOEVER_ANSWERS)
        return self.asked_by() if chosen == (WHOEVER_ANSWERS,) else self.asked_by(*self.transcript.interviewees)

    def _turned(self, asking: tuple[str, ...], answering: tuple[str, ...]) -> Draft:
        """Return this draft with the names of those who ask and those who answer exchanged, and the voices as well."""
        names = tuple(name for name in asking if name != WHOEVER_ANSWERS)
        if names and answering and self._states((*names, *answering)):
            return self.named(answering, names)  # the file says whose voice is whose
        turned = answering if WHOEVER_ANSWERS in asking else (*answering, WHOEVER_ANSWERS)
        return self.named(turned, names)

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everybody who is named as asking or answering, those who ask first."""
        return tuple(dict.fromkeys((*self.transcript.interviewers, *self.transcript.interviewees)))

    def cast(self, asking: Collection[str]) -> Draft:
        """Return this draft with those of its ``speakers`` asking that ``asking`` names, and all others answering.

        Raises:
            NotAnInterviewError: there is no interview when these ask.
        """
        asks = tuple(name for name in self.speakers if name in asking)
        answers = tuple(name for name in self.speakers if name not in asking)
        before = self.description.interviewers or ()
        # Where all names are the host's own, nothing in the file says which voice is whose; they stay as turned as
        # they were.
        given = {*before, *(self.description.interviewees or ())}
        is_turned = WHOEVER_ANSWERS in before and given.issuperset(self.speakers) and not self._states(self.speakers)
        return self.named((*asks, *((WHOEVER_ANSWERS,) if is_turned else ())), answers)

    def _states(self, names: Collection[str]) -> bool:
        """Tell whether the file itself names all of ``names``, with whatever its host says of other things."""
        own = understood(self.document, replace(self.description, interviewers=None, interviewees=None))
        return {*own.interviewers, *own.interviewees}.issuperset(names)

    def named(self, asking: tuple[str, ...], answering: tuple[str, ...]) -> Draft:
        """Return this draft with the names of those who ask and those who answer; none leave it to the parser.

        Raises:
            NotAnInterviewError: there is no interview when these ask.
        """
        return self._said(replace(self.description, interviewers=asking or None, interviewees=answering or None))

    def split(self, starts: Iterable[int]) -> Draft:
        """Return this draft with the paragraphs that begin at ``starts`` on the other side, as ``correcting.split``.

        Raises:
            NotAnInterviewError: there is no interview then.
        """
        return self._said(correcting.split(self.description, self.source, self.transcript, starts))

    def without(self, starts: Iterable[int]) -> Draft:
        """Return this draft with the paragraphs that begin at ``starts`` in no exchange.

        Raises:
            NotAnInterviewError: there is no interview without them.
        """
        return self._said(correcting.leave_out(self.description, self.source, self.transcript, starts))

    def uncorrected(self) -> Draft:
        """Return this draft without anything said of single places; raise NotAnInterviewError if that is none."""
        return self._said(self.description.corrected(Corrections()))

    def _said(self, said: Description) -> Draft:
        return replace(self, transcript=_accepted(self.document, said), description=said)

    @property
    def source(self) -> Source:
        """The text that was extracted from the file."""
        return self.document.source

    @property
    def is_doubtful(self) -> bool:
        """Whether its host must have looked at it before it is published."""
        return self.transcript.low_confidence

    @property
    def doubts(self) -> tuple[str, ...]:
        """What a host should look at, a sentence each."""
        return self.transcript.doubts

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields of the description that have to be said before it is published, of "outlet" and "date"."""
        return self.description.missing

    @property
    def interview(self) -> Interview:
        """The interview as it would be published, for a preview."""
        return identified(Interview(self.key, self.source, self.transcript, self.description.provenance()))


def _parsed(said: Description) -> tuple[object, ...]:
    """Return what of a description the transcript depends on."""
    return said.language, said.interviewers, said.interviewees, said.corrections


def _accepted(document: Document, said: Description) -> Transcript:
    transcript = understood(document, said)
    if transcript.refusal:
        raise NotAnInterviewError(document.source.name, transcript.refusal)
    return transcript
