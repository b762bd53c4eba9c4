"""A question that has the first line of a paragraph is answered on the lines below, where several have."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import pairs_in

PAIRS = (
    ("Tea or coffee?", "Coffee. Tea is for after."),
    ("Where are you now?", "On the quay."),
    ("Sea or land?", "Sea."),
    ("Favourite word?", "Ahoy."),
    ("What do you owe your aunt?", "She taught me to steer, and my uncle taught me to be silent on a boat."),
    ("Last words?", "Mind the gap."),
)
HEAD = "Quick questions to Ida Holm\n\n"


def understood(text: str) -> list[tuple[str, str]]:
    document = read((HEAD + text).encode(), "talk.txt")
    return [*pairs_in(document.source, parse(document, "en"))]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("number", ["{}. ", ""])
def test_short_questions_with_the_answer_on_the_next_line_are_told_from_it(number: str, between: str) -> None:
    turns = (f"{number.format(n)}{asked}\n{told}" for n, (asked, told) in enumerate(PAIRS, 1))

    assert understood(between.join(turns) + "\n") == [*PAIRS]


def test_where_numbered_paragraphs_ask_so_one_without_a_mark_does() -> None:
    pairs = [*PAIRS[:3], ("Best book you have read.", "The tide table."), *PAIRS[3:]]
    turns = (f"{n}. {asked}\n{told}" for n, (asked, told) in enumerate(pairs, 1))

    assert understood("\n\n".join(turns)) == pairs


def test_a_question_at_the_end_of_the_first_line_of_one_long_answer_stays_in_it() -> None:
    pairs = (
        (
            "How did you begin, Ida?",
            "I had no boat, and no coat. What was I to do?\nI swam to the quay.",
        ),
        ("And where did you learn it?", "From my aunt.\nShe had a rope."),
        ("Would you do it again?", "I would.\nAnd I would take a coat with me this time."),
    )

    found = understood("\n\n".join(f"{asked}\n\n{told}" for asked, told in pairs))

    assert [asked for asked, _ in found] == [asked for asked, _ in pairs]


#: Notes of a talk, typed without capitals; some answers are given again and again.
NOTED = {
    "en": (
        ("Which lamp do you take out at night?", "the green one"),
        ("Which lamp is the easiest to clean?", "the green one"),
        ("Did one of them ever go out?", "no, only the big one in the storm"),
        ("Which lamp would you give to a friend?", "the green one"),
        ("Is there one that you miss?", "the one my uncle sold, it had a red glass"),
    ),
    "de": (
        ("Welche Lampe nehmen Sie nachts mit?", "die grüne"),
        ("Welche Lampe lässt sich leicht putzen?", "die grüne"),
        ("Ist einmal eine ausgegangen?", "nein, nur die große im Sturm"),
        ("Welche Lampe würden Sie verschenken?", "die grüne"),
        ("Fehlt Ihnen eine?", "die mein Onkel verkauft hat, mit rotem Glas"),
    ),
    "nl": (
        ("Welke lamp neemt u 's nachts mee?", "de groene"),
        ("Welke lamp is het makkelijkst schoon te maken?", "de groene"),
        ("Is er ooit een uitgegaan?", "nee, alleen de grote in de storm"),
        ("Welke lamp zou u weggeven?", "de groene"),
        ("Mist u er een?", "die mijn oom verkocht heeft, met rood glas"),
    ),
}


@pytest.mark.parametrize("language", NOTED)
def test_answers_below_their_questions_may_be_typed_without_capitals_and_be_the_same(language: str) -> None:
    text = "\n\n".join(f"{asked}\n{told}" for asked, told in NOTED[language])
    document = read(text.encode(), "notes.txt")

    assert [*pairs_in(document.source, parse(document, language))] == [*NOTED[language]]


def test_lines_that_are_wrapped_behind_a_question_mark_by_chance_stay_together() -> None:
    told = "We asked him: are you sure?\nand he said that he was, which he was not, and we all went home and slept."
    pairs = (("How was the harbour?", told), ("And the boat?", "It leaked.\nit always does."), ("And now?", "I sleep."))
    turns = (f"**{asked}**\n\n{told}" for asked, told in pairs)
    document = read("\n\n".join(turns).encode(), "talk.md")

    found = [(asked, " ".join(told.split())) for asked, told in pairs_in(document.source, parse(document, "en"))]
    assert found == [(asked, " ".join(told.split())) for asked, told in pairs]


def test_few_paragraphs_whose_first_line_ends_with_a_question_mark_by_chance_stay_together() -> None:
    pairs = (
        ("How was the harbour?", "We asked him: are you sure?\nand he said that he was."),
        ("And the boat?", "It leaked and leaked.\nIt always does."),
        ("And you?", "I said: who goes there?\nand nobody answered me."),
        ("So then what?", "It was late, and we slept.\nWe got up at noon."),
        ("Did you sleep well?", "She asked me: why not?\nand I said nothing."),
    )
    document = read("\n\n".join(f"{asked}\n\n{told}" for asked, told in pairs).encode(), "notes.txt")

    assert [asked for asked, _ in pairs_in(document.source, parse(document, "en"))] == [asked for asked, _ in pairs]


#: A form that somebody has filled in, all of it quoted: some of what it asks has no mark.
FORMS = {
    "en": (
        ("What do you mend?", "Nets, and now and then a sail."),
        ("Tell us of the harbour today", "It is quieter. The young ones sell ropes."),
        ("Who taught you?", "My aunt did. She had three needles."),
        ("Your favourite knot", "The one that opens again."),
        ("What will you mend next?", "A tent, I am afraid."),
        ("Does it pay?", "In fish."),
    ),
    "pt": (
        ("O que conserta?", "Redes, e às vezes uma vela."),
        ("Comente o porto de hoje", "Está mais quieto. Os novos vendem cordas."),
        ("Quem lhe ensinou?", "A minha tia. Tinha três agulhas."),
        ("O seu nó preferido", "Aquele que se abre outra vez."),
        ("O que vai consertar a seguir?", "Uma tenda, receio."),
        ("Dá dinheiro?", "Dá peixe."),
    ),
    "de": (
        ("Was flicken Sie?", "Netze, und manchmal ein Segel."),
        ("Erzählen Sie vom Hafen heute", "Er ist stiller. Die Jungen verkaufen Seile."),
        ("Wer hat es Ihnen beigebracht?", "Meine Tante. Sie hatte drei Nadeln."),
        ("Ihr liebster Knoten", "Der, der wieder aufgeht."),
        ("Was flicken Sie als Nächstes?", "Ein Zelt, fürchte ich."),
        ("Lohnt es sich?", "In Fisch."),
    ),
}


@pytest.mark.parametrize("language", FORMS)
@pytest.mark.parametrize("mark", ["> ", ""])
def test_what_a_form_asks_with_numbers_that_count_on_has_the_first_lines(language: str, mark: str) -> None:
    turns = [f"{mark}{n:02}. {asked}  \n{mark}{told}" for n, (asked, told) in enumerate(FORMS[language], 1)]
    document = read((HEAD + f"\n{mark}\n".join(turns) + "\n").encode(), "talk.md")

    assert [*pairs_in(document.source, parse(document, language))] == [*FORMS[language]]


@pytest.mark.parametrize(
    ("last", "pair"),
    [
        ("Tell us of knots,\nHarbours and fish.", None),
        ("How was the winter in\nBergen?\nIt was cold.", ("How was the winter in\nBergen?", "It was cold.")),
    ],
)
def test_a_sentence_that_goes_on_below_its_line_is_not_cut_there_in_a_form(
    last: str, pair: tuple[str, str] | None
) -> None:
    form = [*FORMS["en"][:3], *FORMS["en"][4:]]
    turns = [f"{n}. {asked}\n{told}" for n, (asked, told) in enumerate(form, 1)]
    document = read((HEAD + "\n\n".join([*turns, f"6. {last}"]) + "\n").encode(), "talk.md")
    found = [*pairs_in(document.source, parse(document, "en"))]

    assert found[: len(form) - 1] == [*form[:-1]]
    assert found[len(form) :] == ([pair] if pair else [])
    assert last.split("\n")[0] not in [question for question, _ in found]


@pytest.mark.parametrize("told", ["Who has only one?", "The round one. But who has only one?"])
@pytest.mark.parametrize("at", [3, 5])
def test_an_answer_that_is_a_question_is_no_rest_of_what_a_form_asks(at: int, told: str) -> None:
    form = [*FORMS["en"][:3], *FORMS["en"][4:]]
    form.insert(at, ("Your favourite needle", told))
    turns = "\n\n".join(f"{n}. {asked}\n{said}" for n, (asked, said) in enumerate(form, 1))
    document = read(f"{HEAD}{turns}\n".encode(), "talk.md")

    assert [*pairs_in(document.source, parse(document, "en"))] == form


def test_the_rest_of_a_question_above_its_answer_is_no_answer() -> None:
    turns = [f"{n}. {asked}\n{told}" for n, (asked, told) in enumerate(FORMS["en"], 1)]
    document = read(
        (HEAD + "\n\n".join([*turns, "7. How was the winter in\nBergen?", "It was cold."])).encode(), "talk.md"
    )

    assert pairs_in(document.source, parse(document, "en"))[-1] == ("How was the winter in\nBergen?", "It was cold.")


#: What is asked, what is answered, and whether that stands on the next line.
MIXED = {
    "de": (
        ("Seit wann pachten Sie den Hof?", "Seit dem Frühjahr 1998.", True),
        ("Was bauen Sie an?", "Roggen und Kartoffeln, früher auch Rüben.", False),
        ("Haben Sie Hilfe?", "Meine Nichte kommt am Wochenende.", True),
        ("Wie war die letzte Ernte?", "Mager. Es hat zu wenig geregnet.", False),
        ("Was wünschen Sie sich? Erzählen Sie.", "Regen im Mai, und dass die Nichte bleibt.", False),
    ),
    "fr": (
        ("Depuis quand louez-vous la ferme ?", "Depuis le printemps 1998.", True),
        ("Que cultivez-vous ?", "Du seigle et des pommes de terre, avant aussi des betteraves.", False),
        ("Quelqu’un vous aide ?", "Ma nièce vient le week-end.", False),
        ("Et la dernière récolte ?", "Maigre. Il a trop peu plu.", False),
        ("Que souhaitez-vous ? Racontez.", "De la pluie en mai, et que ma nièce reste.", False),
    ),
}


@pytest.mark.parametrize("language", MIXED)
@pytest.mark.parametrize("number", ["{}) ", "{}- ", "{} - "])
def test_where_numbers_count_on_a_few_answers_may_stand_on_the_next_line(language: str, number: str) -> None:
    turns = (
        f"{number.format(n)}{asked}" + ("\n     " if is_below else "\n\n") + told
        for n, (asked, told, is_below) in enumerate(MIXED[language], 1)
    )
    document = read(("Interview\n\n" + "\n\n".join(turns)).encode(), "notes.txt")
    found = [*pairs_in(document.source, parse(document, language))]

    assert found == [(asked, told) for asked, told, _ in MIXED[language]]


def test_what_somebody_asks_in_a_numbered_list_is_no_question_to_them() -> None:
    listed = "I ask myself these things:\n1. Is the rope dry?\nI never go out with a wet rope.\n2. Is the tide right?"
    pairs = (("What do you do first?", listed), ("And then?", "I go, and I do not look back."), ("Why?", "I must."))
    text = "\n\n".join(f"**{asked}**\n\n{told}" for asked, told in pairs)
    document = read(text.encode(), "talk.md")

    assert [asked for asked, _ in pairs_in(document.source, parse(document, "en"))] == [asked for asked, _ in pairs]
