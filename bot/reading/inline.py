"""Which characters inside a line are marks and not words: emphasis, links, escapes, tags."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import islice

from bot.model import Span
from bot.reading.tags import ELEMENT, TAG

_MARK = re.compile(
    r"""
      (?P<escape>   \\ (?=[!-/:-@\[-`{-~]) )                            # \[ is [
    | (?P<entity>   &(?:[A-Za-z][A-Za-z\d]{1,31}|\#\d{1,7}|\#[xX][\da-fA-F]{1,6}); )
    | (?P<picture>  \[ !\[[^\[\]]*\]\([^()\s]*\) \]\([^()\s]*\)            # [![words](picture)](target)
                  | !\[[^\[\]]*\]\([^()\s]*(?:\s+["'][^"'()]*["'])?\) )
    | (?P<forum>    \[(?:img|media|youtube)\][^\[\]\n]{1,300}\[/\w+\]
                  | \[/?(?:url|quote|colou?r|size|font|center|left|right|u|s|spoiler|list|\*)
                    (?:=[^\[\]\n]{1,120})?\](?![(\[]) )
    | (?P<link>     \[ (?P<words> [^\[\]]+ | \[[^\[\]\n]{1,60}\](?=\]\() ) \]    # [[words]](target), and below
                    (?: \([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+["'][^"'()]*["'])?\)
                      | \[[^\[\]]*\] ) )                                # [words](target), [words][name]
    | (?P<scheme>   https?:// )                                         # that of an _ADDRESS, or nothing
    | (?P<rest>     ` (?P<cited>[^`<>]{1,200}?) (?:\s+<[^<>\s]+>)? `__?(?!\w) )  # reStructuredText: `words <target>`_
    | (?P<code>     (?<![\w`]) `(?![\s`]) [^`\n]{0,200} (?<!\s)` (?:(?![\w`])|(?<=：`)) )  # `a.*`: holds no mark
    | (?P<bold>     </?(?:b|strong)> | \[/?b\] )
    | (?P<italic>   </?(?:i|em|cite)> | \[/?i\] )
    | (?P<tag>      """
    + TAG
    + r""" | <!--[^<>]*--> )
    | (?P<ends>     """
    + ELEMENT
    + r""" )                                                            # where the text has both ends
    | (?P<looks>    \{ (?: :\s? (?:[.\#]?[\w-]+|[\w-]+=[^\s{}]{1,120}) | [.\#][A-Za-z][\w-]* )
                    (?:\s(?:[.\#][\w-]+|[\w-]+=[^\s{}]{1,120})){0,8} \s?\}
                    (?=[^\S\n]*(?:\n|\Z)) )                             # {: .question}, {#part} at the end of a line
    | (?P<behind>   (?<=[*_`)\]>]) \{ :?\s? [.\#][A-Za-z][\w-]* \} )   # *words*{.looks}
    | (?P<emphasis> \*\*|\*|__|_ )
    """,
    re.VERBOSE,
)
#: AsciiDoc: https://target[words].
_ADDRESS = re.compile(r"https?://[^\s\[\]]+\[(?P<label>[^\[\]]+)\]")
_TARGET = re.compile(r"[^\s\[\]]*")
#: Tags that part what stands before and behind them, also where no blank does.
_PARTS = re.compile(
    r"</?(?:address|article|aside|blockquote|body|br|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure"
    r"|footer|form|h[1-6]|header|hr|legend|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)"
    r"(?![\w:.-])",
    re.IGNORECASE,
)
#: A name that a page sets as code, with its colon or before it, and perhaps behind a time: "`Ida Holm:`".
_NAME_AS_CODE = re.compile(r"(?:\[?\d{1,2}(?::\d\d){1,2}\]?\s)?[^\W\d_a-zß-ÿ][^\n:：?!\"`=<>(){};/\\]{0,40}")
_COLONS = (":", "：")
#: What may stand before such a name in its line.
_BEFORE_NAME = " \t-*+>"
_MARKDOWN_NAMES = (".md", ".markdown", ".mdx", ".adoc", ".asciidoc", ".rst")
_ASCIIDOC_NAMES = (".adoc", ".asciidoc")
#: In a file of another name, marks are taken for marks only where people use them as such.
_EVIDENCE = re.compile(
    r"""
      \*\*[^\s*][^*\n]*\*\* | \]\(https?:// | ^\#{1,6}[ ]\S | \[([bi])\][^\[\]\n]+\[/\1\]
    | ^\.\.[ ](?:[\w-]+::|_[^:\n]+:[ ]) | `[^`\n]+`__?(?!\w)  # reStructuredText
    | ^`[^\W\d_a-zß-ÿ][^`\n]{0,40}[:：]`  # a name as code: `Ann Lee:`
    | ^</?(?:p|div|h[1-6]|blockquote)\b[^<>\n]*>
    | ^ (?:\.[ ]|\d{1,3}[.)][ ])? \*[^\W\d_a-zà-ÿ][^*\n]{7,}\*  # *Ann Lee*: or *A question?*
    """,
    re.MULTILINE | re.VERBOSE,
)
_ASCIIDOC_EVIDENCE = re.compile(
    r"""
      https?://[^\s\[\]]++ (?: \[[^\[\]\n]+\] | (?P<none>) )  # a whole address, so that none is looked for within it
    | ^={1,5}[ ]\S | ^:[a-z][\w-]*:[ ]\S | ^image::?\S+\[
    """,
    re.MULTILINE | re.VERBOSE,
)
_ENOUGH_EVIDENCE = 2
#: Blanks that no line breaks at.
_NO_BREAK = ("\xa0", "\u202f")
#: Bold type at the head of a line is indented less, in characters.
_DEEPEST = 40
#: Behind the name of whoever speaks.
_BEFORE_WORDS = (":", "-", "–", "—")
#: Bold type that ends on the next line is no longer, in characters.
_LONGEST_BOLD = 3000


@dataclass
class Marks:
    """What was found inside a block, in positions of the raw text."""

    #: Stretches that are marks, to be left out.
    cuts: list[Span] = field(default_factory=list)
    #: Those that stand for characters, and for which.
    entities: dict[Span, str] = field(default_factory=dict)
    bold: list[Span] = field(default_factory=list)
    italic: list[Span] = field(default_factory=list)


def has_marks(text: str, name: str) -> bool:
    """Tell whether ``text`` is written in Markdown or AsciiDoc, by its name or by two marks or more."""
    return name.lower().endswith(_MARKDOWN_NAMES) or _has(_EVIDENCE, text) or is_asciidoc(text, name)


def is_asciidoc(text: str, name: str) -> bool:
    """Tell whether marks in ``text`` are those of AsciiDoc, where one star is bold."""
    return name.lower().endswith(_ASCIIDOC_NAMES) or _has(_ASCIIDOC_EVIDENCE, text)


def _has(evidence: re.Pattern[str], text: str) -> bool:
    found = (match for match in evidence.finditer(text) if match.lastgroup != "none")
    return sum(1 for _ in zip(found, range(_ENOUGH_EVIDENCE), strict=False)) >= _ENOUGH_EVIDENCE


def find_marks(text: str, within: Span, *, single_star_is_bold: bool, elements: Set[str]) -> Marks:
    """Return the marks of ``text`` inside ``within``.

    - Of a link only its words stay; of a picture nothing; of a tag what it encloses, bold or italic
      where the tag says so. Whatever is one of the ``elements`` of the text has tags. Those of paragraphs and of ends
      of lines are a blank, where none is beside them.
    - Lists of attributes go at the end of a line, and right behind other marks: "{: .question}", "*words*{.looks}".
    - A backslash before punctuation goes; what follows it is no mark.
    - Code between backticks stays as it is, with its marks, but for a name with a colon at the head of a line, which
      is bold: "`Ida Holm:`".
    - An entity stands for a character: "&nbsp;", "&#8217;".
    - Stars and underscores go where they open and close a run; elsewhere ("2 * 3", "snake_case") they stay.
    """
    marks = Marks()
    opened: dict[str, list[int]] = {}
    for token in _tokens(text, within):
        kind = token.lastgroup
        if kind == "emphasis":
            _pair(text, token, opened, marks, single_star_is_bold)
        elif kind == "entity":
            if (meant := _meant(token.group())) is not None:
                marks.entities[Span(token.start(), token.end())] = meant
        elif kind in ("bold", "italic"):
            _tag(token, kind, opened, marks)
        elif kind == "code" and _is_name(text, token):
            marks.cuts += [Span(token.start(), token.start() + 1), Span(token.end() - 1, token.end())]
            marks.bold.append(Span(token.start() + 1, token.end() - 1))
        elif kind != "code" and (kind != "ends" or token["element"] in elements):
            marks.cuts.extend(_cut(token))
    marks.cuts.sort()
    marks.entities |= dict.fromkeys(_parting(text, within, marks.cuts), " ")
    marks.cuts = [cut for cut in marks.cuts if cut not in marks.entities]
    marks.bold.sort()
    marks.italic.sort()
    return marks


def _parting(text: str, within: Span, cuts: Sequence[Span]) -> Iterator[Span]:
    """Yield one of each run of ``cuts`` that has a tag in it which parts words, if no blank is around the run."""
    at = 0
    while at < len(cuts):
        first, end = at, cuts[at].end
        while (at := at + 1) < len(cuts) and cuts[at].start <= end:
            end = max(end, cuts[at].end)
        is_within = within.start < cuts[first].start and end < within.end
        if is_within and not text[cuts[first].start - 1].isspace() and not text[end].isspace():
            yield from islice((cut for cut in cuts[first:at] if _PARTS.match(text, cut.start, cut.end)), 1)


def _tokens(text: str, within: Span) -> Iterator[re.Match[str]]:
    at = barren = within.start
    words = target = 0  # where the words of the last link end, and its target
    while token := _MARK.search(text, at, within.end):
        if words <= token.start() < target:
            at = target
        elif token["scheme"]:
            at = token.end()
            if at <= barren:  # within an address that has no words
                continue
            if address := _ADDRESS.match(text, token.start(), within.end):
                yield address
                at = address.end()
            elif bare := _TARGET.match(text, at, within.end):
                barren = bare.end()
        else:
            yield token
            # The words of a link may hold marks of their own; an escaped character is never one.
            if token["words"]:
                at, words, target = token.start("words"), token.end("words"), token.end()
            else:
                at = token.end() + (token["escape"] is not None)


def _meant(entity: str) -> str | None:
    """Return the characters that an ``entity`` stands for, "" for what is not seen; None where there is none."""
    meant = html.unescape(entity)
    # Of "&registers;" the beginning would be read as one.
    if meant == entity or (len(meant) > 1 and meant.endswith(";")):
        return None
    if meant.isspace():
        return meant if meant in _NO_BREAK else " "
    return "".join(filter(str.isprintable, meant))


def _cut(token: re.Match[str]) -> Iterator[Span]:
    found = token.groupdict()
    for words in ("words", "label", "cited"):
        if found.get(words):
            yield Span(token.start(), token.start(words))
            yield Span(token.end(words), token.end())
            return
    yield Span(token.start(), token.end())


def _tag(token: re.Match[str], kind: str, opened: dict[str, list[int]], marks: Marks) -> None:
    marks.cuts.append(Span(token.start(), token.end()))
    waiting = opened.setdefault(f"<{kind}>", [])
    if not token[kind].startswith(("</", "[/")):
        waiting.append(token.end())
    elif waiting and (begin := waiting.pop()) < token.start():
        (marks.bold if kind == "bold" else marks.italic).append(Span(begin, token.start()))


def _is_name(text: str, token: re.Match[str]) -> bool:
    """Tell whether the code of ``token`` is a name with a colon at the head of its line."""
    words = token.group()[1:-1]
    name = words[:-1].rstrip() if words.endswith(_COLONS) else words
    ahead = text[max(0, token.start() - _DEEPEST) : token.start()]
    is_head = not ahead.rpartition("\n")[2].strip(_BEFORE_NAME)
    return is_head and (name != words or text.startswith(_COLONS, token.end())) and bool(_NAME_AS_CODE.fullmatch(name))


def _pair(text: str, token: re.Match[str], opened: dict[str, list[int]], marks: Marks, star_is_bold: bool) -> None:
    mark, start, end = token.group(), token.start(), token.end()
    before = text[start - 1 : start] or " "
    after = text[end : end + 1] or " "
    waiting = opened.setdefault(mark, [])
    inside_word = mark.startswith("_") and before.isalnum() and after.isalnum()
    if waiting and not inside_word and (not before.isspace() or _ends_late(text, waiting[-1], start, mark)):
        begin = waiting.pop()
        is_bold = len(mark) == len("**") or (star_is_bold and mark == "*")
        if begin + len(mark) < start:
            (marks.bold if is_bold else marks.italic).append(Span(begin + len(mark), start))
            marks.cuts += [Span(begin, begin + len(mark)), Span(start, end)]
    elif not inside_word and (not after.isspace() or (not star_is_bold and _begins_early(text, start, mark))):
        waiting.append(start)


def _ends_late(text: str, begin: int, at: int, mark: str) -> bool:
    """Tell whether a ``mark`` behind a blank ends its type."""
    ends = (_ends_line_above, _ends_behind_blank, _ends_within_another)
    return any(way(text, begin, at, mark) for way in ends)


def _ends_within_another(text: str, begin: int, at: int, mark: str) -> bool:
    """Tell whether a ``mark`` ends what another has begun before it and ends behind it: "**_Ann: Why? _**"."""
    other = "**" if len(mark) == 1 else "_"
    is_begun = text.startswith(other, begin - len(other)) and text.startswith(other, at + len(mark))
    return begin >= len(other) and is_begun and "\n\n" not in text[begin:at]


def _ends_behind_blank(text: str, begin: int, at: int, mark: str) -> bool:
    """Tell whether a ``mark`` ends the bold type at the head of its line, a blank of which it has: "**Ann: **Why?"."""
    if mark != "**" or not _heads_line(text, begin) or "\n" in text[begin:at]:
        return False
    return _marks_in_line(text, at, mark) % 2 == 1


def _begins_early(text: str, at: int, mark: str) -> bool:
    """Tell whether a ``mark`` before a blank begins the bold type at the head of a line: "** Ann:** Why?".

    A blank may stand before the mark that ends it, too, where that is all of the line: "** Why bees? **".
    """
    if mark != "**" or not _heads_line(text, at) or _marks_in_line(text, at, mark) % 2:
        return False
    end = text.find(mark, at + len(mark))
    if end < 0 or "\n" in text[at:end]:
        return False
    return not text[end - 1].isspace() or _is_bold_between_blanks(text, at + len(mark), end, mark)


def _is_bold_between_blanks(text: str, start: int, end: int, mark: str) -> bool:
    """Tell whether ``start`` to ``end`` is the only bold type of its line, all of it or what heads a turn: "Ann -"."""
    words = text[start:end].strip()
    behind = text[end + len(mark) : end + _DEEPEST].partition("\n")[0].strip()
    return bool(words) and (not behind or words.endswith(_BEFORE_WORDS)) and _marks_in_line(text, end, mark) == 1


def _heads_line(text: str, at: int) -> bool:
    """Tell whether nothing stands before ``at`` in its line; the rest of a long one is not looked at."""
    ahead = text[max(0, at - _DEEPEST) : at]
    return not ahead.rpartition("\n")[2].strip() and (len(ahead) < _DEEPEST or "\n" in ahead)


def _marks_in_line(text: str, at: int, mark: str) -> int:
    """Count each ``mark`` from ``at`` to the end of its line."""
    end = text.find("\n", at)
    return text.count(mark, at, end if end >= 0 else len(text))


def _ends_line_above(text: str, begin: int, at: int, mark: str) -> bool:
    """Tell whether a ``mark`` at the head of a line ends the bold type of the line above, whose end it has crossed.

    So it stands where a page had the break within the bold type: "**Why?", "**Because". One that another on its own
    line closes opens what stands there.
    """
    if mark != "**" or at - begin > _LONGEST_BOLD:
        return False
    between = text[begin + len(mark) : at]
    if "\n" not in between[len(between.rstrip()) :] or "\n" in between.strip():
        return False
    return _marks_in_line(text, at, mark) % 2 == 1
