"""The private screen on which a host chooses what the server wishes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

import discord
from discord import ui

from bot.discord_app.open_places import deleted, is_open_nowhere
from bot.discord_app.showing import limits
from bot.discord_app.showing.host_ids import SetupId, Subject
from bot.discord_app.strings import strings
from bot.library.changes import SettingChange
from bot.library.missed import DAYS_A_QUESTION_IS_KEPT
from bot.library.preferences import Preferences
from bot.wording.catalogues import CATALOGUE_LANGUAGES, ENGLISH
from bot.wording.changing import Settled
from bot.wording.languages import language_name
from bot.wording.phrases import names

#: Channels that can be chosen: as many as Discord's menu takes. A category stands for all of its channels.
MOST_CHANNELS: Final = 25
#: Where members can ask: whatever has messages, and the categories.
_KINDS_OF_CHANNELS: Final = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.forum,
    discord.ChannelType.media,
    discord.ChannelType.voice,
    discord.ChannelType.stage_voice,
    discord.ChannelType.category,
]
#: Where messages can be answered without a mention.
_KINDS_TO_ANSWER_IN: Final = [discord.ChannelType.text, discord.ChannelType.forum, discord.ChannelType.media]
#: What can be switched on and off: fields of ``Preferences``.
_SWITCHES: Final = ("built_in", "direct", "feedback", "missed", "wordings", "names", "plain")
_PUBLIC, _PRIVATE = "public", "private"
#: No language of the server's own.
_OWN: Final = "own"

Menu = ui.Select[ui.LayoutView] | ui.ChannelSelect[ui.LayoutView]


def screen(wished: Preferences, server: discord.Guild | None, *, manages: bool, reads: bool) -> ui.LayoutView:
    """Return the screen with what is ``wished`` now in ``server``; ``manages`` is as in ``SetupId``.

    Channels that were deleted are counted beside their menu, which Discord would not take with them. ``reads`` is
    whether the bot sees messages that do not mention it.
    """
    shown = ui.LayoutView(timeout=None)
    card: ui.Container[ui.LayoutView] = ui.Container()
    card.add_item(ui.TextDisplay(f"### {strings.SETUP_TITLE}\n{strings.SETUP_HINT}"))
    for heading, hint, menu in _menus(wished, server, manages, reads):
        card.add_item(ui.TextDisplay(f"**{heading}**\n-# {hint}"))
        card.add_item(ui.ActionRow(menu))
    if deleted((*wished.channels, *wished.unasked), server):
        card.add_item(
            ui.ActionRow(ui.Button(label=strings.SETUP_FORGET, custom_id=str(SetupId(Subject.DELETED, manages))))
        )
    shown.add_item(card)
    limits.check(shown.to_components())  # type: ignore[no-untyped-call]  # discord.py leaves it bare
    # As in showing/components.py: the client gets every choice, and the id says all.
    shown.stop()
    return shown


def _menus(
    wished: Preferences, server: discord.Guild | None, manages: bool, reads: bool
) -> Sequence[tuple[str, str, Menu]]:
    unread = "" if reads else strings.SETUP_UNASKED_UNREAD
    silent = strings.SETUP_ALL_DELETED if is_open_nowhere(wished, server) else ""
    everywhere, nowhere = strings.SETUP_EVERYWHERE, strings.SETUP_NOWHERE
    gone, unasked_gone = deleted(wished.channels, server), deleted(wished.unasked, server)
    channels, unasked = _there(wished.channels, server), _there(wished.unasked, server)
    return (
        (
            strings.SETUP_CHANNELS,
            _hint(strings.SETUP_CHANNELS_HINT, _told_deleted(gone), silent),
            _channels(SetupId(Subject.CHANNELS, manages), _KINDS_OF_CHANNELS, channels, everywhere),
        ),
        (
            strings.SETUP_UNASKED,
            _hint(strings.SETUP_UNASKED_HINT, unread, _told_deleted(unasked_gone)),
            _channels(SetupId(Subject.UNASKED, manages), _KINDS_TO_ANSWER_IN, unasked, nowhere),
        ),
        (strings.SETUP_REPLIES, strings.SETUP_REPLIES_HINT, _replies(wished, manages)),
        (strings.SETUP_LANGUAGE, strings.SETUP_LANGUAGE_HINT, _languages(wished, manages)),
        (strings.SETUP_SWITCHES, strings.SETUP_SWITCHES_HINT, _switches(wished, manages)),
    )


def _hint(*told: str) -> str:
    return " ".join(filter(None, told))


def _told_deleted(gone: Collection[int]) -> str:
    return strings.SETUP_DELETED.format(count=len(gone)) if gone else ""


def _channels(target: SetupId, kinds: list[discord.ChannelType], places: Sequence[int], none: str) -> Menu:
    kind = discord.SelectDefaultValueType.channel
    return ui.ChannelSelect(
        custom_id=str(target),
        channel_types=kinds,
        placeholder=none,
        min_values=0,
        max_values=MOST_CHANNELS,
        default_values=[discord.SelectDefaultValue(id=channel, type=kind) for channel in places],
    )


def _replies(wished: Preferences, manages: bool) -> Menu:
    now = _PRIVATE if wished.private else _PUBLIC
    told = _replies_told().items()
    options = [discord.SelectOption(label=label, value=value, default=value == now) for value, label in told]
    return ui.Select(custom_id=str(SetupId(Subject.REPLIES, manages)), options=options)


def _replies_told() -> Mapping[str, str]:
    return {_PUBLIC: strings.SETUP_PUBLIC, _PRIVATE: strings.SETUP_PRIVATE}


def _languages(wished: Preferences, manages: bool) -> Menu:
    options = [
        discord.SelectOption(label=name, value=value, default=value == (wished.language or _OWN))
        for value, name in _languages_told().items()
    ]
    return ui.Select(custom_id=str(SetupId(Subject.LANGUAGE, manages)), options=options)


def _languages_told() -> Mapping[str, str]:
    """Return what can be chosen as language, each called as those call it who speak it."""
    called = {code: language_name(code, code) for code in (ENGLISH, *CATALOGUE_LANGUAGES)}
    return {_OWN: strings.SETUP_OWN_LANGUAGE, **{code: name[:1].upper() + name[1:] for code, name in called.items()}}


def _switches(wished: Preferences, manages: bool) -> Menu:
    options = [
        discord.SelectOption(label=label, value=name, description=hint, default=getattr(wished, name))
        for name, (label, hint) in _switches_told().items()
    ]
    return ui.Select(
        custom_id=str(SetupId(Subject.SWITCHES, manages)),
        placeholder=strings.SETUP_NOTHING,
        min_values=0,
        max_values=len(options),
        options=options,
    )


def _switches_told() -> Mapping[str, tuple[str, str]]:
    """Return the label of each of the switches, and what it means."""
    told = (
        (strings.SETUP_BUILT_IN, strings.SETUP_BUILT_IN_HINT),
        (strings.SETUP_DIRECT, strings.SETUP_DIRECT_HINT),
        (strings.SETUP_FEEDBACK, strings.SETUP_FEEDBACK_HINT),
        (strings.SETUP_MISSED, strings.SETUP_MISSED_HINT.format(days=DAYS_A_QUESTION_IS_KEPT)),
        (strings.SETUP_WORDINGS, strings.SETUP_WORDINGS_HINT),
        (strings.SETUP_NAMES, strings.SETUP_NAMES_HINT),
        (strings.SETUP_PLAIN, strings.SETUP_PLAIN_HINT),
    )
    return dict(zip(_SWITCHES, told, strict=True))


def settled_in(server: discord.Guild | None) -> Settled:
    """Return what tells what became of a setting in ``server``."""
    told: dict[str, tuple[str, Callable[[Any], str]]] = {
        "channels": (strings.SETUP_CHANNELS, partial(_named, server, strings.SETUP_EVERYWHERE)),
        "unasked": (strings.SETUP_UNASKED, partial(_named, server, strings.SETUP_NOWHERE)),
        "private": (strings.SETUP_REPLIES, lambda private: _replies_told()[_PRIVATE if private else _PUBLIC]),
        "language": (strings.SETUP_LANGUAGE, lambda code: _languages_told().get(code or _OWN, code)),
    }

    def settled(name: str, change: SettingChange) -> str:
        if name not in told:
            line = strings.SWITCHED_ON if change.after else strings.SWITCHED_OFF
            return line.format(setting=_switches_told().get(name, (name,))[0])
        setting, value = told[name]
        return strings.SETTLED.format(setting=setting, before=value(change.before), after=value(change.after))

    return settled


def _named(server: discord.Guild | None, none: str, places: Sequence[int]) -> str:
    """Return what ``places`` of ``server`` are called; those that are deleted by their ids, ``none`` for none."""
    found = [(place, server.get_channel(place) if server else None) for place in places]
    return names((f"#{channel.name if channel else place}" for place, channel in found), none)


def chosen(
    subject: Subject, values: Sequence[str], shown: Sequence[str], server: discord.Guild | None, before: Preferences
) -> Preferences:
    """Return what is wished in ``server`` after ``values`` were chosen on ``subject``, where ``shown`` were before.

    A host may have had the screen before them while another one chose something else: that stays. Channels that were
    deleted do not.
    """
    match subject:
        case Subject.CHANNELS:
            return replace(before, channels=_places(values, shown, _there(before.channels, server)))
        case Subject.UNASKED:
            return replace(before, unasked=_places(values, shown, _there(before.unasked, server)))
        case Subject.REPLIES:
            return replace(before, private=_PRIVATE in values)
        case Subject.LANGUAGE:
            spoken = (value for value in values if value in (ENGLISH, *CATALOGUE_LANGUAGES))
            return replace(before, language=next(spoken, ""))
        case Subject.SWITCHES:
            turned = [name for name in _SWITCHES if (name in values) != (name in shown)]
            changes: dict[str, Any] = {name: name in values for name in turned}
            return replace(before, **changes)
        case Subject.DELETED:
            return replace(before, channels=_there(before.channels, server), unasked=_there(before.unasked, server))


def _there(places: Sequence[int], server: discord.Guild | None) -> tuple[int, ...]:
    gone = deleted(places, server)
    return tuple(place for place in places if place not in gone)


def _places(values: Sequence[str], shown: Sequence[str], before: Sequence[int]) -> tuple[int, ...]:
    """Return the channels that were chosen ``before``, with what the host has added to those ``shown`` and taken away.

    They are no more than the menu can show.
    """
    left = {str(place) for place in before} - (set(shown) - set(values))
    return tuple(sorted(map(int, left | (set(values) - set(shown))))[:MOST_CHANNELS])
