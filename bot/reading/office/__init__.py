"""Files of word processors, and books: Word, OpenDocument, rich text, PDF and EPUB.

The rooms, each importing only those before it:

worker       confined          a library at work on a hostile file | in a process of its own, with limits
cut_turns                      a name and a time again within a sentence
packed_xml   typeset           what several readers share: packed XML | extracted text with bold type
word         open_document     readers: Word | OpenDocument
rich_text    pdf               readers: rich text | PDF
epub                           reader: EPUB, whose pages are HTML
"""
