# ruff: noqa: E501 - a turn has a line
from __future__ import annotations

import re
from itertools import islice

import pytest

from bot.reading.formats import read
from bot.transcript import parse

#: What whoever asks and whoever answers is called, the head of each page, and the turns.
RECORDS = {
    "en": ("Q.", "A.", "HARBOUR RECORDS", (
        ("Please tell us why you started to keep bees.", "I liked how they hum, and my father did not, as he told me every day of the week."),
        ("Do they sting you?", "They have never stung me, for I move slowly, and talk to them before I open the hive."),
        ("What will you do next?", "I want to teach my niece, who is nine years old, and braver than I was."))),
    "fr": ("Q.", "R.", "ARCHIVES DU PORT", (
        ("Pourquoi avez-vous choisi les abeilles ?", "J’aime leur chant, et mon père n’en voulait pas, comme il me le disait chaque jour."),
        ("Est-ce qu’elles vous piquent ?", "Moi, jamais, car je marche lentement et je leur parle avant d’ouvrir la ruche."),
        ("Que ferez-vous ensuite ?", "Je veux apprendre le métier à ma nièce, qui a neuf ans et plus de courage que moi."))),
    "es": ("P.", "R.", "ARCHIVO DEL PUERTO", (
        ("¿Por qué empezó usted con las abejas?", "Me gusta cómo zumban, y mi padre nunca quiso, como me decía cada día."),
        ("¿Le pican a menudo?", "A mí nunca, porque me muevo despacio y les hablo antes de abrir la colmena."),
        ("¿Qué hará después?", "Quiero enseñar a mi sobrina, que tiene nueve años y es más valiente que yo."))),
    "de": ("F.", "A.", "HAFENARCHIV", (
        ("Warum haben Sie mit Bienen angefangen?", "Ich mag, wie sie summen, und mein Vater wollte das nie, wie er mir oft sagte."),
        ("Werden Sie oft gestochen?", "Ich nie, denn ich bewege mich langsam und rede mit ihnen, bevor ich den Stock öffne."),
        ("Was haben Sie als Nächstes vor?", "Ich will es meiner Nichte beibringen, die neun ist und mutiger, als ich war."))),
    "pt": ("P.", "R.", "ARQUIVO DO PORTO", (
        ("Porque começou a trabalhar com abelhas?", "Gosto do zumbido, e o meu pai nunca quis, como me dizia todos os dias."),
        ("Elas picam-na muitas vezes?", "A mim, nunca, porque me mexo devagar e falo com elas antes de abrir a colmeia."),
        ("O que vai fazer a seguir?", "Quero ensinar a minha sobrinha, que tem nove anos e é mais corajosa do que eu."))),
}  # fmt: skip


def wrapped(label: str, words: str) -> list[str]:
    lines, line = [], f"     {label}  "
    for word in words.split(" "):
        if len(line) + len(word) > 38:
            lines.append(line.rstrip())
            line = ""
        line += word + " "
    return [*lines, line.rstrip()]


def printed(language: str, size: int) -> str:
    """Return the record as pages of so many numbered lines, a head and a number above each."""
    asks, answers, head, turns = RECORDS[language]
    lines = iter([line for q, a in turns for line in (*wrapped(asks, q), *wrapped(answers, a))])
    pages: list[str] = []
    while page := list(islice(lines, size)):
        numbered = "\n".join(f"{n:>2}  {line}" for n, line in enumerate(page, 1))
        pages.append(f"{head:>40}\n{len(pages) + 1:>40}\n\n{numbered}\n")
    return "\f".join(pages)


@pytest.mark.parametrize("size", [9, 8])
@pytest.mark.parametrize("language", RECORDS)
def test_records_of_court_reporters_are_read_through_their_pages(language: str, size: int) -> None:
    document = read(printed(language, size).encode(), "record.txt")

    found = parse(document, "es" if language == "pt" else language)

    text = document.source.text
    said = [
        tuple(re.sub(r"[ \r\n\f]+", " ", " ".join(p.span.of(text) for p in side)) for side in (e.question, e.answer))
        for e in found.exchanges
    ]
    assert said == [*RECORDS[language][3]]
