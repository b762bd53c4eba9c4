"""What lists have before a colon is nobody who speaks, however many points they have."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

TURNS = (
    ("Wie planen Sie die Touren?", "Auf einer Tafel, mit Magneten. Jeden Morgen um sechs."),
    ("Und wenn jemand krank ist?", "Dann fährt der Chef selbst. Das geht nicht mehr lange gut."),
)
FINDINGS = "Tafel Vertretung Netz Bedienung Rollen Druck Suche Farbe".split()


@pytest.mark.parametrize("mark", ["{n}. **{name}**: {words}", "- **{name}:** {words}", "* {name}: {words}"])
@pytest.mark.parametrize("labels", [("Frage (Team)", "Antwort (Leiter)"), ("Ida Holm", "Bo Ray"), ("Tanya", "Jawab")])
def test_findings_below_a_short_talk_are_no_speakers(labels: tuple[str, str], mark: str) -> None:
    asks, answers = labels
    turns = "\n\n".join(f"**{asks}:** {asked}\n\n**{answers}:** {told}" for asked, told in TURNS)
    points = (mark.format(n=n, name=name, words="Das fehlt noch.") for n, name in enumerate(FINDINGS, 1))
    document = document_of(f"{turns}\n\n## Fazit\n\nDaraus folgt:\n\n" + "\n".join(points) + "\n")
    found = parse(document, "de")

    assert [*pairs_in(document.source, found)] == [*TURNS]
    assert not {*found.interviewees, *found.interviewers} & {*FINDINGS}


def test_readers_who_ask_once_each_in_a_list_speak() -> None:
    readers = "Ann Cy Di Eve Fay Gil".split()
    turns = [f"- {name}: Does the wheel number {n} turn?\n\nBo: It turns well." for n, name in enumerate(readers)]
    document = document_of("# Ask the miller\n\n" + "\n\n".join(turns))

    assert len(parse(document, "en").exchanges) == len(readers)
