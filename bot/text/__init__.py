"""Words, stems and sentences: the rules of languages that several rooms above need.

The rooms, each importing only those before it:

worked_out   surrogates          what is worked out of a text for one answer | characters that cannot be written
clusters     acting              which characters are shown as one sign | which act on what is around them
cutting                          where a line that is too long is cut
question_marks  quotations       which signs are question marks | where quotations stand, whichever marks they have
arrows       clock               “>>” where somebody else speaks | which times on a page are those of a recording
words        sentences           what counts as a word | where sentences end
titles                           which words are titles, and which full stops stand behind one, as in "Dr. Holm"
places       first_names         which words name a country, its people or its government | common first names
well_known   number_words        names of whom everybody has heard of | what numbers are called
other_languages  language_codes  which language a text is in, of those that are known less | the codes of languages
weights                          how common a word is
gist                             what a long question comes down to
"""
