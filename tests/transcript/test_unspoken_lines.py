"""Notes in brackets, the ends of recordings and who comes to a chat or leaves it are nobody's words."""

from __future__ import annotations

import pytest

from bot.transcript.signs.unspoken_lines import (
    CAME_OR_WENT,
    END_OF_RECORDING,
    STAGE_DIRECTION,
    TRANSCRIBED,
    last_credits,
    unspoken,
)
from transcript.bells import LANGUAGES, TALKS, pairs, understood

NOTES = {
    "en": ("[Laughter]", "(music)", "[00:12 phone rings]", "[Dog barks; interruption]", "((pause, 4 s))", "<laughs>"),
    "fr": ("[Interruption : le facteur.]", "(Rires.)", "[00:14:02 bruit de porte]", "(Elle montre la corde.)"),
    "de": ("(Musik)", "((Telefon klingelt, Unterbrechung 00:31:10))", "[unv. 00:04:10]", "[Es kommt: der Postbote.]"),
    "es": ("(Suena el huaino «Reloj de Nieve».)", "[Risas]", "[Se interrumpe la grabación]", "[00:03 ladra un perro]"),
    "pt": ("(Toca o telefone.)", "[risos]", "(Interrupção: chega a neta)", "[00:10 passos]"),
}
ENDS = {
    "en": (
        "[End of interview]",
        "End of tape 1",
        "(End: 2:32 p.m.)",
        "[END REEL 1, SIDE 1. BEGIN REEL 1, SIDE 2]",
        "Interview ends.",
        "### END OF TRANSCRIPT ###",
        "The hearing was adjourned at 4:10 p.m.",
    ),
    "fr": (
        "— Fin de l’entretien —",
        "Fin de la bande 2",
        "Fin de transcription.",
        "La séance est levée à dix-huit heures.",
        "La réunion s’achève à 12 h 10.",
    ),
    "de": (
        "(Ende: 14.32 Uhr)",
        "Ende der Aufnahme",
        "Schluss der Sitzung: 12.15 Uhr",
        "— Ende —",
        "Ende Band 1, Seite A",
    ),
    "es": (
        "Fin de la entrevista.",
        "FIN DE LA CINTA 1",
        "— Fin —",
        "Fin de la transcripción",
        "Se levanta la sesión a la una y diez minutos de la tarde.",
    ),
    "pt": (
        "[FINAL DO DEPOIMENTO]",
        "Fim da entrevista",
        "FIM DA GRAVAÇÃO",
        "[FIM DA FITA 2]",
        "Encerrou-se a reunião às 15 horas e 20 minutos.",
    ),
}
CAME = (
    "*** ann has joined #talk",
    "ann_7 left the room.",
    "[20:01] bo joined the server",
    "bo hat den Raum verlassen",
    "→ ida_h (~ida@host.example) a rejoint #abeilles",
    "* mira ha salido",
    "* zeca saiu da sala",
    "-!- bo [~bo@host] has quit [Ping timeout]",
    "=== bo is now known as bo_away",
)
SAID = (
    "The end of the interview was the worst.",
    "The meeting was at 9, and we ate.",
    "He left the room.",
    "Everybody left.",
    "Il a quitté la ville.",
    "Mi padre entró al taller.",
    "Ich bin gegangen.",
    "Fine, side by side.",
    "Ende gut.",
    "Fim de tarde, e o mar.",
    "They started transcription of the tapes in May.",
    "We started transcription.",
    "Ich habe die Transkription gestartet.",
    "Ella inició la transcripción.",
    "Started transcription",
)
TRANSCRIPTION = {
    "en": ("started transcription", "stopped transcription"),
    "fr": ("a démarré la transcription", "a arrêté la transcription"),
    "de": ("hat die Transkription gestartet", "hat die Transkription beendet"),
    "es": ("inició la transcripción", "detuvo la transcripción"),
    "pt": ("iniciou a transcrição", "parou a transcrição"),
    "it": ("ha avviato la trascrizione", "ha interrotto la trascrizione"),
    "nl": ("heeft de transcriptie gestart", "heeft de transcriptie gestopt"),
}


def turns(language: str, separator: str) -> list[str]:
    asks, answers = TALKS[language][2][:2]
    return [f"{who}{separator}{words}" for q, a in pairs(language) for who, words in ((asks, q), (answers, a))]


@pytest.mark.parametrize("place", [2, 3, 4])
@pytest.mark.parametrize(("between", "mark"), [("\n\n", ": "), ("\n", ": "), ("\n\n", " – "), ("\n\n", ". ")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_between_turns_is_said_by_nobody(language: str, between: str, mark: str, place: int) -> None:
    for note in NOTES[language]:
        said = turns(language, mark)
        said.insert(place, note)

        assert understood(between.join(said) + "\n")[0] == pairs(language), note


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_note_on_the_last_line_of_a_turn_is_said_by_nobody(language: str) -> None:
    for note in NOTES[language]:
        said = turns(language, ": ")
        said[3] += f"\n{note}"

        assert understood("\n\n".join(said))[0] == pairs(language), note


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_end_below_the_last_turn_is_said_by_nobody(language: str, between: str) -> None:
    for end in ENDS[language]:
        assert understood(between.join([*turns(language, ": "), end]))[0] == pairs(language), end


@pytest.mark.parametrize("line", CAME)
def test_whoever_comes_to_a_chat_or_leaves_it_says_nothing(line: str) -> None:
    assert unspoken(line) == CAME_OR_WENT


@pytest.mark.parametrize("who", ["Ida Holm ", "Holm, Ida (Guest) ", "Théo van den Berg ", ""])
@pytest.mark.parametrize("language", TRANSCRIPTION)
def test_whoever_has_a_meeting_written_down_says_nothing_by_it(language: str, who: str) -> None:
    assert [unspoken(who + done) for done in TRANSCRIPTION[language]] == [TRANSCRIBED] * 2


@pytest.mark.parametrize("label", ["{} ", "**{}** "], ids=["plain", "bold"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_began_the_transcription_is_no_word_of_the_first_question(language: str, label: str) -> None:
    asks, answers = (label.format(name) for name in TALKS[language][2][:2])
    started, stopped = TRANSCRIPTION[language]
    said = [
        f"{who}  0:{n:02}\n{words}"
        for n, (q, a) in enumerate(pairs(language))
        for who, words in ((asks, q), (answers, a))
    ]

    text = "\n\n".join([asks + started, *said, asks + stopped])

    assert understood(text + "\n")[0] == pairs(language)


@pytest.mark.parametrize("words", SAID)
def test_sentences_with_the_same_words_are_said(words: str) -> None:
    assert unspoken(words) is None


def test_a_line_is_a_note_or_an_end() -> None:
    assert [unspoken(note[0]) for note in NOTES.values()] == [STAGE_DIRECTION] * len(NOTES)
    assert all(unspoken(end) for ends in ENDS.values() for end in ends)
    assert unspoken("Ende der Aufnahme") == END_OF_RECORDING


def test_brackets_within_a_sentence_stay_in_it() -> None:
    text = (
        "Ann Lee: Why?\n\nBo Ray: We had the bees\n(twelve hives)\nand no honey.\n\nAnn Lee: So?\n\nBo Ray: We ate.\n"
    )

    assert understood(text)[0][0] == ("Why?", "We had the bees (twelve hives) and no honey.")


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Sitting suspended for a vote in the Hall.",
            "The sitting was suspended from 3.04 pm to 3.20 pm.",
            "On resuming—",
        ),
        *("Sitting resumed at 4 p.m.", "A short recess was taken.", "Lunch recess"),
        *("Die Sitzung wird von 12 bis 13 Uhr unterbrochen.", "La séance est suspendue quelques instants."),
        *(
            "La séance, suspendue à 15 heures, est reprise.",
            "Se suspende la sesión por diez minutos.",
            "É suspensa a sessão.",
        ),
    ],
)
def test_that_a_sitting_is_interrupted_is_said_by_nobody(line: str) -> None:
    assert unspoken(line) == STAGE_DIRECTION


@pytest.mark.parametrize(
    "words",
    [
        *(
            "On resuming I saw that he had gone.",
            "The sitting was suspended, was it not?",
            "A recess would help us all.",
        ),
        *("Die Sitzung war lang.", "La séance est belle.", "Recess is when we played."),
        *("The hearing was suspended because nobody had the key.", "The meeting was suspended."),
        *("Die Sitzung war unterbrochen, und wir aßen.", "Se suspende la sesión porque nadie tiene la llave."),
    ],
)
def test_what_somebody_says_of_a_sitting_is_said(words: str) -> None:
    assert unspoken(words) is None


@pytest.mark.parametrize(
    "line", ["▲ The yard behind the mill, in May.", "△铺子后面的小院，晒着毛毡。", "▼ Below: the wheel"]
)
def test_what_points_at_a_picture_is_its_caption(line: str) -> None:
    text = f"Ann Lee: Why a mill?\n\nBo Ray: It was there.\n\n{line}\n\nAnn Lee: And now?\n\nBo Ray: It turns.\n"

    assert understood(text)[0] == [("Why a mill?", "It was there."), ("And now?", "It turns.")]


@pytest.mark.parametrize("line", ["Photo: Bo Ray", "Illustrations: Bo Ray", "Dessins : Bo Ray", "Ilustración: Bo Ray"])
def test_a_last_line_right_below_a_sentence_may_say_who_made_the_pictures(line: str) -> None:
    assert list(last_credits(["They hum.", line])) == [1]
    assert list(last_credits(["They hum, and", line])) == []


@pytest.mark.parametrize(
    "line", ["Fotos: Bo Ray und Cy Poe", "Bild: Bo Ray, Verlag", "Photo: NASA/JPL", "Texte : Anne"]
)
def test_several_or_an_agency_may_have_made_them(line: str) -> None:
    assert list(last_credits(["They hum.", line])) == [1]


@pytest.mark.parametrize(
    "line",
    [
        "Drawings: I made them all",
        "Portrait: Well-kept, and dull",
        "Grafik: Das war mein Fach",
        "Dessins : Que des ponts",
    ],
)
def test_a_line_that_tells_of_pictures_is_said(line: str) -> None:
    answer = f"I liked two of them.\n{line}"
    text = f"Ann Lee: Which subjects did you like?\n\nBo Ray: {answer}\n\nAnn Lee: Why?\n\nBo Ray: They hum.\n"

    assert understood(text)[0][0][1].endswith(line)
