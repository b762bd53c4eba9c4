from __future__ import annotations

import pytest

from bot.transcript.identities.name_rules import STATED, answering_by_rules, asking_by_rules, signs_in
from bot.transcript.speakers.scene import Scene
from transcript.building import conversation_of, document_of

TALK = "**Why do you keep bees?**\n\nI like how they hum.\n\n**Do they sting you?**\n\nThey have never stung me.\n"


def scene(head: str, foot: str = "") -> Scene:
    return scene_in(f"{head}\n\n{TALK}\n{foot}")


def scene_in(text: str) -> Scene:
    found = conversation_of(text)
    return Scene(document_of(text), found.labels, found.casting.roles, found.talk, utterances=found.utterances)


def test_the_first_rule_that_says_anything_names_each_side() -> None:
    found = scene("# Interview with Ida Holm\n\nBy Jette Kranz")

    assert answering_by_rules(found, found.head, ()) == ("Ida Holm",)
    assert asking_by_rules(found, found.head, ("Ida Holm",)) == ("Jette Kranz",)


def test_nobody_is_on_both_sides() -> None:
    found = scene("# Interview with Ida Holm\n\nBy Ida Holm")

    assert asking_by_rules(found, found.head, ("Ida Holm",)) == ()


def test_what_a_rule_says_of_a_name_is_a_sign_of_it() -> None:
    found = scene("# Interview with Ida Holm\n\nBy Jette Kranz")

    signs = signs_in(found, found.head)

    assert signs["Ida Holm"]["rule: title"] == signs["Jette Kranz"]["rule: credited"] == 1.0


def test_what_a_page_states_is_a_sign_of_whom_it_names() -> None:
    signed = "".join(f"**{ask}**\n\n{told}\n\n— Ida Holm\n\n" for ask, told in (("Why bees?", "They hum."),) * 3)
    said = "Q: My name is Jette Kranz. Who are you?\n\nA: My name is Ida Holm.\n\nQ: Why bees?\n\nA: They hum.\n"
    greeted = "HOST: With me today is Ida Holm.\n\nGUEST: Hello.\n\nHOST: Why bees?\n\nGUEST: They hum.\n"
    pages = [
        scene("Guest: Ida Holm\n\nHost: Jette Kranz"),
        scene("# Of bees", signed),
        scene_in(f"# Of bees\n\n{said}"),
        scene_in(f"# Of bees\n\n{greeted}"),
        scene("# Of bees", "*Ida Holm talked to Jette Kranz for the Lantern.*"),
        scene("# Of bees\n\nIda Holm keeps bees.\n\nWe asked Ida a few questions."),
        scene("# Of bees\n\nMy name is Ida Holm. I gave an interview, which first ran on Jette Kranz's blog."),
        scene("# Interview Ida Holm"),
        scene("# Ida Holm\n\nIda learned with Peter Flay in Leeds, and has kept bees in Eastmere ever since."),
        scene("# Of bees", "Thank you for the interview.\n\n(Jette Kranz)"),
        scene("# Wywiad z Anną Sową\n\nAnna Sowa hoduje pszczoły.\n\nRozmawiał: Piotr Klon"),
    ]

    shown = {sign for page in pages for signs in signs_in(page, page.head).values() for sign in signs}

    assert shown >= STATED


@pytest.mark.parametrize(
    ("credit", "note"),
    [
        ("Rozmawiał: Piotr Klon", "Od 28 lat prowadzi pasiekę pod lasem. Zaczynał jako pomocnik u matki."),
        ("Interview: Piotr Klon", "Seit 28 Jahren hält sie Bienen am Waldrand. Angefangen hat sie bei der Mutter."),
        ("Propos recueillis par Piotr Klon", "Depuis 28 ans, elle élève des abeilles à la lisière, comme sa mère."),
        ("Entrevista: Piotr Klon", "Há 28 anos que cria abelhas à beira do bosque. Começou com a mãe."),
    ],
)
def test_a_name_above_a_note_is_whom_somebody_else_asked(credit: str, note: str) -> None:
    boxed = scene(f"# 28\n\n{credit}\n\n## Anna Holm\n\n{note}")
    alone = scene(f"# 28\n\nAnna Holm\n\n{note}")

    assert answering_by_rules(boxed, boxed.head, ("Piotr Klon",)) == ("Anna Holm",)
    assert answering_by_rules(alone, alone.head, ()) == ()
