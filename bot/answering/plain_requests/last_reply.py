"""Which messages are about the reply that was shown last: whose words, when, where it stands, how to cite it."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.courtesies.phrases_alone import is_only, plain
from bot.text.words import fold

_BEFORE: Final = (
    r"(?:(?:and|but|so|ok|okay|wait|please|now|und|aber|moment|bitte|et|mais|attends|y|pero|espera|por favor) )*"
)
_AFTER: Final = (
    r"(?: (?:(?:in|as|en|im|als|en formato|au format|im format) (?:apa|bibtex)|please|pls|plz|properly|correctly"
    r"|for me|exactly|actually|again|thanks|bitte|mal|richtig|korrekt"
    r"|ordentlich"
    r"|genau|eigentlich|denn|noch mal|danke|s il te plait|s il vous plait|stp|svp|correctement|exactement"
    r"|au juste|merci"
    r"|por favor|porfa|correctamente|bien|exactamente|gracias))*"
)
_SAID: Final = re.compile(
    rf"{_BEFORE}(?:"
    r"(?:who|whoever) (?:said|says|is saying) (?:that|this|it)|who s saying (?:that|this)"
    r"|whose (?:words|quote) (?:is|are|were) (?:that|these|those|this)"
    r"|wer (?:hat|hatte) (?:das|dies|es) gesagt|wer sagte?(?: denn)? (?:das|dies)|von wem (?:ist|stammt|kommt) (?:das"
    r"|dies)(?: zitat)?"
    r"|qui (?:a dit|dit|disait) (?:ca|cela|ceci)|qui l a dit|c est qui qui (?:a dit|dit) (?:ca|cela)"
    r"|quien (?:dijo|dice|ha dicho) (?:eso|esto)|quien lo (?:dijo|dice|ha dicho)"
    # "Which interview is that from?"; "which podcast is this?" asks for the outlet.
    r"|(?:(?:from|in) )?(?:which|what) interview (?:is|was) (?:that|this)(?: from| in)?"
    r"|whose interview (?:is|was) (?:that|this)"
    r"|(?:aus|in) welchem (?:interview|gesprach) (?:ist|war|stammt|steht|kommt) (?:das|dies)(?: zitat)?"
    r"|welches (?:interview|gesprach) (?:ist|war) das|wessen interview ist das"
    r"|(?:de|dans) quel(?:le)? (?:interview|entretien) (?:ca vient|vient ca|est ce|c est|est ce que ca vient)"
    r"|(?:ca vient|c est) (?:de|dans) quel(?:le)? (?:interview|entretien)"
    r"|(?:de|en) que entrevista (?:es|sale|viene|esta) (?:eso|esto)|que entrevista es (?:esa|esta|eso)"
    rf"){_AFTER}"
)
_IT_EN: Final = r"(?:that|this|it|(?:the|that|this) (?:answer|quote|passage|reply)|the last (?:one|answer|quote))"
_CITING: Final = re.compile(
    rf"{_BEFORE}(?:"
    # English
    rf"(?:(?:can|could|would|will) you |please |how (?:do|can|should|would) (?:i|you) |how to |i (?:want|need"
    rf"|would like) to )?"
    rf"(?:cite|quote|reference)(?: please)? {_IT_EN}(?: (?:in|as) (?:apa|bibtex))?"
    rf"|how (?:is|should) {_IT_EN} (?:be )?cited|(?:the |a |give me (?:the |a )?|(?:i need|can i have"
    rf"|can i get) (?:the |a )?)?(?:apa "
    rf"|bibtex )?citation"
    rf"(?: (?:for|of) {_IT_EN})?|(?:in |as )?(?:apa|bibtex)(?: citation| style| format)?"
    # German
    r"|zitiere?(?: (?:mir|mal|bitte))* (?:das|dies|es|die antwort|das zitat|die stelle)"
    r"|(?:kannst du|konntest du|wie kann ich|wie muss ich|wie soll ich)(?: (?:mir|mal|bitte))* (?:das|dies|es"
    r"|die antwort"
    r"|die stelle)(?: (?:bitte|richtig|korrekt))* zitieren|wie (?:zitiere ich|zitiert man|wird) (?:das|dies|es"
    r"|die antwort)"
    r"(?: (?:richtig|korrekt))?(?: zitiert)?|(?:das |dies )(?:bitte )?zitieren|(?:die |eine )?(?:quellenangabe"
    r"|zitation|zitierweise)"
    # French
    r"|cite(?:z|r)? (?:le|la|moi ca|ca|cela|ceci|cette reponse|ce passage|(?:le|la) moi)"
    r"|(?:(?:peux tu|pourrais tu|pouvez vous|pourriez vous|comment|comment je|comment puis je|comment dois je"
    r"|comment faut il) )"
    r"(?:le |la )?(?:citer|cite|cite t on)(?: (?:ca|cela|ceci|cette reponse|ce passage))?"
    r"|(?:la |une )?reference bibliographique"
    # Spanish
    r"|cita(?:lo|la|me|melo)?(?: (?:eso|esto|esa respuesta|ese pasaje))|cita(?:lo|la|melo)"
    r"|(?:(?:me )?puedes|podrias|como puedo|como debo|como se puede) citar(?:lo|la|me)?(?: (?:eso|esto"
    r"|esa respuesta))?"
    r"|como (?:cito|se cita) (?:eso|esto|la respuesta)|(?:(?:dame )?(?:la |una ))?(?:cita"
    r"|referencia) bibliografica|dame la cita(?= en)"
    rf"){_AFTER}"
)
#: "The source of the river" is no quote's, and "where does the water come from?" asks of what was told.
_OF_A_QUOTE_EN: Final = (
    r"(?: (?:of|for) (?:the|that|this) (?:answer|quote|quotation|passage|reply|sentence|statement|claim)"
    r"| for (?:that|this|it))?"
)
_SOURCE: Final = re.compile(
    rf"{_BEFORE}(?:"
    # English
    r"(?:(?:(?:can|could|would) you )?(?:please )?(?:show|give|tell|open)(?: (?:me|us))? "
    r"|(?:can|could|may) i (?:please )?(?:see|have|get) |i (?:want|need|would like)(?: to see)? "
    r"|what (?:is|was|s) |(?:do|have) you (?:have |got )|you got |got |any )?"
    rf"(?:(?:the|a|an|any|your|its) )?(?:original )?sources?{_OF_A_QUOTE_EN}"
    r"|(?:show|give|open)(?: (?:me|us))? (?:the|that) (?:passage|context|original)(?: of (?:that|this|it))?"
    r"|where (?:does|did|do) (?:it|he|she|they) say (?:that|this|so)"
    r"|where (?:is|was) (?:that|this|it) (?:said|written|stated)|where (?:did|do) you (?:get|have|take) (?:that|this)"
    r"(?: from)?"
    # German
    r"|(?:(?:zeige?|gib|nenne?)(?: (?:mir|uns|mal|bitte|doch))* |(?:was|wie) (?:ist|war|lautet) "
    r"|(?:kann|darf) ich (?:bitte )?|hast du |haben sie |gibt es )?(?:dafur )?(?:die |eine |ne )?(?:quelle|fundstelle)"
    r"(?: (?:dafur|dazu|davon|(?:fur|zu) (?:das|dem) zitat|des zitats|sehen|haben|zeigen|nennen))*"
    r"|zeige?(?: (?:mir|uns|mal|bitte|doch))* die (?:stelle|passage)"
    r"|(?:woher|wo) (?:hast du|haben sie|hast n du)(?: denn)? (?:das|dies)(?: her)?"
    r"|wo (?:genau )?(?:steht|sagt (?:er|sie)|hat (?:er|sie))(?: denn)? (?:das|dies)(?: (?:geschrieben|gesagt|genau))?"
    # French
    r"|(?:(?:montre|donne|indique|cite)(?:z)?(?: (?:moi|nous))? |quelle est |quelles sont |c est quoi "
    r"|(?:tu as|vous avez|as tu|avez vous|t as) |(?:je peux|puis je|peut on) (?:voir|avoir) )?"
    r"(?:la |les |une |ta |votre )?sources?(?: (?:de|pour) (?:ca|cela|cette (?:reponse|citation|phrase)|ce passage))?"
    r"|montre(?:z)? (?:moi|nous) (?:le (?:passage|contexte)|l original)"
    r"|d ou (?:tu (?:sors|tires|tiens)|vous (?:sortez|tirez|tenez)|(?:sors|tires|tiens) tu|(?:sortez|tirez|tenez) vous)"
    r" (?:ca|cela)|ou (?:est ce que )?c est (?:dit|ecrit)|c est (?:dit|ecrit) ou"
    r"|ou (?:est ce qu (?:il|elle) dit|dit (?:il|elle)|(?:il|elle) dit) (?:ca|cela)"
    # Spanish
    r"|(?:(?:muestra|ensena|da|di|indica)(?:me|nos) |cual es |cuales son |tienes |tiene |(?:puedo|me dejas) ver )?"
    r"(?:la |las |una |alguna |tu |su )?fuentes?(?: de (?:eso|esto|esa (?:respuesta|cita|frase)|ese pasaje))?"
    r"|(?:muestra|ensena)(?:me|nos) (?:el|ese) (?:pasaje|contexto|original)"
    r"|de donde (?:sale|sacas|sacaste|has sacado|saca|saco usted) (?:eso|esto)"
    r"|donde (?:lo )?(?:dice|pone|esta escrito)(?: (?:eso|esto))?"
    rf"){_AFTER}"
)
#: "In which year was that?" and "when was it?" rather ask of what was told.
_WHEN: Final = re.compile(
    rf"{_BEFORE}(?:when was that|wann war das|quand (?:etait ce|c etait|est ce que c etait)"
    rf"|c etait quand|cuando fue eso|eso cuando fue){_AFTER}"
)


#: The one that was quoted, folded: "what was the interview about?", "worum ging es im Interview?".
_THE_INTERVIEW: Final = re.compile(
    r"\b(?:(?:the|that) (?:interview|conversation|podcast|episode)|(?:das|dem|im) (?:interview|gesprach)"
    r"|des (?:interviews|gesprach(?:e)?s)|l'(?:interview|entretien)|cet(?:te)? (?:interview|entretien)"
    r"|(?:la|esa) entrevista)\b"
    # "The interview with the captain" is one of several; "with her" is not.
    r"(?! (?:with|by|of|about(?= (?:the|an?)\b)|mit|uber|von|avec|sur|de|du|con|sobre|del)"
    r" (?!(?:her|him|them|ihr|ihm|ihnen|elle|lui|eux|ella|ellos)\b))"
)
#: What was shown, in folded words.
_THAT: Final = frozenset("that this these those das dies dieses ca cela ceci eso esto".split())


def asks_for_citation(message: str) -> bool:
    """Tell whether ``message`` wants the last quote as a citation, and nothing else: "cite that", "zitier das"."""
    return is_only(_CITING, message)


def asks_for_source(message: str) -> bool:
    """Tell whether ``message`` wants to see where the last quote stands, and nothing else: "source?", "Quelle?"."""
    return is_only(_SOURCE, message)


def asks_who_said_it(message: str) -> bool:
    """Tell whether ``message`` asks whose words were shown last, or of which interview, and nothing else."""
    return is_only(_SAID, message)


def asks_when_that_was(message: str) -> bool:
    """Tell whether ``message`` asks when "that" was, and nothing else: what a quote tells of, or its interview."""
    return is_only(_WHEN, message)


def speaks_of_that(message: str) -> bool:
    """Tell whether ``message`` has a word for what was shown last: "who asked that?", "wer hat das gefragt?"."""
    return not _THAT.isdisjoint(plain(message).split())


def speaks_of_the_interview(message: str) -> bool:
    """Tell whether ``message`` says "the interview", of which there is one where one was quoted: "l'entretien"."""
    return _THE_INTERVIEW.search(fold(message)) is not None
