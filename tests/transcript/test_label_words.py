from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.signs.label_words import (
    ANSWER_WORDS,
    NOBODY_WORDS,
    QUESTION_WORDS,
    looks_like_name,
    looks_like_nick,
)
from bot.transcript.speakers.roles import Role
from transcript.building import conversation_of, document_of, pairs_in


@pytest.mark.parametrize(
    "name", ["Ann", "Ann Lee", "Ludwig van Beethoven", "The Daily & Sons", "记者", "Ann (FSM)", "@Ann"]
)
def test_words_with_capitals_are_written_like_a_name(name: str) -> None:
    assert looks_like_name(name)


@pytest.mark.parametrize("words", ["", "one thing", "Ann said", "Well, Ann", "One Two Three Four Five Six", "我的问题"])
def test_a_clause_is_not_written_like_a_name(words: str) -> None:
    assert not looks_like_name(words)


@pytest.mark.parametrize(
    ("name", "is_nick"), [("ann", True), ("u/ann", True), ("ann#1234", True), ("a b", False), ("1234", False)]
)
def test_a_nickname_is_one_token_with_a_letter(name: str, is_nick: bool) -> None:
    assert looks_like_nick(name) is is_nick


def test_no_word_for_a_part_stands_for_two_parts() -> None:
    assert set() == QUESTION_WORDS & ANSWER_WORDS
    assert set() == (QUESTION_WORDS | ANSWER_WORDS) & NOBODY_WORDS


@pytest.mark.parametrize(
    "words", ["Me", "Ich", "Moi", "Yo", "Eu", "我", "Reporterin", "Journalistin", "Reportera", "Giornalista"]
)
def test_whoever_writes_down_the_talk_or_reports_it_asks(words: str) -> None:
    text = "".join(f"Ida: So, the {what}.\n\n{words}: Hm, the {what}.\n\n" for what in ("boats", "sails"))

    assert conversation_of(text).casting.roles["ida"] is Role.ANSWERS


def test_a_name_may_begin_with_its_particle() -> None:
    assert looks_like_name("von Trotha-Meyerling")
    assert looks_like_name("de la Cruz")
    assert not looks_like_name("de la casa")
    assert not looks_like_name("casa Cruz")


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Vraag", "Antwoord"),
        ("Fråga", "Svar"),
        ("Spørsmål", "Svar"),
        ("Spørgsmål", "Svar"),
        ("Pytanie", "Odpowiedź"),
        ("Otázka", "Odpověď"),
        ("Întrebare", "Răspuns"),
        ("Kérdés", "Válasz"),
        ("Soru", "Cevap"),
        ("Вопрос", "Ответ"),
        ("Питання", "Відповідь"),
        ("質問", "回答"),
        ("질문", "답변"),
    ],
)
def test_words_for_questions_and_answers_are_nobodys_names(asks: str, answers: str) -> None:
    turns = (
        ("Where do the boats go?", "They go to the island, and come back when the wind turns."),
        ("And in winter?", "I keep them in the barn then."),
        ("Who mends the sails?", "My aunt does, and I hold the lamp."),
    )
    text = "\n\n".join(f"{asks}: {asked}\n\n{answers}: {told}" for asked, told in turns)
    document = document_of(text)

    found = parse(document)

    assert pairs_in(document.source, found) == list(turns)
    assert (found.interviewers, found.interviewees) == ((), ())


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Pewawancara", "Narasumber"),
        ("Tanya", "Jawab"),
        ("Penanya", "Responden"),
        ("Ερώτηση", "Απάντηση"),
        ("Kysymys", "Vastaus"),
        ("Toimittaja", "Haastateltava"),
        ("Hỏi", "Đáp"),
        ("Phóng viên", "Khách mời"),
        ("سؤال", "جواب"),
        ("Prowadząca", "Gość"),
        ("Ведущий", "Гость"),
        ("采访人", "被采访人"),
        ("Muhabir", "Konuk"),
    ],
)
def test_words_for_parts_are_known_in_many_languages(asks: str, answers: str) -> None:
    turns = ((asks, "Aaa bbb."), (answers, "Ccc ddd."), (asks, "Eee fff."), (answers, "Ggg hhh."), (asks, "Iii."))
    text = "\n\n".join(f"{name}: {words}" for name, words in (*turns, (answers, "Jjj kkk.")))

    assert set(conversation_of(text).casting.roles.values()) == {Role.ASKS, Role.ANSWERS}
    assert conversation_of(text).casting.roles[conversation_of(text).labels[0].key] is Role.ASKS


@pytest.mark.parametrize(
    "words",
    [
        "Exactly. Rules",
        "Right. Question",
        "Sure. Examples",
        "Genau. Fortbildungen",
        "Stimmt. Beispiel",
        "Immer. Sommer",
        "Voilà. Conseil",
        "Claro. Ejemplo",
        "Exatamente. Conselho",
        "Certo. Esempio",
        "Precies. Voorbeeld",
    ],
)
def test_the_sentence_that_an_answer_begins_with_is_no_part_of_a_name(words: str) -> None:
    talk = (
        "## Jette Kranz:\n\nWhat do you tell the young?\n\n## Ida Holm:\n\nTo wait, and to look at the sky.\n\n"
        "## Jette Kranz:\n\nSo there are some things that you teach?\n\n"
        f"## Ida Holm:\n\n{words}: Who holds the rope? Who counts? I say so each spring.\n\n"
        "## Jette Kranz:\n\nAnd do they listen?\n\n## Ida Holm:\n\nSome of them do.\n"
    )
    document = document_of(talk)
    transcript = parse(document, "en")

    assert not looks_like_name(words)
    assert transcript.interviewees == ("Ida Holm",)
    assert pairs_in(document.source, transcript)[1][1].startswith(words)


@pytest.mark.parametrize("name", ["Capt. Holm", "Prof. Dr. Holm", "Lieut. Holm", "Wm. Holm", "J. R. Holm", "Hon. Ray"])
def test_a_title_with_a_full_stop_is(name: str) -> None:
    assert looks_like_name(name)


@pytest.mark.parametrize(
    "head",
    ["Roteiro (Alice)", "Guion", "Script", "Interview guide", "Leitfaden", "Fragebogen", "Cuestionario", "Traccia"],
)
def test_what_questions_are_read_from_asks_and_answers_nothing(head: str) -> None:
    part = f"{head}:\n\n**Have you ever used the mill?** Yes, each week.\n\n**And the sluice?** I fear it.\n\n"
    transcript = parse(document_of(f"# 2003\n\n## 1\n\n{part}Q1. 3\nQ2. 4\n\n## 2\n\n{part}Q1. 2\nQ2. 4\n"), "en")

    assert (transcript.interviewers, transcript.interviewees) == ((), ())
