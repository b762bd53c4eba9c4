"""Names of interviews that people type into an option instead of choosing one that is offered."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
import simcord
from discord_app.building import interview_of, service_of_several
from library.building import TALK, draft_of

from bot.discord_app.client import VerbatimClient
from bot.library import Description
from bot.library.store.libraries import Libraries
from bot.model import Interview, Provenance
from bot.service import Service
from e2e.room import Room, buttons, new_host, private, response, seen

HARBOUR = Description(outlet="The Harbour Post", date="2024-03-01")


def talk(key: str, who: str, year: int, word: str) -> Interview:
    made = interview_of(
        (f"What do you eat at the {word}?", [f"Mostly {word} beans and dried fish."]), key=key, interviewee=who
    )
    return replace(made, provenance=Provenance(outlet="The Harbour Post", date=dt.date(year, 3, 1)))


IDA, FRIDA, ERIK = (
    talk("rock", "Ida Holm", 2019, "rock"),
    talk("bay", "Frida Holmberg", 2020, "bay"),
    talk("a", "Erik Holm", 2021, "cape"),
)


@pytest.fixture
def service() -> Service:
    return service_of_several(IDA, FRIDA, ERIK)


ASKED: dict[str, dict[str, str]] = {
    "ask": {"question": "What do you eat at the rock?"},
    "summary": {},
    "search": {"words": "fish"},
    "questions": {},
    "about": {},
    "cite": {"question": "What do you eat at the rock?"},
    "why": {"question": "What do you eat at the rock?"},
}


@pytest.mark.parametrize("typed", ["ida holm", "Ida Holm, 2019", "ROCK", "Ida Holm to The Harbour Post, 2019-03-01"])
@pytest.mark.parametrize("command", ASKED)
async def test_a_name_that_means_one_interview_alone_is_as_good_as_a_choice(
    room: Room, command: str, typed: str
) -> None:
    shown = await room.alice.slash(room.channel, command, **ASKED[command], **{"in": typed})
    chosen = await room.bob.slash(room.channel, command, **ASKED[command], **{"in": "rock"})

    assert seen(shown.response) == seen(chosen.response)
    assert command == "why" or "Ida Holm" in seen(shown.response)


@pytest.mark.parametrize("command", ASKED)
async def test_a_name_that_fits_several_gets_the_choices_privately(room: Room, command: str) -> None:
    shown = await room.alice.slash(room.channel, command, **ASKED[command], **{"in": "holm"})

    assert private(shown) == (
        "“holm” fits several interviews here. Choose one of those offered, or type its key:\n"
        "- **rock**: Ida Holm to The Harbour Post, 2019-03-01\n"
        "- **bay**: Frida Holmberg to The Harbour Post, 2020-03-01\n"
        "- **a**: Erik Holm to The Harbour Post, 2021-03-01"
    )


async def test_a_name_that_nobody_has_gets_all_that_there_is_and_can_do_nothing(room: Room) -> None:
    shown = await room.alice.slash(room.channel, "ask", question="why?", **{"in": "**@everyone** " + "x " * 2500})

    told = private(shown)
    assert told.startswith(r"No interview here is called “\*\*\@everyone\*\* x x")
    assert told.count("\n- **") == 3
    assert len(told) < 2000


async def test_each_interview_of_a_comparison_can_be_typed(room: Room) -> None:
    shown = await room.alice.slash(room.channel, "compare", question="What do you eat?", first="erik", second="frida")
    unclear = await room.bob.slash(room.channel, "compare", question="What do you eat?", first="erik", second="holm")

    assert seen(shown.response).index("Erik Holm") < seen(shown.response).index("Frida Holmberg")
    assert private(unclear).startswith("“holm” fits several interviews here.")


async def test_the_buttons_below_such_an_answer_stay_with_the_interview(room: Room) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="What do you eat?", **{"in": "ida holm"})
    opened = await room.alice.click(response(asked), label="Follow up")

    assert "Follow up" in buttons(asked.response)
    followed = await room.alice.submit_modal(opened, {"question": "What do you eat at the bay?"})
    assert "Frida" not in seen(response(followed))


async def test_questions_are_offered_of_the_interview_whose_name_was_typed(room: Room) -> None:
    one = await room.alice.autocomplete(room.channel, "ask", "question", "", **{"in": "Ida Holm"})
    several = await room.alice.autocomplete(room.channel, "ask", "question", "", **{"in": "holm"})

    assert [choice["value"] for choice in one] == ["v1:rock:1"]
    assert several == []


async def test_wrong_names_are_counted_like_questions(room: Room) -> None:
    told = [private(await room.alice.slash(room.channel, "about", **{"in": "nobody"})) for _ in range(6)]

    assert "No interview here is called" in told[4]
    assert told[5].startswith("That is a lot of questions at once.")


class TestHosts:
    """The same in the commands for hosts."""

    @pytest.fixture
    def simcord_bot(self, hosting_bot: VerbatimClient) -> VerbatimClient:
        return hosting_bot

    @pytest.fixture
    async def member(self, room: Room, libraries: Libraries) -> simcord.MemberActor:
        """A host of a server with two interviews of one outlet."""
        library = libraries.of(room.guild.id)
        library.add(draft_of("whales", HARBOUR, TALK))
        library.add(draft_of("seals", HARBOUR, TALK.replace(b"Bo:", b"Cyn:")))
        return new_host(room.env, room.guild, "host")

    async def told(self, room: Room, member: simcord.MemberActor, command: str, **options: Any) -> str:
        room.clock.now += 60
        return private(await member.slash(room.channel, f"library {command}", **options))

    async def test_a_name_means_one_interview_and_the_reply_says_which(
        self, room: Room, member: simcord.MemberActor
    ) -> None:
        withdrawn = await self.told(room, member, "withdraw", interview="cyn")
        restored = await self.told(room, member, "restore", interview="seals")
        info = await self.told(room, member, "info", interview="Cyn")

        assert withdrawn.startswith("Withdrawn. It is shown nowhere any more")
        assert "It is seals: Cyn" in withdrawn
        assert "It is seals" not in restored
        assert "Cyn" in info

    async def test_a_name_that_fits_several_changes_nothing_and_names_them(
        self, room: Room, member: simcord.MemberActor, libraries: Libraries
    ) -> None:
        told = [
            await self.told(room, member, command, interview="harbour")
            for command in ("info", "withdraw", "restore", "embargo", "remove")
        ]

        assert len(set(told)) == 1
        assert "fits several interviews here: " in told[0]
        assert "whales" in told[0]
        assert [stored.withdrawn for stored in libraries.of(room.guild.id).stored()] == [None, None]

    async def test_what_is_removed_by_its_name_is_shown_before_and_goes_alone(
        self, room: Room, member: simcord.MemberActor, libraries: Libraries
    ) -> None:
        asked = await member.slash(room.channel, "library remove", interview="cyn")
        await member.click(response(asked), label="Delete for good")

        assert "Cyn" in private(asked)
        assert [stored.key for stored in libraries.of(room.guild.id).stored()] == ["whales"]

    async def test_an_answer_can_be_named_by_words_of_its_question(
        self, room: Room, member: simcord.MemberActor, libraries: Libraries
    ) -> None:
        stored = libraries.of(room.guild.id).get("seals").interview
        first = stored.exchanges[0]
        words = " ".join(stored.question_of(first).split()[-3:])

        one = await self.told(room, member, "withdraw", interview="seals", answer=words)
        several = await self.told(room, member, "withdraw", interview="seals", answer="you")

        assert f"It answers: {stored.question_of(first)}" in one
        assert "fits several questions of it: " in several
        assert len(libraries.of(room.guild.id).get("seals").withheld) == 1
