"""A talk as paragraphs with everything around it, and which of them are its exchanges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from random import Random
from typing import Final

from world.phrases import PHRASES, Phrases
from world.shapes import NAMING, Shape
from world.talks import Talk, Turn

#: Of each language, how sentences end.
_SENTENCE: Final = re.compile(r"(?<=[.!?…”»“])\s+(?=[A-ZÀ-ÖØ-Þ¿¡«“„])|(?<=[。！？])(?=\S)")
#: Paragraphs of long answers have so many sentences; a heading, caption or page head stands before every so many turns.
_SENTENCES, _EVERY = 2, 6
#: Only answers of more words are interrupted.
_CUT: Final = 12


@dataclass(frozen=True)
class Piece:
    """One paragraph."""

    words: str
    #: "text", "heading 1", "heading 2", "quote", "item", "matter", "anchor"
    kind: str = "text"
    #: "", "bold", "italics"
    style: str = ""
    #: What stands before the words and names the speaker, with the space after it.
    label: str = ""
    #: What stands behind them, and is no part of what is said.
    tail: str = ""
    #: "" is part of no turn, else "q" or "a".
    side: str = ""


@dataclass(frozen=True)
class Truth:
    """What a reader of the file knows."""

    #: Question and answer of each, as words.
    exchanges: tuple[tuple[str, str], ...]
    #: The places of exchanges that may as well be part of the one before.
    mergeable: frozenset[int]
    #: Names as far as the file has them.
    interviewers: tuple[str, ...]
    interviewees: tuple[str, ...]


def truth_of(talk: Talk, shape: Shape) -> Truth:
    """Return what is to be found in ``talk`` printed in ``shape``."""
    exchanges: list[tuple[str, str]] = []
    mergeable: set[int] = set()
    for asks, run in groupby(_turns(talk, shape), key=lambda turn: turn.asks):
        turns = list(run)
        words = " ".join(paragraph for turn in turns for paragraph in turn.paragraphs)
        if asks:
            if words in _thrown_in(PHRASES[talk.language]):
                mergeable.add(len(exchanges))
            exchanges.append((words, ""))
        elif exchanges:
            exchanges[-1] = (exchanges[-1][0], words)
    told = tuple(exchange for exchange in exchanges if exchange[1])
    return Truth(told, frozenset(mergeable), *_names(talk, shape))


def _thrown_in(phrases: Phrases) -> tuple[str, ...]:
    return phrases.aside, phrases.interruption, phrases.counter[1]


def peopled(talk: Talk, people: str) -> Talk:
    """Return ``talk`` among as many ``people`` as the shape says, who take turns."""
    more = PHRASES[talk.language].more
    if people == "as told":
        return talk
    asking = (*talk.asking[:1], more[2]) if people == "two ask" else talk.asking
    answering = (*talk.answering[:1], *more[:2]) if people == "three answer" else talk.answering
    turns = []
    for n, turn in enumerate(talk.turns):
        if people == "two ask" and turn.asks:
            turns.append(replace(turn, speaker=asking[n // 2 % 2]))
        elif people == "three answer" and not turn.asks:
            parts = turn.paragraphs if n % 5 == 1 else (turn.paragraphs,)
            said = [(part,) if isinstance(part, str) else part for part in parts]
            turns += [Turn(answering[(n // 2 + k) % 3], False, words) for k, words in enumerate(said)]
        else:
            turns.append(turn)
    return replace(talk, asking=asking, answering=answering, turns=tuple(turns))


def _names(talk: Talk, shape: Shape) -> tuple[tuple[str, ...], tuple[str, ...]]:
    full = shape.labels in (
        "names", "bold names", "capitals", "own line", "dash", "tab", "glued", "angles", "initials after once"
    )  # fmt: skip
    both = full or shape.front in ("standfirst", "fields")
    signed = shape.labels in ("signed", "outlet", "outlet once")
    asking = both or shape.front in ("byline", "matter") or shape.end in ("credit", "all")
    told = shape.front in ("title", "quoted", "matter") or shape.end == "all"
    answering = both or signed or told
    first = shape.labels == "first names"
    ask = talk.asking if asking else tuple(map(_first, talk.asking)) if first else ()
    answering = answering or (
        first and shape.end == "biography"
    )  # a note alone could be on anybody, or spell names out
    answer = talk.answering if answering else tuple(map(_first, talk.answering)) if first else ()
    outlet = (PHRASES[talk.language].outlet,) if shape.labels.startswith("outlet") else ask
    return outlet, answer


def _first(name: str) -> str:
    return name.split()[0]


def pieces_of(talk: Talk, shape: Shape) -> list[Piece]:
    """Return the paragraphs of the file, in order."""
    phrases = PHRASES[talk.language]
    said = list(_said(talk, shape, phrases))
    if shape.damage == "one label lost" and len(said) > 9:
        at = next(n for n in range(len(said) // 2, len(said)) if said[n].label)
        said[at] = replace(said[at], label="")
    return [*_front(talk, shape, phrases), *_furnished(said, shape, phrases), *_end(talk, shape, phrases)]


def _turns(talk: Talk, shape: Shape) -> list[Turn]:
    """Return the turns in the manner of the shape."""
    phrases = PHRASES[talk.language]
    random = Random(f"{talk.name} {shape.manner}")
    found: list[Turn] = []
    for n, turn in enumerate(talk.turns):
        found += [turn] if turn.asks else _in_manner(turn, shape.manner, talk.asking[0], phrases, n % 5 == 3, random)
    return found


def _in_manner(turn: Turn, manner: str, asker: str, phrases: Phrases, now: bool, random: Random) -> list[Turn]:
    if manner in ("long", "sub-headed"):
        return [replace(turn, paragraphs=tuple(_in_parts(turn.paragraphs)))]
    if not now:
        return [turn]
    if manner == "rhetorical":
        return [replace(turn, paragraphs=(*turn.paragraphs[:1], phrases.rhetorical, *turn.paragraphs[1:]))]
    if manner == "directions":
        return [replace(turn, paragraphs=(f"{phrases.direction} {turn.paragraphs[0]}", *turn.paragraphs[1:]))]
    if manner == "asides" and len(sentences := _SENTENCE.split(turn.paragraphs[0])) > 2:
        at = random.randrange(1, len(sentences) - 1)
        before, after = " ".join(sentences[:at]), " ".join(sentences[at:])
        aside = Turn(asker, True, (phrases.aside,))
        return [replace(turn, paragraphs=(before,)), aside, replace(turn, paragraphs=(after, *turn.paragraphs[1:]))]
    if manner == "interruptions" and len(words := turn.paragraphs[0].split()) > _CUT:
        at = random.randrange(_CUT // 2, len(words) - 2)
        before, after = f"{' '.join(words[:at])} —", f"… {' '.join(words[at:])}"
        cut = Turn(asker, True, (phrases.interruption,))
        return [replace(turn, paragraphs=(before,)), cut, replace(turn, paragraphs=(after, *turn.paragraphs[1:]))]
    if manner == "counter-questions":
        back, heard = phrases.counter
        return [replace(turn, paragraphs=(back,)), Turn(asker, True, (heard,)), turn]
    return [turn]


def _in_parts(paragraphs: tuple[str, ...]) -> Iterator[str]:
    for paragraph in paragraphs:
        sentences = _SENTENCE.split(paragraph)
        for n in range(0, len(sentences), _SENTENCES):
            yield " ".join(sentences[n : n + _SENTENCES])


@dataclass(frozen=True)
class _At:
    """Where a paragraph stands."""

    #: The turn's place, the number of turns of whoever asks up to here, and the paragraph's place in the turn.
    turn: int
    asked: int
    paragraph: int
    before: Turn | None = None
    #: The turn after it, where it is the last paragraph of its own.
    then: Turn | None = None


def _said(talk: Talk, shape: Shape, phrases: Phrases) -> Iterator[Piece]:
    asked = 0
    turns = _turns(talk, shape)
    for n, turn in enumerate(turns):
        asked += turn.asks
        before, following = (turns[n - 1] if n else None), (turns[n + 1] if n + 1 < len(turns) else None)
        for place, words in enumerate(turn.paragraphs):
            last = place + 1 == len(turn.paragraphs)
            piece = Piece(words, side="q" if turn.asks else "a")
            listed = shape.manner == "list" and not turn.asks and len(turn.paragraphs) > 2 and place > 0
            piece = replace(piece, kind="item") if listed else piece
            if shape.manner == "sub-headed" and not turn.asks and place == _SENTENCES:
                yield Piece(phrases.subheads[n // 2 % 3], "heading 2")
            at = _At(n, asked, place, before, following if last else None)
            yield from _marked(piece, turn, talk, shape, phrases, at)


def _marked(piece: Piece, turn: Turn, talk: Talk, shape: Shape, phrases: Phrases, at: _At) -> Iterator[Piece]:
    first, then = at.paragraph == 0, at.then
    if shape.labels in NAMING:
        glued = shape.labels == "glued" and then is not None and turn.asks and not then.asks
        bare = shape.labels == "glued" and not turn.asks and at.before is not None and at.before.asks
        own = shape.labels == "own line"
        name = "" if bare or not first else _label(turn, talk, shape, phrases, at.turn)
        if own and name:
            yield Piece(name.strip())
            name = ""
        tail = f" {then.speaker}:" if glued and then else ""
        yield replace(piece, label=name, tail=tail)
    elif turn.asks:
        yield from _styled_question(piece, turn, shape, phrases, at.asked, first)
    elif shape.labels == "answers in italics":
        yield replace(piece, style="italics")
    elif shape.labels == "outlet once" and first and at.asked < 2:
        yield replace(piece, label=f"**{turn.speaker}:** ")
    elif shape.labels == "signed" and (then is None or then.asks):
        yield piece
        if at.paragraph + 1 == len(turn.paragraphs):
            yield Piece(f"— {turn.speaker}")
    else:
        yield piece


def _styled_question(
    piece: Piece, turn: Turn, shape: Shape, phrases: Phrases, asked: int, first: bool
) -> Iterator[Piece]:
    labels = shape.labels
    if labels == "anchored":
        yield Piece(f'<a id="q{asked}"></a>', "anchor")
    heads = {"numbered": f"{asked}. ", "dashed questions": "– ", "asker only": f"{turn.speaker}: "}
    if labels == "headings":
        yield replace(piece, kind="heading 2") if first else piece
    elif labels in heads:
        yield replace(piece, label=heads[labels] if first else "")
    elif labels == "quotation":
        yield replace(piece, kind="quote")
    elif labels == "signed":
        yield replace(piece, tail=f" ({_value(phrases.fields[1])})")
    elif labels in ("bold", "anchored", "outlet once"):
        label = f"{phrases.outlet}: " if labels == "outlet once" and asked == 1 and first else ""
        yield replace(piece, style="bold", label=label)
    else:
        yield replace(piece, style="italics" if labels == "italics" else "")


def _label(turn: Turn, talk: Talk, shape: Shape, phrases: Phrases, number: int) -> str:
    side = 0 if turn.asks else 1
    space = " " if talk.language == "fr" else ""
    colon = "：" if talk.language == "zh" else f"{space}: "
    initials = "".join(word[0] for word in re.split(r"[\s-]", turn.speaker))
    name = {
        "bold names": f"**{turn.speaker}{colon.rstrip()}** ",
        "capitals": f"{turn.speaker.upper()}{colon}",
        "first names": f"{_first(turn.speaker)}{colon}",
        "initials": f"{initials}{colon}",
        "bracketed initials": f"**{initials})** ",
        "letters": f"{phrases.letters[side]}{colon}",
        "words": f"{phrases.words[side]}{colon}",
        "parts": f"{phrases.parts[side]}{colon}",
        "outlet": f"{phrases.outlet if turn.asks else turn.speaker}{colon}",
        "own line": turn.speaker,
        "dash": f"{turn.speaker} – ",
        "tab": f"{turn.speaker}\t",
        "court": f"{'Q' if turn.asks else 'A'}.   ",
        "counted letters": f"{phrases.letters[side]}{number // 2 + 1}{colon}",
        "angles": f"<{turn.speaker}> ",
        "initials after once": f"{turn.speaker if number < len(talk.asking + talk.answering) else initials}{colon}",
    }.get(shape.labels, f"{turn.speaker}{colon}")
    if shape.stamps == "none" or shape.labels in ("court", "glued"):
        return name
    stamp = f"[00:{number // 2:02}:{number * 17 % 60:02}]"
    return f"{stamp} {name}" if shape.stamps == "every turn" else f"{stamp}\n{name}"


def _front(talk: Talk, shape: Shape, phrases: Phrases) -> Iterator[Piece]:
    words = {"q": " & ".join(talk.asking), "a": " & ".join(talk.answering)}
    title = Random(talk.name).choice(phrases.titles).format(**words)
    plain = f"{phrases.subheads[-1]}, 27"
    if shape.front == "matter":
        stated = f'---\ntitle: "{title}"\nauthor: {talk.asking[0]}\ndate: 2021-03-12\ntags: [work, water]\n---'
        yield Piece(stated, "matter")
    if shape.front == "section":
        yield Piece(phrases.section.upper())
    if shape.front != "none":
        named = {"title": title, "quoted": phrases.quoted.format(**words), "matter": title}
        yield Piece(named.get(shape.front, plain), "heading 1")
    if shape.front == "standfirst":
        yield Piece(phrases.standfirst.format(**words))
    if shape.front == "byline":
        yield Piece(phrases.byline.format(**words))
    if shape.front == "section":
        yield Piece(_value(phrases.fields[0]))
    if shape.front == "fields":
        yield from (Piece(field.format(**words)) for field in phrases.fields)


def _value(field: str) -> str:
    return re.split(r"[:：]\s*", field)[1]


def _furnished(said: list[Piece], shape: Shape, phrases: Phrases) -> Iterator[Piece]:
    for n, piece in enumerate(said):
        named = n + 1 < len(said) and _is_name_above(piece, said[n + 1])
        opens = named or (piece.side == "q" and said[n - 1].side != "q" and not _is_name_above(said[n - 1], piece))
        now = (n + named) % _EVERY == _EVERY - 1 and opens
        if now and shape.furniture == "subheads":
            yield Piece(phrases.subheads[n // _EVERY % 3], "heading 3" if shape.labels == "headings" else "heading 2")
        if now and shape.furniture == "captions":
            yield Piece(phrases.caption, style="italics")
        if now and shape.furniture == "pull quotes":
            told = next((above for above in reversed(said[:n]) if above.side == "a"), said[n - 1])
            yield Piece(f"“{_SENTENCE.split(told.words)[0]}”", "quote")
        if n % _EVERY == 3 and shape.furniture == "page heads":
            yield Piece(phrases.outlet.upper())
            yield Piece(str(n // _EVERY + 2))
        yield piece


def _is_name_above(piece: Piece, below: Piece) -> bool:
    """Tell whether it is the name, on a line of its own, of whoever asks what stands ``below``."""
    return piece.side == "" and below.side == "q" and not piece.words.startswith(("—", "<a"))


def _end(talk: Talk, shape: Shape, phrases: Phrases) -> Iterator[Piece]:
    words = {"q": " & ".join(talk.asking), "a": " & ".join(talk.answering)}
    every = shape.end == "all"
    if shape.end == "thanks" or every:
        thanks = Turn(talk.asking[0], True, (phrases.thanks,))
        yield from _marked(Piece(phrases.thanks, side=""), thanks, talk, shape, phrases, _At(len(talk.turns), 99, 0))
    if shape.end == "credit" or every:
        yield Piece(phrases.credit.format(**words))
    if shape.end == "biography" or every:
        yield Piece(phrases.bio.format(**words), style="italics" if every else "")
    if shape.end == "links" or every:
        yield from (Piece(link) for link in phrases.links)
    if shape.end == "newsletter" or every:
        yield Piece(phrases.newsletter)
        yield Piece(phrases.rights)
