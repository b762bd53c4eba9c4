"""Threads of comments: an AMA in a forum.

The rooms, each importing only those before it:

threads                            which comments of a thread are a conversation
json_threads                       comments of a forum with replies inside of them
copied_comments                    what is known of a comment on a page that was copied
stacked_comments scored_comments   its layouts: a name, a dot and a time on lines | with points in one line
linked_comments                    and with links to the comments around it
copied_threads                     reader: threads copied from the page of a forum
"""
