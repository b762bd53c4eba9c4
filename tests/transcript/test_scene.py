from __future__ import annotations

from bot.model import Span
from bot.transcript.labelling.speaker_labels import find_labels
from bot.transcript.speakers.scene import Scene
from transcript.building import NAMED, conversation_of, document_of

TALK = "**Why do you keep bees?**\n\nI like how they hum.\n\n**Do they sting you?**\n\nThey have never stung me.\n"


def test_the_talk_begins_at_the_first_question_and_not_at_a_name_in_bold() -> None:
    head = "# Of bees\n\n**Jette Kranz**\n\nShe went to sea, and saw what nobody had seen before her."
    text = f"{head}\n\n{TALK}"
    found = conversation_of(text)

    scene = Scene(document_of(text), found.labels, found.casting.roles, found.talk, utterances=found.utterances)

    assert scene.start == scene.document.source.text.index("Why do")


def test_before_questions_are_known_the_talk_begins_at_the_first_label_or_where_it_seems_to() -> None:
    named, bare = document_of(NAMED), document_of(TALK)
    labels = find_labels(named)

    assert Scene(named, labels, {}).start == labels[0].start
    assert Scene(bare, (), {}, Span(5, 9)).start == 5


def test_where_nothing_seems_to_ask_the_talk_begins_nowhere() -> None:
    assert Scene(document_of("Of bees.\n"), (), {}).start is None
