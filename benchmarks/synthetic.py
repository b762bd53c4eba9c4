"""Libraries of any size for measuring speed: seeded, and with the vocabulary of a real one.

Each sentence is one of the test interviews', with many of its rarer words replaced by English words drawn by their
frequency, so that no two sentences are alike and the vocabulary grows with the library as that of people does
(Heaps' law). They mean nothing; nothing of them says how well a library is answered.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from bot.library import load, load_seeds
from bot.model import Exchange, Interview, Paragraph, Provenance, Source, Span, Transcript
from bot.text.weights import frequencies, zipf

INTERVIEWS = Path(__file__).parent.parent / "tests" / "interviews"
#: Exchanges of an interview that is judged as a conversation, and of one that is judged as a list; a library holds 100
#: interviews at most.
PER_TALK, PER_LIST = 24, 100
#: Interviews of a library, at most.
_MOST = 100
#: Sentences of an answer, as likely as they stand here: three on average.
_SENTENCES = (1, 2, 2, 3, 3, 3, 4, 4, 5)
#: Words more frequent than this (Zipf) stay; of all others so many are replaced, by words between these frequencies.
_COMMON, _REPLACED, _DRAWN = 5.3, 0.5, (3.0, 5.3)
#: Share of the words of a stored question or sentence that somebody asks with.
_KEPT = 0.7
_WORD = re.compile(r"[A-Za-z]{3,}")


class Writer:
    """Writes interviews, the same for the same seed."""

    def __init__(self, seed: int = 0) -> None:
        """Read the test interviews."""
        self._chance = random.Random(seed)  # noqa: S311  (samples, not secrets)
        interviews = [*load_seeds(), *(load(p) for p in sorted(INTERVIEWS.glob("*.txt")))]
        exchanges = [(i.source.text, e) for i in interviews for e in i.transcript.exchanges]
        self._questions = [" ".join(p.span.of(text).split()) for text, e in exchanges for p in e.question]
        self._sentences = [" ".join(s.of(text).split()) for text, e in exchanges for s in e.sentences]
        words = [w for w, z in frequencies("en").items() if w.isalpha() and _DRAWN[0] <= z < _DRAWN[1]]
        self._words, self._weights = words, list(accumulate(10 ** zipf(w) for w in words))

    def interviews(self, exchanges: int) -> Iterator[Interview]:
        """Yield interviews that have ``exchanges`` exchanges together, conversations where they can be."""
        size = PER_TALK if exchanges <= _MOST * PER_TALK else PER_LIST
        for number, start in enumerate(range(0, exchanges, size)):
            yield self._interview(f"talk-{number}", min(size, exchanges - start))

    def _interview(self, key: str, exchanges: int) -> Interview:
        text, found = "", []
        for number in range(1, exchanges + 1):
            paragraphs = []
            for speaker, pool, count in (("Host", self._questions, 1), ("Guest", self._sentences, self._length())):
                spans = []
                for _ in range(count):
                    sentence = self._varied(self._chance.choice(pool))
                    spans.append(Span(len(text), len(text) + len(sentence)))
                    text += sentence + "\n"
                paragraphs.append(Paragraph(Span(spans[0].start, spans[-1].end), tuple(spans), speaker))
            found.append(Exchange(number, (paragraphs[0],), (paragraphs[1],)))
        digest = hashlib.sha256(text.encode()).hexdigest()
        transcript = Transcript(None, (), ("Host",), ("Guest",), tuple(found), (), "en", 1.0)
        return Interview(key, Source(f"{key}.txt", text, digest, digest), transcript, Provenance())

    def _length(self) -> int:
        return self._chance.choice(_SENTENCES)

    def _varied(self, sentence: str) -> str:
        return _WORD.sub(lambda found: self._instead(found.group()), sentence)

    def _instead(self, word: str) -> str:
        if zipf(word.lower()) >= _COMMON or self._chance.random() >= _REPLACED:
            return word
        drawn = self._chance.choices(self._words, cum_weights=self._weights)[0]
        return drawn.capitalize() if word[0].isupper() else drawn

    def asked(self, interviews: tuple[Interview, ...], count: int) -> list[str]:
        """Return questions that people might ask: what is stored as a question or said in an answer, in part."""
        texts = []
        for _ in range(count):
            interview = self._chance.choice(interviews)
            exchange = self._chance.choice(interview.exchanges)
            spans = [exchange.question[0].span, exchange.question[0].span, *exchange.sentences]
            words = self._chance.choice(spans).of(interview.source.text).split()
            kept = [w for w in words if self._chance.random() < _KEPT] or words
            texts.append(" ".join(kept[:15]).rstrip(".!?") + "?")
        return texts
