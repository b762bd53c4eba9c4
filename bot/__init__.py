"""Verbatim: ask an interview a question, get back what was actually said.

The rooms; an arrow means "imports", and all arrows point down:

                          __main__, cli/                    opens the house; reads the environment, once
                    ┌────────────┴────────────┐
                terminal/               discord_app/        the doors, each ignorant of the other
                    └────────────┬────────────┘
                    ┌────────────┴────────────┐
                service/                  wording/          what the bot can do, as verbs | how it says it, as cards
                ┌────────────────┬────────────┐
            answering/        summary/     library/         which reply, which sentences | where interviews are kept
                │                │            │
            retrieval/           │     transcript/ reading/  closeness | blocks to exchanges, bytes to blocks
                └────────────────┼────────────┘
                               text/                        words, stems, sentences: the rules of languages
                                 │
                              model/                        document, interview, reply, finding
                                 │
                              quoting                       a source and spans of it; words become a quote here only
                                 │
                              errors                        what a person can do something about
                                 │
              remarks  atomic_file  data_file  lazy         translatable remarks | whole files | fitted data | loading
"""
