"""The writer of a page, as the lines above a talk present themselves, and on whose own pages it stood first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from bot.transcript.names.name_wordings import persons
from bot.transcript.names.name_words import MY_NAME_IS
from bot.transcript.names.person_names import NAME, person_in

_NAME: Final = NAME.replace(r"\s", r"[^\S\n]")
#: "My name is Ida Holm.", "Hi, I'm Ida Holm and …"
_OWN: Final = re.compile(
    rf"""
    {MY_NAME_IS}\s(?P<name>{_NAME})
  | (?m:^)\W*(?i:(?:hi|hello|hallo|bonjour|hola|olá|ciao)[^.!?\n]{{0,20}}[,!.]\s)?
    (?:I['’]m|I\sam|Ich\sbin|Je\ssuis|(?:Yo\s)?[Ss]oy|(?:Eu\s)?[Ss]ou|(?:Io\s)?[Ss]ono)\s(?P<bare>{_NAME})
    """,
    re.VERBOSE,
)
#: What those have done whom "ich habe" stands far before.
_DONE: Final = r"(?:gefragt|befragt|gesprochen|interviewt)"
#: The writer asks others: "and here I talk to people who dig", "ich frage hier".
_ASKS: Final = re.compile(
    rf"""
    \b(?:
        I(?:['’](?:ve|ll|m)|\shave|\sam|\swill|\sgot\sto)?\s(?:[\w]+\s)?(?:
            talk(?:ed|ing)?\s(?:to|with) | interview(?:ed|ing)? | asked? | asking
          | sp(?:eak|oke|oken|eaking)\s(?:to|with) | chat(?:ted|ting)?\s(?:to|with)
          | sat\sdown\swith | host | caught\sup\swith
        )\b
      | ich\s(?:\w+\s){{0,6}}?(?:frage|fragte|befrage|interviewe|spreche|sprach)\b
      | (?:frage|befrage|interviewe|spreche|sprach)\sich\b
      | habe\sich\b[^.!?\n]{{0,80}}\b{_DONE} | ich\shabe\b[^.!?\n]{{0,80}}\b{_DONE}
      | j['’](?:ai\s(?:\w+\s)?)?(?:interroge|interrogé|interviewe|interviewé|questionné)\b
      | je\s(?:parle\savec|questionne|reçois)\b
      | (?:entrevisto|entrevisté|pregunto|pregunté|converso|conversé|charlo|charlé|hablo|hablé)\s(?:con|a)\b
      | (?:entrevistei|perguntei|conversei|falei|pergunto)\b
      | intervisto | ho\sintervistato | ho\s(?:parlato|chiesto)
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
#: Who has it asks: a blog, a podcast, a column.
_PLACE: Final = r"""(?:[\w’'-]+\s){0,3}?\[?(?:
    blogs? | podcasts? | newsletters? | columns? | show | youtube\schannel | channel | substack | zine | fanzine
  | kolumne | kanal
  | infolettre | chaîne | chronique | émission
  | boletín | canal | programa | boletim
  | rubrica | canale
)\b"""
#: How it is said that a talk stood elsewhere first.
_FIRST: Final = r"""(?:
    (?:first|originally|previously)\s(?:appeared|ran|published|posted|written)
  | (?:appeared|ran|published|posted)\s(?:first|originally)
  | cross-?post(?:ed)? | re-?posted | re-?published | reprinted
  | (?:erschien|erschienen|veröffentlicht)\b[^.!?\n]{0,20}\b(?:zuerst|ursprünglich) | (?:zuerst|ursprünglich)\b
  | (?:paru|publiée?|diffusée?)e?\s(?:d['’]abord|initialement|à\sl['’]origine)
  | (?:initialement|d['’]abord)\s(?:paru|publié)e?
  | (?:publicad[oa]|apareci[óo]|aparecid[oa])\s(?:originalmente|primero|originariamente)
  | (?:originalmente|primero)\s(?:publicad[oa]|apareci[óo])
  | saiu\s(?:primeiro|originalmente) | publicad[oa]\sprimeiro
  | (?:apparsa|apparso|pubblicat[oa])\s(?:originariamente|per\sla\sprima\svolta|prima|in\sorigine)
)"""
_STOOD_FIRST: Final = re.compile(
    rf"""
    \b(?i:{_FIRST})[^.!?\n]{{0,60}}?\s(?:
        # on Ida Holm's blog, auf Ida Holms Blog, on [Ida Holm](…) blog
        (?i:on|in|from|at|to|auf|im)\s(?P<whose>{_NAME}?)(?P<mark>['’]s?)?\]?(?:\([^()\n]*\))?\s(?i:{_PLACE})
        # on the blog of Ida Holm, dans la chronique d'Ida Holm
      | (?i:
            (?:im|auf\sdem|in\sder|im|sur|dans|en|no|na|nel|nella|sul|sulla|on|in)\s
            (?:(?:the|le|la|el|il|l['’])\s?)?(?:{_PLACE})\s(?:of|by|von|de|del|da|do|di|d['’])
        )\s?(?P<of>{_NAME})
    )
    """,
    re.VERBOSE,
)


def own_name_in(lines: Iterable[str]) -> str | None:
    """Return the name of whoever writes, as they present themselves in one of the ``lines`` above a talk."""
    found = (match for line in lines for match in _OWN.finditer(line))
    names = (name for match in found if (own := match["name"] or match["bare"]) and (name := person_in(own)))
    return next(names, None)


def asks_others(lines: Iterable[str]) -> bool:
    """Tell whether the ``lines`` above a talk say that whoever writes them asks others, or talks to them."""
    return any(map(_ASKS.search, lines))


def stood_first_with(lines: Iterable[str]) -> tuple[str, ...]:
    """Return on whose own blog, podcast or column one of the ``lines`` says that the talk stood first: they ask."""
    for line in lines:
        if found := _STOOD_FIRST.search(line):
            whose = found["whose"] or ""
            bare = whose if found["mark"] else whose.removesuffix("s")  # "auf Ida Holms Blog"
            if people := persons(bare or found["of"]):
                return people
    return ()
