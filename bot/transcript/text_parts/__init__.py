"""What a document is made of: passages, how they are set, and which of them belong together.

The rooms, each importing only those before it:

question_numbers               numbers before questions
passages     styled_leads      stretches of one voice | what is set like questions and is none
quoted_questions               what a mail quotes and answers
questions_told                 questions in a list within a turn, which nobody in the talk asks
topic_heads                    headings for what the only one with a label was asked
section_heads                  headings that sound like questions and head a section
last_topics                    topics below the last question that are answered all the same
styles       front             bold, dashes | title and introduction
unlabelled_asker               bold words of whoever alone has no label
announcements  contents        what announces a talk, set as questions are | a list of the questions
teasers                        a first question that the journalist answers
adverts                        what a host reads out for a sponsor
utterances   pairs             what is known of a passage | which belong together
said_at                        when sentences are said
quoted_answers                 marks around answers that nobody says: quotes, dashes
"""
