"""Messages that want no answer: courtesy, noise, and what is said of a reply.

The rooms, each importing only those before it:

word_classes                   closed classes of English words
courtesy_phrases  outbursts    phrases of courtesy in all languages | insults, and keys hit at random
misplaced     phrases_alone    which messages were meant for another place | which are nothing but a phrase
not_understood  approval       which messages say that a reply was no answer | which approve of it
yes_or_no                      which messages say yes or no to all questions that were offered
courtesy                       greetings, thanks and noise
"""
