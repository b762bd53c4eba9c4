"""Which replies a message gets.

The rooms, each importing only those before it:

word_classes  own_words     closed classes of English words | what of a message its writer says
courtesy_phrases  outbursts  phrases of courtesy in all languages | insults, and keys hit at random
misplaced     phrases_alone  which messages were meant for another place | which are nothing but a phrase
not_understood  approval    which messages say that a reply was no answer | which approve of it
ordinals      yes_or_no     which of the questions offered a message chooses | which say yes or no to all of them
courtesy                    greetings, thanks and noise
lead_ins     own_question   what people say before and behind a question | what of a message is read as its question
request_words/              words that plain requests are made of
request_shapes  requests    what a request is made of such words | which messages ask for a summary, help and so on
summary_length  last_reply  how long a summary is to be | which messages are about the reply that was shown last
language_wishes             which messages want another language
interview_names             which of several interviews a plain request names
guests  occasions           whom a question names of those who are interviewed | by which year or outlet it means one
dialogue_acts               which sentences ask something
focus                       where the question of a long message is
leaning_words  follow_up    words of follow-ups in French, German and Spanish | which questions lean on the one before
splitting                   where one message holds several questions
deciding     explaining     which reply a question gets | how that came about
pronouns                    whom "she" may stand for after another question
ages_said  ages             answers that tell an age | which messages ask how old somebody is, and where it is told
others                      which questions are about somebody who takes no part
personal                    which questions about a person an introduction does not tell
introducing                 what is told of an interview that is asked about itself
times_said                  which follow-ups ask when "this" was, and which sentences tell a time
wants                       what a message wants besides an answer
rewriting                   how a message is read: as typed, a part of it, or with the question before
judging                     how sure candidates are once they were read, and whether a follow-up is one then
topic_sought  topic_told    which messages look for an interview on something | which ask what is told of it
speaking_of                 which interviews speak of something, and where
pipeline                    from a question to its reply
several                     a reply for each question of a message
talk                        which messages ask nothing, as people do who talk to each other
"""

from bot.answering.own_question import LONGEST_MESSAGE
from bot.answering.pipeline import answer
from bot.answering.several import answer_each

__all__ = ["LONGEST_MESSAGE", "answer", "answer_each"]
