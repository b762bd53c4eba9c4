"""Which messages say yes or no to the questions that were offered, and not which of them is meant."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.courtesies.phrases_alone import says_only
from bot.text.number_words import NUMBER_WORDS

#: Around what follows, folded: how people say no, and are polite.
_BEFORE: Final = r"(?:(?:no|nope|non|nan|nein|nee|ok|okay|sorry|pardon|desolee?|perdon|leider|well|bah|euh|pues) )*"
_AFTER: Final = r"(?: (?:thanks|thank you|sorry|please|merci|desolee?|danke|leider|bitte|gracias|lo siento))*"
#: Numbers of what was offered.
_SO_MANY: Final = {language: rf"(?:{'|'.join(words)}|\d+)" for language, words in NUMBER_WORDS.items()}
_REFUSING: Final = re.compile(
    _BEFORE
    + "(?:"
    + "|".join(
        (
            # English
            r"(?:none|neither|not (?:any|one))(?: of (?:these|those|them|the above|that|it"
            rf"|(?:the|these|those) (?:questions|{_SO_MANY['en']})))?",
            r"neither one|nothing of (?:the sort|that)|not (?:these|those)",
            # French
            rf"(?:aucune?|pas une?)(?: (?:des|de ces) (?:questions|{_SO_MANY['fr']})| de (?:celles|ceux) (?:ci|la)"
            r"| d entre (?:elles|eux)| de tout ca)?(?: d entre (?:elles|eux))?",
            r"rien de (?:tout )?(?:ca|cela)|ni l une? ni l autre|pas (?:celles|ceux) (?:ci|la)",
            # German
            r"keine?[rs]?(?: davon| dieser(?: fragen)?| der fragen"
            r"| von (?:den(?:en)?|diesen|beiden|allen|ihnen)(?: fragen)?"
            rf"| (?:der|von den|dieser) (?:beiden|{_SO_MANY['de']}))?",
            r"nichts (?:davon|von (?:dem|alle(?:m|dem)|diesen))|weder noch|weder das eine noch das andere|die nicht",
            # Spanish
            r"ningun[oa](?: de (?:es[ao]s|est[ao]s|ell[ao]s|aquell[ao]s|l[ao]s anteriores"
            rf"|(?:l[ao]s|es[ao]s|est[ao]s) (?:preguntas|{_SO_MANY['es']})))?",
            r"nada de (?:eso|esto)|ni (?:la |lo )?un[oa] ni (?:la |lo )?otr[oa]|(?:es[ao]s|est[ao]s) no",
            # Chinese, as the menus say it
            "都不是|都不对|没有一个",
        )
    )
    + ")"
    + _AFTER
)
#: "Yes" in four languages, and what makes it more so; "genau" and "exact" stand for it as well.
_YES: Final = r"(?:yes|yeah|yea|yep|yup|ja|jo|jep|jawohl|oui|ouais|si|sip|genau|exakt|exactly|exact|exactement|exacto)"
_AGREEING: Final = re.compile(
    rf"(?:ah |oh |ok |ok[ae]y )*{_YES}(?: {_YES}| please| pls| that s it| that is it| c est ca| s il (?:te|vous) plait"
    r"| stp| svp| merci| bitte| danke| gerne?| das ist es| por favor| porfa| gracias| claro| eso es| es eso)*"
)


def refuses(message: str) -> bool:
    """Tell whether ``message`` says that none of several things is meant: "none of these", "keine davon", "neither"."""
    return says_only(_REFUSING, message)


def agrees(message: str) -> bool:
    """Tell whether ``message`` says yes and nothing else: "ja", "oui, c'est ça", "yes please"."""
    return says_only(_AGREEING, message)
