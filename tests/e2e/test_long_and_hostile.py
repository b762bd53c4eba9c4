from __future__ import annotations

import pytest
from discord_app.building import interview_of, not_covered, quoted, service_of

from bot.discord_app.showing.markup import plain
from bot.model import Reply
from bot.service import Service
from e2e.room import Room, buttons, private, response, seen

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

    async def test_a_long_answer_is_one_reply_of_whole_sentences(self, room: Room) -> None:
        await room.alice.send(room.channel, f"{room.mention} tell us")

        (shown,) = room.channel.history()[1:]
        block = plain("\n".join(line for line in seen(shown).split("\n") if line.startswith("> ")))
        assert " ".join(SENTENCES).startswith(block.replace("\n\n", " "))
        assert block.endswith("at some length.")
        assert len(seen(shown)) <= 1200
        assert "-# 388 sentences after this" in seen(shown)
        assert buttons(shown) == ["Read on", "Source", "Cite", "Remove"]

    async def test_reading_on_begins_with_what_the_reply_has_left_out(self, room: Room) -> None:
        answer = await room.ask("tell us")
        opened = await room.bob.click(answer, label="Read on")

        assert private(opened).split("\n")[0] == "### Question 1 of 1 (2 of 21)"
        assert SENTENCES[12] in seen(opened.response)

    async def test_the_source_is_all_of_it_part_by_part_for_whoever_opens_it(self, room: Room) -> None:
        answer = await room.ask("tell us")
        opened = await room.bob.click(answer, label="Source")
        assert private(opened).split("\n")[0] == "### Question 1 of 1 (1 of 21)"

        parts = [seen(opened.response)]
        while "Read on" in buttons(opened.response):
            room.clock.now += 20
            await room.bob.click(response(opened), label="Read on")
            parts.append(seen(opened.response))

        blocks = ["\n".join(line for line in part.split("\n") if line.startswith("> ")) for part in parts]
        assert all(block.endswith("at some length.") for block in blocks)
        assert " ".join(plain(block).replace("\n\n", " ") for block in blocks) == " ".join(SENTENCES)
        assert len(room.channel.history()) == 2

    async def test_the_one_message_is_removed_by_one_press(self, room: Room) -> None:
        answer = await room.ask("tell us")

        await room.alice.click(answer, label="Remove")

        assert len(room.channel.history()) == 1

    @pytest.mark.parametrize("hidden", [True, False])
    async def test_a_command_is_answered_in_one_message_too(self, room: Room, hidden: bool) -> None:
        result = await room.alice.slash(room.channel, "ask", question="tell us", private=hidden)

        assert response(result).ephemeral is hidden
        assert len(result.followups) == 0


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
        assert "-# \\_Who\\_ is \\<\\@&2\\>, \\*\\*really\\*\\*?" in seen(answer)
        assert (answer.mentions, answer.role_mentions, answer.mention_everyone, answer.embeds) == ([], [], False, [])

    async def test_a_question_of_a_person_is_shown_as_it_stands_and_does_nothing(self, room: Room) -> None:
        question = f"# {room.bob.mention} @everyone [x](https://evil.example)"

        result = await room.alice.slash(room.channel, "ask", question=question)

        shown = response(result)
        assert f"Asked: {question}" in plain(seen(shown))
        assert rf"\<\@{room.bob.id}\> \@everyone \[x](https\://evil.example)" in seen(shown)
        assert shown.message.mentions == []
