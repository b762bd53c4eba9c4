"""Talks at whose end something is said to single words, and pages below which links to other talks stand."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import conversation_of, document_of, pairs_in

_TALKS = {
    "pt": (
        ("Quando abriste a oficina?", "Quem te ensinou a colar a madeira?", "O que te falta ainda?"),
        "Abri a oficina quando o meu avô me deixou as ferramentas dele. Eu tinha vinte anos.",
        "Leonor, em poucas palavras",
        (("Madeira", "O cedro, sempre."), ("Filhos", "A minha alegria: os meus filhos tocam."), ("Rio", "Casa.")),
    ),
    "es": (
        ("¿Cuándo abriste el taller?", "¿Quién te enseñó a encolar la madera?", "¿Qué te falta todavía?"),
        "Abrí el taller cuando mi abuelo me dejó sus herramientas. Yo tenía veinte años.",
        "Leonor, en pocas palabras",
        (("Madera", "El cedro, siempre."), ("Hijos", "Mi alegría: mis hijos tocan."), ("Río", "Casa.")),
    ),
    "fr": (
        ("Quand as-tu ouvert l’atelier ?", "Qui t’a appris à coller le bois ?", "Que te manque-t-il encore ?"),
        "J’ai ouvert l’atelier quand mon grand-père m’a laissé ses outils. J’avais vingt ans.",
        "Léonor, en quelques mots",
        (("Bois", "Le cèdre, toujours."), ("Enfants", "Ma joie : mes enfants jouent."), ("Fleuve", "La maison.")),
    ),
    "de": (
        ("Wann hast du die Werkstatt aufgemacht?", "Wer hat dir das Leimen beigebracht?", "Was fehlt dir noch?"),
        "Ich habe die Werkstatt aufgemacht, als mein Großvater mir sein Werkzeug gab. Ich war zwanzig.",
        "Leonor, in wenigen Worten",
        (("Holz", "Zeder, immer."), ("Kinder", "Meine Freude: Alle Kinder spielen."), ("Fluss", "Daheim.")),
    ),
    "en": (
        ("When did you open the workshop?", "Who taught you to glue wood?", "What do you still miss?"),
        "I opened the workshop when my grandfather left me his tools. I was twenty.",
        "Leonor, in a few words",
        (("Wood", "Cedar, always."), ("Children", "My joy: my children play."), ("River", "Home.")),
    ),
}


@pytest.mark.parametrize("language", _TALKS)
@pytest.mark.parametrize("printed", ["**{}:** {}", "**{}**: *{}*"])
@pytest.mark.parametrize("question", ["**{}**", "## {}"])
def test_words_to_which_something_is_said_below_questions_that_are_set_off_are_nobody(
    language: str, printed: str, question: str
) -> None:
    questions, answer, head, said = _TALKS[language]
    turns = "\n\n".join(f"{question.format(asked)}\n\n{answer}" for asked in questions)
    words = "\n\n".join(printed.format(*each) for each in said)
    text = f"# Leonor\n\n{turns}\n\n**{head}**\n\n{words}\n"

    found = parse(document_of(text), language)

    assert conversation_of(text).labels == ()
    pairs = pairs_in(document_of(text).source, found)[:3]
    assert [(asked, told[: len(answer)]) for asked, told in pairs] == [(asked, answer) for asked in questions]


@pytest.mark.parametrize("link", ['**<a href="/{0}/">On the quay: {0}</a>**', "[On the quay: {0}](/{0}/)"])
def test_links_that_begin_alike_name_nobody_who_speaks(link: str) -> None:
    questions, answer, *_ = _TALKS["en"]
    turns = "\n\n".join(f"**{asked}**\n\n{answer}" for asked in questions)
    links = "\n\n".join(link.format(name) for name in ("Inez", "Rita", "Anna", "Bea"))

    assert conversation_of(f"# Leonor\n\n{turns}\n\n**More talks**\n\n{links}\n").labels == ()
