"""Interviews as turns, printed in any of thousands of shapes, for which the parser must give the turns back.

The rooms, each importing only those before it:

talks        interviews as turns: who, on which side, which words
phrases      what stands around a conversation, in each language
shapes       in how many ways a conversation is printed, each with a name
pieces       a talk as paragraphs, with everything around it
packing      paragraphs to the bytes of Word files, records, captions
printing     paragraphs to the bytes of a file
others       texts that are no interview
judging      how far a transcript has the turns
marked       whole pages, written for the purpose, with marks in them; no rule is made for those that are unseen
told         what each paragraph of a document is, by the truth of what was printed
"""
