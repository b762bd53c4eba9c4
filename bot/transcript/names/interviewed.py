"""Whom the title and the introduction of a page say to be interviewed: "Interview with Ida Holm"."""

from __future__ import annotations

import re
from itertools import chain
from typing import Final

from bot.transcript.names.han_names import han_interviewed_in
from bot.transcript.names.name_wordings import LINE_NAME, NAMES, SOMEBODY, WHO, Wording, persons
from bot.transcript.names.pronoun_verbs import TELLS_US

_SAYS: Final = (
    r"(?:says|said|explains|admits|sagt|erklärt|meint|findet|erzählt|dit|explique|confie|affirme|raconte|assure"
    r"|dice|afirma|asegura|cuenta|explica|confiesa|diz|conta|garante|defende|revela)"
)
#: What comes before those who are interviewed.
_INTERVIEWED: Final = (
    Wording(
        r"(?i:\b(?:interview(?:ed|ing|s)?|conversation|chat(?:ted)?|discussion|talk(?:ed|ing)?|spoke|speak(?:ing)?|sat"
        r"\sdown|met\s?up|caught\sup|q\s?&\s?a|q\sand\sa|ama|ask\sme\sanything)\s(?:with|to))"
    ),
    # What else one meets, "Meet Ida Holm and Quiet Hive", need not be a person.
    Wording(r"(?i:\b(?:interview(?:ed|ing)|meet|meeting))", rf"\s(?P<names>{LINE_NAME})"),
    Wording(
        r"(?i:\bquestions\s(?:for|to|with)|\bfragen\san|\bquestions\s[àa](?:…|\s?\.{3})?|\bpreguntas\s(?:a|para)"
        r"|\bperguntas\s(?:a|para))"
    ),
    Wording(r"(?i:(?:\b[\w*:-]{0,40}interview|\b(?:gespräch|unterhaltung|talk|begegnung|treffen))\smit)"),
    Wording(r"(?i:\b(?:nachgefragt|zu\s(?:besuch|gast))\sbei)"),
    Wording(
        r"(?i:\b(?:depoimento|testimonio|témoignage|memories|recollections|oral\shistory(?:\sinterview)?)"
        r"\s(?:de|of|with)"
        r"|\berinnerungen\svon)"
    ),
    # An interview of, today's interview is with, five minutes with, joined by, our guest is
    Wording(
        r"(?i:\binterview\s(?:of|is\swith)"
        r"|\b(?:an?|one|\d+|five|ten|fifteen|twenty)"
        r"\s(?:hours?|afternoon|morning|evening|day|coffee|lunch|dinner|drink|walk|minutes?)\swith"
        r"|\bjoined\s(?:\w+\s)?by|\b(?:my|our)\sguest(?:\s(?:today|this\sweek))?\sis)"
    ),
    Wording(
        r"\b(?:gesprochen|unterhalten|getroffen|sprach|sprachen)\b",
        ahead=rf"\b[Mm]it{SOMEBODY}(?=[^.!?\n]{{0,400}}",  # no sentence is longer, but lines are
        behind=")",
    ),
    Wording(r"(?i:\b(?:entretien|interview|rencontre|conversation|discussion|échange|dialogue)\s(?:avec|de|à))"),
    Wording(r"(?i:\b(?:entretien|interview|rencontre|intervista)\sd)['’]", NAMES),
    Wording(r"(?i:\b(?:interview|gesprek|vragen)\s(?:met|aan)|\b(?:intervista|incontro)\s(?:con|ad?|al(?:la|lo)?))"),
    Wording(r"(?i:\b(?:rencontré|interrogé|interviewé|questionné|parlé\s(?:avec|à)))"),
    Wording(
        r"(?i:\b(?<!em\s)(?:entrevista|entrevistamos|conversación|conversa|charla|encuentro|hablamos|hablado"
        r"|conversamos|charlamos|falamos|encontro)\s(?:con|com|a|ao|à))"
    ),
    Wording(r"(?i:\b(?:entrevistamos|conociendo\sa))"),
    # Ida Holm answered our questions, Ida Holm nous a reçus, IDA HOLM, having been first duly sworn
    Wording(
        r"(?:\s(?i:(?:kindly\s)?answere?d?s?\s(?:our|your|my|a\sfew|some|these|those|questions)"
        r"|nous\s(?:a|ont)\s(?:reçus?|accordé|répondu|ouvert|accueillis?)|a\s(?:bien\svoulu\s|accepté\sde\s)?répond"
        r"|(?:hat\suns|stand\suns|beantwortet\s(?:unsere|die|eure|ihre))\b"
        r"|nos\s(?:recib|atend|atiend|contest|respond|abr)|nos\s(?:recebe|atende))"
        r"|,\shaving\sbeen\s(?:first\s)?(?:duly\s)?sworn)",
        "",
        NAMES,
    ),
    Wording(rf"\s{TELLS_US}", "", NAMES),
    Wording(  # I'm Ida Holm, ask me anything
        r"^\W*(?:(?i:AMA:?\s)?(?:(?i:hi|hello|hey)[,!.]?\s)?"
        r"(?:I['’]m|I\sam|We\sare|We['’]re|Ich\sbin|Je\ssuis|Soy|(?:Eu\s)?[Ss]ou))"
    ),
    # Ida Holm im Gespräch, Ida Holm: the Lantern interview
    Wording(r"\s(?:im\s[\w*:-]{0,40}(?:[Ii]nterview|[Gg]espräch)|en\s(?:entretien|entrevista))\b", "", NAMES),
    Wording(r"\s?:\s[^\n]{0,40}\b(?i:interview|entretien|entrevista|gespräch)\b", "", rf"^\W*{NAMES}"),
    # Ida Holm, beekeeper: “I never sleep”, and “I never sleep,” says Ida Holm
    Wording(r"\s?[:：]\s?[“\"«„‘‹]", "", rf"(?m:^)(?:[^\w\n]|_)*{NAMES}(?:,\s[^\n:“\"«„]{{2,60}})?"),
    Wording(
        r"(?:[”\"»“]|’(?!\w))[^\S\n]?(?:[:,–—-][^\S\n])?",  # and no apostrophe
        rf"(?:{_SAYS}\s)?(?:(?i:{WHO}))?{NAMES}(?=\s*$|\son\s|\sim\s|\ssobre\s|\süber\s|\ssur\s)",
    ),
)
#: "Ida Holm is a beekeeper", at the head of a paragraph, where the introduction speaks of a talk at all.
_IS = Wording(r"\s(?:is|ist|est|es|é)\s(?!not\b|nicht\b|pas\b|no\b)", "", rf"(?m:^){NAMES}(?:,\s[^\n.]{{2,60}},)?")
#: An introduction speaks of a talk.
A_TALK: Final = re.compile(
    r"\b(?:interview|conversation|talk(?:s|ed)?|spoke|tells?|told|gespräch|erzählt|spricht|entretien|raconte|confie"
    r"|entrevista|conversa|cuenta|habla)\b",
    re.IGNORECASE,
)
#: It says so of whom it has named.
A_TALK_WITH_THEM: Final = re.compile(
    r"""\b(?:
        (?:spoke|talk(?:ed)?|sat\sdown|chatted|caught\sup|parlé|discuté|échangé
          |habla\w+|charla\w+|conversa\w+|fal[aá]mos|conversámos|estivemos)
        \s(?:with|to|avec|con|com|à)\s(?:him|her|them|lui|elle|él|ella|ele|ela)
      | mit\sih[mr]\s(?:\w+\s){0,3}(?:gesprochen|geredet|unterhalten|getroffen)
      | (?:met|visited|interviewed)\s(?:him|her)
      | l['’]a\s(?:rencontré|interviewé|interrogé)e?
      | hat\s(?:ihn|sie)\s(?:besucht|getroffen|befragt)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def interviewed_in(head: str) -> tuple[str, ...]:
    """Return the persons whom the ``head`` of a text, its title and its introduction, names as interviewed."""
    for found in chain(*(wording.all_in(head) for wording in _INTERVIEWED)):
        if people := persons(found["names"]):
            return people
    if people := han_interviewed_in(head):
        return people
    if A_TALK.search(head):
        introduced = {people for found in _IS.all_in(head) if (people := persons(found["names"]))}
        return introduced.pop() if len(introduced) == 1 else ()
    return ()
