"""What nobody in the conversation says, though it stands there.

The rooms, each importing only those before it:

reasons                        why passages are left out
newsroom_notes  pull_quotes    what a newsroom adds to a text that is not its own | what it repeats of it
picture_lines  quoted_boxes    what stands for a picture | boxes set off as quotations
lone_lines                     numbers and addresses with a line to themselves that are said
aside_signs  readers_words     what tells such a passage | letters and comments below a talk
link_lists   footnotes         what leads to other pages | notes to which a number in the talk points
page_asides  interpreted       what only a page has | what an interpreter does not tell
names_alone                    names beside what their bearers write
told_fields  quick_rounds      what looks like fields of a page and answers | rounds of short questions
answer_lines                   lines of a form below its questions
person_sections                names above the same question, one after the other
ad_breaks    topic_lines       what hosts say to each other of a sponsor | what is asked next
asides                         all of that together
nods                           what whoever asks says while listening
ending_shape back_matter       what stands under a talk, told by what it looks like | and by its words
"""
