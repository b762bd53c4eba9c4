"""Captions without speakers are never believed, and what a listener throws in is nobody's name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.reading.formats import read
from bot.transcript import parse

#: The last two were left out.
TALKS = {
    "en": "So tell me|how did you start|with the boats|Yeah|Well my father|had one|Right|and every Sunday|we went out|"
    "Okay|What did you catch|Mostly nothing|a cold|Yeah|sometimes mackerel|Right|and a bicycle|Okay|in a net",
    "de": "Erzähl mal|wie hat das angefangen|mit den Booten|Ja|also mein Vater|hatte eins|Genau|und jeden Sonntag|"
    "sind wir raus|Okay|Was habt ihr gefangen|Meistens nichts|einen Schnupfen|Ja|manchmal Makrelen|Genau|und ein Rad",
    "fr": "Racontez-nous|comment ça a commencé|avec les bateaux|Oui|mon père|en avait un|Voilà|et tous les dimanches|"
    "on sortait|D'accord|Vous pêchiez quoi|Rien du tout|un rhume|Oui|parfois des maquereaux|Voilà|et un vélo|Oui|là",
    "es": "Cuéntame|cómo empezaste|con los barcos|Sí|mi padre|tenía uno|Claro|y cada domingo|salíamos|Vale|"
    "Qué pescabais|Casi nada|un resfriado|Sí|a veces caballas|Claro|y una bicicleta|Sí|en la red|Vale",
    "pt": "Conte-nos|como começou|com os barcos|Sim|o meu pai|tinha um|Pois|e todos os domingos|saíamos|Certo|"
    "O que pescavam|Quase nada|uma constipação|Sim|às vezes cavalas|Pois|e uma bicicleta|Sim|na rede|Certo",
}


def clock(number: int) -> str:
    return f"{number * 3 // 60:02}:{number * 3 % 60:02}"


def subrip(number: int, words: str) -> str:
    return f"{number + 1}\n00:{clock(number)},000 --> 00:{clock(number + 1)},000\n{words}\n\n"


SHAPES: dict[str, Callable[[int, str], str]] = {
    "time above": lambda n, words: f"{clock(n)}\n{words}\n",
    "time above, apart": lambda n, words: f"{clock(n)}\n{words}\n\n",
    "time before": lambda n, words: f"[{clock(n)}] {words}\n",
    "time before, apart": lambda n, words: f"({clock(n)}) {words}\n\n",
    "time behind": lambda n, words: f"{words} {clock(n)}\n",
    "from and to": lambda n, words: f"{clock(n)} - {clock(n + 1)}\n{words}\n\n",
    "SubRip": subrip,
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", TALKS)
def test_captions_without_speakers_are_refused_or_doubted_and_name_nobody(language: str, shape: str) -> None:
    text = "".join(SHAPES[shape](n, words) for n, words in enumerate(TALKS[language].split("|")))

    found = parse(read(text.encode(), "talk.txt"), language)

    assert found.refusal or found.low_confidence
    assert (found.interviewers, found.interviewees) == ((), ())


@pytest.mark.parametrize("name", ["Ann Lee", "Noé", "Okonkwo", "Claro Vidal", "王好"])
def test_names_that_only_begin_like_a_reply_still_speak(name: str) -> None:
    text = f"Bo Ray\nWhy do you keep bees?\n\n{name}\nI like how they hum in the evening.\n\n" * 3

    assert parse(read(text.encode(), "talk.txt"), "en").interviewees == (name,)
