"""Texts that are no interview, made of the words of talks: chats, minutes, scenes, stories, questions without talk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from typing import Final

from world.phrases import PHRASES
from world.pieces import Truth
from world.printing import Printed
from world.talks import Talk

_NOBODY: Final = Truth((), frozenset(), (), ())
_LINES, _FEWEST = (14, 40), 3


def other_texts(talks: Sequence[Talk], documents: int, seed: int) -> Iterator[Printed]:
    """Yield so many texts that are no interview, of each kind in turn, drawn by ``seed``."""
    kinds = list(OTHERS)
    random = Random(f"others {seed}")
    for n in range(documents):
        kind = kinds[n % len(kinds)]
        language = random.choice(sorted({talk.language for talk in talks}))
        own = [talk for talk in talks if talk.language == language]
        yield Printed(f"{kind} {seed}.{n}", f"{OTHERS[kind](own, random)}\n".encode(), "talk.txt", _NOBODY)


def _sentences(talks: Sequence[Talk], random: Random, most: int) -> list[str]:
    """Return paragraphs of answers, any from any talk."""
    told = [words for talk in talks for turn in talk.turns if not turn.asks for words in turn.paragraphs]
    return random.sample(told, min(most, len(told)))


def _questions(talks: Sequence[Talk], random: Random, most: int) -> list[str]:
    asked = [words for talk in talks for turn in talk.turns if turn.asks for words in turn.paragraphs]
    return random.sample(asked, min(most, len(asked)))


def _people(talks: Sequence[Talk], random: Random, most: int) -> list[str]:
    known = {name for talk in talks for name in (*talk.asking, *talk.answering)}
    everybody = sorted(known | set(PHRASES[talks[0].language].more))
    return random.sample(everybody, min(most, len(everybody)))


def _chat(talks: Sequence[Talk], random: Random) -> str:
    """Many people, one below the other, none of whom asks or answers most."""
    people = [name.split()[0] for name in _people(talks, random, random.randint(3, 7))]
    said = [*_sentences(talks, random, 20), *_questions(talks, random, 9)]
    random.shuffle(said)
    short = (words[: random.randint(30, 120)].rsplit(" ", 1)[0] for words in said[: random.randint(*_LINES)])
    return "\n".join(f"{random.choice(people)}: {words}" for words in short)


def _minutes(talks: Sequence[Talk], random: Random) -> str:
    """A meeting: who said what, in long turns, and hardly a question."""
    people = _people(talks, random, random.randint(3, 6))
    said = _sentences(talks, random, random.randint(*_LINES))
    return "\n\n".join(f"{people[n % len(people)]}: {words}" for n, words in enumerate(said))


def _scene(talks: Sequence[Talk], random: Random) -> str:
    """A play: a few people in short turns, all of whom ask and tell."""
    people = [name.split()[0].upper() for name in _people(talks, random, random.randint(2, 4))]
    said = [*_sentences(talks, random, 16), *_questions(talks, random, 12)]
    random.shuffle(said)
    short = (words.split(". ")[0][:140] for words in said[: random.randint(*_LINES)])
    return "\n\n".join(f"{people[n % len(people)]}: {words}" for n, words in enumerate(short))


def _story(talks: Sequence[Talk], random: Random) -> str:
    """Paragraphs that are told, with speech in quotation marks and a question here and there."""
    told = _sentences(talks, random, random.randint(*_LINES))
    asked = _questions(talks, random, len(told) // _FEWEST)
    quoted = [f"“{words}”" for words in [*asked, *told[: len(told) // _FEWEST]]]
    found = [*quoted, *told[len(told) // _FEWEST :]]
    random.shuffle(found)
    return "\n\n".join(found)


def _essay(talks: Sequence[Talk], random: Random) -> str:
    """One person's paragraphs, some of which begin with a question."""
    told = _sentences(talks, random, random.randint(*_LINES))
    asked = _questions(talks, random, len(told))
    found = (f"{asked[n % len(asked)]} {words}" if n % 4 == 1 else words for n, words in enumerate(told))
    return "\n\n".join(found)


def _strangers(talks: Sequence[Talk], random: Random) -> str:
    """A page of letters: each with another name, some of them answered."""
    people = _people(talks, random, 30)
    said = [*_sentences(talks, random, 14), *_questions(talks, random, 6)]
    random.shuffle(said)
    return "\n\n".join(f"{people[n % len(people)]}\n{words}" for n, words in enumerate(said))


#: Each kind with what makes a text of it.
OTHERS: Final[Mapping[str, Callable[[Sequence[Talk], Random], str]]] = {
    "chat": _chat,
    "minutes": _minutes,
    "scene": _scene,
    "story": _story,
    "essay": _essay,
    "strangers": _strangers,
}
