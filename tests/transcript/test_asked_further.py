"""Numbered questions with answers in quotation marks below, and what was asked further, as somebody wrote it down."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

#: By the words before what was asked further and what was answered: numbered questions with answers, and what followed.
TALKS = {
    ("I ask", "Answer"): (
        ("How often do you use the tool library at the corner?", "Every week, mostly for the long ladder"),
        ("How often do you bring things back too late?", "Never"),
        ("What would you change about the opening hours?", "I would open before work"),
        ("Even in winter, when it is dark?", "Above all in winter"),
    ),
    ("Frage ich", "Antwort"): (
        ("Wie oft nutzen Sie die Werkzeugbücherei an der Ecke?", "Jede Woche, meist für die lange Leiter"),
        ("Wie oft nutzen Sie die Werkbank im Hof?", "Nie"),
        ("Was würden Sie an den Öffnungszeiten ändern?", "Ich würde vor der Arbeit öffnen"),
        ("Auch im Winter, wenn es dunkel ist?", "Vor allem im Winter"),
    ),
    ("Je demande", "Réponse"): (
        ("Combien de fois venez-vous à la bibliothèque d'outils ?", "Chaque semaine, surtout pour l'échelle"),
        ("Combien de fois venez-vous à l'atelier de la cour ?", "Jamais"),
        ("Que changeriez-vous aux horaires ?", "J'ouvrirais avant le travail"),
        ("Même en hiver, quand il fait nuit ?", "Surtout en hiver"),
    ),
    ("Pregunto", "Respuesta"): (
        ("¿Con qué frecuencia usa la biblioteca de herramientas?", "Cada semana, sobre todo por la escalera"),
        ("¿Con qué frecuencia usa el banco del patio?", "Nunca"),
        ("¿Qué cambiaría de los horarios?", "Yo abriría antes del trabajo"),
        ("¿También en invierno, cuando está oscuro?", "Sobre todo en invierno"),
    ),
    ("Pergunto", "Resposta"): (
        ("Com que frequência usa a biblioteca de ferramentas?", "Todas as semanas, sobretudo pela escada"),
        ("Com que frequência usa a bancada do pátio?", "Nunca"),
        ("O que mudaria no horário?", "Eu abriria antes do trabalho"),
        ("Também no inverno, quando está escuro?", "Sobretudo no inverno"),
    ),
    ("Chiedo", "Risposta"): (
        ("Quante volte usa la biblioteca degli attrezzi?", "Ogni settimana, soprattutto per la scala"),
        ("Quante volte usa il banco del cortile?", "Mai"),
        ("Che cosa cambierebbe degli orari?", "Io aprirei prima del lavoro"),
        ("Anche in inverno, quando è buio?", "Soprattutto in inverno"),
    ),
}
THEN = {
    "I ask": "Then I ask",
    "Frage ich": "Danach frage ich",
    "Je demande": "Ensuite je demande",
    "Pregunto": "Luego pregunto",
    "Pergunto": "Logo após pergunto",
    "Chiedo": "Poi chiedo",
}


@pytest.mark.parametrize("is_listed", [True, False])
@pytest.mark.parametrize("labels", TALKS)
def test_what_somebody_writes_to_have_asked_is_asked(labels: tuple[str, str], is_listed: bool) -> None:
    first, second, third, further = TALKS[labels]
    asks, answers = labels
    rest = f'\n   {asks}: "{further[0]}"\n\n   {answers}: "{further[1]}"\n\n'
    then = f'\n   {THEN[asks]}: "{further[0]}"\n\n   {answers}: "{further[1]}"\n\n'
    listed = "\n".join(f"{n}. {asked}" for n, (asked, _) in enumerate((first, second, third), 1))
    numbered = [f'{n}. {asked}\n\n   "{told}"\n' for n, (asked, told) in enumerate((first, second, third), 1)]
    head = f"# Tools\n\n### Plan\n\n{listed}\n\n### Talk\n\n" if is_listed else "# Tools\n\n"
    document = document_of(head + numbered[0] + then + numbered[1] + rest + numbered[2] + rest)
    transcript = parse(document)

    assert [(asked.strip('"'), told.strip('"')) for asked, told in pairs_in(document.source, transcript)] == [
        first,
        further,
        second,
        further,
        third,
        further,
    ]


@pytest.mark.parametrize("labels", TALKS)
def test_a_last_question_is_asked_where_nothing_was_asked_further(labels: tuple[str, str]) -> None:
    first, second, third, further = TALKS[labels]
    asks, answers = labels
    talks = [(pair[0].replace("?", f" ({n})?"), f"{pair[1]} ({n})") for n, pair in enumerate((first, second) * 3, 2019)]
    rest = [
        f'{n}. {asked}\n\n   "{told}"\n\n   {asks}: "{n} {further[0]}"\n\n   {answers}: "{n} {further[1]}"\n\n'
        for n, (asked, told) in enumerate(talks, 1)
    ]
    last = f'7. {third[0]}\n\n   "{third[1]}"\n\n## What follows\n\n- a longer ladder\n'
    document = document_of("# Tools\n\n" + "".join(rest) + last)
    pairs = pairs_in(document.source, parse(document))

    assert (pairs[-1][0], pairs[-1][1].strip('"'), len(pairs)) == (*third, 13)
