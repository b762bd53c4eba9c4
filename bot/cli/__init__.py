"""The command line: what each command is given, and which parts it puts together.

program                                     all commands, in the order in which a newcomer meets them
asking    describing    checking            chat, ask, compare | cite, summary, search, questions, about | check
library_wordings    library_changes         the commands of ``verbatim library wordings``, and of ``… changes``
library                                     the commands of ``verbatim library``
doctor    deployment                        doctor | run, sync
examination                                 what an installation has and lacks
parameters    selection    output           options of several commands | what they are asked of | what they print
confirming                                  what is asked before something is done, and what is a yes
opening    settings                         what is opened with the settings | what the environment may say
tongue                                      which language the terminal speaks
published                                   which commands were published last
data_lock                                   one bot alone answers from a data folder
"""
