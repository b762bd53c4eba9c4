"""The first name of somebody of whom a page says no more: "Lucile answers your questions"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.weights import LANGUAGES, is_known
from bot.text.words import fold
from bot.transcript.names.name_parts import is_trade
from bot.transcript.names.person_names import CAPITALISED, first_name_in

#: A word with a capital that stands alone: no other is right before or behind it. The word before is looked at from its
#: first letter only, as a long one would else be read once for each of its letters.
_ALONE: Final = re.compile(
    rf"(?<!\w)(?<![^\W\d_a-zß-ÿ]\s)(?P<before>[^\W\d_]+\s)?(?P<name>{CAPITALISED})(?!['’]?\w|\s{CAPITALISED})"
)
#: "Lucile répond", "Interview with Lucile".
_SHOWN: Final = re.compile(
    rf"""
    (?P<ahead>{CAPITALISED})\s(?:(?i:
        answers? | responds | tells
      | antwortet | beantwortet | erzählt | im\s(?:interview|gespräch)
      | répond | raconte | en\s(?:entrevista|entretien)
      | responde | contesta | cuenta | conta
    )\b)
  | \b(?i:
        interview\s(?:with|mit|avec) | (?:chat|conversation|talk|ama|ask\sme\sanything|coffee|minutes)\swith
      | gespräch\smit | fragen\san
      | questions\sà | (?:entretien|entrevue|conversation|rencontre|discussion)\savec
      | (?:entrevista|charla|conversa|preguntas|perguntas)\s(?:a|con|com|à)
      | (?:intervista|dialogo|domande)\s(?:con|a)
      | (?:interview|gesprek|vragen)\s(?:met|aan)
    )\s(?P<behind>{CAPITALISED})
    """,
    re.VERBOSE,
)
#: Who asked, in German and Dutch, and what they did.
_WE: Final = r"(?:we|wij|ik|wir|ich)"
_HAVE: Final = r"(?:hebben|heb|haben|habe)"
_SPOKE: Final = r"sprak(?:en)?|sprach(?:en)?"
#: "I interviewed Petra", "j’ai interrogé Jérémy", "Entrevistei a Petra", "spraken we met Petra".
_MET: Final = re.compile(
    rf"""
    \b(?i:
        (?:I|we)\s(?:[^\W\d_]{{2,9}}\s){{0,2}}(?:interviewed|questioned|(?:talked|spoke|chatted|sat\sdown)\s(?:to|with))
      | (?:[a-zß-ÿ]+['’]ai|avons|a|ont)\s(?:interrogé|interviewé|questionné|(?:discuté|parlé|échangé)\savec)
      | entrevist(?:é|amos)\sa | entrevist(?:ei|[aá]mos)(?:\s[ao])?
      | (?:habl|convers|charl)(?:é|amos)\scon | (?:fal|convers)(?:ei|[aá]mos)\scom(?:\s[ao])?
      | (?:ho|abbiamo)\s(?:intervistato|parlato\scon|dialogato\scon)
      | (?:{_SPOKE}|redeten?)\s{_WE}\sm(?:et|it)
      | {_WE}\s(?:{_SPOKE}|interviewden?|interviewte[nr]?)(?:\sm(?:et|it))? | in\sgesprek\smet
    )\s(?P<behind>{CAPITALISED})
  | \b(?i:{_HAVE}\s{_WE}|{_WE}\s{_HAVE})\s(?:(?i:met|mit)\s)?     # "wir haben mit Petra über Bienen gesprochen"
    (?P<ahead>{CAPITALISED})\s[^.!?\n]{{0,80}}
    \b(?:geïnterviewd|gesproken|bevraagd|ondervraagd|befragt|interviewt|gesprochen|unterhalten)\b
    """,
    re.VERBOSE,
)
#: A line tells that there was a talk, and goes on about whom it names.
_TALK: Final = re.compile(
    r"\b(?i:interview(?:ed|t|é)?|gespräch|entretien|entrevue|entrevista|intervista|gesprek|vraaggesprek)\b"
)
_PRONOUN: Final = re.compile(
    r"\b(?:she|he|her|him|his|sie|ihr|ihre[mnrs]?|ihm|ihn|er|elle|il|lui|ella|él|le|ela|ele|lei|lui|zij|ze|haar|hij|hem"
    r"|She|He|Her|His|Er|Elle|Il|Ella|Él|Ela|Ele|Zij|Ze|Haar|Hij)\b"
)
#: Before the name of whoever asked, or of somebody close: "by Petra", "fatta da Petra", "my cousin Petra".
_OF_OTHERS: Final = re.compile(
    r"""(?:
      \b(?:
          by | par | por | door | dalla? | [^\W\d_]+t[aoei]\sda
        | (?:interview|gespräch|text|geführt|verfasst|aufgezeichnet)\svon
        | cousine? | friend | sister | brother | mother | father | daughter | son | neighbou?r | colleague
        | freund(?:in)? | schwester | bruder | mutter | vater | tochter | sohn | nachbar(?:in)? | kolleg(?:e|in)
        | amie? | sœur | frère | mère | père | fille | fils | collègue
        | amig[oa] | herman[oa] | madre | padre | hij[oa]
        | irmão | irmã | mãe | pai | filh[oa] | colega
        | sorella | fratello | amic[oa]
        | vriend(?:in)? | zus | broer | moeder | vader | dochter | zoon | collega
      )\s
    | ©\s?
    )\Z""",
    re.IGNORECASE | re.VERBOSE,
)
#: Such words are no longer, in characters.
_LONGEST_OTHER: Final = 40
#: "Josefien & Ruben", and no surname behind.
_TWO: Final = re.compile(
    rf"(?<!\w)(?<![^\W\d_a-zß-ÿ]\s)(?P<one>{CAPITALISED})\s(?:and|und|et|y|e|&|\+)\s"
    rf"(?P<other>{CAPITALISED})(?!\s{CAPITALISED})"
)
#: So many letters a short form of a first name has at least, and so many are missing.
_SHORTEST: Final = 2
#: As often somebody is named in the head whom no question calls by name.
_OFTEN: Final = 2
_MOST_LINES: Final = 40


def lone_first_name(lines: Sequence[str], called: Mapping[str, int], asking: Sequence[str]) -> tuple[str, ...]:
    """Return the only first name that stands alone in the ``lines`` above a talk, and is shown to answer.

    It is where the lines say so ("Lucile answers"), where a question calls it (``called`` has how often, by the folded
    word), where a common first name stands there again and again, or once before what tells of a talk and goes on about
    "her". Nobody ``asking`` counts.
    """
    asks = {fold(word) for name in asking for word in name.split()}
    times: Counter[str] = Counter()
    shown: set[str] = set()
    for line in lines[:_MOST_LINES]:
        times.update(name for name in _alone_in(line) if fold(name) not in asks)
        shown |= {*_shown_in(line), *_told_of_in(line)}
    found = [
        name
        for name, count in times.items()
        if name in shown or called.get(fold(name)) or (count >= _OFTEN and is_first_name(name))
    ]
    return tuple(found) if len(found) == 1 else ()


def titled_first_name(titles: Sequence[str]) -> str | None:
    """Return the only first name that ``titles`` show to answer: "Interview with Lucile, gardener"."""
    found = {name for title in titles for name in _shown_in(title) if name in _alone_in(title)}
    return found.pop() if len(found) == 1 else None


def _shown_in(line: str) -> set[str]:
    """Return what the words of a ``line`` have answer, where it is a name: "Lucile answers"."""
    found = (match for pattern in (_SHOWN, _MET) for match in pattern.finditer(line))
    return {(match["ahead"] or match["behind"]).rstrip(".,:’'") for match in found}


def _told_of_in(line: str) -> set[str]:
    """Return the common first names in a ``line`` that tells of a talk, and further on of "him" or "her"."""
    if not _TALK.search(line):
        return set()
    last = max((pronoun.start() for pronoun in _PRONOUN.finditer(line)), default=-1)
    found = (match for match in _ALONE.finditer(line) if match.end() <= last and not _is_of_another(line, match))
    return {name for match in found if is_first_name(name := match["name"].rstrip(".,:’'"))}


def _is_of_another(line: str, name: re.Match[str]) -> bool:
    start = name.start("name")
    return _OF_OTHERS.search(line, max(0, start - _LONGEST_OTHER), start) is not None


def whole_first_names(names: Mapping[str, str | None], titles: Sequence[str]) -> dict[str, str | None]:
    """Return ``names`` where a first name of one word is as a title has it, whole, beside another of ``names``.

    "Jose" is "Josefien" below "Josefien & Ruben", where Ruben speaks, too.
    """
    found: dict[str, str | None] = dict(names)
    known = {name for name in names.values() if name}
    for title in titles:
        for two in _TWO.finditer(title):
            for whole, beside in ((two["one"], two["other"]), (two["other"], two["one"])):
                meant = [key for key, name in names.items() if name and _is_short_for(name, whole)]
                if beside in known and whole not in known and len(meant) == 1:
                    found[meant[0]] = whole
    return found


def _is_short_for(name: str, whole: str) -> bool:
    is_part = whole.isalpha() and fold(whole).startswith(fold(name))
    return name.isalpha() and is_part and _SHORTEST <= len(name) <= len(whole) - _SHORTEST


def _alone_in(line: str) -> set[str]:
    found = (match for match in _ALONE.finditer(line) if _may_stand_before(match["before"] or ""))
    return {name for match in found if may_be_first_name(name := match["name"].rstrip(".,:’'"))}


def _may_stand_before(word: str) -> bool:
    """Tell whether ``word`` right before a name is none of it: "Gitarrist Krull"."""
    return not word[:1].isupper() or (is_trade(word.strip()) and not is_first_name(word.strip()))


def may_be_first_name(word: str) -> bool:
    """Tell whether ``word`` is a common first name, or could be one that no language at hand has as a word."""
    if is_first_name(word):
        return True
    return bool(first_name_in(word)) and word.isalpha() and not any(is_known(fold(word), each) for each in LANGUAGES)
