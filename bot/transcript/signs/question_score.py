"""How much a passage by itself sounds like a question, or like an answer."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain
from typing import Final, NamedTuple

from bot.text.question_marks import ASKING, QUESTION_MARKS, has_question_mark
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.signs.cue_words import Cues

_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_]+(?:['-][^\W_]+)*")
_CLOSERS = " \t\r\n\"'”’»)]*_"
#: Folded.
_HOSTS: Final = re.compile(
    r"\b(?:welcome (?:back )?to|you(?:'re| are) listening to|(?:my|our) guests? (?:today|this week|is|are)"
    r"|today's guest"
    r"|(?:thanks|thank you) (?:so much |very much )?for (?:joining|coming (?:on|in)|being (?:here|with us)"
    r"|talking to|listening)"
    r"|joining (?:me|us) (?:today|now|is)|bienvenue (?:dans|a|sur)|vous ecoutez|je recois|nous recevons"
    r"|notre invitee?|merci d'avoir"
    r"|willkommen (?:zu|bei|zuruck|in)|(?:zu gast|bei mir|bei uns) (?:ist|sind)|herzlich willkommen|danke,? dass sie"
    r"|bienvenid[oa]s? (?:a|al)|nos acompana|nuestr[oa] invitad[oa]|gracias por (?:estar|venir|acompanarnos"
    r"|escucharnos)"
    r"|(?:bem|boas)[- ]vind[oa]s?|esta (?:no|a) ar|(?:nosso|nossa) convidad[oa]|o convidado de hoje|a convidada de hoje"
    r"|recebemos hoje|conosco hoje|esta conosco|obrigad[oa] por (?:ter vindo|vir|estar|aceitar|participar"
    r"|nos receber))\b"
)
#: "Let us talk about the winter", as a sentence opens, folded.
_LET_US: Final = re.compile(
    r"(?:\A|[.!?…]\s)(?:let us|(?:reden|sprechen|kommen|bleiben|fangen|beginnen|gehen) wir|lassen sie uns|lass uns"
    r"|(?:parlons|revenons|passons|commencons|hablemos|volvamos|pasemos|empecemos|falemos|voltemos|passemos|comecemos)"
    r"(?:-en)?)\b"
)
#: "Tell me about the lock", which nobody has for a heading however short it is, folded.
_TELL_ME: Final = re.compile(
    r"\W*(?:(?:tell|give|walk|show|take) (?:me|us)"
    r"|(?:erzahl|beschreib|erklar|schilder|nenn|stell)(?:e|e?n|e?t)? (?:sie|mir|uns|euch|dich|mal|doch mal|bitte)"
    r"|(?:parle|raconte|decrive|decri|explique|dite|di|presente)[sz]?-(?:nous|moi)"
    r"|(?:(?:cuent|habl|expli(?:c|qu)|describ|cont)(?:a|e|an|en|ad|id)|di(?:ga|gan)?|decid)(?:nos|me)"
    r"|(?:conte|conta|fale|fala|descreva|explique|explica|diga|apresente)-(?:nos|me)"
    r"|(?:nos|me) (?:conte|conta|fale|fala|descreva|explique|diga|apresente)"
    r"|(?:raccont|parl|spieg|descriv)[ai](?:mi|ci)|di(?:mm|cc)i|(?:mi|ci) (?:racconti|parli|spieghi|descriva|dica)"
    r"|vertelt? (?:ons|me|mij|eens))\b"
    # 请谈谈, 请您给我们介绍一下
    r"|\W*请(?:[你您]们?)?(?:[给跟向]我们?)?先?(?:谈|讲|说|聊|介绍|描述)"
)
#: How Chinese, Japanese and Korean ask by a word, with a mark or none: 有幫助嗎, 會不會, ですか, 있나요.
_ASKS_IN_WORDS: Final = re.compile(
    r"(?:[吗嗎呢]|(?:です|ます|ました|ません|でしょう|だった|のだろう|たい|の)か|나요|까요|[습입합됩십]니까|[인는은던신한건]가요?)"
    r"[。.]?\s*(?:[(（][^()（）]{1,40}[)）])?\s*\Z|会不会|會不會|有没有|有沒有|是不是|能不能|可不可以|要不要"
)
#: A question, and the answer that whoever asks it gives: "And why should I? Because somebody had to."
_ANSWERS_ITSELF: Final = re.compile(
    r"[?？]\s*(?:because|cos|weil|denn|parce qu|porque|por que motivo|perche|因为)(?=\W|[a-z\u3400-\u9fff])[^?？]{4,}\Z"
)
_ELLIPSES = ("…", "...", "--")
_SENTENCE_START = re.compile(rf"(?:\A|(?<=[.!…{ASKING}。！]))[\"“«'\s]*")
#: A word that opens a passage, with a mark behind it, and how many characters are looked at for it.
_FIRST_WORD = re.compile(r"[\W_]*(?P<word>[^\W\d_]+)(?=[,.!…:;—–]|\s[—–])")
_LONGEST_REPLY = 30
#: How many words of a sentence its opening is.
_OPENING = 4
#: More of a passage is not looked at: its ends show what it is.
_REACH = 1500
#: A passage of so many words is neither long nor short where nothing else is known.
TYPICAL_WORDS = 45.0
#: The score of one passage stays within plus and minus this.
_STRONGEST = 7.0
#: What a question begins with that goes on from the one before.
_GOES_ON = frozenset(("and", "und", "et", "y", "e", "ed"))
#: A heading that opens like a question, "How it all began", has at most so many words.
_LONGEST_HEADING = 5
#: A passage that sounds more like a question than this may open another exchange, also below a heading.
CLEARLY_ASKS = 1.0


class Features(NamedTuple):
    """What is counted of a passage: 1 or 0 each, but for ``length``."""

    constant: float
    ends_asking: float
    asks_inside: float
    trails_off: float
    opens_interrogative: float
    opens_imperative: float
    #: It says "you" more often than "I"; the other way round.
    second_person: float
    first_person: float
    opens_replying: float
    #: Natural logarithm of its number of words over the typical one, within plus and minus 2.5.
    length: float
    #: It greets listeners, presents guests, hands over or says thanks for the talk, as hosts do.
    hosts: float = 0.0
    #: It asks something and goes on with the reason, as answers do.
    answers_itself: float = 0.0


#: What each feature adds to the score; positive means question.
WEIGHTS = Features(
    constant=-0.3,
    ends_asking=3.2,
    asks_inside=0.9,
    trails_off=0.7,
    opens_interrogative=0.8,
    opens_imperative=1.4,
    second_person=1.0,
    first_person=-1.0,
    opens_replying=-1.2,
    length=-0.9,
    hosts=1.5,
    answers_itself=-3.5,
)


#: A passage that is shorter than this by its feature gains nothing by it, unless something else asks.
_SHORT = -0.8
_SIGNS_OF_ASKING = tuple(
    Features._fields.index(name)
    for name in "ends_asking asks_inside trails_off opens_interrogative opens_imperative second_person hosts".split()
)


@once
def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of ``text``; a Han character is a word."""
    return tuple(_TOKEN.findall(fold(text)))


def features(text: str, cues: Cues, typical: float = TYPICAL_WORDS) -> Features:
    """Return the features of a passage; ``typical`` is the usual number of words in its document."""
    folded = fold(text[:_REACH] + " " + text[-_REACH:] if len(text) > 2 * _REACH else text)
    bare = folded.rstrip(_CLOSERS)
    ends_asking = bare.endswith(QUESTION_MARKS)
    tokens = _TOKEN.findall(folded)
    openings = [_TOKEN.findall(folded, m.end(), m.end() + 60)[:_OPENING] for m in _SENTENCE_START.finditer(folded)]
    spoken = folded if not cues.function else ""
    second, first = _share(tokens, spoken, cues.second), _share(tokens, spoken, cues.first)
    count = max(len(text) / max(len(folded), 1) * len(tokens), 1.0)
    return Features(
        1.0,
        float(ends_asking),
        float(not ends_asking and has_question_mark(folded)),
        float(bare.endswith(_ELLIPSES)),
        float(_any_opens(openings, 1, cues.interrogative, spoken)),
        float(_any_opens(openings, _OPENING, cues.imperative, spoken) or _LET_US.search(folded) is not None),
        float(second > first),
        float(first > second),
        float(_any_opens(openings[:1], 1, cues.reply, spoken)),
        max(-2.5, min(2.5, math.log(count / typical))),
        float(_HOSTS.search(folded) is not None),
        float(_ANSWERS_ITSELF.search(bare) is not None),
    )


def ask_score(text: str, cues: Cues, typical: float = TYPICAL_WORDS) -> float:
    """Return how much ``text`` sounds like a question: above 0 it does, below 0 like an answer."""
    found = features(text, cues, typical)
    score = sum(w * x for w, x in zip(WEIGHTS, found, strict=True))
    if found.length < _SHORT and not any(found[n] for n in _SIGNS_OF_ASKING):
        score -= WEIGHTS.length * (found.length - _SHORT)  # brevity alone does not ask
    return max(-_STRONGEST, min(_STRONGEST, score))


def asks_in_words(text: str) -> bool:
    """Tell whether ``text`` asks by a word that nothing but a question has, as in some languages of the East."""
    return _ASKS_IN_WORDS.search(text) is not None


def asks_unmarked(text: str, cues: Cues) -> bool:
    """Tell whether ``text`` asks though it has no question mark: "lol what did your ex say", but not "How it began".

    It says "you", or opens like a question and has more words than a heading, or goes on: "And outside of work"; or it
    wants something told: "Tell me about the lock". So it does where a word asks: "有幫助嗎".
    """
    if _TELL_ME.match(fold(text)) or asks_in_words(text):
        return True
    if (words := words_of(text))[:1] and words[0] in _GOES_ON and len(words) > 1:
        return True
    found = features(text, cues)
    opens = found.opens_interrogative or found.opens_imperative
    return bool(found.second_person or (opens and len(words_of(text)) > _LONGEST_HEADING))


def count_of(text: str) -> int:
    """Return how many words ``text`` has; of those without blanks between them, two characters are one."""
    han = len(_HAN.findall(text))
    return len(_HAN.sub(" ", text).split()) + (han + 1) // 2


def opens_asking(text: str, cues: Cues) -> bool:
    """Tell whether ``text`` opens as questions and requests do, or says "you" more often than "I"."""
    found = features(text, cues)
    return bool(found.opens_interrogative or found.opens_imperative or found.second_person)


def replies(text: str, cues: Cues) -> bool:
    """Tell whether ``text`` opens with a word that replies, and a mark behind it: "No, she never did."."""
    found = _FIRST_WORD.match(fold(text[:_LONGEST_REPLY]))
    return found is not None and found["word"] in cues.reply - cues.first


def addresses(text: str, cues: Cues) -> bool:
    """Tell whether ``text`` says "you"."""
    return _share(words_of(text), fold(text) if not cues.function else "", cues.second) > 0


def typical_words(lengths: Iterable[int]) -> float:
    """Return the geometric mean of the numbers of words of all passages."""
    logs = [math.log(max(n, 1)) for n in lengths]
    return math.exp(sum(logs) / len(logs)) if logs else TYPICAL_WORDS


def _share(tokens: Sequence[str], spoken: str, cue_words: frozenset[str]) -> float:
    if spoken:  # no spaces between words
        return float(sum(spoken.count(cue) for cue in cue_words))
    return float(sum(token in cue_words for token in tokens))


def _any_opens(openings: Iterable[list[str]], size: int, cue_words: frozenset[str], spoken: str) -> bool:
    """Tell whether a cue word is among the first ``size`` words of one of the ``openings``."""
    if not spoken:
        heads = chain.from_iterable(opening[:size] for opening in openings)
        return any(word in cue_words or word.split("-")[0] in cue_words for word in heads)
    joined = ("".join(opening[:size]) for opening in openings)
    return any(head in _beginnings(cue_words, len(head)) or _any_of(cue_words).search(head) for head in joined if head)


@lru_cache(maxsize=64)
def _beginnings(cue_words: frozenset[str], length: int) -> frozenset[str]:
    """Return the first ``length`` characters of each cue word; there are few lengths, and thousands of passages."""
    return frozenset(cue[:length] for cue in cue_words)


@lru_cache(maxsize=64)
def _any_of(cue_words: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(cue_words))) or r"(?!)")
