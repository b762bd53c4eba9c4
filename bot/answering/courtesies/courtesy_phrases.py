"""Greetings, thanks, farewells and apologies that are whole phrases, in most languages that the bot tells from others.

Their words mean other things beside other words: "até" is "until", "dag" is "day", and 好 is "good".
"""

from __future__ import annotations

from typing import Final

from bot.answering.courtesies.phrases_alone import plain
from bot.model import Courtesy

#: The phrases of each kind, with commas between; a line a language.
_PHRASES: Final = {
    Courtesy.GREETING: """
        你好, 您好, 你们好, 大家好, 嗨, 哈喽, 早上好, 早安, 下午好, 晚上好,
        salve, buongiorno, buon giorno, buonasera, buona sera,
        olá, oi, bom dia, boa tarde, boa noite,
        hoi, goedemorgen, goede morgen, goedemiddag, goedenavond, goedendag,
        привет, здравствуйте, доброе утро, добрый день, добрый вечер, привіт, доброго дня, добрий день, здравей,
        dzień dobry, cześć, dobry wieczór, ahoj, dobrý den, dobrý deň, zdravo, dobar dan,
        hej, god morgon, god dag, hei, god morgen, hyvää päivää, merhaba, selam, günaydın, iyi günler,
        γεια, γεια σου, γεια σας, καλημέρα, καλησπέρα, שלום, مرحبا, السلام عليكم, سلام, नमस्ते, 안녕하세요, 안녕,
        こんにちは, おはよう, おはようございます, こんばんは, szia, jó napot, bună ziua, xin chào""",
    Courtesy.NOISE: """
        sorry, i'm sorry, im sorry, sorry about that, my bad, oops, never mind, nevermind, forget it,
        désolé, désolée, pardon, oups, laisse tomber, n'importe quoi, tu m'énerves,
        Entschuldigung, tut mir leid, ups, egal, vergiss es, du nervst,
        perdón, perdona, perdone, lo siento, olvídalo, da igual, qué pesado,
        对不起, 抱歉, 不好意思, 算了""",
    Courtesy.THANKS: """
        谢谢, 谢谢你, 谢谢您, 谢谢大家, 谢谢啦, 多谢, 非常感谢, 感谢, 谢了,
        grazie, grazie mille, mille grazie, molte grazie, tante grazie, ti ringrazio, la ringrazio,
        obrigado, obrigada, muito obrigado, muito obrigada, valeu,
        dank je, dank u, dank je wel, dank u wel, dankjewel, bedankt, hartelijk dank, heel erg bedankt,
        спасибо, спасибо большое, большое спасибо, дякую, дуже дякую, благодаря,
        dziękuję, dziękuję bardzo, dzięki, děkuji, díky, ďakujem, hvala, hvala lijepo, hvala lepo,
        tack, tack så mycket, takk, tusen takk, tak, mange tak, kiitos, kiitos paljon,
        teşekkürler, teşekkür ederim, çok teşekkürler, ευχαριστώ, σας ευχαριστώ, תודה, תודה רבה, شكرا, شكرا جزيلا,
        धन्यवाद, 감사합니다, 고마워, 고마워요, 고맙습니다, ありがとう, ありがとうございます, どうも, köszönöm, mulțumesc,
        cảm ơn, terima kasih, gràcies, moltes gràcies""",
    Courtesy.FAREWELL: """
        再见, 拜拜, 再会, 回头见, 明天见,
        до свидания, до побачення, do widzenia, na shledanou, do videnia, hej då, ha det bra, farvel, näkemiin,
        güle güle, hoşça kal, αντίο, להתראות, مع السلامة, 안녕히 계세요, さようなら, viszontlátásra, la revedere,
        ciao, arrivederci, arrivederla, addio, a presto, a dopo, ci vediamo,
        adeus, até logo, até já, até mais, até breve, até amanhã, tchau,
        tot ziens, tot straks, tot later, doei, vaarwel,
        auf Wiedersehen, auf Wiederhören, bis bald, bis später, bis dann, bis morgen, bis denne, tschüss, tschau,
        tschüssi, ciao ciao, mach's gut, machs gut, gute Nacht, schönen Tag noch, einen schönen Tag noch,
        schönen Abend noch, einen schönen Abend noch,
        au revoir, à bientôt, à plus tard, à plus, à la prochaine, à demain, à tout à l'heure, adieu, bonne nuit,
        bonne journée, bonne soirée, bonne fin de journée,
        adiós, hasta luego, hasta pronto, hasta la vista, hasta mañana, hasta otra, hasta la próxima, nos vemos,
        chao, chau, cuídate, que tengas un buen día, que tenga un buen día, que te vaya bien,
        bye, bye bye, goodbye, good night, see you, see ya, see you later, see you soon, see you tomorrow, take care,
        talk to you later, have a nice day, have a good day, have a good one, have a great day""",
}


_KINDS: Final = {plain(phrase): kind for kind, listed in _PHRASES.items() for phrase in listed.split(",")}
_LONGEST: Final = max(len(phrase.split()) for phrase in _KINDS)


def phrase_of(message: str) -> Courtesy | None:
    """Return what small talk ``message`` is, where it is one of the phrases and nothing else; None for another."""
    return _KINDS.get(plain(message))


def before_farewell(message: str) -> str | None:
    """Return the words of ``message`` before the farewell that it ends with, folded; None where it ends with none."""
    words = plain(message).split()
    for length in range(min(_LONGEST, len(words)), 0, -1):
        if _KINDS.get(" ".join(words[-length:])) is Courtesy.FAREWELL:
            return " ".join(words[:-length])
    return None
