from __future__ import annotations

import re
from pathlib import Path

import discord
from building import seed

from bot.cli.settings import VARIABLES
from bot.discord_app.permissions import invitation
from bot.discord_app.strings import strings
from discord_app.building import bot_of, service_of

GUIDE = (Path(__file__).parents[2] / "docs" / "discord.md").read_text(encoding="utf-8")


def test_every_command_is_documented_and_nothing_else() -> None:
    documented = re.findall(r"^\| `/(\w+(?: \w+)?(?=`| \w+:))", GUIDE, re.MULTILINE)

    commands = bot_of(service_of(seed())).tree.walk_commands()
    assert documented == [c.qualified_name for c in commands if isinstance(c, discord.app_commands.Command)]


def test_every_setting_is_documented_and_nothing_else() -> None:
    assert tuple(re.findall(r"^\| `([A-Z_]+)` \|", GUIDE, re.MULTILINE)) == VARIABLES


def test_the_invitation_asks_for_the_documented_permissions() -> None:
    link = invitation(7).replace("client_id=7", "client_id=APPLICATION_ID")

    assert set(link.partition("?")[2].split("&")) == set(documented_link().partition("?")[2].split("&"))
    for name in ("View Channels", "Send Messages", "Send Messages in Threads", "Read Message History"):
        assert f"\n| {name} | " in GUIDE


def documented_link() -> str:
    (link,) = re.findall(r"https://discord\.com/oauth2/authorize\S+", GUIDE)
    assert isinstance(link, str)
    return link


def test_what_the_bot_says_about_failures_is_what_the_guide_looks_up() -> None:
    (said,) = re.findall(r"^\| \"(.*) … [0-9A-F]{6}\" \| Search the log for the code", GUIDE, re.MULTILINE)

    assert strings.FAILED.startswith(f"{said} ")


def test_the_pictures_of_the_guide_exist_and_are_small() -> None:
    pictures = re.findall(r"\]\((pictures/[^)]+)\)", GUIDE)

    assert pictures
    for picture in pictures:
        assert 0 < (Path(__file__).parents[2] / "docs" / picture).stat().st_size < 150_000
