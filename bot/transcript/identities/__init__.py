"""What those who ask and answer are called.

The rooms, each importing only those before it:

name_weighing                  whom what stands around a conversation shows to be interviewed
name_signs                     all that a page shows of each name on it
name_rules   name_chances      whom rules name | what all signs say together, as fitted
label_names  joined_names      whom labels stand for | a full name whose halves stand apart
name_support                   how well that supports whom a parse has answer
page_owners   section_names    whose page it is, where nobody else answers | whom lines between turns name
page_names   single_names      who a page's names say to ask and to answer | who answers by a name of one word
people       chosen            what they are called | who asks where the host says so
given_names                    what they are called where the host says so
"""
