"""HTML, and what a web page states and shows about its own parts.

The rooms, each importing only those before it:

page_source                    what stands around the HTML in the files of a site
page_facts                     what a page states about itself
page_parts   page_looks        what CSS classes say of its boxes | how it prints each paragraph
skipped_tags                   which tags enclose nothing of the article
page_emphasis                  which words it prints in bold or in italics
below_pictures                 which paragraphs are captions
page_paragraphs                a source text put together from its paragraphs
portraits                      who speaks where pictures before turns tell it
web                            reader: HTML
web_or_markdown                whether a text is a page, or Markdown that begins like one
"""
