"""Of several guests who talk with each other each has a label; whoever asks has none, and speaks in bold."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

#: What is asked, and what the guests say to that and to each other.
BANDS = {
    "en": (
        ("How was it today?", ("Ida: Loud. I hear nothing yet.", "Bo: The first row sang.", "Cem: Only the first?")),
        ("That sounds like a long night.", ("Bo: It was.", "Cem: We began at four.", "Ida: At three, I think.")),
        ("Why so early?", ("Ida: The bus does not start when it is cold.", "Cem: And it was right, the bus.")),
        ("Fair enough.", ("Bo: Who drove?", "Ida: I did. You slept.", "Cem: He always sleeps.")),
        (
            "What comes next?",
            ("Bo: Sleep.", "Ida: A new record, with eleven songs.", "Cem: Twelve."),
        ),
        ("I want to hear that one!", ("Bo: In autumn.", "Ida: He means spring.")),
    ),
    "de": (
        (
            "Wie war es heute?",
            ("Ida: Laut. Ich höre nichts.", "Bo: Die erste Reihe sang.", "Cem: Nur die erste?"),
        ),
        ("Das klingt nach einem langen Abend.", ("Bo: Das war es.", "Cem: Wir fingen um vier an.", "Ida: Um drei.")),
        ("Warum so früh?", ("Ida: Der Bus springt nicht an, wenn es kalt ist.", "Cem: Und er hatte recht, der Bus.")),
        ("Na gut.", ("Bo: Wer ist gefahren?", "Ida: Ich. Du hast geschlafen.", "Cem: Er schläft immer.")),
        ("Was kommt als Nächstes?", ("Bo: Schlaf.", "Ida: Eine Platte, elf Lieder.", "Cem: Zwölf. Es gibt das lange.")),
        ("Das will ich hören!", ("Bo: Im Herbst.", "Ida: Er meint im Frühling.")),
    ),
    "es": (
        ("¿Qué tal hoy?", ("Ida: Fuerte. No oigo nada.", "Bo: La primera fila cantó.", "Cem: ¿Solo la primera?")),
        ("Suena a noche larga.", ("Bo: Lo fue.", "Cem: Empezamos a las cuatro.", "Ida: A las tres, creo.")),
        ("¿Por qué tan pronto?", ("Ida: El autobús no arranca con frío.", "Cem: Y tenía razón, el autobús.")),
        ("Vale.", ("Bo: ¿Quién condujo?", "Ida: Yo. Tú dormías.", "Cem: Él siempre duerme.")),
        ("¿Qué viene ahora?", ("Bo: Dormir.", "Ida: Un disco, con once canciones.", "Cem: Doce. Está la larga.")),
        ("¡Quiero oírla!", ("Bo: En otoño.", "Ida: Quiere decir en primavera.")),
    ),
}


@pytest.mark.parametrize("question", ["**{}**", "## {}"])
@pytest.mark.parametrize("language", BANDS)
def test_guests_with_labels_answer_whoever_asks_in_bold_without_one(language: str, question: str) -> None:
    talk = BANDS[language]
    blocks: list[str] = []
    for asked, told in talk:
        blocks.append(question.format(asked) if asked.endswith("?") else f"**{asked}**")
        blocks += [f"**{turn.partition(':')[0]}:**{turn.partition(':')[2]}" for turn in told]
    document = document_of("# The bus\n\n" + "\n\n".join(blocks) + "\n")
    found = parse(document, language)
    expected = [(asked, " ".join(turn.partition(": ")[2] for turn in told)) for asked, told in talk]

    assert [*pairs_in(document.source, found)] == expected
    assert set(found.interviewees) == {"Ida", "Bo", "Cem"}


def test_the_same_words_in_bold_between_the_turns_of_who_asks_and_answers_are_no_questions() -> None:
    turns = [
        ("Ann Lee", "How was it today?"),
        ("Bo Ray", "It was loud. I cannot hear anything yet, and I had my ears covered for all of the second half."),
        ("", "The front row sang along."),
        ("Ann Lee", "And what comes next?"),
        ("Bo Ray", "We sleep, and then we drive on to Lorn. There is a stage by the station there."),
        ("", "We sleep, and then we drive on."),
        ("Ann Lee", "Who wrote the songs, and did you ever agree?"),
        ("Bo Ray", "All of us did. I wrote the long one, and nobody has asked me to cut it down so far."),
        ("", "I wrote the long one."),
        ("Ann Lee", "Does the bus still start?"),
        ("Bo Ray", "It does, if you talk to it. In winter it wants to be talked to for an hour at least."),
    ]
    text = "\n\n".join(f"**{name}:** {words}" if name else f"**{words}**" for name, words in turns)
    document = document_of(f"# The bus\n\n{text}\n")

    asked = [words for words, _ in pairs_in(document.source, parse(document, "en"))]
    assert asked == [words for name, words in turns if name == "Ann Lee"]
