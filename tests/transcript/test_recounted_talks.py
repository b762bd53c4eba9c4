"""A talk of others that the guest recounts, with labels of its own, is told; who joins a talk is somebody."""

from __future__ import annotations

import pytest

from bot.library import Description, understood
from bot.library.correcting import split, starts_on
from bot.transcript import parse
from transcript.building import document_of

TALKS = {
    "en": """Anna Bell: How did the ferry start?

Tom Reed: My grandfather built a raft in 1921. He charged two cents a head.

Anna Bell: Was there ever an accident?

Tom Reed: Once, in the fog of 1987. I remember what the mayor and my father said.

Mayor: Will you close it?

Father: Never.

Mayor: Then I will.

Father: Try it.

He never did.

Anna Bell: Who crosses today?

Tom Reed: Mostly nurses and bakers. They go over before dawn.
""",
    "de": """Anna Bell: Wie fing das mit der Fähre an?

Tom Reed: Mein Großvater baute 1921 ein Floß. Er nahm zwei Groschen von jedem.

Anna Bell: Gab es je einen Unfall?

Tom Reed: Einmal, im Nebel von 1987. Ich weiß noch, was der Bürgermeister und mein Vater sagten.

Bürgermeister: Machst du sie zu?

Vater: Niemals.

Bürgermeister: Dann mache ich es.

Vater: Versuch es.

Er hat es nie getan.

Anna Bell: Wer fährt heute mit?

Tom Reed: Meist Schwestern und Bäcker. Sie fahren vor dem Morgen hinüber.
""",
    "fr": """Anna Bell : Comment le bac a-t-il commencé ?

Tom Reed : Mon grand-père a construit un radeau en 1921. Il prenait deux sous par tête.

Anna Bell : Y a-t-il eu un accident ?

Tom Reed : Un seul, dans le brouillard de 1987. Je me rappelle ce que disaient le maire et mon père.

Maire : Vas-tu le fermer ?

Père : Jamais.

Maire : Alors je le ferai.

Père : Essaie donc.

Il ne l'a jamais fait.

Anna Bell : Qui traverse aujourd'hui ?

Tom Reed : Surtout des infirmières et des boulangers. Ils passent avant l'aube.
""",
    "es": """Anna Bell: ¿Cómo empezó la barca?

Tom Reed: Mi abuelo hizo una balsa en 1921. Cobraba dos céntimos por cabeza.

Anna Bell: ¿Hubo alguna vez un accidente?

Tom Reed: Uno, con la niebla de 1987. Recuerdo lo que dijeron el alcalde y mi padre.

Alcalde: ¿La vas a cerrar?

Padre: Nunca.

Alcalde: Entonces lo haré yo.

Padre: Inténtalo.

Nunca lo hizo.

Anna Bell: ¿Quién cruza hoy?

Tom Reed: Sobre todo enfermeras y panaderos. Pasan antes del alba.
""",
}
NAMES = {"en": "Mayor, Father", "de": "Bürgermeister, Vater", "fr": "Maire, Père", "es": "Alcalde, Padre"}


def doubt(names: str, first: int, last: int) -> str:
    return (
        f"{names}: they speak from line {first} to line {last} only; "
        "if an answer tells what they said, split at what they ask."
    )


def told(text: str, language: str = "en") -> list[str]:
    return [each for each in parse(document_of(text), language).doubts if "tells what they said" in each]


@pytest.mark.parametrize("language", TALKS)
def test_a_talk_of_others_within_an_answer_is_told(language: str) -> None:
    assert told(TALKS[language], language) == [doubt(NAMES[language], 9, 15)]


def test_split_at_what_they_ask_it_is_a_part_of_the_answer_and_not_told_any_more() -> None:
    document = document_of(TALKS["en"])
    found = understood(document, Description())
    lines = [(9, 9), (13, 13)]

    said = split(Description(), document.source, found, starts_on(document.source, found, lines))
    mended = understood(document, said)

    assert [document.source.line_of(e.question[0].span.start) for e in mended.exchanges] == [1, 5, 19]
    assert not any("tells what they said" in each for each in mended.doubts)


@pytest.mark.parametrize(
    "joined",
    [
        "Caller: Do you take horses?\n\nTom Reed: I took two last week.",
        "Eva Lind: Does he take horses?\n\nAnna Bell: He does, doesn't he?\n\nTom Reed: I took two last week.",
        "Mia Korn: I cross on Fridays with my bread.\n\nPaul Ott: I never cross. I have a boat.",
    ],
    ids=["a caller", "a listener whom the host answers", "a panel"],
)
def test_who_joins_a_talk_is_somebody(joined: str) -> None:
    head, _, tail = TALKS["en"].partition("Mayor: ")
    text = head + joined + "\n\n" + tail[tail.index("Anna Bell: Who") :]

    assert told(text) == []


def test_who_speaks_elsewhere_as_well_takes_part() -> None:
    text = TALKS["en"] + "\nMayor: Do you take horses?\n\nTom Reed: I took two last week.\n"

    assert told(text) == []
