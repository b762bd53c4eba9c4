"""What a host can do with the interviews of a library, as the verbs of both doors, so that both have the same rules."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from bot.errors import DoubtfulError, EmptyLibraryError, ProvenanceError
from bot.library import (
    Added,
    Archive,
    Contents,
    Description,
    Draft,
    Event,
    Imported,
    ImportPreview,
    Preview,
    StoredInterview,
)
from bot.library.correcting import Lines, starts_on
from bot.library.description import moment
from bot.library.keys import key_for, numbered
from bot.library.results import Exported
from bot.model import WHOEVER_ANSWERS, Exchange
from bot.model.corrections import Corrections
from bot.remarks import Remark
from bot.service.naming import has_words, is_called

if TYPE_CHECKING:
    from bot.library.store.libraries import Library

#: Different interviews whose files have one name, before the host has to choose a key.
_MOST_NAMESAKES: Final = 50


class Sides(Enum):
    """Who asks and who answers in what is previewed."""

    #: As was said before of the interview whose place it takes, else as the parser takes them.
    AS_BEFORE = auto()
    #: Those ask whom the parser takes for answering.
    SWAPPED = auto()
    #: As the parser takes them: nothing that was said before of who asks, and of single places, holds any more.
    AS_PARSED = auto()


class Offered(Enum):
    """Which interviews, or answers of one, there are to choose from."""

    ALL = auto()
    #: Those that are not withdrawn.
    TO_WITHDRAW = auto()
    #: Those that are withdrawn, and interviews of which an answer is.
    TO_RESTORE = auto()


@dataclass(frozen=True, slots=True)
class Hosting:
    """The verbs over the library of one owner.

    Nothing is published unseen: ``preview`` says what publishing would do, ``swap``, ``cast``, ``name``, ``split``,
    ``leave_out``, ``uncorrect`` and ``describe`` change it, and ``publish`` does that or nothing.
    """

    library: Library

    def preview(
        self,
        data: bytes,
        name: str,
        said: Description | None = None,
        *,
        key: str | None = None,
        sides: Sides = Sides.AS_BEFORE,
    ) -> Preview:
        """Return what publishing the bytes ``data`` of the file ``name`` would do.

        - ``key`` is given: it takes the place of the interview with that key, if there is one.
        - The interview whose key the file's name makes has a question in common with it: it takes its place, as
          another version.
        - That interview has none: it is another one, and gets the next free key, ``talk-2`` after ``talk``.

        What ``said`` leaves out is taken from the interview whose place it takes, but for the ``sides`` where these are
        not as before.

        Raises:
            SourceError: the file cannot be read, or there is no interview in it.
            ProvenanceError: ``key`` has nothing that a key may have, or there are too many files of this name.
            DamagedInterviewError: something of the interview whose place it would take is damaged, be it its file.
        """
        draft = Draft.read(data, name, said, key)
        draft = draft.swapped() if sides is Sides.SWAPPED else draft
        inheriting = partial(self._inheriting, speakers=sides is Sides.AS_BEFORE)
        return (
            self._preview(inheriting(draft), is_key_chosen=True) if key is not None else self._place(draft, inheriting)
        )

    def swap(self, preview: Preview) -> Preview:
        """Return the preview with those asking who answered; raise NotAnInterviewError if that is no interview."""
        return self._preview(preview.draft.swapped(), is_key_chosen=preview.is_key_chosen)

    def describe(self, preview: Preview, said: Description) -> Preview:
        """Return the preview with ``said`` about it; raise NotAnInterviewError if that is no interview."""
        return self._preview(preview.draft.described(said), is_key_chosen=preview.is_key_chosen)

    def cast(
        self, preview: Preview, *, asking: Collection[str] | None = None, answering: Collection[str] | None = None
    ) -> Preview:
        """Return the preview with those of its speakers ``asking``, or ``answering``, and all others on the other side.

        Raises:
            NotAnInterviewError: that is no interview.
        """
        chosen = asking or [name for name in preview.draft.speakers if name not in (answering or ())]
        return self._preview(preview.draft.cast(chosen), is_key_chosen=preview.is_key_chosen)

    def name(self, preview: Preview, said: Description) -> Preview:
        """Return the preview with the names of those who ask and answer that are ``said``, and no others.

        Raises:
            NotAnInterviewError: that is no interview.
        """
        turned = [name for name in preview.draft.description.interviewers or () if name == WHOEVER_ANSWERS]
        draft = preview.draft.named((*(said.interviewers or ()), *turned), said.interviewees or ())
        return self._preview(draft, is_key_chosen=preview.is_key_chosen)

    def split(self, preview: Preview, starts: Iterable[int]) -> Preview:
        """Return the preview with the paragraphs that begin at ``starts`` on the other side: asking, or answering.

        Raises:
            NotAnInterviewError: that is no interview.
        """
        return self._preview(preview.draft.split(starts), is_key_chosen=preview.is_key_chosen)

    def leave_out(self, preview: Preview, starts: Iterable[int]) -> Preview:
        """Return the preview without the paragraphs that begin at ``starts``; raise NotAnInterviewError as above."""
        return self._preview(preview.draft.without(starts), is_key_chosen=preview.is_key_chosen)

    def uncorrect(self, preview: Preview) -> Preview:
        """Return the preview with nothing said of single places; raise NotAnInterviewError as above."""
        return self._preview(preview.draft.uncorrected(), is_key_chosen=preview.is_key_chosen)

    def correct(self, preview: Preview, split: Sequence[Lines], left_out: Sequence[Lines]) -> Preview:
        """Return the preview with the paragraphs on the lines ``split`` on the other side, without those ``left_out``.

        Raises:
            ProvenanceError: on some of the lines there is nothing of a question or an answer.
            NotAnInterviewError: that is no interview.
        """
        draft = preview.draft
        splits, omitted = (starts_on(draft.source, draft.transcript, lines) for lines in (split, left_out))
        changed = self.split(preview, splits) if splits else preview
        return self.leave_out(changed, omitted) if omitted else changed

    def again(self, preview: Preview) -> Preview:
        """Return the preview of the same draft as the library is now; it may have to get another key."""
        draft = preview.draft
        if preview.is_key_chosen:
            return self._preview(draft, is_key_chosen=True)
        return self._place(replace(draft, key=key_for(PurePath(draft.source.name).stem)), lambda placed: placed)

    def publish(self, preview: Preview, *, although_doubtful: bool = False) -> Added:
        """Publish what was shown; ``although_doubtful`` if its host has said that it is right where it is doubtful.

        Raises:
            ProvenanceError: its outlet, or its date or "undated", was not said.
            DoubtfulError: it is doubtful, and its host has not said that it is right.
            PreviewOutdatedError: the library has changed, and publishing would do something else than was shown.
            LibraryFullError: the library would hold too much.
        """
        draft = preview.draft
        if draft.is_doubtful and not although_doubtful:
            raise DoubtfulError(draft.source.name, draft.transcript.confidence)
        return self.library.add(draft, preview.diff)

    def stored(self, typed: str = "", offered: Offered = Offered.ALL) -> tuple[StoredInterview, ...]:
        """Return those ``offered`` that have every word of ``typed`` in their key, people, outlet or title."""
        return tuple(
            stored
            for stored in self.library.stored()
            if offered in _offered_as(stored) and is_called(stored.interview, typed)
        )

    def contents(self) -> Contents:
        """Return all interviews, withdrawn and damaged ones too."""
        return self.library.contents()

    def found(self, key: str) -> Contents:
        """Return interview ``key`` alone, which may be damaged; raise NotStoredError without one."""
        found = self.library.contents(key)
        if found == Contents():
            self.library.get(key)
        return found

    def info(self, key: str) -> tuple[StoredInterview, tuple[Event, ...]]:
        """Return interview ``key`` and what happened to it, the oldest first; raise NotStoredError without one."""
        return self.library.get(key), self.library.history(key)

    def withdraw(self, key: str, answer: str | None = None) -> None:
        """Store interview ``key`` and serve it nowhere; with ``answer``, only that exchange, by its id or number.

        Raises:
            NotStoredError: there is no such interview, or no such exchange in it.
        """
        self.library.withdraw(key) if answer is None else self.library.withdraw_answer(key, answer)

    def restore(self, key: str, answer: str | None = None) -> None:
        """Serve interview ``key``, or only one ``answer`` of it, again; raise NotStoredError as above."""
        self.library.restore(key) if answer is None else self.library.restore_answer(key, answer)

    def embargo(self, key: str, opens: str | None, answer: str | None = None) -> bool:
        """Quote nothing of interview ``key`` before ``opens``, "YYYY-MM-DD HH:MM" in UTC; None for at once.

        With ``answer``, only that exchange waits, by its id or number. Returns whether the moment is still to come.

        Raises:
            NotStoredError: there is no such interview, or no such exchange in it.
            ProvenanceError: ``opens`` is no moment.
        """
        at = moment(opens, key) if opens else None
        return self.library.embargo(key, at) if answer is None else self.library.embargo_answer(key, answer, at)

    def question(self, key: str, answer: str) -> str:
        """Return what is asked where one ``answer`` of interview ``key`` replies, whether it is served or not.

        Answers that are served nowhere are counted here, and not where members ask, so that a number alone misleads.

        Raises:
            NotStoredError: there is no such interview, or no such exchange in it.
        """
        interview = self.library.get(key).interview
        return interview.question_of(interview.marked(answer))

    def answers(self, key: str, typed: str, offered: Offered = Offered.ALL) -> tuple[tuple[Exchange, str], ...]:
        """Return the exchanges ``offered`` of interview ``key`` that have all words of ``typed`` in the question.

        Each comes with that question. Without such an interview there are none.
        """
        stored = self.library.find(key)
        if stored is None:
            return ()
        asked = [(e, stored.interview.question_of(e)) for e in stored.interview.exchanges]
        return tuple(
            (exchange, question)
            for exchange, question in asked
            if offered in (Offered.ALL, Offered.TO_RESTORE if exchange in stored.withheld else Offered.TO_WITHDRAW)
            and has_words(f"{exchange.number} {question}", typed)
        )

    def remove(self, key: str) -> None:
        """Delete interview ``key`` for good, its file included; raise NotStoredError without one."""
        self.library.remove(key)

    def remove_everything(self) -> None:
        """Delete everything of the owner of the library for good: interviews, history, settings."""
        self.library.clear()

    def export(self) -> Exported:
        """Return the library as an archive; raise EmptyLibraryError when it has no interviews of its own to export."""
        exported = self.library.export()
        if exported.count:
            return exported
        if exported.damaged:
            raise EmptyLibraryError(Remark("there is nothing to export: {damage}", damage=exported.damaged[0].remark))
        raise EmptyLibraryError(Remark("there is nothing to export: the library has no interviews of its own"))

    def preview_import(self, data: bytes, name: str) -> ImportPreview:
        """Return what importing the archive in ``data``, of a file called ``name``, would do.

        An archive is a copy of a library: what has the key of an interview takes its place, whatever is in it.

        Raises:
            ArchiveError: it is no archive, damaged, of a newer version, or holds more than a library may.
            DamagedInterviewError: an interview whose place it would take is damaged, so that nobody could tell what of
                it is to stay withdrawn, or keep it as the version before.
        """
        archive = Archive.read(data, name)
        coming = {record.key for record in archive.records}
        self.library.check(coming)
        stored = {s.key: s.interview.source.sha256 for s in self.library.stored()}
        same_file = {
            record.key: others
            for record in archive.records
            if (others := tuple(k for k, sha256 in stored.items() if sha256 == record.sha256 and k != record.key))
        }
        return ImportPreview(archive, frozenset(stored) & coming, same_file)

    def import_archive(self, preview: ImportPreview) -> Imported:
        """Take over all interviews of the archive, or none; raise LibraryFullError when they are too much."""
        return self.library.import_archive(preview.archive)

    def _place(self, draft: Draft, complete: Callable[[Draft], Draft]) -> Preview:
        """Return the preview of ``draft``, completed, under the first of its keys that fits."""
        for number in range(1, _MOST_NAMESAKES + 1):
            preview = self._compared(complete(replace(draft, key=numbered(draft.key, number))))
            if _is_version(preview):
                return self._replacing(preview)
        raise ProvenanceError(
            draft.source.name, Remark("the file"), Remark("is called like many others here; give it another name")
        )

    def _inheriting(self, draft: Draft, *, speakers: bool) -> Draft:
        """Return ``draft`` with what it leaves unsaid taken from the interview whose place it would take, if any.

        What of that is withdrawn or waits is none of it: publishing keeps that as it is then, not as it is now.
        """
        stored = self.library.find(draft.key)
        if stored is None:
            return draft
        before = replace(stored.description, withheld=None, opens=None, waiting=None)
        if not speakers:
            before = replace(before, interviewers=None, interviewees=None).corrected(Corrections())
        return draft.described(draft.description.over(before))

    def _preview(self, draft: Draft, *, is_key_chosen: bool = False) -> Preview:
        return self._replacing(self._compared(draft, is_key_chosen=is_key_chosen))

    def _replacing(self, preview: Preview) -> Preview:
        """Return ``preview``; raise DamagedInterviewError where something of what it would replace is damaged.

        Be it the file alone: none could keep it as the version before, so that publishing would be refused.
        """
        if preview.diff.before:
            self.library.check((preview.draft.key,))
        return preview

    def _compared(self, draft: Draft, *, is_key_chosen: bool = False) -> Preview:
        same_file = self.library.same_file(draft.source.sha256)
        others = tuple(key for key in same_file if key != draft.key)
        return Preview(draft, self.library.diff(draft), others, is_key_chosen, self.library.opens(draft))


def _offered_as(stored: StoredInterview) -> Collection[Offered]:
    to_withdraw = [Offered.TO_WITHDRAW] if stored.withdrawn is None else []
    to_restore = [Offered.TO_RESTORE] if stored.withdrawn or stored.withheld else []
    return (Offered.ALL, *to_withdraw, *to_restore)


def _is_version(preview: Preview) -> bool:
    """Tell whether it takes nobody's place, or that of an interview with which it has a question in common."""
    diff = preview.diff
    return diff.before is None or bool(diff.unchanged or diff.changed)
