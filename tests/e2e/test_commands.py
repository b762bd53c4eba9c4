from __future__ import annotations

import re

import pytest
import simcord
from building import seed
from discord_app.building import interview_of, not_covered, quoted, service_of, unsure

from bot.discord_app import sending
from bot.model import Length, Reply
from bot.service import Service
from e2e.room import Room, buttons, menu, private, response, seen

#: The buttons below a reply to a command.
AFTER = ("Follow up", "Remove")
PRINTED = "Why can’t China afford a collapse of Putin’s regime?"


async def test_ask_answers_for_all_with_the_question_that_only_the_asker_would_see(room: Room) -> None:
    result = await room.bob.slash(room.channel, "ask", question="What about *Mongolia*, @everyone?")

    assert not result.ephemeral
    assert "Asked: What about \\*Mongolia\\*, \\@everyone?" in seen(result.response)


async def test_ask_answers_the_printed_question(room: Room) -> None:
    result = await room.bob.slash(room.channel, "ask", question=PRINTED)

    assert f"-# {PRINTED}\n> It must be understood" in seen(result.response)


async def test_ask_answers_privately_when_told_to(room: Room) -> None:
    result = await room.bob.slash(room.channel, "ask", question=PRINTED, private=True)

    assert "Zhao Tong to L’Express" in private(result)
    assert "Remove" not in buttons(result.response)


async def test_a_picked_suggestion_is_the_stored_question_in_full(room: Room) -> None:
    choices = await room.alice.autocomplete(room.channel, "ask", "question", "could take zelensky on the phone")
    picked = next(c for c in choices if c["name"].startswith("In addition to the trip to Moscow"))

    result = await room.alice.slash(room.channel, "ask", question=picked["value"])

    assert picked["name"].endswith("…")
    assert "Zelensky on the phone. A first since the invasion…\n>" in seen(result.response)


async def test_all_questions_are_suggested_before_anything_is_typed(room: Room) -> None:
    choices = await room.alice.autocomplete(room.channel, "ask", "question", "")

    assert sorted(c["value"] for c in choices) == sorted(f"v1:{seed().key}:{e.id}" for e in seed().exchanges)


async def test_a_suggestion_that_is_gone_is_told_privately(room: Room) -> None:
    result = await room.alice.slash(room.channel, "ask", question="v1:other:9")

    assert private(result) == "That is not among my interviews, or not any more. /questions shows what I have."


async def test_a_question_of_white_space_is_refused_privately(room: Room) -> None:
    result = await room.alice.slash(room.channel, "ask", question="   a   ")

    assert private(result) == "A question has between 2 and 300 characters; yours has 1."


@pytest.mark.parametrize("length", [length.value for length in Length])
async def test_the_summary_has_the_length_asked_for(room: Room, service: Service, length: str) -> None:
    result = await room.alice.slash(room.channel, "summary", length=length)

    (summary,) = service.summary(Length(length))
    shown = seen(result.response)
    assert len(re.findall(r"\n> \S", shown)) == len(summary.sentences)
    assert not result.ephemeral


async def test_questions_lists_them_all_with_a_menu_to_open_one(room: Room) -> None:
    result = await room.alice.slash(room.channel, "questions")

    assert [label.split()[0] for label in menu(result.response)] == ["1.", "2.", "3.", "4.", "5.", "6."]
    assert buttons(result.response) == ["Remove"]


async def test_about_names_the_outlet_and_its_words(room: Room) -> None:
    result = await room.alice.slash(room.channel, "about", private=True)

    shown = private(result)
    assert "> Xi Jinping’s visit to Putin" in shown
    assert "In the words of L’Express, not of Zhao Tong" in shown


async def test_why_and_help_are_private(room: Room) -> None:
    why = await room.alice.slash(room.channel, "why", question=PRINTED)
    help_ = await room.alice.slash(room.channel, "help")

    assert private(why).startswith("### Why this reply")
    assert "**/ask:** Ask an interview" in private(help_)
    assert len(menu(help_.response)) == 3


async def test_commands_work_in_direct_messages(room: Room) -> None:
    result = await room.alice.user.slash("ask", question=PRINTED)

    assert "Zhao Tong to L’Express" in seen(result.response)


async def test_no_command_is_published_at_the_start(simcord_env: simcord.Env) -> None:
    assert [request for request in simcord_env.http_requests if request.method != "GET"] == []


async def test_every_command_is_published_with_contexts_and_install_types(room: Room) -> None:
    published = [command.to_dict(room.bot.tree) for command in room.bot.tree.get_commands()]

    assert [(command["name"], command["contexts"], command["integration_types"]) for command in published] == [
        *(
            (name, [0, 1, 2], [0, 1])
            for name in "ask compare summary search questions about cite why help privacy".split()
        ),
        ("library", [0], [0]),
        ("setup", [0], [0]),
        ("stats", [0], [0]),
        ("wanted", [0], [0]),
        ("Answer from interviews", [0, 1, 2], [0, 1]),
        ("This is answered by …", [0], [0]),
    ]


class TestManyQuestions:
    """A library with more and longer questions than Discord offers."""

    @pytest.fixture
    def service(self) -> Service:
        long_words = "and so on " * 15
        return service_of(interview_of(*((f"What about number {n} {long_words}?", [f"It is {n}."]) for n in range(40))))

    async def test_at_most_25_suggestions_of_at_most_100_characters(self, room: Room) -> None:
        choices = await room.alice.autocomplete(room.channel, "ask", "question", "what about number")

        assert len(choices) == 25
        assert all(len(c["name"]) <= 100 and c["name"].endswith("…") for c in choices)

    async def test_no_more_are_offered_whatever_the_service_finds(
        self, room: Room, service: Service, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (interview,) = service.interviews
        monkeypatch.setattr(Service, "suggest", lambda *_: tuple((interview, e) for e in interview.exchanges))

        assert len(await room.alice.autocomplete(room.channel, "ask", "question", "")) == 25

    async def test_the_list_is_paged_for_the_person_who_opened_it(self, room: Room) -> None:
        opened = await room.alice.slash(room.channel, "questions")
        message = response(opened)
        first_page = seen(message)

        await room.alice.click(message, label="Next")

        assert buttons(opened.response)[-5:] == ["First", "Previous", "Next", "Last", "Remove"]
        assert "11. What about" in seen(opened.response)
        assert "\n1. What about" in first_page

    async def test_the_first_and_the_last_page_lead_no_further(self, room: Room) -> None:
        opened = await room.alice.slash(room.channel, "questions", private=True)
        at_first = buttons(opened.response)

        await room.alice.click(response(opened), label="Last")

        assert at_first[-2:] == ["Next", "Last"]
        assert buttons(opened.response)[-2:] == ["First", "Previous"]
        assert "What about number 39" in seen(opened.response)

    async def test_somebody_else_turns_a_page_of_their_own(self, room: Room) -> None:
        opened = await room.alice.slash(room.channel, "questions")

        result = await room.bob.click(response(opened), label="Next")

        assert "11. What about" in private(result)
        assert "\n1. What about" in seen(opened.response)

    async def test_pages_are_turned_after_a_restart_and_clamped_to_what_is_left(self, room: Room) -> None:
        opened = await room.alice.slash(room.channel, "questions")
        await room.restart(service_of(interview_of(("Only this?", ["Yes."]))))

        await room.alice.click(response(opened), label="Last")

        assert "Only this?" in seen(opened.response)
        assert menu(opened.response) == ["1. Only this?"]


class TestOutcomes:
    """Outcomes that a question must not leave to chance here."""

    @pytest.fixture
    def service(self) -> Service:
        def ask(question: str, previous: str | None) -> Reply:
            return unsure(seed(), 2, 5, 6) if question == "unsure" else not_covered(seed(), 1)

        return service_of(seed(), ask)

    async def test_unsure_asks_back_and_quotes_nothing(self, room: Room) -> None:
        result = await room.alice.slash(room.channel, "ask", question="unsure")

        shown = seen(result.response)
        assert shown.startswith("### Not sure which question you mean")
        assert "\n> " not in shown
        assert menu(result.response)[-1] == "None of these"
        assert len(menu(result.response)) == 4
        assert buttons(result.response) == [*AFTER]

    async def test_not_covered_says_what_was_searched_and_quotes_nothing(self, room: Room) -> None:
        result = await room.alice.slash(room.channel, "ask", question="Mongolia?")

        shown = seen(result.response)
        assert shown.startswith("### Not covered in this interview\nAsked: Mongolia?\nSearched: Zhao Tong to L’Express")
        assert "\n> " not in shown


class TestSlowService:
    """A service that takes its time; simcord keeps the timers, so the test says that the time is over."""

    @pytest.fixture
    def service(self, monkeypatch: pytest.MonkeyPatch) -> Service:
        async def is_done_soon(task: object) -> bool:
            return False

        def ask(question: str, previous: str | None) -> Reply:
            if question == "fail":
                raise RuntimeError("slow and broken")
            return quoted(seed(), 2)

        monkeypatch.setattr(sending, "_is_done_soon", is_done_soon)
        return service_of(seed(), ask)

    @pytest.mark.parametrize("hidden", [True, False])
    async def test_a_slow_answer_is_announced_and_then_shown(self, room: Room, hidden: bool) -> None:
        result = await room.alice.slash(room.channel, "ask", question="slow", private=hidden)

        announcement = next(r.json for r in room.env.http_requests if r.path.endswith("/callback"))
        assert announcement == ({"type": 5, "data": {"flags": 64}} if hidden else {"type": 5})
        assert response(result).ephemeral is hidden
        assert "Zhao Tong to L’Express" in seen(result.response)
        assert len(result.followups) == 0

    @pytest.mark.parametrize("hidden", [True, False])
    async def test_the_announcement_of_a_failure_is_taken_back_and_told_privately(
        self, room: Room, hidden: bool
    ) -> None:
        result = await room.alice.slash(room.channel, "ask", question="fail", private=hidden)

        assert len(room.env.errors) == 1
        assert private(result).startswith("Something went wrong on my side")
        assert room.channel.history(viewer=room.bob) == []
