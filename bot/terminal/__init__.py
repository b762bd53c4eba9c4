"""The terminal door: cards as lines, values as JSON, a session of chat.

The rooms, each importing only those before it:

visible    streams    lines    words of strangers made harmless | which characters pass | lines of input as questions
page       progress            what stands where on a screen | a spinner for work that takes long
screen     json_lines          how lines look | the JSON that scripts read
check      findings            reports: of a file | of an installation
library_pages                  reports: of a library
wordings_page                  other words for its questions
changes_page                   what was changed in it
requested                      what is shown for a request in plain words
commands   offered             what can be typed in a chat | which questions can be picked
turning                        which numbers pick, and which words turn a page
session                        the chat
"""
