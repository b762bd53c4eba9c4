"""The Discord door: the bot as people meet it in servers and direct messages.

An arrow means "imports"; all arrows point down:

    running                                 comes up, goes down, publishes commands
       │
    client ── logs                          account: intents, caches, where each event goes
       │
    commands    hearing                     slash commands | messages that are meant for the bot
       │           │
      door         │  messages permissions patience
       └─────┬─────┘
    screens  delivery  failures             what is shown | how it is sent | what is said when it cannot be
             │
           layout ── buttons                Components V2
             │
           pages                            a card over as many messages as it needs
             │
           cards                            a card in Markdown
             │
    markup  ids  limits  sentences  responding

Nothing here decides anything about answers, and nothing outside knows Discord.
"""

from bot.discord_app.running import build, run, sync

__all__ = ["build", "run", "sync"]
