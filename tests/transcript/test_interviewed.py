from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.interviewed import interviewed_in
from transcript.building import document_of
from transcript.naming_cases import LEFT_OUT, SEEN, Case

#: All signs together name somebody where the labels name nobody: a name alone below the title, as bylines are, and
#: whoever talks to somebody.
_STILL_WRONG = frozenset({"meet a person and a thing", "talking to", "a topic, es"})
_CASES = [case for case in (*SEEN, *LEFT_OUT) if case.name not in _STILL_WRONG]


@pytest.mark.parametrize("case", _CASES, ids=lambda case: f"{case.language}: {case.name}")
def test_title_introduction_and_credits_say_who_asks_and_who_answers(case: Case) -> None:
    found = parse(document_of(case.text))

    assert (found.interviewers, found.interviewees) == (case.asks, case.answers)
    assert len(found.exchanges) == 3


@pytest.mark.parametrize(
    "head",
    [
        "On the quay, Ida Holm tells us of her nets.",
        "Ida Holm spoke to us about nets and money.",
        "Net Menders AMA with Ida Holm",
        "Ask Me Anything with Ida Holm",
        "Ida Holm nous parle des filets et de la mer.",
        "Am Kai erzählt uns alles Wind. Ida Holm verrät uns, warum.",
        "Ida Holm nos cuenta cómo se remienda una red.",
        "Ida Holm fala-nos das redes e do mar.",
        "Ida Holm ci racconta le sue reti.",
        "Ida Holm vertelt ons over haar netten.",
    ],
)
def test_whoever_tells_us_is_interviewed(head: str) -> None:
    assert interviewed_in(head) == ("Ida Holm",)


@pytest.mark.parametrize(
    "head",
    [
        "Wir sprachen mit Leuten aus Sankt Peter.",
        "An interview about New Orleans",
        "Rencontre avec la mer",
        "Entrevista a la ciudad de Santa Rosa",
        "Talking to Your Teenage Children",
        "“The sea took it all”: Letters from Port Ellen",
        "Simone Weil est une philosophe.",
    ],
)
def test_what_is_no_person_is_nobody(head: str) -> None:
    assert interviewed_in(head) == ()
