"""Whom or what a question names that an interview never does: "What does Modi fear?", where nobody spoke of Modi.

A passage on the same subject is near to such a question in every other word, and a judge of a few words' difference is
sure of it: of 72 questions to the built-in interview in which Xi or Putin was somebody else, 37 got a quote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from bot.model import Interview
from bot.retrieval.asked_language import asked_language
from bot.retrieval.index import Index
from bot.retrieval.vocabulary import Term, split_terms
from bot.text.first_names import is_first_name
from bot.text.weights import LANGUAGES, possible_languages, voted_language, zipf
from bot.text.well_known import spellings
from bot.text.words import fold, folded_in_place

#: Words of a question that is looked at, at most: a long message names much that is beside its question.
_LONGEST: Final = 14
#: How like a word of the interview a name is, 0..1, from which it is that one misspelt: "Zelenskiy".
_MISSPELT: Final = 0.78
#: A word that is so common (Zipf's scale) is no name because it has a capital: "Christmas", "Monday", "Cheers".
_COMMON: Final = 4.2
#: What people are called before their names, folded, where that is rare.
_TITLES: Final = frozenset(
    """mister madam madame chancellor congressman councillor comrade sergeant archbishop cardinal baron baroness
    countess duchess dame deacon rabbi imam sheikh monsieur mademoiselle chancelier herr frau doktor senor senora
    senorita doctora canciller signor signore signora signorina""".split()
)
#: Letters of a name that is told by its capital, at least.
_SHORTEST: Final = 4
#: Nouns have a capital in this language, so that one tells nothing.
_WITH_CAPITALS: Final = "de"
#: What begins the key of a place.
_PLACE: Final = "@"
#: Forms of places that are common words in another language: French "a eu", Spanish "se quitó", "usa", "la victoria",
#: Italian "quanti chili". "Da un" is read as "the UN"; of "the West" the other word tells.
_WORDS_TOO: Final = frozenset(
    "antigua berne chad chili eu georgia jordan nato niger polish quito scot the turkey un usa victoria".split()
)
#: What is said behind the name of somebody well known of whoever thinks alike, in any language: "Stalinist".
_OF_THEIRS: Final = """ism isms ist ists isme iste istes ismus isten istisch istische istischen ismo ista istas
    ian ians ien iens ienne iennes""".split()
_WORD: Final = re.compile(r"[^\W\d_]+")
#: What joins two parts of a name, which people type as one word: "Al-Zahra", "O'Hara".
_JOINTS: Final = (re.compile(r"\b'\b"), re.compile(r"\b['-]\b"))
#: What calls somebody, folded, before the name. No German: there nouns have a capital as well.
_CALLING: Final = (
    "hey|hi|hiya|hello|yo|oi|dear|ok|okay|so|well|please|pls|thanks|sorry|listen|say|tell (?:me|us)|mr|mrs|ms|dr|prof"
    "|btw|good (?:morning|afternoon|evening|day)|bonjour|bonsoir|salut|coucou|cher|chere|(?:dis|dites)(?:[ -]moi)?"
    "|hola|buenas(?: tardes)?|buenos dias|querid[oa]|oye|dime"
)
#: Whoever is spoken to, in a folded question: "hey alex, …", "hey alex how …", "tell me, alex, …" and "…, alex?".
_SPOKEN_TO: Final = re.compile(
    rf"\A\W*(?:(?:{_CALLING})\b[\s,.!]+)+(?P<first>[^\W\d_]+)"
    r"(?:\s*[,!]|(?=\s(?:how|what|who|where|when|why|which)\b))"
    rf"|,\s*(?:(?:{_CALLING})\b\.?\s+)*(?P<last>[^\W\d_]+)\W*\Z"
)
_BEGINS_A_SENTENCE: Final = re.compile(r"(?:^|[.?!:;\n\"“„«(¿¡-])\s*$")


def strangers(index: Index, question: str) -> Callable[[Interview], tuple[str, ...]]:
    """Return what tells of an interview of ``index`` what ``question`` names and it does not.

    - Somebody well known, and a country, however they are typed; of interviews in other languages than the question's
      only in those in which their spellings are known.
    - A rare word with a capital, or a first name with one, where capitals tell names: not where it may be German, nor
      of whoever is spoken to, behind a comma or before one: "hey Alex, …", "…, Alex?". Of interviews in other
      languages none is: there Chekhov may be Tschechow, and the Rhine is the Rhein.

    They are as typed, and in order; a misspelt one is read as the speller does. A long message is not looked at.
    """
    terms = split_terms(question)
    named = list(_named(question, terms)) if len(terms) <= _LONGEST else []
    asked_in = _languages(index, question) if named else ()
    repaired = {one.typed: split_terms(one.read) for one in index.speller.repair(question).corrections} if named else {}
    read = [(term, *repaired.get(question[term.start : term.end], ())) for term in named]
    in_texts = [frozenset[str]().union(*(_interviews_with(index, one) for one in reading)) for reading in read]

    def of_interview(interview: Interview) -> tuple[str, ...]:
        language = interview.transcript.language
        own = _taking_part(interview) if named else frozenset()
        return tuple(
            question[typed.start : typed.end]
            for (typed, *meant), keys in zip(read, in_texts, strict=True)
            if interview.key not in keys
            and own.isdisjoint(term.form for term in (typed, *meant))
            and (language in asked_in or (_is_known(typed) and language in LANGUAGES))
        )

    return of_interview


def _languages(index: Index, question: str) -> tuple[str, ...]:
    """Return the languages that ``question`` may be in: those of ``index`` where nothing tells."""
    told = asked_language(index, question)
    possible = (told,) if told else possible_languages(question)
    return possible or tuple(interview.transcript.language for interview in index.interviews)


def _named(question: str, terms: Sequence[Term]) -> Iterator[Term]:
    """Yield the ``terms`` of ``question`` that name somebody or something."""
    language = voted_language(question)
    typed = [question[term.start : term.end] for term in terms]
    raised = [piece[:1].isupper() and not piece.isupper() for piece in typed]
    spoken_to = {found.start(found.lastgroup or 0) for found in _SPOKEN_TO.finditer(folded_in_place(question))}
    tells = _WITH_CAPITALS not in (language, *possible_languages(question)) and sum(raised) <= len(terms) / 2
    for term, is_raised in zip(terms, raised, strict=True):
        if term.key.startswith(_PLACE):
            is_name = term.form not in _WORDS_TOO
        else:
            is_rare = term.form not in _TITLES and zipf(term.form, language) < _COMMON
            stands_inside = not _BEGINS_A_SENTENCE.search(question[: term.start])
            may_name = is_rare or is_first_name(term.form)
            is_told = tells and is_raised and stands_inside and may_name and len(term.form) >= _SHORTEST
            is_told = is_told and term.start not in spoken_to
            is_name = is_told or _is_known(term)
        if is_name:
            yield term


def _is_known(term: Term) -> bool:
    """Tell whether ``term`` names a country, or somebody well known."""
    return term.key.startswith(_PLACE) or bool(spellings(term.form))


def _interviews_with(index: Index, term: Term) -> frozenset[str]:
    """Return the keys of the interviews that have ``term``, spelt as it is or nearly so."""
    exactly = _with_any(index, {term.key})
    if term.key.startswith(_PLACE) or len(exactly) == len(index.interviews):
        return exactly
    vocabulary = index.vocabulary
    near = {vocabulary.keys[place] for place, _ in vocabulary.near_words.near(term.form, _MISSPELT)}
    known = spellings(term.form)
    theirs = (f"{name}{end}" for name in known for end in _OF_THEIRS)
    spelt = filter(None, map(vocabulary.forms.get, (*known, *theirs)))
    return exactly | _with_any(index, near.union(spelt))


def _with_any(index: Index, keys: AbstractSet[str]) -> frozenset[str]:
    return frozenset(entry.interview.key for key in keys for entry in index.entries_with(key))


def _taking_part(interview: Interview) -> frozenset[str]:
    """Return the folded words of who takes part in ``interview``, of its title and of its outlet.

    Those with a hyphen or an apostrophe are there in parts and as one word.
    """
    of_it = interview.transcript
    texts = (interview.title, interview.provenance.outlet, *of_it.interviewees, *of_it.interviewers)
    folded = [fold(text) for text in texts if text]
    joined = (joint.sub("", text) for text in folded for joint in _JOINTS)
    return frozenset(word for text in (*folded, *joined) for word in _WORD.findall(text))
