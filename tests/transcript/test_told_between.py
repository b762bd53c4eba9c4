"""What a newsroom tells between the quotations that answers are, and what it lists of a talk in short above it."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

PAGES = {
    "en": (
        "Interview with Anna Holm",
        "Key takeaways",
        ("Look after your rope.", "Ask the neighbours before you dig."),
        "Anna moved to the mill in that year, and dug two wells with her cousin.",
        (
            ("How did you begin?", "I had a spade, and I had no money. So I dug for the baker."),
            ("What do you fear?", "I fear the rain, as all of us do. My cousin never did."),
            ("Where do you dig now?", "I dig at the school. They have never had a well of their own."),
            ("What do you tell beginners?", "I tell them to look up. Nobody believes me."),
        ),
    ),
    "de": (
        "Interview mit Anna Holm",
        "Das Wichtigste in Kürze",
        ("Pflege dein Seil.", "Frag die Nachbarn, bevor du gräbst."),
        "Anna zog in jenem Jahr in die Mühle und grub mit ihrem Vetter zwei Brunnen.",
        (
            ("Wie haben Sie angefangen?", "Ich hatte einen Spaten und kein Geld. Also grub ich für den Bäcker."),
            ("Wovor haben Sie Angst?", "Vor dem Regen, wie wir alle. Mein Vetter hatte nie welche."),
            ("Wo graben Sie jetzt?", "Ich grabe an der Schule. Die hatte noch nie einen eigenen Brunnen."),
            ("Was raten Sie Anfängern?", "Ich sage ihnen: Schaut nach oben. Niemand glaubt mir."),
        ),
    ),
    "fr": (
        "Entretien avec Anna Holm",
        "À retenir",
        ("Prends soin de ta corde.", "Demande aux voisins avant de creuser."),
        "Anna s’installe cette année-là au moulin et creuse deux puits avec son cousin.",
        (
            ("Comment avez-vous commencé ?", "J’avais une pelle et pas d’argent. J’ai creusé pour le boulanger."),
            ("De quoi avez-vous peur ?", "De la pluie, comme nous tous. Mon cousin n’a jamais eu peur."),
            ("Où creusez-vous maintenant ?", "Je creuse à l’école. Elle n’a jamais eu de puits à elle."),
            ("Que dites-vous aux débutants ?", "Je leur dis de regarder en haut. Personne ne me croit."),
        ),
    ),
}


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("mark", ["> ", "    "])
def test_what_is_told_of_whoever_answers_between_quotations_is_no_part_of_an_answer(language: str, mark: str) -> None:
    title, in_short, points, told, pairs = PAGES[language]
    turns = [f"{asked}\n\n{mark}{answer}" for asked, answer in pairs]
    turns.insert(2, told)
    listed = "\n".join(f"* {point}" for point in points)
    document = document_of(f"# {title}\n\n## {in_short}\n\n{listed}\n\n" + "\n\n".join(turns) + "\n")

    assert pairs_in(document.source, parse(document, language)) == list(pairs)


@pytest.mark.parametrize(
    ("language", "noted"),
    [
        ("en", "**Note by Jo**: I would not dig there, honestly."),
        ("de", "Anmerkung von Jo: Ich würde dort nicht graben."),
        ("fr", "**Note de Jo** : moi, je ne creuserais pas là."),
        ("fr", "Note de l’auteur : moi, je ne creuserais pas là."),
    ],
)
def test_nor_is_a_note_of_whoever_asks(language: str, noted: str) -> None:
    title, _, _, _, pairs = PAGES[language]
    turns = [f"**{asked}**\n\n> {answer}" for asked, answer in pairs]
    turns.insert(2, noted)
    document = document_of(f"# {title}\n\n" + "\n\n".join(turns) + "\n")

    assert pairs_in(document.source, parse(document, language)) == list(pairs)


def test_what_whoever_answers_says_of_a_namesake_or_lists_below_a_colon_is_said() -> None:
    title, _, points, _, pairs = PAGES["en"]
    turns = [f"**{asked}**\n\n{answer}" for asked, answer in pairs]
    own = "Anna was my aunt's name, and I hated it.\n\nKey takeaways:\n\n" + "\n".join(f"* {p}" for p in points)
    turns.insert(2, own)
    document = document_of(f"# {title}\n\n" + "\n\n".join(turns) + "\n")
    found = pairs_in(document.source, parse(document, "en"))

    assert "my aunt's name" in found[1][1]
    assert points[0] in found[1][1]


@pytest.mark.parametrize("asked", ["Highlights?", "Highlights"])
@pytest.mark.parametrize("mark", ["**{}**", "## {}"])
def test_what_is_listed_for_whoever_asks_for_highlights_is_said(asked: str, mark: str) -> None:
    title, _, points, _, pairs = PAGES["en"]
    turns = [f"{mark.format(question)}\n\n{answer}" for question, answer in pairs]
    turns.insert(2, mark.format(asked) + "\n\n" + "\n".join(f"* {point}" for point in points))
    document = document_of(f"# {title}\n\n" + "\n\n".join(turns) + "\n")
    answers = [answer for _, answer in pairs_in(document.source, parse(document, "en"))]

    assert all(any(point in answer for answer in answers) for point in points)


@pytest.mark.parametrize("head", ["**Highlights**", "## Highlights"])
def test_what_is_listed_within_an_answer_is_said(head: str) -> None:
    title, _, points, _, pairs = PAGES["en"]
    listed = f"{head}\n\n" + "\n".join(f"* {point}" for point in points)
    turns = [f"**{asked}**\n\n{answer}" for asked, answer in pairs]
    turns.insert(2, f"**What were your best years?**\n\n{listed}")
    document = document_of(f"# {title}\n\n" + "\n\n".join(turns) + "\n")
    answers = dict(pairs_in(document.source, parse(document, "en")))

    assert all(point in answers["What were your best years?"] for point in points)


@pytest.mark.parametrize("mark", ["**{}**", "## {}"])
@pytest.mark.parametrize("language", PAGES)
def test_what_a_page_has_in_short_below_the_last_answer_is_no_part_of_it(language: str, mark: str) -> None:
    title, in_short, points, _, pairs = PAGES[language]
    turns = "\n\n".join(f"**{asked}**\n\n{answer}" for asked, answer in pairs)
    listed = mark.format(in_short) + "\n\n" + "\n".join(f"* {point}" for point in points)
    document = document_of(f"# {title}\n\n{turns}\n\n{listed}\n")

    assert pairs_in(document.source, parse(document, language)) == list(pairs)


LABELLED = "\n\n".join(f"Anna Bell: {asked}\n\nTom Reed: {answer}" for asked, answer in PAGES["en"][4])


@pytest.mark.parametrize(
    "head", ["Key takeaways:", "Key points:", "In brief:", "Das Wichtigste in Kürze:", "À retenir :"]
)
def test_a_plain_line_with_a_colon_heads_what_a_page_has_in_short(head: str) -> None:
    document = document_of(f"# The well\n\n{LABELLED}\n\n{head}\n\n- The well was dug once.\n- Nobody was hurt.\n")

    assert pairs_in(document.source, parse(document, "en")) == list(PAGES["en"][4])


@pytest.mark.parametrize("head", ["In short:", "**In short**", "**Highlights:**"])
def test_what_somebody_says_of_themselves_in_short_is_said(head: str) -> None:
    document = document_of(f"# The well\n\n{LABELLED}\n\n{head}\n\n- I dug it alone.\n- My knees are gone.\n")

    assert pairs_in(document.source, parse(document, "en"))[-1][1].endswith("My knees are gone.")


def test_a_title_that_asks_is_no_question_above_what_a_page_has_in_short() -> None:
    _, in_short, points, _, pairs = PAGES["en"]
    listed = "\n".join(f"* {point}" for point in points)
    turns = "\n\n".join(f"**{asked}**\n\n{answer}" for asked, answer in pairs)
    document = document_of(f"# Why does Anna Holm dig wells?\n\n## {in_short}\n\n{listed}\n\n{turns}\n")

    assert pairs_in(document.source, parse(document, "en")) == list(pairs)
