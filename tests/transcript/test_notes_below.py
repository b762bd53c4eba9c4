"""Who is named by what stands under a talk, and by sentences that a narrow column has cut."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.identities.name_rules import persons_noted
from bot.transcript.names.masthead import masthead_of
from bot.transcript.names.meetings import pair_in
from transcript.building import document_of

#: Three questions and answers, the credit and a note on whoever answered.
TALKS = {
    "en": (
        ("Why do you mend nets?", "Because my aunt had a loom and no patience at all."),
        ("Do they hold?", "They hold a winter, and then I mend them again."),
        ("Who will do it after you?", "Somebody with cold hands, I suppose."),
        ("Interview: Jo Ray", "Ida Holm lives near the harbour with two dogs."),
    ),
    "fr": (
        ("Pourquoi réparer des filets ?", "Parce que ma tante avait un métier et aucune patience."),
        ("Est-ce qu'ils tiennent ?", "Ils tiennent un hiver, et je recommence."),
        ("Qui le fera après vous ?", "Quelqu'un qui a les mains froides, je suppose."),
        ("Propos recueillis par Jo Ray", "Ida Holm vit près du port avec deux chiens."),
    ),
    "de": (
        ("Warum flicken Sie Netze?", "Weil meine Tante einen Webstuhl und keine Geduld hatte."),
        ("Halten sie denn?", "Sie halten einen Winter, dann flicke ich sie wieder."),
        ("Wer macht es nach Ihnen?", "Jemand mit kalten Händen, nehme ich an."),
        ("Das Gespräch führte Jo Ray", "Ida Holm lebt am Hafen mit zwei Hunden."),
    ),
    "es": (
        ("¿Por qué remienda redes?", "Porque mi tía tenía un telar y ninguna paciencia."),
        ("¿Y aguantan?", "Aguantan un invierno y las vuelvo a remendar."),
        ("¿Quién lo hará después?", "Alguien con las manos frías, supongo."),
        ("Entrevista: Jo Ray", "Ida Holm vive cerca del puerto con dos perros."),
    ),
    "pt": (
        ("Porque conserta redes?", "Porque a minha tia tinha um tear e nenhuma paciência."),
        ("E aguentam?", "Aguentam um inverno, e depois conserto outra vez."),
        ("Quem o fará depois?", "Alguém com as mãos frias, suponho."),
        ("Entrevista: Jo Ray", "Ida Holm vive perto do porto com dois cães."),
    ),
}


@pytest.mark.parametrize("language", TALKS)
def test_a_note_below_names_who_answers_where_a_credit_names_who_asks(language: str) -> None:
    *turns, below = TALKS[language]
    talk = "".join(f"**{asked}**\n\n{told}\n\n" for asked, told in turns)

    found = parse(document_of(talk + "\n\n".join(below) + "\n"), language)

    assert (found.interviewers, found.interviewees) == (("Jo Ray",), ("Ida Holm",))


@pytest.mark.parametrize("note", ["Ida Holm mudou-se para Eastmere.", "*Ida Holm dedica-se ao mar.*"])
def test_a_pronoun_may_hang_on_the_verb_of_a_note(note: str) -> None:
    assert persons_noted(note) == ("Ida Holm",)


@pytest.mark.parametrize("language", TALKS)
def test_a_note_below_spells_initials_out(language: str) -> None:
    *turns, below = TALKS[language]
    talk = "".join(f"JR: {asked}\n\nIH: {told}\n\n" for asked, told in turns)

    found = parse(document_of(talk + "\n\n".join(below) + "\n"), language)

    assert found.interviewees == ("Ida Holm",)


@pytest.mark.parametrize(
    "column",
    [
        "Ida Holm has mended nets for thirty years. One morning Ida Holm spoke with\nJo Ray about it.",
        "Ida Holm répare des filets depuis trente ans. Un matin, Ida Holm a rencontré\nJo Ray au port.",
        "Ida Holm flickt Netze, seit sie neun war. Im Mai sagte sie zu, Ida Holm sprach mit\nJo Ray.",
        "Ida Holm remienda redes desde los nueve años. En mayo Ida Holm conversó con\nJo Ray en el puerto.",
        "Ida Holm conserta redes há trinta anos. Uma manhã, Ida Holm conversou com\nJo Ray no porto.",
    ],
)
def test_a_sentence_that_is_cut_by_the_column_says_who_talked_with_whom(column: str) -> None:
    head = masthead_of(document_of(f"# Nets\n\n{column}\n"), None)

    assert head.sentences == ("Nets", column.replace("\n", " "))
    assert pair_in(head.sentences) == (("Jo Ray",), ("Ida Holm",))


@pytest.mark.parametrize("language", TALKS)
def test_who_signs_once_answers_where_others_do_again_and_again(language: str) -> None:
    *turns, _ = TALKS[language]
    names = ("Ida Holm", "Otto Brandt", "Ida Holm")
    talk = "".join(f"{asked}\n\n{told}\n\n— {name}\n\n" for (asked, told), name in zip(turns, names, strict=True))

    found = parse(document_of(talk), language)

    assert found.interviewees == ("Ida Holm", "Otto Brandt")
