"""Where lines say who asks whom, those names are labels, and so is the name alone above each answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from bot.transcript import parse
from bot.transcript.labelling.asked_labels import with_asked
from bot.transcript.labelling.labels import candidates_of
from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import document_of, pairs_in
from transcript.growth import grows_evenly

ASKED = ("I read it on the train. Did she steal it?", "The lamp is never lit, is it", "Is there a second part?")
TOLD = ("I had no idea.\n\nSo I counted, and there were nine.", "It was.", "Its name is Nine, and that is all.")
ASKERS = ("Hedda Malm", "Oluf", "Annegret Theodora van den Oosterkamp-Liebermann")


HOW = "I sat on the quay with a lamp until the morning, and nobody came but the man who sells the eels."


def page(head: str, *, among: str = "") -> str:
    turns = zip(ASKERS, ASKED, TOLD, strict=True)
    return "Questions to a writer\n\n" + "".join(
        f"{head.format(who)}\n\n{asked}\n\nIda Holm\n{told}\n\n{among}" for who, asked, told in turns
    )


@pytest.mark.parametrize(
    "head",
    [
        "{} asked Ida Holm:",
        "{} asks:",
        "{} fragt Ida Holm:",
        "{} fragte:",
        "{} a demandé à Ida Holm :",
        "{} a demandé :",
        "{} preguntó a Ida Holm:",
        "{} pregunta:",
        "{} perguntou:",
    ],
)
def test_lines_that_say_who_asks_are_labels_and_so_is_a_name_alone_above_each_answer(head: str) -> None:
    document = document_of(page(head, among="15 likes · like  flag\n\n"))
    found = parse(document, "en")

    assert found.interviewees == ("Ida Holm",)
    assert pairs_in(document.source, found) == [
        (asked, told.replace("\n\n", " ")) for asked, told in zip(ASKED, TOLD, strict=True)
    ]


def test_a_name_alone_below_those_who_ask_is_no_label_where_it_stands_once() -> None:
    text = page("{} asks:").replace("\nIda Holm\n", "\nIda Holm: ").replace("It was.", "It was.\n\nNine Lamps\n")
    document = document_of(text)

    assert pairs_in(document.source, parse(document, "en"))[0] == (ASKED[0], TOLD[0].replace("\n\n", " "))
    assert "Nine Lamps" not in parse(document, "en").interviewees


@pytest.mark.parametrize(
    ("head", "question"),
    [
        ("*@{} asks:*", "### {}"),
        ("*@{} asked about*", "## {}"),
        ("{}, Jo and Bo ask:", "**{}**"),
        ("{} fragt:", "### {}"),
        ("**{} a demandé :**", "**{}**"),
        ("{} pregunta:", "### {}"),
        ("{}, Jo und Bo fragen:", "**{}**"),
        ("{} et Jo demandent :", "### {}"),
        ("{}, Bo y Jo preguntan:", "### {}"),
        ("{} e Jo perguntaram:", "**{}**"),
    ],
)
def test_lines_that_say_who_asks_are_labels_above_questions_that_are_set_off(head: str, question: str) -> None:
    asked = ("Tricks for drafts that I could use", "The lamp is never lit, is it", "Audio and lights and pages")
    told = [
        f"{words} {HOW}\n\n### Count the {n} lamps\n\nSo I did on day {n}, and it was cold."
        for n, words in enumerate(TOLD)
    ]
    turns = zip(("hedda", "Oluf", "the_oosterkamp"), asked, told, strict=True)
    text = "".join(f"{head.format(who)}\n{question.format(words)}\n\n{more}\n\n" for who, words, more in turns)
    document = document_of(f"I asked you for questions, and here they are.\n\n{text}")

    found = parse(document, "en")

    assert [words for words, _ in pairs_in(document.source, found)] == list(asked)
    assert [answer.split()[0] for _, answer in pairs_in(document.source, found)] == ["I", "It", "Its"]


INLINE = (
    "The lamps of the old quay are all out by now, so who lights them, and for whom?",
    "I have read that you sleep on the boat. Is that still so, or is it a story?",
    "What would you tell somebody who begins with nets and has no boat?",
)
SAID = ("I light them myself, and I do it for the eels.", "It was so for nine years.", "I would tell them to wait.")


@pytest.mark.parametrize("answering", ["ID: ", "Ida Holm: ", ""])
@pytest.mark.parametrize(
    "head",
    [
        "[{n}:08] {who} asks: ",
        "{who} asked: ",
        "{who} wants to know: ",
        "{who} fragt: ",
        "**{who} möchte wissen:** ",
        "{who} demande : ",
        "{who} pregunta: ",
        "{who} quer saber: ",
    ],
)
def test_whoever_asks_once_each_is_labelled_by_the_verb(head: str, answering: str) -> None:
    askers = ("Furious Otter", "Zankur", "marsh_hen7")
    turns = zip(askers, INLINE, SAID, strict=True)
    text = "".join(
        f"{head.format(who=who, n=n)}{question}\n\n{answering}{answer} {HOW}\n\n"
        for n, (who, question, answer) in enumerate(turns)
    )
    document = document_of(f"Three for the Lady of Eels\n\nReaders asked, and here is what was said.\n\n{text}")

    found = parse(document, "en")

    assert [words for words, _ in pairs_in(document.source, found)] == list(INLINE)
    assert [answer for _, answer in pairs_in(document.source, found)] == [f"{answer} {HOW}" for answer in SAID]
    assert not {"Furious Otter", "Zankur"} & set(found.interviewees)


def test_those_who_ask_and_answer_each_other_keep_their_names() -> None:
    talk = [
        ("Ann", INLINE[0]),
        ("Bo", SAID[0]),
        ("Bo", INLINE[1]),
        ("Ann", SAID[1]),
        ("Cy", INLINE[2]),
        ("Ann", SAID[2]),
    ]
    text = "\n\n".join(f"{who} asks: {words}" if words in INLINE else f"{who}: {words} {HOW}" for who, words in talk)

    labels = find_labels(document_of(text))

    assert "q" not in {label.key for label in labels}


@pytest.mark.parametrize(
    "asking",
    [
        ("My aunt asks: ", "The miller asks: ", "His niece wonders: "),
        ("Meine Tante fragt: ", "Mein Onkel fragt: ", "Unser Müller fragt: "),
        ("Ma tante demande : ", "Mon oncle demande : ", "Le meunier demande : "),
        ("Mi tía pregunta: ", "Mi tío pregunta: ", "El molinero pregunta: "),
    ],
)
def test_whoever_is_told_of_in_an_answer_asks_nothing(asking: tuple[str, str, str]) -> None:
    told = "\n\n".join(f"{who}Why?" for who in asking)
    turns = [
        ("Ann", INLINE[0]),
        ("Bo", SAID[0]),
        ("Ann", INLINE[1]),
        ("Bo", SAID[1]),
        ("Ann", INLINE[2]),
        ("Bo", "No."),
    ]
    talk = [f"{who}: {words}" for who, words in turns]

    labels = find_labels(document_of("\n\n".join([*talk[:2], told, *talk[2:]])))

    assert "q" not in {label.key for label in labels}


def test_thousands_of_lines_that_say_who_asks_are_looked_through_once() -> None:
    def with_lines(times: int) -> Callable[[], object]:
        document = document_of("Ann asked:\nWhy?\nBo: So.\n" * 1_800 * times)
        return partial(with_asked, candidates_of(document), document)

    assert grows_evenly(with_lines)
