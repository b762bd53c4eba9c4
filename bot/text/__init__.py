"""Words, stems and sentences: the rules of languages that several rooms above need.

words    sentences    weights    what counts as a word | where sentences end | how common a word is
titles                               which words are titles, and which full stops stand behind one, as in "Dr. Holm"
places       first_names         which words name a country, its people or its government | common first names
gist         arrows              what a long question comes down to | “>>” between sentences, where somebody else speaks
worked_out   surrogates          what is worked out of a text for one answer | characters that cannot be written
question_marks  quotations       which signs are question marks | where quotations stand, whichever marks they have
well_known   clock               names of whom everybody has heard of | which times on a page are those of a recording
other_languages  language_codes      which language a text is in, of those that are known less | the codes of languages
number_words                     what numbers are called
clusters     acting              which characters are shown as one sign | which act on what is around them
cutting                          where a line that is too long is cut
"""
