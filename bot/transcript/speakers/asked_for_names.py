"""Whoever is asked for a name, or who they are, and gives a name: "What is your name?", "Who are you?"."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import Final

from bot.transcript.names.firms import firms_in
from bot.transcript.names.person_names import NAME, person_in
from bot.transcript.speakers.scene import Scene
from bot.transcript.text_parts.utterances import State

#: How a question asks so; "my name", "the name of your boat" and "her name" are somebody else's.
_ASKS: Final = re.compile(
    r"""
    \b(?i:
        what(?:['’]s|\sis|\swas)\syour\s(?:full\s|first\sand\slast\s)?name                       # English
      | (?:state|give|tell\s(?:me|us)|spell)\syour\s(?:full\s)?name
      | who(?:m)?\s(?:are\swe(?:\sgoing\sto)?|am\sI|do\swe|will\swe|shall\swe)
        \s(?:interviewing|interview|talking\s(?:to|with)|speaking\s(?:to|with))
      | who\sis\s(?:being\s)?interviewed
      | wie\s(?:heißen\ssie|heisst\sdu|heißt\sdu|heissen\ssie|ist\s(?:ihr|dein)\s(?:vollständiger\s)?name)  # German
      | wen\s(?:interviewen|befragen)\swir | wer\swird\s(?:interviewt|befragt)
      | nennen\ssie\s(?:bitte\s)?ihren\s(?:vollen\s)?namen
      | comment\s(?:vous\sappelez-vous|t['’]appelles-tu|tu\st['’]appelles|vous\svous\sappelez)    # French
      | quel\sest\s(?:votre|ton)\snom | qui\s(?:allons-nous\sinterviewer|interviewons-nous|est\sinterviewée?)
      | c[oó]mo\s(?:se\sllama\s(?:usted)?|te\sllamas|es\s(?:su|tu)\snombre)                      # Spanish
      | cu[aá]l\ses\s(?:su|tu)\snombre
      | a\squi[eé]n\s(?:vamos\sa\sentrevistar|entrevistamos|estamos\sentrevistando|se\sentrevista)
      | como\s(?:(?:é\sque\s)?(?:se|te)\schamas?) | qual\sé\so\s(?:seu|teu)\snome                # Portuguese
      | quem\s(?:vamos|estamos\sa)\sentrevistar
      | come\s(?:si\schiama|ti\schiami) | qual\sè\sil\s(?:suo|tuo)\snome                         # Italian
      | chi\s(?:intervistiamo|è\sintervistat[oa])
    )\b
    # of something else: "what is your name for it"
    (?!\s(?:
        for|für|pour|para|per|the|der|die|das|de[rnms]?|la|le|l['’]|el|o|a|il
      | su|tu|seu|sua|votre|ton|ihre?|deine?
    )\b)
    """,
    re.VERBOSE,
)
#: They are asked for it early, within so many turns,
_TURNS: Final = 12
#: in few characters,
_QUESTION: Final = 200
#: and give it early, within so many.
_ANSWER: Final = 300
#: Characters that are read of what is asked before the first answer.
_LONGEST_ASKED: Final = 8000
_NAME: Final = re.compile(NAME)
_NAME_IN_LINE: Final = NAME.replace(r"\s", r"[^\S\n]")
#: "Who are you?", "Stellen Sie sich bitte vor", "Parle-nous de toi".
_WHO_ARE_YOU: Final = re.compile(
    r"""\b(?:
        who\sare\syou | introduce\syoursel | about\syoursel
      | wer\s(?:bist\sdu|sind\ssie|seid\sihr)
      | stell(?:e|en|t)?\s(?:dich|sie\ssich|euch)\b | (?:dich|sich|euch)\b[^.?!\n]{0,40}\bvor(?:zu)?stell
      | qui\s(?:êtes-vous|es-tu) | présente[rz]?-(?:vous|toi|nous) | (?:vous|te|toi)\sprésenter
      | -nous\sde\s(?:vous|toi)\b
      | qui[ée]n\s(?:eres|es\susted) | pres[ée]ntate | pres[ée]ntese | presentar(?:te|se)\b
      | (?:sobre|de|acerca\sde)\s(?:ti|usted)\b
      | quem\s(?:é\s(?:você|o\ssenhor|a\ssenhora)|és)
      | apresente-se | apresenta-te | (?:se|te)\sapresentar | apresentar-(?:te|se) | (?:sobre|de)\s(?:você|si|ti)\b
      | chi\s(?:sei|è\slei) | presentati\b | (?:si|ti)\spresent
      | wie\s(?:ben\sje|bent\su|ben\sjij) | stel\sje
      | kimsin | kendin(?:iz)?(?:den|i)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
#: "Ida Holm. I keep bees.", "Hello! Ida Holm, 52, from Eastmere."
_NAME_FIRST: Final = re.compile(
    rf"(?:(?i:hi|hello|hallo|bonjour|hola|ol[áa]|merhaba|ciao)(?:\s[^\W\d_A-Z]{{2,12}})?[,!.]\s)?"
    rf"(?P<name>{_NAME_IN_LINE})(?:[.,;:!]|\s?[–—-]\s|\Z)"
)


def named_when_asked(scene: Scene) -> tuple[str, ...]:
    """Return the only person whom the answer to the first question for a name has; nobody where several are in it."""
    text = scene.document.source.text
    said = (u for u in scene.utterances if u.aside is None and u.state in (State.QUESTION, State.ANSWER))
    for asked, told in pairwise(islice(said, _TURNS)):
        question, answer = asked.passage.span.of(text), told.passage.span.of(text)[:_ANSWER]
        if (asked.state, told.state) != (State.QUESTION, State.ANSWER) or not _ASKS.search(question[-_QUESTION:]):
            continue
        names = {person_in(found[0]) for found in _NAME.finditer(answer)} - {None} - firms_in([answer])
        return tuple(name for name in names if name) if len(names) == 1 else ()
    return ()


def asks_name(question: str) -> bool:
    """Tell whether ``question`` asks somebody for their name."""
    return _ASKS.search(question) is not None


def asks_who(question: str) -> bool:
    """Tell whether ``question`` asks somebody who they are, or for their name."""
    return _WHO_ARE_YOU.search(question) is not None or asks_name(question)


def named_first(scene: Scene) -> tuple[str, ...]:
    """Return the name that the first answer begins with, where the question above it asks who that is."""
    said = (u for u in scene.utterances if u.aside is None and u.state in (State.QUESTION, State.ANSWER))
    text, asked = scene.document.source.text, ""
    for utterance in said:
        words = utterance.passage.span.of(text)
        if utterance.state is State.QUESTION:
            asked = f"{asked} {words}"[-_LONGEST_ASKED:]
            continue
        found = _NAME_FIRST.match(words) if asks_who(asked) else None
        return (found["name"],) if found and person_in(found["name"]) == found["name"] else ()
    return ()
