"""Which replies a message gets.

The rooms, each importing only those before it:

courtesies/                 messages that want no answer: courtesy, noise, what is said of a reply
questions/                  what of a message is a question, and which lean on the one before
plain_requests/             messages that want a summary, a list, another language
persons/                    whom a question is about, and what is told of people
ordinals                    which of the questions offered a message chooses
deciding     explaining     which reply a question gets | how that came about
likely_want                 what a message wants where nothing answers it surely
rewriting                   how a message is read: as typed, a part of it, or with the question before
searched                    what was found for a message, as its reply carries it
judging                     how sure candidates are once they were read, and whether a follow-up is one then
topic_sought  topic_told    which messages look for an interview on something | which ask what is told of it
speaking_of                 which interviews speak of something, and where
what_else                   what "what else?" gets
interviews_meant            a message as it is put to interviews, and which of several it means
pipeline                    from a question to its reply
several                     a reply for each question of a message
talk                        which messages ask nothing, as people do who talk to each other
"""

from bot.answering.pipeline import answer
from bot.answering.questions.own_question import LONGEST_MESSAGE
from bot.answering.several import answer_each

__all__ = ["LONGEST_MESSAGE", "answer", "answer_each"]
