from __future__ import annotations

from bot.discord_app.gateway_pace import SECONDS_OF_A_SHORT_CONNECTION, GatewayPace


def test_after_connections_that_do_not_last_pauses_grow_until_one_does() -> None:
    now = [1000.0]
    pace = GatewayPace(lambda: now[0])

    def connected_for(seconds: float) -> float:
        pause = pace.pause()
        now[0] += pause
        pace.made()
        now[0] += seconds
        return pause

    short = [connected_for(0.1) for _ in range(8)]
    lasting = [connected_for(SECONDS_OF_A_SHORT_CONNECTION) for _ in range(2)]

    assert short == [0, 1, 2, 4, 8, 16, 30, 30]
    assert lasting == [30, 0]


def test_a_connection_that_could_not_be_made_is_none_that_did_not_last() -> None:
    pace = GatewayPace(lambda: 1000.0)
    pace.made()

    assert [pace.pause(), pace.pause(), pace.pause()] == [1, 0, 0]
