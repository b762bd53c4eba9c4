"""Which sentences of an interview stand for it: whole ones, verbatim, in its order.

The rooms, each importing only those before it:

opening_words    the words by which a sentence leans on the one before
openings         which sentences cannot stand alone
worth            what each sentence is worth
choosing         which sentences a summary takes
"""

from bot.summary.choosing import summarise

__all__ = ["summarise"]
