"""Pages on which the picture of whoever speaks stands before every turn, and nothing else names them."""

from __future__ import annotations

import pytest
from transcript.five_languages import TALKS, Talk

from bot.reading.formats import read
from bot.transcript import parse


def page(body: str) -> bytes:
    return (
        f"<!DOCTYPE html><html><head><title>A page</title></head><body><article>{body}</article></body></html>".encode()
    )


def turns_of(talk: Talk, turn: str, colon: str) -> str:
    """Return the turns of ``talk``, each printed as ``turn``, with a ``colon`` behind the name or none."""
    said = ((name, words) for pair in talk.pairs for name, words in zip((talk.asks, talk.answers), pair, strict=True))
    return "".join(turn.format(name=name + colon, words=words) for name, words in said)


def words_of(data: bytes) -> list[str]:
    document = read(data, "page.html")
    return [block.span.of(document.source.text) for block in document.blocks]


@pytest.mark.parametrize("colon", ["", ":", " :", "："])
@pytest.mark.parametrize(
    "turn",
    [
        '<img alt="{name}" src="face.jpg"><p>{words}</p>',
        '<p><img src="face.jpg" alt="{name}"> {words}</p>',
        '<div class="turn"><div><img alt="{name}" src="a.png"></div><div>{words}</div></div>',
    ],
)
@pytest.mark.parametrize("language", TALKS)
def test_the_words_for_a_picture_before_each_turn_say_who_speaks(language: str, turn: str, colon: str) -> None:
    talk = TALKS[language]
    document = read(page(f"<h1>{talk.title}</h1>{turns_of(talk, turn, colon)}"), "page.html")

    found = parse(document, language)

    assert (found.interviewers, found.interviewees) == ((talk.asks,), (talk.answers,))
    assert len(found.exchanges) == len(talk.pairs)


@pytest.mark.parametrize(
    "of",
    [
        "Portrait of {}",
        "Photo {}",
        "Profile picture of {}",
        "Foto von {}",
        "Portrait de {}",
        "Photo d’{}",
        "Retrato de {}",
    ],
)
def test_what_says_that_it_is_a_picture_is_no_part_of_a_name(of: str) -> None:
    talk = TALKS["en"]
    turn = f'<img alt="{of}" src="face.jpg"><p>{{words}}</p>'.replace("{}", "{name}")

    found = parse(read(page(f"<h1>{talk.title}</h1>{turns_of(talk, turn, '')}"), "page.html"), "en")

    assert (found.interviewers, found.interviewees) == ((talk.asks,), (talk.answers,))


def test_below_the_picture_of_somebody_no_line_is_a_caption() -> None:
    turn = '<img alt="{name}" src="face.jpg"><p>{words}</p>'
    talk = Talk("Wells", "Jo", "Ida Holm", "", "", [("Is it deep?", "I go by the nettles and")] * 3)

    assert words_of(page(turns_of(talk, turn, ":")))[1:3] == ["Jo: Is it deep?", "Ida Holm: I go by the nettles and"]


@pytest.mark.parametrize(
    "body",
    [
        "".join(f'<img alt="Ida Holm" src="{n}.jpg"><p>The well had no bottom, she said.</p>' for n in range(6)),
        "".join(f'<img alt="Well {n}" src="{n}.jpg"><p>The well had no bottom, she said.</p>' for n in range(6)),
        '<img alt="Print" src="p.png"><img alt="Share" src="s.png"><p>One.</p><p>Two.</p><p>Three.</p>' * 3,
        '<img alt="Ida" src="a.jpg"><p>Ida Holm digs wells.</p><img alt="Bo" src="b.jpg"><p>Bo fills them.</p>' * 3,
        '<img alt="Photo" src="a.jpg"><p>Is it deep?</p><img alt="Share" src="b.jpg"><p>I go by the nettles.</p>' * 3,
        '<img alt="Bild" src="a.jpg"><p>Is it deep?</p><img alt="Icône" src="b.jpg"><p>I go by the nettles.</p>' * 3,
        '<img alt="Ida" src="a.jpg"><p>One.</p><p>Two.</p><p>3.</p><img alt="Bo" src="b.jpg"><p>4.</p><p>5.</p>' * 3,
        '<img alt="Ida" src="a.jpg"><p>I dig.</p>' * 4 + '<img alt="Bo" src="b.jpg"><p>I fill.</p>' * 4,
        '<p>Words, <img alt="Ida:" src="a.jpg"> more words, <img alt="Bo:" src="b.jpg"> and the last ones.</p>' * 3,
    ],
)
def test_other_pictures_name_nobody(body: str) -> None:
    assert not any(":" in words for words in words_of(page(body)))
