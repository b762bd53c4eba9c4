"""The command line: what each command is given, and which parts it puts together.

The rooms, each importing only those before it:

data_lock                                   one bot alone answers from a data folder
published                                   which commands were published last
tongue                                      which language the terminal speaks
confirming                                  what is asked before something is done, and what is a yes
settings      output                        what the environment may say | what commands print
opening                                     what is opened with the settings
parameters    selection                     options of several commands | what they are asked of
examination                                 what an installation has and lacks
deployment    doctor                        run, sync | doctor
library_wordings    library_changes         the commands of ``verbatim library wordings``, and of ``… changes``
library                                     the commands of ``verbatim library``
asking    describing    checking            chat, ask, compare | cite, summary, search, questions, about | check
program                                     all commands, in the order in which a newcomer meets them
"""
