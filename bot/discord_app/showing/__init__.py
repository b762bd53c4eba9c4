"""How replies look in Discord, and what their buttons remember.

The rooms, each importing only those before it:

limits    reader_ids       what Discord refuses | what buttons remember that lead through an exchange
host_ids  person_ids       what buttons remember that are for hosts | that are about whoever presses them
ids       markup           what all buttons remember | Discord's Markdown
form_ids                   what forms remember
previous_question          the question that a message replies to, kept in the message
menus                      stored questions in a menu
cards                      each part of a card in Markdown
excerpts                   which sentences of a long answer a reply shows
pages                      a reply in one message; lists and previews over several pages
contexts                   an exchange in full, a part at a time
components                 pages in Components V2, and their buttons and menus
rewordings                 buttons and menus for other words for a question
reviewing                  buttons and menu for what was changed
numbers                    what the numbers in a plain text do
plain_texts                a message as text alone
mending                    menus of single places that a host puts right
"""
