from __future__ import annotations

from dataclasses import replace

import pytest
from building import interview_of

from bot.model import Interview, Match, NotCovered, Quoted, Search, Unsure
from bot.wording import languages, reply_card
from bot.wording.languages import comparing_notes, language_name

ROCK = interview_of()
FRENCH = interview_of(("Pourquoi ?", "Pour le silence."), key="phare", language="fr")


def search_of(interview: Interview, asked_in: str | None, *, unread: bool = False) -> Search:
    match = Match(interview, interview.exchange(1), 0.6, ())
    return Search("?", None, (match,), (interview,), asked_in=asked_in, unread=(interview,) if unread else ())


def quoted_notes(interview: Interview, asked_in: str | None) -> tuple[str, ...]:
    search = search_of(interview, asked_in)
    return reply_card(Quoted(search, search.candidates[0], 0.6)).notes


@pytest.mark.parametrize(
    ("asked_in", "note"),
    [
        ("fr", "Cité dans sa langue : anglais."),
        ("de", "Im Wortlaut, Sprache: Englisch."),
        ("es", "Citado en su lengua: inglés."),
        ("pt", "Citado na sua língua: inglês."),
        ("it", "Citato nella sua lingua: inglese."),
        ("nl", "In de eigen taal geciteerd: Engels."),
        ("zh", "按原文语言引用：英语。"),
    ],
)
def test_a_quote_in_another_language_is_labelled_in_the_askers(asked_in: str, note: str) -> None:
    assert quoted_notes(ROCK, asked_in) == (note,)
    assert quoted_notes(FRENCH, "en") == ("Quoted in its own language: French.",)


def test_a_quote_in_the_language_of_the_question_has_no_label() -> None:
    assert quoted_notes(ROCK, "en") == ()
    assert quoted_notes(ROCK, None) == ()


def test_what_could_not_be_compared_is_never_not_covered_for_certain() -> None:
    search = search_of(ROCK, "de", unread=True)

    card = reply_card(NotCovered(search, (), 0.9))

    assert card.heading == "Nichts gefunden, was hier nicht sicher ist"
    assert card.notes[0].startswith("Dieses Interview ist in einer anderen Sprache (Englisch)")
    assert reply_card(NotCovered(replace(search, unread=()), (), 0.9)).heading == "Not covered in this interview"


def test_what_is_offered_says_that_it_could_not_be_compared() -> None:
    search = search_of(ROCK, "it", unread=True)

    assert reply_card(Unsure(search, search.candidates, 0.2)).notes[0].startswith("Questa intervista è in un’altra")


@pytest.mark.parametrize("language", ["en", "zh", "pl", "ja"])
def test_of_languages_that_are_compared_by_meaning_hosts_are_told_nothing(language: str) -> None:
    assert comparing_notes(language) == ()


@pytest.mark.parametrize("language", ["ru", "el", "ko", "und", "eu"])
def test_hosts_are_told_that_a_language_is_compared_by_spelling_alone(language: str) -> None:
    assert comparing_notes(language) == (
        "Questions in this language are compared by spelling alone: what is asked in words that the interview does not "
        "have is not found.",
    )


@pytest.mark.parametrize("asked_in", ["fr", None])
def test_what_could_only_be_spelt_so_far_in_its_own_language_is_told(asked_in: str | None) -> None:
    search = search_of(FRENCH, asked_in, unread=True)
    notes = {
        "fr": "Votre question n’a pu être comparée pour l’instant que par l’orthographe, et non par le sens. "
        "Langue de l’entretien : français.",
        None: "Your question could only be compared by spelling so far, not by meaning. Language of the interview: "
        "French.",
    }

    assert reply_card(NotCovered(search, (), 0.9)).notes[0] == notes[asked_in]


def test_a_language_without_a_name_is_told_by_its_code() -> None:
    assert (language_name("fr", "de"), language_name("xx", "en")) == ("Französisch", "xx")


def test_in_a_language_without_these_sentences_they_are_told_in_that_of_the_question(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(languages, "spoken_language", lambda: "pl")

    assert languages.uncertain_heading(search_of(ROCK, "fr")) == "Rien trouvé, sans certitude ici"
    assert languages.uncertain_heading(search_of(ROCK, None)) == "Found nothing, which is not certain here"
