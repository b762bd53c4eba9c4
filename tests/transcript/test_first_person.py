from __future__ import annotations

import pytest

from bot.transcript.signs.first_person import says_i, says_own
from bot.transcript.signs.page_furniture import invites
from bot.transcript.unspoken.newsroom_notes import is_newsroom_note, is_paid_for


@pytest.mark.parametrize(
    "words",
    [
        "They told my aunt.",
        "I did.",
        "Es war meine.",
        "C’est à moi.",
        "J’avais tort.",
        "Mis cifras.",
        "Nas minhas contas.",
    ],
)
def test_whoever_speaks_of_themselves_says_so(words: str) -> None:
    assert says_own(words)
    assert says_i(words)


@pytest.mark.parametrize("words", ["She did, in May.", "El primer mes.", "Un mes al mar.", "Este mes no.", "A page."])
def test_whoever_speaks_of_others_or_of_a_month_does_not(words: str) -> None:
    assert not says_own(words)
    assert not says_i(words)


@pytest.mark.parametrize(
    "words",
    [
        "Mia Korn",
        "Correction: an earlier version of this article misspelt the name of Mia Korn.",
        "Mia was born in Leeds.",
        "Mio Sato",
        "My Nguyen",
        "Ma Long",
        "Mir Hamid",
        "Boston, MA",
        "the EU",
        "EU rules are old.",
        "Mon, 5 May",
        "Yo-Yo Ma plays.",
        "World War I was over.",
        "Charles I",
        "The bridge of Charles I of England.",
        "After Charles I died, boats were dear.",
        "Part I",
        "I-95",
        "I. M. Pei",
        "type I diabetes",
        "A.I.",
    ],
)
def test_a_name_or_a_number_is_not_somebody_who_speaks(words: str) -> None:
    assert not says_own(words)


@pytest.mark.parametrize(
    "words",
    [
        "My father rowed.",
        "My English was poor.",
        "My God, no.",
        "Mia madre remava.",
        "Ma mère ramait.",
        "Mon père ramait.",
        "Mir fehlte das Boot.",
        "Mein Vater ruderte.",
        "Moi, jamais.",
        "Yo no.",
        "¿Yo? Nunca.",
        "Eu sim.",
        "In London I saw it.",
        "I told Anna I loved it.",
        "That is the type I like, and the part I play.",
        "Better than I.",
        "We moved to the U.S. I hated it.",
        "At 5 P.M. I left.",
        "That was plan B. I drove home.",
        "For Anna I built a boat.",
        "Without Karl I became lonely.",
        "My PhD was on boats.",
        "My TV broke.",
        "My Mother rowed.",
    ],
)
def test_those_words_are_said_of_oneself_where_a_sentence_says_so(words: str) -> None:
    assert says_own(words)


def test_what_a_page_would_not_say_has_more_signs_of_somebody() -> None:
    assert says_i("and i told them so")
    assert says_i("They told me so.")
    assert not says_own("Follow me")
    assert not says_own("Pili smo i jeli.")


@pytest.mark.parametrize(
    "words",
    [
        "An earlier version of this text was wrong, they told me.",
        "In einer früheren Fassung dieses Textes waren meine Zahlen falsch.",
        "In einer früheren Fassung dieses Textes stand für mich zu viel, auch Fehler.",
        "Une version précédente de ce texte était, pour moi, une erreur.",
        "En una versión anterior de este texto mis cifras eran un error.",
    ],
)
def test_whoever_corrects_her_own_text_is_no_newsroom(words: str) -> None:
    assert not is_newsroom_note(words)


@pytest.mark.parametrize("words", ["Suscríbete conmigo.", "Assine com minhas irmãs.", "Abonnez-vous avec moi."])
def test_nobody_who_speaks_of_themselves_invites_for_a_page(words: str) -> None:
    assert not invites(words)


def test_an_advert_speaks_of_a_month() -> None:
    assert is_paid_for("El primer mes gratis con el código HONEY10.")
