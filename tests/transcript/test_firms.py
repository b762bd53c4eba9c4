"""Introductions that say of which firm people are, and titles that name the firm."""

from __future__ import annotations

from functools import partial

import pytest

from bot.transcript import parse
from bot.transcript.names.firms import firms_in, telling_of_firm, without_projects
from transcript.building import document_of
from transcript.five_languages import TALKS
from transcript.growth import grows_evenly

OF_A_FIRM = {
    "en": (
        "Interview with Rosa Blue",
        "In a series on rivers, Anna Brook and Jon\nVale from Rosa Blue talk about wells.",
    ),
    "fr": ("Entretien avec Rose Bleue", "Anna Brook et Jon Vale de Rose Bleue nous racontent comment elles creusent."),
    "de": (
        "Interview mit Blauer Reiter",
        "Anna Brook und Jon Vale von Blauer Reiter erzählen, wie sie graben.",
    ),
    "es": ("Entrevista con Rosa Azul", "Anna Brook y Jon Vale de Rosa Azul nos cuentan cómo cavan sus pozos."),
    "pt": ("Entrevista com Rosa Azul", "Anna Brook e Jon Vale da Rosa Azul contam como cavam os seus poços."),
    "it": ("Intervista con Rosa Azzurra", "Anna Brook e Jon Vale di Rosa Azzurra ci raccontano come scavano."),
}


def interviewees(title: str, introduction: str, language: str) -> tuple[str, ...]:
    turns = "\n\n".join(f"## {asked}\n\n{told}" for asked, told in TALKS.get(language, TALKS["en"]).pairs)
    return parse(document_of(f"# {title}\n\n*{introduction}*\n\n{turns}\n"), language).interviewees


@pytest.mark.parametrize("language", OF_A_FIRM)
def test_those_who_tell_something_for_a_firm_answer_and_not_the_firm(language: str) -> None:
    assert interviewees(*OF_A_FIRM[language], language) == ("Anna Brook", "Jon Vale")


@pytest.mark.parametrize(
    "introduction",
    [
        "We met her by a river. Her cousin is from Rosa Blue, and digs as well.",
        "She and a friend from Rosa Blue talk about how they dig wells.",
    ],
)
def test_a_firm_without_anybody_named_before_it_hides_nobody(introduction: str) -> None:
    assert interviewees("Interview with Anna Brook", introduction, "en") == ("Anna Brook",)


@pytest.mark.parametrize(
    ("sentence", "firms"),
    [
        ("We met Anna Brook from Rosa Blue.", {"Rosa Blue"}),
        ("Anna Brook de Rosa Azul cava pozos; los de Rosa Azul son hondos.", {"Rosa Azul"}),
        ('Interview with the manager of "Rosa Blue"', {"Rosa Blue"}),
        ("ENTREVISTA AL GERENTE DE “DON SEBASTIÁN PEÑA”", {"Sebastián Peña"}),
        ("Gespräch mit der Wirtin vom „Blauen Reiter“", {"Blauen Reiter"}),
        ("Juan de la Cruz Pérez habla de pozos.", set()),
        ("Ana Costa de Souza Lima cava poços.", set()),
        ("Karl Otto von Hohen Berg gräbt Brunnen.", set()),
        ("The Life of Anna Brook", set()),
        ("Interview with Anna Brook", set()),
        ("“Anna Brook digs,” says Jon Vale", set()),
        ("Wells, by Jon Vale", set()),
    ],
)
def test_a_firm_stands_behind_whom_or_what_it_has(sentence: str, firms: set[str]) -> None:
    assert firms_in([sentence]) == firms


@pytest.mark.parametrize(
    ("introduction", "name"),
    [
        ("Maria Luisa del Carmen Ruiz nos cuenta cómo cava.", "Maria Luisa del Carmen Ruiz"),
        ("Ana Maria de Oliveira Santos fala dos seus poços.", "Ana Maria de Oliveira Santos"),
        ("Anne Marie du Bois Clair raconte ses puits.", "Anne Marie du Bois Clair"),
        ("Karl Otto von Hohen Berg spricht über Brunnen.", "Karl Otto von Hohen Berg"),
    ],
)
def test_the_rest_of_a_name_is_no_firm(introduction: str, name: str) -> None:
    assert telling_of_firm([introduction]) == ()
    assert interviewees("Interview", introduction, "en") == (name,)


def test_who_told_something_before_is_not_who_tells_it_now() -> None:
    assert telling_of_firm(["Last week Anna Brook from Rosa Blue told us of her wells."]) == ()


AT_A_HOUSE = {
    "en": (
        'Interview with the manager of "Don Sebastian"',
        "Whom are we going to interview?",
        "Owner of “Don Sebastian”",
    ),
    "es": (
        'ENTREVISTA AL DUEÑO DE "DON SEBASTIAN PEÑA"',
        "¿A quién vamos a entrevistar?",
        "El dueño de “Rosa Peña”",
    ),
    "fr": ("Entretien avec le patron du « Rose Bleue »", "Comment vous appelez-vous ?", "Le patron du « Rose Bleue »"),
    "de": ("Interview mit dem Wirt vom „Blauen Reiter“", "Wie heißen Sie?", "Der Wirt vom „Blauen Reiter“"),
    "pt": ("Entrevista ao gerente do “Rosa Azul”", "Qual é o seu nome?", "O gerente do “Rosa Azul”"),
    "it": ("Intervista al gestore del “Rosa Azzurra”", "Come si chiama?", "Il gestore del “Rosa Azzurra”"),
}


@pytest.mark.parametrize("language", AT_A_HOUSE)
def test_whoever_is_asked_for_a_name_and_gives_it_answers(language: str) -> None:
    title, asked, told = AT_A_HOUSE[language]
    pairs = [(asked, f"{told}, Anton Brook."), *TALKS.get(language, TALKS["en"]).pairs]
    turns = "".join(f"<h6>{n}) {asked}</h6><p>- {told}</p>" for n, (asked, told) in enumerate(pairs, 1))
    page = f"<html><body><h1>{title}</h1>{turns}</body></html>"

    found = parse(document_of(page), language)

    assert found.interviewees == ("Anton Brook",)


@pytest.mark.parametrize("asked", ["What is the name of your boat?", "And what was your name for it?"])
def test_whoever_is_asked_for_another_name_is_not_called_so(asked: str) -> None:
    turns = "\n\n".join(f"**{a}**\n\n{b}" for a, b in [(asked, "Rosa Blue, as ever."), *TALKS["en"].pairs])

    assert "Rosa Blue" not in parse(document_of(f"# A boat\n\n{turns}\n"), "en").interviewees


@pytest.mark.parametrize("field", ["author", "author_name", "post_author"])
def test_whoever_answers_is_not_who_asks_though_the_page_is_said_to_be_theirs(field: str) -> None:
    turns = "\n\n".join(f"**{asked}**\n\n{told}" for asked, told in TALKS["de"].pairs)
    head = f'---\ntitle: "Der Brunnen"\nsummary: "Simon Brook im Experteninterview"\n{field}: "{{}}"\n---\n\n'

    own = parse(document_of(f"{head.format('Simon')}{turns}\n"), "de")
    other = parse(document_of(f"{head.format('Jette Kranz')}{turns}\n"), "de")

    assert (own.interviewers, own.interviewees) == ((), ("Simon Brook",))
    assert (other.interviewers, other.interviewees) == (("Jette Kranz",), ("Simon Brook",))


@pytest.mark.parametrize("piece", ["Sommerinterview", "Expert*inneninterview", "Video-Interview", "Kurzgespräch"])
def test_a_german_interview_may_be_of_a_kind(piece: str) -> None:
    turns = "\n\n".join(f"**{asked}**\n\n{told}" for asked, told in TALKS["de"].pairs)

    found = parse(document_of(f"# Der Brunnen\n\nSimon Brook im {piece}.\n\n{turns}\n"), "de")

    assert found.interviewees == ("Simon Brook",)


#: Titles with somebody and what they belong to, and what an introduction says of that.
OF_A_PROJECT = {
    "fr": (("Entretien avec {} de Puitsard", "Rencontre avec {} de Puitsard"), "Puitsard est né dans une grange."),
    "de": (("Interview mit {} von Brunnwerk", "Im Gespräch mit {} von Brunnwerk"), "Brunnwerk begann im Stall."),
    "es": (("Entrevista con {} de Pozal", "Conversación con {} de Pozal"), "Pozal nació en un granero."),
    "pt": (("Entrevista com {} da Poceira", "Conversa com {} da Poceira"), "Poceira nasceu num celeiro."),
    "it": (("Intervista a {} di Pozzolo", "Intervista con {} di Pozzolo"), "Pozzolo è nato in un granaio."),
    "nl": (("Interview met {} van Puttenwerk", "Gesprek met {} van Puttenwerk"), "Puttenwerk begon in een schuur."),
}


@pytest.mark.parametrize("page", ["# {title}\n\n{words}\n\n{turns}", "---\ntitle: {title}\n---\n\n{words}\n\n{turns}"])
@pytest.mark.parametrize("name", ["Anna Brook", "Parker Moore"])
@pytest.mark.parametrize("language", OF_A_PROJECT)
def test_what_somebody_in_a_title_belongs_to_is_no_part_of_the_name(language: str, name: str, page: str) -> None:
    titles, told = OF_A_PROJECT[language]
    turns = "\n\n".join(f"**{asked}**\n\n{said}" for asked, said in TALKS.get(language, TALKS["en"]).pairs)
    for title in titles:
        text = page.format(title=title.format(name), words=f"{told} {name}, Puits.", turns=turns)

        assert parse(document_of(text)).interviewees == (name,)


@pytest.mark.parametrize(
    ("title", "said", "shown"),
    [
        ("Talk with Anna Brook de Sousa", "Anna Brook de Sousa digs. Sousa is a town.", None),
        ("Talk with Anna Brook de Sousa", "Anna Brook digs.", None),
        ("Talk with Anna van Brook", "Anna digs, and Brook is a town.", None),
        ("Talk with Anna Brook de Sousa", "Anna Brook digs at Sousa.", "Talk with Anna Brook"),
    ],
)
def test_a_title_is_shortened_where_the_page_has_both_alone(title: str, said: str, shown: str | None) -> None:
    assert without_projects(title, f"{title}\n{said}") == (shown or title)


def test_a_title_of_many_people_takes_time_that_grows_with_it() -> None:
    people = "Ida Holm von Bienenstock, "

    assert grows_evenly(lambda times: partial(without_projects, people * 200 * times, people * 200 * times))
