"""Labels as archives, programs and quick hands print them: initials with gaps, seconds, slips of the pen."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.bells import LANGUAGES, pairs, printed, understood
from transcript.building import document_of, pairs_in


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "labels",
    [
        ("S. C. — ", "P. W. — "),
        ("M.Q. - ", "D.G. - "),
        ("M.Q. - ", "D.G. - ", "A.L. - ", "D.G. - "),
        ("R. S. – ", "M. A. – "),
        ("M.-L. G. — ", "E. T. — "),
        ("— Ida: ", "— Bo: "),
        ("[SPEAKER_01] 0.00-11.42: ", "[SPEAKER_00] 11.90-16.08: "),
        ("HOST. ", "BELLRINGER. "),
        ("Ana Sá: ", "Zé Né: "),
        ("Ana Sá – ", "Zé Né – "),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_initials_seconds_and_capitals_are_labels(language: str, labels: tuple[str, ...], between: str) -> None:
    assert understood(printed(language, labels, between))[0] == pairs(language)


@pytest.mark.parametrize("labels", [("**SO** ", "**WC** "), ("**EN** ", "**BO** "), ("**Jo** ", "**Wren** ")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_bold_initials_need_no_mark_behind(language: str, labels: tuple[str, ...]) -> None:
    assert understood(printed(language, labels), "talk.md")[0] == pairs(language)


@pytest.mark.parametrize("mark", [" — ", " – ", " - ", "—", "– ", ".— ", ". - "])
@pytest.mark.parametrize("names", [("Ida Holm", "Bo Ray"), ("La Gazette", "Bo")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dash_behind_a_bold_name_is_no_word(language: str, names: tuple[str, str], mark: str) -> None:
    bold = tuple(f"**{name}**{mark}" for name in names)
    tagged = printed(language, tuple(f"<p><b>{name}</b>{mark}" for name in names), "</p>\n")

    assert understood(printed(language, bold), "talk.md")[0] == pairs(language)
    assert understood(printed(language, bold, "\n"), "talk.md")[0] == pairs(language)
    assert understood(f"<html><body>{tagged}</p></body></html>", "talk.html")[0] == pairs(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dash_after_the_first_words_of_an_answer_behind_a_bold_name_stays(language: str) -> None:
    asked = [(question, f"{answer.split()[0]} – {answer}") for question, answer in pairs(language)]
    text = "\n\n".join(f"**Ida Holm** {question}\n\n**Bo Ray** {answer}" for question, answer in asked)

    assert understood(text, "talk.md")[0] == asked


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_and_a_reply_below_a_talk_that_are_both_in_italics_name_nobody_in_it(language: str) -> None:
    talk = "\n\n".join(f"**{question}**\n\n{answer}" for question, answer in pairs(language))
    below = f"### 2 ###\n\n**Max G.** — *{pairs(language)[0][0]}*\n\n**Ida Holm** *(blog)* — *{pairs(language)[0][1]}*"

    found, transcript = understood(f"{talk}\n\n{below}\n", "talk.md")

    assert "Max G" not in transcript.interviewees
    assert [question.strip("*") for question, _ in found] == [question for question, _ in pairs(language)]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("asks", "answers", "slip"),
    [
        ("TNR: ", "Vigdis: ", "Vidgis: "),
        ("Gazette: ", "Nathalie: ", "Natalie: "),
        ("Presse: ", "Hannelore: ", "Hanelore: "),
        ("Revista: ", "Remedios: ", "Rmedios: "),
        ("Jornal: ", "Leopoldina: ", "Leoploldina: "),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slip_in_a_name_is_the_same_speaker(language: str, asks: str, answers: str, slip: str, between: str) -> None:
    found, transcript = understood(
        printed(language, (asks, answers, asks, slip, asks, answers, asks, answers), between)
    )

    assert found == pairs(language)
    assert transcript.interviewees == (answers.strip(": "),)


@pytest.mark.parametrize("once", ["**Dash** ", "**Dash** – ", "**Dash**: "])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bold_label_may_lack_its_colon(language: str, once: str) -> None:
    text = printed(language, ("**Dash:** ", "**Wren:** ", once, "**Wren:** ", "**Jo:** ", "**Wren:** "))

    assert understood(text, "talk.md")[0] == pairs(language)


def test_names_that_differ_in_their_last_letter_are_two_peoples() -> None:
    text = printed("en", ("Jo Ray: ", "Martin: ", "Jo Ray: ", "Martina: "))

    assert understood(text)[1].interviewees == ("Martin", "Martina")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("asks", "answers", "once"),
    [
        ("MODERATOR: ", "DIRECTOR HOLM: ", "STUDENT, Harlan High: "),
        ("ANIMATRICE : ", "M. HOLM : ", "AUDITRICE, de Nantes : "),
        ("MODERATION: ", "FRAU HOLM: ", "SCHÜLERIN, Klasse 9b: "),
        ("LOCUTORA: ", "SRA. HOLM: ", "ALUMNA, Instituto Sur: "),
        ("MEDIADOR: ", "DRA. HOLM: ", "ALUNO, Escola do Monte: "),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_asks_once_may_have_a_place_behind(
    language: str, asks: str, answers: str, once: str, between: str
) -> None:
    text = printed(language, (asks, answers, once, answers, asks, answers, asks, answers), between)

    assert understood(text)[0] == pairs(language)


@pytest.mark.parametrize(
    "printed",
    ["[{who}] ({n}:02 - {n}:31)\n\n{words}", "[{who}] ({n}:02 – {n}:31) {words}", "{who} [{n}:02 - {n}:31]\n{words}"],
)
@pytest.mark.parametrize("who", [("Ann Lee", "Bo Ray"), ("Speaker 1", "Speaker 2"), ("Forscherin", "Befragte")])
def test_when_a_turn_begins_and_ends_is_not_said(who: tuple[str, str], printed: str) -> None:
    turns = ("Why do you keep bees?", "I like how they hum.", "Do they sting you?", "They never did, so far.")
    text = "\n\n".join(printed.format(who=who[n % 2], n=n, words=words) for n, words in enumerate(turns))
    document = document_of(text + "\n")

    assert pairs_in(document.source, parse(document, "en")) == [turns[:2], turns[2:]]
