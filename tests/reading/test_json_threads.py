"""Threads of forums in JSON: comments inside of comments, in the order in which somebody would read them."""

from __future__ import annotations

import json

import pytest

from bot.model.document import Kind
from bot.reading.comments.json_threads import thread_in
from bot.reading.formats import read
from bot.transcript import parse


def comment(author: str, body: str, *replies: object, **more: object) -> dict[str, object]:
    inside = {"kind": "Listing", "data": {"children": list(replies)}} if replies else ""
    return {"kind": "t1", "data": {"author": author, "body": body, "replies": inside, **more}}


def post(title: str, author: str, *comments: object) -> list[object]:
    head = {"kind": "t3", "data": {"title": title, "author": author, "selftext": "Proof with the mods."}}
    return [{"data": {"children": [head]}}, {"data": {"children": list(comments)}}]


@pytest.mark.parametrize(
    ("title", "person"),
    [
        ("I'm Ida Holm and I mend clocks in towers. AMA", "Ida Holm"),
        ("Ich bin Ida Holm und repariere Turmuhren. Fragt mich!", "Ida Holm"),
        ("Je suis Ida Holm, je répare des horloges. Posez vos questions", "Ida Holm"),
        ("Soy Ida Holm y arreglo relojes de torre. Pregúntenme", "Ida Holm"),
        ("Eu sou a Ida Holm e conserto relógios de torre. Perguntem", "Ida Holm"),
    ],
)
def test_whoever_wrote_the_post_answers_under_the_name_that_its_title_gives(title: str, person: str) -> None:
    thread = post(
        title,
        "tickticktick",
        comment("AutoModerator", "Be kind."),
        comment("ant", "Why towers?", comment("tickticktick", "They hold still. Most clocks do not.")),
        comment("bee", "Nice.", comment("ant", "Agreed.")),
        comment("cat", "Which one is oldest?", comment("tickticktick", "1689.", comment("cat", "Does it run?"))),
        comment("dog", "Do you sleep?", comment("tickticktick", "Between the hours. Never at noon.")),
    )

    transcript = parse(read(json.dumps(thread).encode(), "thread.json"))

    assert transcript.interviewees == (person,)
    assert transcript.interviewers == ("ant", "cat", "dog")
    assert len(transcript.exchanges) == 3


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ([comment("a", "1", comment("b", "2", comment("a", "3"))), comment("c", "4")], ["1", "2", "3", "4"]),
        ([comment("a", "1", comment("b", "2", is_submitter=True)), comment("c", "3")], ["1", "2"]),
        ([comment("a", "1", comment("b", "[deleted]"), comment("c", "2")), comment("d", "3")], ["1", "2", "3"]),
        (
            {
                "title": "T",
                "author": "b",
                "children": [
                    {"author": "a", "text": "1", "children": [{"author": "b", "text": "2", "children": []}]},
                    {"author": "c", "text": "3", "children": []},
                ],
            },
            ["1", "2"],
        ),
    ],
)
def test_what_is_said_stands_below_what_it_replies_to(value: object, said: list[str]) -> None:
    thread = thread_in(value)

    assert thread
    assert [turn.words for turn in thread.turns] == said


@pytest.mark.parametrize("value", [[], {}, [comment("a", "1"), comment("b", "2"), comment("c", "3")], {"text": "1"}])
def test_records_that_stand_side_by_side_are_no_thread(value: object) -> None:
    assert thread_in(value) is None


def test_a_thread_nested_without_end_is_cut() -> None:
    whole: object = comment("a", "0")
    for n in range(900):
        whole = {"author": "ab"[n % 2], "body": str(n), "replies": [whole]}

    thread = thread_in(whole)

    assert thread
    # Each reply lies in a list and in a record: two of the 200 levels below the first comment.
    assert [turn.words for turn in thread.turns] == [str(n) for n in range(899, 798, -1)]


def test_the_title_of_a_thread_is_a_field() -> None:
    thread = post(
        "Clocks", "bo", comment("ann", "Why?", comment("bo", "So.")), comment("cy", "When?", comment("bo", "Now."))
    )

    document = read(json.dumps(thread).encode(), "thread.json")

    text = document.source.text
    assert [(field.name, field.span.of(text)) for field in document.fields] == [("title", "Clocks")]
    assert [b.speaker for b in document.blocks if b.kind is not Kind.MARKUP] == ["ann", "bo", "cy", "bo"]
