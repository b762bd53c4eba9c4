from __future__ import annotations

from functools import partial

import pytest

from bot.discord_app.strings import strings
from bot.library.store.libraries import Libraries
from sockets.building import buttons_in, press, preview_of, rest
from sockets.fake_discord import FakeDiscord, shown
from sockets.faults import refuses
from sockets.payloads import GUILD


@pytest.mark.usefixtures("hosting_bot")
async def test_whoever_presses_publish_twice_publishes_once_and_is_told_that(
    server: FakeDiscord, libraries: Libraries
) -> None:
    publish = (await preview_of(server))[strings.PUBLISH]

    await press(server, publish, publish)

    told = [shown(later) for later in server.responses["later"][1:]]
    published, *again = sorted(told, key=lambda card: not card.startswith("### Published"))
    assert published.startswith("### Published")
    # A press that came before the first one was done is answered by what that one shows; a later one is told so.
    assert all("nothing was published" in card for card in again)
    assert len(libraries.of(GUILD).stored()) == 1


@pytest.mark.usefixtures("hosting_bot")
async def test_what_its_host_has_not_seen_yet_is_shown_to_them_rather_than_published(
    server: FakeDiscord, libraries: Libraries
) -> None:
    first = await preview_of(server)

    await press(server, first[strings.SWAP], first[strings.PUBLISH])
    swapped, again = server.responses["later"][1:]
    stored = libraries.of(GUILD).stored()
    await press(server, buttons_in(again)[strings.PUBLISH])

    assert shown(again) == shown(swapped) != shown(server.responses["later"][0])
    assert stored == ()
    assert len(libraries.of(GUILD).stored()) == 1


@pytest.mark.usefixtures("hosting_bot")
async def test_a_change_that_could_not_be_shown_is_not_published_before_it_is(
    server: FakeDiscord, libraries: Libraries
) -> None:
    first = await preview_of(server)
    server.fault("PATCH /webhooks", refuses(400, 50035, "Invalid Form Body"))

    await press(server, first[strings.SWAP])
    await press(server, first[strings.PUBLISH])

    assert strings.SWAP in buttons_in(server.responses["later"][-1])
    assert libraries.of(GUILD).stored() == ()


@pytest.mark.usefixtures("hosting_bot")
async def test_whoever_presses_swap_speakers_twice_swaps_them_once(server: FakeDiscord) -> None:
    first = await preview_of(server)

    await press(server, first[strings.SWAP], first[strings.SWAP])

    before, swapped, again = server.responses["later"]
    assert shown(again) == shown(swapped) != shown(before)


@pytest.mark.usefixtures("hosting_bot")
async def test_a_form_that_is_sent_twice_publishes_once_and_gives_back_what_came_second(
    server: FakeDiscord, libraries: Libraries
) -> None:
    form = (await preview_of(server, date=""))[strings.COMPLETE]

    for day in ("2024-03-01", "2024-03-02"):
        sent = await server.fill_in(form, {"outlet": "The Post", "date": day})
        await server.until(partial(server.responses.get, sent["id"]))
    await rest(server)

    published, given_back = server.responses["later"][1:]
    assert shown(published).startswith("### Published")
    assert given_back["content"] == f"{strings.GIVEN_BACK}\n```\nThe Post\n\n2024-03-02\n```"
    assert [stored.description.date for stored in libraries.of(GUILD).stored()] == ["2024-03-01"]
