"""Who speaks, and on which side.

The rooms, each importing only those before it:

vocatives                      whom people call by name
voices       names_said        what each speaker says in all | who says whose name
part_words                     how much labels that are words for a part say
bystanders   host_greetings    who speaks and takes no part | how hosts and guests greet
one_sided    answer_rounds     whether labels name those of one side alone | who answers below questions in a style
askers                         which choice of askers fits how they talk, and with whom
roles        noted_parts       who asks | what a list of people notes of each: "(moderator)"
table_cells  person_cards      names in cells of tables | whose card stands above a talk
head_lines                     whom the lines of a head say to ask
scene        asked_for_names   where names are looked for | who is asked for a name
introductions                  how people say their own names, and each other's
"""
