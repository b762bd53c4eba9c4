"""What can go wrong in a way that a person can put right.

VerbatimError                  base; str() is one line for the reader: what is wrong, where, what to do
├── SourceError                a file that cannot be used as an interview (``name``)
│   ├── UnreadableSourceError  missing, a folder, empty, binary, too large
│   └── NotAnInterviewError    read, but no interview was found in it
├── ProvenanceError            what is said about an interview is wrong or missing (``name``, ``field``)
├── NotStoredError             there is no such interview or question in the library (any more)
├── UnfitWordsError            words that somebody suggests for a question cannot be kept
├── LoneInterviewError         nothing to compare: the library has one interview
├── LibraryError               the library cannot do what is asked of it
│   ├── LibraryUnavailableError  its database cannot be opened, reached or written
│   │   └── DamagedInterviewError  one of its interviews is not what was stored
│   ├── DataFolderInUseError   another bot answers from its folder (``folder``, ``holder``)
│   ├── NewerLibraryError      its database was written by a newer Verbatim
│   ├── LibraryFullError       an interview more would go beyond its limits
│   ├── DoubtfulError          published only once its host has said that it is right (``name``)
│   ├── PreviewOutdatedError   publishing would change something else than its host was shown
│   ├── NotUndoneError         a change cannot be undone (any more) (``number``)
│   ├── EmptyLibraryError      it has nothing to ask, or nothing to export
│   └── ArchiveError           an archive that cannot be imported (``name``)
├── EncoderError               a sentence encoder whose files do not fit (``folder``)
├── JudgeError                 a judge whose files do not fit (``folder``)
├── SettingsError              an environment variable is missing or wrong (``variable``)
├── DiscordDoorError           Discord cannot be reached, or refuses us
└── AlteredQuoteError          words that are not in their source; they are never shown
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Final

from bot.remarks import Remark

#: Keys that an error names at most.
MOST_NAMED: Final = 20
#: What is done about a doubtful interview, and about a library with nothing to ask.
_CONFIRM: Final = Remark("look at it, and confirm that it is right")
_NONE_TO_ASK: Final = Remark(
    "there is no interview to ask: add one, restore one that was withdrawn, or lift an embargo"
)


class VerbatimError(Exception):
    """Base of all errors whose text is meant for the person at the keyboard."""

    #: Exit code of the command line: 1 for something found wrong, 2 for something that could not be done, 3 where
    #: another process does it already.
    exit_code = 2
    #: The name of a file or a setting that the message opens with; "" where it opens with a word.
    opening_name = ""

    def __init__(self, remark: Remark) -> None:
        """Keep the ``remark``: a clause without a full stop, which can be told in other languages too."""
        super().__init__(remark)
        self.remark = remark


class SourceError(VerbatimError):
    """A file that cannot be used as an interview."""

    def __init__(self, name: str, reason: Remark) -> None:
        """Keep the file's ``name`` and the ``reason``, a clause without a full stop."""
        super().__init__(Remark("{name}: {reason}", name=name, reason=reason))
        #: The file as the person named it.
        self.name = self.opening_name = name
        #: What is wrong and what to do about it.
        self.reason = reason


class UnreadableSourceError(SourceError):
    """The file is missing, a folder, empty, binary or too large."""


class NotAnInterviewError(SourceError):
    """The file was read, but there is no interview in it."""


class ProvenanceError(VerbatimError):
    """What is said about an interview, in the TOML beside it or when it is added, is wrong or missing."""

    def __init__(self, name: str, field: str, reason: Remark) -> None:
        """Keep the file's ``name``, the ``field`` and the ``reason``."""
        super().__init__(Remark("{name}: {field}: {reason}", name=name, field=field, reason=reason))
        self.name = self.opening_name = name
        self.field = field


class NotStoredError(VerbatimError, LookupError):
    """An interview or a question that is not in the library, or not any more."""

    @classmethod
    def of_interview(cls, key: str, others: Iterable[str] = ()) -> NotStoredError:
        """Return the error that there is no interview ``key``; it names the first of those that there are."""
        if keys := ", ".join(islice(others, MOST_NAMED)):
            return cls(Remark("there is no interview {key} here; those here are: {keys}", key=key, keys=keys))
        return cls(Remark("there is no interview {key} in this library", key=key))


class UnfitWordsError(VerbatimError):
    """Words that somebody suggests for a question are too long to be kept, or lead to a person."""


class LoneInterviewError(VerbatimError):
    """A comparison was asked of fewer than two interviews."""


class LibraryError(VerbatimError):
    """The library cannot do what is asked of it."""


class LibraryUnavailableError(LibraryError):
    """The library's database cannot be opened, reached or written."""

    def __init__(self, reason: Remark, remedy: Remark | None = None) -> None:
        """Keep the ``reason`` and what to do about it, a clause each; a reason may have its ``remedy`` in it."""
        super().__init__(Remark("{reason}; {remedy}", reason=reason, remedy=remedy) if remedy else reason)
        self.reason = reason
        self.remedy = remedy


class DamagedInterviewError(LibraryUnavailableError):
    """An interview of the library is not what was stored."""

    remedy: Remark

    def __init__(self, reason: Remark, remedy: Remark) -> None:
        """Keep the ``reason`` and what to do about it, a clause each."""
        super().__init__(reason, remedy)


class DataFolderInUseError(LibraryError):
    """Another bot answers from the folder of the library; both would reply to every question."""

    exit_code = 3

    def __init__(self, folder: str, holder: Remark) -> None:
        """Keep the ``folder``, and its ``holder`` as people are told: which process, where, since when."""
        super().__init__(
            Remark(
                "{folder} is in use by {holder}; stop that one, or give VERBATIM_DATA another folder",
                folder=folder,
                holder=holder,
            )
        )
        self.folder = folder
        self.holder = holder


class NewerLibraryError(LibraryError):
    """The library's database was written by a newer Verbatim."""


class LibraryFullError(LibraryError):
    """An interview more would go beyond what a library may hold."""


class DoubtfulError(LibraryError):
    """An interview that is more guessed than known, and whose host has not said that it is right."""

    exit_code = 1

    def __init__(self, name: str, confidence: float, remedy: Remark = _CONFIRM) -> None:
        """Keep the file's ``name``, and how sure (0.0 to 1.0) it is that the file was understood."""
        super().__init__(
            Remark(
                "{name}: is doubtful: it is {sure} sure who asks, who answers and where a question ends; {remedy}",
                name=name,
                sure=float(confidence),
                remedy=remedy,
            )
        )
        self.name = self.opening_name = name
        self.confidence = confidence


class PreviewOutdatedError(LibraryError):
    """What publishing would change is no longer what its host was shown."""

    def __init__(self, key: str) -> None:
        """Keep the ``key`` of the interview."""
        super().__init__(
            Remark("{key} has changed in the library since this was shown; nothing was published", key=key)
        )
        self.key = self.opening_name = key


class NotUndoneError(LibraryError):
    """A change that cannot be undone, or not any more."""

    exit_code = 1

    def __init__(self, number: int, reason: Remark) -> None:
        """Keep the ``number`` of the change and the ``reason``, a clause without a full stop."""
        super().__init__(Remark("{number} cannot be undone: {reason}", number=str(number), reason=reason))
        self.number = number
        self.reason = reason


class EmptyLibraryError(LibraryError):
    """There is no interview to ask or to export: the library has none, or all are withdrawn or wait."""

    def __init__(self, reason: Remark = _NONE_TO_ASK) -> None:
        """Keep the ``reason``, with what to do about it."""
        super().__init__(reason)


class ArchiveError(LibraryError):
    """An archive that cannot be imported."""

    def __init__(self, name: str, reason: Remark) -> None:
        """Keep the archive's ``name`` and the ``reason``, a clause without a full stop."""
        super().__init__(Remark("{name}: {reason}", name=name, reason=reason))
        self.name = self.opening_name = name


class EncoderError(VerbatimError):
    """A sentence encoder whose files are missing, damaged, or not of the form that is read."""

    def __init__(self, folder: str, reason: Remark) -> None:
        """Keep the ``folder`` and the ``reason``, a clause without a full stop."""
        super().__init__(
            Remark(
                "the sentence encoder in {folder}: {reason}; VERBATIM_ENCODER may name another, or none",
                folder=folder,
                reason=reason,
            )
        )
        self.folder = folder
        self.reason = reason


class JudgeError(VerbatimError):
    """A judge of passages whose files are missing, damaged, or not of the form that is read."""

    def __init__(self, folder: str, reason: Remark) -> None:
        """Keep the ``folder`` and the ``reason``, a clause without a full stop."""
        super().__init__(
            Remark("the judge in {folder}: {reason}; install Verbatim again", folder=folder, reason=reason)
        )
        self.folder = folder
        self.reason = reason


class SettingsError(VerbatimError):
    """An environment variable is missing or has a value that makes no sense."""

    def __init__(self, variable: str, reason: Remark) -> None:
        """Keep the ``variable``'s name; its value is never part of the message (it may be a secret)."""
        super().__init__(Remark("{name}: {reason}", name=variable, reason=reason))
        self.variable = self.opening_name = variable


class DiscordDoorError(VerbatimError):
    """Discord cannot be reached, or refuses the token or an action."""


class AlteredQuoteError(VerbatimError):
    """A passage is not word for word in its source: damage or a bug, so it is not shown."""
