"""What the names of those who are interviewed show of a parse: whether they are names, and whom else the page names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.transcript.conversation import Conversation
from bot.transcript.identities.people import People
from bot.transcript.names.firms import firms_in
from bot.transcript.names.name_words import ARTICLES
from bot.transcript.names.nicknames import without_marks, without_nicknames
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.signs.label_words import ANSWER_WORDS, NOBODY_WORDS, QUESTION_WORDS
from bot.transcript.soundness.trait_counts import share, some_of
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import Utterance

_NAME_IN: Final = re.compile(NAME)
_WORD: Final = re.compile(r"\w+")
#: So many names are looked at.
_NAMES: Final = 20
#: So many characters of a title are looked at,
_TITLE: Final = 300
#: so many of what is around a talk,
_AROUND: Final = 6000
#: and so many of a paragraph.
_PARAGRAPH: Final = 2000
#: "WK", "S.M": in capitals, and no longer.
_LONGEST_INITIALS: Final = 4
#: "*** BREAK", "Jo & Co", "Panel (all)": no mark of a name of several words. Accents may stand by themselves.
_NO_MARK_OF_A_NAME: Final = re.compile(r"[^\w\s.,'’‘·\u0300-\u036f-]")
#: Small words that have no space behind them, before a surname.
_BOUND: Final = re.compile(r"(?:[dl]['’]|(?:al|ar|as|ash|el)-)(?=[^\W\d_a-zß-ÿ])")
_PARTS: Final = ANSWER_WORDS | QUESTION_WORDS | NOBODY_WORDS


def traits_of_names(text: str, conversation: Conversation, pairs: Sequence[Pair], people: People) -> dict[str, float]:
    """Return the traits of who is said to take part, by name.

    A page is a text with more than one line around its exchanges.

    - 1 or 0: ``nobody_page`` (a page, and nobody is named who answers), ``nobody_yet`` (nobody is, and others are named
      outside of the exchanges); ``names_elsewhere`` than in labels; ``one_in_other`` (a name is a part of another).
    - 1 or 0, of a name of those interviewed: ``odd_long`` (on a page, several words that are not written like a
      person's name, and unlike those of a band or a company are not in the title), ``odd_one`` (one word, where others
      are named outside, unless several answer, one has a common first name, and nobody there has any of theirs),
      ``initial_page`` (initials, on a page), ``late_first`` (an inner word is a first name: "Baker Ida Holm"),
      ``stand_in`` (a number, a nickname or a part: "Speaker 1"), ``stand_in_yet`` (the same, where others are named
      outside), ``odd_mark`` (several words with a mark that no name has: "*** BREAK").
    - 1 or 0: ``title_other``: the title names somebody who does not take part, and no label names who does, but for the
      firm of somebody named;
      ``several_elsewhere``: several answer, and no label names one of them.
    - Shares of answers' paragraphs, 0..1: ``own_name`` (whoever says it is named in it, as in captions and notes on
      people; or one of those interviewed, where it is not known who does), ``asker_told`` (one of those who ask is).
    """
    title = conversation.title.of(text)[:_TITLE] if conversation.title else ""
    around = list(_around(text, conversation, pairs))
    persons = _persons([title, *around])
    answering = [without_marks(without_nicknames(name)) for name in people.interviewees[:_NAMES]]
    return {
        **_of_nobody(answering, persons, is_page=_is_page(conversation, pairs)),
        **_of_oddity(answering, persons, title, is_page=_is_page(conversation, pairs)),
        **_of_title(title, firms_in(" ".join(words.split()) for words in (title, *around)), people),
        **_of_mentions(text, [u for pair in pairs for u in pair.answer], people),
    }


def _of_nobody(answering: Sequence[str], persons: Sequence[str], *, is_page: bool) -> dict[str, float]:
    return {
        "nobody_page": float(is_page and not answering),
        "nobody_yet": float(bool(persons) and not answering),
    }


def _of_oddity(answering: Sequence[str], persons: Sequence[str], title: str, *, is_page: bool) -> dict[str, float]:
    odd = [name for name in answering if fold(person_in(name) or "") != fold(name) or _ends_small(name)]
    are_called = len(answering) > 1 and any(map(is_first_name, answering)) and not _are_of_one(answering, persons)
    stand_in = any(map(_stands_in, answering))
    return {
        "odd_long": float(is_page and any(" " in name and not _is_of_title(name, title) for name in odd)),
        "odd_one": float(bool(persons) and not are_called and any(" " not in name for name in odd)),
        "initial_page": float(is_page and any(map(_is_initial, answering))),
        "late_first": float(any(_has_late_first(name.split()) for name in answering)),
        "stand_in": float(stand_in),
        "stand_in_yet": float(stand_in and bool(persons)),
        "odd_mark": float(any(_NO_MARK_OF_A_NAME.search(name) and " " in name for name in answering)),
    }


def _are_of_one(words: Iterable[str], persons: Iterable[str]) -> bool:
    """Tell whether the name of one of ``persons`` has one of ``words``."""
    return not {fold(word) for word in words}.isdisjoint(part for person in persons for part in _words(person))


def _of_title(title: str, firms: Set[str], people: People) -> dict[str, float]:
    named = (*people.interviewees, *people.interviewers)[:_NAMES]
    known = {word for name in named for word in _words(name)}
    strangers = [name for name in _persons([title]) if name not in firms]
    unmet = bool(strangers) and known.isdisjoint(word for name in strangers for word in _words(name))
    spoken = {name for name in people.names.values() if name}
    elsewhere = bool(people.interviewees) and spoken.isdisjoint(people.interviewees)
    return {
        "title_other": float(unmet and (elsewhere or not people.interviewees)),
        "names_elsewhere": float(elsewhere),
        "several_elsewhere": float(elsewhere and len(people.interviewees) > 1),
        "one_in_other": float(any(one != other and one in other for one in named for other in named)),
    }


def _of_mentions(text: str, told: Sequence[Utterance], people: People) -> dict[str, float]:
    sample = list(some_of(told))
    said = [frozenset(_words(u.passage.span.of(text)[:_PARAGRAPH])) for u in sample]
    answering, asking = _last_words(people.interviewees), _last_words(people.interviewers)
    # a guest may well name another
    own = [_last_words([u.speaker]) if u.speaker in people.interviewees else answering for u in sample]
    return {
        "own_name": share(not names.isdisjoint(words) for names, words in zip(own, said, strict=True)),
        "asker_told": share(not asking.isdisjoint(words) for words in said),
    }


def _is_page(conversation: Conversation, pairs: Sequence[Pair]) -> bool:
    first, last = pairs[0].question[0].number, pairs[-1].answer[-1].number
    return first > 1 or last + 1 < len(conversation.utterances)


def _around(text: str, conversation: Conversation, pairs: Sequence[Pair]) -> Iterator[str]:
    """Yield what is in no exchange and is not the title, as far as it is looked at."""
    used = {u.number for pair in pairs for u in (*pair.question, *pair.answer)}
    left = _AROUND
    for utterance in conversation.utterances:
        span = utterance.passage.span
        if utterance.number not in used and span != conversation.title and left > 0:
            yield span.of(text)[:left]
            left -= span.end - span.start


def _persons(passages: Iterable[str]) -> list[str]:
    """Return the persons named in a line of ``passages``, each once, as many as are looked at."""
    lines = (line for words in passages for line in words.splitlines())
    found = (person_in(name[0]) for line in lines for name in _NAME_IN.finditer(line))
    return list(dict.fromkeys(islice(filter(None, found), _NAMES)))


def _ends_small(name: str) -> bool:
    """Tell whether the last of several words has no capital: "La jueza", but not "Ana d'Ávila" or "Ida al-Khouri"."""
    return " " in name and _BOUND.sub("", name.split()[-1])[:1].islower()


def _is_of_title(name: str, title: str) -> bool:
    """Tell whether several may be called ``name``, as the ``title`` has it: "The Low Lamps", and not "Der Wirt"."""
    first, *rest = name.split()
    is_one = fold(first) in ARTICLES and len(rest) == 1
    return (
        not is_one and fold(name) in fold(title) and all(len(word) > 1 and "." not in word for word in (first, *rest))
    )


def _is_initial(name: str) -> bool:
    return len(name.split()[0].strip(".")) == 1 or (name.isupper() and len(name) <= _LONGEST_INITIALS)


def _has_late_first(words: Sequence[str]) -> bool:
    return len(words) > 2 and not is_first_name(words[0]) and any(map(is_first_name, words[1:-1]))


def _stands_in(name: str) -> bool:
    return any(map(str.isdigit, name)) or name[:1].islower() or fold(name) in _PARTS


def _last_words(names: Sequence[str]) -> frozenset[str]:
    """Return the last word of each of ``names``, those of one letter aside."""
    return frozenset(words[-1] for name in names[:_NAMES] if (words := _words(name)) and len(words[-1]) > 1)


def _words(words: str) -> list[str]:
    return _WORD.findall(fold(words))
