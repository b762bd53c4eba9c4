"""How a sentence says that somebody interviewed whom it calls by a pronoun: "met her", "sprach mit ihm"."""

from __future__ import annotations

from typing import Final

#: Between a verb and what belongs to it, in one sentence: "hat sie [am Rand eines Brunnens] getroffen".
_WITHIN = r"(?:[^.!?\n]{1,60}?\s)?"
#: "her", but not "her mother".
_HER = (
    r"her(?=\s*(?:[.,;:!?–—]|\Z)|\s(?:at|in|on|for|over|about|to|and|near|by|while|when|where|from|before|after|during"
    r"|as|via|outside|inside|behind|between|this|last|one|online|again|twice)\b)"
)
_ENGLISH = (
    rf"(?:met|visited|interviewed|questioned|(?:met\sup|sat\sdown|caught\sup|chatted|spoke|talked)\s(?:to|with))"
    rf"\s(?:him\b|them\b|{_HER})"
    r"|(?:went\s(?:out\s|over\s)?to\ssee|paid\sa\svisit\sto|dropped\sin\son|called\son)\s(?:him|her|them)\b"
    r"|asked\s(?:him|her|them)\s(?:about|how|wh(?:y|at|ich|ere|en|o|ether)|if|some|a\sfew)\b"
)
_GERMAN = (
    r"(?:traf(?:en)?|besuchten?|befragten?|interviewten?)\s(?:sie|ihn)\b"
    r"|(?:sprach(?:en)?|redeten?|unterhielt(?:en)?\ssich|traf(?:en)?\ssich)\smit\s(?:ih[mr]|ihnen)\b"
    rf"|(?:hat|haben)\s(?:sie|ihn)\s{_WITHIN}(?:getroffen|besucht|befragt|interviewt|gesprochen)\b"
    rf"|(?:hat|haben)\s(?:sich\s)?{_WITHIN}mit\s(?:ih[mr]|ihnen)\s{_WITHIN}"
    r"(?:gesprochen|geredet|unterhalten|getroffen)\b"
)
_FRENCH = (
    r"l(?:['’]|es\s)(?:a|ont)\s(?:\w+ment\s)?(?:rencontré|interrogé|interviewé|questionné)e?s?\b"
    r"|s(?:['’]est|e\ssont)\s(?:\w+ment\s)?entretenue?s?\savec\s(?:lui|elles?|eux)\b"
    r"|(?:a|ont)\s(?:\w+ment\s)?(?:parlé|discuté|échangé|bavardé|conversé)\savec\s(?:lui|elles?|eux)\b"
    r"|lui\s(?:a|ont)\srendu\svisite\b|(?:est\sallée?|sont\sallée?s)\sl(?:e|a|es)\s(?:voir|trouver)\b"
)
_SPANISH = (
    r"l[aoe]s?\s(?:ha\s)?(?:entrevistó|entrevistaron|entrevistado|visitó|visitaron)\b"
    r"|(?:fue|fueron|ha\sido|han\sido)\sa\s(?:ver|visitar)(?:l[aoe]s?)\b"
    rf"|(?:charl|convers|habl)(?:ó|aron|aba)\s{_WITHIN}con\s(?:él|ella|ellos|ellas)\b"
    rf"|se\s(?:sentó|encontró|reunió|citó|vio)\s{_WITHIN}con\s(?:él|ella|ellos|ellas)\b"
)
_PORTUGUESE = (
    r"(?:entrevist|visit|encontr)(?:ou-[ao]s?|aram-n[ao]s?)\b|[ao]s?\s(?:entrevistou|visitou)\b"
    r"|(?:foi|foram)\s(?:visitá-l[ao]s?|vê-l[ao]s?|ter\scom\sel[ea]s?)\b"
    rf"|(?:fal|convers)(?:ou|aram)\s{_WITHIN}com\sel[ea]s?\b|(?:sentou|encontrou|reuniu)-se\s{_WITHIN}com\sel[ea]s?\b"
)
_DUTCH = r"(?:sprak(?:en)?\s(?:met\s)?|ontmoette\s|interviewde\s|bezocht(?:en)?\s)(?:hem|haar|hen)\b"
#: Behind the name of whoever asked: "Jette Kranz met her".
BEHIND_WHO_ASKED: Final = f"(?i:{_ENGLISH}|{_GERMAN}|{_FRENCH}|{_SPANISH}|{_PORTUGUESE}|{_DUTCH})"
#: Before it, at the head of a sentence: "Mit ihr sprach Jette Kranz", "Lo entrevistó Luis Vega".
BEFORE_WHO_ASKED: Final = (
    r"(?:Mit\s(?:ih[mr]|ihnen)\s(?:sprach(?:en)?|redeten?|unterhielt(?:en)?\ssich|hat|haben)"
    r"|(?:Getroffen|Besucht|Befragt|Interviewt)\s(?:hat|haben)\s(?:sie|ihn)"
    r"|L[aoe]s?\s(?:ha\s)?entrevist(?:ó|aron|ado)|Con\s(?:él|ella|ellos|ellas)\s(?:charl|convers|habl)(?:ó|aron)"
    r"|Entrevist(?:ou-[ao]s?|aram-n[ao]s?)|Com\sel[ea]s?\s(?:fal|convers)(?:ou|aram))"
)
#: The same where nobody is said to have been met: "Jette Kranz asked the questions."
ASKED: Final = (
    r"(?:asked(?=\s?(?:[,.;]|\Z)|\s(?:the|all)\squestions|\sand\s)"
    r"|(?:fragte|hat\sgefragt|preguntó|perguntou)(?=\s?[.;,]|\Z)"
    r"|stellten?\sdie\sFragen|a\sposé\sles\squestions|hizo\slas\spreguntas|fez\sas\sperguntas|stelde\sde\svragen"
    r"|ha\sfatto\sle\sdomande)"
)
#: Behind the name of somebody whom an introduction has speak: "Ida Holm tells us of her hives", "nous parle de".
TELLS_US: Final = (
    r"(?i:(?:tells|told)\sus|(?:talks|talked|speaks|spoke)\sto\sus|(?:erzählt|verrät|berichtet|erklärt|schildert)\suns"
    r"|(?:vous|nous)\s(?:parle|raconte|explique|dévoile|confie)|nos\s(?:habla|cuenta|explica|desvela|fala|conta)"
    r"|(?:fala|conta|explica)-nos|ci\s(?:parla|racconta|spiega|svela)|vertelt\sons)\b"
)
