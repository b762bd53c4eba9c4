"""Cards above a talk that say whose it is: "Name: Ida Holm" beside "Occupation: miller"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.words import fold
from bot.transcript.names.masthead import Masthead
from bot.transcript.names.person_names import person_in
from bot.transcript.signs.word_sets import set_of

#: What the name is called, folded.
_NAME_WORDS: Final = set_of(
    "name full_name first_name names nom nom_complet prenom nom_et_prenom prenom_et_nom nombre nombre_completo "
    "nombre_y_apellido nombre_y_apellidos apellidos_y_nombre nome nome_completo nome_e_cognome nome_e_sobrenome naam "
    "volledige_naam vor-_und_nachname vollstandiger_name vorname navn fulde_navn namn imie imie_i_nazwisko jmeno "
    "имя 姓名 名前 氏名 お名前"
)
#: What else such a card tells, folded.
_FACTS: Final = set_of(
    "age occupation job job_title profession trade work position role birthplace born place_of_birth date_of_birth "
    "hometown residence lives_in nationality nickname years_of_experience "
    "alter beruf tatigkeit funktion geburtsort geboren geburtsdatum wohnort herkunft spitzname "
    "metier fonction poste ne_a nee_a ne_le nee_le lieu_de_naissance date_de_naissance residence surnom "
    "edad ocupacion profesion oficio cargo puesto lugar_de_nacimiento fecha_de_nacimiento nacionalidad residencia "
    "idade ocupacao profissao oficio funcao naturalidade local_de_nascimento data_de_nascimento nacionalidade "
    "eta professione mestiere occupazione lavoro ruolo luogo_di_nascita data_di_nascita residenza "
    "leeftijd beroep functie woonplaats geboorteplaats geboortedatum "
    "职业 年龄 职位 职务 籍贯 年齢 職業"
)
#: A sheet of somebody at school has these: whoever fills it in asks.
_OF_A_PUPIL: Final = set_of(
    "class grade period teacher student_id homework due klasse lehrer lehrerin fach kurs matrikelnummer classe "
    "professeur matiere clase curso asignatura matricula turma professora serie disciplina insegnante materia klas vak"
)
#: "Name: Ida Holm", "**Profissão:** moleira", "- Alter: 54"
_FIELD: Final = re.compile(
    r"[\s*_|•-]*(?P<field>[^\W\d_](?:[^\W\d_]|[ ’'-]){1,30}?)[*_]*\s?[:：][*_]*\s*"
    r"(?P<value>[^\n:：|]{1,80}?)[\s*_|.]*\Z"
)
#: So many lines away from the name another one may stand.
_NEAR: Final = 2


def carded_in(head: Masthead) -> tuple[str, ...]:
    """Return whose names cards in ``head`` have: beside something else of the same person, and of no pupil's sheet.

    Of one word, it is a common first name.
    """
    stated = (*(f"{name}: {value}" for name, value in head.fields), *head.lines)
    found = [_FIELD.match(line) for line in stated]
    fields = [fold(each["field"]) if each else "" for each in found]
    if not _OF_A_PUPIL.isdisjoint(fields):
        return ()
    at = [n for n, field in enumerate(fields) if field in _NAME_WORDS and _is_card(fields, n)]
    return tuple(dict.fromkeys(_named(each["value"] for n in at if (each := found[n]))))


def _is_card(fields: Sequence[str], at: int) -> bool:
    return not _FACTS.isdisjoint(fields[max(0, at - _NEAR) : at + _NEAR + 1])


def _named(values: Iterator[str]) -> Iterator[str]:
    return (value for value in values if person_in(value) == value or (" " not in value and is_first_name(value)))
