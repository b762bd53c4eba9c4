"""Words and lines that tell what a passage is, whoever is named in it.

The rooms, each importing only those before it:

word_sets    phrase_lists      how tables of words are written | how files of phrases are read
cue_words    question_score    words that tell questions | how much a passage sounds like one
label_words                    words that tell speakers, and words that are nobody's
picture_words                  words for pictures, and for what else is made for a page
page_heads                     lines that are printed on every page
first_person                   whether somebody speaks of themselves
page_furniture comment_heads   buttons, boxes and counts of a page | what heads comments
unspoken_lines                 notes in brackets, ends of recordings, who came to a chat
styled_lines                   questions in bold or italics on lines of their own within a block
marked_lines turn_arrows       questions on lines with a number or a dash, and how lines end | “>>” before a turn
asked_lines pointers           questions on lines of their own, the answers right below | “¹”, which points to a note
"""
