"""Which passages a page prints a second time to adorn it: pull quotes, in quotation marks, set off, or plain."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from bot.model import Span
from bot.model.document import Kind
from bot.transcript.signs.marked_lines import QUESTION_END, TAIL, introduces
from bot.transcript.signs.question_score import words_of
from bot.transcript.text_parts.passages import Passage

#: A pull quote has at least so many words or stands between marks, or it is an echo in the conversation.
_SHORTEST: Final = 4
_MARKS: Final = frozenset('"“„«「')
_QUOTED: Final = re.compile(
    r"(?P<said>“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|「[^「」]+」|\"[^\"]+\"|‘[^‘\n]+’|‚[^‚‘\n]+[‘’]|‹[^‹›]+›)"
    r"(?:[^\w\n]*\Z|\s*\n[^\n.!?:;]{4,60}\Z)"
)
#: Words may be left out of what is quoted: so many stand before the gap and behind it at least,
_AROUND_GAP: Final = 3
#: in so many letters,
_LETTERS_AROUND_GAP: Final = 12
#: and so many letters are left out at most.
_GAP: Final = 60
#: So many passages around are looked through for it.
_PASSAGES: Final = 60
#: It has no more characters.
_LONGEST: Final = 400
#: What no mark sets off repeats what stands so near, in characters of the words alone.
_NEAR: Final = 20_000
#: Without marks it has so many words at least,
_PLAIN_WORDS: Final = 6
#: and so many characters,
_PLAIN_CHARACTERS: Final = 25
#: and is a part of a paragraph of so many words,
_PARAGRAPH: Final = 20
#: and of so many times its own: the title of a talk is made of its words, too.
_TIMES: Final = 2
#: What a newsroom puts into words that it quotes: a capital, or a few words.
_CAPITAL: Final = re.compile(r"\[(\w)\](?=\w)")
_INSERTED: Final = re.compile(r"\[[^\[\]\n]{1,60}\]")
#: What somebody else's words stand in, within a paragraph that repeats them.
_MARKED: Final = re.compile(r"“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|»[^«»]+«|「[^「」]+」|\"[^\"]+\"")


def pull_quotes(text: str, passages: Sequence[Passage]) -> frozenset[Span]:
    """Return the spans of those ``passages`` without a label that repeat what stands elsewhere in ``text``.

    Their words are compared, whatever the marks and the ends of lines between them:

    - of what is set off as a quotation, with the whole text;
    - of what stands in quotation marks, with the text around it; on a line below may stand who said it, and a few words
      may be left out of it;
    - of any other paragraph that asks nothing, with longer paragraphs around it, where it has several words; what those
      have in quotation marks or ask about is repeated by them, and what alone stands between two questions is said.

    What stands below a colon is quoted by whoever speaks there.
    """
    page = _page_of(text, passages)
    return frozenset(passages[n].span for n in _repeating(page))


@dataclass(frozen=True, slots=True)
class _Page:
    """All passages of a page, with their words as they are spoken."""

    text: str
    passages: Sequence[Passage]
    spoken: Sequence[str]
    #: The words of all passages, one after another, and where those of each begin.
    told: str
    starts: Sequence[int]
    #: How often each passage stands there, and in which of them each word does.
    said: Counter[str]
    saying: Mapping[str, Sequence[str]]
    #: How often each passage stands in marks that could set it off.
    marked: Counter[str]
    #: The places of passages that are long enough to be repeated, and where the words of these begin.
    long: Sequence[int]
    long_starts: Sequence[int]


def _page_of(text: str, passages: Sequence[Passage]) -> _Page:
    spoken = [_spoken(passage.span.of(text)) for passage in passages]
    starts = [0, *accumulate(map(len, spoken))]
    said = Counter(spoken)
    marked = (n for n, passage in enumerate(passages) if _is_marked(text, passage))
    long = [n for n, words in enumerate(spoken) if _words(words) >= _PARAGRAPH]
    return _Page(
        text,
        passages,
        spoken,
        "".join(spoken),
        starts,
        said,
        _saying(said),
        Counter(spoken[n] for n in marked if _could_adorn(text, passages, n, spoken[n])),
        long,
        [starts[n] for n in long],
    )


def _repeating(page: _Page) -> Iterator[int]:
    """Yield the places of passages that repeat what stands elsewhere on the ``page``."""
    before = set[str]()
    for n, (passage, own) in enumerate(zip(page.passages, page.spoken, strict=True)):
        if not _could_adorn(page.text, page.passages, n, own):
            continue
        if _is_marked(page.text, passage):
            if _repeats_in_marks(page, n, is_first=own not in before):
                yield n
            before.add(own)
        elif _repeats_plainly(page, n):
            yield n


def _repeats_in_marks(page: _Page, place: int, *, is_first: bool) -> bool:
    """Tell whether a quotation at ``place``, the first with its words or not, repeats what stands elsewhere."""
    passage, own, start = page.passages[place], page.spoken[place], page.starts[place]
    words = passage.span.of(page.text)
    is_set_off = passage.block.kind is Kind.QUOTE
    if is_set_off:
        times = _times(own, page.said, page.saying)
    else:
        times = page.told[max(0, start - _NEAR) : start + len(own) + _NEAR].count(own)
    # What only stands so, as a refrain of whoever answers does, is said the first time.
    is_again = times > (page.marked[own] if is_first else 1)
    # Marks around a word that alone answers a question are of what is said.
    may_be_short = words[0] in _MARKS and not _answers(page.text, page.passages, place)
    if is_again and (_words(own) >= _SHORTEST or may_be_short):
        return True
    if is_set_off and _is_edited(words, own, page.said, page.saying):
        return True
    quoted = _QUOTED.match(words)
    return quoted is not None and _is_shortened(page.text, page.passages, words_of(quoted["said"]), place, page.spoken)


def _repeats_plainly(page: _Page, place: int) -> bool:
    """Tell whether a paragraph at ``place`` that no mark sets off is a part of a longer one near."""
    own, start = page.spoken[place], page.starts[place]
    count = _words(own)
    if count < _PLAIN_WORDS or len(own) < _PLAIN_CHARACTERS:
        return False
    if _asks(page.passages[place].span.of(page.text)) or _answers(page.text, page.passages, place):
        return False
    around = page.long[bisect_left(page.long_starts, start - _NEAR) : bisect_right(page.long_starts, start + _NEAR)]
    holding = (at for at in around if own in page.spoken[at] and _words(page.spoken[at]) >= _TIMES * count)
    return any(_tells(page.passages[at].span.of(page.text), own) for at in holding)


def _is_marked(text: str, passage: Passage) -> bool:
    """Tell whether ``passage`` is set off as a quotation, or stands in quotation marks."""
    return passage.block.kind is Kind.QUOTE or _QUOTED.match(passage.span.of(text)) is not None


def _could_adorn(text: str, passages: Sequence[Passage], place: int, own: str) -> bool:
    """Tell whether the words ``own`` at ``place`` are few, without a label, and below no colon that introduces them."""
    if passages[place].label is not None or not own.strip() or len(own) > _LONGEST:
        return False
    return not (place and introduces(passages[place - 1].span.of(text)))


def _saying(said: Collection[str]) -> Mapping[str, Sequence[str]]:
    """Return for each word in what of all that is ``said`` it stands: a page of quotations looks up each of them."""
    saying: dict[str, list[str]] = {}
    for words in said:
        for word in set(words.split()):
            saying.setdefault(word, []).append(words)
    return saying


def _times(own: str, said: Counter[str], saying: Mapping[str, Sequence[str]]) -> int:
    """Return how often the words ``own`` are ``said``, none of which goes on in another passage."""
    places = min((saying.get(word, ()) for word in own.split()), key=len)
    return sum(said[words] * words.count(own) for words in places)


def _is_edited(words: str, own: str, said: Counter[str], saying: Mapping[str, Sequence[str]]) -> bool:
    """Tell whether the ``words`` of a quotation are ``said`` elsewhere, but for what is in brackets.

    A newsroom has put that: "[F]or us it is", "[The bees are] a joy to the harbour".
    """
    if "[" not in words:
        return False
    bare = _spoken(_INSERTED.sub(" ", _CAPITAL.sub(r"\1", words)))
    return _words(bare) >= _SHORTEST and _times(bare, said, saying) > own.count(bare)


def _answers(text: str, passages: Sequence[Passage], place: int) -> bool:
    """Tell whether the passage at ``place`` is all below a question, up to the next, a heading or the end."""
    if not place or not _asks(passages[place - 1].span.of(text)):
        return False
    below = passages[place + 1 : place + 2]
    return all(p.label is not None or p.block.kind is Kind.HEADING or _asks(p.span.of(text)) for p in below)


def _tells(paragraph: str, own: str) -> bool:
    """Tell whether a ``paragraph`` says what is ``own`` by itself: it neither quotes it nor asks about it."""
    return not _asks(paragraph) and not any(own in _spoken(quoted[0]) for quoted in _MARKED.finditer(paragraph))


def _asks(words: str) -> bool:
    return QUESTION_END.search(words[-TAIL:]) is not None


def _spoken(words: str) -> str:
    """Return ``words`` as they are spoken, folded, with a space between them and around all."""
    return f" {' '.join(words_of(words))} "


def _is_shortened(
    text: str, passages: Sequence[Passage], own: Sequence[str], place: int, spoken: Sequence[str]
) -> bool:
    """Tell whether the words ``own``, between marks at ``place``, are in a longer passage near, but for a gap.

    A question only repeats them.
    """
    if len(own) < _SHORTEST:
        return False
    least = max(_PARAGRAPH, _TIMES * len(own))
    whole = f" {' '.join(own)} "
    ends = (_cut(own, _AROUND_GAP)[0], _cut(own, -_AROUND_GAP)[1])
    cuts = [_cut(own, n) for n in range(_AROUND_GAP, len(own) - _AROUND_GAP + 1)]
    cuts = [both for both in cuts if min(map(len, both)) >= _LETTERS_AROUND_GAP]
    around = range(max(0, place - _PASSAGES), min(place + _PASSAGES, len(spoken)))
    long = (n for n in around if n != place and all(end in spoken[n] for end in ends) and _words(spoken[n]) >= least)
    return any(
        (whole in spoken[n] or any(_follow(before, behind, spoken[n]) for before, behind in cuts))
        and not _asks(passages[n].span.of(text))
        for n in long
    )


def _cut(own: Sequence[str], place: int) -> tuple[str, str]:
    return f" {' '.join(own[:place])} ", f" {' '.join(own[place:])} "


def _follow(before: str, behind: str, words: str) -> bool:
    """Tell whether ``before`` stands in ``words``, and ``behind`` after it with few words between."""
    at = words.find(before)
    return at >= 0 and 0 <= words.find(behind, at + len(before) - 1) - at - len(before) <= _GAP


def _words(spoken: str) -> int:
    """Return how many words there are in ``spoken``, which have a space between them and around all."""
    return spoken.count(" ") - 1
