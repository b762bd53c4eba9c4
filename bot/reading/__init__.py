"""Bytes in, a document out: the only place that knows file formats and encodings.

The rooms, each importing only those before it:

limits                      what is refused
mojibake     encoding       texts that were read in a wrong encoding once | bytes as characters
text_lines                  the lines of a text
front_values front_matter   how YAML and TOML write a value | what a file states about itself above its words
tags                        what is a tag, and what only looks like one
endless_entities            which entities stand for no character
boxes        fences         which tags, and which fences, are only around words
page_comments   unprinted   comments of several paragraphs | what reStructuredText shows nobody
columns      pipe_tables    names of fields | tables of Markdown that hold a talk
layout       inline         how lines make blocks | which characters inside a line are marks
composing                   a source text put together from paragraphs
declared_turns              turns whose speakers a file states
web_pages/   captions/      HTML | subtitles, as files and as they are pasted
office/                     Word, OpenDocument, rich text, PDF and EPUB
markdown     mail           readers: plain text, Markdown, AsciiDoc | e-mails that are a page or encoded
comments/                   threads of comments
json_records    csv_table   readers: JSON | CSV, TSV
meeting_pane    chat_log    copies of a meeting's pane | reader: chats as they are pasted or exported
numbered_lines              reader: pages with a number before every line, as of court reporters
fifth_lines                 reader: typescripts with a number before every fifth line
latex/                      LaTeX
formats                     which of them reads a file: ``read``
"""
