"""Names as meetings show them: the person in them, and those that say nobody's name."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.names.display_names import called, is_nobodys

PERSONS = {
    "Ida Holm": "Ida Holm",
    "Ida's iPhone": "Ida",
    "Ida Holm’s MacBook Pro (2)": "Ida Holm",
    "Klaus' iPad": "Klaus",
    "Ida Holm - Galaxy S21": "Ida Holm",
    "Ida iPhone": "Ida",
    "My iPhone": "My iPhone",
    "iPhone von Ida": "Ida",
    "iPhone de Inés": "Inés",
    "iPad d’Ida": "Ida",
    "Mac de Villiers": "Mac de Villiers",
    "Ida / Klaus": "Ida / Klaus",
    "Ida / The Lantern": "Ida",
    "Ida Holm | The Lantern": "Ida Holm",
    "Ida Holm - Holm Bees Ltd.": "Ida Holm",
    "Bees Ltd. – Ida Holm": "Ida Holm",
    "Zoltan Quist | The Lantern": "Zoltan Quist",
    "Ida @ The Lantern": "Ida",
    "The Lantern | News": "The Lantern | News",
    "Ida Holm - Host": "Ida Holm - Host",
    "Ida Holm | The Lantern | Guest": "Ida Holm | The Lantern | Guest",
    "Ida Holm she/her": "Ida Holm",
    "Ida-Marie Holm": "Ida-Marie Holm",
    "ida.holm@lantern.example": "Ida Holm",
    "news@lantern.example": "news@lantern.example",
    "ida7@lantern.example": "ida7@lantern.example",
}


@pytest.mark.parametrize("name", PERSONS)
def test_the_person_in_a_name_is_told_from_device_organisation_and_pronouns(name: str) -> None:
    assert called(name) == PERSONS[name]


@pytest.mark.parametrize(
    ("name", "says_nothing"),
    [
        ("+44 7700 900123", True),
        ("+1 (555) 010-**99", True),
        ("news@lantern.example", True),
        ("iPhone", True),
        ("Galaxy S21", True),
        ("Zoom user", True),
        ("Utilisateur de Zoom", True),
        ("Teilnehmer 3", True),
        ("None", True),
        ("undefined", True),
        ("Sin nombre", True),
        ("Nona", False),
        ("Nan", False),
        ("1984", False),
        ("Ida", False),
        ("Guest House Ida", False),
        ("amosreidy", False),
    ],
)
def test_numbers_devices_and_users_say_nobodys_name(name: str, says_nothing: bool) -> None:
    assert is_nobodys(name) == says_nothing


@pytest.mark.parametrize(
    "shown",
    ["Reidy, Amos", "Amos's iPhone", "Amos Reidy - Reidy Bees Ltd.", "+44 7700 900123", "Zoom user", "Speaker 2"],
)
@pytest.mark.parametrize("tag", ["<v {}>{}</v>", "{}: {}"])
def test_who_takes_part_in_a_meeting_is_called_by_a_name(tag: str, shown: str) -> None:
    asked = ("Hannah Voss | Slow Towns", "Why do you keep bees?")
    told = (shown, "My name is Amos Reidy, and I like how they hum.")
    cues = "".join(
        f"00:0{n}:00.000 --> 00:0{n}:09.000\n{tag.format(*(told if n % 2 else asked))}\n\n" for n in range(8)
    )

    found = parse(read(f"WEBVTT\n\n{cues}".encode(), "talk.vtt"), "en")

    assert (len(found.exchanges), found.interviewers, found.interviewees) == (4, ("Hannah Voss",), ("Amos Reidy",))


@pytest.mark.parametrize(
    "lost", ["None", "null", "undefined", "SPEAKER_None", "Unbekannt", "Sin identificar", "[None]"]
)
@pytest.mark.parametrize("shown", ["Participant 6 (P6)", "Amos Reidy", "Interviewee"])
def test_what_a_program_prints_where_it_knows_no_speaker_is_nobodys_name(shown: str, lost: str) -> None:
    names = [shown, shown, lost, shown, lost]
    turns = (
        f"Hannah Voss: Why do you keep bees?\n\n{name}: I like how they hum, and so does my aunt." for name in names
    )
    cues = (f"00:0{n}:00.000 --> 00:0{n}:09.000\n{cue}" for n, cue in enumerate("\n\n".join(turns).split("\n\n")))

    found = parse(read("\n\n".join(("WEBVTT", *cues)).encode(), "talk.vtt"), "en")

    assert (len(found.exchanges), found.interviewers, found.interviewees) == (5, ("Hannah Voss",), (shown,))
    assert {paragraph.speaker for exchange in found.exchanges for paragraph in exchange.answer} == {shown}
