"""What alone stands below the last question answers it, also where it asks back."""

from __future__ import annotations

import pytest

from transcript.bells import LANGUAGES, pairs, understood

ASKED_BACK = {
    "en": [
        ("Tea or coffee?", "Does it matter, as long as it is hot?"),
        ("Who will ring them after you?", "Who knows?"),
        ("And if nobody comes?", "Would you come?"),
    ],
    "fr": [
        ("Thé ou café ?", "Est-ce important, tant que c'est chaud ?"),
        ("Qui les sonnera après vous ?", "Qui sait ?"),
        ("Et si personne ne vient ?", "Vous viendriez, vous ?"),
    ],
    "de": [
        ("Tee oder Kaffee?", "Ist das wichtig, solange er heiß ist?"),
        ("Wer läutet sie nach Ihnen?", "Wer weiß?"),
        ("Und wenn niemand kommt?", "Würden Sie kommen?"),
    ],
    "es": [
        ("¿Té o café?", "¿Importa, mientras esté caliente?"),
        ("¿Quién las tocará después?", "¿Quién sabe?"),
        ("¿Y si no viene nadie?", "¿Vendría usted?"),
    ],
    "pt": [
        ("Chá ou café?", "Importa, desde que esteja quente?"),
        ("Quem os tocará depois?", "Quem sabe?"),
        ("E se ninguém vier?", "O senhor viria?"),
    ],
}
STYLES = (
    *("__[Q] {}__\n\n{}", "**{}**\n\n{}", "### {}\n\n{}", "Q: {}\n\n{}", "Ida Holm: {}\n\n{}"),
    *("*{}*\n\n{}", "**Ida:** {}\n\n{}", "> {}\n\n{}", "**{}**<br>\n{}"),
)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_last_answer_that_asks_back_is_one(language: str, style: str) -> None:
    for last in ASKED_BACK[language]:
        said = [*pairs(language), last]

        assert understood("\n\n".join(style.format(*pair) for pair in said), "talk.md")[0] == said


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_below_a_rule_is_no_more_of_it(language: str, style: str) -> None:
    said = [*pairs(language), ASKED_BACK[language][0]]
    text = "\n\n".join(style.format(*pair) for pair in said)

    assert understood(f"{text}\n\n---\n\nInterview: Jette Kranz\n", "talk.md")[0] == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_last_question_of_two_paragraphs_is_one_where_something_answers_it(language: str) -> None:
    (asked, _), (more, _), (_, told) = ASKED_BACK[language][0], ASKED_BACK[language][1], pairs(language)[0]
    text = "\n\n".join(f"Q: {asked}\n\n{told}" for asked, told in pairs(language))

    found = understood(f"{text}\n\nQ: {asked}\n\n{more}\n\n{told}\n", "talk.md")[0]

    assert found == [*pairs(language), (f"{asked} {more}", told)]
