"""Files made to cost time or memory, and what each of them costs to read and to understand.

    python tests/reading/hostile.py [NAME ...]

reads the named files (all without a name) one after another in this process and prints a line of JSON for each: its
name, the seconds of work, the peak of memory until then in MiB, and the outcome. The workers for PDF and rich text
limit their own memory.
"""

from __future__ import annotations

import ctypes
import gc
import io
import json
import resource
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bot.errors import SourceError
from bot.reading.formats import read
from bot.transcript import parse
from reading.building import open_document_file, pdf_file, pdf_of, word_file

_MIB = 1024 * 1024
#: More than the 30,000 lines that an interview may have.
_TURNS = 50_000
_FILE = 8 * _MIB - 100
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_BOMB = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">{_LAUGHS}]>'
_WORD_TURN = "<w:p><w:r><w:t>A: yes</w:t></w:r></w:p>"


def _deflated(body: str) -> bytes:
    return word_file(body, method=zipfile.ZIP_DEFLATED)


def _deflated_odt(body: str) -> bytes:
    return open_document_file(body, method=zipfile.ZIP_DEFLATED)


def _packed(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return packed.getvalue()


def _word_bomb() -> bytes:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(b"<w>")
        for _ in range(300):
            part.write(b" " * _MIB)
    return packed.getvalue()


def _zeros(size: int) -> bytes:
    """Return ``size`` MiB of zeros, compressed without holding them."""
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b"0 " * (_MIB // 2)) for _ in range(size)) + packer.flush()


def _nested() -> bytes:
    inner = b"0" * (32 * _MIB)
    for _ in range(5):
        inner = _packed("word/document.xml", inner)
    return inner


def _pdf(*more: bytes, page: bytes = b"/Contents 4 0 R", kids: bytes = b"3 0 R", count: bytes = b"1") -> bytes:
    pages = b"<</Type/Pages/Kids[" + kids + b"]/Count " + count + b">>"
    return pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", pages, b"<</Type/Page/Parent 2 0 R" + page + b">>", *more])


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n" % (len(content), entries) + content + b"\nendstream"


def _letters(number: int) -> bytes:
    """Return three letters for a ``number`` below 17,576, other ones for each."""
    return bytes(97 + number // 26**place % 26 for place in range(3))


_FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>"

CASES: dict[str, Callable[[], bytes]] = {
    "zip bomb": _word_bomb,
    "nested zips": _nested,
    "zip that is cut off": lambda: _deflated(_WORD_TURN * 9000)[:5000],
    "xml entities": lambda: word_file("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", _BOMB),
    "xml entities in utf-16": lambda: _packed(
        "word/document.xml", (_BOMB.replace("?>", ' encoding="utf-16"?>', 1) + "<w>&l9;</w>").encode("utf-16")
    ),
    "xml with a million empty elements": lambda: _deflated("<w:p/>" * 1_000_000),
    "xml a million deep": lambda: _deflated("<w:p>" * 1_000_000),
    "xml with one long attribute": lambda: _deflated(f'<w:p a="{"a" * 15 * _MIB}"/>'),
    "word with one-word turns": lambda: _deflated(_WORD_TURN * _TURNS),
    "word with a million runs": lambda: _deflated("<w:p>" + "<w:r><w:b/><w:t>a</w:t></w:r>" * 1_000_000 + "</w:p>"),
    "odt with a million empty elements": lambda: _deflated_odt("<text:p/>" * 1_000_000),
    "odt a million deep": lambda: _deflated_odt("<text:span>" * 1_000_000),
    "odt with one-word turns": lambda: _deflated_odt("<text:p>A: yes</text:p>" * _TURNS),
    "odt with many spaces": lambda: _deflated_odt('<text:p>a<text:s text:c="99"/></text:p>' * 200_000),
    "odt with a million runs": lambda: _deflated_odt("<text:p>" + "a<text:span>a</text:span>" * 600_000 + "</text:p>"),
    "pdf pages in a circle": lambda: _pdf(kids=b"2 0 R"),
    "pdf parents in a circle": lambda: pdf_of(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Parent 2 0 R/Kids[3 0 R 2 0 R]/Count 2>>", b"2 0 R"]
    ),
    "pdf that refers to itself": lambda: pdf_of([b"<</Type/Catalog/Pages 2 0 R>>", b"2 0 R"]),
    "pdf with a giant count of pages": lambda: _pdf(_stream(b""), count=b"999999999"),
    "pdf with many pages": lambda: pdf_file([["words"]] * 1001),
    "pdf bomb": lambda: _pdf(_stream(_zeros(300), b"/Filter/FlateDecode")),
    "pdf bomb in a bomb": lambda: _pdf(_stream(zlib.compress(_zeros(3000)), b"/Filter[/FlateDecode/FlateDecode]")),
    "pdf with millions of operators": lambda: _pdf(_stream(b"BT (a) Tj ET " * 600_000)),
    "pdf form that draws itself": lambda: _pdf(
        _stream(b"/X Do"), _stream(b"/X Do /X Do", _FORM), page=b"/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>"
    ),
    "pdf nested arrays": lambda: _pdf(b"[" * 100_000),
    "pdf of nothing": lambda: b"%PDF-1.7\n" + b"1 0 obj " * 100_000,
    "pdf cross references in a circle": lambda: (
        b"%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer<</Prev 9>>\nstartxref\n9\n%%EOF"
    ),
    "rtf groups that do not close": lambda: b"{\\rtf1 " + b"{\\b a" * 340_000,
    "rtf groups that never opened": lambda: b"{\\rtf1 a" + b"}" * 690_000,
    "rtf fields": lambda: b"{\\rtf1 " + b"{\\field{\\*\\fldinst{" * 45_000 + b"HYPERLINK",
    "rtf fonts": lambda: b"{\\rtf1{\\fonttbl" + b"\\f1" * 345_000 + b"}",
    "rtf binary": lambda: b"{\\rtf1{\\pict\\bin99999999999999999999 x}}",
    "rtf of one-word turns": lambda: b"{\\rtf1 " + b"A: yes\\par " * _TURNS + b"}",
    "one-word turns": lambda: b"Q: why\nA: yes\n" * (_TURNS // 2),
    "one-word paragraphs": lambda: b"why\n\nyes\n\n" * 14_000,
    "html of one-word turns": lambda: b"<html>" + b"<p>A: yes" * _TURNS,
    "subtitles of one-word turns": lambda: b"WEBVTT\n\n" + b"00:00.000 --> 00:01.000\n<v A>y\n\n<v B>n\n" * 50_000,
    "chat of one-word turns": lambda: b"[14:02] Ann: yes\n[14:02] Bo: no\n" * (_TURNS // 2),
    "json of one-word turns": lambda: json.dumps(
        [{"speaker": str(n % 2), "text": "y"} for n in range(_TURNS)]
    ).encode(),
    "table of one-word turns": lambda: b"speaker,text\n" + b"Q,why\nA,yes\n" * (_TURNS // 2),
    "subtitles without words": lambda: b"WEBVTT\n\n" + b"00:00.000 --> 00:01.000\n\n" * 300_000,
    "empty lines": lambda: b"a" + b"\n" * (_FILE - 1),
    "line without end": lambda: b"a" * _FILE,
    "name that goes on with hyphens": lambda: b"Ida-" * 60_000,
    "no words between marks of direction": lambda: "\u202e\u200b".encode() * 80_000 + b"\nAnn: hi\nBo: ho",
    "right to left": lambda: "سؤال: كيف حالك اليوم؟\nجواب: بخير.\n".encode() * 3500,
    "nul": lambda: b"Ann: Why?\x00\nBo: So.",
    "utf-16 without pairs": lambda: b"\xff\xfe\x00\xd8\x00\xd8A\x00",
    "json with halves of characters": lambda: b'[{"speaker":"Ann","text":"\\ud800 why?"},{"speaker":"Bo","text":"x"}]',
    "json with nul": lambda: b'[{"speaker":"Ann","text":"\\u0000"}]',
    "json 100,000 brackets deep": lambda: b"[" * 100_000 + b"]" * 100_000,
    "json 100,000 objects deep": lambda: b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "json of empty objects": lambda: b"[" + b"{}," * 2_700_000 + b"{}]",
    "json just below the limit": lambda: b"[" + b'{"a":1},' * 299_000 + b"{}]",
    "json with a giant number": lambda: b'{"a": ' + b"9" * (_FILE - 10) + b"}",
    "json with one giant key": lambda: b'{"' + b"a" * (_FILE - 10) + b'":1}',
    "json that does not end": lambda: b'[{"speaker":"' + b'\\"' * (_FILE // 2 - 10),
    "table with a giant cell": lambda: b'speaker,text\nAnn,"' + b"a" * _FILE,
    "table of commas": lambda: b"speaker,text\n" + b"," * (_FILE - 20),
    "table with many cells": lambda: b"speaker,text\n" + b"ab," * 2_700_000,
    "table with many columns": lambda: b"speaker,text" + b",a" * 4_000_000,
    "html tags that do not end": lambda: b"<html>" + b"<a " * 140_000,
    "html quotes that do not end": lambda: b"<html>" + b"<a b='" * 140_000,
    "html comments that do not end": lambda: b"<html>" + b"<!--" * 140_000,
    "html 140,000 deep": lambda: b"<html>" + b"<div><b>" * 70_000 + b"a",
    "html with changing type": lambda: b"<html>" + b"<b>a</b>a" * 70_000,
    "html with a giant tag": lambda: b"<html><a " + b"a = " * 2_000_000 + b">",
    "html with many tags": lambda: b"<html>" + b"<p>" * 2_700_000,
    "html of a class for each paragraph": lambda: (
        b"<html>" + b"".join(b"<p class=c%s>%s" % (_letters(n), (b"Why?", b"So.")[n % 2]) for n in range(4_000))
    ),
    "html of thousands of captions": lambda: (
        b"<html><b>Why?</b><p>So.<p><b>And now?</b><p>I sleep."
        + b"".join(b"<figure><img><figcaption>Ada B%sa, a smith</figure>" % _letters(n) for n in range(2_000))
        + b"<p><b>Why?</b><p>So.<p><b>And now?</b><p>I sleep."
    ),
    "html script that does not end": lambda: b"<html><script>" + b"</" * 4_000_000,
    "markdown links that do not end": lambda: b"**a** **b**\n" + (b"[a](" * 60_000 + b"\n") * 2,
    "markdown tags that do not end": lambda: b"**a** **b**\n" + (b"<a " * 80_000 + b"\n") * 2,
    "markdown stars": lambda: b"**a** **b**\n" + (b"*a_ " * 60_000 + b"\n") * 2,
    "markdown boxes without a blank line": lambda: b"**a** **b**\n" + b"<div class=q>\nwhy\n" * 7_000,
    "markdown fences that do not end": lambda: b"**a** **b**\n" + b":::note\n" * 14_000,
    "markdown heading in a tag that does not end": lambda: b"**a** **b**\n<h1>" + b"a </h1 <" * 50_000,
    "markdown bold at the heads of lines": lambda: b"**a** **b**\n**a" + b"\n** a" * 14_000,
    "markdown links in backticks that do not end": lambda: b"**a** **b**\n" + (b"`a <" * 60_000 + b"\n") * 2,
    "front matter of quotation marks that do not end": lambda: b"---\n" + b"  a: 'b\n" * 27_000 + b"---\nAnn: Why?\n",
    "templates that do not end": lambda: b"---\n---\n<p>" + b"{{ a <% b " * 45_000,
    "lists that nobody asks": lambda: (b", ".join([b"ab"] * 26) + b":\n\n") * 200,
    "questions in bold in one paragraph": lambda: b"Ann Lee asked:\n**Why bees?**\n" * 4000,
    "labels in bold in one line": lambda: b"**Why bees?** **Holm:** Because. " * 4000,
    "capitals": lambda: (b"Ann Bo " * 700 + b"\n") * 200,
    "clock times": lambda: (b"00:00 " * 80_000 + b"\n") * 2,
    "chat head with spaces": lambda: ("Ann — Today at 14:02\nwhy?\n" * 4 + f"Ann — Today{' ' * 40_000}x\n").encode(),
    "thread of dots": lambda: ("ant\n•\n2y ago\n" * 4_500).encode(),
    "thread of one host": lambda: (
        "ant • 2y ago\nWhy?\nUp\n1\nDown\nbee OP • 2y ago\nSo.\nUp\n1\nDown\n" * 1_450
    ).encode(),
    "thread nobody replies in": lambda: (
        "[–]ant 1 point 2 days ago\nHm.\n" * 7_000 + "[–]b[S] 1 point 2 days ago\nSo.\n"
    ).encode(),
    "head of a comment with spaces": lambda: (
        "[–]ant 1 point 2 days ago\nHm.\n[–]bee 1 point 2 days ago\nHm.\n" * 4
        + f"[–]ant{' ' * 40_000}1 point 2 days ago\nant •{' ' * 40_000}2y ago\n"
    ).encode(),
    "chat message with spaces": lambda: "".join(
        f"[14:0{n}] {'AB'[n % 2]}: yes{' ' * 40_000}\n" for n in range(8)
    ).encode(),
    "chat heads that are none": lambda: ("Ann — Today at " * 30_000 + "\n").encode() + b"Ann \xe2\x80\x94 14:02\n" * 3,
    "brackets that do not close": lambda: (b"[" * 100 + b"\n") * 9000,
    "guessed encodings": lambda: b"\x81\x8d\xff\xfe\x90" * (_FILE // 5),
    "damage everywhere": lambda: "Ã©".encode() * 240_000,
    "mixed damage": lambda: "Ãâ€ð".encode() * 200_000,
}


def cost(data: bytes) -> tuple[float, int, str]:
    """Return the seconds of work for reading and understanding ``data``, the peak of memory in MiB, and the outcome."""
    _give_memory_back()
    began = time.process_time() + _of_workers()
    try:
        found = parse(read(data, "talk"))
        outcome = found.refusal or f"{len(found.exchanges)} exchanges"
    except SourceError as error:
        outcome = error.reason
    seconds = time.process_time() + _of_workers() - began
    return seconds, _peak(), outcome


def _give_memory_back() -> None:
    """Return to the system what the files before have left, where it is known how: no file costs that."""
    gc.collect()
    if sys.platform == "linux":
        # Other C libraries have no such function.
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)


def _peak() -> int:
    """Return the peak of this process's memory in MiB, without that of the program that started it."""
    status = Path("/proc/self/status")
    if status.exists():  # Linux counts the parent's memory into ru_maxrss
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line[:6] == "VmHWM:") // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform != "darwin" else _MIB)


def _of_workers() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(names: list[str]) -> None:
    """Print what each of the named files costs."""
    for name in names or CASES:
        seconds, peak, outcome = cost(CASES[name]())
        print(json.dumps({"name": name, "seconds": round(seconds, 2), "peak": peak, "outcome": outcome}), flush=True)  # noqa: T201  its output


if __name__ == "__main__":
    main(sys.argv[1:])
