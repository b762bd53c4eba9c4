"""A list that an answer opens with a colon is said, though a page sets its points in a class of their own."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import document_of, pairs_in

TALKS = {
    "en": (
        ("Whom do you lend your key?", "Anybody in the village. I lend it for a year."),
        ("What do you ask of them?", "Not much. I ask for:"),
        ("Who decides?", "The three who kept it last. They meet in the mill."),
        ("And if nobody wants it?", "Then I keep it again, as I did in that long winter."),
        ("Does your key still lock anything?", "No. My door has been gone for years."),
    ),
    "cs": (
        ("Kdo smí mít klíč?", "Kdokoli ze vsi. Půjčuje se na rok."),
        ("Co je třeba přinést?", "Nic moc. Přinesete:"),
        ("Kdo rozhoduje?", "Ti tři, kteří ho měli naposledy. Scházejí se ve mlýně."),
        ("A když ho nikdo nechce?", "Pak si ho zase nechám já, jako tu dlouhou zimu."),
        ("Zamyká ještě něco?", "Ne. Dveře tam už léta nejsou."),
    ),
}
POINTS = {
    "en": ("a letter of your own", "the old key", "a promise, in case somebody else has lost the letter"),
    "cs": ("vlastní dopis", "starý klíč", "slib – pro případ, že někdo jiný dopis ztratil"),
}


@pytest.mark.parametrize("language", TALKS)
def test_points_below_a_colon_are_said_and_other_boxes_are_not(language: str) -> None:
    listed = "".join(f'<li class="li-x"><span>{point}</span></li>' for point in POINTS[language])
    boxes = {
        1: f'<ul class="ul-x">{listed}</ul>',
        2: '<section class="note"><p class="n">Mill tours in May</p></section>',
    }
    turns = "".join(
        f'<p class="t"><strong>{asked}</strong></p><p class="t">{told}</p>{boxes.get(n, "")}'
        for n, (asked, told) in enumerate(TALKS[language])
    )
    document = read(f"<html><body><article><h1>Klíč</h1>{turns}</article></body></html>".encode(), "talk.html")
    found = pairs_in(document.source, parse(document))

    assert [asked for asked, _ in found] == [asked for asked, _ in TALKS[language]]
    assert found[1][1].endswith(POINTS[language][-1])
    assert found[2][1] == TALKS[language][2][1]


@pytest.mark.parametrize(
    "turn", ["I would do three things:", "She says no.\n\nI would do three things:", "Three things:"]
)
def test_points_without_an_end_are_all_said_below_a_labelled_answer_with_a_colon(turn: str) -> None:
    pairs = [("How did it start?", "With a raft."), ("Who crosses?", "Nurses do."), ("And now?", turn)]
    points = "- move the landing\n- pave the road\n- buy a second winch"
    text = "\n\n".join(f"Anna Bell: {asked}\n\nTom Reed: {answer}" for asked, answer in pairs)
    document = document_of(f"# The ferry\n\n{text}\n\n{points}\n")

    assert pairs_in(document.source, parse(document, "en"))[-1][1].endswith("- buy a second winch")
