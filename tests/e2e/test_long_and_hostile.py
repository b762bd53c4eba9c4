from __future__ import annotations

import pytest
from discord_app.building import interview_of, not_covered, quoted, service_of

from bot.discord_app.showing.markup import plain
from bot.model import Reply
from bot.service import Service
from e2e.room import Room, buttons, response, seen

SENTENCES = [f"Sentence {n} has a good number of words in it, and says so at some length." for n in range(400)]
LONG = interview_of(("Tell us all?", [" ".join(SENTENCES[:5]), " ".join(SENTENCES[5:])]))
HOSTILE_ANSWER = (
    "# Free <@1> nitro\n- [click](https://evil.example/a_b) ||now|| @everyone `x` "
    "<t:1:R> <:a:1> :smile: https://evil.example **b** discord.gg/abc\n> said he\n1. ```py"
)
HOSTILE = interview_of(("_Who_ is <@&2>, **really**?", [HOSTILE_ANSWER]))


class TestLong:
    @pytest.fixture
    def service(self) -> Service:
        return service_of(LONG, lambda question, previous: quoted(LONG, 1))

    async def test_a_long_answer_goes_on_in_further_replies_at_ends_of_sentences(self, room: Room) -> None:
        asked = await room.alice.send(room.channel, f"{room.mention} tell us")

        parts = room.channel.history()[1:]
        assert len(parts) == 9
        assert all(part.reference and part.reference.message_id == asked.id for part in parts)
        blocks = ["\n".join(line for line in seen(p).split("\n") if line.startswith("> ")) for p in parts]
        assert all(block.endswith("at some length.") for block in blocks)
        assert " ".join(plain(block).replace("\n\n", " ") for block in blocks) == " ".join(SENTENCES)

    async def test_every_part_says_which_one_it_is(self, room: Room) -> None:
        await room.ask("tell us")

        headings = [seen(part).split("\n")[0] for part in room.channel.history()[1:]]
        assert headings == [f"### Ada answers ({n} of 9)" for n in range(1, 10)]

    async def test_two_presses_remove_nine_messages(self, room: Room) -> None:
        await room.ask("tell us")
        closing = [part for part in room.channel.history() if buttons(part)]

        for part in closing:
            await room.alice.click(part, label="Remove")

        assert len(closing) == 2
        assert len(room.channel.history()) == 1

    async def test_parts_that_somebody_deleted_do_not_stop_the_removal(self, room: Room) -> None:
        await room.ask("tell us")
        parts = room.channel.history()[1:]
        await parts[0].delete()

        await room.alice.click(parts[5], label="Remove")

        assert room.channel.history()[1:] == parts[6:]

    @pytest.mark.parametrize("hidden", [True, False])
    async def test_a_command_goes_on_in_followups(self, room: Room, hidden: bool) -> None:
        result = await room.alice.slash(room.channel, "ask", question="tell us", private=hidden)

        assert response(result).ephemeral is hidden
        assert [part.ephemeral for part in result.followups] == [hidden] * 8


class TestHostile:
    @pytest.fixture
    def service(self) -> Service:
        def ask(question: str, previous: str | None) -> Reply:
            return quoted(HOSTILE, 1) if question == "who?" else not_covered(HOSTILE, 1, question=question)

        return service_of(HOSTILE, ask)

    async def test_the_transcript_is_shown_as_it_stands_and_does_nothing(self, room: Room) -> None:
        answer = await room.ask("who?")

        block = "\n".join(line for line in seen(answer).split("\n") if line.startswith("> "))
        assert plain(block) == HOSTILE_ANSWER
        assert block.split("\n")[0] == r"> \# Free \<\@1\> nitro"
        assert "**Kim:** \\_Who\\_ is \\<\\@&2\\>, \\*\\*really\\*\\*?" in seen(answer)
        assert (answer.mentions, answer.role_mentions, answer.mention_everyone, answer.embeds) == ([], [], False, [])

    async def test_a_question_of_a_person_is_shown_as_it_stands_and_does_nothing(self, room: Room) -> None:
        question = f"# {room.bob.mention} @everyone [x](https://evil.example)"

        result = await room.alice.slash(room.channel, "ask", question=question)

        shown = response(result)
        assert f"Asked: {question}" in plain(seen(shown))
        assert rf"\<\@{room.bob.id}\> \@everyone \[x](https\://evil.example)" in seen(shown)
        assert shown.message.mentions == []
