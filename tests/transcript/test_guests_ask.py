"""Guests who ask one another answer all the same, where somebody is called the moderator."""

from __future__ import annotations

from bot.transcript.speakers.roles import Role, cast
from transcript.building import heard

TURNS = (
    ("Moderator", "Welcome, both. What can you remember of this room?"),
    ("Holm", "That hatch. One pushed a token through and there came back an egg."),
    ("Quell", "We had cards by then. But it was the same egg."),
    ("Moderator", "Jo, how do you close a bridge?"),
    ("Quell", "With a phone call, usually at a bad time. I closed one on a Friday, with the shops full."),
    ("Holm", "May I come in there? How did you know that it had moved?"),
    ("Quell", "I heard it. Every joint ticks when a lorry goes over, and this one did so once."),
    ("Moderator", "You were nodding, Ida."),
    ("Holm", "I do the same with a hive. I put my ear to the wood, and I can tell whether there is a queen."),
    ("Quell", "How can you possibly tell?"),
    ("Holm", "It is a steady note, and without her it is a sort of moan. I have been right ten times of eleven."),
    ("Moderator", "And the eleventh?"),
    ("Holm", "Empty."),
    ("Moderator", "You had a laboratory once, Ida."),
    ("Holm", "I had spent nine years on one protein, and from my window I could see the car park."),
    ("Quell", "Do you miss it?"),
    ("Holm", "The coffee."),
)


def test_guests_who_ask_in_few_of_their_turns_answer_beside_a_moderator() -> None:
    text = "\n\n".join(f"{name}: {words}" for name, words in TURNS)

    assert cast(heard(text)).roles == {"moderator": Role.ASKS, "holm": Role.ANSWERS, "quell": Role.ANSWERS}
