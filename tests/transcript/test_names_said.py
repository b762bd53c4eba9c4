from __future__ import annotations

from bot.transcript import parse
from bot.transcript.speakers.names_said import mentions_of
from transcript.building import document_of, heard

TEXT = (
    "Iara Menezes: Welcome all. With me is Hugo Ray.\n\nTeo Lang: And Ann Lee. Hugo, hello.\n\n"
    "Hugo Ray: I came in 79.\n\nAnn Lee: I came later.\n\nIara Menezes: Why?\n\nHugo Ray: For the bees.\n\n"
    "Teo Lang: What do you know, Ann?\n\nAnn Lee: All.\n"
)


def test_it_is_counted_who_says_whose_name() -> None:
    assert mentions_of(TEXT, heard(TEXT)) == {
        ("iara menezes", "hugo ray"): 1,
        ("teo lang", "ann lee"): 2,
        ("teo lang", "hugo ray"): 1,
    }


def test_a_name_of_two_speakers_is_nobodys() -> None:
    text = "Ann Lee: Hello, Lee.\n\nHugo Lee: Hello, Lee.\n\nAnn Lee: And Hugo.\n\nHugo Lee: Yes.\n"

    assert mentions_of(text, heard(text)) == {("ann lee", "hugo lee"): 1}


def test_many_speakers_name_each_other_to_no_end() -> None:
    text = "".join(f"Person{chr(97 + n)} Lee: Hello.\n\nPerson{chr(97 + n)} Lee: Bye.\n\n" for n in range(20))

    assert mentions_of(text, heard(text)) == {}


def test_hosts_who_present_their_guests_ask_both() -> None:
    found = parse(document_of(TEXT))

    assert set(found.interviewers) == {"Iara Menezes", "Teo Lang"}
    assert set(found.interviewees) == {"Hugo Ray", "Ann Lee"}
