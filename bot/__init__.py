"""Verbatim: ask an interview a question, get back what was actually said.

The rooms; an arrow means "imports", and all arrows point down:

                          __main__, cli/                    opens the house; reads the environment, once
                    ┌────────────┴────────────┐
                terminal/               discord_app/        the doors, each ignorant of the other
                    └────────────┬────────────┘
                              service/                      what the bot can do, as verbs
                                 │
                              wording/                      how it says it: cards and citations
                ┌────────────────┼────────────┐
            answering/        summary/     library/         which reply, which sentences | where interviews are kept
                │                │            │
            retrieval/           │     transcript/ reading/  closeness | blocks to exchanges, bytes to blocks
                └────────────────┼────────────┘
                               text/                        words, stems, sentences: the rules of languages
                                 │
                              quoting                       words become a quote here only
                                 │
                              model/                        text, document, interview, reply
                                 │
                              errors                        what a person can do something about
"""
