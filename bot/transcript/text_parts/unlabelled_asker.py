"""Where everybody has a label but whoever asks, whose words are in bold: guests who talk with each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from bot.model.document import Kind
from bot.text.question_marks import has_question_mark
from bot.transcript.labelling.labels import Label
from bot.transcript.signs.label_words import QUESTION_WORDS
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.text_parts.passages import Passage

#: So many people have labels,
_PEOPLE: Final = 2
#: and so many turns each.
_TURNS: Final = 3
#: So many paragraphs are set so,
_BOLD: Final = 2
#: such a share of them between turns;
_BETWEEN: Final = 0.75
#: with headings that ask, there are so many at least,
_LEAST: Final = 4
#: and such a share has a question mark.
_MARKED: Final = 0.3
_QUOTED: Final = re.compile(r"\s*[\"“„«‘][^\"“”„«»]*[\"”“»’]\s*")
#: Somebody in whose turns such a share asks may be who asks.
_ASKING: Final = 0.4


def asked_without_label(text: str, passages: Sequence[Passage], asking: Sequence[float]) -> frozenset[int]:
    """Return the places of what is said without a label, set in bold, between the turns of people who have labels.

    - Several people have a label again and again, none of their turns is in bold, and none of them mostly asks.
    - Nearly all paragraphs in bold stand right between such turns, and some of them have a question mark; headings that
      have one ask as well.
    """
    turns = [(n, passage.label) for n, passage in enumerate(passages) if passage.label]
    if not _are_guests(turns, passages, asking):
        return frozenset()
    first, last = turns[0][0], turns[-1][0]
    bold = [n for n in range(max(first - 1, 0), last) if _is_bold_paragraph(text, passages[n])]
    between = [n for n in bold if passages[n + 1].label and passages[n - 1].block.kind is not Kind.HEADING]
    headings = [n for n in range(last) if _is_asking_heading(text, passages[n])]
    asked = [*between, *(n for n in headings if passages[n + 1].label)]
    marked = sum(has_question_mark(passages[n].span.of(text)) for n in asked)
    is_enough = len(between) >= max(_BOLD, _BETWEEN * len(bold)) and len(asked) >= _LEAST
    return frozenset((*bold, *headings)) if is_enough and marked >= _MARKED * len(asked) else frozenset()


def _are_guests(turns: Sequence[tuple[int, Label]], passages: Sequence[Passage], asking: Sequence[float]) -> bool:
    times = Counter(label.key for _, label in turns)
    asks = Counter(label.key for n, label in turns if asking[n] > CLEARLY_ASKS)
    often = [key for key, count in times.items() if count >= _TURNS]
    is_led = any(key in QUESTION_WORDS or asks[key] >= _ASKING * times[key] for key in often)
    return len(often) >= _PEOPLE and not is_led and not any(passages[n].bold for n, _ in turns)


def _is_bold_paragraph(text: str, passage: Passage) -> bool:
    """Tell whether all of a paragraph is in bold and without a label, and no quotation of what is said elsewhere."""
    is_paragraph = passage.block.kind is Kind.TEXT and passage.span.end >= passage.block.span.end
    is_said = passage.bold and passage.label is None and is_paragraph
    return is_said and _QUOTED.fullmatch(passage.span.of(text)) is None


def _is_asking_heading(text: str, passage: Passage) -> bool:
    return passage.block.kind is Kind.HEADING and has_question_mark(passage.span.of(text))
