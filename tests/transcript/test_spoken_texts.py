"""Radio, films, archives and mails: turns without names, voices that are heard once, lines that are counted."""

from __future__ import annotations

import pytest

from transcript.bells import LANGUAGES, TALKS, pairs, understood


def subrip(cues: list[str]) -> str:
    return "\n".join(f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{words}\n" for n, words in enumerate(cues, 1))


@pytest.mark.parametrize("mark", [">> ", "- ", "– ", ">>", "-"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_mark_in_captions_says_that_somebody_else_speaks(language: str, mark: str) -> None:
    cues = [f"{mark}{words}" for pair in pairs(language) for words in pair]

    assert understood(subrip(cues), "film.srt")[0] == pairs(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_narrator_among_turns_without_names_is_nobody(language: str) -> None:
    narrator = TALKS[language][2][2]
    told = f">> {narrator}: The tower stands alone."
    said = [f">> {words}" for pair in pairs(language) for words in pair]

    found, transcript = understood(subrip([told, *said[:2], told, *said[2:], told]), "film.srt")

    assert found == pairs(language)
    assert transcript.refusal is None


@pytest.mark.parametrize("mark", [".- ", ": ", " – "])
@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_calls_asks_and_whoever_sees_to_the_sound_is_nobody(language: str, mark: str) -> None:
    host, guest, _, caller, sound = TALKS[language][2]
    first, second, third, fourth = [f"{host}{mark}{q}\n{guest}{mark}{a}\n" for q, a in pairs(language)]
    text = f"{first}{second}{sound}{mark}Sorry, the line.\n{third}{fourth.replace(host, caller)}"

    assert understood(text)[0] == pairs(language)


@pytest.mark.parametrize(("asks", "answers"), [("I", "B"), ("I1", "B1"), ("HP", "DR"), ("Int", "Nar"), ("Holm", "Ray")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_of_a_whole_talk_may_be_counted(language: str, asks: str, answers: str) -> None:
    turns = [line for q, a in pairs(language) for line in (f"{asks}:  {q}", f"{answers}:  {a}", "    (3) And so on.")]
    counted = "".join(f"{n:<4}{line}\n" for n, line in enumerate(turns, 1))

    found, _ = understood(f"Archive of the tower\n\n{counted}\nEnd of tape 1.\n")

    assert [asked for asked, _ in found] == TALKS[language][0]
    assert [answer.startswith(told) for (_, answer), told in zip(found, TALKS[language][1], strict=True)] == [True] * 4


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("From: Ida Holm <ida@x.example>\nTo: Bo Ray <bo@y.example>\nSubject: Re: Bells", "On Monday, Bo Ray wrote:"),
        ("Von: Ida Holm <ida@x.example>\nAn: Bo Ray <bo@y.example>\nBetreff: AW: Glocken", "Am Montag schrieb Bo Ray:"),
        ("De : Ida Holm <ida@x.example>\nÀ : Bo Ray <bo@y.example>\nObjet : Cloches", "Le lundi, Bo Ray a écrit :"),
        ("De: Ida Holm <ida@x.example>\nPara: Bo Ray <bo@y.example>\nAsunto: Campanas", "El lunes, Bo Ray escribió:"),
        ("De: Ida Holm <ida@x.example>\nPara: Bo Ray <bo@y.example>\nAssunto: Sinos", "Na segunda, Bo Ray escreveu:"),
    ],
    ids=["en", "de", "fr", "es", "pt"],
)
def test_whoever_sends_a_mail_that_quotes_questions_answers_them(head: str, line: str) -> None:
    talk = "\n\n".join(f"> {asked}\n\n{answered}" for asked, answered in pairs("en"))

    found, transcript = understood(f"{head}\n\n{line}\n{talk}\n", "mail.eml")

    assert found == pairs("en")
    assert (transcript.interviewers, transcript.interviewees) == (("Bo Ray",), ("Ida Holm",))


@pytest.mark.parametrize("note", ["technician", "Technik", "régie", "técnico", "narrator"])
def test_what_stands_in_brackets_says_who_takes_part(note: str) -> None:
    lines = "".join(f"Ann: {asked}\nBo: {answered}\n" for asked, answered in pairs("en"))

    found, transcript = understood(lines.replace("Ann: Who rings", f"Cy ({note}): Your microphone.\nAnn: Who rings"))

    assert found == pairs("en")
    assert transcript.interviewees == ("Bo",)


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "Question from the floor"),
        ("de", "Frage aus dem Publikum"),
        ("fr", "Question dans la salle"),
        ("es", "Pregunta del público"),
        ("pt", "Pergunta da plateia"),
    ],
)
@pytest.mark.parametrize("mark", [": ", " – "])
def test_a_question_may_come_from_anywhere(language: str, label: str, mark: str) -> None:
    *turns, last = [f"Ann Holm{mark}{asked}\nBo Berg{mark}{answered}\n" for asked, answered in pairs(language)]

    found, transcript = understood("".join([*turns, last.replace("Ann Holm", label)]))

    assert found == pairs(language)
    assert (transcript.interviewers, transcript.interviewees) == (("Ann Holm",), ("Bo Berg",))
