"""Whether a passage replies to a question, as a model sees it that reads both together.

The judge is a cross-encoder, MiniLM-L-12 trained on MS MARCO and then on questions that a passage answers, does not
answer, or denies; ``data/judge.NOTICE.txt`` tells its source and digest, ``tools/make_judge.py`` makes it. It reads the
word pieces of the sentence encoder. Without its file everything else works.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from bot.errors import JudgeError
from bot.retrieval.encoder import SHIPPED, TOKENIZER

if TYPE_CHECKING:
    import onnxruntime
    from tokenizers import Tokenizer

JUDGE: Final = "judge.onnx"
#: The language that the judge was trained on.
JUDGED_LANGUAGE: Final = "en"
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

    def read(self, question: str, printed: str, passage: str) -> Verdict:
        """Return the verdict on ``passage``, which follows the ``printed`` question, as a reply to ``question``."""


@dataclass(frozen=True, slots=True, eq=False)
class Judge:
    """The model; safe to share between threads."""

    tokenizer: Tokenizer
    session: onnxruntime.InferenceSession

    @classmethod
    def load(cls, folder: Path = SHIPPED) -> Judge:
        """Return the judge whose files are in ``folder`` (about 0.2 s).

        The folder has ``judge.onnx`` and the tokenizer of the sentence encoder.

        Raises:
            ImportError: a package that runs it is not installed.
            JudgeError: the files are missing, damaged, or do not fit each other.
        """
        import onnxruntime
        from tokenizers import Tokenizer

        for name in (JUDGE, TOKENIZER):
            if not (folder / name).is_file():
                raise JudgeError(str(folder), f"there is no {name} in it")
        options = onnxruntime.SessionOptions()
        # As for the sentence encoder: one pair is too short to gain from threads, and the bot shares its machine.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
            tokenizer.no_padding()
            tokenizer.no_truncation()
            session = onnxruntime.InferenceSession(str(folder / JUDGE), options, providers=["CPUExecutionProvider"])
            found = cls(tokenizer, session)
            found.read("Why?", "Why not?", "word " * LONGEST_PAIR)
        except Exception as error:  # those of onnxruntime and tokenizers have no common base but this
            raise JudgeError(str(folder), f"it cannot be run ({' '.join(str(error).split())[:200]})") from error
        return found

    def read(self, question: str, printed: str, passage: str) -> Verdict:
        """Return the verdict on ``passage``, which follows the ``printed`` question, as a reply to ``question``.

        At most 128 word pieces are read; takes 25 ms for as many. Pairs go through one by one: together they gain
        nothing, and with int8 activations the verdict on a pair would depend on its neighbours.
        """
        (log_odds,) = self.session.run((OUTPUT,), pair_tokens(self.tokenizer, question, printed, passage))
        replies, contradicts = log_odds[0].tolist()
        return Verdict(replies, contradicts)


def pair_tokens(tokenizer: Tokenizer, question: str, printed: str, passage: str) -> Tokens:
    """Return the tokens that are read of a pair, each [1, tokens]: ``[CLS] question [SEP] printed | passage [SEP]``."""
    start, end = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    asked = tokenizer.encode(question, add_special_tokens=False).ids[:_LONGEST_QUESTION]
    text = f"{printed[-_PRINTED:]}{_BETWEEN}{passage}" if printed else passage
    read = tokenizer.encode(text, add_special_tokens=False).ids[: LONGEST_PAIR - 3 - len(asked)]
    ids = [start, *asked, end, *read, end]
    kinds = [0] * (len(asked) + 2) + [1] * (len(read) + 1)
    return {"ids": np.array([ids], np.int64), "kinds": np.array([kinds], np.int64)}
