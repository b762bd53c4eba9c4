"""Whether a passage replies to a question, as a model sees it that reads both together.

The judge is a cross-encoder, MiniLM-L-12 trained on MS MARCO and then on questions that a passage answers, does not
answer, or denies; ``data/judge.NOTICE.txt`` tells its source and digest, ``tools/make_judge.py`` makes it. Without its
file everything else works.

It has two vocabularies, one behind the other: where question and interview are in English, it reads the word pieces of
the sentence encoder, which cut English words least; else those of the encoder for several languages.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from bot.errors import JudgeError
from bot.retrieval.encoder import BRIDGE, SHIPPED, TOKENIZER, session_of, tokenizer_of

if TYPE_CHECKING:
    import onnxruntime

JUDGE: Final = "judge.onnx"
#: Languages of the interviews that the judge was trained on, ISO 639-1.
JUDGED_LANGUAGES: Final = frozenset(("de", "en", "es", "fr"))
#: Token ids and the side that each is of, in; the two log-odds out.
INPUTS: Final = ("ids", "kinds")
OUTPUT: Final = "log_odds"
#: Tokens of a pair, and of the question in it, at most; the passage is cut. It was trained on such pairs.
LONGEST_PAIR: Final = 128
_LONGEST_QUESTION: Final = 48
#: Characters of the printed question that are read, the last ones: there it asks.
_PRINTED: Final = 240
#: Stands between the printed question and the passage.
_BETWEEN: Final = " | "
#: What stands at the beginning, and at the end of each part.
_ENGLISH_MARKS: Final = ("[CLS]", "[SEP]")
_MARKS: Final = ("<s>", "</s>")

Tokens = dict[str, NDArray[np.int64]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was read, as log-odds: 0 is as likely as not, 0.7 twice as likely."""

    #: That the passage replies to the question.
    replies: float
    #: That it denies what the question takes for granted.
    contradicts: float


class Reads(Protocol):
    """Who reads a question and a passage together."""

    def read(self, question: str, printed: str, passage: str, *, is_english: bool) -> Verdict:
        """Return the verdict on ``passage``, which follows the ``printed`` question, as a reply to ``question``.

        ``is_english`` tells whether all three are in English.
        """


@dataclass(frozen=True, slots=True, eq=False)
class Judge:
    """The model; safe to share between threads."""

    pieces: Pieces
    session: onnxruntime.InferenceSession

    @classmethod
    def load(cls, folder: Path = SHIPPED) -> Judge:
        """Return the judge whose files are in ``folder`` (about 0.2 s).

        The folder has ``judge.onnx`` and the tokenizers of both encoders.

        Raises:
            ImportError: a package that runs it is not installed.
            JudgeError: the files are missing, damaged, or do not fit each other.
        """
        for name in (JUDGE, TOKENIZER, BRIDGE.tokenizer):
            if not (folder / name).is_file():
                raise JudgeError(str(folder), f"there is no {name} in it")
        try:
            found = cls(Pieces(folder), session_of(folder / JUDGE))
            if folder != SHIPPED:  # which the tests have tried
                found.read("Why?", "Why not?", "word " * LONGEST_PAIR, is_english=True)
        except ImportError:
            raise
        except Exception as error:  # those of onnxruntime and tokenizers have no common base but this
            raise JudgeError(str(folder), f"it cannot be run ({' '.join(str(error).split())[:200]})") from error
        return found

    def read(self, question: str, printed: str, passage: str, *, is_english: bool) -> Verdict:
        """Return the verdict on ``passage``, which follows the ``printed`` question, as a reply to ``question``.

        At most 128 word pieces are read; takes 20 ms for as many. Pairs go through one by one: together they gain
        nothing, and with int8 activations the verdict on a pair would depend on its neighbours.
        """
        (log_odds,) = self.session.run(
            (OUTPUT,), self.pieces.of_pair(question, printed, passage, is_english=is_english)
        )
        replies, contradicts = log_odds[0].tolist()
        return Verdict(replies, contradicts)


class Pieces:
    """The two vocabularies of the judge; safe to share between threads."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        """Read the tokenizers in ``folder``; that of several languages when it is needed."""
        self._english = tokenizer_of(folder / TOKENIZER)
        self._several = folder / BRIDGE.tokenizer

    def of_pair(self, question: str, printed: str, passage: str, *, is_english: bool) -> Tokens:
        """Return the tokens that are read of a pair, each [1, tokens].

        They are ``[CLS] question [SEP] printed | passage [SEP]``, or ``<s> question </s> printed | passage </s>``,
        whose numbers follow those of all English pieces.
        """
        english = self._english
        tokenizer, first = (english, 0) if is_english else (tokenizer_of(self._several), english.get_vocab_size())
        start, end = (tokenizer.token_to_id(mark) for mark in (_ENGLISH_MARKS if is_english else _MARKS))
        asked = tokenizer.encode(question, add_special_tokens=False).ids[:_LONGEST_QUESTION]
        text = f"{printed[-_PRINTED:]}{_BETWEEN}{passage}" if printed else passage
        read = tokenizer.encode(text, add_special_tokens=False).ids[: LONGEST_PAIR - 3 - len(asked)]
        ids = [start, *asked, end, *read, end]
        kinds = [0] * (len(asked) + 2) + [1] * (len(read) + 1)
        return {"ids": np.array([ids], np.int64) + first, "kinds": np.array([kinds], np.int64)}
