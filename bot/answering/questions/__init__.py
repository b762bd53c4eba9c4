"""What of a message is a question, and which lean on the one before.

The rooms, each importing only those before it:

own_words                      what of a message its writer says
of_the_asker                   where people say that they are from
lead_ins     own_question      what people say before and behind a question | what of a message is read as its question
dialogue_acts                  which sentences ask something
focus                          where the question of a long message is
leaning_words  follow_up       words of follow-ups in French, German and Spanish | which lean on the one before
joined_questions               where one sentence asks two questions in French, German or Spanish
splitting                      where one message holds several questions
"""
