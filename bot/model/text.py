"""A text as it was read, and stretches of it: the ground that every quote stands on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch ``text[start:end]`` of a source; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Raise ValueError unless ``0 <= start < end``."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return ``text[start:end]``."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file as it was read, the ground truth of every quote."""

    #: The file's name, for messages only.
    name: str
    #: The text extracted from the file; for plain text, the decoded bytes and nothing else.
    text: str
    #: SHA-256 of the file's bytes, in hexadecimal.
    sha256: str
    #: SHA-256 of ``text`` encoded as UTF-8, in hexadecimal.
    text_sha256: str

    def line_of(self, position: int) -> int:
        """Return the 1-based number of the line that ``position`` is on."""
        return self.text.count("\n", 0, position) + 1


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words: made by ``quoting.quote``, shown only through ``quoting.verified``."""

    source: Source
    span: Span
    text: str
