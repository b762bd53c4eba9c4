"""What people say before and behind a question that says nothing of what is asked: "genuine question", "thanks"."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.courtesies.approval import reacts
from bot.answering.courtesies.courtesy import courtesy_of
from bot.answering.questions.of_the_asker import says_whence
from bot.model import Courtesy
from bot.text.words import folded_in_place, split_words
from bot.text.worked_out import once

#: Words that a tail leaves at least: "why exactly?" and "what rn" keep it.
_FEWEST_LEFT: Final = 3
#: Characters in which a tail stands, with the word before it.
_END: Final = 60
#: Words after which "bro" and "rn" are what is asked about: "does he have a bro".
_BEFORE_A_NOUN: Final = frozenset("a an the my your his her its our their this that of as no like".split())
#: What is between a lead-in and its question.
_GAP: Final = r"(?:[\s,.:;!?…–—-]+(?:(?:but|mais|aber|pero)\b[\s,]+)?|$)"
#: What a clause opens with; before anything else, "bro" and "anyone know" are words of the question.
_CLAUSE: Final = (
    r"(?=\W*[.,:;!?…–—-]|\s+(?:"
    r"(?:wh?at|who|where|when|why|how|he|she|they|it|that|there|this|is|are|was|were|do|does|did|can|ca|could|would|wo"
    r"|will|should|has|have|had)(?:n'?t|'?s|'?re|'?d|'?ll|'?ve)?"
    r"|whom|whose|which|i|you|u|r|y|we|these|those|people|if|whether|about|may|might"
    r"|(?:the|an?|his|her|its|their|my|your|our|any|some)(?=\s+\w))\b)"
)
#: What comes after "my friend asks" where that leads up to a question: "my son asks too much" says what he does.
_ASKED_BEHIND: Final = (
    r"(?=\W*[.,:;!?¿…\"“„«–—-]|\s+s'|\s+(?:wh?at|who\w*|where|when|why|how|which|if|whether"
    r"|is|are|was|were|does|do|did|can|could|would|will|should|has|have|had"
    r"|ob|we[rmn]|wann|wie\w*|wo\w*|warum|welche\w*"
    r"|si|qui|que\w*|quand|ou|comment|pourquoi|combien|ce|est-ce|cuan\w*|donde|como|por|cual\w*)\b)"
)
#: A word before "asks": "my friend Sarah asks", but not "my son always asks".
_BETWEEN: Final = (
    r"(?: (?!(?:always|often|sometimes|rarely|hardly|seldom|never|constantly|toujours|souvent|jamais|siempre|nunca)\b)"
    r"\w+)?"
)
#: Left out with a lead-in that follows.
_GREETED: Final = (
    r"(?:(?:(?:hi+|hello|hey+|yo)(?: (?:all|there|guys|folks|everyone|everybody))?|ok|okay|so|and|also|well|oh|uh|um"
    r"|hallo|salut|bonjour|hola|bueno|bro|omg)\b\W*){0,3}"
)
_SORT: Final = r"(?:genuine|quick|serious|honest|real|legit|dumb|stupid|silly|random|small|little|short|simple|weird)"
_SAID: Final = r"(?: (?:it|this|that|already|before|yet|here))*\W+but\b"
#: Each is folded.
_LEAD_INS: Final = (
    # Whom it is for, and how it is taken
    r"@verbatim\b",
    r"[!/]ask\b",
    r"(?:hey|hi|hello|yo|dear)\W+(?:bot|verbatim)\b",
    r"o+m+g+\b",
    rf"(?:bro+|bruh+|dude)\b{_CLAUSE}",
    # English
    rf"(?:(?:just|i have|i'?ve|i got|here's) )?(?:an? |one |my )?(?:{_SORT}\W+){{1,2}}(?:question|q)\b"
    r"(?: (?:here|though|tho|guys|everyone|for you)\b)?(?!\s+(?:of|marks?|time|from|to)\b)",
    r"(?:i'?m |i am )?just (?:curious|wondering|asking)\b(?!\s+(?:of|people|minds?)\b)",
    r"(?:not gonna lie|not going to lie|ngl)\W+(?:but )?(?:i'?m|i am) (?:just |kinda |really )?(?:curious|wondering)\b",
    rf"(?:(?:does|do) )?any(?:one|body)(?: here| else)? knows?\b{_CLAUSE}",
    r"(?:idk|(?:i )?(?:don'?t|do not) know|dunno|(?:i'?m )?not sure) if (?:this|that|it|he|she|they)(?:'s|'ve)?"
    rf"(?: (?:was|is|has|have|had|been|already|ever|just))* (?:asked|answered|covered|mentioned|said){_SAID}",
    r"sorry (?:if|for) (?:this is |that'?s |it'?s |the |my )?(?:an? )?"
    rf"(?:{_SORT}\W+)+(?:question|q)\b(?:\W+but\b)?",
    r"sorry if (?:this|that|it)(?:'s)?(?: (?:was|is|has|been|already))* (?:asked|answered)\b"
    rf"(?:{_SAID}|(?: already| before)\b)?",
    r"asking for a friend\b(?! (?:is|was)\b)",
    r"(?:my|a|one of my) (?:\w+ )?(?:friend|brother|sister|wife|husband|son|daughter|kid|mum|mom|dad|colleague|partner"
    rf"|cousin|boss|teacher|neighbou?r|roommate)s?(?: of mine)?{_BETWEEN}"
    r" (?:asks?|(?:is|are) asking|wants? to know|would like to know|wonders?|(?:is|are) wondering)\b"
    rf"{_ASKED_BEHIND}",
    r"(?:(?:no|nah|nope|wait|oh|sorry|actually)\b\W*){0,3}i meant\b(?: to (?:ask|say)\b)?(?!\s+(?:it|that|well)\W*$)",
    # German
    r"(?:(?:ich )?(?:hab|habe|hatte) )?(?:(?:da|nur|mal|noch) )*(?:eine? |'?ne )?(?:ganz )?"
    r"(?:kurze|schnelle|blode|dumme|ehrliche|kleine) frage\b(?: (?:mal|nur|zwischendurch)\b)?"
    r"(?!\s+(?:der|des|nach|von)\b)",
    r"(?:(?:ich )?(?:hab|habe|hatte) )?(?:(?:ich|da|nur) )*mal (?:eine|'?ne) frage\b(?!\s+(?:der|des|nach|von)\b)",
    r"wei(?:ß|ss) (?:hier )?(?:jemand|wer|einer)(?: hier)?\b(?=\W*,|\s+(?:ob|w\w+)\b)",
    r"(?:meine?|eine?) (?:\w+ )?(?:freund|kolleg|schwester|bruder|frau|mann|sohn|tochter|mutter|vater|mama|papa|chef"
    r"|nachbar)(?:in|e)?(?: von mir)?(?: \w+)? (?:fragt|(?:will|mochte|wollte) (?:gern )?wissen)\b"
    rf"{_ASKED_BEHIND}",
    r"(?:(?:nein|nee|ne|sorry|ach)\b\W*){0,2}ich meinte\b(?!\s+(?:das|es)\W*$)",
    # French
    r"(?:(?:j'ai|j'aurais) )?(?:juste )?(?:une )?"
    r"(?:petite question|question (?:rapide|bete|idiote|stupide|con|simple))\b"
    r"(?!\s+(?:de|du|des|d')\b)",
    r"(?:est-ce que )?quelqu'un sait\b(?=\s+(?:si|s'|qui|quand|ou|comment|pourquoi|combien|quel\w*|ce|a|de)\b)",
    r"(?:une?|mon|ma) (?:amie?|collegue|frere|s(?:oe|œ)ur|femme|mari|fils|fille|mere|pere|copain|copine|voisine?)"
    rf"(?: a moi)?{_BETWEEN} (?:(?:se )?demande|(?:veut|voudrait|aimerait) savoir)\b{_ASKED_BEHIND}",
    r"(?:(?:non|pardon|desolee?|enfin)\b\W*){0,2}je voulais dire\b",
    # Spanish
    r"(?:tengo )?una (?:pregunta|preguntita|duda)(?: (?:rapida|tonta|seria|corta))?\b(?=\W*[.,:;!?¿…–—-]|$)",
    r"(?:una )?pregunta (?:rapida|tonta|seria|corta)\b",
    r"alguien sabe\b(?=\s+¿?(?:si|que|quien\w*|cuan\w*|donde|como|por|cual\w*|a|de)\b)",
    r"(?:una?|mi) (?:amig|coleg|herman|mujer|marid|hij|madre|padre|vecin|jef)[oa]?(?: mi[oa])?"
    rf"{_BETWEEN} (?:pregunta|(?:quiere|queria|quisiera) saber)\b{_ASKED_BEHIND}",
    # "¿Quería decir que ...?" asks what she meant.
    r"(?:(?:no|perdon)\b\W*){0,2}(?:me referia a\b|queria decir(?=\s*:))|(?:(?:no|perdon)\b\W*){1,2}queria decir\b",
)
_LEAD_IN: Final = re.compile(rf"\s*[¿¡]?{_GREETED}(?:{'|'.join(_LEAD_INS)}){_GAP}")
_TAIL: Final = re.compile(r"(?P<last>\w+)(?P<tail>[\s,]+(?:exactly|bro+|rn))[\s?!.…]*$")
#: Words of what is as short as a request; before a longer question, "hm" leads up to what is not answered, too.
_SHORT: Final = 5
#: "Good, or bad?", "right, left or both?": the first clause is what may be chosen.
_CHOICE: Final = re.compile(r",[^.!;:?]*\b(?:or|oder|ou|o)\b")
#: A first clause, which may only thank for what was told, or approve of it: "good answer, who said that?".
_FIRST_CLAUSE: Final = re.compile(r"\s*¡?(?P<clause>[^.!,;:?¿¡…\n]{2,40})[.!,;:…]+\s+(?=[\w¿¡])")
_FOR_THE_BOT: Final = re.compile(r"[\s,]+@verbatim\b(?=[\s?!.…]*$)")


#: What asks for somebody's view of what stands behind it, where an interview is read less surely with it, folded. Of 21
#: questions in these languages that have an answer, 10 are quoted with it and 17 without. In English, where it stays, 8
#: of 8 are with it and 7 without; "does she think that" stays too, which costs nothing in any of the four languages.
_VIEWS: Final = (
    r"was (?:sagt|sagte|meint|meinte|denkt|halt) (?:sie|er) (?:eigentlich |denn )?(?:dazu|daruber|davon)\s*,\s*"
    r"(?:ob|dass|daß)",
    r"was hat (?:sie|er) (?:dazu|daruber) (?:gesagt|gemeint|erzahlt)\s*,\s*(?:ob|dass|daß)",
    r"(?:que (?:dit|pense)(?:-t)?-(?:elle|il)|qu'est-ce qu'(?:elle|il) (?:dit|pense|a dit))"
    r" (?:du|de la|sur l[ea]|a propos du) (?:fait qu(?:e\b|')|question de savoir s(?:i\b|'))",
    r"que (?:dice|dijo|opina|piensa|cuenta)(?: el| ella)? (?:de|sobre|acerca de|respecto a)(?: el hecho de)?"
    r" (?:si|que)",
)
_VIEW: Final = re.compile(rf"\s*¿?(?:{'|'.join(_VIEWS)})(?:(?<=')|\s+)(?=\S)")


@once
def without_view(question: str) -> str:
    """Return ``question`` without what asks for somebody's view of it: "was sagt sie dazu, ob es weh tut"."""
    view = _VIEW.match(folded_in_place(question).replace("’", "'"))
    rest = question[view.end() :] if view else question
    return rest if len(split_words(rest)) >= _FEWEST_LEFT else question


@once
def without_lead_ins(message: str) -> str:
    """Return ``message`` without what leads up to its question, and what trails behind that.

    - It stays as it is where it is small talk, or no word would be left of it.
    - "Wait so …" and "ok but like …" stay: behind them, people ask what is not answered, too.
    """
    rest, plain = message, folded_in_place(message)
    while lead := _lead(rest, plain):
        rest, plain = rest[lead:], plain[lead:]
    while tail := _tail(plain):
        rest, plain = (text[: tail[0]] + text[tail[1] :] for text in (rest, plain))
    is_kept = rest == message or not split_words(rest) or courtesy_of(message) is not None
    return message if is_kept else rest


def _lead(message: str, plain: str) -> int:
    """Return where what leads up to the question of ``message``, folded in ``plain``, ends; 0 where nothing does."""
    if lead := _LEAD_IN.match(plain):
        return lead.end()
    if whence := says_whence(message, plain):
        return whence
    first = _FIRST_CLAUSE.match(plain)
    if first is None:
        return 0
    is_short = len(plain[first.end() :].split()) <= _SHORT and not _CHOICE.match(plain, first.end("clause"))
    is_taken = is_short and reacts(first["clause"])
    return first.end() if is_taken or courtesy_of(first["clause"]) is Courtesy.THANKS else 0


def _tail(plain: str) -> tuple[int, int] | None:
    """Return from where to where a word trails behind the question of a message; None where none does."""
    if to_it := _FOR_THE_BOT.search(plain, max(0, len(plain) - _END)):
        return to_it.span()
    found = _TAIL.search(plain, max(0, len(plain) - _END))
    if found is None or found["last"] in _BEFORE_A_NOUN:
        return None
    # The end of what is left says whether it has so many words, however long it is.
    left = plain[max(0, found.start("tail") - _END) : found.start("tail")]
    return found.span("tail") if len(split_words(left)) >= _FEWEST_LEFT else None
