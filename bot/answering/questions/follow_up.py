"""Which questions lean on the one before ("why?", "and oil?"), and how they are read then."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.answering.courtesies.word_classes import INTERJECTIONS
from bot.answering.questions.leaning_words import LEANING_WORDS
from bot.retrieval.near_words import SHORTEST, NearWords
from bot.text.weights import is_known, zipf
from bot.text.words import fold, split_words
from bot.text.worked_out import once

#: A question with fewer words of substance than this cannot stand alone, if it opens like a follow-up.
_ALONE = 3
#: Words in which a question with one word of substance is taken for a part of a sentence: "in welchem Monat?".
_FEW = 3
#: Zipf frequency below which a word has substance ("oil", "technology"; not "about", "happen").
_SUBSTANCE = 5.6
_OPENINGS = frozenset(
    "and but or so then also why how when where what who which really because still even else".split()
)
#: With one of these a follow-up opens, whatever else it says.
_LEANING = ("and", "but")
#: Before a follow-up, without changing it: how people take what they were told.
_FILLERS = INTERJECTIONS | frozenset("yes yeah no right cool".split())
#: Words that stand for something said before.
_STAND_INS = frozenset(
    "it its that this they them their theirs these those ones one there such same so former latter both either".split()
)
#: These mostly stand for the person interviewed, and for somebody else only where a question says little besides.
_PERSONS = frozenset("he him his she her hers".split())
_ADDITIONS = ("what about", "how about", "what of", "what if", "same for", "same with")
#: A question about the interview itself leans on nothing.
_ITSELF = frozenset("interview interviewed interviewer interviewee article transcript podcast".split())
#: Openings of follow-ups in other languages, by language; a word after them is what they ask about.
_ELSEWHERE = {
    "fr": re.compile(r"(?:et|mais|pourquoi|pour|meme chose|c'est-a-dire|alors|comment ca)\b"),
    "es": re.compile(r"(?:y|e|pero|por que|entonces)\b"),
    "de": re.compile(r"(?:und|aber|warum|wieso|wie das|was ist mit)\b"),
}
#: "At what depth?", "for how long?": an answer's place in a sentence, without the sentence.
_ELLIPSIS = re.compile(
    r"(?:at|in|on|by|for|from|to|since|until|till|with|under|of|than) (?:what|which|whom|how|when)\b"
)
#: Most words of a question that may lean on the one before without a sign of it, as "how did people react?" may. Of 834
#: follow-ups to interviews that the judge was not trained on, 11 more get the right reply so; with 5 words it is 7,
#: with 8 as many as with 6.
_SHORT = 6
#: Openings of a part of a sentence, in any language: a connective, or a preposition before a word that asks.
_PART = re.compile(
    r"(?:(?:and|but|et|mais|alors|und|aber|y|e|pero)(?![\w'])"
    r"|(?:a|au|aux|en|dans|de|des|depuis|pendant|pour|par|sur|sous|vers|jusqu'a|apres|avant|avec|sans|chez"
    r"|contre|entre)"
    r" (?:qui|quoi|quand|combien|ou|(?:le|la|les)?quel(?:le)?s?)\b|jusqu'ou\b"
    r"|(?:an|ab|auf|aus|bei|bis|durch|fur|gegen|im|in|mit|nach|ohne|seit|uber|um|unter|von|vor|wegen|zu|zwischen)"
    r" (?:wann|wo|wie|was|wem|wen|wieviel|wieviele|welche[mnrs]?)\b"
    r"|(?!por (?:que|q)\b)(?:a|al|con|contra|de|del|desde|durante|en|entre|hace|hasta|para|por|segun|sin|sobre|tras)"
    r" (?:quien(?:es)?|que|q|cuando|donde|cual(?:es)?|cuant[oa]s?)\b)"
)
#: A question that asks for more of the same and nothing else, by language.
_ON = re.compile(
    r"(?:(?:ok|okay|yes|cool|nice|ah|oh|oui|bon|ja|gut|si|vale|bueno) )*(?:"
    + "|".join(
        (
            # English
            r"(?:please |can you |could you )?(?:tell me|say|give me|give us) more(?: about (?:it|that|this))?",
            r"(?:please )?(?:go on|continue|elaborate)|keep going|(?:and|what) then|and after that|what happened next",
            r"(?:is|was) (?:that|it) (?:all|it|everything)",
            r"(?:and )?(?:any|some)thing else|what else|any more|more(?: please| details?)?",
            r"(?:and |or |are there |is there )*(?:any(?: more| other)? ?)?(?:others?|other ones)",
            r"nothing (?:else|more)|(?:is|was) there (?:anything |something |any )?(?:more|else)(?: to (?:it|that))?",
            r"what (?:else|more) (?:did|does|do|has|have) (?:he|she|they|you) (?:say|said|tell|mention)"
            r"(?: (?:about|on) (?:it|that|this))?",
            r"(?:(?:did|does|do) (?:he|she|they) (?:say|mention) )?(?:any|some)thing (?:else|more)"
            r"(?: (?:about|on) (?:it|that|this))?|(?:and )?(?:apart from|besides|other than) (?:that|this)",
            # French
            r"(?:dis|dites|raconte|racontez)(?: moi| nous)?(?: m'en| nous en| en)? (?:plus|davantage)",
            r"(?:raconte |dis )?(?:continue[rz]?|encore|la suite)|(?:et )?quoi (?:d'autre|encore)|plus de details",
            r"et (?:apres(?: ca)?|ensuite|puis|sinon)|(?:et )?autre chose|c'est tout",
            r"(?:y a t il |et |(?:il )?y en a(?: t il)? )?d'autres(?: choses)?",
            r"(?:rien|quelque chose) (?:d'autre|de plus)|et a part (?:ca|cela)|(?:il )?y a (?:encore )?autre chose",
            r"(?:(?:il|elle|ils|elles|vous) )?(?:(?:dit|disent|dites|a dit) )quoi (?:d'autre|de plus|encore)",
            r"(?:qu'est ce (?:qu'il|qu'elle)|qu'a t (?:il|elle)|que|quoi) (?:dit |a dit |dit il |dit elle )?"
            r"(?:d'autre|de plus)",
            # German
            r"(?:erzahl|erzahle|sag|sage|berichte)(?: mir| uns)?(?: bitte)? mehr(?: davon| daruber| dazu)?",
            r"(?:noch )?mehr(?: davon| daruber| dazu| details)?",
            r"(?:mach |bitte |und |erzahl )?weiter|(?:und )?was (?:noch|sonst(?: noch)?)|und (?:dann|danach)",
            r"(?:gibt es |gibt's |gibts |und )?(?:noch )?andere",
            r"(?:gibt es |gibt's |gibts |und )?(?:sonst )?noch (?:eine|welche|etwas|was|mehr)|(?:war|ist) das alles",
            r"gibt(?: es|'s|s) (?:noch )?mehr(?: dazu| davon| daruber)?|sonst (?:noch )?(?:etwas|was|nichts)"
            r"|und sonst(?: noch)?",
            r"nichts (?:mehr|weiter|anderes|sonst)|(?:noch (?:etwas|was|mehr)|abgesehen) (?:dazu|davon|daruber)",
            r"was (?:sagt|sagte|meint|meinte|erzahlt|hat) (?:er|sie) (?:dazu |daruber )?(?:sonst|noch|sonst noch)"
            r"(?: dazu| daruber)?(?: gesagt| gemeint| erzahlt)?",
            r"(?:sagt|sagte|hat) (?:er|sie) (?:dazu |daruber )?(?:sonst )?noch (?:etwas|was|mehr)(?: dazu"
            r"| daruber)?(?: gesagt)?",
            # Spanish
            r"(?:dime|dinos|digame|cuentame|cuenteme) mas(?: sobre (?:eso|ello))?|continua|sigue",
            r"(?:y )?(?:que |algo |hay |hay algo )?mas(?: detalles)?|(?:y )?(?:otra|alguna otra) cosa|es(?:o es)? todo",
            r"y (?:luego|despues|entonces)(?: que| que mas)?",
            r"(?:y |hay )?(?:algun[oa]s? )?otr[oa]s?(?: mas)?",
            r"nada mas|(?:hay )?alguna (?:otra )?cosa(?: mas)?|y (?:aparte|ademas)(?: de (?:eso|ello|esto))?",
            r"que (?:mas|otra cosa) (?:dijo|dice|ha dicho|cuenta|conto)(?: (?:de|sobre) (?:eso|ello|esto))?",
            r"(?:(?:dijo|dice|ha dicho|hay) )?(?:algo|nada|alguna cosa) mas(?: (?:de|sobre) (?:eso|ello|esto))?",
            # Italian, Portuguese, Dutch and Chinese
            r"altro|(?:c'e |che |niente |qualcosa )altro|(?:nient|qualcos|cos|che cos)'altro",
            r"mais (?:alguma coisa|algo)|(?:algo|nada|que|o que) mais",
            r"nog (?:iets|meer|wat)|iets anders|anders nog iets|wat nog|(?:is er|zijn er) nog (?:iets|meer|andere)",
            r"还有(?:呢|吗|什么|别的吗|其他的吗|什么吗)?|继续|接着呢|别的呢",
        )
    )
    + ")"
)
#: English words of these that are long enough to be told where they are misspelt.
_ON_WORDS = NearWords.of("tell more give continue elaborate anything something else other others details".split())
_BARE = re.compile(
    r"(?:and |but |so |then |ok |et |mais |und |aber |pero )*(?:why|how|what|pourquoi|warum|wieso|really|such as"
    r"|like what|for example|in what way|why not|how come|how so|y(?= (?:tho|though|not)\b)|pk|pq|comment ca"
    r"|pourquoi (?:pas|ca)|wie das|weshalb|(?:warum|wieso) (?:nicht|das|denn)|(?:y )?(?:por que|porque|porq|xq)(?: no)?"
    r"|como asi)"
    r"(?: (?:not|so|come|is|was|does|do|did|would|that|it|they|he|she|this|then|though|tho|exactly))*"
)


def leans(question: str) -> bool:
    """Tell whether ``question`` needs the one before it.

    - It is bare: "tell me more", "xq?".
    - It has no word of substance: "why not?", "and then?".
    - It has fewer than three of these, and opens with a connective or with "what about": "what about oil?".
    - It has so few, and opens with a preposition before a word that asks: "at what depth?".
    - It has so few, and a word that stands for something said before: "do they want that?".
    - It has one, and a word that stands for a person: "did she pay?".
    - It has one among three words at most, and opens as what is asked further does: ``_OPENINGS``.
    - It does so in another language: ``_leans_elsewhere``.

    One about the interview itself never does.
    """
    words = [w.form for w in split_words(question)]
    forms = _without_fillers(words)
    if not forms or not _ITSELF.isdisjoint(forms):
        return False
    if is_bare(question) or _leans_elsewhere(question):
        return True
    substance = sum(zipf(f) < _SUBSTANCE for f in set(forms))
    if substance >= _ALONE:
        return False
    opening = " ".join(forms[:3])
    return (
        substance == 0
        or forms[0] in _LEANING
        or opening.startswith(_ADDITIONS)
        or _ELLIPSIS.match(opening) is not None
        or not _STAND_INS.isdisjoint(forms)
        or (substance == 1 and not _PERSONS.isdisjoint(forms))
        or (substance == 1 and len(forms) <= 3 and forms[0] in _OPENINGS)
    )


def may_lean(question: str) -> bool:
    """Tell whether ``question``, which does not look it, may need the one before it: it is short, or a part of one."""
    return len(_typed(question)) <= _SHORT or is_part(question)


def is_part(question: str) -> bool:
    """Tell whether ``question`` opens like a part of a sentence: "and the team?", "durante cuántos años"."""
    return _PART.match(" ".join(_typed(question))) is not None


@once
def goes_on(question: str) -> bool:
    """Tell whether ``question`` asks for more of the same and nothing else: "tell me more", "tell me mroe", "go on"."""
    typed = " ".join(_typed(question))
    spelled = " ".join(map(_spelled, _typed(question)))
    return any(_ON.fullmatch(words) for words in dict.fromkeys((typed, spelled)))


def is_bare(question: str) -> bool:
    """Tell whether ``question`` has nothing of its own that an answer could meet: "why?", "how so?", "such as?"."""
    return goes_on(question) or _BARE.fullmatch(" ".join(_typed(question))) is not None


def says_nothing(question: str) -> bool:
    """Tell whether ``question`` asks for something without saying of what: "why?", "when was this?", "avec qui ?"."""
    return is_bare(question) or _has_no_substance(question)


def stands_in(question: str) -> bool:
    """Tell whether ``question`` has a word that stands for something said before: "what was in it?"."""
    return not _STAND_INS.isdisjoint(w.form for w in split_words(question))


def carried(previous: str, question: str) -> str:
    """Return which of the two a question after ``question`` may lean on: that, unless it says nothing by itself.

    "When?" and "avec qui ?" ask for something, but of what, only the question before says.
    """
    return previous if says_nothing(question) else question


def joined(previous: str, question: str) -> str:
    """Return ``question`` read in the light of ``previous``."""
    return f"{previous} {question}"


@once
def _typed(question: str) -> Sequence[str]:
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", fold(question))


def _spelled(word: str) -> str:
    """Return the one of ``_ON_WORDS`` from which an unknown ``word`` is an edit away; another as it is."""
    if len(word) < SHORTEST or is_known(word, "en"):
        return word
    near = _ON_WORDS.within(word, 1)
    return near[0][0] if len(near) == 1 else word


def _without_fillers(forms: Sequence[str]) -> list[str]:
    at = 0
    while at < len(forms) - 1 and forms[at] in _FILLERS:
        at += 1
    return list(forms[at:])


def _has_no_substance(question: str) -> bool:
    """Tell whether ``question`` has no word of substance in English, or in a language of ``LEANING_WORDS``."""
    forms, typed = {word.form for word in split_words(question)}, set(_typed(question))
    is_empty = any(
        words.substance(typed) == 0 and not words.asking.isdisjoint(typed) for words in LEANING_WORDS.values()
    )
    return is_empty or all(zipf(form) >= _SUBSTANCE for form in forms)


def _leans_elsewhere(question: str) -> bool:
    """Tell whether ``question``, in a language of ``LEANING_WORDS``, needs the one before it.

    - It opens with a connective, "what about …" or "why", and has fewer than three words of substance.
    - It has no word of substance: "wann war das?", "avec qui ?".
    - It has one, and a word that stands for something said before, or asks in at most three words: "quel âge ?".
    """
    typed = _typed(question)
    for language, words in LEANING_WORDS.items():
        if not any(zipf(form, language) > zipf(form) for form in typed):
            continue
        if _ELSEWHERE[language].match(" ".join(typed)) and zipf(typed[0], language) > zipf(typed[0]):
            return sum(zipf(f, language) < _SUBSTANCE for f in set(typed)) < _ALONE
        forms = set(typed)
        asks = not words.asking.isdisjoint(forms)
        substance = words.substance(forms)
        if substance == 0 and (asks or not words.stand_ins.isdisjoint(forms)):
            return True
        if substance == 1 and (not words.stand_ins.isdisjoint(forms) or (asks and len(typed) <= _FEW)):
            return True
    return False
