"""Every name on a page with its signs: where it stands, what stands around it, and what the rest of the page says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise, zip_longest
from typing import Final

from bot.model.document import Document, Kind
from bot.text.first_names import is_first_name
from bot.text.weights import LANGUAGES, frequencies
from bot.text.words import fold
from bot.transcript.names.firms import without_projects
from bot.transcript.names.masthead import Masthead
from bot.transcript.names.name_context import context_signs, headed_signs
from bot.transcript.names.name_mentions import mention_signs
from bot.transcript.names.name_parts import is_particle, may_lead
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.names.shared_names import sharing_surnames
from bot.transcript.signs.word_sets import set_of
from bot.transcript.speakers.vocatives import Called, times_called
from bot.transcript.text_parts.utterances import State, Utterance

#: So many candidates at most: a chat has thousands of names.
_MOST: Final = 60
_NAME_IN: Final = re.compile(NAME.replace(r"\s", r"[^\S\n]"))
#: "… of Jette Kranz. Ida Holm …"; no end of a sentence is shorter.
_SENTENCE_END: Final = re.compile(r"(?<=[^\W\d_]{3}\.)\s")
_FIELD_ASKS: Final = re.compile(r"author|auteur|autor|byline|creator|writer|reporter|interviewer|host|from|von|de|by")
_FIELD_ANSWERS: Final = re.compile(r"about|guest|gast|invit|interviewee|subject|narrator|person|entrevistad|convidad")
#: A longer line of a head is running text.
_SHORT: Final = 80
#: So many turns of those who ask are looked at, first and last, and of those who answer; so many characters of each.
_FIRST_ASKED, _LAST_ASKED, _FIRST_TOLD, _TURN = 3, 2, 2, 600
#: In so many turns of each side parts of names are counted.
_MOST_TURNS: Final = 100
#: So many characters of a line are looked at.
_LINE: Final = 1_000
#: In so many of a head a name may stand again; what is longer is no head.
_HEAD: Final = 40_000
#: So many lines that stand under the talk, or aside in it.
_MOST_BELOW: Final = 60
#: So many characters of the end of the last answer may hold a farewell.
_CLOSING: Final = 300
#: So many lines of what stands in boxes are looked at.
_MOST_BOXED: Final = 40
#: The sorts of lines; each is a sign.
ZONES: Final = frozenset(
    "title;short;line;caption;field asks;field answers;field;asked;told;parting;closing;below;boxed".split(";")
)
#: In these, the line above may be a heading.
_HEADED: Final = frozenset({"short", "line", "below", "boxed"})
#: "Would you say your name for the tape?"
_ASKS_NAME: Final = re.compile(
    r"(?i)\b(?:your\s(?:full\s)?name|ihren\s(?:vollen\s)?namen|heißen\ssie|heißt\sdu|(?:votre|ton)\snom|vous\sappelez"
    r"|(?:su|tu)\snombre|(?:se|te)\sllama|(?:seu|teu)\snome|se\schama"
    r"|who\sare\syou|wer\ssind\ssie|qui\sêtes|quién\ses\susted)\b"
)
#: A word that is at least so frequent in some language (Zipf) is hardly ever a name, unless it is a first name; one
#: that no table has often is.
_COMMON: Final = 4.0
#: Where names of pictures stand, and how frequent the word for what else is on one is: "Logo", "Banner".
_PICTURED: Final = frozenset({"caption", "boxed"})
_COMMON_THING: Final = 3.0
#: What a picture is, folded: behind "Ida Maria" as well as behind "Ida Holm".
_SHOWN: Final = set_of(
    "logo logos banner headshot headshots portrait portraits avatar thumbnail screenshot screenshots poster cover icon "
    "logotipo retrato retratos portada portrat portrats profilbild titelbild couverture affiche capa copertina ritratto"
)
#: What is counted counts up to so much.
_MOST_TIMES, _MOST_AGAIN, _MOST_NAMES, _LAST_PLACE = 4, 3, 10, 6
_TWO_WORDS: Final = 2


@dataclass(frozen=True, slots=True)
class Around:
    """All lines in which names are looked for, by where they stand, and what is known of the whole."""

    head: Masthead
    #: The first turns of those who ask, and of those who answer; the last turns of those who ask.
    asked: Sequence[str] = ()
    told: Sequence[str] = ()
    parting: Sequence[str] = ()
    #: The end of the last answer.
    closing: Sequence[str] = ()
    #: What stands under the talk, or aside in it; and in the boxes of the page.
    below: Sequence[str] = ()
    boxed: Sequence[str] = ()
    #: The beginnings of all turns of those who ask, and of those who answer, as far as they are looked at.
    all_asked: Sequence[str] = ()
    all_told: Sequence[str] = ()
    #: The whole text, for which words stand there without a capital.
    text: str = ""


def around(head: Masthead, document: Document, utterances: Sequence[Utterance]) -> Around:
    """Return where names are looked for in ``document`` with that ``head`` and those ``utterances``."""
    text = document.source.text
    spoken = [u for u in utterances if u.aside is None and u.state in (State.QUESTION, State.ANSWER)]
    if not spoken:
        return Around(head, text=text)
    first, last = spoken[0].number, spoken[-1].number
    asked = _words(text, (u for u in spoken if u.state is State.QUESTION))
    told = _words(text, (u for u in spoken if u.state is State.ANSWER))
    unsaid = (u for u in utterances if u.number > last or (u.aside and u.number > first))
    boxes = (block.span for block in document.blocks if block.kind is Kind.MARKUP)
    boxed = (words for span in boxes for line in span.of(text)[:_HEAD].splitlines() if (words := line.strip()))
    lines = (line.strip() for u in unsaid for line in u.passage.span.of(text).splitlines())
    return Around(
        head,
        tuple(asked[:_FIRST_ASKED]),
        tuple(told[:_FIRST_TOLD]),
        tuple(asked[-_LAST_ASKED:]),
        tuple(spoken[-1].passage.span.of(text)[-_CLOSING:].splitlines()[-1:]),
        tuple(islice(filter(None, lines), _MOST_BELOW)),
        tuple(without_projects(line, text[:_HEAD]) for line in islice(boxed, _MOST_BOXED)),
        tuple(asked[:_MOST_TURNS]),
        tuple(told[:_MOST_TURNS]),
        text,
    )


def _words(text: str, utterances: Iterable[Utterance]) -> list[str]:
    return [u.passage.unnumbered.of(text)[:_TURN] for u in utterances]


def signs_of(page: Around, called: Called) -> dict[str, dict[str, float]]:
    """Return for each name on the ``page``, in the order in which they stand, its signs with their values, 0..1."""
    found: dict[str, Counter[str]] = {}
    printed: dict[str, str] = {}
    pictured: dict[str, str] = {}
    above = ""
    for zone, whole, below, of in _lines(page):
        line, headed = whole[:_LINE], [*headed_signs(above)] if zone in _HEADED else []
        above = whole
        for printed_name, found_at in _persons_in(line):
            name = _trimmed(printed_name, page.text)
            if zone in _PICTURED:
                if name not in pictured and len(pictured) < _MOST:
                    pictured[name] = _without_thing(name, page.text)
                name = pictured.get(name, name)
            if fold(name) not in printed and len(printed) >= _MOST:
                continue
            name = printed.setdefault(fold(name), name)
            at = line.lower().find(name.lower(), found_at)
            start = found_at if at < 0 else at
            signs = context_signs(zone, line, start, start + len(name), below)
            found.setdefault(name, Counter()).update({*signs, *headed, *((f"field {of}",) if of else ())})
    found = _merged(found)
    alone = mention_signs(found, _parts(page), "\n".join(page.boxed))
    return {name: _of_name(name, signs, found, page, called) | alone[name] for name, signs in found.items()}


def _parts(page: Around) -> Mapping[str, Sequence[str]]:
    head = page.head
    above = (*head.lines, *head.captions)
    parts = {"titles": head.titles, "above": above, "asked": page.all_asked, "told": page.all_told, "below": page.below}
    return parts | {"boxed": page.boxed}


def _persons_in(line: str) -> Iterator[tuple[str, int]]:
    """Yield the names in a ``line`` with where they stand; a sentence may begin with one right behind another."""
    for match in _NAME_IN.finditer(line):
        ends = [found.end() for found in _SENTENCE_END.finditer(match[0])]
        for start, end in pairwise([0, *ends, len(match[0])]):
            if name := person_in(match[0][start:end].rstrip()):
                yield name, match.start() + start
    yield from sharing_surnames(line)


def _trimmed(name: str, text: str) -> str:
    """Return a ``name`` without the end of a German genitive and the noun that follows, where the ``text`` tells so.

    "Ida Kranzens Telefon" is no name: the surname stands elsewhere without "s", or without that common noun behind it.
    """
    words = name.split()
    for n, word in enumerate(words[1:3], 1):
        bare = word.removesuffix("s")
        rest_is_common = all(_is_german_noun(each) for each in words[n + 1 :])
        if bare != word and rest_is_common and not is_first_name(bare) and _counts_alone(bare, word, text):
            return " ".join([*words[:n], bare])
    if len(words) == _TWO_WORDS or not _is_german_noun(words[2]) or is_first_name(words[1]):
        return name
    alone = rf"\b{re.escape(words[1])}\b(?!\s{re.escape(words[2])})"
    return " ".join(words[:2]) if re.search(alone, text) else name


def _without_thing(name: str, text: str) -> str:
    """Return a ``name`` that stands for a picture without what else is to be seen: "Ida Holm Logo".

    The ``text`` has its first two words in prose elsewhere, without the next, and all others are common words.
    """
    first, last, *rest = name.split()
    is_shown = bool(rest) and fold(rest[-1]) in _SHOWN
    if not rest or (is_first_name(last) and not is_shown) or not all(map(_is_common, rest[: -1 if is_shown else None])):
        return name
    person = f"{first} {last}"
    alone = rf"(?<![\w/'\"(\[-]){re.escape(person)}(?!\s[^\W\da-z_]|[\w'\"\])-])"
    return person if re.search(alone, text) else name


def _is_common(word: str) -> bool:
    """Tell whether ``word`` is common in some language at hand, and no first name."""
    return max(frequencies(language).get(fold(word), 0.0) for language in LANGUAGES) >= _COMMON_THING and not (
        is_first_name(word)
    )


def _counts_alone(bare: str, genitive: str, text: str) -> bool:
    return text.count(genitive) == 1 and re.search(rf"\b{re.escape(bare)}\b", text) is not None


def _is_german_noun(word: str) -> bool:
    """Tell whether ``word`` is common in German and in no other language at hand, and no first name."""
    if not word[0].isupper():
        return False
    form = fold(word)
    others = max(frequencies(language).get(form, 0.0) for language in LANGUAGES if language != "de")
    return frequencies("de").get(form, 0.0) >= max(_COMMON, others + 1.0) and not is_first_name(word)


def _lines(page: Around) -> Iterator[tuple[str, str, str, str]]:
    """Yield each line with its zone, the line below it, and the name of the field that it is the value of, or ""."""
    head = page.head
    yield from (("title", title, "", "") for title in head.titles)
    for line, below in zip_longest(head.lines, head.lines[1:], fillvalue=""):
        yield ("short" if len(line) < _SHORT else "line"), line, below, ""
    yield from (("caption", line, "", "") for line in head.captions)
    for name, value in head.fields:
        kind = "field asks" if _FIELD_ASKS.search(name) else "field answers" if _FIELD_ANSWERS.search(name) else "field"
        yield kind, value, "", name
    for zone, lines in (
        ("asked", page.asked),
        ("told", page.told),
        ("parting", page.parting),
        ("closing", page.closing),
        ("boxed", page.boxed),
    ):
        yield from ((zone, line, "", "") for line in lines)
    for line, below in zip_longest(page.below, page.below[1:], fillvalue=""):
        yield "below", line, below, ""


def _merged(found: Mapping[str, Counter[str]]) -> dict[str, Counter[str]]:
    """Return ``found`` with what belongs to one person together.

    "Fährmann Bo Ray" counts as "Bo Ray", if that is a name by itself, too; "Ida Holm" as "Ida Maria Holm". A rare first
    name before two surnames, one of which could be a first name, stays: "Lautaro Giménez Bosco".
    """
    merged: dict[str, Counter[str]] = {}
    for name, signs in found.items():
        words = name.split()
        leads = [n for n in range(1, len(words) - 1) if is_first_name(words[n]) or all(map(may_lead, words[:n]))]
        rests = (" ".join(words[n:]) for n in leads)
        own = name if is_first_name(words[0]) else next((rest for rest in rests if rest in found), name)
        own = longest(own, found)
        merged.setdefault(own, Counter()).update(signs)
    return merged


def longest(name: str, names: Iterable[str]) -> str:
    """Return the first of ``names`` that is ``name`` with more names inside or behind, or else ``name``."""
    return next((longer for longer in names if _is_longer(longer, name)), name)


def _is_longer(longer: str, name: str) -> bool:
    """Tell whether ``longer`` is ``name`` with more names inside or behind: "Ida Maria Holm", "Ida Holm Ruiz".

    Before a surname that begins with a small word may be more, too: "Ada de Kranz" for "de Kranz"; and behind a hyphen:
    "Ida Holm-Kranz".
    """
    words, more = fold(name).split(), fold(longer).split()
    rest = iter(more)
    if is_particle(words[0]):
        return len(more) > len(words) and more[-len(words) :] == words
    is_more = len(more) > len(words) or (len(more) == len(words) and more[-1].startswith(f"{words[-1]}-"))
    return is_more and more[0] == words[0] and all(any(_begins(each, word) for each in rest) for word in words)


def _begins(surname: str, word: str) -> bool:
    return surname == word or surname.startswith(f"{word}-")


def _of_name(
    name: str, signs: Counter[str], everybody: Mapping[str, Counter[str]], page: Around, called: Called
) -> dict[str, float]:
    """Return the values of the ``signs`` of ``name``, and of what the whole page shows of it; none that is 0."""
    head, names = page.head, list(everybody)
    first, *_, last = name.split()
    around_it = "\n".join((*head.titles, *head.captions, *head.lines))[:_HEAD]
    rest = re.sub(rf"\b{re.escape(name)}\b", " ", around_it, flags=re.I)
    asked, answered = times_called(name, called.in_questions), times_called(name, called.in_answers)
    times = sum(count for sign, count in signs.items() if sign in ZONES)
    again = {
        "first again": _again(first, rest),
        "last again": _again(last, rest),
        "in talk": float(_again(first, talk := "\n".join((*page.asked, *page.told))) + _again(last, talk) > 0),
    }
    values = (
        {sign: 1.0 if count > 1 else 0.75 for sign, count in signs.items()}
        | again
        | {
            "once": float(times == 1 and not any(again.values())),
            "first name": float(is_first_name(first)),
            "three words": float(len(name.split()) > _TWO_WORDS),
            "first of all": float(names[0] == name),
            "order": min(names.index(name), _LAST_PLACE) / _LAST_PLACE,
            "only one": float(len(names) == 1),
            "only first name": float(is_first_name(first) and sum(is_first_name(n.split()[0]) for n in names) == 1),
            "many": min(len(names), _MOST_NAMES) / _MOST_NAMES,
            "times": min(times, _MOST_TIMES) / _MOST_TIMES,
            "called by who asks": float(asked > answered),
            "called by who answers": float(answered > asked),
            "set off": float(name in head.set_off),
            "says it": float("told: start>" in signs and any(map(_ASKS_NAME.search, page.asked))),
            "lower": _without_capital(name.split(), page.text),
            **_frequencies(name.split()),
        }
    )
    return {sign: value for sign, value in values.items() if value}


def _again(word: str, text: str) -> float:
    return min(len(re.findall(rf"\b{re.escape(word)}\b", text)), _MOST_AGAIN) / _MOST_AGAIN


def _frequencies(words: Sequence[str]) -> dict[str, float]:
    """Return which share of ``words`` is common in a language and no first name, and which is in no table, 0..1."""
    most = [max(frequencies(language).get(fold(word).strip("."), 0.0) for language in LANGUAGES) for word in words]
    common = sum(often >= _COMMON and not is_first_name(word) for word, often in zip(words, most, strict=True))
    return {"common words": common / len(words), "rare words": most.count(0.0) / len(words)}


def _without_capital(words: Sequence[str], text: str) -> float:
    """Return the share of ``words`` that the ``text`` has without a capital as well, 0..1."""
    # Most words are nowhere in the text so, which a search for the letters tells in a hundredth of the time.
    small = (word.lower() for word in words)
    return sum(word in text and re.search(rf"\b{re.escape(word)}\b", text) is not None for word in small) / len(words)
