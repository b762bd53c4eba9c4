"""What is set like the questions of a page and is none: introductions above them, headings below."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from bot.model.document import Kind
from bot.text.question_marks import ASKING, CLOSING
from bot.transcript.names.signatures import unsigned
from bot.transcript.signs.cue_words import Cues
from bot.transcript.signs.marked_lines import QUESTION_END, TAIL, introduces
from bot.transcript.signs.question_score import CLEARLY_ASKS, addresses, asks_in_words
from bot.transcript.text_parts.passages import Passage

_QUESTION_MARK = re.compile(rf"[{ASKING}]")
_DIGITS = re.compile(r"[0-9]{1,4}")
#: How a sentence ends; a section heading has no such end.
_SENTENCE_END = re.compile(rf"[.!…:。！{ASKING}：][{CLOSING}*_]*\s*\Z|--\s*\Z")
#: So many last characters have the end of a sentence, and what stands in brackets behind it.
_TAIL = 100
#: What asks by a word of its own alone has so many characters at most.
_LONGEST_ASKED_SO = 120
#: An introduction that is set like the questions has so many characters at least.
_SHORTEST_LEAD = 150
#: It has fewer where an answer stands below.
_SHORTEST_LEAD_ABOVE_WORDS = 60
#: One that asks, right above the first question, has so many where it is not set just like that.
_SHORTEST_APART = 60
#: Or so many where it addresses nobody.
_SHORTEST_TOLD = 100
#: So many questions stand below it at least.
_LEAST_BELOW_LEAD = 3
#: Where such a share of what is set so asks below a heading, and nothing above it, a talk begins there.
_ASKING_BELOW_HEAD = 0.8
#: And a heading below the last question so many at most.
_LONGEST_SECTION_HEAD = 30
#: So many short questions and answers in turn are a round.
_ROUND = 2
#: None of them is longer, in characters.
_LONGEST_IN_ROUND = 100
#: A paragraph in bold among questions in headings is one, too, if it asks more than this.
_WANTS_TOLD = 3.0
#: Above the first of them, where an introduction may ask as well, more than this, if it has a question mark.
_ASKS_SOMEBODY = 4.2
#: And has as many characters as this, where others stand above and below it.
_LONGER_THAN_WHY = 20


@dataclass(frozen=True, slots=True)
class Look:
    """What a style is judged by in one passage."""

    #: How much it sounds like a question.
    asks: float
    has_mark: bool
    #: It ends like a sentence.
    ends: bool
    #: In characters.
    length: int
    numbered: bool
    #: It asks, goes on behind that, and addresses nobody.
    is_told: bool
    #: Its class, and whether it is in bold and in italics.
    setting: tuple[str, bool, bool]
    is_heading: bool = False
    #: A point of a list.
    is_point: bool = False
    #: A paragraph of its own in bold, or the end of one.
    is_bold_line: bool = False
    #: Somebody's label opens it.
    is_labelled: bool = False

    @property
    def could_be_heading(self) -> bool:
        """Whether it is short, has no number, and neither asks nor ends like a sentence."""
        return not (self.has_mark or self.ends or self.numbered) and self.length <= _LONGEST_SECTION_HEAD


def look_of(text: str, passage: Passage, asks: float, cues: Cues) -> Look:
    """Return the look of ``passage``, which sounds so much like a question as ``asks`` says."""
    start, end = passage.span.start, passage.span.end
    asks_so = end - start <= _LONGEST_ASKED_SO and asks_in_words(text[start:end])
    has_mark = asks_so or _QUESTION_MARK.search(text, start, end) is not None
    tail = text[max(start, end - _TAIL) : end]
    ends = _SENTENCE_END.search((unsigned(tail) if tail.endswith((")", "]")) else tail)[-8:]) is not None
    ends = ends or asks_so
    goes_on = has_mark and not asks_so and _QUESTION_MARK.search(text, max(start, end - 8), end) is None
    is_told = goes_on and not addresses(text[start:end], cues)
    setting = passage.block.look, passage.bold, passage.italic
    is_heading = passage.block.kind is Kind.HEADING
    is_point = passage.block.kind is Kind.ITEM
    is_line = passage.bold and passage.block.kind is Kind.TEXT and end >= passage.block.span.end
    labelled = passage.label is not None
    return Look(
        asks, has_mark, ends, end - start, passage.numbered, is_told, setting, is_heading, is_point, is_line, labelled
    )


def without_lead(places: Sequence[int], looks: Sequence[Look]) -> Sequence[int]:
    """Return ``places`` without introductions that are set like questions: no answer as long stands below.

    What somebody with a label answers is a question however short that is.
    Where questions have numbers, nothing before the first of them is one. Nor is what asks, too, where the first of
    them stands right below: "**Why does she stay? We met her.**".
    """
    counted = [looks[place].numbered for place in places]
    if sum(counted) * 2 > len(counted):
        places = places[counted.index(True) :]
    first = next((n for n, place in enumerate(places) if looks[place].has_mark), 0)
    if _introduces(places, first, looks):
        return places[first + 1 :]
    for n in range(first - 1, -1, -1):
        between = length_of(looks[places[n] + 1 : places[n + 1]])
        least = _SHORTEST_LEAD_ABOVE_WORDS if between else _SHORTEST_LEAD
        if between < looks[places[n]].length >= least and not looks[places[n] + 1].is_labelled:
            return places[n + 1 :]
    return places


def _introduces(places: Sequence[int], first: int, looks: Sequence[Look]) -> bool:
    """Tell whether the ``first`` of ``places`` that asks is an introduction right above the next.

    No paragraph ahead is longer, and what is set so ahead stands right above, as a title does. It is not set just like
    all the others are; or it addresses nobody, and goes on behind what it asks.
    """
    own, below = looks[places[first]], places[first + 1 :]
    if len(below) < _LEAST_BELOW_LEAD or places[first + 1] - places[0] != first + 1:
        return False
    if any(ahead.length >= own.length for ahead in looks[: places[first]]):
        return False
    settings = {looks[place].setting for place in below}
    is_apart = len(settings) == 1 and own.setting not in settings
    return own.length >= (_SHORTEST_APART if is_apart else _SHORTEST_TOLD) and (is_apart or own.is_told)


def with_other_levels(best: str, styles: Mapping[str, Sequence[int]], looks: Sequence[Look]) -> Sequence[int]:
    """Return the places of the ``best`` of ``styles``, with those of headings of other levels that ask among them.

    Below such a heading stands no other: that would be the head of a section. None is added where all are below the
    last question of the usual level, as boxes of the page are. Of several headings, paragraphs in bold that ask, with a
    longer answer below, are some as well; a short one may be the answer's own: "**Why?**".
    """
    places = styles[best]
    others = [
        n
        for style, headings in styles.items()
        for n in headings
        if style.startswith("heading") and style != best and n > places[0] and _asks_alone(n, looks)
    ]
    if not best.startswith("heading") or len(places) < 2:
        return places
    found = sorted({*places, *others}) if any(n < places[-1] for n in others) else places
    return sorted({*found, *_in_bold(found, styles.get("bold", ()), looks)})


def _in_bold(found: Sequence[int], bold: Sequence[int], looks: Sequence[Look]) -> Iterator[int]:
    """Yield the places of ``bold`` paragraphs that ask as the headings do that were ``found``, and are answered."""
    stops = sorted({*found, *bold, len(looks)})
    any_before = False
    for n in bold if len(found) >= _LEAST_BELOW_LEAD else ():
        look, below = looks[n], looks[n + 1 : stops[bisect_right(stops, n)]]
        is_answered = bool(below) and not below[0].is_heading and length_of(below) >= look.length
        if not look.is_bold_line or not is_answered:
            continue
        if n < found[0]:
            asks = look.asks > (_ASKS_SOMEBODY if look.has_mark else _WANTS_TOLD)
        elif n < found[-1]:
            asks = look.has_mark and look.ends and look.asks > _WANTS_TOLD and look.length >= _LONGER_THAN_WHY
        else:
            asks = look.has_mark and look.asks > _WANTS_TOLD and (any_before or look.length >= _SHORTEST_APART)
        any_before |= asks
        if asks:
            yield n


def _asks_alone(place: int, looks: Sequence[Look]) -> bool:
    look, below = looks[place], looks[place + 1 : place + 2]
    return look.has_mark and look.ends and look.asks > CLEARLY_ASKS and any(not each.is_heading for each in below)


def below_section(places: Sequence[int], looks: Sequence[Look]) -> Sequence[int]:
    """Return ``places`` without those that ask nothing in the sections of a page above the one that holds a talk.

    That has a heading of its own and words below it that introduce the talk; nearly all that is set so below asks.
    Where a heading stands right above the questions, or most of what is set so above it heads no list, it parts a talk
    whose first questions have no mark.
    """
    first = next((n for n, place in enumerate(places) if looks[place].has_mark), 0)
    if not first:
        return places
    head = next((n for n in range(places[first] - 1, places[0], -1) if looks[n].is_heading), 0)
    above, below = [n for n in places[:first] if n < head], [n for n in places if n > head]
    asking = sum(looks[n].has_mark for n in below)
    talks = asking >= max(_LEAST_BELOW_LEAD, _ASKING_BELOW_HEAD * len(below))
    asks = any(looks[n].asks > CLEARLY_ASKS for n in above)
    head_lists = sum(looks[n + 1].is_point for n in above) * 2 >= len(above)
    return below if head and talks and head_lists and not asks and below[0] > head + 1 else places


def without_section_heads(
    places: Sequence[int], looks: Sequence[Look], told: Callable[[int], bool] = lambda _: False
) -> Sequence[int]:
    """Return ``places`` without the last ones that are short and neither ask nor end: headings of what stands below.

    One above short questions and answers in turn asks all the same: "Either, or". So does one below several questions
    with what is ``told`` by whoever answers them: "A last word".
    """
    last = len(places)
    several = sum(looks[place].has_mark for place in places) >= _LEAST_BELOW_LEAD
    while last and looks[at := places[last - 1]].could_be_heading:
        if _heads_round(looks[at + 1 :]) or (several and told(at)):
            break
        last -= 1
    return places[:last]


def _heads_round(below: Sequence[Look]) -> bool:
    asked, told = below[: 2 * _ROUND : 2], below[1 : 2 * _ROUND : 2]
    are_short = max((look.length for look in (*asked, *told)), default=0) <= _LONGEST_IN_ROUND
    asks_in_turn = all(look.has_mark and look.ends for look in asked) and not any(look.has_mark for look in told)
    return len(told) == _ROUND and are_short and asks_in_turn and not any(look.is_heading for look in (*asked, *told))


def goes_on_with_turn(passages: Sequence[Passage], times: Mapping[str, int]) -> frozenset[int]:
    """Return the places of paragraphs that go on with a turn whose label recurs, in bold or italics as that turn is."""
    found: set[int] = set()
    for n, (above, passage) in enumerate(pairwise(passages), 1):
        in_turn = n - 1 in found or (above.label is not None and times[above.label.key] > 1)
        alike = (above.bold and passage.bold) or (above.italic and passage.italic)
        if in_turn and alike and passage.label is None and passage.block.kind is above.block.kind:
            found.add(n)
    return frozenset(found)


def length_of(looks: Sequence[Look]) -> int:
    """Return how many characters the passages have together."""
    return sum(look.length for look in looks)


def without_points(text: str, passages: Sequence[Passage], places: Sequence[int]) -> list[int]:
    """Return the ``places`` of numbered passages without the points of a list in an answer.

    Those follow each other and count on, all with a question mark or none. They count from one again where the numbers
    of others go on below, or a paragraph right above ends with a colon; with question marks, both.
    """
    numbers = {n: _number(text, passages[n]) for n in places}
    marked = frozenset(n for n in places if _QUESTION_MARK.search(passages[n].span.of(text)))
    left: list[int] = []
    for run in _runs(places, numbers, marked):
        above = passages[run[0] - 1].span.of(text) if run[0] else ""
        has_mark = run[0] in marked
        before = numbers[left[-1]] if left else 0
        below = next((numbers[n] for n in places if n > run[-1]), 0)
        again = numbers[run[0]] == 1 and before > 0 and below == before + 1
        opened = introduces(above)
        is_list = len(run) > 1 and ((opened and not has_mark) or (again and (opened or not has_mark)))
        left += [] if is_list else run
    return left if left else list(places)


def _runs(places: Sequence[int], numbers: Mapping[int, int], marked: Set[int]) -> list[list[int]]:
    """Return ``places`` in stretches of those that follow each other and count on, all ``marked`` or none."""
    runs: list[list[int]] = []
    for n in places:
        above = runs[-1][-1] if runs else n
        counts_on = numbers[n] - numbers[above] == 1 or numbers[n] == numbers[above] == 1  # Markdown counts by itself
        if above == n - 1 and counts_on and (above in marked) == (n in marked):
            runs[-1].append(n)
        else:
            runs.append([n])
    return runs


def _number(text: str, passage: Passage) -> int:
    found = _DIGITS.search(text, passage.span.start, passage.unnumbered.start)
    return int(found[0]) if found else 0


def end_of_styles(text: str, passages: Sequence[Passage], last: int) -> int:
    """Return where styles end below the ``last`` label: behind a numbered question right there, where one stands."""
    below = passages[last + 1 : last + 2]
    asks_on = bool(below) and below[0].numbered and QUESTION_END.search(below[0].span.of(text)[-TAIL:]) is not None
    return last + 2 if asks_on else last
