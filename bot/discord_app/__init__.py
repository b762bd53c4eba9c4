"""The Discord door: the bot as people meet it in servers and direct messages.

Each room knows only rooms further down:

    running                                   up, down, and publishing the commands; logs: how a line looks
    client                                    the account: intents, caches, where each event goes
    commands      hearing                     slash commands | messages for the bot: messages, permissions
    library_commands                          what hosts can do with the library of their server
    door, hosting                             what commands and buttons do; patience: who comes too often
    forms         pending   serving           what is filled in | what is about to be published | which service where
    screens       delivery                    what is shown, as pages | how pages are sent
                  layout, buttons             a page in Components V2 | what its buttons do
    pages                                     a card over as many messages as it needs
    cards, markup                             a card in Markdown | words that are not ours, as they are
    failures, responding                      what is said when something goes wrong | in time, and privately
    ids, limits, sentences                    what buttons remember | what Discord refuses | what only this door says

Nothing here decides anything about answers, and nothing outside knows Discord.
"""

from bot.discord_app.running import build, run, sync
from bot.discord_app.serving import Everywhere

__all__ = ["Everywhere", "build", "run", "sync"]
