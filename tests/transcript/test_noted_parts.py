"""What lists of those who take part note of each of them."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.speakers.noted_parts import parts_noted
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
        ("Ida Holm (moderator) opened the door.", {}),
    ],
)
def test_a_note_beside_a_name_says_who_asks_and_who_answers(line: str, parts: dict[str, Role]) -> None:
    assert parts_noted([line]) == parts


@pytest.mark.parametrize(
    "head", ["Speakers: Ida Holm (moderator), Bo Ray (keeper), Ann Lee (farmer)", "Host: Ida Holm"]
)
def test_who_moderates_asks_though_the_list_has_her_among_the_speakers(head: str) -> None:
    found = parse(document_of(f"# Kin and kine\n\n{head}\n\n{TALK * 2}"), "en")

    assert (found.interviewers, found.interviewees) == (("Ida Holm",), ("Bo Ray", "Ann Lee"))
