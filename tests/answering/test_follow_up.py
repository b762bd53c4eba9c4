from __future__ import annotations

import pytest
from building import printed, seed

from bot.answering.questions.follow_up import goes_on, is_bare, is_part, joined, leans, may_lean


@pytest.mark.parametrize(
    "question",
    [
        "why?",
        "why not?",
        "how so?",
        "when?",
        "pourquoi ?",
        "and in the long run?",
        "what about oil?",
        "and oil",
        "but the war?",
        "does he want that?",
        "what does it want?",
        "who said that?",
        "tell me more",
        "anything else?",
        "at what depth?",
        "ok and who in turkey",
        "et le pétrole ?",
        "pourquoi pas ?",
        "¿y el petróleo?",
        "und das Öl?",
        "warum nicht?",
        "wann war das?",
        "von wem",
        "in welchem Monat?",
        "hat es gewirkt?",
        "qui ?",
        "quel âge ?",
        "elle a répondu quoi",
        "à cause de quoi",
        "¿cuándo?",
        "desde cuándo",
        "¿a qué hora?",
        "les gustó?",
    ],
)
def test_a_question_that_says_little_leans_on_the_one_before(question: str) -> None:
    assert leans(question)


@pytest.mark.parametrize(
    "question",
    [
        "Why does China fear collapse?",
        "What is the capital of Mongolia?",
        "and submarines, aircraft and nuclear engineering?",
        "submarines?",
        "Russian oil",
        "what is this interview about?",
        "Pourquoi la Chine soutient la Russie ?",
        "¿Por qué China apoya a Rusia?",
        "Warum unterstützt China Russland?",
        "Wovor hat die Messerwerferin Lampenfieber?",
        "Wie groß ist die Bürgerwehr?",
        "Combien de frontières a la Russie ?",
        "Où se trouve le musée de la ville ?",
        "¿Cuántos barcos tiene la armada?",
        "Quién dirige el sindicato de pescadores",
        "does he want submarines, aircraft and oil?",
        "",
        "?!",
    ],
)
def test_a_question_that_says_enough_stands_alone(question: str) -> None:
    assert not leans(question)


@pytest.mark.parametrize("number", [1, 2, 3, 5])
def test_stored_questions_stand_alone(number: int) -> None:
    assert not leans(printed(seed(), number))


@pytest.mark.parametrize(
    "question",
    [
        *("and the harbour master, what did she say?", "but nobody in town believed the mayor"),
        *("et ensuite, on l'a laissé là ?", "sur quelle distance", "pendant combien de temps", "jusqu'où ?"),
        *("und der Bürgermeister, was hat er gesagt?", "nach wie vielen Jahren war das?", "in welchem Jahr genau"),
        *("y q hizo con su hijo", "¿durante cuántos años?", "en q año y mes", "¿con quién se fue de la casa?"),
    ],
)
def test_a_question_that_opens_like_a_part_of_a_sentence_is_one(question: str) -> None:
    assert is_part(question)
    assert may_lean(question)


@pytest.mark.parametrize(
    "question",
    ["andere Leute?", "where in town?", "en voilà une idée", "in Welzheim war was?", "y'all ok?", "por la tarde", ""],
)
def test_words_that_begin_alike_open_no_part_of_a_sentence(question: str) -> None:
    assert not is_part(question)


@pytest.mark.parametrize(
    ("question", "may"),
    [
        ("how did people react?", True),
        ("longtemps ?", True),
        ("weshalb war der so sauer", True),
        ("¿por?", True),
        ("how did people in the harbour react?", False),
        ("pourquoi les gens du port ont-ils réagi ?", False),
        ("wieso waren die Leute im Hafen so sauer", False),
        ("¿por qué se enojó tanto la gente?", False),
    ],
)
def test_only_a_short_question_may_lean_on_the_one_before_without_a_sign_of_it(question: str, may: bool) -> None:
    assert may_lean(question) == may


def test_a_follow_up_is_read_after_the_question_before() -> None:
    assert joined("Does China want oil?", "why?") == "Does China want oil? why?"


@pytest.mark.parametrize(
    "question",
    [
        *(
            "tell me more",
            "go on",
            "Anything else?",
            "can you tell me more about it",
            "any others?",
            "are there others",
        ),
        *("dis-m'en plus", "racontez-nous en davantage", "continuez", "erzähl mir mehr", "weiter", "und was noch?"),
        *("tell me mroe", "tlel me more", "anyhting else?", "contineu"),
        *("dime más", "cuéntame más sobre eso", "¿y qué más?", "sigue"),
        *("any more?", "or others", "d'autres ?", "y a-t-il d'autres", "noch andere?", "gibt es andere", "¿hay otros?"),
        *("nothing else?", "is there more?", "what else did she say", "does she say anything more about it?"),
        *("rien d'autre ?", "rien de plus ?", "et à part ça ?", "elle dit quoi d'autre", "y a autre chose ?"),
        *("qu'est-ce qu'il dit d'autre ?", "was sagt sie sonst noch", "gibt es mehr dazu", "und sonst?"),
        "sonst etwas?",
        *("hat er noch was dazu gesagt?", "nada más?", "que mas dijo", "dijo algo mas de eso", "alguna cosa más?"),
        *("¿y aparte de eso?", "¿qué más dice de eso?", "altro?", "nient'altro?", "mais alguma coisa?", "nog iets?"),
        *("还有呢？", "还有什么？"),
        "and after that?",
        "is that all?",
        "raconte encore",
        "et après ?",
        "autre chose ?",
        "y en a d'autres ?",
        "oui et sinon ?",
        "und dann?",
        "ok weiter",
        "gibts noch was",
        "y luego?",
        "hay más",
        "otra cosa?",
    ],
)
def test_asking_to_go_on_asks_nothing_else(question: str) -> None:
    assert goes_on(question)
    assert is_bare(question)


@pytest.mark.parametrize(
    "question",
    [
        "more oil?",
        "tell me about oil",
        "go on strike",
        "what do others say",
        "otras guerras",
        "tell me lore",
        "qué más petróleo",
        "mehr Öl",
        "et après la guerre ?",
        "und dann Öl?",
        "is that all oil",
        "hay más petróleo",
        *("is there more oil?", "what else did she say about oil", "rien de plus grave ?", "et à part la guerre ?"),
        *("was sagt sie sonst noch über Öl", "sonst noch Fragen", "nada más llegar", "qué más dijo del barco"),
        *("altro giorno", "nog iets gezien", "还有谁"),
    ],
)
def test_asking_for_something_is_more_than_asking_to_go_on(question: str) -> None:
    assert not goes_on(question)


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("why?", True),
        ("and why not", True),
        ("such as?", True),
        ("how come?", True),
        ("y tho", True),
        ("pk ?", True),
        ("und warum nicht?", True),
        ("¿Por qué?", True),
        ("y por que no", True),
        ("xq", True),
        ("y el petróleo", False),
        ("por que petróleo", False),
        ("on which day?", False),
        ("why oil?", False),
    ],
)
def test_a_bare_question_has_nothing_that_an_answer_could_meet(question: str, bare: bool) -> None:
    assert is_bare(question) is bare
