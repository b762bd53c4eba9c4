from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import islice, product

import pytest

from bot.text.words import fold
from bot.transcript import parse
from bot.transcript.speakers.roles import Casting, Role, cast
from bot.transcript.speakers.voices import Turn, Voice, voices_of
from bot.transcript.text_parts.styles import Style
from bot.transcript.text_parts.utterances import STYLED
from transcript.building import NAMED, document_of, heard
from transcript.growth import grows_evenly
from transcript.swapping import TALKS, talk


def test_a_turn_is_a_labelled_passage_with_those_without_a_label_that_follow_it() -> None:
    utterances = heard(NAMED.replace("They hum.", "They hum.\n\nAll day long."))

    voices = voices_of(utterances)

    assert [voice.key for voice in voices.values()] == ["ann lee", "bo ray"]
    assert voices["bo ray"] == Voice(
        "bo ray", 0.0, [Turn(max(utterances[1].asks, utterances[2].asks), 5), Turn(utterances[4].asks, 1)]
    )


def test_whoever_speaks_first_and_a_style_of_questions_ask_by_what_they_are() -> None:
    assert voices_of(heard(NAMED))["ann lee"].declared == 1.0
    assert voices_of(heard("Why?\n\nSo.\n", Style(questions=frozenset({0}))))[STYLED].declared == 6.0


def test_whoever_asks_more_and_speaks_less_is_cast_as_asking() -> None:
    casting = cast(heard(NAMED))

    assert casting.roles == {"ann lee": Role.ASKS, "bo ray": Role.ANSWERS}
    assert 0 < casting.clearness < 1


@pytest.mark.parametrize("label", ["Narrator", "BACK ANNO", "Actuality", "Grams"])
def test_a_word_for_no_part_is_nobody(label: str) -> None:
    text = NAMED + f"\n{label}: It rained.\n\n{label}: It stopped.\n"

    assert cast(heard(text)).roles[label.lower()] is Role.NOBODY


def test_a_word_for_no_part_that_is_a_surname_is_somebody_with_a_good_share_of_the_turns() -> None:
    text = "Kranz: How was it?\n\nGrams: Cold.\n\nKranz: And then?\n\nGrams: Then it rained for a week.\n"

    assert cast(heard(text)).roles == {"kranz": Role.ASKS, "grams": Role.ANSWERS}


@pytest.mark.parametrize("narrator", ["Narrator", "Narration", "Narradora", "Erzählerin", "Narratrice"])
def test_a_narrator_answers_whom_none_but_interviewers_ask(narrator: str) -> None:
    text = f"Interviewer: How was it?\n\n{narrator}: Cold.\n\nInterviewer: And then?\n\n{narrator}: It rained.\n"
    voices = {"interviewer": Role.ASKS, fold(narrator): Role.ANSWERS}

    assert cast(heard(text)).roles == voices
    assert cast(heard(f"{text}\nBo Ray: It did.\n\nBo Ray: I know.\n")).roles[fold(narrator)] is Role.NOBODY


def test_a_narrator_answers_whom_one_person_alone_asks() -> None:
    text = "Jo Ray: How was it?\n\nNarrator: Cold.\n\nJo Ray: And why was that?\n\nNarrator: It rained.\n"
    film = "Narrator: Night falls.\n\nJo Ray: I was born here.\n\nNarrator: She dives.\n\nJo Ray: It is cold.\n"

    assert cast(heard(text)).roles == {"jo ray": Role.ASKS, "narrator": Role.ANSWERS}
    assert cast(heard(film)).roles["narrator"] is Role.NOBODY


def test_a_narrator_who_answers_has_the_name_that_stands_above() -> None:
    text = "# Archive\n\nNarrator: Ida Holm\n\nInterviewer: Jo Ray\n\n"
    turns = "Interviewer: How was it?\n\nNarrator: Cold.\n\nInterviewer: And then?\n\nNarrator: It rained.\n"

    transcript = parse(document_of(text + turns), "en")

    assert (transcript.interviewers, transcript.interviewees) == (("Jo Ray",), ("Ida Holm",))


@pytest.mark.parametrize("clip", ["CORTE", "Clip", "O-Ton", "SON N°", "Einspieler"])
def test_a_recording_that_is_played_takes_no_part_where_others_talk(clip: str) -> None:
    talk = [("Ann Lee", "Listen to this."), (f"{clip} 1", "I dug it myself. Would you?"), ("Ann Lee", "Who is that?")]
    talk += [("Bo Ray", "My aunt, in her garden."), ("Ann Lee", "And this?"), (f"{clip} 2", "It is deep.")]
    talk += [("Ann Lee", "And now?"), ("Bo Ray", "It is dry.")]
    text = "\n\n".join(f"{name}: {words}" for name, words in talk * 2)

    found = parse(document_of(text), "en")

    assert (found.interviewers, found.interviewees) == (("Ann Lee",), ("Bo Ray",))
    assert len(found.exchanges) == 4
    assert not any("dug" in words.of(text) for words in (p.span for e in found.exchanges for p in e.answer))


def test_recordings_answer_where_nobody_else_does() -> None:
    talk = [
        ("Ann Lee", "Who dug it?"),
        ("O-Ton 1", "I did, with my aunt."),
        ("Ann Lee", "Why?"),
        ("O-Ton 2", "We were dry."),
    ]

    found = parse(document_of("\n\n".join(f"{name}: {words}" for name, words in talk * 2)), "en")

    assert len(found.exchanges) == 4


def test_without_voices_nothing_is_cast() -> None:
    assert cast(heard("Why?\n\nSo.\n")) == Casting({}, 0.0)


def test_chosen_askers_ask_everybody_else_answers_and_nothing_is_unclear() -> None:
    casting = Casting({"a": Role.ASKS, "b": Role.ANSWERS, "c": Role.NOBODY}, 0.2)

    assert casting.with_askers(frozenset({"b"})) == Casting({"a": Role.ANSWERS, "b": Role.ASKS, "c": Role.NOBODY}, 1.0)


@pytest.mark.parametrize("times", [1, 4, 16])
@pytest.mark.parametrize(
    ("language", "asks", "answers"),
    [
        ("en", "Q", "A"),
        ("en", "Interviewer", "Guest"),
        ("de", "Frage", "Antwort"),
        ("de", "Journalist", "Gast"),
        ("fr", "Q", "R"),
        ("fr", "Question", "Réponse"),
        ("es", "Pregunta", "Respuesta"),
        ("es", "Entrevistador", "Entrevistada"),
    ],
)
def test_where_labels_name_both_parts_no_manner_overrules_them(
    language: str, asks: str, answers: str, times: int
) -> None:
    document = document_of(talk(language, asks, answers, times))

    asked = [e.question[0].span.of(document.source.text) for e in parse(document, language).exchanges]

    assert asked == [*TALKS[language][::2]] * times


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("Operator: Good day, and welcome to the call. Ms. Ray will begin.", "Operator: This ends the call."),
        ("Sprecherin: Guten Abend, heute geht es um Bienen.", ""),
        ("Le greffier: L'audience est ouverte.", "Le greffier: L'audience est levée."),
        ("Locutora: Buenas tardes, esto es Radio Colmena.", "Locutora: Hasta mañana."),
        ("Locutor: Boa noite, está no ar a Rádio Colmeia.", ""),
    ],
)
def test_whoever_opens_and_closes_and_is_never_asked_takes_no_part(opens: str, closes: str) -> None:
    talk = (
        "Ann Lee: Why bees?\n\nBo Ray: They hum, all summer long.\n\nAnn Lee: Does it hurt?\n\nBo Ray: Yes, a lot.\n\n"
    )

    roles = cast(heard(f"{opens}\n\n{talk}{closes}\n")).roles

    assert [role for key, role in roles.items() if key not in ("ann lee", "bo ray")] in ([], [Role.NOBODY])
    assert roles["ann lee"] is Role.ASKS
    assert roles["bo ray"] is Role.ANSWERS


def test_readers_are_those_whom_the_one_with_most_turns_answers() -> None:
    """Where others talk among each other, they are no readers, and some of them answer, too."""
    talk = (
        "Reiff: Guten Tag. Wir haben beschlossen.\n\nFrage: Was ändert sich?\n\nTorf: Sie fährt auch bei Nebel.\n\n"
        "Zusatzfrage: Wie schnell?\n\nTorf: Langsam, so dass Sie es nicht merken.\n\nBrandes: War das teuer?\n\n"
        "Reiff: Ein Nebelhorn, gebraucht.\n\nBrandes: Von wem?\n\nReiff: Aus Holland. Mehr weiß ich nicht.\n"
    )

    roles = cast(heard(talk)).roles

    assert {key for key, role in roles.items() if role is Role.ANSWERS} == {"reiff", "torf"}


@pytest.mark.parametrize(
    "aside",
    [
        "Lena: I am recording this, yes?",
        "Lena: Ich nehme das auf.",
        "Lena: Ça tourne.",
        "Lena: Grabando.",
        "Lena: Gravando.",
    ],
)
def test_whoever_throws_in_a_few_words_once_takes_no_part(aside: str) -> None:
    talk = (
        "Ann: Why bees?\n\nBo: They hum, all summer long, and they know me.\n\n{}Ann: Does it hurt?\n\n"
        "Bo: Yes, a lot, and then less.\n\nAnn: And in winter?\n\nBo: They sit in a ball, and I wait.\n"
    )

    roles = cast(heard(talk.format(aside + "\n\n") + f"\n{aside.partition(':')[0]} left.\n")).roles

    assert roles.get("lena") in (None, Role.NOBODY)
    assert (roles["ann"], roles["bo"]) == (Role.ASKS, Role.ANSWERS)


def test_a_text_without_words_has_no_roles() -> None:
    assert cast([]) == Casting({}, 0.0)


def test_whoever_never_asks_among_several_answers_though_turns_alternate() -> None:
    turns = [
        ("Ann", "Where do you both live?"),
        ("Bo", "By the sea, where the old ropewalk was until they sold it."),
        ("Cy", "Near."),
        ("Bo", "Next door, we share the hens and the well."),
        ("Cy", "And the dog."),
        ("Ann", "Who feeds it?"),
        ("Cy", "Bo."),
        ("Bo", "Never, I only walk it when it rains."),
    ]

    casting = cast(heard("\n\n".join(f"{name}: {words}" for name, words in turns)))

    assert casting.roles == {"ann": Role.ASKS, "bo": Role.ANSWERS, "cy": Role.ANSWERS}


def test_a_head_is_not_believed_that_has_somebody_ask_who_never_does() -> None:
    turns = [
        ("Hask", "I have nothing on that today."),
        ("Question", "Will you publish it?"),
        ("Hask", "We published it in June, and nobody wrote to us."),
        ("Question", "Who read it?"),
        ("Hask", "I did."),
        ("Question", "And the minister?"),
        ("Hask", "He has it on his desk."),
    ]
    voices = heard("\n\n".join(f"{name}: {words}" for name, words in turns))

    assert cast(voices, {"hask": Role.ASKS}).roles == {"hask": Role.ANSWERS, "question": Role.ASKS}


def test_the_only_voice_with_a_label_answers_where_more_is_asked_between_its_turns() -> None:
    said = ["Why the sea?", "Ida Holm: I was nine.", "Was it your boat?", "Ida Holm: My aunt's.", "Do you row?"]

    assert cast(heard("\n\n".join([*said, "Ida Holm: Every day."]))).roles == {"ida holm": Role.ANSWERS}


def test_where_none_of_those_who_speak_first_and_often_ever_asks_one_of_them_is_taken_all_the_same() -> None:
    turns = "".join(f"Post {a}: It rained.\n\nIda {a}{b}: So it did.\n\n" for a in "ABCDEFGH" for b in "KLMNOPQRST")

    found = parse(document_of(turns.replace("Ida HT: So it did.", "Ida HT: Did it?")), "en")

    assert found.refusal or found.low_confidence


@pytest.mark.parametrize(
    "somebody",
    ["Une spectatrice", "UN SPECTATEUR", "Publikum", "Zuschauerin", "Aus dem Publikum", "Espectador", "Attendee"],
)
def test_somebody_in_the_room_asks(somebody: str) -> None:
    text = (
        "Anna Sobel: Welcome. Mirko, did you know that it was a comedy?\n\nMirko Quell: I did, it always was.\n\n"
        f"Anna Sobel: Yes, in the third row.\n\n{somebody}: I lived there. It was the reeds.\n\n"
        "Mirko Quell: It was, and the wind.\n\nAnna Sobel: The last one.\n\n"
        f"{somebody}: The boat moves, I saw it.\n\nMirko Quell: Eleven metres. All of us pulled.\n"
    )

    found = parse(document_of(text), "en")

    assert (found.interviewees, len(found.exchanges)) == (("Mirko Quell",), 3)


@pytest.mark.parametrize("asks", ["Q", "REPORTER", "Frage"])
@pytest.mark.parametrize("aide", ["AIDE", "MR. QUELL"])
def test_whoever_says_a_little_beside_the_press_and_never_asks_is_not_of_the_press(asks: str, aide: str) -> None:
    turns = [
        (asks, "Will the locks be opened this year, and who pays for that?"),
        ("MS. HOLM", "They will be opened in May, and the county pays, as it always did."),
        (asks, "Is the minister ready to push that through?"),
        ("MS. HOLM", "He was a lock keeper for nine years. He knows how to push."),
        (aide, "The boat has turned."),
        ("MS. HOLM", "Oh, all right."),
        (aide, "So hold on to something."),
        ("MS. HOLM", "All right. I do."),
        (asks, "Did he talk with the miller?"),
        ("MS. HOLM", "We do not tell of talks like that."),
        (asks, "Thank you."),
        ("MS. HOLM", "Thank you all."),
    ]

    roles = cast(heard("\n\n".join(f"{name}: {words}" for name, words in turns))).roles

    assert [name for name, role in roles.items() if role is Role.ASKS] == [asks.lower()]


def test_whom_a_head_does_not_name_among_those_who_ask_answers_though_another_guest_asks_them() -> None:
    turns = [
        ("KRANZ", "What did you do before, and who taught you?"),
        ("HOLM", "I kept hens. My aunt did, as far as she knew it herself."),
        ("KRANZ", "How did you come to the lock?"),
        ("RAY", "We went in March, or in April."),
        ("HOLM", "I know, but when did we decide that, and why?"),
        ("RAY", "When and why? You had nothing to do, and I had a boat."),
        ("HOLM", "Who told you that?"),
        ("RAY", "The miller."),
        ("HOLM", "So that is what I remember. We just went."),
        ("RAY", "All day long."),
        ("HOLM", "It did."),
        ("RAY", "You looked around, since you thought of gates."),
        ("HOLM", "Right, I do remember. I thought of little else."),
        ("RAY", "Who was that man?"),
        ("HOLM", "He rowed us down here."),
        ("KRANZ", "And who thought of the gates first?"),
        ("HOLM", "I think that she did, since I thought of little else but hens."),
    ]
    voices = heard("\n\n".join(f"{name}: {words}" for name, words in turns))

    roles = cast(voices, {"kranz": Role.ASKS, "holm": Role.ANSWERS}).roles

    assert roles == {"kranz": Role.ASKS, "holm": Role.ANSWERS, "ray": Role.ANSWERS}


def test_thousands_who_are_stated_to_ask_are_weighed_in_time_that_grows_with_them() -> None:
    def with_members(times: int) -> Callable[[], object]:
        members = ["".join(letters) for letters in islice(product("aeioulmnr", repeat=4), 1_000 * times)]
        utterances = heard("".join(f"{member.title()}: lol\n\nIda: so\n\n" for member in members))
        return partial(cast, utterances, dict.fromkeys(members, Role.ASKS))

    assert grows_evenly(with_members)
