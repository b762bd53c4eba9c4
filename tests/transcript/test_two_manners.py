"""Pages that print whoever asks in one manner, and whoever answers in another."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

TALKS = {
    "en": (
        "Ten minutes with Hedda Quill, who mends clocks",
        ("Which clock was the first that you mended?", "It was my aunt's, and it has been late ever since."),
        ("Do clocks get better with age?", "Mine do. I do not."),
        ("What would you never repair?", "Anything with a battery. I leave those to my nephew."),
        ("Where can we see your work?", "On the tower, if you come before noon."),
    ),
    "de": (
        "Zehn Minuten mit Hedda Quill, die Uhren repariert",
        ("Welche Uhr haben Sie zuerst repariert?", "Die meiner Tante, und sie geht seither nach."),
        ("Werden Uhren mit dem Alter besser?", "Meine schon. Ich nicht."),
        ("Was würden Sie nie reparieren?", "Alles mit Batterie. Das überlasse ich meinem Neffen."),
        ("Wo kann man Ihre Arbeit sehen?", "Am Turm, wenn Sie vor Mittag kommen."),
    ),
    "fr": (
        "Dix minutes avec Hedda Quill, qui répare des horloges",
        ("Quelle horloge avez-vous réparée la première ?", "Celle de ma tante, et elle retarde depuis."),
        ("Les horloges s’améliorent-elles avec l’âge ?", "Les miennes, oui. Moi, non."),
        ("Que ne répareriez-vous jamais ?", "Ce qui a une pile. Je le laisse à mon neveu."),
        ("Où peut-on voir votre travail ?", "À la tour, si vous venez avant midi."),
    ),
    "es": (
        "Diez minutos con Hedda Quill, que repara relojes",
        ("¿Qué reloj reparó usted primero?", "El de mi tía, y desde entonces atrasa."),
        ("¿Mejoran los relojes con la edad?", "Los míos sí. Yo no."),
        ("¿Qué no repararía nunca?", "Nada que lleve pila. Eso se lo dejo a mi sobrino."),
        ("¿Dónde se puede ver su trabajo?", "En la torre, si viene antes del mediodía."),
    ),
    "it": (
        "Dieci minuti con Hedda Quill, che ripara orologi",
        ("Quale orologio ha riparato per primo?", "Quello di mia zia, e da allora è in ritardo."),
        ("Gli orologi migliorano con l’età?", "I miei sì. Io no."),
        ("Che cosa non riparerebbe mai?", "Niente che abbia una pila. Lo lascio a mio nipote."),
        ("Dove si può vedere il suo lavoro?", "Sulla torre, se viene prima di mezzogiorno."),
    ),
}


@pytest.mark.parametrize(
    "manner",
    [
        "**Enzo: {asked}**\n\nHQ> {told}",
        "**Enzo:** *{asked}*\n\nHQ) {told}",
        "[Enzo] {asked}\n\nHedda: {told}",
        "Enzo: {asked}\n\n<hedda> {told}",
        "Enzo: {asked}\n\nHedda > {told}",
        "EB> {asked}\n\nHedda Quill: {told}",
    ],
)
@pytest.mark.parametrize("language", TALKS)
def test_each_side_may_be_named_in_a_manner_of_its_own(language: str, manner: str) -> None:
    title, *turns = TALKS[language]
    body = "\n\n".join(manner.format(asked=asked, told=told) for asked, told in turns)
    document = document_of(f"# {title}\n\n{body}\n")

    transcript = parse(document, language)

    assert pairs_in(document.source, transcript) == turns
    assert transcript.interviewees == ("Hedda Quill",)


@pytest.mark.parametrize("answer", ["Well – {told}", "**No.** {told}", "[laughs] {told}"])
def test_words_that_open_most_answers_are_no_name(answer: str) -> None:
    title, *turns = TALKS["en"]
    told = [answer.format(told=told) if n else told for n, (_, told) in enumerate(turns)]
    body = "\n\n".join(f"Enzo: {asked}\n\n{words}" for (asked, _), words in zip(turns, told, strict=True))
    document = document_of(f"# {title}\n\n{body}\n")

    found = pairs_in(document.source, parse(document, "en"))

    assert found == [(asked, words.replace("*", "")) for (asked, _), words in zip(turns, told, strict=True)]
