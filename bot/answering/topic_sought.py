"""Which messages ask which of several interviews speaks of something, and of what: "who talks about bees?"."""

from __future__ import annotations

import re
from typing import Final

from bot.text.weights import zipf
from bot.text.words import folded_in_place, split_words

#: Characters of a message that asks for a topic, at most: what is longer asks more, and takes time to tell apart.
LONGEST_ASKING: Final = 300
#: A topic of more words is rather a question of its own.
_MOST_WORDS: Final = 8
#: Zipf frequency from which a word beside others says nothing of a topic: "with", "pour".
_COMMON: Final = 6.3
#: Words that are no topic by themselves, folded: they stand for something, or for anything.
_EMPTY: Final = frozenset(
    """it its that this these those them they him her his he she me us you we i one who whom what which whose where when
    why how anything something everything nothing else more all the a an of and here there
    es das dies dieses ihn sie ihm ihr ihnen uns mich dich mir dir was wem alles etwas nichts mehr anderes
    der die den dem ein eine einen sich wo wann warum wie und hier
    ca cela ceci lui elle eux elles toi moi vous nous ce qui quoi que tout rien plus autre chose la le les l un une des
    ici eso esto ello el ella ellos ellas ti mi usted nosotros quien todo nada algo mas los las lo una aqui""".split()
)
#: Words for whoever is spoken to, folded: what is told of them is asked of the interview.
_SPOKEN_TO: Final = frozenset("you your yours yourself ihnen euch votre vos vous toi usted ustedes".split())
_NOUN: Final = {
    "en": r"(?:interviews?|podcasts?|episodes?)",
    "de": r"(?:interviews?|gesprach(?:e|en)?|podcasts?|folgen?)",
    "fr": r"(?:interviews?|entretiens?|entrevues?|podcasts?|episodes?)",
    "es": r"(?:entrevistas?|charlas?|podcasts?|episodios?)",
}
#: "On" a thing, not on a day, nor where one is heard: "the interview on Tuesday", "on the radio".
_ON: Final = (
    r"on\b(?! (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tv|air|tape|record|stage|page|\w+ behalf"
    r"|the (?:radio|air|phone|internet|front page))\b)"
)
#: "About", and what a verb needs before it: each is followed by the topic.
_OF: Final = {
    "en": rf"(?:about\b|{_ON})",
    "fr": r"(?:(?:de la|de|du|des|sur la|sur le|sur les|sur)\b|(?:de l|d|sur l)')",
}
#: How people speak of something, with its "about".
_TALKS: Final = {
    "en": (
        rf"(?:(?:is|are) )?(?:(?:also|even|ever) )?(?:(?:talk|speak)(?:s|ing)? (?:(?:about|of)\b|{_ON})"
        rf"|(?:says? (?:some|any)thing|ha(?:s|ve) (?:some|any)thing to say) {_OF['en']})"
    ),
    "de": (
        r"(?:(?:spricht|sprechen|redet|reden|erzahlt|erzahlen|berichtet|berichten)"
        r"(?: (?:auch|hier|sonst|noch|denn|etwas|was))*"
        r" (?:uber|von|vom)\b|(?:sagt|sagen)(?: (?:auch|hier))* (?:et)?was (?:uber|zu|zum|zur)\b)"
    ),
    "fr": r"(?:parlent|parle)(?: (?:aussi|ici))* (?:(?:de la|de|du|des)\b|(?:de l|d)')",
    "es": (
        r"(?:habl(?:an?|en?)(?: (?:tambien|aqui))* (?:de la|de los|de las|del|de|sobre|acerca de)\b"
        r"|dicen? algo (?:de|del|sobre)\b)"
    ),
}
#: How they name it.
_NAMES: Final = {
    "en": r"mention(?:s|ed|ing)?\b(?! (?:her|him)\b)",
    "de": r"(?:erwahnt|erwahnen)\b",
    "fr": r"(?:evoque|mentionne)(?:nt)?\b",
    "es": r"mencion(?:an?|en?)\b",
}
#: What interviews do besides; of people, and of things like "one", these tell something else: "who covers her costs?".
_SPEAKS: Final = {
    "en": (
        rf"(?:{_TALKS['en']}|{_NAMES['en']}|(?:is|are|was|were) (?:all |mainly |mostly )?(?:about\b(?! to\b)|{_ON})"
        r"|deal(?:s|ing)? with\b|(?:cover|feature|discuss)(?:s|es|ing)?\b|touch(?:es)? (?:on|upon)\b)"
    ),
    "de": (
        rf"(?:{_TALKS['de']}|{_NAMES['de']}|(?:handelt|handeln) (?:von|vom)\b|(?:dreht|drehen) sich um\b"
        r"|geht(?: es|s)? (?:um|uber)\b|(?:ist|sind) (?:uber|zum thema)\b|(?:behandelt|behandeln)\b)"
    ),
    "fr": (
        rf"(?:{_TALKS['fr']}|{_NAMES['fr']}|(?:traitent|traite) (?:(?:de la|de|du|des)\b|(?:de l|d)')"
        r"|porte(?:nt)? (?:sur la|sur les|sur le|sur)\b|aborde(?:nt)?\b)"
    ),
    "es": (
        rf"(?:{_TALKS['es']}|{_NAMES['es']}|trat(?:an?|en?) (?:de la|de los|de las|del|de|sobre|acerca de)\b"
        r"|van? (?:de|sobre)\b|(?:aborda|aborde)n?\b)"
    ),
}
#: What asks whether there is one, or for it.
_THERE: Final = {
    "en": r"(?:(?:are|is) there|(?:do )?you have|have you(?: got)?|got|(?:(?:can|could) you )?(?:show|find)(?: me)?"
    r"|give me|list|(?:(?:i'm|i am) )?looking for|i (?:want|need)|do you know)",
    "de": r"(?:gibt es|gibt's|gibts|hast du|habt ihr|zeige? mir|(?:ich )?suche?|finde)",
    "fr": r"(?:(?:est-ce qu')?il y a|y a[- ]t[- ]il|y a|as[- ]tu|tu as|avez[- ]vous|vous avez|montre[- ]moi"
    r"|je cherche)",
    "es": r"(?:hay|tienes|teneis|tiene|muestrame|busco)",
}
_ANY: Final = {
    "en": r"(?:(?:any|an?|the|all|of|some|other|more) )*",
    "de": r"(?:(?:hier|auch|eine?|alle|die|noch|andere|weitere|irgendein|irgendwelche) )*",
    "fr": r"(?:(?:une?|des|autres|les?|toutes|tous) |d')*",
    "es": r"(?:(?:alguna|algunas|una|unas|otra|otras|mas|las|todas) )*",
}
#: What people do who speak of something, or those of whom one asks "which of them".
_TELLS: Final = {language: f"(?:{talks}|{_NAMES[language]})" for language, talks in _TALKS.items()}
#: Behind "which", for who did something with interviews on a topic is asked: "which podcast about bees does she like?".
_ASKED_OF: Final = {
    "en": r"(?!.*\b(?:does|did|made|changed|he|she|they)\b)",
    "de": r"(?!.*\b(?:hat|hatten?|gab|er|sie)\b)",
    "fr": r"(?!.*(?<!y a)(?<!a[- ]t)[- ](?:t[- ])?(?:ils?|elles?)\b)",
    "es": r"(?!.*\b(?:les?|ell[ao]s?|dio|hizo|tuvo)\b)",
}
#: Behind the topic; "mentioned" asks there, and was told before it.
_BEHIND: Final = (
    r"(?:[\s,]+(?:mentioned|please|pls|thanks|here|at all|in (?:the|these|your|any of the) interviews|are there"
    r"|do you have|have you(?: got)?|erwahnt|bitte|hier|denn|eigentlich|uberhaupt|in den interviews|fragen|gibt es"
    r"|hast du|habt ihr|svp|stp|s'il (?:te|vous) plait|ici|y a[- ]t[- ]il|as[- ]tu|avez[- ]vous|por favor|aqui"
    r"|en las entrevistas|hay|tienes))*"
    r"[\s?!.…]*"
)
#: Each leads to its topic.
_ASKING: Final = (
    # "Who talks about ...", "does anyone talk about ..."; but "who mentions her son in a footnote?" is a question
    r"(?:who(?:'s)?(?: else)?|does (?:any|some)(?:one|body)(?: else)?|do any of them"
    rf"|(?:is|are) there any(?:one|body) who)(?: here)? {_TELLS['en']}(?!.* (?:in an?\b|first\W*\Z))",
    r"(?:has|did) any(?:one|body)(?: else)?(?: ever)? (?:talk(?:ed)?|speak|spoken?|sa(?:y|id) anything) (?:about|of)\b"
    rf"|where do (?:they|people) {_TALKS['en']}|do any of the interviews {_SPEAKS['en']}",
    rf"wer(?: (?:sonst|noch))* {_TELLS['de']}|(?:spricht|redet) (?:hier )?jemand(?: hier)? (?:uber|von|vom)\b"
    r"|erwahnt (?:hier )?jemand(?: hier)?\b|wo (?:geht es um|(?:spricht|redet) (?:man|jemand) (?:uber|von|vom))\b",
    rf"(?:qui(?: d'autre)?|quelqu'un) {_TELLS['fr']}|quelqu'un parle[- ]t[- ]il {_OF['fr']}"
    rf"|ou (?:parle[- ]t[- ]on|est-il question) {_OF['fr']}|ou (?:est|sont) (?:evoque|mentionne)e?s?\b",
    rf"(?:quien(?:es)?(?: mas)?|alguien) {_TELLS['es']}|donde se {_TELLS['es']}",
    # "Where is ... mentioned?"; but "where is the report that he mentioned?" is a question.
    rf"where (?:is|are|was|were)\b(?=[^,]* mentioned{_BEHIND}\Z)"
    r"(?!.*\b(?:that|which|who|he|she|they|i|we|it|just)\b.* mentioned\b)"
    rf"|wo (?:wird|werden|ist|sind)\b(?=[^,]* erwahnt{_BEHIND}\Z)",
    # "Whom can I ask about ..."
    r"(?:who|whom) can i ask about\b|wen kann ich (?:uber|zu|zum|zur|nach)\b"
    r"|a qui (?:puis-je|je peux) poser une question sur\b|a quien (?:le )?puedo preguntar(?:le)? (?:sobre|por)\b",
    # "Which interview is about ...", "which of them mentions ..."
    rf"(?:which|what) (?:{_NOUN['en']}|of (?:these|those|the|them) {_NOUN['en']}) {_SPEAKS['en']}",
    rf"which (?:ones?|of (?:these|those|them)) (?:{_TELLS['en']}|(?:is|are) (?:all )?about\b(?! to\b))",
    rf"welche[rs]?(?: {_NOUN['de']}| davon| (?:von den|der) {_NOUN['de']}) {_SPEAKS['de']}",
    rf"(?:quel(?:le)?s? {_NOUN['fr']}|(?:lequel|laquelle|lesquel(?:le)?s) des {_NOUN['fr']})(?: qui)? {_SPEAKS['fr']}",
    rf"(?:lequel|laquelle|lesquel(?:le)?s)(?: qui)? {_TELLS['fr']}",
    rf"(?:(?:que|cual|cuales)(?: otra)? {_NOUN['es']}|cual(?:es)? de (?:estas|las) {_NOUN['es']}) {_SPEAKS['es']}",
    rf"cual(?:es)? {_TELLS['es']}",
    # "In which interview do they talk about ..."
    rf"in (?:which|what) {_NOUN['en']} (?:do|does|did|is|are) \w+ {_SPEAKS['en']}",
    rf"in welche[mnr] {_NOUN['de']} (?:geht es um|(?:wird|spricht|redet)(?: \w+)? (?:uber|von|vom))\b",
    rf"dans quel(?:le)?s? {_NOUN['fr']} (?:parle[- ]t[- ]on|on parle|est-ce qu'on parle|est-il question) {_OF['fr']}",
    rf"en (?:que|cual|cuales) {_NOUN['es']} se {_SPEAKS['es']}",
    # "Are there interviews about ...", "interviews that mention ..."
    rf"(?:{_THERE['en']} {_ANY['en']}{_NOUN['en']}|(?:any |other |more )?interviews?)(?: here| there)?"
    rf" (?:{_OF['en']}|(?:which|that|who|where \w+) {_SPEAKS['en']})",
    rf"the interview {_OF['en']}(?=(?:\W+\w+){{1,3}}\W*$)(?!.*\b(?:is|was|were|has|had)\b)",
    rf"(?:which|what) {_ASKED_OF['en']}{_NOUN['en']}(?: (?:are there|do you have|have you(?: got)?))?"
    rf" {_OF['en']}(?! to\b)",
    # "Folgen" are consequences as well: "gibt es Folgen zu befürchten?"
    rf"(?:(?:{_THERE['de']} {_ANY['de']}|welche {_ASKED_OF['de']}){_NOUN['de']}(?<!\bfolgen)"
    r"(?: gibt es| hast du| habt ihr)?|interviews?),?"
    r" (?:uber|zu|zum|zur|(?:in denen|in dem|wo) es um)\b(?: (?:das )?thema\b)?",
    rf"{_THERE['de']} {_ANY['de']}folgen (?:uber|zum thema)\b",
    rf"(?:{_THERE['fr']} {_ANY['fr']}{_NOUN['fr']}|quel(?:le)?s {_ASKED_OF['fr']}{_NOUN['fr']}"
    r"(?: (?:y a[- ]t[- ]il|as[- ]tu|avez[- ]vous))?|(?:interviews?|entretiens?)) (?:sur (?:la|les?)\b|sur l'|sur\b"
    rf"|qui {_SPEAKS['fr']}|ou (?:l')?on parle {_OF['fr']})",
    rf"(?:{_THERE['es']} {_ANY['es']}{_NOUN['es']}|que {_ASKED_OF['es']}{_NOUN['es']}"
    r"(?: (?:hay|tienes|teneis|tiene))?|entrevistas?) (?:sobre (?:la|los|las|el)\b|sobre\b|acerca del?\b"
    rf"|que {_SPEAKS['es']}|(?:donde|en (?:la|las) que) se {_SPEAKS['es']})",
)
_POLITE: Final = (
    r"(?:(?:hi|hello|hey|ok|okay|so|and|but|please|hallo|und|aber|bitte|salut|bonjour|et|mais|alors|est-ce que|hola|y"
    r"|pero|por favor)\b[\s,.!]*){0,3}"
)
#: Around the topic, where somebody looks for its words.
_QUOTED: Final = "[\"'“”„‚‘’«»\\s]*"
_MESSAGE: Final = re.compile(
    rf"[\s¿¡]*{_POLITE}[\s¿¡]*(?:{'|'.join(_ASKING)}){_QUOTED}(?P<topic>\w.*?){_QUOTED}{_BEHIND}", re.DOTALL
)


#: Between things of which one is enough, and the comma between more of them. "Où" is a place, and "ou il" may be;
#: "l'or" is gold, and the Oder a river.
_OR: Final = re.compile(
    r"\s*(?:,|(?<=[^'’])\b(?:or|oder|ou(?! (?:ils?|elles?|on|je|tu|nous|vous)\b)|o|u(?= h?o))\b(?!\Z))\s*",
    re.IGNORECASE,
)
#: Behind "or" they name no other thing, folded: "fees or similar", "oder Ähnliches".
_LIKEWISE: Final = frozenset(
    """similar like such so not ahnliches ahnlichem dergleichen nicht quelque pareil similaire non pas quoi parecido asi
    no""".split()
)


def topic_sought(message: str) -> str | None:
    """Return what ``message`` wants an interview on, as typed: "bees" of "who talks about bees?"; None for another.

    What is asked of one interview ("what do they say about bees?", "who talks about your mother?") is no such message,
    nor is one in which only a pronoun says of what ("who talks about it?").
    """
    found = _MESSAGE.fullmatch(folded_in_place(message)) if len(message) <= LONGEST_ASKING else None
    topic = message[slice(*found.span("topic"))] if found else ""
    # The "u" of "plata u oro" is no "you".
    words = [word.form for thing in _OR.split(topic) for word in split_words(thing)]
    is_one = bool(words_of_topic(topic)) and len(words) <= _MOST_WORDS and _SPOKEN_TO.isdisjoint(words)
    return topic if is_one else None


def ways_of_topic(topic: str) -> list[list[str]]:
    """Return the folded words of each thing in ``topic`` that is enough: [taxes] and [fees] of "taxes or fees"."""
    things = _OR.split(topic) if re.search(r"\w", "".join(_OR.findall(topic))) else [topic]
    ways = (words_of_topic(thing) for thing in things)
    named = [words for words in ways if words and not _LIKEWISE.union(_EMPTY).issuperset(words)]
    return named or [words_of_topic(topic)]


def words_of_topic(topic: str) -> list[str]:
    """Return the folded words of ``topic`` that say of what; none where it only stands for something."""
    words = [word.form for word in split_words(topic) if word.form not in _EMPTY]
    return [word for word in words if max(zipf(word, language) for language in _NOUN) < _COMMON] or words
