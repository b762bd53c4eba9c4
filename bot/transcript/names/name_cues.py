"""Where title, introduction and credits say who interviewed whom: "Interview with Ida Holm", "By Jette Kranz"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, takewhile
from typing import Final

from bot.transcript.names.han_names import han_interviewed_in
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.names.pronoun_verbs import ASKED, BEFORE_WHO_ASKED, BEHIND_WHO_ASKED, TELLS_US

_AND = r"(?:[^\S\n]?,[^\S\n](?:and\s|und\s|et\s|y\s|e\s)?|[^\S\n](?:and|und|et|y|e|&|\+)[^\S\n])"
_LISTED = re.compile(r"\s(?:and|und|et|y|e|&|\+)\s")
#: One person or several. In titles a name may have words around it that are none, which ``person_in`` leaves out.
_NAME = NAME.replace(r"\s", r"[^\S\n]")
_NAMES = rf"(?P<names>{_NAME}(?:{_AND}{_NAME}){{0,4}})"
#: What stands between "interview with" and the name: "the beekeeper", "l'apicultrice", "der Imkerin".
_NO_WHO = r"(?!(?:by|par|por|of|from|in|at|about|on|von|aus|über|im|sur|dans|en|sobre|desde)\s)"
_WHO = rf"(?:(?:[dl]['’])?{_NO_WHO}[^\W\d_]+[,.]?\s){{0,4}}?"

_SAYS = (
    r"(?:says|said|explains|admits|sagt|erklärt|meint|findet|erzählt|dit|explique|confie|affirme|raconte|assure"
    r"|dice|afirma|asegura|cuenta|explica|confiesa|diz|conta|garante|defende|revela)"
)

_SOMEBODY = rf"\s(?:(?i:{_WHO}))?{_NAMES}"


@dataclass(frozen=True)
class _Wording:
    """Words with names beside them.

    To compile a name takes as long as to read a page, and there are forty wordings with one: all of it is compiled only
    for a text that has the words.
    """

    words: str
    behind: str = _SOMEBODY
    ahead: str = ""

    @cached_property
    def sign(self) -> re.Pattern[str]:
        """The words alone."""
        return re.compile(self.words)

    @cached_property
    def whole(self) -> re.Pattern[str]:
        """The words with the names."""
        return re.compile(f"{self.ahead}{self.words}{self.behind}")

    def all_in(self, text: str) -> Iterable[re.Match[str]]:
        """Return where ``text`` has it."""
        return self.whole.finditer(text) if self.sign.search(text) else ()

    def first_in(self, text: str) -> re.Match[str] | None:
        """Return where ``text`` has it first."""
        return next(iter(self.all_in(text)), None)

    def all_of(self, line: str) -> re.Match[str] | None:
        """Return the match where ``line`` is nothing else; nothing may be ``ahead``."""
        return self.whole.fullmatch(line) if self.sign.match(line) else None


#: What comes before those who are interviewed.
_INTERVIEWED: Final = (
    _Wording(
        r"(?i:\b(?:interview(?:ed|ing|s)?|conversation|chat(?:ted)?|discussion|talk(?:ed|ing)?|spoke|speak(?:ing)?|sat"
        r"\sdown|met\s?up|caught\sup|q\s?&\s?a|q\sand\sa|ama|ask\sme\sanything)\s(?:with|to))"
    ),
    # What else one meets, "Meet Ida Holm and Quiet Hive", need not be a person.
    _Wording(r"(?i:\b(?:interview(?:ed|ing)|meet|meeting))", rf"\s(?P<names>{_NAME})"),
    _Wording(
        r"(?i:\bquestions\s(?:for|to|with)|\bfragen\san|\bquestions\s[àa](?:…|\s?\.{3})?|\bpreguntas\s(?:a|para)"
        r"|\bperguntas\s(?:a|para))"
    ),
    _Wording(r"(?i:(?:\b[\w*:-]{0,40}interview|\b(?:gespräch|unterhaltung|talk|begegnung|treffen))\smit)"),
    _Wording(r"(?i:\b(?:nachgefragt|zu\s(?:besuch|gast))\sbei)"),
    _Wording(
        r"(?i:\b(?:depoimento|testimonio|témoignage|memories|recollections|oral\shistory(?:\sinterview)?)\s(?:de|of|with)"
        r"|\berinnerungen\svon)"
    ),
    # An interview of, today's interview is with, joined by, our guest is
    _Wording(
        r"(?i:\binterview\s(?:of|is\swith)|\b(?:an?|one|\d+|five|ten|fifteen|twenty)\s(?:hours?|afternoon|morning|evening|day|coffee|lunch|dinner|drink|walk"
        r"|minutes?)\swith|\bjoined\s(?:\w+\s)?by|\b(?:my|our)\sguest(?:\s(?:today|this\sweek))?\sis)"
    ),
    _Wording(
        r"\b(?:gesprochen|unterhalten|getroffen|sprach|sprachen)\b",
        ahead=rf"\b[Mm]it{_SOMEBODY}(?=[^.!?\n]{{0,400}}",  # no sentence is longer, but lines are
        behind=")",
    ),
    _Wording(r"(?i:\b(?:entretien|interview|rencontre|conversation|discussion|échange|dialogue)\s(?:avec|de|à))"),
    _Wording(r"(?i:\b(?:entretien|interview|rencontre|intervista)\sd)['’]", _NAMES),
    _Wording(r"(?i:\b(?:interview|gesprek|vragen)\s(?:met|aan)|\b(?:intervista|incontro)\s(?:con|ad?|al(?:la|lo)?))"),
    _Wording(r"(?i:\b(?:rencontré|interrogé|interviewé|questionné|parlé\s(?:avec|à)))"),
    _Wording(
        r"(?i:\b(?<!em\s)(?:entrevista|entrevistamos|conversación|conversa|charla|encuentro|hablamos|hablado|conversamos"
        r"|charlamos|falamos|encontro)\s(?:con|com|a|ao|à))"
    ),
    _Wording(r"(?i:\b(?:entrevistamos|conociendo\sa))"),
    # Ida Holm answered our questions, Ida Holm nous a reçus, IDA HOLM, having been first duly sworn
    _Wording(
        r"(?:\s(?i:(?:kindly\s)?answere?d?s?\s(?:our|your|my|a\sfew|some|these|those|questions)"
        r"|nous\s(?:a|ont)\s(?:reçus?|accordé|répondu|ouvert|accueillis?)|a\s(?:bien\svoulu\s|accepté\sde\s)?répond"
        r"|(?:hat\suns|stand\suns|beantwortet\s(?:unsere|die|eure|ihre))\b|nos\s(?:recib|atend|atiend|contest|respond|abr)"
        r"|nos\s(?:recebe|atende))|,\shaving\sbeen\s(?:first\s)?(?:duly\s)?sworn)",
        "",
        _NAMES,
    ),
    _Wording(rf"\s{TELLS_US}", "", _NAMES),
    _Wording(  # I'm Ida Holm, ask me anything
        r"^\W*(?:(?i:AMA:?\s)?(?:(?i:hi|hello|hey)[,!.]?\s)?(?:I['’]m|I\sam|We\sare|We['’]re|Ich\sbin|Je\ssuis|Soy|(?:Eu\s)?[Ss]ou))"
    ),
    # Ida Holm im Gespräch, Ida Holm: the Lantern interview
    _Wording(r"\s(?:im\s[\w*:-]{0,40}(?:[Ii]nterview|[Gg]espräch)|en\s(?:entretien|entrevista))\b", "", _NAMES),
    _Wording(r"\s?:\s[^\n]{0,40}\b(?i:interview|entretien|entrevista|gespräch)\b", "", rf"^\W*{_NAMES}"),
    # Ida Holm, beekeeper: “I never sleep”, and “I never sleep,” says Ida Holm
    _Wording(r"\s?[:：]\s?[“\"«„‘‹]", "", rf"(?m:^)(?:[^\w\n]|_)*{_NAMES}(?:,\s[^\n:“\"«„]{{2,60}})?"),
    _Wording(
        r"(?:[”\"»“]|’(?!\w))[^\S\n]?(?:[:,–—-][^\S\n])?",  # and no apostrophe
        rf"(?:{_SAYS}\s)?(?:(?i:{_WHO}))?{_NAMES}(?=\s*$|\son\s|\sim\s|\ssobre\s|\süber\s|\ssur\s)",
    ),
)
#: "Ida Holm is a beekeeper", at the head of a paragraph, where the introduction speaks of a talk at all.
_IS = _Wording(r"\s(?:is|ist|est|es|é)\s(?!not\b|nicht\b|pas\b|no\b)", "", rf"(?m:^){_NAMES}(?:,\s[^\n.]{{2,60}},)?")
#: "Jette Kranz", "Unsere Redakteurin Jette Kranz".
_NAMED_WITH_TRADE = (
    r"(?!(?:Ihre?|Seine?|Eine?|Viele|Manche)\s)"
    rf"(?:(?i:our|unsere?|notre|nuestr[ao]|(?:[ao]\s)?noss[ao]|the|der|die|l[ea]|el|[ao])\s[^\W\d_]+\s)?{_NAMES}"
)
#: Who met whom the introduction has named.
_MET_THEM: Final = (
    _Wording(rf"\s{BEHIND_WHO_ASKED}", "", rf"(?:^|(?<=[.!?,]\s)){_NAMED_WITH_TRADE}"),
    _Wording(rf"(?:^|(?<=[.!?]\s)){BEFORE_WHO_ASKED}", rf"\s{_NAMED_WITH_TRADE}"),
)
#: Whoever asks is told something, "She tells Jette Kranz why", or met whom the introduction has named.
_TELLS_TO: Final = (
    _Wording(
        r"(?i:\b(?:tells|told|raconte\sà|confie\sà|erzählt|(?:le\s)?cuenta\sa|conta\sa|em\s(?:entrevista|conversa)\s(?:a|com)))",
        rf"\s{_NAMES}",
    ),
    *_MET_THEM,
)
#: An introduction speaks of a talk.
A_TALK: Final = re.compile(
    r"\b(?:interview|conversation|talk(?:s|ed)?|spoke|tells?|told|gespräch|erzählt|spricht|entretien|raconte|confie"
    r"|entrevista|conversa|cuenta|habla)\b",
    re.IGNORECASE,
)
#: It says so of whom it has named.
A_TALK_WITH_THEM: Final = re.compile(
    r"\b(?:(?:spoke|talk(?:ed)?|sat\sdown|chatted|caught\sup|parlé|discuté|échangé|habla\w+|charla\w+|conversa\w+|fal[aá]mos"
    r"|conversámos|estivemos)\s(?:with|to|avec|con|com|à)\s(?:him|her|them|lui|elle|él|ella|ele|ela)"
    r"|mit\sih[mr]\s(?:\w+\s){0,3}(?:gesprochen|geredet|unterhalten|getroffen)|(?:met|visited|interviewed)\s(?:him|her)"
    r"|l['’]a\s(?:rencontré|interviewé|interrogé)e?|hat\s(?:ihn|sie)\s(?:besucht|getroffen|befragt))\b",
    re.IGNORECASE,
)
#: What somebody who asks has made, and is named for with a colon: "Text: Jette Kranz".
_PIECE = (
    r"(?:interview|intervista|text|texte|texto|tekst|testo|words|story|fragen|moderation|entrevista|entretien|preguntas|perguntas|questions"
    r"|reportagem)"
)
_PLUS = r"(?:and|und|et|y|e|&)"
_TRADE = r"(?:(?i:the|an?|our|der|die|dem|l[ea]|el|[ao])\s)?[^\W\d_]+\s"
_SEVERAL: Final = rf"{_NAME}(?:{_AND}{_NAME}){{0,4}}"
_ASKS, _ANSWERS = rf"(?P<asks>{_SEVERAL})", rf"(?P<answers>{_SEVERAL})"
#: One sentence that names both.
_MEETINGS: Final = (
    # Jette Kranz asks Ida Holm, Jette Kranz sprach mit Ida Holm
    _Wording(
        r"\s(?i:asks|asked|interviews|interviewed|met|meets|(?:sat\sdown|spoke|caught\sup|chatted)\s(?:with|to)"
        r"|befragt|interviewte?|traf|sprach\smit|a\s(?:rencontré|interviewé|interrogé)|interroge|rencontre"
        r"|entrevist[aóo](?:u)?(?:\sa)?|conversou\scom|falou\scom|habló\scon|conversó\scon)\s",
        rf"(?i:{_WHO}){_ANSWERS}",
        _ASKS,
    ),
    # Ida Holm antwortet Jette Kranz; who is told to be something answers: Beekeeper Ida Holm talks to Jette Kranz
    _Wording(
        r"\s(?i:répond\saux\squestions\sde|raconte\sà|erzählt|tells|answers|responde\sa(?:\slas\spreguntas\sde)?)\s",
        _ASKS,
        rf"{_ANSWERS}[^.!?\n]{{0,40}}",
    ),
    _Wording(
        r"\s(?i:talks\s(?:to|with)|speaks\s(?:to|with)|im\sgespräch\smit|spricht\smit|s['’]entretient\savec|habla\scon"
        r"|conversa\sco[nm]|fala\scom)\s",
        _ASKS,
        rf"(?:^|[.!?]\s){_TRADE}{_ANSWERS}",
    ),
)
#: What those who ask and those who answer may be said to do alike.
_EITHER: Final = re.compile(
    r"(?i:\s(?:(?:sat\sdown|spoke|caught\sup|chatted)\s(?:with|to)|met|sprach\smit|traf|a\srencontré|conversou\scom"
    r"|falou\scom|habló\scon|conversó\scon)\s)"
)
#: What may follow a name in a line of credits: a date, an outlet, a full stop.
_REST = (
    r"\s?\.?(?:\s?[|·•,;–—/-]\s?[^\n]{0,60}|\s(?:on|le|el|am|vom|em|in)\s[^\n]{0,20}\d[^\n]{0,20}|\s\d[^\n]{0,30}"
    r"|\s(?:et|and|und|y|e)\s[a-zà-ÿ][^\n]{0,50}|\s(?i:photo|foto|picture|image|bild|illustration)[^\n]{0,60})?\s*"
)
#: A line, or its last sentence, that says who asked.
_CREDITS: Final = tuple(
    _Wording(rf"\W*(?:{pattern})\s", _NAMES + _REST)
    for pattern in (
        r"(?i:(?:(?:interview|words|text|story|q\s?&\s?a|questions|transcript|posted|written|published|reported)\s)?by)",
        r"(?i:as\stold\sto)",
        r"(?i:(?:interviewed|conducted|moderated|interviewt|geführt|aufgezeichnet|geschrieben|veröffentlicht)\s(?:by|von))",
        r"(?i:interview|entretien|entrevista|gespräch)\s(?i:of|with|mit|avec|de|a|con|com)\s[^\n]{3,60}?,?\s"
        r"(?i:by|von|par|por)",
        r"(?i:(?:die\s)?fragen\sstellten?)",
        r"(?i:(?:[^\W\d_]+\s){0,4}(?:interview|gespräch)\s(?:führten?|von))",
        r"(?i:(?:das\s)?(?:gespräch|interview)\sführten?(?:\s(?:unsere?|die|der)\s[^\W\d_]+)?)",
        r"(?i:von|di|door|(?:a\scura|intervista|testo)\sdi|(?:interview|tekst)\s(?:en\sfoto['’]?s?\s)?door)",
        r"(?i:entrevistad[ao]s?\spor)",
        r"(?i:(?:propos\s)?(?:recueillis?|recueillies|publiée?|écrit|rédigé|rencontrée?s?|interrogée?s?)\spar)",
        r"(?i:(?:entretien|interview|propos)\s(?:réalisée?s?|menée?s?|conduite?s?|préparée?s?)?\s?par)",
        r"(?i:par)",
        r"(?i:(?:entrevista\s)?(?:por\s?:?|de|(?:realizada|hecha|conduzida|feita)\spor)|entrevista)",
        r"(?i:(?:escrito|publicado|texto)\spor)",
        rf"(?i:(?:{_PIECE}\s{_PLUS}\s)?{_PIECE}\s?:|{_PIECE}\s{_PLUS}\s(?:photos?|fotos?|foto[gk]raf\w*|photograph\w+|pictures|bilder)\s?:)",
        r"(?i:authors?|autor|autora|autorin|auteure?|autrice)\s?:",
        r"(?i:mit)\s[^\n.]{3,60}\s(?:sprach|sprachen)",
    )
)
_LONGEST_CREDIT = 120


@lru_cache(maxsize=1)
def _credit_words() -> re.Pattern[str]:
    """Return the words of all credits as one pattern: most lines have none of them, and every line is asked."""
    return re.compile("|".join(f"(?:{wording.words})" for wording in _CREDITS))


#: Behind who asked: "Propos recueillis par Jette Kranz. Photos de Bo Ray."
_PICTURES = re.compile(r"\W*(?i:photo|foto|picture|image|bild|illustration|dessin|ilustra)")
_SENTENCE = re.compile(r"(?<=[a-zß-ÿ0-9”»][.!?])\s")
#: 9 March 2024, le 9 mars 2024, 09.03.2024, 2024-03-09
_DATE = re.compile(r"(?=[^\n]*\d)(?=[^\n]*(?:19|20)\d\d)[^\n]{6,40}")
_NAME_AND_DATE = _Wording("", rf"{_NAMES}(?:\s?[|·•,–—-]\s?(?P<date>{_DATE.pattern}))?")
_FOLLOW = re.compile(r"(?i:follow|subscribe|folgen|suivre|seguir)")
_FOLLOW_DATE, _YEAR = re.compile(r"\s?[·|•].*"), re.compile(r"(?:19|20)\d\d")
#: "Jette Kranz is a reporter", under an article.
_REPORTER = _Wording(
    r"\s(?:is|ist|est|es|é)\s[^.\n]{0,60}"
    r"\b(?i:reporter|journalist|editor|staff\swriter|redakteur|journaliste|periodista|jornalista|rédact|redactor)",
    "",
    rf"^{_NAMES}",
)
#: "Jette Kranz asked the questions.", "Jette Kranz asked, and held a gate."
_ASKED = _Wording(rf"\s{ASKED}", "", rf"(?:^|(?<=[.!?]\s)){_NAMES}")


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


def pair_in(lines: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return who asks and who answers, where the first of ``lines`` that names both says that one met the other.

    Where they talked with each other, whom earlier sentences tell of first, and no credit names, is who answers.
    """
    above = ""
    for line in lines:
        for wording in _MEETINGS:
            if found := wording.first_in(line):
                asks, answers = persons(found["asks"]), persons(found["answers"])
                if asks and answers:
                    told_of = above + line[: found.start("asks")]
                    is_first = asks[0] in told_of.partition(answers[0])[0]
                    return (answers, asks) if is_first and _EITHER.search(found[0]) else (asks, answers)
        above += "" if is_credit(line) else line + "\n"
    return None


def credited_in(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the persons whom the first of ``lines`` that is a credit names as those who asked.

    A line with nothing but a name is one where a date stands beside or below it; a note on a reporter is one, too.
    """
    return (
        next(filter(None, map(_credited, lines)), ())
        or _dated(lines)
        or next(filter(None, map(_noted, lines)), ())
        or next(filter(None, map(_told, lines)), ())
    )


def _told(line: str) -> tuple[str, ...]:
    """Return who asked by what ``line`` tells: who was told something, or is credited in its last sentence.

    Whom it has told of before is whom the pronoun stands for.
    """
    for wording in _TELLS_TO:
        people = persons(found["names"]) if (found := wording.first_in(line)) else ()
        is_told_of = found and people and people[0] in line[: found.start("names")]
        if people and not (is_told_of and wording in _MET_THEM):
            return people
    *ahead, last = _SENTENCE.split(line)
    last = ahead.pop() if ahead and _PICTURES.match(last) else last
    return _credited(last) if ahead else ()


def _dated(lines: Sequence[str]) -> tuple[str, ...]:
    for line, below, after in zip(lines, [*lines[1:], ""], [*lines[2:], "", ""], strict=False):
        is_dated = _YEAR.search(line) or _YEAR.search(below)
        if _FOLLOW.fullmatch(below.strip(" *_·")) and _YEAR.search(after):  # what sites print between name and date
            below, is_dated = _FOLLOW_DATE.sub("", after), _YEAR.search(after)
        found = _NAME_AND_DATE.all_of(line.strip(" *_")) if is_dated else None
        if found and (found["date"] or _DATE.fullmatch(below.strip(" *_"))) and (people := persons(found["names"])):
            return people
    return ()


def _noted(line: str) -> tuple[str, ...]:
    found = next(filter(None, (wording.first_in(line.strip(" *_()")) for wording in (_REPORTER, _ASKED))), None)
    return persons(found["names"]) if found else ()


def is_credit(line: str) -> bool:
    """Tell whether ``line`` says nothing but who asked."""
    return bool(_credited(line))


def _credited(line: str) -> tuple[str, ...]:
    line = line.strip(" *_()[]")
    if not 5 <= len(line) <= _LONGEST_CREDIT or not _credit_words().match(line):
        return ()
    matches = (wording.all_of(line) for wording in _CREDITS)
    return next((people for found in matches if found and (people := persons(found["names"]))), ())


def persons(names: str) -> tuple[str, ...]:
    """Return the persons in a list of names, up to what is none: one in "Edward Hall, Senior Developer"."""
    parts = re.split(_AND, names)
    if _LISTED.search(names) is None:  # "Edward Hall, Triage Keeper": what follows the comma is what he is
        parts = parts[:1]
    found = (person_in(" ".join(part.split())) for part in parts)
    return tuple(dict.fromkeys(name for name in takewhile(bool, found) if name))
