"""The buttons under a reply: each reads its id and calls one verb of the door."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, Self, TypeVar

import discord
from discord import ui

from bot.discord_app import failures
from bot.discord_app.showing.ids import CiteId, DiscardId, DraftId, FollowId, NoneId, PickId, RemoveId, TurnId

if TYPE_CHECKING:
    from bot.discord_app.asking.verbs import Door

Interaction = discord.Interaction[Any]


class _Id(Protocol):
    @classmethod
    def read(cls, match: re.Match[str]) -> Self: ...


IdT = TypeVar("IdT", bound=_Id)


class _Button(ui.DynamicItem[ui.Button[Any]], Generic[IdT], template="(?!)"):
    """What the buttons share; discord.py makes one anew, from the id alone, whenever somebody presses it."""

    #: The kind of id that ``template`` matches.
    reads: ClassVar[type[_Id]]

    def __init__(
        self,
        label: str,
        target: IdT,
        *,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
        disabled: bool = False,
    ) -> None:
        """Make the button called ``label`` that remembers ``target``."""
        super().__init__(ui.Button(label=label, style=style, custom_id=str(target), disabled=disabled))
        self.target = target

    @classmethod
    async def from_custom_id(cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str], /) -> Self:
        """Return the button that was pressed."""
        return cls(getattr(item, "label", None) or "", cls.reads.read(match))  # type: ignore[arg-type]  # cls reads IdT

    async def callback(self, interaction: Interaction) -> None:
        """Do what the button is for, or explain to the person who pressed it why not."""
        try:
            await self.press(interaction.client.door, interaction)
        except Exception as error:  # noqa: BLE001  # discord.py would only log it, and the person would see nothing
            await failures.explain(interaction, error, f"button {type(self).__name__}")

    async def press(self, door: Door, interaction: Interaction) -> None:
        """Call the verb of ``door`` that the button is for."""
        raise NotImplementedError


class Pick(_Button[PickId], template=PickId.TEMPLATE):
    """Answers a stored question."""

    reads = PickId

    async def press(self, door: Door, interaction: Interaction) -> None:
        """Answer it."""
        await door.pick(interaction, self.target)


class Remove(_Button[RemoveId], template=RemoveId.TEMPLATE):
    """Removes the reply it stands under."""

    reads = RemoveId

    async def press(self, door: Door, interaction: Interaction) -> None:
        """Remove it, or say who may."""
        await door.remove(interaction, self.target)


class Turn(_Button[TurnId], template=TurnId.TEMPLATE):
    """Turns to another page."""

    reads = TurnId

    async def press(self, door: Door, interaction: Interaction) -> None:
        """Show that page."""
        await door.turn(interaction, self.target)


class Cite(_Button[CiteId], template=CiteId.TEMPLATE):
    """Gives the citation of a quoted exchange."""

    reads = CiteId

    async def press(self, door: Door, interaction: Interaction) -> None:
        """Show it to the person who pressed."""
        await door.cite_stored(interaction, self.target)


class FollowUp(_Button[FollowId], template=FollowId.TEMPLATE):
    """Asks what comes next."""

    reads = FollowId

    async def press(self, door: Door, interaction: Interaction) -> None:
        """Open the form for the next question."""
        await door.follow(interaction, self.target)


class Decline(_Button[NoneId], template=NoneId.TEMPLATE):
    """Says that none of the offered questions was meant."""

    reads = NoneId

    async def press(self, door: Door, interaction: Interaction) -> None:
        """Say what was searched."""
        await door.decline(interaction, self.target)


class Decide(_Button[DraftId], template=DraftId.TEMPLATE):
    """Publishes, turns round or gives up what a host was shown."""

    reads = DraftId

    async def press(self, door: Door, interaction: Interaction) -> None:
        """Do that."""
        await door.hosting.decide(interaction, self.target)


class Discard(_Button[DiscardId], template=DiscardId.TEMPLATE):
    """Removes an interview from the library of the server."""

    reads = DiscardId

    async def press(self, door: Door, interaction: Interaction) -> None:
        """Remove it."""
        await door.hosting.discard(interaction, self.target)


ALL = (Pick, Remove, Turn, Cite, FollowUp, Decline, Decide, Discard)


def known(custom_id: str) -> bool:
    """Tell whether one of the buttons has this id; older versions of the bot may have sent others."""
    return any(button.reads.TEMPLATE.fullmatch(custom_id) for button in ALL)
