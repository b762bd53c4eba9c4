"""What is measured of a question and an exchange.

coverage    closeness by spelling and by meaning
mismatch    signs that a close exchange still does not answer
rank        how an exchange stands among the others
"""
