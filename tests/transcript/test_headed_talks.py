"""Two interviews in one file whose labels are the same, told by a line between them that names another person."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of

#: How a line says whose interview stands below, the labels, and three questions with answers.
TALKS = {
    "en": (
        ("Interview with {}", "Interview: {}"),
        ("Q", "A"),
        (
            ("How did the ferry start?", "My grandfather built a raft in 1921. He charged two cents a head."),
            ("Who crosses with you today?", "Mostly nurses and bakers. I take them over before dawn."),
            ("Will you go on?", "I will, as long as I can turn the winch."),
        ),
        (
            ("Why do you keep bees on a roof?", "Because nobody sprays up there. My bees fly to the limes and back."),
            ("Do they sting your neighbours?", "Seldom. I gave one lady honey for it in 2019."),
        ),
    ),
    "de": (
        ("Interview mit {}", "{} im Gespräch"),
        ("Frage", "Antwort"),
        (
            ("Wie fing das mit der Fähre an?", "Mein Großvater baute 1921 ein Floß. Er nahm zwei Groschen."),
            ("Wer fährt heute mit Ihnen?", "Meist Schwestern und Bäcker. Ich fahre sie vor dem Morgen hinüber."),
            ("Machen Sie weiter?", "Ja, solange ich die Winde drehen kann."),
        ),
        (
            ("Warum halten Sie Bienen auf dem Dach?", "Weil da oben niemand spritzt. Meine fliegen zu den Linden."),
            ("Stechen sie Ihre Nachbarn?", "Selten. Einer Dame habe ich 2019 Honig dafür gegeben."),
        ),
    ),
    "fr": (
        ("Entretien avec {}", "{} en entretien"),
        ("Question", "Réponse"),
        (
            ("Comment le bac a-t-il commencé ?", "Mon grand-père a construit un radeau en 1921. Il prenait deux sous."),
            ("Qui traverse avec vous ?", "Surtout des infirmières. Je les passe avant l'aube."),
            ("Allez-vous continuer ?", "Oui, tant que je peux tourner le treuil."),
        ),
        (
            (
                "Pourquoi vos ruches sont-elles sur un toit ?",
                "Personne n'y traite. Mes abeilles vont aux tilleuls.",
            ),
            ("Piquent-elles vos voisins ?", "Rarement. J'ai donné du miel à une dame en 2019."),
        ),
    ),
    "es": (
        ("Entrevista a {}", "{} en entrevista"),
        ("Pregunta", "Respuesta"),
        (
            ("¿Cómo empezó la barca?", "Mi abuelo hizo una balsa en 1921. Cobraba dos céntimos por cabeza."),
            ("¿Quién cruza hoy con usted?", "Sobre todo enfermeras. Yo las paso antes del alba."),
            ("¿Va usted a seguir?", "Sí, mientras yo pueda girar el torno."),
        ),
        (
            ("¿Por qué tiene usted abejas en un tejado?", "Porque allí nadie fumiga. Mis abejas van a los tilos."),
            ("¿Pican a sus vecinos?", "Pocas veces. Yo le di miel a una señora en 2019."),
        ),
    ),
}
SHAPES = ("labels", "**{}**", "### {}")


def exchanges_of(shape: str, labels: tuple[str, str], exchanges: tuple[tuple[str, str], ...]) -> str:
    asks, answers = (f"{label}: {{}}" for label in labels) if shape == "labels" else (shape, "{}")
    return "\n\n".join(f"{asks.format(question)}\n\n{answers.format(answer)}" for question, answer in exchanges)


def file_of(language: str, shape: str, first: str, second: str, head: str = "{}") -> str:
    """Return two talks, with the line ``first`` above one and ``second``, set like ``head``, above the other."""
    _, labels, ferry, bees = TALKS[language]
    heads = "# " + first, head.format(second)
    return "\n\n".join([heads[0], exchanges_of(shape, labels, ferry), heads[1], exchanges_of(shape, labels, bees)])


def told(text: str, language: str) -> list[str]:
    return [each for each in parse(document_of(text), language).doubts if "the interview is with" in each]


def doubt(name: str, line: int) -> str:
    return (
        f"Line {line}, above exchange 4, says that the interview is with {name}; "
        "if another one begins there, cut them apart."
    )


@pytest.mark.parametrize("head", ["{}", "## {}", "**{}**"])
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("language", TALKS)
def test_a_line_between_turns_that_names_whom_another_interview_is_with_is_told(
    language: str, shape: str, head: str
) -> None:
    for line in TALKS[language][0]:
        second = line.format("Mia Korn")

        assert told(file_of(language, shape, line.format("Tom Reed"), second, head), language) == [
            doubt("Mia Korn", 15)
        ]


@pytest.mark.parametrize("language", TALKS)
def test_a_line_that_names_the_same_person_again_is_none_of_another_interview(language: str) -> None:
    for line in TALKS[language][0]:
        same = line.format("Tom Reed")

        assert told(file_of(language, "labels", same, same), language) == []
        assert told(file_of(language, "labels", "Die Fähre\n\nTom Reed", same), language) == []


@pytest.mark.parametrize("between", ["[Interview with Mia Korn](korn.html)", "More: interview with Mia Korn, page 3."])
def test_a_link_or_a_sentence_between_turns_is_none_of_another_interview(between: str) -> None:
    assert told(file_of("en", "labels", "Interview with Tom Reed", between), "en") == []


def test_a_line_on_every_page_is_none_of_another_interview() -> None:
    text = file_of("en", "labels", "The ferry", "Interview with Mia Korn")
    asked = TALKS["en"][2][1][0]

    assert told(text.replace(f"Q: {asked}", f"Interview with Mia Korn\n\nQ: {asked}"), "en") == []


def test_where_everybody_who_has_a_label_is_new_that_is_told_alone() -> None:
    _, _, ferry, bees = TALKS["en"]
    first = exchanges_of("labels", ("Ann Bell", "Tom Reed"), ferry)
    second = exchanges_of("labels", ("Paul Ott", "Mia Korn"), bees)

    found = parse(document_of(f"# Interview with Tom Reed\n\n{first}\n\n## Interview with Mia Korn\n\n{second}"), "en")

    assert found.doubts == (
        "From exchange 4 on, everybody who speaks is new; if these are two interviews, cut them apart.",
    )
