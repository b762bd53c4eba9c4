"""What the hosts of a server settle in Discord about the bot, besides its interviews.

The rooms, each importing only those before it:

checkup        what the bot lacks in each channel
greeting       what it says once, after it has joined
menu           the private screen with what can be chosen
settling       what is done with a choice
counting       what hosts are shown of what members say
wanting        what hosts are shown of questions that no interview covers
commands       the commands of ``/setup``, and those for what is counted and kept
"""
