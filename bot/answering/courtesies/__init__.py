"""Messages that want no answer: courtesy, noise, and what is said of a reply.

The rooms, each importing only those before it:

word_classes  phrases_alone    closed classes of English words | which messages are nothing but a phrase
courtesy_phrases  outbursts    phrases of courtesy in all languages | insults, and keys hit at random
misplaced                      which messages were meant for another place
not_understood  approval       which messages say that a reply was no answer | which approve of it
yes_or_no                      which messages say yes or no to all questions that were offered
courtesy                       greetings, thanks and noise
"""
