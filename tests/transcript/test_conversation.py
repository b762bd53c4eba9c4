from __future__ import annotations

import pytest

from bot.transcript.conversation import understand
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.utterances import State
from transcript.building import NAMED, conversation_of, document_of

F, Q, A = State.FRONT, State.QUESTION, State.ANSWER


def test_labels_decide_who_asks_and_every_passage_has_its_state() -> None:
    found = conversation_of("# Bees\n\n" + NAMED)

    assert [(u.state, u.aside) for u in found.utterances] == [(F, "title"), (Q, None), (A, None), (Q, None), (A, None)]
    assert found.casting.roles == {"ann lee": Role.ASKS, "bo ray": Role.ANSWERS}
    assert [u.number for u in found.spoken] == [1, 2, 3, 4]


def test_a_chosen_interviewer_asks_against_what_the_document_suggests() -> None:
    found = understand(document_of(NAMED), "en", ("Bo Ray",))

    assert [u.state for u in found.utterances] == [F, Q, A, Q]
    assert found.choice
    assert found.choice.askers == frozenset({"bo ray"})


def test_asides_have_no_margin_and_what_is_said_has() -> None:
    found = conversation_of(NAMED + "\n[Applause]\n")

    assert found.utterances[-1].margin == 0.0
    assert all(u.margin > 0 for u in found.spoken)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("You have a chair, but it is outside. (Leeds)", "Inside is for women."),
        ("Vous avez une chaise dehors. (Brest)", "Dedans, c'est pour les femmes."),
        ("Sie haben draußen einen Stuhl. (Kiel)", "Drinnen ist für Frauen."),
        ("Usted tiene una silla fuera. (Vigo)", "Dentro es para mujeres."),
        ("A senhora tem uma cadeira lá fora. (Faro)", "Lá dentro é para mulheres."),
    ],
)
def test_a_talk_may_begin_with_the_first_letter_of_a_text(asked: str, told: str) -> None:
    rest = "".join(f"Why {n}? (Hull)\n\nBecause of the wind in {n}.\n\n— Ida Holm\n\n" for n in range(1, 5))
    conversation = conversation_of(f"{asked}\n\n{told}\n\n— Ida Holm\n\n{rest}")

    assert conversation.talk is not None
    assert conversation.talk.start == 0
