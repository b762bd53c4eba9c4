"""What each passage is, decided over the whole document at once.

The rooms, each importing only those before it:

printed_otherwise              what is printed below the last answer as no answer is
lone_answers                   what alone stands between questions, and so answers
evidence     segmentation      what speaks for each state | the one decision over the whole document
paragraph_looks                what a paragraph looks like by itself
paragraph_places               where it stands on its page
paragraph_signs                all of that as numbers, with those of its neighbours
paragraph_chances              what they say together of each paragraph, as fitted
second_look                    the one decision again, with what they say besides the rules
corrected                      what passages are where the host has put them right
"""
