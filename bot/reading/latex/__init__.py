"""LaTeX.

The rooms, each importing only those before it:

tex_letters                    letters and signs that commands stand for
tex_macros                     what a file calls by names of its own
tex_commands                   what commands do to the words in them
tex_marks                      all of that as Markdown, line for line
tex                            reader: LaTeX
"""
