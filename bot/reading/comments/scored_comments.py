"""Pages of comments with who wrote each, its points, and how long ago in a line, as old Reddit prints them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bot.reading.comments.copied_comments import NAME, CopiedPage, Written, without_flairs, without_page

#: [–]ant[S] 12 points 3 years ago*, and what a program adds behind it
_HEAD: Final = re.compile(
    rf"(?:\[[–—−+-]\]\s?)?(?P<name>{NAME})(?P<beside>\s?\[[A-Z,\s]{{1,9}}\]|\s[^\n]{{1,40}}?)?\s{{1,4}}"
    r"(?:\[score hidden\]|(?:-?\d[\d,.]{0,6}k?\spoints?\s?){1,3})\s{0,4}"
    r"(?:\d{1,3}\s[^\W\d_]{3,7}\sago|just now)\s?\*?(?:\s?\([^()]{1,60}\))?(?:\s[^\n]{1,40})?"
)
_MARKS: Final = re.compile(r"[A-Z]+")
_POST: Final = re.compile(
    rf"submitted\s(?:\d{{1,3}}\s[^\W\d_]{{3,7}}\sago|just now)\s?\*?[^\n]{{0,60}}?\sby\s(?:/?u/)?(?P<name>{NAME})"
    r"(?:\s?\[[A-Z,]{1,9}\]|\s[^\n]{1,40})?"
)
#: Behind the title of a post.
_OF_FORUM: Final = re.compile(r"\s?\((?:self\.\w{2,30}|[\w-]+(?:\.[\w-]+)+)\)\Z")
_BUTTON: Final = (
    r"(?:permalink|embed|(?:un)?save(?:-RES)?|parent|context|full\scomments(?:\s?\(\d+\))?|report|hide child comments"
    r"|hide|give\s?(?:award|gold)|reply|share|crosspost|source)"
)
#: They may stand without spaces between them, as some browsers copy them.
_BUTTONS: Final = re.compile(rf"permalink(?:\s{{0,4}}{_BUTTON}){{0,14}}")


def scored_page(lines: Sequence[str]) -> CopiedPage | None:
    """Return the page in ``lines``, without white space around them; None where no comment is printed so."""
    heads = [(n, head) for n, line in enumerate(lines) if "ago" in line and (head := _HEAD.fullmatch(line))]
    if not heads:
        return None
    ends = [*(n for n, _ in heads[1:]), len(lines)]
    written = [_written(head, lines[n + 1 : end]) for (n, head), end in zip(heads, ends, strict=True)]
    above = lines[: heads[0][0]]
    title, poster, introduction = _post(above)
    return CopiedPage(title, poster, introduction, without_flairs(written))


def _written(head: re.Match[str], lines: Sequence[str]) -> Written:
    """Return the comment below ``head``: what stands above its buttons."""
    end = next((n for n, line in enumerate(lines) if _BUTTONS.fullmatch(line)), len(lines))
    marks = set(_MARKS.findall(head["beside"] or ""))
    return Written(
        head["name"],
        without_page(lines[:end], buttons=end == len(lines)),
        by_poster=bool(marks & {"S", "OP"}),
        by_moderator=bool(marks & {"M", "A", "MOD"}),
        is_nested=any("parent" in line for line in lines[end:]) if end < len(lines) else None,
    )


def _post(above: Sequence[str]) -> tuple[str | None, str | None, list[str]]:
    """Return the title of the post, who wrote it, and what it says, of the lines ``above`` the comments."""
    filled = [n for n, line in enumerate(above) if line]
    for before, n in pairwise(filled):
        if post := _POST.fullmatch(above[n]):
            return _OF_FORUM.sub("", above[before]), post["name"], _said(above[n + 1 :])
    return None, None, without_page(above)


def _said(lines: Sequence[str]) -> list[str]:
    """Return the words of a post, which end where the number of its comments stands."""
    end = next((n for n, line in enumerate(lines) if re.match(r"(?:all )?\d[\d,]{0,9} comments?\b", line)), len(lines))
    return without_page(lines[:end])
