"""Where libraries are stored: a database of SQLite or PostgreSQL; the only place that knows SQLAlchemy.

Each imports only those before it:

    rows      sqlite_file what is made of a row | a file of SQLite, read without SQLAlchemy
    databases             how SQLite and PostgreSQL are reached
    tables    schema      what is in them | their versions, with ``migrations/`` from one to the next
    shelf                 the rows of one owner, on one connection
    departures            which servers were left, and how everything of one is removed
    libraries             what can be done with a library: ``Libraries.open(url).of(owner)``
    desk                  what hosts and members of a server have said, besides the interviews
    counts                what was replied, in numbers
    votes                 what members of a server say of answers
    missed_questions      what members of a server asked and no interview covers
    stored_wordings       other words for printed questions, suggested and accepted
    location              where the libraries are
    inspect               what is in a database, without changing it
"""
