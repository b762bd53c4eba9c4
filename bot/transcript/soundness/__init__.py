"""How sure a parse is, and when a document holds no interview.

The rooms, each importing only those before it:

trait_counts                   how shares, ratios and lengths of utterances are counted
name_traits  page_traits       what a parse shows: of names | of paragraphs that nobody said
no_talk      markings          what has questions and is no conversation | how a page tells speakers apart
unset_questions                which paragraph of an answer may be a question that lacks what marks the others
recounted_talks                which turns within an answer may be a talk of others that the guest recounts
named_within                   where somebody is named within a paragraph as if they spoke
doubtful_places                which single places are doubtful
one_talk     seen              whether it is one talk, and stands there once | how sure rules are by what is seen
objections                     what speaks against it, and against its roles
traits       trust             what it shows of its own soundness | what that says together, as trained
confidence                     how sure it is, and when it is none
"""
