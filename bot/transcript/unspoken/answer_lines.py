"""Lines below a question, in one paragraph with it, that answer it though they look like nobody's: "€ 3.000", "Yes"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.transcript.text_parts.utterances import Utterance

#: So many paragraphs of a form have such a line that somebody surely says.
_SEVERAL = 3


def lines_that_answer(utterances: Sequence[Utterance]) -> frozenset[int]:
    """Return the numbers of lines that alone stand below a question in its paragraph, and above another question.

    It is a form where most of them look like words that somebody says.
    """
    found = [
        told
        for asked, told, below in zip(utterances, utterances[1:], utterances[2:], strict=False)
        if asked.asks > 0 and below.asks > 0 and told.passage.place == asked.passage.place != below.passage.place
    ]
    said = sum(told.aside is None for told in found)
    return frozenset(told.number for told in found) if said >= max(_SEVERAL, len(found) - said) else frozenset()
