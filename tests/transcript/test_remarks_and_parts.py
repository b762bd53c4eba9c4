"""What stands before a colon or alone on a line in guides and notes, and names nobody: "Beispiel:", "Interview 2"."""

from __future__ import annotations

import pytest

from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import document_of
from transcript.five_languages import LANGUAGES, TALKS, understood

PARTS = {
    "en": ("Interview {}", "Part {}", "Day {}"),
    "fr": ("Entretien {}", "Partie {}", "Jour {}"),
    "de": ("Interview {}", "Teil {}", "Tag {}"),
    "es": ("Entrevista {}", "Parte {}", "Día {}"),
    "pt": ("Entrevista {}", "Parte {}", "Dia {}"),
}
REMARKS = {
    "en": ("Example", "Important", "Tips"),
    "fr": ("Exemple", "Attention", "À retenir"),
    "de": ("Beispiel", "Wichtig", "Tipp"),
    "es": ("Ejemplo", "Importante", "Consejo"),
    "pt": ("Exemplo", "Atenção", "Dica"),
}


@pytest.mark.parametrize("head", ["{}\n\n", "# {}\n\n", "**{}**\n\n"])
@pytest.mark.parametrize("style", ["**{}**\n\n{}", "{}\n\n{}", "- {}\n\n  *{}*", "{}\n*{}*"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_for_a_part_with_its_number_is_nobody(language: str, style: str, head: str) -> None:
    talk = TALKS[language]
    for part in PARTS[language]:
        heads = {n: head.format(part.format(n // 2 + 1)) for n in (0, 2, 4)}
        text = "\n\n".join(f"{heads.get(n, '')}{style.format(*pair)}" for n, pair in enumerate(talk.pairs))

        found, transcript = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{text}", language)

        assert (found, transcript.interviewers, transcript.interviewees) == (talk.pairs, (), (talk.answers,))


@pytest.mark.parametrize("style", ["Nora: {}\n\nSilas: {}", "**{}**\n\n{}"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_guide_adds_above_a_talk_is_said_by_nobody(language: str, style: str) -> None:
    talk = TALKS[language]
    for remark in REMARKS[language]:
        guide = f"{remark}: {talk.introduction}\n\n{talk.introduction}\n\n{remark}: {talk.byline}\n\n"

        found, transcript = understood(
            f"# {talk.title}\n\n{guide}" + "\n\n".join(style.format(*pair) for pair in talk.pairs), language
        )

        assert found == talk.pairs
        assert remark not in (*transcript.interviewers, *transcript.interviewees)


@pytest.mark.parametrize("remark", ["Příklad", "Przykład", "Пример", "Exempel", "Örnek", "例", "예시", "示例"])
def test_so_it_is_in_other_languages(remark: str) -> None:
    text = f"{remark}: Ida.\n\nHum.\n\n{remark}: Bo.\n\nHum.\n\nIda: Why?\n\nBo: So.\n\nIda: And?\n\nBo: No.\n"

    assert {label.name for label in find_labels(document_of(text))} == {"Ida", "Bo"}


@pytest.mark.parametrize("name", ["Merk", "OBS", "OJO", "HUOM"])
def test_who_is_called_so_speaks(name: str) -> None:
    pairs = [("Why?", "I was cold."), ("And then?", "I had bricks."), ("Does it burn?", "Every morning.")]
    text = "\n\n".join(f"{name}: {asked}\n\nBo Ray: {told}" for asked, told in pairs)

    _, transcript = understood(f"# Ovens\n\n{text}\n", "en")

    assert (transcript.interviewers, transcript.interviewees) == ((name,), ("Bo Ray",))


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_in_italics_that_are_as_long_as_all_else_are_answers(language: str) -> None:
    talk = TALKS[language]
    heads = dict.fromkeys((0, 2, 4), f"## {talk.introduction[:50]}\n\n")
    text = "\n\n".join(f"{heads.get(n, '')}+ {asked}  \n*{told}*" for n, (asked, told) in enumerate(talk.pairs))

    assert understood(f"# {talk.title}\n\n{text}\n", language)[0] == talk.pairs
