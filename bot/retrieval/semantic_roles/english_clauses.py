"""Who does what to whom in English, by the order of words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from bot.retrieval.semantic_roles.agents_and_patients import (
    CLAUSE_ENDS,
    EITHER_WAY,
    GUEST,
    Role,
    Roles,
    gathered,
    tokens,
)
from bot.text.words import fold, stem

#: Forms of verbs that no stem tells of each other, each with its base first.
_IRREGULAR: Final = {
    form: forms.split()[0]
    for forms in """
    beat beaten | begin began begun | bite bit bitten | blow blew blown | break broke broken | bring brought |
    build built | buy bought | catch caught | choose chose chosen | come came | dig dug | draw drew drawn |
    drive drove driven | eat ate eaten | feed fed | feel felt | fight fought | find found | fly flew flown |
    forbid forbade forbidden | forgive forgave forgiven | give gave given | grow grew grown | hear heard |
    hide hid hidden | hold held | keep kept | know knew known | lead led | leave left | lend lent | lose lost |
    make made | mean meant | meet met | pay paid | ride rode ridden | ring rang rung | run ran | say said |
    see saw seen | seek sought | sell sold | send sent | shake shook shaken | shoot shot | show shown |
    sing sang sung | speak spoke spoken | spend spent | stand stood | steal stole stolen | sting stung | strike struck |
    swear swore sworn | take took taken | teach taught | tell told | think thought | throw threw thrown |
    understand understood | wake woke woken | wear wore worn | win won | write wrote written
    """.split("|")
    for form in forms.split()
}  # fmt: skip
#: Participles that are no other than the verb.
_UNCHANGED: Final = frozenset("bet burst cast cut hit hurt let put read run set shut split spread".split())
_DO: Final = frozenset(
    "do does did has have had will would can could shall should may might must"
    " wo ca sha".split()  # "won't", "can't" and "shan't"
)
_BE: Final = frozenset("am is are was were be been being get gets got getting gotten".split())
_ADVERBS: Final = frozenset("not never ever also just already still then".split())
#: Somebody who is not named, who may be anybody: what stands before them is no subject of what stands behind.
_OTHERS: Final = frozenset("he she they it we i you who which that him them us".split())
#: Before a noun, so that it is no verb.
_BEFORE_NOUN: Final = frozenset(
    "a an the my your his her their our its this these those no any some many much which what whose s into".split()
)
#: Before whatever is neither agent nor patient; "to" and "for" may stand before a patient.
_PREPOSITIONS: Final = frozenset(
    "with about from by of in on at into over after against behind before under between".split()
)
#: Behind an auxiliary, one of these opens a clause of its own: "how old were you when you left".
_CLAUSE_OPENS: Final = frozenset(", that who which where when while as because since after before until if".split())
_HE, _HIM = frozenset(("he", "she")), frozenset(("him", "her"))
_JOINS: Final = frozenset(("and", "or", "but"))
_BEFORE_PATIENT: Final = frozenset(("to", "for"))
_PARTICLES: Final = frozenset("up down out off".split())
#: Neither verbs nor whoever does something.
_FUNCTION: Final = (
    _DO | _BE | _OTHERS | _JOINS | _BEFORE_NOUN | _PREPOSITIONS | _BEFORE_PATIENT | _PARTICLES
    | frozenset(
        "me if as each every even when where what why how whom whose not never ever just also then there here again too"
        " very so than much many long often old more most all both one two first last once back away".split()
    )
)  # fmt: skip
#: Behind one of these, "you" does something; behind a verb, something is done to it.
_BEFORE_AGENT: Final = _FUNCTION - _BEFORE_PATIENT - _PREPOSITIONS - _PARTICLES
#: What is written together with the word before it: "didn't", "can't", "I'd hired".
_TOGETHER: Final = {
    re.compile(rf"(?<=\w){pattern}\b", re.I): words
    for pattern, words in {
        "n['’]t": " not", "['’]m": " am", "['’]re": " are", "['’]ve": " have", "['’]ll": " will", "['’]d": " would",
    }.items()
}  # fmt: skip
#: Behind one of these and a noun, "you" does something: "the boat you built".
_BEFORE_RELATIVE: Final = frozenset("a an the my your his their our its".split())
#: A word with a capital within a sentence, which is no verb.
_NAME: Final = re.compile(r"(?<=[a-z,;] )[A-Z]\w+")
#: A patient stands so many words behind its verb, at most.
_REACH: Final = 4


def roles_in_question(question: str, names: frozenset[str]) -> Roles:
    """Return the roles in ``question``, where "you" and the ``names`` are the guest's.

    "She" and "him" are the guest, too, where neither of those stands there.
    """
    words = [GUEST if fold(word) in names else word for word in _words(question)]
    if "you" in words:
        words = [part for at in range(len(words)) for part in _second(words, at)]
    elif GUEST not in words and (_HE.isdisjoint(words) or _HIM.isdisjoint(words)):
        words = [_third(words, at) for at in range(len(words))]
    return _roles(words, is_question=True)


def roles_said(said: str) -> Roles:
    """Return the roles in what was ``said`` by the guest."""
    words = _words(said)
    if "myself" in words:
        return {}
    told = {"we": "i", "us": "me"}
    found = _roles([told.get(word, word) for word in words], is_question=False)
    names = {_base(word.lower()) for word in _NAME.findall(said)}
    return {of: roles for of, roles in found.items() if of[0] not in names}


def _words(text: str) -> list[str]:
    """Return the words and the marks of ``text``, those apart that are written together."""
    for together, apart in _TOGETHER.items():
        text = together.sub(apart, text)
    return tokens(text)


def _second(words: Sequence[str], at: int) -> tuple[str, ...]:
    """Return the word at ``at``, "you" in the first person, and apart where a clause begins with it."""
    before = words[at - 1] if at else ""
    if words[at] != "you":
        return (words[at],)
    if not _BEFORE_RELATIVE.isdisjoint(words[max(at - 2, 0) : max(at - 1, 0)]) and before not in _FUNCTION:
        return (";", "i")
    return ("i",) if not at or before in _BEFORE_AGENT else ("me",)


def _third(words: Sequence[str], at: int) -> str:
    """Return the word at ``at`` in the first person, if it is a pronoun of the third: "her", but not "her notebook"."""
    word = words[at]
    owns = word == "her" and at + 1 < len(words) and words[at + 1] not in _FUNCTION and words[at + 1] not in CLAUSE_ENDS
    return word if owns else {"he": "i", "she": "i", "him": "me", "her": "me"}.get(word, word)


def _roles(words: Sequence[str], *, is_question: bool) -> Roles:
    verbs = (at for at in range(len(words)) if _may_act(words, at))
    return gathered(chain.from_iterable(_of_verb(words, at, is_question=is_question) for at in verbs))


def _may_act(words: Sequence[str], at: int) -> bool:
    """Tell whether the word at ``at`` may be a verb of somebody: no noun behind an article, and no infinitive."""
    word = words[at]
    before, behind = words[at - 1 : at], words[at + 1 : at + 2]
    is_noun = bool(before) and before[0] in _BEFORE_NOUN | _PREPOSITIONS | _BEFORE_PATIENT
    is_noun |= before == ["that"] and not _PREPOSITIONS.isdisjoint(words[at - 2 : at - 1])  # "on that route"
    is_verb = word.isalpha() and word not in _FUNCTION and not word.startswith(EITHER_WAY)
    return is_verb and not is_noun and behind != ["s"]


def _of_verb(words: Sequence[str], at: int, *, is_question: bool) -> Iterator[tuple[str, str, Role]]:
    """Yield the roles to the verb at ``at``; in the passive, agent and patient have changed places."""
    verb, start = _base(words[at]), at
    while start and words[start - 1] not in CLAUSE_ENDS:
        start -= 1
    left = words[start:at]
    behind = [n for n, word in enumerate(left) if word in _DO]
    passive = _is_participle(words[at]) and _is_passive(left, is_question=is_question and not behind)
    agent, is_between = _agent(left, behind[-1] + 1 if behind else 0)
    acts, suffers = (Role.PATIENT, Role.AGENT) if passive else (Role.AGENT, Role.PATIENT)
    if agent:
        yield verb, agent, acts
    if is_between:  # "which chef did you turn down"
        yield from ((verb, who, suffers) for who in _named(left[: behind[-1]]))
    asks_who = is_question and words[0] == "who" and agent is None
    patients = _named(words[at + 1 :]) if asks_who and not passive else _patients(words, at, passive=passive)
    for who in patients:
        if who != agent:
            yield verb, who, suffers


def _agent(left: Sequence[str], behind: int) -> tuple[str | None, bool]:
    """Return who stands nearest before a verb, and whether ``behind`` an auxiliary ("did Ann"); 0: there is none."""
    for at in range(len(left) - 1, -1, -1):
        word = left[at]
        is_apart = at > 0 and left[at - 1] in _PREPOSITIONS | _BEFORE_PATIENT
        if word == "i" or (word == GUEST and not is_apart):
            return GUEST, 0 < behind <= at
        if word in _JOINS:  # who did that as well stands before, and may be anybody
            return None, False
        if word == "me" or word in _OTHERS - {"i", "who", "which", "that"}:
            return None, False
        if word.isalpha() and word not in _FUNCTION and not is_apart:
            return _base(word), 0 < behind <= at
    return None, False


def _named(words: Sequence[str]) -> Iterator[str]:
    """Yield all ``words`` that may be somebody, but for those behind a preposition."""
    for at, word in enumerate(words):
        if at and words[at - 1] in _PREPOSITIONS | _BEFORE_PATIENT:
            continue
        if word in ("me", GUEST):
            yield GUEST
        elif word.isalpha() and word not in _FUNCTION:
            yield _base(word)


def _patients(words: Sequence[str], at: int, *, passive: bool) -> Iterator[str]:
    """Yield those right behind the verb at ``at``; in the passive, only whoever did it: "by Ann"."""
    is_by = False
    for n, word in enumerate(words[at + 1 : at + 1 + _REACH]):
        is_by |= passive and word == "by"
        if word in CLAUSE_ENDS or word == "," or (word in _PREPOSITIONS and not (passive and word == "by")):
            return
        if passive and not is_by:
            continue
        if word in ("me", GUEST):
            yield GUEST
        elif word in _OTHERS and n:
            return
        elif word.isalpha() and word not in _FUNCTION:
            yield _base(word)


def _base(word: str) -> str:
    return stem(_IRREGULAR.get(word, fold(word))).rstrip("e")  # "sue" and "sued"


def _is_passive(left: Sequence[str], *, is_question: bool) -> bool:
    """Tell whether a participle behind ``left`` is of the passive: right behind "was", or "was Inez" in a question."""
    auxiliary = max((at for at, word in enumerate(left) if word in _BE), default=None)
    if is_question and auxiliary is not None and _CLAUSE_OPENS.isdisjoint(left[auxiliary:]):
        return True
    kept = [word for word in left if word not in _ADVERBS and not word.endswith("ly")]
    return bool(kept) and kept[-1] in _BE


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en")) or word in _UNCHANGED or _IRREGULAR.get(word, word) != word
