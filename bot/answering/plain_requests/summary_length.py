"""How long a summary is to be that somebody asks for: "in one sentence", "kurz", "un resumen más largo"."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.courtesies.phrases_alone import plain
from bot.model import Length
from bot.text.number_words import NUMBER_WORDS
from bot.text.question_marks import ends_asking

#: Sentences up to which a summary is short, or of medium length; ``bot/summary/choosing.py`` has as many.
_SHORT, _MEDIUM = 3, 6
#: Words of a sentence, roughly: of a summary whose words are counted.
_WORDS: Final = 25
#: Folded number words, in all languages; the article "a" counts no "few words".
_NUMBERS: Final = {
    **dict.fromkeys("one a single un une seul seule uno una sola solo ein eine einen einem einer".split(), 1),
    **dict.fromkeys("couple few paar wenige wenigen quelques pocas pocos unas unos".split(), 2),
    **{word: number for words in NUMBER_WORDS.values() for word, number in words.items()},
}
_NUMBER: Final = rf"(?:an? |une? )?(?P<number>\d{{1,3}} \d{{3}}|\d{{1,5}}|{'|'.join(_NUMBERS)})"
#: What is counted: sentences and the like, or words.
_SENTENCES: Final = (
    r"sentences?|lines?|liners?|points?|bullets?(?! list)|satz(?:e|en)?|zeilen?|punkten?|stichpunkten?|stichworten?"
    r"|phrases?|lignes?|frases?|lineas?|puntos?"
)
_COUNTED: Final = rf"(?:(?P<sentences>{_SENTENCES})|(?P<words>words?|worten?|wortern?|mots?|palabras?))\b"
_BETWEEN: Final = r"(?: (?:bullet|short|brief|simple|einzig\w*|kurz\w*|seule?|courtes?|cortas?|sola))*"
_SO_MANY: Final = re.compile(rf"\b{_NUMBER}{_BETWEEN} {_COUNTED}")
_LITTLE: Final = re.compile(
    r"\b(?:(?:very )?short(?:er|est|ly)?|brief(?:ly)?|concise(?:ly)?|quick(?:ly)?|tiny|nutshell|kurz(?:e|en|er|es"
    r"|em)?"
    r"|kurzer(?:e|en)?|kurzfassung|kurzversion|knapp(?:e|en)?|court(?:e|es|s)?|bref|breve(?:s|mente)?|brievement"
    r"|cort[oa]s?"
    r"|cortit[oa]|condensee?)\b"
)
_MUCH: Final = re.compile(
    r"(?<!\btoo )(?<!\bso )(?<!\bhow )\b(?:long(?:er)?|lengthy|detailed|extended)(?= (?:\w+ )?(?:summary|version"
    r"|one|recap|overview))"
    r"|\b(?:langer(?:e|en|es)?|lange|ausfuhrlich(?:e|er|en|ere)?|detailliert(?:e|en)?)(?= (?:\w+ )?(?:zusammen\w+"
    r"|version|fassung))"
    r"|(?<!\btrop )(?<!\bsi )(?<!\bcette )(?<!\bla )(?<!\bune )\b(?:longue|detaillee?)\b"
    r"|\b(?:resume|version) (?:plus )?longu?e?\b|\b(?:resumen"
    r"|version) (?:mas )?(?:larg[oa]|detallad[oa]"
    r"|extens[oa])\b|\b(?:at length|in detail|ausfuhrlich|en detail|en detalle)\b"
)
#: Around a bare length, in all languages: it is asked for, and nothing else is said.
_ASKING: Final = (
    r"(?:(?:in|into|to|as|with|just|only|give me|make it|please|ok|okay|and|but|at most|no more than|mit|nur"
    r"|bitte|auf"
    r"|und|aber|hochstens|maximal|en|avec|juste|seulement|donne moi|et|mais|au plus|maximum|con|solo|dame|y|pero"
    r"|por favor"
    r"|como mucho) )*"
)
_POLITE: Final = (
    r"(?: (?:please|pls|plz|thanks|max|maximum|at most|bitte|danke|s il te plait|s il vous plait|stp|svp|merci"
    r"|por favor"
    r"|porfa|gracias|como mucho))*"
)
#: Only behind these a length asks for a summary with a question mark, too: "and two points?" is a question.
_IN: Final = re.compile(r"\b(?:in|into|en|give|make|donne|dame)\b")
_BARE: Final = re.compile(rf"(?P<asking>{_ASKING}){_NUMBER}{_BETWEEN} {_COUNTED}(?P<polite>{_POLITE})")
_SHORTER: Final = re.compile(
    r"(?:please )?(?:(?:can|could) you )?(?:make|keep) (?:it|that|this) (?:a bit |much )?short(?:er)?(?: please)?"
    r"|(?:a bit |even )?shorter please|please shorter|(?:short|briefly|kurz(?: und knapp)?|knapp) (?:please"
    r"|bitte)|kurz gefasst"
    r"|(?:noch |etwas |bitte )*kurzer bitte|(?:un poco )?mas corto(?= por favor)|(?:geht|ginge) (?:das"
    r"|es)(?: (?:auch|noch|etwas"
    r"|bitte))* kurzer(?: bitte)?"
    r"|(?:plus court|en plus court)(?: s il te plait| s il vous plait| stp| svp)|mas corto por favor"
)


def only_a_length(message: str) -> bool:
    """Tell whether ``message`` says how long something is to be, and nothing else: "in drei Sätzen"."""
    words = plain(message)
    if bare := _BARE.fullmatch(words):
        is_marked = ends_asking(message)
        return bool(bare["polite"] or (_IN.search(bare["asking"]) if is_marked else bare["asking"]))
    return _SHORTER.fullmatch(words) is not None


def length_wanted(message: str) -> Length | None:
    """Return how long the summary is to be that ``message`` asks for; None where it does not say.

    A number of sentences, lines or points is what a summary of the nearest length has; one of words likewise.
    """
    words = plain(message)
    if counted := _SO_MANY.search(words):
        number = _NUMBERS.get(counted["number"]) or int(counted["number"].replace(" ", ""))
        sentences = number if counted["sentences"] else number / _WORDS
        return Length.SHORT if sentences <= _SHORT else Length.MEDIUM if sentences <= _MEDIUM else Length.LONG
    if _MUCH.search(words):
        return Length.LONG
    return Length.SHORT if _LITTLE.search(words) else None
