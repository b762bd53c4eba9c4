"""What Verbatim can do, as the verbs of both doors.

The rooms, each importing only those before it:

purposes    what a message is for, before any interview is asked
searching   where words stand, as they are spelled
naming      which interviews, or questions, a typed part of them means
asking      what can be asked of a fixed set of interviews
checking    what is understood of a file
hosting     what a host can do with a library
wishes      what each server wishes of the bot
keeper      what is asked of each library, built once and used while its version lasts
feedback    what members say of answers
missing     what members ask and no interview covers
rehearsing  what publishing an interview takes from others, and what it answers first
rewording   other words for printed questions
undoing     what hosts changed, and how it is undone
"""

from bot.service.asking import Service

__all__ = ["Service"]
