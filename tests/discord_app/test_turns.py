from __future__ import annotations

import asyncio

from bot.discord_app.turns import Turns

HERE, THERE = 700, 750


async def test_of_one_server_so_much_is_done_at_once_and_the_rest_in_the_order_in_which_it_came() -> None:
    turns, begun, go_on = Turns(2), list[int](), asyncio.Event()

    async def work(number: int) -> None:
        async with turns.turn(HERE):
            begun.append(number)
            await go_on.wait()

    tasks = [asyncio.create_task(work(number)) for number in range(5)]
    await asyncio.sleep(0)
    at_first = list(begun)
    go_on.set()
    await asyncio.gather(*tasks)

    assert at_first == [0, 1]
    assert begun == [0, 1, 2, 3, 4]


async def test_another_server_has_turns_of_its_own() -> None:
    turns = Turns(1)

    async with turns.turn(HERE), asyncio.timeout(5):
        assert await turns.do(THERE, lambda: 42) == 42


async def test_what_fails_ends_its_turn() -> None:
    turns = Turns(1)

    (failed,) = await asyncio.gather(turns.do(HERE, lambda: 1 // 0), return_exceptions=True)

    assert isinstance(failed, ZeroDivisionError)
    async with asyncio.timeout(5):
        assert await turns.do(HERE, lambda: 42) == 42


async def test_a_server_of_which_nothing_waits_is_forgotten() -> None:
    turns = Turns(1)

    for server in range(100):
        await turns.do(server, lambda: None)

    assert len(turns) == 0
