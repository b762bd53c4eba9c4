"""The command line: what each command is given, and which parts it puts together.

asking      the commands, but for those below
library     the commands of ``verbatim library``
doctor      what an installation has and lacks
opening     what the environment says, and what is opened with it
settings    what the environment may say
"""
