from __future__ import annotations

import pytest

from bot.transcript.names.spelling_out import as_called, places, spelt_out, with_whole_first_name


@pytest.mark.parametrize(
    ("name", "front", "full"),
    [
        ("Holm", "Die Imkerin Jette Holm lebt in Kiel.", "Jette Holm"),
        ("HOLM", "WALTER J. HOLM\nINTERVIEWED BY ANN LEE\nOSLO", "Walter J. Holm"),
        ("LEE", "WALTER J. HOLM\nINTERVIEWED BY ANN LEE\nOSLO", "Ann Lee"),
        ("Ida", "Ida\nHolm", "Ida"),
        ("Ida", "By Ida\nHolm Post", "Ida"),
        ("Ida", "A talk in the light of the harbour, by Ida\nGuest: Bo", "Ida"),
        ("Ida", "Our guest of this evening is [Ida\nHolm](https://x.example).", "Ida Holm"),
        ("iholm", "AMA with Ida Holm, who keeps the log", "Ida Holm"),
        ("ida.holm", "AMA with Ida Holm, who keeps the log", "Ida Holm"),
        ("IPA", "Com Ilda da Prado Anjos, parteira", "Ilda da Prado Anjos"),
        ("IP", "Com Ilda da Prado Anjos, parteira", "Ilda da Prado Anjos"),
        ("E. L.", "Entrevistado: Evaristo Lugones, minero", "Evaristo Lugones"),
        ("EL", "Entrevistado: Evaristo Lugones, minero", "Evaristo Lugones"),
        ("Ida", "Nobody is named.", "Ida"),
        ("Minister Holm", "Walter Holm, who builds the pier", "Walter Holm"),
        ("Minister Holm", "The minister took questions.", "Minister Holm"),
        ("Odette Q.-D.", "Avec Odette Quint-Duval et Théo Lambert", "Odette Quint-Duval"),
        ("Théo L.", "Avec Odette Quint-Duval et Théo Lambert", "Théo Lambert"),
        ("Jette K.", "Jette Kranz und Jette Krüger sind da.", "Jette K."),
        ("HOLM", "Staatssekretär IDA HOLM und RS HOLM", "Ida Holm"),
        ("Holm", "Remarks by Commissioner of Transportation Philippa Holm", "Philippa Holm"),
        ("Minister Ida Holm", "The minister took questions.", "Ida Holm"),
        ("Ida Holm", "News Ida Holm is here.", "Ida Holm"),
        ("Quispe Rebolledo", "Desde Potosí Quispe Rebolledo nos llama.", "Quispe Rebolledo"),
    ],
)
def test_a_short_name_is_spelt_out_as_the_head_has_it(name: str, front: str, full: str) -> None:
    assert spelt_out(name, front) == full


@pytest.mark.parametrize(
    ("name", "front", "full"),
    [
        ("Ilda", "Com Ilda Prado dos Anjos, parteira", "Ilda Prado dos Anjos"),
        ("ILDA", "Com Ilda Prado de Sá, parteira", "Ilda Prado de Sá"),
        ("Prado Cruz", "Con Ana Prado Cruz, partera", "Ana Prado Cruz"),
        ("Ida Holm", "With Ida Holm and Bo Ray", "Ida Holm"),
        ("Ida Holm", "With Ida Holm News", "Ida Holm"),
        ("Ida Holm", "With Midwife Ida Holm", "Ida Holm"),
        ("Ida Holm", "With Ida J. Holm", "Ida Holm"),
        ("Ida Holm", "Mit Ida Holm Kranz und Ida Holm Thon", "Ida Holm"),
    ],
)
def test_a_part_of_a_name_is_spelt_out_with_all_names_and_nothing_else(name: str, front: str, full: str) -> None:
    assert spelt_out(name, front) == full


def test_what_only_the_talk_says_spells_a_name_out_where_it_says_one_name() -> None:
    once = "Océane : Bonjour ! Je m’appelle Océane Tardieu, et je code le soir."

    assert spelt_out("Océane", "Bonjour Océane", once) == "Océane Tardieu"
    assert spelt_out("Océane", "", f"{once} Océane Marsan est là aussi.") == "Océane"


@pytest.mark.parametrize(
    ("name", "talk"),
    [
        ("Ida", "Not many. Only Ida and one of her friends came."),
        ("Ida", "Nicht viele. Nur Ida und eine Freundin kamen. Und Ida blieb."),
        ("Ida", "Pas beaucoup. Avec Ida et une amie, nous étions trois."),
        ("Ida", "No muchos. Para Ida y una amiga fue bastante."),
        ("Ida", "Não muitos. Com Ida e uma amiga, éramos três."),
    ],
)
def test_a_common_word_that_opens_a_sentence_is_no_first_name(name: str, talk: str) -> None:
    assert spelt_out(name, "", talk) == name


def test_a_trade_before_a_short_name_is_no_first_name() -> None:
    assert spelt_out("Bríd", "Goalkeeper Bríd retires on Sunday.") == "Bríd"
    assert spelt_out("Okafor", "Temperance Okafor\nAsk her again.") == "Temperance Okafor"


def test_words_before_a_name_are_left_out_where_the_text_has_it_without_them() -> None:
    assert as_called("Logopädin Amira Saleh", "Logopädin Amira Saleh: … Amira Saleh arbeitet hier.") == "Amira Saleh"
    assert as_called("Maria Inés Abarca", "Maria Inés Abarca y nadie más") == "Maria Inés Abarca"


@pytest.mark.parametrize("text", ["Jo Holm-Ray and Jo", "Jo", "Jonas, Jo. Jo’s x_Jo", "u/jo-1 u/jo", "", "McJo Jo Jo"])
@pytest.mark.parametrize("name", ["Jo", "Holm-Ray", "u/jo", "-", "Jo.", "jo-1"])
def test_a_short_name_is_looked_for_wherever_it_is_a_word(name: str, text: str) -> None:
    ends = [(at, at + len(name)) for at in range(len(text)) if text.startswith(name, at)]
    alone = [at for at, end in ends if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum())]

    assert list(places(name, text)) == (alone if any(map(str.isalnum, name)) else [])


@pytest.mark.parametrize(
    ("name", "text", "whole"),
    [
        ("Inma Ruiz", "Inma Ruiz y los títeres. Inmaculada Ruiz (Cieza, 1958) salió a saludar.", "Inmaculada Ruiz"),
        ("Gilda Rossi", "La dottoressa. Ermenegilda Rossi, detta Gilda, apre.", "Ermenegilda Rossi"),
        ("Alex Holm", "Alexandra Holm leitet den Hafen.", "Alexandra Holm"),
        ("Chris Lee", "Christopher Lee and Christine Lee run it.", "Chris Lee"),
        ("Chris Lee", "Christopher Ray runs it.", "Chris Lee"),
        ("Ana Holm", "Ana-Lena Holm und Anna Holm", "Ana Holm"),
        ("Inma", "Inmaculada Ruiz", "Inma"),
    ],
)
def test_a_shortened_first_name_is_that_of_the_only_one_with_those_surnames(name: str, text: str, whole: str) -> None:
    assert with_whole_first_name(name, text, {name}) == whole
    assert with_whole_first_name(name, text, {name, whole}) == name
