"""Whom rules name as asking and answering, one after the other, where labels do not; and these rules as signs."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.transcript.identities.name_signs import around, signs_of
from bot.transcript.identities.name_weighing import addressed_in, weighed_in
from bot.transcript.names.asked_me import asked_the_writer
from bot.transcript.names.bylines import credited_in, is_credit
from bot.transcript.names.firms import firms_in, telling_of_firm
from bot.transcript.names.interviewed import interviewed_in
from bot.transcript.names.masthead import Masthead
from bot.transcript.names.meeting_credits import met_in
from bot.transcript.names.meetings import pair_in
from bot.transcript.names.name_wordings import persons
from bot.transcript.names.own_answers import answers_own
from bot.transcript.names.person_names import NAME, first_name_in, person_in, without_notes
from bot.transcript.names.questioned import questioned_in
from bot.transcript.names.signatures import name_alone, signature_in, signing
from bot.transcript.names.slavic_names import slavic_asking_in, slavic_interviewed_in
from bot.transcript.names.spelling_out import as_called
from bot.transcript.names.writers import asks_others, own_name_in, stood_first_with
from bot.transcript.signs.word_sets import set_of
from bot.transcript.speakers.head_lines import stated_in
from bot.transcript.speakers.introductions import introduced, presented
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.scene import Scene
from bot.transcript.speakers.vocatives import Called
from bot.transcript.text_parts.utterances import State
from bot.transcript.unspoken.reasons import SIGNATURE

_AUTHORS = set_of(
    "author authors byline creator written_by posted_by writer reporter auteur auteure autor autora autorin"
    " author_name post_author autor_name"
)

#: "ida-holm", ["ida-holm"]: as addresses of a site and its lists of authors have a name.
_SLUG: Final = re.compile(r"[\[\s\"']*([a-zß-ÿ]{2,}(?:[-_][a-zß-ÿ]{2,}){1,3})[\]\s\"']*")
#: "Ida Holm <ida@x.example>"
_ADDRESS: Final = re.compile(r"\s<[^<>]{0,80}>|\s[\w.+-]{1,60}@[\w.-]{1,60}")
#: "Ida Holm and Bo Ray live near Eastmere.", "Ida Holm mudou-se para Eastmere."
_NOTE_ON: Final = re.compile(
    rf"(?P<names>{NAME}(?:\s(?:and|und|et|y|e|&)\s{NAME})*)\s[^\W\d_A-ZÀ-ÖØ-Þ]+(?:-[a-zß-ÿ]{{1,3}})?\s"
)

#: "Intervista Ida Holm - La Fionda", "Interview: Ida Holm".
_INTERVIEW_TITLE: Final = re.compile(
    r"[\W_]*(?i:interview|entretien|entrevista|intervista|gespräch)\s?[:|–—-]?\s"
    rf"(?P<name>{NAME})(?=[\W_]*\Z|\s?[-|–—(,·•])"
)
#: "Vielen Dank für das Gespräch!", "Merci pour cet entretien."
_THANKS: Final = re.compile(
    r"\W*(?:many\sthanks|thank\syou|thanks|(?:vielen|herzlichen|besten)\sdank|wir\sdanken|danke"
    r"|(?:un\sgrand\s)?merci|(?:muchas\s)?gracias|(?:muito\s)?obrigad[ao]|(?:molte\s|mille\s)?grazie)\b[^.!?\n]{0,60}"
    r"\b(?:interview|conversation|talk|gespräch|entretien|entrevista|conversación|conversa|intervista)\W*",
    re.IGNORECASE,
)
#: A note on somebody below their name is so long at least.
_NOTE_LENGTH: Final = 60
#: What the sign of a rule is called, before the name of the rule.
_SIGN: Final = "rule: "
#: The signs of rules that say what the page states, or people of themselves and each other: whom they name is believed
#: whatever else stands there.
STATED: Final = frozenset(
    _SIGN + rule
    for rule in (
        *("signing", "stated, asks", "stated, answers", "presented", "introduced, asks", "introduced, answers"),
        *("pair below, asks", "pair below, answers", "questioned", "slavic, asks", "slavic, answers"),
        *("known to ask", "writer, answers", "title of interview", "told of", "signed below thanks"),
    )
)


def asking_by_rules(scene: Scene, head: Masthead, answering: Sequence[str]) -> tuple[str, ...]:
    """Return who asks, as far as the first rule that says anything knows; never one of those who are ``answering``."""
    pair = pair_of(scene, head)
    asking = _without(answering, _slavic_asking(head) or _interviewer(head) or (pair[0] if pair else ()))
    asking = asking or _without(answering, addressed_in(head.head, scene.called.in_answers))
    return asking or _without(answering, introduced(scene, Role.ASKS))


def answering_by_rules(scene: Scene, head: Masthead, asking: Sequence[str]) -> tuple[str, ...]:
    """Return who answers, as far as the first rule that says anything knows; never one of those who are ``asking``."""
    document = scene.document
    pair = None if asking else pair_of(scene, head)
    credited = tuple(asking) or _interviewer(head) or (pair[0] if pair else ())
    if signed := _without(credited, _signing_answers(scene)):
        return signed
    if told := _without(credited, slavic_interviewed_in(head.sentences, document.source.text)):
        return told
    found = _interviewee(head, credited, pair, scene.called)
    answering = _without(asking, tuple(as_called(name, document.source.text) for name in found))
    answering = answering or _without(credited, signing(document))
    answering = answering or presented(scene) or introduced(scene, Role.ANSWERS)
    return answering or _told_of_below(scene, credited)


def pair_of(scene: Scene, head: Masthead) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return who asks and who answers, where a sentence above the talk or a credit below it says that they met."""
    return pair_in(head.sentences) or _met_below(scene, head)


def _met_below(scene: Scene, head: Masthead) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    above = "\n".join((*head.titles, *head.lines, *head.captions))
    return met_in(below_talk(scene), above, (*stated_in(head, Role.ASKS), *authors_of(head)))


def signs_in(scene: Scene, head: Masthead) -> dict[str, dict[str, float]]:
    """Return for each name on the page its signs with their values, 0..1; what a rule says of it is one of them."""
    signs = signs_of(around(head, scene.document, scene.utterances), scene.called)
    keys = {fold(name): name for name in signs}
    for rule, names in _rules(scene, head).items():
        for name in names:
            if own := keys.get(fold(name)):
                signs[own][_SIGN + rule] = 1.0
    return signs


def _rules(scene: Scene, head: Masthead) -> Mapping[str, Sequence[str]]:
    """Return whom each rule names."""
    asks, answers = pair_in(head.sentences) or ((), ())
    asked, told = _met_below(scene, head) or ((), ())
    credited = _interviewer(head)
    return {
        "presented": presented(scene),
        "introduced, answers": introduced(scene, Role.ANSWERS),
        "introduced, asks": introduced(scene, Role.ASKS),
        "stated, answers": stated_in(head, Role.ANSWERS),
        "stated, asks": stated_in(head, Role.ASKS),
        "title": interviewed_in("\n".join(head.titles)),
        "lines": interviewed_in("\n".join(head.lines)),
        "head": interviewed_in("\n".join(head.head)),
        "weighed": weighed_in(head, credited, scene.called),
        "questioned": _questioned(head),
        "first line": _first_line(head),
        "credit says with whom": interviewed_in("\n".join(filter(is_credit, head.foot))),
        "pair, asks": asks,
        "pair, answers": answers,
        "pair below, asks": asked,
        "pair below, answers": told,
        "credited": credited_in([*head.lines, *head.foot]),
        "author": authors_of(head),
        "signed": _signed(head.lines[1:][-1:]),
        "slavic, asks": _slavic_asking(head),
        "slavic, answers": slavic_interviewed_in(head.sentences, scene.document.source.text),
        "signing": _signing_answers(scene) or signing(scene.document),
        "known to ask": known_to_ask(head),
        "writer, answers": _writer_answering(head),
        "title of interview": _in_title(head),
        "told of": _told_of(head),
        "signed below thanks": _signed_below_thanks(head),
    }


def known_to_ask(head: Masthead) -> tuple[str, ...]:
    """Return who asks as the page says of itself: who interviewed its writer, or had the talk first, or else writes it.

    Whoever writes it does where the lines present them, and say that they ask others.
    """
    if asked := asked_the_writer(head.sentences):
        return asked
    own = own_name_in(head.sentences) if asks_others(head.sentences) else None
    asked = stood_first_with(head.sentences) or ((own,) if own else ())
    return tuple(name for name in asked if not any(name in title for title in head.titles))


def _writer_answering(head: Masthead) -> tuple[str, ...]:
    """Return who presents themselves above the talk, and says that they answer, or gave an interview."""
    own = own_name_in(head.sentences) if answers_own(head.sentences) else None
    return (own,) if own and own not in known_to_ask(head) else ()


def _signing_answers(scene: Scene) -> tuple[str, ...]:
    """Return whose names stand below answers, as soon as one of them does so again and again."""
    text, answered = scene.document.source.text, False
    below: list[str] = []
    for utterance in scene.utterances:
        words = utterance.passage.span.of(text)
        name = (signature_in(words) or name_alone(words)) if utterance.aside == SIGNATURE else None
        if name and answered and person_in(name) == name:
            below.append(name)
        if utterance.aside is None:
            answered = utterance.state is State.ANSWER
    return tuple(dict.fromkeys(below)) if len(set(below)) < len(below) else ()


def _told_of_below(scene: Scene, credited: Sequence[str]) -> tuple[str, ...]:
    """Return who alone has a note of their own under the talk, where somebody else is ``credited`` with the questions.

    The note begins with the name, and goes on in lower case: "Ida Holm lives near Eastmere."
    """
    below = below_talk(scene)
    credited = tuple(credited) or credited_in(below)
    people = {found for note in below if (found := persons_noted(note))} if credited else set()
    return _without(credited, people.pop()) if len(people) == 1 else ()


def below_talk(scene: Scene) -> list[str]:
    """Return what stands under the last answer."""
    last = max((u.number for u in scene.utterances if u.aside is None and u.state is State.ANSWER), default=0)
    return [u.passage.span.of(scene.document.source.text) for u in scene.utterances[last + 1 :]]


def persons_noted(note: str) -> tuple[str, ...]:
    """Return the persons whom a ``note`` under a talk is on."""
    found = _NOTE_ON.match(note.strip("*_ "))
    return persons(found["names"]) if found else ()


def _without(others: Sequence[str], names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in others)


def _interviewee(
    head: Masthead, credited: Sequence[str], pair: tuple[tuple[str, ...], tuple[str, ...]] | None, called: Called
) -> tuple[str, ...]:
    paired = pair[1] if pair and pair[1][0] not in credited else ()
    if stated := stated_in(head, Role.ANSWERS) or paired or _writer_answering(head):
        return stated
    ways: Sequence[Callable[[], tuple[str, ...]]] = (
        lambda: interviewed_in("\n".join(head.titles)),
        lambda: _without(credited, _in_title(head)),
        lambda: interviewed_in("\n".join(head.lines)),
        lambda: interviewed_in("\n".join(head.head)),
        lambda: _questioned(head),
        lambda: _without(credited, _told_of(head)),
        lambda: weighed_in(head, credited, called),
        lambda: _headed_note(head, credited),
        lambda: _first_line(head),
        lambda: interviewed_in("\n".join(filter(is_credit, head.foot))),
    )
    firms = tuple(firms_in(head.sentences))
    return next((found for way in ways if (found := _without(firms, way()))), ())


def _in_title(head: Masthead) -> tuple[str, ...]:
    """Return whom a title has right behind the word for an interview: by a common first name, or one that recurs."""
    found = filter(None, map(_INTERVIEW_TITLE.match, head.titles))
    names = (found["name"] for found in found if person_in(found["name"]) == found["name"])
    around = (*head.titles, *head.captions, *head.lines)
    known = (name for name in names if is_first_name(name.split()[0]) or sum(name in line for line in around) > 1)
    return tuple(known)[:1]


def _told_of(head: Masthead) -> tuple[str, ...]:
    """Return whose name alone a title is, where a line below tells of them by their first name or their surname."""
    for title in head.titles:
        name = title.strip("*_# ")
        words = name.split()
        if re.fullmatch(NAME, name) and person_in(name) == name and is_first_name(words[0]):
            told = re.compile(rf"(?:^|[.!?,]\s)[*_]*(?:{re.escape(words[0])}|{re.escape(words[-1])})\s[a-zß-ÿ]")
            if any(len(line) >= _NOTE_LENGTH and told.search(line) for line in head.lines):
                return (name,)
    return ()


def _questioned(head: Masthead) -> tuple[str, ...]:
    return questioned_in(head.sentences, "\n".join(head.head)) or telling_of_firm(head.sentences)


def _interviewer(head: Masthead) -> tuple[str, ...]:
    return (
        stated_in(head, Role.ASKS)
        or known_to_ask(head)
        or credited_in([*head.lines, *head.foot])
        or _signed_below_thanks(head)
        or authors_of(head)
        or _signed(head.lines[1:][-1:])
    )


def _slavic_asking(head: Masthead) -> tuple[str, ...]:
    return slavic_asking_in([*head.lines, *head.foot])


def _signed(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the name that one of ``lines`` is: the last above the talk and below an introduction."""
    bare = (line.strip("*_ –—-") for line in lines)
    return tuple(name for line in bare if re.fullmatch(NAME, line) and (name := person_in(line)) == line)


def _signed_below_thanks(head: Masthead) -> tuple[str, ...]:
    """Return whose name alone stands right below thanks for a talk: "Thank you for the interview.", "(Ida Holm)"."""
    signed = (below.strip("*_()[] –—-") for above, below in pairwise(head.foot) if _THANKS.fullmatch(above))
    return tuple(name for name in signed if re.fullmatch(NAME, name) and person_in(name) == name)


def authors_of(head: Masthead) -> tuple[str, ...]:
    """Return the authors whom the file states, as far as they are persons: no "Admin"."""
    stated = (_ADDRESS.sub("", without_notes(each)).strip() for each in head.stated(_AUTHORS))
    return tuple(dict.fromkeys(name for each in stated for name in _author(each, head.front)))


def _author(stated: str, front: str) -> tuple[str, ...]:
    """Return who an author's field names; by "ida-holm", as addresses have it, whom the page above the talk has."""
    if found := _SLUG.fullmatch(stated):
        name = found[1].replace("-", " ").replace("_", " ").title()
        return (name,) if name in front and person_in(name) == name else ()
    return persons(stated) or first_name_in(stated)


def _headed_note(head: Masthead, credited: Sequence[str]) -> tuple[str, ...]:
    """Return the only name with a line to itself above a longer one, as boxes on people have, where others asked."""
    boxes = (line.strip("*_# ") for line, note in pairwise(head.lines) if len(note) >= _NOTE_LENGTH)
    names = {line for line in boxes if re.fullmatch(NAME, line) and person_in(line) == line}
    people = [name for name in names.difference(credited) if is_first_name(name.split()[0])]
    return tuple(people) if credited and len(people) == 1 else ()


def _first_line(head: Masthead) -> tuple[str, ...]:
    """Return the first line where it is nothing but a name."""
    line = next(iter(head.head), "").strip("# *")
    name = person_in(line) if re.fullmatch(NAME, line) and not line.isupper() else None
    return (name,) if name == line else ()
