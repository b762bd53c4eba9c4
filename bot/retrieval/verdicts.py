"""What is read of the first candidates, and how sure each of them is then.

Comparing words and vectors cannot see who does what to whom, nor that a passage on the very topic does not reply. So
where it leaves doubt, the judge reads the question against the passage of each of the first candidates, and a logistic
regression, the ``Mix``, makes one probability of both. ``data/judging.json`` says what it was fitted to;
``tools/calibrate_judge.py`` makes it.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from bot.data_file import read_data_file
from bot.errors import JudgeError
from bot.model import Exchange, Interview, Match
from bot.quoting import Span, spoken
from bot.remarks import Remark
from bot.retrieval.encoder import ENCODED_LANGUAGE, SHIPPED
from bot.retrieval.features.feature_table import FeatureTable
from bot.retrieval.features.registry import Feature, measured
from bot.retrieval.index import share_listed
from bot.retrieval.judge import JUDGE, JUDGED_LANGUAGES, Judge, Reads, Verdict
from bot.retrieval.read_languages import READ_TOO
from bot.retrieval.scoring import Linear, probability
from bot.retrieval.semantic_roles import exchanged, naming
from bot.text.gist import gist
from bot.text.weights import is_other, voted_language
from bot.text.words import count_words, split_words
from bot.text.worked_out import once

log = logging.getLogger(__name__)

JUDGING: Final = "judging.json"
#: Format of the file.
FORMAT: Final = 1
#: What the file calls the log-odds of candidates that the encoder for several languages compared, within a language and
#: between two.
CROSSED_WAYS: Final = ("crossed", "between")
#: Candidates that are read at most: each takes some 15 ms, and a third one changed no figure.
MOST_READ: Final = 2
#: A candidate that is so sure once it was read ends the reading: another one is hardly better, and costs as much.
_SETTLED: Final = 0.9
#: Words of a passage, unless its first sentence alone has more, as the judge was trained. With three sentences instead,
#: the reply stood outside of one right passage in eight, with these in one of thirteen.
PASSAGE_WORDS: Final = 70
#: Characters of a printed question that is read whole with the passage; of a longer one, so many of the words that ask.
#: The judge was trained on short ones. Over eight recorded talks, where a question is a minute of talk, what replies is
#: told from what does not with an AUC of 0.89 rather than 0.86, of 341 readings with a question that is longer.
_READ_WHOLE: Final = 160
_ASKING: Final = 100
#: Cosine from which other words for a question are read in place of the printed one: further off they ask for something
#: else that the same answer says. Of a quarter of the questions to the built-in interview, asked after 346 others were
#: accepted, 0.20 of the twins are quoted so, as with none accepted, and 0.24 where such words are always read.
_NEARLY_TYPED: Final = 0.85
#: A reply of so many words is brief by a third (1 / e): "Yes." and "No." reply to more questions than they answer.
_BRIEF_WORDS: Final = 10
#: Words of a question that is read, at most: a long message is more than its question, and the judge was trained on
#: questions of which 95 in 100 have no more.
LONGEST_QUESTION: Final = 12
#: From this much of words and their order in common both ways, a question is the printed one. Of up to forty words, one
#: that differs is below it.
_PRINTED_FROM: Final = 0.95
#: What is only known of a match that the encoder for several languages compared, and of such a one within a language.
_CROSSED: Final = Feature.CROSSING_ALIKE.label
_WITHIN: Final = Feature.SPELT.label
#: Confidences are kept this far from 0 and 1, where log-odds are endless.
_LEAST: Final = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class Mix:
    """How sure a candidate is once it was read, and which candidates are."""

    #: The log-odds, over what was compared and read.
    log_odds: Linear
    #: Candidates are read whose confidence by comparing alone lies between these, 0..1.
    read_from: float
    read_to: float
    #: The log-odds of those that the encoder for several languages compared; None: they are not read.
    crossed: Linear | None = None
    #: Of these, where the question is in another language than the interview; None: as the others.
    between: Linear | None = None

    @classmethod
    def load(cls, path: Path) -> Mix:
        """Return the mix in the file ``path``.

        Raises:
            ValueError: the file has another format, is no JSON, or has a weight of the wrong sign.
            LookupError: it names a feature that does not exist, or something of it is missing.
            OSError: it cannot be read.
        """
        content = read_data_file(path, FORMAT)
        crossed, between = (Linear.labelled(content[way]) if way in content else None for way in CROSSED_WAYS)
        return cls(Linear.labelled(content), content["read_from"], content["read_to"], crossed, between)

    def of(self, match: Match) -> Linear | None:
        """Return the log-odds for what was compared as ``match`` was; None where that is not read."""
        if not is_crossed(match):
            return self.log_odds
        return self.between if self.between and is_between(match) else self.crossed

    def is_doubtful(self, match: Match) -> bool:
        """Tell whether ``match`` is worth a reading, and the judge reads its interview and its question.

        In a list of questions that stand alone, another wording of a stored question is looked for, and no sentence of
        an answer: the judge was not trained for that.
        """
        interview = match.interview
        is_talk = _is_judged(match) and share_listed(len(interview.exchanges)) < 1
        # In words that were accepted for another detail of the same answer, comparing is too sure.
        most = self.read_to if match.wording is None or _wording(match) else 1.0
        return is_talk and self.of(match) is not None and self.read_from <= match.confidence <= most


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """Reads candidates where comparing leaves doubt; safe to share between threads."""

    judge: Reads
    mix: Mix

    @classmethod
    def load(cls, folder: Path = SHIPPED) -> Reader:
        """Return the reader whose files are in ``folder``: ``judging.json``, and those of the judge.

        Raises:
            ImportError: a package that runs the judge is not installed.
            JudgeError: the files are missing, damaged, or do not fit each other.
        """
        judge = Judge.load(folder)
        try:
            return cls(judge, Mix.load(folder / JUDGING))
        except (OSError, ValueError, LookupError) as error:
            unfit = Remark("{file} cannot be used ({error})", file=JUDGING, error=str(error))
            raise JudgeError(str(folder), unfit) from error

    @classmethod
    def find(cls, folder: Path = SHIPPED) -> Reader | None:
        """Return the reader in ``folder``; None where there is none, or, with a warning, where it is damaged."""
        if not (folder / JUDGE).is_file():
            return None
        try:
            return cls.load(folder)
        except ImportError:  # which is told of the sentence encoder, that needs the same packages
            return None
        except JudgeError as error:
            log.warning("Passages are compared and not read: %s.", error)
            return None

    def judged(self, question: str, matches: tuple[Match, ...], before: str = "") -> tuple[Match, ...]:
        """Return ``matches``, candidates for ``question``, as they stand after reading: best first.

        ``question`` begins with the one ``before``, where it leans on that.

        - At most the first two, until one of them is nearly certain, are put in order anew; one that leaves no doubt,
          or is in a language that is not read, is not read and stays as sure as it is.
        - The others follow, none of them surer than those.
        - Nothing is read for a question in a language that is not read, or that is the printed one, word for word.
        """
        if not is_readable(question, matches, before):
            return matches
        readings: list[Mapping[Feature, float] | None] = []
        read: tuple[Match, ...] = ()
        for match in matches[:MOST_READ]:
            readings.append(self.readings(question, match) if self.mix.is_doubtful(match) else None)
            read = tuple(map(self._mixed, matches, side_by_side(readings)))
            if read[-1].confidence >= _SETTLED:
                break
        first = sorted(read, key=lambda match: -match.confidence)
        others = matches[len(read) :]
        return (*first, *(replace(m, confidence=min(m.confidence, first[-1].confidence)) for m in others))

    def _mixed(self, match: Match, readings: Mapping[Feature, float] | None) -> Match:
        """Return ``match``, as sure as its ``readings`` make it; as it is where there are none."""
        mix = self.mix.of(match)
        if mix is None or readings is None:
            return match
        features = {**measured(match.features), **readings}
        log_odds = mix(_row(features))
        labelled = tuple((feature.label, value) for feature, value in features.items())
        return replace(match, confidence=float(probability(log_odds)[0]), features=labelled)

    def replies(self, question: str, match: Match) -> float | None:
        """Return the log-odds that the passage of ``match`` replies to ``question``; None where that is not read."""
        if self.mix.of(match) is None or not is_readable(question, (match,)):
            return None
        return self.readings(question, match)[Feature.REPLIES]

    def readings(self, question: str, match: Match) -> dict[Feature, float]:
        """Return what is read of ``match`` as a candidate for ``question``, and what was thought of it before."""
        source, interview = match.interview.source, match.interview
        passage = " ".join(spoken(source, sentence) for sentence in window(match))
        printed = _wording(match) or _printed(interview, match.exchange)
        verdict = _verdict(self.judge, question, printed, passage, not is_crossed(match))
        nearest = " ".join(spoken(source, sentence) for sentence in match.highlights)
        guests = naming(interview.transcript.interviewees)
        same = [word.form for word in split_words(question)] == [word.form for word in split_words(printed)]
        swaps = not (same or is_between(match)) and exchanged(question, nearest, interview.transcript.language, guests)
        words = sum(count_words(sentence.of(source.text)) for sentence in match.exchange.sentences)
        sure = min(max(match.confidence, _LEAST), 1 - _LEAST)
        return {
            Feature.COMPARED: math.log(sure / (1 - sure)),
            Feature.REPLIES: verdict.replies,
            Feature.CONTRADICTS: verdict.contradicts,
            Feature.EXCHANGED: float(swaps),
            Feature.BRIEF: math.exp(-words / _BRIEF_WORDS),
        }


def side_by_side(readings: Sequence[Mapping[Feature, float] | None]) -> list[dict[Feature, float] | None]:
    """Return the ``readings`` of candidates in the order of comparing, and what each of them is next to the others.

    None stands for a candidate that was not read.
    """
    replies = [of[Feature.REPLIES] if of else -math.inf for of in readings]
    return [
        {**of, Feature.OUTREAD: max(replies) - replies[at], Feature.SECOND: float(at > 0)} if of else None
        for at, of in enumerate(readings)
    ]


def window(match: Match) -> tuple[Span, ...]:
    """Return the sentences of the answer that are read of ``match``.

    The first that is highlighted, and as many whole ones after and before it, by turns, as have 70 words together.
    """
    sentences, text = match.exchange.sentences, match.interview.source.text
    first = sentences.index(match.highlights[0]) if match.highlights else 0
    start, end = grown([len(sentence.of(text).split()) for sentence in sentences], first)
    return sentences[start:end]


def grown(lengths: Sequence[int], first: int) -> tuple[int, int]:
    """Return from where and up to where sentences of these ``lengths``, in words, are read with the ``first``."""
    start, end, left = first, first + 1, PASSAGE_WORDS - lengths[first]
    grows = True
    while grows:
        grows = False
        if end < len(lengths) and lengths[end] <= left:
            left, end, grows = left - lengths[end], end + 1, True
        if start > 0 and lengths[start - 1] <= left:
            left, start, grows = left - lengths[start - 1], start - 1, True
    return start, end


def _is_judged(match: Match) -> bool:
    """Tell whether the judge reads the language of ``match``, well or as the encoder that it stands on reads it.

    Of the questions of ``tests/other_languages`` that are read so, 29 of 40 that are answered are quoted rightly, and 2
    of 40 that are not are quoted; without the judge it was 18 and 0, with twice as many of the latter offered.
    """
    language = match.interview.transcript.language
    return language in JUDGED_LANGUAGES or (language in READ_TOO and not is_between(match))


def _wording(match: Match) -> str | None:
    """Return the other words for the question of ``match`` where these are read in place of it; None where not."""
    return match.wording if measured(match.features).get(Feature.QUESTION_ALIKE, 1.0) >= _NEARLY_TYPED else None


def _printed(interview: Interview, exchange: Exchange) -> str:
    """Return what is read of the question of ``exchange``."""
    whole = interview.question_of(exchange)
    return whole if len(whole) <= _READ_WHOLE else spoken(interview.source, gist(interview, exchange, _ASKING))


def is_printed(match: Match) -> bool:
    """Tell whether the question of ``match`` is its printed question, but for marks and misspellings."""
    features = measured(match.features)
    alike = (Feature.QUESTION_COVERED, Feature.QUESTION_USED, Feature.ORDER)
    return all(features.get(feature, 0.0) >= _PRINTED_FROM for feature in alike)


def is_readable(question: str, matches: tuple[Match, ...], before: str = "") -> bool:
    """Tell whether any of ``matches`` may be read for ``question``: short, compared by meaning, not the printed one.

    Where it leans on the question ``before``, with which it begins, each of the two is to be short.
    """
    asked, first = (len(split_words(text)) for text in (question, before))
    longest = max(first, asked - first)
    if not matches or longest > LONGEST_QUESTION or is_printed(matches[0]):
        return False
    # Without the encoder for several languages, one in another language was compared by spelling alone.
    asked_in = voted_language(question)
    if is_crossed(matches[0]):
        return not (is_between(matches[0]) and is_other(asked_in))
    return asked_in == ENCODED_LANGUAGE


def is_crossed(match: Match) -> bool:
    """Tell whether the encoder for several languages compared ``match``."""
    return any(label == _CROSSED for label, _ in match.features)


def is_between(match: Match) -> bool:
    """Tell whether the encoder for several languages compared ``match`` with a question in another language."""
    return is_crossed(match) and all(label != _WITHIN for label, _ in match.features)


@once
def _verdict(judge: Reads, question: str, printed: str, passage: str, is_english: bool) -> Verdict:
    """Return what ``judge`` reads; what a follow-up leans on is asked twice, alone and to see what it quoted."""
    return judge.read(question, printed, passage, is_english=is_english)


def _row(features: Mapping[Feature, float]) -> FeatureTable:
    return FeatureTable(tuple(features), np.array([list(features.values())], np.float64))
