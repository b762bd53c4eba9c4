"""Headings and lines that count the turns, before who speaks."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

TOLD = (
    ("Why did you take over the mill?", "Because nobody else could hear that the wheel was out of true."),
    ("What broke in the first year?", "The sluice, twice. I slept beside it for a week, with a lantern."),
    ("Would you let it to somebody?", "To anybody who can swim, and who asks before the frost."),
)


@pytest.mark.parametrize(
    ("turn", "asks", "answers"),
    [
        ("## Turn {n} — {who}", "Student", "Miller"),
        ("## Wortmeldung {n} – {who}", "Schülerin", "Müllerin"),
        ("**Intervention {n} - {who}**", "Étudiante", "Meunière"),
        ("### Intervención {n}: {who}", "Estudiante", "Molinera"),
        ("Intervenção {n} — {who}", "Aluna", "Moleira"),
        ("## Intervento {n} — {who}", "Studentessa", "Mugnaia"),
    ],
)
@pytest.mark.parametrize("counts_speakers", [True, False])
def test_who_speaks_stands_behind_the_number_of_the_turn(
    turn: str, asks: str, answers: str, counts_speakers: bool
) -> None:
    turns = [(who, said) for pair in TOLD for who, said in zip((asks, answers), pair, strict=True)]
    numbers = (n % 2 + 1 if counts_speakers else n + 1 for n in range(len(turns)))
    talk = "\n\n".join(
        f"{turn.format(n=n, who=who)}\n\n> {said}" for n, (who, said) in zip(numbers, turns, strict=True)
    )
    document = document_of(f"# The mill\n\n{talk}\n")
    transcript = parse(document, language="en")

    assert pairs_in(document.source, transcript) == list(TOLD)
    assert transcript.interviewees == (answers,)
