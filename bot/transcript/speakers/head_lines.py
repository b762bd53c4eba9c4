"""Lines and fields of a head that say who asks and who answers: "Guest: Ida Holm", "Hosts: Jette Kranz, Bo Ray"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from bot.model.document import Document
from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.transcript.labelling.label_keys import short_forms
from bot.transcript.labelling.labels import Label, key_of
from bot.transcript.names.bylines import credited_in
from bot.transcript.names.han_names import han_names_in
from bot.transcript.names.masthead import Masthead, masthead_of
from bot.transcript.names.name_parts import is_particle
from bot.transcript.names.name_wordings import persons
from bot.transcript.names.person_names import CAPITALISED, NAME, person_in, without_notes
from bot.transcript.names.spelling_out import is_no_name
from bot.transcript.signs.label_words import (
    ANSWER_WORDS,
    ASKER_WORDS,
    GUEST_WORDS,
    QUESTION_WORDS,
    looks_like_name,
)
from bot.transcript.signs.word_sets import set_of
from bot.transcript.speakers.noted_parts import beside_who_asks, parts_noted
from bot.transcript.speakers.person_cards import carded_in
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.table_cells import named_in_cells

#: "Guest: Ida Holm", "Interviewee - Ida Holm", "Interviewed by: Jette Kranz", "| Gast = Ida Holm" in the box of a wiki.
_STATED = re.compile(
    r"""
    [\s*_|-]*(?P<role>[^\W\d_](?:[^\W\d_]|[ ’'-]){1,30}?)
    (?:\([aeo]\)|[/:*][aeo]|[/:*_]-?in(?:nen)?)?[*_]*\s*            # invitado/a, Interviewpartner*in
    (?:[:：]|(?<=\s)=|[–—-](?=\s))[*_]*\s*
    (?:[^\W\d_]{2,20}:(?=\S))?                                      # "Guest: Name:Ida Holm"
    (?P<name>[^\n:：|]{2,120}?)
    (?:(?<=[\u3400-\u9fff])：.*|\s\|.*)?[\s*_|]*\Z                   # another field behind it
    """,
    re.VERBOSE,
)
#: "Name of the interviewee", "nom de l'interviewée", folded.
_NAME_OF: Final = re.compile(
    r"\A(?:name|nom|nombre|nome|naam)\s"
    r"(?:(?:of|the|des|der|de|do|da|del|della|dello|van|la|el|het)\s|(?:de)?l{1,2}['’]){0,3}"
)
#: "Guests: Ida Holm and Bo Ray     Place: The barn": what stands beside it in the same line; 嘉宾：林秋月 主持：小孟.
_NEXT_FIELD: Final = re.compile(
    r"(?<![:：*_\s])(?:\s{3,}+|[\t\u3000]\s*+|\s\|\s|(?<=[\u3400-\u9fff])\s)(?=[*_]*[^\W\d_]"
    r"(?:(?!\s\s)[^\n\t\u3000:：|]){1,30}[:：])"
)
#: "Participants: Ida Holm, beekeeper; Bo Ray, once a keeper of gates", on several lines.
_LISTED: Final = re.compile(
    r"(?m)^(?:[^\S\n]|[*_|-])*(?P<role>[^\W\d_](?:[^\W\d_]|[ ’'-]){1,30}?)\s?[:：][*_]*\s"
    r"(?P<names>[^:]{5,400}?)(?=\n[^\n:]{2,40}:|\Z)"
)
#: "Mit Jette Kranz. Zu Gast: Ida Holm": a sentence of a line may say it.
#: Inside of brackets none ends: "Ida Holm (geb. Kranz)".
_SENTENCES: Final = re.compile(
    r"(?<=[a-zß-ÿ]\.)(?<!\b[DMS]r\.)(?<!\b(?:Mrs|Mme|Dra|Sra|Lic|Ing|Arq|Avv|Mag|Mgr)\.)"
    r"(?<!\b(?:Prof|Dott|Abog|Mtro|Mtra)\.)(?<!\bProfa\.)\s(?=[A-ZÀ-ÖØ-Þ])(?![^()\n]{0,60}\))"
)
#: "Ida Holm, St Bride's"
_WHOSE: Final = re.compile("['’]s?\\Z")
#: "Holm, Ida", "Holm, Ida, geb. Kranz (*1931)"
_SURNAME_FIRST: Final = re.compile(
    rf"(?P<last>{CAPITALISED}(?:\s{CAPITALISED})?),\s(?P<first>{CAPITALISED}(?:\s{CAPITALISED})?)"
    r"(?=\s*(?:\Z|[(*†;]|,\s(?:geb|née?\b|born|b\.|nacid|nascid|vda|verh)))"
)
#: "Posts: 5", "3 May", "¿Cómo empezaste en la mina?" below a lone "P".
_NO_NAME: Final = re.compile(r"\w:\s?\d|^\d|^\W*[¿¡]|[?？！!]\W*\Z")
#: A name in the cell of a table is no longer.
_LONGEST_CELL: Final = 100
_FIRST_NAME: Final = re.compile(NAME)
_POINTS: Final = ("- ", "* ", "• ")
#: What stands for the name of somebody who is not named, folded.
_HIDDEN: Final = re.compile(
    r"[\W_]{0,4}(?:(?:name|nom|nombre|nome|kept|remains?|bleibt|reste|permanece)\s)?"
    r"(?:anon[yi]m|withheld|confidential|not\sdisclosed|nicht\sgenannt|geheim|confidenti|no\srevelado|nao\srevelado)"
)
#: "Ida Holm", "Ida Holm. November 2019".
_NAME_ALONE: Final = re.compile(
    rf"(?P<name>{NAME}?)(?:\s?[,|–—-]?\s?(?:[^\W\d_]{{3,12}}\s(?:de\s)?)?(?:19|20)\d\d)?\.?"
)
#: A title that names nobody.
_INTERVIEW: Final = frozenset(
    "interview|the interview|das interview|entretien|l'entretien|entrevista|la entrevista|a entrevista"
    "|intervista|l'intervista|gesprach|im gesprach|het interview".split("|")
)
#: "Ida aka Bee Queen"
_ALIAS: Final = re.compile(
    r"(?i),?\s(?:aka|a\.k\.a\.|alias|also\sknown\sas|better\sknown\sas|genannt|bekannt\sals|dite?"
    r"|(?:más\s)?conocid[oa]\scomo|(?:mais\s)?conhecid[oa]\s(?:como|por))\s"
)
_BETWEEN: Final = re.compile(r"\s*[,;&]\s*(?:(?:and|und|et|y|e)\s)?|\s(?:and|und|et|y|e)\s")


#: Above a talk in a column that has somebody else each time: "Today: Ida Holm, beekeeper", "This quarter: Ida Holm".
_THIS_TIME: Final = set_of(
    "today heute hoy hoje aujourd'hui vandaag oggi "
    "this_week this_month this_quarter this_issue this_time diese_woche diesen_monat diesmal dieses_mal in_diesem_heft "
    "cette_semaine ce_mois-ci ce_mois cette_fois esta_semana este_mes esta_vez nesta_semana neste_mes desta_vez "
    "deze_week deze_maand deze_keer questa_settimana questo_mese"
)
#: What such a person is, and whom that has to do with.
_WHAT_IS: Final = re.compile(r",\s(?=[a-zß-ÿ]).*")
#: Names of fields and of lines, folded. Fields only are those of several people, "Guests: Ida Holm and Bo Ray", and of
#: what somebody has done, "Interviewed by"; and words that tell nothing as the label of a turn, "Speaker", "Expert".
ANSWERING: Final = (
    _THIS_TIME
    | GUEST_WORDS
    | set_of(
        "guests zu_gast witnesses interviewees interviewed speaker speakers narrator narrators featuring person "
        "name_of_interviewee interview_with gaste interviewpartner interviewpartnerin invites personne_interviewee "
        "entrevistados depoente "
        "expert experts sachverstandige sachverstandiger zeugen temoins personnes_auditionnees auditionne "
        "auditionnee testigo testigos testemunhas perito peritos auskunftsperson "
        "auskunftspersonen compareciente comparecientes comparece depoentes "
        "interviewten befragten gesprekspartner ospite "
        # and several of them
        "interviewpartnerinnen gesprachspartnerinnen zeitzeugen zeitzeuginnen interviewes invitees "
        "personnes_interviewees entrevistadas invitados invitadas convidados convidadas intervistati intervistate "
        "ospiti geinterviewden "
        # in Chinese, Japanese and Korean
        "访谈嘉宾 特邀嘉宾 对话嘉宾 受访嘉宾 被访谈人 被访谈者 口述者 讲述者 "
        "被採訪人 被採訪者 採訪對象 訪談對象 話し手 語り手 ケスト 답변자 인터뷰이"
    )
)
ASKING: Final = ASKER_WORDS | set_of(
    "interviewers hosts interviewed_by interview_by conducted_by name_of_interviewer interviewt_von enquetrice "
    "moderated_by chaired_by moderiert_von gesprachsleitung animation anime_par animee_par moderacion "
    "moderado_por moderada_por conduce moderacao mediacao mediador mediadora moderazione "
    "propos_recueillis_par entrevistado_por entrevistada_por "
    "intervistatori entrevistadores entrevistadoras intervieweurs intervieweuses interviewerinnen members_present "
    "访问人 提问人 主持 文字记者 訪談人 インタヒュアー 질문자 인터뷰어"
)

#: The field of whoever is asked in a copied thread, which nobody writes by hand: none beside them answers.
_ASKED_IN_THREAD = set_of("asked_in_thread")
#: What programs that transcribe print above all names: those who ask are among them.
_SPEAKERS: Final = set_of("speaker speakers person subject featuring guests hosts")
#: Who takes part, of whom somebody else may be stated to ask.
_TAKING_PART: Final = set_of(
    "participants panel panelists panellists teilnehmer teilnehmerinnen teilnehmende teilnehmer_innen runde "
    "podium auf_dem_podium es_diskutieren intervenants intervenantes avec invites participantes intervinientes "
    "intervienen participam deelnemers partecipanti"
)

#: The first line of a form that somebody fills in: "01. Name", "1) Nombre:".
_NAME_ASKED: Final = re.compile(
    r"(?i)\W*0?1\W{1,3}(?:your\s|full\s|dein\s|ihr\s|ton\s|votre\s|tu\s|su\s|(?:o\s)?(?:seu|teu)\s)?"
    r"(?:names?|nom|nome|nombre|naam|navn|namn|jméno|imię|имя|姓名)"
    r"(?:\s(?:completo|complet|und\s\w+|y\s\w+|e\s\w+|et\s\w+))?\s?[:?]?"
)
#: Words of labels that ask, but in a head say who edits: "Redaktion: Dr. Ida Holm".
DESKS: Final = set_of("redaktion redaction redaccion redacao")


def stated_in(head: Masthead, role: Role) -> tuple[str, ...]:
    """Return the names that fields or lines of ``head`` give to that ``role``."""
    fields, words = (ASKING, QUESTION_WORDS - DESKS) if role is Role.ASKS else (ANSWERING, ANSWER_WORDS)
    fields_of = (field for line in head.head for field in _NEXT_FIELD.split(line))
    sentences = (part for field in fields_of for part in _SENTENCES.split(field))
    lines = (found for part in sentences if (found := _STATED.match(part)))
    told = ((_NAME_OF.sub("", fold(found["role"])), found["name"]) for found in lines)
    lines_of = (_WHAT_IS.sub("", name) if role in _THIS_TIME else name for role, name in told if role in fields | words)
    named = [*head.stated(fields), *lines_of]
    named += (*_below(head, (fields | words) - _SPEAKERS), *named_in_cells(head.lines, fields | words))
    named += (*_headed(head), *_filled_in(head), *carded_in(head)) if role is Role.ANSWERS else ()
    noted = parts_noted(head.lines)
    own = [name for name, part in noted.items() if part is role]
    names = [name for each in named for name in _names_in(_without_alias(without_notes(each).strip()))]
    return tuple(dict.fromkeys(name for name in (*names, *own) if noted.get(name, role) is role))


def hides_name(head: Masthead) -> bool:
    """Tell whether fields or lines of ``head`` say that whoever answers is not named: "Interviewee: anonymous"."""
    words = ANSWERING | ANSWER_WORDS
    stated = (found["name"] for line in head.lines if (found := _STATED.match(line)) and fold(found["role"]) in words)
    below = (name for role, name in pairwise(head.lines) if fold(role.strip(" *_:|")) in words)
    return any(_HIDDEN.match(fold(value)) for value in (*head.stated(ANSWERING), *stated, *below))


def _below(head: Masthead, words: frozenset[str]) -> Iterator[str]:
    """Yield the names below lines of ``head`` that are nothing but one of ``words``, as in cells of a table.

    Of a list, those are all points from there on that name somebody.
    """
    goes_on = False
    for above, name in pairwise(head.lines):
        if fold(above.strip(" *_:|")) in words or (goes_on and name.startswith(_POINTS)):
            own = without_notes(name).strip().removeprefix("- ").removeprefix("* ").removeprefix("• ")
            named = _names_in(own) if _is_cell(name) else ()
            are_people = bool(named) and all(person_in(each) == each for each in named)
            goes_on = are_people and name.startswith(_POINTS)
            if are_people:
                yield own
        else:
            goes_on = False


def _is_cell(line: str) -> bool:
    return len(line) <= _LONGEST_CELL and _NO_NAME.search(line) is None


def _headed(head: Masthead) -> Iterator[str]:
    """Yield the name that the first line has below a title that is nothing but the word for an interview.

    A month or a year may stand behind it, where nobody else is named above the talk.
    """
    titles = [fold(title.strip(" *_:.")) for title in head.titles]
    if len(titles) != 1 or titles[0] not in _INTERVIEW or not head.lines:
        return
    found = _NAME_ALONE.fullmatch(head.lines[0].strip(" *_"))
    name = found["name"].rstrip(".,") if found else ""
    if name and person_in(name) == name and not credited_in([*head.lines[1:], *head.foot]):
        yield name


def _filled_in(head: Masthead) -> Iterator[str]:
    """Yield the name below the first line of a form: "01. Name" above "Ida Holm"."""
    for asked, told in pairwise(head.lines):
        if _NAME_ASKED.fullmatch(asked) and _NAME_ALONE.fullmatch(told) and person_in(told) == told:
            yield told


def _are_two(last: Sequence[str], first: Sequence[str]) -> bool:
    """Tell whether what stands around a comma is two names: "Bo Ray, Di Falk", not "García Quist, José Luis"."""
    return is_first_name(last[0]) or (len(last) == len(first) == 2 and not is_first_name(first[1]))


def _listed_in(head: Masthead) -> Iterator[str]:
    """Yield whom lines of ``head`` list as taking part: "Participants: Ida Holm, beekeeper; Bo Ray"."""
    for listed in _LISTED.finditer("\n".join(head.lines)):
        if fold(listed["role"]) in _TAKING_PART:
            yield from filter(None, (person_in(found[0]) for found in _FIRST_NAME.finditer(listed["names"])))


def _without_alias(stated: str) -> str:
    """Return the name that is ``stated`` without another that its bearer has: "Ida aka Bee#12", "bee aka Ida Ray".

    It is the one that is a person's name, or else the first.
    """
    first, *others = _ALIAS.split(stated, 1)
    named = (other for other in others if _FIRST_NAME.fullmatch(other) and person_in(other) == other)
    return first if person_in(first) else next(named, first)


def _says_what(behind: Iterable[str]) -> bool:
    """Tell whether what stands ``behind`` the first name says what its bearer is: "Ida Holm, head of the choir"."""
    return any(word[:1].islower() and not is_particle(word) for word, *_ in filter(None, map(str.split, behind)))


def _beside_first(stated: str) -> Iterator[str]:
    """Yield whom ``stated`` names behind the first name, up to what they are: "Ida Holm and Bo Ray, beekeepers".

    Behind a comma, only a common first name begins another: "Ida Holm, Chair Clear Water Board and teacher".
    """
    parts = _BETWEEN.split(stated)
    for between, part in zip(_BETWEEN.findall(stated), parts[1:], strict=True):
        if person_in(part) != part or not (between.strip(" ,;") or is_first_name(part.split()[0])):
            return
        yield part


def _are_first_names(words: Sequence[str]) -> bool:
    """Tell whether each of ``words`` may be a first name, and one of them is: no "Ida and Friends"."""
    could_be = (
        re.fullmatch(CAPITALISED, word) and (is_first_name(word) or not is_no_name(fold(word))) for word in words
    )
    return all(could_be) and any(map(is_first_name, words))


def _names_in(stated: str) -> tuple[str, ...]:
    if names := han_names_in(stated):
        return names
    if (turned := _SURNAME_FIRST.match(stated)) and not _are_two(turned["last"].split(), turned["first"].split()):
        return tuple(filter(None, [person_in(f"{turned['first']} {turned['last']}")]))
    parts = [_FIRST_NAME.match(part.strip()) for part in _BETWEEN.split(stated)]
    people = [person_in(found[0]) for found in parts if found and not _WHOSE.search(found[0])]
    if people and (named := people[0]) and _says_what(_BETWEEN.split(stated)[1:]):
        return (named, *_beside_first(stated))
    if len(people) == len(parts) > 1 and all(people):
        return tuple(name for name in people if name)
    if len(firsts := _BETWEEN.split(stated)) > 1 and _are_first_names(firsts):
        return tuple(firsts)
    return persons(stated) or ((stated,) if looks_like_name(stated) else ())


def stated_roles(document: Document, labels: Sequence[Label]) -> Mapping[str, Role]:
    """Return the roles of the keys of ``labels`` whose names the head of ``document`` gives a role; most often none.

    Where it says who asks, all others that take part as it says answer; where it has whoever is asked in a copied
    thread, all others ask.
    """
    if not labels:
        return {}
    head = masthead_of(document, labels[0].start)
    keys = {label.key for label in labels}
    asking = stated_in(head, Role.ASKS) or credited_in([*head.lines, *head.foot])
    beside = (*_listed_in(head), *beside_who_asks(head.lines)) if asking else ()
    nicknames = head.stated(ANSWERING)  # "galley_bo" is nobody's name elsewhere
    asked = head.stated(_ASKED_IN_THREAD)
    others = keys.difference(known) if (known := set(_keys_of(asked, keys))) else ()
    answering = [*stated_in(head, Role.ANSWERS), *nicknames, *beside, *asked]
    roles = dict.fromkeys(others, Role.ASKS) | dict.fromkeys(_keys_of(answering, keys), Role.ANSWERS)
    return roles | dict.fromkeys(_keys_of(asking, keys), Role.ASKS)


def _keys_of(names: Iterable[str], keys: set[str]) -> Iterator[str]:
    """Yield those of ``keys`` that are a name's, or the short form of one."""
    for name in names:
        own = key_of(name)
        if own:  # "(tbd)" names nobody yet
            yield from keys & {own, *short_forms(name, own), f"{own[0]}. {own.split()[-1]}"}
