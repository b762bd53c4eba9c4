from __future__ import annotations

import logging

import pytest

from bot.discord_app import logs
from bot.discord_app.strings import strings
from sockets.fake_discord import FakeDiscord, shown
from sockets.faults import Act, answers, refuses, resets
from sockets.payloads import ALICE

RESPONSE = "POST /interactions/.*/callback"
UNKNOWN_INTERACTION = refuses(404, 10062, "Unknown interaction")


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """Return what the log of the bot says from a warning up."""
    return [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]


@pytest.fixture(autouse=True)
def _log_as_it_is_set_up() -> None:
    logs.keep_people_out()


@pytest.mark.usefixtures("bot")
async def test_a_command_is_answered(server: FakeDiscord) -> None:
    given = await server.command("about")
    await server.until(lambda: server.responses)

    (response,) = server.responses[given["id"]]
    assert "Zhao Tong" in shown(response["data"])


@pytest.mark.parametrize("fault", [resets(), answers(429, "<html>"), answers(503)], ids=["reset", "proxy", "503"])
@pytest.mark.usefixtures("bot")
async def test_the_response_to_a_command_survives_a_fault_that_passes(server: FakeDiscord, fault: Act) -> None:
    server.fault(RESPONSE, fault)

    given = await server.command("about")
    await server.until(lambda: server.responses)

    (response,) = server.responses[given["id"]]
    assert "Zhao Tong" in shown(response["data"])


@pytest.mark.usefixtures("bot")
async def test_a_response_whose_receipt_was_lost_is_not_taken_for_a_failure(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    server.fault(RESPONSE, resets(having_done_it=True))

    await server.command("about")
    await server.until(lambda: len(server.sent(RESPONSE)) == 2)
    await server.command("about")
    await server.until(lambda: len(server.responses) == 2)

    assert lines(caplog) == []
    assert len(server.sent("/webhooks/")) == 0


@pytest.mark.parametrize(
    ("refusal", "line", "told"),
    [
        (
            UNKNOWN_INTERACTION,
            "/about: Discord no longer waits for a response (404, error 10062)",
            False,
        ),
        (
            refuses(400, 40060, "Interaction has already been acknowledged."),
            "/about: it was responded to already (400, error 40060)",
            False,
        ),
        (refuses(404, 10003, "Unknown Channel"), "/about: what it is about is gone (404, error 10003)", False),
        (refuses(403, 50013, "Missing Permissions"), "/about: Discord does not allow it (403, error 50013)", True),
    ],
    ids=["expired", "answered", "gone", "forbidden"],
)
@pytest.mark.usefixtures("bot")
async def test_what_discord_refuses_is_one_line_of_fact_and_told_where_it_helps(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture, refusal: Act, line: str, told: bool
) -> None:
    server.fault(RESPONSE, refusal)

    given = await server.command("about")
    await server.until(lambda: lines(caplog) and bool(server.responses) == told)

    assert lines(caplog) == [line]
    assert ALICE["id"] not in caplog.text
    assert "Traceback" not in caplog.text
    responses = [response["data"]["content"] for response in server.responses.get(given["id"], [])]
    assert responses == ([strings.REFUSED] if told else [])


@pytest.mark.usefixtures("bot")
async def test_suggestions_that_come_too_late_are_a_line_without_the_person(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    server.fault(RESPONSE, UNKNOWN_INTERACTION, 9)

    with caplog.at_level(logging.INFO):
        typed = [{"name": "question", "type": 3, "value": "math", "focused": True}]
        await server.interact(4, {"id": "31", "name": "ask", "type": 1, "options": typed})
        await server.until(lambda: "suggestions" in caplog.text)

    assert [r.getMessage() for r in caplog.records if "suggestions" in r.getMessage()] == [
        "suggestions of /ask came to nothing (404, error 10062)"
    ]
    assert ALICE["id"] not in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.usefixtures("bot")
async def test_a_button_pressed_for_a_deleted_message_is_a_line(
    server: FakeDiscord, caplog: pytest.LogCaptureFixture
) -> None:
    server.fault(RESPONSE, refuses(404, 10008, "Unknown Message"))

    await server.interact(3, {"custom_id": "nothing known", "component_type": 2})
    await server.until(lambda: lines(caplog))

    assert lines(caplog) == ["on_interaction: what it is about is gone (404, error 10008)"]
