"""Bytes in, a document out: the only place that knows file formats and encodings.

The rooms, each importing only those before it:

limits                                   what is refused
mojibake     encoding                    texts that were read in a wrong encoding once | bytes as characters
layout       inline                      how lines make blocks | which characters inside a line are marks
columns      page_facts                  names of fields | what a page states about itself
page_parts   page_looks                  what CSS classes say of its boxes | how it prints each paragraph
page_emphasis                            which words it prints in bold or in italics
below_pictures                           which paragraphs are captions
composing    page_paragraphs             a source text put together from paragraphs | those of a web page
cut_turns                                a name and a time again within a sentence
worker       confined                    a library at work on a hostile file | in a process of its own, with limits
declared_turns   packed_xml   typeset    what several readers share: turns, packed XML, extracted text with bold type
cues         cue_names                   what subtitles show, and when | names before the words of each cue
markdown     web     subtitles           readers: plain text, Markdown, AsciiDoc | HTML | WebVTT, SubRip
word, open_document, rich_text, pdf      readers: Word, OpenDocument, rich text, PDF
epub         mail                        readers: EPUB, whose pages are HTML | e-mails that are a page or encoded
threads                                  which comments of a thread are a conversation
json_threads    meeting_pane             comments of a forum with replies inside of them | copies of a meeting's pane
copied_comments                          what is known of a comment on a page that was copied
stacked_comments    scored_comments      its layouts: a name, a dot and a time on lines | with points in one line
linked_comments                          and with links to the comments around it
json_records    csv_table    chat_log    readers: JSON | CSV, TSV | chats as they are pasted or exported
copied_threads                           reader: threads copied from the page of a forum
numbered_lines                           reader: pages with a number before every line, as of court reporters
timed_lines                              reader: captions as they are pasted, with times between their lines
formats                                  which of them reads a file: ``read``
"""
