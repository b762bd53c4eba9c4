"""What whoever answers adds: in round brackets below an answer, behind a "But", and with an address in it."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.decision.evidence import Evidence
from bot.transcript.decision.paragraph_chances import Chances
from bot.transcript.decision.second_look import Page, decided
from bot.transcript.signs.cue_words import cues_for
from bot.transcript.signs.unspoken_lines import STAGE_DIRECTION, unspoken
from bot.transcript.speakers.roles import Role
from bot.transcript.text_parts.passages import Passage
from bot.transcript.text_parts.utterances import State
from bot.transcript.unspoken.back_matter import back_matter
from bot.transcript.unspoken.reasons import NO_PART
from transcript.building import document_of, heard, pairs_in, passages_of
from transcript.five_languages import LANGUAGES, TALKS, understood

ADDED = {
    "en": "(Brave? Like most of those who dig, I am as afraid of the dark as anybody...)",
    "fr": "(Courageux ? Comme tous ceux qui creusent, j’ai peur du noir autant que les autres.)",
    "de": "(Mutig? Wie die meisten, die graben, habe ich im Dunkeln so viel Angst wie alle.)",
    "es": "(¿Valiente? Como casi todos los que cavan, yo tengo tanto miedo como cualquiera.)",
    "pt": "(Corajoso? Como quase todos os que cavam, eu tenho tanto medo como qualquer um.)",
}
OF_THE_PAGE = (
    "(laughs)",
    "(I point at it)",
    "(The recording breaks off here, and goes on after a quarter of an hour.)",
    "[I have left out what was said of the neighbours and of their well.]",
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_in_brackets_that_says_i_is_said_below_an_answer(language: str) -> None:
    talk = TALKS[language]
    turns = (f"**{talk.asks}**: _{q}_\n\n**{talk.answers}**: {a}\n\n{ADDED[language]}" for q, a in talk.pairs)

    found, _ = understood("\n\n".join(turns) + "\n", language)

    assert [answer.endswith(ADDED[language]) for _, answer in found] == [True] * len(talk.pairs)


@pytest.mark.parametrize(
    "words",
    [
        "(My mother was braver than all of us, and she never wore a veil.)",
        "(I still have it, and it hums.)",
        "(A mí me dio tanto miedo como a cualquiera de los que cavan.)",
        "(Para mim era tão escuro lá embaixo como para os outros.)",
        "(Pour moi, il faisait aussi noir au fond que pour les autres.)",
    ],
)
def test_a_sentence_in_brackets_on_what_is_the_speakers_own_is_no_note(words: str) -> None:
    assert unspoken(words) is None


@pytest.mark.parametrize("words", OF_THE_PAGE)
def test_other_brackets_are_notes(words: str) -> None:
    assert unspoken(words) == STAGE_DIRECTION


@pytest.mark.parametrize(
    ("words", "is_said"),
    [
        ("But there was a louder one, with an old queen.", True),
        ("Aber einmal war da ein lauterer Stock.", True),
        ("Und: Es war da ein lauterer Stock.", True),
        ("Et – il y en avait une plus bruyante.", True),
        ("Mais il y en avait une plus bruyante.", True),
        ("Pero una vez hubo una más ruidosa.", True),
        ("Mas houve uma vez uma mais barulhenta.", True),
        ("There was a louder one, with an old queen.", False),
        ("Mas, the town of wells, is open all year.", False),
    ],
)
def test_a_paragraph_that_goes_on_like_an_answer_is_said_though_it_looks_like_the_page(
    words: str, is_said: bool
) -> None:
    talk = f"Why bees?\n\n{words}\n\nThey hum.\n\nDoes it hurt?\n\nIt does, a little.\n"
    page = Page(document_of(talk).source.text, None, {}, cues_for("en"))
    utterances = heard(talk)
    unlikely = Chances({"always": (2.0, 2.0), "edge @-2": (-4.0, -4.0), "edge @-1": (4.0, 4.0)})

    found = decided(page, utterances, [Evidence(u.asks) for u in utterances], unlikely)

    assert (found[1].aside != NO_PART) is is_said


@pytest.mark.parametrize(
    ("words", "is_said"),
    [
        ("There is no hive that I have not mended with my own hands, and none that hums alike.", True),
        ("There is no hive that has not been mended by hand, and none of them hums alike.", False),
        ("I mend hives.", False),
    ],
)
def test_where_answers_have_labels_a_long_paragraph_below_that_says_i_is_said(words: str, is_said: bool) -> None:
    talk = f"Ann Lee: Why bees?\n\nBo Ray: They hum.\n\n{words}\n\nAnn Lee: Do they sting?\n\nBo Ray: They do.\n"
    utterances = heard(talk)
    roles = dict(zip([u.voice or "" for u in utterances[:2]], (Role.ASKS, Role.ANSWERS), strict=True))
    page = Page(document_of(talk).source.text, None, roles, cues_for("en"))
    unlikely = Chances({"always": (2.0, 2.0), "unvoiced": (-4.0, -4.0)})

    found = decided(page, utterances, [Evidence(u.asks, roles.get(u.voice or "")) for u in utterances], unlikely)

    assert (found[2].aside != NO_PART) is is_said


@pytest.mark.parametrize(("words", "is_said"), [("And: ask the neighbours.", True), ("Ask the neighbours.", False)])
def test_what_goes_on_below_the_last_answer_with_a_label_is_said_though_it_looks_like_the_page(
    words: str, is_said: bool
) -> None:
    talk = f"Ann Lee: Why bees?\n\nBo Ray: They hum.\n\nAnn Lee: Do they sting?\n\nBo Ray: They do.\n\n{words}\n"
    utterances = heard(talk)
    roles = dict(zip([u.voice or "" for u in utterances[:2]], (Role.ASKS, Role.ANSWERS), strict=True))
    page = Page(document_of(talk).source.text, None, roles, cues_for("en"))
    unlikely = Chances({"always": (2.0, 2.0), "unvoiced": (-4.0, -4.0)})

    found = decided(page, utterances, [Evidence(u.asks, roles.get(u.voice or "")) for u in utterances], unlikely)

    assert (found[-1].aside is None and found[-1].state is State.ANSWER) is is_said


TOLD = {
    "en": "I keep a list of all of them at https://wells.example/list, and my sister adds to it. ",
    "fr": "Je tiens une liste de tous sur https://puits.example/liste, et ma sœur la complète. ",
    "de": "Ich führe eine Liste aller unter https://brunnen.example/liste, meine Schwester ergänzt sie. ",
    "es": "Yo llevo una lista de todos en https://pozos.example/lista, y mi hermana la completa. ",
    "pt": "Eu tenho uma lista de todos em https://pocos.example/lista, e a minha irmã completa-a. ",
}
OFFERED = "All wells of the county are on https://wells.example/list, with their depths and their opening hours. "


def only_passage(words: str) -> tuple[str, Passage]:
    return document_of(words).source.text, passages_of(words)[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_address_in_a_long_paragraph_that_says_i_is_no_sign_of_the_page(language: str) -> None:
    assert back_matter(*only_passage(6 * TOLD[language])) == 0.0


@pytest.mark.parametrize("words", [TOLD["en"], 6 * OFFERED, 6 * f"{TOLD['en']}Subscribe to it. "])
def test_other_addresses_are_signs_of_the_page(words: str) -> None:
    assert back_matter(*only_passage(words)) > 0.0


@pytest.mark.parametrize("own", ["*I was afraid.*", "*My hands shook.*"])
def test_what_says_i_in_italics_within_a_labelled_answer_is_said(own: str) -> None:
    turns = "".join(f"Anna Bell: {asked}\n\nTom Reed: {answer}\n\n" for asked, answer in ITALIC)
    document = document_of("# The ferry\n\n" + turns.format(own=own))

    assert pairs_in(document.source, parse(document, "en"))[1][1].endswith(own.strip("*"))


def test_what_says_no_i_in_italics_within_a_labelled_answer_is_a_note() -> None:
    turns = "".join(f"Anna Bell: {asked}\n\nTom Reed: {answer}\n\n" for asked, answer in ITALIC)
    document = document_of("# The ferry\n\n" + turns.format(own="*He pours the tea.*"))

    assert pairs_in(document.source, parse(document, "en"))[1][1].endswith("Nobody was hurt.")


ITALIC = (
    ("How did the ferry start?", "My grandfather built a raft. He charged two cents a head."),
    ("Was there ever an accident?", "Once, in the fog. Nobody was hurt.\n\n{own}"),
    ("Who crosses today?", "Mostly nurses and bakers. They go over before dawn."),
    ("Will your daughter take it over?", "She says no. But I have my hopes."),
)


@pytest.mark.parametrize("own", ["A season ticket costs £45, and I blush each time.", "P.S. My wife says hello."])
def test_a_short_paragraph_that_says_i_below_the_last_labelled_answer_is_said(own: str) -> None:
    turns = "\n\n".join(f"Anna Bell: {asked}\n\nTom Reed: {answer}" for asked, answer in ITALIC)
    document = document_of("# The ferry\n\n" + turns.format(own="") + f"\n\n{own}\n")

    assert pairs_in(document.source, parse(document, "en"))[-1][1].endswith(own)
