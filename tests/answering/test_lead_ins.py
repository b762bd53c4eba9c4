from __future__ import annotations

import time

import pytest
from building import engine, interview_of
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.questions.lead_ins import without_lead_ins, without_view
from bot.answering.rewriting import best_reading
from bot.model import About, Quoted, SmallTalk
from bot.retrieval.verdicts import is_printed
from bot.service import Service

ASKED = "how deep is the well?"
WELL = interview_of(
    ("How deep is the well?", "Forty metres. We dug for two winters, and my uncle fell in once."),
    ("Does anyone know who poisoned the goats?", "Everybody knows, and nobody says it aloud."),
    ("What was the genuine question of the trial?", "Who owned the rope."),
)


@pytest.mark.parametrize(
    "lead_in",
    [
        *("genuine question ", "Quick question, ", "quick q: ", "i have a stupid question: ", "serious question tho, "),
        *("just curious ", "I’m just curious, ", "just wondering: ", "not gonna lie im curious ", "NGL I'm curious "),
        *("anyone know ", "does anyone know ", "Does anybody here know: ", "hey bot ", "hi bot, ", "!ask ", "/ask "),
        *(
            "@Verbatim ",
            "@verbatim: ",
            "omg ",
            "OMG!! ",
            "bro ",
            "bro, ",
            "ok so quick question, ",
            "omg bro ",
            "hi all 🐶 quick q: ",
        ),
        *("idk if this was asked but ", "not sure if this has been asked already, but ", "idk if he said but "),
        *(
            "sorry if this was asked already, ",
            "sorry if dumb question but ",
            "sorry for the stupid question, ",
            "sorry if this was asked before but ",
        ),
        *("I meant ", "No I meant ", "no, i meant: ", "sorry, I meant ", "actually I meant ", "I meant to ask "),
        *("kurze Frage, ", "Kurze Frage: ", "mal ne frage, ", "ich hätte da mal 'ne Frage: ", "nein ich meinte "),
        *("petite question, ", "question bête mais ", "j'ai une petite question : ", "non je voulais dire "),
        *("una pregunta, ", "Tengo una pregunta: ", "pregunta rápida ", "no, me refería a ", "¡hola! una pregunta: "),
        *("no, quería decir ", "perdón, quería decir: ", "Quería decir: "),
        *("good answer, ", "Thanks! ", "great. ", "I love it! quick question: ", "quick question: great answer, "),
        *("merci, bonne réponse. ", "gute Antwort, ", "danke: ", "¡qué buena respuesta! ", "gracias, "),
        *("my friend Sarah asks ", "a friend of mine wants to know ", "asking for a friend, ", "hey Verbatim "),
        *("my brother asks: ", "my two kids are wondering, ", "ma sœur me demande: ", "un amigo pregunta: "),
        *("meine Freundin Lea fragt, ", "ein Kollege will wissen, ", "mon ami demande ", "mi hermana quiere saber "),
        *("I live in Germany, ", "I’m from Spain. ", "as a Canadian, ", "hi, we come from the United States: "),
        *("I'm a Canadian, ", "German here, ", "Ich komme aus Österreich, ", "Als Kanadier frage ich mich, "),
        *("I'm from the US, ", "we live in the UK: ", "We're from the EU. "),
        *("I'm originally from Spain, ", "I live in the south of Germany, ", "We're students from Canada, "),
        *("ich bin Lehrer aus Österreich, ", "Ich bin auch Deutsche, ", "je suis étudiante en Belgique, "),
        *("Je viens du Canada, ", "je vis en Belgique : ", "soy de México, ", "¡Hola desde Chile! "),
        *("nice, ", "Hm… ", "wow! ", "oh interesting: ", "Das ist spannend, ", "c'est dingue, ", "qué interesante, "),
    ],
)
def test_what_leads_up_to_a_question_is_left_out(lead_in: str) -> None:
    assert without_lead_ins(f"{lead_in}{ASKED}") == ASKED


def test_before_a_long_question_a_reaction_stays() -> None:
    message = "hm, and who of them was it that paid for the new rope?"

    assert without_lead_ins(message) == message


@pytest.mark.parametrize(
    "message",
    [
        *("Good, bad or both?", "right, left, or the middle?", "Gut, oder schlecht?", "Bien, mal ou pas du tout?"),
        *("Really, how?", "How, then?", "how so, if it rained?"),
    ],
)
def test_what_may_be_chosen_and_what_asks_is_no_reaction(message: str) -> None:
    assert without_lead_ins(message) == message


@pytest.mark.parametrize("clause", ["no, ", "yes, ", "the first one, ", "oh my uncle, ", "right bank, "])
def test_what_answers_or_names_something_is_no_reaction(clause: str) -> None:
    assert without_lead_ins(f"{clause}{ASKED}") == f"{clause}{ASKED}"


@pytest.mark.parametrize("tail", [" exactly", " bro", ", bro", " rn", " @Verbatim", " exactly bro"])
@pytest.mark.parametrize("mark", ["", "?", " ??"])
def test_what_trails_behind_a_question_is_left_out_and_its_mark_stays(tail: str, mark: str) -> None:
    assert without_lead_ins(f"how deep is it{tail}{mark}") == f"how deep is it{mark}"


@pytest.mark.parametrize("opening", ["wait so ", "ok but like ", "wait ", "so "])
def test_an_opening_behind_which_people_ask_anything_stays(opening: str) -> None:
    assert without_lead_ins(f"{opening}{ASKED}") == f"{opening}{ASKED}"


@pytest.mark.parametrize(
    "message",
    [
        *("quick question", "just curious", "does anyone know?", "@Verbatim", "!ask", "I meant it", "bro?"),
        *("hey bot", "omg bro", "hey bot thanks", "omg thank you", "exactly", ""),
        *(
            "bro culture in the yard?",
            "does anyone know her?",
            "quick question time at the trial",
            "una pregunta difícil",
        ),
        *("a simple question of taste?", "petite question de goût", "who is his bro", "why did she become an RN?"),
        *("¿Quería decir que no habría dinero?", "quería decir la verdad"),
        *("over what exactly?", "what rn", "Genuine questions?"),
        *("thanks to whom, and why?", "great minds, do they agree?", "good answer", "Thanks, good answer!", "Thanks!"),
        *("love it or not, who pays?", "a good answer, is there one?", "the best answer, what was it?"),
        *("my daughter never asks questions, what now?", "a teacher asks a pupil too many questions, is that bad?"),
        *("my wife always wants to know why, is that good?"),
        *("mein Sohn fragt immer, warum der Brunnen tief ist", "Eine Mutter fragt ihr Kind nach dem Krieg?"),
        *("mon frère demande toujours de l'argent, pourquoi ?", "mi hijo pregunta mucho, ¿por qué?"),
        *("asking for a friend is common there, why?"),
    ],
)
def test_what_is_no_lead_in_or_all_of_the_message_stays(message: str) -> None:
    assert without_lead_ins(message) == message


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from(["quick question", "bro", "rn", "exactly", ",", "why"])).map(" ".join)
)
def test_what_is_left_is_shorter_and_has_nothing_more_to_leave_out(message: str) -> None:
    left = without_lead_ins(message)

    assert len(left) <= len(message)
    assert without_lead_ins(left) == left


def test_many_tails_are_left_out_in_no_time() -> None:
    asked = "how deep is it" + " rn bro" * 560

    began = time.process_time()
    left = without_lead_ins(asked)

    assert left == "how deep is it"
    assert time.process_time() - began < 0.5


@pytest.mark.parametrize("message", ["i'm a x" + "-" * 3_990, "i'm german, " * 330])
def test_whence_somebody_is_is_told_in_no_time(message: str) -> None:
    began = time.process_time()
    without_lead_ins(message)

    assert time.process_time() - began < 0.1


@pytest.mark.parametrize(
    "lead_in", ["genuine question ", "not gonna lie im curious ", "@Verbatim ", "does anyone know "]
)
def test_a_question_is_answered_with_a_lead_in_as_without(lead_in: str) -> None:
    service = Service((WELL,), engine())

    plain, led = service.ask(ASKED), service.ask(f"{lead_in}{ASKED}")

    assert isinstance(plain, Quoted)
    assert isinstance(led, Quoted)
    assert (led.match, led.search.read_as) == (plain.match, None)
    assert led.search.question == f"{lead_in}{ASKED}"


def test_a_lead_in_that_is_printed_so_belongs_to_the_question() -> None:
    reply = Service((WELL,), engine()).ask("does anyone know who poisoned the goats")

    assert isinstance(reply, Quoted)
    assert is_printed(reply.match)


def test_a_request_or_a_question_about_the_interview_may_have_a_lead_in() -> None:
    service = Service((WELL,), engine())

    assert isinstance(service.ask("quick question: who is being interviewed?"), About)
    assert isinstance(service.ask("omg thanks"), SmallTalk)


def test_a_follow_up_may_have_a_lead_in_and_follow_one() -> None:
    reply = Service((WELL,), engine()).ask("no I meant why?", f"quick question, {ASKED}")

    assert reply.search.read_as == f"{ASKED} why?"


@pytest.mark.parametrize(
    "question",
    [
        *(
            "I think Russia will win, what does she say?",
            "In Germany, what can I grow?",
            "As a Russian ally, is it safe?",
        ),
        *("I'm from Spain. And you?", "China is here, what happens now?", "I am sorry, how deep is the well?"),
        *("Como Rusia, ¿tiene China un plan?", "My friend Sarah died, why?"),
        *("I'm curious about Russia, why did it attack?", "I'm interested in China, what should I read?"),
        *("I'm afraid of Russia, should I be?", "I'm in favour of leaving Russia, what does she say?"),
        *("I am against war with Russia, what does he say?", "I'm going to Japan, what should I eat there?"),
        *("What happens in China here, and why is that so?", "Why Germany here, and not France?"),
        *("Ich bin gegen Russland, was sagt er dazu?", "Als Fan von Russland, was sagt er dazu?"),
        *("Je suis contre la Russie, qu'en pense-t-il ?", "Soy fan de Alemania, ¿qué dice de eso?"),
    ],
)
def test_what_says_more_than_whence_somebody_is_stays(question: str) -> None:
    assert without_lead_ins(question) == question


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("Was sagt sie dazu, ob der Brunnen tief ist?", "der Brunnen tief ist?"),
        ("was meint er eigentlich darüber, daß der Brunnen tief ist", "der Brunnen tief ist"),
        ("Was hat sie dazu gesagt, dass der Onkel fiel?", "der Onkel fiel?"),
        ("Que dit-elle sur le fait que le puits est profond ?", "le puits est profond ?"),
        ("Qu’est-ce qu’il pense du fait qu’il est profond ?", "il est profond ?"),
        ("que pense-t-elle de la question de savoir s'il est profond", "il est profond"),
        ("¿Qué opina de que el pozo sea hondo?", "el pozo sea hondo?"),
        ("Qué dice ella sobre si el pozo es hondo", "el pozo es hondo"),
    ],
)
def test_what_asks_for_a_view_is_left_out(question: str, left: str) -> None:
    assert without_view(question) == left


@pytest.mark.parametrize(
    "question",
    [
        *(
            "Was sagt sie dazu?",
            "Was sagt sie dazu, ob das stimmt?",
            "Was sagt der Wirt dazu, dass der Brunnen leer ist?",
        ),
        *(
            "Que dit-elle ?",
            "Que dit-elle sur le puits du village ?",
            "¿Qué opina de que?",
            "¿Qué dice de los pozos de aquí?",
        ),
        *("What does she say about whether the well is deep?", "Glaubt sie, dass der Brunnen tief ist?"),
    ],
)
def test_what_asks_for_anything_else_stays(question: str) -> None:
    assert without_view(question) == question


#: An exchange, and what its answer is asked for.
_VIEWS_ASKED = {
    "de": (("Wie tief ist der Brunnen?", "Vierzig Meter. Wir gruben zwei Winter lang."), "der Brunnen tief ist"),
    "fr": (
        ("Qui paie la lampe ?", "Le ministère a payé la lampe, et nous payons l'huile."),
        "le ministère a payé la lampe",
    ),
    "es": (
        ("¿Quién paga la lámpara?", "El ministerio pagó la lámpara; el aceite es nuestro."),
        "el ministerio pagó la lámpara",
    ),
}
_ASKING_FOR_A_VIEW = {
    "de": "Was sagt sie dazu, ob {}?",
    "fr": "Que dit-elle sur le fait que {}?",
    "es": "¿Qué dice sobre si {}?",
}


@pytest.mark.parametrize("language", _VIEWS_ASKED)
def test_somebodys_view_is_as_sure_as_what_it_is_of(language: str) -> None:
    pair, said = _VIEWS_ASKED[language]
    service = Service((interview_of(pair, language=language, title=None, standfirst=None),), engine())

    bare, viewed = (service.ask(text).search for text in (f"{said}?", _ASKING_FOR_A_VIEW[language].format(said)))

    assert [m.confidence for m in viewed.candidates] == [m.confidence for m in bare.candidates]
    assert viewed.read_as is None


def test_a_printed_question_that_asks_for_a_view_is_read_as_it_is_printed() -> None:
    asked = "Was sagt sie dazu, dass der Brunnen des Onkels leer ist?"
    talk = interview_of((asked, "Meine Tante sagt, dass er das seit hundert Jahren ist."), language="de")
    searcher = Service((talk,), engine()).searcher

    read, printed = (best_reading(searcher.index, searcher.scoring, text, None) for text in (f"{asked} ja?", asked))

    assert (read.query, printed.query) == ("der Brunnen des Onkels leer ist? ja?", asked)
