"""Names in cells of tables, lists of those who take part, capitals and addresses, and behind elisions."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.names.person_names import person_in
from transcript.five_languages import LANGUAGES, TALKS, initials, understood

#: What cells of a table call who answers and who asks.
CELLS = {
    "en": ("Narrator", "Interviewer"),
    "de": ("Zeitzeuge", "Interviewerin"),
    "es": ("Entrevistado", "Entrevistadora"),
    "pt": ("Entrevistado", "Entrevistadora"),
}
#: Who presides over a table, who takes part in it, and the word for whoever asks there.
ROUNDS = {
    "en": ("Moderated by", "Participants", "Moderator"),
    "fr": ("Animation", "Intervenants", "Animatrice"),
    "de": ("Moderation", "Teilnehmer", "Moderatorin"),
    "es": ("Moderación", "Participantes", "Moderadora"),
    "pt": ("Moderação", "Participantes", "Moderadora"),
}
#: Above a talk in a column that has somebody else each time.
COLUMNS = {
    "en": "This quarter: Silas Brook, St Bride's",
    "fr": "Ce mois-ci : Lucien Faye, sourcier",
    "de": "Diesmal: Anton Reiser, Brunnenbauer",
    "es": "Esta semana: Julio Arce, pocero",
}


def turned(name: str) -> str:
    first, last = name.split()
    return f"{last}, {first}"


@pytest.mark.parametrize("row", ["<tr><td>{}</td><td>{}</td></tr>", "<dt>{}</dt><dd>{} (*1931)</dd>"])
@pytest.mark.parametrize("language", CELLS)
def test_cells_of_a_table_say_who_takes_part_with_the_surname_first(language: str, row: str) -> None:
    talk = TALKS[language]
    answers, asks = CELLS[language]
    rows = row.format(answers, turned(talk.answers)) + row.format(asks, turned(talk.asks))
    turns = (f"<p><b>I:</b> {q}</p><p><b>{initials(talk.answers)}:</b> {a}</p>" for q, a in talk.pairs)

    page = f"<html><body><h1>Archive 12</h1><table>{rows}</table>{''.join(turns)}</body></html>"
    found, transcript = understood(page, language, "talk.html")

    assert (found, transcript.interviewers, transcript.interviewees) == (talk.pairs, (talk.asks,), (talk.answers,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_is_listed_as_taking_part_answers_where_somebody_presides(language: str) -> None:
    talk = TALKS[language]
    presides, listed, moderator = ROUNDS[language]
    head = f"# 12\n\n{presides}: {talk.asks}\n{listed}: {talk.answers}, 61; Ida Holm,\n58"
    names = [talk.answers, "Ida Holm", talk.answers, "Ida Holm", talk.answers]
    short = [f"{first[0]}. {last}" for first, last in map(str.split, names)]
    turns = (f"{moderator} - {q}\n\n{name} - {a}" for name, (q, a) in zip(short, talk.pairs, strict=True))

    found, transcript = understood(f"{head}\n\n" + "\n\n".join(turns) + "\n", language)

    assert found == talk.pairs
    assert sorted(transcript.interviewees) == sorted({talk.answers, "Ida Holm"})


@pytest.mark.parametrize("language", COLUMNS)
def test_a_column_says_whose_turn_it_is(language: str) -> None:
    talk = TALKS[language]
    turns = "\n\n".join(f"**{q}**\n\n{a}" for q, a in talk.pairs)

    _, transcript = understood(f"# 12\n\n{COLUMNS[language]}\n\n{turns}\n", language)

    assert transcript.interviewees == (talk.answers,)


@pytest.mark.parametrize(("language", "ours"), [("de", "Unser"), ("es", "Nuestro"), ("pt", "Nosso")])
def test_a_first_name_is_spelt_out_by_a_title_in_capitals_and_not_by_whose_it_is(language: str, ours: str) -> None:
    talk = TALKS[language]
    (asks, _), (first, _) = talk.asks.split(), talk.answers.split()
    turns = (f"{asks}: {q}\n{first}: {a}" for q, a in talk.pairs)

    _, transcript = understood(f"{talk.answers.upper()}\n\n{ours} {first}!\n\n" + "\n\n".join(turns), language)

    assert transcript.interviewees == (talk.answers,)


@pytest.mark.parametrize("authors", ['authors = ["nora-pike"]', "authors = ['nora-pike']"])
def test_an_author_whom_a_file_states_as_an_address_is_the_one_whom_the_page_names(authors: str) -> None:
    turns = "\n\n".join(f"#### {q}\n\n{a}" for q, a in TALKS["en"].pairs)
    head = f'+++\ntitle = "Wells #7: Silas Brook"\n{authors}\n+++\n\n**Nora Pike** has tea with those who dig.'

    found = parse(read(f"{head}\n\n{turns}\n".encode(), "talk.md"), "en")

    assert (found.interviewers, found.interviewees) == (("Nora Pike",), ("Silas Brook",))


@pytest.mark.parametrize(
    ("language", "title"), [("fr", "Interview d'Apolline Faye"), ("nl", "Interview met Apolline Faye")]
)
def test_a_title_names_whom_an_interview_is_with(language: str, title: str) -> None:
    turns = "\n\n".join(f"**{q}**\n\n{a}" for q, a in TALKS["fr"].pairs)

    assert understood(f"# {title}\n\n{turns}\n", language)[1].interviewees == ("Apolline Faye",)


@pytest.mark.parametrize("words", ["Ida Holm MRCVS", "Ida Holm OBE", "Ida Holm-Ray FRS", "Unsere Ida Holm"])
def test_honours_and_possessives_are_no_part_of_a_name(words: str) -> None:
    assert person_in(words) in ("Ida Holm", "Ida Holm-Ray")


def test_a_noun_behind_a_name_is_no_part_of_it_in_german() -> None:
    talk = TALKS["de"]
    (q, a), *others = talk.pairs
    turns = [f"**KOMPASS:** {q}\n\n**Anton Reiser:** {a}", *(f"**{q}**\n\n{a}" for q, a in others)]
    head = "# Brunnen\n\nIn Elz gräbt Anton Reiser Brunnen, und das seit Jahren.\n\nAnton Reiser über Wasser und Durst"

    _, transcript = understood(f"{head}\n\n" + "\n\n".join(turns) + "\n", "de")

    assert transcript.interviewees == ("Anton Reiser",)
