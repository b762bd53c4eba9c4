"""One fictional interview as a file in every format that is read, and what is read of small texts and pages."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Sequence

from bot.model.document import Document, Kind
from bot.reading.formats import read

#: Who speaks, and the paragraphs of what they say.
Turns = Sequence[tuple[str, Sequence[str]]]

ASKS, ANSWERS = "Ann Lee", "Bo Berg"
INTERVIEW: Turns = (
    (ASKS, ["Why do bees hum, and why do you like it?"]),
    (
        ANSWERS,
        [
            "They hum because they beat their wings, more than two hundred times a second, as my father told me.",
            "I like it because it is the first sound of the year in our garden; it tells me that the winter is over.",
        ],
    ),
    (ASKS, ["How did you become a beekeeper?"]),
    (ANSWERS, ["My aunt Zoé left me two hives, and I did not dare to sell them. That was thirty years ago."]),
    (ASKS, ["Tell us about your worst day."]),
    (ANSWERS, ["I dropped a hive on the road to the café; I ran, and so did everybody else in the street."]),
    (ASKS, ["What would you tell somebody who wants to begin?"]),
    (ANSWERS, ["Begin with two hives, never with one: you can compare them, and help one with the other."]),
)


def parts(document: Document) -> list[tuple[str | None, str]]:
    """Return who says each block, "-" for one that is nobody's, and its words."""
    text = document.source.text
    return [("-" if b.kind is Kind.MARKUP else b.speaker, b.span.of(text)) for b in document.blocks]


def said_in(text: str, name: str = "talk.md") -> list[str]:
    """Return the words of the blocks that a reader takes for the talk's."""
    document = read(text.encode(), name)
    return [block.span.of(document.source.text) for block in document.blocks if block.kind is not Kind.MARKUP]


def kinds_in(page: str) -> list[tuple[Kind, str]]:
    """Return the blocks of a web page with this body."""
    document = read(f"<html><body>{page}</body></html>".encode(), "talk.html")
    return [(block.kind, block.span.of(document.source.text)) for block in document.blocks]


def caption_lines(turns: Sequence[str]) -> list[str]:
    """Return ``turns`` in lines of six words, as captions have them, a mark before each turn."""
    split = [f">> {turn}".split() for turn in turns]
    return [" ".join(words[n : n + 6]) for words in split for n in range(0, len(words), 6)]


def plain(turns: Turns) -> bytes:
    return "\n\n".join(f"{who}: " + "\n\n".join(said) for who, said in turns).encode()


def markdown(turns: Turns) -> bytes:
    return "\n\n".join(f"**{who}:** " + "\n\n".join(said) for who, said in turns).encode()


def asciidoc(turns: Turns) -> bytes:
    head = ":page-lang: en\n:page-kind: interview\n\n"
    return (head + "\n\n".join(f"*{who}*: " + "\n\n".join(said) for who, said in turns)).encode()


def tex(turns: Turns) -> bytes:
    said = "".join(f"\\textbf{{{who}:}} " + "\n\n".join(words) + "\n\n\\bigskip\n" for who, words in turns)
    return f"\\documentclass{{article}}\n\\begin{{document}}\n{said}\\end{{document}}\n".encode()


def page(turns: Turns) -> bytes:
    body = "".join(f"<p><b>{who}:</b> " + "</p><p>".join(said) + "</p>" for who, said in turns)
    return f"<!DOCTYPE html><html><head><script>var a = '<p>';</script></head><body>{body}</body></html>".encode()


def word(turns: Turns) -> bytes:
    paragraphs = (p for who, said in turns for p in (f"{who}: {said[0]}", *said[1:]))
    return word_file("".join(f"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>" for p in paragraphs))


def word_file(body: str, prologue: str = "", method: int = zipfile.ZIP_STORED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        archive.writestr("word/document.xml", f"{prologue}<w:document {space}><w:body>{body}</w:body></w:document>")
    return packed.getvalue()


def open_document(turns: Turns) -> bytes:
    paragraphs = (p for who, said in turns for p in (f"{who}: {said[0]}", *said[1:]))
    return open_document_file("".join(f"<text:p>{p}</text:p>" for p in paragraphs))


def open_document_file(body: str, styles: str = "", method: int = zipfile.ZIP_STORED) -> bytes:
    names = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (
            ("office", "office"),
            ("text", "text"),
            ("style", "style"),
            ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
        )
    )
    content = (
        f"<office:document-content{names}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", content)
    return packed.getvalue()


#: Where a book says that its package is.
CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'


def epub(pages: Sequence[str], stated: str = "<dc:title>Of bees</dc:title>", container: str = CONTAINER) -> bytes:
    """Return a book of ``pages``, which only its spine has in the order in which they are read."""
    items = "".join(
        f'<item id="p{n}" href="page%20{n}.xhtml" media-type="application/xhtml+xml"/>'
        for n in reversed(range(len(pages)))
    )
    spine = "".join(f'<itemref idref="p{n}"/>' for n in range(len(pages)))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", container)
        archive.writestr(
            "OEBPS/book.opf",
            f'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{stated}</metadata><manifest>'
            '<item id="toc" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
            f'{items}</manifest><spine><itemref idref="toc"/>{spine}</spine></package>',
        )
        archive.writestr("OEBPS/toc.xhtml", "<html><body><p>Contents</p></body></html>")
        for n, page in reversed([*enumerate(pages)]):
            archive.writestr(f"OEBPS/page {n}.xhtml", f"<html><body>{page}</body></html>")
    return packed.getvalue()


def web_subtitles(turns: Turns) -> bytes:
    cues = (f"<v {who}>{p}" for who, said in turns for p in said)
    return ("WEBVTT\n\n" + "\n".join(f"{_cue(n, '.')}\n{cue}\n" for n, cue in enumerate(cues))).encode()


def subtitles(turns: Turns) -> bytes:
    cues = (p for who, said in turns for p in (f"{who}: {said[0]}", *said[1:]))
    return "\n".join(f"{n + 1}\n{_cue(n, ',')}\n{cue}\n" for n, cue in enumerate(cues)).encode()


def _cue(number: int, point: str) -> str:
    return f"00:{number:02}:00{point}000 --> 00:{number:02}:30{point}000"


def rich_text(turns: Turns) -> bytes:
    def escaped(words: str) -> str:
        return "".join(c if c < "\x80" else f"\\'{c.encode('cp1252')[0]:02x}" for c in words)

    body = "\\par\n".join(f"{{\\b {who}:}} " + "\\par\n".join(map(escaped, said)) for who, said in turns)
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl\\f0\\fswiss Arial;}}\\f0 {body}\\par}}".encode()


def portable(turns: Turns) -> bytes:
    lines = [line for who, said in turns for p in (f"{who}: {said[0]}", *said[1:]) for line in (*_wrapped(p), "")]
    return pdf_file([lines[:9], lines[9:]])


def _wrapped(words: str, width: int = 60) -> list[str]:
    lines = [""]
    for word_ in words.split():
        if len(lines[-1]) + len(word_) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word_}".strip()
    return lines


def pdf_file(pages: Sequence[Sequence[str]]) -> bytes:
    """Return a PDF of the lines of ``pages``; a line that begins with a star is set in bold."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    font = b"<</Type/Font/Subtype/Type1/BaseFont/%s/Encoding/WinAnsiEncoding>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        font % b"Helvetica",
        font % b"Helvetica-Bold",
    ]
    for n, lines in enumerate(pages):
        shown = b"".join(_shown(line) for line in lines)
        stream = b"BT 14 TL 60 780 Td\n" + shown + b"ET"
        resources = "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>"
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{resources}/Contents {6 + 2 * n} 0 R>>".encode()
        )
        objects.append(b"<</Length %d>>stream\n" % len(stream) + stream + b"\nendstream")
    return pdf_of(objects)


def _shown(line: str) -> bytes:
    words = line.lstrip("*").encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return (b"/F2" if line.startswith("*") else b"/F1") + b" 11 Tf (" + words + b") Tj T*\n"


def pdf_of(objects: Sequence[bytes]) -> bytes:
    """Return a PDF with these ``objects``, the first of them its catalogue."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    return out + head + table + tail


def _records(turns: Turns, speaker: str, text: str) -> list[dict[str, object]]:
    return [{"start": n, speaker: who, text: "\n\n".join(said)} for n, (who, said) in enumerate(turns)]


def records(turns: Turns) -> bytes:
    return json.dumps(_records(turns, "speaker", "text")).encode()


def record_lines(turns: Turns) -> bytes:
    return "\n".join(json.dumps(r) for r in _records(turns, "Speaker Name", "Transcript")).encode()


def utterances(turns: Turns) -> bytes:
    found = _records(turns, "speaker", "text")
    for one in found:
        one["words"] = [{"text": w, "speaker": one["speaker"]} for w in str(one["text"]).split()]
    words = [w for one in found for w in one["words"]]  # type: ignore[attr-defined]
    return json.dumps({"text": " ".join(str(f["text"]) for f in found), "words": words, "utterances": found}).encode()


def segments(turns: Turns) -> bytes:
    found = [{"speaker": who, "text": f" {p}"} for who, said in turns for p in said]
    return json.dumps({"language": "en", "segments": found}, ensure_ascii=False).encode()


def channels(turns: Turns) -> bytes:
    paragraphs = [{"speaker": who, "sentences": [{"text": p, "start": 0.5} for p in said]} for who, said in turns]
    alternative = {
        "transcript": " ".join(p for _, said in turns for p in said),
        "paragraphs": {"paragraphs": paragraphs},
    }
    return json.dumps({"results": {"channels": [{"alternatives": [alternative]}]}}).encode()


def messages(turns: Turns) -> bytes:
    found = [{"author": {"name": who.lower(), "nickname": who}, "content": p} for who, said in turns for p in said]
    return json.dumps({"guild": {"name": "Bees"}, "messages": found}).encode()


def table(turns: Turns, delimiter: str = ",", head: Sequence[str] = ("Start", "Speaker", "Text")) -> bytes:
    out = io.StringIO()
    rows = csv.writer(out, delimiter=delimiter)
    rows.writerow(head)
    rows.writerows([n, who, "\n\n".join(said)] for n, (who, said) in enumerate(turns))
    return out.getvalue().encode()


def tabbed(turns: Turns) -> bytes:
    return table(turns, "\t", ("id", "speaker_name", "utterance")).decode().encode("utf-16")


def german_table(turns: Turns) -> bytes:
    return b"\xef\xbb\xbfsep=;\r\n" + table(turns, ";", ("Zeit", "Sprecher", "Inhalt"))


def discord_copy(turns: Turns) -> bytes:
    return "\n".join(f"{who} — Today at 14:0{n}\n" + "\n".join(said) for n, (who, said) in enumerate(turns)).encode()


def discord_lines(turns: Turns) -> bytes:
    return "\n".join(
        f"{who}\nAPP\n — 01/02/2024 2:0{n} PM\n" + "\n".join(s) for n, (who, s) in enumerate(turns)
    ).encode()


def discord_compact(turns: Turns) -> bytes:
    return "\n".join(f"[14:0{n}] {who}: {p}" for n, (who, said) in enumerate(turns) for p in said).encode()


def whatsapp(turns: Turns) -> bytes:
    head = "12/03/2024, 14:00 - Messages and calls are end-to-end encrypted.\n"
    lines = (f"12/03/2024, 14:0{n} - {who}: {p}" for n, (who, said) in enumerate(turns) for p in said)
    return (head + "\n".join(lines)).encode()


def whatsapp_phone(turns: Turns) -> bytes:
    lines = (f"[12.03.24, 14:0{n}:11] ~\u202f{who}: " + "\n".join(said) for n, (who, said) in enumerate(turns))
    return ("\u200e[12.03.24, 14:00:00] Ann Lee: \u200eimage omitted\n" + "\n".join(lines)).encode()


def telegram(turns: Turns) -> bytes:
    return "\n\n".join(f"{who}, [12.03.2024 14:0{n}]\n" + "\n".join(s) for n, (who, s) in enumerate(turns)).encode()


def _pairs(turns: Turns) -> list[tuple[str, str]]:
    said = ["\n\n".join(words) for _, words in turns]
    return list(zip(said[::2], said[1::2], strict=True))


def pair_records(turns: Turns) -> bytes:
    return json.dumps({"qa": [{"Question": q, "Answer": a} for q, a in _pairs(turns)]}).encode()


def pair_table(turns: Turns) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([("Frage", "Antwort"), *_pairs(turns)])
    return out.getvalue().encode()


#: With the names of both speakers.
FORMATS: tuple[Callable[[Turns], bytes], ...] = (
    plain, markdown, asciidoc, tex, page, word, open_document, web_subtitles, subtitles, rich_text, portable, records,
    record_lines, utterances, segments, channels, messages, table, tabbed, german_table, discord_copy, discord_lines,
    discord_compact, whatsapp, whatsapp_phone, telegram,
)  # fmt: skip
#: Questions and answers without names.
QUESTIONNAIRES: tuple[Callable[[Turns], bytes], ...] = (pair_records, pair_table)
