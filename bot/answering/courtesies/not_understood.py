"""Which messages say that a reply was not understood, or was no answer: "das ist keine Antwort", "I don't get it"."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.courtesies.phrases_alone import is_only, says_only
from bot.text.question_marks import ends_asking

#: Around what follows, in folded words: how people say it kindly, or less so.
_BEFORE: Final = (
    r"(?:(?:sorry|hm+|um|uh|well|ok|okay|oh|ah|no|but|pardon|desolee?|bah|euh|ben|non|mais|entschuldigung|tut mir leid"
    r"|nein|nee|aber|also|perdon|perdona|lo siento|pues|pero|y|and|et|und) )*"
)
_AFTER: Final = (
    r"(?: (?:sorry|at all|really|though|either|pardon|desolee?|du tout|non plus|vraiment|leider|ganz|wirklich"
    r"|perdon|lo siento"
    r"|para nada|tampoco))*"
)
#: What somebody does not do, or did not do.
_DO_NOT: Final = (
    r"(?:do|does|did|can|have|has) not|(?:don|doesn|didn|can|haven|hasn) t|dont|doesnt|didnt|cant|havent|hasnt|cannot"
    r"|never"
)
#: What something is not.
_IS_NOT: Final = r"(?:that|this|it) (?:(?:s|is|was)(?: really)? not?|isn t|wasn t|isnt|wasnt)|thats not?|its not?|not"
_STILL: Final = r"(?: (?:still|really|quite|even|just))*"
_ASKED: Final = r"(?:my|the|that) question|what i asked"
_SAID: Final = "|".join(
    (
        # English
        rf"(?:i{_STILL} )?(?:{_DO_NOT}){_STILL} (?:understand|understood|get|got|follow)"
        r"(?: (?:it|this|that|you|a word|anything|(?:the|your|that) (?:answer|reply)|what you mean))?",
        rf"(?:{_IS_NOT}){_STILL} (?:(?:an |the |any |much )?(?:answer|reply|help)(?: to (?:{_ASKED}))?|helpful"
        rf"|my question"
        r"|what i (?:asked|meant|wanted))",
        rf"(?:that|this|it) (?:{_DO_NOT}){_STILL} (?:help|answer (?:{_ASKED}|it|me)|make (?:any )?sense)(?: me)?",
        rf"you{_STILL} (?:{_DO_NOT}){_STILL} answer(?:ed)?(?: (?:{_ASKED}|it|me))?",
        rf"wrong(?: answer)?|(?:(?:that|this) (?:is|s|was)|thats) wrong|(?:{_IS_NOT}) it",
        rf"(?:that|this|it) (?:makes|made) no sense|(?:that|this|it) has nothing to do with (?:{_ASKED}|it|that)",
        # French
        r"(?:je )?(?:ne |n )?(?:y )?(?:comprends?|pige|saisis|capte) (?:toujours )?(?:pas|rien)"
        r"(?: (?:ca|bien|tout|trop|(?:la|ta|votre|cette) reponse|ce que (?:tu|vous) \w+))*",
        r"(?:je |j )?(?:n )?(?:y )?ai (?:toujours )?(?:pas|rien)(?: bien| tout)? (?:compris|pige|saisi|capte)"
        r"(?: (?:(?:la|ta|votre|cette) reponse))?",
        r"(?:ca|cela) (?:n )?a (?:rien a voir|aucun rapport|aucun sens|pas de sens)(?: avec (?:ma question|ca))?",
        r"(?:tu|vous) (?:ne |n )?(?:m )?(?:(?:reponds|repondez) (?:toujours )?pas"
        r"|(?:as|avez) (?:toujours )?pas (?:vraiment )?repondu)(?: a (?:ma|la) question)?",
        r"(?:ca|cela) (?:ne |n )?(?:m )?(?:aide|avance|eclaire|repond) (?:pas|en rien)(?: (?:vraiment|beaucoup))?"
        r"(?: a ma question)?",
        r"(?:ce n est|c est|ce n etait|c etait) pas (?:vraiment )?(?:une (?:vraie )?reponse(?: a ma question)?|"
        r"(?:ma|la) question"
        r"|ce que j ai demande)",
        r"c est faux",
        # German
        r"(?:das |ich )?(?:versteh|kapier|begreif|check)e?(?: (?:ich|das|es|dich|sie|die antwort|deine antwort))*"
        r"(?: (?:jetzt|leider|immer|noch|gar|uberhaupt|so))* (?:nicht|nichts|kein wort)",
        r"(?:das |ich )?hab(?:e)?(?: (?:ich|das|es|die antwort))*(?: (?:jetzt|leider|immer|noch|gar))* (?:nicht"
        r"|nichts) verstanden",
        r"das (?:ist|war)(?: (?:doch|aber|ja|leider))* (?:keine (?:richtige )?antwort(?: auf meine frage)?"
        r"|nicht hilfreich"
        r"|nicht (?:meine|die) frage)",
        r"(?:das )?(?:hilft|bringt)(?: (?:mir|uns|leider|aber|doch|so|gar|uberhaupt))* (?:nicht|nichts)(?: weiter)?",
        r"(?:du hast|sie haben|ihr habt)(?: (?:doch|aber|mir|auf))*(?: (?:meine|die) frage)?(?: (?:immer|noch"
        r"|gar|uberhaupt))*"
        r" nicht (?:wirklich |richtig )?(?:beantwortet|geantwortet)",
        r"(?:du beantwortest|sie beantworten|das beantwortet)(?: (?:doch|aber|ja))* (?:meine|die) frage (?:gar "
        r"|noch )?nicht",
        r"das hat(?: (?:doch|ja|gar|uberhaupt|damit|mit meiner frage))* nichts (?:(?:damit|mit meiner frage) )?zu tun",
        r"das (?:macht|ergibt) (?:gar |doch |uberhaupt )?keinen sinn|das hab(?:e)? ich nicht gefragt",
        r"(?:das ist )?falsch|falsche antwort|das stimmt nicht",
        # Spanish
        r"(?:yo |eso |esto )?no (?:te |lo |la |le |he |se )?(?:entiendo|entendi|entendido|comprendo|comprendi"
        r"|comprendido|pillo|capto)"
        r"(?: (?:nada|bien|eso|esto|(?:la|tu|su|esa) respuesta|lo que (?:dices|dice)))*",
        r"(?:eso |esto )?no (?:es|era|fue) (?:(?:una|la|ninguna) respuesta(?: a mi pregunta)?|util|mi pregunta"
        r"|lo que pregunte)",
        r"(?:eso |esto )?no me (?:ayuda|sirve|aclara)(?: (?:de )?nada| mucho)?",
        r"(?:eso |esto |tu |usted )?no (?:me )?(?:(?:has|ha) (?:respondido|contestado)|respond(?:es|iste)"
        r"|contest(?:as|aste)"
        r"|(?:responde|contesta)(?= (?:a )?mi))(?: (?:a )?(?:mi|la) pregunta| (?:a )?lo que pregunte| nada)?",
        r"eso es falso|eso no es|no (?:pregunte|es) eso|esa no es mi pregunta",
        r"(?:eso |esto )?no tiene (?:nada que ver|(?:ningun )?sentido)(?: con (?:mi pregunta|eso|lo que pregunte))?",
        # Italian, Portuguese, Dutch and Chinese
        r"non (?:capisco|ho capito|e una risposta)|nao (?:entendo|entendi|percebi|e uma resposta)",
        r"ik (?:begrijp|snap) het niet|dat is geen antwoord",
        r"不对|答非所问|我不是问这个|我问的不是这个|这不是我问的|我?不懂|没听懂|看不懂|我不明白|你没回答我的问题",
    )
)
_MESSAGE: Final = re.compile(f"{_BEFORE}(?:{_SAID}){_AFTER}")
#: By itself with a question mark: who says so has not understood, and asks nothing.
_AGAIN: Final = re.compile(
    r"(?:sorry|i m sorry|pardon(?: me)?|excuse me|(?:come|say)(?: that)? again|beg your pardon|i beg your pardon"
    r"|what|wut|huh|e+h|h+u*m+|uh"
    r"|wie bitte|bitte was|hae?|was|quoi|hein|plait il|excusez moi|excuse moi"
    r"|que|perdon(?:a|e)?|como dices?|scusa|come scusa|desculpa|como assim|wat|wablief|什么|啊)"
    r"(?: (?:sorry|what|quoi|was|que))?"
)


def is_not_understood(message: str) -> bool:
    """Tell whether ``message`` says that a reply was not understood or was no answer, and asks nothing: "huh?"."""
    if ends_asking(message):
        return is_only(_AGAIN, message)
    return says_only(_MESSAGE, message)
