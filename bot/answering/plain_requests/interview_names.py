"""Which of several interviews a plain request names ("the harbour interview", "Zhao's"), and what it says besides."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from typing import Final

from bot.answering.plain_requests.request_words import REQUEST_WORDS, WordClass, is_request_word
from bot.answering.plain_requests.requests import request_of
from bot.model import Aspect, Interview, Request
from bot.retrieval.near_words import SHORTEST, NearWords
from bot.text.question_marks import ends_asking
from bot.text.weights import is_known, zipf
from bot.text.words import fold, stem

_WORD: Final = re.compile(r"[^\W_]+")
#: Nouns that mean an interview and hardly anything else. With one of them any word of a title names the interview: "the
#: tide interview"; without, a title's words may be what a question is about.
_NOUNS: Final = frozenset("interview interviews entrevista entrevistas entretien podcast episode folge ama".split())
#: These mean one only behind what they stand for, or before "about" it: "the harbour one", "the one with Zhao".
_STANDING_IN: Final = frozenset("one piece chat gesprach conversation conversacion charla celle celui".split())
#: What stands between, folded.
_OF: Final = r"(?:about|on|with|mit|uber|avec|sur|con|sobre)(?: (?:the|der|die|das|den|dem|la|le|les|l|el|los|las))?"
#: What leads to a name, and is left out with it: "the interview with", "das Interview über", "l'entretien avec".
_LEADING: Final = frozenset(
    """with of about on by the a mit uber zu zum zur von vom der die das dem den am im avec de du des la le les l sur
    con sobre del el los las al""".split()
)
#: Words of these are in an order for a summary; without, "in one sentence" says how a question is to be answered.
_SUMMING_UP: Final = frozenset({WordClass.SUMMARY, WordClass.IMPORTANT, WordClass.BOIL})
#: Beside a question these say how it is to be answered, and order nothing; folded.
_ADVERBIAL: Final = frozenset(
    {
        *("in a nutshell", "in summary", "in sum", "to sum up", "to summarise", "to summarize"),
        *("en resume", "pour resumer", "zusammengefasst", "kurz zusammengefasst", "en resumen", "para resumir"),
    }
)
#: With one of these a message about questions wants to see them, and is not "I have a question".
_ORDERING: Final = frozenset(
    """list show print display zeig zeige zeigt liste nenn nenne montre montrez affiche affichez listez muestra
    muestrame lista listame enumera enumere""".split()
)
#: Folded words for both of two interviews, or for each of several.
_EACH: Final = re.compile(
    r"\b(?:both|each|them|(?:the|all|those|these) two"
    r"|[dl]es deux|chacune?|chaque|beide[nrs]?|jedes|amb[ao]s|l[ao]s dos|cada)\b"
)
#: What is wanted of an interview, unlike the list of those "about Ida Holm".
_OF_ONE: Final = (Request.SUMMARY, Request.QUESTIONS)
#: How often an interview says, at least, what it is called by though none of its names has it; and how many times as
#: often as any other.
_OFTEN, _OFTENER = 2, 3
#: Folded words before a noun for an interview that tell it from the others, but not by what it is about.
_WHICH: Final = frozenset(
    """first second third last latest newest oldest next previous earlier later longest shortest best worst same boring
    erste ersten zweite zweiten dritte dritten letzte letzten neueste neuesten alteste altesten nachste vorige
    vorherige langste langsten kurzeste kurzesten beste besten gleiche
    premier premiere deuxieme second seconde troisieme dernier derniere prochain precedent meilleur meilleure meme
    primer primera segunda tercera ultima anterior siguiente proxima mejor peor misma""".split()
)
#: A number that may be the year of an interview; and what is no word to be misspelt.
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")
_HAS_DIGIT: Final = re.compile(r"\d")
#: Zipf frequency from which a word of a title names nothing: "when", "people".
_TOO_COMMON: Final = 5.6


@dataclass(frozen=True, slots=True)
class _Names:
    """Folded words by which an interview may be called; none of them is one that any request is made of."""

    people: frozenset[str]
    key: frozenset[str]
    title: frozenset[str]
    outlet: frozenset[str]
    #: Those who ask, and the year.
    others: frozenset[str]

    @classmethod
    def of(cls, interview: Interview) -> _Names:
        transcript = interview.transcript
        return cls(
            _telling(transcript.interviewees),
            _telling([interview.key]),
            frozenset(w for w in _telling([interview.title or ""]) if zipf(w, transcript.language) < _TOO_COMMON),
            _telling([interview.provenance.outlet or ""]),
            _telling([*transcript.interviewers, _year(interview)]),
        )

    @property
    def all(self) -> frozenset[str]:
        return self.people | self.key | self.title | self.outlet | self.others

    def calling(self, words: Sequence[str]) -> frozenset[str]:
        """Return which of the ``words`` of a message call the interview.

        With a word for an interview, any do; else parts of a guest's name, and all words together of its key, its
        title or its outlet. Who asks may be asked about: "who is Tobias Renn?".
        """
        called = self.all.intersection(words)
        if _has_noun(called, words):
            return called
        whole = (names for names in (self.key, self.title, self.outlet) if len(names) > 1 and names <= called)
        return (called & self.people).union(*whole)


def interviews_named(message: str, interviews: Sequence[Interview]) -> tuple[Interview, ...]:
    """Return which of several ``interviews`` a plain request names, fuzzily: by guest, key, title, outlet and so on.

    Those are several that it names equally, by one name of them all or one of each; none where there is only one.
    """
    return tuple(interview for interview, _ in _most_called(_typed(message), interviews)) if len(interviews) > 1 else ()


def says_a_year_of_none(message: str, interviews: Sequence[Interview]) -> bool:
    """Tell whether a plain request is about the interview of a year, and names none of several ``interviews``."""
    return len(interviews) > 1 and bool(_years(_typed(message))) and not interviews_named(message, interviews)


def means_each(message: str) -> bool:
    """Tell whether a plain request is of both of two interviews, or of each of several: "summarise both of them"."""
    return _EACH.search(fold(message)) is not None


def request_naming(
    message: str, interviews: Sequence[Interview], *, after_question: bool = False
) -> Request | Aspect | None:
    """Return what ``message`` asks for besides words that name ``interviews``, or a year; None for anything else."""
    typed = _typed(message)
    mark = "?" if ends_asking(message) else ""

    def asked(words: Sequence[str]) -> Request | Aspect | None:
        means = request_of(" ".join(words) + mark, after_question=after_question)
        return means if isinstance(means, Request | Aspect) and means is not Request.HELP else None

    # Whatever the names are: of most messages it need not be told which these may be.
    besides = [word for word in typed if is_request_word(word)]
    if besides == typed or not (asked(besides) or asked(_but_leading(besides)) in _OF_ONE):
        return None
    found = {called for _, called in _most_called(typed, interviews)} or {_years(typed)}
    return asked(_without(typed, *found)) if len(found) == 1 else None


def is_order(message: str, interviews: Sequence[Interview]) -> bool:
    """Tell whether ``message`` orders a summary or the list of questions, and asks nothing besides.

    "In short", "to sum up" and "I have a question" order nothing: they lead to a question.
    """
    words = _WORD.findall(fold(message))
    if " ".join(words) in _ADVERBIAL:
        return False
    names = [name for interview in interviews for name in interview.transcript.interviewees]
    means = request_of(message, names) or request_naming(message, interviews)
    if means is Request.SUMMARY:
        return any(
            not _SUMMING_UP.isdisjoint(table.get(word, ())) for table in REQUEST_WORDS.values() for word in words
        )
    return means is Request.QUESTIONS and not _ORDERING.isdisjoint(words)


def _most_called(typed: Sequence[str], interviews: Sequence[Interview]) -> list[tuple[Interview, frozenset[str]]]:
    """Return which of ``interviews`` most of the folded words ``typed`` call, with these; several where they tie."""
    found = [(interview, _called(typed, interview)) for interview in interviews]
    most = max((len(called) for _, called in found), default=0)
    return [one for one in found if len(one[1]) == most] if most else _most_about(typed, interviews)


def _most_about(typed: Sequence[str], interviews: Sequence[Interview]) -> list[tuple[Interview, frozenset[str]]]:
    """Return the one of ``interviews`` that is about what ``typed`` calls it by, "the wreck interview", if one is.

    It says the word often, and the others hardly or never. "In German" says how, and not what the interview is about.
    """
    telling = (word for word in typed if len(word) >= SHORTEST and not is_request_word(word))
    words = [word for word in telling if word not in _NOUNS | _WHICH]
    if len(interviews) < 2 or len(words) != 1 or not _is_of_a_noun(words[0], typed):
        return []
    said = re.compile(rf"\b{re.escape(stem(words[0]))}")
    times = [(len(said.findall(fold(interview.source.text))), interview) for interview in interviews]
    (second, _), (most, about) = sorted(times, key=itemgetter(0))[-2:]
    is_told = most >= max(_OFTEN, _OFTENER * second)
    return [(about, frozenset(words))] if is_told else []


def _is_of_a_noun(word: str, typed: Sequence[str]) -> bool:
    """Tell whether ``word`` stands at a noun for an interview: "the wreck interview", "the interview about wrecks"."""
    noun = rf"\b(?:{'|'.join(_NOUNS)})"
    return bool(re.search(rf"\b{word} {noun}\b|{noun} {_OF}(?: \w+)? {word}\b", " ".join(typed)))


def _typed(message: str) -> list[str]:
    return _WORD.findall(fold(message))


def _called(typed: Sequence[str], interview: Interview) -> frozenset[str]:
    """Return which of the folded words ``typed`` call the interview."""
    names, typed = _Names.of(interview), _but_lengths(typed)
    meant = {word: name for word in typed if not is_request_word(word) and (name := _meant(word, names.all))}
    calling = names.calling([meant.get(word, word) for word in typed])
    return frozenset(word for word, name in meant.items() if name in calling) | _whole_names(typed, interview)


def _whole_names(typed: Collection[str], interview: Interview) -> frozenset[str]:
    """Return the words of the guests' names that stand in ``typed`` whole, be they words of requests or not."""
    names = [set(_WORD.findall(fold(name))) for name in interview.transcript.interviewees]
    return frozenset(word for name in names if len(name) > 1 and name.issubset(typed) for word in name)


def _but_lengths(typed: Sequence[str]) -> list[str]:
    """Return ``typed`` without the numbers that say how long something is to be: "in 2000 words"."""
    behind = (*typed[1:], "")
    return [word for word, after in zip(typed, behind, strict=True) if not (word.isdecimal() and _is_length(after))]


def _is_length(word: str) -> bool:
    return any(WordClass.LENGTH in table.get(word, ()) for table in REQUEST_WORDS.values())


def _years(typed: Sequence[str]) -> frozenset[str]:
    """Return the years among ``typed`` where they may stand for an interview: "the 2019 interview"."""
    return frozenset(filter(_YEAR.fullmatch, _but_lengths(typed))) if _has_noun((), typed) else frozenset()


def _year(interview: Interview) -> str:
    return str(interview.provenance.date.year) if interview.provenance.date else ""


def _telling(texts: Sequence[str]) -> frozenset[str]:
    words = {word for text in texts for word in _WORD.findall(fold(text))}
    return frozenset(word for word in words if not is_request_word(word))


def _has_noun(called: Collection[str], words: Sequence[str]) -> bool:
    if not _NOUNS.isdisjoint(words) or any(one in called and other in _STANDING_IN for one, other in pairwise(words)):
        return True
    standing = re.findall(rf"\b(?:{'|'.join(_STANDING_IN)}) {_OF} (\w+)", " ".join(words))
    return any(word in called for word in standing)


def _meant(word: str, names: Collection[str]) -> str:
    """Return the one of ``names`` that ``word`` is, or is an edit away from where no language has it; "" for none.

    "Clock" is "clocks". Digits are never misspelt: 2023 is another year than 2024.
    """
    if word in names:
        return word
    if inflected := [name for name in names if len(word) >= SHORTEST and stem(name) == stem(word)]:
        return inflected[0] if len(inflected) == 1 else ""
    if len(word) < SHORTEST or _HAS_DIGIT.search(word) or any(is_known(word, language) for language in REQUEST_WORDS):
        return ""
    spelled = NearWords.of(tuple(sorted(name for name in names if not _HAS_DIGIT.search(name))))
    near = [name for name, _ in spelled.within(word, 1) if len(name) >= SHORTEST]
    return near[0] if len(near) == 1 else ""


def _without(typed: Sequence[str], called: Collection[str]) -> list[str]:
    """Return the words ``typed`` without those ``called``, and without what leads to them."""
    kept: list[str] = []
    for word in typed:
        if word not in called:
            kept.append(word)
            continue
        kept = _but_leading(kept)
    return kept


def _but_leading(words: list[str]) -> list[str]:
    """Return ``words`` without what leads to a name behind them: "sum up the one" of "sum up the one about the"."""
    while words and words[-1] in _LEADING:
        words = words[:-1]
    return words
