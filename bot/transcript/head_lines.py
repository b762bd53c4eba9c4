"""Lines and fields of a head that say who asks and who answers: "Guest: Ida Holm", "Hosts: Jette Kranz, Bo Ray"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from bot.model.document import Document
from bot.text.words import fold
from bot.transcript.label_keys import short_forms
from bot.transcript.label_words import ANSWER_WORDS, QUESTION_WORDS, looks_like_name
from bot.transcript.labels import Label, key_of
from bot.transcript.masthead import Masthead, masthead_of
from bot.transcript.name_cues import credited_in, persons
from bot.transcript.person_names import NAME, person_in, without_notes
from bot.transcript.roles import Role

#: "Guest: Ida Holm", "Interviewed by: Jette Kranz", and "| Gast = Ida Holm" in the box of a wiki.
_STATED = re.compile(
    r"[\s*_|-]*(?P<role>[^\W\d_](?:[^\W\d_]|[ ’'-]){1,30}?)\s*(?:[:：]|(?<=\s)=)[*_]*\s*"
    r"(?:[^\W\d_]{2,20}:(?=\S))?(?P<name>[^\n:：]{2,120}?)[\s*_]*\Z"
)
#: "Mit Jette Kranz. Zu Gast: Ida Holm": a sentence of a line may say it.
#: Inside of brackets none ends: "Ida Holm (geb. Kranz)".
_SENTENCES: Final = re.compile(
    r"(?<=[a-zß-ÿ]\.)(?<!\b[DMS]r\.)(?<!\bMrs\.)(?<!\bProf\.)\s(?=[A-ZÀ-ÖØ-Þ])(?![^()\n]{0,60}\))"
)
_FIRST_NAME: Final = re.compile(NAME)
_BETWEEN: Final = re.compile(r"\s*[,;&]\s*(?:(?:and|und|et|y|e)\s)?|\s(?:and|und|et|y|e)\s")


def _set(names: str) -> frozenset[str]:
    return frozenset(name.replace("_", " ") for name in names.split())


#: Names of fields and of lines, folded.
ANSWERING: Final = _set(
    "guest guests zu_gast witnesses interviewee interviewees interviewed speaker speakers narrator narrators "
    "subject featuring person "
    "name_of_interviewee interview_with gast gaste interviewpartner interviewpartnerin gesprachspartner "
    "gesprachspartnerin zeitzeuge zeitzeugin invite invitee invites interviewe interviewee personne_interviewee temoin "
    "entrevistado entrevistada entrevistados invitado invitada convidado convidada depoente "
    "witness expert experts sachverstandige sachverstandiger zeugen temoins personnes_auditionnees auditionne "
    "auditionnee testigo testigos testemunha testemunhas perito peritos befragte befragter auskunftsperson "
    "auskunftspersonen compareciente comparecientes comparece depoentes "
    # above a talk in a column: "Today: Ida Holm, beekeeper"
    "today heute hoy hoje aujourd'hui aujourd’hui"
)
ASKING: Final = _set(
    "interviewer interviewers host hosts interviewed_by interview_by conducted_by name_of_interviewer "
    "interviewerin moderator moderatorin interviewt_von intervieweur intervieweuse enqueteur enquetrice "
    "propos_recueillis_par entrevistador entrevistadora entrevistado_por entrevistada_por "
    "members_present"
)

#: Words of labels that ask, but in a head say who edits: "Redaktion: Dr. Ida Holm".
DESKS: Final = _set("redaktion redaction redaccion redacao")


def stated_in(head: Masthead, role: Role) -> tuple[str, ...]:
    """Return the names that fields or lines of ``head`` give to that ``role``."""
    fields, words = (ASKING, QUESTION_WORDS - DESKS) if role is Role.ASKS else (ANSWERING, ANSWER_WORDS)
    sentences = (part for line in head.head for part in _SENTENCES.split(line))
    lines = (found for part in sentences if (found := _STATED.match(part)))
    named = [*head.stated(fields), *(found["name"] for found in lines if fold(found["role"]) in fields | words)]
    return tuple(dict.fromkeys(name for each in named for name in _names_in(without_notes(each).strip())))


def _names_in(stated: str) -> tuple[str, ...]:
    parts = [_FIRST_NAME.match(part.strip()) for part in _BETWEEN.split(stated)]
    people = [person_in(found[0]) for found in parts if found]
    if len(people) == len(parts) > 1 and all(people):
        return tuple(name for name in people if name)
    return persons(stated) or ((stated,) if looks_like_name(stated) else ())


def stated_roles(document: Document, labels: Sequence[Label]) -> Mapping[str, Role]:
    """Return the roles of the keys of ``labels`` whose names the head of ``document`` gives a role; most often none."""
    if not labels:
        return {}
    head = masthead_of(document, labels[0].start)
    keys = {label.key for label in labels}
    asking = stated_in(head, Role.ASKS) or credited_in([*head.lines, *head.foot])
    roles = dict.fromkeys(_keys_of(stated_in(head, Role.ANSWERS), keys), Role.ANSWERS)
    return roles | dict.fromkeys(_keys_of(asking, keys), Role.ASKS)


def _keys_of(names: Iterable[str], keys: set[str]) -> Iterator[str]:
    """Yield those of ``keys`` that are a name's, or the short form of one."""
    for name in names:
        own = key_of(name)
        yield from keys & {own, *short_forms(name, own)}
