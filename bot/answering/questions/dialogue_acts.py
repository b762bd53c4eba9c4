"""Which sentences of a message ask something, and how much they ask by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from bot.answering.courtesies.word_classes import (
    AUXILIARIES,
    CONNECTIVES,
    GREETINGS,
    INTERJECTIONS,
    PRONOUNS,
    SAYING,
    SHOWING,
    SUBJECTS,
    THINKING,
    WH_WORDS,
)
from bot.model import Span
from bot.text.question_marks import QUESTION_AT_END, ends_asking
from bot.text.sentences import split_sentences
from bot.text.titles import stands_behind_title
from bot.text.weights import told_language
from bot.text.words import fold, split_words


class Act(Enum):
    """What the writer of a sentence does with it."""

    #: Nothing: a statement, a greeting, "can I ask something?", "who cares?".
    NOTHING = "nothing"
    #: More of what was just asked: "why?", "does he say that?", "or not?".
    MORE = "more"
    #: The same of something else: "and oil?", "what about the pool?".
    ANOTHER = "another"
    #: It ends with a question mark, without the form of a question: "China is neutral?".
    DOUBT = "doubt"
    #: A question by its form.
    QUESTION = "question"


#: Before a question, without changing it.
_FILLERS = (
    INTERJECTIONS
    | GREETINGS
    | CONNECTIVES
    | frozenset(
        """now anyway btw man guys folks sorry please first second third firstly secondly finally next lastly last just
        actually honestly seriously like omg bot question questions quick serious one two things 1 2 3 4 5""".split()
    )
)
#: Words that ask for what is said.
_OF_SAYING = SAYING | THINKING | SHOWING
#: Words of which a sentence may consist that asks no more than what stands before it.
_EMPTY = (
    WH_WORDS
    | AUXILIARIES
    | PRONOUNS
    | _OF_SAYING
    | frozenset(
        """so true enough right really exactly though not come if then else about anything something interview text
        article guy man woman expert researcher lady person journalist view comments answer answers quotes exact words
        line lines bit part read see saw somebody someone anybody anyone people please your for me get got his her their
        ever even at all any many much long often him them us case correct yes no ok okay possible sure know in the on
        of""".split()
    )
)
#: After these a verb in front has no subject, unless a question mark says so: "would love to see that".
_NO_SUBJECT = frozenset("be love like have been never also not just".split())
_NO_QUESTION = re.compile(
    r"""^(?:
    (?:can|may|could|might)\ i\ (?:please\ )?(?:just\ )?(?:quickly\ )?ask
      (?!.*\b(?:who|what|when|where|why|how|which|if|whether|about)\b)
    | (?:can|could|would)\ (?:some|any)(?:one|body)\ (?:please\ )?help(?:\ me)?(?:\ out)?(?:\ here)?$
    | (?:is|are)\ (?:any(?:one|body)|some(?:one|body)|you)
      \ (?:here|there|around|awake|alive|online|up|ok|okay|well|kidding|serious|sure)\b
    | any(?:one|body)\b(?!.*\b(?:who|what|when|where|why|how|which|if|whether|know)\b)
    | (?:does|do)\ (?:any(?:one|body)|you)\ (?:else\ )?(?:know|remember|have\ an\ idea)$
    | how\ (?:are|is)\ (?:you|it\ going|everyone|everybody|things|life)\b
    | what\ is\ (?:up|new)$ | what\ up$
    | (?:you\ )?(?:know|guess)\ what\b(?!\ \w+\ \w+)
    | (?:did|have|has)\ (?:you|any(?:one|body)|every(?:one|body))\ (?:all\ |guys\ |else\ |ever\ |also\ )*
      (?:read|see|seen|hear|heard|watch|watched|notice|noticed|been)\b
    | who\ (?:cares|knew|knows|has\ not|does\ not|would\ have|would\ not|am\ i\ kidding|says\ no|else)\b
    | (?:is|are|was|does|do)\ not\ (?:it|that|this|they)\b
    | is\ (?:it|that|this)\ (?:ok|okay|allowed|the\ right\ (?:channel|place|room))\b
    | (?:is|are)\ (?:this|that|it)\ just\ me\b
    | (?:is|would|will|could|can|may)\ (?:there|it|that|this)\b.*\b(?:ask|asking|questions?)\b
    | (?:do|does|did)\ (?:you|any(?:one|body))\ (?:all\ |guys\ |else\ |still\ )*remember\b
    | is\ there\ (?:a|any)\ point\b
    | why\ (?:am|do|did|would|should)\ i\b
    | what\ (?:a|an|the\ (?:hell|heck|fuck|f))$
    | (?:am|was)\ i\b
    )""",
    re.VERBOSE,
)
_REQUEST = re.compile(
    r"^(?:please )?(?:tell (?:me|us)|explain|describe|help me)\b"
    r"|\b(?:(?:can|could|please|would) (?:you |someone |somebody |anyone )?(?:please )?(?:tell|explain|quote)"
    r"|i wonder|wondering|me to explain|(?:want|like|love|need|trying) to (?:know|understand)"
    r"|curious (?:about|whether|if|what|why|how|who|when))\b"
)
_ADDITION = re.compile(r"^(?:(?:and|also|plus|but|et|y|e|und|pero|mais|aber|(?:same|what|how) (?:about|for|with))\b)")
#: What people say first in French, German and Spanish, up to the question itself.
_GREETED = re.compile(
    r"^(?:(?:bonjour|bonsoir|salut|coucou|hola|buenas|buenos dias|hallo|moin|servus|guten tag|hey|hi|ok|bon|alors|dis"
    r"|merci|danke|gracias|also|sag mal|bueno|oye|perdon|pardon|s'il (?:te|vous) plait|bitte|por favor)\b[\s,.!:¡]*)+"
)
_ELSEWHERE = re.compile(
    r"^(?:pourquoi|comment|quel|quels|quelle|quelles|qui|quand|ou|combien|est-ce|qu'|que|quoi|por que|quien|quienes"
    r"|cuando|como|donde|cual|cuales|cuant[oa]s?|warum|wieso|wie|was|wer|wann|wo|welche|welcher|welches|hat|ist|sind)\b"
)
#: How French, German and Spanish ask for a yes or no, folded, where a mark says so: a verb joined to its subject,
#: one in front, "¿". What asks who reads it ("kann mir jemand helfen?") or only asks back ("¿de verdad?") does not.
_YES_OR_NO_ELSEWHERE = re.compile(
    r"""(?!(?:kann|konnte|hat|weiss|darf)\ (?:mir\ |uns\ |hier\ |von\ euch\ )*(?:jemand|einer|wer|ich)\b)
    (?!(?:war|ist|kann|stimmt|geht|klingt)\ (?:das|es)(?:\ (?:so|ok|okay|wahr|sein|klar|richtig|jetzt|nicht))*\W*$)
    (?!¿?\ ?(?:(?:es|no\ es|sera|de|en|a|que|como|esta)\ )?(?:verdad|cierto|asi|serio|claro|correcto|no|si|ok|vale|poco)
      \W*$)
    (?!¿?\ ?(?:va|es|esta|habla|dice)\ (?:\w+\ )?(?:en\ serio|de\ broma)\W*$)
    (?!¿?\ ?(?:para|por|desde|hasta|con|sin|sobre|de|en|a)\ \w+(?:\ \w+)?\W*$)
    (?!¿?\ ?(?:alguien|puedo|podria\ preguntar|(?:me|nos)\ (?:puedes?|podria|podrias|ayudas?))\b)
    (?:
      ¿\ ?\w+\W+\w
      | (?:puede|pueden|podria|podrian|podra|hay|habra|tiene|tienen|tenia|fue|fueron|debe|deberia
        |(?:esta|estaba|va|iba|sabe|quiere|piensa|cree|sigue|gana|trabaja|vive)n?|les?\ gust\w+)\ \w+\ \w
      | (?:kann|konnen|konnte|konnten|darf|durfen|muss|mussen|soll|sollen|sollte|sollten|will|wollen|wollte|wird|werden
        |wurde|wurden|war|waren|haben|hatte|hatten|gibt|gab)\ \w+\ \w
      | (?!nicht|jetzt|erst|sonst|selbst|vielleicht|fast)\w+t\ (?:er|sie|es|man)\ \w
      | (?:[\w']+\ ){0,5}(?!pouvez|peux|peut-etre|n'est|vois|voyez)
        [\w']+-(?:t-)?(?:il|elle|ils|elles|on|vous|ce)\ (?!pas\W*$)\w
    )""",
    re.VERBOSE,
)
#: Before a contracted "is".
_CONTRACTING = WH_WORDS | {"it", "that", "there", "he", "she"}
_CONTRACTED = re.compile(r"['’](?:s|re|ll|d|m|ve)$")
_CUT = re.compile(r"(?<=[?!…])[\s\"'”’)\]]+(?=\S)|(?<=[?!])(?=[^\s\w?!.,;:)\]\"'”’…])|\n+")
#: Words that may stand between a question word and its verb: "which of the Russian technologies does".
_REACH = 6


def sentences(text: str) -> list[Span]:
    """Return the sentences of a message, without white space around them.

    A line ends one, and so does any "?"; a title of any language ends none.
    """
    found: list[Span] = []
    edges = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    for start, end in pairwise(edges):
        for span in split_sentences(text, Span(start, end), "en") if text[start:end].strip() else ():
            goes_on = found and stands_behind_title(text, span.start)
            found.append(Span(found.pop().start, span.end) if goes_on else span)
    return found


def words_of(text: str) -> list[str]:
    """Return the folded words of ``text``; "what's" is "what is"."""
    found: list[str] = []
    for word in split_words(text):
        found.append(word.form)
        if word.form in _CONTRACTING and _CONTRACTED.search(text[word.start : word.end]):
            found.append("is")
    return found


def act_of(sentence: str) -> Act:
    """Return what ``sentence`` asks."""
    words = words_of(sentence)
    core = without_fillers(words)
    marked = QUESTION_AT_END.search(sentence) is not None or sentence.lstrip().startswith("¿")
    typed = _GREETED.sub("", fold(sentence).lstrip(" ¿¡\t-")).lstrip("¿")
    if not core or _NO_QUESTION.search(" ".join(core)):
        return Act.NOTHING
    if _is_more(core, marked):
        return Act.MORE
    if is_complete(core, marked=marked) or _REQUEST.search(" ".join(core)) or (marked and _asks_inside(core)):
        return Act.ANOTHER if core[:2] in (["what", "about"], ["how", "about"]) else Act.QUESTION
    if marked and _ADDITION.match(typed):
        return Act.ANOTHER
    if marked and _ELSEWHERE.match(typed):
        return Act.QUESTION
    return Act.DOUBT if marked else Act.NOTHING


def without_fillers(words: Sequence[str]) -> list[str]:
    """Return ``words`` from the first one on that is no greeting, connective or the like."""
    for at, word in enumerate(words):
        if word not in _FILLERS:
            return list(words[at:])
    return []


def is_complete(words: Sequence[str], *, marked: bool = False) -> bool:
    """Tell whether ``words`` open like a whole question: "why does …", "who paid for …", "is it …", "what about …"."""
    if len(words) < 2:
        return False
    if words[0] in AUXILIARIES:
        if words[0] in ("do", "did", "have", "had") and words[1] in ("not", "a", "me", "it", "that") and not marked:
            return False
        return words[1] not in _NO_SUBJECT or (marked and words[1] != "be")
    return words[0] in WH_WORDS and (inverts(words) or _asks_for_subject(words, marked))


def inverts(words: Sequence[str]) -> bool:
    """Tell whether a verb precedes its subject after the question word: "which technologies does China"."""
    if words[1] in ("about", "come") and words[0] in ("what", "how"):
        return len(words) > 2
    for word in words[1 : 1 + _REACH]:
        if word in AUXILIARIES:
            return True
        if word in PRONOUNS:
            return False
    return False


def _asks_for_subject(words: Sequence[str], marked: bool) -> bool:
    """Tell whether the question word is the subject: "who paid for it", "which city pays", "how many took part"."""
    if words[1] in SUBJECTS or (len(words) < 3 and not marked):
        return False
    return words[0] in ("who", "what", "which") or list(words[:2]) in (["how", "many"], ["how", "much"])


def _asks_inside(words: Sequence[str]) -> bool:
    inside = range(1, len(words) - 2)
    return any(
        is_complete(words[at:])
        if words[at] in WH_WORDS
        else words[at] in AUXILIARIES and words[at + 1] in SUBJECTS and words[at - 1] not in PRONOUNS
        for at in inside
    )


def _is_more(words: Sequence[str], marked: bool) -> bool:
    if not _EMPTY.issuperset(words):
        return False
    asks = next((w for w in words if w in WH_WORDS), None)
    if asks is None:
        return marked or (words[0] in AUXILIARIES and not _OF_SAYING.isdisjoint(words))
    return asks in ("why", "how") or not _OF_SAYING.isdisjoint(words) or AUXILIARIES.isdisjoint(words)


def asks_yes_or_no_elsewhere(sentence: str) -> bool:
    """Tell whether ``sentence`` asks for a yes or no in French, German or Spanish: "könnte er anrufen?"."""
    typed = _GREETED.sub("", fold(sentence).strip(" ¡\t-")).removeprefix("¿ ")
    is_one = ends_asking(sentence) and _YES_OR_NO_ELSEWHERE.match(typed) is not None
    return is_one and told_language(sentence) != "en"


def speaks_of_saying(sentence: str) -> bool:
    """Tell whether ``sentence`` is about what is said: "does he mention that?"."""
    return not _OF_SAYING.isdisjoint(words_of(sentence))
