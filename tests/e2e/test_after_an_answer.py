"""What can be done after an answer: follow it up, cite it, or say that none of the choices was meant."""

from __future__ import annotations

import pytest
from building import seed
from discord_app.building import interview_of, not_covered, quoted, service_of, unsure

from bot.discord_app.showing.markup import plain
from bot.discord_app.strings import strings
from bot.model import Reply
from bot.service import Service
from e2e.room import Room, buttons, choose, follow_up, private, response, seen


@pytest.fixture
def service(heard: list[tuple[str, str | None]]) -> Service:
    def ask(question: str, previous: str | None) -> Reply:
        if question == "fail":
            raise RuntimeError(question)
        heard.append((question, previous))
        if "unsure" in question:
            return unsure(seed(), 2, 5, question=question)
        read = f"{previous} {question}" if previous else None
        if "china" in f"{previous} {question}".lower():
            return quoted(seed(), 2, question=question, read_as=read)
        return not_covered(seed(), 1, question=question)

    return service_of(seed(), ask)


async def test_a_follow_up_is_asked_with_the_question_before(room: Room, heard: list[tuple[str, str | None]]) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="What *about* China, @everyone?")

    answered = await follow_up(room.alice, response(asked), "why?")

    assert heard[-1] == ("why?", "What *about* China, @everyone?")
    assert not answered.ephemeral
    assert "Asked: why?" in seen(response(answered))
    assert buttons(response(answered))[-2:] == ["Follow up", "Remove"]


async def test_the_next_follow_up_goes_on_from_how_the_last_one_was_read(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="China?")
    answered = await follow_up(room.alice, response(asked), "why?")

    await follow_up(room.alice, response(answered), "how long?")

    assert heard[-1] == ("how long?", "China? why?")


async def test_other_words_around_the_question_break_no_follow_up_not_even_on_an_earlier_message(
    room: Room, heard: list[tuple[str, str | None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = await room.alice.slash(room.channel, "ask", question="China # 1?")
    monkeypatch.setattr(strings, "ASKED", "# “{question}” was the question of *today*.")
    after = await room.alice.slash(room.channel, "ask", question="China # 2?")

    for asked in (before, after):
        await follow_up(room.alice, response(asked), "why?")

    assert [previous for question, previous in heard if question == "why?"] == ["China # 1?", "China # 2?"]


async def test_a_picked_question_is_followed_up_as_it_is_printed(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    asked = await room.alice.slash(room.channel, "ask", question=f"v1:{seed().key}:2")

    await follow_up(room.alice, response(asked), "why?")

    assert heard == [("why?", "Why can’t China afford a collapse of Putin’s regime?")]


async def test_the_follow_up_of_somebody_else_is_answered_to_them_alone(room: Room) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="China?")

    answered = await follow_up(room.bob, response(asked), "why?")

    assert "Zhao Tong to L’Express" in private(answered)


async def test_the_follow_up_of_a_private_answer_is_private(room: Room) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="China?", private=True)

    answered = await follow_up(room.alice, response(asked), "why?")

    assert "Zhao Tong to L’Express" in private(answered)


async def test_a_follow_up_works_after_a_restart(
    room: Room, service: Service, heard: list[tuple[str, str | None]]
) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="China?")
    await room.restart(service)

    await follow_up(room.alice, response(asked), "why?")

    assert heard[-1] == ("why?", "China?")


async def test_a_form_that_fails_tells_one_person(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="China?")
    form = await room.alice.click(response(asked), label="Follow up")

    result = await room.alice.submit_modal(form, {"question": "fail"})

    assert private(result).startswith("Something went wrong on my side")
    assert "in form FollowId" in caplog.text
    assert [seen(back) for back in result.followups] == [f"{strings.GIVEN_BACK}\n```\nfail\n```"]


async def test_the_question_before_that_is_gone_is_told_privately(room: Room) -> None:
    asked = await room.alice.slash(room.channel, "ask", question=f"v1:{seed().key}:2")
    await room.restart(service_of(interview_of(("Only this?", ["Yes."]))))

    assert private(await room.alice.click(response(asked), label="Follow up")) == strings.GONE


async def test_a_choice_in_a_menu_is_followed_up_by_its_button_and_by_a_reply_that_mentions_the_bot(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    asked = await room.ask("unsure")
    chosen = response(await choose(room.alice, asked, 1))
    answer = room.channel.last_message

    await follow_up(room.alice, chosen, "why?")
    await room.ask("why?", reply_to=answer)

    assert buttons(chosen)[-2:] == ["Follow up", "Remove"]
    assert heard[1:] == [("why?", "Why can’t China afford a collapse of Putin’s regime?")] * 2


async def test_a_reply_that_mentions_the_bot_follows_up_on_what_a_command_was_asked(
    room: Room, heard: list[tuple[str, str | None]]
) -> None:
    await room.alice.slash(room.channel, "ask", question="What about China?")
    answer = room.channel.last_message

    await room.ask("why?", reply_to=answer)
    await room.bob.send(room.channel, f"{room.mention} why?", reply_to=answer)

    assert heard[1:] == [("why?", "What about China?"), ("why?", None)]


async def test_a_reply_to_a_chosen_question_that_is_gone_is_a_question_of_its_own(room: Room) -> None:
    await choose(room.alice, await room.ask("unsure"), 1)
    answer, asked = room.channel.last_message, []

    def ask(question: str, previous: str | None) -> Reply:
        asked.append((question, previous))
        return not_covered(seed(), 1)

    await room.restart(service_of(interview_of(("Only this?", ["Yes."])), ask))
    await room.ask("why?", reply_to=answer)

    assert asked == [("why?", None)]


async def test_none_of_these_says_what_was_searched(room: Room) -> None:
    asked = await room.alice.slash(room.channel, "ask", question="unsure")

    declined = await choose(room.alice, response(asked), 3)
    by_another = await choose(room.bob, response(asked), 3)

    assert not declined.ephemeral
    assert "Searched: Zhao Tong to L’Express, undated (6 questions)." in seen(response(declined))
    assert "Not covered in this interview" in private(by_another)


async def test_a_quote_is_cited_in_three_forms_to_whoever_asks(room: Room) -> None:
    answer = await room.ask("China?")

    shown = private(await room.bob.click(answer, label="Cite"))

    assert "**Plain**\nZhao Tong, interviewed by L’Express, " in shown
    assert "**APA**\nL’Express. (n.d.). " in shown
    assert "**BibTeX**\n```\n@misc{zhao-tong-lexpress-2,\n" in shown
    assert shown.count("```") == 2


async def test_cite_takes_a_stored_question_or_finds_the_passage(room: Room) -> None:
    picked = await room.alice.slash(room.channel, "cite", question=f"v1:{seed().key}:3")
    found = await room.alice.slash(room.channel, "cite", question="China?")
    nothing = await room.alice.slash(room.channel, "cite", question="Mongolia?")

    assert "@misc{zhao-tong-lexpress-3," in private(picked)
    assert "@misc{zhao-tong-lexpress-2," in private(found)
    assert private(nothing).startswith("### Nothing to cite")


class TestHostile:
    @pytest.fixture
    def service(self) -> Service:
        return service_of(interview_of(("``` @everyone <@1> *why*?\n```js", ["``` So."]), key="bad"))

    async def test_nothing_breaks_out_of_a_citation(self, room: Room) -> None:
        shown = private(await room.alice.slash(room.channel, "cite", question="v1:bad:1"))

        assert shown.count("```") == 2
        assert plain(shown).count("``` @everyone <@1> *why*? ```js") == 1
