"""The tables of the database, as statements are written against them; ``migrations/`` makes them.

Times are UTC in ISO 8601, whole seconds. JSON is ASCII, and no statement looks inside it.

A new column is added here, in a script of its own in ``migrations/versions`` (those that are there stay as they are),
whose revision is appended to ``rows.VERSIONS``; ``shelf`` writes it, ``rows`` and ``sqlite_file`` read it. What belongs
to a version of an interview goes into ``former`` too, from which ``libraries`` brings it back. Tests compare all of
them. What a host says about an interview needs no column: it is in ``description``.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

#: One row for each owner that has ever had an interview; whoever changes a library locks its row first.
library = Table(
    "library",
    metadata,
    #: "terminal", or the id of a Discord server.
    Column("owner", String(40), primary_key=True),
    #: Digest of all that is in the library now; see ``libraries.Library.version``.
    Column("version", String(64), nullable=False),
)

interview = Table(
    "interview",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("owner", String(40), ForeignKey("library.owner"), nullable=False),
    Column("key", String(40), nullable=False),
    #: The file's name, for messages.
    Column("name", Text, nullable=False),
    #: The file, byte for byte, and its SHA-256.
    Column("data", LargeBinary, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("bytes", Integer, nullable=False),
    #: The extracted text in UTF-8 (as bytes: PostgreSQL's text holds no NUL), and its SHA-256.
    Column("text", LargeBinary, nullable=False),
    Column("text_sha256", String(64), nullable=False),
    #: What the parser understood, as ``transcript_json`` writes it, and JSON of what ``description.Description`` says.
    Column("reading", Text, nullable=False),
    Column("description", Text, nullable=False),
    #: SHA-256 over all that makes its replies what they are; see ``record.Record.digest``.
    Column("digest", String(64), nullable=False),
    #: Sentences in questions and answers.
    Column("sentences", Integer, nullable=False),
    Column("added", String(20), nullable=False),
    Column("changed", String(20), nullable=False),
    #: NULL while it is served.
    Column("withdrawn", String(20), nullable=True),
    #: Before which nothing of it is quoted, as its description says, too; NULL for none.
    Column("opens", String(20), nullable=True),
    UniqueConstraint("owner", "key"),
)

#: Before which single answers are not quoted, as the description of their interview says, too; it goes with that.
opening = Table(
    "opening",
    metadata,
    Column("owner", String(40), primary_key=True),
    #: The interview, and the id of the exchange, which may be gone from it.
    Column("key", String(40), primary_key=True),
    Column("exchange", String(8), primary_key=True),
    Column("opens", String(20), nullable=False),
)

#: What the hosts of a server wish; of servers where they have chosen something.
preference = Table(
    "preference",
    metadata,
    Column("owner", String(40), primary_key=True),
    #: JSON, as ``preferences.Preferences`` writes it.
    Column("chosen", Text, nullable=False),
)

#: What happened to an interview, and what its hosts changed besides; outlives it, and holds nobody's words.
event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("owner", String(40), ForeignKey("library.owner"), nullable=False, index=True),
    #: The interview; "" where it is about none.
    Column("key", String(40), nullable=False),
    Column("at", String(20), nullable=False),
    #: A value of ``events.What``.
    Column("what", String(20), nullable=False),
    #: Of the file that was there afterwards, or before it was removed; "" where it is about no file.
    Column("sha256", String(64), nullable=False),
    #: JSON: ids of exchanges that were added, changed, gone.
    Column("exchanges", Text, nullable=False),
    #: What it takes to undo it, as ``changes.Change.before`` has it; NULL where that needs nothing, or is not known.
    Column("before", Text, nullable=True),
    #: What the host was called who did it, and as ``tokens.token`` makes it, so that they can have that deleted; NULL
    #: where the hosts do not wish it kept, where nobody is known, and after ``changes.DAYS_A_NAME_IS_KEPT``.
    Column("who", String(100), nullable=True),
    Column("token", String(16), nullable=True),
)

#: The version of an interview before the last one, so that a change can be undone; columns as of ``interview``.
former = Table(
    "former",
    metadata,
    Column("owner", String(40), primary_key=True),
    Column("key", String(40), primary_key=True),
    #: The event that put another version in its place, and when that was.
    Column("event", Integer, nullable=False),
    Column("at", String(20), nullable=False),
    Column("name", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("text_sha256", String(64), nullable=False),
    Column("reading", Text, nullable=False),
    Column("description", Text, nullable=False),
    Column("added", String(20), nullable=False),
    Column("changed", String(20), nullable=False),
    Column("withdrawn", String(20), nullable=True),
)

#: What the tokens of a server are made with, so that those of two servers cannot be compared.
salt = Table(
    "salt",
    metadata,
    Column("owner", String(40), primary_key=True),
    #: 32 bytes as hexadecimal digits.
    Column("salt", String(64), nullable=False),
)

#: Whether an answer is one, in the eyes of one person; who that is, is not kept.
vote = Table(
    "vote",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("owner", String(40), nullable=False),
    #: The interview, and the id of the exchange.
    Column("key", String(40), nullable=False),
    Column("exchange", String(8), nullable=False),
    Column("answers", Boolean, nullable=False),
    Column("at", String(20), nullable=False),
    #: As ``tokens.token`` makes it, so that a person has one vote; NULL once the vote only counts.
    Column("token", String(16), nullable=True),
    UniqueConstraint("owner", "key", "exchange", "token"),
)

#: How many replies of a kind there were in a week; who asked, and what, is not kept.
replies = Table(
    "replies",
    metadata,
    Column("owner", String(40), primary_key=True),
    #: The Monday on which the week begins, in UTC: YYYY-MM-DD.
    Column("week", String(10), primary_key=True),
    #: A value of ``tallies.Outcome``.
    Column("outcome", String(20), primary_key=True),
    #: The interview that was quoted; "" for none.
    Column("key", String(40), primary_key=True),
    Column("count", Integer, nullable=False),
)

#: A question that no interview covers, of servers that wish them kept; who asked is not kept.
missed = Table(
    "missed",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("owner", String(40), nullable=False, index=True),
    #: The same for questions that are alike: 16 hexadecimal digits.
    Column("alike", String(16), nullable=False),
    #: As ``missed.keepable`` returns it.
    Column("words", Text, nullable=False),
    #: When it was asked, in UTC: YYYY-MM-DD. The hour could tell who asked.
    Column("day", String(10), nullable=False),
    #: As ``missed.Key`` makes it, and which key that was; NULL once enough people have asked alike.
    Column("token", String(16), nullable=True),
    Column("run", String(16), nullable=True),
)

#: Other words for a printed question; who suggested them is not kept.
wording = Table(
    "wording",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("owner", String(40), nullable=False, index=True),
    #: The interview, and the id of the exchange.
    Column("key", String(40), nullable=False),
    Column("exchange", String(8), nullable=False),
    #: As ``missed.keepable`` returns them.
    Column("words", Text, nullable=False),
    #: A value of ``wordings.Standing``.
    Column("state", String(10), nullable=False),
    #: When it was suggested, accepted or undone, in UTC: YYYY-MM-DD. The hour could tell who suggested it.
    Column("day", String(10), nullable=False),
)

#: The servers that need no greeting any more; it goes with all else that is of a server that was left.
greeting = Table(
    "greeting",
    metadata,
    #: The id of a Discord server; "terminal" in the one row that says from when on servers are greeted.
    Column("owner", String(40), primary_key=True),
    #: When it was greeted, or found not to need it; of "terminal", what was joined later is greeted.
    Column("at", String(20), nullable=False),
)

#: The servers that the bot was removed from, until everything of theirs is.
departure = Table(
    "departure",
    metadata,
    Column("owner", String(40), primary_key=True),
    #: When that was noticed.
    Column("at", String(20), nullable=False),
)
