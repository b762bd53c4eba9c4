"""What only hosts are told: what they can choose for their server, what the bot lacks there, and what was changed."""

from __future__ import annotations

from bot.wording.catalogues import Line
from bot.wording.changing import NOTHING_CHANGED


class HostStrings:
    """A part of ``strings.strings``; each in the language that is spoken."""

    SETUP_CHECK = Line("What I lack in the channels of this server, and how it is mended; shown to you alone")
    CHECK_GOOD = Line("I have all I need in every channel where I may speak ({count})")
    CHECK_BAD = Line("I lack something in {some} of {count} channels")
    CHECK_LINE = Line("#{place}: {permission} is missing, so {effect}.")
    CHECK_NOWHERE = Line("I may speak nowhere")
    CHECK_DELETED = Line("“{setting}”, in /setup settings: chosen there and deleted since, {count}.")
    CHECK_FIX = Line(
        "To mend it, open Edit Channel, Permissions, and allow it for my role; or choose in /setup settings other "
        "places for me to speak in."
    )
    WITHOUT_VIEW = Line("nobody can mention me there")
    WITHOUT_SEND = Line("I cannot reply there when I am mentioned")
    WITHOUT_THREADS = Line("I cannot reply in threads and posts there when I am mentioned")
    WITHOUT_HISTORY = Line("I cannot read the question to which a follow-up belongs")
    SETUP_TITLE = Line("Settings of this server")
    SETUP_HINT = Line("What you choose holds at once. Only hosts see this.")
    SETUP_CHANNELS = Line("Where I may speak")
    SETUP_CHANNELS_HINT = Line("Threads and forum posts follow their channel, and channels their category.")
    SETUP_EVERYWHERE = Line("Everywhere")
    SETUP_DELETED = Line(
        "Chosen here and deleted since: {count}. Your next choice here forgets them, and so does the button below."
    )
    SETUP_ALL_DELETED = Line("Until then I speak nowhere, and then, as long as nothing is chosen, everywhere.")
    SETUP_FORGET = Line("Forget what was deleted")
    SETUP_REPLIES = Line("Replies to commands")
    SETUP_REPLIES_HINT = Line("Whoever asks can choose otherwise with private:. A mention is always answered for all.")
    SETUP_PUBLIC = Line("For all to see")
    SETUP_PRIVATE = Line("For the person who asks alone")
    SETUP_LANGUAGE = Line("Language of public replies")
    SETUP_LANGUAGE_HINT = Line(
        "What one person alone sees is in their own. Quotes stay in the language of the interview."
    )
    SETUP_OWN_LANGUAGE = Line("That of the person who asks")
    SETUP_SWITCHES = Line("Switched on")
    SETUP_SWITCHES_HINT = Line("What is not chosen is switched off.")
    SETUP_NOTHING = Line("Nothing")
    SETUP_BUILT_IN = Line("The built-in interview")
    SETUP_BUILT_IN_HINT = Line("It can be asked as long as this server has no interview of its own")
    SETUP_DIRECT = Line("Direct messages")
    SETUP_DIRECT_HINT = Line("Members can ask the interviews of this server in direct messages to me")
    SETUP_FEEDBACK = Line("Votes on answers")
    SETUP_FEEDBACK_HINT = Line("Below an answer, anybody can say whether it is one; /stats has the counts")
    SETUP_MISSED = Line("Questions not covered")
    SETUP_MISSED_HINT = Line("Kept {days} days without names; you see what three people asked alike")
    SETUP_WORDINGS = Line("Suggested wordings")
    SETUP_WORDINGS_HINT = Line("Members suggest which answer fits other words; it counts once you accept it")
    SETUP_PLAIN = Line("Plain text")
    SETUP_PLAIN_HINT = Line("Replies are text alone, with numbers instead of menus and buttons")
    SETUP_NAMES = Line("Names in the change log")
    SETUP_NAMES_HINT = Line("/library changes tells which host it was, for 90 days; off, all names are deleted")
    SETUP_UNASKED = Line("Where I answer unasked")
    SETUP_UNASKED_HINT = Line(
        "Messages there, and in their threads and posts, need no mention. I answer what an interview surely answers, "
        "and am silent otherwise, and where a host has spoken."
    )
    SETUP_UNASKED_UNREAD = Line(
        "Whoever runs me has not let me read messages (VERBATIM_MESSAGE_CONTENT), so that I answer nothing unasked yet."
    )
    SETUP_NOWHERE = Line("Nowhere")
    UNASKED = Line("Hosts let me answer here unasked. Whoever wrote the message can remove this.")
    LIBRARY_CHANGES = Line("What hosts changed, the newest first, to be undone; shown to you alone")
    CHANGES_TITLE = Line("What was changed ({number} of {count})")
    CHANGES_HOW = Line("What you undo is a change of its own, which can be undone, too.")
    CHANGES_NAMED = Line("Who it was is told for {days}; whoever does not want that deletes it with /privacy.")
    CHANGES_NAMELESS = Line("Who it was is not kept. “Names in the change log” in /setup settings switches that on.")
    CHANGES_NONE = Line(NOTHING_CHANGED)
    SWITCHED_ON = Line("{setting}, switched on")
    SWITCHED_OFF = Line("{setting}, switched off")
    SETTLED = Line("{setting}, from “{before}” to “{after}”")
    CHANGES_UNDO = Line("Undo one …")
    CHANGES_NEWER = Line("Newer")
    CHANGES_OLDER = Line("Older")
    NOT_UNDONE = Line("That cannot be undone: {reason}.")
    PRIVACY_NAMES = Line(
        "The one exception is for hosts, where they have switched “Names in the change log” on: what you are called in "
        "that server, beside what you changed in its library and its settings, for {days} days. Its hosts see it. A "
        "token in place of your id lets you delete it; whoever runs me could test an id that they know against it. "
        "Changes with your name: {changes}."
    )
    MINE_NAMES_DELETED = Line("Changes that tell your name no more: {changes}.")
