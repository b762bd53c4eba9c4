from __future__ import annotations

from bot.model import Transcript
from bot.model.corrections import Corrections, place_name
from bot.transcript import parse
from bot.transcript.assembly import assemble
from transcript.building import NAMED, conversation_of, document_of


def assembled(text: str) -> Transcript:
    return assemble(document_of(text), conversation_of(text), "en")


def test_each_paragraph_has_its_speaker_also_where_a_turn_goes_on_without_a_label() -> None:
    found = assembled(NAMED.replace("They hum.", "They hum.\n\nAll day long."))

    assert [[p.speaker for p in e.question] for e in found.exchanges] == [["Ann Lee"], ["Ann Lee"]]
    assert [[p.speaker for p in e.answer] for e in found.exchanges] == [["Bo Ray", "Bo Ray"], ["Bo Ray"]]
    assert [e.number for e in found.exchanges] == [1, 2]


def test_what_is_in_no_exchange_is_left_out_with_its_line_and_a_reason() -> None:
    text = "---\nkind: talk\n---\n\nwords\n\n" + NAMED + "\n[Applause]\n\nAnn Lee: Thank you.\n"
    source = document_of(text).source.text

    found = assembled(text)

    assert [(left.line, left.span.of(source)[:10], left.reason) for left in found.left_out] == [
        (1, "---\nkind: ", "front matter of the file"),
        (15, "[Applause]", "stage direction after the last answer"),
        (17, "Thank you.", "closing words without an answer"),
    ]
    assert found.title
    assert found.title.of(source) == "words"


def test_an_introduction_is_nobodys_words() -> None:
    found = assembled("We met Ann Lee on her boat, where she keeps all of her bees in summer.\n\n" + NAMED)

    assert [p.speaker for p in found.standfirst] == [None]
    assert found.left_out == ()


def test_dashes_and_numbers_before_turns_are_no_part_of_a_quote() -> None:
    turns = ("Why do you keep bees?", "I like them.", "Do they sting you?", "Me? Never.", "Who does?", "My aunt.")
    talk = "\n\n".join(f"— {turn}" for turn in turns)

    found = assembled(talk)

    text = document_of(talk).source.text
    said = [p.span.of(text) for exchange in found.exchanges for p in (*exchange.question, *exchange.answer)]
    assert said == list(turns)


def test_a_refused_document_has_no_exchanges() -> None:
    found = assembled("Ann: One.\n\nAnn: Two.\n\nAnn: Three.\n")

    assert (found.exchanges, found.standfirst) == ((), ())
    assert found.refusal


THREE = (
    "Ann Lee: Why bees?\n\nBo Ray: They hum, and I like that.\n\n{first}\n\n"
    "I never liked them at all, and I was stung again and again.\n\n"
    "Ann Lee: Does it hurt?\n\nBo Ray: Less than a wasp.\n\nCy Poe: It does. I cried.\n\n"
    "Ann Lee: Who taught you?\n\nBo Ray: My aunt did.\n\nCy Poe: Nobody.\n"
)


def test_words_below_an_aside_with_a_label_are_those_of_whom_that_names() -> None:
    found = parse(document_of(THREE.format(first="Cy Poe: started transcription")))

    assert [p.speaker for p in found.exchanges[0].answer] == ["Bo Ray", "Cy Poe"]


def test_so_are_those_below_a_paragraph_that_its_host_leaves_out() -> None:
    document = document_of(THREE.format(first="Cy Poe: Photograph of the yard, by the way."))
    whole = parse(document).exchanges[0].answer

    found = parse(document, corrections=Corrections(omitted=(place_name(document.source.text, whole[1].span),)))

    assert [p.speaker for p in whole] == ["Bo Ray", "Cy Poe", "Cy Poe"]
    assert [p.speaker for p in found.exchanges[0].answer] == ["Bo Ray", "Cy Poe"]
