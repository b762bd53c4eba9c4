"""How a library that was not made for hostile files works on one: in a process of its own, with limits, or killed."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from bot.errors import UnreadableSourceError
from bot.reading.office.worker import DAMAGED, INCOMPLETE, LOCKED, MOST_PAGES, TOO_MANY_PAGES
from bot.remarks import Remark

#: Seconds by the clock. The process is stopped after 3 s of work, which take longer on a busy machine; where
#: the system cannot stop it, the clock must do.
_MOST_SECONDS = 15.0 if find_spec("resource") else 4.0
_WORKER = Path(__file__).with_name("worker.py")
#: What reads each kind.
_LIBRARIES = {"pdf": "pypdf", "rtf": "striprtf"}
_INSTEAD = Remark("copy its text into a .txt file")


def text_of(data: bytes, name: str, kind: str) -> str:
    """Return the text in a file of the ``kind`` "pdf" or "rtf".

    Where bold type begins and ends stand ``worker.BOLD`` and ``worker.NOT_BOLD``.

    Raises:
        UnreadableSourceError: the file is damaged, locked, or takes much time or memory; the library is missing.
    """
    # -P: modules are not sought beside the program, nor where it was started.
    command = [sys.executable, "-P", str(_WORKER), kind]
    try:
        done = subprocess.run(  # noqa: S603  our own program
            command, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=_MOST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableSourceError(name, Remark("takes too long to read; {instead}", instead=_INSTEAD)) from error
    if done.returncode == 0:
        return done.stdout.decode("utf-8", "replace")
    reasons = {
        DAMAGED: Remark("is a damaged {kind} file; {instead}", kind=kind.upper(), instead=_INSTEAD),
        INCOMPLETE: Remark(
            "is {kind}, and {library} is missing here; install Verbatim again, or {instead}",
            kind=kind.upper(),
            library=_LIBRARIES[kind],
            instead=_INSTEAD,
        ),
        LOCKED: Remark("is locked with a password; {instead}", instead=_INSTEAD),
        TOO_MANY_PAGES: Remark(
            "has more than {most} pages; {instead}, or split it into interviews", most=MOST_PAGES, instead=_INSTEAD
        ),
    }
    raise UnreadableSourceError(
        name, reasons.get(done.returncode, Remark("takes too much time or memory to read; {instead}", instead=_INSTEAD))
    )
