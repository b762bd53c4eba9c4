"""What lists of those who take part note of each of them."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.speakers.noted_parts import beside_who_asks, parts_noted
from bot.transcript.speakers.roles import Role
from transcript.building import document_of

TALK = (
    "Ida Holm: Welcome, all of you.\n\nBo Ray: We kept bees. Would you? I did, for years.\n\n"
    "Ann Lee: We had goats, and a cow.\n\nIda Holm: Tell us of the cow.\n\nAnn Lee: She was red, and called so.\n\n"
    "Bo Ray: Mine was not. Was yours kind?\n\nAnn Lee: To me.\n\n"
)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Speakers: Ida Holm (moderator), Bo Ray (keeper)", {"Ida Holm": Role.ASKS}),
        ("Mit: Ida Holm (Moderation), Bo Ray (Gast)", {"Ida Holm": Role.ASKS, "Bo Ray": Role.ANSWERS}),
        ("Intervenants : Ida Holm (animatrice) ; Bo Ray (interprète)", {"Ida Holm": Role.ASKS, "Bo Ray": Role.NOBODY}),
        ("Participan: Ida Holm (periodista), Bo Ray (invitado)", {"Ida Holm": Role.ASKS, "Bo Ray": Role.ANSWERS}),
        ("Participants: Ida Holm, moderator; Bo Ray, keeper", {"Ida Holm": Role.ASKS}),
        ("Speakers: Ida Holm (Kiel), Bo Ray (FSM)", {}),
        ("| **Ida Holm** | moderator |", {"Ida Holm": Role.ASKS}),
        ("• Ida Holm (Moderation)", {"Ida Holm": Role.ASKS}),
        ("Ida Holm – host", {"Ida Holm": Role.ASKS}),
        ("Ida Holm, moderator", {"Ida Holm": Role.ASKS}),
        ("| Bo Ray | keeper of gates (Kiel) |", {}),
        ("Ida Holm, moderator and keeper", {}),
        ("Ida Holm (moderator) opened the door.", {}),
    ],
)
def test_a_note_beside_a_name_says_who_asks_and_who_answers(line: str, parts: dict[str, Role]) -> None:
    assert parts_noted([line]) == parts


def test_those_in_a_list_or_table_with_who_moderates_take_part() -> None:
    table = ["| **Ida Holm** | moderator |", "| **Bo Ray** | keeper of gates (Kiel) |", "| Ann Lee | no office |"]
    elsewhere = ["Jo Orr, baker", "", "Bo Ray, keeper", "Ida Holm, moderator", "Read on"]

    assert list(beside_who_asks(table)) == ["Bo Ray", "Ann Lee"]
    assert list(beside_who_asks(elsewhere)) == ["Bo Ray"]
    assert list(beside_who_asks(["Bo Ray, keeper", "Ann Lee, baker"])) == []


def test_guests_who_discuss_answer_where_a_table_says_who_moderates() -> None:
    table = (
        "| | |\n|---|---|\n| Bo Ray | keeper |\n| Ann Lee | baker |\n| Di Falk | smith |\n| Ida Holm | moderator |\n"
    )
    aside = [("Ann Lee", "Did you?"), ("Bo Ray", "I did."), ("Ann Lee", "Is it so?"), ("Bo Ray", "It is so, I fear.")]
    turns = [
        *(("Ida Holm", "Welcome. Whose is the well?"), ("Bo Ray", "His who digs it."), ("Di Falk", "Hers, I say.")),
        *(("Ann Lee", "You say so because you dug one."), ("Di Falk", "I paid. Ann, when did you last pay?")),
        *(("Ann Lee", "In May."), ("Ida Holm", "Now to the water, which is low."), ("Ann Lee", "It was lower once.")),
        *(("Bo Ray", "Was that us?"), ("Ann Lee", "It was you, yes."), *aside * 5),
        *(("Ida Holm", "Di, can a smith help?"), ("Di Falk", "He can, with iron."), ("Ann Lee", "With a bucket?")),
        *(("Di Falk", "That, too."), ("Ida Holm", "Last words. What do you wish for?"), ("Di Falk", "Rain.")),
    ]
    talk = "\n\n".join(f"{name}: {said}" for name, said in turns)

    found = parse(document_of(f"# The well\n\n{table}\n{talk}\n"), "en")

    assert (found.interviewers, found.interviewees) == (("Ida Holm",), ("Bo Ray", "Di Falk", "Ann Lee"))
    assert len(found.exchanges) == 4


@pytest.mark.parametrize(
    "head", ["Speakers: Ida Holm (moderator), Bo Ray (keeper), Ann Lee (farmer)", "Host: Ida Holm"]
)
def test_who_moderates_asks_though_the_list_has_her_among_the_speakers(head: str) -> None:
    found = parse(document_of(f"# Kin and kine\n\n{head}\n\n{TALK * 2}"), "en")

    assert (found.interviewers, found.interviewees) == (("Ida Holm",), ("Bo Ray", "Ann Lee"))


@pytest.mark.parametrize("note", ["co-host", "producer", "host of The Boat Hour", "Redakteur"])
def test_whoever_may_ask_beside_the_host_in_a_list_asks(note: str) -> None:
    head = f"Ida Holm, host\nBo Ray, keeper\nAnn Lee, {note}"
    turns = (("Ida Holm", "What is a net?"), ("Bo Ray", "Holes, tied together."), ("Ann Lee", "What does one cost?"))
    more = (("Bo Ray", "A fish."), ("Ida Holm", "Who buys?"), ("Bo Ray", "All do."), ("Ann Lee", "How many?"))
    talk = "\n\n".join(f"{name}: {said}" for name, said in (*turns, *more, ("Bo Ray", "Nine a year.")))

    found = parse(document_of(f"# The net\n\n{head}\n\n{talk}\n"), "en")

    assert (found.interviewers, found.interviewees) == (("Ida Holm", "Ann Lee"), ("Bo Ray",))
