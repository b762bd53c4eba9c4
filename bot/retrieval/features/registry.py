"""Every feature that a reply is decided by: its name, what it measures, which way it speaks, and what ``/why`` says.

A feature is spelt here and nowhere else. Code names a member; files and replies name it by ``Feature.label``, and a
label that is not registered is an error. To add one:

1. register it below, where its kind is: the kind says which room measures it;
2. measure it there (SPELLING and MEANING in ``coverage``, MISMATCH in ``mismatch``, RANK and WORDS in ``rank``, CONTEXT
   in ``ranking``, ABOUT in ``about``, READ in ``verdicts``, CROSSING and BESIDE in ``crossing``, SPELT in ``matches``,
   NAMED in ``strangers``), with a test on plain values;
3. run ``tools/train_scoring.py``, which gives it a coefficient; of READ ``calibrate_judge``, else ``train_crossing``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, unique
from typing import Final

from bot.retrieval.features.kinds import Kind, Sign


@dataclass(frozen=True, slots=True)
class _Registered:
    """What is registered of a feature."""

    kind: Kind
    sign: Sign
    #: What it measures.
    meaning: str
    #: What ``/why`` says.
    why: str


def _of(kind: Kind, sign: Sign) -> Callable[[str, str], _Registered]:
    return lambda meaning, why: _Registered(kind, sign, meaning, why)


_spelling, _meaning = _of(Kind.SPELLING, Sign.FOR), _of(Kind.MEANING, Sign.FOR)
_crossing = _of(Kind.CROSSING, Sign.FOR)
_poor, _read = _of(Kind.WORDS, Sign.AGAINST), _of(Kind.READ, Sign.FOR)
_mismatch, _rank, _about = _of(Kind.MISMATCH, Sign.AGAINST), _of(Kind.RANK, Sign.FOR), _of(Kind.ABOUT, Sign.FOR)


@unique
class Feature(Enum):
    """A measured number that decides about an exchange, or about a question on the interview itself.

    ``*_met`` and ``question_meets`` are late interaction (Khattab and Zaharia 2020, https://arxiv.org/abs/2004.12832)
    with the words weighted, so that names which every exchange shares do not decide. ``other_name``, ``swapped`` and
    the two of denial count by the share of the typed weight that both sides have word for word: where little is shared,
    names, their order and a "not" say little.
    """

    QUESTION_COVERED = _spelling(
        "share of the typed question's weight that words of the stored question answer",
        "words of the question are in the stored question",
    )
    QUESTION_USED = _spelling(
        "share of the stored question's weight that the typed question's words answer",
        "words of the stored question are in the question",
    )
    SENTENCE_COVERED = _spelling(
        "share of the typed weight that the best single sentence of the answer covers",
        "words of the question are in one sentence of the answer",
    )
    EXCHANGE_COVERED = _spelling(
        "share of the typed weight that question and answer together cover",
        "words of the question are in question or answer",
    )
    ORDER = _spelling(
        "pairs of neighbouring words in common with the stored question, by Ochiai's coefficient",
        "words stand in the same order",
    )
    EVIDENCE = _spelling(
        "1 - exp(-weight covered): how much the shared words say, however long the question is",
        "the shared words say much",
    )
    ALIGNED = _spelling("coverage both ways and in the answer, in one fixed mix", "the spelling fits both ways")
    LARGEST_GAP = _spelling(
        "minus the largest share of the typed weight in one word that the exchange does not cover",
        "a word is found nowhere",
    )

    QUESTION_ALIKE = _meaning(
        "cosine of the typed question with the stored question",
        "the stored question is close in meaning",
    )
    EXCHANGE_ALIKE = _meaning(
        "cosine of the typed question with the whole exchange",
        "question and answer are close in meaning",
    )
    SENTENCE_ALIKE = _meaning(
        "cosine of the typed question with the best sentence of the answer",
        "a sentence of the answer is close in meaning",
    )
    QUESTION_APART = _meaning(
        "as question_alike, after what all stored questions share has been taken off both",
        "the stored question is close in what sets it apart",
    )
    QUESTION_MET = _meaning(
        "as question_covered, with the squared closeness of each word to the best word there, in context",
        "the words mean something in the stored question",
    )
    QUESTION_MEETS = _meaning(
        "as question_used, likewise",
        "the words of the stored question mean something in the question",
    )
    SENTENCE_MET = _meaning(
        "as sentence_covered, likewise",
        "the words mean something in one sentence of the answer",
    )
    EXCHANGE_MET = _meaning("as exchange_covered, likewise", "the words mean something in question or answer")
    WIDEST_GAP = _meaning("as largest_gap, likewise", "a word means nothing there")

    OTHER_PLACE = _mismatch(
        "share of the question's places that the exchange does not speak of",
        "another country or city",
    )
    OTHER_NUMBER = _mismatch(
        "share of the question's numbers that the exchange does not speak of",
        "another number",
    )
    OTHER_NAME = _mismatch(
        "share of the question's names that the closest text (stored question or best sentence) does not have",
        "another name",
    )
    UNKNOWN_NAME = _mismatch(
        "share of the typed weight in capitalised words that the library does not know",
        "a name that is nowhere in the library",
    )
    UNSEEN = _mismatch(
        "share of the typed weight in words that the library does not know at all",
        "words that are nowhere in the library",
    )
    STRANGER = _Registered(
        Kind.NAMED,
        Sign.AGAINST,
        "1 where the question names somebody, or a country, whom the interview never names; else 0",
        "the interview never names somebody, or something, that the question names",
    )
    SWAPPED = _mismatch(
        "share of the pairs of names that stand in the other order in the closest text, if the words beside them stand "
        "beside other names there too",
        "the names have changed places",
    )
    DENIED = _mismatch(
        "one of the question and the stored question negates, the other does not",
        "one question denies what the other says",
    )
    DENIED_ANSWER = _mismatch(
        "one of the question and the best sentence negates, the other does not",
        "question and answer: one denies what the other says",
    )
    NEAR_MISS = _mismatch(
        "p (1 - p) for the share p of the question's informative words that the exchange has: a question with half of "
        "its words elsewhere is put together from what was said; a paraphrase has few of them, a keyword search all",
        "only some of the words were said here",
    )
    DENIES = _mismatch(
        "p as in near_miss, where the question denies something and the stored question does not",
        "it denies something that was not denied",
    )
    NO_AMOUNT = _mismatch(
        "the question asks for a number or a time, and the answer has none",
        "a number or a time is asked for, and none is told",
    )

    SCORE = _rank("the score, as Scoring.score gives it", "how close it is in all")
    SHARE = _rank(
        "its part of all scores taken as probabilities (softmax), 0..1",
        "it stands out from the other exchanges",
    )
    LEAD = _rank(
        "its score minus the best other one; negative for all but the first",
        "how far it is ahead of the next one",
    )
    SHARE_APART = _rank(
        "as share, with exchanges whose question is nearly its own on its side: where one answer is stored under "
        "several wordings, they do not compete",
        "it stands out from exchanges on something else",
    )
    LEAD_APART = _rank("as lead, likewise", "how far it is ahead of the next one on something else")
    SPREAD = _rank("its score in standard deviations over the mean of all", "how far it is above the usual")
    OVER_ABOUT = _rank(
        "its score minus the best of what is about the interview itself",
        "it is closer than what is told about the interview",
    )
    QUESTION_LEAD = _rank(
        "as lead, for the likeness of the stored question alone",
        "how far its stored question is ahead",
    )

    INFORMATION = _Registered(
        Kind.CONTEXT, Sign.FOR, "how much the words of the query say together, 0..8", "how much the question says"
    )
    CROWD = _Registered(
        Kind.CONTEXT,
        Sign.AGAINST,
        "how well the library's own questions fit other exchanges of it; see the room crowding",
        "how alike the questions of this list are",
    )

    UNMET = _poor(
        "share of the query's weight in words that the exchange hardly meets in meaning",
        "hardly any word means something there",
    )
    UNSPELLED = _poor(
        "share of the query's weight in words that the exchange hardly has in spelling",
        "hardly any word is found there",
    )
    SPELLED_EXACTLY = _Registered(
        Kind.WORDS,
        Sign.FOR,
        "share of the query's weight in words that the exchange has as they are spelt",
        "words are the same to the letter",
    )

    OVER_EXCHANGES = _about(
        "score of the best introduction minus that of the best exchange", "it is ahead of the answers"
    )
    CLOSEST = _about("likeness of the closest question or sentence of an introduction", "an introduction is close")
    COVERED = _about("share of the query's weight that an introduction meets", "the words are in an introduction")

    COMPARED = _read(
        "the log-odds of the exchange by comparing alone, before it was read",
        "how sure it may be next to the exchanges before it",
    )
    REPLIES = _read(
        "the judge's log-odds that the passage replies to the question",
        "how surely the passage replies to the question, read together",
    )
    CONTRADICTS = _Registered(
        Kind.READ,
        Sign.AGAINST,
        "the judge's log-odds that the passage denies what the question takes for granted",
        "the passage may deny what the question takes for granted, read together",
    )
    EXCHANGED = _Registered(
        Kind.READ,
        Sign.AGAINST,
        "1 where grammar gives somebody the other role, agent or patient, in the question than in what replies; else 0",
        "the passage says the other way round who did it, and to whom",
    )
    BRIEF = _Registered(Kind.READ, Sign.AGAINST, "exp(-words of the answer / 10), 0..1", "the answer is very short")
    OUTREAD = _Registered(
        Kind.READ,
        Sign.AGAINST,
        "the best other candidate's reply log-odds by the judge minus this one's, at least 0",
        "another passage reads more surely as a reply",
    )
    SECOND = _Registered(
        Kind.READ,
        Sign.AGAINST,
        "1 where comparing puts another candidate before it, else 0",
        "another exchange is closer by comparing alone",
    )
    CROSSING_ALIKE = _crossing("cosine with the best sentence of the answer", "a sentence is close in meaning")
    CROSSING_LEAD = _crossing("sum of cosines minus the best other one", "how far it is ahead of others so compared")
    CROSSING_SPREAD = _crossing(
        "the sum in standard deviations over the mean of its interview", "how far it is above others so compared"
    )
    CROSSING_CARRIED = _crossing("how much words spelt alike say, 0..8", "words are spelt alike in both languages")
    CROSSING_OTHER_NUMBER = _of(Kind.CROSSING, Sign.AGAINST)(
        "share of the question's numbers that are not there", "a number is not in the passage"
    )
    CROSSING_OVER_OWN = _Registered(
        Kind.BESIDE,
        Sign.FOR,
        "sum of cosines minus the best one of interviews in the question's own language that were found",
        "it is closer than interviews in the language of the question",
    )
    SPELT = _Registered(Kind.SPELT, Sign.FOR, "log-odds by spelling alone, -9.2..9.2", "its words are spelt alike")

    # Members are singletons: the hash of Enum, which is written in Python, is felt in every search.
    __hash__ = object.__hash__

    def __init__(self, _: _Registered) -> None:
        """Make the member."""
        #: Its name in files and in replies, such as "question_covered".
        self.label = self._name_.lower()

    @property
    def kind(self) -> Kind:
        """What it is measured from."""
        return self.value.kind

    @property
    def sign(self) -> Sign:
        """Which way it may speak."""
        return self.value.sign

    @property
    def meaning(self) -> str:
        """What it measures."""
        return self.value.meaning

    @property
    def why(self) -> str:
        """What ``/why`` says of it."""
        return self.value.why

    @classmethod
    def labelled(cls, label: str) -> Feature:
        """Return the feature called ``label`` in files and in replies.

        Raises:
            UnknownFeatureError: none is called so.
        """
        if label not in _LABELS:
            raise UnknownFeatureError(label)
        return _LABELS[label]

    @classmethod
    def of_kind(cls, kind: Kind) -> tuple[Feature, ...]:
        """Return the features of a kind, in the order in which they are registered."""
        return tuple(feature for feature in cls if feature.kind is kind)


_LABELS: Final = {feature.label: feature for feature in Feature}


class UnknownFeatureError(LookupError):
    """Something names a feature that is not registered, or that was not measured: a bug, or a file of another version.

    - ``label``: the name.
    """

    def __init__(self, label: str) -> None:
        """Tell which."""
        super().__init__(f"there is no feature called {label!r}")
        self.label = label


def measured(features: Iterable[tuple[str, float]]) -> dict[Feature, float]:
    """Return the ``features`` of a match by their members; raise UnknownFeatureError for a label of none."""
    try:
        return {_LABELS[label]: value for label, value in features}
    except KeyError as error:
        raise UnknownFeatureError(error.args[0]) from None
