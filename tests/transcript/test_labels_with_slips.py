"""Labels that slipped: pictures before them, lost spaces, letters changed about, words that stand once for letters."""

from __future__ import annotations

import pytest

from bot.reading.formats import read
from bot.transcript import parse
from transcript.five_languages import LANGUAGES, TALKS, initials, understood

#: The first turns have the word for the part, all others its letter.
PARTS = {"es": ("Pregunta.", "Respuesta.", "P.", "R."), "pt": ("Pergunta.", "Resposta.", "P.", "R.")}
#: An outlet whose initials ask from its second question on.
OUTLETS = {
    "en": ("Voice of the Vale", "V. of t. V."),
    "fr": ("Vivre à Montclar", "V. à M."),
    "es": ("Voces de Elche", "V. de E."),
    "de": ("Blick auf Elz", "B. auf E."),
}


def surname(name: str) -> str:
    first, *_, last = name.split()
    return f"{first[0]}. {last}"


@pytest.mark.parametrize("ahead", ["🎙️", "👩‍💼", "✏️ 🌾"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_picture_before_a_label_is_no_part_of_it(language: str, ahead: str) -> None:
    talk = TALKS[language]
    turns = (f"{ahead} **{talk.asks}:** {q}\n\n🪣 **{talk.answers}:** {a}" for q, a in talk.pairs)

    found, transcript = understood("\n\n".join(turns) + "\n", language)

    assert (found, transcript.interviewers, transcript.interviewees) == (talk.pairs, (talk.asks,), (talk.answers,))


@pytest.mark.parametrize("lost", [" ", ""])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_full_name_that_stands_right_before_the_words_is_a_label(language: str, lost: str) -> None:
    talk = TALKS[language]
    asks = [talk.asks, talk.asks, talk.asks.replace(" ", lost), talk.asks, talk.asks]
    turns = (f"{name}.{q}\n{talk.answers}.{a}" for name, (q, a) in zip(asks, talk.pairs, strict=True))

    found, transcript = understood("\n".join(turns) + "\n", language)

    assert (found, transcript.interviewers, transcript.interviewees) == (talk.pairs, (talk.asks,), (talk.answers,))


@pytest.mark.parametrize("mark", [" - ", " – ", ": "])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_initial_with_a_surname_is_one_label(language: str, mark: str) -> None:
    talk = TALKS[language]
    turns = (f"{surname(talk.asks)}{mark}{q}\n\n{surname(talk.answers)}{mark}{a}" for q, a in talk.pairs)

    found, transcript = understood(f"{talk.introduction}\n\n{talk.byline}\n\n" + "\n\n".join(turns) + "\n", language)

    assert (found, transcript.interviewees) == (talk.pairs, (talk.answers,))


@pytest.mark.parametrize("slip", ["{1}{0}:", "{0}:", "{0}{1};", "{0}{1}"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_initials_are_the_same_with_letters_changed_about_one_lost_or_without_their_colon(
    language: str, slip: str
) -> None:
    talk = TALKS[language]
    asks, answers = initials(talk.asks), initials(talk.answers)
    labels = [f"{answers}:", f"{answers}:", slip.format(*answers), f"{answers}:", f"{answers}:"]
    turns = (f"**{asks}:** {q}\n\n**{label}** {a}" for label, (q, a) in zip(labels, talk.pairs, strict=True))

    found, _ = understood("\n\n".join(turns) + "\n", language)

    assert found == talk.pairs


@pytest.mark.parametrize(
    ("names", "often", "once"), [("Anna Meyer und Max Adam", "AM", "MA"), ("Lena und Nela", "LENA", "NELA")]
)
def test_the_letters_of_somebody_else_are_no_slip(names: str, often: str, once: str) -> None:
    talk = TALKS["de"]
    labels = [often, often, once, often, often]
    turns = (f"**KOMPASS:** {q}\n\n**{label}:** {a}" for label, (q, a) in zip(labels, talk.pairs, strict=True))
    document = read((f"# Gespräch mit {names}\n\n" + "\n\n".join(turns) + "\n").encode(), "talk.md")

    speakers = [paragraph.speaker for e in parse(document, "de").exchanges for paragraph in e.answer]

    assert speakers[2:3] != speakers[:1]


@pytest.mark.parametrize("language", PARTS)
def test_the_word_for_a_part_stands_where_its_letter_goes_on(language: str) -> None:
    talk = TALKS[language]
    question, answer, q_, a_ = PARTS[language]
    labels = [(question, answer), *[(q_, a_)] * 4]
    turns = (f"{asks} {q}\n\n{answers} {a}" for (asks, answers), (q, a) in zip(labels, talk.pairs, strict=True))

    found, _ = understood("\n\n".join(turns) + "\n", language)

    assert found == talk.pairs


@pytest.mark.parametrize("language", OUTLETS)
def test_an_outlet_asks_the_first_question_by_its_name_and_the_others_by_its_initials(language: str) -> None:
    talk = TALKS[language]
    outlet, short = OUTLETS[language]
    asks = [outlet, *[short] * 4]
    answers = [talk.answers, *[f"{talk.answers.split()[0][0]}. {talk.answers.split()[1][0]}."] * 4]
    turns = (f"{q_}: {q}\n{a_}: {a}" for q_, a_, (q, a) in zip(asks, answers, talk.pairs, strict=True))

    found, transcript = understood("\n\n".join(turns) + "\n", language)

    assert (found, transcript.interviewees) == (talk.pairs, (talk.answers,))


@pytest.mark.parametrize(("outlet", "short"), [("TORFBLATT", "TB"), ("WellGuide", "WG")])
@pytest.mark.parametrize("bold", ["<strong>{}: {}</strong>", "**{}: {}**", "{}: {}"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_outlet_of_one_word_asks_the_others_by_its_letters(
    language: str, bold: str, outlet: str, short: str
) -> None:
    talk = TALKS[language]
    asks = [outlet, *[short] * 4]
    answers = [talk.answers, *[initials(talk.answers)] * 4]
    turns = (f"{bold.format(q_, q)}\n\n{a_}: {a}" for q_, a_, (q, a) in zip(asks, answers, talk.pairs, strict=True))

    found, transcript = understood(f"{talk.introduction}\n\n" + "\n\n".join(turns) + "\n", language)

    assert (found, transcript.interviewees) == (talk.pairs, (talk.answers,))


@pytest.mark.parametrize(("opens", "answers"), [("JOHANNA", "JO"), ("BORIS", "BO"), ("EVALINDE", "EVA")])
def test_a_first_name_is_no_longer_form_of_somebody_elses(opens: str, answers: str) -> None:
    talk = TALKS["en"]
    turns = (f"TILDA: {q}\n\n{answers}: {a}" for q, a in talk.pairs)

    _, transcript = understood(f"{opens}: Welcome, all of you.\n\n" + "\n\n".join(turns) + "\n", "en")

    assert transcript.interviewees == (answers,)


def test_a_word_above_whose_letters_differ_is_no_outlet() -> None:
    talk = TALKS["en"]
    turns = (f"TB: {q}\n\n{talk.answers}: {a}" for q, a in talk.pairs)

    found, _ = understood("LANTERN: a paper for those who stay up\n\n" + "\n\n".join(turns) + "\n", "en")

    assert found == talk.pairs


@pytest.mark.parametrize("quotes", ['""', "“”", "„“", "«»"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_with_a_nickname_is_a_label_that_initials_go_on(language: str, quotes: str) -> None:
    talk = TALKS[language]
    first, last = talk.answers.split()
    answers = [f"{first} {quotes[0]}m0le{quotes[1]} {last}", *[initials(talk.answers)] * 4]
    asks = [f"{talk.asks} (The Well)", *[initials(talk.asks)] * 4]
    turns = (f"**{q_}: {q}**\n\n**{a_}:** {a}" for q_, a_, (q, a) in zip(asks, answers, talk.pairs, strict=True))

    found, transcript = understood(f"{talk.introduction}\n\n" + "\n\n".join(turns) + "\n", language)

    assert (found, transcript.interviewers) == (talk.pairs, (talk.asks,))
    assert transcript.interviewees == (answers[0],)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bold_question_that_has_lost_its_label_is_asked_by_whoever_asks_the_others(language: str) -> None:
    talk = TALKS[language]
    labels = ["Meteor: ", "Meteor: ", "Meteor: ", "", "Meteor: "]
    turns = (f"**{label}{q}**\n\n{a}" for label, (q, a) in zip(labels, talk.pairs, strict=True))

    found, _ = understood("\n\n".join(turns) + "\n", language)

    assert found == talk.pairs


_LOST = {
    "en": "Then tell me about the rope, the one that your uncle left you…",
    "fr": "Parlez-moi alors de la corde que votre oncle vous a laissée…",
    "de": "Dann erzählen Sie mir von dem Seil, das Ihr Onkel hinterlassen hat…",
    "es": "Hábleme entonces de la cuerda que le dejó su tío…",
    "pt": "Fale-me então da corda que o seu tio lhe deixou…",
}


@pytest.mark.parametrize("label", ["[Meteor] ", "Meteor: ", "Meteor – "])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bold_sentence_above_its_answer_may_lose_its_label_and_its_mark(language: str, label: str) -> None:
    talk = TALKS[language]
    pairs = [*talk.pairs[:3], (_LOST[language], talk.pairs[0][1]), *talk.pairs[3:]]
    labels = [label, label, label, "", label, label]
    turns = (f"**{label}{q}**  \n{a}" for label, (q, a) in zip(labels, pairs, strict=True))

    found, _ = understood(f"# {talk.title}\n\n{talk.introduction}\n\n" + "\n\n".join(turns) + "\n", language)

    assert found == pairs


@pytest.mark.parametrize("language", LANGUAGES)
def test_bold_words_above_a_part_of_an_answer_ask_nothing(language: str) -> None:
    talk = TALKS[language]
    (first, told), *rest = talk.pairs
    turns = [f"**Meteor: {first}**\n{told}\n\n**{talk.title}**\n{talk.introduction}"]
    turns += [f"**Meteor: {q}**\n{a}" for q, a in rest]

    found, _ = understood("\n\n".join(turns) + "\n", language)

    assert [q for q, _ in found] == [q for q, _ in talk.pairs]


@pytest.mark.parametrize("language", LANGUAGES)
def test_dates_below_thanks_in_bold_are_nobodys(language: str) -> None:
    talk = TALKS[language]
    thanks, dates = {
        "en": ("Thanks, Silas!", "Dates"),
        "fr": ("Merci Lucien !", "Rendez-vous"),
        "de": ("Danke, Anton!", "Termine"),
        "es": ("¡Gracias!", "Próximas fechas"),
        "pt": ("Obrigado!", "Próximas datas"),
    }[language]
    asks, answers = talk.asks.split()[0], talk.answers.split()[0]
    turns = (f"**{asks}: {q}**  \n**{answers}:** {a}\n\n" for q, a in talk.pairs)
    below = f"**{thanks} {dates}:**\n\n- **Lorn, 12.4.**\n- **Brest, 14.4.**\n"

    found, transcript = understood(f"# {talk.title}\n\n{talk.introduction}\n\n{''.join(turns)}{below}", language)

    assert found == talk.pairs
    assert transcript.interviewees == (talk.answers,)


@pytest.mark.parametrize("form", ["{} : {}", "**{}:** {}", "{} – {}"])
@pytest.mark.parametrize("guest", ["Bo le Tamis", "Rosa da Costa", "Ida van den Holm"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_initials_may_leave_small_words_out_and_take_the_parts_of_an_outlets_name(
    language: str, guest: str, form: str
) -> None:
    pairs = TALKS[language].pairs
    letters = "".join(word[0] for word in guest.split() if word[0].isupper())
    turns = [
        form.format(name, words)
        for n, pair in enumerate(pairs)
        for name, words in zip(("Lanterna-Roca", guest) if n == 0 else ("LR", letters), pair, strict=True)
    ]

    found, transcript = understood("\n\n".join(turns), language)

    assert found == pairs
    assert (transcript.interviewers, transcript.interviewees) == (("Lanterna-Roca",), (guest,))
