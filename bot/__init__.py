"""Verbatim: ask an interview a question, get back what was actually said.

The rooms; an arrow means "imports", and all arrows point down:

               __main__ / cli / library_commands, doctor    opens the house: what each command puts together
                           opening                          reads the environment, once; opens the libraries
              ┌───────────────┼────────────────┐
          settings         terminal       discord_app/      the doors, each ignorant of the other
                              └───────┬────────┘
                                   keeper                   the service of each library, while its version lasts
                    ┌─────────────────┴──────┐
                 service                  wording/          what the bot can do | how it says it, as cards
        ┌───────────┼──────────┬──────────┐
        │      answering/   summary/      │    citing       the decisions: which outcome, which sentences | citations
        │           │          │          │
        │      retrieval/      │       library/             closeness | where interviews are kept (SQLAlchemy)
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
