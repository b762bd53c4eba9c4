"""What a message probably wants where it was taken for a question, and nothing surely answers that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from bot.answering.plain_requests.language_wishes import asks_what_is_spoken
from bot.answering.plain_requests.request_words import is_request_word
from bot.model import About, Courtesy, Intent, Match, Quoted, Reply, Request, Requested, SmallTalk
from bot.text.question_marks import has_question_mark
from bot.text.weights import told_language, zipf
from bot.text.words import count_words, fold

#: A longer message tells something, whatever it asks for besides.
MOST_WORDS: Final = 40
#: A shorter one must be greeting or thanks as likely as this, and no question: "heyyy", "dankeee"; not "tanks?".
LEAST_OF_COURTESY: Final = 3
_LIKELY_ALONE: Final = 0.9
#: From this likely on a message wants one thing: where nothing is quoted, where only likeness took it for a question
#: about the interview, and where something is quoted. Nothing is likely enough where it has its words.
_OVER_NOTHING, _OVER_ABOUT, _OVER_QUOTED, _NEVER = 0.5, 0.7, 0.9, 1.0
#: After a question it must be as likely as this: what a few words mean there depends on that.
_AFTER_QUESTION: Final = 0.8
#: It must be likelier, by so much, than the first candidate is sure, up to this likely, or than what is quoted.
_AHEAD_OF_OFFERED, _OVER_OFFERED, _AHEAD_OF_QUOTED = 0.3, 0.9, 0.1
#: Letters of a word that says something, and how common one is that does not (Zipf's scale, 5.5 is "music").
_LETTERS, _COMMON = 4, 5.5
_WORD: Final = re.compile(r"[^\W_]+")
#: What is behind these has a subject: "sum up his position on oil"; in a longer message it may be the writer's own.
_ON: Final = re.compile(
    r"\b(?:on|about|regarding|concerning|sur|concernant|uber|zu|zum|zur|sobre|acerca de)\s+"
    r"(?:(?:the|an?|his|her|their|les?|la|ses|sa|son|de[rnms]|die|das|seine?n?|ihre?n?|el|l[oa]s|sus?)\s+)?(\w+)"
)
_MOST_WITH_A_SUBJECT: Final = 12
_OF_ALL: Final = (Intent.SUMMARY, Intent.QUESTIONS)
_OF_US: Final = (Intent.HELP, Intent.ABOUT)
#: Words for somebody else than who writes and who is written to, and for these two and where they are, folded. German
#: "sie" may be whoever is written to. Of 1,000 messages that want help, 2 have one of the first and none of the second.
_OTHERS: Final = frozenset(
    "they them their theirs themselves he she him her his hers ils elles elle eux leur leurs"
    " er ihm ihn einander ellos ellas ella".split()
)
_BOTH: Final = frozenset(
    "you u ya ye your yours yourself i me my we us our bot this here tu vous toi te t je j moi me mon ma mes on nous"
    " ce cette ici du dich dir ihr euch sie ich mir mich mein meine man wir uns hier das usted vos ti yo mi mis"
    " uno aqui aca este esto esta nosotros".split()
)

#: What people do with each other, folded, is nothing that is asked of the bot or about an interview.
_EACH_OTHER: Final = re.compile(
    r"\b(?:each other|one another|(?:unter|mit|zu|von)?einander|entre (?:eux|elles|ellos|ellas|si))\b"
)

#: How who asks opens a message, folded, and hardly anybody who greets or thanks, as with "what a …" or "qué buena …".
_ASKING: Final = re.compile(
    r"\W*(?:(?:and|so|but|et|und|y|ok|hey|hi|hallo|salut|hola)\W+)?(?:"
    r"(?:what|which|whose) (?!(?:an?|about|the|is|up|s)\b)|what (?:is|are|was|were) (?:his|her|their)\b"
    r"|(?:who|where|why) (?!(?:the|thank(?:s| you))\b)|when (?:is|are|was|were|did|does|do|will|has|have) "
    r"|(?:de |a )?quelle?s? (?:est|sont|etait)\b|(?:de|a) quelle?s? |(?:qui|pourquoi|combien) "
    r"|(?:was(?! eine?\b)|wer(?! da)|wann|wo|warum|welche[rsnm]?|wie ?viele?) "
    r"|(?:de|a) que \w+ (?:es|era)\b|(?:donde|quien(?:es)?|cual(?:es)?|cuant[oa]s?|por que) )"
)
#: What may be called an interview, folded, but for words that are also verbs: "Does she talk Russian?".
_INTERVIEW: Final = frozenset(
    # English
    "interview interviews article articles piece pieces conversation conversations podcast podcasts episode episodes"
    # French, German and Spanish
    " entretien entretiens entrevue entrevues papier papiers emission emissions"
    " gesprach gesprachs gesprache gesprachen artikel artikels artikeln beitrag beitrags folge"
    " entrevista entrevistas articulo articulos charla charlas conversacion conversaciones episodio episodios".split()
)

_WANTS: Final[Mapping[Intent, Request | Courtesy]] = {
    Intent.SUMMARY: Request.SUMMARY,
    Intent.QUESTIONS: Request.QUESTIONS,
    Intent.ABOUT: Request.ABOUT,
    Intent.HELP: Request.HELP,
    Intent.GREETING: Courtesy.GREETING,
    Intent.THANKS: Courtesy.THANKS,
}


def may_want_else(message: str, reply: Reply) -> bool:
    """Tell whether ``message`` may still want something else than the ``reply`` that it gets as a question.

    It may not where it has a word of its own in common with what comes nearest to it.
    """
    if isinstance(reply, Requested | SmallTalk) or count_words(message) > MOST_WORDS:
        return False
    if asks_what_is_spoken(message) or _least(reply) >= _NEVER:
        return False
    return not any(_shares_a_word(message, match) for match in reply.search.candidates[:1])


def _shares_a_word(message: str, match: Match) -> bool:
    """Tell whether ``match`` has a word of ``message`` that is not common, and that no request is made of."""
    said, language = match.interview.said_in(match.exchange), match.interview.transcript.language
    return _says_something(set(_WORD.findall(fold(message))) & set(_WORD.findall(fold(said))), language)


def _says_something(words: Iterable[str], language: str) -> bool:
    """Tell whether one of the folded ``words`` is not common in ``language``, and none that requests are made of."""
    own = (word for word in words if len(word) >= _LETTERS and not is_request_word(word))
    return any(zipf(word, language) < _COMMON for word in own)


def likely_want(
    likely: Mapping[Intent, float], message: str, reply: Reply, *, after_question: bool = False
) -> Request | Courtesy | None:
    """Return what ``message`` wants, of which each intent is so ``likely``; None where it gets the ``reply``."""
    intent = max((one for one in likely if one is not Intent.ANSWER), key=lambda one: likely[one])
    if likely[intent] < max(_least(reply), _AFTER_QUESTION if after_question else 0.0):
        return None
    wanted = _WANTS[intent]
    is_told = intent is Intent.ABOUT and isinstance(reply, About)
    is_left = isinstance(wanted, Courtesy) and _is_no_courtesy(message, likely[intent])
    is_of_others = intent in _OF_US and _speaks_of_others_alone(message, intent)
    return None if is_told or is_left or is_of_others or (intent in _OF_ALL and _has_a_subject(message)) else wanted


def _is_no_courtesy(message: str, likely: float) -> bool:
    """Tell whether ``message``, which looks so ``likely`` like a courtesy, is none: "tanks?", "what colour is it"."""
    if _ASKING.match(fold(message)) and _says_something(_WORD.findall(fold(message)), told_language(message) or "en"):
        return True
    is_short = count_words(message) < LEAST_OF_COURTESY
    return is_short and (likely < _LIKELY_ALONE or has_question_mark(message))


def speaks_of_interview(message: str) -> bool:
    """Tell whether ``message`` has a word for what is about somebody, be it theirs: "the source of the Holm piece"."""
    return not _INTERVIEW.isdisjoint(_WORD.findall(fold(message)))


def _speaks_of_others_alone(message: str, intent: Intent) -> bool:
    """Tell whether ``message`` speaks of others among themselves, or, for help, of nobody who writes it or reads it.

    "How do they communicate?" wants no help; "when did they talk?" may be asked about an interview.
    """
    folded = fold(message)
    words = set(_WORD.findall(folded))
    is_others_alone = not words.isdisjoint(_OTHERS) and words.isdisjoint(_BOTH)
    return bool(_EACH_OTHER.search(folded)) or (intent is Intent.HELP and is_others_alone)


def _has_a_subject(message: str) -> bool:
    """Tell whether a short ``message`` says on what it wants something."""
    if count_words(message) > _MOST_WITH_A_SUBJECT:
        return False
    return any(not is_request_word(word) for word in _ON.findall(fold(message)))


def _least(reply: Reply) -> float:
    """Return how likely it must be that a message wants one thing, if it gets ``reply`` as a question."""
    if isinstance(reply, About):
        return _OVER_ABOUT if reply.confidence < 1 else _NEVER
    if isinstance(reply, Quoted):
        return max(_OVER_QUOTED, reply.confidence + _AHEAD_OF_QUOTED)
    first = max((match.confidence for match in reply.search.candidates), default=0.0)
    return max(_OVER_NOTHING, min(first + _AHEAD_OF_OFFERED, _OVER_OFFERED))
