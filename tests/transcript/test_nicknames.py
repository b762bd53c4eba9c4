from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import islice, product

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.names.nicknames import bearer_of, with_nickname, without_nicknames
from transcript.building import pairs_in
from transcript.growth import grows_evenly

TALK = "**Why bees?**\n\nThey hum, and I like it.\n\n**Why here?**\n\nIt is quiet, and I like that.\n"


@pytest.mark.parametrize("called", ["Ida “Quill” Holm", 'Ida "La Pluma" Holm', "Ida «Quill» Holm", "Ida „Quill“ Holm"])
def test_a_name_is_called_as_the_text_has_it_with_a_nickname(called: str) -> None:
    assert with_nickname("Ida Holm", f"Holm came. We met {called}, who paints. Ida Holm left.") == called
    assert without_nicknames(called) == "Ida Holm"


def test_a_nickname_stands_behind_any_word_but_the_last() -> None:
    assert with_nickname("Ida Maria Holm", "Ida Maria “Quill” Holm") == "Ida Maria “Quill” Holm"
    assert with_nickname("Ida Holm", "Ida\n“Quill” Holm") == "Ida “Quill” Holm"


@pytest.mark.parametrize(
    "text", ["Ida Holm", "Ida (Quill) Holm", "Ida, “Quill”, Holm", "Frida “Quill” Holm", "Ida “Quill” Holmes"]
)
def test_without_a_nickname_in_quotation_marks_a_name_stays_as_it_is(text: str) -> None:
    assert with_nickname("Ida Holm", text) == "Ida Holm"


def test_whoever_takes_part_is_called_with_the_nickname_in_labels_too() -> None:
    head = "# Bees\n\nIda “Quill” Holm keeps bees. Jo «Bee» Ray met her.\n\n"
    talk = "Jo Ray: Why bees?\n\nIda Holm: They hum.\n\nJo Ray: Why here?\n\nIda Holm: It is quiet.\n"

    found = parse(read(f"{head}{talk}".encode(), "talk.md"), language="en")

    assert (found.interviewers, found.interviewees) == (("Jo «Bee» Ray",), ("Ida “Quill” Holm",))
    assert [each.answer[0].speaker for each in found.exchanges] == ["Ida “Quill” Holm"] * 2


def test_a_nickname_is_nothing_odd_in_a_name() -> None:
    plain, called = (
        parse(read(f"# Interview with {name}\n\nA walk.\n\n{TALK}".encode(), "talk.md"), language="en")
        for name in ("Ida Holm", "Ida “Quill” Holm")
    )

    assert called.interviewees == ("Ida “Quill” Holm",)
    assert called.confidence == plain.confidence


def test_the_bearer_of_a_nickname_is_the_only_one_whom_the_text_prints_with_it() -> None:
    assert bearer_of("Quill", "I talked to Ida “Quill” Holm. Cheers Quill!") == "Ida “Quill” Holm"
    assert bearer_of("QUILL", 'Ida Maria "Quill" Holm') == 'Ida Maria "Quill" Holm'
    assert bearer_of("Quill", "Ida “Quill” Holm met Bo “Quill” Ray") is None
    assert bearer_of("Quill", "Ida Holm wrote “Quill” in May") is None


def test_thousands_with_one_nickname_are_looked_through_once() -> None:
    def with_bearers(times: int) -> Callable[[], object]:
        names = ("".join(letters).title() for letters in islice(product("aeioulmnrst", repeat=4), 3_500 * times))
        return partial(bearer_of, "Quill", "".join(f"Ida “Quill” {name} came. " for name in names))

    assert grows_evenly(with_bearers)


def test_a_label_that_is_a_nickname_is_spelt_out() -> None:
    head = '# Racing days\n\nI talked to Ida "Spanner" Holm about 1974.\n\n'
    talk = "Gaz: Why bees?\n\nSpanner: They hum.\n\nGaz: Why here?\n\nSpanner: It is quiet.\n\nCheers Spanner!!!\n"

    assert parse(read(f"{head}{talk}".encode(), "bees.txt")).interviewees == ('Ida "Spanner" Holm',)


@pytest.mark.parametrize("called", ["({})", "“{}”", '"{}"', "‘{}’", "'{}'", "«{}»"])
@pytest.mark.parametrize("label", ["{}: {}", "**{}:** {}", "{}\n{}", "[00:41] {}: {}"])
def test_whoever_is_labelled_with_a_nickname_once_goes_by_the_surname_below(called: str, label: str) -> None:
    full = f"Elspeth {called.format('Nan')} Farrow"
    turns = [
        ("Mark Winter", "I am with the museum of lamps. Thank you for joining us."),
        (full, "My pleasure."),
        ("Winter", "Where did you grow up?"),
        ("Farrow", "I grew up in Holm, on the coast, and was the first of us to go to school."),
        ("Winter", "What year was that?"),
        ("Farrow", "That was in 1952, when the lamps were still lit by hand."),
    ]
    text = "\n\n".join(label.format(who, words) for who, words in turns)

    found = parse(read(text.encode(), "talk.md"), language="en")

    assert len(found.exchanges) == 3
    assert [without_nicknames(who) for who in found.interviewees] == ["Elspeth Farrow"]


ASKED_ONCE_LABELLED = {
    "en": (
        ("Why do you knot nets?", "I saw a torn one and could not bear it. My aunt showed me how to hold the needle."),
        ("Do they tear again?", "They do, and I am glad of it. I would have nothing to do otherwise."),
        ("What do you wish for?", "I hope that more people learn it, and that the harbour stays as it is."),
    ),
    "de": (
        ("Warum knüpfst du Netze?", "Ich sah ein zerrissenes und hielt es nicht aus. Meine Tante zeigte mir alles."),
        ("Reißen sie wieder?", "Ja, und ich bin froh darüber. Ich hätte sonst nichts zu tun."),
        ("Was wünschst du dir?", "Ich hoffe, dass mehr Leute es lernen und der Hafen bleibt, wie er ist."),
    ),
    "fr": (
        ("Pourquoi noues-tu des filets ?", "J’en ai vu un déchiré, et ma tante m’a montré comment tenir l’aiguille."),
        ("Se déchirent-ils encore ?", "Oui, et j’en suis contente. Je n’aurais rien à faire."),
        ("Que souhaites-tu ?", "J’espère que plus de gens l’apprendront, et que le port restera tel qu’il est."),
    ),
    "es": (
        ("¿Por qué anudas redes?", "Vi una rota y no lo soporté. Mi tía me enseñó a sostener la aguja."),
        ("¿Se rompen otra vez?", "Sí, y me alegro. Si no, no tendría nada que hacer."),
        ("¿Qué deseas?", "Espero que más gente lo aprenda y que el puerto siga como está."),
    ),
}


@pytest.mark.parametrize("label", ['Anneke "Moss"', "Anneke “Moss”", "Anneke «Moss»"])
@pytest.mark.parametrize("language", ASKED_ONCE_LABELLED)
def test_whoever_has_a_nickname_for_a_surname_is_labelled_with_it(language: str, label: str) -> None:
    (asked, told), *turns = ASKED_ONCE_LABELLED[language]
    opening = f"**Lantern: {asked}**\n\n**{label}:** {told}\n\n"
    body = "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in turns)
    document = read(f"# Anneke “Moss”\n\n{opening}{body}".encode(), "talk.md")

    found = parse(document, language)

    assert found.interviewees == (label,)
    assert pairs_in(document.source, found) == [*ASKED_ONCE_LABELLED[language]]


@pytest.mark.parametrize("other", ["Anneke “Moss”", "ANNEKE “MOSS”", 'Anneke "Moss"'])
def test_a_nickname_for_a_surname_may_stand_in_other_quotation_marks(other: str) -> None:
    talk = f'Bo: Why nets?\n\n{other}: They tear.\n\nBo: And then?\n\nAnneke "Moss": I mend them.\n'

    assert len(parse(read(talk.encode(), "talk.md"), "en").interviewees) == 1
