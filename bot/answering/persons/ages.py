"""Which messages ask how old whoever is interviewed is, and which sentences tell it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answering.persons.ages_said import Said, ages_said
from bot.answering.persons.pronouns import may_be_another
from bot.answering.plain_requests.request_words import REQUEST_WORDS, WordClass, is_request_word
from bot.model import Aspect, Interview, Span
from bot.retrieval import AboutMatch
from bot.retrieval.about import introduction
from bot.text.words import fold

_W = WordClass
#: Words that ask for an age, folded.
_AGE_WORDS: Final = frozenset("old age aged alt alter edad anos".split())
#: Of what such a question consists, besides.
_AROUND: Final = frozenset(
    {_W.GREETING, _W.FILLER, _W.LITTLE, _W.BE, _W.HOW, _W.WHAT, _W.MANY, _W.PREPOSITION, _W.THIS, _W.INTERVIEW,
     _W.INTERVIEWED, _W.CAN, _W.SHOW, _W.ME, _W.DO, _W.YOU, _W.PERSON, _W.THEIR}
)  # fmt: skip
#: Whoever is interviewed, or is spoken to as if they were there; "her" in "her age".
_SUBJECT: Final = frozenset({_W.PERSON, _W.YOU, _W.THEIR})
#: Things that have an age as well, in a question without a word for a person.
_THING: Final = frozenset({_W.THIS, _W.INTERVIEW})
#: Spanish verbs that have their subject in themselves: "¿cuántos años tiene?".
_WITH_SUBJECT: Final = frozenset("tiene tienes".split())
_WORD: Final = re.compile(r"[^\W_]+")
_YEARS: Final = r"\s(?:ans|Jahre|años|years\sold)\b"
#: How an introduction tells an age: "Ida Holm, 54, chief engineer of the port, …".
_TOLD: Final = re.compile(rf",\s[1-9]\d(?:{_YEARS}|(?=[,.;]))")
#: How its first sentence does, which may name nobody: "At 35, the goalkeeper of the port …", "Mit 35 ist …".
_TOLD_FIRST: Final = re.compile(
    r"\W*(?:At|Mit|À|A los|Con) [1-9]\d(?: (?:Jahren|ans|años))?(?:, | (?=(?:ist|hat|war|wurde)\b))"
)
#: The subject of a sentence behind one that names them: "The stunt coordinator, 49, whose latest picture …".
_TRADE: Final = re.compile(r"\W*(?:The|Le|La|L['’]|Der|Die|El)\s?[^\W\d_]+(?:[ -][^\W\d_]+){0,3}")
_CLAUSE_END: Final = re.compile(r"[,.;:]")


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that tells an age."""

    sentence: Span
    #: The folded words beside the age, which say whose it is: "maren", "oskeveld", "chief", "engineer".
    beside: frozenset[str]


def asks_age(forms: Collection[str]) -> bool:
    """Tell whether one of ``forms``, the folded words of a message, asks for an age."""
    return not _AGE_WORDS.isdisjoint(forms)


def ages_told(interview: Interview) -> tuple[Span, ...]:
    """Return the sentences of the introduction that tell how old those are who are interviewed."""
    return tuple(told.sentence for told in _told(interview))


def age_match(asked: str, interviews: Sequence[Interview], before: str = "") -> AboutMatch | None:
    """Return what an introduction replies to ``asked``; None where that asks something else, or none tells an age.

    - It asks how old somebody is, and nothing else: its other words are of closed classes, or stand beside an age in
      the introduction, as the name or "engineer" do.
    - "She" and "you" are whoever is interviewed; of several interviews they mean none, and after the question
      ``before`` "she" may be somebody else of whom that spoke.
    - "Her engineer" is somebody else, and "her interview" a thing.
    """
    words = _WORD.findall(fold(asked))
    if not asks_age(words):
        return None
    subjects = _subjects(asked, before, interviews)
    found = [(interview, _replying(words, interview, subjects)) for interview in interviews]
    replying = [(interview, passages) for interview, passages in found if passages]
    return AboutMatch(replying[0][0], Aspect.WHO, replying[0][1], 1.0) if len(replying) == 1 else None


def age_said(asked: str, interviews: Sequence[Interview], before: str = "") -> Said | None:
    """Return the sentence in which whoever ``asked`` asks the age of says it themselves; None where none does.

    Whose age is asked is told as for ``age_match``, but only by name, "she" and "you". Of several who say it, the one
    is meant who is named.
    """
    words = _WORD.findall(fold(asked))
    if not asks_age(words):
        return None
    subjects, found = _subjects(asked, before, interviews), list[Said]()
    for interview in interviews:
        people = {name: frozenset(_WORD.findall(fold(name))) for name in interview.transcript.interviewees}
        called = {word for parts in people.values() for word in parts & set(words) if not is_request_word(word)}
        if _asks_for(words, called, subjects):
            said = ages_said(interview)
            found += [one for one in said if not called or (one.speaker and people[one.speaker] & called)]
    return found[0] if len({one.speaker for one in found}) == 1 else None


def _subjects(asked: str, before: str, interviews: Sequence[Interview]) -> frozenset[WordClass]:
    """Return the classes of words that mean whoever is interviewed."""
    if len(interviews) != 1:
        return frozenset()
    return frozenset({_W.YOU}) if before and may_be_another(asked, before, interviews[0]) else _SUBJECT


def _replying(words: Sequence[str], interview: Interview, subjects: frozenset[WordClass]) -> tuple[Span, ...]:
    """Return what the introduction of ``interview`` replies to a question of ``words``; ``subjects`` are its people."""
    told = _told(interview)
    called = {word for one in told for word in one.beside & set(words) if not is_request_word(word)}
    if not _asks_for(words, called, subjects):
        return ()
    return tuple(one.sentence for one in told if not called or one.beside & called)


def _asks_for(words: Sequence[str], called: Collection[str], subjects: frozenset[WordClass]) -> bool:
    """Tell whether ``words`` ask for the age of whom some of them have ``called``, or that of the ``subjects``."""
    rest = [word for word in words if word not in _AGE_WORDS and word not in called]
    around = _AROUND | {_W.FOLK} if called else _AROUND  # "Frau Holm" is she, "die Frau" may be anybody
    for table in REQUEST_WORDS.values():
        classes = [table.get(word, frozenset()) for word in rest]
        if all(found & around for found in classes):
            things = [found for found in classes if found & _THING]
            if any(_W.THEIR in found for found in classes) and (called or things):
                return False
            is_named = bool(called) or any(found & subjects for found in classes)
            return is_named or (_W.PERSON in subjects and not things and not _WITH_SUBJECT.isdisjoint(rest))
    return False


def _told(interview: Interview) -> tuple[_Told, ...]:
    table = REQUEST_WORDS.get(interview.transcript.language, {})
    people = interview.transcript.interviewees
    names = {word for name in people for word in _WORD.findall(fold(name))}
    found: list[_Told] = []
    named_before = False
    for number, sentence in enumerate(introduction(interview)):
        words = sentence.of(interview.source.text)
        first = None if number else _TOLD_FIRST.match(words)
        if first:
            found.append(_Told(sentence, frozenset(_called(words[first.end() :], table))))
        for age in _TOLD.finditer(words):
            before = frozenset(_called(words[: age.start()], table, backwards=True))
            if before & names or (named_before and len(people) == 1 and _TRADE.fullmatch(words[: age.start()])):
                behind = words[age.end() :].removeprefix(",")
                found.append(_Told(sentence, before.union(_called(behind, table))))
        named_before = any(name in words for name in people)
    return tuple(found)


def _called(text: str, table: Mapping[str, frozenset[WordClass]], *, backwards: bool = False) -> Iterator[str]:
    """Yield the folded words of ``text`` up to a mark or a preposition, from its start, or ``backwards`` from its end.

    ``table`` has the classes of words in its language.
    """
    clauses = _CLAUSE_END.split(text)
    words = _WORD.findall(fold(clauses[-1 if backwards else 0]))
    for word in reversed(words) if backwards else words:
        if _W.PREPOSITION in table.get(word, ()):
            return
        yield word
