"""How close a question is to each exchange, and how sure we can be.

The only place that knows rapidfuzz and onnxruntime.

``Index.build`` makes a library ready, ``search`` asks it. The rooms, each importing only those before it:

    spelling      near spellings of a word
    vocabulary    what each word of a library weighs
    encoder       sentences and words as vectors
    repairing     what a misspelt word was meant to be
    entries       exchanges as texts; introductions: what is asked about an interview itself
    layout        many texts in arrays
    rows          many vectors in little memory; remembering: those that were made before
    recalling     which entries of a large library are compared
    meanings      the vectors of a library
    question      a typed question, repaired and weighed
    features      closeness by spelling and by meaning
    index         a library compared with a question
    guards        signs that a close exchange still does not answer
    standing      how an exchange stands among the others
    scoring       trained coefficients
    judging       features of confidence
    memory        given back to the system
    calibration   the judgement fitted to one library
    search        the whole way
    explaining    what the features of a match did to its confidence
"""

from bot.retrieval.autocomplete import suggest
from bot.retrieval.crowding import calibrated
from bot.retrieval.encoder import Encoder, WordsOnly
from bot.retrieval.explaining import contributions
from bot.retrieval.index import Index
from bot.retrieval.memory import give_back
from bot.retrieval.scoring import Scoring
from bot.retrieval.search import AboutMatch, Found, search
from bot.retrieval.vector_cache import Remembered

__all__ = [
    "AboutMatch",
    "Encoder",
    "Found",
    "Index",
    "Remembered",
    "Scoring",
    "WordsOnly",
    "calibrated",
    "contributions",
    "give_back",
    "search",
    "suggest",
]
