"""Whether a passage replies to a question, as a model sees it that reads both together.

The judge is a cross-encoder, MiniLM-L-12 trained on MS MARCO and then on questions that a passage answers, does not
answer, or denies; ``data/judge.NOTICE.txt`` tells its source and digests, ``tools/make_judge.py`` makes it. Without its
files everything else works.

English it reads by itself. Where question or interview are in another language, the first three layers of the encoder
for several languages read the pair, and go on as a copy of the next three and the upper layers of the judge, trained
for that: what a word means in which language is left behind by then. They are loaded with the first such pair.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from bot.errors import JudgeError
from bot.remarks import Remark
from bot.retrieval.encoder import BRIDGE, SHIPPED, TOKENIZER, session_of, tokenizer_of
from bot.retrieval.loaded import Loaded

if TYPE_CHECKING:
    import onnxruntime
    from tokenizers import Encoding, Tokenizer

JUDGE: Final = "judge.onnx"
#: What goes on from the states of the encoder for several languages.
SEVERAL: Final = "judge.several.onnx"
#: Languages of the interviews that the judge was trained on, ISO 639-1.
JUDGED_LANGUAGES: Final = frozenset(("de", "en", "es", "fr"))
#: Token ids and the side that each is of, in; the two log-odds out.
INPUTS: Final = ("ids", "kinds")
KINDS: Final = INPUTS[1]
OUTPUT: Final = "log_odds"
#: What the encoder for several languages gives after a few layers, and what tells it whether to go on.
STATES, WHOLE = "states", "whole"
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
    english: onnxruntime.InferenceSession
    several: Loaded[Several]

    @classmethod
    def load(cls, folder: Path = SHIPPED) -> Judge:
        """Return the judge whose files are in ``folder`` (about 0.2 s).

        The folder has ``judge.onnx``, ``judge.several.onnx``, the encoder for several languages, and the tokenizers of
        both encoders.

        Raises:
            ImportError: a package that runs it is not installed.
            JudgeError: the files are missing, damaged, or do not fit each other.
        """
        for name in (JUDGE, SEVERAL, TOKENIZER, BRIDGE.model, BRIDGE.tokenizer):
            if not (folder / name).is_file():
                raise JudgeError(str(folder), Remark("there is no {file} in it", file=name))
        try:
            found = cls(Pieces(folder), session_of(folder / JUDGE), Loaded(lambda: Several.load(folder)))
            for is_english in (True, False) if folder != SHIPPED else ():  # which the tests have tried
                found.read("Why?", "Why not?", "word " * LONGEST_PAIR, is_english=is_english)
        except ImportError:
            raise
        except Exception as error:  # those of onnxruntime and tokenizers have no common base but this
            short = " ".join(str(error).split())[:200]
            raise JudgeError(str(folder), Remark("it cannot be run ({error})", error=short)) from error
        return found

    def read(self, question: str, printed: str, passage: str, *, is_english: bool) -> Verdict:
        """Return the verdict on ``passage``, which follows the ``printed`` question, as a reply to ``question``.

        At most 128 word pieces are read; takes 19 ms for as many. Pairs go through one by one: together they gain
        nothing, and with int8 activations the verdict on a pair would depend on its neighbours.
        """
        tokens = self.pieces.of_pair(question, printed, passage, is_english=is_english)
        log_odds = self.english.run((OUTPUT,), tokens)[0] if is_english else self.several.get().log_odds(tokens)
        replies, contradicts = log_odds[0].tolist()
        return Verdict(replies, contradicts)


@dataclass(frozen=True, slots=True, eq=False)
class Several:
    """What reads pairs in several languages; safe to share between threads."""

    encoder: onnxruntime.InferenceSession
    session: onnxruntime.InferenceSession

    @classmethod
    def load(cls, folder: Path) -> Several:
        """Return what is in ``folder``; the encoder is the one that questions are compared with."""
        return cls(session_of(folder / BRIDGE.model), session_of(folder / SEVERAL))

    def log_odds(self, tokens: Tokens) -> NDArray[np.float32]:
        """Return the two log-odds [1, 2] of the pair with these ``tokens``."""
        ids, kinds = (tokens[name] for name in INPUTS)
        given = {"ids": ids, "mask": np.ones_like(ids), WHOLE: np.array([False])}
        (states,) = self.encoder.run((STATES,), given)
        found: NDArray[np.float32] = self.session.run((OUTPUT,), {STATES: states, KINDS: kinds})[0]
        return found


class Pieces:
    """The two vocabularies of the judge; safe to share between threads."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        """Read the tokenizers in ``folder``; that of several languages when it is needed."""
        self._english = tokenizer_of(folder / TOKENIZER)
        self._several = folder / BRIDGE.tokenizer

    def of_pair(self, question: str, printed: str, passage: str, *, is_english: bool) -> Tokens:
        """Return the tokens that are read of a pair, each [1, tokens].

        They are ``[CLS] question [SEP] printed | passage [SEP]``, or ``<s> question </s> printed | passage </s>``.
        """
        start, end = (self._of(is_english).token_to_id(m) for m in (_ENGLISH_MARKS if is_english else _MARKS))
        asked, read = (part.ids for part in self.parts(question, printed, passage, is_english=is_english))
        ids = [start, *asked, end, *read, end]
        kinds = [0] * (len(asked) + 2) + [1] * (len(read) + 1)
        return {"ids": np.array([ids], np.int64), "kinds": np.array([kinds], np.int64)}

    def parts(self, question: str, printed: str, passage: str, *, is_english: bool) -> tuple[Encoding, Encoding]:
        """Return what is read of the question, and of the printed one with the passage."""
        tokenizer = self._of(is_english)
        asked = tokenizer.encode(question, add_special_tokens=False)
        asked.truncate(_LONGEST_QUESTION)
        text = f"{printed[-_PRINTED:]}{_BETWEEN}{passage}" if printed else passage
        read = tokenizer.encode(text, add_special_tokens=False)
        read.truncate(LONGEST_PAIR - 3 - len(asked))
        return asked, read

    def _of(self, is_english: bool) -> Tokenizer:
        return self._english if is_english else tokenizer_of(self._several)
