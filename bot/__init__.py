"""Verbatim: ask an interview a question, get back what was actually said.

The rooms; an arrow means "imports", and all arrows point down:

                         __main__ / cli                     opens the house; reads the environment, once
              ┌───────────────┼────────────────┐
          settings         terminal       discord_app/      the doors, each ignorant of the other
                              └───────┬────────┘
                    ┌─────────────────┴──────┐
                 service                  wording/          what the bot can do | how it says it, as cards
        ┌───────────┼──────────┬──────────┐
        │      answering/   summary/      │    citing       the decisions: which outcome, which sentences | citations
        │           │          │          │
        │      retrieval/      │       library              closeness | where interviews come from
        │           │          │          │
        │           │          │    transcript/ reading/    blocks to exchanges | bytes to blocks
        └───────────┴────┬─────┴──────────┘
                       text/                                words, stems, sentences: the rules of languages
                         │
            document  quoting  links                        blocks | words become a quote here only | safe links
                         │
                       model                                Interview, Exchange, Span, Quote, Match, Reply
                         │
                      errors                                what a person can do something about
"""
