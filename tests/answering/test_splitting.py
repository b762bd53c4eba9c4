from __future__ import annotations

import time
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from building import rows_of, seed_service, service_of
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.answering.plain_requests.interview_names import is_order
from bot.answering.questions.splitting import MOST_QUESTIONS, split_questions
from bot.model import About, NotCovered, Quoted, Requested, SmallTalk, Unsure

MESSAGES = Path(__file__).parent / "messages"
#: Least precision and recall of "this message holds several different questions", by set of messages: of where it is
#: cut, then of how many replies it gets. "several" is what the rules were made with; "several_later" was written after
#: them, and got 0.71 and 0.94, then 0.73 and 0.89, before two expressions were added for what it had shown.
FLOORS = {
    "several": ((0.88, 0.98), (0.92, 0.98)),
    "several_later": ((0.80, 0.98), (0.87, 0.98)),
}


def parts_of(message: str) -> list[str]:
    return [span.of(message) for span in split_questions(message)]


def precision_and_recall(pairs: list[tuple[bool, bool]]) -> tuple[float, float]:
    """Return both for pairs of what was found and what is so."""
    right = sum(found and so for found, so in pairs)
    return right / sum(found for found, _ in pairs), right / sum(so for _, so in pairs)


@pytest.mark.parametrize("name", FLOORS)
def test_messages_are_cut_where_another_question_begins(name: str) -> None:
    rows = rows_of(MESSAGES / f"{name}.jsonl")

    cut = [parts_of(row["message"]) for row in rows]
    replies = [
        (seed_service() if row["interview"] == "seed" else service_of(row["interview"])).ask_each(row["message"])
        for row in rows
    ]

    several = [len(row["parts"]) > 1 for row in rows]
    figures = (
        precision_and_recall([(len(c) > 1, s) for c, s in zip(cut, several, strict=True)]),
        precision_and_recall([(len(r) > 1, s) for r, s in zip(replies, several, strict=True)]),
    )
    for what, (precision, recall) in zip(("cut", "replied to"), figures, strict=True):
        Console().print(f"{name}, {what}: several questions with precision {precision:.2f}, recall {recall:.2f}")
    cut_floors, reply_floors = FLOORS[name]
    assert all(map(float.__ge__, (*figures[0], *figures[1]), (*cut_floors, *reply_floors)))


def test_each_part_of_the_labelled_messages_holds_its_question() -> None:
    rows = [row for row in rows_of(MESSAGES / "several.jsonl") if row["parts"]]

    whole = [
        len(cut) == len(row["parts"]) and all(key in part for key, part in zip(row["parts"], cut, strict=True))
        for row in rows
        if (cut := parts_of(row["message"]))
    ]

    assert sum(whole) / len(whole) >= 0.97


def test_the_labelled_messages_are_of_both_kinds() -> None:
    rows = rows_of(MESSAGES / "several.jsonl")

    assert len(rows) >= 60
    assert sum(not row["parts"] for row in rows) >= 25
    assert {len(row["parts"]) for row in rows} == {0, 2, 3}


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("Why does China back Russia? And what about oil?", ["Why does China back Russia?", "And what about oil?"]),
        ("who is he and what does he do?", ["who is he", "what does he do?"]),
        ("hi! what does it cost? thanks, who pays?", ["what does it cost?", "thanks, who pays?"]),
        ("What does it cost? My uncle pays. Who decides?", ["What does it cost?", "My uncle pays. Who decides?"]),
        ("when and where did they meet?", ["when and where did they meet?"]),
        ("Does he explain how they met and who paid for it?", ["Does he explain how they met and who paid for it?"]),
        ("Is it finished? Why not?", ["Is it finished? Why not?"]),
        ("Is it finished? Or does it take longer?", ["Is it finished? Or does it take longer?"]),
        ("hello there", ["hello there"]),
        ("   ", []),
    ],
)
def test_a_message_is_cut_into_its_questions(message: str, parts: list[str]) -> None:
    assert parts_of(message) == parts


@pytest.mark.parametrize(
    "message",
    ["What did Dr. Zhao say about oil?", "My Dr. says hi, can China end the war?", "Summarise Prof. What about oil?"],
)
def test_a_title_is_no_end_of_an_order(message: str) -> None:
    interviews = seed_service().interviews

    assert len(split_questions(message, partial(is_order, interviews=interviews))) == 1


def test_what_is_quoted_or_pasted_asks_nothing() -> None:
    assert len(parts_of("> Who pays? Who decides?\nwhy does China back Russia?")) == 1
    assert len(parts_of("```\nwho pays? who decides?\n```\nwhy does China back Russia?")) == 1


@given(st.lists(st.sampled_from(["Why is that?", "who paid for it", "and", "hi!", "No.", "\n", "<@1>", "oil?", "🎉"])))
def test_parts_are_stretches_of_the_message_in_order(pieces: list[str]) -> None:
    message = " ".join(pieces)

    spans = split_questions(message)

    assert bool(spans) is bool(message.strip())
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert all(span.end <= len(message) for span in spans)


def test_each_question_is_answered_in_the_order_asked() -> None:
    replies = seed_service().ask_each("Why does China stick with Russia? And what about oil?")

    assert [reply.search.question for reply in replies] == ["Why does China stick with Russia?", "And what about oil?"]
    assert [r.match.exchange.number for r in replies if isinstance(r, Quoted)] == [1, 3]


@pytest.mark.parametrize(
    "message",
    [
        "¿Podría Xi llamar a Zelenski? ¿Quién decide cuándo termina la guerra?",
        "Könnte Xi Selenskyj anrufen? Und wer entscheidet, wann der Krieg endet?",
        "Xi pourrait-il appeler Zelensky ? Et qui décide de la fin de la guerre ?",
    ],
)
def test_what_asks_for_a_yes_or_no_first_hides_no_question_behind_it(message: str) -> None:
    replies = seed_service().ask_each(message)

    assert [reply.match.exchange.number for reply in replies if isinstance(reply, Quoted)] == [5, 6]


def test_one_question_is_answered_as_ever() -> None:
    message = "Can I ask something? Why does China support Russia?"

    assert seed_service().ask_each(message) == (seed_service().ask(message),)


def test_the_first_question_may_lean_on_the_one_before_the_message() -> None:
    before = "Why can’t China afford a collapse of Putin’s regime?"

    assert seed_service().ask_each("why not?", before) == (seed_service().ask("why not?", before),)


@pytest.mark.parametrize("order", ["", " And summarise it, please."])
def test_a_follow_up_to_several_questions_is_about_the_last_one(order: str) -> None:
    (reply,) = seed_service().ask_each("why?", f"Who decides when the war ends? Could Xi call Zelensky?{order}")

    assert isinstance(reply, Quoted)
    assert reply.match.exchange.number == 5
    assert reply.search.read_as in ("Could Xi call Zelensky? why?", "Could Xi call Zelensky why?")


def test_a_part_that_is_not_covered_is_said_to_be_so() -> None:
    replies = seed_service().ask_each("Is the 12-point document a roadmap? What is the capital of Mongolia?")

    assert [type(reply) for reply in replies] == [Quoted, NotCovered]


def test_what_gets_the_same_reply_is_replied_to_once() -> None:
    replies = seed_service().ask_each("Who is being interviewed? Who is the person interviewed here?")

    assert [type(reply) for reply in replies] == [About]


def test_the_wording_that_is_quoted_stands_for_a_question_said_twice() -> None:
    replies = service_of("goalkeeper-portrait").ask_each("Is he superstitious? Does he believe in luck?")

    assert [type(reply) for reply in replies] == [Quoted]


@pytest.mark.parametrize(
    ("message", "kinds"),
    [
        ("¿Por qué China apoya a Rusia? ¿Y el petróleo?", [Quoted, Unsure]),
        ("Could Xi call Zelensky? Could Xi call Mongolia?", [Quoted, NotCovered]),
        ("Does Putin need Xi? Does Xi need Putin?", [NotCovered, Quoted]),
        ("Who are you? Who is she?", [Requested, About]),
        ("Can you cite that? Can you translate that?", [Requested, SmallTalk]),
        ("Could Xi call Zelensky? COULD XI CALL ZELENSKY!?", [Quoted]),
        ("What would Mongolia pay? How much money would Mongolia pay?", [NotCovered]),
        ("Give me the summary. Please summarise it.", [Requested]),
        ("Can you speak German? Can you translate it?", [SmallTalk]),
    ],
)
def test_only_what_asks_the_same_is_replied_to_once(message: str, kinds: list[type]) -> None:
    assert [type(reply) for reply in seed_service().ask_each(message)] == kinds


def test_small_talk_around_questions_gets_no_reply_of_its_own() -> None:
    replies = seed_service().ask_each("hi! could Xi call Zelensky? lol. who decides when the war ends? thanks!")

    assert len(replies) == 2
    assert not any(isinstance(reply, SmallTalk) for reply in replies)


def test_no_more_than_three_questions_are_answered() -> None:
    message = "Who is Xi? What does oil cost? Who decides when the war ends? Could Xi call Zelensky? Is China neutral?"

    assert len(parts_of(message)) == 5
    replies = seed_service().ask_each(message)
    assert len(replies) == MOST_QUESTIONS
    assert [reply.search.left for reply in replies] == [0, 0, 2]


def test_a_question_that_is_asked_again_is_not_left_out() -> None:
    message = "Who is Xi? What does oil cost? Who decides when the war ends? Who is Xi? what does OIL cost?"

    assert [reply.search.left for reply in seed_service().ask_each(message)] == [0, 0, 0]


@pytest.mark.parametrize("message", ["", "  ", "🎉", "???", "and and and?", "<@1>", "? " * 100])
def test_any_message_gets_a_reply_at_least(message: str) -> None:
    assert 1 <= len(seed_service().ask_each(message)) <= MOST_QUESTIONS


@pytest.mark.parametrize(
    "piece", ["a, ", "what if, ", "is the a, is the b, ", "is it ok, and ", "y qué es ", "? ", "> a\n", "<@"]
)
def test_the_longest_message_is_cut_in_a_moment(piece: str) -> None:
    message = (piece * 4_000)[:4_000]
    start = time.thread_time()

    split_questions(message)

    assert time.thread_time() - start < 2


def test_a_message_full_of_questions_takes_no_longer_than_a_few() -> None:
    start = time.thread_time()

    replies = seed_service().ask_each("who paid for it? " * 200)

    assert [reply.search.left for reply in replies] == [0]
    assert time.thread_time() - start < 3


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        (
            "bonjour, pourquoi il a quitté la mairie ? et maintenant il fait quoi ?",
            ["bonjour, pourquoi il a quitté la mairie ?", "et maintenant il fait quoi ?"],
        ),
        ("Hola, ¿cuánto cuesta? ¿y quién la va a heredar?", ["Hola, ¿cuánto cuesta?", "¿y quién la va a heredar?"]),
        ("Salut, et le pétrole ?", ["Salut, et le pétrole ?"]),
    ],
)
def test_a_greeting_in_another_language_hides_no_question_behind_it(message: str, parts: list[str]) -> None:
    assert [span.of(message) for span in split_questions(message)] == parts


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        (
            "Wer bezahlt das alles und kann sie selbst Orgel spielen?",
            ["Wer bezahlt das alles", "kann sie selbst Orgel spielen?"],
        ),
        ("Was kostet das, und wer zahlt?", ["Was kostet das", "wer zahlt?"]),
        ("wer zahlt, und wann kommt das Boot?", ["wer zahlt", "wann kommt das Boot?"]),
        ("Hast du Kinder, und was machen die?", ["Hast du Kinder", "was machen die?"]),
        ("hallo, wie viele sind es und wie alt ist sie?", ["hallo, wie viele sind es", "wie alt ist sie?"]),
        (
            "Comment devient-on paludier et combien gagne un paludier ?",
            ["Comment devient-on paludier", "combien gagne un paludier ?"],
        ),
        (
            "Combien gagne un paludier et pourquoi a-t-il créé une école ?",
            ["Combien gagne un paludier", "pourquoi a-t-il créé une école ?"],
        ),
        ("Que craint-il et ira-t-il au tribunal ?", ["Que craint-il", "ira-t-il au tribunal ?"]),
        (
            "¿Cuánta agua se perdió y cuánto costaría arreglarlo?",
            ["¿Cuánta agua se perdió", "cuánto costaría arreglarlo?"],
        ),
        ("quien desconecto la sirena y cuanto costaria?", ["quien desconecto la sirena", "cuanto costaria?"]),
        ("¿Va a dimitir y quién paga los cables?", ["¿Va a dimitir", "quién paga los cables?"]),
        (
            "¿Quién pagó la presa y cuánto costó el dique y por qué no avisó a nadie?",
            ["¿Quién pagó la presa", "cuánto costó el dique", "por qué no avisó a nadie?"],
        ),
    ],
)
def test_two_questions_joined_in_another_language_are_cut(message: str, parts: list[str]) -> None:
    assert parts_of(message) == parts


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("esta bien la presa? y ella dimite?", ["esta bien la presa?", "y ella dimite?"]),
        ("va a dimitir? cuanta gente trabaja de noche?", ["va a dimitir?", "cuanta gente trabaja de noche?"]),
        ("esta bien la presa? cuanto costaria?", ["esta bien la presa?", "cuanto costaria?"]),
        ("le gusta el trabajo? cuanto gana?", ["le gusta el trabajo?", "cuanto gana?"]),
        ("esta bien? cuanto costaria?", ["esta bien? cuanto costaria?"]),
        ("va en serio? cuanto costaria?", ["va en serio? cuanto costaria?"]),
    ],
)
def test_spanish_questions_are_cut_without_the_marks_that_open_them(message: str, parts: list[str]) -> None:
    assert parts_of(message) == parts


@pytest.mark.parametrize(
    "message",
    [
        "Warum und wie hat er das gemacht?",
        "Wer kam, und wann?",
        "Warum streiten er und sie über die Orgel?",
        "Wie viele Männer und wie viele Frauen arbeiten dort?",
        "Wer ist auf Kolk zugegangen und hat sie gefragt?",
        "Welches Urteil fand die Richterin nicht richtig und musste es trotzdem begründen?",
        "Weiß sie, wer das getan hat und warum er es tat?",
        "Pourquoi lui et elle se battent-ils contre le port ?",
        "Où habite-t-elle et depuis quand ?",
        "Combien d'hommes et combien de femmes travaillent là ?",
        "Y a-t-il quelque chose qu'elle a perdu et qui lui manque ?",
        "Sait-il qui paie et combien ça coûte ?",
        "Qu'est-ce qui ronge les talus et qui menace les oiseaux ?",
        "¿Cuántos hombres y cuántas mujeres trabajan en la presa?",
        "¿Quién es el que abrió la compuerta y que llamó al alcalde?",
        "quién lo hizo y por qué?",
        "Ella dice quién lo hizo y cuánto costó.",
    ],
)
def test_one_question_with_an_and_in_another_language_is_not_cut(message: str) -> None:
    assert len(parts_of(message)) == 1


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("summarise it and what did she say about oil?", ("summarise it", "what did she say about oil?")),
        ("Summarise it. What does he say about oil?", ("Summarise it", "What does he say about oil?")),
        ("tldr please, and why does China back Russia", ("tldr please", "why does China back Russia")),
        ("what does he say about oil and give me the summary", ("what does he say about oil", "give me the summary")),
        ("list the questions and tell me who pays for it", ("list the questions", "tell me who pays for it")),
        ("summarise the interview and list the questions", ("summarise the interview", "list the questions")),
        ("résume-le, et que dit-elle du pétrole ?", ("résume-le", "que dit-elle du pétrole ?")),
        (
            "Montre-moi les questions puis dis-moi pourquoi Pékin paie",
            ("Montre-moi les questions", "dis-moi pourquoi Pékin paie"),
        ),
        ("fasse es zusammen und was sagt er über Öl?", ("fasse es zusammen", "was sagt er über Öl?")),
        ("Fass es kurz zusammen und sag mir, ob China liefert", ("Fass es kurz zusammen", "sag mir, ob China liefert")),
        ("resúmelo y ¿qué dice sobre el petróleo?", ("resúmelo", "¿qué dice sobre el petróleo?")),
        (
            "summarise the interview and who pays? does China pay for the oil?",
            ("summarise the interview", "who pays?", "does China pay for the oil?"),
        ),
    ],
)
def test_an_order_beside_a_question_is_cut_off(message: str, parts: tuple[str, ...]) -> None:
    cut = split_questions(message, lambda clause: is_order(clause, ()))

    assert tuple(span.of(message) for span in cut) == parts


@pytest.mark.parametrize(
    "message",
    [
        "In short, why does China support Russia?",
        "in one sentence, and in simple words, why does China support Russia?",
        "To sum up, why does China support Russia?",
        "why does China support Russia, in a nutshell?",
        "En résumé, pourquoi la Chine soutient-elle la Russie ?",
        "Kurz zusammengefasst, warum steht China zu Russland?",
        "en resumen, ¿por qué apoya China a Rusia?",
        "I have a question, why does China back Russia?",
        "summarise it and why?",
        "what are the main points and the key messages?",
        "could you please summarise it, and make it short?",
        "can you summarise what she says about oil and why she does?",
    ],
)
def test_what_is_one_order_or_one_question_is_not_cut(message: str) -> None:
    assert len(split_questions(message, lambda clause: is_order(clause, ()))) == 1


def test_a_question_beside_an_order_is_answered() -> None:
    first, second = seed_service().ask_each("summarise it and why can't China afford a collapse of Putin's regime?")

    assert isinstance(first, Requested)
    assert isinstance(second, Quoted)
    assert second.match.exchange.number == 2


def test_a_question_beside_an_order_may_lean_on_the_one_before_it() -> None:
    _, second = seed_service().ask_each("summarise it, and how much of it?", "what does China gain from a weak Russia?")

    assert second.search.read_as == "what does China gain from a weak Russia? how much of it?"


@pytest.mark.parametrize("between", [" ", "\n", ", "])
def test_a_message_of_almost_nothing_but_spaces_is_cut_quickly(between: str) -> None:
    began = time.process_time()
    split_questions(f"summarise it{between * (3900 // len(between))}why?", lambda _: False)

    assert time.process_time() - began < 0.5


@pytest.mark.parametrize("words", ["Ok. ", "and p. 1 - ", "so, "])
def test_only_a_short_clause_beside_a_message_is_read_as_an_order(words: str) -> None:
    message = words * (4000 // len(words))
    read: list[int] = []

    def ordering(clause: str) -> bool:
        read.append(len(clause))
        return is_order(clause, ())

    split_questions(message, ordering)

    assert max(read) <= 300
    assert len(read) <= 200
