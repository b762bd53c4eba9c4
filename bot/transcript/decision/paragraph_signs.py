"""All signs of the paragraphs of a page as numbers, those of their neighbours among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from bot.model import Span
from bot.transcript.decision.evidence import Evidence
from bot.transcript.decision.paragraph_looks import Setting, looks_of, tokens_of
from bot.transcript.decision.paragraph_places import first_look, places_of
from bot.transcript.decision.segmentation import Decision
from bot.transcript.signs.cue_words import Cues
from bot.transcript.signs.question_score import typical_words, words_of
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.utterances import Utterance
from bot.transcript.unspoken.ending_shape import manner_of

#: The sign of every paragraph, and of the edges of a page.
ALWAYS, EDGE = "always", "edge"
#: So many passages before and after a paragraph count as its neighbours.
REACH: Final = (-2, -1, 1, 2)
#: The signs of neighbours that count.
OF_NEIGHBOURS: Final = frozenset(
    {
        *("long", "longer", "kind heading", "kind item of a list", "kind set-off quotation", "bold", "italic", "label"),
        *("ends asking", "asks", "closed", "open", "quoted", "label-like", "link", "upper words", "sentences"),
        *("name first", "second person", "says I", "sounds asked", "back words", "ending shape", "credit"),
        *("aside", "aside heading", "styled", "role asks", "role answers", "unvoiced"),
        *("voice asks", "voice marked", "voice long", "style share", "style said", "box said"),
        *("state front", "state question", "state answer", "state back", "margin"),
    }
)


def signs_of(
    text: str,
    utterances: Sequence[Utterance],
    title: Span | None,
    roles: Mapping[str, Role],
    cues: Cues,
    evidence: Sequence[Evidence],
    decision: Decision,
) -> list[dict[str, float]]:
    """Return the signs of each of the ``utterances`` with their values, neighbours aside.

    ``decision`` is what rules alone say by the ``evidence`` of those that are no asides.
    """
    firsts = first_look(utterances, evidence, decision)
    said = [u.passage for u, first in zip(utterances, firsts, strict=True) if first.is_said]
    manner = manner_of(text, said or [u.passage for u in utterances], cues.first)
    typical = typical_words(u.words for u in utterances)
    setting = Setting(text, cues, manner, typical, frozenset(words_of(title.of(text)) if title else ()))
    tokens = [tokens_of(text, u.passage) for u in utterances]
    places = places_of(text, utterances, roles, firsts, tokens)
    signs = [
        {ALWAYS: 1.0, **looks_of(utterance, own, setting), **place}
        for utterance, own, place in zip(utterances, tokens, places, strict=True)
    ]
    return [_with_comparisons(each) for each in signs]


def _with_comparisons(signs: dict[str, float]) -> dict[str, float]:
    """Return ``signs`` with those that say how unlike the page a paragraph is, without those that are 0."""
    signs["open for once"] = signs["open"] * (1 - signs["page open"])
    if "unvoiced" not in signs:  # a style of questions, and no pull quote
        signs["quoted"] = 0.0
    return {name: float(value) for name, value in signs.items() if value}


def neighbour(sign: str, distance: int) -> str:
    """Return what ``sign`` is called of the paragraph so far away; below 0 it stands above."""
    return f"{sign} @{distance:+d}"
