"""Which messages say that they were meant for another place, and ask nothing: "oops, wrong channel"."""

from __future__ import annotations

import re
from typing import Final

from bot.text.question_marks import ends_asking
from bot.text.words import fold

#: How people excuse themselves and speak to a room, in folded words: around the words below, in any language. None
#: stands here twice: a message of many would be read in all ways to tell them apart.
_AROUND: Final = (
    r"sorry|so sorry|i'm sorry|im sorry|oops|oop|whoops|ooops|my bad|my mistake|apologies|excuse me|oh|ah|eh|um|lol"
    r"|haha|hey|hi|guys|all|everyone|everybody|folks|ignore (?:that|this|me)|never ?mind|nvm|please|pls"
    r"|pardon|desolee?|je suis desolee?|oups|mince|zut|excusez[- ]moi|excuse[- ]moi|toutes mes excuses|mes excuses"
    r"|entschuldigung|entschuldigt|tut mir leid|ups|hoppla|huch|mein fehler|verzeihung|leute"
    r"|perdon|perdona|perdonad|perdone|perdonen|disculpa|disculpen|disculpad|lo siento|uy|mi error|vaya"
    r"|对不起|抱歉|不好意思|啊|哎呀|糟糕"
)
#: What a message may be misplaced in, a language each.
_PLACE: Final = (
    r"(?:(?:discord|text|voice) )?"
    r"(?:channel|chat|chatroom|server|discord|room|thread|window|tab|group|convo|conversation|place|dm)"
)
_LIEU: Final = r"(?:salon|canal|channel|chat|tchat|serveur|fil|discussion|conversation|fenetre|onglet|groupe|endroit)"
_ORT: Final = r"(?:kanal|channel|chat|server|raum|thread|fenster|tab|gruppe|unterhaltung)"
_SITIO: Final = r"(?:canal|chat|servidor|sala|hilo|ventana|pestana|grupo|conversacion|sitio|lugar)"
_MISPLACED: Final = "|".join(
    (
        # English
        rf"(?:(?:this|that|it) (?:is|was) |(?:that|it)'?s )?(?:in |for )?(?:the )?wrong {_PLACE}",
        rf"(?:i )?(?:posted|sent|typed|wrote|asked|put) (?:(?:this|that|it) )?(?:in|to|into) the wrong {_PLACE}",
        rf"(?:(?:this|that|it) was )?(?:meant |intended )?for (?:another|a different|some other|the other) {_PLACE}",
        r"(?:i )?did(?:n't| not) mean to (?:post|send|write|type) (?:this|that|it)(?: here)?",
        # French
        rf"(?:c'est (?:dans )?(?:le |la )?)?mauvaise? {_LIEU}",
        rf"(?:c'est )?pas (?:dans )?(?:le bon|la bonne) {_LIEU}",
        rf"(?:je )?me suis trompee? de {_LIEU}",
        rf"(?:c'etait )?pour (?:un autre|une autre) {_LIEU}",
        # German
        rf"(?:das war |das ist )?(?:im |der |das |die )?falsche[rsn]? {_ORT}",
        rf"(?:ich )?hab(?:e)? mich im {_ORT} (?:geirrt|vertan|verirrt)",
        rf"(?:das )?(?:war|ist|sollte) (?:eigentlich )?(?:fur|in) (?:einen |ein |eine |den |das )?andere[rsn]? {_ORT}",
        # Spanish
        rf"(?:este |esta )?(?:es |era )?(?:el |la )?{_SITIO} equivocad[oa]",
        rf"me (?:he )?equivo(?:que|cado) de {_SITIO}",
        rf"(?:esto )?(?:era|iba) (?:para|a) otr[oa] {_SITIO}",
        rf"no era (?:en )?este {_SITIO}",
        # Chinese
        "(?:我)?(?:发错|走错|说错|问错|打错)(?:了)?(?:群|频道|地方|窗口|聊天|服务器|对话)?(?:了)?",
    )
)
_MESSAGE: Final = re.compile(rf"(?:(?:{_AROUND})(?: |(?=[\u4e00-\u9fff])))*(?:{_MISPLACED})(?: ?(?:{_AROUND})\b)*")
#: What stands between words, but for apostrophes and hyphens.
_BETWEEN: Final = re.compile(r"[^\w'-]+")
#: A longer message says more than that; in characters.
_LONGEST: Final = 100


def is_misplaced(message: str) -> bool:
    """Tell whether ``message`` says that it stands in the wrong place, in one of five languages, and asks nothing."""
    if len(message) > _LONGEST or ends_asking(message):
        return False
    words = _BETWEEN.sub(" ", fold(message)).strip()
    return _MESSAGE.fullmatch(words) is not None
