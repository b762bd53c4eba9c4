"""Arrows before turns: whoever speaks changes there, and no quote has one."""

from __future__ import annotations

import textwrap

import pytest

from bot.model.document import Kind
from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import document_of, pairs_in, passages_of, words
from transcript.five_languages import LANGUAGES, TALKS

TURNS = ">> Why bees?\n>> They hum\nall day.\n>> So?\n>> So.\n"


@pytest.mark.parametrize("shape", [">> {}\n", ">>{}\n", ">>> {}\n", ">> {}\n\n"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_two_who_are_told_apart_by_arrows_ask_and_answer_in_turn(language: str, shape: str) -> None:
    pairs = TALKS[language].pairs

    document = read("".join(shape.format(said) for pair in pairs for said in pair).encode(), "talk.txt")

    assert pairs_in(document.source, parse(document, language)) == pairs


def test_whoever_is_interrupted_says_no_heading_and_whoever_only_agrees_no_page_head() -> None:
    more = [("Wait, so the well", "The well was dry."), ("Mhm.", "And then it rained."), ("Mhm.", "Then I slept.")]
    *first, last = TALKS["en"].pairs
    pairs = [*first, *more, last]

    document = read("".join(f">> {said}\n" for pair in pairs for said in pair).encode(), "talk.txt")

    assert pairs_in(document.source, parse(document, "en")) == pairs


@pytest.mark.parametrize("shape", [">> {}\n{}\n", ">>{}\n{}\n", ">>> {}\n{}\nThat is all.\n"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_behind_arrows_are_answered_on_the_next_lines(language: str, shape: str) -> None:
    text = "".join(shape.format(*pair) for pair in TALKS[language].pairs)
    more = "\nThat is all." * ("all" in shape)

    document = read(text.encode(), "talk.txt")
    found = parse(document, language)

    assert pairs_in(document.source, found) == [(asked, told + more) for asked, told in TALKS[language].pairs]
    assert not found.low_confidence


@pytest.mark.parametrize("language", LANGUAGES)
def test_turns_behind_arrows_go_on_in_sentences_of_their_own(language: str) -> None:
    pairs = [(f"So.\n{asked}", told.replace(". ", ".\n", 1)) for asked, told in TALKS[language].pairs]

    document = read("".join(f">> {said}\n" for pair in pairs for said in pair).encode(), "talk.txt")

    assert pairs_in(document.source, parse(document, language)) == pairs


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (TURNS, ["Why bees?", "They hum\nall day.", "So?", "So."]),
        (TURNS + "Well. >> And >>not?", ["Why bees?", "They hum\nall day.", "So?", "So.\nWell.", "And >>not?"]),
        (TURNS + ">>\nAnd?\n", ["Why bees?", "They hum\nall day.", "So?", "So.", "And?"]),
        ("Read on >> Next\n\nWhy?\n", ["Read on >> Next", "Why?"]),
    ],
    ids=["turns", "within a line", "above the words", "no turns"],
)
def test_passages_are_cut_before_arrows_that_part_turns_and_have_none(text: str, cut: list[str]) -> None:
    assert words(document_of(text), passages_of(text)) == cut


@pytest.mark.parametrize("shape", ["<p><b>{}</b></p><p>{}</p>", "<p><b>Ida:</b> {}</p><p><b>Bo:</b> {}</p>"])
def test_links_with_arrows_below_answers_are_no_turns(shape: str) -> None:
    pairs = TALKS["en"].pairs
    links = ["How the town lost its well", "More about honey", "Three sons and a field", "Order the paper here"]
    below = (f"<p>&gt;&gt; {link}</p>" for link in links)
    page = "<html><h1>Bees</h1>" + "".join(shape.format(*pair) + next(below, "") for pair in pairs) + "</html>"

    document = read(page.encode(), "talk.html")

    assert pairs_in(document.source, parse(document, "en")) == pairs


def test_arrows_that_somebody_types_stay_in_the_words() -> None:
    page = "<p><b>Ida:</b> Why {0}?</p><p><b>Bo:</b> I type >> or &gt;&gt;&gt; there.</p><p>&gt;&gt;&gt; hum({0})</p>"

    document = read(f"<html>{''.join(map(page.format, range(3)))}</html>".encode(), "talk.html")

    told = [answer for _, answer in pairs_in(document.source, parse(document, "en"))]
    assert len(told) == 3
    assert all(answer.startswith("I type >> or >>> there.") for answer in told)


@pytest.mark.parametrize(
    "mail",
    ["> Why do you keep bees?\n\n" + ">> Who does?\n\n" * 4, ">> Who does?\n\nThey do.\n\n>> Why?\nSo.\n\n" * 4],
    ids=["quoted twice", "answered below"],
)
def test_arrows_in_a_mail_are_quotations(mail: str) -> None:
    quoted = [b.span.of(mail) for b in document_of(mail).blocks if b.kind is Kind.QUOTE]

    assert quoted == [line.lstrip("> ") for line in mail.splitlines() if line.startswith(">")]


#: A host who asks in orders and remarks, and a guest who asks back and quotes questions.
SPOKEN = {
    "en": (
        ("So this is the workshop of Odalys Quist, and it smells of glue in here.", "Bone glue. You get used to it."),
        (
            "Show me what is on the bench.",
            "A cello. A child sat on it. Can you see the crack? It runs down to the foot.",
        ),
        (
            "Poor cello.",
            "And the father asked, can it be saved? I told him what I tell them all, which is that wood wants to be "
            "whole again. Do I believe that? On most days.",
        ),
        ("Tell us about the first one that you ever mended.", "It was my aunt's. I was nine, and I used porridge."),
        (
            "And did it hold?",
            "It held for a winter. Then the mice found it, and they ate the seam from one end to the other.",
        ),
        ("I love that. What came next?", "So did the mice. What do you do then? I learned about glue."),
    ),
    "de": (
        (
            "Das ist also die Werkstatt von Odalys Quist, und es riecht hier nach Leim.",
            "Knochenleim. Man gewöhnt sich.",
        ),
        (
            "Zeigen Sie mal, was da auf der Bank liegt.",
            "Ein Cello. Da saß ein Kind drauf. Sehen Sie den Riss? Bis unten.",
        ),
        (
            "Armes Cello.",
            "Und der Vater fragt mich, ist das noch zu retten? Ich hab ihm gesagt, was ich allen sage, dass Holz "
            "wieder ganz werden will. Glaub ich das? An den meisten Tagen.",
        ),
        ("Erzählen Sie vom ersten, das Sie geflickt haben.", "Das von meiner Tante. Ich war neun und nahm Haferbrei."),
        (
            "Und hat das gehalten?",
            "Einen Winter lang. Dann kamen die Mäuse und haben die Naht von vorn bis hinten gefressen.",
        ),
        (
            "Das gefällt mir. Und was kam dann?",
            "Den Mäusen auch. Was macht man da? Ich hab dann das mit dem Leim gelernt.",
        ),
    ),
    "fr": (
        ("Voici donc l'atelier d'Odalys Quist, et ça sent la colle ici.", "La colle d'os. On s'y habitue."),
        (
            "Montrez-nous ce qu'il y a sur l'établi.",
            "Un violoncelle. Un enfant s'est assis dessus. Vous voyez la fente ?",
        ),
        (
            "Pauvre instrument.",
            "Et le père m'a demandé, on peut le sauver ? Je lui ai dit ce que je dis à tous, que le bois veut être "
            "entier. Est-ce que j'y crois ? La plupart des jours.",
        ),
        (
            "Parlez-nous du premier que vous avez réparé.",
            "Celui de ma tante. J'avais neuf ans, j'ai mis de la bouillie.",
        ),
        ("Et ça a tenu ?", "Tout un hiver. Puis les souris l'ont trouvé et ont mangé la couture d'un bout à l'autre."),
        ("J'adore. Et après ?", "Les souris aussi. Que faire alors ? J'ai appris la colle, j'y ai passé des années."),
    ),
    "es": (
        ("Este es, pues, el taller de Odalys Quist, y aquí huele a cola.", "Cola de hueso. Una se acostumbra."),
        (
            "Enséñanos lo que hay en el banco.",
            "Un violonchelo. Se le sentó un niño encima. ¿Ves la grieta? Llega abajo.",
        ),
        (
            "Pobre instrumento.",
            "Y el padre me preguntó, ¿se puede salvar? Le dije lo que les digo a todos, que la madera quiere volver a "
            "estar entera. ¿Me lo creo? Casi todos los días.",
        ),
        ("Háblanos del primero que arreglaste.", "El de mi tía. Yo tenía nueve años y usé gachas de avena."),
        ("¿Y aguantó?", "Aguantó un invierno. Luego llegaron los ratones y se comieron la costura de punta a punta."),
        ("Me encanta. ¿Y luego?", "Y a los ratones. ¿Qué se hace entonces? Aprendí lo de la cola, y tardé años."),
    ),
}


def _captions(pairs: tuple[tuple[str, str], ...], shape: str) -> str:
    said = " ".join(f">> {words}" for pair in pairs for words in pair)
    if shape == "one line":
        return said
    lines = textwrap.wrap(said, 38)
    if shape == "lines":
        return "\n".join(lines)
    return "\n".join(f"{n // 20}:{3 * n % 60:02}\n{line}" for n, line in enumerate(lines))


@pytest.mark.parametrize("shape", ["lines", "times", "one line"])
@pytest.mark.parametrize("language", SPOKEN)
def test_whoever_speaks_in_short_turns_asks_where_arrows_stand_anywhere_in_lines(language: str, shape: str) -> None:
    document = read(_captions(SPOKEN[language], shape).encode(), "talk.txt")

    found = parse(document, language)

    told = [(" ".join(asked.split()), " ".join(answer.split())) for asked, answer in pairs_in(document.source, found)]
    assert tuple(told) == SPOKEN[language]


def test_arrows_between_sentences_of_an_article_part_no_turns() -> None:
    text = "Home >> Bees >> How they hum.\n\nWhy do bees hum? They do. >> Read on\n\nThey sleep. >> Read on\n"

    assert words(document_of(text), passages_of(text))[0] == "Home >> Bees >> How they hum."
