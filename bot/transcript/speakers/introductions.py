"""How people in a conversation introduce themselves and address each other: "My name is Ida Holm", "Thank you, Ida"."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from bot.model.document import Kind
from bot.transcript.names.han_names import OWN_HAN
from bot.transcript.names.name_words import MY_NAME_IS
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.speakers.asked_for_names import named_first, named_when_asked
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.scene import Scene
from bot.transcript.text_parts.utterances import State

#: People say who they are in the first pages.
_LOOK_AT: Final = 8000
_NAME: Final = NAME.replace(r"\s", r"[^\S\n]")
#: What whoever is asked to say who they are says first: "So, okay, first of all, I am Ida Holm".
_AHEAD: Final = r"""
    hi|hello|hallo|bonjour|hola|olá|ciao
  | so|okay|ok|well|yes|yeah|sure|right|um+|uh+|first\sof\sall|to\sbegin\swith
  | ja|gut|also|nun|gerne|genau|ähm?|zunächst|erst\s?mal|erstens
  | oui|bon|bien|alors|donc|euh|d['’]abord|tout\sd['’]abord
  | sí|bueno|pues|claro|vale|primero|ante\stodo|en\sprimer\slugar
  | sim|bom|bem|então|pois|primeiro|antes\sde\smais|em\sprimeiro\slugar
  | sì|allora|bene|dunque|innanzitutto|prima\sdi\stutto
"""
_OWN: Final = re.compile(
    rf"""
    {MY_NAME_IS}\s(?P<name>{_NAME})
  | (?m:^)(?i:(?:{_AHEAD})[,!.]?\s){{0,6}}
    (?:I['’]m|I\sam|[Ii]ch\sbin|[Jj]e\ssuis|[Yy]o\ssoy|[Ss]oy|(?:[Ee]u\s)?[Ss]ou|(?:[Ii]o\s)?[Ss]ono)\s
    (?P<bare>{_NAME})
    """,
    re.VERBOSE,
)
_OTHER: Final = re.compile(
    r"\b(?i:thank\syou|thanks|welcome|merci|bienvenue|danke|willkommen|gracias|bienvenid[ao]|obrigad[ao]|bem-vind[ao])"
    rf"(?i:\s(?:so\smuch|very\smuch|beaucoup|schön|muchas|muito))?,?\s(?P<name>{_NAME})"
)
#: Behind what somebody is, and before whose: "Gründerin von", "Director of".
_OF: Final = re.compile(r"[^\W\d_]\s(?:von|vom|bei|beim|der|des|of|at|de|du|da|do|del|di|della)\s\Z")
#: "With me today is Ida Holm", "Zu Gast ist heute …", "Je reçois …", "Hoy nos acompaña …", "Meu convidado é …".
_PRESENTED: Final = re.compile(
    rf"""
    \b(?i:
        with\sme(?:\stoday|\snow|\shere)?,?\s(?:is|are) | joining\s(?:me|us)(?:\stoday)?\sis
      | (?:my|our)\sguest(?:\stoday)?\sis
      | aqu[ií]\s(?:comigo|conmigo|conosco)
      | (?:comigo|conmigo|conosco)\s(?:hoje|agora|hoy|está|tenho|tengo|temos|tenemos)
      | à\s(?:mes\scôtés|mon\smicro)(?:\saujourd['’]hui)?,?
      | (?:neben|bei)\smir\s(?:steht|sitzt|ist)(?:\sheute|\sjetzt)?
      | i['’]m\s(?:here|talking|speaking|sitting\sdown|joined)\s(?:with|to|by)
      | zu\sgast\s(?:ist|habe\sich)(?:\sheute)?
      | je\sreçois | nous\srecevons | (?:notre|mon)\sinvitée?\sest
      | (?:hoy\s)?nos\sacompaña | (?:nuestr[ao]|mi)\sinvitad[ao]\ses
      | (?:meu|minha|nosso|nossa)\sconvidad[ao]\sé | recebemos
    )
    (?:\s[a-zß-ÿ]+){{0,3}}\s(?P<name>{_NAME})       # a trade may stand between
    """,
    re.VERBOSE,
)


def presented(scene: Scene) -> tuple[str, ...]:
    """Return whom those who ask present to their listeners."""
    return _said(_PRESENTED, scene, Role.ASKS)


def introduced(scene: Scene, role: Role) -> tuple[str, ...]:
    """Return who with that ``role`` says their own name, be it when asked, or else is addressed by the other side."""
    other = Role.ASKS if role is Role.ANSWERS else Role.ANSWERS
    own = _said(_OWN, scene, role) or _said(OWN_HAN, scene, role)
    if role is Role.ANSWERS:
        own = own or named_when_asked(scene) or named_first(scene)
    return own or _said(_OTHER, scene, other)


def _said(pattern: re.Pattern[str], scene: Scene, role: Role) -> tuple[str, ...]:
    """Return the names that ``pattern`` finds in what those with that ``role`` say; none where nobody seems to ask."""
    start = scene.start
    if start is None:
        return ()
    found = pattern.finditer(scene.document.source.text, start, start + _LOOK_AT)
    named = ((match.start(), _own_name(next(filter(None, match.groups())))) for match in found)
    return tuple(dict.fromkeys(name for at, name in named if name and _role_at(at, scene) is role))


def _own_name(words: str) -> str | None:
    """Return the person in ``words``; nobody where it is of a firm that somebody is: "Gründerin von Ruby Cup"."""
    name = person_in(words)
    at = words.find(name) if name else 0
    return None if at > 0 and _OF.search(words[:at]) else name


def _role_at(position: int, scene: Scene) -> Role | None:
    """Return who speaks at ``position``: by the label above it; without, by the turn, or what is set off asks."""
    labels, roles, blocks = scene.labels, scene.roles, scene.document.blocks
    if labels:
        above = bisect_right(labels, position, key=lambda label: label.start)
        return roles.get(labels[above - 1].key) if above else None
    if (own := _turn_at(position, scene)) is not None:
        return own
    block = blocks[bisect_right(blocks, position, key=lambda block: block.span.start) - 1]
    if block.kind is Kind.MARKUP:
        return None
    is_set_off = block.kind is Kind.HEADING or any(run.start <= position < run.end for run in block.bold)
    return Role.ASKS if is_set_off else Role.ANSWERS


def _turn_at(position: int, scene: Scene) -> Role | None:
    """Return whose turn it is at ``position``; None where no turn is."""
    for utterance in scene.utterances:
        span = utterance.passage.span
        if span.start <= position < span.end and utterance.aside is None:
            return {State.QUESTION: Role.ASKS, State.ANSWER: Role.ANSWERS}.get(utterance.state)
    return None
