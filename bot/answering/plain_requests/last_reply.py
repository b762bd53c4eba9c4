"""Which messages are about the reply that was shown last: who said that, when that was, and how it is cited."""

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
