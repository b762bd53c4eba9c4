"""Who answers by a name of one word, where a page has no other for them: "Good to have you here, Ida.", "I'm CJ."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.places import names_place
from bot.text.weights import LANGUAGES, is_known
from bot.text.words import fold
from bot.transcript.identities.name_chances import Names, Signs
from bot.transcript.names.lone_first_names import lone_first_name, titled_first_name
from bot.transcript.names.masthead import Masthead
from bot.transcript.names.person_names import CAPITALISED, first_name_in, person_in
from bot.transcript.names.styled_surnames import styled_surname
from bot.transcript.speakers.asked_for_names import asks_name, asks_who
from bot.transcript.speakers.scene import Scene
from bot.transcript.text_parts.utterances import State

#: Whom signs above a talk show to answer with such a chance is not passed over.
_LEAST: Final = 0.2
#: Signs of names that stand above a talk.
_ABOVE: Final = frozenset({"title", "short", "line", "caption", "field answers"})
#: So many questions call somebody by the only name that a page has for them.
_CALLED: Final = 2
#: So far into the first answer somebody says who they are.
_REACH: Final = 120
#: "I'm CJ.", "Ich bin Pia und grabe", "Moi, c'est Zoé."
_OWN: Final = re.compile(
    rf"""
    (?:\A|[.!?,]\s)(?:
        # nothing but a name follows
        (?P<sure>(?i:
            (?:and\s)?my\sname(?:\sis|['’]s) | (?:mein\sname\sist|ich\shei(?:ß|ss)e) | je\sm['’]appelle
          | moi,?\sc['’]est | me\sllamo | mi\snombre\ses | (?:o\s)?meu\snome\sé | (?:eu\s)?me\schamo | chamo-me
          | mi\schiamo | il\smio\snome\sè
        ))
        # a name may follow
      | (?i:I['’]m|I\sam|ich\sbin(?:\s(?:der|die))?|je\ssuis|(?:yo\s)?soy|(?:eu\s)?sou(?:\s[oa])?|(?:io\s)?sono)
    )
    \s(?P<name>{CAPITALISED})(?=[.,;:!]|\s[–—-]\s|\s(?:and|und|et|y|e|from|aus|von|de|di|da)\b|\Z)
    """,
    re.VERBOSE,
)
#: "Kofi.", "Hi! Kofi, from the mill.", where somebody is asked for their name.
_ALONE: Final = re.compile(rf"(?:[^\W\d_]{{2,8}}[!,.]\s)?(?P<name>{CAPITALISED})(?=[.,!]|\Z)")
_INITIALS: Final = re.compile(r"[^\W\d_a-zß-ÿ]{2}")


def single_name(scene: Scene, head: Masthead, asking: Sequence[str], chances: Names, signs: Signs) -> tuple[str, ...]:
    """Return who answers by the only name that a page has for them, one word most often; nobody where names may tell.

    No label names who answers; ``chances`` and ``signs`` are of all full names on the page.

    - Some guests have no other in the head: "Lucile answers your questions". Whom questions call again and again is no
      part of another name, and answers whatever else looks like one.
    - Whoever says who they are in the first answer: with a common first name where they are asked that, with any that
      stands in the title, too.
    - Whom alone the first question calls, by a common first name or in full.
    - Whom the head has by a surname: "Interview with Mr. Falcon".
    """
    above = {name: each for name, each in chances.items() if not _ABOVE.isdisjoint(signs[name])}
    found = lone_first_name(head.head, scene.called.in_questions, asking)
    calls = sum(scene.called.in_questions.get(fold(name), 0) for name in found)
    is_part = any(fold(word) in map(fold, found) for name in above for word in name.split())
    sure = calls >= _CALLED and not is_part
    others = any(chance.answers >= _LEAST for chance in above.values())
    if found and (sure or not others):
        return found
    own = _own(scene, head, above) or _called_at_first(scene, asking, above)
    styled = None if own else styled_surname(head.sentences)
    is_asking = styled is not None and any(name.split()[-1] == styled.split()[-1] for name in asking)
    return own or ((styled,) if styled and not is_asking else ())


def own_titled(scene: Scene, head: Masthead) -> str | None:
    """Return what whoever gives the first answer says that they are called, where the title has that name alone."""
    name = next(iter(_own(scene, head, {})), "")
    return name if name and _is_titled(name, head) else None


def shown_in_title(scene: Scene, head: Masthead) -> str | None:
    """Return the first name that the title shows to answer, and questions call: "Interview with Ida, miller"."""
    shown = titled_first_name(head.titles)
    return shown if shown and scene.called.in_questions.get(fold(shown)) else None


def _own(scene: Scene, head: Masthead, above: Mapping[str, object]) -> tuple[str, ...]:
    """Return what whoever gives the first answer says that they are called."""
    text, asked = scene.document.source.text, ""
    for utterance in scene.utterances:
        words = utterance.passage.span.of(text) if utterance.aside is None else ""
        if words and utterance.state is State.QUESTION:
            asked = words
        if words and utterance.state is State.ANSWER:
            name, sure = _said(words, asked)
            is_name = name != "" and _may_be(name, asked, head, sure=sure)
            return (_whole(name, above),) if is_name else ()
    return ()


def _said(words: str, asked: str) -> tuple[str, bool]:
    """Return what an answer gives as a name, or "", and whether it says that it is one: "My name is Wren."."""
    if asks_name(asked) and (alone := _ALONE.match(words)):
        return alone["name"].rstrip(".’'"), False
    found = _OWN.search(words[:_REACH])
    return (found["name"].rstrip(".’'"), bool(found["sure"])) if found else ("", False)


def _may_be(word: str, asked: str, head: Masthead, *, sure: bool) -> bool:
    """Tell whether "I'm" before ``word`` gives a name: "I'm French." says something else.

    "My name is" is ``sure`` to, but for "My name is mud.".
    """
    is_titled = _is_titled(word, head)
    if _INITIALS.fullmatch(word):
        return is_titled
    if names_place(fold(word)) or not first_name_in(word):
        return False
    is_asked = asks_who(asked)
    if sure:
        return is_asked or is_titled or is_first_name(word) or not _is_word(word)
    return (is_first_name(word) and (is_titled or is_asked)) or (not _is_word(word) and (is_titled or asks_name(asked)))


def _is_titled(word: str, head: Masthead) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", title) for title in head.titles)


def _called_at_first(scene: Scene, asking: Sequence[str], above: Mapping[str, object]) -> tuple[str, ...]:
    """Return the only one whom whoever asks calls before the first answer, in full where the page has it so above.

    Nobody where questions call somebody else further on.
    """
    taken = {fold(word) for name in asking for word in name.split()}
    at_first = scene.called.at_first.items()
    called = [name for name, greeted in at_first if fold(name) not in taken and _is_persons(name, greeted=greeted)]
    own = {fold(word) for name in called for word in name.split()}
    others = (word for word in scene.called.in_questions if word not in own and is_first_name(word))
    return (_whole(called[0], above),) if len(called) == 1 and not any(others) else ()


def _is_persons(name: str, *, greeted: bool) -> bool:
    """Tell whether ``name`` is a common first name and no place, or a full name that begins with one.

    Whoever is ``greeted`` may have any that no language has as a word.
    """
    first, *rest = name.split()
    if rest:
        return is_first_name(first) and person_in(name) == name
    is_name = bool(first_name_in(first)) and not names_place(fold(first))
    return is_name and (is_first_name(first) or (greeted and not _is_word(first)))


def _is_word(name: str) -> bool:
    return any(is_known(fold(name), language) for language in LANGUAGES)


def _whole(name: str, above: Mapping[str, object]) -> str:
    """Return the only full name ``above`` that begins with ``name``, or ``name``."""
    found: Iterator[str] = (whole for whole in above if fold(whole).split()[0] == fold(name))
    whole = [*found]
    return whole[0] if len(whole) == 1 else name
