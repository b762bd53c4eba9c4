"""What words before and behind a name may say of its bearer, as signs: "by", "with", an age, a trade, an office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bot.transcript.names.bylines import credited_in
from bot.transcript.names.interviewed import interviewed_in
from bot.transcript.names.name_elsewhere import elsewhere_signs
from bot.transcript.signs.picture_words import MADE

#: So far around a name its context is looked at, in characters.
_REACH: Final = 90
#: Where whoever asked thanks whoever answered.
_PARTINGS: Final = frozenset({"below", "parting", "closing"})
#: What parts a line: "9 March | By Ida Holm | 5 min".
_PARTS: Final = re.compile(r"\s(?:[|·•]|/|[–—](?=\s(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s))\s|\t|\s{3,}")
#: A line that follows a name and has a year is no longer than this.
_LONGEST_DATE: Final = 40
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
#: A line that heads the one below it is no longer than this, and says of whom that is.
_LONGEST_HEADING: Final = 40
_HEADED: Final[Mapping[str, re.Pattern[str]]] = {
    "headed asks": re.compile(
        r"""\b(?:
            interviewers? | authors? | autor(?:in|a|es)? | auteure? | autrice | hosts? | writers? | reporter(?:in)?
          | journalist\w* | periodista | jornalista | entrevistador\w* | moderat\w+ | conduc\w+
          | redak\w+ | rédac\w+ | redac\w+
          | wer\sfragt | qui\s(?:interroge|pose) | quién\spregunta | quem\spergunta
        )""",
        re.IGNORECASE | re.VERBOSE,
    ),
    "headed answers": re.compile(
        r"""
          ^[\W\d]*(?:name|nom|nome|nombre|naam|navn|namn|jméno|meno|imię(?:\si\snazwisko)?  # "2. Name:" and no more
            |имя|ім['’]я|姓名|お名前)\W*$
        | \b(?:
            guests? | gast | gäste | invitée?s? | invitad[ao]s? | convidad[ao]s? | interviewees? | entrevistad[ao]s?
          | narrators? | zeitzeug\w+ | zur\sperson | steckbrief
          | who\sis | wer\sist | qui\sest | quién\ses | quem\sé
          | perfil | profile? | bio(?:gra\w+)?
          )\b
        """,
        re.IGNORECASE | re.VERBOSE,
    ),
}
#: An article may stand before a name or a trade, and a trade before a name: "with the harbour pilot Ida Holm".
_ARTICLE: Final = r"""(?:(?:
    the|an?|our|their|his|her|its          # English
  | der|die|dem|den|das|ein|eine|einem|einer   # German
  | l[ea]|l['’]|un|une                     # French
  | el|una|o|a|os|as|um|uma                # Spanish and Portuguese
  )\s?)?"""
_TRADE: Final = r"(?:[^\W\d_][\w'’-]*[,.]?\s){0,3}?"


def _verbose(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


def _ahead(pattern: str) -> re.Pattern[str]:
    """Return what may stand right before a name, with an article and a trade between or none."""
    return _verbose(rf"(?i:\b(?:{pattern}))\s?{_ARTICLE}{_TRADE}\Z")


#: Whoever is named beside one of these has made something else for the page.
_MADE: Final = rf"{MADE}|camera|kamera|©|copyright|design|layout"
#: What the one whose page it is has written or done, and whoever has.
_PIECE: Final = r"""
    words | texte?s? | textos? | story | interview\w* | entretiens? | entrevistas? | entrevistou
  | gespräch | fragen | moderation | protokoll | aufgezeichnet
  | preguntas | perguntas | questions | reportage[mn]? | reporting | written | writes
  | author | autora? | autorin | auteure? | host(?:ed|s|in)? | reporter | repórter
  | propos | recueillis? | posted | published | publié | publicado | geschrieben | interviewt | asked | conducted
  | geführt | führten? | stellten? | présenté | apresentad[oa] | apresentação | presenta
  | bearbeit\w+ | redaktion | rédaction | redacción | redação
"""
#: What people do who have a talk.
_TALK: Final = r"""
    interview\w* | conversations? | chat(?:s|ted)? | discussion | talk(?:s|ed|ing)? | spoke | speak(?:s|ing)?  # English
  | sat[ ]down | caught[ ]up | met(?:\sup)? | meets? | meeting | q\s?&\s?a | q\sand\sa
  | gespräch | unterhaltung | treffen | begegnung | gesprochen | sprach(?:en)? | spricht   # German
  | entretien | rencontre | rencontré | discuté | échange | parlé                          # French
  | entrevistas? | entrevistamos | conversaci[oó]n | conversa(?:mos)? | charla(?:mos)?     # Spanish and Portuguese
  | hablamos | encuentro | encontro | falamos
  | questions? | fragen | preguntas | perguntas | besuch | nachgefragt                     # or something like a talk
  | visit(?:ed)? | minutes? | minuten | hours? | stunde | afternoon | coffee | lunch
"""
_PREP: Final = r"with|to|for|mit|bei|an|avec|à|au|chez|con|com|a|ao|para"
#: Between two names, or a name and a word: what is joined by one of these is no trade.
_JOINTS: Final = r"and|und|et|y|e|of|by|von|par|por|de|da|do|with|mit|avec|con|com|to|for|in|at|on|from"
#: What stands before a name.
_BEFORE: Final[Mapping[str, re.Pattern[str]]] = {
    "start": re.compile(r"\A[\W_]*\Z"),
    # A line begins with a trade: "The harbour pilot Ida Holm", "Bäuerin Ida Holm".
    "trade": re.compile(r"\A[\W_]*(?i:the|an?|our|der|die|das|l[ea]|l['’]|el|o)?\s?(?:[^\W\d_][\w'’-]*\s){1,3}\Z"),
    # A trade within a line: "yesterday pilot Ida Holm".
    "inner trade": re.compile(rf"(?:^|[\s'’])(?!(?:{_JOINTS})\s)[a-zß-ÿ][\w-]{{3,}}\s\Z"),
    "with": _verbose(rf"(?i:\b(?:{_TALK})\s(?:[^.!?\n]{{0,30}}\s)?(?:{_PREP}))\s?{_ARTICLE}{_TRADE}\Z"),
    "mit": _ahead("mit|avec|con|com|with"),
    "by": re.compile(r"(?i:(?:^|\W)(?:by|von|par|por))[\s:]+\Z"),
    "line by": re.compile(r"\A[\W_]*(?i:by|von|par|por|de)[\s:]+\Z"),
    "piece": _verbose(rf"(?i:\b(?:{_PIECE})\b)[^.!?\n]{{0,25}}?(?:[:：]|\s(?i:by|von|par|por|de))?\s\Z"),
    "line piece": _verbose(rf"\A[\W_]*(?i:(?:{_PIECE})\b)[^.!?\n]{{0,30}}?[:：]?\s\Z"),
    "made": re.compile(rf"(?i:(?:\b|(?=©))(?:{_MADE}))[^.!?\n]{{0,25}}?\Z"),
    # How somebody is addressed.
    "style": _verbose(
        r"""\b(?:
            Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame
          | Frau|Herr|Herrn
          | Madame|Mme|M|Monsieur
          | Señora?|Sra?|Don|Dona|Doña|Seu|Senhora?
        )\.?\s\Z"""
    ),
    "mark": re.compile(r"(?:[:|·•–—/]|\s-)\s*\Z"),
    "quote": re.compile(r"(?:[”\"»“]|(?<![^\W\d_])’|’(?=[\s,:–—-]))\s?[,:–—-]?\s?\Z"),
    "comma": re.compile(r"[^\W\d_],\s\Z"),
    "and": re.compile(r"\b(?:and|und|et|y|e|&)\s\Z"),
    "of": re.compile(r"\b(?:of|de|von|du|da|do|del|des|in|at|à|from|aus|für|for|like|wie|comme|como)\s\Z"),
    # Words that introduce somebody: "our guest today is", "se llama".
    "presents": _ahead(
        r"""
            guests?(?:\stoday)?(?:\sis)? | gast | gäste | invitée?s? | invitad[ao]s? | convidad[ao]s?
          | heute | today | hoy | hoje
          | featuring | narrator | witness | zeug(?:e|in) | témoin | joined\sby | introducing | meet | meeting
          | entrevistad[ao]s? | interviewee | recebemos | receb[oe] | reçois | recevons | acompaña
          | porträt | portrait | portrait\sof
          | his\sname(?:['’]s|\sis) | her\sname(?:['’]s|\sis) | se\sllama | s['’]appelle | heißt | chama-se | se\schama
          | welcome | willkommen | bienvenue | bienvenid[ao] | bem-vind[ao]
        """
    ),
    "name field": re.compile(r"(?i)\A\W*(?:name|nom|nome|nombre)\s?:\W*\Z"),
    # Somebody's own words: "I'm", "me llamo".
    "own": _verbose(
        r"""(?i:\b(?:
            I['’]m | I\sam | my\sname(?:['’]s|\sis)
          | ich\sbin | ich\sheiße | mein\sname\sist
          | je\ssuis | je\sm['’]appelle
          | soy | me\sllamo | sou | eu\ssou | me\schamo | chamo-me | les\s(?:habla|saluda)
          | this\sis | am\smikrofon(?:\sist)? | au\smicro | vos\sfala       # at the microphone
        ))\s(?:[ao]\s)?\Z"""
    ),
    "label": re.compile(r"\A[\W_]*[^\W\d_][\w ’'-]{2,25}[:：]\s*\Z"),
    "sentence": re.compile(r"[.!?]\s\Z"),
    # Somebody's somebody: "my older sister", "ihr Mann".
    "theirs": _verbose(
        r"""\b(?i:
            his|her|their|my|our|your
          | sein\w*|ihr\w*|mein\w*|dein\w*|unser\w*|eure?\w*
          | votre|vos|ton|ta|son|sa|ses|leurs?|mon|ma|mes|notre|nos
          | sus?|mis?|nuestr[oa]s?|seus?|suas?|meus?|minhas?|noss[oa]s?
        )\s(?:[^\W\d_][\w'’-]*,?\s){1,3}\Z"""
    ),
    "thanks": _ahead(
        r"thank(?:s|ed|ing)?(?:\syou|\sto)?|dank(?:t|en|e)?|remerci\w+|merci|agradec\w+|gracias|obrigad[ao]"
    ),
    # Words for those who are not there: "named after", "student of", "feu".
    "elsewhere": _ahead(
        r"""
            after | since | under | like | late | days\sof | named\s(?:after|for) | founded\sby | according\sto
          | thanks\sto
          | seit | nach | laut | unter | wie | dank
          | depuis | après | selon | sous | comme | grâce\sà | feue?
          | desde | después\sde | según | como | gracias\sa | depois\sde | segundo | graças\sa
          | (?:sucesor\w*|successor|successeur|nachfolger\w*)\b(?!,) | student\sof | pupil\sof | taught\sby
        """
    ),
}
#: Between a name and what its bearer does, a few words within commas: "Ida Holm, of the Lantern, writes".
_ASIDE: Final = r"(?:,[^,\n]{1,60},)?"
#: What stands behind a name.
_AFTER: Final[Mapping[str, re.Pattern[str]]] = {
    "end": re.compile(r"\A[\W_]*\Z"),
    "age": re.compile(r"\A\s*[,(]\s*(?i:aged?|ans|anos|años|jahrgang)?\s*\d{2}\b"),
    "year": re.compile(
        r"\A\s*[,(]?\s*\(?(?:\*|b\.|geb\.|born|né|née|nacid[ao]|nascid[ao])?\s*(?:[^\W\d_]+\s)?1[89]\d\d"
    ),
    "appos": re.compile(r"\A,\s(?:[a-zß-ÿ]|l['’])"),
    "who": re.compile(r"\A,\s(?:who|whose|der|die|dessen|deren|qui|dont|que|quien|cuy[oa]s?|cuj[oa]s?)\s"),
    "apposition": re.compile(r"\A,\s[^.!?\n]{3,80}\Z"),
    "paren": re.compile(r"\A\s\("),
    "is": re.compile(rf"\A{_ASIDE}\s(?:is|was|has|ist|war|hat|est|était|a|es|era|é|foi|tem)\s"),
    "verb": re.compile(r"\A\s(?!(?:and|und|et|y|e|of|von|de|d['’]|s|in|on|im|at)\b)[a-zß-ÿ]+\b"),
    # What those do who ask.
    "meets": _verbose(
        r"""\A(?:\s\([^)]*\)|,[^,\n]{1,40},)?\s(?i:
            asks | asked | interviews | interviewed | met | meets | visited | sat\sdown | spoke | speaks\swith
          | caught\sup | chatted | talked
          | befragt | interviewte? | traf | sprach | besuchte | hat\s(?:sie|ihn|mit)
          | (?:l['’])?a\s(?:rencontré|interviewé|interrogé|recueilli)e? | interroge | rencontre | s['’]est\sentretenue?
          | entrevist[aóo]u? | l[ao]\sentrevistó | conversou | falou | ouviu | habló | conversó | visitó
        )\b"""
    ),
    # What those do who write, and what they are: "Ida Holm is a reporter", "Ida Holm covers …, writes".
    "writes": _verbose(
        rf"""\A{_ASIDE}\s(?i:
            writes | schreibt | écrit | escribe | escreve | covers | hosts? | moderiert | reports | edits
          | is\sa\s[^.\n]{{0,40}} | is\s(?:the|our)\s[^.\n]{{0,40}}
          | ist\s[^.\n]{{0,50}} | est\s[^.\n]{{0,40}} | es\s[^.\n]{{0,40}} | é\s[^.\n]{{0,40}}
        )(?<=[\w ])\b(?i:
            reporter | journalist\w* | editor | writer | contributor | redakteur\w* | journaliste | periodista
          | jornalista | rédact\w+ | redactor\w*
          | writes | schreibt | écrit | escribe | escreve | covers | hosts? | moderiert | reports | edits
          | host | podcaster
        )\b"""
    ),
    # An office of a newsroom: "Ida Holm, chief reporter".
    "office": _verbose(
        r"""\A\W{1,3}(?i:[^\n.]{0,30}\b(?:
            reporter | journalist\w* | editor | staff | writer | correspondent
          | redakteur\w* | redaktion | journaliste | periodista | jornalista | repórter
          | rédact\w+ | redactor\w* | redacci[oó]n | redação | producer | host | moderator\w*
        ))\b"""
    ),
    "here": re.compile(r"\A\s(?i:here|hier|ici|al\shabla|aquí|aqui)\b"),
    "colon": re.compile(r"\A\s?[:：]"),
    "says": re.compile(r"\A[^\n:“\"«„]{0,60}[:：]\s?[“\"«„‘‹]"),
    "date": re.compile(r"\A\W{1,4}[^\n]{0,24}(?:19|20)\d\d"),
    "on": re.compile(r"\A\s(?i:on|über|sur|sobre|im|from|von|of|de)\s"),
    "and": re.compile(r"\A,?\s(?:and|und|et|y|e|&)\s"),
    # What those do who answer.
    "answers": _verbose(
        rf"""\A{_ASIDE}\s(?i:
            (?:kindly\s)?answer\w* | antwortet\w* | beantwort\w+ | répond\w*
          | (?:nous\s)?(?:a|ont)?\s?(?:reç\w+|accord\w+|répond\w+|ouvert|accueill\w+)
          | responde\w* | contesta\w* | nos\s\w+ | recebe\w*
          | tells | told | erzählt\w* | raconte | confie | cuenta | conta
          | explains | erklärt | explique | explica
          | says | sagt | dit | dice | diz | talks | speaks
        )\b"""
    ),
    "comma": re.compile(r"\A,"),
    "mark": re.compile(r"\A\s*(?:[|·•;–—…/]|\s-\s)"),
    "stop": re.compile(r"\A\."),
    "possessive": re.compile(r"\A['’]s?\s"),
    "made": re.compile(rf"\A\s?[(/]?\s?(?i:{_MADE})\b"),
    "quote": re.compile(r"\A\W{0,2}[“\"«„‘‹]"),
}


def headed_signs(above: str) -> Iterator[str]:
    """Yield what the line ``above`` says of whoever is named in the one below it: "About the guest", "Quién pregunta".

    "About the interviewer" says who asks, though an interviewee's heading has nearly the same words.
    """
    if len(above) <= _LONGEST_HEADING:
        yield from [sign for sign, pattern in _HEADED.items() if pattern.search(above)][:1]


def context_signs(zone: str, line: str, start: int, end: int, below: str) -> Iterator[str]:
    """Yield the signs of the name that stands in ``line`` from ``start`` to ``end``; ``below`` is the next line.

    ``zone`` says what sort of line it is. Where marks part the line, only the name's own part counts.
    """
    parts = [0, *(found.end() for found in _PARTS.finditer(line)), len(line) + 1]
    own = next(n for n, part in enumerate(parts) if part > start)
    opens, closes = parts[own - 1], max(end, parts[own] - 1)
    before, after = line[max(opens, start - _REACH) : start], line[end : min(closes, end + _REACH)]
    if start - opens > _REACH:
        before = "…" + before  # it does not begin there
    ahead = [name for name, pattern in _BEFORE.items() if pattern.search(before)]
    if "made" in ahead:  # "photos by" is no byline
        ahead = [name for name in ahead if name not in ("by", "line by", "piece", "line piece")]
    if zone in _PARTINGS and "thanks" in ahead:  # "my thanks to Ida Holm" below a talk is no "thanks to"
        ahead = [name for name in ahead if name != "elsewhere"]
    behind = [name for name, pattern in _AFTER.items() if pattern.search(after)]
    yield zone
    for sign in (*(f"{name}>" for name in ahead), *(f">{name}" for name in behind)):
        yield sign
        yield f"{zone}: {sign}"
    yield from elsewhere_signs(line[:closes], start, end)
    yield from _of_part(line[opens:closes].strip(" |·•/"), line[start:end], is_one_of_several=len(parts) > 2)
    if "start" in ahead and "end" in behind:
        yield "alone"
        yield f"{zone}: alone"
        if len(below) <= _LONGEST_DATE and _YEAR.search(below):
            yield "dated below"


def _of_part(part: str, name: str, *, is_one_of_several: bool) -> Iterator[str]:
    if name in credited_in((part,)):
        yield "credit"
    if name in interviewed_in(part):
        yield "interviewed"
    if is_one_of_several:
        yield "a part of a line"
