"""Whom a question is about, and what is told of people.

The rooms, each importing only those before it:

guests  occasions              whom a question names of those who are interviewed | by which year or outlet it means one
pronouns                       whom "she" may stand for after another question
ages_said  ages                answers that tell an age | which messages ask how old somebody is, and where it is told
others                         which questions are about somebody who takes no part
personal                       which questions about a person an introduction does not tell
introducing                    what is told of an interview that is asked about itself
"""
