"""The shapes in which documents print who speaks, as patterns of line heads, and how far each is trusted."""

from __future__ import annotations

import re
from enum import Enum
from typing import Final

from bot.text.question_marks import ASKING
from bot.transcript.names.name_words import FIRST_NAME_TITLES, TITLES
from bot.transcript.signs.label_words import ANSWER_WORDS, QUESTION_WORDS

#: AM, p.m. and p. m. behind a time, but not the head of a name: "3:02 Amelie".
_HALF_OF_DAY = r"\s?(?:[AaPp]\.?[Mm]|[ap]\.\sm)\b\.?"
#: 0:07, (0:02 - 0:24), [00:01:02.500], 3:02 PM, with a space that slipped in: (0: 00:14)
_CLOCK = rf"\d{{1,3}}\s?:\s?\d{{2}}(?:\s?:\s?\d{{2}})?(?:[.,-]\d{{1,3}})?(?:{_HALF_OF_DAY})?(?!\s?:?\d)"
STAMP: Final = rf"[\[(<`]?{_CLOCK}(?:\s*(?:-|–|—|-->|to)\s*{_CLOCK})?[\])>`]?"
#: 16.40-19.77: where a recording has a stretch, in seconds
_SECONDS = r"\d{1,5}\.\d{1,3}\s?(?:-|–|-->|to)\s?\d{1,5}\.\d{1,3}"
_MONTH = r"[^\W\d_]{3,9}\.?"
DATE: Final = (
    rf"(?:\d{{1,2}}[-. ]{_MONTH}[-. ,]\s?\d{{2,4}}|(?:[^\W\d_]{{2,4}}\.?,?\s)?{_MONTH}\s\d{{1,2}},?\s\d{{4}}|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|[Tt]oday(?:\sat)?|[Yy]esterday(?:\sat)?)"
)
_MOMENT = rf"(?:[\[(]?{DATE},?\s*(?:at\s)?)?{STAMP}"
#: A time before a label; the first sign is looked at first, since most lines have none.
_TIMED = rf"(?:(?=[\d\[(<`TtYy]){_MOMENT}\s+)?"
#: "S. C. — words"
_MORE_INITIALS = r"\.\s[A-ZÀ-ÖØ-Þ]\.\s?[-–—]"
#: A name with what its bearer is called by friends, or on a screen: "Elspeth (Nan) Farrow", "Jo “m0le” Ray".
_PROPER = r"[A-ZÀ-ÖØ-Þ][^\W\d_]{0,20}(?:['’.-][^\W\d_]{1,20})?\.?"
_CALLED = r"[A-ZÀ-ÖØ-Þ][^\W\d_]{1,14}(?:[ -][^\W\d_]{1,14})?"
_QUOTED = r"[\"“”„‘'«][^\W\d_][\w'’. -]{1,18}[\"“”’'»]"
_NICKNAMED = (
    rf"{_PROPER}(?:\s{_PROPER}){{0,2}}\s(?:\({_CALLED}\)|{_QUOTED})"
    rf"(?:\s(?:(?:de|da|van|von|der)\s)?{_PROPER}){{1,3}}|{_PROPER}\s{_QUOTED}"
)
_NAME = rf"(?:{_NICKNAMED}|@?[^\W_][^\n\t:：?!\"“”<>\[\]()|;]{{0,48}}?)"
#: The same for where blanks may follow in several ways: with none at its end, each line is read in one of them.
_UP_TO_BLANKS = rf"(?:{_NICKNAMED}|@?[^\W_](?:[^\n\t:：?!\"“”<>\[\]()|;]{{0,47}}?[^\s:：?!\"“”<>\[\]()|;])??)"
#: Where an office begins that records of parliaments print in full, however long: "ministre de l'économie, des …".
_STATE = (
    r"(?=(?:[^\W\d_]{1,12}\.?\s){0,2}"
    r"(?i:(?:[^\W\d_]{2,10}-)?[^\W\d_]{0,20}(?:minist|sekretär|secr[eé]ta|pr[eé]siden|präsiden|rapporteur"
    r"|[ck]ommiss|comis)))"
)
_OF_OFFICE = r"[^\n\t:：?!\"“”<>\[\]()|;]"
#: A name with what its bearer is, after a comma: "Ann Lee, chief engineer".
_TITLED = rf"{_NAME}(?:,\s(?:[^\n\t:：?!\"“”<>\[\]|;]{{2,60}}?|{_STATE}{_OF_OFFICE}{{2,150}}?))?"
#: An office behind a form of address, however long, and in brackets who holds it, and perhaps for which party:
#: "La señora MINISTRA DE … (Holm Ray)", "The Secretary of State for … (Ida Holm) (Con)".
_TO_HOLDER = r"(?i:(?:el|la|o|a)\s(?:señora?|sra?\.?ª?|senhora?)|(?:m\.|mme)\s(?:le|la))\s"
_HOLDER = r"\((?!\s*\d)[^()\n:]{2,80}\)"
_HELD = rf"(?:{_TO_HOLDER}|The\s){_OF_OFFICE}{{3,150}}?\s{_HOLDER}(?:\s\([^()\n:]{{1,60}}\))?"
#: A line, and with it the next one or two, where such an office, or one in small letters, goes on there.
LINE: Final = re.compile(
    rf"(?:(?:{_TO_HOLDER}|The\s(?=[^\n(]{{0,40}}(?:Minister|Secretary)\b)){_OF_OFFICE}{{20,140}}"
    rf"(?:\n(?!{_TO_HOLDER}){_OF_OFFICE}{{0,140}}){{0,2}}(?<=\s)\((?!\s*\d)[^()\n:]{{1,40}}\n?[^()\n:]{{1,40}}\)"
    rf"(?=\s?[:：.–—-])|{_NAME},\s{_STATE}{_OF_OFFICE}{{20,140}}\n(?=[a-zß-ÿ]){_OF_OFFICE}{{2,140}}(?=[:：.]))?[^\r\n]+"
)
#: The name of somebody in a record of proceedings, which a full stop may follow: MR. LEE, THE CHAIRMAN.
_IN_CAPITALS = (
    r"(?!(?:[OA]|EL|LA|THE|L['’])?\s?(?:SRA?|MRS?|MS|DRA?|PROF|ST)\.)"
    r"(?:(?:[A-Z][a-z]{0,3}\.?|THE)\s){0,2}[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]+(?:\s[A-ZÀ-ÖØ-Þ'’-]+){0,2}"
)
_WITH_OFFICE = rf"(?:,\s(?:[a-zß-ÿ][^\n.:?!]{{3,60}}|{_STATE}[^\n.:?!]{{3,150}}))?"
#: The same in any printing, with a title before it and an office behind: "M. Jo Ray, rapporteur", "Mme la présidente".
_TITLE_AHEAD = (
    rf"(?:(?:{TITLES}|{FIRST_NAME_TITLES})\.?|MM?\.|Me|Sr\.ª|Lord|Lady"
    r"|Senat(?:or|orin)|Senadora?|Deputad[oa]|Diputad[oa]|Abg\.|Abgeordneter?|Councillor|Cllr\.?|Representative"
    r"|Sen\.|Rep\.)"
)
#: What a full stop may follow within a name; behind other words it ends the label: "M. Ray. Moi."
_SHORTENED = r"(?:[A-ZÀ-ÖØ-Þ]|Dr|Dra|Prof|Abg|St|Sr|Sra|Ing|Lic|Hon|Sen|Rep)"
#: "M. le ministre de l'économie, des finances et de la souveraineté industrielle et numérique", and no verb behind.
_FRENCH_OFFICE = (
    r"(?:M\.|Mme)\s(?:le|la)\s(?:ministre|secrétaire\sd['’][ÉEée]tat|présidente?|rapporteure?)(?:\sdéléguée?)?"
    r"(?:,?\s(?:et\s)?(?:chargée?\s)?(?:de\s(?:la\s|l['’])?|d[eu]s?\s|d['’])[\w-]{3,}"
    r"(?:\s(?:et\s)?[^\W\d_]{2,}(?:elle?s?|ales?|aux|iques?|i[fv]e?s?|aires?|ières?|ées?)){0,2}){1,6}"
)
_ADDRESSED = (
    rf"(?:O\s|A\s|El\s|La\s|The\s)?{_TITLE_AHEAD}(?:\s(?:{_SHORTENED}\.|[^\W\d_a-zß-ÿ][\w'’-]*"
    r"|de|da|do|dos|di|du|des|la|le|del|von|van|der|présidente?|vice-présidente?|rapporteure?|ministre"
    r"|presidente|presidenta|relator|relatora|ponente|ministr[oa])){1,6}"
    rf"(?:,\s(?:[^\n.:?!]{{3,40}}|{_STATE}[^\n.:?!]{{3,150}}))?|{_FRENCH_OFFICE}"
)
#: "C. Trigo - words" and "C. Trigo: words", which begin with no letter of a part.
_INITIAL_OF_NAME = r"[A-ZÀ-ÖØ-Þ]\.\s[A-ZÀ-ÖØ-Þ][\w'’]+(?:[\s-][A-ZÀ-ÖØ-Þ][\w'’]+)?(?:\s?[:：]|\s?[–—]|\s-)\s"
#: Behind the name of somebody whom those who wrote it down did not know for sure.
_UNSURE = r"\[\?\]"
_NOTE = r"\((?!\s*\d)[^()\n]{1,60}\)"
#: The same of a member of a parliament, however long: "(Minister of Families and Associate Minister of …, Lib.)".
_MINISTRY = r"\((?!\s*\d)[^()\n:]{61,150}\)"

#: When a turn begins and ends, as a program that transcribes prints it behind a name: "(0:02 - 1:14)".
_FROM_TO = r"[\[(]\d{1,2}(?::\d{2}){1,2}\s?[-–—]\s?\d{1,2}(?::\d{2}){1,2}[\])]"
#: A full name right before the first words, where copying has lost the space: "Ida Holm.Because", "IdaHolm.Because".
_CAPITAL_WORD = r"[A-ZÀ-ÖØ-Þ][a-zß-ÿ'’]+(?:-[A-ZÀ-ÖØ-Þ][a-zß-ÿ'’]+)?"
_GLUED_NAME = (
    rf"{_CAPITAL_WORD}(?:(?:\s(?:de|da|do|du|von|van|del|di|la|le))?\s{_CAPITAL_WORD}){{1,3}}"
    rf"|{_CAPITAL_WORD}{_CAPITAL_WORD}"
)

#: The words for a part in the conversation, in any printing: Pregunta, QUESTION. Whoever presides is named among others
#: as they are: THE CHAIR, Mr. LEE.
_PRESIDES = re.compile(r"(?:the|l[ea]|el|die|der|[ao]|m\.|mme|madam)\s|chair|vorsitz|presiding")
_PARTS = sorted(word for word in QUESTION_WORDS | ANSWER_WORDS if len(word) > 1 and not _PRESIDES.match(word))
_PART = "(?i:" + "|".join(map(re.escape, _PARTS)) + ")"
#: Behind a full stop that ends a sentence: "MR. HOLM:" is one label, and so are "Mr. HOLM:" and "Gen. HOLM:".
NO_TITLE: Final = "".join(
    rf"(?<!\b{title}\.)"
    for short in ("M", *"Mr Ms Mrs Mme Dr Dra Sr Sra St Prof Sen Rep Gov Gen Adm Amb Col Capt Hon Rev Lt Sgt".split())
    for title in dict.fromkeys((short, short.upper()))
)

#: Words? Name: at the end of a line, where the answer begins below.
GLUED: Final = re.compile(
    rf"(?s:.*)(?P<end>(?<![A-ZÀ-ÖØ-Þ])(?<!\b[DMS]r)(?<!\bSt)(?<!\bMrs)\.|[!…{ASKING}。！]){NO_TITLE}[\"'”’»)]?\s*"
    rf"(?P<name>{_NAME})\s?[:：]\s*\Z"
)

#: Words? NAME: words, in one line
RUN_IN: Final = re.compile(
    rf"(?<=[.?!…]){NO_TITLE}[\"'”’»)]?\s(?P<name>[A-ZÀ-ÖØ-Þ]{{2}}[A-ZÀ-ÖØ-Þ'’-]*"
    r"(?:\s[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+){0,3})\s?:\s(?=\S)"
)

#: Words?Name: words, where copying has lost the end of a line
RUN_ON: Final = re.compile(
    r"(?:(?<=[a-zß-ÿ\d)][.?!…])|(?<=[\s\"“”»][?!…])|(?<=[.?!…][\"“”»]))"
    r"(?P<name>[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[ -][A-ZÀ-ÖØ-Þ][^\W\d_]+){0,3})\s?:\s(?=\S)"
)

#: What forums print beside the name of whoever wrote what stands below: "412 points", "3 years ago", "vor 2 Tagen".
_STANDING: Final = (
    r"(?i:[\d.,]+\s?(?:k|mil)?\s?(?:points?|votes?|upvotes?|likes?|karma|posts?|puntos?|pontos?|punkte|votos?|stimmen"
    r"|réponses?|messages?)"
    r"|\d+\s?(?:[smhdwy]|mo|min|[^\W\d_]{3,8})\sago|\d{1,3}(?:[smhdw]|mo|min|yr?)\b"
    r"|(?:vor|hace|há|il\sy\sa)\s\d+\s[^\W\d_]{1,10}|OP|Author|Moderator|Mod|Staff)"
)
#: All of that: "· 412 points", "OP · vor 2 Tagen", "(OP, 690 votos)", "[OP] (1,1k Punkte)".
_BESIDE: Final = rf"(?:OP\s++(?=[·•|—–(]))?(?:[·•|—–(\[]\s*+{_STANDING}(?:,\s{_STANDING})?[)\]]?\s*+){{1,4}}"
#: The same behind a name in bold, up to the end of the line.
BESIDE: Final = re.compile(rf"[^\S\n]*{_BESIDE}(?=\n|\Z)")


class Shape(Enum):
    """How a document prints the name of whoever speaks; the number is how far a shape is to be trusted."""

    DECLARED = 3.0
    COLON = 2.0
    MOMENT = 2.001
    BRACKET = 1.6
    ANGLE = 1.601
    LETTER = 1.5
    SEPARATED = 1.2
    COLUMN = 1.15
    BOLD = 1.1
    LINE = 0.9
    DASH = 0.8
    STOP = 0.75
    BYLINE = 0.7


#: Of a line or a turn, set apart from the name behind it: "12.", "[12]", "[P012]", "(T 12)", "#12", "¶12".
_NUMBER: Final = (
    r"(?:[\[(]?\d{1,4}(?:[.)\]][^\S\n]{1,20}|[^\S\n]{2,20}|\t)"
    r"|(?:\[[^\W\d_]{1,4}[^\S\n.-]?\d{1,4}\]|\([^\W\d_]{1,4}[^\S\n.-]?\d{1,4}\)|[#¶§][^\S\n]?\d{1,4})"
    r"[.:]?[^\S\n]{1,20})"
)
#: Between a name and a colon.
_WRITES: Final = (
    r"(?:wrote|writes|says|asked|asks|answered|answers|replied|replies|schrieb|schreibt|fragte?|antwortete?"
    r"|a\sécrit|écrit|wants\sto\sknow|wonders|möchte\swissen|will\swissen|veut\ssavoir|quiere\ssaber|quer\ssaber|chiede"
    r"|a\sdemandé|preguntó|vraagt|спрашивает"
    r"|demande|répond|escribió|escribe|pregunta|responde|contesta|escreveu|pergunta|perguntou|respondeu)"
)
#: "Hedda, Jo and Bo": a name, or several of them in one run, so that each line is read once.
_NAMES: Final = rf"(?:{_NAME}|@?[^\W_](?=[^\n\t:：?!\"“”<>\[\]()|;,]{{0,48}},\s)[^\n\t:：?!\"“”<>\[\]()|;]{{0,100}}?)"
#: "Ann Lee asked Bo Ray:", "Ann fragt:", "Ann Lee a demandé à Bo Ray :": who asks, and perhaps whom, alone on the line.
ASKS: Final = re.compile(
    rf"(?P<name>{_NAMES})\s(?:(?:has\s|have\s)?ask(?:s|ed)?(?:\sabout)?|frag(?:te?n?|en)|(?:a|ont)\sdemandé"
    r"|demande(?:nt)?|pregunt(?:ó|an?|aron)|pergunt(?:ou|am?|aram))"
    rf"(?:\s(?:(?:à|ao?)\s)?(?P<asked>{_NAME}))?(?:\s?[:：]|(?<=about))\s*\Z"
)
#: Between a name and what is said.
_DASH: Final = r"(?:\.?\s?[–—]\s?|\.\s?-\s?|\s-\s)(?=\S)"
#: The same behind a name in bold.
DASH: Final = re.compile(_DASH)
#: Which turn it is, before who speaks on a line of its own: "Turn 3 — Guest", "Intervención 2: Cliente".
_TURN: Final = (
    r"(?i:(?:speaking\s)?turn|intervention|wortmeldung|(?:wort|rede|gesprächs)?beitrag|intervenci[oó]n|turno|réplique"
    r"|tour\sde\sparole|interven[cç][aã]o|fala|intervento|battuta|beurt)\s(?:n[.º°]?\s?|[#])?\d{1,3}\s?[—–:-]\s"
)
#: How the head of a line looks in each shape; groups hold the name.
SHAPES: Final = {
    # [00:12] Name; Name (00:12); Name — 01/12/2017 3:02 PM; Name · 12 points; each alone on its line
    Shape.MOMENT: re.compile(
        rf"(?: (?:[Pp]or|[Bb]y|[Pp]ar|[Vv]on|[Dd]e)\s(?P<posted>{_UP_TO_BLANKS})\s++[»›]\s++{DATE},?\s{_CLOCK} "
        rf"| (?P<standing>{_UP_TO_BLANKS}) \s*+ {_BESIDE} "
        rf"| (?:\[[–—+-]\]\s*+)? (?P<stood>{_UP_TO_BLANKS}) \s*+ "
        rf"(?:\[[^\W\d_]{{1,12}}\]\s*+)? (?:{_STANDING}\s++){{1,3}}{_STANDING} "
        rf"|  {_MOMENT} \s++ (?:[–—-]\s*+)? "
        rf"(?P<late>{_UP_TO_BLANKS}) \s*+ (?:{_NOTE})? "
        rf"| (?P<name>{_UP_TO_BLANKS}) \s*+ (?:{_NOTE})? \s*+ [—–•|»›-]? \s*+ {_MOMENT} ) \s*+ :? \s*+ \Z",
        re.VERBOSE,
    ),
    # Name: words; Name wrote: words; 012  Name: words;
    # [00:12] Name (Outlet): words; Name (00:12) words; <Name>: words; 【Name】：words; Question 6 \Z; Q1.问
    Shape.COLON: re.compile(
        rf"(?! {_TURN} {_NAME} \Z) "
        rf"(?: {_MOMENT} \s* (?:[-–—]\s*)? | Q\d{{1,4}}\.?\s{{1,20}} | {_NUMBER} | [-–—]\s{{1,2}} )? (?:>{{2,3}}\s*)? "
        rf"(?: \[? (?P<name>{_TITLED} (?:\s*{_NOTE}){{0,2}} | {_HELD} | {_NAME}\s{_MINISTRY}) \]?"
        rf" | [<〈【〔] (?P<enclosed>{_NAME}) [>〉】〕] ) "
        rf"(?:\s?{_UNSURE})? (?:\s{_WRITES})? "
        rf"(?: (?:\s*{STAMP})? \s* (?:(?<!\d)[:：]|[:：](?!\d)) \s* (?: {STAMP} (?=\s|\Z) \s* )? "
        rf"| \s* (?=[\[(]) (?: {_FROM_TO} (?=\s|\Z) \s* | {STAMP} \s+ ) )"
        r"| (?P<counted> [QA问答]\d{1,3} ) \s?[.．、] \s* (?=[\u3400-\u9fff“《「])"
        r"| (?P<numbered> [^\W\d_]{1,12} \s* \#? \d{1,3} ) \s* \Z",
        re.VERBOSE,
    ),
    # [Name] words; 【Name】words; ((Name)) words; (host) words, (question, cont.) words
    Shape.BRACKET: re.compile(
        rf"(?: \[ (?P<name>{_NAME}) \] | 【 (?P<enclosed>[^\W_][^\n\t:：【】]{{0,30}}) 】 "
        rf"| \(\( (?P<doubled>{_NAME}) \)\) "
        rf"| \( (?P<part>{_PART}|(?i:speaker|comment)) (?:\s\d{{1,2}})? (?:,?\s(?i:cont(?:inued|'d|\.)?))? \) ) \s* "
        rf"(?: (?:{_FROM_TO}|{STAMP}|{_SECONDS}) \s* )? (?:\Z|[:：]\s*|(?=\S))",
        re.VERBOSE,
    ),
    Shape.ANGLE: re.compile(r"(?:\[?[\d:]{4,8}\]?\s*)?<\s*[@+~&]?(?P<name>[^\W_][^<>\n]{0,30})>\s*"),
    # Q. words; A) words; Q12.Words; Q<spaces>words; Q Words; HR) words, which initials have
    Shape.LETTER: re.compile(
        rf"{_TIMED} (?!{_INITIAL_OF_NAME}) "
        rf"(?: (?P<name>[QARFPqa]\d{{0,3}}|{_PART})(?!{_MORE_INITIALS})(?:\.\s?[-–—]|[.)\]]|\s?[-–—]) "
        r"| (?P<spaced>[QA])(?=(?:[^\S\n]{2,}|\t)\S) | (?P<bare>Q)(?=[^\S\n][A-ZÀ-ÖØ-Þ¿¡(\[“„«\"'’])"
        r"| (?!(?:MM?|MR?S|MR|MLLE|MME|DR|SRA?|ST"
        r"|ME)\.(?:\s(?![A-ZÀ-ÖØ-Þ]\.)|\Z))"
        r"(?P<initials>[A-ZÀ-ÖØ-Þ]\.(?:[\s-][A-ZÀ-ÖØ-Þ]\.){1,3}(?=\s[-–—])"
        r"|(?:[A-ZÀ-ÖØ-Þ]\.?){1,4}|[\u3400-\u9fff]{1,2}(?=[)）])) (?:[)）\]>/]|(?<=\.)|\.-) )"
        r" (?: \s+ (?:[-–—]\s+)? | (?:(?<=[QA]\d[.)])|(?<=[QA]\d\d[.)])) (?=[^\W\d_a-zß-ÿ][a-zß-ÿ' ]|[¿¡“„«\"]) )",
        re.VERBOSE,
    ),
    # Name<tab>words; Name | words; Name > words
    Shape.SEPARATED: re.compile(rf"{_TIMED}(?P<name>{_NAME})(?:\s*\t\s*|\s[|>»]\s+)(?=\S)"),
    # JH<spaces>words, S1<spaces>words, ANNA<spaces>words; JH words, as far as somebody has those initials
    Shape.COLUMN: re.compile(
        rf"{_TIMED}(?:(?P<name>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ\d]{{0,11}})[^\S\n]{{2,}}(?=\S)"
        r"|(?P<initials>[A-ZÀ-ÖØ-Þ]{2,4})[^\S\n](?=[^\W\d_a-zß-ÿ][\w'’-]*[\s,.;:!?…]|[\"“„«¿¡(\[…\d]|\.\.))"
    ),
    # Name; Name [?]; Turn 3 — Name
    Shape.LINE: re.compile(rf"(?:{_TURN})?(?P<name>{_NAME})(?<![!…,])(?<!\w\w\.)\s*(?:{_UNSURE}\s*)?\Z"),
    # Name – words; Name—words; NAME.— words; Pregunta.- words; (Name) - words
    Shape.DASH: re.compile(
        rf"(?!{_TURN}{_NAME}\Z){_TIMED}(?:(?P<name>{_NAME}(?:\s*{_NOTE})?|{_HELD}"
        rf"|{_NAME},\s{_STATE}{_OF_OFFICE}{{2,150}}?(?=\.\s?[–—]))|\((?P<boxed>{_NAME})\)){_DASH}"
    ),
    Shape.STOP: re.compile(
        rf"{_TIMED}(?:(?P<name>{_IN_CAPITALS}{_WITH_OFFICE}|{_PART}|{_ADDRESSED})\.\s+(?=\S)"
        rf"|(?P<run>{_GLUED_NAME})\.(?=[A-ZÀ-ÖØ-Þ¿¡(\[“„«\"]))"
    ),
    # Answered by Name; Post #3 by @name (2021-06-17 12:37 UTC); Beitrag 3 von Name, 17.06.2021
    Shape.BYLINE: re.compile(
        r"(?:(?:Answered|Reply|Answer|Réponse|Antwort|Respuesta) (?:by|de|von) (?P<name>[^\n]{2,40})"
        r"|(?:Post|Message|Comment|Reply|Answer|Beitrag|Kommentar|Nachricht|Antwort|Commentaire|Réponse|Mensaje"
        r"|Comentario|Respuesta|Mensagem|Comentário|Resposta)"
        r" (?:(?:#|[Nn]o\. ?|Nr\. ?|n° ?|nº ?)?\d{1,5} )(?:by|from|von|par|de|por) "
        r"@?(?P<poster>[^\W_][^\n\t:,()|·—–]{1,39}?)"
        rf"(?:,? (?:\((?=[^()\n]*\d)[^()\n]{{4,40}}\)|(?:on |am |le |el |em )?{DATE}[^\n]{{0,20}}))?)\s?:?\s*\Z"
    ),
}


#: A name with a title, and perhaps an office behind it.
IS_ADDRESSED: Final = re.compile(_ADDRESSED)
#: A name with a title before it, as records of proceedings have it: "Mme Sylvie Kaddour", "Herr Abg. Weiß".
HAS_TITLE: Final = re.compile(rf"{_TITLE_AHEAD}\s[A-ZÀ-ÖØ-Þ]")
_DIGITS = frozenset("0123456789")
#: Without one of these no line head can have the shape; a set of all letters would not be worth looking up.
NEEDED: Final = {
    Shape.MOMENT: frozenset(":·•|—–»›([") | _DIGITS,
    Shape.COLON: frozenset(":：") | _DIGITS,
    Shape.BRACKET: frozenset("[(【"),
    Shape.ANGLE: frozenset("<"),
    Shape.LETTER: frozenset(".)）]-–—>/QA"),
    Shape.SEPARATED: frozenset("\t|>»"),
    Shape.COLUMN: frozenset(" "),
    Shape.DASH: frozenset("-–—"),
    Shape.STOP: frozenset("."),
    Shape.BYLINE: frozenset(" "),
}
