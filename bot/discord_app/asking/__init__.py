"""Asking in Discord: slash commands and messages for the bot.

The rooms, each importing only those before it:

answers_before           what an answer tells whoever replies to it
corrected_since          what is said of an answer that was corrected after it was quoted
stored_exchanges         one exchange, to be read or to be cited
topics_requested         what is shown for a request in plain words
messages     screens     what a message asks, and what was asked before | what is shown for each verb, as pages
screening                when, and of which server, screens are made
privacy                  what is kept of a person
outcomes                 what became of the questions, counted or kept
voting       suggesting  what is said of an answer | which exchange answers what was not recognised
numbers_typed            what is done for whoever replies with a number
staging                  how a screen is made and shown in reply to a command or a button
verbs        mentions    what commands and buttons do | what is done with a message
unasked                  what is done with a message that nobody put to the bot
commands                 the slash commands
"""
