"""The Discord door: the bot as people meet it in servers and direct messages.

The rooms, each importing only those before it:

    rate_limit    answered          how often something may happen | events that were handled already
    host_strings  strings           what only hosts are told here | what else only this door says
    cooldowns                       how much people, channels and servers may ask, and how more is refused
    showing/                        cards as pages, in Discord's Markdown and within its limits; what a button remembers
    retrying                        which faults of Discord pass, and how a request is repeated until they have
    turns                           whose work is done next, so that no server makes another one wait
    sending                         once, in time, in order, and privately where it must be
    typed_names                     which interview is meant by who typed a name instead of choosing it
    failures                        what is said, and logged, when something goes wrong
    left_servers                    what becomes of what a server keeps when the bot is removed from it
    shared_libraries                what somebody can ask in direct messages
    pressing                        what else comes with the press of a button
    forms                           what is filled in
    open_places                     in which channels it may speak
    permissions   hosts             what it has to be allowed, and why | which permission makes somebody a host
    access                          whether the library of a server is open to a host now
    translating                     in which language people are spoken to
    asking/       hosting/          what everybody can do | what hosts can do with the library of their server
    setup/                          what hosts settle about the bot, besides their interviews
    remembered                      what is kept beside the libraries, and forgotten when it is old
    handlers                        what answers each command, button and message, put together
    press                           which verb a pressed button, or a form that was sent, calls
    gateway_pace                    how long it waits to connect again where connections do not last
    client                          the account: intents, memory, where each event goes
    command_list                    which commands Discord has, and what publishing changes
    logs          running           how a line of the log looks | how it starts, stops and publishes the commands

Nothing here decides anything about answers, and nothing outside knows Discord.
"""

from bot.discord_app.running import commands, run, sync

__all__ = ["commands", "run", "sync"]
