"""Which passages a page prints a second time to adorn it: pull quotes, in quotation marks, set off, or plain."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
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
#: Words may be left out of what is quoted: so many stand before the gap and behind it at least, in so many letters, and
#: so many letters are left out at most.
_AROUND_GAP, _LETTERS_AROUND_GAP, _GAP = 3, 12, 60
#: So many passages around are looked through for it.
_PASSAGES: Final = 60
#: It has no more characters.
_LONGEST: Final = 400
#: What no mark sets off repeats what stands so near, in characters of the words alone.
_NEAR: Final = 20_000
#: Without marks it has so many words and characters at least, and is a part of a paragraph of so many words, and with
#: so many times its own: the title of a talk is made of its words, too.
_PLAIN_WORDS, _PLAIN_CHARACTERS, _PARAGRAPH, _TIMES = 6, 25, 20, 2
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
    spoken = [_spoken(passage.span.of(text)) for passage in passages]
    starts = [0, *accumulate(map(len, spoken))]
    told = "".join(spoken)
    return frozenset(passages[n].span for n in _repeating(text, passages, spoken, starts, told))


def _repeating(
    text: str, passages: Sequence[Passage], spoken: Sequence[str], starts: Sequence[int], told: str
) -> Iterator[int]:
    long = [n for n, words in enumerate(spoken) if _words(words) >= _PARAGRAPH]
    marked = (n for n, passage in enumerate(passages) if _is_marked(text, passage))
    alone = Counter(spoken[n] for n in marked if _could_adorn(text, passages, n, spoken[n]))
    kept = set[str]()
    begin = [starts[n] for n in long]
    said = Counter(spoken)
    saying = _saying(said)
    for n, (passage, own, start) in enumerate(zip(passages, spoken, starts, strict=False)):
        if not _could_adorn(text, passages, n, own):
            continue
        words = passage.span.of(text)
        count = _words(own)
        is_set_off = passage.block.kind is Kind.QUOTE
        quoted = _QUOTED.match(words)
        if is_set_off or quoted:
            near = "" if is_set_off else told[max(0, start - _NEAR) : start + len(own) + _NEAR]
            times = _times(own, said, saying) if is_set_off else near.count(own)
            # What only stands so, as a refrain of whoever answers does, is said the first time.
            is_again = times > (1 if own in kept else alone[own])
            is_short = count < _SHORTEST and (words[0] not in _MARKS or _answers(text, passages, n))
            is_again = is_again and not is_short
            kept.add(own)
            is_again = is_again or (is_set_off and _is_edited(words, own, said, saying))
            if is_again or (quoted and _is_shortened(text, passages, words_of(quoted["said"]), n, spoken)):
                yield n
        elif count >= _PLAIN_WORDS and len(own) >= _PLAIN_CHARACTERS:
            if _asks(words) or _answers(text, passages, n):
                continue
            around = long[bisect_left(begin, start - _NEAR) : bisect_right(begin, start + _NEAR)]
            holding = (at for at in around if own in spoken[at] and _words(spoken[at]) >= _TIMES * count)
            if any(_tells(passages[at].span.of(text), own) for at in holding):
                yield n


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
    """Tell whether the passage at ``place`` is all that stands below a question, up to the next one."""
    above, below = passages[max(0, place - 1)], passages[min(place + 1, len(passages) - 1)]
    return _asks(above.span.of(text)) and (below.label is not None or _asks(below.span.of(text)))


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
