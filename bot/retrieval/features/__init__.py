"""What is measured of a query and an exchange.

The rooms, each importing only those before it:

kinds           what features are measured from, and which way each may speak
registry        every feature: its name, what it measures, which way it speaks, what ``/why`` says
feature_table   measured features in an array whose columns are known by name
coverage        closeness by spelling and by meaning
mismatch        signs that a close exchange still does not answer
rank            how an exchange stands among the others
"""
