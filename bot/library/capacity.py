"""How much a library may hold, and how we say that it is full."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import LibraryFullError
from bot.remarks import Remark


@dataclass(frozen=True, slots=True)
class Capacity:
    """What one library may hold at most, withdrawn interviews included."""

    #: A menu of Discord shows 25 at a time; four of them are still found by typing.
    interviews: int = 100
    #: Of all files together. A hundred transcripts of an hour have 6 MB as text; Word files with pictures have more.
    file_bytes: int = 64 * 1024 * 1024
    #: In questions and answers of all interviews; an hour of talk has about 600. A sentence takes about 5 ms to be
    #: read for the first time and 0.2 ms after a restart (benchmarks/speed.py), so that a full library is ready in
    #: half a minute, and then in two seconds.
    sentences: int = 6_000

    def check(self, interviews: int, file_bytes: int, sentences: int) -> None:
        """Raise LibraryFullError when a library with so much in it would hold too much."""
        for amount, most, noun in (
            (interviews, self.interviews, Remark("interviews")),
            (file_bytes, self.file_bytes, Remark("bytes of files")),
            (sentences, self.sentences, Remark("sentences")),
        ):
            if amount > most:
                raise LibraryFullError(
                    Remark(
                        "the library would hold {amount} {noun}; {most} is the most: remove an interview first",
                        amount=amount,
                        noun=noun,
                        most=most,
                    )
                )
