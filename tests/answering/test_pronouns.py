from __future__ import annotations

import pytest

from bot.answering.persons.pronouns import leaves_out_who


@pytest.mark.parametrize(
    ("asked", "does"),
    [
        ("Why does she live in a small flat?", True),
        ("What did he eat on the boat?", True),
        ("What did the baker say when he saw the bees?", False),
        ("What has the old boss said because she was late?", False),
        ("Qu’a dit le boulanger quand il a vu les abeilles ?", False),
        ("¿Qué dijo la panadera cuando ella vio las abejas?", False),
        ("How did the war change him when he came home?", True),
        ("What did the harbour look like when she moved there?", True),
        ("How old was the boat when he bought it?", True),
        ("What do the neighbours say when she sings?", True),
        ("Wie war das Wetter, als er ankam?", True),
        ("Comment était la maison quand elle est arrivée ?", True),
        ("¿Cómo era la casa cuando ella llegó?", True),
        ("Was isst sie im Winter?", True),
        ("Kann sie schwimmen?", True),
        ("Was essen Sie im Winter?", False),
        ("wie fangen sie die Bienen ein?", False),
        ("Was hilft Ihnen am Hafen?", False),
        ("Was sagte der Bäcker, als er die Bienen sah?", False),
        ("Que fait-il en hiver ?", True),
        ("Où est-il né ?", True),
        ("Est-ce qu’il mange du miel ?", True),
        ("Est-ce qu’il y a des abeilles ?", False),
        ("N’y a-t-il pas de ruches ?", False),
        ("Quel temps fait-il en hiver ?", False),
        ("Est-il possible de pêcher en hiver ?", False),
    ],
)
def test_somebody_is_left_out_where_a_pronoun_stands_for_them_and_nothing_else(asked: str, does: bool) -> None:
    assert leaves_out_who(asked) is does
