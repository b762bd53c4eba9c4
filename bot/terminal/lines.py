"""How lines of input become questions: plain text, or a JSON object with more to say."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TextIO

from bot.remarks import Remark
from bot.text.surrogates import whole

_PROMPT = "> "


@dataclass(frozen=True, slots=True)
class Asked:
    """A question read from a line."""

    question: str
    #: The question asked just before, where the line gives one.
    previous: str | None = None


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that looks like a JSON object and is none that can be asked."""

    #: 1-based line of the input.
    number: int
    reason: Remark


def read_questions(lines: Iterable[str]) -> Iterator[Asked | BadLine]:
    """Yield what each line asks, as soon as it is read.

    - A blank line is skipped.
    - A line that opens with ``{`` is a JSON object: ``question`` is a text, ``previous`` a text, null or absent; other
      fields are ignored, so that a file of labelled questions can be asked as it is.
    - Any other line is a question.
    """
    for number, text in enumerate(lines, 1):
        text = text.strip()
        if text.startswith("{"):
            yield _from_object(text, number)
        elif text:
            yield Asked(whole(text))


def _from_object(text: str, number: int) -> Asked | BadLine:
    try:
        fields = json.loads(text)
    except json.JSONDecodeError as error:
        return BadLine(
            number, Remark("is not a JSON object ({error} at column {column})", error=error.msg, column=error.colno)
        )
    except (ValueError, RecursionError):
        return BadLine(number, Remark("is JSON too large to be read"))
    question, previous = fields.get("question"), fields.get("previous")
    if not isinstance(question, str):
        return BadLine(number, Remark('needs a "question" that is a text'))
    if not (previous is None or isinstance(previous, str)):
        return BadLine(number, Remark('"previous" must be a text or null'))
    return Asked(whole(question), whole(previous) if previous is not None else None)


def prompted(stdin: TextIO, echo: Callable[[str], None]) -> Iterator[str]:
    """Yield the lines a person types, with a prompt and, where there is readline, with editing and history.

    Lines that are not typed at a terminal are given to ``echo``, so that the screen reads like a conversation.
    """
    if stdin.isatty():
        yield from _typed()
    else:
        for text in stdin:
            echo(f"{_PROMPT}{text.strip()}")
            yield text


def _typed() -> Iterator[str]:
    if os.environ.get("LC_ALL") in ("C", "POSIX"):
        # readline asks the environment, not us, which bytes are one letter; with these it would take each for one.
        os.environ["LC_ALL"] = "C.UTF-8"
    with suppress(ImportError):
        import readline  # noqa: F401 - its import gives input() editing and history
    with suppress(EOFError):
        while True:
            yield input(_PROMPT)
