"""Who interviewed whoever writes the page: "I was interviewed by Jette Kranz", "Jette Kranz hat mich interviewt"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.transcript.names.name_wordings import persons
from bot.transcript.names.person_names import NAME

_SOON: Final = r"(?:[^\W\d_]+\s){0,2}?"
#: Words between these and a name say what its bearer is: "by the blogger Jette Kranz".
_WHO: Final = r"(?:[a-zß-ÿ][\w'’-]*\s){0,5}?"
_NAMES: Final = rf"(?P<names>{NAME}(?:\s(?:and|und|et|y|e|&)\s{NAME})?)"
#: Each with the name behind it.
_BY: Final = (
    rf"\b(?:I|[Ww]e)\s(?:was|were|got|(?:have|had)\sbeen)\s{_SOON}(?:interviewed|questioned)\sby",
    rf"\b[Jj](?:['’]ai|['’]avais)\s(?:{_SOON}été\s)(?:interviewée?|interrogée?)\spar",
    r"\b[Nn]ous\s(?:avons|avions)\sété\s(?:interviewée?s|interrogée?s)\spar",
    rf"\b(?i:fui|fuimos|he\ssido|hemos\ssido)\s{_SOON}entrevistad[oa]s?\spor",
    rf"\b(?i:fui|fomos)\s{_SOON}entrevistad[oa]s?\s(?:por|pelo|pela)",
    rf"\b(?i:sono\sstat[oa]|siamo\sstat[ie])\s{_SOON}intervistat[oaie]\sda",
    r"\b(?i:me|nos)\s(?:entrevistó|ha\sentrevistado)",
)
#: Each with the name before it.
_ASKED_ME: Final = (
    rf"\s{_SOON}(?:interviewed|questioned)\s(?:me|us)\b",
    r"\s(?:hat|haben)\s(?:mich|uns)\b[^.!?\n]{0,80}?\b(?:interviewt|befragt|ausgefragt)\b",
    r"\s(?:interviewte|befragte)\s(?:mich|uns)\b",
    rf"\s(?:m['’]a|m['’]ont|nous\sa|nous\sont)\s{_SOON}(?:interviewée?s?|interrogée?s?|posé)\b",
    r"\s(?:me|nos)\s(?:entrevistó|ha\sentrevistado|entrevistou)\b",
    r"\sentrevistou-(?:me|nos)\b",
    r"\s(?:mi|ci)\sha\sintervistat[oaie]\b",
)
#: "Ich wurde von Jette Kranz interviewt"
_WAS_ASKED: Final = re.compile(
    rf"\b(?i:ich\swurde|wurde\sich|wir\swurden|wurden\swir|bin\sich|ich\sbin)\s[^.!?\n]{{0,60}}?\bvon\s{_WHO}{_NAMES}"
    r"[^.!?\n]{0,100}?\b(?:interviewt|befragt|ausgefragt)\b"
)
_FOR_IT: Final = (
    r"[^.!?\n]{0,100}?\b(?i:(?:for|to\sdo|to\sgive|about)\s(?:an?\s)?(?:[\w-]+\s)?interview|to\sinterview\s(?:me|us)"
    r"|(?:für|um)\sein\s(?:[\w-]+\s)?interview|pour\s(?:une\sinterview|un\sentretien)|para\s(?:un|una|uma)\sentrevista"
    r"|per\sun['’]intervista)\b"
)
#: "I was contacted by Jette Kranz, a student, for an interview", "Jette Kranz hat mich für ein Interview angefragt".
_SOUGHT_BY: Final = re.compile(
    rf"""
    (?:
        \b(?:I|[Ww]e)\s(?:was|were|got|(?:have|had)\sbeen)\s{_SOON}
        (?:contacted|approached|e-?mailed|invited|asked)\sby
      | \b[Jj]['’](?:ai|avais)\sété\s(?:contactée?|sollicitée?)\spar
      | \b[Nn]ous\savons\sété\s(?:contactée?s|sollicitée?s)\spar
      | \b(?i:fui|fuimos|fomos)\s{_SOON}(?:contac?tad|procurad|invitad|convidad)[oa]s?\s(?:por|pelo|pela)
      | \b(?i:sono\sstat[oa])\s{_SOON}contattat[oa]\sda
      | \b(?i:ich\swurde|wurde\sich|wir\swurden|wurden\swir)\s[^.!?\n]{{0,60}}?\bvon
    )\s{_WHO}{_NAMES}{_FOR_IT}
    """,
    re.VERBOSE,
)
_SOUGHT: Final = re.compile(
    rf"""
    {_NAMES}(?:,\s[^\n,.!?]{{2,60}},)?\s(?:
        {_SOON}(?:contacted|approached|e-?mailed|asked|wrote\sto|reached\sout\sto|got\sin\stouch\swith)\s(?:me|us)
      | (?:hat|haben)\s(?:mich|uns)
      | (?:m['’]a|m['’]ont|nous\sa)\s{_SOON}(?:contactée?s?|sollicitée?s?|écrit)
      | (?:me|nos)\s(?:contactó|escribió|ha\scontactado|contat[oe]u|procurou|escreveu)
      | (?:mi|ci)\sha\scontattat[oaie]
    )\b{_FOR_IT}
    """,
    re.VERBOSE,
)
_SIGN: Final = re.compile(
    r"(?i:interview|entretien|questioned|befragt|ausgefragt|interrog|entrevist|intervistat|\sposé\b)"
)
_PATTERNS: Final = (
    _WAS_ASKED,
    _SOUGHT_BY,
    _SOUGHT,
    re.compile(rf"(?:{'|'.join(_BY)})\s{_WHO}{_NAMES}"),
    re.compile(rf"{_NAMES}(?:,\s[^\n,.!?]{{2,60}},)?(?:{'|'.join(_ASKED_ME)})"),
)


def asked_the_writer(lines: Iterable[str]) -> tuple[str, ...]:
    """Return whom the first of ``lines`` that says so names as having interviewed whoever writes it."""
    for line in lines:
        if _SIGN.search(line):
            found = (people for way in _PATTERNS if (match := way.search(line)) and (people := persons(match["names"])))
            if people := next(found, ()):
                return people
    return ()
