"""Where somebody is named within a paragraph as if they spoke, and may do so or not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.transcript.conversation import Conversation
from bot.transcript.labelling.labels_within import passed_over
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import Utterance


def named_within(text: str, conversation: Conversation, pairs: Sequence[Pair]) -> Mapping[int, Utterance]:
    """Return where a label stands behind a sentence, with what is said there, in order; empty where none does.

    - A turn begins there that may only be told of: "They hum. Ann: Why? Ida: For joy."
    - None does, though it is a label elsewhere: "We had no money. Ida: drums."
    """
    said = [u for pair in pairs for u in (*pair.question, *pair.answer)]
    begun = {u.passage.span.start: u for u in said if u.passage.label and u.passage.label.doubtful}
    spoken = [(u.voice, u.passage.span) for u in said]
    told = {at: said[n] for n, at in passed_over(conversation.labels, text, spoken)}
    return dict(sorted((begun | told).items()))
