"""Four questions to a bellringer in each of five languages, as they are printed, and what is understood of them."""

from __future__ import annotations

from bot.model import Transcript
from bot.reading.formats import read
from bot.transcript import parse
from transcript.building import pairs_in

#: In each language four questions with their answers, and words for who narrates, who calls, who sees to the sound.
TALKS = {
    "en": (
        ["How many bells are left?", "Who rings them?", "How did you learn it?", "May people climb up?"],
        [
            "We have three. There were seven, but four were melted down in the war.",
            "I do, and my niece when my arm hurts.",
            "I learnt it by listening to the rope. If you only pull, you hit, and you do not ring.",
            "If you can count, I let you.",
        ],
        ("HOST", "BELLRINGER", "NARRATOR", "LISTENER", "TECHNICIAN"),
    ),
    "fr": (
        ["Combien de cloches reste-t-il ?", "Qui les sonne ?", "Comment avez-vous appris ?", "Peut-on monter ?"],
        [
            "Nous en avons trois. Il y en avait sept, mais on en a fondu quatre pendant la guerre.",
            "Moi, et ma nièce quand j'ai mal.",
            "J'ai appris en écoutant la corde. Si vous tirez seulement, vous frappez, vous ne sonnez pas.",
            "Si vous savez compter, je vous laisse.",
        ],
        ("ANIMATRICE", "SONNEUR", "NARRATRICE", "AUDITRICE", "RÉGIE"),
    ),
    "de": (
        ["Wie viele Glocken sind es noch?", "Wer läutet sie?", "Wie haben Sie das gelernt?", "Darf man hinauf?"],
        [
            "Wir haben drei. Es waren sieben, aber vier hat man im Krieg eingeschmolzen.",
            "Ich, und meine Nichte, wenn der Arm weh tut.",
            "Ich habe auf das Seil gehört. Wenn Sie nur ziehen, schlagen Sie, und läuten nicht.",
            "Wenn Sie zählen können, lasse ich Sie.",
        ],
        ("MODERATORIN", "GLÖCKNER", "ERZÄHLERIN", "HÖRERIN", "TONMEISTER"),
    ),
    "es": (
        ["¿Cuántas campanas quedan?", "¿Quién las toca?", "¿Cómo se aprende?", "¿Se puede subir?"],
        [
            "Tenemos tres. Había siete, pero cuatro se las llevaron para fundirlas.",
            "Yo, y mi sobrina cuando me duele.",
            "Escuchando la cuerda.",
            "Si uno sabe contar.",
        ],
        ("LOCUTORA", "CAMPANERO", "NARRADOR", "OYENTE", "TÉCNICO"),
    ),
    "pt": (
        ["Quantos sinos restam?", "Quem os toca?", "Como se aprende?", "Pode-se subir?"],
        [
            "Temos três. Havia sete, mas quatro foram fundidos na guerra.",
            "Eu, e a minha sobrinha quando me dói.",
            "Ouvindo a corda.",
            "Quem souber contar.",
        ],
        ("APRESENTADORA", "SINEIRO", "NARRADORA", "OUVINTE", "TÉCNICA"),
    ),
}
LANGUAGES = sorted(TALKS)


def pairs(language: str) -> list[tuple[str, str]]:
    """Return each question with its answer."""
    questions, answers, _ = TALKS[language]
    return list(zip(questions, answers, strict=True))


def printed(language: str, labels: tuple[str, ...], between: str = "\n\n") -> str:
    """Return the talk with ``labels`` before its turns, again and again."""
    said = [words for pair in pairs(language) for words in pair]
    return between.join(f"{labels[n % len(labels)]}{words}" for n, words in enumerate(said))


def understood(text: str, name: str = "talk.txt") -> tuple[list[tuple[str, str]], Transcript]:
    """Return what was asked and told in ``text``, without line breaks, and the transcript."""
    document = read(text.encode(), name)
    transcript = parse(document)
    told = pairs_in(document.source, transcript)
    return [(" ".join(asked.split()), " ".join(answered.split())) for asked, answered in told], transcript
