"""Whether labels name those of one side alone: all who ask, or all who answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise

from bot.transcript.signs.label_words import QUESTION_WORDS
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.text_parts.utterances import STYLED, Utterance

#: Only questions are labelled where below such a share of labels an unlabelled paragraph stands,
_BELOW_LABELS = 0.9
#: and each voice asks by so much more than these.
_ASKS_MORE = 2.0
#: Only answers are where so many unlabelled paragraphs ask right above a label,
_ASKED = 4
#: such a share of all that stand there,
_ASKED_SHARE = 0.8
#: one for so many labels at least.
_ANSWERS_EACH = 4
_SEVERAL = 2


def only_askers(utterances: Sequence[Utterance], voices: Collection[str]) -> bool:
    """Tell whether all ``voices`` belong to people who ask, and answers have no label.

    There are several, each asks by and large, and below nearly every label another paragraph stands that does not.
    Where a style asks as well, labels are words for that: "## Question 2: Why?", "### Who else?".
    """
    labelled: dict[str, list[float]] = defaultdict(list)
    below: list[float] = []
    ours = frozenset(voices)  # a list of thousands would be looked through for each utterance
    for utterance, following in zip(utterances, [*utterances[1:], None], strict=False):
        if utterance.voice in ours:
            labelled[utterance.voice or ""].append(utterance.asks)
            if following and not following.voice:
                below.append(following.asks)
    turns = sum(map(len, labelled.values()))
    is_mixed = STYLED in labelled and not labelled.keys() - {STYLED} <= QUESTION_WORDS
    if len(labelled) < 2 or len(below) < _BELOW_LABELS * turns or is_mixed:
        return False
    told = sum(below) / len(below)
    return all(len(own) > 1 and sum(own) / len(own) > max(CLEARLY_ASKS, told + _ASKS_MORE) for own in labelled.values())


def only_answerers(utterances: Sequence[Utterance], voices: Collection[str]) -> bool:
    """Tell whether all ``voices`` belong to people who answer, and questions have no label.

    There are several, each asks less by and large than the paragraphs without a label right above theirs, and nearly
    all of these ask: "Why bees?", "Ida: They hum.", "Bo: I like honey."
    """
    ours = frozenset(voices)
    if len(ours) < _SEVERAL or STYLED in ours or ours & QUESTION_WORDS:
        return False
    labelled: dict[str, list[float]] = defaultdict(list)
    for utterance in utterances:
        if utterance.voice in ours:
            labelled[utterance.voice or ""].append(utterance.asks)
    above = [one.asks for one, below in pairwise(utterances) if not one.voice and below.voice in ours]
    asked = [asks for asks in above if asks > CLEARLY_ASKS]
    turns = sum(map(len, labelled.values()))
    if len(asked) < max(_ASKED, _ASKED_SHARE * len(above), turns / _ANSWERS_EACH):
        return False
    usual = sum(above) / len(above)
    return all(sum(own) / len(own) < min(CLEARLY_ASKS, usual - _ASKS_MORE) for own in labelled.values())
