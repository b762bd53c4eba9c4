"""A question that opens a page and that the journalist answers, telling of the guest: a teaser, not the first one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.text.question_marks import QUESTION_AT_END
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.signs.question_score import addresses
from bot.transcript.text_parts.passages import Passage

#: So many questions stand below it at least.
_LEAST_BELOW: Final = 3
#: So many answers to them are in the first person: half of all, too.
_LEAST_FIRST: Final = 2
#: Whoever is "we" in a larger share of the answers below may be so in the first one, too.
_WE_BELOW = 0.25
#: What stands ahead of it is a title or a byline, no paragraph, and has at most so many characters.
_LONGEST_AHEAD = 120
#: What announces no talk has so many characters, for an answer of somebody else may be short.
_SHORTEST_TOLD: Final = 90
#: So many are no teaser.
_LONGEST_TOLD: Final = 4_000
_NAME = re.compile(NAME)


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a language tells of somebody; patterns of words as they are written, but for a capital at the head."""

    #: Who speaks, alone and with others.
    first: re.Pattern[str]
    we: re.Pattern[str]
    #: Who is told of.
    third: re.Pattern[str]
    #: Who is spoken to, also where the same word in small letters is another.
    second: re.Pattern[str]
    #: What was, and is no more.
    past: re.Pattern[str]
    #: How journalists have met somebody: "we visited her", "he told us", but not "she gave us her boots".
    met: re.Pattern[str]
    #: How the last sentence begins where it announces a talk: "A conversation about".
    announces: re.Pattern[str]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b")


def _meeting(*patterns: str) -> re.Pattern[str]:
    """Return the pattern of one of ``patterns``, in which "…" stands for some words of a sentence."""
    return _words("|".join(patterns).replace("…", r"(?:\s[^.!?…]{0,60})?\s"))


def _announcing(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\A|[.!?…:–—]\s|\n)\s*(?:{pattern})\b[^.!?…\n]{{0,200}}[.!?…]?\s*\Z")


_MANNERS: Final[Mapping[str, _Manner]] = {
    "en": _Manner(
        first=_words("I|[Mm](?:e|y|ine|yself)"),
        we=_words("[Ww]e|[Uu]s|[Oo]urs?"),
        third=_words("[Ss]?[Hh]e|[Hh](?:is|im|ers?)"),
        second=_words("[Yy]ou(?:rs?|rself)?"),
        past=_words(
            "was|were|had|did|began|taught|built|made|wrote|told|met|went|came|spoke|sat|gave|took|let|said|found|saw"
            "|[a-z]{2,}[a-df-z]ed"
        ),
        met=_meeting(
            "[Ww]e…(?:met|visited|joined|accompanied|followed|climbed|went|walked|drove|travelled|sailed|sat|spoke"
            "|talked|caught|missed)…(?:him|her)",
            "[Ss]?[Hh]e…(?:told|met|received|welcomed|invited|let|showed|greeted|(?:spoke|talked) (?:to|with)) us"
            "(?! that)",
            "[Oo]ur (?:reporter|photographer|correspondent)",
        ),
        announces=_announcing(
            r"(?:An?|Our)\s(?:\w+\s)?(?:conversation|interview|talk|chat)\s(?:about|with|on)|Interview\swith"
        ),
    ),
    "de": _Manner(
        first=_words(r"[Ii]ch|[Mm]ich|[Mm]ir|[Mm]ein\w{0,2}"),
        we=_words(r"[Ww]ir|[Uu]ns|[Uu]nser\w{0,2}"),
        third=_words(r"[Ee]r|[Ss]ie|[Ii]h[mr]|[Ii]hre?[nmrs]?|[Ss]eine?[nmrs]?"),
        second=re.compile(r"\b(?:[Dd]u|[Dd]i(?:r|ch)|[Dd]eine?[nmrs]?|Ihnen)\b|(?<=[\w,]\s)(?:Sie|Ihr\w{0,2})\b"),
        past=_words(
            r"[Ww]aren?|[Hh]atten?|[Ww]urden?|starb|kam|ging|schrieb|begann|gab|nahm|stand|sah|sprach|half|fand"
            r"|[a-zäöüß]{3,}ete|(?:lern|lehr|brach|mach|bau|dach|woll|konn|muss|sag|leb|wohn|kann)ten?"
            r"|(?:[Hh](?:at|aben)|[Ss]ind|[Ii]st)\s[^.!?]{0,80}\b\w{0,8}(?:ge|be|er|ver|ent)[a-zäöüß]{2,}(?:t|en)"
        ),
        met=_meeting(
            r"(?:[Ww]ir|[Uu]ns)…(?:getroffen|besucht|begleitet|gesprochen|\w{0,10}gestiegen|\w{0,10}gefahren|gewandert"
            "|empfangen|erzählt|eingeladen|gezeigt|verraten)",
            "[Ww]ir…(?:trafen|besuchten|begleiteten|sprachen|fuhren|gingen|stiegen)…(?:sie|ihn|ih[mr])",
            "(?:trafen|besuchten|begleiteten|sprachen|fuhren|gingen|stiegen) wir…(?:sie|ihn|ih[mr])",
            "(?:empfing|erzählte|verriet|zeigte|sprach)…uns",
        ),
        announces=_announcing(r"(?:(?:Ein|Unser)\s)?(?:\w+\s)?(?:Gespräch|Interview)\s(?:über|mit|zu)"),
    ),
    "fr": _Manner(
        first=re.compile(r"\b(?:[Jj]e|[Mm](?:e|oi|on|a|es))\b|\b[JjMm]['’]"),
        we=_words("[Nn]ous|[Nn]otre|[Nn]os"),
        third=_words("[Ii]l|[Ee]lle|[Ll]ui|[Ss](?:on|a|es)"),
        second=re.compile(r"\b(?<!rendez-)(?:[Vv](?:ous|otre|os)|[Tt](?:u|oi|on|a|es))\b|\b[Tt]['’]"),
        past=_words(
            r"fut|furent|est\smort\w?|(?:a|ont|avait|avons|est|sommes)\s\w+(?:é|i|u|is|it|ert)e?s?|avaient|étaient"
            r"|(?!fait\b|sait\b|lait\b|plait\b|trait\b|portrait\b|parfait\b|souhait\b)\w{2,}ait"
        ),
        met=_meeting(
            "[Nn]ous (?:l['’]avons (?:rencontré|accompagné|suivi|visité|retrouvé)e?|avons parlé (?:avec|à))",
            r"[Nn]ous sommes \w+…(?:voir|rencontrer|trouver|elle|lui)",
            "(?:[Ii]l|[Ee]lle) nous a (?:reçu|accueilli|invité|montré|raconté|parlé|confié|ouvert|donné rendez)e?s?",
        ),
        announces=_announcing(
            r"(?:(?:Un|Notre)\s)?(?:Entretien|entretien)\s(?:avec|sur)"
            r"|(?:Une\s)?(?:[Cc]onversation|[Ii]nterview)\s(?:avec|sur)|Rencontre\savec"
        ),
    ),
    "es": _Manner(
        first=_words(
            r"[Yy]o|[Mm][eií]|[Mm]ías?|[Mm]íos?|[Mm]is|[Cc]onmigo|[Ss]oy|[Ee]stoy|[Tt]engo|[Vv]oy|[Hh]ago|[Cc]reo"
            r"|[Ff]ui|[Hh]ice|(?!(?:qué|así|aquí|allí|ahí|sí|café|porqué)\b)[a-záéíóúñü]{2,}[éí]"
        ),
        we=_words(r"[Nn]os|[Nn]osotr[ao]s|[Nn]uestr[ao]s?|[A-ZÁÉa-záéíóúñü]{3,}[aei]mos"),
        third=_words(r"[Éé]l|[Ee]lla|[Ss]us?"),
        second=_words(r"[Uu]sted(?:es)?|[Tt]ú|[Tt]us?|[Tt]i|[Tt]e|[Cc]ontigo|[Vv]osotr[ao]s|[Oo]s"),
        past=_words(
            r"era|eran|fue|fueron|había|tenía|decía|\w{2,}aba"
            r"|[A-ZÁÉÍÓÚa-záéíóúñü]{3,}(?:ndía|[cnv]ía|ó|aron|ieron|[ai]mos)"
        ),
        met=_meeting(
            "(?:[Ss]ubimos|[Ff]uimos|[Vv]iajamos|[Bb]ajamos)…(?:verl[ao]|visitarl[ao]|buscarl[ao]|ella|él)",
            "(?:[Hh]ablamos|[Cc]onversamos|[Cc]harlamos)…(?:ella|él)",
            "[Ll][ao] (?:visitamos|acompañamos|encontramos|seguimos)",
            "[Nn]os (?:recibió|citó|invitó|contó|habló|mostró|abrió|l[ao]s? (?:enseñó|mostró|contó))",
        ),
        announces=_announcing(r"(?:(?:Una|Nuestra)\s)?(?:[Cc]onversación|[Cc]harla|[Ee]ntrevista)\s(?:sobre|con|de)"),
    ),
}


@dataclass(frozen=True, slots=True)
class _Opening:
    """A page cut at its questions, as words."""

    ahead: Sequence[str]
    question: str
    told: str
    #: What stands below each other question.
    answers: Sequence[str]


def below_teaser(text: str, passages: Sequence[Passage], asked: Sequence[int], language: str) -> int:
    """Return the place of the first question that the guest is asked, where a teaser stands above it, else 0.

    ``asked`` are the places of all that asks, in order. The first is a teaser where all of this holds:

    - It asks nobody: not "you", nor of somebody by name, nor what was.
    - What stands below it speaks of somebody in the third person, with a full name that no answer has, and has neither
      "I" nor "you"; most answers have "I".
    - Its last sentence announces a talk ("A conversation about"); or it is no short answer, and tells how "we" have met
      somebody, who are the journalists, for those who answer hardly say so.

    What may as well be the guest's words about somebody else stays an answer.
    """
    manner = _MANNERS.get(language)
    if manner is None or len(asked) <= _LEAST_BELOW or any(passage.label for passage in passages):
        return 0
    opening = _opening(text, passages, asked)
    if opening is None or not _could_be(opening, manner, language):
        return 0
    return asked[1] if _is_by_journalist(opening, manner) else 0


def _opening(text: str, passages: Sequence[Passage], asked: Sequence[int]) -> _Opening | None:
    words = [passage.span.of(text) for passage in passages]
    between = ["\n".join(words[above + 1 : below]) for above, below in pairwise([*asked, len(words)])]
    ahead, question = words[: asked[0]], words[asked[0]]
    is_told = 0 < len(between[0]) <= _LONGEST_TOLD
    if not is_told or not QUESTION_AT_END.search(question) or any(len(line) > _LONGEST_AHEAD for line in ahead):
        return None
    return _Opening(ahead, question, between[0], [answer for answer in between[1:] if answer])


def _could_be(opening: _Opening, manner: _Manner, language: str) -> bool:
    """Tell whether somebody else may tell of the guest below the first question."""
    question, told = opening.question, opening.told
    if addresses(question, cues_for(language)) or any(p.search(question) for p in (manner.second, manner.past)):
        return False
    if next(_names_in(question), None) or manner.first.search(told) or manner.second.search(told):
        return False
    in_first = sum(manner.first.search(answer) is not None for answer in opening.answers)
    return in_first >= max(_LEAST_FIRST, len(opening.answers) / 2)


def _is_by_journalist(opening: _Opening, manner: _Manner) -> bool:
    """Tell whether what is told names somebody in the third person who is the guest for all that the page shows."""
    told, answers = opening.told, opening.answers
    names = [*_names_in(told)]
    said_again = any(re.search(rf"\b{re.escape(name.split()[-1])}\b", answer) for name in names for answer in answers)
    if not names or not manner.third.search(told) or said_again:
        return False
    if manner.announces.search(told):
        return True
    others = {other for line in opening.ahead for other in _names_in(line)}.difference(names)
    if others or len(told) < _SHORTEST_TOLD:
        return False
    said_we = sum(manner.we.search(answer) is not None for answer in answers)
    return manner.met.search(told) is not None and said_we <= _WE_BELOW * len(answers)


def _names_in(words: str) -> Iterator[str]:
    """Yield the full names of persons in ``words``."""
    for found in _NAME.finditer(words):
        name = person_in(found[0])
        if name and " " in name:
            yield name
