"""Where one sentence asks two questions in French, German or Spanish: "wer zahlt, und wann kommt das Boot?"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from bot.answering.questions.follow_up import is_bare
from bot.text.question_marks import ends_asking
from bot.text.words import fold

#: Characters of either side that are read.
_OPENING: Final = 160
#: Between the two, by language.
_BETWEEN: Final = re.compile(
    r"(?<=\w)(?:\s?,)?\s(?:(?P<fr>et|mais)|(?P<de>und|aber)|(?P<es>y|e|pero))"
    r"(?:\s(?:aussi|alors|auch|dann|también))?,?\s(?=[¿\w])",
    re.I,
)
#: Where the first question begins: what is said before it ends with a comma.
_FIRST: Final = r"(?:^|.*[,;:] ?)(?:(?:et|mais|alors|und|aber|also|y|e|pero|entonces) )?¿? ?"

_FRENCH_INVERTED: Final = r"[\w']+-(?:t-)?(?:il|elle|ils|elles|on|vous|tu|ce)\b"
_GERMAN_VERB: Final = r"""(?:
    (?:ist|sind|war|waren|hat|haben|hatten?|wird|werden|wurden?|kann|konnen|konnten?|muss|mussen|soll|sollen|will|wollen
    |darf|durfen|mag|gab|ging|kam|kamen|fand|nahm|sah|lief|blieb|hielt|schlug|trug|rief|liess|schrieb|sprach)\b
    |(?!(?:nicht|jetzt|erst|sonst|selbst|fast|oft|weit|alt|gut|laut|dort|seit|mit|bitte|heute|letzte|leicht|schlecht
    |kalt|breit|hart|fest|echt|dicht|bekannt|nachts?)\b)[a-z]{2,}te?n?\b
    |[a-z]{3,}en\ (?=(?:sie|die|wir|seine|ihre)\b))"""
#: How a whole question begins, folded: with a question word, and a verb where it stands in one.
_WHOLE: Final = {
    "de": rf"""(?:(?:an|auf|aus|bei|fur|gegen|in|mit|nach|ohne|seit|uber|um|unter|von|vor|zu)\ )?
        (?:w(?:er|em|en|essen|as|ann|ie|ieso|arum|eshalb|o\w*)\ (?!ge\w+t\W*$){_GERMAN_VERB}
        |(?:wie\ ?viele?|welche[rsnm]?|wie\ \w+|was\ fur)\ (?:\w+\ ){{0,3}}?{_GERMAN_VERB}\ ?\w)""",
    "fr": rf"""(?:(?:a|au|aux|en|dans|de|depuis|pour|par|sur|sous|vers|avec|sans|chez|contre)\ )?
        (?:(?:qu'|qui\ |que\ |quoi\ |ou\ |quand\ |combien\ |comment\ |pourquoi\ )?est-ce\ qu
        |(?:qui|que|quoi|ou|quand|combien|comment|pourquoi|(?:le|la|les)?quel(?:le)?s?)\ (?:[\w']+\ ){{0,4}}?
         (?:{_FRENCH_INVERTED}|(?:est|sont|etait|etaient|sera|coute|coutent)\ \w)
        |(?:qui|combien)\ (?:(?:l'|y\ |s'|se\ )?(?:a|ont|avait|va|peut|doit)|(?!a\b|en\b|de\b|par\b|d'|est\b)\w+e)\ \w
        |(?:comment|pourquoi|combien)\ (?:il|elle|ils|elles|on|ca)\ \w+\ ?\w)""",
    "es": r"""(?:(?:a|al|con|contra|de|desde|en|hasta|para|por|sobre)\ )?
        (?:(?:quien(?:es)?|como|donde|cuando|cuanto|por\ que)
         \ (?:no\ )?(?!(?:mas|no|exactamente|y|a|en|de|con|por|tal|tiempo|dinero|ahora|entonces|luego|si)\b)
         \w+\ (?!y\b)\w
        |(?:quien(?:es)?|que|cual(?:es)?|cuant[oa]s?|como|donde|cuando|por\ que)\ (?:(?!y\b)\w+\ ){0,3}?
         (?:es|son|era|eran|fue|fueron|ha|han|habia|hay|hubo|hizo|hace|hacen|tiene|tienen|tenia|esta|estan|estaba|va|van
         |puede|pueden|quiere|vale|cuesta|gana|cobra|paga|vive|trabaja|lleva|dura|paso|se\ \w+|l[aeo]s?\ \w+
         |\w{2,}(?:aron|ieron|aba|aban|ria|rian)|\w{3,}(?:an|en)(?=\ \w))\b)""",
}
#: How it asks for a yes or no; in Spanish only "¿" tells that for certain.
_YES_OR_NO: Final = {
    "de": rf"(?:{_GERMAN_VERB}|[a-z]+st)\ (?:er|sie|es|man|du)\ \w",
    "fr": rf"(?:est-ce\ qu|{_FRENCH_INVERTED}\ \w)",
    "es": r"¿\ ?(?!(?:que|qui|cual|cuant)\w*)\w+\ \w",
}
_FIRST_WHOLE: Final = {
    language: re.compile(rf"(?:{re.sub(' ', r'[ ]', _FIRST)})(?:{whole}|{_YES_OR_NO[language]})", re.X)
    for language, whole in _WHOLE.items()
}
_SECOND_WHOLE: Final = {
    language: re.compile(rf"(?:¿[ ]?)?(?:{whole})|{_YES_OR_NO[language]}", re.X) for language, whole in _WHOLE.items()
}
#: After "wer" and the like "sie" may be whom it happens to, "wer kam und hat sie gefragt?", but hardly behind "kann".
_WHO_DOES: Final = re.compile(rf"{_FIRST}(?:wer|was|welche[rs]?)\b")
_HAPPENS: Final = re.compile(r"(?!(?:kann|will|darf|muss|soll|wird)\b)\w+ (?:sie|es)\b")
#: After these both are what the sentence is about: "dit-elle qui paie et combien ça coûte ?".
_INTRODUCING: Final = re.compile(
    r"\b(?:sais|sait|savez|savoir|dis|dit|dites|dire|expliqu\w+|racont\w+|comprend\w*|demand\w+|weiss\w*|sag(?:t|te|en)"
    r"|erklar\w+|erzahl\w+|versteh\w+|sabe\w*|dice|dijo|decir|dime|explic\w+|cuent[ae]\w*|entiend\w+|pregunt\w+)\b"
)
#: These tell more of a noun as often as they ask; surely so where the sentence has them for the second time.
_RELATIVE: Final = re.compile(r"(?:qui|que|quand|ou|quien|como|cuando|donde)\b")


def second_questions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where, in the sentence of ``text`` from ``start`` to ``end``, a question ends and where another begins."""
    if not ends_asking(text[start:end]):
        return
    for between in _BETWEEN.finditer(text, start, end):
        left, right = text[start : between.start()][-_OPENING:], text[between.end() : end][:_OPENING]
        if _are_two(fold(left), fold(right), str(between.lastgroup)):
            yield between.start(), between.end()
            start = between.end()


def _are_two(left: str, right: str, language: str) -> bool:
    """Tell whether both sides of a word of ``language`` for "and", folded, are whole questions."""
    if not (_FIRST_WHOLE[language].match(left) and _SECOND_WHOLE[language].match(right)) or is_bare(right):
        return False
    if _INTRODUCING.search(left) or (_WHO_DOES.match(left) and _HAPPENS.match(right)):
        return False
    relative = _RELATIVE.match(right)
    return not relative or not re.search(rf"\w.*\b(?:{relative[0]}|qu'|que|qui)", left)
