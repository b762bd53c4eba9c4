from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest

from bot.remarks import Remark
from bot.terminal.lines import Asked, BadLine, prompted, read_questions


def test_plain_lines_objects_and_bad_lines_are_told_apart() -> None:
    lines = [
        "why?\n",
        "\n",
        "   \n",
        '{"question": "and then?", "previous": "why?", "kind": "follow-up"}\n',
        '{"question": "alone", "previous": null}\n',
        '{"question": \n',
        '{"previous": "why?"}\n',
        '{"question": "why?", "previous": 3}\n',
        '["no object"]\n',
        "last line without an end",
    ]

    assert list(read_questions(lines)) == [
        Asked("why?"),
        Asked("and then?", "why?"),
        Asked("alone"),
        BadLine(6, Remark("is not a JSON object (Expecting value at column 13)")),
        BadLine(7, Remark('needs a "question" that is a text')),
        BadLine(8, Remark('"previous" must be a text or null')),
        Asked('["no object"]'),
        Asked("last line without an end"),
    ]


def test_a_line_is_answered_before_the_next_is_read() -> None:
    read = []

    def slow() -> Iterator[str]:
        for text in ("one", "two"):
            read.append(text)
            yield text

    first = next(read_questions(slow()))

    assert (first, read) == (Asked("one"), ["one"])


@pytest.mark.parametrize("text", ['{"a":' * 100_000, '{"question": ' + "9" * 5000 + "}"])
def test_json_that_cannot_be_read_is_a_bad_line(text: str) -> None:
    assert list(read_questions([text])) == [BadLine(1, Remark("is JSON too large to be read"))]


def test_halves_of_surrogate_pairs_are_joined_or_replaced() -> None:
    (asked,) = read_questions([r'{"question": "\ud83c\udf88 \ud83c!", "previous": "\udf88"}'])

    assert asked == Asked("🎈 \ufffd!", "\ufffd")


def test_lines_that_are_not_typed_are_echoed_behind_the_prompt() -> None:
    echoed: list[str] = []

    lines = list(prompted(io.StringIO("hi\nwhy?\n"), echoed.append))

    assert (lines, echoed) == (["hi\n", "why?\n"], ["> hi", "> why?"])


#: Asks for a line and ends.
PROMPT = "import sys; from bot.terminal.lines import prompted; next(prompted(sys.stdin, print))"


@pytest.mark.skipif(os.name == "nt", reason="terminals of POSIX")
def test_a_typed_letter_takes_one_column_whatever_the_locale_says() -> None:
    import pty

    pytest.importorskip("readline")
    typed = "Why is the “friendship” maintained?"  # 35 letters, which with the prompt fill a row of 40 as 41 bytes
    ours, theirs = pty.openpty()
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "1", "TERM": "xterm", "COLUMNS": "40"}

    with subprocess.Popen([sys.executable, "-c", PROMPT], stdin=theirs, stdout=theirs, env=environment) as process:
        os.close(theirs)
        shown = os.read(ours, 1000)
        os.write(ours, f"{typed}\n".encode())
        with contextlib.suppress(OSError):  # the other side is closed
            while more := os.read(ours, 1000):
                shown += more
        process.wait()
    os.close(ours)

    assert re.sub(r"\x1b\[\?2004[hl]|\r", "", shown.decode()) == f"> {typed}\n"
