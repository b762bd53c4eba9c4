"""Which messages want a reply in another language, or a translation: "auf deutsch bitte", "peux-tu traduire ?"."""

from __future__ import annotations

import re
from typing import Final

from bot.answering.courtesies.phrases_alone import is_only
from bot.text.question_marks import ends_asking

#: Names of languages, folded, in each of the languages in which somebody may ask.
_ENGLISH: Final = (
    r"(?:english|german|french|spanish|italian|portuguese|dutch|chinese|mandarin|russian|polish|turkish|arabic"
    r"|japanese"
    r"|ukrainian|swedish|(?:my|another|a different) language)"
)
_GERMAN: Final = (
    r"(?:deutsch|englisch|franzosisch|spanisch|italienisch|portugiesisch|niederlandisch|chinesisch|russisch|polnisch"
    r"|turkisch|arabisch|japanisch|ukrainisch|schwedisch)"
)
_INTO_GERMAN: Final = rf"(?:auf {_GERMAN}|ins {_GERMAN}e|in {_GERMAN}|in (?:meine[r]?|eine[r]? andere[n]?) sprache)"
_FRENCH: Final = (
    r"(?:anglais|francais|allemand|espagnol|italien|portugais|neerlandais|chinois|russe|polonais|turc|arabe|japonais"
    r"|ukrainien|suedois)"
)
_INTO_FRENCH: Final = rf"(?:(?:en|vers l|vers le|dans l) ?{_FRENCH}|dans (?:ma|une autre) langue)"
_SPANISH: Final = (
    r"(?:espanol|castellano|ingles|frances|aleman|italiano|portugues|neerlandes|chino|ruso|polaco|turco|arabe|japones"
    r"|ucraniano|sueco)"
)
_INTO_SPANISH: Final = rf"(?:(?:en|al|a) {_SPANISH}|en (?:mi|otro) idioma)"
#: What is to be in another language.
_IT: Final = {
    "en": r"(?: (?:it|that|this|them|all|everything|(?:the|your|that|this) (?:answer|reply|quote|text|interview)))?",
    "de": r"(?: (?:das|es|dies|alles|mir|mal|bitte|auch|(?:die|deine|diese) antwort|das zitat|das interview"
    r"|den text))*",
    "fr": r"(?: (?:ca|cela|ceci|le|la|les|moi|tout|(?:la|ta|cette) reponse|la citation|l interview|l entretien"
    r"|le texte))*",
    "es": r"(?: (?:eso|esto|todo|(?:la|tu|esta) respuesta|la cita|la entrevista|el texto))?",
}
_CAN: Final = {
    "en": r"(?:(?:can|could|would|will) (?:you|u)|please|(?:can|could|would|will) (?:you|u) please)",
    "de": r"(?:kannst du|konntest du|konnt ihr|konntet ihr|(?:konnen|konnten) sie(?= (?:das|es|mir|bitte"
    r"|die antwort)\b))",
    "fr": r"(?:(?:tu )?(?:peux|pourrais)(?: tu)?|(?:vous )?(?:pouvez|pourriez)(?: vous)?)(?: (?:me|m|le|la|les"
    r"|nous|y|aussi))*",
    "es": r"(?:me )?(?:lo )?(?:puedes|podrias|podeis)(?: (?:tu|por favor))?",
}
_SAY: Final = {
    "en": r"(?:say|do|show|answer|reply|respond|speak|talk|write|quote|repeat|put|tell me|give me|show me)",
    "de": r"(?:sag|antworte|sprich|schreib|red|zitier|zeig|gib)e?",
    "fr": r"(?:reponds?|repondez|repondre|parlez?|parler|dis|dites|dire|ecris|ecrivez|ecrire|donnez?|mets|mettre)",
    "es": r"(?:responde|responder|contesta|contestar|habla|hablar|di|dime|dilo|dimelo|decir|decirlo|escribe"
    r"|escribir|pon|ponlo)",
}
#: What is polite, in any language; without, a mere language that is asked about is a follow-up.
_POLITELY: Final = (
    r"(?: (?:please|pls|plz|thanks|for me|bitte|danke|s il te plait|s il vous plait|stp|svp|merci|por favor|porfa"
    r"|gracias))"
)
_BEFORE: Final = (
    r"(?:(?:hi|hello|hey|ok|okay|sorry|and|but|so|now|the same|hallo|und|aber|jetzt|nochmal|dasselbe|das|das gleiche"
    r"|salut|bonjour|et|mais|la meme chose|pareil|pardon|hola|y|pero|lo mismo|perdon|please|bitte|por favor) )*"
)
_INTO: Final = rf"(?:(?:in|into|to) {_ENGLISH}|{_INTO_GERMAN}|{_INTO_FRENCH}|{_INTO_SPANISH})"
_NAMES: Final = (
    rf"(?:{_ENGLISH}|{_GERMAN}|{_FRENCH}|{_SPANISH}|{_ENGLISH} version"
    rf"|(?:translation|ubersetzung|ubersetzen|traduction|traduccion)(?: {_INTO})?)"
)
_WISHES: Final = "|".join(
    (
        # English
        rf"(?:{_CAN['en']} )?translate{_IT['en']}(?: (?:in|into|to) {_ENGLISH})?",
        rf"(?:{_CAN['en']} )?{_SAY['en']}{_IT['en']} in {_ENGLISH}|(?:please )?(?:speak"
        rf"|talk) {_ENGLISH}(?= (?:please|pls))",
        rf"(?:i (?:need|want|would like)|i d like|give me|can i (?:have|get))(?: (?:it|this|that"
        rf"|the answer))? in {_ENGLISH}",
        rf"(?:i need|i want|i would like|i d like|give me|can i (?:have|get)) an? (?:{_ENGLISH} )?translation",
        rf"i (?:do not|don t|dont|can t|cant|cannot) (?:speak|understand|read)(?: any| much)? {_ENGLISH}",
        # German
        rf"{_CAN['de']}{_IT['de']}(?: {_INTO_GERMAN})? ubersetzen|(?:bitte )?ubersetz(?:e"
        rf"|en sie)?{_IT['de']}(?: {_INTO_GERMAN})?",
        rf"{_CAN['de']}{_IT['de']} {_INTO_GERMAN} (?:sagen|antworten|sprechen|schreiben|zeigen|zitieren|ausgeben"
        rf"|reden)",
        rf"(?:bitte )?{_SAY['de']}{_IT['de']} {_INTO_GERMAN}|(?:geht|gibts?)(?: (?:s|das|es|das alles"
        rf"|auch))* {_INTO_GERMAN}",
        rf"ich (?:spreche|verstehe|kann|lese)(?: leider)? kein {_GERMAN}",
        # French
        rf"(?:est ce que )?{_CAN['fr']} traduire{_IT['fr']}(?: {_INTO_FRENCH})?|tradui(?:s|sez"
        rf"|re){_IT['fr']}(?: {_INTO_FRENCH})?",
        rf"(?:(?:est ce que )?{_CAN['fr']} )?{_SAY['fr']}{_IT['fr']} {_INTO_FRENCH}",
        rf"je (?:ne )?(?:parle|comprends|lis) pas (?:l |le )?{_FRENCH}",
        # Spanish
        rf"{_CAN['es']} traducir(?:l[oa]s?|mel[oa])?{_IT['es']}(?: {_INTO_SPANISH})?",
        rf"(?:puede |podria )?(?:traduce|traduzca|traducir)(?:l[oa]s?|mel[oa]|me)?{_IT['es']}(?: {_INTO_SPANISH})?",
        rf"(?:{_CAN['es']} )?{_SAY['es']}{_IT['es']} {_INTO_SPANISH}|no (?:hablo|entiendo|leo) (?:el )?{_SPANISH}",
    )
)
_WISH: Final = re.compile(rf"{_BEFORE}(?:{_WISHES}){_POLITELY}*")
_POLITE: Final = re.compile(
    rf"{_BEFORE}(?:{_INTO}|(?:(?:speak|talk|sprich|sprecht|parlez?|habla|hablad) )?{_NAMES})"
    rf"{_POLITELY}+"
)
#: With a question mark these ask what somebody does: "¿habla en inglés?" is "does she speak in English?".
_DOES: Final = re.compile(
    rf"{_BEFORE}(?:(?:speak|talk|write) in {_ENGLISH}|(?:parler|ecrire) {_INTO_FRENCH}"
    rf"|(?:habla|hablar|escribe|escribir|responde|responder|contesta|contestar) {_INTO_SPANISH})"
)
#: What is asked of the bot, or of whoever is interviewed.
_SPEAKS: Final = re.compile(
    rf"{_BEFORE}(?:(?:do|can) (?:you|u) (?:also )?(?:speak|understand) {_ENGLISH}"
    rf"|(?:sprichst|verstehst|kannst) du (?:auch )?{_GERMAN}|(?:sprechen|verstehen|konnen) sie (?:auch )?{_GERMAN}"
    rf"|(?:(?:est ce que )?(?:tu|vous) )?(?:parles|parlez|comprends|comprenez)(?: (?:tu|vous))? (?:l )?{_FRENCH}"
    rf"|(?:hablas?|entiendes?)(?: (?:tu|usted))? {_SPANISH})"
)
_BARE: Final = re.compile(rf"{_BEFORE}(?:{_INTO}|speak {_ENGLISH}|(?:sprich|sprecht) {_GERMAN})")


def wants_another_language(message: str, *, after_question: bool) -> bool:
    """Tell whether ``message`` wants a reply in a certain language, or a translation, and says nothing else.

    A language alone that is asked about after a question ("in English?") is a question, and so is always what somebody
    may do in one ("¿habla en inglés?").
    """
    is_marked = ends_asking(message)
    if is_marked and is_only(_DOES, message):
        return False
    if is_only(_WISH, message) or is_only(_POLITE, message):
        return True
    return not (after_question and is_marked) and is_only(_BARE, message)


def asks_what_is_spoken(message: str) -> bool:
    """Tell whether ``message`` asks "do you speak German?", of the bot or of whoever is interviewed, and no more.

    So may "¿habla en inglés?", and "¿responde en inglés?".
    """
    return is_only(_SPEAKS, message) or is_only(_DOES, message)
