"""Which messages let off steam or test the keys, and ask nothing: "you suck", "du bist doof", "asdf"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.text.question_marks import ends_asking
from bot.text.weights import LANGUAGES, is_known
from bot.text.words import fold

_WORD: Final = re.compile(r"[^\W_]+")
#: A longer message is about something, however it is put.
_MOST_WORDS: Final = 9


@dataclass(frozen=True, slots=True)
class _Insults:
    """The folded words of insults in a language."""

    #: They insult by themselves: "idiot".
    rude: frozenset[str]
    #: They do where somebody is spoken to, or a reply is spoken of: "this is garbage". Alone they may be a subject.
    harsh: frozenset[str]
    #: Whoever is spoken to, and what is spoken of.
    you: frozenset[str]
    this: frozenset[str]
    #: What else is in an insult.
    around: frozenset[str]

    def make_up(self, words: list[str], *, is_question: bool) -> bool:
        """Tell whether ``words`` are an insult and nothing else; a question, to be one, has to speak to somebody."""
        found = set(words)
        if not found <= self.rude | self.harsh | self.you | self.this | self.around:
            return False
        if not self.rude.isdisjoint(found):
            return not is_question or not self.you.isdisjoint(found) or found <= self.rude
        return not (is_question or self.harsh.isdisjoint(found) or (self.you | self.this).isdisjoint(found))


def _insults(rude: str, harsh: str, you: str, this: str, around: str) -> _Insults:
    return _Insults(*(frozenset(words.split()) for words in (rude, harsh, you, this, around)))


_INSULTS: Final = (
    _insults(
        """suck sucks sux stupid dumb idiot idiotic moron pathetic loser shit shitty bullshit ass asshole bitch bastard
        fuck fucking fucker fck fu stfu wtf dumbass retarded retard crappy shut""",
        "useless worthless garbage trash crap rubbish lame terrible awful horrible worst bad boring wrong",
        "you u ur your youre bot robot ai machine app",
        "this that it its",
        """are re r is s such a an the so very really just completely totally absolutely of piece
        off up go to i ever answer answers damn hell and at me""",
    ),
    _insults(
        "naze connard connasse idiot idiote debile stupide putain merde salope encule abruti bouffon gueule",
        "nul nulle nuls pourri inutile chiant bete mauvais mauvaise",
        "tu vous t toi te ta bot robot machine",
        "c ce ca",
        "es etes est le la un une trop vraiment si tres quel quelle de va faire ferme sert a ne complet et",
    ),
    _insults(
        """scheisse scheiss scheisst klappe maul dumm doof blod idiot idiotisch arsch arschloch depp trottel fick ficken
        bescheuert spinnst saudumm strunzdumm vollidiot fresse""",
        "nutzlos unbrauchbar schlecht mull schrott mist langweilig",
        "du dich dein deine ihr bot ding maschine programm roboter",
        "das dies",
        "bist seid der die ist so ein eine echt voll total ja halt leck mich am und wirklich einfach nur",
    ),
    _insults(
        """tonto tonta idiota estupido estupida imbecil mierda joder gilipollas cabron pendejo pendeja callate puta puto
        boludo""",
        "inutil basura malo mala asco aburrido peor",
        "eres tu te usted bot robot maquina programa",
        "esto eso",
        "es sois vete a la este esta un una muy tan que el de me cago en y vaya sos lo da das",
    ),
    _insults("笨蛋 白痴 傻逼 蠢货 废物 滚 去死 闭嘴 你真笨 你好笨 你很笨 你太笨了 你是白痴 你是废物", "", "", "", ""),
)
#: Before an insult, folded: "hi idiot", "salut connard"; the Chinese one has no space behind it.
_GREETING: Final = re.compile(
    r"\W*(?:(?:hi|hello|hey+|heya|hiya|howdy|good (?:morning|evening|afternoon)|bonjour|bonsoir|salut|coucou|hallo|moin"
    r"|servus|guten (?:tag|morgen|abend)|hola|ola|buenas|buenos dias|buenas (?:tardes|noches)"
    r")(?:\W+(?:there|all|everyone|zusammen|a todos|tout le monde))?\b\W+|(?:你好|您好|嗨|嘿|喂)\W*)+"
)
#: Before an insult, and a question without it: "what a …", "what the …".
_EXCLAIMING: Final = re.compile(r"^\W*what (?=an?\b|the\b)")
#: A message that begins with one of these asks, with a mark or without: "is it bad", "ist das schlecht".
_ASKING: Final = frozenset("is are ist seid est".split())
#: What hands leave on keyboards: rows of letters, QWERTY, QWERTZ and AZERTY.
_ROWS: Final = ("qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm", "yxcvbnm", "wxcvbn")
#: Letters of one from which it is no word.
_RUN: Final = 4
_NO_VOWEL: Final = re.compile(r"[b-df-hj-np-tv-xz]{4,}")
_CONSONANTS: Final = re.compile(r"[b-df-hj-np-tv-xz]{6}")
#: Written with several letters, and spoken as one or nearly so: without them, few words have six consonants in a row,
#: but German compounds have up to eight, as in "Rechtsschutz", and "Knightsbridge" has six.
_CLUSTER: Final = re.compile(r"t?sch|[cgpt]h|ck|ng|st|tz")
#: The same letters again and again: "jkjkjk", "lalala".
_AGAIN: Final = re.compile(r"(\w{1,3})\1{2,}\w{0,2}")


def is_insult(message: str) -> bool:
    """Tell whether ``message`` is an insult in one of five languages, greeted before or not, and asks nothing."""
    folded = fold(message)
    greeting = _GREETING.match(folded)
    words = _WORD.findall(_EXCLAIMING.sub("", folded[greeting.end() :] if greeting else folded))
    exclaims = message.rstrip().endswith("!")
    is_question = ends_asking(message) or (not exclaims and not _ASKING.isdisjoint(words[:1]))
    return len(words) <= _MOST_WORDS and any(insults.make_up(words, is_question=is_question) for insults in _INSULTS)


def mashed(message: str) -> tuple[str, ...]:
    """Return the folded words of ``message`` where all of them look like keys hit at random; else none.

    Words in capitals are abbreviations, and those that any language has are words.
    """
    typed = _WORD.findall(message)
    words = tuple(fold(word) for word in typed)
    is_noise = all(not word.isupper() and _is_mashed(form) for word, form in zip(typed, words, strict=True))
    return words if is_noise and len(words) <= _MOST_WORDS else ()


def _is_mashed(form: str) -> bool:
    if not form.isascii() or any(is_known(form, language) for language in LANGUAGES):
        return False
    is_odd = any(pattern.fullmatch(form) for pattern in (_NO_VOWEL, _AGAIN))
    return is_odd or _CONSONANTS.search(_CLUSTER.sub("c", form)) is not None or _is_run(form)


def _is_run(form: str) -> bool:
    """Tell whether ``form`` is the beginning of a row of keys: "asdf", "qwertz"."""
    return len(form) >= _RUN and any(row.startswith(form) for row in _ROWS)
