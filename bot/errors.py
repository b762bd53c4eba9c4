"""What can go wrong in a way that a person can put right.

VerbatimError                  base; str() is one line for the reader: what is wrong, where, what to do
├── SourceError                a file that cannot be used as an interview (``name``)
│   ├── UnreadableSourceError  missing, a folder, empty, binary, too large
│   │   └── WebAddressError    an address where the name of a file is expected
│   └── NotAnInterviewError    read, but no interview was found in it
├── ProvenanceError            what is said about an interview is wrong or missing (``name``, ``field``)
├── NotStoredError             there is no such interview or question in the library (any more)
├── LoneInterviewError         nothing to compare: the library has one interview
├── LibraryError               the library cannot do what is asked of it
│   ├── LibraryUnavailableError  its database cannot be opened, reached or written
│   ├── NewerLibraryError      its database was written by a newer Verbatim
│   ├── LibraryFullError       an interview more would go beyond its limits
│   ├── EmptyLibraryError      all its interviews are withdrawn: there is nothing to ask
│   └── ArchiveError           an archive that cannot be imported (``name``)
├── EncoderError               a sentence encoder whose files do not fit (``folder``)
├── SettingsError              an environment variable is missing or wrong (``variable``)
├── DiscordDoorError           Discord cannot be reached, or refuses us
└── AlteredQuoteError          words that are not in their source; they are never shown
"""

from __future__ import annotations


class VerbatimError(Exception):
    """Base of all errors whose text is meant for the person at the keyboard."""

    #: Exit code of the command line: 1 for something found wrong, 2 for something that could not be done.
    exit_code = 2


class SourceError(VerbatimError):
    """A file that cannot be used as an interview."""

    def __init__(self, name: str, reason: str) -> None:
        """Keep the file's ``name`` and the ``reason``, a clause without a full stop."""
        super().__init__(f"{name}: {reason}")
        #: The file as the person named it.
        self.name = name
        #: What is wrong and what to do about it.
        self.reason = reason


class UnreadableSourceError(SourceError):
    """The file is missing, a folder, empty, binary or too large."""


class WebAddressError(UnreadableSourceError):
    """A web address where the name of a file is expected."""

    def __init__(self, address: str) -> None:
        """Keep the ``address`` as ``name``."""
        super().__init__(address, "is a web address; save the page in your browser, and name its file")


class NotAnInterviewError(SourceError):
    """The file was read, but there is no interview in it."""


class ProvenanceError(VerbatimError):
    """What is said about an interview, in the TOML beside it or when it is added, is wrong or missing."""

    def __init__(self, name: str, field: str, reason: str) -> None:
        """Keep the file's ``name``, the ``field`` and the ``reason``."""
        super().__init__(f"{name}: {field}: {reason}")
        self.name = name
        self.field = field


class NotStoredError(VerbatimError, LookupError):
    """An interview or a question that is not in the library, or not any more."""


class LoneInterviewError(VerbatimError):
    """A comparison was asked of fewer than two interviews."""


class LibraryError(VerbatimError):
    """The library cannot do what is asked of it."""


class LibraryUnavailableError(LibraryError):
    """The library's database cannot be opened, reached or written."""

    def __init__(self, reason: str, remedy: str = "") -> None:
        """Keep the ``reason`` and what to do about it, a clause each; a reason may have its ``remedy`` in it."""
        super().__init__(f"{reason}; {remedy}" if remedy else reason)
        self.reason = reason
        self.remedy = remedy


class NewerLibraryError(LibraryError):
    """The library's database was written by a newer Verbatim."""


class LibraryFullError(LibraryError):
    """An interview more would go beyond what a library may hold."""


class EmptyLibraryError(LibraryError):
    """There is no interview to ask: all that the library has are withdrawn."""


class ArchiveError(LibraryError):
    """An archive that cannot be imported."""

    def __init__(self, name: str, reason: str) -> None:
        """Keep the archive's ``name`` and the ``reason``, a clause without a full stop."""
        super().__init__(f"{name}: {reason}")
        self.name = name


class EncoderError(VerbatimError):
    """A sentence encoder whose files are missing, damaged, or not of the form that is read."""

    def __init__(self, folder: str, reason: str) -> None:
        """Keep the ``folder`` and the ``reason``, a clause without a full stop."""
        super().__init__(f"the sentence encoder in {folder}: {reason}; VERBATIM_ENCODER may name another, or none")
        self.folder = folder
        self.reason = reason


class SettingsError(VerbatimError):
    """An environment variable is missing or has a value that makes no sense."""

    def __init__(self, variable: str, reason: str) -> None:
        """Keep the ``variable``'s name; its value is never part of the message (it may be a secret)."""
        super().__init__(f"{variable}: {reason}")
        self.variable = variable


class DiscordDoorError(VerbatimError):
    """Discord cannot be reached, or refuses the token or an action."""


class AlteredQuoteError(VerbatimError):
    """A passage is not word for word in its source: damage or a bug, so it is not shown."""
