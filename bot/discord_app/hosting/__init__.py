"""Hosting in Discord: what hosts can do with the library of their server.

The rooms, each importing only those before it:

    previews                    what they are about to publish
    putting_right               what hosts do to single places of a preview
    managing      publishing    what is in the library | from a file to a published interview
    importing                   from the archive of a library to all that is in it
    accepting                   other words for questions, suggested and accepted
    taking_back                 what was changed, and how it is undone
    commands                    the commands of ``/library``
"""
