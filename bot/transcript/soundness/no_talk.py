"""What has questions and is no conversation: a story whose people talk, a column that asks itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.model.document import Kind
from bot.text.question_marks import QUESTION_AT_END, has_question_mark
from bot.text.words import fold
from bot.transcript.signs.cue_words import DEFAULT, cues_for
from bot.transcript.signs.first_person import says_own
from bot.transcript.signs.question_score import opens_asking, replies, words_of
from bot.transcript.text_parts.pairs import Pair
from bot.transcript.text_parts.utterances import Utterance

#: "— said she", "”, he asked": somebody tells who speaks; folded.
_TOLD: Final = re.compile(
    r"(?:[—–-]|[”»\"“],?|,)\s?(?:(?:he|she|they|i|il|elle|er|sie|ich)\s)?"
    r"(?:said|asked|replied|answered|whispered|shouted|murmured|dit|demanda|repondit|murmura|cria|fit|lanca"
    r"|sagte|fragte|antwortete|rief|meinte|erwiderte|dijo|pregunto|respondio|contesto|murmuro|exclamo"
    r"|disse|perguntou|respondeu|murmurou|exclamou|retorquiu|retrucou|indagou|chiese|rispose)"
    r"(?:-(?:il|elle|je|on))?\b"
)
#: "Interview", "Interview: …", "An interview with …", "… im Gespräch": how a title calls what stands below; no "tips".
_CALLED: Final = re.compile(
    r"(?i)\A[\W_]*(?:(?:the|an?|ein|das|une?|le|la|el|uma?|[ao]|l['’])\s?)?"
    r"(?:interview|q\s?&\s?a|gespräch|entretien|entrevista|intervista)"
    r"\s*(?:\Z|[:：|–—-]|(?:with|mit|avec|con|com|de|à|al?|met)\s\S)"
    r"|\b(?:im\s(?:interview|gespräch)|en\s(?:entretien|entrevista)|em\sentrevista)\b"
)
#: A story does so at least so often,
_TIMES: Final = 2
#: and for at least this share of what is said.
_SHARE: Final = 0.2
#: Words by which questions address whoever is asked. Languages that can do so by the ending of a verb are left out.
_ADDRESSES: Final = {
    "en": re.compile(r"(?i)\b(?:you|your|yours|yourself|you['’]\w+|y['’]all|u|ya|mr|mrs|ms|dr|sir|ma['’]am)\b"),
    "fr": re.compile(r"(?i)\b(?:vous|votre|vos|vôtres?|tu|te|ton|ta|tes|toi|t['’]\w+|m\.|mme|monsieur|madame)\b"),
    "nl": re.compile(r"(?i)\b(?:je|jij|jou|jouw|jullie|u|uw|mevrouw|meneer)\b"),
    "de": re.compile(
        r"\b(?:Sie|Ihnen|Ihren?|Ihrem|Ihrer|Ihr|Herr|Frau)\b|(?i:\b(?:du|dich|dir|deine?[mnrs]?|euch|eu(?:er"
        r"|re[mnrs]?))\b)"
    ),
}
#: Fewer questions than this may address nobody by chance.
_LEAST_QUESTIONS: Final = 4
#: So many paragraphs in answers end with a question in no talk,
_LEAST_ASKING: Final = 3
#: and such a share of all.
_ASKING: Final = 0.6
#: Of answers that are nothing but questions, one more, and such a share: much may stand above a list that is taken for
#: one long answer.
_ASKING_PAIRS: Final = 0.75
#: A point of a list with numbers.
_NUMBER: Final = re.compile(r"(?m)^[^\S\n]{0,4}[*_]{0,2}(\d{1,2})[.)][^\S\n]{1,4}(?=\S)")
#: Points are such a share of a text that is a list, and of these half are asked at least,
_MOST_OF_TEXT: Final = 0.5
#: and so many last characters of a point show whether it asks.
_TAIL: Final = 40
#: What a guide for an interview tells whoever is to ask, folded: "If so, how often?", "[Se o entrevistado hesitar]".
_BRANCHES: Final = re.compile(
    r"(?m)^[^\w\n]{0,20}(?:(?:if (?:so|yes|no|not|the (?:answer|interviewee|participant|respondent))"
    r"|(?:falls|wenn) (?:ja|nein|die antwort|der befragte|die befragte|nein)"
    r"|si (?:oui|non|la reponse|l'interviewe|la personne)|dans l'affirmative"
    r"|en caso (?:afirmativo|negativo)|si (?:la respuesta|el entrevistado|la entrevistada|es asi)"
    r"|se (?:sim|nao|a resposta|o entrevistado|a entrevistada)|em caso (?:afirmativo|negativo)|caso (?:sim|nao)"
    r"|se (?:si|no|la risposta|l'intervistato)|in caso (?:affermativo|negativo)|jika (?:ya|tidak))\b)"
)
#: At least such a share of what is asked and told in a guide has a question mark.
_GUIDE_ASKS: Final = 0.4
#: The heading of questions that are to be asked, on a line of its own: "# Interview questions:".
_QUESTIONS_BELOW: Final = re.compile(
    r"(?im)^[#*_\s]{0,8}(?:(?:planned|possible|interview|my|the|meine|mögliche|mes|les|las|los|mis|posibles"
    r"|as|minhas|possíveis|le|de|mijn)\s){0,2}"
    r"(?:questions|fragen|preguntas|perguntas|domande|vragen|interviewfragen)"
    r"(?:\s(?:to\sask|zu\sstellen|à\sposer|a\shacer|a\sfazer|da\sfare))?"
    r"[*_\s]{0,4}:?[*_]{0,3}[^\S\n]*$"
)
#: So many paragraphs stand below it,
_LEAST_BELOW: Final = 5
#: of which such a share ask; in brackets stands what whoever asks has noted.
_ASK_BELOW: Final = 0.7
_NOTED: Final = re.compile(r"\s*\([^()]{1,400}\)")
#: Answers are so many times as long as questions.
_LEAST_TOLD: Final = 1.2
#: So many headings part an article,
_LEAST_HEADINGS: Final = 5
#: and so many for each question.
_HEADINGS_A_QUESTION: Final = 2
#: At least this share of a text are the commonest words of its language.
_COMMONEST: Final = 0.1


#: The commonest words of Dutch, which has "is", "was" and "of", too, where a host calls it English.
_DUTCH: Final = frozenset("de het een en ik je van niet dat die wat maar ze zijn er dan met aan op".split())


def _is_written_in(language: str, said: Sequence[str]) -> bool:
    """Tell whether the commonest words of the language are common in what is ``said``: Dutch is no English."""
    words = [word for each in said for word in words_of(each)]
    own = sum(word in cues_for(language).function for word in words)
    is_dutch = language == "en" and sum(word in _DUTCH for word in words) > own
    return own >= _COMMONEST * len(words) and not is_dutch


def is_told(text: str, pairs: Sequence[Pair]) -> bool:
    """Tell whether a narrator says who speaks, as in a story: "— Did it stop? — she asked."."""
    said = [u.passage.span.of(text) for pair in pairs for u in (*pair.question, *pair.answer)]
    told = sum(_TOLD.search(fold(words)) is not None for words in said)
    return told >= max(_TIMES, _SHARE * len(said))


def only_asks(text: str, pairs: Sequence[Pair], language: str = DEFAULT) -> bool:
    """Tell whether most of what would answer asks as well, as in a list of questions that nobody has answered yet."""
    if _is_list_of_questions(text) or _guides(text, pairs, language) or _plans(text, language):
        return True
    questions = sum(all(QUESTION_AT_END.search(u.passage.span.of(text)) for u in pair.answer) for pair in pairs)
    if questions >= max(_LEAST_ASKING + 1, _ASKING_PAIRS * len(pairs)):
        return True
    told = [u for pair in pairs for u in pair.answer]
    asking = sum(QUESTION_AT_END.search(u.passage.span.of(text)) is not None for u in told)
    return asking >= max(_LEAST_ASKING, _ASKING * len(told))


def _plans(text: str, language: str) -> bool:
    """Tell whether most paragraphs below a heading for questions ask or request something, and none does above it.

    Whoever plans an interview tells above it whom they want to ask, and why.
    """
    found = [*_QUESTIONS_BELOW.finditer(text)]
    if len(found) != 1 or has_question_mark(text[: found[0].start()]):
        return False
    paragraphs = (_NOTED.sub("", words).strip(" -*•\t") for words in re.split(r"\n\s*\n", text[found[0].end() :]))
    below = [words for words in paragraphs if words]
    cues = cues_for(language)
    asking = sum(QUESTION_AT_END.search(words) is not None or opens_asking(words, cues) for words in below)
    return len(below) >= _LEAST_BELOW and asking >= _ASK_BELOW * len(below)


def _is_list_of_questions(text: str) -> bool:
    """Tell whether most of ``text`` is points with numbers that end with a question mark, in narrow columns, too."""
    numbers = [*_NUMBER.finditer(text)]
    if not numbers or [int(found[1]) for found in numbers] != [*range(1, len(numbers) + 1)]:
        return False
    ends = [*(found.start() for found in numbers[1:]), len(text)]
    points = [text[found.end() : end] for found, end in zip(numbers, ends, strict=True)]
    asking = [point for point in points if QUESTION_AT_END.search(point[-_TAIL:])]
    listed, asked = sum(map(len, points)), sum(map(len, asking))
    is_most = listed >= _MOST_OF_TEXT * len(text) and asked * 2 >= listed
    return is_most and len(asking) >= max(_LEAST_ASKING, _ASKING * len(points))


def tell_more(text: str, pairs: Sequence[Pair]) -> bool:
    """Tell whether answers are longer than questions, all together."""
    asked, told = (
        sum(len(u.passage.span.of(text)) for side in sides for u in side)
        for sides in ([pair.question for pair in pairs], [pair.answer for pair in pairs])
    )
    return told >= _LEAST_TOLD * asked


def is_parted(utterances: Sequence[Utterance], pairs: Sequence[Pair]) -> bool:
    """Tell whether sections have headings far more often than anything is asked, as in an article."""
    first = pairs[0].question[0].number
    heads = sum(u.passage.block.kind is Kind.HEADING and u.aside is not None for u in utterances[first:])
    return heads >= max(_LEAST_HEADINGS, _HEADINGS_A_QUESTION * len(pairs))


def _guides(text: str, pairs: Sequence[Pair], language: str) -> bool:
    """Tell whether it is a guide for an interview to come: it says what to ask if somebody says yes, and nobody does.

    Nobody says "I" or replies in what would answer, and much of it all has a question mark.
    """
    if _BRANCHES.search(fold(text)) is None:
        return False
    cues = cues_for(language)
    told = [u.passage.span.of(text) for pair in pairs for u in pair.answer]
    said = [*told, *(u.passage.span.of(text) for pair in pairs for u in pair.question)]
    asking = sum(map(has_question_mark, said))
    return asking >= _GUIDE_ASKS * len(said) and not any(says_own(words) or replies(words, cues) for words in told)


def is_called_talk(title: str) -> bool:
    """Tell whether the ``title`` of a page says that an interview stands below it."""
    return _CALLED.search(title) is not None


def asks_nobody(text: str, pairs: Sequence[Pair], language: str) -> bool:
    """Tell whether none of several questions says "you", as in a column or a list.

    False in a language whose words for "you" are not known here, and where the answers are hardly in that language.
    """
    addresses = _ADDRESSES.get(language)
    if addresses is None or len(pairs) < _LEAST_QUESTIONS:
        return False
    if not _is_written_in(language, [u.passage.span.of(text) for pair in pairs for u in pair.answer]):
        return False
    return not any(addresses.search(u.passage.span.of(text)) for pair in pairs for u in pair.question)
