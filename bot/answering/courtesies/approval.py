"""Which messages only approve of what was told: "perfekt", "pas mal", "muy bien"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from bot.answering.courtesies.phrases_alone import is_only, says_only
from bot.text.words import fold

#: Before and between, in folded words: how people take what they were told.
_TAKEN: Final = (
    "ok|okay|oh|ah|wow|yes|yeah|cool|super|thanks|thank you|oui|ouais|bon|genial|merci|ja|also|toll|gut|danke|si|vale"
    "|bueno|pues|gracias"
)
_APPROVING: Final = "|".join(
    (
        # English
        r"perfect|excellent|brilliant|awesome|great|(?:that s )?not bad(?: at all)?|very good|well done|good job|got it"
        r"|(?:that )?makes sense|fair enough|sounds good|(?:i )?(?:really )?(?:love|like) (?:it|this|that)"
        r"|well (?:said|put)|(?:what an? |(?:that|it) s an? |thats an? |such an? )?(?:very |really )?"
        r"(?:good|great|nice|cool|excellent|amazing|interesting|perfect|lovely)"
        r" (?:answer|reply|response|quote|question|find)",
        # French
        r"parfait|nickel|bravo|impec(?:cable)?|excellent|pas mal(?: du tout)?|tres bien|(?:c est|c etait) "
        r"(?:bon|bien|parfait|top)"
        r"|ca marche|ca roule|bien joue|bien vu|bien dit|top|entendu|d accord|d acc|super bien"
        r"|(?:quelle |c est une )?(?:tres )?(?:bonne|belle|super|excellente) (?:reponse|citation|question)",
        # German
        r"perfekt|prima|klasse|spitze|wunderbar|ausgezeichnet|hervorragend|sehr (?:gut|schon)|(?:gar )?nicht schlecht"
        r"|(?:das )?passt(?: so| schon)?|gut (?:so|gemacht|gesagt)|geht klar|in ordnung|verstanden|alles gut"
        r"|(?:(?:was fur )?eine )?(?:sehr )?(?:gute|tolle|schone|super|starke) (?:antwort|frage)"
        r"|(?:ein )?(?:gutes|tolles|schones) zitat",
        # Spanish
        r"perfecto|muy bien|esta (?:muy )?bien|estupendo|listo|excelente|fenomenal|buenisimo|bien hecho"
        r"|que bien|no esta mal"
        r"|nada mal|de acuerdo|entendido|bien dicho"
        r"|(?:que )?(?:muy )?(?:buena|bonita|excelente|gran) (?:respuesta|cita|pregunta)|me (?:gusta|encanta)",
        # Italian, Portuguese, Dutch and Chinese
        r"perfetto|ottimo|molto bene|va bene|perfeito|otimo|muito bem|esta bem|heel goed|niet slecht|prima zo"
        r"|很好|不错|太好了|明白了|好的",
    )
)
#: What approves and is a thing as well, and the languages in which it is one; none for any. A "prima" is a cousin.
_THINGS: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(("nickel", "klasse", "spitze"), frozenset()),
    "prima": frozenset({"es", "pt"}),
}
_MESSAGE: Final = re.compile(rf"(?:(?:{_TAKEN}) )*(?:{_APPROVING})(?: (?:{_TAKEN}|{_APPROVING}))*")
#: What makes more of what follows, and says nothing alone: "how" asks.
_MUCH: Final = "very|really|so|how|that s|c est|das ist|tres|sehr|muy"
#: How people take what they were told before they ask for something; "yes" and "no" answer instead.
_REACTION: Final = re.compile(
    rf"(?!(?:(?:{_MUCH})(?: |$))+$)"
    rf"(?:(?:(?:{_APPROVING})|ok|okay|oh|ah|aha|ach|wow|whoa|cool|nice|neat|super|great|good|interesting|lol|lmao|h+m+"
    r"|(?:ha){2,}|damn|omg|right|well|ouais|bon|bien|genial|interessante?|dingue|chouette|mdr|tiens"
    r"|toll|gut|schon|krass|mega|spannend|alles klar|vale|bueno|pues|guay|jaja(?:ja)*|que interesante"
    rf"|{_MUCH})(?: |$))+"
)


def reacts(clause: str) -> bool:
    """Tell whether a ``clause`` only says how what was told is taken: "nice", "hm", "das ist spannend"."""
    return is_only(_REACTION, clause)


def approves(message: str) -> bool:
    """Tell whether ``message`` approves and says nothing else; with a question mark it asks: "está bien?"."""
    return says_only(_MESSAGE, message)


def thing_in(message: str) -> str | None:
    """Return the thing, folded, that all of ``message`` may be about where it approves: "nickel", but not "nickel!"."""
    word = fold(message).strip(" .…")
    return word if word in _THINGS else None


def is_thing(word: str, language: str) -> bool:
    """Tell whether a ``word`` of ``thing_in`` is a thing in an interview in ``language``, and approves of nothing."""
    return not _THINGS[word] or language in _THINGS[word]
