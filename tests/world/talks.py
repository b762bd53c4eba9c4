"""Interviews as turns: who speaks, on which side, in which words."""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Final

_HERE: Final = Path(__file__).parent
_CORPUS: Final = _HERE.parent / "corpus"

#: Interviews of the corpus that name the speaker of every turn: language, who asks, who answers.
_TWO: Final = {
    "actriz-doblaje.txt": ("es", "Rubén Arciniegas", "Graciela Monzón"),
    "algueras-sindicato.txt": ("es", "Javiera Mansilla", "Yolanda Paredes"),
    "bee-keeper.txt": ("en", "Perpetua Lindqvist", "Hollis Nakamura-Reyes"),
    "betriebsraetin-bonbon.txt": ("de", "Torben Wiesinger", "Özlem Brandt"),
    "cattle-auctioneer.txt": ("en", "Declan Moyle", "Philomena Garrity"),
    "deichgraefin.txt": ("de", "Hauke Lüders", "Wiebke Thomsen-Rahn"),
    "demineuse-obus.txt": ("fr", "Martial Dubrulle", "Solène Courtecuisse"),
    "desert-midwife.txt": ("en", "Edda Kallweit", "Mariama Ould-Saleck"),
    "dockside-union.txt": ("en", "Osric Bellweather", "Mireille Tancredi"),
    "domestique.txt": ("en", "Ruth Abernethy", "Pascal Oyelaran"),
    "founder-failure.txt": ("en", "Tobin Maddox", "Anjali Devarakonda"),
    "genealogiste-heritiers.txt": ("fr", "Thibaut Lorphèvre", "Wivine Delcroix"),
    "gerichtsdolmetscherin.txt": ("de", "Falk Thießen", "Arbnora Keller-Gashi"),
    "huettenwirtin.txt": ("de", "Falk Rieder", "Vroni Aschbacher"),
    "lampes-batteries.txt": ("fr", "Prosper Kinvi", "Fidélia Houssou"),
    "maire-de-village.txt": ("fr", "Salomé Astruc", "Bertrand Loubeyre"),
    "marathon-pacemaker.txt": ("en", "Ottilie Marchbanks", "Josphat Lelei"),
    "mascarero-lucha.txt": ("es", "Marisol Quiñonero", "Eusebio Lanzagorta"),
    "messerwerferin.txt": ("de", "Valentin Stadlmann", "Mirjana Pichlbauer"),
    "puppenspielerin.txt": ("de", "Jette Molderings", "Almut Zwirner"),
    "shearing-gang.txt": ("en", "Hester Blyth", "Tui Kereama"),
    "souffleuse.txt": ("fr", "Basile Kermadec", "Odette Marsan"),
    "trapeze-catcher.txt": ("en", "Imke Salter", "Dario Venn"),
    "ward-nurse.txt": ("en", "Iestyn Fairclough", "Gwendolyn Amoah-Pryce"),
}
_LABELLED: Final = re.compile(r"^\**(?P<label>[^:：\n*]{1,40}?)\s?[:：]\**\s+(?=\S)", re.MULTILINE)
#: A label of a speaker stands at least so often.
_RECURS: Final = 8
#: Excerpts have at least so many turns; in such a share of them questions have a paragraph for every sentence.
_SHORTEST, _PARTED = 4, 0.3
_SENTENCE_END: Final = re.compile(r"(?<=[.?!])\s+(?=[A-ZÀ-Þ¿¡])|(?<=[。？！])(?=\S)")


@dataclass(frozen=True)
class Turn:
    """What one person says without a break."""

    speaker: str
    asks: bool
    #: At least one.
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Talk:
    """An interview without anything around it."""

    name: str
    #: ISO 639-1 code.
    language: str
    #: Full names.
    asking: tuple[str, ...]
    answering: tuple[str, ...]
    turns: tuple[Turn, ...]


def excerpt(talk: Talk, random: Random) -> Talk:
    """Return the beginning of ``talk``, of any length, in which some who ask take several paragraphs."""
    ends = [n for n, turn in enumerate(talk.turns, 1) if not turn.asks and n >= _SHORTEST]
    turns = talk.turns[: random.choice(ends)] if ends else talk.turns
    if random.random() < _PARTED:
        turns = tuple(_parted(turn) if turn.asks else turn for turn in turns)
    return replace(talk, turns=turns)


def _parted(turn: Turn) -> Turn:
    parts = (part for words in turn.paragraphs for part in _SENTENCE_END.split(words))
    return replace(turn, paragraphs=tuple(parts))


@cache
def own_talks() -> tuple[Talk, ...]:
    """Return all fictional interviews, those of the corpus first."""
    corpus = (_of_corpus(_CORPUS / file, *people) for file, people in _TWO.items())
    return (*corpus, *(_of_file(path) for path in sorted((_HERE / "talks").glob("*.txt"))))


def talks_of(path: Path, most: int) -> tuple[Talk, ...]:
    """Return the first ``most`` conversations in a file of JSON lines (``id``, ``turns`` of name and words), gzipped.

    Only those of two people are taken, of whom the one with fewer words asks; of long ones, the beginning.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        found = (_of_record(json.loads(line)) for line in lines)
        return tuple(talk for talk, _ in zip(filter(None, found), range(most), strict=False))


def _of_record(record: dict[str, object]) -> Talk | None:
    turns = record["turns"]
    assert isinstance(turns, list)
    said = [(str(name), str(words)) for name, words in turns[:40]]
    words = Counter({name: 0 for name, _ in said})
    for name, spoken in said:
        words[name] += len(spoken)
    if len(words) != 2 or said[0][0] != words.most_common()[-1][0]:
        return None
    answerer, asker = (name for name, _ in words.most_common())
    parted = tuple(Turn(name, name == asker, tuple(spoken.split("\n"))) for name, spoken in said)
    ends = max((n for n, turn in enumerate(parted) if not turn.asks), default=0)
    return Talk(str(record["id"]), "en", (asker,), (answerer,), parted[: ends + 1])


def _of_corpus(path: Path, language: str, asker: str, answerer: str) -> Talk:
    text = path.read_text("utf-8")
    counts = Counter(found["label"] for found in _LABELLED.finditer(text))
    labels = [label for label, times in counts.items() if times >= _RECURS]
    turns = tuple(_turns(text, {labels[0]: asker, labels[1]: answerer}, {asker}))
    return Talk(path.stem, language, (asker,), (answerer,), turns)


def _of_file(path: Path) -> Talk:
    head, _, text = path.read_text("utf-8").partition("\n\n")
    stated = dict(line.split(": ", 1) for line in head.splitlines())
    asking, answering = (tuple(stated[side].split(", ")) for side in ("asks", "answers"))
    turns = tuple(_turns(text, {name: name for name in (*asking, *answering)}, set(asking)))
    return Talk(path.stem, stated["language"], asking, answering, turns)


def _turns(text: str, people: dict[str, str], asking: set[str]) -> Iterator[Turn]:
    heads = [found for found in _LABELLED.finditer(text) if found["label"] in people]
    ends = [*(found.start() for found in heads[1:]), len(text)]
    for head, end in zip(heads, ends, strict=True):
        speaker = people[head["label"]]
        paragraphs = (" ".join(part.split()) for part in text[head.end() : end].split("\n\n"))
        yield Turn(speaker, speaker in asking, tuple(filter(None, paragraphs)))
