from __future__ import annotations

import pytest

from bot.model.interview import LOW_CONFIDENCE
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.soundness.no_talk import only_asks
from bot.transcript.text_parts.pairs import Pair
from transcript.building import document_of, heard

STORY = (
    "The lift stopped. A man was in it, and a woman with a fish.\n\n"
    "— Did it stop? — she asked.\n\n— It did — he said.\n\n"
    "She looked at the button.\n\n— Have you pressed it?\n\n— I pressed it before you came in.\n\n"
    "— Do you live here? — asked the woman.\n\n— I did — he said. — I am fetching something.\n"
)


def headed(*turns: tuple[str, str]) -> str:
    return "# Bees\n\n" + "".join(f"## {asked}\n\n{told}\n\n" for asked, told in turns)


def test_a_story_whose_people_talk_is_no_interview() -> None:
    assert parse(document_of(STORY)).refusal is not None


@pytest.mark.parametrize(
    ("language", "asked", "told"),
    [
        (
            "en",
            ("Was it the weather?", "Was it the bus, then?", "So what happened?", "What is left?"),
            "It was not the rain, and I own two coats.",
        ),
        (
            "de",
            ("Wie lange dauert das?", "Was kostet es?", "Fahren Busse?", "Wer zahlt?"),
            "Nach Angaben der Stadt bis Mai.",
        ),
        (
            "fr",
            ("Combien de temps ?", "Qui paie ?", "Et les bus ?", "Pourquoi ?"),
            "C'est pour les bus du centre, et le reste est à pied.",
        ),
    ],
)
def test_questions_that_ask_nobody_make_no_interview(language: str, asked: tuple[str, ...], told: str) -> None:
    text = headed(*((question, told) for question in asked))

    assert parse(document_of(text), language).refusal is not None


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "What do you keep?"),
        ("de", "Was halten Sie davon?"),
        ("de", "Herr Ray, was bleibt?"),
        ("fr", "Et vous ?"),
    ],
)
def test_one_question_to_somebody_is_enough(language: str, question: str) -> None:
    text = headed(
        (question, "I keep bees."), *((asked, "I like them.") for asked in ("Why?", "Since when?", "And now?"))
    )

    assert parse(document_of(text), language).refusal is None


def test_dutch_has_words_for_you_that_are_not_known_here() -> None:
    told = "Dat is van ons of dat was van de stad, en ik weet niet wat het is."
    text = headed(*((asked, told) for asked in ("Hoe lang?", "Wat doe je?", "En het huwelijk?", "Waarom?")))

    assert parse(document_of(text), "en").refusal is None


_NOBODY = {
    "en": (
        ("Was it the weather?", "Was it the bus, then?", "So what happened?", "What is left?"),
        "It was not the rain, and I own two coats.",
    ),
    "de": (("Wie lange dauert das?", "Was kostet es?", "Fahren Busse?", "Wer zahlt?"), "Ich weiß es bis Mai nicht."),
    "fr": (
        ("Combien de temps ?", "Qui paie ?", "Et les bus ?", "Pourquoi ?"),
        "C'est pour les bus du centre, et je ne sais pas le reste.",
    ),
}


def _titled(title: str, language: str) -> str:
    asked, told = _NOBODY[language]
    return headed(*((question, told) for question in asked)).replace("# Bees", f"# {title}")


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Interview"),
        ("en", "An interview with Ida Holm"),
        ("en", "Interview: the bus that never came"),
        ("en", "Q&A with a driver"),
        ("de", "Gespräch mit einem Fahrer"),
        ("de", "Ida Holm im Interview"),
        ("fr", "Entretien avec Odile Marsan"),
        ("fr", "L’entretien"),
    ],
)
def test_what_its_title_calls_an_interview_is_doubted_where_nobody_is_asked(language: str, title: str) -> None:
    found = parse(document_of(_titled(title, language)), language)

    assert (found.refusal, len(found.exchanges)) == (None, 4)
    assert found.confidence < LOW_CONFIDENCE


@pytest.mark.parametrize("title", ["Interview tips", "Job interview questions", "How to interview", "Interviews"])
def test_a_title_on_interviews_calls_nothing_one(title: str) -> None:
    assert parse(document_of(_titled(title, "en")), "en").refusal is not None


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "Interview"), ("en", "Interview with a baker"), ("de", "Interview"), ("fr", "Entretien")],
)
def test_what_asks_nobody_below_a_heading_that_calls_it_an_interview_is_doubted(language: str, heading: str) -> None:
    page = _titled("Bees", language).replace("# Bees\n\n", f"---\ntitle: Bees\n---\n\n# Bees\n\n# {heading}\n\n")

    found = parse(document_of(page), language)

    assert (found.refusal, len(found.exchanges)) == (None, 4)
    assert found.confidence < LOW_CONFIDENCE


#: A school page in Catalan, of which only some words are those of Spanish: it would say "I" where it asks.
_CATALAN = (
    (
        "1. Em podria explicar de manera senzilla què és la llum freda?",
        "La llum freda no escalfa, i et crida de lluny.",
    ),
    ("2. Com es veu, i què em diria de la seva por?", "Has de tancar els ulls. No la veus, però saps que hi és."),
    ("3. Com em convenceria la llum freda, a mi que no hi crec?", "Tu la vas veure de petit. La tens a casa teva."),
)


def test_a_talk_in_a_language_that_is_not_known_is_doubted_below_such_a_heading() -> None:
    page = "".join(f"<h2>{asked}</h2><p>{told}</p>" for asked, told in _CATALAN)
    document = read(
        f"<html><head><title>La Llum Freda</title></head><body><h1>Entrevista</h1>{page}</body></html>".encode(),
        "llum.html",
    )

    found = parse(document, "es")

    assert (found.refusal, len(found.exchanges), found.interviewees) == (None, 3, ())
    assert found.confidence < LOW_CONFIDENCE


LISTS = {
    "en": (
        "Thank you for your letter. I would like to talk to you, and here is what I am going to ask:",
        (
            "How many hours can you row?",
            "Have you ever been lost at sea?",
            "Rowing with us is wet.  What do you do when you are wet?",
            "What do you expect of me?  I expect that you sing.  Do you?",
            "Do you have any questions for me?",
            "Will I want you in my boat, I wonder?",
            "Will the others sing with you?",
        ),
    ),
    "de": (
        "Danke für Ihren Brief. Ich möchte mit Ihnen sprechen, und danach werde ich fragen:",
        (
            "Wie viele Stunden können Sie rudern?",
            "Waren Sie je auf See verloren?",
            "Rudern ist nass.  Was tun Sie, wenn Sie nass sind?",
            "Was erwarten Sie von mir?  Ich erwarte, dass Sie singen.  Tun Sie das?",
            "Haben Sie Fragen an mich?",
            "Will ich Sie in meinem Boot?",
            "Singen die anderen mit Ihnen?",
        ),
    ),
    "es": (
        "Gracias por su carta. Quiero hablar con usted, y esto es lo que voy a preguntar:",
        (
            "¿Cuántas horas puede remar?",
            "¿Se ha perdido alguna vez en el mar?",
            "Remar moja.  ¿Qué hace usted cuando se moja?",
            "¿Qué espera de mí?  Yo espero que cante.  ¿Canta?",
            "¿Tiene preguntas para mí?",
            "¿La quiero en mi barca?",
            "¿Cantarán los demás con usted?",
        ),
    ),
}


@pytest.mark.parametrize("language", LISTS)
@pytest.mark.parametrize("mark", ["* ", "•\t"])
def test_a_list_of_questions_that_nobody_answers_is_no_interview(language: str, mark: str) -> None:
    above, asked = LISTS[language]

    found = parse(document_of(above + "\n\n" + "\n\n".join(mark + each for each in asked) + "\n"), language)

    assert found.refusal is not None


@pytest.mark.parametrize("language", LISTS)
def test_answers_that_are_questions_make_none_below_one_that_is_all_the_page_lists_above(language: str) -> None:
    _, asked = LISTS[language]
    people = [f"Ida Holm, Boat {n}, 1. 3. 2023" for n in range(20)]
    text = "\n\n".join(["Rowers", *people, *asked, asked[0]])
    rowers, *more = heard(text)
    listed, points = more[: len(people)], more[len(people) :]
    pairs = [Pair([rowers], listed), *(Pair([q], [a]) for q, a in zip(points[::2], points[1::2], strict=True))]

    assert only_asks(text, pairs)
    assert not only_asks(text, [pairs[0], *pairs[:3], *pairs[1:3]])


def test_answers_of_which_some_ask_make_an_interview() -> None:
    told = ("Bees? I keep them.", "I do. Do you?", "I was stung once. And who was not?", "I sing to them, and I wait.")
    asked = ("What do you keep?", "Do you like honey?", "Have you been stung?", "What do you do all day?")
    text = "".join(f"**{question}**\n\n{answer}\n\nI say so.\n\n" for question, answer in zip(asked, told, strict=True))

    assert parse(document_of(text), "en").refusal is None


def test_answers_that_ask_below_a_title_that_calls_them_an_interview_are_doubted() -> None:
    told = ("Who am I? Who would know?", "Is it not clear?", "Why not?", "Who could tell?")
    asked = ("Who are you?", "What do you fear?", "Why do you fear it?", "Where do you keep your bees?")
    text = "".join(f"**{question}**\n\n{answer}\n\n" for question, answer in zip(asked, told, strict=True))

    assert parse(document_of(f"# Interview with Ida Holm\n\n{text}"), "en").refusal is None
    assert parse(document_of(f"# Bees\n\n{text}"), "en").refusal is not None


@pytest.mark.parametrize("mark", [".", ")"])
@pytest.mark.parametrize(
    ("language", "asked"),
    [
        (
            "en",
            ("How did you begin to make\nrope? Who taught you?", "Do you have a walk of your own?\nWhere does it end?"),
        ),
        (
            "de",
            ("Wie haben Sie mit Seilen\nbegonnen? Wer war Ihr Lehrer?", "Haben Sie eine eigene Bahn?\nWo endet sie?"),
        ),
        ("fr", ("Comment avez-vous commencé\nà corder ? Avec qui ?", "Avez-vous une allée à vous ?\nOù finit-elle ?")),
        ("es", ("¿Cómo empezó usted a hacer\ncuerda? ¿Con quién?", "¿Tiene usted su propio taller?\n¿Dónde termina?")),
        (
            "pt",
            (
                "Como você começou a fazer\ncorda? Com quem aprendeu?",
                "Você tem uma oficina própria?\nOnde ela termina?",
            ),
        ),
    ],
)
def test_a_list_of_questions_with_numbers_in_a_narrow_column_is_no_interview(
    language: str, asked: tuple[str, ...], mark: str
) -> None:
    points = "\n".join(f"{n}{mark} {words}" for n, words in enumerate(asked * 2, 1))
    found = parse(document_of(f"# Hemp\n\n{points}\n"), language=language)

    assert (found.refusal is not None, found.exchanges) == (True, ())


def test_questions_with_numbers_that_are_answered_below_are_none() -> None:
    told = "I learned it from my father, and he had it from an aunt who sailed for twenty years."
    points = "\n\n".join(f"{n}. How do you make rope no. {n}?\n{told}" for n in range(1, 5))

    assert len(parse(document_of(f"# Hemp\n\n{points}\n"), language="en").exchanges) == 4


@pytest.mark.parametrize("head", ["# Interview with Ida Holm\n\nJette Kranz spoke with Ida Holm, who keeps bees.\n"])
@pytest.mark.parametrize(
    "retold",
    [
        "“You will carry the smoke,” she said.",
        "And my father asked me why I did it, he said.",
        "My aunt saw it, said nothing, and left.",
    ],
)
def test_what_is_called_an_interview_is_none_the_less_one_where_whoever_answers_retells_talk(
    head: str, retold: str
) -> None:
    told = "I built a house for them, and I liked to sit in front of it in the evening with my tea."
    years = ("one", "two", "three", "four", "five")
    asked = "".join(
        f"\n**What did you do in year {year} of your work with the bees?**\n\n{told} {retold}\n" for year in years
    )

    found = parse(document_of(head + asked))

    assert (found.refusal, len(found.exchanges)) == (None, 5)


GUIDES = {
    "en": (
        "Introduce the project.",
        "How long have you had the plot?",
        "If yes, who keeps the tools?",
        "(Show the map)",
        "Would you pay more for a tap?",
        "Thank you for taking part.",
    ),
    "de": (
        "Vorstellung der App mit drei Bildern",
        "Wie kommen Sie zur Arbeit?",
        "Falls ja, wie oft nehmen Sie den Bus?",
        "Dann die Karte zeigen",
        "Was stört Sie an der Linie 4?",
        "Vielen Dank für Ihre Zeit!",
    ),
    "fr": (
        "Présenter le projet.",
        "Depuis quand avez-vous la parcelle ?",
        "Si oui, qui garde les outils ?",
        "Montrer le plan.",
        "Paieriez-vous plus pour un robinet ?",
        "Merci de votre participation.",
    ),
    "pt": (
        "Apresentação do projeto",
        "Utiliza o carro para ir ao trabalho?",
        "Se sim, partilha o carro com outras pessoas?",
        "[Se o entrevistado não der exemplos]",
        "Pagaria mais por um lugar?",
        "Obrigado pelo seu contributo!",
    ),
}
TOLD_TO_GUIDES = {
    "en": "I have had it for nine years, and my aunt before me.",
    "de": "Ich komme mit dem Rad, auch im Winter.",
    "fr": "Je l’ai depuis neuf ans, et ma tante avant moi.",
    "pt": "Eu vou de bicicleta, mesmo no inverno.",
}


@pytest.mark.parametrize("language", GUIDES)
def test_a_guide_for_an_interview_to_come_is_none(language: str) -> None:
    guide = "\n\n".join(GUIDES[language])

    assert parse(document_of(guide), language).refusal is not None


@pytest.mark.parametrize("language", GUIDES)
def test_a_guide_whose_questions_somebody_has_answered_is_one(language: str) -> None:
    told = TOLD_TO_GUIDES[language]
    text = "\n\n".join(f"{asked}\n\n{told}" for asked in GUIDES[language] if asked.endswith("?"))

    assert len(parse(document_of(text), language).exchanges) == 3


def test_a_few_questions_of_an_essay_that_tell_more_than_what_stands_below_them_are_no_interview() -> None:
    essay = (
        "The heron is told to be a patient bird, and who would not wish to be called so? But is it patience, or is it"
        " the want of anything else to do?\n\nThe pond has no answer.\n\n"
        "One may ask what the fish would say, had anybody thought of asking them: is a patient enemy the better one?"
        "\n\nThe fish are silent.\n"
    )

    assert parse(document_of(essay), "en").refusal is not None


SECTION = "## {}\n\nThe mill stands by the water. It has two wheels, and one of them turns.\n\n"


def test_an_article_whose_sections_have_headings_is_no_interview_though_it_asks_a_little() -> None:
    sections = "".join(SECTION.format(head) for head in ("The idea", "The stones", "A try", "The ice", "What is left"))
    asked = "The next question was at hand: what would the miller say to you, if you asked him about the ice?\n\n"
    text = f"# An interview with a mill that never took place\n\n{asked}I do not know.\n\n{sections}"
    document = document_of(f"{text}{asked}I asked nobody. I went home, and I slept until my aunt came.\n\n{SECTION}")

    assert parse(document, "en").refusal is not None


def test_a_talk_with_a_heading_for_each_question_is_one() -> None:
    turns = "".join(
        f"## Part {n}\n\nWhat do you tell the miller of the ice?\n\nI tell him what I know from my aunt.\n\n"
        for n in range(6)
    )

    assert parse(document_of(f"# The mill\n\n{turns}"), "en").refusal is None


#: Whom somebody wants to ask and why, the heading, and what is to be asked.
PLANS = {
    "en": (
        "I will talk to two people who mill their own flour, since I have never done it.",
        "Questions:",
        ("Tell me a little about yourself.", "What do you grind?", "How often? (prompt for a story)", "Who helps you?"),
        "The rest of the hour is for what I am curious about.",
    ),
    "de": (
        "Ich werde mit zwei Leuten sprechen, die ihr Mehl selbst mahlen, denn ich habe es nie getan.",
        "Fragen",
        ("Erzählen Sie von sich.", "Was mahlen Sie?", "Wie oft? (nach einer Geschichte fragen)", "Wer hilft Ihnen?"),
        "Der Rest der Stunde ist für das, was mich neugierig macht.",
    ),
    "fr": (
        "Je vais parler à deux personnes qui moulent leur farine, car je ne l’ai jamais fait moi-même.",
        "Questions à poser :",
        ("Parlez-moi de vous.", "Que moulez-vous ?", "À quel rythme ? (relancer)", "Qui vous aide ?"),
        "Le reste de l’heure sera pour ce qui m’intrigue.",
    ),
    "es": (
        "Voy a hablar con dos personas que muelen su harina, porque yo nunca lo he hecho.",
        "Preguntas",
        ("Cuéntame algo de ti.", "¿Qué mueles?", "¿Cada cuánto? (pedir una historia)", "¿Quién te ayuda?"),
        "El resto de la hora es para lo que me intrigue.",
    ),
    "pt": (
        "Vou falar com duas pessoas que moem a sua farinha, porque nunca o fiz.",
        "Perguntas",
        ("Fale-me de si.", "O que mói?", "Com que frequência? (pedir uma história)", "Quem o ajuda?"),
        "O resto da hora é para o que me intriga.",
    ),
}


@pytest.mark.parametrize("language", PLANS)
def test_a_plan_with_what_is_to_be_asked_is_no_interview(language: str) -> None:
    why, heading, asked, rest = PLANS[language]
    plan = "\n\n".join((why, f"# {heading}", *asked, *asked[1:], rest))

    assert parse(document_of(f"# 1903\n\n{plan}\n"), language).refusal is not None


def test_a_talk_below_a_heading_for_questions_is_one() -> None:
    talk = "\n\n".join(f"**{asked}**\n\nI grind rye, with my aunt." for asked in PLANS["en"][2])
    head = "# Interview with Ida Holm\n\nIda Holm mills.\n\n## Questions"

    assert parse(document_of(f"{head}\n\n{talk}\n"), "en").refusal is None
