"""The Discord door: the bot as people meet it in servers and direct messages.

Each room knows only rooms further down:

    running, logs                   how it starts, stops and publishes the commands | how a line of the log looks
    command_list                    which commands Discord has, and what publishing changes
    client                          the account: intents, memory, where each event goes
    gateway_pace                    how long it waits to connect again where connections do not last
    press                           which verb a pressed button, or a form that was sent, calls
    handlers                        what answers each command, button and message, put together
    remembered                      what is kept beside the libraries, and forgotten when it is old
    asking/          hosting/       what everybody can do | what hosts can do with the library of their server
    setup/                          what hosts settle about the bot, besides their interviews
    translating                     in which language people are spoken to
    permissions, hosts              what it has to be allowed, and why | which permission makes somebody a host
    open_places                     in which channels it may speak
    forms                           what is filled in
    pressing                        what else comes with the press of a button
    shared_libraries                what somebody can ask in direct messages
    left_servers                    what becomes of what a server keeps when the bot is removed from it
    failures                        what is said, and logged, when something goes wrong
    typed_names                     which interview is meant by who typed a name instead of choosing it
    sending                         once, in time, in order, and privately where it must be
    turns                           whose work is done next, so that no server makes another one wait
    retrying                        which faults of Discord pass, and how a request is repeated until they have
    showing/                        cards as pages, in Discord's Markdown and within its limits; what a button remembers
    cooldowns                       how much people, channels and servers may ask, and how more is refused
    strings, host_strings           what only this door says | of that, what only hosts are told
    rate_limit, answered            how often something may happen | events that were handled already

Nothing here decides anything about answers, and nothing outside knows Discord.
"""

from bot.discord_app.running import commands, run, sync

__all__ = ["commands", "run", "sync"]
