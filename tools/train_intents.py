"""Fit what a message wants to the vector of it, and write ``intents.json``.

    python tools/train_intents.py bot/retrieval/data

A network with one hidden layer, over what the shipped encoder for several languages makes of each message. The
messages are those of ``tests/answering/intents``, a file for each group of people that was imagined to write them, and
the older ones of ``requests.jsonl`` and ``wordings.jsonl`` beside; besides, for what wants an answer, questions to the
interviews of ``tests/corpus`` that other fits are measured on neither, ``LEFT_OUT`` of ``judge_windows.py``, and the
words that one would search for instead. Printed is, for each of the groups, what a fit to all others makes of it, and
of those left out how many were taken for something else. Nothing is read of the files whose names say that they are
held out.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from warnings import catch_warnings

import numpy as np
from judge_windows import LEFT_OUT
from numpy.typing import NDArray
from paths_given import paths_given
from rich.console import Console
from rich.progress import track
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from bot.atomic_file import atomic_file
from bot.model import Intent
from bot.retrieval.encoder import ASKED, BRIDGE, SHIPPED, Encoder
from bot.retrieval.intents import FORMAT, INTENTS
from bot.text.words import split_words

TESTS: Final = Path(__file__).parent.parent / "tests"
MESSAGES: Final = TESTS / "answering"
CORPUS: Final = TESTS / "corpus"
#: Questions of each interview.
OF_INTERVIEW: Final = 24
#: How much messages of some groups count, where others count 1. Questions that look like requests, counted whole, cost
#: six groups of others 0.020 of what is right of them; half 0.010 and a quarter 0.006. Pairs of a question and a
#: request in nearly the same words are as good counted whole and half, but for questions: whole takes a few more.
#: Questions to interviews count twice, and those that have nothing to do with any, too: counted once, 0.027 rather than
#: 0.022 of those left out were taken for something else, of searches of a word or two, which count half, 0.11 rather
#: than 0.06, and of 400 messages of a hand that nothing was learnt from as many were right.
COUNTED: Final = {"plain_questions": 0.25, "lookalikes": 0.5, "off_topic": 2.0, "": 2.0, "searches": 0.5}
#: Of the questions of each interview, so many are cut down to the one word or the two that one would search for.
SEARCHES: Final = 12
#: Share of the questions to interviews with something around them, as people chat; in any language, it is noise.
CHATTED: Final = 0.3
BEFORE: Final = (
    "ok guys, joined today 😅 ", "coffee in hand ☀️ ", "my mum works in one of those, ", "read it twice already. ",
    "alors moi j'y connais rien, ", "ma sœur m'a demandé : ", "moin, kaffee steht bereit ☕ ",
    "mein chef meinte neulich: ", "hola gente, llego tarde 😂 ", "mi tía trabaja de eso, ",
)  # fmt: skip
BEHIND: Final = (
    " asking for a friend xD", " my gf wants to know 🚢", " c'est pour un ami 😅", " frage für einen freund",
    " es para un amigo jaja", " 🤷", " 🤔🤔",
)  # fmt: skip
#: Units of the hidden layer, the pull of the weights to zero (``alpha`` of scikit-learn), and how often all messages
#: are read. With 64 units a few more questions are taken for something else, with 128 as many, and with a pull of 1
#: 0.02 fewer of the messages of a hand that nothing was learnt from are right; with 100 passes as many.
HIDDEN: Final = 96
PENALTY: Final = 0.5
PASSES: Final = 60
SEED: Final = 1
#: Digits of a weight: of the probabilities, nothing below a thousandth changes.
DIGITS: Final = 3

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Sorted:
    """A message, and what it wants."""

    message: str
    intent: Intent
    #: Who wrote it; "" for questions to interviews, "searches" for what is left of some of them.
    group: str
    is_left_out: bool = False


def sorted_messages() -> list[Sorted]:
    """Return all messages."""
    found = []
    for path in (
        *sorted((MESSAGES / "intents").glob("*.jsonl")),
        MESSAGES / "requests.jsonl",
        MESSAGES / "wordings.jsonl",
    ):
        rows = map(json.loads, path.read_text("utf-8").splitlines())
        found += [Sorted(row["message"], Intent(row["intent"]), path.stem) for row in rows]
    for path in sorted(CORPUS.glob("*.jsonl")):
        rows = map(json.loads, path.read_text("utf-8").splitlines())
        questions = [row["question"] for row in rows if not row["previous"]]
        chance = random.Random(path.stem)  # noqa: S311  (which ones is no secret)
        chance.shuffle(questions)
        chatted = [in_a_chat(one, chance) for one in questions[:OF_INTERVIEW]]
        searches = [searched_for(one, 1 + at % 2) for at, one in enumerate(questions[-SEARCHES:])]
        for group, messages in (("", chatted), ("searches", searches)):
            found += [Sorted(one, Intent.ANSWER, group, path.stem in LEFT_OUT) for one in messages]
    return found


def searched_for(question: str, count: int) -> str:
    """Return the ``count`` longest words of ``question``, which mostly say what it is on, in its order."""
    words = [word.form for word in split_words(question)]
    longest = sorted(range(len(words)), key=lambda at: -len(words[at]))[:count]
    return " ".join(words[at] for at in sorted(longest))


def in_a_chat(question: str, chance: random.Random) -> str:
    """Return ``question``, often with something before or behind it."""
    if chance.random() >= CHATTED:
        return question
    before, behind = (chance.choice(("", *options, *options)) for options in (BEFORE, BEHIND))
    return f"{before}{question}{behind}"


@dataclass(frozen=True, slots=True, eq=False)
class Fit:
    """A network for vectors that are ``scale`` times as far from ``centre`` [size] as they would be for it."""

    network: MLPClassifier
    centre: Floats
    scale: float

    @classmethod
    def to(cls, vectors: Floats, intents: NDArray[np.int64], counted: Floats) -> Fit:
        """Return the fit to messages with these ``vectors`` [messages, size] and ``intents`` [messages], numbered.

        Each of them counts as much as ``counted`` [messages] says.
        """
        centre, scale = vectors.mean(axis=0), float(vectors.std(axis=0).mean())
        network = MLPClassifier((HIDDEN,), alpha=PENALTY, max_iter=PASSES, random_state=SEED)
        with catch_warnings(category=ConvergenceWarning, action="ignore"):  # it is stopped before that on purpose
            network.fit((vectors - centre) / scale, intents, sample_weight=counted)
        return cls(network, centre, scale)

    def likely(self, vectors: Floats) -> Floats:
        """Return how likely each intent is of each message [messages, intents]."""
        found: Floats = self.network.predict_proba((vectors - self.centre) / self.scale)
        return found

    def layers(self) -> list[list[dict[str, object]]]:
        """Return the hidden layer and that of the intents, for vectors as they come, as they are written down."""
        hidden, outcome = self.network.coefs_[0].T / self.scale, self.network.coefs_[1].T
        first, second = self.network.intercepts_
        return [_written(hidden, first - hidden @ self.centre), _written(outcome, second)]


def _written(weights: Floats, biases: Floats) -> list[dict[str, object]]:
    return [
        {"bias": round(float(bias), DIGITS), "weights": np.round(row, DIGITS).tolist()}
        for row, bias in zip(weights, biases, strict=True)
    ]


def encoded(messages: Sequence[Sorted]) -> Floats:
    """Return the vectors of ``messages`` [messages, size]."""
    encoder = Encoder.load(SHIPPED, BRIDGE)
    return np.array([encoder.encode(ASKED + one.message, ())[0] for one in track(messages, "Encoding")], np.float32)


def main(folder: Path) -> None:
    """Fit, write the file into ``folder``, and print what a fit to all other groups makes of each."""
    messages, console = sorted_messages(), Console()
    vectors, kinds = encoded(messages), list(Intent)
    intents = np.array([kinds.index(one.intent) for one in messages])
    groups, left_out = np.array([one.group for one in messages]), np.array([one.is_left_out for one in messages])

    counted = np.array([COUNTED.get(one.group, 1.0) for one in messages])

    def fit(rows: NDArray[np.bool_]) -> Fit:
        return Fit.to(vectors[rows], intents[rows], counted[rows])

    fitted = fit(~left_out)
    hidden, outcome = fitted.layers()
    content = {
        "format": FORMAT,
        "made_by": "tools/train_intents.py",
        "fitted_to": dict(Counter(one.group or "corpus" for one in messages if not one.is_left_out)),
        "hidden": hidden,
        "intents": {kind.value: row for kind, row in zip(kinds, outcome, strict=True)},
    }
    with atomic_file(folder / INTENTS, replace=True) as path:
        path.write_text(json.dumps(content) + "\n", "utf-8")
    for group in track(sorted(set(groups) - {"", "searches"}), "Leaving out"):
        rows = groups == group
        likely = fit(~left_out & ~rows).likely(vectors[rows])
        console.print(group, int(rows.sum()), "right", round(float((likely.argmax(1) == intents[rows]).mean()), 3))
    for group, what in (("", "questions"), ("searches", "searches")):
        rows = left_out & (groups == group)
        taken = fitted.likely(vectors[rows]).argmax(1) != kinds.index(Intent.ANSWER)
        console.print(what, "left out", int(rows.sum()), "taken for something else", round(float(taken.mean()), 4))


if __name__ == "__main__":
    main(*paths_given(__doc__, folder="where the file is written"))
