"""The labels that say who speaks, and what only looks like one.

The rooms, each importing only those before it:

label_shapes                   how who speaks is printed
labels       joint_labels      words that could say who speaks | which are of several at once
label_keys                     which are the same speaker's
spokespeople                   who speaks for a firm: "Holm Bees (Ida Ray)"
surnames_first asked_labels    "Holm, Ida" as "Ida Holm" | "Ann asked Bo:" above "Bo" alone
lead_words                     what leads into words within a turn: "Verdict: guilty."
recurring_labels head_fields   which of them recur as speakers do | what stands above a talk and is none
listed_labels page_lines       points of a list | what stands on every page and looks like one
answer_headings                headings within answers
label_filters  guided_notes    what takes candidates away | notes below the questions of a guide
court_labels                   letters and names of one record together
lost_breaks                    which labels behind sentences begin a turn
labels_within                  those behind sentences of a paragraph: "Why bees? Ida: They hum."
two_manners                    one speaker in one manner, another in another: "**Ann:** Why?", "IH> Because"
opening_labels                 a host and a guest above questions and answers
speaker_labels                 the labels that say who speaks
"""
