"""Greetings, thanks and farewells that are told as whole phrases, in all languages that the bot tells from each other.

Their words mean other things beside other words: "até" is "until", "dag" is "day", and 好 is "good".
"""

from __future__ import annotations

from typing import Final

from bot.model import Courtesy
from bot.text.words import fold

#: The phrases of each kind, with commas between; a line a language.
_PHRASES: Final = {
    Courtesy.GREETING: """
        你好, 您好, 你们好, 大家好, 嗨, 哈喽, 早上好, 早安, 下午好, 晚上好,
        salve, buongiorno, buon giorno, buonasera, buona sera,
        olá, oi, bom dia, boa tarde, boa noite,
        hoi, goedemorgen, goede morgen, goedemiddag, goedenavond, goedendag""",
    Courtesy.THANKS: """
        谢谢, 谢谢你, 谢谢您, 谢谢大家, 谢谢啦, 多谢, 非常感谢, 感谢, 谢了,
        grazie, grazie mille, mille grazie, molte grazie, tante grazie, ti ringrazio, la ringrazio,
        obrigado, obrigada, muito obrigado, muito obrigada, valeu,
        dank je, dank u, dank je wel, dank u wel, dankjewel, bedankt, hartelijk dank, heel erg bedankt""",
    Courtesy.FAREWELL: """
        再见, 拜拜, 再会, 回头见, 明天见,
        ciao, arrivederci, arrivederla, addio, a presto, a dopo, ci vediamo,
        adeus, até logo, até já, até mais, até breve, até amanhã, tchau,
        tot ziens, tot straks, tot later, doei, vaarwel,
        auf Wiedersehen, auf Wiederhören, bis bald, bis später, bis dann, bis morgen, tschüss, tschau,
        au revoir, à bientôt, à plus tard, à demain, adieu,
        adiós, hasta luego, hasta pronto, hasta la vista, hasta mañana, nos vemos,
        bye, goodbye, see you, see you later, see you soon""",
}


def _plain(message: str) -> str:
    """Return the words of ``message``, folded, with one space between."""
    return " ".join("".join(c if c.isalnum() else " " for c in fold(message)).split())


_KINDS: Final = {_plain(phrase): kind for kind, listed in _PHRASES.items() for phrase in listed.split(",")}


def phrase_of(message: str) -> Courtesy | None:
    """Return what small talk ``message`` is, where it is one of the phrases and nothing else; None for another."""
    return _KINDS.get(_plain(message))
