"""The same story of a host, told in the terminal and in Discord: what is stored afterwards is the same."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

import pytest
import simcord
from simcord.results import ResponseMessage

from bot.__main__ import main
from bot.discord_app.client import VerbatimClient
from bot.library import TERMINAL
from bot.library.store.libraries import Libraries, Library
from e2e.room import (
    GOATS,
    SAID,
    WHALES,
    Room,
    buttons,
    choice_values,
    menus_by_question,
    new_host,
    response,
    seen,
)

SALTED = WHALES.replace("dried fish", "salted fish")
#: Nobody is named, so that the parser guesses.
GUESSED = WHALES.replace("Ann: ", "").replace("Bo: ", "")


class Door(ABC):
    """What a host does, whichever door they came through"""

    library: Library

    @abstractmethod
    async def add(self, text: str, name: str = "talk.txt", *, confirm: bool = False, **said: str) -> str:
        """Publish what is shown, also if it is doubtful where ``confirm``; return all that was shown."""

    @abstractmethod
    async def cast(self, text: str, asking: str) -> None:
        """Publish what is understood with the speaker ``asking`` as the one who asks."""

    @abstractmethod
    async def name(self, text: str, asking: str, answering: str) -> None:
        """Publish what is understood, doubtful or not, with those names."""

    @abstractmethod
    async def put_right(self, text: str, split: str, left_out: str) -> None:
        """Publish what is understood, ``split`` on the other side and without ``left_out``; each names a paragraph."""

    def cut(self) -> list[tuple[str, str]]:
        """Return every exchange of all interviews, as the words of question and answer."""
        return [
            (" ".join(p.span.of(text) for p in e.question), " ".join(p.span.of(text) for p in e.answer))
            for text, exchanges in (
                (stored.interview.source.text, stored.interview.exchanges) for stored in self.library.stored()
            )
            for e in exchanges
        ]

    def told(self) -> list[tuple[tuple[str, ...], tuple[str, ...], str | None, tuple[str, ...]]]:
        """Return of each interview who asks, who answers, and who does both in the first exchange."""
        return [
            (t.interviewers, t.interviewees, t.exchanges[0].asked_by, t.exchanges[0].speakers)
            for t in (stored.interview.transcript for stored in self.library.stored())
        ]

    @abstractmethod
    async def do(self, verb: str, key: str) -> str:
        """Return what is said to "withdraw", "restore", "remove" or "show"."""

    @abstractmethod
    async def export(self) -> str:
        """Return what is said to an export."""

    def stored(self) -> list[tuple[str, str, bool]]:
        """Return of each interview its key, "salted" where the fish in it is, and whether it is withdrawn."""
        return [
            (s.key, "salted" if "salted" in s.interview.source.text else "", s.withdrawn is not None)
            for s in self.library.stored()
        ]


class Terminal(Door):
    def __init__(self, libraries: Libraries, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.library = libraries.of(TERMINAL)
        self.folder = folder
        self.capsys = capsys

    def _run(self, *arguments: str) -> str:
        self.capsys.readouterr()
        main(["library", *arguments])
        out, err = self.capsys.readouterr()
        return " ".join(f"{out} {err}".split())

    async def add(self, text: str, name: str = "talk.txt", *, confirm: bool = False, **said: str) -> str:
        (self.folder / name).write_text(text, "utf-8")
        given = [f"--{field.replace('_', '-')}={value}" for field, value in {**SAID, **said}.items()]
        return self._run("add", str(self.folder / name), "--yes", *given, *["--even-if-doubtful"] * confirm)

    async def cast(self, text: str, asking: str) -> None:
        await self.add(text, asked_by=asking)

    async def name(self, text: str, asking: str, answering: str) -> None:
        await self.add(text, confirm=True, asked_by=asking, answered_by=answering)

    async def put_right(self, text: str, split: str, left_out: str) -> None:
        lines = {words: str(text[: text.index(words)].count("\n") + 1) for words in (split, left_out)}
        await self.add(text, confirm=True, split=lines[split], leave_out=lines[left_out])

    async def do(self, verb: str, key: str) -> str:
        return self._run(verb, key, *["--yes"] * (verb == "remove"))

    async def export(self) -> str:
        return self._run("export", str(self.folder / "library.zip"))


class Discord(Door):
    def __init__(self, libraries: Libraries, room: Room) -> None:
        guild = room.env.create_guild("sea")
        self.library = libraries.of(guild.id)
        self.room = room
        self.host = new_host(room.env, guild, "host")
        self.channel = guild.create_text_channel("interviews")

    async def command(self, name: str, **options: Any) -> simcord.InteractionResult:
        self.room.clock.now += 20
        return await self.host.slash(self.channel, f"library {name}", **options)

    async def add(self, text: str, name: str = "talk.txt", *, confirm: bool = False, **said: str) -> str:
        shown = await self.command("add", file=(name, text.encode()), **{**SAID, **said})
        before = seen(response(shown))
        await self.host.click(response(shown), label="Publish")
        if confirm and "Publish all the same" in buttons(shown.response):
            await self.host.click(response(shown), label="Publish all the same")
        return f"{before} {seen(shown.response)}"

    async def cast(self, text: str, asking: str) -> None:
        shown = await self.command("add", file=("talk.txt", text.encode()), **SAID)
        menu, speakers = menus_by_question(response(shown))["Who asks?"]
        await self.host.select(response(shown), [str(speakers.index(asking))], custom_id=menu)
        await self.host.click(response(shown), label="Publish")

    async def name(self, text: str, asking: str, answering: str) -> None:
        shown = await self.command("add", file=("talk.txt", text.encode()), **SAID)
        form = await self.host.click(response(shown), label="Names")
        await self.host.submit_modal(form, {"interviewers": asking, "interviewees": answering})
        await self.host.click(response(shown), label="Publish")
        await self.host.click(response(shown), label="Publish all the same")

    async def put_right(self, text: str, split: str, left_out: str) -> None:
        shown = response(await self.command("add", file=("talk.txt", text.encode()), **SAID))
        await self.host.click(shown, label="Split or leave out")
        for question, words in (("This is not part", left_out), ("Split here", split)):
            await self._choose(shown, "Look at another question", "1. ")
            await self._choose(shown, question, words)
        await self.host.click(shown, label="Back to the preview")
        await self.host.click(shown, label="Publish")
        if "Publish all the same" in buttons(shown):
            await self.host.click(shown, label="Publish all the same")

    async def _choose(self, shown: ResponseMessage, question: str, words: str) -> None:
        """Choose what has these ``words`` in the menu that asks this ``question``."""
        found = menus_by_question(shown)
        asked = next(asked for asked in found if asked.startswith(question))
        menu, choices = found[asked]
        values = choice_values(shown, menu)
        await self.host.select(shown, [values[next(n for n, c in enumerate(choices) if words in c)]], custom_id=menu)

    async def do(self, verb: str, key: str) -> str:
        shown = await self.command({"show": "info"}.get(verb, verb), interview=key)
        if verb == "remove" and buttons(response(shown)):
            return seen(response(await self.host.click(response(shown), label="Delete for good")))
        return seen(response(shown))

    async def export(self) -> str:
        return seen(response(await self.command("export")))


@pytest.fixture
def simcord_bot(hosting_bot: VerbatimClient) -> VerbatimClient:
    return hosting_bot


@pytest.fixture(params=["terminal", "discord"])
async def door(
    request: pytest.FixtureRequest,
    libraries: Libraries,
    room: Room,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Door:
    monkeypatch.setenv("VERBATIM_DATA", str(tmp_path / "data"))
    return Terminal(libraries, tmp_path, capsys) if request.param == "terminal" else Discord(libraries, room)


async def test_versions_replace_and_namesakes_get_a_key_of_their_own(door: Door) -> None:
    await door.add(WHALES)
    other = await door.add(GOATS)
    version = await door.add(SALTED)

    assert door.stored() == [("talk", "salted", False), ("talk-2", "", False)]
    assert "in the library already" not in other
    assert "takes the place" not in other
    assert re.search("0 added, 1 changed, 0 gone, 1 (unchanged|as before)", version)


async def test_a_chosen_key_names_the_interview_to_replace(door: Door) -> None:
    await door.add(WHALES)

    shown = await door.add(GOATS, "goats.txt", key="talk")

    assert [key for key, _, _ in door.stored()] == ["talk"]
    assert "2 added, 0 changed, 2 gone, 0 " in shown


async def test_the_same_file_under_another_key_is_told(door: Door) -> None:
    await door.add(WHALES)

    shown = await door.add(WHALES, "again.txt")

    assert [key for key, _, _ in door.stored()] == ["talk", "again"]
    assert re.search("The same file is in the library already, as “?talk”?; it .*beside “?again”?", shown)


async def test_what_is_doubtful_is_said_to_be_and_not_published_unless_it_is_confirmed(door: Door) -> None:
    shown = await door.add(GUESSED)

    assert "doubtful" in shown
    assert door.stored() == []
    await door.add(GUESSED, confirm=True)
    assert door.stored() == [("talk", "", False)]


async def test_who_asks_is_corrected_in_one_step_and_stays_so_when_the_text_comes_again(door: Door) -> None:
    corrected = [(("Bo",), ("Ann",), "Bo", ("Ann",))]
    await door.cast(WHALES, asking="Bo")
    assert door.told() == corrected

    again = await door.add(WHALES)

    assert door.told() == corrected
    assert "0 added, 0 changed, 0 gone, 1 " in again


async def test_names_that_stand_nowhere_are_given_in_one_step_and_stay_so_when_the_text_comes_again(
    door: Door,
) -> None:
    named = [(("Dr Ann Lee",), ("Bo Holm",), "Dr Ann Lee", ("Bo Holm",))]
    await door.name(GUESSED, asking="Dr Ann Lee", answering="Bo Holm")
    assert door.told() == named

    await door.add(GUESSED, confirm=True)

    assert door.told() == named


async def test_what_is_cut_wrongly_is_put_right_and_stays_so_when_the_text_comes_again(door: Door) -> None:
    talk = WHALES.replace("Ann: What", "What").replace("Bo: Mostly", "Photograph of a whale.\n\nMostly")
    text = f"""{talk}
Ann: Who steers?

Bo: I do, at night.

Ann: And who steers by day?

Bo: My sister does, who never sleeps.
"""
    right = [
        ("Why did you go to sea?", "I wanted to see whales. The land was too loud for me."),
        ("What do you eat on board?", "Mostly beans and dried fish. The cook is a former dentist."),
        ("Who steers?", "I do, at night."),
        ("And who steers by day?", "My sister does, who never sleeps."),
    ]
    await door.put_right(text, split="What do you eat", left_out="Photograph")
    assert door.cut() == right
    assert door.told()[0][:2] == (("Ann",), ("Bo",))

    await door.add(text, confirm=True)

    assert door.cut() == right


async def test_what_is_sure_is_not_called_doubtful(door: Door) -> None:
    assert "oubtful" not in await door.add(WHALES)


async def test_what_is_withdrawn_restored_and_removed_is_so(door: Door) -> None:
    await door.add(WHALES)

    await door.do("withdraw", "talk")
    assert door.stored() == [("talk", "", True)]
    await door.do("restore", "talk")
    assert door.stored() == [("talk", "", False)]
    assert "SHA-256" in await door.do("show", "talk")
    await door.do("remove", "talk")
    assert door.stored() == []
    assert "here is no interview talk in this library" in await door.do("show", "talk")


async def test_a_library_without_interviews_has_nothing_to_export(door: Door) -> None:
    assert "here is nothing to export: the library has no interviews of its own" in await door.export()


async def test_in_discord_a_doubtful_preview_asks_once_more(libraries: Libraries, room: Room) -> None:
    door = Discord(libraries, room)
    shown = await door.command("add", file=("talk.txt", GUESSED.encode()), **SAID)
    assert buttons(response(shown)) == ["Publish", "Swap speakers", "Names", "Split or leave out", "Cancel"]

    await door.host.click(response(shown), label="Publish")

    assert seen(shown.response).startswith("### Doubtful, publish it all the same?\n")
    assert buttons(shown.response) == ["Publish all the same", "Swap speakers", "Names", "Split or leave out", "Cancel"]
    await door.host.click(response(shown), label="Cancel")
    assert door.stored() == []


async def test_in_discord_what_was_said_in_the_form_is_not_lost_when_it_is_asked_once_more(
    libraries: Libraries, room: Room
) -> None:
    door = Discord(libraries, room)
    shown = await door.command("add", file=("talk.txt", GUESSED.encode()))

    form = await door.host.click(response(shown), label="Say when and where, and publish")
    await door.host.submit_modal(form, SAID)
    assert door.stored() == []
    await door.host.click(response(shown), label="Publish all the same")

    assert door.library.get("talk").description.outlet == SAID["outlet"]


async def test_in_discord_what_was_filled_meanwhile_is_shown_before_anything_is_published(
    libraries: Libraries, room: Room
) -> None:
    door = Discord(libraries, room)
    first = await door.command("add", file=("talk.txt", WHALES.encode()), **SAID)
    second = await door.command("add", file=("talk.txt", SALTED.encode()), **SAID)
    await door.host.click(response(first), label="Publish")

    refused = await door.host.click(response(second), label="Publish")

    assert [message.content for message in refused.followups] == [
        "talk has changed in the library since this was shown; nothing was published."
    ]
    assert "It takes the place of “talk”" in seen(second.response)
    assert door.stored() == [("talk", "", False)]
    await door.host.click(response(second), label="Publish")
    assert door.stored() == [("talk", "salted", False)]
