"""What features are measured from, and which way each may speak."""

from __future__ import annotations

from enum import Enum


class Kind(Enum):
    """What a feature is measured from."""

    #: Words and their near spellings.
    SPELLING = "spelling"
    #: Vectors of the encoder: cosines, clipped to 0..1 where they are of words.
    MEANING = "meaning"
    #: Signs that a close exchange still does not answer; 0..1, 0 where there is no such sign.
    MISMATCH = "mismatch"
    #: Where an exchange stands among the others, by its score.
    RANK = "rank"
    #: The query alone, or the library alone.
    CONTEXT = "context"
    #: The words of the query that an exchange meets poorly, or to the letter.
    WORDS = "words"
    #: A question about the interview itself; of the best introduction.
    ABOUT = "about"
    #: Question and passage, read together by the judge; of the candidates that were read.
    READ = "read"
    #: By vectors of the encoder that reads several languages.
    CROSSING = "crossing"
    #: By the same, beside interviews in the question's own language.
    BESIDE = "beside"
    #: Names of the question, and all of the interview; it guards, and is not counted.
    NAMED = "named"
    #: By spelling alone, before those vectors: of a question in the interview's own language.
    SPELT = "spelt"


class Sign(Enum):
    """Which way a feature may speak; the trainer keeps to it, and so must every file of coefficients."""

    #: More of it never speaks against the exchange.
    FOR = 1
    #: More of it never speaks for the exchange.
    AGAINST = -1
