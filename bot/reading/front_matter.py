"""What a file of text states about itself above its words: front matter, the head of a mail, fields of a generator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.reading.front_values import Value, listed_in, value_at, value_within, with_entities
from bot.reading.text_lines import Line, split_lines

#: The head of a message as mail programs save it: its fields.
_MAIL_FIELD = re.compile(r"(?P<name>[^\W\d_a-z][^\W\d_]*(?:-[^\W\d_]+)*)(?:[ \t\xa0\u202f]?:[ \t]|：)")
#: Which fields of it say what those of front matter say, in the language of the program.
_MAIL_STATES = {
    name: stated
    for stated, names in (
        ("author", "from von de 发件人"),
        ("title", "subject betreff objet asunto assunto 主题"),
        ("date", "date datum fecha data 日期"),
    )
    for name in names.split()
}
#: A head has both of these.
_MAIL_NEEDS = frozenset(("author", "title"))
_LONGEST_MAIL_HEAD = 60
_TOML = "+++"
_FIELD = re.compile(r"[ \t]*(?:-[ \t]+)?([A-Za-z][\w -]{0,30}):[ \t]+(?=\S)")
#: The line above front matter, and those that end it: of YAML, and of TOML.
_FRONT_MATTER = {"---": ("---", "..."), _TOML: (_TOML,)}
#: JSON as front matter, between lines with nothing but a brace.
_BRACE, _BRACE_ENDS = "{", "}"
_JSON_FIELD = re.compile(r'[ \t]*"([A-Za-z][\w -]{0,30})"[ \t]*:[ \t]*(?=[\["])')
_LONGEST_JSON = 60
_LISTED = re.compile(r"[ \t]*-[ \t]+(?=\S)")
_TOML_FIELD = re.compile(r"([A-Za-z][\w-]{0,30})[ \t]*=[ \t]*(?=\S)")
_FIELD_NAME = re.compile(r"([A-Za-z][\w -]{0,30}):\s*\Z")
#: What a site states without a line around it: "Title: …" (Pelican), ".. title: …" (Nikola), also within a comment.
_STATED = re.compile(r"(?P<mark>\.\.[ \t]+)?(?P<name>[A-Za-z][A-Za-z_ -]{0,30}):(?:[ \t]+(?=\S)|[ \t]*\Z)")
#: Its names.
_STATES = frozenset(
    "title date author authors category categories tags slug summary status lang language modified subtitle "
    "description layout template image url link type published".split()
)
_NEEDED, _FEWEST = "title", 2
#: The head of a page that a program has read from the web (Jina) has blank lines: where that is, and its last line.
_PAGE_FROM, _PAGE_BELOW = "URL Source:", "Markdown Content:"
_CALLED = {"published time": "date", "published": "date", "authors": "author", "url source": "url"}


@dataclass(frozen=True, slots=True)
class Stated:
    """A field of the head of a file."""

    #: In lower case.
    name: str
    value: Value


def front_matter_end(text: str) -> int:
    """Return where the front matter of ``text`` ends, or the head of a mail; 0 where there is none."""
    lines = split_lines(text)
    end = front_lines(lines)
    return lines[end].start if end < len(lines) else len(text)


def front_fields(text: str) -> Iterator[Stated]:
    """Yield the fields of the front matter; of a mail, its head.

    They are ``name: value``, ``- value`` and ``- name: value`` below ``name:``, in TOML ``name = "value"``, and in JSON
    ``"name": "value"``; each value of a list such as ``name: [value, value]`` is one.
    """
    lines = split_lines(text)
    if end := _mail_head_end(lines):
        yield from _fields_of_mail(text, lines[:end])
    elif end := _fenced_end(lines):
        yield from _fields_within(text, lines[:end])
    elif end := _braced_end(lines):
        yield from _fields_of_json(text, lines[1 : end - 1])
    else:
        for line in lines[: _stated_end(lines)]:
            if named := _STATED.match(line.words):
                name = named["name"].lower()
                yield from _stated(
                    _CALLED.get(name, name), value_within(text, line.start + named.end(), line.end), text
                )


def _fields_of_mail(text: str, lines: list[Line]) -> Iterator[Stated]:
    for line in lines:
        if (named := _MAIL_FIELD.match(line.words)) and named["name"].lower() in _MAIL_STATES:
            end = line.words.find("<", named.end())
            value = value_within(text, line.start + named.end(), line.start + end if end > 0 else line.end)
            yield from _stated(_MAIL_STATES[named["name"].lower()], value, text)


def _fields_within(text: str, lines: list[Line]) -> Iterator[Stated]:
    field = _TOML_FIELD if lines[0].words.rstrip() == _TOML else _FIELD
    stated = lines[1:-1]
    owner = ""
    below = 0
    for n, line in enumerate(stated):
        if n < below:  # a value that goes on
            continue
        is_nested = line.words[:1] in (" ", "\t", "-")
        owner = owner if is_nested else ""
        if named := field.match(line.words):
            start = line.start + named.end()
            value, below = value_at(text, stated, n, start)
            values: Sequence[Value | None] = listed_in(text, start, line.end) or [value]
            for each in values:
                yield from _stated(named[1], each, text)
            if owner and named[1].lower() == "name":
                yield from _stated(owner, value, text)
        elif listed := _LISTED.match(line.words):
            value, below = value_at(text, stated, n, line.start + listed.end())
            yield from _stated(owner, value, text)
        elif opened := _FIELD_NAME.match(line.words):
            owner = opened[1]


def _fields_of_json(text: str, lines: list[Line]) -> Iterator[Stated]:
    for line in lines:
        if named := _JSON_FIELD.match(line.words):
            start, end = line.start + named.end(), line.start + len(line.words.rstrip(", \t"))
            values: Sequence[Value | None] = listed_in(text, start, end)
            for value in values or [value_at(text, [Line(line.start, end, text[line.start : end])], 0, start)[0]]:
                yield from _stated(named[1], value, text)


def _stated(name: str, value: Value | None, text: str) -> Iterator[Stated]:
    if value:
        yield Stated(name.lower(), with_entities(text, value))


def _mail_head_end(lines: list[Line]) -> int:
    """Return how many lines the head of a mail has; 0 where there is none."""
    end = next((n for n, line in enumerate(lines[:_LONGEST_MAIL_HEAD]) if not line.words.strip()), 0)
    fields = [_MAIL_FIELD.match(line.words) for line in lines[:end] if not line.words.startswith((" ", "\t"))]
    stated = {_MAIL_STATES.get(field["name"].lower()) for field in fields if field}
    return end if all(fields) and stated >= _MAIL_NEEDS else 0


def front_lines(lines: list[Line]) -> int:
    """Return how many lines front matter has, the head of a mail, or the fields that a site states; 0 without any."""
    return _mail_head_end(lines) or _fenced_end(lines) or _braced_end(lines) or _stated_end(lines)


def _fenced_end(lines: list[Line]) -> int:
    ends = _FRONT_MATTER.get(lines[0].words.rstrip(), ()) if lines else ()
    return next((n + 1 for n, line in enumerate(lines[1:], 1) if line.words.rstrip() in ends), 0)


def _braced_end(lines: list[Line]) -> int:
    """Return how many lines JSON has that stands above a text, with a title; 0 without any."""
    if not lines or lines[0].words.rstrip() != _BRACE:
        return 0
    end = next((n for n, line in enumerate(lines[:_LONGEST_JSON]) if line.words.rstrip() == _BRACE_ENDS), 0)
    named = [_JSON_FIELD.match(line.words) for line in lines[1:end]]
    return end + 1 if _NEEDED in {field[1].lower() for field in named if field} else 0


def _stated_end(lines: list[Line]) -> int:
    """Return how many lines the fields have that a site states without a line around them; 0 where there are none.

    They are a paragraph of their own, but above what a program has read from a page of the web.
    """
    is_comment = bool(lines) and lines[0].words.strip() == "<!--"
    if any(line.words.startswith(_PAGE_FROM) for line in lines[:4]):
        return next(
            (n + 1 for n, line in enumerate(lines[:_LONGEST_MAIL_HEAD]) if line.words.rstrip() == _PAGE_BELOW), 0
        )
    names = [*_names_stated(lines[int(is_comment) : _LONGEST_MAIL_HEAD])]
    end = len(names) + is_comment
    below = lines[end].words.strip() if end < len(lines) else ""
    is_head = len(names) >= _FEWEST and _NEEDED in names and below == ("-->" if is_comment else "")
    return end + is_comment if is_head else 0


def _names_stated(lines: Iterable[Line]) -> Iterator[str]:
    """Yield the names of the fields in the first of ``lines``, up to one that has none."""
    for line in lines:
        named = _STATED.match(line.words)
        if not named or not (named["mark"] or named["name"].lower() in _STATES):
            return
        yield named["name"].lower()
