"""Labels that only whoever asks has, and labels that stand once, above questions and answers of one style."""

from __future__ import annotations

import pytest

from bot.model import Transcript
from bot.model.document import Document
from bot.reading.formats import read
from bot.transcript import parse
from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import document_of, pairs_in, paragraphs_in

#: An outlet, a guest, two who ask for it, three questions, and three answers, the last of which asks back; the second
#: question asks nothing by its form.
TALKS = {
    "en": (
        ("The Harbour Review of Small Trades", "Ida Holm", ("Jo Ray", "Bo Lee")),
        ("Why do you mend nets?", "You said the sea is boring.", "Who taught you?"),
        ("Because my aunt had no patience.", "I said it to a poet, and he wrote it down.", "Who says anybody did?"),
    ),
    "fr": (
        ("La Revue des eaux et forêts", "Odile Marsan", ("Lise Morel", "Paul Rey")),
        ("Pourquoi réparer des filets ?", "Vous avez dit que la mer ennuie.", "Qui vous a appris ?"),
        ("Parce que ma tante manquait de patience.", "Je l'ai dit à un poète, qui l'a noté.", "Qui dit cela ?"),
    ),
    "de": (
        ("Die Zeitschrift für Hafen und Handwerk", "Jette Kranz", ("Hanna Weiß", "Otto Brandt")),
        ("Warum flicken Sie Netze?", "Sie haben gesagt, das Meer sei langweilig.", "Wer hat es Ihnen gezeigt?"),
        ("Weil meine Tante keine Geduld hatte.", "Ich habe es zu einem Dichter gesagt.", "Wer behauptet das denn?"),
    ),
    "es": (
        ("La Gaceta de los oficios", "Inés Abarca", ("Luis Vega", "Ana Soto")),
        ("¿Por qué remienda redes?", "Usted dijo que el mar aburre.", "¿Quién le enseñó?"),
        ("Porque mi tía no tenía paciencia.", "Se lo dije a un poeta y lo apuntó.", "¿Quién dice que alguien lo hizo?"),
    ),
    "pt": (
        ("A Gazeta dos ofícios do mar", "Rosa Brandão", ("Rui Matos", "Lia Costa")),
        ("Porque conserta redes?", "A senhora disse que o mar aborrece.", "Quem a ensinou?"),
        ("Porque a minha tia não tinha paciência.", "Disse-o a um poeta, que apontou.", "Quem diz que alguém o fez?"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("inside", [True, False], ids=["label in bold", "label before bold"])
@pytest.mark.parametrize("language", TALKS)
def test_an_outlet_and_a_name_that_open_a_talk_in_bold_questions_are_labels(language: str, inside: bool) -> None:
    (outlet, guest, _), asked, told = TALKS[language]
    first = f"**{outlet}: {asked[0]}**" if inside else f"{outlet}: **{asked[0]}**"
    document = document_of(
        f"{first}\n\n**{guest}:** {told[0]}\n\n**{asked[2]}**\n\n{told[2]}\n\n**{asked[1]}**\n\n{told[1]}\n"
    )

    found = parse(document, language)

    assert _exchanges(document, found) == [(asked[0], told[0]), (asked[2], told[2]), (asked[1], told[1])]
    assert (found.interviewers, found.interviewees) == ((outlet,), (guest,))


_BY = {"en": "By {} and {}", "fr": "Par {} et {}", "de": "Von {} und {}", "es": "Por {} y {}", "pt": "Por {} e {}"}


@pytest.mark.parametrize("language", TALKS)
def test_a_name_that_is_not_set_off_opens_the_answers_where_the_text_has_it_elsewhere(language: str) -> None:
    (outlet, guest, askers), asked, told = TALKS[language]
    head = f"# {guest}\n\n{_BY[language].format(*askers)}\n\n"
    document = document_of(
        f"{head}**{outlet}: {asked[0]}**\n\n{guest}: {told[0]}\n\n**{asked[2]}**\n\n{told[2]}\n\n"
        f"**{asked[1]}**\n\n{told[1]}\n"
    )

    found = parse(document, language)

    assert _exchanges(document, found) == [(asked[0], told[0]), (asked[2], told[2]), (asked[1], told[1])]
    assert language == "es" or found.interviewers == askers  # no sign says that "Por" has whoever asked there
    assert found.interviewees == (guest,)


_TEAMS = {
    "en": ("The Harbour net team", "We asked the net team."),
    "fr": ("L'équipe des filets", "Nous avons vu l'équipe des filets."),
    "de": ("Das Team der Netzerei", "Wir haben das Team der Netzerei besucht."),
    "es": ("El equipo de redes", "Hablamos con el equipo de redes."),
    "pt": ("A equipa das redes", "Falámos com a equipa das redes."),
}


@pytest.mark.parametrize("language", TALKS)
def test_a_team_may_be_named_once_where_nothing_is_set_off(language: str) -> None:
    (outlet, _, _), asked, told = TALKS[language]
    team, lead = _TEAMS[language]
    turns = [(asked[0], told[0]), (asked[2], told[1]), (asked[0], told[0])]
    first = f"{lead}\n\n{outlet}: {asked[0]}\n\n{team}: {told[0]}"
    document = document_of(first + "".join(f"\n\n{one}\n\n{other}" for one, other in turns[1:]))

    found = parse(document, language)

    assert _exchanges(document, found) == turns
    assert (found.interviewers, found.interviewees) == ((outlet,), (team,))


@pytest.mark.parametrize("mark", ["*", "**", ""])
def test_a_guest_may_be_named_once_in_the_first_of_answers_that_are_quotations(mark: str) -> None:
    (outlet, guest, _), asked, told = TALKS["en"]
    turns = [(asked[0], told[0]), (asked[2], told[1]), (asked[1], told[2])]
    first = f"# {guest}\n\n**{outlet}: {asked[0]}**\n\n> {mark}{guest}:{mark} {told[0]}\n\n"
    document = document_of(first + "\n\n".join(f"**{one}**\n\n> {other}" for one, other in turns[1:]))

    found = parse(document, "en")

    assert _exchanges(document, found) == turns
    assert (found.interviewers, found.interviewees) == ((outlet,), (guest,))


def test_words_before_a_colon_that_the_text_has_nowhere_else_open_an_answer_as_they_are() -> None:
    first = "**The Harbour Review: Why do you mend nets?**\n\nAunt Clara: that is why.\n\n"
    document = document_of(f"{first}**Who taught you?**\n\nNobody did, I fear.\n\n**And now?**\n\nI mend them.\n")

    assert _exchanges(document, parse(document, "en"))[0][1] == "Aunt Clara: that is why."


@pytest.mark.parametrize("language", TALKS)
def test_several_who_answer_may_be_named_once_below_an_outlet(language: str) -> None:
    (outlet, guest, (other, _)), asked, told = TALKS[language]
    first = f"**{outlet}: {asked[0]}**\n\n**{guest}:** {told[0]}\n\n**{other}:** {told[1]}\n\n**{guest}:** {told[2]}"
    document = document_of(f"{first}\n\n**{asked[2]}**\n\n{told[2]}\n\n**{asked[1]}**\n\n{told[1]}\n")

    found = parse(document, language)

    assert [question for question, _ in _exchanges(document, found)] == [asked[0], asked[2], asked[1]]
    assert (found.interviewers, found.interviewees) == ((outlet,), (guest, other))


@pytest.mark.parametrize("words", ["Im Ernst", "For Example", "En Serio", "Sans Blague", "Em Resumo"])
def test_words_before_a_colon_that_begin_with_a_preposition_are_nobody(words: str) -> None:
    turns = "".join(f"Jo Ray: Why {n}?\n\nIda Holm: Because of the wind in {n}, as always.\n\n" for n in range(1, 5))
    document = document_of(f"{turns}Jo Ray: And now?\n\nIda Holm: Now I sleep.\n\n{words}: I sleep in the loft.\n")

    assert parse(document, "en").interviewees == ("Ida Holm",)


@pytest.mark.parametrize("bracket", [")", "）"])
def test_a_chinese_surname_before_a_bracket_is_a_label(bracket: str) -> None:
    turns = (
        ("您养蜂多少年了？", "五十一年，我七岁就开始了。"),
        ("疼吗？", "习惯了就不疼。"),
        ("以后呢？", "以后还养。"),
    )
    document = document_of("".join(f"林{bracket} {a}\n\n郑{bracket} {b}\n\n" for a, b in turns))

    assert _exchanges(document, parse(document, "zh")) == list(turns)


@pytest.mark.parametrize("language", TALKS)
def test_several_people_ask_where_answers_have_no_label(language: str) -> None:
    (_, _, (one, other)), asked, told = TALKS[language]
    turns = [(f"{one}: {asked[0]}", told[0]), (f"{other}: {asked[2]}", told[1])] * 2
    document = document_of("".join(f"{question}\n\n{answer}\n\n" for question, answer in turns))

    found = parse(document, language)

    assert [answer for _, answer in _exchanges(document, found)] == [told[0], told[1]] * 2
    assert (found.interviewers, found.interviewees) == ((one, other), ())


@pytest.mark.parametrize("question", ["## {}", "{n}. {}", "Jo Ray: {}", "**{}**"])
@pytest.mark.parametrize("language", TALKS)
def test_what_alone_stands_between_two_marked_questions_is_the_answer(language: str, question: str) -> None:
    _, asked, told = TALKS[language]
    turns = [(asked[0], told[0]), (asked[2], told[2]), (asked[1], told[1])]
    printed = ((question.format(words, n=n), answer) for n, (words, answer) in enumerate(turns, 1))
    document = document_of("".join(f"{words}\n\n{answer}\n\n" for words, answer in printed))

    found = parse(document, language)

    assert [answer for _, answer in _exchanges(document, found)] == [answer for _, answer in turns]


def _exchanges(document: Document, found: Transcript) -> list[tuple[str, str]]:
    """Return every question, without the marks of bold, and its answer."""
    told = paragraphs_in(document.source, found)
    return [(" ".join(words.strip("*") for words in asked), " ".join(answered)) for asked, answered in told]


@pytest.mark.parametrize("wrapped", [" ", "\n"])
@pytest.mark.parametrize("language", TALKS)
def test_a_name_glued_to_the_end_of_a_question_may_be_wrapped_and_stand_behind_several_sentences(
    language: str, wrapped: str
) -> None:
    (_, guest, (asker, _)), asked, told = TALKS[language]
    first, last = guest.split()
    said = [f"{asked[1]} {asked[0]}", asked[2], f"{asked[0]} {asked[1]}"]
    turns = (
        f"{asker}: {words} {first}{wrapped}{last}:\n\n{answer}\n\n" for words, answer in zip(said, told, strict=True)
    )
    document = document_of("".join(turns))

    found = parse(document, language)

    assert _exchanges(document, found) == list(zip(said, told, strict=True))
    assert (found.interviewers, found.interviewees) == ((asker,), (guest,))


_ONCE = {
    "de": (
        (
            "Glückwunsch zum Sieg beim Deichlauf! War das zu erwarten?",
            "Was nimmst du dir vor?",
            "Wie schläfst du davor?",
        ),
        (
            "Um ehrlich zu sein: nein. Ich war gut drauf.",
            "Ich will ins Finale, da muss viel passen.",
            "Ich schlafe gut.",
        ),
    ),
    "en": (
        ("Well done at the dyke run! Did you expect it?", "What will you do next?", "How do you sleep before?"),
        ("To be honest: no. I felt well.", "I want to be in the final, so much must fit.", "I sleep well."),
    ),
    "es": (
        ("¡Enhorabuena por la carrera! ¿Te lo esperabas?", "¿Qué te propones ahora?", "¿Cómo duermes antes?"),
        ("La verdad: no. Me encontraba bien.", "Quiero llegar a la final, y no es fácil.", "Yo duermo bien."),
    ),
}


@pytest.mark.parametrize("shape", ["({}) - ", "({}) – "])
@pytest.mark.parametrize(("asked", "told"), _ONCE.values(), ids=_ONCE)
def test_names_in_brackets_may_stand_before_the_first_question_and_its_answer(
    asked: tuple[str, ...], told: tuple[str, ...], shape: str
) -> None:
    asks, answers = shape.format("Jette Kranz"), shape.format("Ida Holm")
    first, *rest = zip(asked, told, strict=True)
    more = "".join(f"<i>{question}</i><br><br>\n{answer}<br><br>\n" for question, answer in rest)
    text = (
        "<h2>Spezial mit Ida Holm</h2>\n<p>Eastmere, 3. Mai (Jette Kranz) - In den Tagen vor dem Lauf …<br>\n"
        f"<i>{asks}{first[0]}</i><br><br>\n{answers}{first[1]}<br><br>\n{more}</p>"
    )
    document = read(text.encode(), "talk.html")
    found = parse(document)

    assert pairs_in(document.source, found) == [*zip(asked, told, strict=True)]
    assert (found.interviewers, found.interviewees) == (("Jette Kranz",), ("Ida Holm",))


NOTES = (
    "Workers: the plan is not finished, and the shape differs.",
    "Mill stones: somebody brought new ones, and they turn the other way round.",
    "Wheels: we told you that they would come. The wheels will stay.",
    "Viewer: see the mill as somebody else does. The wheels help with that.",
    "Plan for new sluices: there are two ways, and both are slow.",
    "Flour of the second kind: nobody knows how it is made.",
)


def test_the_topics_of_notes_are_no_speakers() -> None:
    assert find_labels(document_of("\n\n".join(NOTES))) == []


def test_names_above_a_talk_that_goes_on_without_them_are_speakers() -> None:
    talk = "Wheels: Why do you grind?\n\nViewer: Because it rains, and the wheels turn then.\n\nAnd else?\n\nI sleep."

    assert [label.name for label in find_labels(document_of(talk))] == ["Wheels", "Viewer"]


def in_bold(language: str, third: str) -> str:
    """Return a talk whose labels are names in bold without a mark, above it a line that names a third person."""
    (_, guest, (asks, _)), asked, told = TALKS[language]
    turns = "".join(f"**{asks}** {q}\n\n**{guest}** {a}\n\n" for q, a in zip(asked, told, strict=True))
    return f"*{asks}, {guest}, Ruth Anders*\n\n**{asks}** {asked[0]}\n\n{third}\n\n{turns}"


@pytest.mark.parametrize("language", TALKS)
def test_a_full_name_in_bold_that_stands_once_is_a_guests_beside_others(language: str) -> None:
    (_, guest, (asks, _)), asked, told = TALKS[language]
    document = document_of(in_bold(language, f"**Ruth Anders** {told[1]}"))

    found = parse(document, language)

    assert (found.interviewers, found.interviewees) == ((asks,), ("Ruth Anders", guest))
    assert _exchanges(document, found)[0] == (asked[0], told[1])
    assert [paragraph.speaker for paragraph in found.exchanges[0].answer] == ["Ruth Anders"]


@pytest.mark.parametrize("third", ["**Ruth Anders** was the one who taught me.", "**Deep Nets** I always liked."])
def test_whom_or_what_somebody_sets_in_bold_says_nothing(third: str) -> None:
    (_, guest, (asks, _)), _, _ = TALKS["en"]
    found = parse(document_of(in_bold("en", f"**{guest}** Let me think.\n\n{third} Deep Nets.")), "en")

    assert (found.interviewers, found.interviewees) == ((asks,), (guest,))
