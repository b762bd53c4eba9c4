from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.identities.name_support import Support
from bot.transcript.identities.people import People, find_people
from bot.transcript.labelling.speaker_labels import find_labels
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.scene import Scene
from transcript.building import NAMED, document_of

LETTERS = "Q: Why?\n\nA: So.\n\nQ: When?\n\nA: Now.\n"


def people(text: str, roles: dict[str, Role]) -> People:
    document = document_of(text)
    return find_people(Scene(document, find_labels(document), roles))


def test_labels_are_the_names_of_those_who_ask_and_answer() -> None:
    found = people(NAMED, {"ann lee": Role.ASKS, "bo ray": Role.ANSWERS})

    assert found == People({"ann lee": "Ann Lee", "bo ray": "Bo Ray"}, ("Ann Lee",), ("Bo Ray",))


@pytest.mark.parametrize("label", ["AL", "Lee", "ANN"])
def test_a_short_label_is_spelt_out_by_the_text_before_the_conversation(label: str) -> None:
    text = "We met Ann Lee on her boat.\n\n" + NAMED.replace("Ann Lee:", f"{label}:")

    assert people(text, {label.lower(): Role.ASKS}).interviewers == ("Ann Lee",)


@pytest.mark.parametrize(
    "head",
    ["Interview with Bo Ray\n\n", "Guest: Bo Ray\n\n", "# Bo Ray: “I never sleep”\n\n", "---\nguest: Bo Ray\n---\n\n"],
)
def test_where_labels_are_letters_the_text_says_who_answers(head: str) -> None:
    assert people(head + LETTERS, {"q": Role.ASKS, "a": Role.ANSWERS}).interviewees == ("Bo Ray",)


@pytest.mark.parametrize(
    ("head", "label", "name"),
    [
        ("(A: Ida, B: the editors)\n\nWe met Ida Holm at sea.", "A", "Ida Holm"),
        ("IHR = Ida Holm Ruiz, JK = Jette Kranz", "IH", "Ida Holm Ruiz"),
        ("With Ada de Kranz, a midwife", "AdK", "Ada de Kranz"),
        ("Leopold Holm keeps the log; Jette Kranz asked.", "Leo", "Leopold Holm"),
        ("Oluwaseun Barrow sings.", "Seun", "Oluwaseun Barrow"),
        ("Cecil Braithwaite-Noakes makes nails.", "Noakes", "Cecil Braithwaite-Noakes"),
        ("Ondine et Perrine Vauquelin tissent.", "Ondine", "Ondine Vauquelin"),
        ("Leopold Holm and Leonie Kranz", "Leo", "Leo"),
    ],
)
def test_letters_and_short_first_names_in_labels_are_spelt_out(head: str, label: str, name: str) -> None:
    text = f"{head}\n\nHost: Why?\n\n{label}: So.\n\nHost: When?\n\n{label}: Now.\n\nHost: How?\n\n{label}: Well.\n"

    key = find_labels(document_of(text))[1].key

    assert people(text, {"host": Role.ASKS, key: Role.ANSWERS}).interviewees == (name,)


@pytest.mark.parametrize(
    ("title", "by", "label"),
    [
        ("Interview with the crossword setter Ambrose Tickell", "By Jette Kranz", "Gudgeon"),
        ("Ein Gespräch mit der Imkerin Ida Holm", "Von Jette Kranz", "Sie"),
        ("Entrevista a Débora Osuna, narradora", "Por Pilar Rey", "Debz"),
    ],
)
def test_a_label_that_is_hardly_a_name_is_that_of_whoever_surely_answers(title: str, by: str, label: str) -> None:
    text = f"# {title}\n\n{by}\n\n" + f"Host: Why?\n\n{label}: So it is, and has been.\n\n" * 3

    named = people(text, {"host": Role.ASKS, label.lower(): Role.ANSWERS})
    nowhere = people(text.replace(title, "Bees"), {"host": Role.ASKS, label.lower(): Role.ANSWERS})

    assert (named.interviewees[0] in title, nowhere.interviewees) == (True, (label,))


def test_whom_only_the_turns_of_a_machine_name_is_as_it_heard_them() -> None:
    text = "SPEAKER_01: Here is my good friend, Bo Ray. Hello.\n\nSPEAKER_00: Hey.\n\n" + (
        "SPEAKER_01: Why?\n\nSPEAKER_00: So.\n\n" * 3
    )
    roles = {"speaker_01": Role.ASKS, "speaker_00": Role.ANSWERS}

    assert people(text, roles).interviewees == ("SPEAKER_00",)
    assert people("# Interview with Bo Ray\n\n" + text, roles).interviewees == ("Bo Ray",)


def test_names_that_labels_do_not_tell_are_as_sure_as_their_signs_are() -> None:
    roles = {"q": Role.ASKS, "a": Role.ANSWERS}

    told = people("# Interview with Bo Ray\n\nBy Ann Lee\n\n" + LETTERS, roles)
    mentioned = people("# Bees\n\nA talk at the harbour, where Bo Ray moors his boat.\n\n" + LETTERS, roles)

    assert people(NAMED, {"ann lee": Role.ASKS, "bo ray": Role.ANSWERS}).support == Support()
    assert told.interviewees == ("Bo Ray",)
    assert 0.5 < told.support.chance < 1.0
    assert mentioned.interviewees == ()


def test_where_labels_name_who_answers_whoever_else_the_page_shows_to_is_a_rival() -> None:
    roles = {"jette kranz": Role.ASKS, "the gulls": Role.ANSWERS}
    talk = "Jette Kranz: Why bees?\n\nThe Gulls: They hum.\n\nJette Kranz: Why?\n\nThe Gulls: They do.\n"

    found = people("# Interview with Bo Ray\n\nRay, 43, keeps bees.\n\n" + talk, roles)

    full = people(
        "# Interview with Bo Ray\n\nRay, 43, keeps bees.\n\n" + talk.replace("The Gulls", "Ida Holm"),
        {"jette kranz": Role.ASKS, "ida holm": Role.ANSWERS},
    )

    assert found.interviewees == ("The Gulls",)
    assert found.support.chance == 1.0
    assert found.support.rival > 0.3
    assert full.interviewees == ("Ida Holm",)
    assert full.support == Support()


def test_a_word_for_a_part_stands_for_a_person_where_no_name_is_known() -> None:
    text = LETTERS.replace("Q:", "Host:").replace("A:", "Answer:")

    found = people(text, {"host": Role.ASKS, "answer": Role.ANSWERS})

    assert (found.interviewers, found.interviewees) == (("Host",), ())


def test_who_asks_for_an_outlet_may_be_named_in_the_introduction_alone() -> None:
    roles = {"the lantern": Role.ASKS, "bo ray": Role.ANSWERS}
    talk = "The Lantern: Why bees?\n\nBo Ray: They hum.\n\nThe Lantern: Why?\n\nBo Ray: They do.\n"

    met = people("# Bees\n\nJette Kranz met Bo Ray for **The Lantern**.\n\n" + talk, roles)
    other = people("# Bees\n\nJette Kranz met Ida Holm for **The Lantern**.\n\n" + talk, roles)

    assert met.interviewers == ("Jette Kranz",)
    assert other.interviewers == ("The Lantern",)


@pytest.mark.parametrize("label", ["The beekeeper", "Hebamme des Landkreises", "Der Imker", "The Minister", "La jueza"])
def test_behind_a_label_that_is_a_common_noun_stands_whom_the_page_shows_to_answer(label: str) -> None:
    roles = {"jette kranz": Role.ASKS, label.lower(): Role.ANSWERS}
    talk = "".join(
        f"**Jette Kranz:** {why}\n\n**{label}:** They hum.\n\n" for why in ("Why bees?", "Why here?", "Why?")
    )

    told = people("# Interview with Bo Ray\n\nRay, 43, keeps bees.\n\n" + talk, roles)
    untold = people("# Of bees\n\n" + talk, roles)

    assert told.interviewees == ("Bo Ray",)
    assert untold.interviewees == (label,)


def test_a_surname_behind_a_rank_is_spelt_out_by_what_the_talk_says() -> None:
    roles = {"chair": Role.ASKS, "vaz serrao": Role.ANSWERS}
    talk = "Chair: Vamos ouvir o Coronel Alberto Vaz Serrão.\n\nCoronel Vaz Serrão: Bom dia.\n\n"

    assert people(talk * 2, roles).interviewees == ("Alberto Vaz Serrão",)


@pytest.mark.parametrize(
    ("paper", "head"),
    [
        (
            "Brisa de Porto",
            "# Ida Holm: “O mar”\n\n*Por Jette Kranz e Otto Brandt*\n\nFala ao {} do mar.",
        ),
        ("Marea de Vigo", "# Ida Holm: “El mar”\n\n*Por Jette Kranz y Otto Brandt*\n\nHabla del mar con la {}."),
        (
            "Vent de Sable",
            "# Ida Holm : « La mer »\n\n*Par Jette Kranz et Otto Brandt*\n\nElle a reçu le {}.",
        ),
        ("Harbour Review", "# Ida Holm: “The sea”\n\n*By Jette Kranz and Otto Brandt*\n\nShe met the {} on a quay."),
    ],
)
def test_a_label_with_an_article_before_it_elsewhere_is_a_paper(paper: str, head: str) -> None:
    turns = ("Why do you mend nets?", "My aunt had no patience."), ("Do you like it?", "I do, and I live by the sea.")
    talk = "".join(f"**{paper} –** **{asked}**\n\n**I. H. –** {told}\n\n" for asked, told in (*turns, *turns))

    named = parse(document_of(f"{head.format(paper)}\n\n{talk}"))
    unknown = parse(document_of(f"{head.format('x')}\n\n{talk}"))

    assert named.interviewers == ("Jette Kranz", "Otto Brandt")
    assert unknown.interviewees == named.interviewees == ("Ida Holm",)
