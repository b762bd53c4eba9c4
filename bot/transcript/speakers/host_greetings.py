"""What hosts and guests say to each other as a talk begins and ends: "Welcome to the show", "Thanks for having me"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from bot.text.words import fold
from bot.transcript.text_parts.utterances import STYLED, STYLED_ANSWER, Utterance

NOBODY_GREETS: Final[Mapping[str, float]] = MappingProxyType({})
#: What a greeting counts. A clear turn counts one: whoever welcomes may be asked, too.
_COUNTS: Final = 2.0
#: So many of one voice count.
_MOST: Final = 2
SURELY_HOSTS: Final = _COUNTS * _MOST
#: People greet each other in so many of the first paragraphs,
_FIRST: Final = 16
#: and of the last;
_LAST: Final = 10
#: within so many characters at the head of a long one,
_HEAD: Final = 600
#: and so many at its end.
_END: Final = 300


def _phrases(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})")


#: What hosts say to listeners and to guests; all words are folded.
_HOST: Final = _phrases(
    r"welcome (?:back )?to (?:the (?!club|real|future|world)|our|another|today|this|episode|season|a new)",
    r"i['’]?m your host|today['’]s guest",
    r"(?:my|our) (?:special )?guests? (?:today|this week|for today|is|are)\b",
    r"joining (?:me|us) (?:today|now|this week|is)\b|(?:here )?with (?:me|us) (?:is|are|today)\b",
    r"(?:i['’]?m|i am|we['’]re|we are) joined (?:today )?by",
    r"(?:thanks|thank you)(?: so much| very much| again)? for (?:joining (?:me|us)|coming on\b|listening|tuning in"
    r"|watching|being (?:here|with us|on the))",
    r"appreciate you (?:coming|joining|being)\b|we (?:got|had) the chance to (?:sit down|talk|speak|chat) (?:with|to)",
    r"(?:introduce|present) yourself",
    r"(?:(?<!give )you (?:\w+ ){1,5}?|(?:give|get) (?:us|me) )a (?:brief|quick|short) (?:introduction|intro)\b",
    r"(?:great|good|nice|lovely|happy|glad|delighted|excited) to have you",
    r"(?:so|today|okay|alright),? (?:\w+,? )?(?:we['’]re|we are) (?:going to|gonna) (?:talk|chat|speak)\b",
    r"let['’]s (?:close|wrap) (?:this|it|things|us) (?:out|up|off)\b",
    r"(?:that|this) (?:wraps (?:it|us|things) up|brings us to the end)\b",
    r"heute (?:sprechen|reden) wir\b|kommen wir (?:langsam |nun |jetzt )?zum (?:schluss|ende)\b",
    r"aujourd['’]hui,? (?:nous allons|on va) (?:parler|discuter)|on (?:arrive|approche) (?:a|de) la fin\b",
    r"hoy vamos a (?:hablar|charlar|conversar)|hoje (?:nos )?vamos (?:falar|conversar)|vamos (?:cerrando|encerrando)\b",
    r"willkommen (?:zu|zur|zum|zuruck|in (?:einer|der)) |(?:stell dich|stellen sie sich)\b",
    r"(?:mein|meine|unser|unsere) (?:heutige[rn]? )?g(?:ast|aste) (?:ist|heute|sind)|zu gast (?:ist|sind|habe)",
    r"schon,? dass (?:du|sie|ihr) (?:hier|da|dabei)|danke (?:furs|fur das) zuhoren",
    r"danke(?: schon)?,? dass (?:du|sie|ihr) (?:da|hier|dir|sich)",
    r"(?:bei|neben) (?:mir|uns)(?: im studio| zu gast| heute)? (?:ist|sind|sitzt|sitzen)\b",
    r"(?:avec|a cote de) (?:moi|nous)(?: ce soir| aujourd['’]hui)?,? (?:c['’]est|il y a|se trouve)",
    r"(?:conmigo|con nosotros) (?:esta|estan|tengo)\b|(?:comigo|conosco) (?:esta|estao|tenho)\b|con me (?:c['’]e|oggi)",
    r"bienvenue (?:dans|a|sur|au) |notre invitee? (?:est|du|d['’]aujourd)|(?:vous|te) presenter",
    r"merci d['’](?:etre|avoir accepte)|merci de nous avoir (?:ecoute|suivi)",
    r"bienvenid[oa]s? (?:a|al|de nuevo) |(?:nuestr[oa]|mi) invitad[oa] (?:es|de hoy)|nos acompana",
    r"gracias por (?:acompanarnos|estar (?:aqui|con nosotros|hoy)|escucharnos|vernos|venir)",
    r"present(?:ate|arte|arse|ese)\b|se apresent(?:ar|e)\b",
    r"bem[- ]vind[oa]s? (?:a|ao|de volta) |(?:noss[oa]|meu|minha) convidad[oa] (?:e|de hoje)",
    r"obrigad[oa] por (?:estar (?:aqui|com|conosco)|ter vindo|aceitar|ouvir)",
    r"benvenut[ieoa] (?:a|al|alla|nel|nella) |(?:nostro|nostra|mio|mia) ospite",
    r"grazie (?:di|per) (?:essere|averci ascoltato)",
)
#: What guests say to hosts.
_GUEST: Final = _phrases(
    r"(?:thanks|thank you)(?: so much| very much| again| a lot)?,? for (?:having|inviting) (?:me|us)",
    r"(?:happy|glad|pleased|excited|delighted|thrilled|honou?red|pleasure|honou?r|great|good|nice) to be "
    r"(?:here|back|with you|on(?: the|\W))",
    r"(?:danke(?: schon)?|(?:vielen|herzlichen) dank),? (?:fur die einladung|dass ich)",
    r"freue? mich(?: sehr)?,? (?:hier|da|dabei|dass ich)|schon,? (?:hier|da|dabei) (?:zu )?sein",
    r"merci(?: beaucoup| bien)? (?:de|pour) m['’](?:inviter|avoir invitee?|accueillir|avoir accueillie?)",
    r"merci(?: beaucoup| bien)? (?:de|pour) (?:l['’]|votre |ton )invitation",
    r"(?:ravie?|heureux|heureuse|contente?) d['’]etre (?:ici|la|avec|parmi)",
    r"gracias por (?:la invitacion|(?:invitar|tener|recibir)(?:me|nos))",
    r"(?:encantad[oa]|feliz|content[oa]|un placer) (?:de )?estar",
    r"obrigad[oa] (?:pelo convite|por (?:me|nos) (?:convidar|receber|ter))",
    r"(?:prazer|feliz|honra) (?:de |em |por )?estar",
    r"grazie (?:per l['’]|dell['’]|per avermi )invit(?:o|ato|ata)",
)
#: Who hosts beside whoever says so: "my co-host Bo", "meine Kollegin Jette".
_BESIDE: Final = re.compile(
    r"\b(?:(?:my|our|fellow) (?:co[- ]?hosts?|fellow hosts?)"
    r"|(?:mein|meine|meiner|meinem|meinen) (?:co[- ]?(?:host|moderator|moderatorin)|kollegin|kollegen?)"
    r"|(?:mon|ma) (?:co[- ]?animat(?:eur|rice)|collegue)"
    r"|(?:mi|meu|minha) (?:companer[oa]|companheir[oa]|colega|co-?(?:a?presentador)a?))"
    r",? (?P<name>[^\W\d_]{2,})(?:,? (?:and|und|et|y|e) (?P<other>[^\W\d_]{2,}))?"
)


def greetings_of(text: str, utterances: Sequence[Utterance]) -> Mapping[str, float]:
    """Return how much greetings say that each voice asks; below 0, that it answers; without those of 0.

    Whoever is presented as a co-host asks, too.
    """
    said = [*_with_voices(utterances)]
    ends = said if len(said) <= _FIRST + _LAST else [*said[:_FIRST], *said[-_LAST:]]
    voices = {voice for voice, _ in said}
    found: Counter[str] = Counter()
    for voice, utterance in ends:
        words = utterance.passage.span.of(text)
        folded = " ".join(fold(words if len(words) <= _HEAD + _END else f"{words[:_HEAD]} {words[-_END:]}").split())
        found[voice] += len(_HOST.findall(folded)) - len(_GUEST.findall(folded))
        beside = {name for each in _BESIDE.finditer(folded) for name in each.groups() if name}
        if beside:  # a chat has thousands of voices
            found.update(other for other in voices - {voice} if beside.intersection(other.split()))
    return {voice: _COUNTS * max(-_MOST, min(_MOST, times)) for voice, times in found.items() if times}


def _with_voices(utterances: Sequence[Utterance]) -> Iterator[tuple[str, Utterance]]:
    """Yield each utterance with whose it is: without a label of its own, whoever's the one above is."""
    voice: str | None = None
    for utterance in utterances:
        voice = utterance.voice or voice
        if voice and voice not in (STYLED, STYLED_ANSWER):
            yield voice, utterance
