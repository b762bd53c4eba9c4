"""Where libraries are stored: a database of SQLite or PostgreSQL; the only place that knows SQLAlchemy.

The rooms, each importing only those before it:

    rows                  what is made of a row
    sqlite_file           a file of SQLite, read without SQLAlchemy
    copies                what is made before an update, and how what is deleted goes from there
    databases             how SQLite and PostgreSQL are reached
    tables    schema      what is in them | their versions, with ``migrations/`` from one to the next
    wished    tokens      what hosts have chosen, as it is written | what stands for a person
    journal               what was changed, by whom where that may be kept
    shelf                 the rows of one owner, on one connection
    placing               how an interview takes its place on a shelf
    accepted_words        other words for printed questions that count, and how they come from another library
    archiving             what of a shelf goes into an archive, and how it comes from one
    departures            which servers were left, and how everything of one is removed
    greetings             which servers need no greeting any more
    libraries             what can be done with a library: ``Libraries.open(url).of(owner)``
    owned                 what is kept beside the library of one owner
    desk                  what hosts of a server have chosen
    counts                what was replied, in numbers
    votes                 what members of a server say of answers
    missed_questions      what members of a server asked and no interview covers
    stored_wordings       other words for printed questions, suggested and accepted
    stored_changes        what was changed in a library, and how it is undone
    location              where the libraries are
    inspect               what is in a database, without changing it
"""
