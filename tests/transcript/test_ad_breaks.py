"""Hosts who talk with each other of a sponsor, and go back to the talk."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

#: Who pays for the show, what the other host is asked, what she says, and how they go back, before the next question.
BREAKS = {
    "en": (
        "This episode is brought to you by Holm Honey. Jo, what did you have today?",
        "I had it on toast, twice.",
        "And we're back with Bo.",
    ),
    "de": (
        "Diese Folge wird unterstützt von Holm Honig. Jo, was gab es heute?",
        "Honig auf Brot, zweimal.",
        "Da sind wir wieder mit Bo.",
    ),
    "fr": (
        "Cet épisode est sponsorisé par Miel Holm. Jo, tu as pris quoi ?",
        "Du miel sur du pain.",
        "Nous revoilà avec Bo.",
    ),
    "es": (
        "Este episodio está patrocinado por Miel Holm. Jo, ¿qué has tomado?",
        "Miel con pan, dos veces.",
        "Ya estamos de vuelta con Bo.",
    ),
    "pt": (
        "Este episódio é patrocinado por Mel Holm. Jo, o que comeste?",
        "Mel com pão, duas vezes.",
        "Estamos de volta com Bo.",
    ),
}
_FIRST = ("Bo, why do you keep bees on a roof?", "Because nobody else wants to be there, and they like the limes.")
_LAST = ("Who has the honey?", "Whoever carries it down, and that is the postman.")
_NEXT = "What do the neighbours say?"
_TOLD = "They say that the bees are late, and they are right."


def _exchanges(between: list[tuple[str, str]], asked: str, language: str) -> list[tuple[str, str]]:
    turns = [
        *(("Ann Lee", _FIRST[0]), ("Bo Ray", _FIRST[1]), ("Jo Orr", _LAST[0]), ("Bo Ray", _LAST[1])),
        *between,
        *(("Jo Orr", asked), ("Bo Ray", _TOLD), ("Ann Lee", _FIRST[0]), ("Bo Ray", _FIRST[1])),
    ]
    head = "Hosts: Ann Lee and Jo Orr\n\n"
    document = document_of(head + "\n\n".join(f"{name}: {words}" for name, words in turns))
    return list(pairs_in(document.source, parse(document, language)))


@pytest.mark.parametrize("language", BREAKS)
def test_what_hosts_say_to_each_other_of_a_sponsor_is_in_no_question(language: str) -> None:
    sponsor, told, back = BREAKS[language]

    found = _exchanges([("Ann Lee", sponsor), ("Jo Orr", told)], f"{back} {_NEXT}", language)

    assert found == [_FIRST, _LAST, (f"{back} {_NEXT}", _TOLD), _FIRST]


def test_an_advert_that_a_host_reads_ends_what_they_say_to_each_other_of_it() -> None:
    sponsor, told, _ = BREAKS["en"]
    read = "Go to holm.example and use the code BEES for ten percent off your first jar of Holm Honey."

    found = _exchanges([("Ann Lee", sponsor), ("Jo Orr", told), ("Ann Lee", read)], _NEXT, "en")

    assert found == [_FIRST, _LAST, (_NEXT, _TOLD), _FIRST]


def test_where_nobody_goes_back_to_the_talk_what_is_said_behind_a_sponsor_stays() -> None:
    sponsor, told, _ = BREAKS["en"]

    found = _exchanges([("Ann Lee", sponsor), ("Jo Orr", told)], _NEXT, "en")

    assert found[2] == (f"{sponsor} {told} {_NEXT}", _TOLD)


def test_what_a_guest_says_behind_a_sponsor_stays() -> None:
    sponsor, _, back = BREAKS["en"]

    found = _exchanges([("Ann Lee", sponsor), ("Bo Ray", "Toast, with my own.")], f"{back} {_NEXT}", "en")

    assert found[2] == (sponsor, "Toast, with my own.")


READ = {
    "en": "This episode is brought to you by Holm & Sons, who make hats. Use the code HIVE for ten percent off.",
    "de": "Diese Folge wird euch präsentiert von Holm Honig. Mit dem Code BIENE gibt es zehn Prozent Rabatt.",
    "fr": "Cet épisode est sponsorisé par Miel Holm. Avec le code ABEILLE, dix pour cent de réduction.",
    "es": "Este episodio está patrocinado por Miel Holm. Con el código ABEJA, diez por ciento de descuento.",
}


def _with_third(words: str, language: str) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    turns = [
        *(("Ann Lee", _FIRST[0]), ("Bo Ray", _FIRST[1]), ("Jo Orr", words), ("Ann Lee", _LAST[0])),
        *(("Bo Ray", _LAST[1]), ("Ann Lee", _NEXT), ("Bo Ray", _TOLD)),
    ]
    document = document_of("\n\n".join(f"{name}: {said}" for name, said in turns))
    found = parse(document, language)
    return found.interviewees, list(pairs_in(document.source, found))


@pytest.mark.parametrize("language", READ)
def test_whoever_reads_an_advert_and_says_nothing_else_takes_no_part(language: str) -> None:
    assert _with_third(READ[language], language) == (("Bo Ray",), [_FIRST, _LAST, (_NEXT, _TOLD)])


def test_whoever_says_once_who_supports_her_takes_part() -> None:
    said = "My own roof is supported by the town, and I have never asked anybody there why they like it so much."

    assert _with_third(said, "en")[0] == ("Bo Ray", "Jo Orr")


@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_whoever_asks_below_an_advert_takes_part(end: str) -> None:
    found = _with_third(f"{READ['en']}{end}{_FIRST[0]}\n\nBo Ray: {_FIRST[1]}", "en")

    assert found == (("Bo Ray",), [_FIRST, _FIRST, _LAST, (_NEXT, _TOLD)])


def test_an_advert_of_several_paragraphs_is_read_by_nobody_who_takes_part() -> None:
    assert _with_third(READ["en"].replace(". ", ".\n\n"), "en") == (("Bo Ray",), [_FIRST, _LAST, (_NEXT, _TOLD)])
