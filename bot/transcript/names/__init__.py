"""What names of people look like, and what stands beside them.

The rooms, each importing only those before it:

name_words   name_parts        words beside names, inside them and in none | what one such word is
name_leads                     what stands before a name in a run of words with capitals
person_names han_names         what a person's name looks like, and a Chinese one
full_names_of_east             Japanese and Korean names behind how people are addressed
slavic_names                   whom Slavic pages say to be interviewed, in whatever case
display_names                  whom a meeting shows by a device, beside an organisation
pronoun_verbs                  how a sentence says that somebody met her
name_wordings                  how names stand beside words that tell who they are
interviewed  bylines           whom titles say to be interviewed | who asked, as credits say
meetings     asked_me          who is said to have met whom | and who the writer of the page
own_answers  writers           whether the writer of the page answers | how they present themselves
questioned                     whom an introduction says to have been put questions
offices      heard             what stands before a name in a label, and who holds it | whom a court heard
signatures                     names beside what their bearers say
shared_names initials          who shares a surname that stands once | the name that initials stand for
spelling_out legends           the full name behind a short one | whom letters and first names stand for
firms                          of which firm an introduction says that people are
nicknames    masthead          what stands between the words of a name | what stands around a conversation
meeting_credits                credits that say who met whom
lone_first_names               first names that are all a page has
styled_surnames                surnames that are, behind how somebody is addressed
misprints     title_names      names that a page misprints, as their bearers say them | as titles call who says more
lower_case                     what only titles print like a name
named_things                   what a page says to be a thing
name_elsewhere                 who is of old, or of another episode
name_context name_mentions     what stands beside a name | where one word of a name stands by itself
"""
