"""Who is interviewed where no phrase says so: what titles, introduction and captions show, added up for each name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.transcript.names.interviewed import A_TALK, A_TALK_WITH_THEM
from bot.transcript.names.masthead import Masthead
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.signs.picture_words import MADE
from bot.transcript.speakers.vocatives import Called, times_called

#: The sum from which on somebody is taken for the interviewee. Whoever an introduction mentions in passing has 3.75 at
#: most: a common first name, a talk, a byline, and nobody else beside. A title of two words with capitals, "Blauer
#: Himmel", has 3.5.
_ENOUGH: Final = 4.0
#: The title is the name, or the name stands at an end of it, behind or before a mark.
_STANDS_OUT: Final = 3.0
#: It stands somewhere in the title.
_IN_TITLE: Final = 1.0
#: A paragraph begins with the name.
_OPENS_PARAGRAPH: Final = 2.0
#: A sentence that says what they do begins with it.
_OPENS_SENTENCE: Final = 1.0
#: It stands elsewhere.
_IN_LINES: Final = 0.5
#: An age, a trade, or where from is told of whom a paragraph begins with.
_TOLD: Final = 1.0
#: What they do is.
_DOES_SOMETHING: Final = 0.5
#: The name alone is set in bold above the talk.
_SET_OFF: Final = 2.5
#: A note under the talk begins with it.
_OPENS_NOTE: Final = 1.5
#: A caption begins with the name.
_OPENS_CAPTION = 2.0
#: First or last name is said again alone, once.
_AGAIN: Final = 1.0
#: More often.
_AGAIN_AND_AGAIN: Final = 2.5
_COMMON_FIRST_NAME = 1.0
#: The introduction speaks of a talk.
_TALK: Final = 0.25
#: Nobody else is named in it.
_ALONE: Final = 0.25
#: For the only person in it besides who asked: it speaks of a talk.
_TALK_ALONE: Final = 0.25
#: It says who asked.
_BYLINED_ALONE: Final = 1.5
#: It says "with her".
_WITH_THEM: Final = 3.25
#: It has the name again.
_AGAIN_ALONE: Final = 2.0
#: A question calls somebody by name; an answer does.
_CALLED: Final = 4.0
#: So many candidates at most: below pictures there may be thousands, and each is looked for in all lines.
_MOST: Final = 60
#: Where the sum leads by so much, the others are taken for no names: in German all nouns have capitals.
_AHEAD = 1.0

_NAME_IN = re.compile(NAME.replace(r"\s", r"[^\S\n]"))
#: What parts a name from the rest of a title.
_MARK = r"\s*(?:[:|·•,;–—…/]|\s-\s|[“\"«„‘‹]|\()"
_BEFORE = re.compile(
    r"(?:(?:[:|·•;–—…/]|\s-)\s*|[”\"»“’]\s*,?\s*|\b(?i:with|mit|avec|con|com|bei|introducing|meet|meeting|know)\s)"
    r"(?:(?i:the|an?|der|die|dem|l[ea]|l['’]|el|la|[ao])\s?)?(?:[^\W\d_]+\.?\s){0,2}\Z"
)
_AFTER = re.compile(
    rf"{_MARK}|\s(?i:on|über|sur|sobre|im|im\s(?:porträt|gespräch))\s|\s*\Z",
)
#: So far ahead of a name stands what it is named for.
_CREDIT_AHEAD: Final = 40
#: What somebody does whom a title begins with: "Ida Holm wants you to burn the onions".
_DOES = re.compile(r"\s(?!(?:and|und|et|y|e|of|von|de|d['’]|s)\b)[a-zß-ÿ]+\s")
_OPENING = re.compile(
    r"[\W_]*(?:(?i:the|an?|der|die|das|l[ea]|el|o)\s|l['’])?(?:[^\W\d_][\w-]*\s){0,2}\Z", re.IGNORECASE
)
#: Who somebody is who is named anywhere in an introduction: "…, whose firm …", "…, der seit Jahren …".
_WHO_IS: Final = re.compile(r",\s(?:whose|who\s(?:has|is|runs)|dessen|deren|dont\s(?:le|la|les)|cuy[oa]s?|cuj[oa]s?)\s")
_APPOSITION = re.compile(
    r"\s*(?:\((?=[^)\n]{0,30}\d{2})|,\s"
    r"|\s(?i:is|ist|est|es|é|lives|lebt|vit|vive|works|arbeitet|travaille|trabaja|trabalha)\s)"
)
#: Whoever is named for a picture, a translation or the sound is nobody in the conversation: "Photos: Jette Kranz".
_MADE_BY: Final = re.compile(
    rf"\b(?i:{MADE})(?:\s?[:/|–—-]\s?|\s(?i:by|of|von|par|por|de|of|:)\s(?:[^\W\d_]+\s){{0,1}}?|\s)\Z|©\s?\Z",
    re.IGNORECASE,
)
_MADE_IT: Final = re.compile(rf"\s?\((?i:{MADE})\b")


def weighed_in(head: Masthead, others: Collection[str], called: Called) -> tuple[str, ...]:
    """Return the person whom ``head`` shows to be interviewed, if anybody; never one of ``others``, who asked.

    Whom questions call by name counts as interviewed, whom answers call so does not.
    """
    known = {fold(name) for name in others}
    names = [*islice((name for name in dict.fromkeys(_names(head)) if fold(name) not in known), _MOST)]
    weights = {name: _weight(name, head) + _called(name, called) for name in names}
    best = max(names, key=lambda name: weights[name], default=None)
    if best is None:
        return ()
    others = [name for name in names if name != best]
    if not any(is_first_name(name.split()[0]) or weights[name] + _AHEAD > weights[best] for name in others):
        weights[best] += _alone(head, bylined=bool(known)) + _AGAIN_ALONE * (len(names) == 1 and _is_again(best, head))
    return (best,) if weights[best] >= _ENOUGH else ()


def addressed_in(lines: Iterable[str], called: Mapping[str, int]) -> tuple[str, ...]:
    """Return the person in ``lines`` whose first or last name is ``called`` most often, if anybody's is."""
    names = (name for line in lines for found in _NAME_IN.finditer(line) if (name := person_in(found[0])))
    counts = {name: times_called(name, called) for name in names}
    best = max(counts, key=lambda name: counts[name], default=None)
    return (best,) if best is not None and counts[best] else ()


def _called(name: str, called: Called) -> float:
    asked, answered = times_called(name, called.in_questions), times_called(name, called.in_answers)
    return (_CALLED if asked > answered else 0.0) - (_CALLED if answered > asked else 0.0)


def _names(head: Masthead) -> Iterator[str]:
    for line in (*head.head, *head.captions):
        for found in _NAME_IN.finditer(line):
            if (name := person_in(found[0])) and not _has_made_it(line, name, found.start()):
                yield name


def _has_made_it(line: str, name: str, at: int) -> bool:
    """Tell whether ``name``, in ``line`` from ``at`` on, stands there for a picture, a translation or the like."""
    start = max(at, line.lower().find(name.lower(), at))
    end = start + len(name)
    return _MADE_BY.search(line, max(0, start - _CREDIT_AHEAD), start) is not None or bool(_MADE_IT.match(line, end))


def _alone(head: Masthead, *, bylined: bool) -> float:
    """Return what it counts to be the only one whom ``head`` names, but for who asked."""
    lines = "\n".join(head.lines)
    talks = A_TALK.search(lines) is not None
    return _ALONE + _TALK_ALONE * talks + _BYLINED_ALONE * bylined + _WITH_THEM * bool(A_TALK_WITH_THEM.search(lines))


def _is_again(name: str, head: Masthead) -> bool:
    return bool(head.lines) and _said_again(name, head) > 0


def _weight(name: str, head: Masthead) -> float:
    """Return how much ``head`` speaks for ``name``, at least 0."""
    everything = "\n".join((*head.head, *head.captions))
    return (
        max((_in_title(name, title) for title in head.titles), default=0.0)
        + max((_in_line(name, line) for line in head.lines), default=0.0)
        + _OPENS_CAPTION * any(_place(name, caption) == 0 for caption in head.captions)
        + _SET_OFF * (name in head.set_off)
        + _OPENS_NOTE * any(_place(name, line.lstrip("*_ ")) == 0 for line in head.foot)
        + _said_again(name, head)
        + _COMMON_FIRST_NAME * is_first_name(name.split()[0])
        + _TALK * (A_TALK.search(everything) is not None)
    )


def _place(name: str, line: str) -> int:
    """Return where ``name`` stands in ``line``, in whatever case; -1 where it does not."""
    return line.lower().find(name.lower())


def _in_title(name: str, title: str) -> float:
    at = _place(name, title)
    if at < 0:
        return 0.0
    before, after = title[:at], title[at + len(name) :]
    if not before.strip(' *_#"“”') and not after.strip(' *_."“”'):
        return _STANDS_OUT
    goes_on = _AFTER.match(after) or _DOES.match(after)
    opens = not before.strip(" *_#") and goes_on
    ends = _BEFORE.search(before) and goes_on
    return _STANDS_OUT if opens or ends else _IN_TITLE


def _in_line(name: str, line: str) -> float:
    at = _place(name, line)
    if at < 0:
        return 0.0
    before, after = line[:at], line[at + len(name) :]
    if _WHO_IS.match(after):
        return _OPENS_PARAGRAPH + _TOLD
    if not _OPENING.fullmatch(before):
        return _OPENS_SENTENCE if before.rstrip().endswith((".", "!", "?")) and _DOES.match(after) else _IN_LINES
    told = bool(before.strip(" *_")) or _APPOSITION.match(after) is not None
    return _OPENS_PARAGRAPH + (_TOLD if told else _DOES_SOMETHING * bool(_DOES.match(after)))


def _said_again(name: str, head: Masthead) -> float:
    """Return what it counts that the name, or a part of it, stands again below where it stands first."""
    below = "\n".join((*head.lines, *head.captions))
    words = name.split()
    forms = "|".join(re.escape(word) for word in {words[0], words[-1], " ".join(words[1:])})
    rest, whole = re.subn(re.escape(name), " ", below, flags=re.IGNORECASE)
    is_titled = any(_place(name, title) >= 0 for title in head.titles)
    times = len(re.findall(rf"\b(?:{forms})\b", rest)) + (whole > (not is_titled))
    return _AGAIN_AND_AGAIN if times > 1 else _AGAIN * times
