"""What a parse shows of paragraphs, heads and ends of turns that nobody said, as pages have them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from bot.text.question_marks import ASKING, CLOSING, has_question_mark
from bot.transcript.conversation import Conversation
from bot.transcript.soundness.trait_counts import share, some_of
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import Utterance

_CLOSERS: Final = rf"(?:\s?[{CLOSING}*_])*\s*\Z"
_CLOSED: Final = re.compile(rf"[.!…:。！{ASKING}：]" + _CLOSERS)
_ADDED: Final = re.compile(rf"[.!…{ASKING}！][{CLOSING}*_]*\s?[(（][^()（）\n]{{1,80}}[)）][*_]*\s*\Z")
_TAIL_ADDED: Final = 100
#: So many last characters show how a passage ends.
_TAIL: Final = 8
#: So many first ones show how it begins.
_HEAD: Final = 60
_LINK: Final = r"https?://|www\.|@\w|©|→|►|▶|\|"
_LINKED: Final = re.compile(_LINK + r"|\b\d{4}-\d\d-\d\d\b")
#: The last paragraph has a price or a year besides, as books and events under an interview have.
_PRICED: Final = re.compile(_LINK + r"|\d\s?(?:€|EUR|USD)|[$£€]\s?\d|\b(?:1[5-9]|20)\d\d\b")
#: One of so many paragraphs with a link counts as all of them.
_LINKS: Final = 5
_QUOTED: Final = re.compile(r"\s*[“\"„«‘'「][^\n]*[”\"“»’'」][.\s]*\Z")
_BRACKETED: Final = re.compile(r"\s*[(\[][^()\[\]]*[)\]][.\s]*\Z")
#: "The Lantern – words", "F.R.- words": what may be a label.
_MARKED: Final = re.compile(r"\s*\S{1,30}(?:\s\S{1,20}){0,3}(?:\s?[:：]|\s[-–—]|\.[-–—])\s")
#: With fewer turns, nothing is said of what they have alike.
_FEW: Final = 3
#: Up to such a share of turns begins alike by chance.
_HEADS_ALIKE: Final = 0.3
#: Up to such a share ends alike.
_TAILS_ALIKE: Final = 0.4
#: The first question alone has no question mark where so many of the others have one.
_ASKING: Final = 0.6
#: The turns of a side are labelled where more of them are.
_LABELLED: Final = 0.9


def traits_of_page(text: str, conversation: Conversation, pairs: Sequence[Pair]) -> dict[str, float]:
    """Return the traits that show whether furniture of a page was taken for somebody's words, by name.

    - 1 or 0: ``opens_unasked`` (the first question does not end like a sentence), ``first_unmarked`` (it alone has no
      question mark), ``ends_priced`` (the last paragraph has a link, a price or a year), ``labelled`` (turns of both
      sides have voices).
    - Shares, 0..1: ``asked_unclosed`` of the questions' paragraphs that do not end like sentences, ``unclosed`` of the
      answers', ``ends_unclosed`` of the answers' last ones; ``quoted_told`` of the answers' paragraphs that are
      quotations, unless all behind labels are; ``bracketed`` and ``marked`` of all that are notes in brackets, and that
      begin as with a label; ``linked`` of all with links, five times, 1 at most; ``aside_within`` of passages between
      the first turn and the last that nobody says.
    - ``alike``: how much more turns of a side begin, or end, with the same words than by chance, 0..1.
    """
    asked = [u for pair in pairs for u in pair.question]
    told = [u for pair in pairs for u in pair.answer]
    return {
        **_of_ends(text, pairs, asked, told),
        **_of_paragraphs(text, told, some_of([*asked, *told])),
        **_of_turns(text, pairs),
        "aside_within": _aside_within(conversation, pairs),
    }


def _of_ends(
    text: str, pairs: Sequence[Pair], asked: Sequence[Utterance], told: Sequence[Utterance]
) -> dict[str, float]:
    last = pairs[-1].answer[-1].passage.span
    return {
        "opens_unasked": float(not _closes_asked(text, pairs[0].question[-1])),
        "asked_unclosed": share(not _closes_asked(text, u) for u in asked),
        "unclosed": share(not _closes(text, u) for u in told),
        "ends_unclosed": share(not _closes(text, pair.answer[-1]) for pair in pairs),
        "ends_priced": float(_PRICED.search(text, last.start, last.end) is not None),
    }


def _of_paragraphs(text: str, told: Sequence[Utterance], used: Sequence[Utterance]) -> dict[str, float]:
    return {
        "quoted_told": 0.0 if _quotes_all(text, told) else _share_of(_QUOTED, text, some_of(told)),
        "bracketed": _share_of(_BRACKETED, text, used),
        "marked": _share_of(_MARKED, text, used),
        "linked": min(1.0, _LINKS * share(_is_linked(text, u) for u in used)),
    }


def _of_turns(text: str, pairs: Sequence[Pair]) -> dict[str, float]:
    questions, answers = [pair.question for pair in pairs], [pair.answer for pair in pairs]
    asks = [has_question_mark(span.of(text)) for span in (q[-1].passage.span for q in questions)]
    heads = sum(max(0.0, _alike(_heads(text, side)) - _HEADS_ALIKE) for side in (questions, answers))
    tails = max(0.0, _alike(_tails(text, answers)) - _TAILS_ALIKE)
    return {
        "first_unmarked": float(not asks[0] and len(asks) >= _FEW and share(asks[1:]) >= _ASKING),
        "alike": min(1.0, heads + tails),
        "labelled": float(
            all(share(turn[0].voice is not None for turn in side) > _LABELLED for side in (questions, answers))
        ),
    }


def _aside_within(conversation: Conversation, pairs: Sequence[Pair]) -> float:
    first, last = pairs[0].question[0].number, pairs[-1].answer[-1].number
    return share(u.aside is not None for u in conversation.utterances[first : last + 1])


def _quotes_all(text: str, told: Sequence[Utterance]) -> bool:
    """Tell whether a page prints what stands behind labels as quotations, nearly always: "Ida: “They hum.”"."""
    labelled = [u for u in told if u.passage.label]
    return len(labelled) >= _FEW and _share_of(_QUOTED, text, labelled) >= _LABELLED


def _share_of(pattern: re.Pattern[str], text: str, utterances: Iterable[Utterance]) -> float:
    return share(_is(pattern, text, utterance) for utterance in utterances)


def _is(pattern: re.Pattern[str], text: str, utterance: Utterance) -> bool:
    span = utterance.passage.span
    return pattern.match(text, span.start, span.end) is not None


def _is_linked(text: str, utterance: Utterance) -> bool:
    span = utterance.passage.span
    return _LINKED.search(text, span.start, span.end) is not None


def _closes(text: str, utterance: Utterance) -> bool:
    span = utterance.passage.span
    return _CLOSED.search(text, max(span.start, span.end - _TAIL), span.end) is not None


def _closes_asked(text: str, utterance: Utterance) -> bool:
    """Tell whether a question ends like a sentence, also before what stands in brackets: "Why? (In a word.)"."""
    span = utterance.passage.span
    return (
        _closes(text, utterance) or _ADDED.search(text, max(span.start, span.end - _TAIL_ADDED), span.end) is not None
    )


def _heads(text: str, turns: Sequence[Sequence[Utterance]]) -> list[str]:
    """Return the first two words of each of ``turns``, numbers aside."""
    return [_without_numbers(turn[0].passage.span.of(text)[:_HEAD].split()[:2]) for turn in turns]


def _tails(text: str, turns: Sequence[Sequence[Utterance]]) -> list[str]:
    return [_without_numbers(turn[-1].passage.span.of(text)[-_HEAD:].split()[-1:]) for turn in turns]


def _without_numbers(words: Sequence[str]) -> str:
    return re.sub(r"\d+", "9", " ".join(words))


def _alike(words: Sequence[str]) -> float:
    """Return the share of the turns after the first with the commonest of ``words``, 0..1."""
    return (max(Counter(words).values()) - 1) / (len(words) - 1) if len(words) >= _FEW else 0.0
