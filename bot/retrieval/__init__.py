"""How close a question is to each exchange, and how sure we can be.

The only place that knows rapidfuzz and onnxruntime.

``Engine.searcher`` makes a library ready, ``search`` asks it.

The rooms, each importing only those before it:

    read_languages   which languages are compared by meaning, and which by spelling alone
    loaded           what is loaded once, by whoever needs it first
    near_words       near spellings of a word
    dictionary       which words a language has, rare ones too
    vocabulary       what each word of a library weighs
    encoder          sentences and words as vectors
    judge            a question and a passage, read together
    semantic_roles/  whether a question and a passage say the same of who does what to whom, by grammar
    glued            two words that were typed as one
    spelling         what a misspelt word was meant to be
    entries          exchanges as texts, and what is asked about an interview itself
    term_arrays      the words of many texts in arrays
    word_pairs       which words stand side by side
    quantized        many vectors in little memory
    vector_cache     vectors that were made before
    candidates       which entries of a large library are compared
    embeddings       the vectors of a library
    query            a typed question, repaired, weighed and encoded
    features/        what is measured of a query and an exchange, and what each measure is called
    repeated         what is said twice in a library
    crossing         interviews in one language and questions in another
    intents          what a message wants besides an answer, by its vector
    index            a library compared with a query
    asked_language   which language a question is in
    strangers        whom a question names that an interview never does
    scoring          trained coefficients
    ranking          the compared exchanges with their features, and what each feature explains
    crowding         the scoring fitted to one library
    verdicts         which candidates are read, and how sure they are then
    about            what a question about an interview itself finds
    matches          the whole way: a question in, matches out
    likeness         how alike two questions are
    autocomplete     stored questions for what has been typed so far, without an index
    engine           the encoder, the judge and the cache that libraries are made ready with
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.lazy import loaded_when_used

if TYPE_CHECKING:
    from bot.retrieval.about import AboutMatch
    from bot.retrieval.autocomplete import StoredQuestions
    from bot.retrieval.embeddings import Progress
    from bot.retrieval.encoder import Encoder, WordsOnly
    from bot.retrieval.engine import Engine, Searcher
    from bot.retrieval.features.registry import Feature
    from bot.retrieval.index import Index
    from bot.retrieval.matches import Found, search
    from bot.retrieval.scoring import Scoring
    from bot.retrieval.vector_cache import VectorCache

__all__ = [
    "AboutMatch",
    "Encoder",
    "Engine",
    "Feature",
    "Found",
    "Index",
    "Progress",
    "Scoring",
    "Searcher",
    "StoredQuestions",
    "VectorCache",
    "WordsOnly",
    "search",
]

#: The room of each name. A room is loaded when something of it is used: without a question to answer neither numpy nor
#: rapidfuzz is, which take a third of the time of ``verbatim questions``.
_ROOMS: Final = {
    "AboutMatch": "about",
    "Encoder": "encoder",
    "Engine": "engine",
    "Feature": "features.registry",
    "Found": "matches",
    "Index": "index",
    "Progress": "embeddings",
    "Scoring": "scoring",
    "Searcher": "engine",
    "StoredQuestions": "autocomplete",
    "VectorCache": "vector_cache",
    "WordsOnly": "encoder",
    "search": "matches",
}


if not TYPE_CHECKING:  # so that the type checker still knows which names there are
    __getattr__ = loaded_when_used(__name__, _ROOMS)
