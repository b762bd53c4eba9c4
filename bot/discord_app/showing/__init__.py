"""How replies look in Discord, and what their buttons remember.

The rooms, each importing only those before it:

limits    ids    markup    what Discord refuses | what buttons remember | Discord's Markdown
previous_question          the question that a message replies to, kept in the message
cards                      each part of a card in Markdown
pages                      cards over as many messages as they need
components                 pages in Components V2, and their buttons
"""
